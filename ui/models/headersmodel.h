#pragma once

#include "profile/loadprofile.h"

#include <QAbstractTableModel>

#include <vector>

namespace headroom {

/// The request's headers, edited in place. The last row is always empty: typing into it adds a header.
class HeadersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(std::vector<Header> headers);
    [[nodiscard]] const std::vector<Header>& headers() const { return m_headers; }
    void removeHeader(int row); ///< harmless on the empty row

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void edited();

private:
    std::vector<Header> m_headers;
};

} // namespace headroom
