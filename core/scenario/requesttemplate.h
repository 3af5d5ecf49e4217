#pragma once

#include "base/result.h"
#include "profile/httprequest.h"
#include "profile/outgoingrequest.h"
#include "profile/target.h"
#include "scenario/template.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace headroom {

/// A file that is sent is not read beyond this; it stands in memory once for each request that sends it.
inline constexpr std::size_t largestBodyFile = 100'000'000;

/// One request with its templates, ready to be filled. Values of query and form fields are percent-encoded; in the URL
/// they stand as they are, but may not change whom it addresses. Names of fields and the contents of files are no
/// templates. Any thread once it is finished.
class RequestTemplate {
public:
    /// Reads templates and files; `where` names the request in errors.
    [[nodiscard]] static Result<RequestTemplate> parse(const HttpRequest& request, const std::filesystem::path& folder,
                                                       const std::string& where);

    /// Lets `change` bind or refuse each template; its error gets the field's name in front.
    [[nodiscard]] Result<void> forEach(const std::function<Result<void>(Template&)>& change);
    /// To be called once all templates are bound. Errors: what is wrong whatever the values will be.
    [[nodiscard]] Result<void> finish(const Kept& kept);

    [[nodiscard]] bool varies() const { return m_varies; }
    [[nodiscard]] const OutgoingRequest& prepared() const { return m_prepared; }
    /// Errors name the field as it is written, never a value.
    [[nodiscard]] Result<OutgoingRequest> make(const Filling& filling) const;

private:
    struct FieldTemplate {
        std::string where;
        std::string name;
        Template value;
    };

    [[nodiscard]] Result<void> parseUrl(const std::string& url);
    [[nodiscard]] Result<void> parseFields(const std::vector<Field>& fields, std::string_view part,
                                           std::vector<FieldTemplate>& into) const;
    [[nodiscard]] Result<void> parseBody(const HttpRequest& request, const std::filesystem::path& folder);
    [[nodiscard]] Result<void> parsePart(const FormPart& part, const std::filesystem::path& folder);
    [[nodiscard]] Result<void> checkTexts() const;
    [[nodiscard]] Result<std::string> makeUrl(const Filling& filling) const;
    [[nodiscard]] Result<void> appendQuery(std::string& url, const Filling& filling) const;
    [[nodiscard]] Result<void> makeHeaders(OutgoingRequest& made, const Filling& filling) const;
    [[nodiscard]] Result<void> makeBody(OutgoingRequest& made, const Filling& filling) const;

    std::string m_where;
    FieldTemplate m_url;
    Target m_target; ///< whom the URL as written addresses, and consent was given for
    std::vector<FieldTemplate> m_query;
    std::vector<FieldTemplate> m_headers;
    std::vector<FieldTemplate> m_text; ///< the body where it is a text; else empty
    std::vector<FieldTemplate> m_form;
    std::vector<FieldTemplate> m_parts; ///< values of m_prepared.parts, in their order
    bool m_varies = false;
    OutgoingRequest m_prepared; ///< what no value changes, and all of it where none varies
};

} // namespace headroom
