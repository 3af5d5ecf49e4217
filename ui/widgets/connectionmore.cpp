#include "widgets/connectionmore.h"

#include "display/convert.h"
#include "widgets/fileedit.h"
#include "widgets/numberspin.h"
#include "widgets/rowsedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>

namespace headroom {

namespace {

/// Beside the words of the box.
constexpr std::array<const char*, 3> leastTlsTexts{"", "1.2", "1.3"};

QList<RowsModel::Row> resolveRows(const std::vector<std::string>& entries)
{
    QList<RowsModel::Row> rows;
    for (const std::string& entry : entries)
        rows << RowsModel::Row{qString(entry)};
    return rows;
}

} // namespace

ConnectionMore::ConnectionMore(QWidget* parent)
    : QWidget(parent)
    , m_leastTls(new QComboBox(this))
    , m_resolve(new RowsEdit(QStringLiteral("resolve"), tr("Names resolved to other addresses"),
                             {{tr("Host:port:address"), {}, tr("api.example.com:443:127.0.0.1")}}, this))
    , m_streams(new NumberSpin(1, 10'000, 0, this))
    , m_transport(new QComboBox(this))
{
    m_leastTls->addItems({tr("what the library demands"), tr("TLS 1.2"), tr("TLS 1.3")});
    m_leastTls->setObjectName(QStringLiteral("leastTls"));
    m_resolve->setRowsShown(2);
    m_resolve->setToolTip(tr("Connect to another address in place of a host's own, as curl's --resolve."));
    m_streams->setObjectName(QStringLiteral("streams"));
    m_transport->addItems({tr("the lightest that can"), tr("libcurl"), tr("the direct transport (HTTP/1.1)")});
    m_transport->setObjectName(QStringLiteral("transport"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFile(form, tr("CA certificates"), "caFile", &Connection::caFile);
    m_files.back().first->setPlaceholder(tr("the system's; answers are always verified"));
    addFile(form, tr("Client certificate"), "certificate", &Connection::certificate);
    addFile(form, tr("Its key"), "key", &Connection::key);
    addText(form, tr("Key password"), "keyPassword", &Connection::keyPassword, QStringLiteral("${env:NAME}"));
    form->addRow(tr("TLS at least"), m_leastTls);
    addText(form, tr("Server name"), "serverName", &Connection::serverName, tr("the URL's host"));
    addText(form, tr("Proxy"), "proxy", &Connection::proxy, tr("none; http://proxy.example:3128, for example"));
    form->addRow(tr("Resolve"), m_resolve);
    addFile(form, tr("Unix socket"), "unixSocket", &Connection::unixSocket);
    addText(form, tr("From address"), "sourceAddress", &Connection::sourceAddress, tr("any of this computer"));
    form->addRow(tr("HTTP/2 streams"), m_streams);
    form->addRow(tr("Carried by"), m_transport);
    connectAll();
}

void ConnectionMore::addFile(QFormLayout* form, const QString& label, const char* name, Text member)
{
    auto* field = new FileEdit(QLatin1String(name), label, this);
    form->addRow(label, field);
    m_files.emplace_back(field, member);
}

void ConnectionMore::addText(QFormLayout* form, const QString& label, const char* name, Text member,
                             const QString& hint)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(hint);
    form->addRow(label, field);
    m_texts.emplace_back(field, member);
}

void ConnectionMore::connectAll()
{
    for (const auto& [field, member] : m_files) {
        connect(field, &FileEdit::edited, this, [this, field = field, member = member] {
            m_connection.*member = stdString(field->file().trimmed());
            emit edited();
        });
    }
    for (const auto& [field, member] : m_texts) {
        connect(field, &QLineEdit::textEdited, this, [this, member = member](const QString& text) {
            m_connection.*member = stdString(text.trimmed());
            emit edited();
        });
    }
    connect(m_leastTls, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_connection.leastTls = leastTlsTexts[static_cast<std::size_t>(index)];
        emit edited();
    });
    connect(m_resolve, &RowsEdit::edited, this, [this] {
        m_connection.resolve.clear();
        for (const RowsModel::Row& row : m_resolve->rows())
            m_connection.resolve.push_back(stdString(row[0]));
        emit edited();
    });
    connect(m_streams, &QDoubleSpinBox::valueChanged, this, [this](double streams) {
        m_connection.streams = static_cast<std::uint32_t>(streams);
        emit edited();
    });
    connect(m_transport, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_connection.transport = static_cast<Connection::Transport>(index);
        emit edited();
    });
}

void ConnectionMore::setConnection(const Connection& connection, const std::filesystem::path& folder)
{
    const std::array<QSignalBlocker, 3> blockers{QSignalBlocker(m_leastTls), QSignalBlocker(m_streams),
                                                 QSignalBlocker(m_transport)};
    m_connection = connection;
    for (const auto& [field, member] : m_files) {
        field->setFolder(folder);
        field->setFile(qString(connection.*member));
    }
    for (const auto& [field, member] : m_texts) {
        if (field->text() != qString(connection.*member))
            field->setText(qString(connection.*member));
    }
    int least = 0;
    for (int i = 0; i < static_cast<int>(leastTlsTexts.size()); ++i) {
        if (connection.leastTls == leastTlsTexts[static_cast<std::size_t>(i)])
            least = i;
    }
    m_leastTls->setCurrentIndex(least);
    m_resolve->setRows(resolveRows(connection.resolve));
    m_streams->setValue(connection.streams);
    m_transport->setCurrentIndex(static_cast<int>(connection.transport));
}

void ConnectionMore::applyTo(Connection& connection) const
{
    for (const auto& [field, member] : m_files)
        connection.*member = m_connection.*member;
    for (const auto& [field, member] : m_texts)
        connection.*member = m_connection.*member;
    connection.leastTls = m_connection.leastTls;
    connection.resolve = m_connection.resolve;
    connection.streams = m_connection.streams;
    connection.transport = m_connection.transport;
}

} // namespace headroom
