// SPDX-License-Identifier: MIT
#pragma once

#include "app/background.h"
#include "base/language.h"
#include "domain/bulk.h"

namespace mandat::app
{

/// A bulk change of the people in these rows of the cache's list, in their order.
struct BulkRequest {
    QList<qint64> rows;
    BulkWish wish;
    Language language = Language::English;
    QDateTime now;
};

/// Somebody who is left out, and why.
struct BulkLine {
    UserId user;
    QString name;
    QString signInId;
    QString company;
    QString reason; ///< a sentence
    bool operator==(const BulkLine &) const = default;
};

/// Somebody who is changed, but not on these accesses: there it is so already, or they have ended.
struct BulkPart {
    UserId user;
    QString name;
    QString signInId;
    QString company;
    QStringList references;
    bool operator==(const BulkPart &) const = default;
};

struct BulkPlan {
    QList<Change> changes; ///< ready to be staged; what belongs to one person stands together
    qint64 asked = 0; ///< people
    qint64 changed = 0;
    qint64 losing = 0; ///< accesses that end where people are removed
    QList<BulkLine> leftOut;
    QList<BulkPart> inPart;
};

/// Company by company, each person on top of those before and of what is staged already, so that a minimum of
/// administrators holds for all of them together; whether it holds does not hang on their order. For any thread that
/// owns the reader. Cancelled: `progress` said so.
[[nodiscard]] Result<BulkPlan> planBulk(cache::Reader &reader, const BulkRequest &request, const Progress &progress);

} // namespace mandat::app
