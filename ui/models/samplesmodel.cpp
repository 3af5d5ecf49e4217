#include "models/samplesmodel.h"

#include "display/sampletexts.h"

#include <algorithm>

namespace headroom {

namespace {

bool isNumber(SampleColumn column)
{
    return column != SampleColumn::OutcomeColumn && column != SampleColumn::Cause && column != SampleColumn::Request;
}

} // namespace

void SamplesModel::setProfile(std::shared_ptr<const LoadProfile> profile)
{
    m_profile = std::move(profile);
}

void SamplesModel::setList(std::shared_ptr<const SampleList> list)
{
    beginResetModel();
    m_list = std::move(list);
    m_pages.clear();
    endResetModel();
}

void SamplesModel::setPage(int page, const std::vector<Sample>& samples)
{
    const int first = page * SamplesFeed::pageSize;
    if (samples.empty() || first + static_cast<int>(samples.size()) > rowCount())
        return;
    m_pages.insert(page, new std::vector<Sample>(samples));
    emit dataChanged(index(first, 0), index(first + static_cast<int>(samples.size()) - 1, columnCount() - 1));
}

const Sample* SamplesModel::known(int row) const
{
    const std::vector<Sample>* page = m_pages.object(row / SamplesFeed::pageSize);
    return page ? &(*page)[static_cast<std::size_t>(row % SamplesFeed::pageSize)] : nullptr;
}

std::optional<Sample> SamplesModel::sampleAt(int row) const
{
    const Sample* sample = row >= 0 && row < rowCount() ? known(row) : nullptr;
    return sample ? std::optional(*sample) : std::nullopt;
}

QString SamplesModel::tsvOf(const std::vector<Sample>& samples) const
{
    QString text;
    const auto line = [&](auto cell) {
        for (int column = 0; column < sampleColumnCount; ++column)
            text += (column == 0 ? QString() : QStringLiteral("\t")) + cell(static_cast<SampleColumn>(column));
        text += QLatin1Char('\n');
    };
    line([](SampleColumn column) { return sampleColumnTitle(column); });
    for (const Sample& sample : samples)
        line([&](SampleColumn column) { return sampleText(sample, column, *m_profile); });
    return text;
}

int SamplesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->places.size());
}

int SamplesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : sampleColumnCount;
}

QVariant SamplesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<SampleColumn>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != NumberRole)
        return {};
    const Sample* sample = known(index.row());
    if (!sample) {
        if (role == Qt::DisplayRole)
            emit pageNeeded(index.row() / SamplesFeed::pageSize);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    if (role == NumberRole)
        return QVariant(static_cast<qlonglong>(sampleKey(*sample, column)));
    return sampleText(*sample, column, *m_profile);
}

QVariant SamplesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= sampleColumnCount)
        return {};
    return sampleColumnTitle(static_cast<SampleColumn>(section));
}

void SamplesModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= sampleColumnCount)
        return;
    const SampleOrder asked{static_cast<SampleColumn>(column), order == Qt::DescendingOrder};
    if (asked == m_order)
        return;
    m_order = asked;
    emit orderAsked(asked);
}

} // namespace headroom
