// SPDX-License-Identifier: MIT
// Reading, written once for both parsers: `In` is JsonSource (QJsonValue, with clear errors) or FastSource (simdjson,
// which only says that something is unusual). Every function returns false to stop. An `In` has:
//   Value                                        what one JSON value is
//   bool isNull(Value &)
//   bool members(Value &, f)                     f(name, Value &) for each member of an object
//   bool elements(Value &, f)                    f(Value &) for each element of an array
//   bool string(Value &, QString &), boolean(Value &, bool &), integer(Value &, qint64 &)
//   bool view(Value &, std::string_view &)       a text in UTF-8, valid until the next call
//   bool wrong(what), missing(name), twice(name), unknown(name)
//   void enter(name), leave()                    for the path of an error
//   bool pending(ResourceKind, Value &, QList<PendingChange> &)
//   void ownId(QUuid, std::string_view)          what the service calls the resource that is being read
#pragma once

#include "scim/mappingenums.h"
#include "scim/mappingwire.h"

#include <span>

namespace mandat::scim::mapping
{

/// No text in any document needs more; what does is an attack or a mistake.
inline constexpr qsizetype longestText = 65536;

/// One attribute of a T: its name, and how it is read.
template<class In, class T> struct Entry {
    std::string_view name;
    bool (*read)(In &in, typename In::Value &value, T &out);
};

template<class Id> constexpr std::string_view typeOfId = "";
template<> inline constexpr std::string_view typeOfId<CompanyId> = "Company";
template<> inline constexpr std::string_view typeOfId<RelationshipId> = "Relationship";
template<> inline constexpr std::string_view typeOfId<AccountId> = "Account";
template<> inline constexpr std::string_view typeOfId<ContactId> = "Contact";
template<> inline constexpr std::string_view typeOfId<UserId> = "User";
template<> inline constexpr std::string_view typeOfId<ProfileId> = "Profile";
template<> inline constexpr std::string_view typeOfId<GrantId> = "Grant";
template<> inline constexpr std::string_view typeOfId<ChangeOrderId> = "ChangeOrder";
template<> inline constexpr std::string_view typeOfId<AccessRequestId> = "AccessRequest";
template<> inline constexpr std::string_view typeOfId<AuditEntryId> = "AuditEntry";

[[nodiscard]] constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool sameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

/// Where `name` stands in the table; documents mostly come in the table's order, so the search begins at `next`.
template<class Table> [[nodiscard]] size_t positionOf(const Table &table, std::string_view name, size_t next)
{
    for (size_t i = next; i < table.size(); ++i) {
        if (table[i].name == name)
            return i;
    }
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].name == name)
            return i;
    }
    for (size_t i = 0; i < table.size(); ++i) {
        if (sameName(table[i].name, name))
            return i;
    }
    return table.size();
}

template<class In, class T, size_t N>
bool readMembers(In &in, typename In::Value &value, T &out, const std::array<Entry<In, T>, N> &table)
{
    static_assert(N <= 64);
    quint64 seen = 0;
    size_t next = 0;
    return in.members(value, [&](std::string_view name, typename In::Value &member) {
        const size_t at = positionOf(table, name, next);
        if (at == N)
            return in.unknown(name);
        if ((seen >> at) & 1U)
            return in.twice(name);
        seen |= quint64 {1} << at;
        next = at + 1;
        if (in.isNull(member))
            return true;
        in.enter(table[at].name);
        const bool read = table[at].read(in, member, out);
        in.leave();
        return read;
    });
}

// ---- leaves

template<class In> bool readValue(In &in, typename In::Value &value, QString &out)
{
    return in.string(value, out);
}

template<class In> bool readValue(In &in, typename In::Value &value, bool &out)
{
    return in.boolean(value, out);
}

template<class In> bool readValue(In &in, typename In::Value &value, qint64 &out)
{
    return in.integer(value, out);
}

template<class In> bool readValue(In &in, typename In::Value &value, int &out)
{
    qint64 wide = 0;
    if (!in.integer(value, wide))
        return false;
    if (wide < 0 || wide > 2'000'000'000)
        return in.wrong("is out of range");
    out = static_cast<int>(wide);
    return true;
}

template<class In> bool readValue(In &in, typename In::Value &value, QDate &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    const std::optional<QDate> day = parseDay(text);
    if (!day)
        return in.wrong("is not a day (2026-04-13)");
    out = *day;
    return true;
}

template<class In> bool readValue(In &in, typename In::Value &value, QDateTime &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    const std::optional<QDateTime> instant = parseInstant(text);
    if (!instant)
        return in.wrong("is not an instant (2026-04-13T09:30:00Z)");
    out = *instant;
    return true;
}

template<class In, class Tag> bool readValue(In &in, typename In::Value &value, Id<Tag> &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    out = Id<Tag>(uuidFor(typeOfId<Id<Tag>>, text));
    return true;
}

template<class In, class Tag> bool readValue(In &in, typename In::Value &value, Code<Tag> &out)
{
    QString text;
    if (!in.string(value, text))
        return false;
    out = Code<Tag>(std::move(text));
    return true;
}

template<class In, class E>
    requires std::is_enum_v<E>
bool readValue(In &in, typename In::Value &value, E &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    const std::optional<E> known = fromWord<E>(text);
    if (!known)
        return in.wrong("has a value that is not known");
    out = *known;
    return true;
}

// ---- several

template<class In, class T> bool readValue(In &in, typename In::Value &value, QList<T> &out)
{
    out.clear();
    return in.elements(value, [&](typename In::Value &element) {
        T one {};
        if (!readValue(in, element, one))
            return false;
        out.append(std::move(one));
        return true;
    });
}

template<class In, class T> bool readValue(In &in, typename In::Value &value, SortedSet<T> &out)
{
    QList<T> all;
    if (!readValue(in, value, all))
        return false;
    out = SortedSet<T>(std::move(all));
    return true;
}

template<class In, class T> bool readValue(In &in, typename In::Value &value, std::optional<T> &out)
{
    return readValue(in, value, out.emplace());
}

// ---- table entries

template<class Member> struct MemberOf;
template<class C, class X> struct MemberOf<X C::*> {
    using Class = C;
};

/// Reads straight into a member.
template<class In, auto member>
bool field(In &in, typename In::Value &value, typename MemberOf<decltype(member)>::Class &out)
{
    return readValue(in, value, out.*member);
}

/// Reads a resource's own id.
template<class In, auto member>
bool ownId(In &in, typename In::Value &value, typename MemberOf<decltype(member)>::Class &out)
{
    using OwnId = std::remove_reference_t<decltype(out.*member)>;
    std::string_view text;
    if (!in.view(value, text))
        return false;
    out.*member = OwnId(uuidFor(typeOfId<OwnId>, text));
    in.ownId((out.*member).uuid(), text);
    return true;
}

/// Known, and of no use here.
template<class In, class T> bool skipped(In &, typename In::Value &, T &)
{
    return true;
}

/// A version that travels as an entity tag.
template<class In> bool readTag(In &in, typename In::Value &value, QString &out)
{
    QString text;
    if (!in.string(value, text))
        return false;
    out = versionOfTag(text);
    return true;
}

template<class In, class T> bool meta(In &in, typename In::Value &value, T &out)
{
    static constexpr auto table = std::to_array<Entry<In, T>>({
        {"resourceType", skipped<In, T>},
        {"version",
         [](In &source, typename In::Value &tag, T &target) { return readTag(source, tag, target.version); }},
    });
    return readMembers(in, value, out, table);
}

/// The whole resource, which must have an id.
template<class In, class T> bool readResource(In &in, typename In::Value &value, T &out)
{
    if (!readValue(in, value, out))
        return false;
    return out.id.isNull() ? in.missing("id") : true;
}

} // namespace mandat::scim::mapping
