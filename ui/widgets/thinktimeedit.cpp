#include "widgets/thinktimeedit.h"

#include "widgets/durationedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace headroom {

namespace {

using namespace std::chrono_literals;

enum Kind { None, Fixed, Uniform, Exponential };

Kind kindOf(const ThinkTime& time)
{
    switch (time.kind) {
    case ThinkTime::Kind::Uniform:
        return Uniform;
    case ThinkTime::Kind::Exponential:
        return Exponential;
    case ThinkTime::Kind::Fixed:
        break;
    }
    return time.least > 0ns ? Fixed : None;
}

} // namespace

ThinkTimeEdit::ThinkTimeEdit(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_least(new DurationEdit(this))
    , m_to(new QLabel(tr("to"), this))
    , m_most(new DurationEdit(this))
{
    m_kind->addItems({tr("not at all"), tr("always"), tr("from"), tr("random, on average")});
    m_kind->setObjectName(QStringLiteral("thinkKind"));
    m_kind->setAccessibleName(tr("How users think between requests"));
    m_least->setObjectName(QStringLiteral("thinkLeast"));
    m_least->setAccessibleLabel(tr("Think time, or the least of it"));
    m_most->setObjectName(QStringLiteral("thinkMost"));
    m_most->setAccessibleLabel(tr("The most of the think time, or its mean"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_kind);
    layout->addWidget(m_least, 1);
    layout->addWidget(m_to);
    layout->addWidget(m_most, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, &ThinkTimeEdit::chooseKind);
    connect(m_least, &DurationEdit::edited, this, &ThinkTimeEdit::takeTimes);
    connect(m_most, &DurationEdit::edited, this, &ThinkTimeEdit::takeTimes);
    show();
}

void ThinkTimeEdit::setValue(const ThinkTime& value)
{
    m_value = value;
    show();
}

void ThinkTimeEdit::chooseKind(int index)
{
    const nanoseconds shown = std::max({m_value.least, m_value.most, nanoseconds(0)});
    const nanoseconds time = shown > 0ns ? shown : nanoseconds(1s);
    switch (index) {
    case Fixed:
        m_value = {ThinkTime::Kind::Fixed, time, 0ns};
        break;
    case Uniform:
        m_value = {ThinkTime::Kind::Uniform, time / 2, time};
        break;
    case Exponential:
        m_value = {ThinkTime::Kind::Exponential, 0ns, time};
        break;
    default:
        m_value = {};
    }
    show();
    emit edited();
}

void ThinkTimeEdit::takeTimes()
{
    if (m_value.kind != ThinkTime::Kind::Exponential)
        m_value.least = m_least->value();
    if (m_value.kind != ThinkTime::Kind::Fixed)
        m_value.most = m_most->value();
    emit edited();
}

void ThinkTimeEdit::show()
{
    const Kind kind = kindOf(m_value);
    m_kind->setCurrentIndex(kind);
    m_least->setValue(m_value.least);
    m_most->setValue(m_value.most);
    m_least->setVisible(kind == Fixed || kind == Uniform);
    m_to->setVisible(kind == Uniform);
    m_most->setVisible(kind == Uniform || kind == Exponential);
}

} // namespace headroom
