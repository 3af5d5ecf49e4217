#include "widgets/metrictile.h"

#include "theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom {

namespace {

QFont scaled(QFont font, double factor, bool bold)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

void setColour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

/// What follows the number in brackets is said more quietly.
QString valueMarkup(const QString& value)
{
    const qsizetype bracket = value.indexOf(QStringLiteral(" ("));
    if (bracket < 0)
        return value.toHtmlEscaped();
    return QStringLiteral("%1<span style='font-size:small; font-weight:normal'>%2</span>")
        .arg(value.left(bracket).toHtmlEscaped(), value.mid(bracket).toHtmlEscaped());
}

} // namespace

QColor toneColour(const Theme& theme, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return theme.accent;
    case Tone::Warning:
        return theme.nearText;
    case Tone::Bad:
        return theme.limitText;
    case Tone::Plain:
        break;
    }
    return theme.text;
}

MetricTile::MetricTile(QWidget* parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_value(new QLabel(this))
    , m_note(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_caption->setFont(scaled(font(), 0.9, false));
    m_value->setFont(scaled(font(), 1.4, true));
    m_value->setTextFormat(Qt::RichText);
    m_note->setFont(scaled(font(), 0.85, false));
    for (QLabel* label : {m_caption, m_value, m_note})
        layout->addWidget(label);
    applyTheme();
}

void MetricTile::setTile(const StripTile& tile)
{
    m_tile = tile;
    m_caption->setText(tile.caption);
    m_value->setText(valueMarkup(tile.value));
    m_note->setText(tile.note.isEmpty() ? QStringLiteral(" ") : tile.note);
    setToolTip(tile.hint);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(tile.caption, tile.value, tile.note));
    applyTheme();
}

QSize MetricTile::minimumSizeHint() const
{
    const QSize hint = QWidget::minimumSizeHint();
    m_widest = std::max(m_widest, hint.width());
    return {m_widest, hint.height()};
}

void MetricTile::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void MetricTile::applyTheme()
{
    const Theme& theme = themeFor(palette());
    setColour(m_caption, theme.secondary);
    setColour(m_value, toneColour(theme, m_tile.tone));
    setColour(m_note, theme.secondary);
}

} // namespace headroom
