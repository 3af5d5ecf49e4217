#include "desktop/singleinstance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace headroom {

namespace {

constexpr int waitMs = 1'000;
constexpr qint64 largestMessage = 1 << 16;

} // namespace

SingleInstance::SingleInstance(QString name, QObject* parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

/// In the folder that vanishes with the user's session, so that no stale socket outlives it.
QString SingleInstance::nameOfThisUser()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return folder + QStringLiteral("/headroom-window");
}

bool SingleInstance::handOver(const QStringList& files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(waitMs))
        return false;
    const QJsonDocument message(QJsonArray::fromStringList(files)); // on one line: JSON escapes line ends
    socket.write(message.toJson(QJsonDocument::Compact) + '\n');
    // Only its answer says that it lives: a window that hangs would swallow the files.
    return socket.waitForBytesWritten(waitMs) && socket.waitForReadyRead(waitMs) && socket.read(1) == "1";
}

bool SingleInstance::listen()
{
    if (m_server->listen(m_name))
        return true;
    QLocalServer::removeServer(m_name); // nobody answered on it: left over by one that was killed
    return m_server->listen(m_name);
}

void SingleInstance::take()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine()) { // the rest is on its way
                if (socket->bytesAvailable() > largestMessage)
                    socket->abort();
                return;
            }
            QStringList files;
            for (const QJsonValue& file : QJsonDocument::fromJson(socket->readLine(largestMessage)).array())
                files << file.toString();
            socket->write("1");
            emit handedOver(files);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace headroom
