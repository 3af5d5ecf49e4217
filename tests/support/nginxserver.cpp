#include "nginxserver.h"

#include "serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>

#include <signal.h>

namespace headroom {

namespace {

const QString plainServer = R"(
    server {
        listen 127.0.0.1:PORT backlog=4096;
        location / { return 200 "hello world\n"; }
        location /missing { return 404; }
    })";

QByteArray configuration(const QString& servers, quint16 port, const QString& folder)
{
    QString text = R"(daemon off;
user root; # of a root nginx: its worker could not enter the folder
worker_processes 1;
error_log FOLDER/error.log;
pid FOLDER/nginx.pid;
events { worker_connections 4096; }
http {
    log_format told '$status $request_uri';
    access_log FOLDER/access.log told;
    keepalive_requests 1000000;
    client_body_temp_path FOLDER/body; proxy_temp_path FOLDER/proxy; fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi; scgi_temp_path FOLDER/scgi;
    SERVERS
}
)";
    text.replace("SERVERS", servers);
    text.replace("PORT", QString::number(port));
    text.replace("FOLDER", folder);
    return text.toUtf8();
}

} // namespace

NginxServer::NginxServer()
    : NginxServer(plainServer)
{
}

NginxServer::NginxServer(const QString& servers)
    : m_servers(servers)
{
    // Somebody else may take the port between asking and using it.
    for (int tries = 0; tries < 3 && !started(); ++tries)
        startOn(freePort());
}

NginxServer::~NginxServer()
{
    m_process.terminate(); // killed, the master would leave its worker behind
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished();
}

bool NginxServer::startOn(quint16 port)
{
    QFile file(m_folder.filePath("nginx.conf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration(m_servers, port, m_folder.path())) < 0)
        return false;
    file.close();
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start("/usr/sbin/nginx", {"-c", file.fileName(), "-p", m_folder.path(), "-e", "stderr"});
    for (QDeadlineTimer patience(10'000); !patience.hasExpired() && m_process.state() != QProcess::NotRunning;) {
        if (answers(port)) {
            m_port = port;
            return true;
        }
        m_process.waitForFinished(20);
    }
    return false;
}

QString NginxServer::url(const QString& path) const
{
    return QString("http://127.0.0.1:%1%2").arg(m_port).arg(path);
}

QList<QByteArray> NginxServer::stopAndReadLog()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGQUIT);
    m_process.waitForFinished();
    QFile file(m_folder.filePath("access.log"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace headroom
