#include "profile/loadwords.h"

#include <QTest>

using namespace headroom;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(headroom::LoadShape)

class TestLoadWords : public QObject {
    Q_OBJECT
private slots:
    void saysTheLoad_data();
    void saysTheLoad();
    void findsPeaks();
};

void TestLoadWords::saysTheLoad_data()
{
    QTest::addColumn<LoadShape>("load");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* words, std::variant<OpenModel, ClosedModel> model) {
        QTest::newRow(words) << LoadShape{std::move(model), {}, {}, {}} << QByteArray(words);
    };
    const Rate twenty{20, 1s}, ninety{90, 1min};
    row("20/s", OpenModel{twenty});
    row("20/s, Poisson arrivals", OpenModel{twenty, {}, ArrivalProcess::Poisson});
    row("up to 20/s in 2 stages", OpenModel{{}, {{{0, 1s}, ninety, 1s}, {ninety, twenty, 1s}}});
    row("up to 90/min in 1 stage, Poisson arrivals", OpenModel{{}, {{ninety, ninety, 1s}}, ArrivalProcess::Poisson});
    row("1 user", ClosedModel{1});
    row("20 users thinking 1s", ClosedModel{20, {}, {ThinkTime::Kind::Fixed, 1s, 0s}});
    row("20 users thinking 1s to 3s", ClosedModel{20, {}, {ThinkTime::Kind::Uniform, 1s, 3s}});
    row("up to 40 users in 2 stages thinking 2s on average",
        ClosedModel{1, {{0, 40, 1s}, {40, 0, 1s}}, {ThinkTime::Kind::Exponential, 0s, 2s}});
}

void TestLoadWords::saysTheLoad()
{
    QFETCH(LoadShape, load);
    QTEST(QByteArray::fromStdString(loadInWords(load)), "words");
}

void TestLoadWords::findsPeaks()
{
    QVERIFY((peakRate(OpenModel{{}, {{{90, 1min}, {1, 1s}, 1s}}}) == Rate{90, 1min})); // 1.5/s is more than 1/s
    QCOMPARE(peakUsers(ClosedModel{7, {{3, 9, 1s}, {9, 2, 1s}}, {}}), 9u); // the constant number is not used
    QVERIFY(!stagesLength(LoadShape{ClosedModel{7}, 5s, {}, {}}));
    QCOMPARE(*stagesLength(LoadShape{ClosedModel{7, {{3, 9, 1s}, {9, 2, 4s}}, {}}, {}, {}, {}}), nanoseconds(5s));
}

QTEST_GUILESS_MAIN(TestLoadWords)
#include "tst_loadwords.moc"
