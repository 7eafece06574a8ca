// SPDX-License-Identifier: MIT
#pragma once

#include "app/importresult.h"
#include "base/result.h"
#include "domain/accessreview.h"
#include "domain/recovery.h"

class QJsonObject;

namespace mandat::app
{

/// What the firm keeps of a connection beside its cache, because no portal knows it: reviews of access, recoveries of
/// administration that were begun, and what the last import was to do line by line. A file each, JSON, readable by its
/// owner only, in a folder of the connection in the data folder; making the cache anew leaves it. For the one program
/// that writes in the data folder.
class LocalRecords
{
public:
    /// `dataFolder`: where the cache lies; `connection`: its id.
    LocalRecords(const QString &dataFolder, const QUuid &connection);

    /// Open ones first, then newest first. What cannot be read is left out; Storage: the folder cannot be read.
    [[nodiscard]] Result<QList<AccessReview>> reviews() const;
    [[nodiscard]] Result<AccessReview> review(const QUuid &id) const; ///< NotFound; Invalid: damaged
    [[nodiscard]] Result<void> save(const AccessReview &review) const; ///< Storage, StorageFull
    [[nodiscard]] Result<void> removeReview(const QUuid &id) const;

    /// Those that were begun, the longest ago first. What cannot be read is left out; Storage.
    [[nodiscard]] Result<QList<RecoveryRecord>> recoveries() const;
    [[nodiscard]] std::optional<RecoveryRecord> recovery(const RelationshipId &relationship) const;
    [[nodiscard]] Result<void> save(const RecoveryRecord &recovery) const; ///< Storage, StorageFull
    [[nodiscard]] Result<void> removeRecovery(const RelationshipId &relationship) const;

    /// The newest one whose changes have been staged; nothing: there was none, or its file is damaged.
    [[nodiscard]] std::optional<ImportRecord> lastImport() const;
    [[nodiscard]] Result<void> save(const ImportRecord &import) const; ///< in place of the former; Storage, StorageFull

    /// Everything of the connection, for good. Storage.
    [[nodiscard]] Result<void> eraseAll() const;

private:
    [[nodiscard]] QString path(const QString &kind, const QUuid &id) const;
    [[nodiscard]] Result<void> write(const QString &path, const QJsonObject &content) const;

    QString m_folder;
};

} // namespace mandat::app
