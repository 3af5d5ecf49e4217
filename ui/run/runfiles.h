#pragma once

#include <QString>

class QDateTime;

namespace headroom {

/// The library the window shows: the folder chosen, else this user's own.
[[nodiscard]] QString libraryFolder();
void setLibraryFolder(const QString& folder);
/// The folders in it that the window's runs and profiles are kept in; made if they are missing.
[[nodiscard]] QString runFolder();
[[nodiscard]] QString profileFolder();
/// A name for a new run that sorts by date and is not taken: "<folder>/2026-03-12-140207-checkout-peak.headroom".
[[nodiscard]] QString newRunFile(const QString& folder, const QString& profileName, const QDateTime& now);
/// The same for the folder of a search's steps: "<folder>/2026-03-12-140207-checkout-peak-capacity". Not made.
[[nodiscard]] QString newSearchFolder(const QString& folder, const QString& profileName, const QDateTime& now);
/// The same for the folder of a sweep's runs, which ends in "-sweep".
[[nodiscard]] QString newSweepFolder(const QString& folder, const QString& profileName, const QDateTime& now);
/// Whether to read a file as a run and not as a profile: told by its first bytes, and by its name where they say
/// nothing. Also true of runs that cannot be read, so that the reader's error says why.
[[nodiscard]] bool isRunFile(const QString& path);

} // namespace headroom
