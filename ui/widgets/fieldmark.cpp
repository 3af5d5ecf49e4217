#include "widgets/fieldmark.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace headroom {

namespace {

/// Where the widget is called otherwise than the profile's field; empty: it is not.
QString otherName(const QString& field)
{
    constexpr std::array<std::pair<const char*, const char*>, 13> names{{
        {"limit.time", "limit"},
        {"load.for", "duration"},
        {"load.max_in_flight", "cap"},
        {"correlation.header", "idHeader"},
        {"retries.at_most", "retriesAtMost"},
        {"retries.backoff", "retriesBackoff"},
        {"retries.longest_backoff", "retriesLongest"},
        {"request.poll.interval", "pollInterval"},
        {"request.poll.growth", "pollGrowth"},
        {"request.poll.longest_interval", "pollLongest"},
        {"request.poll.give_up_after", "pollGiveUp"},
        {"request.poll.header", "pollWhat"},
        {"request.take", "taken"},
    }};
    for (const auto& [path, name] : names) {
        if (field == QLatin1String(path))
            return QLatin1String(name);
    }
    return {};
}

QString inCamelCase(const QString& name)
{
    QString made;
    for (const QString& word : name.split(QLatin1Char('_')))
        made += made.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return made;
}

} // namespace

QString fieldNameOf(const QString& sentence)
{
    static const QRegularExpression path(
        QStringLiteral("^([a-z_]+(?:\\[\\d+\\])?(?:\\.[a-z_0-9]+(?:\\[\\d+\\])?)*)(?:\\.[^.: ]+)?: "));
    QString field = path.match(sentence).captured(1);
    field.replace(QRegularExpression(QStringLiteral("^requests\\[\\d+\\]")), QStringLiteral("request"));
    field.replace(QRegularExpression(QStringLiteral("^load\\.then\\[\\d+\\]")), QStringLiteral("load"));
    if (field.startsWith(QLatin1String("request.take."))) // of one of the values
        field = QStringLiteral("request.take");
    const QString own = otherName(field);
    return own.isEmpty() ? inCamelCase(field.section(QLatin1Char('.'), -1).section(QLatin1Char('['), 0, 0)) : own;
}

FieldMark::FieldMark(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FieldMark::mark(const QWidget* section, const QString& name, const QString& sentence)
{
    QWidget* const field = name.isEmpty() ? nullptr : section->findChild<QWidget*>(name);
    if (m_field != field)
        moveTo(field);
    if (field)
        field->setAccessibleDescription(sentence);
}

void FieldMark::moveTo(QWidget* field)
{
    if (m_field) {
        m_field->removeEventFilter(this);
        m_field->setAccessibleDescription({});
    }
    m_field = field;
    if (field) {
        setParent(field->parentWidget());
        field->installEventFilter(this);
    }
    follow();
}

/// Above the field, with a little room around it where its parent has some, and there only while it is.
void FieldMark::follow()
{
    constexpr int room = 3;
    setVisible(m_field && m_field->isVisible());
    if (!m_field)
        return;
    setGeometry(m_field->geometry().adjusted(-room, -room, room, room) & parentWidget()->rect());
    raise();
}

bool FieldMark::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show || type == QEvent::Hide)
        follow();
    return QWidget::eventFilter(watched, event);
}

void FieldMark::paintEvent(QPaintEvent*)
{
    constexpr double radius = 4;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeFor(palette()).limitText, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace headroom
