#include "display/profilewords.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "profile/loadwords.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::ProfileWords)
};

void addCount(QStringList& facts, std::size_t count, const QString& one, const QString& many)
{
    if (count == 1)
        facts << one;
    else if (count > 1)
        facts << many.arg(countText(count));
}

QString takenText(const std::vector<TakenValue>& taken)
{
    QStringList names;
    for (const TakenValue& value : taken)
        names << qString(value.name);
    return Text::tr("takes %1 from the answer").arg(names.join(QStringLiteral(", ")));
}

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

/// One shape alone: loadInWords would name those that follow as well.
QString shapeText(LoadShape shape)
{
    shape.then.clear();
    QString text = qString(loadInWords(shape));
    if (shape.requests)
        text += Text::tr(", %1 requests").arg(countText(*shape.requests));
    if (const auto length = plannedLength(shape))
        text += Text::tr(" for %1").arg(durationText(*length));
    return text;
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

struct BodyWords {
    QString operator()(const std::string& text) const { return qString(text); }
    QString operator()(const FileBody& body) const
    {
        return Text::tr("The bytes of the file %1.").arg(qString(body.file));
    }
    QString operator()(const FormBody& body) const
    {
        QStringList names;
        for (const Field& field : body.fields)
            names << qString(field.name);
        return Text::tr("A form with the fields %1.").arg(names.join(QStringLiteral(", ")));
    }
    QString operator()(const MultipartBody& body) const
    {
        QStringList names;
        for (const FormPart& part : body.parts)
            names << (part.file.empty() ? qString(part.name)
                                        : Text::tr("%1 (the file %2)").arg(qString(part.name), qString(part.file)));
        return Text::tr("A multipart form of %1.").arg(names.join(QStringLiteral(", ")));
    }
};

} // namespace

QStringList requestFacts(const LoadProfile& profile, std::size_t request)
{
    const HttpRequest& one = profile.requests[request];
    QStringList facts;
    addCount(facts, one.query.size(), Text::tr("1 query parameter"), Text::tr("%1 query parameters"));
    addCount(facts, one.checks.size(), Text::tr("1 check of the answer"), Text::tr("%1 checks of the answer"));
    if (!one.taken.empty())
        facts << takenText(one.taken);
    if (one.poll)
        facts << Text::tr("polled for its result, for %1 at most").arg(qString(formatDuration(one.poll->giveUpAfter)));
    for (const Feeder& feeder : profile.data)
        facts << feederText(feeder);
    return facts;
}

QStringList loadFacts(const LoadShape& load)
{
    QStringList facts;
    const std::uint64_t seed = std::visit([](const auto& model) { return model.seed; }, load.model);
    if (seed != 1)
        facts << Text::tr("seed %1").arg(seed);
    for (const LoadShape& next : load.then)
        facts << Text::tr("then %1").arg(shapeText(next));
    return facts;
}

QStringList connectionFacts(const LoadProfile& profile)
{
    const Connection& connection = profile.connection;
    QStringList facts;
    const auto add = [&](const std::string& value, const QString& words) {
        if (!value.empty())
            facts << words.arg(qString(value));
    };
    facts << std::visit(AuthWords{}, profile.auth);
    facts.removeAll(QString());
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
    return facts;
}

QString bodyText(const RequestBody& body)
{
    return std::visit(BodyWords{}, body);
}

} // namespace headroom
