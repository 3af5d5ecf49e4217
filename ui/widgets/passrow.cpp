#include "widgets/passrow.h"

#include "display/convert.h"
#include "display/errorsentences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>
#include <utility>

namespace headroom {

namespace {

using Choice = std::pair<Measured, PercentileTime>;

/// Percentiles stand once for each time.
std::vector<Choice> choices()
{
    std::vector<Choice> all;
    for (std::size_t i = 0; i < measuredCount; ++i) {
        const auto what = static_cast<Measured>(i);
        all.emplace_back(what, PercentileTime::Service);
        if (!percentileShare(what))
            continue;
        for (const PercentileTime time :
             {PercentileTime::Response, PercentileTime::Completion, PercentileTime::Accepted})
            all.emplace_back(what, time);
    }
    return all;
}

QString percentileWords(PercentileTime time)
{
    switch (time) {
    case PercentileTime::Service:
        return PassRow::tr("%1 of service time");
    case PercentileTime::Response:
        return PassRow::tr("%1 of response time");
    case PercentileTime::Completion:
        return PassRow::tr("%1 of jobs' time to completion");
    case PercentileTime::Accepted:
        return PassRow::tr("%1 of jobs' time to acceptance");
    }
    return {};
}

QString wordsOf(const Choice& choice)
{
    const QString name = qString(measuredName(choice.first));
    switch (choice.first) {
    case Measured::GatewayTimeout:
        return PassRow::tr("gateway timeouts");
    case Measured::Errors:
        return PassRow::tr("errors of any kind");
    case Measured::AnsweredInTime:
        return PassRow::tr("answered in time");
    case Measured::NearLimit:
        return PassRow::tr("near the limit, of answers");
    case Measured::Throughput:
        return PassRow::tr("throughput");
    case Measured::CheckFailed:
        return PassRow::tr("failed checks");
    case Measured::Throttled:
        return PassRow::tr("throttled");
    case Measured::ClientError:
        return PassRow::tr("client errors");
    case Measured::ServerError:
        return PassRow::tr("server errors");
    case Measured::NetworkError:
        return PassRow::tr("network errors");
    case Measured::ClientTimeout:
        return PassRow::tr("client timeouts");
    case Measured::NotDone:
        return PassRow::tr("jobs not done");
    case Measured::Abandoned:
        return PassRow::tr("abandoned jobs");
    default:
        return percentileWords(choice.second).arg(name);
    }
}

PassThreshold usualThreshold(const Choice& choice)
{
    if (percentileShare(choice.first)) {
        if (choice.second == PercentileTime::Service)
            return PercentOfLimit{80};
        return nanoseconds(std::chrono::seconds(choice.second == PercentileTime::Completion ? 60 : 2));
    }
    switch (choice.first) {
    case Measured::Throughput:
        return Rate{10, std::chrono::seconds(1)};
    case Measured::AnsweredInTime:
        return Percent{99.9};
    case Measured::NearLimit:
        return Percent{5};
    case Measured::GatewayTimeout:
    case Measured::CheckFailed:
    case Measured::NotDone:
    case Measured::Abandoned:
        return Percent{};
    default:
        return Percent{0.1};
    }
}

/// The threshold as the file spells it, or with what people leave out.
Result<PassThreshold> readThreshold(const PassCondition& condition, const QString& text)
{
    const std::string typed = stdString(text.trimmed());
    const std::string head = std::string(measuredName(condition.what)) + (wantsMost(condition.what) ? " >= " : " <= ");
    auto read = parsePassCondition(head + typed);
    for (const char* tail : {" %", "/s", " of limit", " s"}) {
        if (!read) {
            if (auto whole = parsePassCondition(head + typed + tail))
                read = std::move(whole);
        }
    }
    return read.map([](const PassCondition& whole) { return whole.threshold; });
}

QString comparisonText(const PassCondition& condition)
{
    if (wantsMost(condition.what))
        return QStringLiteral("\u2265");
    const auto* share = std::get_if<Percent>(&condition.threshold);
    return share && share->percent == 0 ? QStringLiteral("=") : QStringLiteral("\u2264");
}

} // namespace

PassRow::PassRow(QWidget* parent)
    : QWidget(parent)
    , m_what(new QComboBox(this))
    , m_comparison(new QLabel(this))
    , m_threshold(new QLineEdit(this))
    , m_request(new QComboBox(this))
    , m_remove(new QToolButton(this))
{
    for (const Choice& choice : choices())
        m_what->addItem(wordsOf(choice));
    m_what->setObjectName(QStringLiteral("passWhat"));
    m_what->setAccessibleName(tr("What has to hold"));
    m_threshold->setObjectName(QStringLiteral("passThreshold"));
    m_threshold->setAccessibleName(tr("Threshold"));
    m_threshold->setToolTip(tr("Shares: 0 or 0.1 %. Percentiles: 80 % of limit, 2 s. Throughput: 40/s."));
    m_request->setObjectName(QStringLiteral("passRequest"));
    m_request->setAccessibleName(tr("Of which request"));
    m_request->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_remove->setText(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removePass"));
    m_remove->setAccessibleName(tr("Remove the condition"));
    m_remove->setToolTip(tr("Remove the condition"));
    m_remove->setFocusPolicy(Qt::StrongFocus);
    layOut();
    connect(m_what, &QComboBox::activated, this, &PassRow::chooseMeasure);
    connect(m_request, &QComboBox::activated, this, &PassRow::chooseRequest);
    connect(m_threshold, &QLineEdit::textEdited, this, &PassRow::typeThreshold);
    connect(m_threshold, &QLineEdit::editingFinished, this, &PassRow::leaveThreshold);
    connect(m_remove, &QToolButton::clicked, this, &PassRow::removeAsked);
    refresh();
}

/// A field that has the focus loses it while the row goes, and would report to a row half gone.
PassRow::~PassRow()
{
    m_threshold->disconnect(this);
}

void PassRow::layOut()
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_what, 3);
    line->addWidget(m_comparison);
    line->addWidget(m_threshold, 2);
    line->addWidget(m_request, 2);
    line->addWidget(m_remove);
    setFocusProxy(m_what);
}

void PassRow::setCondition(const PassCondition& condition)
{
    m_condition = condition;
    refresh();
}

void PassRow::setRequests(const QStringList& names)
{
    m_requests = names;
    refresh();
}

void PassRow::setRemovable(bool removable)
{
    m_remove->setEnabled(removable);
}

QWidget* PassRow::takeTabsAfter(QWidget* before)
{
    for (QWidget* field : {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_threshold),
                           static_cast<QWidget*>(m_request), static_cast<QWidget*>(m_remove)}) {
        if (before)
            setTabOrder(before, field);
        before = field;
    }
    return before;
}

/// Another percentile of the same time keeps its threshold, and so does another kind of failure.
void PassRow::chooseMeasure(int index)
{
    const Choice choice = choices()[static_cast<std::size_t>(index)];
    const PassCondition before = m_condition;
    m_condition.what = choice.first;
    m_condition.time = choice.second;
    const bool sameKind = checkPassThreshold(m_condition).has_value() && before.time == m_condition.time
        && wantsMost(before.what) == wantsMost(m_condition.what)
        && percentileShare(before.what).has_value() == percentileShare(m_condition.what).has_value();
    if (!sameKind)
        m_condition.threshold = usualThreshold(choice);
    refresh();
    if (m_condition != before)
        emit edited();
}

void PassRow::chooseRequest(int index)
{
    m_condition.request = index <= 0 ? std::string() : stdString(m_request->itemText(index));
    emit edited();
}

void PassRow::typeThreshold(const QString& text)
{
    const auto threshold = readThreshold(m_condition, text);
    if (!threshold || *threshold == m_condition.threshold)
        return;
    m_condition.threshold = *threshold;
    m_comparison->setText(comparisonText(m_condition));
    emit edited();
}

void PassRow::leaveThreshold()
{
    const auto threshold = readThreshold(m_condition, m_threshold->text());
    const QString kept = qString(formatPassThreshold(m_condition));
    if (!threshold)
        emit refused(tr("%1. It stays %2.").arg(errorInLanguage(threshold.error().message), kept));
    m_threshold->setText(kept);
}

void PassRow::refresh()
{
    const auto all = choices();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool timeFits = !percentileShare(all[i].first) || all[i].second == m_condition.time;
        if (all[i].first == m_condition.what && timeFits)
            m_what->setCurrentIndex(static_cast<int>(i));
    }
    m_comparison->setText(comparisonText(m_condition));
    m_threshold->setText(qString(formatPassThreshold(m_condition)));
    const QString request = qString(m_condition.request);
    m_request->clear();
    m_request->addItem(tr("all requests"));
    m_request->addItems(m_requests);
    if (!request.isEmpty() && !m_requests.contains(request))
        m_request->addItem(request); // the check says what is wrong with it
    m_request->setCurrentIndex(request.isEmpty() ? 0 : m_request->findText(request));
    m_request->setVisible(m_requests.size() > 1 || !request.isEmpty());
}

} // namespace headroom
