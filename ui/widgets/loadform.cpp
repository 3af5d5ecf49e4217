#include "widgets/loadform.h"

#include "display/convert.h"
#include "profile/loadwords.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::array<nanoseconds, 3> rateUnits{1s, 1min, 1h};

int indexOfUnit(nanoseconds per)
{
    for (std::size_t i = 0; i < rateUnits.size(); ++i) {
        if (rateUnits[i] == per)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

LoadForm::LoadForm(QWidget* parent)
    : FormSection(tr("Load"), parent)
    , m_open(new QRadioButton(tr("&Open model: a rate"), this))
    , m_rate(new NumberSpin(0.001, 1e9, 3, this))
    , m_per(new QComboBox(this))
    , m_closed(new QRadioButton(tr("Close&d model: users"), this))
    , m_users(new NumberSpin(1, 1e6, 0, this))
    , m_hasDuration(new QCheckBox(tr("S&top after"), this))
    , m_duration(new DurationEdit(this))
    , m_hasRequests(new QCheckBox(tr("Sto&p after requests"), this))
    , m_requests(new NumberSpin(1, 1e11, 0, this))
    , m_hasCap(new QCheckBox(tr("At &most in flight"), this))
    , m_cap(new NumberSpin(1, 1e9, 0, this))
    , m_more(new QLabel(this))
{
    m_open->setToolTip(tr("Requests arrive at this rate whatever the answers do, as real users do."));
    m_closed->setToolTip(tr("Each user waits for an answer before sending again: a slow target gets less load."));
    m_hasCap->setToolTip(tr("A request beyond it is not sent and counts as dropped."));
    m_users->setValue(10);
    m_requests->setValue(1000);
    m_cap->setValue(1000);
    m_duration->setValue(60s);
    m_per->addItems({tr("a second"), tr("a minute"), tr("an hour")});
    m_per->setAccessibleName(tr("Unit of the rate"));
    m_rate->setAccessibleName(tr("Requests per unit of time"));
    m_users->setAccessibleName(tr("Number of users"));
    m_duration->setAccessibleLabel(tr("Stop after this time"));
    m_requests->setAccessibleName(tr("Stop after this many requests"));
    m_cap->setAccessibleName(tr("At most this many requests in flight"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_users->setObjectName(QStringLiteral("users"));
    m_closed->setObjectName(QStringLiteral("closed"));
    m_hasDuration->setObjectName(QStringLiteral("hasDuration"));
    m_duration->setObjectName(QStringLiteral("duration"));
    m_hasRequests->setObjectName(QStringLiteral("hasRequests"));
    m_requests->setObjectName(QStringLiteral("requests"));

    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_open, 0, 0);
    grid->addLayout(rateLine(), 0, 1);
    grid->addWidget(m_closed, 1, 0);
    grid->addWidget(m_users, 1, 1);
    grid->addWidget(m_hasDuration, 2, 0);
    grid->addWidget(m_duration, 2, 1);
    grid->addWidget(m_hasRequests, 3, 0);
    grid->addWidget(m_requests, 3, 1);
    grid->addWidget(m_hasCap, 4, 0);
    grid->addWidget(m_cap, 4, 1);
    grid->addWidget(m_more, 5, 0, 1, 2);
    content()->addLayout(grid);
    content()->addStretch(1);
    connectAll();
}

QLayout* LoadForm::rateLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_rate, 1);
    line->addWidget(m_per);
    return line;
}

void LoadForm::connectAll()
{
    const auto changed = [this] {
        enableFields();
        emit edited();
    };
    for (QAbstractButton* button :
         {static_cast<QAbstractButton*>(m_open), static_cast<QAbstractButton*>(m_hasDuration),
          static_cast<QAbstractButton*>(m_hasRequests), static_cast<QAbstractButton*>(m_hasCap)})
        connect(button, &QAbstractButton::toggled, this, changed);
    for (NumberSpin* spin : {m_rate, m_users, m_requests, m_cap})
        connect(spin, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_per, &QComboBox::currentIndexChanged, this, changed);
    connect(m_duration, &DurationEdit::edited, this, changed);
}

void LoadForm::setProfile(const LoadProfile& profile)
{
    const std::array<QSignalBlocker, 9> blockers{
        QSignalBlocker(m_open),     QSignalBlocker(m_rate),        QSignalBlocker(m_per),
        QSignalBlocker(m_users),    QSignalBlocker(m_hasDuration), QSignalBlocker(m_hasRequests),
        QSignalBlocker(m_requests), QSignalBlocker(m_hasCap),      QSignalBlocker(m_cap)};
    const LoadShape& load = profile.load;
    const auto* open = std::get_if<OpenModel>(&load.model);
    const auto* closed = std::get_if<ClosedModel>(&load.model);
    m_openModel = open ? *open : OpenModel{};
    m_closedModel = closed ? *closed : ClosedModel{};
    if (open) {
        m_open->setChecked(true);
        const Rate rate = peakRate(*open);
        const int unit = indexOfUnit(rate.per);
        m_per->setCurrentIndex(std::max(0, unit));
        m_rate->setValue(unit < 0 ? rate.perSecond() : rate.count);
    } else {
        m_closed->setChecked(true);
        m_users->setValue(peakUsers(*closed));
    }
    m_hasDuration->setChecked(load.duration.has_value());
    if (load.duration)
        m_duration->setValue(*load.duration);
    m_hasRequests->setChecked(load.requests.has_value());
    if (load.requests)
        m_requests->setValue(static_cast<double>(*load.requests));
    m_hasCap->setChecked(load.maxInFlight.has_value());
    if (load.maxInFlight)
        m_cap->setValue(*load.maxInFlight);
    enableFields();
}

void LoadForm::applyTo(LoadProfile& profile) const
{
    LoadShape& load = profile.load;
    if (m_closed->isChecked()) {
        ClosedModel model = m_closedModel;
        if (model.stages.empty())
            model.users = static_cast<std::uint32_t>(m_users->value());
        load.model = model;
    } else {
        OpenModel model = m_openModel;
        if (model.stages.empty())
            model.rate = {m_rate->value(), rateUnits[static_cast<std::size_t>(m_per->currentIndex())]};
        load.model = model;
    }
    load.duration.reset();
    if (m_hasDuration->isChecked())
        load.duration = m_duration->value();
    load.requests.reset();
    if (m_hasRequests->isChecked())
        load.requests = static_cast<std::uint64_t>(std::llround(m_requests->value()));
    load.maxInFlight.reset();
    if (m_hasCap->isChecked())
        load.maxInFlight = static_cast<std::uint32_t>(m_cap->value());
}

/// What the profile's file says and no field here shows.
void LoadForm::showMore()
{
    const bool more = m_open->isChecked() ? m_openModel != OpenModel{m_openModel.rate}
                                          : m_closedModel != ClosedModel{m_closedModel.users};
    LoadShape load;
    if (m_open->isChecked())
        load.model = m_openModel;
    else
        load.model = m_closedModel;
    m_more->setText(more ? tr("%1, as the profile's file says").arg(qString(loadInWords(load))) : QString());
    m_more->setVisible(more);
}

void LoadForm::enableFields()
{
    const bool constantRate = m_open->isChecked() && m_openModel.stages.empty();
    m_rate->setEnabled(constantRate);
    m_per->setEnabled(constantRate);
    m_users->setEnabled(m_closed->isChecked() && m_closedModel.stages.empty());
    showMore();
    m_duration->setEnabled(m_hasDuration->isChecked());
    m_requests->setEnabled(m_hasRequests->isChecked());
    m_cap->setEnabled(m_hasCap->isChecked());
}

} // namespace headroom
