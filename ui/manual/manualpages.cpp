#include "manual/manualpages.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QVariant>
#include <QWidget>

namespace headroom {

namespace {

constexpr const char* property = "manualPage";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::ManualPages)
};

} // namespace

QList<ManualPage> linkedPages(const QString& markdown)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(([a-z-]+)\\.md\\)"));
    QList<ManualPage> pages;
    for (auto match = link.globalMatch(markdown); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        pages << ManualPage{one.captured(2), one.captured(1)};
    }
    return pages;
}

QList<ManualPage> manualPages(Language language)
{
    QFile index(manualFile(language, manualIndex));
    if (!index.open(QIODevice::ReadOnly))
        return {};
    return QList<ManualPage>{{manualIndex, Text::tr("Contents")}} + linkedPages(QString::fromUtf8(index.readAll()));
}

QString manualFile(Language language, const QString& name)
{
    return QStringLiteral(":/manual/%1/%2.md").arg(codeOf(language), name);
}

void setManualPage(QWidget* widget, QLatin1String name)
{
    widget->setProperty(property, QString(name));
}

QString manualPageFor(const QWidget* focused, const QWidget* centre)
{
    for (const QWidget* widget = focused; widget != nullptr; widget = widget->parentWidget()) {
        if (const QVariant name = widget->property(property); name.isValid())
            return name.toString();
    }
    const QList<QWidget*> shown = centre ? centre->findChildren<QWidget*>() : QList<QWidget*>();
    for (const QWidget* widget : shown) {
        if (const QVariant name = widget->property(property); name.isValid() && widget->isVisible())
            return name.toString();
    }
    return manualIndex;
}

} // namespace headroom
