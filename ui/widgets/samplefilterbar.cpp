#include "widgets/samplefilterbar.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "display/sampletexts.h"
#include "widgets/numberspin.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr int pauseMs = 300;
constexpr int anyChoice = -1;
constexpr int failuresChoice = -2;
constexpr double longest = 86'400;

std::vector<Outcome> outcomesOf(int choice)
{
    if (choice >= 0)
        return {static_cast<Outcome>(choice)};
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; choice == failuresChoice && i < outcomeCount; ++i) {
        if (!isAnswer(static_cast<Outcome>(i)))
            outcomes.push_back(static_cast<Outcome>(i));
    }
    return outcomes;
}

} // namespace

SampleFilterBar::SampleFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_outcome(new QComboBox(this))
    , m_request(new QComboBox(this))
    , m_slower(new NumberSpin(0, longest, 3, this))
    , m_text(new QLineEdit(this))
    , m_part(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    m_outcome->setObjectName(QStringLiteral("outcomeFilter"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->addItem(tr("Any outcome"), anyChoice);
    m_outcome->addItem(tr("All failures"), failuresChoice);
    for (std::size_t i = 0; i < outcomeCount; ++i)
        m_outcome->addItem(outcomeText(static_cast<Outcome>(i)), static_cast<int>(i));
    m_request->setObjectName(QStringLiteral("requestFilter"));
    m_request->setAccessibleName(tr("Request of the profile"));
    m_request->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_request->setMinimumContentsLength(16);
    m_slower->setObjectName(QStringLiteral("slowerFilter"));
    m_slower->setAccessibleName(tr("Slower than, in seconds of response time"));
    m_slower->setToolTip(tr("Only requests whose user waited longer than this"));
    m_slower->setPrefix(tr("slower than "));
    m_slower->setSuffix(tr(" s"));
    m_slower->setSpecialValueText(tr("any time"));
    m_slower->setSingleStep(0.5);
    m_slower->setKeyboardTracking(false);
    m_text->setObjectName(QStringLiteral("textFilter"));
    m_text->setAccessibleName(tr("Text in the evidence"));
    m_text->setPlaceholderText(tr("Text in the evidence"));
    m_text->setToolTip(
        tr("Outcome, status, cause, network failure, and the bodies and headers seen with failures of the "
           "same kind"));
    m_text->setClearButtonEnabled(true);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setText(tr("Clear &filter"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_outcome), static_cast<QWidget*>(m_request), static_cast<QWidget*>(m_slower)})
        layout->addWidget(widget);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_part);
    layout->addWidget(m_clear);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &SampleFilterBar::changed);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &SampleFilterBar::changedByHand);
    connect(m_request, &QComboBox::currentIndexChanged, this, &SampleFilterBar::changedByHand);
    connect(m_slower, &QDoubleSpinBox::valueChanged, this, &SampleFilterBar::changedByHand);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        m_clear->setEnabled(any());
        m_soon.start();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        emit changed();
    });
    setProfile({});
    showChosen();
}

void SampleFilterBar::setProfile(const LoadProfile& profile)
{
    const QSignalBlocker quiet(m_request);
    const int before = m_request->currentIndex();
    m_request->clear();
    m_request->addItem(tr("Any request"), anyChoice);
    for (std::size_t i = 0; i < profile.requests.size(); ++i)
        m_request->addItem(requestName(profile, i), static_cast<int>(i));
    m_request->setCurrentIndex(before < m_request->count() ? std::max(0, before) : 0);
    m_request->setVisible(profile.requests.size() > 1);
}

SampleFilter SampleFilterBar::filter() const
{
    SampleFilter filter = m_chosen;
    if (const auto outcomes = outcomesOf(m_outcome->currentData().toInt()); !outcomes.empty())
        filter.outcomes = outcomes;
    if (const int request = m_request->currentData().toInt(); request >= 0)
        filter.request = static_cast<std::uint16_t>(request);
    if (m_slower->value() > 0) {
        filter.byService = false;
        filter.slowerThan = nanoseconds(std::llround(m_slower->value() * 1e9));
    }
    filter.text = stdString(m_text->text().trimmed());
    return filter;
}

void SampleFilterBar::setChosen(const SampleFilter& part)
{
    clear();
    m_chosen = part;
    showChosen();
}

void SampleFilterBar::clear()
{
    const QSignalBlocker quiet[]{QSignalBlocker(m_outcome), QSignalBlocker(m_request), QSignalBlocker(m_slower),
                                 QSignalBlocker(m_text)};
    m_outcome->setCurrentIndex(0);
    m_request->setCurrentIndex(0);
    m_slower->setValue(0);
    m_text->clear();
    m_soon.stop();
    m_chosen = {};
    showChosen();
}

bool SampleFilterBar::any() const
{
    return filter() != SampleFilter{};
}

void SampleFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

/// Slower than what somebody types is of all latencies: the cell a chart chose is let go of.
void SampleFilterBar::changedByHand()
{
    if (m_slower->value() > 0) {
        const SampleFilter all;
        m_chosen.slowerThan = all.slowerThan;
        m_chosen.fasterThan = all.fasterThan;
    }
    if (m_outcome->currentIndex() > 0)
        m_chosen.outcomes.clear();
    showChosen();
    emit changed();
}

void SampleFilterBar::showChosen()
{
    m_part->setText(chosenPartText(m_chosen));
    m_part->setVisible(!m_part->text().isEmpty());
    m_clear->setEnabled(any());
}

} // namespace headroom
