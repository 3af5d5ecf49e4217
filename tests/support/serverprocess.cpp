#include "serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace headroom {

namespace {

using boost::asio::ip::tcp;

const tcp::endpoint anyPort(boost::asio::ip::address_v4::loopback(), 0);

} // namespace

quint16 freePort()
{
    boost::asio::io_context loop;
    return tcp::acceptor(loop, anyPort).local_endpoint().port();
}

bool answers(quint16 port)
{
    boost::asio::io_context loop;
    tcp::socket socket(loop);
    boost::system::error_code error;
    socket.connect({anyPort.address(), port}, error);
    return !error;
}

ServerProcess::ServerProcess(const QString& package, const QString& program, const QStringList& arguments,
                             const QString& configuration)
    : m_package(package)
    , m_program(program)
    , m_configuration(configuration)
    , m_arguments(arguments)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder.filePath("said"));
    // Somebody else may take the port between asking and using it.
    for (int tries = 0; tries < 3 && !started(); ++tries)
        startOn(freePort());
}

ServerProcess::~ServerProcess()
{
    stop();
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate(); // killed, it might leave workers behind
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

bool ServerProcess::startOn(quint16 port)
{
    const auto filled = [&](QString text) {
        return text.replace("PORT", QString::number(port)).replace("FOLDER", m_folder.path());
    };
    QFile file(m_folder.filePath("conf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(filled(m_configuration).toUtf8()) < 0)
        return false;
    file.close();
    QStringList arguments;
    for (const QString& argument : m_arguments)
        arguments << filled(argument);
    m_process.start(m_program, arguments);
    for (QDeadlineTimer patience(20'000); !patience.hasExpired() && m_process.state() != QProcess::NotRunning;) {
        if (answers(port)) {
            m_port = port;
            return true;
        }
        m_process.waitForFinished(20);
    }
    return false;
}

QByteArray ServerProcess::trouble() const
{
    if (started())
        return {};
    if (m_process.error() == QProcess::FailedToStart)
        return QString("%1 cannot be started; Debian has it in the package %2, which tests/run installs.")
            .arg(m_program, m_package)
            .toUtf8();
    return QString("%1 (Debian package %2) did not come to listen; it said: ").arg(m_program, m_package).toUtf8()
        + said().right(2'000);
}

QString ServerProcess::url(const QString& path) const
{
    return QString("http://127.0.0.1:%1%2").arg(m_port).arg(path);
}

QByteArray ServerProcess::said() const
{
    QFile file(m_folder.filePath("said"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int ServerProcess::awaitSaid(const QByteArray& what, int times) const
{
    const QDeadlineTimer patience(30'000);
    while (said().count(what) < times && !patience.hasExpired())
        QThread::msleep(20);
    return int(said().count(what));
}

} // namespace headroom
