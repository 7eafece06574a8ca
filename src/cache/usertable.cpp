// SPDX-License-Identifier: MIT
#include "cache/tables.h"

#include "base/fold.h"
#include "cache/columntext.h"
#include "domain/names.h"

namespace mandat::cache
{

namespace
{

enum Flag { SelfRegistered = 1, CreatedByClient = 2 };

QString searched(const User &user)
{
    return user.lastName + u' ' + user.firstName + u' ' + user.userName
        + (user.email.compare(user.userName, Qt::CaseInsensitive) == 0 ? QString() : QString(u' ' + user.email));
}

} // namespace

const QByteArray Table<User>::name = "user";
const QByteArray Table<User>::columns =
    "id, version, external_id, user_name, title, last_name, first_name, capacity, email, telephone, mobile, "
    "street, postal_code, locality, address_country, language, user_type, company, contact, profile, active, "
    "strong_authentication, secure_mobile, identity_document, terms_version, terms_accepted, person, credentials, "
    "created, modified, last_sign_in, flags, pending, sort_name, folded";

void Table<User>::bind(db::Statement &statement, const User &user)
{
    const int flags = (user.selfRegistered ? SelfRegistered : 0) | (user.createdByClient ? CreatedByClient : 0);
    statement.bindAll(user.id, user.version, user.externalId, user.userName, static_cast<int>(user.title),
                      user.lastName, user.firstName, user.capacity, user.email, user.telephone, user.mobile,
                      user.address.street, user.address.postalCode, user.address.locality, user.address.country,
                      user.language, user.userType, user.company, user.contact, user.profile, user.active,
                      user.strongAuthentication, user.secureMobile, identityDocumentText(user.identityDocument),
                      user.termsVersion, user.termsAcceptedAt, user.person, static_cast<int>(user.credentials),
                      user.created, user.lastModified, user.lastSignIn, flags, pendingText(user),
                      sortName(user.lastName, user.firstName), folded(searched(user)));
}

User Table<User>::read(const db::Statement &row, int first)
{
    User user;
    int column = first;
    user.id = row.get<UserId>(column++);
    user.version = row.text(column++);
    user.externalId = row.text(column++);
    user.userName = row.text(column++);
    user.title = static_cast<Title>(row.int32(column++));
    user.lastName = row.text(column++);
    user.firstName = row.text(column++);
    user.capacity = row.text(column++);
    user.email = row.text(column++);
    user.telephone = row.text(column++);
    user.mobile = row.text(column++);
    user.address.street = row.text(column++);
    user.address.postalCode = row.text(column++);
    user.address.locality = row.text(column++);
    user.address.country = row.text(column++);
    user.language = row.text(column++);
    user.userType = row.text(column++);
    user.company = row.get<CompanyId>(column++);
    user.contact = row.get<ContactId>(column++);
    user.profile = row.get<ProfileId>(column++);
    user.active = row.boolean(column++);
    user.strongAuthentication = row.boolean(column++);
    user.secureMobile = row.text(column++);
    user.identityDocument = identityDocumentFrom(row.bytes(column++));
    user.termsVersion = row.text(column++);
    user.termsAcceptedAt = row.dateTime(column++);
    user.person = row.text(column++);
    user.credentials = static_cast<CredentialState>(row.int32(column++));
    user.created = row.dateTime(column++);
    user.lastModified = row.dateTime(column++);
    user.lastSignIn = row.dateTime(column++);
    const int flags = row.int32(column++);
    user.selfRegistered = (flags & SelfRegistered) != 0;
    user.createdByClient = (flags & CreatedByClient) != 0;
    user.pending = pendingFrom<User>(row.bytes(column++));
    return user;
}

} // namespace mandat::cache
