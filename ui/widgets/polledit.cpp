#include "widgets/polledit.h"

#include "display/convert.h"
#include "models/profilerows.h"
#include "widgets/deliverylayout.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"
#include "widgets/rowsedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace headroom {

PollEdit::PollEdit(QWidget* parent)
    : QWidget(parent)
    , m_from(new QComboBox(this))
    , m_what(new QLineEdit(this))
    , m_interval(new DurationEdit(this))
    , m_growth(new NumberSpin(1, 10, 2, this))
    , m_longest(new DurationEdit(this))
    , m_retryAfter(new QCheckBox(tr("Wait as long as Re&try-After says"), this))
    , m_patience(new DurationEdit(this))
    , m_done(newDeliveryChecks(QStringLiteral("pollDone"), tr("Checks of a poll's answer: the job is done"), this))
    , m_failed(
          newDeliveryChecks(QStringLiteral("pollFailed"), tr("Checks of a poll's answer: the job has failed"), this))
    , m_taken(new RowsEdit(QStringLiteral("pollTaken"), tr("Values taken from the result"), takenColumns(), this))
{
    m_from->addItems({tr("Header"), tr("JSON pointer")});
    m_from->setObjectName(QStringLiteral("pollFrom"));
    m_from->setAccessibleName(tr("Where the answer says where to ask"));
    m_what->setObjectName(QStringLiteral("pollWhat"));
    m_what->setAccessibleName(tr("Name of the header, or pointer"));
    m_interval->setObjectName(QStringLiteral("pollInterval"));
    m_growth->setObjectName(QStringLiteral("pollGrowth"));
    m_growth->setAccessibleName(tr("By what each wait grows"));
    m_longest->setObjectName(QStringLiteral("pollLongest"));
    m_longest->setAccessibleLabel(tr("Longest wait between two polls"));
    m_retryAfter->setObjectName(QStringLiteral("pollRetryAfter"));
    m_patience->setObjectName(QStringLiteral("pollGiveUp"));
    m_done->setToolTip(tr("The job is done where all hold; without any, at status 200."));
    m_failed->setToolTip(tr("The job has failed where all hold."));
    m_taken->setWidths({20, 24});
    m_taken->setToolTip(tr("For the requests behind this one in a journey: ${taken:NAME}."));
    layOut();
    connectAll();
    setPlan({});
}

QLayout* PollEdit::whereLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_from);
    line->addWidget(m_what, 1);
    return line;
}

QLayout* PollEdit::intervalLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_interval, 1);
    line->addWidget(new QLabel(tr("then times"), this));
    line->addWidget(m_growth);
    line->addWidget(new QLabel(tr("up to"), this));
    line->addWidget(m_longest, 1);
    return line;
}

void PollEdit::layOut()
{
    QFormLayout* form = newDeliveryForm(this);
    form->addRow(labelFor(tr("As&k where says"), m_from), whereLine());
    form->addRow(labelFor(tr("&First after"), m_interval->field()), intervalLine());
    form->addRow(QString(), m_retryAfter);
    form->addRow(labelFor(tr("Given up after"), m_patience->field()), m_patience);
    form->addRow(tr("Done when"), m_done);
    form->addRow(tr("Failed when"), m_failed);
    form->addRow(tr("Taken from the result"), m_taken);
}

void PollEdit::changed()
{
    m_longest->setEnabled(m_plan.growth > 1);
    emit edited();
}

void PollEdit::connectAll()
{
    connect(m_from, &QComboBox::currentIndexChanged, this, [this](int from) {
        m_plan.from = static_cast<PollPlan::From>(from);
        changed();
    });
    connect(m_what, &QLineEdit::textEdited, this, [this](const QString& what) {
        m_plan.what = stdString(what.trimmed());
        changed();
    });
    connect(m_growth, &QDoubleSpinBox::valueChanged, this, [this](double growth) {
        m_plan.growth = growth;
        changed();
    });
    connect(m_retryAfter, &QCheckBox::toggled, this, [this](bool on) {
        m_plan.retryAfter = on;
        changed();
    });
    for (const auto& [field, time] :
         {std::pair{m_interval, &PollPlan::interval}, std::pair{m_longest, &PollPlan::longestInterval},
          std::pair{m_patience, &PollPlan::giveUpAfter}}) {
        connect(field, &DurationEdit::edited, this, [this, field = field, time = time] {
            m_plan.*time = field->value();
            changed();
        });
    }
    for (const auto& [rows, checks] : {std::pair{m_done, &PollPlan::done}, std::pair{m_failed, &PollPlan::failed}}) {
        connect(rows, &RowsEdit::edited, this, [this, rows = rows, checks = checks] {
            m_plan.*checks = checksOf(rows->rows());
            changed();
        });
    }
    connect(m_taken, &RowsEdit::edited, this, [this] {
        m_plan.taken = takenOf(m_taken->rows());
        changed();
    });
}

void PollEdit::setPlan(const PollPlan& plan)
{
    const QSignalBlocker silent(this);
    m_from->setCurrentIndex(static_cast<int>(plan.from));
    if (stdString(m_what->text().trimmed()) != plan.what) // a blank that is being typed stays
        m_what->setText(qString(plan.what));
    m_interval->setValue(plan.interval);
    m_growth->setValue(plan.growth);
    m_longest->setValue(plan.longestInterval);
    m_retryAfter->setChecked(plan.retryAfter);
    m_patience->setValue(plan.giveUpAfter);
    m_done->setRows(rowsOf(plan.done));
    m_failed->setRows(rowsOf(plan.failed));
    m_taken->setRows(rowsOf(plan.taken));
    m_plan = plan; // the fields told of each change, one finer than they show included
    changed();
}

} // namespace headroom
