#include "window/proberoom.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "profile/targets.h"
#include "run/backgroundwork.h"
#include "session/probe.h"
#include "widgets/probedialog.h"
#include "window/consent.h"

#include <utility>

namespace headroom {

namespace {

/// Whom the one request goes to, and its proxy and token server; the hosts of the others are not asked about.
LoadProfile withOnly(LoadProfile profile, std::size_t request)
{
    profile.requests = {profile.requests[request]};
    return profile;
}

} // namespace

ProbeRoom::ProbeRoom(std::function<bool()> busy, QWidget* window)
    : QObject(window)
    , m_busy(std::move(busy))
    , m_window(window)
    , m_work(new BackgroundWork(this))
{
}

void ProbeRoom::probe(const LoadProfile& profile, std::size_t request)
{
    if (m_busy()) {
        emit failed(tr("A run is going on: a probe would disturb it, and be disturbed. Probe when it is over."));
        return;
    }
    m_profile = profile;
    m_request = request;
    const LoadProfile one = withOnly(profile, request);
    if (!needsConsent(one)) {
        sendNow();
        return;
    }
    const QString to = qString(targetsInWords(foreignTargets(one).value_or(std::vector<Target>{})));
    auto* sheet = new ConsentSheet(one, tr("One request to %1.").arg(to), m_window);
    sheet->setWindowTitle(tr("Send this request?"));
    sheet->doNotRemember(); // one request agreed to is not a load agreed to
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, &ProbeRoom::sendNow);
    sheet->open();
}

void ProbeRoom::openDialog()
{
    if (!m_dialog) {
        m_dialog = new ProbeDialog(m_window);
        connect(m_dialog, &ProbeDialog::again, this, [this] { probe(m_profile, m_request); });
        connect(m_dialog, &QDialog::rejected, m_work, &BackgroundWork::cancel);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ProbeRoom::sendNow()
{
    const HttpRequest request = m_profile.requests[m_request];
    openDialog();
    m_dialog->showWaiting(QStringLiteral("%1 %2").arg(qString(request.method), qString(request.url)));
    m_work->start([this, profile = m_profile, index = m_request, request](const Progress& progress) {
        auto answer = headroom::probe(profile, index, [&] { return progress(0); });
        return std::function<void()>([this, request, answer = std::move(answer)] {
            if (answer)
                m_dialog->showAnswer(*answer, request);
            else
                m_dialog->showFailure(errorInLanguage(answer.error().message));
        });
    });
}

} // namespace headroom
