#include "base/process.h"
#include "commandline.h"
#include "desktop/desktopcolours.h"
#include "desktop/singleinstance.h"
#include "report/pdfreport.h"
#include "report/recordlanguage.h"
#include "screenshots.h"
#include "settings/language.h"
#include "terminationsignals.h"
#include "theme/desktoptheme.h"
#include "theme/theme.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <optional>

namespace {

using namespace headroom;

constexpr int badInputExit = 2;

struct Options {
    QString file;
    bool demo = false;
    std::optional<ThemeChoice> theme;
    std::optional<Language> language;
    QString screenshotFolder;
    bool allScreenshots = false;
    QSize size{1280, 800}; ///< of the pictures
};

[[noreturn]] void refuse(const QString& sentence)
{
    QTextStream(stderr) << sentence << QLatin1Char('\n');
    std::exit(badInputExit);
}

ThemeChoice themeNamed(const QString& name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    refuse(QStringLiteral("--theme: '%1' is neither light nor dark").arg(name));
}

Language languageNamed(const QString& code)
{
    const auto language = languageWithCode(code);
    if (!language)
        refuse(QStringLiteral("--language: '%1' is neither en nor zh_CN").arg(code));
    return *language;
}

QSize sizeNamed(const QString& text)
{
    constexpr int least = 320, most = 8192;
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || std::min(size.width(), size.height()) < least
        || std::max(size.width(), size.height()) > most)
        refuse(QStringLiteral("--size: '%1' is no size such as 1920x1080").arg(text));
    return size;
}

/// Ends the program for --help, --version and what makes no sense.
Options readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "How much headroom does an endpoint have under its gateway's time limit?\n"
        "Opens the window. With a command (run, show, export, gateway ...) it behaves as headroom-cli."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A profile or a run to open."),
                                 QStringLiteral("[file]"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Run the demo at once, against a gateway inside the program."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Colours: light or dark."),
                                   QStringLiteral("name"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language of the window this once: en or zh_CN."),
                                      QStringLiteral("code"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral("With --demo or a run: write pictures of the window into a folder, then end."),
        QStringLiteral("folder"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("With --screenshot: how large the window is [1280x800]."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption all(QStringLiteral("all"),
                                 QStringLiteral("With --screenshot: in both themes and languages, a folder each."));
    parser.addOptions({demo, theme, language, screenshot, size, all});
    parser.process(arguments);
    if (parser.positionalArguments().size() > 1)
        refuse(
            QStringLiteral("one file at a time, please: %1").arg(parser.positionalArguments().join(QLatin1Char(' '))));
    if (parser.isSet(screenshot) && !parser.isSet(demo) && parser.positionalArguments().isEmpty())
        refuse(QStringLiteral("--screenshot needs --demo, or a run to open"));
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.demo = parser.isSet(demo);
    if (parser.isSet(all) && !(parser.isSet(screenshot) && parser.isSet(demo)))
        refuse(QStringLiteral("--all needs --demo and --screenshot"));
    options.screenshotFolder = parser.value(screenshot);
    options.allScreenshots = parser.isSet(all);
    if (parser.isSet(language))
        options.language = languageNamed(parser.value(language));
    if (parser.isSet(size))
        options.size = sizeNamed(parser.value(size));
    if (parser.isSet(theme))
        options.theme = themeNamed(parser.value(theme));
    return options;
}

/// Qt ends a program that finds no display with a core dump; here it is an everyday mistake, as over ssh.
bool hasDisplay(int argc, char** argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const bool chosen = !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || std::any_of(argv + 1, argv + argc, [](const char* argument) { return std::strstr(argument, "-platform"); });
    return chosen || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return argc > 0 && argv != nullptr;
#endif
}

/// Options that only print something must work where there is no display.
bool printsOnly(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* argument) {
        return std::strcmp(argument, "--help") == 0 || std::strcmp(argument, "-h") == 0
            || std::strcmp(argument, "--help-all") == 0 || std::strcmp(argument, "--version") == 0
            || std::strcmp(argument, "-v") == 0;
    });
}

void describeApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("headroom"));
    QCoreApplication::setApplicationName(QStringLiteral("headroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEADROOM_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Headroom"));
    QGuiApplication::setDesktopFileName(QStringLiteral("headroom"));
}

/// Fonts and text layout need Qt's, but nothing to show them on.
Result<std::string> pdfWithoutDisplay(int& argc, char** argv, const ReportDocument& document, const std::string& paper)
{
    const auto size = paperNamed(paper);
    if (!size)
        return badInput("--paper: '" + paper + "' is neither a4 nor letter");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    std::setlocale(LC_ALL, "C");
    return pdfReport(document, *size);
}

/// `argc` and `argv` outlive it.
DesktopSkills skills(int& argc, char** argv)
{
    return {[&argc, argv](const ReportDocument& document, const std::string& paper) {
                return pdfWithoutDisplay(argc, argv, document, paper);
            },
            [](ReportDocument document, const std::string& language) {
                return inLanguage(std::move(document),
                                  languageWithCode(QString::fromStdString(language)).value_or(Language::English));
            },
            {codeOf(Language::Chinese).toStdString()}};
}

/// Comes to the front, as far as the desktop lets it.
void present(MainWindow& window, const QStringList& files)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
    QApplication::alert(&window);
    for (const QString& file : files)
        window.openFile(file);
}

/// What a window ends with when one in another language is to follow.
constexpr int anotherWindow = 1000;

/// Its event loop ends with it, though it is the last.
void closeForAnother(MainWindow& window)
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (window.close())
        QCoreApplication::exit(anotherWindow);
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

/// `begin` runs once the event loop does: a file that cannot be opened or a question about it needs one.
int runWindow(SingleInstance* instance, const std::function<void(MainWindow&)>& prepare,
              const std::function<void(MainWindow&)>& begin)
{
    MainWindow window;
    window.show();
    if (instance)
        QObject::connect(instance, &SingleInstance::handedOver, &window,
                         [&window](const QStringList& handed) { present(window, handed); });
    QObject::connect(&window, &MainWindow::anotherWanted, &window, [&window] { closeForAnother(window); });
    prepare(window);
    QTimer::singleShot(0, &window, [&] { begin(window); });
    return QApplication::exec();
}

int showWindow(const Options& options)
{
    const QStringList files =
        options.file.isEmpty() ? QStringList() : QStringList{QFileInfo(options.file).absoluteFilePath()};
    SingleInstance instance(SingleInstance::nameOfThisUser());
    const bool alone = options.demo || !options.screenshotFolder.isEmpty(); // its gateway lives in this program
    if (!alone && instance.handOver(files)) {
        if (options.language || options.theme)
            std::fputs("headroom: its window is open already, and keeps its language and its theme\n", stderr);
        return 0;
    }
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/headroom.svg")));
    const auto stored = static_cast<ThemeChoice>(QSettings().value(QStringLiteral("theme"), 0).toInt());
    applyTheme(options.theme.value_or(stored));
    const DesktopColours colours;
    QObject::connect(&colours, &DesktopColours::wanted, qApp, &followDesktop);
    applyLanguage(options.language ? options.language : chosenLanguage());
    const TerminationSignals endings;
    SingleInstance* const listening = !alone && instance.listen() ? &instance : nullptr;
    const auto takePictures = [&](MainWindow& window) {
        if (options.screenshotFolder.isEmpty())
            return;
        window.resize(options.size);
        const QSize least = window.minimumSizeHint();
        if (least.width() > options.size.width() || least.height() > options.size.height())
            std::fprintf(stderr, "headroom: the window takes at least %dx%d: its pictures are larger than %dx%d\n",
                         least.width(), least.height(), options.size.width(), options.size.height());
        new Screenshots(&window, options.screenshotFolder,
                        options.demo ? Screenshots::Of::Demo : Screenshots::Of::StoredRun);
    };
    int code = runWindow(listening, takePictures, [&](MainWindow& window) {
        if (options.demo)
            window.runDemo();
        else if (files.isEmpty())
            window.restoreSession();
        else
            window.openFile(files.constFirst());
    });
    while (code == anotherWindow) {
        applyLanguage(chosenLanguage());
        code = runWindow(
            listening, [](MainWindow&) {}, [](MainWindow& window) { window.restoreSession(); });
    }
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && isCommand(argv[1]))
        return runCommandLine(argc, argv, skills(argc, argv));
    turnWriteSignalsIntoErrors();
    describeApplication();
    if (printsOnly(argc, argv)) {
        const QCoreApplication application(argc, argv);
        readOptions(QCoreApplication::arguments());
        return 0;
    }
    if (!hasDisplay(argc, argv))
        refuse(QStringLiteral("there is no display to open the window on; headroom-cli, or headroom with a command "
                              "(run, show ...), works without one"));
    const QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt took over the user's; files and requests are the same everywhere
    const Options options = readOptions(QCoreApplication::arguments());
    if (options.allScreenshots)
        return takeAllScreenshots(QCoreApplication::applicationFilePath(), options.screenshotFolder, options.size);
    return showWindow(options);
}
