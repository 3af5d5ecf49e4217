#include "report/recordlanguage.h"

#include "display/convert.h"
#include "display/coresentences.h"
#include "display/errorsentences.h"

#include <QRegularExpression>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace headroom {

namespace {

/// The window may speak another one.
SayText speaking(Language language)
{
    auto translator = std::make_shared<QTranslator>();
    if (!translator->load(QStringLiteral(":/translations/headroom_%1.qm").arg(codeOf(language))))
        return [](const char* text) { return QString::fromLatin1(text); };
    return [translator](const char* text) {
        const QString said = translator->translate("headroom::CoreSentences", text);
        return said.isEmpty() ? QString::fromLatin1(text) : said;
    };
}

/// "checkout: GET http://... and 2 more, drawn by weight": all but its end is a user's.
std::string requestsSaid(const std::string& text, const SayText& say)
{
    static const QRegularExpression several(
        QStringLiteral("^(.*)( and \\d+ more, (?:one after the other|drawn by weight))$"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = several.match(qString(text));
    if (!match.hasMatch())
        return text;
    const QString end = saidInRecord(stdString(QStringLiteral("%1") + match.captured(2)), say);
    return stdString(QString(end).replace(QStringLiteral("%1"), match.captured(1)));
}

/// Facts under which people's own words stand.
bool tellsPeoplesWords(std::string_view fact)
{
    constexpr std::array<std::string_view, 7> names{"Run", "Tags", "Note", "Release", "Author", "Approver", "Remark"};
    return std::find(names.begin(), names.end(), fact) != names.end() || fact.starts_with("At ");
}

class Speaker {
public:
    explicit Speaker(SayText say)
        : m_say(std::move(say))
    {
    }

    void say(std::string& text) const { text = stdString(saidInRecord(text, m_say)); }
    void sayError(std::string& text) const { text = stdString(errorSaid(text, m_say)); }

    void operator()(Heading& heading) const { say(heading.text); }
    void operator()(Paragraph& paragraph) const { say(paragraph.text); }
    void operator()(Bullets& bullets) const
    {
        for (std::string& item : bullets.items)
            say(item);
    }
    void operator()(Facts& facts) const
    {
        for (NamedText& fact : facts.facts) {
            if (fact.name == "Load")
                fact.text = stdString(loadSaid(fact.text, m_say));
            else if (fact.name == "Profile")
                fact.text = requestsSaid(fact.text, m_say);
            else if (!tellsPeoplesWords(fact.name))
                say(fact.text);
            say(fact.name);
        }
    }
    void operator()(Table& table) const
    {
        for (std::string& title : table.head)
            say(title);
        for (std::vector<std::string>& row : table.rows) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (column != table.foreign)
                    say(row[column]);
            }
        }
        for (const std::size_t row : table.notForeign)
            sayError(table.rows[row][*table.foreign]);
    }
    void operator()(Figures& figures) const
    {
        for (Figure& figure : figures.figures) {
            say(figure.title);
            say(figure.caption);
            say(figure.description);
            for (Shape& shape : figure.picture.shapes) {
                if (auto* const word = std::get_if<Word>(&shape))
                    say(word->text);
            }
        }
    }

private:
    SayText m_say;
};

} // namespace

ReportDocument inLanguage(ReportDocument document, Language language)
{
    if (language == Language::English)
        return document;
    const Speaker speaker(speaking(language));
    document.language = stdString(codeOf(language).replace(QLatin1Char('_'), QLatin1Char('-')));
    if (document.ofSeveral)
        speaker.say(document.title);
    for (std::string* const text :
         {&document.verdict, &document.sentence, &document.subject, &document.detailsTitle, &document.page})
        speaker.say(*text);
    for (std::vector<Block>* const blocks : {&document.record, &document.details}) {
        for (Block& block : *blocks)
            std::visit(speaker, block);
    }
    return document;
}

} // namespace headroom
