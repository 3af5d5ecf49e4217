#include "pages/profilepage.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "gateway/limitwarnings.h"
#include "manual/manualpages.h"
#include "profile/profilejson.h"
#include "session/writtenprofile.h"
#include "widgets/authform.h"
#include "widgets/connectionform.h"
#include "widgets/dataform.h"
#include "widgets/limitform.h"
#include "widgets/loadform.h"
#include "widgets/passform.h"
#include "widgets/plancard.h"
#include "widgets/retriesform.h"
#include "widgets/targetform.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace headroom {

namespace {

constexpr int widest = 1180;

QString joined(const std::vector<std::string>& sentences)
{
    QStringList lines;
    for (const std::string& sentence : sentences)
        lines << errorInLanguage(sentence);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ProfilePage::ProfilePage(QWidget* parent)
    : QWidget(parent)
    , m_target(new TargetForm)
    , m_limit(new LimitForm)
    , m_pass(new PassForm)
    , m_load(new LoadForm)
    , m_retries(new RetriesForm)
    , m_connection(new ConnectionForm)
    , m_auth(new AuthForm)
    , m_data(new DataForm)
    , m_plan(new PlanCard(this))
{
    setManualPage(this, QLatin1String("profiles"));
    auto* form = new QWidget;
    form->setMaximumWidth(widest);
    auto* const lower = m_lower = new QHBoxLayout;
    lower->setSpacing(8);
    for (const QList<QWidget*>& stack :
         {QList<QWidget*>{m_limit, m_pass, m_auth, m_connection}, {m_load, m_data, m_retries}}) {
        auto* below = new QVBoxLayout;
        below->setSpacing(8);
        for (QWidget* section : stack)
            below->addWidget(section);
        below->addStretch(1);
        lower->addLayout(below, 1);
    }
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_target, 1);
    column->addLayout(lower);

    auto* const area = m_area = new QScrollArea(this);
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setAlignment(Qt::AlignHCenter);
    area->setFrameShape(QFrame::NoFrame);
    m_plan->setMaximumWidth(widest);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(area, 1);
    auto* planLine = new QHBoxLayout;
    planLine->addStretch(1);
    planLine->addWidget(m_plan, 1000); // all there is, up to its largest width
    planLine->addStretch(1);
    layout->addLayout(planLine);
    // As far from the right as the form, which a scroll bar pushes to the left.
    const QScrollBar* bar = area->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, planLine, [bar, planLine](int, int most) {
        planLine->setContentsMargins(0, 0, most > 0 ? bar->sizeHint().width() : 0, 0);
    });
    for (FormSection* section : sections())
        connect(section, &FormSection::edited, this, &ProfilePage::takeOver);
    connect(m_target, &TargetForm::probeAsked, this, &ProfilePage::probeAsked);
    setProfile({});
}

/// Side by side where both columns have room, else one below the other: a page that scrolls both ways hides its
/// buttons.
void ProfilePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int needed = m_lower->spacing() + m_area->verticalScrollBar()->sizeHint().width();
    for (int i = 0; i < m_lower->count(); ++i)
        needed += m_lower->itemAt(i)->minimumSize().width();
    m_lower->setDirection(m_area->width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

/// A field that has the focus loses it while the window goes, and would report to a page half gone.
ProfilePage::~ProfilePage()
{
    for (FormSection* section : sections())
        section->disconnect(this);
}

QList<FormSection*> ProfilePage::sections() const
{
    return {m_target, m_limit, m_pass, m_load, m_data, m_retries, m_auth, m_connection};
}

void ProfilePage::setProfile(const LoadProfile& profile)
{
    m_profile = profile;
    m_target->setProfile(profile);
    m_limit->setProfile(profile);
    m_pass->setProfile(profile);
    m_load->setProfile(profile);
    m_retries->setProfile(profile);
    m_connection->setProfile(profile);
    m_auth->setProfile(profile);
    m_data->setProfile(profile);
    check(false);
}

LoadProfile ProfilePage::profile() const
{
    return m_profile;
}

std::size_t ProfilePage::currentRequest() const
{
    return m_target->currentRequest();
}

void ProfilePage::focusUrl()
{
    m_target->focusUrl();
}

void ProfilePage::takeOver()
{
    LoadProfile profile = m_profile;
    m_target->applyTo(profile);
    m_limit->applyTo(profile);
    m_pass->setRequests(profile.requests);
    m_pass->applyTo(profile);
    m_load->applyTo(profile);
    m_retries->applyTo(profile);
    m_connection->applyTo(profile);
    m_auth->applyTo(profile);
    m_data->applyTo(profile);
    const bool changed = profile != m_profile;
    m_profile = std::move(profile);
    check(false);
    if (changed)
        emit edited(m_profile);
}

bool ProfilePage::checkNow()
{
    const bool fine = check(true);
    if (!fine) // once a part that was folded has its place
        QTimer::singleShot(0, this, &ProfilePage::showProblem);
    return fine;
}

/// Somebody who starts a load must see why nothing starts.
void ProfilePage::showProblem()
{
    constexpr int around = 80;
    for (const FormSection* section : sections()) {
        QWidget* const problem = section->problem();
        if (!problem)
            continue;
        m_area->ensureWidgetVisible(problem, 0, around);
        problem->setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool ProfilePage::check(bool evenWhileTyping)
{
    showWarnings(m_profile);
    for (FormSection* section : sections())
        section->setError(QString());
    const auto valid = checkWritten(m_profile);
    m_plan->setProfile(m_profile, valid.has_value());
    if (valid)
        return true;
    const QString error = qString(valid.error().message);
    FormSection* section = sectionOf(error);
    if (evenWhileTyping && section == m_target)
        m_target->showRequestOf(error);
    if (evenWhileTyping && section == m_load)
        m_load->showShapeOf(error);
    if (section == m_connection)
        m_connection->showFieldOf(error);
    if (evenWhileTyping || section != m_target || !m_target->urlUnfinished())
        section->setCoreError(valid.error());
    return false;
}

/// The check names the field it stumbled over first: "load.rate: ...".
FormSection* ProfilePage::sectionOf(const QString& error) const
{
    if (error.startsWith(QLatin1String("limit")) || error.startsWith(QLatin1String("client_timeout")))
        return m_limit;
    if (error.startsWith(QLatin1String("connection")) || error.startsWith(QLatin1String("correlation")))
        return m_connection;
    if (error.startsWith(QLatin1String("auth")))
        return m_auth;
    if (error.startsWith(QLatin1String("data")))
        return m_data;
    if (error.startsWith(QLatin1String("pass")))
        return m_pass;
    if (error.startsWith(QLatin1String("retries")))
        return m_retries;
    return error.startsWith(QLatin1String("load")) ? static_cast<FormSection*>(m_load) : m_target;
}

/// Those about the client's timeout belong beside it, those about what a request holds beside that.
void ProfilePage::showWarnings(const LoadProfile& profile)
{
    LoadProfile bare = profile;
    for (HttpRequest& request : bare.requests) {
        request.url.erase(std::min(request.url.find('?'), request.url.size()));
        request.query.clear();
        request.headers.clear();
        request.body = {};
    }
    const std::vector<std::string> aboutTimes = warningsBeforeRun(bare);
    std::vector<std::string> aboutRequests = warningsBeforeRun(profile);
    std::erase_if(aboutRequests, [&](const std::string& warning) {
        return std::find(aboutTimes.begin(), aboutTimes.end(), warning) != aboutTimes.end();
    });
    m_limit->setWarning(joined(aboutTimes));
    m_target->setWarning(joined(aboutRequests));
}

QString ProfilePage::sentence() const
{
    return m_plan->sentence();
}

QString ProfilePage::errorText() const
{
    QString text;
    for (const FormSection* section : sections())
        text += section->error();
    return text;
}

QString ProfilePage::warningText() const
{
    QString text;
    for (const FormSection* section : sections())
        text += section->warning();
    return text;
}

} // namespace headroom
