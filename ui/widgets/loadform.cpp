#include "widgets/loadform.h"

#include "charts/loadcurve.h"
#include "display/profilewords.h"
#include "manual/manualpages.h"
#include "widgets/numberspin.h"
#include "widgets/shapeform.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// What is of the load as a whole stays with the first shape.
LoadShape withoutRest(LoadShape shape)
{
    shape.then.clear();
    shape.warmUp = 0s;
    return shape;
}

} // namespace

LoadForm::LoadForm(QWidget* parent)
    : FormSection(tr("Load"), parent)
    , m_shapes(new QTabBar(this))
    , m_add(new QPushButton(tr("Then another shape"), this))
    , m_remove(new QPushButton(tr("Remove this shape"), this))
    , m_curve(new LoadCurve(this))
    , m_shape(new ShapeForm(this))
    , m_hasWarmUp(new QCheckBox(tr("&Warm-up"), this))
    , m_warmUp(new NumberSpin(1, 604'800, 0, this))
{
    setManualPage(this, QLatin1String("load"));
    m_shapes->setObjectName(QStringLiteral("shapes"));
    m_shapes->setAccessibleName(tr("Shapes of the load, one after the other"));
    m_shapes->setExpanding(false);
    m_shapes->setDrawBase(false);
    m_shapes->setElideMode(Qt::ElideRight);
    m_add->setObjectName(QStringLiteral("addShape"));
    m_add->setToolTip(tr("A load of its own, with its own model, that begins when this one is over."));
    m_remove->setObjectName(QStringLiteral("removeShape"));
    m_warmUp->setValue(30);
    m_warmUp->setSuffix(tr(" s"));
    m_warmUp->setAccessibleName(tr("Seconds of warm-up"));
    m_warmUp->setObjectName(QStringLiteral("warmUp"));
    m_hasWarmUp->setToolTip(tr("Sent, recorded and shown, but left out of the verdict and its numbers."));
    m_hasWarmUp->setObjectName(QStringLiteral("hasWarmUp"));
    layOut();
    connectAll();
    show();
}

void LoadForm::layOut()
{
    content()->addWidget(m_shapes);
    content()->addWidget(m_curve);
    content()->addWidget(m_shape);
    content()->addLayout(warmUpLine());
    content()->addLayout(shapesLine());
    content()->addStretch(1);
}

QLayout* LoadForm::shapesLine()
{
    auto* line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addWidget(m_remove);
    line->addStretch(1);
    return line;
}

QLayout* LoadForm::warmUpLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_hasWarmUp);
    line->addWidget(m_warmUp, 1);
    line->addWidget(new QLabel(tr("left out of the verdict"), this));
    return line;
}

void LoadForm::connectAll()
{
    connect(m_shapes, &QTabBar::currentChanged, this, &LoadForm::choose);
    connect(m_add, &QPushButton::clicked, this, &LoadForm::addShape);
    connect(m_remove, &QPushButton::clicked, this, &LoadForm::removeShape);
    connect(m_shape, &ShapeForm::edited, this, [this] { takeShape(m_shape->shape()); });
    connect(m_shape, &ShapeForm::refused, this, &FormSection::setError);
    connect(m_curve, &LoadCurve::shapeChosen, this, &LoadForm::choose);
    connect(m_curve, &LoadCurve::shapeMoving, m_shape, &ShapeForm::setShape); // the table follows while it is dragged
    connect(m_curve, &LoadCurve::shapeEdited, this, [this](const LoadShape& shape) {
        m_shape->setShape(shape);
        takeShape(shape);
    });
    const auto warmUp = [this] {
        m_warmUp->setEnabled(m_hasWarmUp->isChecked());
        m_load.warmUp = std::chrono::seconds(m_hasWarmUp->isChecked() ? std::llround(m_warmUp->value()) : 0);
        m_curve->setLoad(m_load, m_current);
        emit edited();
    };
    connect(m_hasWarmUp, &QCheckBox::toggled, this, warmUp);
    connect(m_warmUp, &QDoubleSpinBox::valueChanged, this, warmUp);
}

LoadShape& LoadForm::current()
{
    return m_current == 0 ? m_load : m_load.then[m_current - 1];
}

void LoadForm::setProfile(const LoadProfile& profile)
{
    m_load = profile.load;
    m_current = std::min(m_current, m_load.then.size()); // after an undo the same shape is looked at
    show();
}

void LoadForm::applyTo(LoadProfile& profile) const
{
    profile.load = m_load;
}

void LoadForm::show()
{
    const QSignalBlocker has(m_hasWarmUp);
    const QSignalBlocker warmUp(m_warmUp);
    m_hasWarmUp->setChecked(m_load.warmUp > 0s);
    m_warmUp->setEnabled(m_load.warmUp > 0s);
    if (m_load.warmUp > 0s)
        m_warmUp->setValue(static_cast<double>(m_load.warmUp.count()));
    m_shape->setShape(current());
    showShapes();
}

void LoadForm::showShapes()
{
    const QSignalBlocker blocker(m_shapes);
    const int count = static_cast<int>(m_load.then.size()) + 1;
    while (m_shapes->count() > count)
        m_shapes->removeTab(m_shapes->count() - 1);
    while (m_shapes->count() < count)
        m_shapes->addTab(QString());
    for (int i = 0; i < count; ++i) {
        const QString text = shapeText(i == 0 ? m_load : m_load.then[static_cast<std::size_t>(i) - 1]);
        m_shapes->setTabText(i, QStringLiteral("%1. %2").arg(i + 1).arg(text));
        m_shapes->setTabToolTip(i, text);
    }
    m_shapes->setCurrentIndex(static_cast<int>(m_current));
    m_shapes->setVisible(count > 1);
    m_remove->setVisible(count > 1);
    m_curve->setLoad(m_load, m_current);
}

void LoadForm::choose(int shape)
{
    if (shape < 0 || static_cast<std::size_t>(shape) == m_current)
        return;
    m_current = static_cast<std::size_t>(shape);
    show();
}

void LoadForm::takeShape(const LoadShape& shape)
{
    LoadShape& here = current();
    here.model = shape.model;
    here.duration = shape.duration;
    here.requests = shape.requests;
    here.maxInFlight = shape.maxInFlight;
    showShapes();
    emit edited();
}

void LoadForm::addShape()
{
    const LoadShape next = withoutRest(current());
    m_load.then.insert(m_load.then.begin() + static_cast<std::ptrdiff_t>(m_current), next);
    ++m_current;
    show();
    emit edited();
}

void LoadForm::removeShape()
{
    if (m_load.then.empty())
        return;
    if (m_current == 0) {
        LoadShape first = m_load.then.front();
        first.warmUp = m_load.warmUp;
        first.then.assign(m_load.then.begin() + 1, m_load.then.end());
        m_load = first;
    } else {
        m_load.then.erase(m_load.then.begin() + static_cast<std::ptrdiff_t>(m_current) - 1);
        --m_current;
    }
    show();
    emit edited();
}

void LoadForm::showShapeOf(const QString& error)
{
    static const QRegularExpression numbered(QStringLiteral("^load\\.then\\[(\\d+)\\]"));
    if (const auto match = numbered.match(error); match.hasMatch())
        choose(match.captured(1).toInt() + 1);
}

} // namespace headroom
