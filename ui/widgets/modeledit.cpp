#include "widgets/modeledit.h"

#include "models/stagesmodel.h"
#include "profile/loadwords.h"
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

ModelEdit::ModelEdit(QWidget* parent)
    : QWidget(parent)
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
{
    m_users->setValue(10);
    m_per->addItems({tr("a second"), tr("a minute"), tr("an hour")});
    m_arrivals->addItems({tr("in equal steps"), tr("random, as independent users (Poisson)")});
    nameFields();
    layOut();
    connectAll();
}

void ModelEdit::nameFields()
{
    m_open->setToolTip(tr("Requests arrive at this rate whatever the answers do, as real users do."));
    m_closed->setToolTip(tr("Each user waits for an answer before sending again: a slow target gets less load."));
    m_inStages->setToolTip(tr("Ramps, steps, spikes and pauses, one after the other. They end the load."));
    m_per->setAccessibleName(tr("Unit of the rate"));
    m_rate->setAccessibleName(tr("Requests per unit of time"));
    m_users->setAccessibleName(tr("Number of users"));
    m_arrivalsLabel->setBuddy(m_arrivals);
    m_thinkLabel->setBuddy(m_think);
    m_rate->setObjectName(QStringLiteral("rate"));
    m_per->setObjectName(QStringLiteral("per"));
    m_users->setObjectName(QStringLiteral("users"));
    m_open->setObjectName(QStringLiteral("open"));
    m_closed->setObjectName(QStringLiteral("closed"));
    m_inStages->setObjectName(QStringLiteral("inStages"));
    m_arrivals->setObjectName(QStringLiteral("arrivals"));
}

void ModelEdit::addLine(QGridLayout* grid, QWidget* label, QWidget* field)
{
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

void ModelEdit::layOut()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto* rate = new QHBoxLayout;
    rate->setSpacing(4);
    rate->addWidget(m_rate, 1);
    rate->addWidget(m_per);
    grid->addWidget(m_open, 0, 0);
    grid->addLayout(rate, 0, 1);
    addLine(grid, m_closed, m_users);
    grid->addWidget(m_inStages, grid->rowCount(), 0);
    grid->addWidget(m_table, grid->rowCount(), 0, 1, 2);
    addLine(grid, m_arrivalsLabel, m_arrivals);
    addLine(grid, m_thinkLabel, m_think);
}

void ModelEdit::connectAll()
{
    connect(m_open, &QAbstractButton::toggled, this, &ModelEdit::switchModel);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &ModelEdit::takeRate);
    connect(m_per, &QComboBox::currentIndexChanged, this, &ModelEdit::takeRate);
    connect(m_users, &QDoubleSpinBox::valueChanged, this, [this](double users) {
        m_closedModel.users = static_cast<std::uint32_t>(users);
        emit edited();
    });
    connect(m_inStages, &QCheckBox::toggled, this, &ModelEdit::switchStages);
    connect(m_stages, &StagesModel::edited, this, &ModelEdit::takeStages);
    connect(m_stages, &StagesModel::refused, this, &ModelEdit::refused);
    connect(m_arrivals, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_openModel.arrivals = index == 0 ? ArrivalProcess::Even : ArrivalProcess::Poisson;
        emit edited();
    });
    connect(m_think, &ThinkTimeEdit::edited, this, [this] {
        m_closedModel.thinkTime = m_think->value();
        emit edited();
    });
}

bool ModelEdit::open() const
{
    return m_open->isChecked();
}

bool ModelEdit::staged() const
{
    return m_inStages->isChecked();
}

ModelEdit::Model ModelEdit::model() const
{
    if (open())
        return m_openModel;
    return m_closedModel;
}

void ModelEdit::setModel(const Model& model)
{
    const std::array<QSignalBlocker, 5> blockers{QSignalBlocker(m_open), QSignalBlocker(m_rate), QSignalBlocker(m_per),
                                                 QSignalBlocker(m_users), QSignalBlocker(m_arrivals)};
    const auto* open = std::get_if<OpenModel>(&model);
    const auto* closed = std::get_if<ClosedModel>(&model);
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
    showStages();
    enableFields();
}

void ModelEdit::setSeed(std::uint64_t seed)
{
    m_openModel.seed = m_closedModel.seed = seed;
}

void ModelEdit::takeRate()
{
    m_openModel.rate = {m_rate->value(), rateUnits[static_cast<std::size_t>(m_per->currentIndex())]};
    emit edited();
}

void ModelEdit::showStages()
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

void ModelEdit::takeStages()
{
    if (open())
        m_openModel.stages = m_stages->rates();
    else
        m_closedModel.stages = m_stages->users();
    emit edited();
}

/// The constant load becomes the first stage, and the other way round: nothing jumps.
void ModelEdit::switchStages(bool on)
{
    if (on && open())
        m_openModel.stages = {{m_openModel.rate, m_openModel.rate, m_constantLength}};
    else if (on)
        m_closedModel.stages = {{m_closedModel.users, m_closedModel.users, m_constantLength}};
    else if (open())
        m_openModel = {{m_rate->value(), rateUnits[static_cast<std::size_t>(m_per->currentIndex())]},
                       {},
                       m_openModel.arrivals,
                       m_openModel.seed};
    else
        m_closedModel = {static_cast<std::uint32_t>(m_users->value()), {}, m_closedModel.thinkTime, m_closedModel.seed};
    showStages();
    enableFields();
    emit stagesSwitched(on);
    emit edited();
}

void ModelEdit::switchModel()
{
    showStages();
    enableFields();
    emit modelSwitched();
    emit edited();
}

void ModelEdit::enableFields()
{
    const bool constant = !m_inStages->isChecked();
    m_rate->setEnabled(open() && constant);
    m_per->setEnabled(open() && constant);
    m_users->setEnabled(!open() && constant);
    m_arrivalsLabel->setVisible(open());
    m_arrivals->setVisible(open());
    m_thinkLabel->setVisible(!open());
    m_think->setVisible(!open());
}

} // namespace headroom
