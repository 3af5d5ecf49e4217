#include "widgets/capacityform.h"

#include "widgets/durationedit.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace headroom {

namespace {

std::chrono::seconds secondsIn(const NumberSpin* field)
{
    return std::chrono::seconds(std::llround(field->value()));
}

} // namespace

CapacityForm::CapacityForm(QWidget* parent)
    : FormSection(tr("Find capacity"), parent)
    , m_from(new NumberSpin(0.001, 1e6, 3, this))
    , m_highest(new NumberSpin(0.001, 1e6, 3, this))
    , m_mostTime(new DurationEdit(this))
    , m_warmUp(new NumberSpin(0, 86'400, 0, this))
    , m_step(new NumberSpin(1, 86'400, 0, this))
    , m_confirm(new NumberSpin(1, 86'400, 0, this))
    , m_noTimeouts(new QCheckBox(tr("A gateway &timeout fails a rate"), this))
    , m_fields(new QWidget(this))
{
    m_from->setObjectName(QStringLiteral("capacityFrom"));
    m_highest->setObjectName(QStringLiteral("capacityHighest"));
    m_mostTime->setObjectName(QStringLiteral("capacityMostTime"));
    m_warmUp->setObjectName(QStringLiteral("capacityWarmUp"));
    m_step->setObjectName(QStringLiteral("capacityStep"));
    m_confirm->setObjectName(QStringLiteral("capacityConfirm"));
    m_noTimeouts->setObjectName(QStringLiteral("capacityNoTimeouts"));
    for (NumberSpin* rate : {m_from, m_highest})
        rate->setSuffix(tr(" /s"));
    for (NumberSpin* time : {m_warmUp, m_step, m_confirm})
        time->setSuffix(tr(" s"));
    m_mostTime->setAccessibleLabel(tr("Longest time the search may take"));
    m_step->setToolTip(tr("How long a rate is measured before it is judged; longer while it is undecided."));
    m_warmUp->setToolTip(tr("The first seconds of every step, which are not judged."));
    m_confirm->setToolTip(tr("How long the rate found is measured again."));
    m_noTimeouts->setToolTip(tr("And a rate without one passes only after 3,000 requests and more."));
    layOut();
    setSettings({});
    connectAll();
}

void CapacityForm::layOut()
{
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setColumnMinimumWidth(2, 8);
    const auto add = [&](int row, int column, const QString& text, QWidget* field, QWidget* buddy) {
        auto* label = new QLabel(text, m_fields);
        label->setBuddy(buddy);
        grid->addWidget(label, row, column * 3);
        grid->addWidget(field, row, column * 3 + 1);
        grid->setColumnStretch(column * 3 + 1, 1);
    };
    add(0, 0, tr("F&irst rate"), m_from, m_from);
    add(0, 1, tr("Hi&ghest rate"), m_highest, m_highest);
    add(1, 0, tr("&Warm-up of a step"), m_warmUp, m_warmUp);
    add(1, 1, tr("&Judged for"), m_step, m_step);
    add(2, 0, tr("&Confirmed for"), m_confirm, m_confirm);
    add(2, 1, tr("At &most"), m_mostTime, m_mostTime->field());
    grid->addWidget(m_noTimeouts, 3, 0, 1, 5);
    content()->addWidget(m_fields);
    QWidget* before = nullptr;
    for (QWidget* field :
         {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_highest), static_cast<QWidget*>(m_warmUp),
          static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_confirm), m_mostTime->field(),
          static_cast<QWidget*>(m_noTimeouts)}) {
        if (before)
            QWidget::setTabOrder(before, field);
        before = field;
    }
}

void CapacityForm::connectAll()
{
    for (NumberSpin* field : {m_from, m_highest, m_warmUp, m_step, m_confirm})
        connect(field, &QDoubleSpinBox::valueChanged, this, &FormSection::edited);
    connect(m_mostTime, &DurationEdit::edited, this, &FormSection::edited);
    connect(m_noTimeouts, &QCheckBox::toggled, this, &FormSection::edited);
}

void CapacityForm::setSettings(const CapacitySettings& settings)
{
    const std::array<QSignalBlocker, 6> blockers{QSignalBlocker(m_from),    QSignalBlocker(m_highest),
                                                 QSignalBlocker(m_warmUp),  QSignalBlocker(m_step),
                                                 QSignalBlocker(m_confirm), QSignalBlocker(m_noTimeouts)};
    m_settings = settings;
    m_from->setValue(settings.from);
    m_highest->setValue(settings.highestRate);
    m_mostTime->setValue(settings.mostTime);
    m_warmUp->setValue(static_cast<double>(settings.warmUp.count()));
    m_step->setValue(static_cast<double>(settings.step.count()));
    m_confirm->setValue(static_cast<double>(settings.confirm.count()));
    m_noTimeouts->setChecked(settings.criterion.noTimeouts);
}

CapacitySettings CapacityForm::settings() const
{
    CapacitySettings settings = m_settings;
    settings.from = m_from->value();
    settings.highestRate = m_highest->value();
    settings.mostTime = m_mostTime->value();
    settings.warmUp = secondsIn(m_warmUp);
    settings.step = secondsIn(m_step);
    settings.confirm = secondsIn(m_confirm);
    settings.criterion.noTimeouts = m_noTimeouts->isChecked();
    return settings;
}

void CapacityForm::focusFirst()
{
    m_from->setFocus();
    m_from->selectAll();
}

void CapacityForm::setFieldsEnabled(bool enabled)
{
    m_fields->setEnabled(enabled);
}

} // namespace headroom
