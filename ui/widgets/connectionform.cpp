#include "widgets/connectionform.h"

#include "display/convert.h"
#include "display/profilewords.h"
#include "widgets/connectionmore.h"
#include "widgets/disclosure.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <array>

namespace headroom {

ConnectionForm::ConnectionForm(QWidget* parent)
    : FormSection(tr("Connection and tracing"), parent)
    , m_http(new QComboBox(this))
    , m_reuse(new QCheckBox(tr("Keep connections for further requests"), this))
    , m_compressed(new QCheckBox(tr("Ask for compressed answers"), this))
    , m_cookies(new QCheckBox(tr("Each user keeps its cookies"), this))
    , m_redirects(new NumberSpin(0, 50, 0, this))
    , m_acrossHosts(new QCheckBox(tr("to other hosts too"), this))
    , m_idHeader(new QLineEdit(this))
    , m_traceparent(new QCheckBox(QStringLiteral("traceparent"), this))
    , m_amznTraceId(new QCheckBox(QStringLiteral("X-Amzn-Trace-Id"), this))
    , m_moreFold(new Disclosure(tr("TLS, proxy, addresses"), QStringLiteral("moreConnection"), this))
    , m_more(new ConnectionMore)
{
    m_http->addItems(
        {tr("HTTP/1.1"), tr("HTTP/2 where TLS agrees on it"), tr("HTTP/2 without asking (h2c)"), tr("HTTP/3")});
    m_redirects->setSpecialValueText(tr("none: a redirect is the answer"));
    m_redirects->setToolTip(tr("How many redirects are followed at most; the time of all of them counts."));
    m_idHeader->setPlaceholderText(tr("none; X-Request-Id, for example"));
    m_idHeader->setToolTip(
        tr("Each request carries an id of its own in this header, so that a log line can be found."));
    m_traceparent->setToolTip(tr("W3C Trace Context"));
    m_amznTraceId->setToolTip(tr("The trace header of AWS X-Ray"));
    m_idHeader->setAccessibleName(tr("Header for the request's id"));
    m_redirects->setAccessibleName(tr("Redirects followed at most"));
    m_http->setObjectName(QStringLiteral("http"));
    m_reuse->setObjectName(QStringLiteral("reuse"));
    m_compressed->setObjectName(QStringLiteral("compressed"));
    m_cookies->setObjectName(QStringLiteral("cookies"));
    m_redirects->setObjectName(QStringLiteral("redirects"));
    m_acrossHosts->setObjectName(QStringLiteral("acrossHosts"));
    m_idHeader->setObjectName(QStringLiteral("idHeader"));
    m_traceparent->setObjectName(QStringLiteral("traceparent"));
    m_amznTraceId->setObjectName(QStringLiteral("amznTraceId"));
    layOut();
    connectAll();
}

void ConnectionForm::layOut()
{
    const auto beside = [](QWidget* first, QWidget* second) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(first, 1);
        line->addWidget(second);
        return line;
    };
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("HTTP version"), m_http);
    form->addRow(QString(), m_reuse);
    form->addRow(QString(), m_compressed);
    form->addRow(QString(), m_cookies);
    form->addRow(tr("Redirects"), beside(m_redirects, m_acrossHosts));
    form->addRow(tr("Id in header"), m_idHeader);
    auto* traces = new QHBoxLayout;
    traces->setSpacing(16);
    traces->addWidget(m_traceparent);
    traces->addWidget(m_amznTraceId);
    traces->addStretch(1);
    form->addRow(tr("Trace headers"), traces);
    content()->addLayout(form);
    m_moreFold->setContent(m_more);
    content()->addWidget(m_moreFold);
    content()->addStretch(1);
}

void ConnectionForm::connectBox(QCheckBox* box, bool& value)
{
    connect(box, &QCheckBox::toggled, this, [this, &value](bool on) {
        value = on;
        emit edited();
    });
}

void ConnectionForm::connectAll()
{
    connectBox(m_reuse, m_connection.reuse);
    connectBox(m_compressed, m_connection.compressed);
    connectBox(m_cookies, m_connection.cookies);
    connectBox(m_acrossHosts, m_connection.redirectsAcrossHosts);
    connectBox(m_traceparent, m_correlation.traceparent);
    connectBox(m_amznTraceId, m_correlation.amznTraceId);
    connect(m_http, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_connection.http = static_cast<Connection::Http>(index);
        emit edited();
    });
    connect(m_redirects, &QDoubleSpinBox::valueChanged, this, [this](double most) {
        m_connection.redirects = static_cast<std::uint32_t>(most);
        enableFields();
        emit edited();
    });
    connect(m_more, &ConnectionMore::edited, this, [this] {
        m_more->applyTo(m_connection);
        m_moreFold->setSummary(connectionText(m_connection));
        emit edited();
    });
    connect(m_idHeader, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_correlation.header = stdString(name.trimmed());
        emit edited();
    });
}

void ConnectionForm::setProfile(const LoadProfile& profile)
{
    const std::array<QSignalBlocker, 8> blockers{QSignalBlocker(m_http),        QSignalBlocker(m_reuse),
                                                 QSignalBlocker(m_compressed),  QSignalBlocker(m_cookies),
                                                 QSignalBlocker(m_redirects),   QSignalBlocker(m_acrossHosts),
                                                 QSignalBlocker(m_traceparent), QSignalBlocker(m_amznTraceId)};
    m_connection = profile.connection;
    m_correlation = profile.correlation;
    m_http->setCurrentIndex(static_cast<int>(m_connection.http));
    m_reuse->setChecked(m_connection.reuse);
    m_compressed->setChecked(m_connection.compressed);
    m_cookies->setChecked(m_connection.cookies);
    m_redirects->setValue(m_connection.redirects);
    m_acrossHosts->setChecked(m_connection.redirectsAcrossHosts);
    m_idHeader->setText(qString(m_correlation.header));
    m_traceparent->setChecked(m_correlation.traceparent);
    m_amznTraceId->setChecked(m_correlation.amznTraceId);
    enableFields();
    m_more->setConnection(m_connection, profile.folder.path);
    m_moreFold->setSummary(connectionText(m_connection));
}

void ConnectionForm::applyTo(LoadProfile& profile) const
{
    profile.connection = m_connection;
    profile.correlation = m_correlation;
}

void ConnectionForm::showFieldOf(const QString& error)
{
    static const QRegularExpression ofMore(
        QStringLiteral("^connection\\.(streams|least_tls|key_password|key|proxy|resolve|unix_socket|source_address)"));
    if (ofMore.match(error).hasMatch())
        m_moreFold->setOpen(true);
}

void ConnectionForm::enableFields()
{
    m_acrossHosts->setEnabled(m_connection.redirects > 0);
}

} // namespace headroom
