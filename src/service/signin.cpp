// SPDX-License-Identifier: MIT
#include "service/signin.h"

#include "domain/checks.h"
#include "scim/errors.h"
#include "scim/filter.h"
#include "service/auditvalues.h"
#include "service/clientscope.h"
#include "service/document.h"
#include "service/entities.h"
#include "service/responses.h"
#include "service/route.h"
#include "service/secrets.h"

#include "scim/jsonaccess.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr QByteArrayView sessionScheme("Bearer session_");

std::unexpected<Error> wrong()
{
    return fail(ErrorKind::Unauthorized, u"The sign-in ID or the password is not right"_s);
}

/// What passwords are compared with where nobody has that name: it takes as long.
const QString &nobodysHash()
{
    static const QString hash = passwordHash(QString::fromLatin1(newUserToken(true))).value_or(QString());
    return hash;
}

struct Candidate {
    QString id; ///< empty: nobody who may sign in
    Credential credential;
};

Result<Candidate> candidateFor(Reader &reader, const QString &userName, const QDateTime &now)
{
    MANDAT_ASSIGN(const auto id, reader.userNamed(scim::caseKey(userName)));
    if (!id)
        return Candidate();
    MANDAT_ASSIGN(const auto stored, reader.find(Kind::User, *id));
    MANDAT_ASSIGN(const auto credential, reader.credential(*id));
    if (!stored || !credential)
        return Candidate();
    MANDAT_ASSIGN(const User user, valueOf<User>(stored->document));
    const auto inForce = stateAt(user, now);
    if (!inForce || !inForce->active || (credential->expires.isValid() && credential->expires <= now))
        return Candidate();
    return Candidate {*id, *credential};
}

Result<void> checkLock(Reader &reader, const QString &key, const QDateTime &now)
{
    MANDAT_ASSIGN(const SignInFailures failures, reader.signInFailures(key));
    const QDateTime until = failures.last.addSecs(std::chrono::seconds(lockLength).count());
    if (failures.count < failuresBeforeLock || until <= now)
        return {};
    Error error;
    error.kind = ErrorKind::TooMany;
    error.detail = u"Too many wrong passwords for this sign-in ID"_s;
    error.retryAfter = std::chrono::seconds(now.secsTo(until));
    return fail(std::move(error));
}

Result<void> noteFailure(Store &store, const Portal &portal, const QString &key, const Candidate &candidate,
                         const QDateTime &now)
{
    return store.write(portal.id, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(SignInFailures failures, writer.signInFailures(key));
        if (failures.last.isValid() && failures.last.secsTo(now) >= std::chrono::seconds(lockLength).count())
            failures.count = 0;
        failures = {failures.count + 1, now};
        MANDAT_TRY(writer.setSignInFailures(key, failures));
        if (failures.count == failuresBeforeLock && !candidate.id.isEmpty())
            writer.record({u"mandatd"_s, u"Service"_s}, now,
                          {u"signInLocked"_s, Kind::User, candidate.id, {}, std::nullopt, {}, {}});
        return {};
    });
}

/// The candidate, if the password is right; failures are counted.
Result<Candidate> verified(Store &store, const Portal &portal, const QString &userName, const QString &password,
                           const QDateTime &now)
{
    const QString key = scim::caseKey(userName);
    Candidate candidate;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_TRY(checkLock(reader, key, now));
        MANDAT_ASSIGN(candidate, candidateFor(reader, userName, now));
        return {};
    };
    MANDAT_TRY(store.read(portal.id, find));
    const bool known = !candidate.id.isEmpty();
    const bool right = passwordMatches(known ? candidate.credential.hash : nobodysHash(), password);
    if (known && right)
        return candidate;
    MANDAT_TRY(noteFailure(store, portal, key, candidate, now));
    return wrong();
}

Result<void> checkNewPassword(const QString &password)
{
    if (password.size() < passwordLeast || password.size() > 256)
        return scim::refuse(scim::scimtype::invalidValue, u"A password has %1 to 256 characters"_s.arg(passwordLeast),
                            u"newPassword"_s);
    return {};
}

/// The user's document without a new version: an order that was based on it still stands.
Result<void> noteSignIn(Writer &writer, const QString &id, const QDateTime &now)
{
    MANDAT_ASSIGN(const auto stored, writer.find(Kind::User, id));
    if (!stored)
        return wrong();
    MANDAT_ASSIGN(User user, valueOf<User>(stored->document));
    user.lastSignIn = now;
    MANDAT_TRY(writer.put(user, {stored->version, stored->created, stored->modified}));
    const QString name = user.firstName + u' ' + user.lastName;
    writer.record({subjectOf(id), name}, now, {u"signedIn"_s, Kind::User, id, {}, FeedChange::Updated, {}, {}});
    return {};
}

Result<void> takeName(Writer &writer, const Portal &portal, User &user, const QString &newUserName)
{
    if (newUserName.isEmpty() || newUserName == user.userName)
        return {};
    if (portal.policy.signInId != SignInIdKind::Generated)
        return scim::refuse(scim::scimtype::mutability, u"The email address is the sign-in ID here"_s,
                            u"newUserName"_s);
    if (checkName(newUserName))
        return scim::refuse(scim::scimtype::invalidValue, u"That cannot be a sign-in ID"_s, u"newUserName"_s);
    const QString key = scim::caseKey(newUserName);
    MANDAT_ASSIGN(const auto holder, writer.userNamed(key));
    MANDAT_ASSIGN(const auto reserved, writer.reservedBy(ReservationKind::SignInId, key));
    if ((holder && *holder != user.id.toString()) || reserved)
        return scim::refuse(scim::scimtype::uniqueness, u"That sign-in ID is taken"_s, u"newUserName"_s);
    user.userName = newUserName;
    return {};
}

Result<void> setOwnPassword(Writer &writer, const Portal &portal, const QString &id, const QString &hash,
                            const QString &newUserName, const QDateTime &now)
{
    MANDAT_ASSIGN(const auto stored, writer.find(Kind::User, id));
    if (!stored)
        return wrong();
    MANDAT_ASSIGN(User user, valueOf<User>(stored->document));
    const Resource before = user;
    MANDAT_TRY(takeName(writer, portal, user, newUserName));
    user.credentials = CredentialState::Changed;
    MANDAT_TRY(writer.putCredential({id, hash, false, now, subjectOf(id), {}}));
    MANDAT_TRY(writer.removeUserTokens(id));
    MANDAT_TRY(writer.put(user, {stored->version + 1, stored->created, now}));
    const AuditValues values = auditValues(before, Resource(user));
    writer.record({subjectOf(id), user.firstName + u' ' + user.lastName}, now,
                  {u"credentialsChanged"_s, Kind::User, id, {}, FeedChange::Updated, values.before, values.after});
    return {};
}

Result<QJsonObject> bodyOf(const QByteArray &bytes)
{
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (!json.isObject())
        return scim::refuse(scim::scimtype::invalidSyntax, u"The body is not a JSON object"_s);
    return json.object();
}

HttpResponse secretResponse(HttpResponse response)
{
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace

Result<std::optional<SignedIn>> signedInUser(Store &store, const QByteArray &authorization, const Portal &portal,
                                             const QDateTime &now)
{
    if (!authorization.startsWith(sessionScheme) || authorization.size() > 200)
        return std::nullopt;
    const QByteArray token = authorization.sliced(qsizetype(strlen("Bearer "))).trimmed();
    std::optional<SignedIn> out;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const auto session, reader.userToken(tokenHash(token)));
        if (!session || session->kind != UserTokenKind::Session || session->expires <= now)
            return fail(ErrorKind::Unauthorized, u"The session is not known, or has expired"_s);
        MANDAT_ASSIGN(const auto stored, reader.find(Kind::User, session->user));
        if (!stored)
            return fail(ErrorKind::Unauthorized, u"The session's user is gone"_s);
        MANDAT_ASSIGN(const User user, valueOf<User>(stored->document));
        const auto inForce = stateAt(user, now);
        if (!inForce || !inForce->active)
            return fail(ErrorKind::Unauthorized, u"The session's user is not active"_s);
        MANDAT_ASSIGN(ClientScope client, clientScope(reader, portal, session->user, now));
        const Staff staff {subjectOf(session->user), user.firstName + u' ' + user.lastName, user.email, {}, {}, true};
        out = SignedIn {staff, std::move(client)};
        return {};
    };
    MANDAT_TRY(store.read(portal.id, find));
    return out;
}

Result<SignInOutcome> signIn(Store &store, const Portal &portal, const QString &userName, const QString &password,
                             const QDateTime &now)
{
    MANDAT_ASSIGN(const Candidate candidate, verified(store, portal, userName, password, now));
    SignInOutcome out {candidate.id, {}, {}};
    if (!candidate.credential.temporary) {
        out.token = newUserToken(true);
        out.expires = now.addSecs(std::chrono::seconds(sessionLength).count());
    }
    const auto note = [&](Writer &writer) -> Result<void> {
        MANDAT_TRY(writer.setSignInFailures(scim::caseKey(userName), {}));
        if (out.token.isEmpty())
            return {};
        MANDAT_TRY(writer.addUserToken({tokenHash(out.token), UserTokenKind::Session, out.user, out.expires}));
        return noteSignIn(writer, out.user, now);
    };
    MANDAT_TRY(store.write(portal.id, note));
    return out;
}

Result<void> changeCredentials(Store &store, const Portal &portal, const QString &userName, const QString &password,
                               const QString &newPassword, const QString &newUserName, const QDateTime &now)
{
    MANDAT_ASSIGN(const Candidate candidate, verified(store, portal, userName, password, now));
    MANDAT_TRY(checkNewPassword(newPassword));
    if (newPassword == password)
        return scim::refuse(scim::scimtype::invalidValue, u"The new password is the old one"_s, u"newPassword"_s);
    MANDAT_ASSIGN(const QString hash, passwordHash(newPassword));
    return store.write(portal.id, [&](Writer &writer) -> Result<void> {
        // Voided meanwhile by a reset: the password that was shown is not the person's any more.
        MANDAT_ASSIGN(const auto current, writer.credential(candidate.id));
        if (!current || current->hash != candidate.credential.hash)
            return wrong();
        MANDAT_TRY(writer.setSignInFailures(scim::caseKey(userName), {}));
        return setOwnPassword(writer, portal, candidate.id, hash, newUserName, now);
    });
}

Result<void> activate(Store &store, const Portal &portal, const QByteArray &token, const QString &password,
                      const QDateTime &now)
{
    MANDAT_TRY(checkNewPassword(password));
    const QByteArray key = tokenHash(token);
    const auto check = [&](Reader &reader) -> Result<QString> {
        MANDAT_ASSIGN(const auto link, reader.userToken(key));
        if (!link || link->kind != UserTokenKind::Activation || link->expires <= now)
            return fail(ErrorKind::Gone, u"The link is not known, was used, or has expired"_s);
        return link->user;
    };
    const auto look = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const QString user, check(reader));
        Q_UNUSED(user)
        return {};
    };
    MANDAT_TRY(store.read(portal.id, look));
    MANDAT_ASSIGN(const QString hash, passwordHash(password));
    return store.write(portal.id, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const QString user, check(writer));
        return setOwnPassword(writer, portal, user, hash, {}, now);
    });
}

Result<HttpResponse> signInRoute(Store &store, const Portal &portal, const QByteArray &body, const QDateTime &now)
{
    MANDAT_ASSIGN(const QJsonObject asked, bodyOf(body));
    MANDAT_ASSIGN(
        const SignInOutcome done,
        signIn(store, portal, scim::textMember(asked, u"userName"_s), scim::textMember(asked, u"password"_s), now));
    if (done.token.isEmpty())
        return secretResponse(jsonResponse(200, QJsonObject {{u"mustChange"_s, true}}));
    return secretResponse(jsonResponse(200,
                                       QJsonObject {{u"token"_s, QString::fromLatin1(done.token)},
                                                    {u"expires"_s, scim::dateTimeText(done.expires)},
                                                    {u"user"_s, done.user}}));
}

Result<HttpResponse> changeCredentialsRoute(Store &store, const Portal &portal, const QByteArray &body,
                                            const QDateTime &now)
{
    MANDAT_ASSIGN(const QJsonObject asked, bodyOf(body));
    MANDAT_TRY(changeCredentials(store, portal, scim::textMember(asked, u"userName"_s),
                                 scim::textMember(asked, u"password"_s), scim::textMember(asked, u"newPassword"_s),
                                 scim::textMember(asked, u"newUserName"_s), now));
    return secretResponse(emptyResponse(204));
}

Result<HttpResponse> activateRoute(Store &store, const Portal &portal, const QByteArray &body, const QDateTime &now)
{
    MANDAT_ASSIGN(const QJsonObject asked, bodyOf(body));
    MANDAT_TRY(activate(store, portal, scim::textMember(asked, u"token"_s).toUtf8(),
                        scim::textMember(asked, u"password"_s), now));
    return secretResponse(emptyResponse(204));
}

} // namespace mandat::service
