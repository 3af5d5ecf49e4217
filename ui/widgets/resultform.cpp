#include "widgets/resultform.h"

#include "display/convert.h"
#include "models/profilerows.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"
#include "widgets/rowsedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <array>

namespace headroom {

namespace {

enum Kind { Plain, Polled, Streamed, Pushed };
constexpr int checksShown = 2; ///< rows of a list before it scrolls

QFormLayout* newPageLayout(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(8, 4, 8, 4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

/// The label leads to the number, as a mnemonic should.
void addDuration(QFormLayout* form, const QString& text, DurationEdit* edit)
{
    auto* label = new QLabel(text);
    label->setBuddy(edit->field());
    form->addRow(label, edit);
}

RowsEdit* newChecks(const QString& name, const QString& says, QWidget* parent)
{
    auto* rows = new RowsEdit(name, says, checkColumns(), parent, checkUses);
    rows->setWidths({26, 30});
    rows->setRowsShown(checksShown);
    return rows;
}

} // namespace

ResultForm::ResultForm(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_pages(new QStackedWidget)
{
    m_kind->addItems({tr("with the answer"), tr("later: accepted with 202, then asked for"),
                      tr("in pieces: a stream"), tr("pushed over a WebSocket")});
    m_kind->setObjectName(QStringLiteral("resultKind"));
    for (QWidget* page : {plainPage(), pollPage(), streamPage(), pushPage()})
        m_pages->addWidget(page);
    auto* label = new QLabel(tr("The res&ult comes"), this);
    label->setBuddy(m_kind);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 8, 0);
    line->addWidget(label);
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
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_pages->setCurrentIndex(kind);
        emit edited();
    });
    connectPoll();
    connectStream();
    connectPush();
    setRequest({});
}

QWidget* ResultForm::plainPage()
{
    auto* text = new QLabel(tr("The answer is the result, and the gateway's limit is held against it."));
    text->setWordWrap(true);
    text->setMargin(8);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return text;
}

QLayout* ResultForm::intervalLine()
{
    m_interval = new DurationEdit;
    m_interval->setObjectName(QStringLiteral("pollInterval"));
    m_growth = new NumberSpin(1, 10, 2);
    m_growth->setObjectName(QStringLiteral("pollGrowth"));
    m_growth->setAccessibleName(tr("By what each wait grows"));
    m_longest = new DurationEdit;
    m_longest->setObjectName(QStringLiteral("pollLongest"));
    m_longest->setAccessibleLabel(tr("Longest wait between two polls"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_interval, 1);
    line->addWidget(new QLabel(tr("then times")));
    line->addWidget(m_growth);
    line->addWidget(new QLabel(tr("up to")));
    line->addWidget(m_longest, 1);
    return line;
}

QWidget* ResultForm::pollPage()
{
    auto* page = new QWidget;
    QFormLayout* form = newPageLayout(page);
    m_from = new QComboBox;
    m_from->addItems({tr("Header"), tr("JSON pointer")});
    m_from->setObjectName(QStringLiteral("pollFrom"));
    m_from->setAccessibleName(tr("Where the answer says where to ask"));
    m_what = new QLineEdit;
    m_what->setObjectName(QStringLiteral("pollWhat"));
    m_what->setAccessibleName(tr("Name of the header, or pointer"));
    auto* where = new QHBoxLayout;
    where->addWidget(m_from);
    where->addWidget(m_what, 1);
    auto* whereLabel = new QLabel(tr("As&k where says"));
    whereLabel->setBuddy(m_from);
    form->addRow(whereLabel, where);
    QLayout* interval = intervalLine();
    auto* intervalLabel = new QLabel(tr("&First after"));
    intervalLabel->setBuddy(m_interval->field());
    form->addRow(intervalLabel, interval);
    m_retryAfter = new QCheckBox(tr("Wait as long as Re&try-After says"));
    m_retryAfter->setObjectName(QStringLiteral("pollRetryAfter"));
    form->addRow(QString(), m_retryAfter);
    m_pollPatience = new DurationEdit;
    m_pollPatience->setObjectName(QStringLiteral("pollGiveUp"));
    addDuration(form, tr("Given up after"), m_pollPatience);
    m_pollDone = newChecks(QStringLiteral("pollDone"), tr("Checks of a poll's answer: the job is done"), page);
    m_pollDone->setToolTip(tr("The job is done where all hold; without any, at status 200."));
    form->addRow(tr("Done when"), m_pollDone);
    m_pollFailed = newChecks(QStringLiteral("pollFailed"), tr("Checks of a poll's answer: the job has failed"), page);
    m_pollFailed->setToolTip(tr("The job has failed where all hold."));
    form->addRow(tr("Failed when"), m_pollFailed);
    return page;
}

QWidget* ResultForm::streamPage()
{
    auto* page = new QWidget;
    QFormLayout* form = newPageLayout(page);
    m_pieces = new QComboBox;
    m_pieces->addItems({tr("Chunks, as the socket brings them"), tr("Server-sent events")});
    m_pieces->setObjectName(QStringLiteral("streamKind"));
    form->addRow(tr("P&ieces"), m_pieces);
    m_endsWith = new QLineEdit;
    m_endsWith->setObjectName(QStringLiteral("streamEndsWith"));
    m_endsWith->setPlaceholderText(QStringLiteral("[DONE]"));
    m_endsWith->setToolTip(tr("In the data of the last event. Empty: the stream ends when the server closes it."));
    form->addRow(tr("Ends &with"), m_endsWith);
    return page;
}

QWidget* ResultForm::pushPage()
{
    auto* page = new QWidget;
    QFormLayout* form = newPageLayout(page);
    m_send = new QPlainTextEdit;
    m_send->setObjectName(QStringLiteral("pushSend"));
    m_send->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_send->setTabChangesFocus(true);
    m_send->setFixedHeight(fontMetrics().height() * 3 + 12);
    m_send->setToolTip(tr("Sent once the socket stands open, to subscribe or to submit. Empty: nothing."));
    form->addRow(tr("S&end"), m_send);
    m_pushDone = newChecks(QStringLiteral("pushDone"), tr("Checks of a message: it is the result"), page);
    m_pushDone->setToolTip(tr("Of its body or JSON. The message that all hold for is the result; without any, the "
                              "first."));
    form->addRow(tr("Done when"), m_pushDone);
    m_pushPatience = new DurationEdit;
    m_pushPatience->setObjectName(QStringLiteral("pushGiveUp"));
    addDuration(form, tr("Given up after"), m_pushPatience);
    m_pings = new QCheckBox(tr("Ping every"));
    m_pings->setObjectName(QStringLiteral("pushPings"));
    m_pings->setToolTip(tr("Keeps limits on idle connections away."));
    m_pingEvery = new DurationEdit;
    m_pingEvery->setObjectName(QStringLiteral("pushPingEvery"));
    m_pingEvery->setAccessibleLabel(tr("Time between two pings"));
    form->addRow(m_pings, m_pingEvery);
    m_protocols = new QLineEdit;
    m_protocols->setObjectName(QStringLiteral("pushProtocols"));
    m_protocols->setPlaceholderText(QStringLiteral("graphql-transport-ws"));
    m_protocols->setToolTip(tr("Sec-WebSocket-Protocol, with commas between several."));
    form->addRow(tr("&Protocols"), m_protocols);
    return page;
}

void ResultForm::changed()
{
    m_longest->setEnabled(m_poll.growth > 1);
    m_endsWith->setEnabled(m_stream.kind == StreamPlan::Kind::Events || m_stream.endsWith);
    m_pingEvery->setEnabled(m_pings->isChecked());
    emit edited();
}

void ResultForm::connectPoll()
{
    connect(m_from, &QComboBox::currentIndexChanged, this, [this](int from) {
        m_poll.from = static_cast<PollPlan::From>(from);
        changed();
    });
    connect(m_what, &QLineEdit::textEdited, this, [this](const QString& what) {
        m_poll.what = stdString(what.trimmed());
        changed();
    });
    connect(m_interval, &DurationEdit::edited, this, [this] {
        m_poll.interval = m_interval->value();
        changed();
    });
    connect(m_growth, &QDoubleSpinBox::valueChanged, this, [this](double growth) {
        m_poll.growth = growth;
        changed();
    });
    connect(m_longest, &DurationEdit::edited, this, [this] {
        m_poll.longestInterval = m_longest->value();
        changed();
    });
    connect(m_retryAfter, &QCheckBox::toggled, this, [this](bool on) {
        m_poll.retryAfter = on;
        changed();
    });
    connect(m_pollPatience, &DurationEdit::edited, this, [this] {
        m_poll.giveUpAfter = m_pollPatience->value();
        changed();
    });
    connect(m_pollDone, &RowsEdit::edited, this, [this] {
        m_poll.done = checksOf(m_pollDone->rows());
        changed();
    });
    connect(m_pollFailed, &RowsEdit::edited, this, [this] {
        m_poll.failed = checksOf(m_pollFailed->rows());
        changed();
    });
}

void ResultForm::connectStream()
{
    connect(m_pieces, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_stream.kind = static_cast<StreamPlan::Kind>(kind);
        changed();
    });
    connect(m_endsWith, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_stream.endsWith.reset();
        if (!text.isEmpty())
            m_stream.endsWith = stdString(text);
        changed();
    });
}

void ResultForm::connectPush()
{
    connect(m_send, &QPlainTextEdit::textChanged, this, [this] {
        m_push.send = stdString(m_send->toPlainText());
        changed();
    });
    connect(m_pushDone, &RowsEdit::edited, this, [this] {
        m_push.done = checksOf(m_pushDone->rows());
        changed();
    });
    connect(m_pushPatience, &DurationEdit::edited, this, [this] {
        m_push.giveUpAfter = m_pushPatience->value();
        changed();
    });
    const auto takePings = [this] {
        m_push.pingEvery.reset();
        if (m_pings->isChecked())
            m_push.pingEvery = m_pingEvery->value();
        changed();
    };
    connect(m_pings, &QCheckBox::toggled, this, takePings);
    connect(m_pingEvery, &DurationEdit::edited, this, takePings);
    connect(m_protocols, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_push.protocols.clear();
        for (const QString& protocol : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            m_push.protocols.push_back(stdString(protocol.trimmed()));
        changed();
    });
}

void ResultForm::setRequest(const HttpRequest& request)
{
    m_poll = request.poll.value_or(PollPlan());
    m_stream = request.stream.value_or(StreamPlan());
    m_push = request.push.value_or(PushPlan());
    const QSignalBlocker mine(this);
    m_kind->setCurrentIndex(request.poll ? Polled : request.stream ? Streamed : request.push ? Pushed : Plain);
    showPoll();
    showStream();
    showPush();
    changed();
}

void ResultForm::showPoll()
{
    const PollPlan plan = m_poll; // the fields tell of each change
    m_from->setCurrentIndex(static_cast<int>(plan.from));
    m_what->setText(qString(plan.what));
    m_interval->setValue(plan.interval);
    m_growth->setValue(plan.growth);
    m_longest->setValue(plan.longestInterval);
    m_retryAfter->setChecked(plan.retryAfter);
    m_pollPatience->setValue(plan.giveUpAfter);
    m_pollDone->setRows(rowsOf(plan.done));
    m_pollFailed->setRows(rowsOf(plan.failed));
    m_poll = plan;
}

void ResultForm::showStream()
{
    const StreamPlan plan = m_stream;
    m_pieces->setCurrentIndex(static_cast<int>(plan.kind));
    m_endsWith->setText(qString(plan.endsWith.value_or(std::string())));
    m_stream = plan;
}

void ResultForm::showPush()
{
    const PushPlan plan = m_push;
    if (stdString(m_send->toPlainText()) != plan.send)
        m_send->setPlainText(qString(plan.send));
    m_pushDone->setRows(rowsOf(plan.done));
    m_pushPatience->setValue(plan.giveUpAfter);
    m_pingEvery->setValue(plan.pingEvery.value_or(std::chrono::minutes(1)));
    m_pings->setChecked(plan.pingEvery.has_value());
    QStringList protocols;
    for (const std::string& protocol : plan.protocols)
        protocols << qString(protocol);
    // While it is typed, "a," is not "a".
    if (!m_protocols->hasFocus() || m_protocols->text().isEmpty() || protocols.isEmpty())
        m_protocols->setText(protocols.join(QStringLiteral(", ")));
    m_push = plan;
}

void ResultForm::applyTo(HttpRequest& request) const
{
    const int kind = m_kind->currentIndex();
    request.poll = kind == Polled ? std::optional(m_poll) : std::nullopt;
    request.stream = kind == Streamed ? std::optional(m_stream) : std::nullopt;
    request.push = kind == Pushed ? std::optional(m_push) : std::nullopt;
}

QString ResultForm::summary() const
{
    const std::array<QString, 4> words{QString(), tr("202 + polling"), tr("stream"), tr("push")};
    return words[static_cast<std::size_t>(m_kind->currentIndex())];
}

} // namespace headroom
