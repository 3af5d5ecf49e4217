#include "base/sha256.h"

#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace headroom {

namespace {

/// OpenSSL fails here only where it has no SHA-256 at all.
void need(int done)
{
    if (done != 1)
        throw std::runtime_error("OpenSSL cannot make a SHA-256");
}

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

} // namespace

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    need(EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    need(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    need(EVP_DigestFinal_ex(m_state->context.get(), digest.data(), &size));
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

std::string sha256Hex(std::string_view data)
{
    Sha256 digest;
    digest.add(data);
    return digest.hex();
}

} // namespace headroom
