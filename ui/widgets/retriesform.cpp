#include "widgets/retriesform.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "manual/manualpages.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array retriedOutcomes{Outcome::GatewayTimeout, Outcome::Throttled,    Outcome::ServerError,
                                     Outcome::ClientError,    Outcome::NetworkError, Outcome::ClientTimeout,
                                     Outcome::CheckFailed};

} // namespace

RetriesForm::RetriesForm(QWidget* parent)
    : FormSection(tr("Sending again"), parent)
    , m_atMost(new NumberSpin(1, 100, 0, this))
    , m_backoff(new DurationEdit(this))
    , m_longest(new DurationEdit(this))
    , m_jitter(new QComboBox(this))
    , m_retryAfter(new QCheckBox(tr("Wait at least as long as Retry-After says"), this))
    , m_hasBudget(new QCheckBox(tr("Budget"), this))
    , m_budget(new NumberSpin(0.1, 100, 1, this))
{
    setManualPage(this, QLatin1String("remedies"));
    m_jitter->addItems({tr("exactly that"), tr("random, from nothing to that"), tr("random, from half to all of it")});
    m_atMost->setSuffix(tr(" times"));
    m_budget->setSuffix(QStringLiteral(" %"));
    m_budget->setValue(10);
    m_hasBudget->setToolTip(tr("No more retries than this share of the requests planned so far."));
    m_backoff->setAccessibleLabel(tr("Wait before the second attempt"));
    m_longest->setAccessibleLabel(tr("Longest wait before an attempt"));
    m_jitter->setAccessibleName(tr("How the wait varies"));
    m_budget->setAccessibleName(tr("Most retries, as a share of the requests planned"));
    m_atMost->setObjectName(QStringLiteral("retriesAtMost"));
    m_backoff->setObjectName(QStringLiteral("retriesBackoff"));
    m_longest->setObjectName(QStringLiteral("retriesLongest"));
    m_jitter->setObjectName(QStringLiteral("retriesJitter"));
    m_retryAfter->setObjectName(QStringLiteral("retryAfter"));
    m_hasBudget->setObjectName(QStringLiteral("hasBudget"));
    m_budget->setObjectName(QStringLiteral("budget"));
    layOut();
    connectAll();
    enableFields();
}

void RetriesForm::layOut()
{
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("After"), outcomesGrid());
    form->addRow(tr("At most"), m_atMost);
    form->addRow(tr("Wait"), backoffLine());
    form->addRow(QString(), m_jitter);
    form->addRow(QString(), m_retryAfter);
    form->addRow(QString(), budgetLine());
    content()->addLayout(form);
    content()->addStretch(1);
}

QLayout* RetriesForm::outcomesGrid()
{
    constexpr int columns = 2;
    auto* grid = new QGridLayout;
    for (const Outcome outcome : retriedOutcomes) {
        auto* box = new QCheckBox(outcomeText(outcome), this);
        box->setObjectName(QStringLiteral("retry-") + qString(outcomeName(outcome)));
        const int index = static_cast<int>(m_outcomes.size());
        grid->addWidget(box, index / columns, index % columns);
        m_outcomes << box;
    }
    return grid;
}

QLayout* RetriesForm::backoffLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_backoff, 1);
    line->addWidget(new QLabel(tr("doubled up to"), this));
    line->addWidget(m_longest, 1);
    return line;
}

QLayout* RetriesForm::budgetLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_hasBudget);
    line->addWidget(m_budget, 1);
    line->addWidget(new QLabel(tr("of all requests"), this));
    return line;
}

void RetriesForm::connectAll()
{
    const auto changed = [this] {
        enableFields();
        emit edited();
    };
    for (std::size_t i = 0; i < retriedOutcomes.size(); ++i)
        connect(m_outcomes[static_cast<qsizetype>(i)], &QCheckBox::toggled, this, [this, changed, i](bool on) {
            switchOutcome(retriedOutcomes[i], on);
            changed();
        });
    connect(m_atMost, &QDoubleSpinBox::valueChanged, this, [this, changed](double times) {
        m_policy.atMost = static_cast<std::uint32_t>(times);
        changed();
    });
    connect(m_backoff, &DurationEdit::edited, this, [this, changed] {
        m_policy.backoff = m_backoff->value();
        changed();
    });
    connect(m_longest, &DurationEdit::edited, this, [this, changed] {
        m_policy.longestBackoff = m_longest->value();
        changed();
    });
    connect(m_jitter, &QComboBox::currentIndexChanged, this, [this, changed](int index) {
        m_policy.jitter = static_cast<RetryPolicy::Jitter>(index);
        changed();
    });
    connect(m_retryAfter, &QCheckBox::toggled, this, [this, changed](bool on) {
        m_policy.retryAfter = on;
        changed();
    });
    const auto takeBudget = [this, changed] {
        m_policy.budget.reset();
        if (m_hasBudget->isChecked())
            m_policy.budget = m_budget->value() / 100;
        changed();
    };
    connect(m_hasBudget, &QCheckBox::toggled, this, takeBudget);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, takeBudget);
}

void RetriesForm::switchOutcome(Outcome outcome, bool on)
{
    if (on)
        m_policy.on.push_back(outcome);
    else
        std::erase(m_policy.on, outcome);
    if (on && m_policy.atMost == 0)
        m_policy.atMost = static_cast<std::uint32_t>(m_atMost->value());
}

void RetriesForm::setProfile(const LoadProfile& profile)
{
    const RetryPolicy& policy = profile.retries;
    const std::array<QSignalBlocker, 5> blockers{QSignalBlocker(m_atMost), QSignalBlocker(m_jitter),
                                                 QSignalBlocker(m_retryAfter), QSignalBlocker(m_hasBudget),
                                                 QSignalBlocker(m_budget)};
    m_policy = policy;
    for (std::size_t i = 0; i < retriedOutcomes.size(); ++i) {
        QCheckBox* box = m_outcomes[static_cast<qsizetype>(i)];
        const QSignalBlocker blocker(box);
        box->setChecked(std::find(policy.on.begin(), policy.on.end(), retriedOutcomes[i]) != policy.on.end());
    }
    m_atMost->setValue(policy.atMost);
    m_backoff->setValue(policy.backoff);
    m_longest->setValue(policy.longestBackoff);
    m_jitter->setCurrentIndex(static_cast<int>(policy.jitter));
    m_retryAfter->setChecked(policy.retryAfter);
    m_hasBudget->setChecked(policy.budget.has_value());
    if (policy.budget)
        m_budget->setValue(*policy.budget * 100);
    enableFields();
}

void RetriesForm::applyTo(LoadProfile& profile) const
{
    profile.retries = m_policy;
}

void RetriesForm::enableFields()
{
    const bool any = !m_policy.on.empty();
    for (QWidget* field :
         {static_cast<QWidget*>(m_atMost), static_cast<QWidget*>(m_backoff), static_cast<QWidget*>(m_longest),
          static_cast<QWidget*>(m_jitter), static_cast<QWidget*>(m_retryAfter), static_cast<QWidget*>(m_hasBudget)})
        field->setEnabled(any);
    m_budget->setEnabled(any && m_hasBudget->isChecked());
}

} // namespace headroom
