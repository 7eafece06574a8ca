// SPDX-License-Identifier: MIT
// Identity documents and letters: what only some may see, and nothing keeps.
#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/mapping.h"
#include "service/access.h"
#include "service/credentials.h"
#include "service/identitycopies.h"
#include "service/responses.h"
#include "service/route.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

HttpResponse noStore(HttpResponse response)
{
    response.headers.set("Cache-Control", "no-store");
    return response;
}

QJsonObject toJson(const Letter &letter)
{
    QJsonObject out {
        {u"user"_s, letter.user}, {u"order"_s, letter.order}, {u"queued"_s, scim::dateTimeText(letter.queued)}};
    if (letter.exported.isValid())
        out.insert(u"exported"_s, scim::dateTimeText(letter.exported));
    return out;
}

} // namespace

Result<HttpResponse> identityCopyRoute(const Route &route, const QString &id)
{
    if (!route.client)
        MANDAT_TRY(mayWrite(route.caller.staff, route.portal->policy));
    else if (!route.portal->policy.clientAdministratorsCreate || route.client->relationships.isEmpty())
        return fail(ErrorKind::Forbidden, u"Only a client's administrator puts copies here"_s);
    const QUuid uuid = QUuid::fromString(id);
    if (uuid.isNull())
        return scim::refuse(scim::scimtype::invalidPath, u"A copy is put at a UUID"_s);
    MANDAT_TRY(receiveIdentityCopy(route.store, route.portalId(), route.caller.staff,
                                   uuid.toString(QUuid::WithoutBraces), route.request.body, route.now));
    return noStore(emptyResponse(204));
}

Result<HttpResponse> readIdentityCopyRoute(const Route &route, const QString &user)
{
    MANDAT_ASSIGN(const IdentityCopy copy,
                  readIdentityCopy(route.store, route.portalId(), route.caller.staff, user, route.now));
    HttpResponse response;
    response.headers.add("Content-Type", copy.mediaType);
    // What a person uploaded is shown, never run.
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Content-Security-Policy", "sandbox");
    response.body = copy.content;
    return noStore(std::move(response));
}

Result<HttpResponse> verifyIdentityRoute(const Route &route, const QString &user)
{
    MANDAT_TRY(verifyIdentity(route.store, route.portalId(), route.caller.staff, user, route.now));
    return emptyResponse(204);
}

Result<HttpResponse> lettersRoute(const Route &route)
{
    if (!route.caller.staff.has(Role::Administrator))
        return fail(ErrorKind::Forbidden, u"Only administrators see letters"_s);
    QList<Letter> letters;
    const auto read = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(letters, reader.letters(route.request.query.value(u"exported") == u"true"_s));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), read));
    QJsonArray out;
    for (const Letter &letter : std::as_const(letters))
        out.append(toJson(letter));
    return jsonResponse(200, QJsonObject {{u"letters"_s, out}});
}

Result<HttpResponse> letterRoute(const Route &route, const QString &user)
{
    MANDAT_ASSIGN(const ExportedLetter letter,
                  exportLetter(route.store, route.portalId(), route.caller.staff, user, route.now));
    const QJsonObject person = scim::toJson(letter.user);
    return noStore(jsonResponse(200,
                                QJsonObject {{u"userName"_s, letter.password.userName},
                                             {u"temporaryPassword"_s, letter.password.password},
                                             {u"issued"_s, scim::dateTimeText(letter.password.issued)},
                                             {u"expires"_s, scim::dateTimeText(letter.password.expires)},
                                             {u"name"_s, person.value("name"_L1)},
                                             {u"addresses"_s, person.value("addresses"_L1)}}));
}

} // namespace mandat::service
