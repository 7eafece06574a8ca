// SPDX-License-Identifier: MIT
#include "app/reportframe.h"

#include <algorithm>

namespace mandat::app
{

Result<Framed> framed(cache::Reader &reader, const DocumentWish &wish)
{
    Framed out;
    MANDAT_ASSIGN(out.portal, reader.portal());
    MANDAT_ASSIGN(out.printedBy, printerOf(reader, wish));
    MANDAT_ASSIGN(out.lastSync, reader.lastSync());
    return out;
}

Result<QString> printerOf(cache::Reader &reader, const DocumentWish &wish)
{
    if (!wish.printedBy.isEmpty())
        return wish.printedBy;
    MANDAT_ASSIGN(const Staff me, reader.me());
    return me.name.isEmpty() ? me.subject : me.name;
}

Result<QList<ChangeOrder>> ordersOf(cache::Reader &reader, const QList<CompanyId> &companies)
{
    QList<ChangeOrder> out;
    for (const CompanyId &company : companies) {
        MANDAT_ASSIGN(const QList<cache::OutboxEntry> entries, reader.ordersOf(company));
        for (const cache::OutboxEntry &entry : entries) {
            if (entry.state != cache::OutboxState::Returned && entry.state != cache::OutboxState::Conflict)
                out.append(entry.order);
        }
    }
    std::ranges::stable_sort(out, [](const ChangeOrder &a, const ChangeOrder &b) { return a.created > b.created; });
    return out;
}

} // namespace mandat::app
