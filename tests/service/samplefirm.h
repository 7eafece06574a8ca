// SPDX-License-Identifier: MIT
// The sample firm in memory, for the tests of its generator.
#pragma once

#include "domain/snapshot.h"
#include "scim/portalfile.h"
#include "service/sample/generator.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

namespace mandat::service::sample
{

inline const QDateTime sampleDay(QDate(2026, 11, 24), QTime(9, 42), Qt::UTC);

/// Keeps all that is made, in the order in which it comes.
class MemorySink : public Sink
{
public:
    Result<void> takeStaff(const QList<Staff> &staff) override
    {
        m_staff += staff;
        return {};
    }
    Result<void> take(const Batch &batch) override
    {
        m_batches.append(batch);
        m_all.companies += batch.companies;
        m_all.relationships += batch.relationships;
        m_all.contacts += batch.contacts;
        m_all.profiles += batch.profiles;
        m_all.users += batch.users;
        m_all.grants += batch.grants;
        return {};
    }
    [[nodiscard]] const QList<Staff> &staff() const { return m_staff; }
    [[nodiscard]] const QList<Batch> &batches() const { return m_batches; }
    [[nodiscard]] const Batch &all() const { return m_all; }
    [[nodiscard]] Snapshot snapshot() const
    {
        Snapshot out;
        for (const Company &company : m_all.companies)
            out.companies.insert(company.id, company);
        const auto put = [&](const auto &things) {
            for (const auto &thing : things)
                out.put(thing);
        };
        put(m_all.relationships);
        put(m_all.contacts);
        put(m_all.profiles);
        put(m_all.users);
        put(m_all.grants);
        return out;
    }

private:
    QList<Staff> m_staff;
    QList<Batch> m_batches;
    Batch m_all;
};

/// One portal with its part of the firm.
struct Sampled {
    Portal portal;
    MemorySink sink;

    [[nodiscard]] const Batch &all() const { return sink.all(); }
    [[nodiscard]] const Policy &policy() const { return portal.policy; }
};

inline QStringList portalIds()
{
    const QDir folder(QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals"));
    QStringList ids;
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        ids.append(file.completeBaseName());
    return ids;
}

inline Portal portalNamed(const QString &id)
{
    auto portal = scim::readPortalFile(QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals/%1.json").arg(id));
    if (!portal)
        qFatal("%s", qPrintable(portal.error().detail));
    return *portal;
}

inline Sampled sampled(const QString &portalId, SampleSize size = SampleSize::Small, quint64 seed = 1)
{
    Sampled out {portalNamed(portalId), {}};
    if (const auto made = generate(out.portal, {size, seed, sampleDay}, out.sink); !made)
        qFatal("%s", qPrintable(made.error().detail));
    return out;
}

inline void addPortalRows()
{
    QTest::addColumn<QString>("portal");
    for (const QString &id : portalIds())
        QTest::newRow(qPrintable(id)) << id;
}

} // namespace mandat::service::sample
