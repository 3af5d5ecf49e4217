#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace headroom {

/// Certificates that the openssl command makes for one test: an authority (ca), another one nobody knows (stranger),
/// a server's for 127.0.0.1 and localhost (server), one for api.example.test only (named), a client's (client) with
/// its key also locked by a password (client-locked.key). Each is NAME.pem with NAME.key.
class TestCertificates {
public:
    TestCertificates()
    {
        const QStringList authority{"-addext", "basicConstraints=critical,CA:TRUE"};
        make("ca", authority, {});
        make("stranger", authority, {});
        make("server", {"-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"}, "ca");
        make("named", {"-addext", "subjectAltName=DNS:api.example.test"}, "ca");
        make("client", {}, "ca");
        run({"pkey", "-in", path("client.key"), "-aes256", "-passout", "pass:open sesame", "-out",
             path("client-locked.key")});
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::string file(const QString& name) const { return path(name).toStdString(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    void make(const QString& name, const QStringList& extensions, const QString& by)
    {
        QStringList arguments{"req",
                              "-x509",
                              "-newkey",
                              "ec",
                              "-pkeyopt",
                              "ec_paramgen_curve:prime256v1",
                              "-nodes",
                              "-days",
                              "2",
                              "-subj",
                              "/CN=" + name,
                              "-keyout",
                              path(name + ".key"),
                              "-out",
                              path(name + ".pem")};
        if (!by.isEmpty())
            arguments << "-CA" << path(by + ".pem") << "-CAkey" << path(by + ".key") << "-addext"
                      << "basicConstraints=critical,CA:FALSE";
        run(arguments + extensions);
    }

    static void run(const QStringList& arguments)
    {
        QProcess openssl;
        openssl.start("openssl", arguments);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl: %s", openssl.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

} // namespace headroom
