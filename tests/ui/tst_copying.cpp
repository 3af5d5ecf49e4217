#include "charts/chartpicture.h"
#include "charts/heatmappane.h"
#include "display/convert.h"
#include "madesnapshots.h"
#include "pages/runpage.h"
#include "theme/theme.h"
#include "uiscope.h"
#include "widgets/tablecopy.h"
#include "window/drops.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QStandardItemModel>
#include <QSvgRenderer>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace headroom;
using namespace std::chrono_literals;

/// What leaves the window by the clipboard, and what comes in by it or is dropped.
class CopyingTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void a_table_is_copied_as_it_is_seen();
    void a_chart_is_copied_as_picture_lines_and_words();
    void a_chart_is_saved_data();
    void a_chart_is_saved();
    void the_keys_copy_what_has_the_focus();
    void drops_are_told_apart_data();
    void drops_are_told_apart();

private:
    UiScope m_scope;
    std::unique_ptr<RunPage> page() const
    {
        auto page = std::make_unique<RunPage>();
        page->resize(1280, 800);
        page->show(
            made::view(made::profile(), made::run({{.number = 0, .ok = {{1s, 10}}, .gatewayTimeouts = {{29s, 2}}}})));
        static_cast<QWidget*>(page.get())->show();
        return page;
    }
};

namespace {

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

void CopyingTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(ThemeChoice::Light);
    QGuiApplication::clipboard()->clear();
}

void CopyingTest::a_table_is_copied_as_it_is_seen()
{
    QStandardItemModel model(3, 3);
    model.setHorizontalHeaderLabels({"one", "two", "three"});
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            model.setItem(row, column, new QStandardItem(QString("%1%2").arg(row).arg(column)));
    }
    model.item(2, 2)->setText("a\tb\nc");
    QTableView table;
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setColumnHidden(1, true);
    table.horizontalHeader()->moveSection(2, 0);
    QCOMPARE(tsvOf(table), QString("three\tone\n02\t00\n12\t10\na b c\t20\n"));
    for (const int row : {2, 0}) // in the order of the table, not of the clicks
        table.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(tsvOf(table), QString("three\tone\n02\t00\na b c\t20\n"));
}

void CopyingTest::a_chart_is_copied_as_picture_lines_and_words()
{
    const auto shown = page();
    PlotView& plot = *shown->heatMap()->plot();
    const std::unique_ptr<QMimeData> data(chartMimeData(plot));
    const auto image = qvariant_cast<QImage>(data->imageData());
    QCOMPARE(image.size(), plot.size() * 2);
    QVERIFY(pixelsOf(image, themeFor(plot.palette()).limit()) > plot.width()); // the limit's line is in it
    QSvgRenderer svg(data->data("image/svg+xml"));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBox().size(), plot.size());
    QVERIFY(data->data("image/svg+xml").contains("<title>Latency by start time</title>"));
    QVERIFY2(data->text().contains("12 requests ended"), qPrintable(data->text()));
}

void CopyingTest::a_chart_is_saved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("png") << "chart.png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "chart.svg" << QByteArray("<?xml");
    QTest::newRow("SVG") << "CHART.SVG" << QByteArray("<?xml");
}

void CopyingTest::a_chart_is_saved()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const auto shown = page();
    QVERIFY(saveChart(*shown->heatMap()->plot(), m_scope.path(name)));
    QFile file(m_scope.path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(beginning));
    const auto failed = saveChart(*shown->heatMap()->plot(), m_scope.path("no/such/folder/" + name));
    QVERIFY(!failed && failed.error().message.find("no/such/folder") != std::string::npos);
}

void CopyingTest::the_keys_copy_what_has_the_focus()
{
    const auto shown = page();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    shown->activateWindow();
    HeatMapPane* pane = shown->heatMap();
    pane->plot()->setFocus();
    QTest::keySequence(pane->plot(), QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    pane->showTable(true);
    pane->table()->setFocus();
    QTest::keySequence(pane->table(), QKeySequence::Copy);
    QVERIFY2(QGuiApplication::clipboard()->text().startsWith("Start\t"),
             qPrintable(QGuiApplication::clipboard()->text()));
}

void CopyingTest::drops_are_told_apart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");
    const QByteArray profile = R"({"schema": "headroom.profile/2", "request": {"url": "http://a/"}})";
    QTest::newRow("a profile") << "a.json" << profile << "profile";
    QTest::newRow("a run, whatever its content") << "a.headroom" << QByteArray("x") << "run";
    QTest::newRow("a text log") << "a.log" << QByteArray("START RequestId") << "log";
    QTest::newRow("a packed log") << "a.log.gz" << QByteArray("\x1f\x8b") << "log";
    QTest::newRow("events of aws logs") << "a.json" << QByteArray(R"({"events": [{"message": ""}]})") << "log";
    QTest::newRow("lines of JSON") << "a.jsonl" << QByteArray("{}") << "log";
    QTest::newRow("anything else is said not to be a profile") << "a.png" << QByteArray("x") << "profile";
}

void CopyingTest::drops_are_told_apart()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFile file(m_scope.path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName()), QUrl("https://example.com/a.json")});
    const Dropped dropped = droppedIn(data);
    QVERIFY(dropped.any());
    const QStringList files{file.fileName()};
    QTEST(dropped.runs == files           ? QString("run")
              : dropped.logs == files     ? QString("log")
              : dropped.profiles == files ? QString("profile")
                                          : QString("none"),
          "kind");
    QVERIFY(dropped.curl.isEmpty());
}

QTEST_MAIN(CopyingTest)
#include "tst_copying.moc"
