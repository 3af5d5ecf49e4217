#pragma once

#include "run/samplesfeed.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// The requests of a run as a table that holds only what is looked at: rows are asked for when they are shown, and are
/// "…" until they come. Sorting is asked for as well, because only the file knows all rows.
class SamplesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role { NumberRole = Qt::UserRole };

    void setProfile(std::shared_ptr<const LoadProfile> profile);
    void setList(std::shared_ptr<const SampleList> list);
    void setPage(int page, const std::vector<Sample>& samples);
    [[nodiscard]] SampleOrder order() const { return m_order; }
    /// Samples as tab-separated values, titles first.
    [[nodiscard]] QString tsvOf(const std::vector<Sample>& samples) const;
    /// Unset: not read yet.
    [[nodiscard]] std::optional<Sample> sampleAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void pageNeeded(int page) const; ///< may come again for a page that is on its way
    void orderAsked(const headroom::SampleOrder& order);

private:
    [[nodiscard]] const Sample* known(int row) const;

    std::shared_ptr<const LoadProfile> m_profile;
    std::shared_ptr<const SampleList> m_list;
    SampleOrder m_order{SampleColumn::PlannedStart, false};
    mutable QCache<int, std::vector<Sample>> m_pages{64};
};

} // namespace headroom
