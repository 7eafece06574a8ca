// SPDX-License-Identifier: MIT
#include "sync/plain/directory.h"

#include "scim/etag.h"
#include "scim/jsonaccess.h"
#include "scim/mapping.h"
#include "scim/mappingwire.h"
#include "scim/urns.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

/// So many names of rights in the name of a profile; the others are counted.
constexpr qsizetype namesInLabel = 3;

const QString wholeService = u"all"_s;

QUuid uuidOf(QLatin1StringView type, const QString &id)
{
    return scim::uuidFor(type, id);
}

QString valueOf(const QString &code)
{
    return code.section(u':', 1);
}

/// What a role or an entitlement is called: by its name where it has one.
QString nameOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QString text = scim::textMember(value.toObject(), u"value"_s);
    return text.isEmpty() ? scim::textMember(value.toObject(), u"display"_s) : text;
}

void appendRights(const QJsonObject &document, const QString &attribute, const QString &prefix, Rights &out)
{
    const QJsonValue given = scim::member(document, attribute);
    const QJsonArray list = given.isArray() ? given.toArray() : QJsonArray {given};
    for (const QJsonValue &one : list) {
        // A line each is how sets of them are kept.
        if (const QString name = nameOf(one).simplified(); !name.isEmpty())
            out.append(prefix + name);
    }
}

LocalizedText both(const QString &text)
{
    return {text, text};
}

QString textOr(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

/// The element for work, else the primary one, else the first.
QJsonObject bestOf(const QJsonValue &list, QStringView type, bool onlyType = false)
{
    QJsonObject best;
    int rank = 0;
    const QJsonArray given = list.toArray();
    for (const QJsonValue &one : given) {
        const QJsonObject object = one.toObject();
        const bool isType = scim::textMember(object, u"type"_s).compare(type, Qt::CaseInsensitive) == 0;
        const int its = isType ? 3 : onlyType ? 0 : scim::booleanMember(object, u"primary"_s, false) ? 2 : 1;
        if (its > rank) {
            rank = its;
            best = object;
        }
    }
    return best;
}

QDateTime instant(const QJsonObject &meta, const QString &name)
{
    return scim::parseDateTime(scim::textMember(meta, name));
}

void readContact(const QJsonObject &document, User &out)
{
    out.email = scim::textMember(bestOf(scim::member(document, u"emails"_s), u"work"), u"value"_s);
    const QJsonValue numbers = scim::member(document, u"phoneNumbers"_s);
    out.telephone = scim::textMember(bestOf(numbers, u"work", true), u"value"_s);
    out.mobile = scim::textMember(bestOf(numbers, u"mobile", true), u"value"_s);
    const QJsonObject address = bestOf(scim::member(document, u"addresses"_s), u"work");
    out.address.street = scim::textMember(address, u"streetAddress"_s);
    out.address.postalCode = scim::textMember(address, u"postalCode"_s);
    out.address.locality = scim::textMember(address, u"locality"_s);
    out.address.country = scim::textMember(address, u"country"_s);
}

} // namespace

QUuid userUuid(const QString &id)
{
    return uuidOf("User"_L1, id);
}

QUuid grantUuid(const QString &userId)
{
    // Never the user's own UUID, which the id may well be.
    return uuidOf("Grant"_L1, u"of "_s + userId);
}

QUuid profileUuid(const Rights &rights)
{
    return uuidOf("Profile"_L1, u"rights "_s + rights.join(u'\n'));
}

Company Directory::company() const
{
    Company out;
    out.id = CompanyId(uuidOf("Company"_L1, u"service"_s));
    out.name = m_address;
    return out;
}

Relationship Directory::relationship() const
{
    Relationship out;
    out.id = RelationshipId(uuidOf("Relationship"_L1, u"service"_s));
    out.version = u"1"_s;
    out.reference = m_address;
    out.company = company().id;
    out.configuration = ConfigurationCode(wholeService);
    return out;
}

Policy Directory::policy(const Rights &codes) const
{
    Policy out;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(codes.join(u'\n').toUtf8());
    out.version = QString::fromLatin1(hash.result().toHex().left(12));
    out.userNoun = {{u"user"_s, u"utilisateur"_s}, {u"users"_s, u"utilisateurs"_s}};
    out.relationshipNoun = {{u"service"_s, u"service"_s}, {u"services"_s, u"services"_s}};
    out.signInId = SignInIdKind::Email;
    out.credentialDelivery = CredentialDelivery::Email;
    out.approval = ApprovalRule::None;
    out.profileScope = ProfileScope::User;
    out.rightsBy = RightsBy::Functions;
    out.accountScope = AccountScope::None;
    out.profileLater = true;
    out.languages = {u"en"_s, u"fr"_s};
    QList<FunctionCode> all;
    for (const QString &code : codes)
        all.append(FunctionCode(code));
    out.configurations = {
        {ConfigurationCode(wholeService), {u"Everything"_s, u"Tout"_s}, SortedSet<FunctionCode>(all)}};
    return out;
}

Catalogue Directory::catalogue(const QList<DirectoryGroup> &groups, const Rights &codes) const
{
    const Menu groupMenu {MenuCode(u"groups"_s), {u"Groups"_s, u"Groupes"_s}};
    const Menu roleMenu {MenuCode(u"roles"_s), {u"Roles"_s, u"Rôles"_s}};
    const Menu entitlementMenu {MenuCode(u"entitlements"_s), {u"Entitlements"_s, u"Habilitations"_s}};
    QList<Function> functions;
    const auto add = [&](const Menu &menu, const QString &code, const QString &label) {
        Function function;
        function.code = FunctionCode(code);
        function.menu = menu.code;
        function.label = both(label);
        functions.append(function);
    };
    for (const DirectoryGroup &group : groups)
        add(groupMenu, rightcode::group + group.id, group.label);
    for (const QString &code : codes) {
        if (code.startsWith(rightcode::role))
            add(roleMenu, code, valueOf(code));
        else if (code.startsWith(rightcode::entitlement))
            add(entitlementMenu, code, valueOf(code));
    }
    QList<Menu> menus;
    for (const Menu &menu : {groupMenu, roleMenu, entitlementMenu}) {
        const bool used = std::ranges::any_of(functions, [&](const Function &one) { return one.menu == menu.code; });
        if (used)
            menus.append(menu);
    }
    return Catalogue(policy(codes).version, menus, {}, functions);
}

Profile Directory::profile(const Rights &rights, const QList<DirectoryGroup> &groups) const
{
    Profile out;
    out.id = ProfileId(profileUuid(rights));
    out.kind = ProfileKind::Predefined;
    out.code = out.id.toString();
    QStringList names;
    QList<FunctionCode> functions;
    // Groups first: they are what people know each other by.
    Rights inOrder = rights;
    std::ranges::stable_partition(inOrder, [](const QString &code) { return code.startsWith(rightcode::group); });
    for (const QString &code : inOrder) {
        functions.append(FunctionCode(code));
        const auto group =
            std::ranges::find_if(groups, [&](const DirectoryGroup &one) { return code == rightcode::group + one.id; });
        names.append(group == groups.end() ? valueOf(code) : group->label);
    }
    out.functions = SortedSet<FunctionCode>(functions);
    const qsizetype more = names.size() - namesInLabel;
    const QString shown = names.first(std::min(names.size(), namesInLabel)).join(u" + "_s);
    if (names.isEmpty())
        out.label = {u"No group"_s, u"Aucun groupe"_s};
    else
        out.label = both(more > 0 ? u"%1 + %2"_s.arg(shown).arg(more) : shown);
    out.version = QString::fromLatin1(
        QCryptographicHash::hash(out.label.en.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
    return out;
}

Grant Directory::grant(const User &user, const QString &userId) const
{
    Grant out;
    out.id = GrantId(grantUuid(userId));
    out.version = u"1"_s;
    out.user = user.id;
    out.relationship = relationship().id;
    return out;
}

Staff Directory::staff(const QString &name) const
{
    Staff out;
    out.subject = textOr(name, u"me"_s);
    out.name = name;
    // What the token may do is the service's to say, request by request.
    out.roles = SortedSet<Role> {Role::Administrator};
    return out;
}

User userOf(const QJsonObject &document, const QString &version, const QUuid &company, const QUuid &profile)
{
    User out;
    const QString id = scim::textMember(document, u"id"_s);
    out.id = UserId(userUuid(id));
    out.version = version;
    out.externalId = scim::textMember(document, u"externalId"_s);
    out.userName = scim::textMember(document, u"userName"_s);
    const QJsonObject name = scim::member(document, u"name"_s).toObject();
    out.lastName = scim::textMember(name, u"familyName"_s);
    out.firstName = scim::textMember(name, u"givenName"_s);
    if (out.lastName.isEmpty() && out.firstName.isEmpty()) {
        const QString shown = scim::textMember(document, u"displayName"_s);
        out.lastName = textOr(textOr(shown, scim::textMember(name, u"formatted"_s)), textOr(out.userName, id));
    }
    out.capacity = scim::textMember(document, u"title"_s);
    readContact(document, out);
    const QString language = scim::textMember(document, u"preferredLanguage"_s).left(2).toLower();
    if (language == "fr"_L1 || language == "en"_L1)
        out.language = language;
    out.company = CompanyId(company);
    out.profile = ProfileId(profile);
    out.active = scim::booleanMember(document, u"active"_s, true);
    const QJsonObject meta = scim::member(document, u"meta"_s).toObject();
    out.created = instant(meta, u"created"_s);
    out.lastModified = instant(meta, u"lastModified"_s);
    out.credentials = CredentialState::Changed;
    return out;
}

Rights rightsIn(const QJsonObject &document)
{
    Rights out;
    appendRights(document, u"roles"_s, rightcode::role, out);
    appendRights(document, u"entitlements"_s, rightcode::entitlement, out);
    out.sort();
    out.removeDuplicates();
    return out;
}

QStringList membersIn(const QJsonObject &document)
{
    QStringList out;
    const QJsonArray members = scim::member(document, u"members"_s).toArray();
    for (const QJsonValue &one : members) {
        const QJsonObject member = one.toObject();
        const QString type = scim::textMember(member, u"type"_s);
        const QString value = scim::textMember(member, u"value"_s);
        // Groups within groups give their members nothing that is said here.
        if (!value.isEmpty() && type.compare("Group"_L1, Qt::CaseInsensitive) != 0)
            out.append(value);
    }
    return out;
}

QString labelOf(const QJsonObject &document)
{
    return textOr(scim::textMember(document, u"displayName"_s), scim::textMember(document, u"id"_s));
}

QString versionOfDocument(const QJsonObject &document)
{
    const QJsonObject meta = scim::member(document, u"meta"_s).toObject();
    const QString own = scim::opaqueVersion(scim::textMember(meta, u"version"_s));
    if (!own.isEmpty())
        return own;
    // Where and when it is does not belong to what it is: some providers say it here and not there.
    QJsonObject content = document;
    content.remove(scim::memberKey(content, u"meta"_s));
    content.remove(scim::memberKey(content, u"schemas"_s));
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return u"#"_s + QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(24));
}

QJsonObject coreDocument(const User &user, const Rights &rights, const PlainCapability &capability)
{
    QJsonObject out = scim::toJson(user);
    for (const QString &own : {u"id"_s, u"meta"_s, QString(scim::urn::mandatUser)})
        out.remove(own);
    out.insert(u"schemas"_s, QJsonArray {QString(scim::urn::user)});
    const QString shown = QStringList {user.firstName, user.lastName}.join(u' ').trimmed();
    if (!shown.isEmpty())
        out.insert(u"displayName"_s, shown);
    if (!capability.active)
        out.remove(u"active"_s);
    QJsonArray roles;
    QJsonArray entitlements;
    for (const QString &code : rights) {
        if (code.startsWith(rightcode::role))
            roles.append(QJsonObject {{u"value"_s, valueOf(code)}});
        else if (code.startsWith(rightcode::entitlement))
            entitlements.append(QJsonObject {{u"value"_s, valueOf(code)}});
    }
    if (!roles.isEmpty())
        out.insert(u"roles"_s, roles);
    if (!entitlements.isEmpty())
        out.insert(u"entitlements"_s, entitlements);
    return out;
}

} // namespace mandat::sync
