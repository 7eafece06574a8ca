// SPDX-License-Identifier: MIT
#include "service/identitycopies.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/urns.h"
#include "service/access.h"
#include "service/auditvalues.h"
#include "service/entities.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

std::unexpected<Error> refuseCopy(const QString &detail)
{
    return scim::refuse(scim::scimtype::invalidValue, detail,
                        QString(scim::urn::mandatUser) + u":identityDocument.copy"_s);
}

Result<void> mayVerify(const Staff &staff)
{
    if (staff.has(Role::Administrator))
        return {};
    return fail(ErrorKind::Forbidden, u"Only administrators look at identity documents"_s);
}

QString copyNamedBy(const scim::Operation &operation)
{
    const QJsonObject extension = scim::member(operation.data.toObject(), QString(scim::urn::mandatUser)).toObject();
    return scim::textMember(scim::member(extension, u"identityDocument"_s).toObject(), u"copy"_s);
}

} // namespace

Result<void> receiveIdentityCopy(Store &store, const QString &portal, const Staff &staff, const QString &id,
                                 const QByteArray &content, const QDateTime &now)
{
    if (content.size() > identityCopyMost)
        return fail(ErrorKind::TooLarge, u"A copy of an identity document has 10 MB at most"_s);
    IdentityCopy copy {id, mediaTypeOf(content), content, {}, now, staff.subject, {}, {}};
    if (copy.mediaType.isEmpty())
        return scim::refuse(scim::scimtype::invalidValue, u"The copy is neither PDF, JPEG nor PNG"_s);
    copy.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return store.write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto known, writer.identityCopy(id));
        if (known && (known->digest != copy.digest || known->uploadedBy != staff.subject))
            return fail(ErrorKind::Conflict, u"Another copy has this id"_s);
        return known ? Result<void>() : writer.putIdentityCopy(copy);
    });
}

Result<void> claimIdentityCopies(Writer &writer, const Policy &policy, const Staff &author,
                                 const QList<scim::Operation> &operations, const scim::TypedOperations &typed,
                                 const QString &order, bool required)
{
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const scim::TypedOperation &operation = typed.operations[i];
        if (operation.method != "POST"_L1 || operation.kind != ResourceKind::User)
            continue;
        const QString id = copyNamedBy(operations[i]);
        if (id.isEmpty()) {
            if (required && policy.identityDocument == IdentityDocumentRule::Required)
                return refuseCopy(u"A copy of the identity document has to be put there first"_s);
            continue;
        }
        MANDAT_ASSIGN(auto copy, writer.identityCopy(QUuid::fromString(id).toString(QUuid::WithoutBraces)));
        if (!copy || copy->uploadedBy != author.subject || copy->content.isEmpty())
            return refuseCopy(u"There is no copy %1 of yours"_s.arg(id.left(60)));
        if (!copy->order.isEmpty())
            return refuseCopy(u"The copy %1 belongs to another order"_s.arg(id.left(60)));
        copy->order = order;
        copy->user = operation.id.toString(QUuid::WithoutBraces);
        MANDAT_TRY(writer.putIdentityCopy(*copy));
    }
    return {};
}

Result<void> releaseIdentityCopies(Writer &writer, const ChangeOrder &order)
{
    for (const Change &change : order.changes) {
        if (change.kind() != ChangeKind::Create || change.resourceKind() != ResourceKind::User)
            continue;
        MANDAT_ASSIGN(auto copy, writer.identityCopyOf(change.resourceId().toString(QUuid::WithoutBraces)));
        if (!copy || copy->order != order.id.toString())
            continue;
        copy->order.clear();
        copy->user.clear();
        MANDAT_TRY(writer.putIdentityCopy(*copy));
    }
    return {};
}

Result<IdentityCopy> readIdentityCopy(Store &store, const QString &portal, const Staff &staff, const QString &user,
                                      const QDateTime &now)
{
    MANDAT_TRY(mayVerify(staff));
    IdentityCopy out;
    const auto read = [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(auto copy, writer.identityCopyOf(user));
        if (!copy || copy->content.isEmpty())
            return fail(ErrorKind::NotFound, u"There is no copy of an identity document of %1"_s.arg(user.left(60)));
        out = std::move(*copy);
        writer.record(actorOf(staff), now, {u"identityDocumentRead"_s, Kind::User, user, {}, std::nullopt, {}, {}});
        return {};
    };
    MANDAT_TRY(store.write(portal, read));
    return out;
}

Result<void> verifyIdentity(Store &store, const QString &portal, const Staff &staff, const QString &id,
                            const QDateTime &now)
{
    MANDAT_TRY(mayVerify(staff));
    const auto definition = store.portal(portal);
    if (!definition)
        return fail(ErrorKind::NotFound, portal);
    return store.write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto stored, writer.find(Kind::User, id));
        if (!stored)
            return fail(ErrorKind::NotFound, u"There is no user %1"_s.arg(id.left(60)));
        MANDAT_ASSIGN(User user, valueOf<User>(stored->document));
        if (!user.identityDocument)
            return fail(ErrorKind::Conflict, u"The user has no identity document"_s);
        const Resource before = user;
        user.identityDocument->verifiedBy = staff.subject;
        user.identityDocument->verifiedAt = now;
        MANDAT_TRY(writer.put(user, {stored->version + 1, stored->created, now}));
        const AuditValues values = auditValues(before, Resource(user));
        writer.record(actorOf(staff), now,
                      {u"identityVerified"_s, Kind::User, id, {}, FeedChange::Updated, values.before, values.after});
        MANDAT_ASSIGN(auto copy, writer.identityCopyOf(id));
        if (!copy || definition->policy.keepIdentityDocument)
            return {};
        copy->content = QByteArray("");
        return writer.putIdentityCopy(*copy);
    });
}

} // namespace mandat::service
