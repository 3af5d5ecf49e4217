#include "display/placeholders.h"

#include <QRegularExpression>

namespace headroom {

QString filledIn(const QString& text, const std::function<QString(int place)>& valueOf)
{
    static const QRegularExpression place(QStringLiteral("%(\\d)"));
    QString made;
    qsizetype end = 0;
    for (auto places = place.globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch one = places.next();
        made += text.mid(end, one.capturedStart() - end) + valueOf(one.captured(1).toInt());
        end = one.capturedEnd();
    }
    return made + text.mid(end);
}

} // namespace headroom
