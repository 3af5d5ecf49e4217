#include "window/runcommands.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "window/consent.h"

#include <QDateTime>
#include <QMessageBox>
#include <QPushButton>

namespace headroom {

RunCommands::RunCommands(RunFeed* feed, QWidget* window)
    : QObject(window)
    , m_feed(feed)
    , m_window(window)
{
    connect(feed, &RunFeed::storingFailed, this, &RunCommands::failed);
}

void RunCommands::start(const LoadProfile& profile)
{
    if (m_feed->running())
        return;
    if (!needsConsent(profile)) {
        startNow(profile);
        return;
    }
    auto* sheet = new ConsentSheet(profile, consentText(profile), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, [this, profile] { startNow(profile); });
    sheet->open();
}

void RunCommands::startNow(const LoadProfile& profile)
{
    const QString file = newRunFile(runFolder(), qString(profile.name), QDateTime::currentDateTime());
    if (const auto started = m_feed->start(profile, file); !started)
        emit failed(qString(started.error().message));
}

RunCommands::Closing RunCommands::askBeforeClosing()
{
    if (!m_feed->running())
        return Closing::Now;
    QMessageBox question(QMessageBox::Question, tr("A run is going on"),
                         tr("%1 requests are in flight. What was recorded is kept in any case.")
                             .arg(countText(m_feed->view().summary.inFlight)),
                         QMessageBox::NoButton, m_window);
    QPushButton* keep = question.addButton(tr("&Keep running"), QMessageBox::RejectRole);
    QPushButton* stop = question.addButton(tr("&Stop sending and close"), QMessageBox::AcceptRole);
    QPushButton* abort = question.addButton(tr("&Abort and close"), QMessageBox::DestructiveRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    if (question.clickedButton() == stop) {
        m_feed->stopSending();
        return m_feed->running() ? Closing::Later : Closing::Now;
    }
    if (question.clickedButton() == abort) {
        m_feed->abort();
        return m_feed->running() ? Closing::Later : Closing::Now;
    }
    return Closing::Not;
}

} // namespace headroom
