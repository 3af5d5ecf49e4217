#include "scenario/requesttemplate.h"

#include "base/files.h"
#include "scenario/percentencoding.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <variant>

namespace headroom {

namespace {

using Kind = TemplatePiece::Kind;

tl::unexpected<Error> at(const std::string& where, const Error& error)
{
    return failure(error.kind, fmt::format("{}: {}", where, error.message));
}

/// A line break would end the header early: request splitting.
bool breaksHeader(std::string_view value)
{
    return value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

/// The URL with something harmless for each value.
std::string withPlaceholders(const Template& url)
{
    std::string text;
    for (const TemplatePiece& piece : url.pieces())
        text += piece.kind == Kind::Text ? piece.text : "x";
    return text;
}

/// Whether scheme, host and port end before the first value begins.
bool addressIsWritten(const Template& url)
{
    if (url.pieces().empty() || url.pieces().front().kind != Kind::Text)
        return false;
    const std::string& text = url.pieces().front().text;
    const std::size_t host = text.find("://");
    return host != std::string::npos && (!url.varies() || text.find_first_of("/?#", host + 3) != std::string::npos);
}

bool sameTarget(const Target& a, const Target& b)
{
    return a.scheme == b.scheme && a.host == b.host && a.port == b.port;
}

bool hasHeader(const std::vector<Header>& headers, std::string_view name)
{
    return std::any_of(headers.begin(), headers.end(), [&](const Header& one) { return lowerCase(one.name) == name; });
}

} // namespace

Result<RequestTemplate> RequestTemplate::parse(const HttpRequest& request, const std::filesystem::path& folder,
                                               const std::string& where)
{
    RequestTemplate read;
    read.m_where = where;
    read.m_prepared.method = request.method;
    read.m_prepared.hasBody = request.hasBody();
    auto done = read.parseUrl(request.url)
                    .and_then([&] { return read.parseFields(request.query, "query", read.m_query); })
                    .and_then([&] { return read.parseFields(request.headers, "headers", read.m_headers); })
                    .and_then([&] { return read.parseBody(request, folder); });
    if (!done)
        return tl::make_unexpected(done.error());
    const bool isForm = std::holds_alternative<FormBody>(request.body);
    if (isForm && !hasHeader(request.headers, "content-type"))
        read.m_prepared.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    return read;
}

Result<void> RequestTemplate::parseUrl(const std::string& url)
{
    m_url.where = m_where + ".url";
    auto read = Template::parse(url);
    if (!read)
        return at(m_url.where, read.error());
    if (read->varies() && !addressIsWritten(*read))
        return badInput(
            fmt::format("{}: '{}' takes its host from a variable; consent needs to know the host", m_url.where, url));
    const auto target = parseTarget(withPlaceholders(*read));
    if (!target)
        return at(m_url.where, target.error());
    m_url.value = std::move(*read);
    m_target = *target;
    return {};
}

Result<void> RequestTemplate::parseFields(const std::vector<Field>& fields, std::string_view part,
                                          std::vector<FieldTemplate>& into) const
{
    for (const Field& field : fields) {
        const std::string where = fmt::format("{}.{}.{}", m_where, part, field.name);
        auto value = Template::parse(field.value);
        if (!value)
            return at(where, value.error());
        into.push_back({where, field.name, std::move(*value)});
    }
    return {};
}

Result<void> RequestTemplate::parseBody(const HttpRequest& request, const std::filesystem::path& folder)
{
    const std::string where = m_where + (request.push ? ".push.send" : ".body");
    const RequestBody sent = request.push ? RequestBody(request.push->send) : request.body;
    if (const auto* const text = std::get_if<std::string>(&sent)) {
        auto read = Template::parse(*text);
        if (!read)
            return at(where, read.error());
        m_text.push_back({where, {}, std::move(*read)});
    } else if (const auto* const file = std::get_if<FileBody>(&sent)) {
        auto content = readFile(folder / file->file, largestBodyFile);
        if (!content)
            return at(where, content.error());
        m_prepared.body = std::move(*content);
    } else if (const auto* const form = std::get_if<FormBody>(&sent)) {
        return parseFields(form->fields, "body", m_form);
    } else {
        for (const FormPart& part : std::get<MultipartBody>(sent).parts) {
            if (auto done = parsePart(part, folder); !done)
                return done;
        }
    }
    return {};
}

Result<void> RequestTemplate::parsePart(const FormPart& part, const std::filesystem::path& folder)
{
    const std::string where = fmt::format("{}.body.{}", m_where, part.name);
    m_prepared.parts.push_back(part);
    if (part.file.empty()) {
        auto value = Template::parse(part.value);
        if (!value)
            return at(where, value.error());
        m_parts.push_back({where, part.name, std::move(*value)});
        return {};
    }
    auto content = readFile(folder / part.file, largestBodyFile);
    if (!content)
        return at(where, content.error());
    m_prepared.parts.back().value = std::move(*content);
    m_prepared.parts.back().file = std::filesystem::path(part.file).filename().string();
    return {};
}

Result<void> RequestTemplate::forEach(const std::function<Result<void>(Template&)>& change)
{
    std::vector<FieldTemplate*> fields{&m_url};
    for (auto* const all : {&m_query, &m_headers, &m_text, &m_form, &m_parts}) {
        for (FieldTemplate& field : *all)
            fields.push_back(&field);
    }
    m_varies = false;
    for (FieldTemplate* const field : fields) {
        if (auto changed = change(field->value); !changed)
            return at(field->where, changed.error());
        m_varies = m_varies || field->value.varies();
    }
    return {};
}

Result<void> RequestTemplate::finish(const Kept& kept)
{
    m_prepared.kept = kept;
    m_prepared.url = m_url.value.written();
    if (auto fine = checkTexts(); !fine)
        return fine;
    if (m_varies)
        return {};
    auto made = make({});
    if (!made)
        return tl::make_unexpected(made.error());
    m_prepared = std::move(*made);
    return {};
}

Result<void> RequestTemplate::checkTexts() const
{
    const auto target = parseTarget(withPlaceholders(m_url.value));
    if (!target || !sameTarget(*target, m_target))
        return badInput(fmt::format("{}: '{}' is not a valid URL with its values filled in: look for spaces and line "
                                    "breaks in them",
                                    m_url.where, m_url.value.written()));
    for (const FieldTemplate& header : m_headers) {
        for (const TemplatePiece& piece : header.value.pieces()) {
            if (piece.kind == Kind::Text && breaksHeader(piece.text))
                return badInput(fmt::format("{}: '{}' holds a line break or zero byte with its values filled in",
                                            header.where, header.value.written()));
        }
    }
    return {};
}

Result<OutgoingRequest> RequestTemplate::make(const Filling& filling) const
{
    OutgoingRequest made = m_prepared;
    return makeUrl(filling)
        .map([&](std::string url) { made.url = std::move(url); })
        .and_then([&] { return makeHeaders(made, filling); })
        .and_then([&] { return makeBody(made, filling); })
        .map([&] { return std::move(made); });
}

Result<std::string> RequestTemplate::makeUrl(const Filling& filling) const
{
    auto url = m_url.value.filled(filling);
    if (!url)
        return at(m_url.where, url.error());
    if (m_url.value.varies()) { // the error of parseTarget would repeat values
        const auto target = parseTarget(*url);
        if (!target)
            return badInput(fmt::format("{}: '{}' is not a valid URL with its values filled in", m_url.where,
                                        m_url.value.written()));
        if (!sameTarget(*target, m_target))
            return badInput(fmt::format("{}: '{}' would go to another host with its values filled in", m_url.where,
                                        m_url.value.written()));
    }
    return appendQuery(*url, filling).map([&] { return std::move(*url); });
}

Result<void> RequestTemplate::appendQuery(std::string& url, const Filling& filling) const
{
    if (m_query.empty())
        return {};
    const std::size_t hash = std::min(url.find('#'), url.size());
    const std::string fragment = url.substr(hash);
    url.resize(hash);
    if (url.ends_with('?') || url.ends_with('&'))
        url.pop_back();
    char before = url.find('?') == std::string::npos ? '?' : '&';
    for (const FieldTemplate& field : m_query) {
        const auto value = field.value.filled(filling);
        if (!value)
            return at(field.where, value.error());
        url += std::exchange(before, '&');
        appendQueryEncoded(url, field.name);
        url += '=';
        appendQueryEncoded(url, *value);
    }
    url += fragment;
    return {};
}

Result<void> RequestTemplate::makeHeaders(OutgoingRequest& made, const Filling& filling) const
{
    std::vector<Header> headers;
    headers.reserve(m_headers.size() + made.headers.size());
    for (const FieldTemplate& field : m_headers) {
        auto value = field.value.filled(filling);
        if (!value)
            return at(field.where, value.error());
        if (breaksHeader(*value))
            return badInput(fmt::format("{}: '{}' holds a line break or zero byte with its values filled in",
                                        field.where, field.value.written()));
        headers.push_back({field.name, std::move(*value)});
    }
    headers.insert(headers.end(), made.headers.begin(), made.headers.end());
    made.headers = std::move(headers);
    return {};
}

Result<void> RequestTemplate::makeBody(OutgoingRequest& made, const Filling& filling) const
{
    for (const FieldTemplate& text : m_text) {
        if (auto done = text.value.appendTo(made.body, filling); !done)
            return at(text.where, done.error());
    }
    for (const FieldTemplate& field : m_form) {
        const auto value = field.value.filled(filling);
        if (!value)
            return at(field.where, value.error());
        made.body += made.body.empty() ? "" : "&";
        appendFormEncoded(made.body, field.name);
        made.body += '=';
        appendFormEncoded(made.body, *value);
    }
    auto part = made.parts.begin();
    for (const FieldTemplate& text : m_parts) {
        part = std::find_if(part, made.parts.end(), [](const FormPart& one) { return one.file.empty(); });
        auto value = text.value.filled(filling);
        if (!value)
            return at(text.where, value.error());
        part++->value = std::move(*value);
    }
    return {};
}

} // namespace headroom
