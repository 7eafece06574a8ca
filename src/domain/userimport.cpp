// SPDX-License-Identifier: MIT
#include "domain/userimport.h"

#include "base/fold.h"
#include "base/uuid.h"
#include "domain/addresschecks.h"
#include "domain/countries.h"
#include "domain/fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

/// Builds the changes of one line; the first thing that cannot be understood ends it.
class ImportBuilder
{
public:
    ImportBuilder(const ImportPerson &person, const CheckContext &context)
        : m_person(person)
        , m_portal(*context.portal)
        , m_policy(context.portal->policy)
        , m_before(*context.before)
        , m_now(context.now)
    {
    }

    ImportRow build()
    {
        const User *known = m_person.existing.isNull() ? nullptr : m_before.user(m_person.existing);
        const std::optional<User> was = known ? finalState(*known) : std::nullopt;
        m_isNew = !was;
        m_user = was.value_or(User());
        if (m_isNew && !begin())
            return m_row;
        if (!takeTexts() || !takeCodes() || !takeDocument() || !takeProfile())
            return m_row;
        if (m_isNew && m_policy.signInId == SignInIdKind::Email)
            m_user.userName = m_user.email; // S2.5
        if (!m_isNew && m_policy.signInId == SignInIdKind::Email && folded(was->userName) == folded(was->email))
            m_user.userName = m_user.email;
        if (m_isNew)
            m_row.changes.append(Change::create(m_user));
        else if (!changedFields(*was, m_user).isEmpty())
            m_row.changes.append(Change::modify(*was, m_user));
        if (!takeGrants())
            return m_row;
        m_row.verdict = m_isNew       ? ImportVerdict::Create
            : m_row.changes.isEmpty() ? ImportVerdict::Nothing
                                      : ImportVerdict::Change;
        return m_row;
    }

private:
    [[nodiscard]] QString value(ImportField field) const { return m_person.values.value(field).trimmed(); }

    bool refuse(ImportProblem problem, const QString &text = {})
    {
        m_row.verdict = ImportVerdict::Refused;
        m_row.problem = problem;
        m_row.text = text;
        m_row.changes.clear();
        return false;
    }

    bool begin()
    {
        if (m_policy.identityDocument == IdentityDocumentRule::Required)
            return refuse(ImportProblem::CopyWanted);
        m_user.id = UserId(newUuid(m_now));
        m_user.externalId = m_user.id.toString();
        m_user.company = m_person.company;
        m_user.language = m_policy.languages.value(0);
        m_user.termsVersion = m_policy.termsVersion;
        if (const PredefinedProfile *preset = m_policy.predefinedProfile(m_policy.defaultProfile))
            m_defaultProfile = predefined(preset->code);
        if (m_policy.profileScope == ProfileScope::User)
            m_user.profile = m_defaultProfile;
        if (m_policy.contactRequired)
            return takeContact();
        return true;
    }

    [[nodiscard]] ProfileId predefined(const QString &code) const
    {
        for (const Profile &profile : m_before.profiles) {
            if (profile.kind == ProfileKind::Predefined && profile.code == code)
                return profile.id;
        }
        return {};
    }

    /// S0.2: whoever is created has been declared; what the file leaves open comes from the declaration.
    bool takeContact()
    {
        const QString last = folded(value(ImportField::LastName));
        const QString first = folded(value(ImportField::FirstName));
        const Contact *found = nullptr;
        for (const Contact &contact : m_before.contacts) {
            if (contact.company == m_person.company && folded(contact.lastName) == last
                && folded(contact.firstName) == first)
                found = &contact;
        }
        if (!found)
            return refuse(ImportProblem::ContactNotDeclared,
                          (value(ImportField::FirstName) + u' ' + value(ImportField::LastName)).trimmed());
        m_user.contact = found->id;
        m_user.title = found->title;
        m_user.lastName = found->lastName;
        m_user.firstName = found->firstName;
        m_user.capacity = found->capacity;
        m_user.email = found->email;
        m_user.telephone = found->telephone;
        m_user.mobile = found->mobile;
        return true;
    }

    void takeText(ImportField field, QString &into) const
    {
        if (const QString text = value(field); !text.isEmpty())
            into = text;
    }

    bool takeTelephone(ImportField field, QString &into)
    {
        const QString text = value(field);
        if (text.isEmpty())
            return true;
        const QString country = m_user.address.country.isEmpty() ? homeCountry() : m_user.address.country;
        const std::optional<QString> number = normalisedTelephone(text, country);
        if (!number)
            return refuse(ImportProblem::TelephoneUnknown, text);
        into = *number;
        return true;
    }

    [[nodiscard]] QString homeCountry() const
    {
        const Company *company = m_before.company(m_user.company);
        return company && !company->country.isEmpty() ? company->country : u"FR"_s;
    }

    bool takeTexts()
    {
        takeText(ImportField::LastName, m_user.lastName);
        takeText(ImportField::FirstName, m_user.firstName);
        takeText(ImportField::Email, m_user.email);
        takeText(ImportField::Capacity, m_user.capacity);
        takeText(ImportField::Street, m_user.address.street);
        takeText(ImportField::PostalCode, m_user.address.postalCode);
        takeText(ImportField::Locality, m_user.address.locality);
        if (!takeCountry())
            return false;
        return takeTelephone(ImportField::Telephone, m_user.telephone)
            && takeTelephone(ImportField::Mobile, m_user.mobile);
    }

    bool takeCountry()
    {
        const QString text = value(ImportField::Country);
        if (text.isEmpty()) {
            // An address without its country is one of the company's.
            if (!m_user.address.isEmpty() && m_user.address.country.isEmpty())
                m_user.address.country = homeCountry();
            return true;
        }
        const QString code = text.size() == 2 ? text.toUpper() : QString();
        if (code.isEmpty() || !isCountry(code))
            return refuse(ImportProblem::CountryUnknown, text);
        m_user.address.country = code;
        return true;
    }

    bool takeCodes()
    {
        static const QHash<QString, Title> titles {
            {u"mme"_s, Title::Madam}, {u"madame"_s, Title::Madam}, {u"ms"_s, Title::Madam},
            {u"mrs"_s, Title::Madam}, {u"miss"_s, Title::Madam},   {u"mlle"_s, Title::Madam},
            {u"m"_s, Title::Sir},     {u"mr"_s, Title::Sir},       {u"monsieur"_s, Title::Sir}};
        if (QString text = folded(value(ImportField::Title)).remove(u'.'); !text.isEmpty()) {
            if (!titles.contains(text))
                return refuse(ImportProblem::TitleUnknown, value(ImportField::Title));
            m_user.title = titles.value(text);
        }
        if (const QString text = folded(value(ImportField::Language)); !text.isEmpty()) {
            const QString code = text.startsWith(u"fr"_s)               ? u"fr"_s
                : text.startsWith(u"en"_s) || text.startsWith(u"ang"_s) ? u"en"_s
                                                                        : QString();
            if (code.isEmpty())
                return refuse(ImportProblem::LanguageUnknown, value(ImportField::Language));
            m_user.language = code;
        }
        if (const QString text = value(ImportField::Active); !text.isEmpty()) {
            const std::optional<bool> active = importedYesNo(text);
            if (!active)
                return refuse(ImportProblem::YesNoUnknown, text);
            m_user.active = *active;
        }
        return takeUserType();
    }

    bool takeUserType()
    {
        const QString text = folded(value(ImportField::UserType));
        if (text.isEmpty())
            return true;
        for (const UserType &type : m_policy.userTypes) {
            for (const QString &name : {type.code, type.label.en, type.label.fr}) {
                if (folded(name) == text) {
                    m_user.userType = type.code;
                    return true;
                }
            }
        }
        return refuse(ImportProblem::UserTypeUnknown, value(ImportField::UserType));
    }

    bool takeDocument()
    {
        const QString type = folded(value(ImportField::DocumentType));
        const QString number = value(ImportField::DocumentNumber);
        const QString expires = value(ImportField::DocumentExpires);
        if (type.isEmpty() && number.isEmpty() && expires.isEmpty())
            return true;
        static const QHash<QString, QString> types {{u"passport"_s, u"passport"_s},
                                                    {u"passeport"_s, u"passport"_s},
                                                    {u"identity card"_s, u"identityCard"_s},
                                                    {u"identitycard"_s, u"identityCard"_s},
                                                    {u"carte d'identite"_s, u"identityCard"_s},
                                                    {u"carte d’identite"_s, u"identityCard"_s},
                                                    {u"cni"_s, u"identityCard"_s},
                                                    {u"residence permit"_s, u"residencePermit"_s},
                                                    {u"titre de sejour"_s, u"residencePermit"_s}};
        IdentityDocument document = m_user.identityDocument.value_or(IdentityDocument());
        if (!type.isEmpty() && !types.contains(type))
            return refuse(ImportProblem::DocumentUnknown, value(ImportField::DocumentType));
        if (!type.isEmpty())
            document.type = types.value(type);
        if (!number.isEmpty())
            document.number = number;
        if (!expires.isEmpty()) {
            document.expires = importedDay(expires);
            if (!document.expires.isValid())
                return refuse(ImportProblem::DateUnknown, expires);
        }
        m_user.identityDocument = document;
        return true;
    }

    bool takeProfile()
    {
        const QString text = folded(value(ImportField::Profile));
        if (text.isEmpty())
            return true;
        for (const Profile &profile : m_before.profiles) {
            if (profile.kind == ProfileKind::Personal)
                continue;
            if (folded(profile.label.en) == text || folded(profile.label.fr) == text
                || (!profile.code.isEmpty() && folded(profile.code) == text)) {
                m_profile = profile.id;
                if (m_policy.profileScope == ProfileScope::User)
                    m_user.profile = profile.id;
                return true;
            }
        }
        return refuse(ImportProblem::ProfileUnknown, value(ImportField::Profile));
    }

    bool takeDay(ImportField field, QDate &into)
    {
        const QString text = value(field);
        if (text.isEmpty())
            return true;
        into = importedDay(text);
        return into.isValid() || refuse(ImportProblem::DateUnknown, text);
    }

    bool takeGrants()
    {
        for (const RelationshipId &id : m_person.relationships) {
            const Grant *known = m_before.grantOf(m_user.id, id);
            const std::optional<Grant> was = known ? finalState(*known) : std::nullopt;
            Grant grant = was.value_or(Grant());
            if (!was) {
                grant.id = GrantId(newUuid(m_now));
                grant.user = m_user.id;
                grant.relationship = id;
                addOnlyAccount(grant);
            }
            if (m_policy.profileScope == ProfileScope::Relationship)
                grant.profile = !m_profile.isNull() ? m_profile : was ? grant.profile : m_defaultProfile;
            if (!takeDay(ImportField::FirstDay, grant.firstDay) || !takeDay(ImportField::LastDay, grant.lastDay))
                return false;
            if (!was)
                m_row.changes.append(Change::create(grant));
            else if (!changedFields(*was, grant).isEmpty())
                m_row.changes.append(Change::modify(*was, grant));
        }
        return true;
    }

    /// As in the window: an account that is a relationship's only one is given; of several, none is chosen here.
    void addOnlyAccount(Grant &grant) const
    {
        const Relationship *relationship = m_before.relationship(grant.relationship);
        if (m_policy.accountScope == AccountScope::Granted && relationship && relationship->accounts.size() == 1)
            grant.accounts.insert(relationship->accounts.constFirst().id);
    }

    const ImportPerson &m_person;
    const Portal &m_portal;
    const Policy &m_policy;
    const Snapshot &m_before;
    QDateTime m_now;
    bool m_isNew = false;
    User m_user;
    ProfileId m_profile;
    ProfileId m_defaultProfile;
    ImportRow m_row;
};

} // namespace

ImportRow planImportRow(const ImportPerson &person, const CheckContext &context)
{
    ImportRow row = ImportBuilder(person, context).build();
    if (row.changes.isEmpty())
        return row;
    ChangeOrder order;
    order.changes = row.changes;
    order.termsVersion = context.portal->policy.termsVersion;
    const QList<Finding> findings = check(order, context);
    row.findings = blocksOf(findings);
    if (row.findings.isEmpty()) {
        row.findings = findings;
        return row;
    }
    row.verdict = ImportVerdict::Refused;
    row.changes.clear();
    return row;
}

QDate importedDay(const QString &text)
{
    static const QRegularExpression european(u"^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})$"_s);
    const QString trimmed = text.trimmed();
    if (const QDate iso = QDate::fromString(trimmed.left(10), Qt::ISODate); iso.isValid())
        return iso;
    const QRegularExpressionMatch match = european.match(trimmed);
    if (!match.hasMatch())
        return {};
    const int year = match.captured(3).toInt();
    return QDate(year < 100 ? 2000 + year : year, match.captured(2).toInt(), match.captured(1).toInt());
}

std::optional<bool> importedYesNo(const QString &text)
{
    static const QStringList yes {u"oui"_s, u"o"_s,    u"yes"_s,  u"y"_s,     u"1"_s,
                                  u"x"_s,   u"vrai"_s, u"true"_s, u"actif"_s, u"active"_s};
    static const QStringList no {u"non"_s, u"n"_s, u"no"_s, u"0"_s, u"faux"_s, u"false"_s, u"inactif"_s, u"inactive"_s};
    const QString key = folded(text.trimmed());
    if (yes.contains(key))
        return true;
    if (no.contains(key))
        return false;
    return std::nullopt;
}

QStringList importedReferences(const QString &text)
{
    static const QRegularExpression between(u"[;,|\\r\\n]+"_s);
    QStringList out;
    for (const QString &part : text.split(between)) {
        if (const QString one = part.trimmed(); !one.isEmpty() && !out.contains(one))
            out.append(one);
    }
    return out;
}

} // namespace mandat
