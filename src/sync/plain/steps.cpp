// SPDX-License-Identifier: MIT
#include "sync/plain/steps.h"

#include "domain/fields.h"
#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/mappingfields.h"
#include "scim/patch.h"

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

Error unsupported(const QString &detail, const QString &field = {})
{
    Error error;
    error.kind = ErrorKind::Unsupported;
    error.httpStatus = 501;
    error.detail = detail;
    error.field = field;
    return error;
}

/// Gathers what an order does to each user and each group.
class Gatherer
{
public:
    Gatherer(const std::function<Result<Rights>(const QUuid &)> &rightsOf,
             const std::function<Result<Mirror::Entry>(const QUuid &)> &userEntry, const PlainCapability &capability)
        : m_rightsOf(rightsOf)
        , m_userEntry(userEntry)
        , m_capability(capability)
    {
    }

    Result<void> add(const Change &change, const QString &version)
    {
        switch (change.resourceKind()) {
        case ResourceKind::User:
            return addUser(change, version);
        case ResourceKind::Grant:
            return addGrant(change);
        case ResourceKind::Profile:
            // Chosen with the user who gets it; by itself it is nothing there.
            if (change.kind() == ChangeKind::Create)
                return {};
            return fail(unsupported(u"what a group gives is not this service's to say"_s));
        default:
            return fail(unsupported(u"this service has nothing of that kind"_s));
        }
    }

    QList<PlainStep> steps() const
    {
        QList<PlainStep> out = m_creations;
        // What only takes away goes before what gives.
        for (const bool narrowing : {true, false}) {
            for (const PlainStep &step : m_users) {
                if ((step.before.active && !step.after.active) == narrowing)
                    out.append(step);
            }
        }
        for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it)
            out.append(it.value());
        return out + m_deletions;
    }

private:
    Result<void> addUser(const Change &change, const QString &version)
    {
        PlainStep step;
        step.version = version;
        if (change.kind() == ChangeKind::Delete) {
            step.what = PlainStep::What::Delete;
            MANDAT_ASSIGN(const Mirror::Entry entry, m_userEntry(change.resourceId()));
            step.id = entry.id;
            step.key = u"delete "_s + entry.id;
            m_deletions.append(step);
            return {};
        }
        step.after = std::get<User>(*change.after);
        MANDAT_ASSIGN(const Rights after, rights(step.after.profile));
        if (change.kind() == ChangeKind::Create) {
            step.what = PlainStep::What::Create;
            step.local = change.resourceId();
            step.key = u"create "_s + step.local.toString(QUuid::WithoutBraces);
            step.rightsAfter = after;
            m_creations.append(step);
            return moveBetweenGroups({}, after, {QString(), step.local});
        }
        MANDAT_ASSIGN(const Mirror::Entry entry, m_userEntry(change.resourceId()));
        step.before = std::get<User>(*change.before);
        step.id = entry.id;
        step.key = u"modify "_s + entry.id;
        if (step.before.profile != step.after.profile) {
            const QUuid based = splitVersion(version).profile;
            if (!based.isNull() && based != entry.profile) {
                Error error;
                error.kind = ErrorKind::Stale;
                error.httpStatus = 412;
                error.detail = u"the rights of %1 have moved"_s.arg(entry.id);
                return fail(error);
            }
            step.rightsBefore = entry.rights;
            step.rightsAfter = after;
            MANDAT_TRY(moveBetweenGroups(entry.rights, after, {entry.id, {}}));
        }
        return modify(step);
    }

    /// The access to the service as a whole is the user's own being active.
    Result<void> addGrant(const Change &change)
    {
        if (change.kind() == ChangeKind::Create)
            return {};
        const Grant &grant = std::get<Grant>(*change.before);
        const bool active = change.after && std::get<Grant>(*change.after).active;
        if (change.after) {
            for (const Field field : changedFields(*change.before, *change.after)) {
                if (field != Field::Active)
                    return fail(unsupported(u"this service has no such thing for one access"_s));
            }
        }
        MANDAT_ASSIGN(const Mirror::Entry entry, m_userEntry(grant.user.uuid()));
        PlainStep step;
        step.id = entry.id;
        step.key = u"modify "_s + entry.id;
        step.before = userOf(entry.document, entry.version, {}, entry.profile);
        step.after = step.before;
        step.after.active = active;
        return modify(step);
    }

    Result<void> modify(const PlainStep &step)
    {
        if (step.before.active != step.after.active && !m_capability.active)
            return fail(unsupported(u"this service does not know whether users are active"_s, u"active"_s));
        if (!step.after.secureMobile.isEmpty() && step.before.secureMobile != step.after.secureMobile)
            return fail(unsupported(u"this service has no secure mobile"_s, u"secureMobile"_s));
        if (step.before.person != step.after.person)
            return fail(unsupported(u"this service does not link users"_s, u"person"_s));
        for (PlainStep &known : m_users) {
            if (known.id != step.id)
                continue;
            // A user and the user's access, changed in one order.
            known.after.active = known.after.active && step.after.active;
            return {};
        }
        m_users.append(step);
        return {};
    }

    Result<Rights> rights(const ProfileId &profile)
    {
        if (profile.isNull())
            return Rights();
        return m_rightsOf(profile.uuid());
    }

    Result<void> moveBetweenGroups(const Rights &before, const Rights &after, const PlainMember &member)
    {
        for (const QString &code : after) {
            const bool isRole = code.startsWith(rightcode::role);
            if ((isRole && !m_capability.roles)
                || (code.startsWith(rightcode::entitlement) && !m_capability.entitlements))
                return fail(unsupported(u"this service keeps neither"_s, isRole ? u"roles"_s : u"entitlements"_s));
            if (code.startsWith(rightcode::group) && !before.contains(code))
                group(code).joins.append(member);
        }
        for (const QString &code : before) {
            if (code.startsWith(rightcode::group) && !after.contains(code))
                group(code).leaves.append(member);
        }
        return {};
    }

    PlainStep &group(const QString &code)
    {
        PlainStep &step = m_groups[code];
        step.what = PlainStep::What::ModifyGroup;
        step.id = code.mid(rightcode::group.size());
        step.key = code;
        return step;
    }

    const std::function<Result<Rights>(const QUuid &)> &m_rightsOf;
    const std::function<Result<Mirror::Entry>(const QUuid &)> &m_userEntry;
    const PlainCapability &m_capability;
    QList<PlainStep> m_creations;
    QList<PlainStep> m_users;
    QMap<QString, PlainStep> m_groups;
    QList<PlainStep> m_deletions;
};

void setText(QJsonObject &object, const QString &name, const QString &text)
{
    const QString key = scim::memberKey(object, name);
    if (text.isEmpty())
        object.remove(key);
    else
        object.insert(key, text);
}

/// The element that userOf() reads: changed where it is, made where there is none.
void setElement(QJsonObject &document, const QString &list, const QString &type, const QString &was,
                const QJsonObject &values)
{
    const QString key = scim::memberKey(document, list);
    QJsonArray elements = document[key].toArray();
    const auto isIt = [&](const QJsonObject &element) {
        const bool isType = scim::textMember(element, u"type"_s).compare(type, Qt::CaseInsensitive) == 0;
        return was.isEmpty() ? isType : scim::textMember(element, u"value"_s) == was;
    };
    qsizetype at = 0;
    while (at < elements.size() && !isIt(elements.at(at).toObject()))
        ++at;
    bool empty = true;
    for (const QJsonValue &value : values)
        empty = empty && value.toString().isEmpty();
    if (empty) {
        if (at < elements.size())
            elements.removeAt(at);
    } else {
        QJsonObject element = at < elements.size() ? elements.at(at).toObject() : QJsonObject {{u"type"_s, type}};
        for (auto it = values.begin(); it != values.end(); ++it)
            setText(element, it.key(), it.value().toString());
        if (at < elements.size())
            elements.replace(at, element);
        else
            elements.append(element);
    }
    if (elements.isEmpty())
        document.remove(key);
    else
        document.insert(key, elements);
}

void setRights(QJsonObject &document, const QString &attribute, const QString &prefix, const PlainStep &step)
{
    const auto only = [&prefix](const Rights &rights) {
        QSet<QString> out;
        for (const QString &code : rights) {
            if (code.startsWith(prefix))
                out.insert(code.mid(prefix.size()));
        }
        return out;
    };
    const QSet<QString> before = only(step.rightsBefore);
    const QSet<QString> after = only(step.rightsAfter);
    if (before == after)
        return;
    const QString key = scim::memberKey(document, attribute);
    const QJsonArray given = document[key].toArray();
    QJsonArray kept;
    QSet<QString> there;
    for (const QJsonValue &one : given) {
        const QString name = one.isString() ? one.toString() : scim::textMember(one.toObject(), u"value"_s);
        if (before.contains(name.simplified()) && !after.contains(name.simplified()))
            continue;
        there.insert(name.simplified());
        kept.append(one);
    }
    QStringList added((after - before - there).values());
    added.sort();
    for (const QString &name : added)
        kept.append(QJsonObject {{u"value"_s, name}});
    if (kept.isEmpty())
        document.remove(key);
    else
        document.insert(key, kept);
}

QString fullName(const User &user)
{
    return QStringList {user.firstName, user.lastName}.join(u' ').trimmed();
}

} // namespace

QString versionWith(const QString &version, const QUuid &profile)
{
    return version + u'~' + profile.toString(QUuid::WithoutBraces);
}

SplitVersion splitVersion(const QString &version)
{
    const qsizetype at = version.lastIndexOf(u'~');
    if (at < 0)
        return {version, {}};
    return {version.first(at), QUuid::fromString(version.sliced(at + 1))};
}

Result<QList<PlainStep>> stepsFor(const QList<Change> &changes, const QHash<QUuid, QString> &versions,
                                  const std::function<Result<Rights>(const QUuid &)> &rightsOf,
                                  const std::function<Result<Mirror::Entry>(const QUuid &)> &userEntry,
                                  const PlainCapability &capability)
{
    Gatherer gatherer(rightsOf, userEntry, capability);
    for (const Change &change : changes)
        MANDAT_TRY(gatherer.add(change, versions.value(change.resourceId())));
    return gatherer.steps();
}

QJsonObject withChanges(const QJsonObject &document, const PlainStep &step)
{
    QJsonObject out = document;
    const User &was = step.before;
    const User &is = step.after;
    const auto text = [&](const QString &name, const QString &before, const QString &after) {
        if (before != after)
            setText(out, name, after);
    };
    text(u"userName"_s, was.userName, is.userName);
    text(u"title"_s, was.capacity, is.capacity);
    text(u"preferredLanguage"_s, was.language, is.language);
    const QString nameKey = scim::memberKey(out, u"name"_s);
    QJsonObject name = out[nameKey].toObject();
    const QJsonObject nameBefore = name;
    if (was.lastName != is.lastName)
        setText(name, u"familyName"_s, is.lastName);
    if (was.firstName != is.firstName)
        setText(name, u"givenName"_s, is.firstName);
    if (was.title != is.title) {
        const QJsonValue prefix = scim::fieldToWire(ResourceKind::User, Field::Title, static_cast<int>(is.title));
        setText(name, u"honorificPrefix"_s, prefix.toString());
    }
    if (name != nameBefore) {
        // What is made of the parts would contradict them.
        name.remove(scim::memberKey(name, u"formatted"_s));
        out.insert(nameKey, name);
        if (scim::textMember(out, u"displayName"_s) == fullName(was))
            setText(out, u"displayName"_s, fullName(is));
    }
    if (was.email != is.email)
        setElement(out, u"emails"_s, u"work"_s, was.email, {{u"value"_s, is.email}});
    if (was.telephone != is.telephone)
        setElement(out, u"phoneNumbers"_s, u"work"_s, was.telephone, {{u"value"_s, is.telephone}});
    if (was.mobile != is.mobile)
        setElement(out, u"phoneNumbers"_s, u"mobile"_s, was.mobile, {{u"value"_s, is.mobile}});
    if (was.address != is.address)
        setElement(out, u"addresses"_s, u"work"_s, {},
                   {{u"streetAddress"_s, is.address.street},
                    {u"postalCode"_s, is.address.postalCode},
                    {u"locality"_s, is.address.locality},
                    {u"country"_s, is.address.country}});
    if (was.active != is.active)
        out.insert(scim::memberKey(out, u"active"_s), is.active);
    setRights(out, u"roles"_s, rightcode::role, step);
    setRights(out, u"entitlements"_s, rightcode::entitlement, step);
    return out;
}

QJsonObject withMembers(const QJsonObject &group, const QStringList &joins, const QStringList &leaves)
{
    QJsonObject out = group;
    const QString key = scim::memberKey(out, u"members"_s);
    QJsonArray members;
    QSet<QString> there;
    const QJsonArray given = out[key].toArray();
    for (const QJsonValue &one : given) {
        const QString id = scim::textMember(one.toObject(), u"value"_s);
        if (leaves.contains(id))
            continue;
        there.insert(id);
        members.append(one);
    }
    for (const QString &id : joins) {
        if (!there.contains(id))
            members.append(QJsonObject {{u"value"_s, id}, {u"type"_s, u"User"_s}});
    }
    out.insert(key, members);
    return out;
}

bool collide(Mirror::Kind kind, const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    const scim::ResourceType &type =
        *scim::standardRegistry().type(kind == Mirror::Kind::User ? u"User"_s : u"Group"_s);
    const QList<scim::PatchOperation> here = scim::makePatch(base, mine, type);
    const QList<scim::PatchOperation> there = scim::makePatch(base, theirs, type);
    const auto overlap = [](const QString &a, const QString &b) {
        const bool begins = a.startsWith(b, Qt::CaseInsensitive) || b.startsWith(a, Qt::CaseInsensitive);
        const QChar end = a.size() == b.size() ? QChar(u'.') : (a.size() > b.size() ? a.at(b.size()) : b.at(a.size()));
        return begins && (end == u'.' || end == u'[');
    };
    return std::ranges::any_of(here, [&](const scim::PatchOperation &one) {
        return std::ranges::any_of(there,
                                   [&](const scim::PatchOperation &other) { return overlap(one.path, other.path); });
    });
}

} // namespace mandat::sync
