#include "window/filecommands.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "import/curlcommand.h"
#include "import/curlexport.h"
#include "profile/profilejson.h"
#include "profile/redaction.h"
#include "profile/shippedprofiles.h"
#include "run/runfiles.h"
#include "store/runreader.h"
#include "window/profiledocument.h"
#include "window/recentfiles.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSettings>

namespace headroom {

namespace {

constexpr QLatin1String folderKey("lastFolder");

QString lastFolder()
{
    return QSettings().value(folderKey, profileFolder()).toString();
}

void rememberFolder(const QString& file)
{
    QSettings().setValue(folderKey, QFileInfo(file).absolutePath());
}

} // namespace

FileCommands::FileCommands(ProfileDocument* document, RecentFiles* recent, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_recent(recent)
    , m_window(window)
{
    connect(recent, &RecentFiles::chosen, this, &FileCommands::openFile);
}

void FileCommands::newProfile()
{
    if (letGo())
        m_document->replace({});
}

void FileCommands::newProfileFor(const QString& url)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://"));
    static const QRegularExpression here(QStringLiteral("^(localhost|127\\.|\\[::1\\])"));
    if (!letGo())
        return;
    LoadProfile profile;
    const QString missing = url.contains(scheme) ? QString()
        : url.contains(here)                     ? QStringLiteral("http://")
                                                 : QStringLiteral("https://");
    profile.request().url = stdString(missing + url);
    m_document->take(profile);
}

QMenu* FileCommands::examples(QWidget* parent)
{
    auto* menu = new QMenu(tr("New from &example"), parent);
    for (const ShippedFile& file : exampleProfiles()) {
        const auto profile = readProfile(file.text, file.name);
        if (!profile || !profile->data.empty())
            continue;
        connect(menu->addAction(qString(profile->name)), &QAction::triggered, this, [this, profile = *profile] {
            if (letGo())
                m_document->replace(profile);
        });
    }
    return menu;
}

void FileCommands::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Open profile or run"), lastFolder(),
        tr("Profiles and runs (*.json *.headroom);;Profiles (*.json);;Runs (*.headroom);;All files (*)"));
    if (file.isEmpty())
        return;
    rememberFolder(file);
    openFile(file);
}

void FileCommands::chooseRuns()
{
    const QStringList files = QFileDialog::getOpenFileNames(m_window, tr("Compare runs: choose two or more"),
                                                            runFolder(), tr("Runs (*.headroom);;All files (*)"));
    if (files.isEmpty())
        return;
    if (files.size() < 2)
        emit failed(tr("One run alone cannot be compared: choose two or more."));
    else
        emit runsChosen(files);
}

void FileCommands::openFile(const QString& file)
{
    if (QFileInfo(file).isDir()) {
        emit folderChosen(file);
        return;
    }
    if (isRunFile(file)) {
        emit runChosen(file);
        return;
    }
    if (!letGo())
        return;
    const auto loaded = m_document->load(file);
    if (!loaded) {
        emit failed(errorInLanguage(loaded.error().message));
        return;
    }
    m_recent->add(file);
    for (const std::string& change : *loaded)
        emit noted(tr("This profile is of an older version: %1. Saving writes it so.").arg(errorInLanguage(change)));
}

/// Only the run's description is read, which takes no time however long the run is.
void FileCommands::openProfileOf(const QString& runFile)
{
    const auto run = RunReader::describe(stdString(runFile));
    const auto profile =
        run ? readProfile(run->profileJson, "the profile in " + stdString(runFile)) : tl::make_unexpected(run.error());
    if (!profile)
        emit failed(errorInLanguage(profile.error().message));
    else if (letGo())
        m_document->replace(*profile);
}

void FileCommands::importCurl(const QString& command)
{
    const auto imported = readCurlCommand(stdString(command));
    if (!imported) {
        emit failed(errorInLanguage(imported.error().message));
        return;
    }
    if (!letGo())
        return;
    m_document->take(imported->profile);
    QStringList notes;
    for (const std::string& note : imported->notes)
        notes << errorInLanguage(note);
    if (!notes.isEmpty())
        emit noted(notes.join(QLatin1Char(' ')));
}

void FileCommands::copyCurl(std::size_t request)
{
    const LoadProfile& profile = m_document->profile();
    if (request >= profile.requests.size())
        return;
    const CurlExport exported = writeCurlCommand(profile, request);
    QGuiApplication::clipboard()->setText(qString(exported.command));
    QStringList notes{tr("The cURL command is on the clipboard.")};
    if (withoutSecrets(profile.requests[request]) != profile.requests[request])
        notes << tr("It holds what looks like a secret, in clear.");
    for (const std::string& note : exported.notes)
        notes << errorInLanguage(note);
    emit noted(notes.join(QLatin1Char(' ')));
}

bool FileCommands::save()
{
    return m_document->file().isEmpty() ? saveAs() : saveTo(m_document->file());
}

bool FileCommands::saveAs()
{
    const QString suggested = m_document->file().isEmpty()
        ? QDir(lastFolder())
              .filePath(m_document->title().replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(".json"))
        : m_document->file();
    QFileDialog dialog(m_window, tr("Save profile"), suggested, tr("Profiles (*.json)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("json"));
    dialog.selectFile(suggested);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    rememberFolder(dialog.selectedFiles().constFirst());
    return saveTo(dialog.selectedFiles().constFirst());
}

bool FileCommands::saveTo(const QString& file)
{
    if (const auto saved = m_document->save(file); !saved) {
        emit failed(errorInLanguage(saved.error().message));
        return false;
    }
    m_recent->add(file);
    return true;
}

bool FileCommands::letGo()
{
    if (!m_document->modified())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Save changes?"),
                         tr("“%1” has changes that are not saved.").arg(m_document->title()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

} // namespace headroom
