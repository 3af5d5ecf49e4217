#include "store/sealed.h"

#include "recording/varint.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace headroom {

namespace {

constexpr int level = 1; ///< higher ones gain a few per cent at several times the cost
/// The longest there is. What is sealed is mostly noise, where a short repetition is chance: told as one it takes more
/// room than its bytes do, 5 % of a second's histograms.
constexpr int shortestRepetition = 7;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

ZSTD_CCtx* compressor()
{
    // One a thread: making one costs more than compressing a small row with it.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context = [] {
        std::unique_ptr<ZSTD_CCtx, FreeContext> made(ZSTD_createCCtx());
        if (!made)
            throw std::bad_alloc();
        ZSTD_CCtx_setParameter(made.get(), ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(made.get(), ZSTD_c_minMatch, shortestRepetition);
        ZSTD_CCtx_setParameter(made.get(), ZSTD_c_checksumFlag, 1);
        return made;
    }();
    return context.get();
}

ZSTD_DCtx* decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    if (!context)
        throw std::bad_alloc();
    return context.get();
}

/// What a varint says is there.
std::optional<std::string_view> takeBytes(std::string_view& from)
{
    const auto size = takeVarint(from);
    if (!size || *size > from.size())
        return std::nullopt;
    const std::string_view bytes = from.substr(0, *size);
    from.remove_prefix(*size);
    return bytes;
}

/// sealed() always notes the content's size, so a frame without one is not ours; one that lies about it is found out
/// while it is decompressed into exactly that much room.
bool unsealInto(std::string_view bytes, std::span<char> room)
{
    if (ZSTD_getFrameContentSize(bytes.data(), bytes.size()) != room.size())
        return false;
    const std::size_t written =
        ZSTD_decompressDCtx(decompressor(), room.data(), room.size(), bytes.data(), bytes.size());
    return ZSTD_isError(written) == 0 && written == room.size();
}

} // namespace

std::string sealed(std::string_view plain)
{
    std::string bytes(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size = ZSTD_compress2(compressor(), bytes.data(), bytes.size(), plain.data(), plain.size());
    if (ZSTD_isError(size) != 0) // with room enough only for want of memory
        throw std::bad_alloc();
    bytes.resize(size);
    return bytes;
}

std::optional<std::string> unsealed(std::string_view bytes, std::size_t most)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > most)
        return std::nullopt;
    std::string plain(size, '\0');
    return unsealInto(bytes, plain) ? std::optional(std::move(plain)) : std::nullopt;
}

void appendSealed(std::string& to, std::string_view plain)
{
    const std::string bytes = sealed(plain);
    appendVarint(to, bytes.size());
    to += bytes;
}

bool takeSealed(std::string_view& from, std::span<char> room)
{
    const auto bytes = takeBytes(from);
    return bytes && unsealInto(*bytes, room);
}

std::optional<std::string> takeSealed(std::string_view& from, std::size_t most)
{
    const auto bytes = takeBytes(from);
    return bytes ? unsealed(*bytes, most) : std::nullopt;
}

} // namespace headroom
