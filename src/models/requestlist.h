// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"
#include "domain/wording.h"
#include "models/grouptree.h"
#include "models/orderlist.h"
#include "models/standingchip.h"

namespace mandat::cache
{
[[nodiscard]] inline bool isSameThing(const RequestRow &one, const RequestRow &other)
{
    return one.request.id == other.request.id;
}
} // namespace mandat::cache

namespace mandat::models
{

/// Where a request stands, as people tell it.
enum class RequestStanding {
    Open, ///< nobody has answered it
    Answering, ///< an order that waits answers it
    Accepted,
    Refused,
};
[[nodiscard]] RequestStanding standingOf(const cache::RequestRow &row);
[[nodiscard]] ChipLook lookOf(RequestStanding standing);
[[nodiscard]] QString requestStandingText(RequestStanding standing);
/// "From a client portal".
[[nodiscard]] QString requestKindText(RequestKind kind);

/// Access requests as the Approvals screen lists them: open ones, those that an order answers, answered ones. One
/// column; the roles are those of OrderList, so that the same delegate paints them.
class RequestList : public GroupTree<cache::RequestRow>
{
    Q_OBJECT

public:
    enum GroupKey { ToAnswer, BeingAnswered, Answered };
    enum Roles {
        RequestRole = OrderList::OrderRole,
        WhenRole = OrderList::WhenRole,
        FooterRole = OrderList::FooterRole
    };

    explicit RequestList(cache::Reader &reader, QObject *parent = nullptr);

    void setPortal(const Portal &portal, const Wording &wording);
    void setQuery(const cache::RequestQuery &query);
    [[nodiscard]] const cache::RequestQuery &query() const { return m_query; }
    /// Reads again; `now` is what "6 days ago" is told from.
    void refresh(const QDateTime &now);
    [[nodiscard]] QModelIndex indexOf(const AccessRequestId &request) const;
    [[nodiscard]] const Error &lastError() const { return m_error; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const cache::RequestRow &row, int role) const;
    [[nodiscard]] QString forWhat(const cache::RequestRow &row) const;
    [[nodiscard]] QString footer(const cache::RequestRow &row) const;

    cache::Reader &m_reader;
    Policy m_policy;
    const Wording *m_wording = nullptr;
    cache::RequestQuery m_query;
    QDateTime m_now;
    Error m_error;
};

} // namespace mandat::models
