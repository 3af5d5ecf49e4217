#pragma once

#include "profile/connection.h"

#include <QStringList>

namespace headroom {

// How a profile says who its requests are from, as a kind and the texts of that kind's fields.

enum class AuthKind { None, Basic, Bearer, KeyInHeader, KeyInQuery, AwsSigV4, OAuth2 };

struct AuthField {
    QString label;
    QString name; ///< as in a profile's file
    bool secret = false; ///< only ever ${env:NAME}
};

[[nodiscard]] QStringList authKinds(); ///< their names, in the order of AuthKind
[[nodiscard]] AuthKind authKindOf(const Auth& auth);
[[nodiscard]] QList<AuthField> authFields(AuthKind kind);
[[nodiscard]] QStringList authTexts(const Auth& auth); ///< one for each of its fields
[[nodiscard]] Auth authOf(AuthKind kind, const QStringList& texts);
/// What one of that kind begins with: secrets are named already.
[[nodiscard]] Auth newAuth(AuthKind kind);

} // namespace headroom
