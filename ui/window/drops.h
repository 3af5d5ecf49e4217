#pragma once

#include <QString>
#include <QStringList>

class QMimeData;

namespace headroom {

/// What was dropped on the window, or pasted into it, by what it is.
struct Dropped {
    QStringList runs;
    QStringList profiles; ///< also files that nothing is known of, so that the reader's error says what they are not
    QStringList logs; ///< of servers
    QStringList records; ///< PDF, HTML, Markdown
    QStringList tables; ///< CSV
    QString curl; ///< a cURL command
    [[nodiscard]] bool any() const
    {
        return !runs.isEmpty() || !profiles.isEmpty() || !logs.isEmpty() || !records.isEmpty() || !tables.isEmpty()
            || !curl.isEmpty();
    }
};

[[nodiscard]] Dropped droppedIn(const QMimeData& data);

/// Whether a file is read as a server's log: by its name, and JSON by how it begins. Profiles are JSON as well.
[[nodiscard]] bool isLogFile(const QString& path);

} // namespace headroom
