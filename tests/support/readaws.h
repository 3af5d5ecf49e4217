#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace headroom {

/// What botocore makes of each of the cases, see readaws.py; empty if it could not be asked.
inline QJsonArray botocoreReads(const QJsonArray& cases)
{
    QProcess python;
    python.start("/usr/bin/python3", {"-B", HEADROOM_TEST_SUPPORT "/readaws.py"});
    python.write(QJsonDocument(cases).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000))
        return {};
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace headroom
