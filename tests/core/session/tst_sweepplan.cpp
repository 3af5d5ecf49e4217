#include "session/sweepplan.h"
#include "store/runlabels.h"
#include "writtenrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace headroom;

/// Sweeps before and after: what would be sent, and what runs that were made before show.
class TestSweepPlan : public QObject {
    Q_OBJECT
private slots:
    void namesFilesSafely_data();
    void namesFilesSafely();
    void everyValueIsChecked();
    void leadsToOneHost();
    void findsTheTagThatTellsRunsApart_data();
    void findsTheTagThatTellsRunsApart();
    void readsAFolder();

private:
    QTemporaryDir m_folder;
};

using Tags = std::map<std::string, std::string>;
Q_DECLARE_METATYPE(std::vector<Tags>)

namespace {

LoadProfile profileFor(const std::string& url)
{
    LoadProfile profile;
    profile.request().url = url;
    return profile;
}

std::string made(const QString& file, const Tags& tags)
{
    WrittenRun run;
    run.profile = profileFor("http://127.0.0.1:8089/report");
    run.requests = 300;
    writeRun(file, run);
    if (!writeLabels(file.toStdString(), {"", "", tags, false}))
        qFatal("%s", qPrintable(file));
    return file.toStdString();
}

} // namespace

void TestSweepPlan::namesFilesSafely_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << "memory"
                           << "512"
                           << "03-memory-512.headroom";
    QTest::newRow("a folder") << "page"
                              << "../../etc/passwd"
                              << "03-page-..-..-etc-passwd.headroom";
    QTest::newRow("signs") << "a b"
                           << "1,5%"
                           << "03-a-b-1-5-.headroom";
    QTest::newRow("long") << "x" << QString(200, 'y') << "03-x-" + QString(40, 'y') + ".headroom";
}

void TestSweepPlan::namesFilesSafely()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, file);
    QCOMPARE(QString::fromStdString(sweptFileName(3, name.toStdString(), value.toStdString())), file);
}

void TestSweepPlan::everyValueIsChecked()
{
    const LoadProfile profile = profileFor("http://127.0.0.1:8089/report");
    const auto planned = plannedOver(profile, {"query.size", {"10", "20"}});
    QVERIFY(planned);
    QCOMPARE(planned->size(), std::size_t(2));
    QCOMPARE(planned->at(1).tags, (Tags{{"size", "20"}}));
    QVERIFY((planned->at(1).profile.request().query == std::vector<Field>{{"size", "20"}}));
    const auto refused = plannedOver(profile, {"users", {"1", "none"}});
    QVERIFY(!refused && refused.error().message.starts_with("users none: "));
}

void TestSweepPlan::leadsToOneHost()
{
    const LoadProfile profile = profileFor("http://${sweep:host}/report");
    const auto same = plannedOver(profileFor("http://127.0.0.1/${sweep:page}"), {"page", {"a", "b"}});
    QVERIFY(same && checkSameTargets(*same));
    const auto other = plannedOver(profile, {"host", {"a.example.com", "b.example.com"}});
    QVERIFY(other);
    const auto checked = checkSameTargets(*other);
    QVERIFY(!checked && checked.error().message.starts_with("b.example.com would be sent to another host"));
}

void TestSweepPlan::findsTheTagThatTellsRunsApart_data()
{
    QTest::addColumn<std::vector<Tags>>("tags");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    using Runs = std::vector<Tags>;
    QTest::newRow("a sweep") << Runs{{{"memory", "512"}}, {{"memory", "1024"}}} << "memory"
                             << "";
    QTest::newRow("with what they share")
        << Runs{{{"memory", "512"}, {"release", "1"}}, {{"memory", "1024"}, {"release", "1"}}} << "memory"
        << "";
    QTest::newRow("one lacks it") << Runs{{{"memory", "512"}}, {}} << ""
                                  << "no tag that all of them have";
    QTest::newRow("twice the same") << Runs{{{"memory", "512"}}, {{"memory", "512"}}} << ""
                                    << "no tag that all";
    QTest::newRow("two differ") << Runs{{{"memory", "512"}, {"release", "1"}}, {{"memory", "1024"}, {"release", "2"}}}
                                << ""
                                << "memory and release";
    QTest::newRow("steps of a search") << Runs{{{"capacity", "step 1, 2/s"}}, {{"capacity", "step 2, 4/s"}}} << ""
                                       << "no tag that all";
    QTest::newRow("one alone") << Runs{{{"memory", "512"}}} << ""
                               << "two runs at least";
}

void TestSweepPlan::findsTheTagThatTellsRunsApart()
{
    QFETCH(std::vector<Tags>, tags);
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    std::vector<std::filesystem::path> files;
    for (std::size_t i = 0; i < tags.size(); ++i)
        files.emplace_back(made(m_folder.filePath(QString::number(i) + ".headroom"), tags[i]));
    const auto found = openSweep(files);
    for (const auto& file : files)
        std::filesystem::remove(file);
    if (!sentence.isEmpty()) {
        QVERIFY(!found);
        QVERIFY2(QString::fromStdString(found.error().message).contains(sentence), found.error().message.c_str());
        return;
    }
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QCOMPARE(QString::fromStdString(found->name), name);
    QCOMPARE(found->runs.size(), tags.size());
    QCOMPARE(found->runs[1].value, tags[1].at(name.toStdString()));
    QCOMPARE(found->runs[1].summary.sent, std::uint64_t(300));
}

void TestSweepPlan::readsAFolder()
{
    const QString folder = m_folder.filePath("sweep");
    QVERIFY(QDir().mkpath(folder));
    made(folder + "/02-memory-1024.headroom", {{"memory", "1024"}});
    made(folder + "/01-memory-512.headroom", {{"memory", "512"}});
    std::ofstream((folder + "/notes.txt").toStdString()) << "nothing of a run";
    const auto found = openSweepFolder(folder.toStdString());
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QCOMPARE(found->runs[0].value, std::string("512")); // by name
    const auto missing = openSweepFolder(m_folder.filePath("nowhere").toStdString());
    QVERIFY(!missing && missing.error().message.find("nowhere") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSweepPlan)
#include "tst_sweepplan.moc"
