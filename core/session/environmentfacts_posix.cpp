#include "session/environmentfacts.h"

#include <curl/curl.h>

#include <sys/utsname.h>
#include <thread>
#include <unistd.h>

namespace headroom {

std::map<std::string, std::string> environmentFacts()
{
    std::map<std::string, std::string> facts;
    utsname system{};
    if (uname(&system) == 0) {
        facts["os"] = std::string(system.sysname) + " " + system.release;
        facts["machine"] = system.machine;
    }
    facts["cores"] = std::to_string(std::thread::hardware_concurrency());
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageSize = sysconf(_SC_PAGE_SIZE);
    if (pages > 0 && pageSize > 0)
        facts["memory_mb"] = std::to_string(static_cast<long long>(pages) * pageSize / (1024 * 1024));
    facts["libcurl"] = curl_version();
    return facts;
}

} // namespace headroom
