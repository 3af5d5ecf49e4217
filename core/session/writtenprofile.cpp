#include "session/writtenprofile.h"

#include "profile/profilejson.h"
#include "scenario/requestmaker.h"

namespace headroom {

Result<void> checkWritten(const LoadProfile& profile)
{
    return checkProfile(profile).and_then([&] { return RequestMaker::checkTexts(profile); });
}

} // namespace headroom
