#pragma once

#include "store/runlabels.h"

#include <QAbstractTableModel>

#include <optional>

namespace headroom {

/// The run's markers, a row each; moment and note are edited in place. A moment is read as a clock (1:23.5) or in
/// seconds; one that is none, or is taken, changes nothing.
class MarkersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Moment, Note, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setMarkers(const RunMarkers& markers);
    [[nodiscard]] const RunMarkers& markers() const { return m_markers; }
    [[nodiscard]] int rowOf(nanoseconds at) const; ///< -1: none is there
    [[nodiscard]] nanoseconds momentAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited(const headroom::RunMarkers& markers); ///< the model shows them once they are set

private:
    RunMarkers m_markers;
};

/// "1:23.5", "0:40" or "83.5", with the decimal point of the locale or a plain one.
[[nodiscard]] std::optional<nanoseconds> momentOf(const QString& text);

} // namespace headroom
