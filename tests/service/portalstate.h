// SPDX-License-Identifier: MIT
// All that a portal holds, read at once: what the invariants are about, and what a random client knows.
#pragma once

#include "service/document.h"
#include "service/entities.h"
#include "service/orderdocument.h"
#include "service/rulesfixture.h"

namespace mandat::service::testing
{

struct PortalState {
    Snapshot snapshot; ///< as it lies there, with what is pending
    QList<OrderRecord> orders;
    QHash<QString, QString> creatingOrder; ///< by user

    [[nodiscard]] QList<OrderRecord> held() const
    {
        QList<OrderRecord> out;
        for (const OrderRecord &order : orders) {
            if (order.status == statusName(OrderStatus::AwaitingApproval))
                out.append(order);
        }
        return out;
    }
};

inline scim::OrderAnswer answerTo(const OrderRecord &record)
{
    const Result<scim::OrderAnswer> answer = answerOf(record);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().detail));
    return *answer;
}

template<class T> QList<T> allOf(Reader &reader, Kind kind)
{
    ListQuery query;
    query.kind = kind;
    query.limit = 1'000'000;
    QList<T> out;
    const Result<Page> page = reader.list(query);
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    for (const Stored &stored : page->resources) {
        const Result<T> value = valueOf<T>(stored.document);
        if (!value)
            qFatal("%s", qPrintable(value.error().detail));
        out.append(*value);
        out.last().version = QString::number(stored.version);
    }
    return out;
}

inline PortalState stateOf(ServiceFixture &service)
{
    PortalState out;
    ServiceFixture::check(service.store().read(service.portalId(), [&](Reader &reader) -> Result<void> {
        for (const Company &each : allOf<Company>(reader, Kind::Company))
            out.snapshot.companies.insert(each.id, each);
        for (const Relationship &each : allOf<Relationship>(reader, Kind::Relationship))
            out.snapshot.put(each);
        for (const Contact &each : allOf<Contact>(reader, Kind::Contact))
            out.snapshot.put(each);
        for (const Profile &each : allOf<Profile>(reader, Kind::Profile))
            out.snapshot.put(each);
        for (const Grant &each : allOf<Grant>(reader, Kind::Grant))
            out.snapshot.put(each);
        for (const User &each : allOf<User>(reader, Kind::User)) {
            out.snapshot.put(each);
            MANDAT_ASSIGN(const auto creating, reader.creatingOrder(each.id.toString()));
            out.creatingOrder.insert(each.id.toString(), creating.value_or(QString()));
        }
        for (int status = 0; status <= static_cast<int>(OrderStatus::Failed); ++status) {
            MANDAT_ASSIGN(const auto orders, reader.ordersWithStatus(statusName(static_cast<OrderStatus>(status))));
            out.orders += orders;
        }
        return {};
    }));
    return out;
}

} // namespace mandat::service::testing
