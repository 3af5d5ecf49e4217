#include "models/authfields.h"

#include "display/convert.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::AuthFields)
};

struct KindOf {
    AuthKind operator()(std::monostate) const { return AuthKind::None; }
    AuthKind operator()(const BasicAuth&) const { return AuthKind::Basic; }
    AuthKind operator()(const BearerAuth&) const { return AuthKind::Bearer; }
    AuthKind operator()(const ApiKeyAuth& auth) const
    {
        return auth.header.empty() ? AuthKind::KeyInQuery : AuthKind::KeyInHeader;
    }
    AuthKind operator()(const AwsSigV4&) const { return AuthKind::AwsSigV4; }
    AuthKind operator()(const OAuth2ClientCredentials&) const { return AuthKind::OAuth2; }
};

struct Texts {
    QStringList operator()(std::monostate) const { return {}; }
    QStringList operator()(const BasicAuth& auth) const { return {qString(auth.user), qString(auth.password)}; }
    QStringList operator()(const BearerAuth& auth) const { return {qString(auth.token)}; }
    QStringList operator()(const ApiKeyAuth& auth) const
    {
        return {qString(auth.header.empty() ? auth.query : auth.header), qString(auth.key)};
    }
    QStringList operator()(const AwsSigV4& auth) const
    {
        return {qString(auth.region), qString(auth.service), qString(auth.accessKey), qString(auth.secretKey),
                qString(auth.sessionToken)};
    }
    QStringList operator()(const OAuth2ClientCredentials& auth) const
    {
        return {qString(auth.tokenUrl), qString(auth.clientId), qString(auth.clientSecret), qString(auth.scope)};
    }
};

} // namespace

QStringList authKinds()
{
    return {Text::tr("None"),
            Text::tr("Basic: user and password"),
            Text::tr("Bearer token"),
            Text::tr("API key in a header"),
            Text::tr("API key in the query"),
            Text::tr("AWS Signature V4"),
            Text::tr("OAuth 2 client credentials")};
}

AuthKind authKindOf(const Auth& auth)
{
    return std::visit(KindOf{}, auth);
}

QList<AuthField> authFields(AuthKind kind)
{
    const auto field = [](const QString& label, const char* name, bool secret = false) {
        return AuthField{label, QLatin1String(name), secret};
    };
    switch (kind) {
    case AuthKind::Basic:
        return {field(Text::tr("User"), "user"), field(Text::tr("Password"), "password", true)};
    case AuthKind::Bearer:
        return {field(Text::tr("Token"), "token", true)};
    case AuthKind::KeyInHeader:
        return {field(Text::tr("Header"), "header"), field(Text::tr("Key"), "key", true)};
    case AuthKind::KeyInQuery:
        return {field(Text::tr("Parameter"), "query"), field(Text::tr("Key"), "key", true)};
    case AuthKind::AwsSigV4:
        return {field(Text::tr("Region"), "region"), field(Text::tr("Service"), "service"),
                field(Text::tr("Access key"), "access_key"), field(Text::tr("Secret key"), "secret_key", true),
                field(Text::tr("Session token"), "session_token", true)};
    case AuthKind::OAuth2:
        return {field(Text::tr("Token URL"), "token_url"), field(Text::tr("Client id"), "client_id"),
                field(Text::tr("Client secret"), "client_secret", true), field(Text::tr("Scope"), "scope")};
    case AuthKind::None:
        break;
    }
    return {};
}

QStringList authTexts(const Auth& auth)
{
    return std::visit(Texts{}, auth);
}

Auth authOf(AuthKind kind, const QStringList& texts)
{
    const auto text = [&](int field) { return stdString(texts.value(field)); };
    switch (kind) {
    case AuthKind::Basic:
        return BasicAuth{text(0), text(1)};
    case AuthKind::Bearer:
        return BearerAuth{text(0)};
    case AuthKind::KeyInHeader:
        return ApiKeyAuth{text(0), {}, text(1)};
    case AuthKind::KeyInQuery:
        return ApiKeyAuth{{}, text(0), text(1)};
    case AuthKind::AwsSigV4:
        return AwsSigV4{text(0), text(1), text(2), text(3), text(4)};
    case AuthKind::OAuth2:
        return OAuth2ClientCredentials{text(0), text(1), text(2), text(3)};
    case AuthKind::None:
        break;
    }
    return {};
}

Auth newAuth(AuthKind kind)
{
    switch (kind) {
    case AuthKind::Basic:
        return BasicAuth{{}, "${env:HEADROOM_PASSWORD}"};
    case AuthKind::Bearer:
        return BearerAuth{"${env:HEADROOM_TOKEN}"};
    case AuthKind::KeyInHeader:
        return ApiKeyAuth{"X-Api-Key", {}, "${env:HEADROOM_API_KEY}"};
    case AuthKind::KeyInQuery:
        return ApiKeyAuth{{}, "key", "${env:HEADROOM_API_KEY}"};
    case AuthKind::AwsSigV4:
        return AwsSigV4{};
    case AuthKind::OAuth2:
        return OAuth2ClientCredentials{{}, {}, "${env:HEADROOM_CLIENT_SECRET}", {}};
    case AuthKind::None:
        break;
    }
    return {};
}

} // namespace headroom
