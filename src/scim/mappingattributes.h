// SPDX-License-Identifier: MIT
// The attributes of the resources that travel by the hundred thousand, for either parser (see mappingread.h).
#pragma once

#include "domain/changeorder.h"
#include "scim/mappingread.h"

namespace mandat::scim::mapping
{

// ---- shared parts

template<class In> bool readValue(In &in, typename In::Value &value, LocalizedText &out)
{
    static constexpr auto table = std::to_array<Entry<In, LocalizedText>>({
        {"en", field<In, &LocalizedText::en>},
        {"fr", field<In, &LocalizedText::fr>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, PostalAddress &out)
{
    static constexpr auto table = std::to_array<Entry<In, PostalAddress>>({
        {"street", field<In, &PostalAddress::street>},
        {"postalCode", field<In, &PostalAddress::postalCode>},
        {"locality", field<In, &PostalAddress::locality>},
        {"country", field<In, &PostalAddress::country>},
    });
    return readMembers(in, value, out, table);
}

// ---- User: what RFC 7643 §4.1 has several of, of which the domain keeps one

enum class Place { None, Work, Mobile, Paper, Other };

/// One email, telephone number or address.
struct Plural {
    QString value;
    Place place = Place::None;
    bool primary = false;
    PostalAddress address;
};

template<class In> bool readPlace(In &in, typename In::Value &value, Plural &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    if (sameName(text, "work"))
        out.place = Place::Work;
    else if (sameName(text, "mobile"))
        out.place = Place::Mobile;
    else if (sameName(text, "fax") || sameName(text, "pager"))
        out.place = Place::Paper;
    else
        out.place = Place::Other;
    return true;
}

template<class In, auto part> bool addressPart(In &in, typename In::Value &value, Plural &out)
{
    return readValue(in, value, out.address.*part);
}

template<class In> bool readValue(In &in, typename In::Value &value, Plural &out)
{
    static constexpr auto table = std::to_array<Entry<In, Plural>>({
        {"value", field<In, &Plural::value>},
        {"type", readPlace<In>},
        {"primary", field<In, &Plural::primary>},
        {"streetAddress", addressPart<In, &PostalAddress::street>},
        {"postalCode", addressPart<In, &PostalAddress::postalCode>},
        {"locality", addressPart<In, &PostalAddress::locality>},
        {"country", addressPart<In, &PostalAddress::country>},
    });
    return readMembers(in, value, out, table);
}

/// The one for work, else the primary one, else the first.
[[nodiscard]] inline int rankOf(const Plural &one)
{
    return one.place == Place::Work ? 3 : one.primary ? 2 : 1;
}

template<class In> bool emails(In &in, typename In::Value &value, User &out)
{
    int best = 0;
    return in.elements(value, [&](typename In::Value &element) {
        Plural one;
        if (!readValue(in, element, one))
            return false;
        if (!one.value.isEmpty() && rankOf(one) > best) {
            best = rankOf(one);
            out.email = std::move(one.value);
        }
        return true;
    });
}

template<class In> bool phoneNumbers(In &in, typename In::Value &value, User &out)
{
    int best = 0;
    return in.elements(value, [&](typename In::Value &element) {
        Plural one;
        if (!readValue(in, element, one))
            return false;
        if (one.value.isEmpty() || one.place == Place::Paper)
            return true;
        if (one.place == Place::Mobile) {
            if (out.mobile.isEmpty())
                out.mobile = std::move(one.value);
        } else if (rankOf(one) > best) {
            best = rankOf(one);
            out.telephone = std::move(one.value);
        }
        return true;
    });
}

template<class In> bool addresses(In &in, typename In::Value &value, User &out)
{
    int best = 0;
    return in.elements(value, [&](typename In::Value &element) {
        Plural one;
        if (!readValue(in, element, one))
            return false;
        if (one.address != PostalAddress() && rankOf(one) > best) {
            best = rankOf(one);
            out.address = std::move(one.address);
        }
        return true;
    });
}

/// "Ms." and "Mr." are what is written; other providers write what they like, and a "Dr." is no title here.
[[nodiscard]] inline Title titleOfPrefix(std::string_view prefix)
{
    while (!prefix.empty() && prefix.back() == '.')
        prefix.remove_suffix(1);
    const auto is = [prefix](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [prefix](std::string_view word) { return sameName(word, prefix); });
    };
    if (is({"ms", "mrs", "miss", "mme", "mlle", "madame", "madam"}))
        return Title::Madam;
    return is({"mr", "m", "monsieur", "sir"}) ? Title::Sir : Title::None;
}

template<class In> bool honorificPrefix(In &in, typename In::Value &value, User &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    out.title = titleOfPrefix(text);
    return true;
}

template<class In> bool userNames(In &in, typename In::Value &value, User &out)
{
    static constexpr auto table = std::to_array<Entry<In, User>>({
        {"familyName", field<In, &User::lastName>},
        {"givenName", field<In, &User::firstName>},
        {"honorificPrefix", honorificPrefix<In>},
        {"formatted", skipped<In, User>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool userMeta(In &in, typename In::Value &value, User &out)
{
    static constexpr auto table = std::to_array<Entry<In, User>>({
        {"resourceType", skipped<In, User>},
        {"created", field<In, &User::created>},
        {"lastModified", field<In, &User::lastModified>},
        {"location", skipped<In, User>},
        {"version", [](In &source, typename In::Value &tag, User &user) { return readTag(source, tag, user.version); }},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, IdentityDocument &out)
{
    static constexpr auto table = std::to_array<Entry<In, IdentityDocument>>({
        {"type", field<In, &IdentityDocument::type>},
        {"number", field<In, &IdentityDocument::number>},
        {"expires", field<In, &IdentityDocument::expires>},
        {"verifiedBy", field<In, &IdentityDocument::verifiedBy>},
        {"verifiedAt", field<In, &IdentityDocument::verifiedAt>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool userExtension(In &in, typename In::Value &value, User &out)
{
    static constexpr auto table = std::to_array<Entry<In, User>>({
        {"company", field<In, &User::company>},
        {"contact", field<In, &User::contact>},
        {"profile", field<In, &User::profile>},
        {"strongAuthentication", field<In, &User::strongAuthentication>},
        {"secureMobile", field<In, &User::secureMobile>},
        {"identityDocument", field<In, &User::identityDocument>},
        {"termsVersion", field<In, &User::termsVersion>},
        {"termsAcceptedAt", field<In, &User::termsAcceptedAt>},
        {"person", field<In, &User::person>},
        {"credentials", field<In, &User::credentials>},
        {"lastSignIn", field<In, &User::lastSignIn>},
        {"selfRegistered", field<In, &User::selfRegistered>},
        {"createdByClient", field<In, &User::createdByClient>},
        {"pending",
         [](In &source, typename In::Value &list, User &user) {
             return source.pending(ResourceKind::User, list, user.pending);
         }},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, User &out)
{
    static constexpr auto table = std::to_array<Entry<In, User>>({
        {"schemas", skipped<In, User>},
        {"id", ownId<In, &User::id>},
        {"externalId", field<In, &User::externalId>},
        {"userName", field<In, &User::userName>},
        {"name", userNames<In>},
        {"title", field<In, &User::capacity>},
        {"userType", field<In, &User::userType>},
        {"preferredLanguage", field<In, &User::language>},
        {"active", field<In, &User::active>},
        {"emails", emails<In>},
        {"phoneNumbers", phoneNumbers<In>},
        {"addresses", addresses<In>},
        {"urn:ietf:params:scim:schemas:extension:mandat:2.0:User", userExtension<In>},
        {"meta", userMeta<In>},
    });
    return readMembers(in, value, out, table);
}

// ---- this program's own resources

template<class In> bool readValue(In &in, typename In::Value &value, Grant &out)
{
    static constexpr auto table = std::to_array<Entry<In, Grant>>({
        {"schemas", skipped<In, Grant>},
        {"id", ownId<In, &Grant::id>},
        {"user", field<In, &Grant::user>},
        {"relationship", field<In, &Grant::relationship>},
        {"profile", field<In, &Grant::profile>},
        {"accounts", field<In, &Grant::accounts>},
        {"active", field<In, &Grant::active>},
        {"firstDay", field<In, &Grant::firstDay>},
        {"lastDay", field<In, &Grant::lastDay>},
        {"pending",
         [](In &source, typename In::Value &list, Grant &grant) {
             return source.pending(ResourceKind::Grant, list, grant.pending);
         }},
        {"meta", meta<In, Grant>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, Account &out)
{
    static constexpr auto table = std::to_array<Entry<In, Account>>({
        {"id", field<In, &Account::id>},
        {"label", field<In, &Account::label>},
        {"holder", field<In, &Account::holder>},
        {"iban", field<In, &Account::iban>},
    });
    if (!readMembers(in, value, out, table))
        return false;
    return out.id.isNull() ? in.missing("id") : true;
}

template<class In> bool readValue(In &in, typename In::Value &value, ResponsibleParty &out)
{
    static constexpr auto table = std::to_array<Entry<In, ResponsibleParty>>({
        {"kind", field<In, &ResponsibleParty::kind>},
        {"code", field<In, &ResponsibleParty::code>},
        {"name", field<In, &ResponsibleParty::name>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, Relationship &out)
{
    static constexpr auto table = std::to_array<Entry<In, Relationship>>({
        {"schemas", skipped<In, Relationship>},
        {"id", ownId<In, &Relationship::id>},
        {"reference", field<In, &Relationship::reference>},
        {"label", field<In, &Relationship::label>},
        {"company", field<In, &Relationship::company>},
        {"configuration", field<In, &Relationship::configuration>},
        {"modules", field<In, &Relationship::modules>},
        {"accounts", field<In, &Relationship::accounts>},
        {"responsible", field<In, &Relationship::responsible>},
        {"active", field<In, &Relationship::active>},
        {"meta", meta<In, Relationship>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, Contact &out)
{
    static constexpr auto table = std::to_array<Entry<In, Contact>>({
        {"schemas", skipped<In, Contact>},
        {"id", ownId<In, &Contact::id>},
        {"company", field<In, &Contact::company>},
        {"title", field<In, &Contact::title>},
        {"lastName", field<In, &Contact::lastName>},
        {"firstName", field<In, &Contact::firstName>},
        {"capacity", field<In, &Contact::capacity>},
        {"email", field<In, &Contact::email>},
        {"telephone", field<In, &Contact::telephone>},
        {"mobile", field<In, &Contact::mobile>},
        {"declared", field<In, &Contact::declared>},
        {"meta", meta<In, Contact>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, Company &out)
{
    static constexpr auto table = std::to_array<Entry<In, Company>>({
        {"schemas", skipped<In, Company>},
        {"id", ownId<In, &Company::id>},
        {"name", field<In, &Company::name>},
        {"naturalPerson", field<In, &Company::naturalPerson>},
        {"country", field<In, &Company::country>},
        {"identifier", field<In, &Company::identifier>},
        {"address", field<In, &Company::address>},
        {"meta", meta<In, Company>},
    });
    return readMembers(in, value, out, table);
}

template<class In> bool readValue(In &in, typename In::Value &value, Profile &out)
{
    static constexpr auto table = std::to_array<Entry<In, Profile>>({
        {"schemas", skipped<In, Profile>},
        {"id", ownId<In, &Profile::id>},
        {"kind", field<In, &Profile::kind>},
        {"code", field<In, &Profile::code>},
        {"label", field<In, &Profile::label>},
        {"typicalUse", field<In, &Profile::typicalUse>},
        {"functions", field<In, &Profile::functions>},
        {"meta", meta<In, Profile>},
    });
    return readMembers(in, value, out, table);
}

} // namespace mandat::scim::mapping
