#include "pages/comparepage.h"

#include "analysis/plannedseconds.h"
#include "charts/comparepane.h"
#include "display/comparetexts.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "manual/manualpages.h"
#include "models/comparisonmodel.h"
#include "report/comparisontext.h"
#include "theme/icons.h"
#include "theme/runlook.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/compareasked.h"
#include "widgets/metrictile.h"
#include "widgets/numberspin.h"
#include "widgets/rangebar.h"
#include "widgets/rowtable.h"
#include "widgets/textlabels.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

namespace {

const RunView& longest(const std::vector<RunView>& runs)
{
    return *std::max_element(runs.begin(), runs.end(), [](const RunView& a, const RunView& b) {
        return plannedTime(*a.snapshot) < plannedTime(*b.snapshot);
    });
}

} // namespace

ComparePage::ComparePage(QWidget* parent)
    : QWidget(parent)
    , m_word(new QLabel)
    , m_sentence(new QLabel)
    , m_copy(new QToolButton)
    , m_choose(new QPushButton(tr("&Choose runs…")))
    , m_candidate(new QComboBox)
    , m_tolerance(new NumberSpin(0, 100, 1))
    , m_range(new RangeBar(tr("the same part of each run")))
    , m_notes(new QLabel)
    , m_asked(new CompareAsked)
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_pane(new ComparePane)
    , m_table(new QTableView)
    , m_model(new ComparisonModel(this))
{
    setManualPage(this, QLatin1String("comparing"));
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(6);
    m_columns->addWidget(m_pane);
    m_columns->addWidget(metrics());
    m_columns->setSizes({420, 840});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(head());
    layout->addWidget(m_asked);
    layout->addWidget(m_columns, 1);
    connect(m_choose, &QPushButton::clicked, this, &ComparePage::filesAsked);
    connect(m_copy, &QToolButton::clicked, this, &ComparePage::copy);
    connect(m_candidate, &QComboBox::activated, this, [this] { compareAgain(); });
    connect(m_tolerance, &QDoubleSpinBox::valueChanged, this, [this] { compareAgain(); });
    connect(m_range, &RangeBar::rangeChosen, this,
            [this](const std::optional<TimeRange>& range) { compareAgain(range); });
    show(CompareView{});
}

QWidget* ComparePage::head()
{
    m_word->setFont(boldOf(font(), 1.35));
    setUpText(m_sentence);
    setUpText(m_notes);
    m_copy->setAutoRaise(true);
    m_copy->setText(tr("Copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setToolTip(tr("Copy the comparison as text"));
    auto* card = new Card(this);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_word, 0, Qt::AlignTop);
    first->addWidget(m_sentence, 1);
    first->addWidget(m_copy, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addWidget(m_notes);
    layout->addLayout(choices());
    layout->addWidget(m_range);
    return card;
}

QLayout* ComparePage::choices()
{
    m_choose->setAutoDefault(false);
    m_candidate->setObjectName(QStringLiteral("candidate"));
    m_candidate->setToolTip(tr("The run that is held against the others"));
    m_candidate->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_candidate->setMinimumContentsLength(24);
    m_tolerance->setObjectName(QStringLiteral("tolerance"));
    m_tolerance->setSuffix(tr(" %"));
    m_tolerance->setValue(ComparisonSettings().tolerance * 100);
    m_tolerance->setKeyboardTracking(false);
    m_tolerance->setToolTip(tr("A change smaller than this is never worse"));
    auto* candidateLabel = new QLabel(tr("C&andidate"));
    candidateLabel->setBuddy(m_candidate);
    auto* toleranceLabel = new QLabel(tr("&Tolerance"));
    toleranceLabel->setBuddy(m_tolerance);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_choose);
    line->addSpacing(12);
    line->addWidget(candidateLabel);
    line->addWidget(m_candidate);
    line->addSpacing(12);
    line->addWidget(toleranceLabel);
    line->addWidget(m_tolerance);
    line->addStretch(1);
    return line;
}

QWidget* ComparePage::metrics()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("metrics"));
    m_table->setAccessibleName(tr("Metrics"));
    setUpRowTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* card = new Card(this);
    auto* title = new QLabel(tr("Metrics (● decides)"), card);
    title->setFont(boldOf(font()));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(10, 6, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_table, 1);
    return card;
}

void ComparePage::show(const CompareView& view)
{
    const bool other = view.shown != m_view.shown || !view.shown;
    m_view = view;
    const RunHeadline headline = compareHeadline(view);
    announce(headline.word);
    m_word->setText(headline.word);
    m_sentence->setText(headline.sentence);
    m_copy->setVisible(view.shown != nullptr);
    m_asked->setVisible(view.shown != nullptr);
    m_columns->setVisible(view.shown != nullptr);
    for (QWidget* widget : {static_cast<QWidget*>(m_candidate), static_cast<QWidget*>(m_tolerance)})
        widget->setEnabled(view.shown != nullptr);
    m_range->setVisible(view.shown != nullptr);
    if (view.shown)
        m_range->show(longest(view.shown->runs));
    m_asked->show(view);
    QStringList notes;
    if (view.shown) {
        for (const std::string& note : view.shown->comparison.notes)
            notes << saidInLanguage(note);
    }
    m_notes->setText(notes.join(QLatin1Char(' ')));
    m_notes->setVisible(!notes.isEmpty());
    fillCandidates();
    if (other) { // reading goes on: what is shown stays as it is
        m_model->setComparison(view.shown);
        // What it says stands beside the metric's name: in a narrow window the last columns are out of sight.
        QHeaderView* const header = m_table->horizontalHeader();
        header->moveSection(header->visualIndex(header->count() - 1), 1);
        m_table->resizeColumnsToContents();
        m_pane->show(view.shown, m_kind);
    }
    applyTheme();
}

void ComparePage::fillCandidates()
{
    const QSignalBlocker quiet(m_candidate);
    m_candidate->clear();
    if (!m_view.shown)
        return;
    const auto& runs = m_view.shown->comparison.runs;
    for (std::size_t i = 0; i < runs.size(); ++i)
        m_candidate->addItem(QStringLiteral("%1  %2").arg(runLetter(i), qString(runs[i].name)));
    m_candidate->setCurrentIndex(m_candidate->count() - 1);
}

/// With another candidate, another tolerance, or of another part.
void ComparePage::compareAgain(const std::optional<TimeRange>& range)
{
    if (!m_view.shown)
        return;
    QStringList files;
    for (const RunView& run : m_view.shown->runs)
        files << run.file;
    files.append(files.takeAt(std::max(0, m_candidate->currentIndex())));
    ComparisonSettings settings = m_view.settings;
    settings.tolerance = m_tolerance->value() / 100;
    emit compareAsked(files, settings, range);
}

void ComparePage::setLatencyKind(LatencyKind kind)
{
    m_kind = kind;
    m_pane->show(m_view.shown, kind);
}

void ComparePage::toggleTable()
{
    m_pane->showTable(!m_pane->tableShown());
}

void ComparePage::goToChange(int step)
{
    const QModelIndex current = m_table->currentIndex();
    const int row = m_model->changedRow(current.isValid() ? current.row() : -1, step);
    if (row < 0)
        return;
    m_table->setFocus();
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

QStringList ComparePage::texts() const
{
    return QStringList{m_word->text(), m_sentence->text()} + m_asked->texts() + QStringList{m_notes->text()};
}

/// Once, when there is something new, as the verdict of a run is.
void ComparePage::announce(const QString& word)
{
    if (!m_view.shown || m_view.reading || word == m_word->text())
        return;
    setAccessibleName(QStringLiteral("%1. %2").arg(word, saidInLanguage(m_view.shown->comparison.sentences.front())));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ComparePage::copy() const
{
    QGuiApplication::clipboard()->setText(qString(comparisonText(m_view.shown->comparison)));
}

bool ComparePage::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        applyTheme();
    return QWidget::event(event);
}

void ComparePage::applyTheme()
{
    const Theme& theme = themeFor(palette());
    const auto colour = [](QLabel* label, const QColor& with) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, with);
        label->setPalette(palette);
    };
    colour(m_word, toneColour(theme, compareHeadline(m_view).tone));
    colour(m_notes, theme.secondary);
    setTableColours(m_table, theme);
    m_model->setTheme(theme);
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), theme.secondary));
}

} // namespace headroom
