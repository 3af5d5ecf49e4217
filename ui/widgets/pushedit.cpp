#include "widgets/pushedit.h"

#include "display/convert.h"
#include "models/profilerows.h"
#include "widgets/deliverylayout.h"
#include "widgets/durationedit.h"
#include "widgets/rowsedit.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace headroom {

namespace {

std::vector<std::string> protocolsIn(const QString& text)
{
    std::vector<std::string> protocols;
    for (const QString& protocol : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        protocols.push_back(stdString(protocol.trimmed()));
    return protocols;
}

QString listed(const std::vector<std::string>& protocols)
{
    QStringList names;
    for (const std::string& protocol : protocols)
        names << qString(protocol);
    return names.join(QStringLiteral(", "));
}

} // namespace

PushEdit::PushEdit(QWidget* parent)
    : QWidget(parent)
    , m_send(new QPlainTextEdit(this))
    , m_done(newDeliveryChecks(QStringLiteral("pushDone"), tr("Checks of a message: it is the result"), this))
    , m_patience(new DurationEdit(this))
    , m_pings(new QCheckBox(tr("Ping every"), this))
    , m_pingEvery(new DurationEdit(this))
    , m_protocols(new QLineEdit(this))
{
    m_send->setObjectName(QStringLiteral("pushSend"));
    m_send->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_send->setTabChangesFocus(true);
    m_send->setFixedHeight(fontMetrics().height() * 3 + 12);
    m_send->setToolTip(tr("Sent once the socket stands open, to subscribe or to submit. Empty: nothing."));
    m_done->setToolTip(tr("Of its body or JSON. The message that all hold for is the result; without any, the first."));
    m_patience->setObjectName(QStringLiteral("pushGiveUp"));
    m_pings->setObjectName(QStringLiteral("pushPings"));
    m_pings->setToolTip(tr("Keeps limits on idle connections away."));
    m_pingEvery->setObjectName(QStringLiteral("pushPingEvery"));
    m_pingEvery->setAccessibleLabel(tr("Time between two pings"));
    m_protocols->setObjectName(QStringLiteral("pushProtocols"));
    m_protocols->setPlaceholderText(QStringLiteral("graphql-transport-ws"));
    m_protocols->setToolTip(tr("Sec-WebSocket-Protocol, with commas between several."));
    layOut();
    connectAll();
    setPlan({});
}

void PushEdit::layOut()
{
    QFormLayout* form = newDeliveryForm(this);
    form->addRow(tr("S&end"), m_send);
    form->addRow(tr("Done when"), m_done);
    form->addRow(labelFor(tr("Given up after"), m_patience->field()), m_patience);
    form->addRow(m_pings, m_pingEvery);
    form->addRow(tr("&Protocols"), m_protocols);
}

void PushEdit::changed()
{
    m_pingEvery->setEnabled(m_pings->isChecked());
    emit edited();
}

void PushEdit::connectAll()
{
    connect(m_send, &QPlainTextEdit::textChanged, this, [this] {
        m_plan.send = stdString(m_send->toPlainText());
        changed();
    });
    connect(m_done, &RowsEdit::edited, this, [this] {
        m_plan.done = checksOf(m_done->rows());
        changed();
    });
    connect(m_patience, &DurationEdit::edited, this, [this] {
        m_plan.giveUpAfter = m_patience->value();
        changed();
    });
    const auto takePings = [this] {
        m_plan.pingEvery.reset();
        if (m_pings->isChecked())
            m_plan.pingEvery = m_pingEvery->value();
        changed();
    };
    connect(m_pings, &QCheckBox::toggled, this, takePings);
    connect(m_pingEvery, &DurationEdit::edited, this, takePings);
    connect(m_protocols, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_plan.protocols = protocolsIn(text);
        changed();
    });
}

void PushEdit::setPlan(const PushPlan& plan)
{
    const QSignalBlocker silent(this);
    if (stdString(m_send->toPlainText()) != plan.send)
        m_send->setPlainText(qString(plan.send));
    m_done->setRows(rowsOf(plan.done));
    m_patience->setValue(plan.giveUpAfter);
    m_pingEvery->setValue(plan.pingEvery.value_or(std::chrono::minutes(1)));
    m_pings->setChecked(plan.pingEvery.has_value());
    if (protocolsIn(m_protocols->text()) != plan.protocols) // a comma that is being typed stays
        m_protocols->setText(listed(plan.protocols));
    m_plan = plan; // the fields told of each change, one finer than they show included
    changed();
}

} // namespace headroom
