#include "widgets/loadform.h"

#include "display/profilewords.h"
#include "manual/manualpages.h"
#include "models/stagesmodel.h"
#include "profile/loadwords.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"
#include "widgets/stagetable.h"
#include "widgets/thinktimeedit.h"

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
    , m_inStages(new QCheckBox(tr("&In stages"), this))
    , m_stages(new StagesModel(this))
    , m_table(new StageTable(m_stages, this))
    , m_arrivalsLabel(new QLabel(tr("Arrivals"), this))
    , m_arrivals(new QComboBox(this))
    , m_thinkLabel(new QLabel(tr("Users think"), this))
    , m_think(new ThinkTimeEdit(this))
    , m_hasDuration(new QCheckBox(tr("S&top after"), this))
    , m_duration(new DurationEdit(this))
    , m_hasRequests(new QCheckBox(tr("Sto&p after starts"), this))
    , m_requests(new NumberSpin(1, 1e11, 0, this))
    , m_hasCap(new QCheckBox(tr("At &most in flight"), this))
    , m_cap(new NumberSpin(1, 1e9, 0, this))
    , m_hasWarmUp(new QCheckBox(tr("&Warm-up"), this))
    , m_warmUp(new NumberSpin(1, 604'800, 0, this))
{
    setManualPage(this, QLatin1String("load"));
    m_users->setValue(10);
    m_requests->setValue(1000);
    m_cap->setValue(1000);
    m_duration->setValue(60s);
    m_warmUp->setValue(30);
    m_warmUp->setSuffix(tr(" s"));
    m_per->addItems({tr("a second"), tr("a minute"), tr("an hour")});
    m_arrivals->addItems({tr("in equal steps"), tr("random, as independent users (Poisson)")});
    nameFields();
    layOut();
    connectAll();
}

void LoadForm::nameFields()
{
    m_open->setToolTip(tr("Requests arrive at this rate whatever the answers do, as real users do."));
    m_closed->setToolTip(tr("Each user waits for an answer before sending again: a slow target gets less load."));
    m_inStages->setToolTip(tr("Ramps, steps, spikes and pauses, one after the other. They end the load."));
    m_hasRequests->setToolTip(tr("A start is a request, or a journey where the requests go one after the other."));
    m_hasCap->setToolTip(tr("A request beyond it is not sent and counts as dropped."));
    m_hasWarmUp->setToolTip(tr("Sent, recorded and shown, but left out of the verdict and its numbers."));
    m_per->setAccessibleName(tr("Unit of the rate"));
    m_rate->setAccessibleName(tr("Requests per unit of time"));
    m_users->setAccessibleName(tr("Number of users"));
    m_duration->setAccessibleLabel(tr("Stop after this time"));
    m_requests->setAccessibleName(tr("Stop after this many starts"));
    m_cap->setAccessibleName(tr("At most this many requests in flight"));
    m_warmUp->setAccessibleName(tr("Seconds of warm-up"));
    m_arrivalsLabel->setBuddy(m_arrivals);
    m_thinkLabel->setBuddy(m_think);
    m_rate->setObjectName(QStringLiteral("rate"));
    m_per->setObjectName(QStringLiteral("per"));
    m_users->setObjectName(QStringLiteral("users"));
    m_open->setObjectName(QStringLiteral("open"));
    m_closed->setObjectName(QStringLiteral("closed"));
    m_inStages->setObjectName(QStringLiteral("inStages"));
    m_arrivals->setObjectName(QStringLiteral("arrivals"));
    m_hasDuration->setObjectName(QStringLiteral("hasDuration"));
    m_duration->setObjectName(QStringLiteral("duration"));
    m_hasRequests->setObjectName(QStringLiteral("hasRequests"));
    m_requests->setObjectName(QStringLiteral("requests"));
    m_hasWarmUp->setObjectName(QStringLiteral("hasWarmUp"));
    m_warmUp->setObjectName(QStringLiteral("warmUp"));
}

void LoadForm::layOut()
{
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto addRow = [&](QWidget* label, QWidget* field) {
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    };
    grid->addWidget(m_open, row, 0);
    grid->addLayout(rateLine(), row++, 1);
    addRow(m_closed, m_users);
    grid->addWidget(m_inStages, row++, 0);
    grid->addWidget(m_table, row++, 0, 1, 2);
    addRow(m_arrivalsLabel, m_arrivals);
    addRow(m_thinkLabel, m_think);
    addRow(m_hasDuration, m_duration);
    addRow(m_hasRequests, m_requests);
    addRow(m_hasCap, m_cap);
    grid->addWidget(m_hasWarmUp, row, 0);
    grid->addLayout(warmUpLine(), row++, 1);
    content()->addLayout(grid);
    content()->addStretch(1);
}

QLayout* LoadForm::rateLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_rate, 1);
    line->addWidget(m_per);
    return line;
}

QLayout* LoadForm::warmUpLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_warmUp, 1);
    line->addWidget(new QLabel(tr("left out of the verdict"), this));
    return line;
}

void LoadForm::connectAll()
{
    const auto changed = [this] {
        enableFields();
        emit edited();
    };
    const auto takeRate = [this, changed] {
        m_openModel.rate = {m_rate->value(), rateUnits[static_cast<std::size_t>(m_per->currentIndex())]};
        changed();
    };
    for (QAbstractButton* button :
         {static_cast<QAbstractButton*>(m_hasDuration), static_cast<QAbstractButton*>(m_hasRequests),
          static_cast<QAbstractButton*>(m_hasCap), static_cast<QAbstractButton*>(m_hasWarmUp)})
        connect(button, &QAbstractButton::toggled, this, changed);
    for (NumberSpin* spin : {m_requests, m_cap, m_warmUp})
        connect(spin, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_duration, &DurationEdit::edited, this, changed);
    connect(m_open, &QAbstractButton::toggled, this, &LoadForm::switchModel);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, takeRate);
    connect(m_per, &QComboBox::currentIndexChanged, this, takeRate);
    connect(m_users, &QDoubleSpinBox::valueChanged, this, [this, changed](double users) {
        m_closedModel.users = static_cast<std::uint32_t>(users);
        changed();
    });
    connect(m_inStages, &QCheckBox::toggled, this, &LoadForm::switchStages);
    connect(m_stages, &StagesModel::edited, this, &LoadForm::takeStages);
    connect(m_stages, &StagesModel::refused, this, &FormSection::setError);
    connect(m_arrivals, &QComboBox::currentIndexChanged, this, [this, changed](int index) {
        m_openModel.arrivals = index == 0 ? ArrivalProcess::Even : ArrivalProcess::Poisson;
        changed();
    });
    connect(m_think, &ThinkTimeEdit::edited, this, [this, changed] {
        m_closedModel.thinkTime = m_think->value();
        changed();
    });
}

bool LoadForm::open() const
{
    return m_open->isChecked();
}

void LoadForm::setProfile(const LoadProfile& profile)
{
    const std::array<QSignalBlocker, 13> blockers{
        QSignalBlocker(m_open),       QSignalBlocker(m_rate),      QSignalBlocker(m_per),
        QSignalBlocker(m_users),      QSignalBlocker(m_inStages),  QSignalBlocker(m_arrivals),
        QSignalBlocker(m_requests),   QSignalBlocker(m_hasCap),    QSignalBlocker(m_cap),
        QSignalBlocker(m_warmUp),     QSignalBlocker(m_hasWarmUp), QSignalBlocker(m_hasDuration),
        QSignalBlocker(m_hasRequests)};
    const LoadShape& load = profile.load;
    const auto* open = std::get_if<OpenModel>(&load.model);
    const auto* closed = std::get_if<ClosedModel>(&load.model);
    m_openModel = open ? *open : OpenModel{{10, 1s}};
    m_closedModel = closed ? *closed : ClosedModel{static_cast<std::uint32_t>(m_users->value())};
    (open ? m_open : m_closed)->setChecked(true);
    const Rate rate = m_openModel.stages.empty() ? m_openModel.rate : peakRate(m_openModel);
    const int unit = indexOfUnit(rate.per);
    m_per->setCurrentIndex(std::max(0, unit));
    m_rate->setValue(unit < 0 ? rate.perSecond() : rate.count);
    m_users->setValue(peakUsers(m_closedModel));
    m_arrivals->setCurrentIndex(m_openModel.arrivals == ArrivalProcess::Even ? 0 : 1);
    m_think->setValue(m_closedModel.thinkTime);
    m_hasDuration->setChecked(load.duration.has_value());
    if (load.duration)
        m_duration->setValue(*load.duration);
    m_hasRequests->setChecked(load.requests.has_value());
    if (load.requests)
        m_requests->setValue(static_cast<double>(*load.requests));
    m_hasCap->setChecked(load.maxInFlight.has_value());
    if (load.maxInFlight)
        m_cap->setValue(*load.maxInFlight);
    m_hasWarmUp->setChecked(load.warmUp.count() > 0);
    if (load.warmUp.count() > 0)
        m_warmUp->setValue(static_cast<double>(load.warmUp.count()));
    showStages();
    enableFields();
    setFacts(loadFacts(load));
}

void LoadForm::applyTo(LoadProfile& profile) const
{
    LoadShape& load = profile.load;
    if (open())
        load.model = m_openModel;
    else
        load.model = m_closedModel;
    load.duration.reset();
    if (m_hasDuration->isChecked())
        load.duration = m_duration->value();
    load.requests.reset();
    if (m_hasRequests->isChecked())
        load.requests = static_cast<std::uint64_t>(std::llround(m_requests->value()));
    load.maxInFlight.reset();
    if (m_hasCap->isChecked())
        load.maxInFlight = static_cast<std::uint32_t>(m_cap->value());
    load.warmUp = std::chrono::seconds(m_hasWarmUp->isChecked() ? std::llround(m_warmUp->value()) : 0);
}

void LoadForm::showStages()
{
    const bool staged = open() ? !m_openModel.stages.empty() : !m_closedModel.stages.empty();
    const QSignalBlocker blocker(m_inStages);
    m_inStages->setChecked(staged);
    m_table->setVisible(staged);
    if (open())
        m_stages->setStages(m_openModel.stages);
    else
        m_stages->setStages(m_closedModel.stages);
}

void LoadForm::takeStages()
{
    if (open())
        m_openModel.stages = m_stages->rates();
    else
        m_closedModel.stages = m_stages->users();
    enableFields();
    emit edited();
}

/// The constant load becomes the first stage, and the other way round: nothing jumps. Stages end the load, so the time
/// goes to the stage.
void LoadForm::switchStages(bool on)
{
    const nanoseconds length = m_hasDuration->isChecked() ? m_duration->value() : nanoseconds(60s);
    if (on && open())
        m_openModel.stages = {{m_openModel.rate, m_openModel.rate, length}};
    else if (on)
        m_closedModel.stages = {{m_closedModel.users, m_closedModel.users, length}};
    else if (open())
        m_openModel = {{m_rate->value(), rateUnits[static_cast<std::size_t>(m_per->currentIndex())]},
                       {},
                       m_openModel.arrivals,
                       m_openModel.seed};
    else
        m_closedModel = {static_cast<std::uint32_t>(m_users->value()), {}, m_closedModel.thinkTime, m_closedModel.seed};
    {
        const QSignalBlocker blocker(m_hasDuration);
        m_hasDuration->setChecked(!on);
    }
    showStages();
    enableFields();
    emit edited();
}

void LoadForm::switchModel()
{
    showStages();
    if (!m_inStages->isChecked() && !m_hasRequests->isChecked()) {
        const QSignalBlocker blocker(m_hasDuration); // stages ended the other model, and nothing would end this one
        m_hasDuration->setChecked(true);
    }
    enableFields();
    emit edited();
}

void LoadForm::enableFields()
{
    const bool constant = !m_inStages->isChecked();
    m_rate->setEnabled(open() && constant);
    m_per->setEnabled(open() && constant);
    m_users->setEnabled(!open() && constant);
    m_arrivalsLabel->setVisible(open());
    m_arrivals->setVisible(open());
    m_thinkLabel->setVisible(!open());
    m_think->setVisible(!open());
    m_duration->setEnabled(m_hasDuration->isChecked());
    m_requests->setEnabled(m_hasRequests->isChecked());
    m_cap->setEnabled(m_hasCap->isChecked());
    m_warmUp->setEnabled(m_hasWarmUp->isChecked());
}

} // namespace headroom
