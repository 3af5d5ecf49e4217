#pragma once

#include "settings/language.h"

#include <QList>
#include <QString>

class QWidget;

namespace headroom {

/// A page of the manual: resources/manual/LANGUAGE/NAME.md, embedded.
struct ManualPage {
    QString name; ///< "limits"
    QString title;
};

/// The page that lists the others; its links, in their order, are the manual's contents.
inline constexpr QLatin1String manualIndex("index");
/// The pages that a Markdown text links to: "[title](name.md)".
[[nodiscard]] QList<ManualPage> linkedPages(const QString& markdown);
/// The index first, then what it links to.
[[nodiscard]] QList<ManualPage> manualPages(Language language);
/// Resource path of a page, such as ":/manual/en/limits.md".
[[nodiscard]] QString manualFile(Language language, const QString& name);

/// F1 on this widget, or on one inside it, opens that page.
void setManualPage(QWidget* widget, QLatin1String name);
/// The page of the focused widget; where it has none, of what the window shows in its centre; else the index.
[[nodiscard]] QString manualPageFor(const QWidget* focused, const QWidget* centre);

} // namespace headroom
