// SPDX-License-Identifier: MIT
#include "desktop/profiles/profileimpact.h"

#include "domain/effective.h"
#include "domain/names.h"

#include <QMutex>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

ProfileImpactRow rowOf(const Snapshot &holders, const ImpactRow &row)
{
    ProfileImpactRow out;
    out.relationship = row.relationship;
    out.user = row.user;
    if (const Relationship *relationship = holders.relationship(row.relationship)) {
        const Company *company = holders.company(relationship->company);
        out.reference = relationship->reference;
        out.place = company ? company->name : QString();
        if (!relationship->label.isEmpty())
            out.place = out.place.isEmpty() ? relationship->label : out.place + u", "_s + relationship->label;
    }
    if (const User *user = holders.user(row.user))
        out.person = displayName(*user);
    return out;
}

QList<FunctionCode> inCatalogueOrder(const QSet<FunctionCode> &codes, const Catalogue &catalogue)
{
    QList<FunctionCode> out(codes.begin(), codes.end());
    std::ranges::sort(out, {}, [&](const FunctionCode &code) { return catalogue.position(code); });
    return out;
}

/// Where what is added stays without effect, and why: each relationship counts once, under its first reason.
void countWithoutEffect(ProfileImpact &out, const Portal &portal, const QList<const Relationship *> &places,
                        const SortedSet<FunctionCode> &added)
{
    QHash<ModuleCode, qsizetype> modules;
    QHash<ConfigurationCode, qsizetype> configurations;
    for (const Relationship *place : places) {
        ModuleCode off;
        bool through = added.isEmpty();
        for (const FunctionCode &code : added) {
            const Function *function = portal.catalogue.function(code);
            if (!function)
                continue;
            through = through || withinCeiling(portal, *place, *function);
            Function bare = *function;
            bare.module = {};
            if (withinCeiling(portal, *place, bare) && !function->module.isEmpty())
                off = function->module;
        }
        if (through)
            continue;
        ++out.withoutEffect;
        if (off.isEmpty())
            ++configurations[place->configuration];
        else
            ++modules[off];
    }
    for (const Module &module : portal.catalogue.modules()) {
        if (const qsizetype count = modules.value(module.code))
            out.moduleOff.append({module.code, count});
    }
    for (const Configuration &configuration : portal.policy.configurations) {
        if (const qsizetype count = configurations.value(configuration.code))
            out.aboveCeiling.append({configuration.code, count});
    }
}

} // namespace

ProfileImpact profileImpact(const Portal &portal, const Snapshot &holders, const Profile &before, const Profile &after,
                            const QDateTime &now)
{
    ProfileImpact out;
    const bool perUser = portal.policy.profileScope == ProfileScope::User;
    QSet<UserId> users;
    QSet<RelationshipId> seen;
    QList<const Relationship *> places;
    for (const User &user : holders.users) {
        if (perUser && user.profile == before.id)
            users.insert(user.id);
    }
    for (const Grant &grant : holders.grants) {
        const bool has = perUser ? users.contains(grant.user) : grant.profile == before.id;
        if (!has)
            continue;
        users.insert(grant.user);
        const Relationship *relationship = holders.relationship(grant.relationship);
        if (relationship && !seen.contains(relationship->id)) {
            seen.insert(relationship->id);
            places.append(relationship);
        }
    }
    out.users = users.size();
    out.relationships = places.size();
    if (before.functions == after.functions)
        return out;
    countWithoutEffect(out, portal, places, after.functions.subtracted(before.functions));
    const Impact impact = impactOf(portal, holders, {Change::modify(before, after)}, now);
    QSet<FunctionCode> lost;
    QSet<FunctionCode> gained;
    QSet<UserId> losing;
    QSet<UserId> gaining;
    QSet<UserId> awaiting;
    for (const ImpactRow &row : impact.rows) {
        lost += QSet<FunctionCode>(row.lost.begin(), row.lost.end());
        gained += QSet<FunctionCode>(row.gained.begin(), row.gained.end());
        gained += QSet<FunctionCode>(row.awaiting.begin(), row.awaiting.end());
        if (!row.lost.isEmpty()) {
            losing.insert(row.user);
            if (++out.losingPairs <= ProfileImpact::mostRows)
                out.losers.append(rowOf(holders, row));
        }
        if (!row.gained.isEmpty() || !row.awaiting.isEmpty()) {
            gaining.insert(row.user);
            if (++out.gainingPairs <= ProfileImpact::mostRows)
                out.gainers.append(rowOf(holders, row));
        }
        if (!row.awaiting.isEmpty())
            awaiting.insert(row.user);
    }
    out.losing = losing.size();
    out.gaining = gaining.size();
    out.awaiting = awaiting.size();
    out.lost = inCatalogueOrder(lost, portal.catalogue);
    out.gained = inCatalogueOrder(gained, portal.catalogue);
    out.administrators = impact.administrators;
    for (const AdministratorMove &move : impact.administrators) {
        if (const Relationship *relationship = holders.relationship(move.relationship))
            out.references.insert(move.relationship, relationship->reference);
    }
    return out;
}

/// What the questions have in common; outlives the loader as long as one is being answered.
struct ProfileImpactLoader::Shared {
    QString cacheFile;
    std::atomic<quint64> wanted {0};
    QMutex mutex;
    std::function<void()> stop; ///< guarded by the mutex
    ProfileId reading; ///< guarded: whose holders are being read
    std::shared_ptr<const Snapshot> holders; ///< guarded
    ProfileId of; ///< guarded: whose holders they are

    Result<std::shared_ptr<const Snapshot>> holdersOf(const ProfileId &profile)
    {
        {
            const QMutexLocker guard(&mutex);
            if (holders && of == profile)
                return holders;
        }
        MANDAT_ASSIGN(cache::Reader reader, cache::Reader::open(cacheFile));
        {
            const QMutexLocker guard(&mutex);
            stop = reader.interrupter();
            reading = profile;
        }
        const Result<Snapshot> read = reader.profileSnapshot(profile);
        const QMutexLocker guard(&mutex);
        stop = nullptr;
        if (!read)
            return std::unexpected(read.error());
        holders = std::make_shared<const Snapshot>(*read);
        of = profile;
        return holders;
    }
};

ProfileImpactLoader::ProfileImpactLoader(const QString &cacheFile, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->cacheFile = cacheFile;
    m_pool.setMaxThreadCount(1);
}

ProfileImpactLoader::~ProfileImpactLoader()
{
    cancel();
    m_pool.waitForDone();
}

void ProfileImpactLoader::cancel()
{
    ++m_shared->wanted;
    const QMutexLocker guard(&m_shared->mutex);
    if (m_shared->stop)
        m_shared->stop();
}

void ProfileImpactLoader::forget()
{
    const QMutexLocker guard(&m_shared->mutex);
    m_shared->holders.reset();
}

void ProfileImpactLoader::ask(const Portal &portal, const Profile &before, const Profile &after, const QDateTime &now)
{
    const quint64 generation = ++m_shared->wanted;
    {
        // Another question about the same people goes on with what is being read.
        const QMutexLocker guard(&m_shared->mutex);
        if (m_shared->stop && m_shared->reading != before.id)
            m_shared->stop();
    }
    m_pool.start([this, shared = m_shared, generation, portal, before, after, now] {
        if (shared->wanted != generation)
            return;
        Result<ProfileImpact> answer = fail(ErrorKind::Cancelled);
        if (const auto holders = shared->holdersOf(before.id))
            answer = profileImpact(portal, **holders, before, after, now);
        else
            answer = std::unexpected(holders.error());
        if (shared->wanted != generation)
            return;
        QMetaObject::invokeMethod(this, [this, shared, generation, answer] {
            if (shared->wanted != generation)
                return;
            if (answer)
                Q_EMIT loaded(*answer);
            else
                Q_EMIT failed(answer.error());
        });
    });
}

} // namespace mandat::desktop
