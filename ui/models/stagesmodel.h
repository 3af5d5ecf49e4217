#pragma once

#include "profile/loadprofile.h"

#include <QAbstractTableModel>

#include <vector>

namespace headroom {

/// The stages of a load, edited in place as people write them: "20/s", "90/min", "30s", "2 min"; of users, a number.
/// A number alone is a second's: 20 reads 20/s, and 30 reads 30s.
class StagesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { From, To, Length };

    void setStages(std::vector<RateStage> stages);
    void setStages(const std::vector<UserStage>& stages);
    [[nodiscard]] const std::vector<RateStage>& rates() const { return m_stages; }
    [[nodiscard]] std::vector<UserStage> users() const;

    /// Goes on from the end of the stage at `row`, or of the last one, and holds it.
    int addStage(int row);
    void removeStage(int row); ///< the last one stays

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();
    void refused(const QString& why); ///< what was typed cannot be read; the cell keeps what it held

private:
    void replace(std::vector<RateStage> stages, bool users);
    [[nodiscard]] QString endText(const Rate& end) const;
    [[nodiscard]] bool setEnd(Rate& end, const QString& text);
    [[nodiscard]] bool setLength(nanoseconds& length, const QString& text);

    std::vector<RateStage> m_stages; ///< of users: the number is the rate's count
    bool m_users = false;
};

} // namespace headroom
