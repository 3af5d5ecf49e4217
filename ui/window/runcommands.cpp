#include "window/runcommands.h"

#include "display/capacitytexts.h"
#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/numbers.h"
#include "display/sweeptexts.h"
#include "run/capacityfeed.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "run/sweepfeed.h"
#include "window/consent.h"

#include <QDateTime>
#include <QMessageBox>
#include <QPushButton>

namespace headroom {

RunCommands::RunCommands(RunFeed* feed, CapacityFeed* search, SweepFeed* sweep, QWidget* window)
    : QObject(window)
    , m_feed(feed)
    , m_search(search)
    , m_sweep(sweep)
    , m_window(window)
{
    connect(feed, &RunFeed::storingFailed, this, &RunCommands::failed);
    connect(search, &CapacityFeed::failed, this, &RunCommands::failed);
}

bool RunCommands::running() const
{
    return m_feed->running() || m_search->running() || m_sweep->running();
}

void RunCommands::stopSending()
{
    m_feed->stopSending();
    m_search->stop();
    m_sweep->stop();
}

void RunCommands::abort()
{
    m_feed->abort();
    m_search->abort();
    m_sweep->abort();
}

void RunCommands::start(const LoadProfile& profile)
{
    ask(profile, consentText(profile), [this, profile] { startNow(profile); });
}

void RunCommands::search(const LoadProfile& profile, const CapacitySettings& settings)
{
    ask(profile, consentText(profile, capacityLoadText(settings)),
        [this, profile, settings] { searchNow(profile, settings); });
}

void RunCommands::sweep(const LoadProfile& profile, const SweepAsk& ask)
{
    const auto planned = plannedFor(profile, ask);
    if (!planned)
        emit failed(errorInLanguage(planned.error().message));
    else
        this->ask(planned->front().profile, consentText(planned->front().profile, sweepLoadText(*planned)),
                  [this, profile, ask] { sweepNow(profile, ask); });
}

void RunCommands::ask(const LoadProfile& profile, const QString& text, const std::function<void()>& agreed)
{
    if (running())
        return;
    if (!needsConsent(profile)) {
        agreed();
        return;
    }
    auto* sheet = new ConsentSheet(profile, text, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, agreed] {
        if (!running())
            agreed();
    });
    sheet->open();
}

void RunCommands::startNow(const LoadProfile& profile)
{
    const QString file = newRunFile(runFolder(), qString(profile.name), QDateTime::currentDateTime());
    if (const auto started = m_feed->start(profile, file); !started)
        emit failed(errorInLanguage(started.error().message));
}

void RunCommands::searchNow(const LoadProfile& profile, const CapacitySettings& settings)
{
    const QString folder = newSearchFolder(runFolder(), qString(profile.name), QDateTime::currentDateTime());
    if (const auto started = m_search->start(profile, settings, folder); !started)
        emit failed(errorInLanguage(started.error().message));
}

void RunCommands::sweepNow(const LoadProfile& profile, const SweepAsk& ask)
{
    const QString folder = newSweepFolder(runFolder(), qString(profile.name), QDateTime::currentDateTime());
    if (const auto started = m_sweep->start(profile, ask, folder); !started)
        emit failed(errorInLanguage(started.error().message));
}

QString RunCommands::goingOnTitle() const
{
    if (m_sweep->running())
        return tr("A sweep is going on");
    return m_search->running() ? tr("A search is going on") : tr("A run is going on");
}

QString RunCommands::goingOnText() const
{
    if (m_sweep->running())
        return tr("%1 runs of the sweep have ended. What was found is kept in any case.")
            .arg(countText(m_sweep->view().progress.made.runs.size()));
    if (m_search->running())
        return tr("%1 steps of the search have ended. What was found is kept in any case.")
            .arg(countText(m_search->view().progress.steps.size()));
    const std::uint64_t open = m_feed->view().summary.inFlight;
    return open == 1 ? tr("1 request is in flight. What was recorded is kept in any case.")
                     : tr("%1 requests are in flight. What was recorded is kept in any case.").arg(countText(open));
}

RunCommands::Closing RunCommands::askBeforeClosing()
{
    if (!running())
        return Closing::Now;
    QMessageBox question(QMessageBox::Question, goingOnTitle(), goingOnText(), QMessageBox::NoButton, m_window);
    QPushButton* keep = question.addButton(tr("&Keep running"), QMessageBox::RejectRole);
    QPushButton* stop = question.addButton(tr("&Stop sending and close"), QMessageBox::AcceptRole);
    QPushButton* abort = question.addButton(tr("&Abort and close"), QMessageBox::DestructiveRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    if (question.clickedButton() == stop) {
        stopSending();
        return running() ? Closing::Later : Closing::Now;
    }
    if (question.clickedButton() == abort) {
        this->abort();
        return running() ? Closing::Later : Closing::Now;
    }
    return Closing::Not;
}

} // namespace headroom
