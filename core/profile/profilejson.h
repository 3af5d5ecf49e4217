#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace headroom {

/// Reads a profile. An error names the JSON path and the line ("checkout.json:7: load.rate: '-5/s' ...");
/// `source` is what it calls the text. Unknown and doubled fields are errors: a misspelt one would be ignored silently.
[[nodiscard]] Result<LoadProfile> readProfile(std::string_view json, std::string_view source);
[[nodiscard]] Result<LoadProfile> loadProfile(const std::filesystem::path& file);

/// A profile with what became of its text on the way.
struct ReadProfile {
    LoadProfile profile;
    int version = 0; ///< of the text, see profileupgrade.h
    std::vector<std::string> changes; ///< made to it because it is of an older version; sentences
};
[[nodiscard]] Result<ReadProfile> readProfileText(std::string_view json, std::string_view source);
[[nodiscard]] Result<ReadProfile> readProfileFile(const std::filesystem::path& file);

/// Stable order and indentation, so that profiles diff well in git; what is as usual is left out, but for the few
/// fields that every reader of a profile asks for (method, near, the retries' own). Always of the present version. What
/// readProfile reads back equals `profile`.
[[nodiscard]] std::string writeProfile(const LoadProfile& profile);
/// A secret that is written into a profile as it is typed goes into no file, however unfinished the rest still is.
/// Those of `auth` and the key's password; the sentence is checkProfile()'s.
[[nodiscard]] Result<void> checkNoSecretWritten(const LoadProfile& profile);
/// Written beside and renamed, so that a full disk does not cost the old file.
[[nodiscard]] Result<void> saveProfile(const LoadProfile& profile, const std::filesystem::path& file);

/// What a profile must hold beyond its form: an http(s) URL with a host, a rate and a limit in range, something that
/// ends the run. The same check serves files, flags and the window. The error names the field.
[[nodiscard]] Result<void> checkProfile(const LoadProfile& profile);

/// The part of checkProfile that looks at the request alone.
[[nodiscard]] Result<void> checkRequest(const HttpRequest& request);

/// Sentences about what is allowed but misleads, such as a client timeout shorter than the limit (truth rule 5).
[[nodiscard]] std::vector<std::string> profileWarnings(const LoadProfile& profile);

} // namespace headroom
