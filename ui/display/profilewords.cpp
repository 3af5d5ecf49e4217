#include "display/profilewords.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "profile/loadwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::ProfileWords)
};

QString feederText(const Feeder& feeder)
{
    const QString file = qString(feeder.file);
    switch (feeder.order) {
    case Feeder::Order::Random:
        return Text::tr("data from %1, random rows").arg(file);
    case Feeder::Order::Unique:
        return Text::tr("data from %1, each row at most once").arg(file);
    case Feeder::Order::Sequential:
        break;
    }
    return Text::tr("data from %1").arg(file);
}

struct AuthWords {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const BasicAuth& auth) const { return Text::tr("basic auth as %1").arg(qString(auth.user)); }
    QString operator()(const BearerAuth&) const { return Text::tr("with a bearer token"); }
    QString operator()(const ApiKeyAuth& auth) const
    {
        return auth.header.empty() ? Text::tr("API key in the query parameter %1").arg(qString(auth.query))
                                   : Text::tr("API key in the header %1").arg(qString(auth.header));
    }
    QString operator()(const AwsSigV4& auth) const
    {
        return Text::tr("signed with AWS SigV4 (%1, %2)").arg(qString(auth.region), qString(auth.service));
    }
    QString operator()(const OAuth2ClientCredentials& auth) const
    {
        return Text::tr("OAuth 2 token from %1").arg(qString(auth.tokenUrl));
    }
};

} // namespace

QString shapeText(LoadShape shape)
{
    shape.then.clear(); // loadInWords would name them as well
    QString text = qString(loadInWords(shape));
    if (shape.requests)
        text += Text::tr(", %1 requests").arg(countText(*shape.requests));
    if (const auto length = plannedLength(shape))
        text += Text::tr(" for %1").arg(durationText(*length));
    return text;
}

QString dataText(const std::vector<Feeder>& data)
{
    QStringList files;
    for (const Feeder& feeder : data)
        files << feederText(feeder);
    return files.join(QStringLiteral("; "));
}

QString authText(const Auth& auth)
{
    return std::visit(AuthWords{}, auth);
}

QString connectionText(const Connection& connection)
{
    QStringList facts;
    const auto add = [&](const std::string& value, const QString& words) {
        if (!value.empty())
            facts << words.arg(qString(value));
    };
    if (connection.streams != Connection{}.streams)
        facts << Text::tr("at most %1 requests at once on an HTTP/2 connection").arg(countText(connection.streams));
    if (connection.transport == Connection::Transport::Curl)
        facts << Text::tr("always carried by libcurl");
    if (connection.transport == Connection::Transport::Direct)
        facts << Text::tr("always carried by the direct transport");
    add(connection.proxy, Text::tr("through the proxy %1"));
    for (const std::string& entry : connection.resolve)
        add(entry, Text::tr("resolved: %1"));
    add(connection.unixSocket, Text::tr("through the socket %1"));
    add(connection.sourceAddress, Text::tr("from the address %1"));
    add(connection.caFile, Text::tr("trusts the certificates in %1"));
    add(connection.certificate, Text::tr("client certificate %1"));
    add(connection.leastTls, Text::tr("TLS %1 at least"));
    add(connection.serverName, Text::tr("as the server name %1"));
    return facts.join(QStringLiteral("; "));
}

} // namespace headroom
