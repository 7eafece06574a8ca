// SPDX-License-Identifier: MIT
#include "domain/rulecontext.h"

#include "base/fold.h"
#include "domain/addresschecks.h"
#include "domain/fields.h"

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

Problem optional(Problem problem)
{
    return problem == FieldProblem::Missing ? Problem() : problem;
}

bool needsEmail(const Policy &policy)
{
    return policy.signInId == SignInIdKind::Email || policy.credentialDelivery == CredentialDelivery::Email;
}

/// S2.5: what the person will sign in with; empty where the service has yet to generate it.
QString signInIdOf(const Policy &policy, const User &user)
{
    return user.userName.isEmpty() && policy.signInId == SignInIdKind::Email ? user.email : user.userName;
}

/// Who has which sign-in ID and comes from which contact once the order is applied; made once for all users of an
/// order.
struct Holders {
    explicit Holders(const RuleContext &rules)
    {
        for (const User &user : rules.after.users) {
            if (const QString id = signInIdOf(rules.policy, user); !id.isEmpty())
                ++signInIds[folded(id)];
            if (!user.contact.isNull())
                ++contacts[user.contact];
        }
    }
    QHash<QString, int> signInIds;
    QHash<ContactId, int> contacts;
};

void checkFields(RuleContext &rules, const User *was, const User &user)
{
    const QList<Field> fields = was ? changedFields(*was, user) : fieldsOf(ResourceKind::User);
    for (const Field field : fields) {
        if (const Problem problem = checkUserField(rules.policy, user, field))
            rules.block({.kind = FindingKind::FieldInvalid, .user = user.id, .field = field, .problem = *problem});
    }
    if (!touches(was, user, &User::userType) || rules.policy.userTypes.isEmpty())
        return;
    if (!rules.policy.userType(user.userType))
        rules.block({.kind = FindingKind::UserTypeRequired, .user = user.id, .text = user.userType});
}

void checkSignIn(RuleContext &rules, const Holders &holders, const User *was, const User &user)
{
    const QString id = signInIdOf(rules.policy, user);
    if (id.isEmpty() || (was && folded(signInIdOf(rules.policy, *was)) == folded(id)))
        return;
    const QString key = folded(id);
    const bool takenHere = holders.signInIds.value(key) > 1;
    if (takenHere || (rules.signInIdTaken && rules.signInIdTaken(key, user.id)))
        rules.block({.kind = FindingKind::SignInIdTaken, .user = user.id, .text = id});
}

/// S2.6, S2.7: both of the address and of a sign-in ID that is one.
void checkEmailAddresses(RuleContext &rules, const User *was, const User &user)
{
    QStringList changed;
    if (touches(was, user, &User::email))
        changed.append(user.email);
    if (touches(was, user, &User::userName) && folded(user.userName) != folded(user.email))
        changed.append(user.userName);
    for (const QString &address : std::as_const(changed)) {
        if (inDomains(address, rules.policy.bannedEmailDomains))
            rules.block({.kind = FindingKind::FirmDomain, .user = user.id, .field = Field::Email, .text = address});
        else if (rules.policy.warnGenericEmail && isGenericEmail(address))
            rules.warn({.kind = FindingKind::GenericEmail, .user = user.id, .field = Field::Email, .text = address});
    }
}

void checkContact(RuleContext &rules, const Holders &holders, const User *was, const User &user)
{
    if (!touches(was, user, &User::contact, &User::company))
        return;
    if (user.contact.isNull()) {
        if (rules.policy.contactRequired && touches(was, user, &User::contact))
            rules.block({.kind = FindingKind::ContactRequired, .user = user.id});
        return;
    }
    const Contact *contact = rules.after.contact(user.contact);
    if (!contact) {
        rules.block({.kind = FindingKind::UnknownReference, .user = user.id, .field = Field::Contact});
        return;
    }
    if (contact->company != user.company)
        rules.block({.kind = FindingKind::ContactOfOtherCompany, .user = user.id, .contact = contact->id});
    if (holders.contacts.value(contact->id) > 1)
        rules.block({.kind = FindingKind::ContactTaken, .user = user.id, .contact = contact->id});
}

void checkCompany(RuleContext &rules, const User *was, const User &user)
{
    if (touches(was, user, &User::company) && !rules.after.company(user.company))
        rules.block({.kind = FindingKind::UnknownReference, .user = user.id, .field = Field::Company});
}

void checkProfile(RuleContext &rules, const User *was, const User &user)
{
    if (!touches(was, user, &User::profile))
        return;
    if (rules.policy.profileScope == ProfileScope::Relationship) {
        if (!user.profile.isNull())
            rules.block({.kind = FindingKind::ProfilePerRelationship, .user = user.id, .field = Field::UserProfile});
    } else if (user.profile.isNull()) {
        if (!rules.policy.profileLater)
            rules.block({.kind = FindingKind::ProfileMissing, .user = user.id});
    } else if (!rules.after.profile(user.profile)) {
        rules.block({.kind = FindingKind::UnknownReference, .user = user.id, .field = Field::UserProfile});
    }
}

/// S1.7: the letter must arrive.
void checkAddress(RuleContext &rules, const User *was, const User &user)
{
    const bool byPost = rules.policy.credentialDelivery == CredentialDelivery::Post;
    if (byPost && touches(was, user, &User::address) && !user.address.isComplete())
        rules.block({.kind = FindingKind::AddressRequired, .user = user.id, .field = Field::Address});
}

/// S1.3
void checkIdentityDocument(RuleContext &rules, const User *was, const User &user)
{
    const bool required = rules.policy.identityDocument == IdentityDocumentRule::Required;
    if (!required || !touches(was, user, &User::identityDocument))
        return;
    const std::optional<IdentityDocument> &document = user.identityDocument;
    static const QStringList types {u"passport"_s, u"identityCard"_s, u"residencePermit"_s};
    const bool given = document && types.contains(document->type) && !document->number.trimmed().isEmpty()
        && document->expires.isValid();
    if (!given)
        rules.block({.kind = FindingKind::IdentityDocumentRequired, .user = user.id});
    else if (document->expires < dayAt(rules.policy, rules.now))
        rules.block({.kind = FindingKind::IdentityDocumentRequired, .user = user.id, .date = document->expires});
}

/// S2.9: said, never done silently.
void checkOwnCompany(RuleContext &rules, const UserId &id)
{
    const User *user = rules.after.user(id);
    if (!user)
        return;
    const QList<GrantTable::OfUser> grants = rules.after.grants.ofUser(id);
    const bool own = std::ranges::any_of(grants, [&](const GrantTable::OfUser &entry) {
        const Relationship *relationship = rules.after.relationship(entry.relationship);
        return relationship && relationship->company == user->company;
    });
    if (grants.isEmpty() || own)
        return;
    QList<RelationshipId> missing;
    for (const Relationship &relationship : rules.after.relationships) {
        if (relationship.company == user->company && relationship.active)
            missing.append(relationship.id);
    }
    std::ranges::sort(missing, {}, [&](const RelationshipId &relationship) {
        return rules.after.relationship(relationship)->reference;
    });
    if (!missing.isEmpty())
        rules.warn(
            {.kind = FindingKind::CompanyWithoutGrant, .user = id, .relationships = missing, .company = user->company});
}

void checkOwnCompanies(RuleContext &rules)
{
    QList<UserId> concerned;
    rules.forEachWritten<User>([&](const User *was, const User &is) {
        if (touches(was, is, &User::company))
            concerned.append(is.id);
    });
    rules.forEachWritten<Grant>([&](const Grant *was, const Grant &is) {
        if (!was)
            concerned.append(is.user);
    });
    rules.forEachDeleted<Grant>([&](const Grant &was) { concerned.append(was.user); });
    QSet<UserId> seen;
    for (const UserId &user : std::as_const(concerned)) {
        if (!seen.contains(user))
            checkOwnCompany(rules, user);
        seen.insert(user);
    }
}

} // namespace

Problem checkUserField(const Policy &policy, const User &user, Field field)
{
    switch (field) {
    case Field::LastName:
        return checkName(user.lastName);
    case Field::FirstName:
        return checkName(user.firstName);
    case Field::Capacity:
        return optional(checkName(user.capacity));
    case Field::Email:
        return needsEmail(policy) ? checkEmail(user.email) : optional(checkEmail(user.email));
    case Field::UserName:
        return optional(policy.signInId == SignInIdKind::Email ? checkEmail(user.userName) : checkName(user.userName));
    case Field::Telephone:
        return optional(checkTelephone(user.telephone));
    case Field::Mobile:
        return optional(checkTelephone(user.mobile));
    case Field::SecureMobile:
        return optional(checkTelephone(user.secureMobile));
    case Field::Address:
        return checkPostalAddress(user.address, false);
    case Field::Language: {
        const bool offered =
            user.language.isEmpty() || policy.languages.isEmpty() || policy.languages.contains(user.language);
        return offered ? Problem() : FieldProblem::NotOffered;
    }
    default:
        return {};
    }
}

void checkUsers(RuleContext &rules)
{
    std::optional<Holders> holders;
    rules.forEachWritten<User>([&](const User *was, const User &user) {
        if (!holders)
            holders.emplace(rules);
        if (was && !rules.before.user(user.id)) {
            rules.block({.kind = FindingKind::UnknownReference, .user = user.id, .field = Field::GrantUser});
            return;
        }
        checkFields(rules, was, user);
        checkSignIn(rules, *holders, was, user);
        checkEmailAddresses(rules, was, user);
        checkCompany(rules, was, user);
        checkContact(rules, *holders, was, user);
        checkProfile(rules, was, user);
        checkAddress(rules, was, user);
        checkIdentityDocument(rules, was, user);
    });
    checkOwnCompanies(rules);
}

} // namespace mandat
