#include "widgets/targetform.h"

#include "display/convert.h"
#include "widgets/numberspin.h"
#include "widgets/requestlist.h"
#include "widgets/requesttabs.h"
#include "widgets/textlabels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace headroom {

TargetForm::TargetForm(QWidget* parent)
    : FormSection(tr("Target"), parent)
    , m_name(new QLineEdit(this))
    , m_addRequest(new QPushButton(tr("Add a re&quest"), this))
    , m_requests(new RequestList(this))
    , m_form(new QFormLayout)
    , m_title(new QLineEdit(this))
    , m_weightLabel(new QLabel(tr("Weight"), this))
    , m_weight(new NumberSpin(1, 1e6, 0, this))
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_probe(new QPushButton(tr("Probe once"), this))
    , m_tabs(new RequestTabs(this))
{
    m_name->setPlaceholderText(tr("A name for this profile"));
    m_name->setObjectName(QStringLiteral("name"));
    m_addRequest->setObjectName(QStringLiteral("addFirstRequest"));
    m_addRequest->setToolTip(tr("Send several requests: one after the other, or drawn by weight"));
    layOut();
    connectAll();
    showRequest();
}

void TargetForm::layOut()
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Name"), nameLine());
    qobject_cast<QLabel*>(m_form->labelForField(m_name->parentWidget()))->setBuddy(m_name);
    m_titleLine = titleLine();
    m_form->addRow(tr("Re&quest"), m_titleLine);
    qobject_cast<QLabel*>(m_form->labelForField(m_titleLine))->setBuddy(m_title);
    m_form->addRow(tr("&URL"), requestLine());
    qobject_cast<QLabel*>(m_form->labelForField(m_url->parentWidget()))->setBuddy(m_url);

    // What is left of the page, however little: the fields above and below must not be pushed out of it.
    m_tabs->setMinimumHeight(190);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* one = new QVBoxLayout;
    one->setSpacing(10);
    one->addLayout(m_form);
    one->addWidget(m_tabs, 1);
    m_requests->setFixedWidth(letterWidth(fontMetrics()) * 42);
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(m_requests);
    line->addLayout(one, 1);
    content()->addLayout(line, 1);
}

template <typename Change> void TargetForm::change(Change change)
{
    HttpRequest request = m_requests->request();
    change(request);
    m_requests->setRequest(request);
    emit edited();
}

void TargetForm::connectAll()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_profile.name = stdString(name.trimmed());
        emit edited();
    });
    connect(m_addRequest, &QPushButton::clicked, m_requests, &RequestList::add);
    connect(m_requests, &RequestList::chosen, this, &TargetForm::showRequest);
    connect(m_requests, &RequestList::edited, this, [this] {
        const bool added = m_requests->requests().size() == 2 && m_addRequest->isVisible();
        showSeveral();
        if (added)
            focusUrl();
        emit edited();
    });
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& name) {
        change([&](HttpRequest& request) { request.name = stdString(name.trimmed()); });
    });
    connect(m_weight, &QDoubleSpinBox::valueChanged, this, [this](double weight) {
        change([&](HttpRequest& request) { request.weight = static_cast<std::uint32_t>(weight); });
    });
    connect(m_method, &QComboBox::currentTextChanged, this, [this](const QString& method) {
        change([&](HttpRequest& request) { request.method = stdString(method.trimmed()); });
    });
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString& url) {
        change([&](HttpRequest& request) { request.url = stdString(url.trimmed()); });
        m_tabs->setUrl(m_requests->request().url);
    });
    connect(m_url, &QLineEdit::editingFinished, this, &FormSection::edited); // it is judged when it is left
    connect(m_tabs, &RequestTabs::edited, this,
            [this] { change([&](HttpRequest& request) { m_tabs->applyTo(request); }); });
    connect(m_probe, &QPushButton::clicked, this, &TargetForm::probeAsked);
}

QWidget* TargetForm::nameLine()
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_addRequest);
    return line;
}

QWidget* TargetForm::titleLine()
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title->setPlaceholderText(tr("A name for this request in tables"));
    m_title->setObjectName(QStringLiteral("requestName"));
    m_title->setAccessibleName(tr("Name of the request"));
    m_weight->setObjectName(QStringLiteral("weight"));
    m_weightLabel->setBuddy(m_weight);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_weightLabel);
    layout->addWidget(m_weight);
    return line;
}

QWidget* TargetForm::requestLine()
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"),
                        QStringLiteral("DELETE"), QStringLiteral("HEAD"), QStringLiteral("OPTIONS")});
    m_method->setEditable(true);
    m_method->setAccessibleName(tr("Method"));
    m_method->setObjectName(QStringLiteral("method"));
    m_url->setPlaceholderText(tr("Paste a URL, such as https://api.example.com/v1/report"));
    m_url->setObjectName(QStringLiteral("url"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_url->setAccessibleName(tr("URL"));
    layout->addWidget(m_method);
    m_probe->setObjectName(QStringLiteral("probe"));
    m_probe->setToolTip(tr("Send this request exactly once and show what comes back (Ctrl+Return)"));
    layout->addWidget(m_url, 1);
    layout->addWidget(m_probe);
    return line;
}

void TargetForm::setProfile(const LoadProfile& profile)
{
    m_profile = profile;
    m_name->setText(qString(profile.name));
    m_requests->setRequests(profile.requests, profile.order);
    showRequest();
    showSeveral();
}

void TargetForm::showRequest()
{
    const QSignalBlocker method(m_method);
    const QSignalBlocker weight(m_weight);
    const HttpRequest& request = m_requests->request();
    m_title->setText(qString(request.name));
    m_weight->setValue(request.weight);
    m_method->setCurrentText(qString(request.method));
    m_url->setText(qString(request.url));
    m_url->setCursorPosition(0); // a long URL shows its host
    m_tabs->setRequest(request, m_profile.folder.path);
}

void TargetForm::showSeveral()
{
    const bool several = m_requests->requests().size() > 1;
    const bool weighted = m_requests->order() == LoadProfile::Order::Weighted;
    m_requests->setVisible(several);
    m_addRequest->setVisible(!several);
    m_titleLine->setVisible(several);
    m_form->labelForField(m_titleLine)->setVisible(several);
    m_weightLabel->setVisible(weighted);
    m_weight->setVisible(weighted);
}

void TargetForm::applyTo(LoadProfile& profile) const
{
    profile.name = m_profile.name;
    profile.requests = m_requests->requests();
    profile.order = m_requests->order();
}

void TargetForm::focusUrl()
{
    m_url->setFocus();
}

std::size_t TargetForm::currentRequest() const
{
    return m_requests->current();
}

bool TargetForm::urlUnfinished() const
{
    return m_url->hasFocus() || m_requests->request().url.empty();
}

void TargetForm::showRequestOf(const QString& error)
{
    static const QRegularExpression numbered(QStringLiteral("^requests\\[(\\d+)\\]"));
    if (const auto match = numbered.match(error); match.hasMatch())
        m_requests->choose(match.captured(1).toUInt());
    m_tabs->showTabOf(error);
}

} // namespace headroom
