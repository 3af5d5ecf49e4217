#include "transport/multipart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace headroom {

namespace {

/// As browsers write names (WHATWG HTML, "multipart/form-data encoding algorithm"): a quote or a line break would end
/// the header.
std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\r' || c == '\n')
            text += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            text += c;
    }
    return text + '"';
}

std::string partHeader(const FormPart& part)
{
    std::string header = "Content-Disposition: form-data; name=" + quoted(part.name);
    if (!part.file.empty())
        header += "; filename=" + quoted(part.file);
    if (!part.contentType.empty())
        header += "\r\nContent-Type: " + part.contentType;
    else if (!part.file.empty())
        header += "\r\nContent-Type: application/octet-stream";
    return header + "\r\n\r\n";
}

/// One that stands in none of the parts. The same parts give the same one, so that equal requests are equal.
std::string boundaryFor(const std::vector<FormPart>& parts)
{
    for (std::uint64_t number = 0;; ++number) {
        std::string boundary = fmt::format("headroom-part-{:024}", number);
        const bool taken = std::any_of(parts.begin(), parts.end(), [&](const FormPart& part) {
            return part.value.find(boundary) != std::string::npos;
        });
        if (!taken)
            return boundary;
    }
}

} // namespace

MultipartText multipartText(const std::vector<FormPart>& parts)
{
    const std::string boundary = boundaryFor(parts);
    MultipartText text{"multipart/form-data; boundary=" + boundary, {}};
    for (const FormPart& part : parts)
        text.body += "--" + boundary + "\r\n" + partHeader(part) + part.value + "\r\n";
    text.body += "--" + boundary + "--\r\n";
    return text;
}

} // namespace headroom
