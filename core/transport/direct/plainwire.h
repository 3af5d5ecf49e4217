#pragma once

#include "transport/direct/wire.h"

namespace headroom {

/// A TCP or Unix socket of its own.
class PlainWire final : public Wire {
public:
    explicit PlainWire(int socket)
        : m_socket(socket)
    {
    }
    ~PlainWire() override;
    PlainWire(const PlainWire&) = delete;
    PlainWire& operator=(const PlainWire&) = delete;

    Moved send(std::string_view head, std::string_view body) override;
    Moved receive(std::span<char> into) override;
    bool drained() const override { return m_drained; }
    AnswerFault lastFault() const override;
    int socket() const override { return m_socket; }

private:
    Moved failed(NetworkFailure failure);

    int m_socket;
    bool m_drained = false;
    int m_error = 0; ///< errno
    NetworkFailure m_failure = NetworkFailure::None;
};

} // namespace headroom
