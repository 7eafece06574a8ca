// SPDX-License-Identifier: MIT
#include "scim/impactjson.h"

#include "scim/jsonaccess.h"
#include "scim/mapping.h"
#include "scim/mappingwire.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace mandat::scim
{

namespace
{

constexpr std::array effects {std::pair(Effect::Narrowing, "narrowing"_L1), std::pair(Effect::Neutral, "neutral"_L1),
                              std::pair(Effect::Widening, "widening"_L1), std::pair(Effect::Mixed, "mixed"_L1)};

QJsonArray codes(const QList<FunctionCode> &functions)
{
    QJsonArray out;
    for (const FunctionCode &code : functions)
        out.append(code.text());
    return out;
}

QJsonArray ids(const QList<AccountId> &accounts)
{
    QJsonArray out;
    for (const AccountId &account : accounts)
        out.append(account.toString());
    return out;
}

QList<FunctionCode> codesOf(const QJsonValue &array)
{
    QList<FunctionCode> out;
    for (const QJsonValue &code : array.toArray())
        out.append(FunctionCode(code.toString()));
    return out;
}

QList<AccountId> idsOf(const QJsonValue &array)
{
    QList<AccountId> out;
    for (const QJsonValue &id : array.toArray())
        out.append(AccountId::fromString(id.toString()));
    return out;
}

QJsonObject rowJson(const ImpactRow &row)
{
    return {{u"user"_s, row.user.toString()},
            {u"relationship"_s, row.relationship.toString()},
            {u"lost"_s, codes(row.lost)},
            {u"gained"_s, codes(row.gained)},
            {u"awaiting"_s, codes(row.awaiting)},
            {u"accountsLost"_s, ids(row.accountsLost)},
            {u"accountsGained"_s, ids(row.accountsGained)},
            {u"losesAllAccess"_s, row.losesAllAccess}};
}

ImpactRow rowOf(const QJsonValue &json)
{
    ImpactRow row;
    row.user = UserId::fromString(json["user"_L1].toString());
    row.relationship = RelationshipId::fromString(json["relationship"_L1].toString());
    row.lost = codesOf(json["lost"_L1]);
    row.gained = codesOf(json["gained"_L1]);
    row.awaiting = codesOf(json["awaiting"_L1]);
    row.accountsLost = idsOf(json["accountsLost"_L1]);
    row.accountsGained = idsOf(json["accountsGained"_L1]);
    row.losesAllAccess = json["losesAllAccess"_L1].toBool();
    return row;
}

template<class T> QJsonArray resources(const QList<T> &values)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(toJson(value));
    return out;
}

template<class T> Result<QList<T>> resourcesOf(const QJsonValue &array)
{
    QList<T> out;
    for (const QJsonValue &each : array.toArray()) {
        MANDAT_ASSIGN(T value, fromJson<T>(each.toObject()));
        out.append(std::move(value));
    }
    return out;
}

} // namespace

QJsonObject toJson(const OrderImpact &impact)
{
    QJsonArray rows;
    for (const ImpactRow &row : impact.impact.rows)
        rows.append(rowJson(row));
    QJsonArray administrators;
    for (const AdministratorMove &move : impact.impact.administrators)
        administrators.append(QJsonObject {
            {u"relationship"_s, move.relationship.toString()}, {u"before"_s, move.before}, {u"after"_s, move.after}});
    QString effect;
    for (const auto &[value, name] : effects)
        effect = value == impact.impact.effect ? QString(name) : effect;
    return {{u"version"_s, impact.version},
            {u"at"_s, dateTimeText(impact.at)},
            {u"effect"_s, effect},
            {u"rows"_s, rows},
            {u"administrators"_s, administrators},
            {u"people"_s, resources(impact.people)},
            {u"places"_s, resources(impact.places)}};
}

Result<OrderImpact> orderImpactFromJson(const QJsonObject &json)
{
    OrderImpact out;
    bool known = false;
    for (const auto &[value, name] : effects) {
        if (json["effect"_L1].toString() != name)
            continue;
        out.impact.effect = value;
        known = true;
    }
    if (!known || !json["rows"_L1].isArray())
        return fail(ErrorKind::Protocol, u"that is not the impact of an order"_s);
    out.version = json["version"_L1].toString();
    out.at = QDateTime::fromString(json["at"_L1].toString(), Qt::ISODateWithMs);
    for (const QJsonValue &row : json["rows"_L1].toArray())
        out.impact.rows.append(rowOf(row));
    for (const QJsonValue &move : json["administrators"_L1].toArray())
        out.impact.administrators.append({RelationshipId::fromString(move["relationship"_L1].toString()),
                                          move["before"_L1].toInteger(), move["after"_L1].toInteger()});
    MANDAT_ASSIGN(out.people, resourcesOf<User>(json["people"_L1]));
    MANDAT_ASSIGN(out.places, resourcesOf<Relationship>(json["places"_L1]));
    return out;
}

} // namespace mandat::scim
