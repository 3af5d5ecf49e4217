#pragma once

#include "models/rowsmodel.h"
#include "profile/httprequest.h"

namespace headroom {

// Lists of a profile as rows of a RowsModel, with their columns, and back. What is read back equals what was given; of
// a row that is being typed, cells that say nothing in it are left out.

using Rows = QList<RowsModel::Row>;

/// Headers, query parameters, fields of a form. `name`: what the first column is called; `exact`: blanks around a value
/// are part of it, which HTTP does not say of headers.
[[nodiscard]] QList<RowColumn> fieldColumns(const QString& name, bool exact);
[[nodiscard]] Rows rowsOf(const std::vector<Field>& fields);
[[nodiscard]] std::vector<Field> fieldsOf(const Rows& rows);

/// What | of | is held against.
[[nodiscard]] QList<RowColumn> checkColumns();
[[nodiscard]] bool checkUses(const RowsModel::Row& row, int column);
[[nodiscard]] Rows rowsOf(const std::vector<Check>& checks);
[[nodiscard]] std::vector<Check> checksOf(const Rows& rows);

/// Name | from | what
[[nodiscard]] QList<RowColumn> takenColumns();
[[nodiscard]] Rows rowsOf(const std::vector<TakenValue>& taken);
[[nodiscard]] std::vector<TakenValue> takenOf(const Rows& rows);

/// Name | text or file | the text, or the file's name | content type
[[nodiscard]] QList<RowColumn> partColumns();
[[nodiscard]] Rows rowsOf(const std::vector<FormPart>& parts);
[[nodiscard]] std::vector<FormPart> partsOf(const Rows& rows);

/// Name | file | order
[[nodiscard]] QList<RowColumn> feederColumns();
[[nodiscard]] Rows rowsOf(const std::vector<Feeder>& feeders);
[[nodiscard]] std::vector<Feeder> feedersOf(const Rows& rows);

} // namespace headroom
