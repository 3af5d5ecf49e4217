#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace headroom {

[[nodiscard]] quint16 freePort();
/// Somebody takes connections there.
[[nodiscard]] bool answers(quint16 port);

/// A server program on a free port of loopback, for as long as this lives, with what it says on standard error.
class ServerProcess {
public:
    /// PORT and FOLDER, in the arguments and in the configuration, stand for its port and for a folder of its own,
    /// where the configuration is the file "conf". `package`: which Debian package has the program, for who lacks it.
    ServerProcess(const QString& package, const QString& program, const QStringList& arguments,
                  const QString& configuration = {});
    ~ServerProcess();

    /// Asks it to end, and waits until it has; what it said last can still be read.
    void stop();

    [[nodiscard]] bool started() const { return m_port != 0; }
    [[nodiscard]] QByteArray trouble() const; ///< a sentence, where it has not
    [[nodiscard]] QString url(const QString& path) const;
    [[nodiscard]] QByteArray said() const; ///< so far
    /// Waits, at most 30 s, until it has said that so many times; how often it has.
    [[nodiscard]] int awaitSaid(const QByteArray& what, int times) const;

private:
    bool startOn(quint16 port);

    QString m_package, m_program, m_configuration;
    QStringList m_arguments;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace headroom
