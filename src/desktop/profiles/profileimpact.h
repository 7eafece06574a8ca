// SPDX-License-Identifier: MIT
// What a change of a shared profile does to those who have it, worked out beside the window: a profile may have a
// hundred thousand users.
#pragma once

#include "cache/reader.h"
#include "domain/impact.h"
#include "domain/portal.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace mandat::desktop
{

/// One person on one relationship, as the panel lists it.
struct ProfileImpactRow {
    RelationshipId relationship;
    QString reference;
    QString place; ///< the company, and what tells the relationship from its others
    UserId user;
    QString person;
    bool operator==(const ProfileImpactRow &) const = default;
};

struct ProfileImpact {
    static constexpr qsizetype mostRows = 50;

    qsizetype users = 0; ///< who have the profile
    qsizetype relationships = 0; ///< on which they have it
    qsizetype losing = 0; ///< people
    qsizetype gaining = 0; ///< people; those who wait for equipment included
    qsizetype awaiting = 0; ///< people for whom something waits for equipment
    QList<FunctionCode> lost; ///< by anybody
    QList<FunctionCode> gained;
    qsizetype losingPairs = 0;
    qsizetype gainingPairs = 0;
    QList<ProfileImpactRow> losers; ///< at most mostRows
    QList<ProfileImpactRow> gainers;
    QList<AdministratorMove> administrators;
    QHash<RelationshipId, QString> references; ///< of `administrators`
    /// Relationships on which none of what is added gets through, and why.
    qsizetype withoutEffect = 0;
    QList<std::pair<ModuleCode, qsizetype>> moduleOff;
    QList<std::pair<ConfigurationCode, qsizetype>> aboveCeiling;
    bool operator==(const ProfileImpact &) const = default;
};

/// `holders`: everybody who has the profile (cache::Reader::profileSnapshot).
[[nodiscard]] ProfileImpact profileImpact(const Portal &portal, const Snapshot &holders, const Profile &before,
                                          const Profile &after, const QDateTime &now);

/// Answers the last question asked; earlier ones are dropped.
class ProfileImpactLoader : public QObject
{
    Q_OBJECT

public:
    explicit ProfileImpactLoader(const QString &cacheFile, QObject *parent = nullptr);
    ~ProfileImpactLoader() override;

    void ask(const Portal &portal, const Profile &before, const Profile &after, const QDateTime &now);
    /// The people have moved: they are read again at the next question.
    void forget();
    void cancel();

Q_SIGNALS:
    void loaded(const mandat::desktop::ProfileImpact &impact);
    void failed(const mandat::Error &error);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_pool;
};

} // namespace mandat::desktop
