#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;

namespace headroom {

/// One window for a user: a second start hands its files to the first and ends. Two of them would send loads that
/// disturb each other. GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    /// `name`: of the socket, this user's alone.
    explicit SingleInstance(QString name, QObject* parent = nullptr);

    /// Whether another one is there and took these files (none: it only comes to the front). Waits for a second at
    /// most.
    [[nodiscard]] bool handOver(const QStringList& files) const;
    /// Takes what later ones hand over. False: the name cannot be had, and every start is a window of its own.
    bool listen();

    [[nodiscard]] static QString nameOfThisUser();

signals:
    void handedOver(const QStringList& files);

private:
    void take();

    QString m_name;
    QLocalServer* m_server = nullptr;
};

} // namespace headroom
