#pragma once

#include "models/libraryheads.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <optional>
#include <vector>

namespace headroom {

struct Theme;

/// A library as a tree: profiles, and below each its runs. A profile that lies in no file is there as long as it has
/// runs; what cannot be read stands under a head of its own.
class LibraryModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    enum Column { Name, VerdictColumn, P99, Headroom, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    /// Files that stay in their places are changed there; otherwise the model is reset.
    void setLibrary(const Library& library);
    void setTheme(const Theme& theme);

    /// Null for other rows.
    [[nodiscard]] const LibraryRun* runAt(const QModelIndex& index) const;
    [[nodiscard]] const LibraryProfile* profileAt(const QModelIndex& index) const;
    /// A profile's row, whether or not it lies in a file.
    [[nodiscard]] bool isHead(const QModelIndex& index) const { return index.isValid() && !parentOf(index); }
    [[nodiscard]] QString fileAt(const QModelIndex& index) const; ///< empty for a head without a file
    [[nodiscard]] QModelIndex indexOf(const QString& file) const;
    [[nodiscard]] bool isEmpty() const { return m_heads.empty(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A new name is only asked for: the run's file decides, and the library is read again.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void renameAsked(const QString& file, const QString& name);

private:
    /// Of a run; unset for a head.
    static std::optional<int> parentOf(const QModelIndex& index);
    [[nodiscard]] QVariant headData(const LibraryHead& head, int column, int role) const;
    void runsChanged();
    [[nodiscard]] QVariant runData(const LibraryRun& run, int column, int role) const;

    std::vector<LibraryHead> m_heads;
    const Theme* m_theme = nullptr;
    QIcon m_star;
};

} // namespace headroom
