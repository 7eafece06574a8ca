// SPDX-License-Identifier: MIT
// What every document begins with, read from the cache.
#pragma once

#include "app/documents.h"
#include "documents/report.h"

namespace mandat::app
{

/// The portal stands beside the frame, which refers to it.
struct Framed {
    Portal portal;
    QString printedBy;
    QDateTime lastSync;

    [[nodiscard]] documents::ReportFrame frame(const DocumentWish &wish) const
    {
        return {portal, wish.letterhead, printedBy, wish.now, lastSync};
    }
};
[[nodiscard]] Result<Framed> framed(cache::Reader &reader, const DocumentWish &wish);

/// Who prints: as wished, else who is signed in.
[[nodiscard]] Result<QString> printerOf(cache::Reader &reader, const DocumentWish &wish);

/// The orders of these companies, newest first; a null company stands for orders about several. Those that came back to
/// their author changed nothing and are left out.
[[nodiscard]] Result<QList<ChangeOrder>> ordersOf(cache::Reader &reader, const QList<CompanyId> &companies);

} // namespace mandat::app
