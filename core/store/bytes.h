#pragma once

#include "recording/varint.h"

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace headroom {

/// Writes numbers and texts one after the other, as ByteReader reads them back.
class ByteWriter {
public:
    void number(std::uint64_t value) { appendVarint(m_bytes, value); }
    void signedNumber(std::int64_t value) { number(zigzag(value)); }
    void real(double value) { number(std::bit_cast<std::uint64_t>(value)); }
    void text(std::string_view value)
    {
        number(value.size());
        m_bytes += value;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// Reads foreign bytes. After the first that is missing everything reads as zero and complete() is false, so that a
/// decoder can read on and ask once. Counts read from the bytes must still be bounded before they are used to loop.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    std::uint64_t number()
    {
        if (!m_rest.empty() && static_cast<unsigned char>(m_rest.front()) < 0x80) { // most are: an hour has millions
            const auto small = static_cast<std::uint64_t>(m_rest.front());
            m_rest.remove_prefix(1);
            return small;
        }
        const auto value = takeVarint(m_rest);
        if (!value)
            fail();
        return value.value_or(0);
    }
    std::int64_t signedNumber() { return unzigzag(number()); }
    double real() { return std::bit_cast<double>(number()); }
    std::string_view text()
    {
        const std::uint64_t size = number();
        if (size > m_rest.size()) {
            fail();
            return {};
        }
        const std::string_view value = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return value;
    }
    /// A number of things that follow, each at least `bytesEach` long: never more than there can be.
    std::uint64_t count(std::size_t bytesEach = 1)
    {
        const std::uint64_t things = number();
        if (things > m_rest.size() / bytesEach)
            fail();
        return m_failed ? 0 : things;
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    /// Everything was there and nothing is left.
    [[nodiscard]] bool complete() const { return !m_failed && m_rest.empty(); }

private:
    void fail()
    {
        m_failed = true;
        m_rest = {};
    }

    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace headroom
