// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"
#include "domain/wording.h"
#include "models/grouptree.h"
#include "models/roles.h"

namespace mandat::cache
{
[[nodiscard]] inline bool isSameThing(const OrderRow &one, const OrderRow &other)
{
    return one.id == other.id;
}
} // namespace mandat::cache

namespace mandat::models
{

/// Why a person may not approve an order that waits for it.
enum class ApprovalObstacle {
    None,
    OwnOrder, ///< wrote it
    ReplacesOwn, ///< wrote an order that it replaces
    Role, ///< no approver
};
[[nodiscard]] ApprovalObstacle approvalObstacle(const cache::OrderRow &order, const Staff &me);
/// The sentence that stands where the button would be; empty for None.
[[nodiscard]] QString obstacleSentence(ApprovalObstacle obstacle);

/// Orders as the Approvals screen lists them: those that wait for this person, own ones, others, and what became of the
/// rest, newest first. One column; roles of models/roles.h, and those below.
class OrderList : public GroupTree<cache::OrderRow>
{
    Q_OBJECT

public:
    enum class View { ForMe, Mine, All };
    enum GroupKey { AwaitingMe, MineAwaiting, OthersAwaiting, Returned, OnTheWay, Decided };
    enum Roles { OrderRole = raw(Role::FirstFree), WhenRole, FooterRole };

    explicit OrderList(cache::Reader &reader, QObject *parent = nullptr);

    void setPortal(const Portal &portal, const Staff &me, const Wording &wording);
    void setView(View view);
    /// Only orders that match; see cache::OrderQuery. Empty: all. Takes effect with the next refresh.
    void setFilter(const QString &text, const std::optional<OrderStatus> &status);
    [[nodiscard]] View view() const { return m_view; }
    /// Reads again; `now` is what "6 days ago" is told from.
    void refresh(const QDateTime &now);

    /// Of all orders, whatever the view: those that this person may approve, and own ones that wait.
    [[nodiscard]] int awaitingMe() const { return m_awaitingMe; }
    [[nodiscard]] int mineAwaiting() const { return m_mineAwaiting; }
    [[nodiscard]] QModelIndex indexOf(const ChangeOrderId &order) const;
    [[nodiscard]] const Error &lastError() const { return m_error; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] GroupKey groupOf(const cache::OrderRow &row) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const cache::OrderRow &row, int role) const;
    [[nodiscard]] QString extent(const cache::OrderRow &row) const;
    [[nodiscard]] QString footer(const cache::OrderRow &row) const;

    cache::Reader &m_reader;
    Policy m_policy;
    Staff m_me;
    const Wording *m_wording = nullptr;
    View m_view = View::All;
    QString m_text;
    std::optional<OrderStatus> m_status;
    QDateTime m_now;
    int m_awaitingMe = 0;
    int m_mineAwaiting = 0;
    Error m_error;
};

} // namespace mandat::models
