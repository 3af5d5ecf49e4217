#include "../core/session/sampledrunfile.h"
#include "charts/heatmappane.h"
#include "display/convert.h"
#include "display/numbers.h"
#include "display/sampletexts.h"
#include "models/samplesmodel.h"
#include "pages/runpage.h"
#include "run/runfeed.h"
#include "run/samplesfeed.h"
#include "uiscope.h"
#include "widgets/sampledialog.h"
#include "widgets/samplefilterbar.h"
#include "widgets/samplespane.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"
#include "window/runroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QChart>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace headroom;
using namespace std::chrono_literals;

/// The Requests dock over a run of 20,000 requests, held against the samples that were written.
class SamplesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void the_model_keeps_the_rules();
    void reads_nothing_until_it_is_seen();
    void lists_every_request();
    void holds_only_what_is_looked_at();
    void sorts_by_any_column();
    void filters_by_outcome_request_time_and_text();
    void says_when_nothing_matches_and_lets_go();
    void a_cell_of_the_chart_lists_its_requests();
    void a_row_is_marked_in_the_chart();
    void a_range_of_the_run_holds_for_its_requests();
    void rows_are_copied_as_they_are();
    void a_row_tells_all_of_its_request();

private:
    SamplesPane* pane() const { return m_window->runRoom()->samples(); }
    SamplesModel* model() const { return pane()->model(); }
    bool listed(quint64 matching) const
    {
        return QTest::qWaitFor([&] { return pane()->countText().startsWith(countText(matching) + " of "); }, 20'000);
    }
    /// The cell's text once it has been read.
    QString cell(int row, SampleColumn column) const
    {
        const QModelIndex index = model()->index(row, static_cast<int>(column));
        const bool read = QTest::qWaitFor([&] { return index.data().toString() != QStringLiteral("…"); }, 20'000);
        return read ? index.data().toString() : QStringLiteral("not read");
    }
    template <typename Widget> Widget* field(const char* name) const { return pane()->findChild<Widget*>(name); }

    UiScope m_scope;
    SampledRun m_run;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
};

void SamplesTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_run.profile.requests.resize(2);
    m_run.profile.requests[0].url = m_run.profile.requests[1].url = "http://127.0.0.1/";
    m_run.profile.requests[0].name = "list";
    m_run.profile.requests[1].name = "detail";
    m_run.profile.limit.time = 29s;
    for (int i = 0; i < 20'000; ++i) {
        Sample& sample = m_run.addWork(i * 5ms, 10ms + i % 997 * 31ms);
        sample.request = static_cast<std::uint16_t>(i % 2);
        sample = asStored(sample);
    }
    m_file = m_scope.path("many.headroom");
    writeRun(m_run, stdPath(m_file));
}

void SamplesTest::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openFile(m_file);
    QVERIFY(QTest::qWaitFor([this] { return m_window->feed()->view().over(); }, 20'000));
    m_window->actions().showRequests->trigger();
}

void SamplesTest::cleanup()
{
    m_window.reset();
}

void SamplesTest::the_model_keeps_the_rules()
{
    SamplesModel checked;
    const QAbstractItemModelTester tester(&checked);
    checked.setProfile(std::make_shared<const LoadProfile>(m_run.profile));
    auto list = std::make_shared<SampleList>();
    list->places.resize(300);
    checked.setList(list);
    QCOMPARE(checked.rowCount(), 300);
    QCOMPARE(checked.columnCount(), sampleColumnCount);
    QSignalSpy needed(&checked, &SamplesModel::pageNeeded);
    QCOMPARE(checked.index(299, 0).data().toString(), QStringLiteral("…"));
    QCOMPARE(needed.takeFirst().at(0).toInt(), 299 / SamplesFeed::pageSize);
    checked.setPage(0, std::vector<Sample>(m_run.samples.begin(), m_run.samples.begin() + SamplesFeed::pageSize));
    QCOMPARE(checked.index(1, 0).data().toString(), QString("1"));
    checked.setPage(2, std::vector<Sample>(m_run.samples.begin(), m_run.samples.begin() + SamplesFeed::pageSize));
    QVERIFY(!checked.sampleAt(299)); // a page that is longer than the list is of another one
    checked.setList(nullptr);
    QCOMPARE(checked.rowCount(), 0);
}

void SamplesTest::reads_nothing_until_it_is_seen()
{
    m_window->actions().showRequests->trigger(); // hides it
    m_window->openFile(m_file);
    QVERIFY(QTest::qWaitFor([this] { return !m_window->feed()->opening()->running(); }, 20'000));
    m_window->feed()->setRange(TimeRange{0s, 50s}); // another list would be due
    QTRY_COMPARE(model()->rowCount(), 0);
    QVERIFY(!pane()->feed()->listing()->running());
    m_window->actions().showRequests->trigger();
    QVERIFY(listed(10'000));
}

void SamplesTest::lists_every_request()
{
    QVERIFY(listed(20'000));
    QCOMPARE(model()->rowCount(), 20'000);
    for (const int row : {0, 8'191, 8'192, 19'999}) { // by planned start, as they were made
        const Sample& sample = m_run.samples[static_cast<std::size_t>(row)];
        QCOMPARE(cell(row, SampleColumn::Number), countText(sample.number));
        QCOMPARE(cell(row, SampleColumn::ResponseTime), latencyText(sample.responseTime()));
        QCOMPARE(cell(row, SampleColumn::OutcomeColumn), outcomeText(sample.outcome));
        QCOMPARE(cell(row, SampleColumn::Request), QString(row % 2 ? "detail" : "list"));
    }
}

void SamplesTest::holds_only_what_is_looked_at()
{
    QVERIFY(listed(20'000));
    for (int row = 0; row < 20'000; row += SamplesFeed::pageSize)
        cell(row, SampleColumn::Number);
    int held = 0;
    for (int row = 0; row < 20'000; ++row)
        held += model()->sampleAt(row) ? 1 : 0;
    QVERIFY2(held <= 64 * SamplesFeed::pageSize, qPrintable(QString::number(held)));
    QVERIFY(held > 0);
}

void SamplesTest::sorts_by_any_column()
{
    QVERIFY(listed(20'000));
    pane()->table()->sortByColumn(static_cast<int>(SampleColumn::ResponseTime), Qt::DescendingOrder);
    QVERIFY(QTest::qWaitFor([this] { return cell(0, SampleColumn::ResponseTime) == latencyText(29s); }, 20'000));
    nanoseconds before = 1h;
    for (const int row : {0, 500, 5'000, 19'999}) {
        cell(row, SampleColumn::ResponseTime);
        QVERIFY(model()->sampleAt(row)->responseTime() <= before);
        before = model()->sampleAt(row)->responseTime();
    }
    QCOMPARE(before, nanoseconds(10ms));
}

void SamplesTest::filters_by_outcome_request_time_and_text()
{
    QVERIFY(listed(20'000));
    const auto count = [this](auto passes) {
        return static_cast<quint64>(std::count_if(m_run.samples.begin(), m_run.samples.end(), passes));
    };
    const auto timedOut = [](const Sample& sample) { return sample.outcome == Outcome::GatewayTimeout; };
    auto* outcome = field<QComboBox>("outcomeFilter");
    outcome->setCurrentIndex(outcome->findText(outcomeText(Outcome::GatewayTimeout)));
    QVERIFY(count(timedOut) > 100);
    QVERIFY(listed(count(timedOut)));
    QCOMPARE(cell(0, SampleColumn::Status), QString("504"));

    auto* request = field<QComboBox>("requestFilter");
    request->setCurrentIndex(request->findText("detail"));
    QVERIFY(listed(count([&](const Sample& sample) { return timedOut(sample) && sample.request == 1; })));

    field<QToolButton>("clearFilter")->click();
    field<QDoubleSpinBox>("slowerFilter")->setValue(20.5);
    QVERIFY(listed(count([](const Sample& sample) { return sample.responseTime() > 20'500ms; })));

    field<QToolButton>("clearFilter")->click();
    field<QLineEdit>("textFilter")->setText("gateway timeout");
    QVERIFY(listed(count(timedOut)));
}

void SamplesTest::says_when_nothing_matches_and_lets_go()
{
    QVERIFY(listed(20'000));
    field<QLineEdit>("textFilter")->setText("teapot");
    QVERIFY(listed(0));
    QVERIFY2(pane()->countText().endsWith(": none match the filter"), qPrintable(pane()->countText()));
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(field<QToolButton>("clearFilter")->isEnabled());
    field<QToolButton>("clearFilter")->click();
    QVERIFY(listed(20'000));
    QVERIFY(!field<QToolButton>("clearFilter")->isEnabled());
}

/// What the heat map counts in a cell is what is listed of it.
void SamplesTest::a_cell_of_the_chart_lists_its_requests()
{
    QVERIFY(listed(20'000));
    HeatMapPane* heatMap = m_window->runPage()->heatMap();
    PlotView* plot = heatMap->plot();
    const QRectF area = plot->chart()->plotArea();
    QTest::mouseClick(plot->viewport(), Qt::LeftButton, {}, area.center().toPoint());
    QVERIFY(QTest::qWaitFor([this] { return model()->rowCount() > 0 && model()->rowCount() < 2'000; }, 20'000));
    QVERIFY(QTest::qWaitFor([this] { return model()->sampleAt(0).has_value(); }, 20'000));
    QVERIFY(pane()->table()->currentIndex().isValid());
    const SampleFilter part = pane()->filter()->filter();
    QVERIFY(part.plannedBefore > part.plannedFrom && part.slowerThan > 0ns);
    for (int row = 0; row < model()->rowCount(); ++row) {
        cell(row, SampleColumn::Number);
        const Sample sample = *model()->sampleAt(row);
        QVERIFY(sample.plannedStart >= part.plannedFrom && sample.plannedStart < part.plannedBefore);
        QVERIFY(sample.responseTime() > part.slowerThan && sample.responseTime() < part.fasterThan);
    }
    QVERIFY(heatMap->marked().has_value()); // the first of them stands in the picture
}

void SamplesTest::a_row_is_marked_in_the_chart()
{
    QVERIFY(listed(20'000));
    cell(4'000, SampleColumn::Number);
    pane()->table()->setCurrentIndex(model()->index(4'000, 0));
    const auto& mark = m_window->runPage()->heatMap()->marked();
    QVERIFY(QTest::qWaitFor([&] { return mark.has_value(); }, 20'000));
    QCOMPARE(mark->second, 20.0);
    QCOMPARE(mark->latency, m_run.samples[4'000].responseTime());
    QVERIFY(!mark->failed);
}

void SamplesTest::a_range_of_the_run_holds_for_its_requests()
{
    QVERIFY(listed(20'000));
    m_window->feed()->setRange(TimeRange{10s, 20s});
    QVERIFY(listed(2'000));
    QCOMPARE(cell(0, SampleColumn::Number), QString("2,000"));
    m_window->feed()->setRange(std::nullopt);
    QVERIFY(listed(20'000));
}

/// Also rows that nobody has looked at: they are read for it.
void SamplesTest::rows_are_copied_as_they_are()
{
    QVERIFY(listed(20'000));
    QTableView* table = pane()->table();
    table->clearSelection();
    for (const int row : {15'000, 3})
        table->selectionModel()->select(model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QGuiApplication::clipboard()->clear();
    table->setFocus();
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY(QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }, 20'000));
    const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("Number\tStart\tResponse"));
    QVERIFY2(lines[1].startsWith("3\t0:00.015\t"), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith("15,000\t1:15.000\t"), qPrintable(lines[2]));
    QVERIFY(!lines[2].contains(QStringLiteral("…")));
}

void SamplesTest::a_row_tells_all_of_its_request()
{
    QVERIFY(listed(20'000));
    cell(4'000, SampleColumn::Number);
    pane()->table()->setFocus();
    pane()->table()->setCurrentIndex(model()->index(4'000, 0));
    QTest::keyClick(pane()->table(), Qt::Key_Return);
    auto* const dialog = pane()->findChild<SampleDialog*>();
    QVERIFY(dialog);
    QMap<QString, QString> told;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) {
        if (!label->accessibleName().isEmpty())
            told[label->accessibleName()] = label->text();
    }
    const Sample& sample = m_run.samples[4'000];
    for (int column = 0; column < sampleColumnCount; ++column) {
        const auto what = static_cast<SampleColumn>(column);
        QCOMPARE(told.value(sampleColumnTitle(what)), sampleText(sample, what, *m_window->feed()->view().profile));
    }
    QVERIFY(told.contains("From the first byte to the last") == (sample.firstByte != never));
    dialog->reject();
}

QTEST_MAIN(SamplesTest)
#include "tst_samples.moc"
