// SPDX-License-Identifier: MIT
#include "service/credentials.h"

#include "scim/errors.h"
#include "scim/filter.h"
#include "service/access.h"
#include "service/auditvalues.h"
#include "service/entities.h"
#include "service/secrets.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

struct Loaded {
    Stored stored;
    User user;
};

Result<Loaded> loadUser(Reader &reader, const QString &id)
{
    MANDAT_ASSIGN(auto stored, reader.find(Kind::User, id));
    if (!stored)
        return fail(ErrorKind::NotFound, u"There is no user %1"_s.arg(id));
    MANDAT_ASSIGN(User user, valueOf<User>(stored->document));
    return Loaded {std::move(*stored), std::move(user)};
}

Result<void> mayHandle(Reader &reader, const Policy &policy, const Staff &staff, const User &user)
{
    if (staff.has(Role::Administrator))
        return {};
    const auto refused = fail(ErrorKind::Forbidden,
                              u"Only an administrator, or the author of the order that created the user"
                              " until the first sign-in, handles these credentials"_s);
    if (policy.credentialDelivery != CredentialDelivery::Screen || !staff.prepares() || user.lastSignIn.isValid()
        || user.credentials == CredentialState::Changed)
        return refused;
    MANDAT_ASSIGN(const auto creating, reader.creatingOrder(user.id.toString()));
    if (!creating)
        return refused;
    MANDAT_ASSIGN(const auto order, reader.order(*creating));
    if (!order || order->author != staff.subject)
        return refused;
    return {};
}

Result<void> setState(Writer &writer, const Loaded &loaded, CredentialState state, const QString &action,
                      const Staff &staff, const QDateTime &now)
{
    User user = loaded.user;
    user.credentials = state;
    const AuditValues values = auditValues(Resource(loaded.user), Resource(user));
    MANDAT_TRY(writer.put(user, {loaded.stored.version + 1, loaded.stored.created, now}));
    writer.record(actorOf(staff), now,
                  {action, Kind::User, loaded.stored.id, {}, FeedChange::Updated, values.before, values.after});
    return {};
}

} // namespace

Result<TemporaryPassword> issueCredentials(Store &store, const QString &portal, const Staff &staff, const QString &user,
                                           const QDateTime &now)
{
    const auto definition = store.portal(portal);
    if (!definition)
        return fail(ErrorKind::NotFound, portal);
    // Argon2 takes its time by intent: outside the transaction, and only for those who may.
    const auto mayIssue = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const Loaded loaded, loadUser(reader, user));
        return mayHandle(reader, definition->policy, staff, loaded.user);
    };
    MANDAT_TRY(store.read(portal, mayIssue));
    TemporaryPassword issued {{}, newTemporaryPassword(), now, now.addDays(definition->policy.temporaryPasswordDays)};
    MANDAT_ASSIGN(const QString hash, passwordHash(issued.password));
    const auto issue = [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const Loaded loaded, loadUser(writer, user));
        MANDAT_TRY(mayHandle(writer, definition->policy, staff, loaded.user));
        issued.userName = loaded.user.userName;
        MANDAT_TRY(writer.putCredential({loaded.stored.id, hash, true, now, staff.subject, issued.expires}));
        MANDAT_TRY(writer.setSignInFailures(scim::caseKey(loaded.user.userName), {}));
        return setState(writer, loaded, CredentialState::Issued, u"credentialsIssued"_s, staff, now);
    };
    MANDAT_TRY(store.write(portal, issue));
    return issued;
}

Result<void> markHandedOver(Store &store, const QString &portal, const Staff &staff, const QString &user,
                            const QDateTime &now)
{
    const auto definition = store.portal(portal);
    if (!definition)
        return fail(ErrorKind::NotFound, portal);
    return store.write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const Loaded loaded, loadUser(writer, user));
        MANDAT_TRY(mayHandle(writer, definition->policy, staff, loaded.user));
        if (loaded.user.credentials == CredentialState::HandedOver)
            return {};
        if (loaded.user.credentials != CredentialState::Issued)
            return scim::refuse(scim::scimtype::invalidValue, u"There are no credentials to hand over"_s,
                                u"handedOver"_s);
        return setState(writer, loaded, CredentialState::HandedOver, u"credentialsHandedOver"_s, staff, now);
    });
}

Result<void> sendCredentialsAgain(Store &store, const QString &portal, const Staff &staff, const QString &user,
                                  const QDateTime &now)
{
    const auto definition = store.portal(portal);
    if (!definition)
        return fail(ErrorKind::NotFound, portal);
    if (!staff.has(Role::Administrator))
        return fail(ErrorKind::Forbidden, u"Only administrators have an activation link sent again"_s);
    if (definition->policy.credentialDelivery != CredentialDelivery::Email)
        return scim::refuse(scim::scimtype::invalidValue, u"Credentials do not leave by email here"_s, u"send"_s);
    return store.write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const Loaded loaded, loadUser(writer, user));
        if (loaded.user.email.isEmpty())
            return scim::refuse(scim::scimtype::invalidValue, u"This user has no email address"_s, u"send"_s);
        MANDAT_TRY(writer.removeCredential(loaded.stored.id));
        MANDAT_TRY(writer.removeUserTokens(loaded.stored.id));
        MANDAT_TRY(writer.setSignInFailures(scim::caseKey(loaded.user.userName), {}));
        MANDAT_TRY(queueCredentials(writer, definition->policy, loaded.user, {}, now));
        return setState(writer, loaded, CredentialState::None, u"credentialsReset"_s, staff, now);
    });
}

Result<void> queueCredentials(Writer &writer, const Policy &policy, const User &user, const QString &order,
                              const QDateTime &now)
{
    switch (policy.credentialDelivery) {
    case CredentialDelivery::Screen:
        return {};
    case CredentialDelivery::Post:
        return writer.putLetter({user.id.toString(), order, now, {}});
    case CredentialDelivery::Email:
        return writer.putMail({0, MailKind::Activation, user.id.toString(), user.email, now, 0, now, {}});
    }
    return {};
}

Result<ExportedLetter> exportLetter(Store &store, const QString &portal, const Staff &staff, const QString &user,
                                    const QDateTime &now)
{
    if (!staff.has(Role::Administrator))
        return fail(ErrorKind::Forbidden, u"Only administrators export letters"_s);
    std::optional<Letter> letter;
    ExportedLetter out;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const QList<Letter> all, reader.letters(true));
        const auto found = std::ranges::find(all, user, &Letter::user);
        if (found == all.end())
            return fail(ErrorKind::NotFound, u"No letter waits for %1"_s.arg(user.left(60)));
        letter = *found;
        MANDAT_ASSIGN(Loaded loaded, loadUser(reader, user));
        out.user = std::move(loaded.user);
        return {};
    };
    MANDAT_TRY(store.read(portal, find));
    MANDAT_ASSIGN(out.password, issueCredentials(store, portal, staff, user, now));
    letter->exported = now;
    const auto mark = [&](Writer &writer) -> Result<void> {
        MANDAT_TRY(writer.putLetter(*letter));
        writer.record(actorOf(staff), now, {u"letterExported"_s, Kind::User, user, {}, std::nullopt, {}, {}});
        return {};
    };
    MANDAT_TRY(store.write(portal, mark));
    return out;
}

Result<void> forgetSecrets(Writer &writer, const QString &user)
{
    MANDAT_TRY(writer.removeCredential(user));
    MANDAT_TRY(writer.removeUserTokens(user));
    MANDAT_TRY(writer.removeLetter(user));
    MANDAT_ASSIGN(const auto copy, writer.identityCopyOf(user));
    return copy ? writer.removeIdentityCopy(copy->id) : Result<void>();
}

} // namespace mandat::service
