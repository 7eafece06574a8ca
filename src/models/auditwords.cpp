// SPDX-License-Identifier: MIT
#include "models/auditwords.h"

#include "domain/names.h"
#include "domain/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mandat::models
{

using namespace Qt::StringLiterals;

namespace
{

struct ActionName {
    const char *code;
    const char *name;
};

const ActionName actionNames[] = {
    {"created", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Created")},
    {"modified", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Modified")},
    {"deleted", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Deleted")},
    {"tookEffect", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Took effect")},
    {"expired", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Expired")},
    {"submitted", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order submitted")},
    {"approved", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order approved")},
    {"rejected", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order rejected")},
    {"withdrawn", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order withdrawn")},
    {"applied", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order applied")},
    {"inEffect", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order in effect")},
    {"stale", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order out of date")},
    {"failed", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Order failed")},
    {"requested", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Access requested")},
    {"accepted", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Request accepted")},
    {"refused", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Request refused")},
    {"answering", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Request answered by an order that waits")},
    {"reopened", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Request open again")},
    {"registered", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Registered themselves")},
    {"credentialsReset", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Sign-in reset")},
    {"credentialsIssued", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Temporary password issued")},
    {"credentialsHandedOver", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Credentials handed over")},
    {"credentialsChanged", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Password changed")},
    {"letterExported", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Access letter exported")},
    {"activationSent", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Activation email sent")},
    {"signedIn", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Signed in")},
    {"signInLocked", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Sign-in locked")},
    {"identityDocumentRead", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Identity document read")},
    {"identityVerified", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Identity verified")},
    {"tokenAdded", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Staff token added")},
    {"payloadsErased", QT_TRANSLATE_NOOP("mandat::models::AuditWords", "Old values erased, their retention over")},
};

const QHash<QString, Field> &fieldsByAttribute()
{
    static const QHash<QString, Field> fields {{u"userName"_s, Field::UserName},
                                               {u"title"_s, Field::Capacity},
                                               {u"capacity"_s, Field::Capacity},
                                               {u"lastName"_s, Field::LastName},
                                               {u"firstName"_s, Field::FirstName},
                                               {u"email"_s, Field::Email},
                                               {u"emails"_s, Field::Email},
                                               {u"telephone"_s, Field::Telephone},
                                               {u"phoneNumbers"_s, Field::Telephone},
                                               {u"mobile"_s, Field::Mobile},
                                               {u"secureMobile"_s, Field::SecureMobile},
                                               {u"addresses"_s, Field::Address},
                                               {u"address"_s, Field::Address},
                                               {u"preferredLanguage"_s, Field::Language},
                                               {u"userType"_s, Field::UserType},
                                               {u"company"_s, Field::Company},
                                               {u"contact"_s, Field::Contact},
                                               {u"profile"_s, Field::UserProfile},
                                               {u"active"_s, Field::Active},
                                               {u"termsVersion"_s, Field::TermsVersion},
                                               {u"person"_s, Field::Person},
                                               {u"user"_s, Field::GrantUser},
                                               {u"relationship"_s, Field::GrantRelationship},
                                               {u"accounts"_s, Field::Accounts},
                                               {u"firstDay"_s, Field::FirstDay},
                                               {u"lastDay"_s, Field::LastDay},
                                               {u"label"_s, Field::ProfileLabel},
                                               {u"functions"_s, Field::ProfileFunctions},
                                               {u"configuration"_s, Field::Configuration},
                                               {u"modules"_s, Field::Modules},
                                               {u"declared"_s, Field::ContactDeclared}};
    return fields;
}

/// "urn:…:User:company" → "company"
QString shortName(const QString &attribute)
{
    return attribute.section(u':', -1);
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString capitalised(const QString &word)
{
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

/// A name out of an entry's own values: of things that are gone, it is all that is left.
QString nameIn(const QJsonObject &values)
{
    const QJsonObject name = values["name"_L1].toObject();
    const QString last = name.isEmpty() ? values["lastName"_L1].toString() : name["familyName"_L1].toString();
    const QString first = name.isEmpty() ? values["firstName"_L1].toString() : name["givenName"_L1].toString();
    if (!last.isEmpty())
        return displayName(last, first);
    for (const QLatin1StringView member : {"reference"_L1, "number"_L1, "userName"_L1}) {
        if (const QString text = values[member].toString(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

AuditWords::AuditWords(cache::Reader &reader, const Portal &portal, const Wording &wording)
    : m_reader(reader)
    , m_portal(portal)
    , m_wording(wording)
{
}

QString AuditWords::action(const QString &code)
{
    const QString wanted = code == "updated"_L1 ? u"modified"_s : code;
    for (const ActionName &known : actionNames) {
        if (wanted == QLatin1StringView(known.code))
            return tr(known.name);
    }
    return code;
}

const QStringList &AuditWords::actions()
{
    static const QStringList all = [] {
        QStringList codes;
        for (const ActionName &known : actionNames)
            codes.append(QString::fromLatin1(known.code));
        return codes;
    }();
    return all;
}

const QStringList &AuditWords::resourceTypes()
{
    static const QStringList all {u"User"_s,    u"Grant"_s,       u"Relationship"_s,  u"Profile"_s,
                                  u"Contact"_s, u"ChangeOrder"_s, u"AccessRequest"_s, u"Staff"_s};
    return all;
}

QString AuditWords::resourceType(const QString &type) const
{
    const Language language = m_wording.language();
    if (type == "User"_L1) {
        const QString noun = m_portal.policy.userNoun.one.in(language);
        return noun.isEmpty() ? tr("User") : capitalised(noun);
    }
    if (type == "Relationship"_L1) {
        const QString noun = m_portal.policy.relationshipNoun.one.in(language);
        return noun.isEmpty() ? tr("Relationship") : capitalised(noun);
    }
    if (type == "Grant"_L1)
        return tr("Access");
    if (type == "Profile"_L1)
        return tr("Profile");
    if (type == "Contact"_L1)
        return tr("Contact");
    if (type == "ChangeOrder"_L1)
        return tr("Change order");
    if (type == "AccessRequest"_L1)
        return tr("Request for access");
    if (type == "Staff"_L1)
        return tr("Member of staff");
    if (type == "AuditEntry"_L1)
        return tr("Journal");
    if (type == "Company"_L1)
        return tr("Company");
    return type;
}

QString AuditWords::named(const QString &type, const QString &id) const
{
    const QString key = type + u'/' + id;
    if (const auto known = m_names.constFind(key); known != m_names.constEnd())
        return *known;
    const QUuid uuid = QUuid::fromString(id);
    QString name;
    if (type == "User"_L1) {
        if (const Result<User> user = m_reader.user(UserId(uuid)))
            name = displayName(*user);
    } else if (type == "Company"_L1) {
        if (const Result<Company> company = m_reader.company(CompanyId(uuid)))
            name = company->name;
    } else if (type == "Relationship"_L1) {
        if (const Result<Relationship> relationship = m_reader.relationship(RelationshipId(uuid)))
            name = relationship->reference;
    } else if (type == "Profile"_L1) {
        if (const Result<Profile> profile = m_reader.profile(ProfileId(uuid)))
            name = m_wording.profileName(*profile);
    } else if (type == "Contact"_L1) {
        if (const Result<Contact> contact = m_reader.contact(ContactId(uuid)))
            name = displayName(*contact);
    }
    m_names.insert(key, name);
    return name;
}

QString AuditWords::who(const AuditEntry &entry)
{
    // What mandatd calls itself, at work by itself or by the hand of who runs it.
    if (entry.subject == "mandatd"_L1) {
        if (entry.subjectName == "Identity provider"_L1)
            return tr("Portal, as the identity provider says");
        return entry.subjectName == "Command line"_L1 ? tr("Portal, at its command line") : tr("Portal");
    }
    return entry.subjectName.isEmpty() ? entry.subject : entry.subjectName;
}

QString AuditWords::thing(const AuditEntry &entry) const
{
    if (const QString name = named(entry.resourceType, entry.resourceId); !name.isEmpty())
        return name;
    if (entry.resourceType == "ChangeOrder"_L1 && !entry.order.isEmpty())
        return entry.order;
    if (entry.resourceType == "Staff"_L1)
        return entry.resourceId;
    const QJsonObject before = objectOf(entry.oldValue);
    const QJsonObject after = objectOf(entry.newValue);
    const QJsonObject &values = after.isEmpty() ? before : after;
    if (entry.resourceType == "Grant"_L1) {
        const QStringList ends {named(u"User"_s, values["user"_L1].toString()),
                                named(u"Relationship"_s, values["relationship"_L1].toString())};
        if (!ends.at(0).isEmpty() && !ends.at(1).isEmpty())
            return ends.join(u" · "_s);
    }
    const QString name = nameIn(values);
    return name.isEmpty() ? entry.resourceId.left(8) : name;
}

QString AuditWords::label(const QString &attribute) const
{
    const QString name = shortName(attribute);
    if (name == "name"_L1)
        return tr("Name");
    if (const auto field = fieldsByAttribute().constFind(name); field != fieldsByAttribute().constEnd())
        return m_wording.fieldLabel(*field, m_portal.policy);
    if (name == "roles"_L1)
        return tr("Roles");
    if (name == "strongAuthentication"_L1)
        return tr("Strong authentication");
    if (name == "credentials"_L1)
        return tr("Credentials");
    if (name == "lastSignIn"_L1)
        return tr("Last sign-in");
    if (name == "status"_L1)
        return tr("State");
    if (name == "pending"_L1)
        return tr("Not in effect yet");
    if (name == "identityDocument"_L1)
        return tr("Identity document");
    return name;
}

QString AuditWords::text(const QString &attribute, const QString &text) const
{
    const QString name = shortName(attribute);
    static const QHash<QString, QString> references {
        {u"company"_s, u"Company"_s}, {u"contact"_s, u"Contact"_s}, {u"profile"_s, u"Profile"_s},
        {u"user"_s, u"User"_s},       {u"person"_s, u"User"_s},     {u"relationship"_s, u"Relationship"_s}};
    if (const auto type = references.constFind(name); type != references.constEnd()) {
        const QString known = named(*type, text);
        return known.isEmpty() ? text.left(8) : known;
    }
    if (name == "functions"_L1) {
        const Function *function = m_portal.catalogue.function(FunctionCode(text));
        return function ? function->label.in(m_wording.language()) : text;
    }
    if (name == "roles"_L1) {
        static const QHash<QString, Role> roles {{u"reader"_s, Role::Reader},
                                                 {u"preparer"_s, Role::Preparer},
                                                 {u"approver"_s, Role::Approver},
                                                 {u"administrator"_s, Role::Administrator},
                                                 {u"operator"_s, Role::Operator}};
        const auto role = roles.constFind(text);
        return role == roles.constEnd() ? text : m_wording.role(*role);
    }
    if (name == "userType"_L1) {
        const UserType *type = m_portal.policy.userType(text);
        return type ? type->label.in(m_wording.language()) : text;
    }
    if (text.size() == 10) {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
            return m_wording.date(day);
    }
    if (text.size() > 18 && text.at(10) == u'T') {
        if (const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs); at.isValid())
            return m_wording.dateTime(at, m_portal.policy.zone());
    }
    return text;
}

QString AuditWords::value(const QString &attribute, const QJsonValue &value) const
{
    switch (value.type()) {
    case QJsonValue::Bool:
        if (shortName(attribute) == "active"_L1)
            return value.toBool() ? tr("active") : tr("inactive");
        return value.toBool() ? tr("yes") : tr("no");
    case QJsonValue::Double:
        return m_wording.locale().toString(value.toDouble());
    case QJsonValue::String:
        return text(attribute, value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray values = value.toArray();
        for (const QJsonValue &one : values)
            parts.append(this->value(attribute, one));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        if (object.contains("value"_L1))
            return this->value(attribute, object["value"_L1]);
        if (object.contains("familyName"_L1))
            return displayName(object["familyName"_L1].toString(), object["givenName"_L1].toString());
        QStringList parts;
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() != "type"_L1)
                parts.append(this->value(member.key(), *member));
        }
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

QList<AuditWords::Line> AuditWords::changes(const AuditEntry &entry) const
{
    const QJsonObject before = objectOf(entry.oldValue);
    const QJsonObject after = objectOf(entry.newValue);
    QStringList attributes = before.keys() + after.keys();
    attributes.removeDuplicates();
    QList<Line> lines;
    for (const QString &attribute : std::as_const(attributes)) {
        if (attribute == "externalId"_L1)
            continue;
        const Line line {label(attribute), value(attribute, before.value(attribute)),
                         value(attribute, after.value(attribute))};
        if (line.before != line.after)
            lines.append(line);
    }
    return lines;
}

} // namespace mandat::models
