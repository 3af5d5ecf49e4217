#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace headroom {

/// Settings, data folder and home of a test: a folder of its own that vanishes with it. Made before anything asks for a
/// standard path.
struct UiScope {
    QTemporaryDir folder;

    UiScope()
    {
        qputenv("HOME", folder.path().toUtf8());
        qunsetenv("XDG_DATA_HOME");
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("headroom-test"));
        QCoreApplication::setApplicationName(QStringLiteral("headroom-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
    }
    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
};

} // namespace headroom
