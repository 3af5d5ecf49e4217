#include "widgets/passform.h"

#include "display/convert.h"
#include "manual/manualpages.h"
#include "profile/loadwords.h"
#include "widgets/passrow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace headroom {

namespace {

QStringList namesOf(const std::vector<HttpRequest>& requests)
{
    QStringList names;
    for (const HttpRequest& request : requests)
        names << qString(requestName(request));
    return names;
}

/// What people mostly ask for next, the first that is not there yet.
PassCondition nextUsual(const std::vector<PassCondition>& there)
{
    for (const char* text : {"gateway_timeout = 0", "p99 <= 80 % of limit", "errors <= 0.1 %",
                             "answered_in_time >= 99.9 %", "throughput >= 10/s"}) {
        const auto condition = parsePassCondition(text);
        const bool known = !condition || std::any_of(there.begin(), there.end(), [&](const PassCondition& one) {
            return one.what == condition->what;
        });
        if (!known)
            return *condition;
    }
    return *parsePassCondition("p95 <= 80 % of limit");
}

} // namespace

PassForm::PassForm(QWidget* parent)
    : FormSection(tr("Pass conditions"), parent)
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add condition"), this))
    , m_abort(new QCheckBox(tr("Stop sending once a condition is broken for good"), this))
{
    setManualPage(this, QLatin1String("pass-conditions"));
    m_add->setObjectName(QStringLiteral("addPass"));
    m_abort->setObjectName(QStringLiteral("abortWhenBroken"));
    m_abort->setToolTip(tr("When no further request can mend it, as after the first gateway timeout where none may be. "
                           "The run fails then."));
    layOut();
    connect(m_add, &QPushButton::clicked, this, &PassForm::addUsual);
    connect(m_abort, &QCheckBox::toggled, this, &FormSection::edited);
    addRow({});
    rowsChanged();
}

void PassForm::layOut()
{
    m_list->setSpacing(6);
    auto* below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_add);
    below->addWidget(m_abort, 1);
    content()->addLayout(m_list);
    content()->addLayout(below);
    content()->addStretch(1);
}

PassRow* PassForm::addRow(const PassCondition& condition)
{
    auto* row = new PassRow(this);
    row->setRequests(m_requests);
    row->setCondition(condition);
    m_list->addWidget(row);
    row->show(); // at once, so that it can take the focus
    m_rows << row;
    connect(row, &PassRow::edited, this, [this] {
        m_named = true;
        emit edited();
    });
    connect(row, &PassRow::refused, this, &FormSection::setError);
    connect(row, &PassRow::removeAsked, this, [this, row] { remove(row); });
    return row;
}

void PassForm::addUsual()
{
    LoadProfile profile;
    m_named = true;
    applyTo(profile);
    PassRow* row = addRow(nextUsual(profile.pass));
    rowsChanged();
    emit edited();
    row->setFocus();
}

void PassForm::remove(PassRow* row)
{
    if (m_rows.size() < 2)
        return;
    const qsizetype at = m_rows.indexOf(row);
    m_rows.removeAt(at);
    row->hide();
    row->deleteLater(); // it is what asked
    m_named = true;
    rowsChanged();
    m_rows[std::min(at, m_rows.size() - 1)]->setFocus();
    emit edited();
}

/// The last of another part that Tab goes through before this one; null: there is none. New rows would come last of
/// all.
QWidget* PassForm::fieldBefore() const
{
    QWidget* before = m_add->previousInFocusChain();
    while (before != m_add && (isAncestorOf(before) || !(before->focusPolicy() & Qt::TabFocus)))
        before = before->previousInFocusChain();
    return before == m_add ? nullptr : before;
}

void PassForm::rowsChanged()
{
    QWidget* last = fieldBefore();
    for (PassRow* row : m_rows) {
        row->setRemovable(m_rows.size() > 1);
        last = row->takeTabsAfter(last);
    }
    setTabOrder(last, m_add);
    setTabOrder(m_add, m_abort);
}

void PassForm::setProfile(const LoadProfile& profile)
{
    const QSignalBlocker blocker(m_abort);
    m_abort->setChecked(profile.abortWhenBroken);
    m_named = !profile.pass.empty();
    m_requests = namesOf(profile.requests);
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const PassCondition& condition : profile.passConditions())
        addRow(condition);
    rowsChanged();
}

void PassForm::applyTo(LoadProfile& profile) const
{
    profile.abortWhenBroken = m_abort->isChecked();
    profile.pass.clear();
    if (!m_named)
        return;
    for (const PassRow* row : m_rows)
        profile.pass.push_back(row->condition());
}

void PassForm::setRequests(const std::vector<HttpRequest>& requests)
{
    const QStringList names = namesOf(requests);
    if (names == m_requests)
        return;
    for (PassRow* row : m_rows) {
        PassCondition condition = row->condition();
        const qsizetype at = m_requests.indexOf(qString(condition.request));
        const bool renamed = at >= 0 && names.size() == m_requests.size() && !names.contains(m_requests[at]);
        if (renamed)
            condition.request = stdString(names[at]);
        row->setRequests(names);
        row->setCondition(condition);
    }
    m_requests = names;
}

} // namespace headroom
