#pragma once

#include "profile/httprequest.h"

#include <string>
#include <vector>

namespace headroom {

/// The parts as one body of multipart/form-data (RFC 7578). Made here and not by libcurl's mime interface: a signature
/// needs the whole body before it is sent, and a body made once serves all handles and the redirects that repeat it.
struct MultipartText {
    std::string contentType; ///< with the boundary
    std::string body;
};
[[nodiscard]] MultipartText multipartText(const std::vector<FormPart>& parts);

} // namespace headroom
