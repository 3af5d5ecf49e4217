#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace headroom {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece. One owner.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);
    /// 64 small hexadecimal digits; of everything added. Nothing may be added after.
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] std::string sha256Hex(std::string_view data);

} // namespace headroom
