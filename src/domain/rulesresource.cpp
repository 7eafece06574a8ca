// SPDX-License-Identifier: MIT
// Contacts, profiles and relationships: what can be said of them without asking who can do what.
#include "domain/rulecontext.h"

#include "domain/fields.h"

#include <algorithm>

namespace mandat
{

namespace
{

Problem optional(Problem problem)
{
    return problem == FieldProblem::Missing ? Problem() : problem;
}

Problem checkContactField(const Contact &contact, Field field)
{
    switch (field) {
    case Field::LastName:
        return checkName(contact.lastName);
    case Field::FirstName:
        return optional(checkName(contact.firstName));
    case Field::Capacity:
        return optional(checkName(contact.capacity));
    case Field::Email:
        return optional(checkEmail(contact.email));
    case Field::Telephone:
        return optional(checkTelephone(contact.telephone));
    case Field::Mobile:
        return optional(checkTelephone(contact.mobile));
    default:
        return {};
    }
}

QList<UserId> usersFrom(const Snapshot &snapshot, const ContactId &contact)
{
    QList<UserId> out;
    for (const User &user : snapshot.users) {
        if (user.contact == contact)
            out.append(user.id);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Whoever the profile applies to, wherever the policy keeps it.
QList<UserId> usersWith(const Snapshot &snapshot, const ProfileId &profile)
{
    QSet<UserId> users;
    for (const User &user : snapshot.users) {
        if (user.profile == profile)
            users.insert(user.id);
    }
    for (const Grant &grant : snapshot.grants) {
        if (grant.profile == profile)
            users.insert(grant.user);
    }
    QList<UserId> out = users.values();
    std::sort(out.begin(), out.end());
    return out;
}

void checkProfileContent(RuleContext &rules, const Profile *was, const Profile &profile)
{
    const auto refuse = [&](Field field, FieldProblem problem, QList<FunctionCode> functions = {}) {
        rules.block({.kind = FindingKind::FieldInvalid,
                     .field = field,
                     .problem = problem,
                     .functions = std::move(functions),
                     .profile = profile.id});
    };
    if (touches(was, profile, &Profile::label)) {
        // A personal profile is known by its user; a shared one only by its name.
        const bool named = !profile.label.isEmpty() || profile.kind == ProfileKind::Shared;
        const Problem problem = named ? checkName(profile.label.in(Language::English)) : Problem();
        const Problem other = named ? checkName(profile.label.in(Language::French)) : Problem();
        if (problem || other)
            refuse(Field::ProfileLabel, problem ? *problem : *other);
    }
    if (!touches(was, profile, &Profile::functions))
        return;
    QList<FunctionCode> unknown;
    for (const FunctionCode &code : profile.functions) {
        if (!rules.catalogue.function(code) && !(was && was->functions.contains(code)))
            unknown.append(code);
    }
    if (!unknown.isEmpty())
        refuse(Field::ProfileFunctions, FieldProblem::NotOffered, unknown);
}

bool isOperators(const Relationship *was, const Relationship &is)
{
    return touches(was, is, &Relationship::configuration, &Relationship::modules);
}

void checkRelationshipCodes(RuleContext &rules, const Relationship *was, const Relationship &relationship)
{
    const auto refuse = [&](Field field) {
        rules.block({.kind = FindingKind::FieldInvalid,
                     .relationship = relationship.id,
                     .field = field,
                     .problem = FieldProblem::NotOffered});
    };
    const bool ceilings = !rules.policy.configurations.isEmpty();
    if (ceilings && touches(was, relationship, &Relationship::configuration)
        && !rules.policy.configuration(relationship.configuration))
        refuse(Field::Configuration);
    const bool modulesKnown = std::ranges::all_of(relationship.modules, [&](const ModuleCode &code) {
        return rules.catalogue.module(code) || (was && was->modules.contains(code));
    });
    if (!modulesKnown)
        refuse(Field::Modules);
}

} // namespace

void checkContacts(RuleContext &rules)
{
    rules.forEachWritten<Contact>([&](const Contact *was, const Contact &contact) {
        const QList<Field> fields = was ? changedFields(*was, contact) : fieldsOf(ResourceKind::Contact);
        for (const Field field : fields) {
            if (const Problem problem = checkContactField(contact, field))
                rules.block(
                    {.kind = FindingKind::FieldInvalid, .field = field, .problem = *problem, .contact = contact.id});
        }
        if (touches(was, contact, &Contact::company) && !rules.after.company(contact.company))
            rules.block({.kind = FindingKind::UnknownReference, .field = Field::Company, .contact = contact.id});
    });
    rules.forEachDeleted<Contact>([&](const Contact &contact) {
        if (const QList<UserId> users = usersFrom(rules.after, contact.id); !users.isEmpty())
            rules.block({.kind = FindingKind::ContactInUse, .users = users, .contact = contact.id});
    });
}

void checkProfiles(RuleContext &rules)
{
    const auto fixed = [&](const Profile &profile) {
        rules.block({.kind = FindingKind::PredefinedProfileFixed, .profile = profile.id});
    };
    rules.forEachWritten<Profile>([&](const Profile *was, const Profile &profile) {
        if (profile.kind == ProfileKind::Predefined || (was && was->kind == ProfileKind::Predefined))
            fixed(profile);
        else
            checkProfileContent(rules, was, profile);
    });
    rules.forEachDeleted<Profile>([&](const Profile &profile) {
        if (profile.kind == ProfileKind::Predefined) {
            fixed(profile);
            return;
        }
        const QList<UserId> users = usersWith(rules.after, profile.id);
        if (!users.isEmpty())
            rules.block(
                {.kind = FindingKind::ProfileInUse, .users = users, .count = users.size(), .profile = profile.id});
    });
}

void checkRelationships(RuleContext &rules)
{
    const bool isOperator = rules.author.active && rules.author.has(Role::Operator);
    const auto refuse = [&](const Relationship &relationship) {
        if (!isOperator)
            rules.block({.kind = FindingKind::RoleMayNotWrite, .relationship = relationship.id});
    };
    rules.forEachWritten<Relationship>([&](const Relationship *was, const Relationship &relationship) {
        if (isOperators(was, relationship))
            refuse(relationship);
        checkRelationshipCodes(rules, was, relationship);
    });
    rules.forEachDeleted<Relationship>(refuse);
}

} // namespace mandat
