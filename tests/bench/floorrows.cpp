// SPDX-License-Identifier: MIT
#include "bench/floorrows.h"

#include "bench/report.h"

#include <array>
#include <chrono>

namespace mandat::bench
{

namespace
{

using element = simdjson::simdjson_result<simdjson::dom::element>;

constexpr const char *extension = "urn:ietf:params:scim:schemas:extension:mandat:2.0:User";

std::string_view textOf(const element &in, const char *name)
{
    std::string_view value;
    return in[name].get(value) == simdjson::SUCCESS ? value : std::string_view();
}

element childOf(const element &in, const char *name)
{
    return in[name];
}

element firstOf(const element &list)
{
    return list.at(0);
}

std::string textOfAll(const element &list)
{
    simdjson::dom::element value;
    return list.get(value) == simdjson::SUCCESS ? simdjson::minify(value) : std::string();
}

std::string_view phoneOf(const element &user, const char *type)
{
    simdjson::dom::array phones;
    if (user["phoneNumbers"].get(phones) != simdjson::SUCCESS)
        return {};
    for (const simdjson::dom::element each : phones) {
        const element phone {simdjson::dom::element(each)};
        if (textOf(phone, "type") == type)
            return textOf(phone, "value");
    }
    return {};
}

/// Codes as the tables keep them: with blanks between them.
std::string joined(const element &list)
{
    std::string out;
    simdjson::dom::array codes;
    if (list.get(codes) != simdjson::SUCCESS)
        return out;
    for (const simdjson::dom::element code : codes) {
        out += out.empty() ? "" : " ";
        out += std::string_view(code);
    }
    return out;
}

int digit(char c)
{
    return c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
}

/// "014aaa55-0540-…" as 16 bytes.
std::array<char, 16> idBytes(std::string_view uuid)
{
    std::array<char, 16> out {};
    size_t at = 0;
    for (size_t i = 0; i + 1 < uuid.size() && at < out.size(); ++i) {
        if (uuid[i] == '-')
            continue;
        out.at(at++) = static_cast<char>(digit(uuid[i]) * 16 + digit(uuid[i + 1]));
        ++i;
    }
    return out;
}

int digits(std::string_view text, size_t from, size_t count)
{
    int value = 0;
    for (const char c : text.substr(from, count))
        value = value * 10 + (c - '0');
    return value;
}

/// "2015-11-26T12:52:53.668Z" as milliseconds since 1970.
sqlite3_int64 instantOf(std::string_view text)
{
    using namespace std::chrono;
    const sys_days day = year(digits(text, 0, 4)) / month(static_cast<unsigned>(digits(text, 5, 2)))
        / std::chrono::day(static_cast<unsigned>(digits(text, 8, 2)));
    const auto time = hours(digits(text, 11, 2)) + minutes(digits(text, 14, 2)) + seconds(digits(text, 17, 2))
        + milliseconds(digits(text, 20, 3));
    return (day.time_since_epoch() + time) / milliseconds(1);
}

/// Lower case of ASCII only: as much text for the index as folding gives, for next to nothing.
std::string lower(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const std::string_view part : parts) {
        out.append(part);
        out += ' ';
    }
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

const std::map<std::string, const char *> inserts = {
    {"Companies",
     "INSERT INTO company(id, version, name, folded, natural_person, country, identifier, street, postal_code, "
     "locality,"
     " address_country) VALUES(?,?,?,?,?,?,?,?,?,?,?)"},
    {"Relationships",
     "INSERT INTO relationship(id, version, reference, label, company, configuration, modules, accounts,"
     " responsible_kind, responsible_code, responsible_name, active, folded) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"},
    {"Contacts",
     "INSERT INTO contact(id, version, company, title, last_name, first_name, capacity, email, telephone, mobile,"
     " declared) VALUES(?,?,?,?,?,?,?,?,?,?,?)"},
    {"Profiles",
     "INSERT INTO profile(id, version, kind, code, label_en, label_fr, use_en, use_fr, functions)"
     " VALUES(?,?,?,?,?,?,?,?,?)"},
    {"Users",
     "INSERT INTO user(id, version, external_id, user_name, title, last_name, first_name, capacity, email, telephone,"
     " mobile, street, postal_code, locality, address_country, language, user_type, company, contact, profile, active,"
     " strong_authentication, secure_mobile, identity_document, terms_version, terms_accepted, person, credentials,"
     " created, modified, last_sign_in, flags, pending, sort_name, folded)"
     " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
    {"Grants",
     "INSERT INTO access(id, version, user, relationship, profile, accounts, active, first_day, last_day, pending)"
     " VALUES(?,?,?,?,?,?,?,?,?,?)"},
};

} // namespace

FloorRows::FloorRows(sqlite3 *database)
    : m_database(database)
{
    for (const auto &[list, sql] : inserts) {
        if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_inserts[list], nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
    }
}

FloorRows::~FloorRows()
{
    for (const auto &[list, statement] : m_inserts)
        sqlite3_finalize(statement);
}

void FloorRows::insert(const std::string &list, const QByteArray &page)
{
    using Store = void (FloorRows::*)(const Element &);
    static const std::map<std::string, Store> stores = {
        {"Companies", &FloorRows::company}, {"Relationships", &FloorRows::relationship},
        {"Contacts", &FloorRows::contact},  {"Profiles", &FloorRows::profile},
        {"Users", &FloorRows::user},        {"Grants", &FloorRows::access},
    };
    const Store store = stores.at(list);
    m_insert = m_inserts.at(list);
    simdjson::dom::array resources;
    if (m_parser.parse(page.constData(), static_cast<size_t>(page.size()))["Resources"].get(resources)
        != simdjson::SUCCESS)
        giveUp(QStringLiteral("a page is not a list of resources"));
    for (const simdjson::dom::element each : resources) {
        const Element resource {simdjson::dom::element(each)};
        m_column = 0;
        id(resource, "id");
        text(childOf(resource, "meta"), "version");
        (this->*store)(resource);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_database)));
        sqlite3_reset(m_insert);
    }
}

void FloorRows::text(std::string_view value)
{
    // An empty view may point nowhere, which SQLite would take for NULL.
    sqlite3_bind_text(m_insert, ++m_column, value.empty() ? "" : value.data(), static_cast<int>(value.size()),
                      SQLITE_STATIC);
}

void FloorRows::owned(const std::string &value)
{
    sqlite3_bind_text(m_insert, ++m_column, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void FloorRows::text(const Element &in, const char *name)
{
    text(textOf(in, name));
}

void FloorRows::id(const Element &in, const char *name)
{
    const std::string_view value = textOf(in, name);
    if (value.empty())
        null();
    else
        sqlite3_bind_blob(m_insert, ++m_column, idBytes(value).data(), 16, SQLITE_TRANSIENT);
}

void FloorRows::flag(const Element &in, const char *name)
{
    bool value = false;
    number(in[name].get(value) == simdjson::SUCCESS && value);
}

void FloorRows::instant(const Element &in, const char *name)
{
    const std::string_view value = textOf(in, name);
    if (value.empty())
        null();
    else
        number(instantOf(value));
}

void FloorRows::number(sqlite3_int64 value)
{
    sqlite3_bind_int64(m_insert, ++m_column, value);
}

void FloorRows::null()
{
    sqlite3_bind_null(m_insert, ++m_column);
}

void FloorRows::company(const Element &in)
{
    text(in, "name");
    owned(lower({textOf(in, "name"), textOf(in, "identifier")}));
    flag(in, "naturalPerson");
    text(in, "country");
    text(in, "identifier");
    const Element address = childOf(in, "address");
    for (const char *name : {"street", "postalCode", "locality", "country"})
        text(address, name);
}

void FloorRows::relationship(const Element &in)
{
    text(in, "reference");
    text(in, "label");
    id(in, "company");
    text(in, "configuration");
    owned(joined(childOf(in, "modules")));
    owned(textOfAll(childOf(in, "accounts")));
    const Element responsible = childOf(in, "responsible");
    number(textOf(responsible, "kind") == "staff" ? 1 : 0);
    text(responsible, "code");
    text(responsible, "name");
    flag(in, "active");
    owned(lower({textOf(in, "reference"), textOf(in, "label")}));
}

void FloorRows::contact(const Element &in)
{
    id(in, "company");
    number(textOf(in, "title") == "sir" ? 1 : 0);
    for (const char *name : {"lastName", "firstName", "capacity", "email", "telephone", "mobile"})
        text(in, name);
    text(in, "declared");
}

void FloorRows::profile(const Element &in)
{
    number(textOf(in, "kind") == "predefined" ? 0 : textOf(in, "kind") == "shared" ? 1 : 2);
    text(in, "code");
    for (const char *name : {"label", "typicalUse"}) {
        text(childOf(in, name), "en");
        text(childOf(in, name), "fr");
    }
    owned(joined(childOf(in, "functions")));
}

void FloorRows::user(const Element &in)
{
    const Element name = childOf(in, "name");
    const Element more = childOf(in, extension);
    const Element address = firstOf(childOf(in, "addresses"));
    const std::string_view email = textOf(firstOf(childOf(in, "emails")), "value");
    text(in, "externalId");
    text(in, "userName");
    number(textOf(name, "honorificPrefix") == "Mr." ? 1 : 0);
    text(name, "familyName");
    text(name, "givenName");
    text(in, "title");
    text(email);
    text(phoneOf(in, "work"));
    text(phoneOf(in, "mobile"));
    for (const char *part : {"streetAddress", "postalCode", "locality", "country"})
        text(address, part);
    text(in, "preferredLanguage");
    text(in, "userType");
    for (const char *other : {"company", "contact", "profile"})
        id(more, other);
    flag(in, "active");
    flag(more, "strongAuthentication");
    text(more, "secureMobile");
    text({}); // identity document: this portal asks for none
    text(more, "termsVersion");
    instant(more, "termsAcceptedAt");
    text(more, "person");
    number(textOf(more, "credentials") == "changed" ? 1 : 0);
    instant(childOf(in, "meta"), "created");
    instant(childOf(in, "meta"), "lastModified");
    instant(more, "lastSignIn");
    number(0);
    text({});
    owned(lower({textOf(name, "familyName"), textOf(name, "givenName")}));
    owned(lower({textOf(name, "familyName"), textOf(name, "givenName"), textOf(in, "userName"), email}));
}

void FloorRows::access(const Element &in)
{
    id(in, "user");
    id(in, "relationship");
    id(in, "profile");
    simdjson::dom::array accounts;
    std::string bytes;
    if (in["accounts"].get(accounts) == simdjson::SUCCESS) {
        for (const simdjson::dom::element account : accounts) {
            const auto one = idBytes(std::string_view(account));
            bytes.append(one.data(), one.size());
        }
    }
    sqlite3_bind_blob(m_insert, ++m_column, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    flag(in, "active");
    text(in, "firstDay");
    text(in, "lastDay");
    text({});
}

} // namespace mandat::bench
