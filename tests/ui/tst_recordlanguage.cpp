#include "../core/report/reporttexts.h"
#include "analysis/conditionsentences.h"
#include "analysis/findings/findings.h"
#include "display/convert.h"
#include "gateway/gatewaycatalogue.h"
#include "report/pdfreport.h"
#include "report/recordlanguage.h"
#include "report/reporthtml.h"
#include "report/reportmark.h"
#include "report/runsdocument.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QtTest>

using namespace headroom;

Q_DECLARE_METATYPE(headroom::Told)

namespace {

/// Every text of a document that core says, in order; not what users and targets wrote.
class Texts {
public:
    explicit Texts(const ReportDocument& document)
    {
        add(document.verdict);
        add(document.sentence);
        add(document.subject);
        for (const auto* const blocks : {&document.record, &document.details}) {
            for (const Block& block : *blocks)
                std::visit(*this, block);
        }
    }
    void operator()(const Heading& heading) { add(heading.text); }
    void operator()(const Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const Bullets& bullets)
    {
        for (const std::string& item : bullets.items)
            add(item);
    }
    void operator()(const Facts& facts)
    {
        for (const NamedText& fact : facts.facts) {
            add(fact.name);
            add(fact.text);
        }
    }
    void operator()(const Table& table)
    {
        for (const std::string& title : table.head)
            add(title);
        for (const auto& row : table.rows) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                if (column != table.foreign)
                    add(row[column]);
            }
        }
        for (const std::size_t row : table.notForeign)
            add(table.rows[row][*table.foreign]);
    }
    void operator()(const Figures& figures)
    {
        for (const Figure& figure : figures.figures) {
            for (const std::string& text : {figure.title, figure.caption, figure.description})
                add(text);
            for (const Shape& shape : figure.picture.shapes) {
                if (const auto* const word = std::get_if<Word>(&shape))
                    add(word->text);
            }
        }
    }
    [[nodiscard]] const QStringList& all() const { return m_all; }

private:
    void add(const std::string& text) { m_all << qString(text); }
    QStringList m_all;
};

QStringList textsIn(const ReportDocument& document)
{
    return Texts(document).all();
}

/// Names, and what is typed or read by machines: the same in every language.
QString withoutNames(QString text)
{
    static const QRegularExpression names(
        "https?://"
        "\\S+|\\b(Headroom|CPU|peak|two|lines|REST|Regional|private|Kaplan-Meier|Holm|CSV|SHA|UTC|GET|POST|HEAD|Lambda|"
        "API|Gateway|AWS|PDF|Linux|"
        "Anna|Ben|release|server|min|checkout|rows\\.csv|aws-apigw-rest|custom|gunicorn|Max Memory Used|Memory Size|"
        "Retry-After|stale-while-revalidate|cookie|ulimit|client_timeout|load\\.max_in_flight|[0-9a-f]{32,})\\b");
    static const QRegularExpression conditions(
        "\\b(p95|p99|completion|gateway_timeout|errors) ?(completion)? ?(<=|=) [0-9.]+( %)?( s)?( of limit)?");
    return text.remove(conditions).remove(names);
}

bool hasEnglish(const QString& text)
{
    static const QRegularExpression word("[A-Za-z]{3,}");
    return withoutNames(text).contains(word);
}

/// As often as they stand there.
QStringList allNumbersIn(const QString& text)
{
    static const QRegularExpression number("[0-9]+([.,:][0-9]+)*");
    QStringList numbers;
    for (auto found = number.globalMatch(text); found.hasNext();)
        numbers << found.next().captured();
    numbers.sort();
    return numbers;
}

} // namespace

class RecordLanguageTest : public QObject {
    Q_OBJECT
private slots:
    void english_is_as_core_says_it();
    void chinese_leaves_no_english_data();
    void chinese_leaves_no_english();
    void numbers_stay_data() { chinese_leaves_no_english_data(); }
    void numbers_stay();
    void what_people_wrote_stays();
    void what_failed_is_said_too();
    void several_runs_are_said_too();
    void the_pdf_can_be_read_and_verified();
    void the_page_names_its_language();
};

void RecordLanguageTest::english_is_as_core_says_it()
{
    const ReportDocument document = reportDocument(toldModel(Told::Mixed));
    QCOMPARE(textsIn(inLanguage(document, Language::English)), textsIn(document));
}

void RecordLanguageTest::chinese_leaves_no_english_data()
{
    QTest::addColumn<Told>("kind");
    QTest::newRow("mixed") << Told::Mixed;
    QTest::newRow("no request") << Told::Nothing;
    QTest::newRow("all failed") << Told::AllFailed;
    QTest::newRow("29 minutes") << Told::LongLimit;
    QTest::newRow("jobs") << Told::Jobs;
}

void RecordLanguageTest::chinese_leaves_no_english()
{
    QFETCH(Told, kind);
    ReportModel model = toldModel(kind);
    const RunSnapshot run = toldRun(kind);
    const LoadProfile profile = toldProfile(kind);
    model.findings = findingsOf({profile, *gatewayNamed(profile.limit.gateway, shippedGateways()), model.numbers, {}});
    QStringList english;
    for (const QString& text : textsIn(inLanguage(reportDocument(model), Language::Chinese))) {
        if (hasEnglish(text))
            english << text;
    }
    QVERIFY2(english.isEmpty(), qPrintable(english.join('\n')));
}

void RecordLanguageTest::numbers_stay()
{
    QFETCH(Told, kind);
    const ReportDocument document = reportDocument(toldModel(kind));
    const QStringList before = textsIn(document), after = textsIn(inLanguage(document, Language::Chinese));
    QCOMPARE(after.size(), before.size());
    int numbers = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        QVERIFY2(allNumbersIn(before[i]) == allNumbersIn(after[i]), qPrintable(before[i] + '\n' + after[i]));
        numbers += static_cast<int>(allNumbersIn(after[i]).size());
    }
    QVERIFY(numbers > 50);
}

void RecordLanguageTest::what_people_wrote_stays()
{
    ReportModel model = toldModel(Told::Mixed);
    model.title = "Failures";
    model.record.push_back({"Remark", "none"});
    model.labels.push_back({"Note", "Findings"});
    model.failures.push_back({"1", "client error - the request was refused; 400", "None."});
    model.asked.push_back({"Profile", "A page, and the next one, held: GET http://a/ and 2 more, one after the other"});
    const ReportDocument said = inLanguage(reportDocument(model), Language::Chinese);
    QCOMPARE(said.title, std::string("Failures"));
    const QString html = QString::fromStdString(reportHtml(said));
    for (const char* words :
         {">none<", ">Findings<", ">None.<", ">A page, and the next one, held: GET http://a/ 及另外 2 个，依次发送<"})
        QVERIFY2(html.contains(words), words);
}

/// All that only a run with failures says, as its parts were made by core.
void RecordLanguageTest::what_failed_is_said_too()
{
    using namespace std::chrono_literals;
    const LoadProfile profile = toldProfile(Told::AllFailed);
    RunSnapshot run = toldRun(Told::AllFailed);
    run.end = RunEnd::TargetNeverReached;
    const auto add = [&](Outcome outcome, std::uint16_t status, const char* text, FailureCause cause) {
        run.failures.push_back({outcome, status, text, 5, 1s, cause, {}, 1ms});
    };
    add(Outcome::NetworkError, 0, "Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
        FailureCause::Network);
    add(Outcome::NetworkError, 0, "the server closed the connection without an answer", FailureCause::Network);
    add(Outcome::ClientTimeout, 0, "Operation timed out after 44001 milliseconds with 0 bytes received",
        FailureCause::ClientTimeout);
    add(Outcome::CheckFailed, 200, "body is longer than the 10 MB that checks look at", FailureCause::WrongAnswer);
    add(Outcome::ServerError, 502, "Empty reply from server", FailureCause::BackendUnreachable);
    ReportModel model = reportModel(summarise(profile, run), profile, {});
    for (const char* text : {"p90 response <= 3 s", "errors <= 1 %"}) {
        PassCondition condition = *parsePassCondition(text);
        condition.request = "17, 18";
        model.reasons.push_back(percentileShare(condition.what) ? unsupportedSentence(condition, 3, profile.limit)
                                                                : nothingToShareSentence(condition));
    }
    model.notes.emplace_back("the server's log is left out: '1.5' is damaged: its server's log cannot be read");
    model.notes.emplace_back("no findings: '1.5' is damaged: the state of the run cannot be read");
    const ReportDocument document = reportDocument(model), said = inLanguage(document, Language::Chinese);
    const QStringList before = textsIn(document), after = textsIn(said);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QVERIFY2(!hasEnglish(after[i]), qPrintable(after[i]));
        QCOMPARE(allNumbersIn(after[i]), allNumbersIn(before[i]));
    }
    const QString html = QString::fromStdString(reportHtml(said));
    for (const char* words : {">Empty reply from server<", "请求“17, 18”的响应时间的 p90 未知：3 个请求太少",
                              ">服务器没有应答就关闭了连接<", "未包含服务器日志：“1.5”"})
        QVERIFY2(html.contains(QString::fromUtf8(words)), words);
}

void RecordLanguageTest::several_runs_are_said_too()
{
    const ReportDocument document = runsDocument({toldModel(Told::Mixed), toldModel(Told::AllFailed)});
    const ReportDocument said = inLanguage(document, Language::Chinese);
    QStringList texts = textsIn(said);
    texts << qString(said.title);
    for (const QString& text : texts)
        QVERIFY2(!hasEnglish(text), qPrintable(text));
}

void RecordLanguageTest::the_pdf_can_be_read_and_verified()
{
    const ReportModel model = toldModel(Told::Mixed);
    const auto pdf = pdfReport(inLanguage(reportDocument(model), Language::Chinese), *paperNamed("a4"));
    QVERIFY(pdf);
    QVERIFY(marksIn(*pdf) == (std::vector<ReportMark>{{model.runId, "requests", std::string(64, 'b')}}));
    QBuffer buffer;
    buffer.setData(QByteArray::fromStdString(*pdf));
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QTRY_COMPARE(document.status(), QPdfDocument::Status::Ready);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    for (const char* words : {"诊断", "如何测量", "第 1 页，共"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
    QVERIFY(
        document.metaData(QPdfDocument::MetaDataField::Title).toString().startsWith(QString::fromUtf8("不通过 - ")));
    QVERIFY2(!text.contains("Page 1"), "the foot of a page is said in another language");
}

void RecordLanguageTest::the_page_names_its_language()
{
    const ReportDocument document = reportDocument(toldModel(Told::Mixed));
    QVERIFY(reportHtml(document).find("<html lang=\"en\">") != std::string::npos);
    QVERIFY(reportHtml(inLanguage(document, Language::Chinese)).find("<html lang=\"zh-CN\">") != std::string::npos);
}

QTEST_MAIN(RecordLanguageTest)
#include "tst_recordlanguage.moc"
