#include "window/recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace headroom {

namespace {

constexpr qsizetype mostFiles = 10;
constexpr QLatin1String key("recentFiles");

} // namespace

RecentFiles::RecentFiles(QObject* parent)
    : QObject(parent)
{
}

void RecentFiles::add(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList all = files();
    all.removeAll(path);
    all.prepend(path);
    QSettings().setValue(key, all.mid(0, mostFiles));
}

QStringList RecentFiles::files() const
{
    return QSettings().value(key).toStringList();
}

QMenu* RecentFiles::menu(QWidget* parent)
{
    auto* menu = new QMenu(tr("Open &Recent"), parent);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    return menu;
}

void RecentFiles::fill(QMenu* menu)
{
    menu->clear();
    const QStringList all = files();
    for (const QString& file : all) {
        QString name = QDir::toNativeSeparators(file);
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setEnabled(QFileInfo::exists(file));
        connect(action, &QAction::triggered, this, [this, file] { emit chosen(file); });
    }
    if (all.isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("&Clear list"), this, &RecentFiles::clear)->setEnabled(!all.isEmpty());
}

void RecentFiles::clear()
{
    QSettings().remove(key);
}

} // namespace headroom
