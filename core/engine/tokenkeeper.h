#pragma once

#include "transport/oauthtoken.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace headroom {

/// Fetches a new client-credentials token before the old one runs out, on a thread of its own: a token server that is
/// slow must not make a start late. While it fails the old token stays, and it tries again a few seconds later.
class TokenKeeper {
public:
    using NewToken = std::function<void(const std::string&)>;

    /// `first` was fetched before the run; without a lifetime it is kept for good. `tell` is called from the thread.
    TokenKeeper(OAuth2ClientCredentials credentials, Connection connection, const Token& first, NewToken tell);
    ~TokenKeeper(); ///< waits for a fetch that is under way, which is bounded
    TokenKeeper(const TokenKeeper&) = delete;
    TokenKeeper& operator=(const TokenKeeper&) = delete;

private:
    void keep(nanoseconds lifetime);
    /// False: the run is over.
    [[nodiscard]] bool waitFor(nanoseconds time);

    OAuth2ClientCredentials m_credentials;
    Connection m_connection;
    NewToken m_tell;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_over = false;
    std::thread m_thread; ///< last: starts when everything else stands
};

/// When to fetch the next token: while the present one is good for a while yet, but at most every second.
[[nodiscard]] nanoseconds renewAfter(nanoseconds lifetime);

} // namespace headroom
