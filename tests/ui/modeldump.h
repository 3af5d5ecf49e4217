#pragma once

#include <QAbstractItemModel>

/// A table as text, a line for each row: what a failure message can show.
inline QStringList dumped(const QAbstractItemModel& model)
{
    QStringList lines;
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles << model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QLatin1Char('|'));
    }
    lines.prepend(titles.join(QLatin1Char('|')));
    return lines.replaceInStrings(QString(QChar::Nbsp), QStringLiteral(" "));
}
