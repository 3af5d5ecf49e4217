#include "widgets/resultform.h"

#include "display/convert.h"
#include "widgets/deliverylayout.h"
#include "widgets/polledit.h"
#include "widgets/pushedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <array>

namespace headroom {

namespace {

enum Kind { Plain, Polled, Streamed, Pushed };

Kind kindOf(const HttpRequest& request)
{
    return request.poll ? Polled : request.stream ? Streamed : request.push ? Pushed : Plain;
}

} // namespace

ResultForm::ResultForm(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_pages(new QStackedWidget)
    , m_poll(new PollEdit)
    , m_pieces(new QComboBox)
    , m_endsWith(new QLineEdit)
    , m_push(new PushEdit)
{
    m_kind->addItems({tr("with the answer"), tr("later: accepted with 202, then asked for"), tr("in pieces: a stream"),
                      tr("pushed over a WebSocket")});
    m_kind->setObjectName(QStringLiteral("resultKind"));
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_pages->setCurrentIndex(kind);
        emit edited();
    });
    connect(m_poll, &PollEdit::edited, this, &ResultForm::edited);
    connect(m_push, &PushEdit::edited, this, &ResultForm::edited);
    setRequest({});
}

void ResultForm::layOut()
{
    for (QWidget* page : {plainPage(), static_cast<QWidget*>(m_poll), streamPage(), static_cast<QWidget*>(m_push)})
        m_pages->addWidget(page);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 8, 0);
    line->addWidget(labelFor(tr("The res&ult comes"), m_kind));
    line->addWidget(m_kind, 1);
    auto* area = new QScrollArea(this);
    area->setWidget(m_pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    m_pages->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(area, 1);
}

QWidget* ResultForm::plainPage()
{
    auto* text = new QLabel(tr("The answer is the result, and the gateway's limit is held against it."));
    text->setWordWrap(true);
    text->setMargin(8);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return text;
}

QWidget* ResultForm::streamPage()
{
    auto* page = new QWidget;
    m_pieces->addItems({tr("Chunks, as the socket brings them"), tr("Server-sent events")});
    m_pieces->setObjectName(QStringLiteral("streamKind"));
    m_endsWith->setObjectName(QStringLiteral("streamEndsWith"));
    m_endsWith->setPlaceholderText(QStringLiteral("[DONE]"));
    m_endsWith->setToolTip(tr("In the data of the last event. Empty: the stream ends when the server closes it."));
    QFormLayout* form = newDeliveryForm(page);
    form->addRow(tr("P&ieces"), m_pieces);
    form->addRow(tr("Ends &with"), m_endsWith);
    connect(m_pieces, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_stream.kind = static_cast<StreamPlan::Kind>(kind);
        streamChanged();
    });
    connect(m_endsWith, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_stream.endsWith.reset();
        if (!text.isEmpty())
            m_stream.endsWith = stdString(text);
        streamChanged();
    });
    return page;
}

/// What an event's data holds is nothing that chunks could have; one that stands there all the same can be removed.
void ResultForm::streamChanged()
{
    m_endsWith->setEnabled(m_stream.kind == StreamPlan::Kind::Events || m_stream.endsWith);
    emit edited();
}

void ResultForm::setStream(const StreamPlan& plan)
{
    m_pieces->setCurrentIndex(static_cast<int>(plan.kind));
    if (m_endsWith->text() != qString(plan.endsWith.value_or(std::string())))
        m_endsWith->setText(qString(plan.endsWith.value_or(std::string())));
    m_stream = plan;
    streamChanged();
}

void ResultForm::setRequest(const HttpRequest& request)
{
    const QSignalBlocker silent(this);
    m_kind->setCurrentIndex(kindOf(request));
    m_poll->setPlan(request.poll.value_or(PollPlan()));
    setStream(request.stream.value_or(StreamPlan()));
    m_push->setPlan(request.push.value_or(PushPlan()));
}

void ResultForm::applyTo(HttpRequest& request) const
{
    const int kind = m_kind->currentIndex();
    request.poll = kind == Polled ? std::optional(m_poll->plan()) : std::nullopt;
    request.stream = kind == Streamed ? std::optional(m_stream) : std::nullopt;
    request.push = kind == Pushed ? std::optional(m_push->plan()) : std::nullopt;
}

QString ResultForm::summary() const
{
    const std::array<QString, 4> words{QString(), tr("202 + polling"), tr("stream"), tr("push")};
    return words[static_cast<std::size_t>(m_kind->currentIndex())];
}

} // namespace headroom
