#include "models/libraryheads.h"

#include "display/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::LibraryHeads)
};

/// A run of no named profile lies with the others to its host.
QString headName(const LibraryRun& run)
{
    if (!run.profileName.empty())
        return qString(run.profileName);
    return run.host.empty() ? Text::tr("Without a profile name") : qString(run.host);
}

} // namespace

std::vector<LibraryHead> headsOf(const Library& library)
{
    std::vector<LibraryHead> heads;
    std::map<QString, std::size_t> named;
    LibraryHead unreadable{Text::tr("Cannot be read"), true, std::nullopt, {}};
    const auto headNamed = [&](const QString& name) -> LibraryHead& {
        const auto [place, isNew] = named.try_emplace(name, heads.size());
        if (isNew)
            heads.push_back({name, false, std::nullopt, {}});
        return heads[place->second];
    };
    for (const LibraryRun& run : library.runs)
        (run.state == ListedState::Unreadable ? unreadable : headNamed(headName(run))).runs.push_back(run);
    for (const LibraryProfile& profile : library.profiles) {
        LibraryHead& head = headNamed(qString(profile.name));
        if (!head.profile)
            head.profile = profile;
        else // two files of one name: each has a row
            heads.push_back({qString(profile.name), false, profile, {}});
    }
    if (!unreadable.runs.empty())
        heads.push_back(std::move(unreadable));
    return heads;
}

bool sameFiles(const std::vector<LibraryHead>& one, const std::vector<LibraryHead>& other)
{
    const auto sameRun = [](const LibraryRun& a, const LibraryRun& b) { return a.file == b.file; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](const LibraryHead& a, const LibraryHead& b) {
                          return a.name == b.name && a.profile.has_value() == b.profile.has_value()
                              && std::equal(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(), sameRun);
                      });
}

} // namespace headroom
