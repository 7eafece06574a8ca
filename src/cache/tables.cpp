// SPDX-License-Identifier: MIT
#include "cache/tables.h"

#include "base/fold.h"
#include "cache/columntext.h"

namespace mandat::cache
{

const QByteArray Table<Company>::name = "company";
const QByteArray Table<Company>::columns = "id, version, name, folded, natural_person, country, identifier, "
                                           "street, postal_code, locality, address_country";

void Table<Company>::bind(db::Statement &statement, const Company &company)
{
    const QString searched = company.name + u' ' + company.identifier;
    statement.bindAll(company.id, company.version, company.name, folded(searched), company.naturalPerson,
                      company.country, company.identifier, company.address.street, company.address.postalCode,
                      company.address.locality, company.address.country);
}

Company Table<Company>::read(const db::Statement &row, int first)
{
    Company company;
    company.id = row.get<CompanyId>(first);
    company.version = row.text(first + 1);
    company.name = row.text(first + 2);
    company.naturalPerson = row.boolean(first + 4);
    company.country = row.text(first + 5);
    company.identifier = row.text(first + 6);
    company.address = {row.text(first + 7), row.text(first + 8), row.text(first + 9), row.text(first + 10)};
    return company;
}

const QByteArray Table<Relationship>::name = "relationship";
const QByteArray Table<Relationship>::columns =
    "id, version, reference, label, company, configuration, modules, accounts, "
    "responsible_kind, responsible_code, responsible_name, active, folded";

void Table<Relationship>::bind(db::Statement &statement, const Relationship &relationship)
{
    const QString searched = relationship.reference + u' ' + relationship.label;
    statement.bindAll(relationship.id, relationship.version, relationship.reference, relationship.label,
                      relationship.company, relationship.configuration, joinedCodes(relationship.modules),
                      accountsText(relationship.accounts), static_cast<int>(relationship.responsible.kind),
                      relationship.responsible.code, relationship.responsible.name, relationship.active,
                      folded(searched));
}

Relationship Table<Relationship>::read(const db::Statement &row, int first)
{
    Relationship relationship;
    relationship.id = row.get<RelationshipId>(first);
    relationship.version = row.text(first + 1);
    relationship.reference = row.text(first + 2);
    relationship.label = row.text(first + 3);
    relationship.company = row.get<CompanyId>(first + 4);
    relationship.configuration = row.get<ConfigurationCode>(first + 5);
    relationship.modules = splitCodes<ModuleCode>(row.text(first + 6));
    relationship.accounts = accountsFrom(row.bytes(first + 7));
    relationship.responsible = {static_cast<ResponsibleKind>(row.int32(first + 8)), row.text(first + 9),
                                row.text(first + 10)};
    relationship.active = row.boolean(first + 11);
    return relationship;
}

const QByteArray Table<Contact>::name = "contact";
const QByteArray Table<Contact>::columns =
    "id, version, company, title, last_name, first_name, capacity, email, telephone, "
    "mobile, declared";

void Table<Contact>::bind(db::Statement &statement, const Contact &contact)
{
    statement.bindAll(contact.id, contact.version, contact.company, static_cast<int>(contact.title), contact.lastName,
                      contact.firstName, contact.capacity, contact.email, contact.telephone, contact.mobile,
                      contact.declared);
}

Contact Table<Contact>::read(const db::Statement &row, int first)
{
    Contact contact;
    contact.id = row.get<ContactId>(first);
    contact.version = row.text(first + 1);
    contact.company = row.get<CompanyId>(first + 2);
    contact.title = static_cast<Title>(row.int32(first + 3));
    contact.lastName = row.text(first + 4);
    contact.firstName = row.text(first + 5);
    contact.capacity = row.text(first + 6);
    contact.email = row.text(first + 7);
    contact.telephone = row.text(first + 8);
    contact.mobile = row.text(first + 9);
    contact.declared = row.date(first + 10);
    return contact;
}

const QByteArray Table<Profile>::name = "profile";
const QByteArray Table<Profile>::columns = "id, version, kind, code, label_en, label_fr, use_en, use_fr, functions";

void Table<Profile>::bind(db::Statement &statement, const Profile &profile)
{
    statement.bindAll(profile.id, profile.version, static_cast<int>(profile.kind), profile.code, profile.label.en,
                      profile.label.fr, profile.typicalUse.en, profile.typicalUse.fr, joinedCodes(profile.functions));
}

Profile Table<Profile>::read(const db::Statement &row, int first)
{
    Profile profile;
    profile.id = row.get<ProfileId>(first);
    profile.version = row.text(first + 1);
    profile.kind = static_cast<ProfileKind>(row.int32(first + 2));
    profile.code = row.text(first + 3);
    profile.label = {row.text(first + 4), row.text(first + 5)};
    profile.typicalUse = {row.text(first + 6), row.text(first + 7)};
    profile.functions = splitCodes<FunctionCode>(row.text(first + 8));
    return profile;
}

const QByteArray Table<Grant>::name = "access";
const QByteArray Table<Grant>::columns =
    "id, version, user, relationship, profile, accounts, active, first_day, last_day, "
    "pending";

void Table<Grant>::bind(db::Statement &statement, const Grant &grant)
{
    statement.bindAll(grant.id, grant.version, grant.user, grant.relationship, grant.profile, idsBlob(grant.accounts),
                      grant.active, grant.firstDay, grant.lastDay, pendingText(grant));
}

Grant Table<Grant>::read(const db::Statement &row, int first)
{
    Grant grant;
    grant.id = row.get<GrantId>(first);
    grant.version = row.text(first + 1);
    grant.user = row.get<UserId>(first + 2);
    grant.relationship = row.get<RelationshipId>(first + 3);
    grant.profile = row.get<ProfileId>(first + 4);
    grant.accounts = idsFrom<AccountId>(row.view(first + 5));
    grant.active = row.boolean(first + 6);
    grant.firstDay = row.date(first + 7);
    grant.lastDay = row.date(first + 8);
    grant.pending = pendingFrom<Grant>(row.bytes(first + 9));
    return grant;
}

QByteArray placeholders(int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += i == 0 ? "?" : ",?";
    return out;
}

QByteArray prefixed(const QByteArray &columns, const QByteArray &alias)
{
    QByteArray out = alias + '.' + columns;
    out.replace(", ", ", " + alias + '.');
    return out;
}

} // namespace mandat::cache
