#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

// Stands first: moc loses its way in raw strings.
class TestLayering : public QObject {
    Q_OBJECT
private slots:
    void everyFolderHasItsRule();
    void includesFollowTheStream();
    void coreKnowsNoQt();
    void windowKnowsNoTransport();
};

namespace {

/// What each folder of core may include, besides itself. The folder list reads as the data flow; an include against
/// the stream would turn it into a knot.
const std::map<QString, QStringList> mayInclude{
    {"base", {}},
    {"profile", {"base"}},
    {"schedule", {"base", "profile"}},
    {"transport", {"base", "profile"}},
    {"recording", {"base"}},
    {"gateway", {"base", "profile", "recording"}},
    {"scenario", {"base", "profile"}},
    {"engine", {"base", "profile", "schedule", "transport", "recording", "gateway", "scenario"}},
    {"store", {"base", "recording"}},
    {"serverlog", {"base", "profile", "transport", "recording", "scenario"}}, // logs are fetched, too
    {"analysis", {"base", "profile", "schedule", "recording", "gateway"}}, // whether a plan will fit is judged from it
    {"report", // a summary shows the labels of its run
     {"base", "profile", "schedule", "recording", "gateway", "scenario", "store", "analysis"}},
    {"import",
     {"base", "profile", "gateway", "scenario", "analysis"}}, // findings are one kind of thing, whoever finds them
    {"session",
     {"base", "profile", "recording", "gateway", "scenario", "engine", "store", "serverlog", "analysis",
      "report"}}, // a search judges each step, and a run's record is made of all that is known of it
    {"library", {"base", "profile", "store", "analysis", "report", "session"}}, // a list in words is a report
    {"emulator", {"base", "gateway"}},
};

QStringList includesOf(const QString& path)
{
    static const QRegularExpression include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])",
                                            QRegularExpression::MultilineOption);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QStringList includes;
    for (auto matches = include.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();)
        includes += matches.next().captured(1);
    return includes;
}

QStringList sources(const QString& folder)
{
    QStringList all;
    for (QDirIterator files(folder, {"*.h", "*.cpp", "*.in"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
        all += files.next();
    return all;
}

} // namespace

void TestLayering::everyFolderHasItsRule()
{
    for (const QString& folder : QDir(HEADROOM_SOURCE "/core").entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(mayInclude.contains(folder), qPrintable(folder));
}

void TestLayering::includesFollowTheStream()
{
    int seen = 0;
    for (const auto& [folder, allowed] : mayInclude) {
        for (const QString& path : sources(HEADROOM_SOURCE "/core/" + folder)) {
            for (const QString& include : includesOf(path)) {
                const QString from = include.section('/', 0, 0);
                if (!include.contains('/') || !mayInclude.contains(from) || from == folder)
                    continue;
                ++seen;
                QVERIFY2(allowed.contains(from), qPrintable(path + " includes " + include));
            }
        }
    }
    QVERIFY(seen > 20);
}

void TestLayering::coreKnowsNoQt()
{
    static const QRegularExpression qt("^(Q[A-Z]|Qt)");
    for (const QString& path : sources(HEADROOM_SOURCE "/core") + sources(HEADROOM_SOURCE "/app/cli")) {
        for (const QString& include : includesOf(path))
            QVERIFY2(!qt.match(include).hasMatch(), qPrintable(path + " includes " + include));
    }
}

void TestLayering::windowKnowsNoTransport()
{
    const QStringList hidden{"transport", "scenario", "engine"};
    for (const QString& path : sources(HEADROOM_SOURCE "/ui")) {
        for (const QString& include : includesOf(path))
            QVERIFY2(!hidden.contains(include.section('/', 0, 0)), qPrintable(path + " includes " + include));
    }
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
