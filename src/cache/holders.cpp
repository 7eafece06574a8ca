// SPDX-License-Identifier: MIT
#include "cache/holders.h"

#include "domain/effective.h"

#include <QBitArray>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

constexpr qsizetype profilesKept = 5000;

QByteArray quoted(QString text)
{
    return '\'' + text.replace(u'\'', u"''"_s).toUtf8() + '\'';
}

/// Functions as bits, by their place in the catalogue.
class FunctionBits
{
public:
    explicit FunctionBits(const Portal &portal)
        : m_portal(portal)
        , m_none(portal.catalogue.functions().size())
        , m_sensitive(m_none)
        , m_onAccounts(m_none)
        , m_administration(m_none)
    {
        qsizetype at = 0;
        for (const Function &function : portal.catalogue.functions()) {
            m_sensitive.setBit(at, function.sensitive);
            m_onAccounts.setBit(at, function.onAccounts);
            m_administration.setBit(at++, function.administration);
        }
    }

    [[nodiscard]] const QBitArray &none() const { return m_none; }
    [[nodiscard]] const QBitArray &sensitive() const { return m_sensitive; }
    [[nodiscard]] const QBitArray &onAccounts() const { return m_onAccounts; }
    [[nodiscard]] const QBitArray &administration() const { return m_administration; }

    const QBitArray &ofProfile(const QByteArray &id, const QString &codes)
    {
        if (m_profiles.size() > profilesKept)
            m_profiles.clear(); // personal ones come by the hundred thousand
        QBitArray &bits = m_profiles[id];
        if (!bits.isEmpty())
            return bits;
        bits = m_none;
        for (const QStringView code : QStringView(codes).split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype at = m_portal.catalogue.position(FunctionCode(code.toString()));
            if (at < bits.size())
                bits.setBit(at);
        }
        return bits;
    }

    const QBitArray &withinCeiling(const ConfigurationCode &code, const QString &modules)
    {
        QBitArray &bits = m_ceilings[code.text() + u'\n' + modules];
        if (!bits.isEmpty())
            return bits;
        bits = m_none;
        Relationship relationship;
        relationship.configuration = code;
        for (const QString &module : modules.split(u' ', Qt::SkipEmptyParts))
            relationship.modules.insert(ModuleCode(module));
        qsizetype at = 0;
        for (const Function &function : m_portal.catalogue.functions())
            bits.setBit(at++, mandat::withinCeiling(m_portal, relationship, function));
        return bits;
    }

private:
    const Portal &m_portal;
    QBitArray m_none;
    QBitArray m_sensitive;
    QBitArray m_onAccounts;
    QBitArray m_administration;
    QHash<QByteArray, QBitArray> m_profiles;
    QHash<QString, QBitArray> m_ceilings;
};

/// One relationship while its grants come by.
struct Gathered {
    qint64 row = 0;
    int present = 0;
    QBitArray once;
    QBitArray twice;
};

struct Found {
    qint64 row = 0;
    int present = 0;
    bool onlyHolder = false;
};

Found foundIn(const Gathered &gathered, const FunctionBits &functions)
{
    const QBitArray alone = gathered.once & ~gathered.twice & ~functions.administration();
    return {gathered.row, gathered.present, gathered.present > 1 && alone.count(true) > 0};
}

QByteArray holdersSql(const Portal &portal, const QDateTime &now)
{
    const QByteArray day = quoted(dayAt(portal.policy, now).toString(Qt::ISODate));
    return "SELECT ar.row, ap.id, ap.functions, ar.configuration, ar.modules,"
           " au.strong_authentication = 1 AND au.secure_mobile <> '', length(ag.accounts) > 0,"
           " ar.accounts NOT IN ('', '[]')"
           " FROM access ag JOIN relationship ar ON ar.id = ag.relationship JOIN user au ON au.id = ag.user"
           " LEFT JOIN profile ap ON ap.id = "
        + appliedProfile(portal.policy)
        + " WHERE ar.active = 1 AND au.active = 1 AND ag.active = 1 AND au.origin = 0 AND ag.origin = 0"
          " AND (ag.first_day IS NULL OR ag.first_day <= "
        + day + ") AND (ag.last_day IS NULL OR ag.last_day >= " + day + ") ORDER BY ag.relationship";
}

} // namespace

QByteArray appliedProfile(const Policy &policy)
{
    return policy.profileScope == ProfileScope::User ? QByteArray("au.profile") : QByteArray("ag.profile");
}

QByteArray administratorCondition(const Portal &portal, const QDateTime &now)
{
    const Function &administration = *portal.catalogue.administration();
    const QByteArray day = quoted(dayAt(portal.policy, now).toString(Qt::ISODate));
    QByteArray configurations;
    for (const Configuration &configuration : portal.policy.configurations) {
        if (configuration.functions.contains(administration.code))
            configurations += (configurations.isEmpty() ? "" : ",") + quoted(configuration.code.text());
    }
    QByteArray out = "ap.administers = 1 AND au.active = 1 AND ag.active = 1 AND ar.active = 1 AND au.origin = 0"
                     " AND ag.origin = 0 AND (ag.first_day IS NULL OR ag.first_day <= "
        + day + ") AND (ag.last_day IS NULL OR ag.last_day >= " + day + ") AND ar.configuration IN (" + configurations
        + ')';
    if (!administration.module.isEmpty())
        out += " AND instr(' ' || ar.modules || ' ', " + quoted(u' ' + administration.module.text() + u' ') + ") > 0";
    if (administration.sensitive && portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive)
        out += " AND au.strong_authentication = 1 AND au.secure_mobile <> ''";
    if (administration.onAccounts && portal.policy.accountScope == AccountScope::Granted)
        out += " AND length(ag.accounts) > 0";
    return out;
}

Result<void> deriveHolders(db::Connection &connection, const Portal &portal, const QDateTime &now)
{
    const bool equipment = portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive;
    const AccountScope scope = portal.policy.accountScope;
    FunctionBits functions(portal);
    QList<Found> found;
    Gathered current {0, 0, functions.none(), functions.none()};
    const auto close = [&] {
        if (current.present > 0)
            found.append(foundIn(current, functions));
    };
    MANDAT_ASSIGN(db::Statement all, connection.prepareOnce(holdersSql(portal, now)));
    MANDAT_TRY(all.forEach([&] {
        if (all.integer(0) != current.row) {
            close();
            current = {all.integer(0), 0, functions.none(), functions.none()};
        }
        ++current.present;
        if (all.isNull(1))
            return;
        QBitArray can = functions.ofProfile(all.bytes(1), all.text(2))
            & functions.withinCeiling(all.get<ConfigurationCode>(3), all.text(4));
        if (equipment && !all.boolean(5))
            can &= ~functions.sensitive();
        if ((scope == AccountScope::Granted && !all.boolean(6))
            || (scope == AccountScope::Relationship && !all.boolean(7)))
            can &= ~functions.onAccounts();
        current.twice |= current.once & can;
        current.once |= can;
    }));
    close();
    MANDAT_TRY(connection.run("UPDATE relationship SET present = 0, only_holder = 0 WHERE present <> 0"));
    MANDAT_ASSIGN(db::Statement set,
                  connection.prepare("UPDATE relationship SET present = ?, only_holder = ? WHERE row = ?"));
    for (const Found &one : std::as_const(found))
        MANDAT_TRY(set.run(one.present, one.onlyHolder, one.row));
    return {};
}

} // namespace mandat::cache
