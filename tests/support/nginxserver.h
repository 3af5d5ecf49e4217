#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace headroom {

/// A real nginx on a free port of loopback with an access log of its own, for as long as this lives.
class NginxServer {
public:
    NginxServer(); ///< check started()
    /// With these servers instead of the plain one; PORT and FOLDER in the text stand for its port and its folder.
    explicit NginxServer(const QString& servers);
    ~NginxServer();

    [[nodiscard]] bool started() const { return m_port != 0; }
    [[nodiscard]] QString url(const QString& path) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Ends nginx the graceful way, which writes its log out, and returns the log: one line a request, "STATUS URI".
    [[nodiscard]] QList<QByteArray> stopAndReadLog();

private:
    bool startOn(quint16 port);

    QString m_servers;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace headroom
