#include "widgets/shapeform.h"

#include "display/numbers.h"
#include "widgets/disclosure.h"
#include "widgets/durationedit.h"
#include "widgets/modeledit.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

std::uint64_t seedOf(const ModelEdit::Model& model)
{
    return std::visit([](const auto& one) { return one.seed; }, model);
}

} // namespace

ShapeForm::ShapeForm(QWidget* parent)
    : QWidget(parent)
    , m_model(new ModelEdit(this))
    , m_hasDuration(new QCheckBox(tr("S&top after"), this))
    , m_duration(new DurationEdit(this))
    , m_hasRequests(new QCheckBox(tr("Sto&p after starts"), this))
    , m_requests(new NumberSpin(1, 1e11, 0, this))
    , m_more(new Disclosure(tr("More"), QStringLiteral("moreLoad"), this))
    , m_hasCap(new QCheckBox(tr("At &most in flight"), this))
    , m_cap(new NumberSpin(1, 1e9, 0, this))
    , m_seed(new QLineEdit(this))
{
    m_requests->setValue(1000);
    m_cap->setValue(1000);
    m_duration->setValue(60s);
    // Any unsigned number of 64 bits, which is more than a spin box holds exactly.
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,20}")), this));
    nameFields();
    layOut();
    connectAll();
}

void ShapeForm::nameFields()
{
    m_hasRequests->setToolTip(tr("A start is a request, or a journey where the requests go one after the other."));
    m_hasCap->setToolTip(tr("A request beyond it is not sent and counts as dropped."));
    m_seed->setToolTip(
        tr("Random arrivals, think times, numbers and rows come from it: the same seed, the same load."));
    m_duration->setAccessibleLabel(tr("Stop after this time"));
    m_requests->setAccessibleName(tr("Stop after this many starts"));
    m_cap->setAccessibleName(tr("At most this many requests in flight"));
    m_seed->setAccessibleName(tr("Seed of what is random"));
    m_hasDuration->setObjectName(QStringLiteral("hasDuration"));
    m_duration->setObjectName(QStringLiteral("duration"));
    m_hasRequests->setObjectName(QStringLiteral("hasRequests"));
    m_requests->setObjectName(QStringLiteral("requests"));
    m_hasCap->setObjectName(QStringLiteral("hasCap"));
    m_cap->setObjectName(QStringLiteral("cap"));
    m_seed->setObjectName(QStringLiteral("seed"));
}

void ShapeForm::layOut()
{
    auto* ends = new QGridLayout;
    ends->setColumnStretch(1, 1);
    ends->addWidget(m_hasDuration, 0, 0);
    ends->addWidget(m_duration, 0, 1);
    ends->addWidget(m_hasRequests, 1, 0);
    ends->addWidget(m_requests, 1, 1);
    auto* more = new QWidget(this);
    auto* bounds = new QGridLayout(more);
    bounds->setContentsMargins(0, 0, 0, 0);
    bounds->setColumnStretch(1, 1);
    bounds->addWidget(m_hasCap, 0, 0);
    bounds->addWidget(m_cap, 0, 1);
    bounds->addWidget(new QLabel(tr("Seed"), this), 1, 0);
    bounds->addWidget(m_seed, 1, 1);
    m_more->setContent(more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_model);
    layout->addLayout(ends);
    layout->addWidget(m_more);
}

void ShapeForm::connectAll()
{
    const auto changed = [this] {
        enableFields();
        showMore();
        emit edited();
    };
    for (QCheckBox* box : {m_hasDuration, m_hasRequests, m_hasCap})
        connect(box, &QAbstractButton::toggled, this, changed);
    for (NumberSpin* spin : {m_requests, m_cap})
        connect(spin, &QDoubleSpinBox::valueChanged, this, changed);
    connect(m_duration, &DurationEdit::edited, this, changed);
    connect(m_seed, &QLineEdit::textEdited, this, &ShapeForm::takeSeed);
    connect(m_model, &ModelEdit::refused, this, &ShapeForm::refused);
    // Stages end the load, so the time goes to the stage; without them something else has to.
    connect(m_model, &ModelEdit::stagesSwitched, this, [this](bool on) { setEnds(!on); });
    connect(m_model, &ModelEdit::modelSwitched, this, [this] {
        if (!m_model->staged() && !m_hasRequests->isChecked())
            setEnds(true);
    });
    connect(m_model, &ModelEdit::edited, this, changed);
}

void ShapeForm::setEnds(bool afterTime)
{
    const QSignalBlocker blocker(m_hasDuration);
    m_hasDuration->setChecked(afterTime);
}

void ShapeForm::takeSeed(const QString& text)
{
    bool whole = false;
    const qulonglong seed = text.toULongLong(&whole);
    if (!whole)
        return;
    m_model->setSeed(seed);
    showMore();
    emit edited();
}

void ShapeForm::setShape(const LoadShape& shape)
{
    const std::array<QSignalBlocker, 5> blockers{QSignalBlocker(m_hasDuration), QSignalBlocker(m_hasRequests),
                                                 QSignalBlocker(m_requests), QSignalBlocker(m_hasCap),
                                                 QSignalBlocker(m_cap)};
    m_model->setModel(shape.model);
    m_hasDuration->setChecked(shape.duration.has_value());
    if (shape.duration)
        m_duration->setValue(*shape.duration);
    m_hasRequests->setChecked(shape.requests.has_value());
    if (shape.requests)
        m_requests->setValue(static_cast<double>(*shape.requests));
    m_hasCap->setChecked(shape.maxInFlight.has_value());
    if (shape.maxInFlight)
        m_cap->setValue(*shape.maxInFlight);
    m_seed->setText(QString::number(seedOf(shape.model)));
    enableFields();
    showMore();
}

LoadShape ShapeForm::shape() const
{
    LoadShape shape;
    shape.model = m_model->model();
    shape.duration.reset();
    if (m_hasDuration->isChecked())
        shape.duration = m_duration->value();
    if (m_hasRequests->isChecked())
        shape.requests = static_cast<std::uint64_t>(std::llround(m_requests->value()));
    if (m_hasCap->isChecked())
        shape.maxInFlight = static_cast<std::uint32_t>(m_cap->value());
    return shape;
}

void ShapeForm::showMore()
{
    QStringList said;
    if (m_hasCap->isChecked())
        said << tr("at most %1 in flight").arg(countText(static_cast<std::uint64_t>(m_cap->value())));
    if (const std::uint64_t seed = seedOf(m_model->model()); seed != OpenModel{}.seed)
        said << tr("seed %1").arg(seed);
    m_more->setSummary(said.join(QStringLiteral("; ")));
}

void ShapeForm::enableFields()
{
    m_duration->setEnabled(m_hasDuration->isChecked());
    m_requests->setEnabled(m_hasRequests->isChecked());
    m_cap->setEnabled(m_hasCap->isChecked());
    m_model->setConstantLength(m_hasDuration->isChecked() ? m_duration->value() : nanoseconds(60s));
}

} // namespace headroom
