#pragma once

#include <QObject>

class QMenu;

namespace headroom {

/// The last ten files opened or saved, kept in the settings. Missing ones are greyed, not forgotten: a disk may come
/// back.
class RecentFiles : public QObject {
    Q_OBJECT
public:
    explicit RecentFiles(QObject* parent = nullptr);
    void add(const QString& file);
    [[nodiscard]] QStringList files() const;
    /// A menu that is filled anew whenever it opens.
    [[nodiscard]] QMenu* menu(QWidget* parent);

signals:
    void chosen(const QString& file);

private:
    void fill(QMenu* menu);
    void clear();
};

} // namespace headroom
