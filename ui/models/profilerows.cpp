#include "models/profilerows.h"

#include "display/convert.h"

#include <QCoreApplication>

#include <array>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::ProfileRows)
};

using Of = Check::Of;
using Must = Check::Must;

struct CheckKind {
    Of of;
    Must must;
};

/// In the order of checkWords().
constexpr std::array<CheckKind, 12> checkKinds{{{Of::Status, Must::BeAmong},
                                                {Of::HeaderField, Must::Exist},
                                                {Of::HeaderField, Must::Equal},
                                                {Of::HeaderField, Must::Contain},
                                                {Of::HeaderField, Must::Match},
                                                {Of::Body, Must::Contain},
                                                {Of::Body, Must::Match},
                                                {Of::Json, Must::Exist},
                                                {Of::Json, Must::Equal},
                                                {Of::Size, Must::BeAtMost},
                                                {Of::Size, Must::BeAtLeast},
                                                {Of::Time, Must::BeAtMost}}};

QStringList checkWords()
{
    return {Text::tr("Status is among"), Text::tr("Header is there"),  Text::tr("Header is"),
            Text::tr("Header contains"), Text::tr("Header matches"),   Text::tr("Body contains"),
            Text::tr("Body matches"),    Text::tr("JSON is there"),    Text::tr("JSON is"),
            Text::tr("Size is at most"), Text::tr("Size is at least"), Text::tr("Time is at most")};
}

QStringList fromWords()
{
    return {Text::tr("JSON pointer"), Text::tr("Header"), Text::tr("Regular expression")};
}

QStringList partWords()
{
    return {Text::tr("Text"), Text::tr("File")};
}

QStringList orderWords()
{
    return {Text::tr("in order"), Text::tr("at random"), Text::tr("each once")};
}

/// A cell with choices holds one of them, always.
std::size_t chosen(const QStringList& words, const QString& cell)
{
    return static_cast<std::size_t>(qMax<qsizetype>(0, words.indexOf(cell)));
}

CheckKind kindOf(const RowsModel::Row& row)
{
    return checkKinds[chosen(checkWords(), row[0])];
}

bool hasName(Of of)
{
    return of == Of::HeaderField || of == Of::Json;
}

} // namespace

QList<RowColumn> fieldColumns(const QString& name, bool exact)
{
    return {{name, {}, Text::tr("Type to add one")}, {Text::tr("Value"), {}, {}, exact}};
}

Rows rowsOf(const std::vector<Field>& fields)
{
    Rows rows;
    for (const Field& field : fields)
        rows << RowsModel::Row{qString(field.name), qString(field.value)};
    return rows;
}

std::vector<Field> fieldsOf(const Rows& rows)
{
    std::vector<Field> fields;
    for (const RowsModel::Row& row : rows)
        fields.push_back({stdString(row[0]), stdString(row[1])});
    return fields;
}

QList<RowColumn> checkColumns()
{
    return {{Text::tr("The answer's …"), checkWords(), Text::tr("Choose what to check")},
            {Text::tr("Header or JSON pointer"), {}, {}},
            {Text::tr("Value"), {}, Text::tr("200-299, 304"), true}};
}

bool checkUses(const RowsModel::Row& row, int column)
{
    const CheckKind kind = kindOf(row);
    return column == 0 || (column == 1 ? hasName(kind.of) : kind.must != Must::Exist);
}

Rows rowsOf(const std::vector<Check>& checks)
{
    const QStringList words = checkWords();
    Rows rows;
    for (const Check& check : checks) {
        std::size_t kind = 0;
        while (kind + 1 < checkKinds.size() && (checkKinds[kind].of != check.of || checkKinds[kind].must != check.must))
            ++kind;
        rows << RowsModel::Row{words[static_cast<qsizetype>(kind)], qString(check.name), qString(check.value)};
    }
    return rows;
}

std::vector<Check> checksOf(const Rows& rows)
{
    std::vector<Check> checks;
    for (const RowsModel::Row& row : rows) {
        const CheckKind kind = kindOf(row);
        checks.push_back({kind.of, kind.must, checkUses(row, 1) ? stdString(row[1]) : std::string(),
                          checkUses(row, 2) ? stdString(row[2]) : std::string()});
    }
    return checks;
}

QList<RowColumn> takenColumns()
{
    return {{Text::tr("Name"), {}, Text::tr("Type to add one")},
            {Text::tr("From the answer's …"), fromWords(), {}},
            {Text::tr("Pointer, header or expression"), {}, {}, true}};
}

Rows rowsOf(const std::vector<TakenValue>& taken)
{
    const QStringList words = fromWords();
    Rows rows;
    for (const TakenValue& one : taken)
        rows << RowsModel::Row{qString(one.name), words[static_cast<qsizetype>(one.from)], qString(one.what)};
    return rows;
}

std::vector<TakenValue> takenOf(const Rows& rows)
{
    std::vector<TakenValue> taken;
    for (const RowsModel::Row& row : rows)
        taken.push_back(
            {stdString(row[0]), static_cast<TakenValue::From>(chosen(fromWords(), row[1])), stdString(row[2])});
    return taken;
}

QList<RowColumn> partColumns()
{
    return {{Text::tr("Name"), {}, Text::tr("Type to add one")},
            {Text::tr("Kind"), partWords(), {}},
            {Text::tr("Text, or name of the file"), {}, {}, true},
            {Text::tr("Content type"), {}, {}}};
}

Rows rowsOf(const std::vector<FormPart>& parts)
{
    const QStringList words = partWords();
    Rows rows;
    for (const FormPart& part : parts)
        rows << RowsModel::Row{qString(part.name), words[part.file.empty() ? 0 : 1],
                               qString(part.file.empty() ? part.value : part.file), qString(part.contentType)};
    return rows;
}

std::vector<FormPart> partsOf(const Rows& rows)
{
    std::vector<FormPart> parts;
    for (const RowsModel::Row& row : rows) {
        const bool file = chosen(partWords(), row[1]) == 1;
        parts.push_back({stdString(row[0]), file ? std::string() : stdString(row[2]),
                         file ? stdString(row[2]) : std::string(), stdString(row[3])});
    }
    return parts;
}

QList<RowColumn> feederColumns()
{
    return {{Text::tr("Name"), {}, Text::tr("Type to add one")},
            {Text::tr("File (.csv or .json)"), {}, {}},
            {Text::tr("Rows are taken"), orderWords(), {}}};
}

Rows rowsOf(const std::vector<Feeder>& feeders)
{
    const QStringList words = orderWords();
    Rows rows;
    for (const Feeder& feeder : feeders)
        rows << RowsModel::Row{qString(feeder.name), qString(feeder.file), words[static_cast<qsizetype>(feeder.order)]};
    return rows;
}

std::vector<Feeder> feedersOf(const Rows& rows)
{
    std::vector<Feeder> feeders;
    for (const RowsModel::Row& row : rows)
        feeders.push_back(
            {stdString(row[0]), stdString(row[1]), static_cast<Feeder::Order>(chosen(orderWords(), row[2]))});
    return feeders;
}

} // namespace headroom
