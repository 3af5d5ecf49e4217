#include "pages/capacitypage.h"

#include "display/capacitytexts.h"
#include "display/convert.h"
#include "manual/manualpages.h"
#include "models/capacitymodel.h"
#include "report/capacitytext.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/capacityform.h"
#include "widgets/metrictile.h"
#include "widgets/rowtable.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace headroom {

CapacityPage::CapacityPage(QWidget* parent)
    : QWidget(parent)
    , m_form(new CapacityForm)
    , m_plan(new QLabel)
    , m_start(new QPushButton(tr("&Start search")))
    , m_stop(new QPushButton(tr("Stop s&ending")))
    , m_abort(new QPushButton(tr("&Abort")))
    , m_word(new QLabel)
    , m_sentence(new QLabel)
    , m_progress(new QProgressBar)
    , m_copy(new QToolButton)
    , m_underWay(new QLabel)
    , m_table(new QTableView)
    , m_model(new CapacityModel(this))
{
    setManualPage(this, QLatin1String("capacity"));
    setUpTable();
    auto* steps = new Card(this);
    auto* stepsLayout = new QVBoxLayout(steps);
    stepsLayout->setContentsMargins(10, 8, 8, 8);
    stepsLayout->setSpacing(4);
    auto* title = new QLabel(tr("Steps"), steps);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    stepsLayout->addWidget(title);
    stepsLayout->addWidget(m_table, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    auto* form = new QVBoxLayout;
    form->setSpacing(0);
    form->addWidget(m_form);
    layout->addLayout(form);
    layout->addWidget(head());
    layout->addWidget(steps, 1);
    connect(m_form, &FormSection::edited, this, &CapacityPage::check);
    connect(m_start, &QPushButton::clicked, this, &CapacityPage::startAsked);
    connect(m_stop, &QPushButton::clicked, this, &CapacityPage::stopAsked);
    connect(m_abort, &QPushButton::clicked, this, &CapacityPage::abortAsked);
    show(CapacityView{});
    check();
    applyTheme();
}

QWidget* CapacityPage::head()
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_word->setFont(large);
    for (QLabel* label : {m_plan, m_sentence, m_underWay}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(160);
    m_progress->setMaximumHeight(10);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_copy->setAutoRaise(true);
    m_copy->setText(tr("Copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setToolTip(tr("Copy what was found and its steps as text"));
    connect(m_copy, &QToolButton::clicked, this, &CapacityPage::copy);

    auto* card = new Card(this);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_word, 0, Qt::AlignVCenter);
    first->addWidget(m_sentence, 1, Qt::AlignVCenter);
    first->addWidget(m_progress, 0, Qt::AlignVCenter);
    first->addWidget(m_copy, 0, Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(buttonLine());
    layout->addLayout(first);
    layout->addWidget(m_underWay);
    return card;
}

QLayout* CapacityPage::buttonLine()
{
    m_start->setObjectName(QStringLiteral("startSearch"));
    m_stop->setObjectName(QStringLiteral("stopSearch"));
    m_abort->setObjectName(QStringLiteral("abortSearch"));
    m_stop->setToolTip(tr("Send no more, wait for what is in flight and keep what was found"));
    m_abort->setToolTip(tr("End the search at once; what was found is kept"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QPushButton* button : {m_start, m_stop, m_abort}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addSpacing(8);
    line->addWidget(m_plan, 1);
    return line;
}

void CapacityPage::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Steps of the search"));
    m_table->setToolTip(tr("Enter or a double click opens the run of a step."));
    setUpRowTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openStep(index.row()); });
}

void CapacityPage::setProfile(const LoadProfile& profile)
{
    m_profile = profile;
    check();
}

void CapacityPage::setSettings(const CapacitySettings& settings)
{
    m_form->setSettings(settings);
    check();
}

CapacitySettings CapacityPage::settings() const
{
    return m_form->settings();
}

void CapacityPage::check()
{
    const auto checked = checkedForSearch(m_profile, m_form->settings());
    m_fine = checked.has_value();
    m_form->setError(m_fine ? QString() : qString(checked.error().message));
    m_plan->setText(m_fine ? capacityPlan(m_profile, *checked) : QString());
    m_start->setEnabled(m_canStart && m_fine);
}

void CapacityPage::setCommands(bool canStart, bool searching)
{
    m_canStart = canStart;
    m_start->setEnabled(canStart && m_fine);
    m_stop->setEnabled(searching);
    m_abort->setEnabled(searching);
    m_form->setFieldsEnabled(!searching);
}

void CapacityPage::focusFirst()
{
    m_form->focusFirst();
}

void CapacityPage::show(const CapacityView& view)
{
    m_view = view;
    const RunHeadline headline = capacityHeadline(view);
    announce(headline);
    m_tone = headline.tone;
    m_word->setText(headline.word);
    m_sentence->setText(headline.sentence);
    m_progress->setVisible(headline.progress >= 0);
    m_progress->setValue(static_cast<int>(headline.progress * 1000));
    m_copy->setVisible(view.result.has_value());
    m_underWay->setText(stepUnderWayText(view));
    m_model->setView(view);
    const std::size_t ended = view.progress.steps.size();
    if (ended != m_endedShown || view.result)
        m_table->resizeColumnsToContents();
    m_endedShown = ended;
    applyTheme();
}

QStringList CapacityPage::texts() const
{
    return {m_plan->text(), m_word->text(), m_sentence->text(), m_underWay->text(), m_form->error()};
}

void CapacityPage::copy() const
{
    QGuiApplication::clipboard()->setText(qString(capacityText(*m_view.result, m_view.settings, *m_view.profile)));
}

void CapacityPage::openStep(int row)
{
    if (const QString file = m_model->runFileAt(row); !file.isEmpty())
        emit runChosen(file);
}

/// Once, when the search is over, as the verdict of a run is.
void CapacityPage::announce(const RunHeadline& headline)
{
    if (!m_view.result || headline.word == m_word->text())
        return;
    setAccessibleName(QStringLiteral("%1. %2").arg(headline.word, headline.sentence));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool CapacityPage::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        applyTheme();
    return QWidget::event(event);
}

void CapacityPage::applyTheme()
{
    const Theme& theme = themeFor(palette());
    const auto colour = [](QLabel* label, const QColor& with) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, with);
        label->setPalette(palette);
    };
    colour(m_word, toneColour(theme, m_tone));
    colour(m_plan, theme.secondary);
    colour(m_underWay, theme.secondary);
    setTableColours(m_table, theme);
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), theme.secondary));
    m_start->setIcon(themedIcon(QStringLiteral("start"), theme.accent));
    m_stop->setIcon(themedIcon(QStringLiteral("stop-sending"), theme.text));
    m_abort->setIcon(themedIcon(QStringLiteral("abort"), theme.limitText));
}

} // namespace headroom
