// SPDX-License-Identifier: MIT
#pragma once

#include "scim/orders.h"
#include "sync/plain/reader.h"
#include "sync/plain/steps.h"

namespace mandat::sync
{

/// Carries one order out on a service that knows no orders: resource by resource, what others need first, at most four
/// at a time. How far it is stands in the mirror before each request, so that an order that was cut off goes on and
/// nothing is done twice.
class PlainOrder
{
public:
    PlainOrder(PortalClient &client, Mirror &mirror, PlainReader &reader, const Directory &directory)
        : m_client(client)
        , m_mirror(mirror)
        , m_reader(reader)
        , m_directory(directory)
    {
    }

    /// `body`: a POST to ChangeOrders. The order as it stands then, applied. Errors: Network…: it goes on when it is
    /// sent again; Stale: others were faster, or (trouble::partly) some of it is done and the rest was refused; any
    /// other: nothing of it was done.
    [[nodiscard]] QCoro::Task<Result<WireDocument>> carryOut(QByteArray body);

private:
    [[nodiscard]] Result<scim::TypedOperations> typed(const scim::OrderRequest &request);
    [[nodiscard]] QCoro::Task<Result<void>> runAll(QList<PlainStep> steps);
    [[nodiscard]] QCoro::Task<Result<void>> runTogether(QList<PlainStep> steps);
    [[nodiscard]] Result<std::optional<scim::BulkOperation>> bulkOperation(const PlainStep &step,
                                                                           const PlainCapability &can);
    [[nodiscard]] QCoro::Task<Result<void>> takeResults(QList<PlainStep> steps, QList<scim::BulkOperation> operations,
                                                        QByteArray body);
    [[nodiscard]] QCoro::Task<Result<void>> run(PlainStep step);
    [[nodiscard]] static QJsonObject creation(const PlainStep &step, const PlainCapability &can);
    [[nodiscard]] QCoro::Task<Result<void>> create(PlainStep step);
    [[nodiscard]] QCoro::Task<Result<void>> modifyUser(PlainStep step);
    [[nodiscard]] QCoro::Task<Result<void>> modifyGroup(PlainStep step);
    [[nodiscard]] QCoro::Task<Result<void>> remove(PlainStep step);
    [[nodiscard]] QCoro::Task<Result<QString>> findCreated(QJsonObject document);
    [[nodiscard]] QCoro::Task<Result<void>> write(Mirror::Kind kind, QString id, QJsonObject before, QJsonObject after,
                                                  QString ifMatch);
    [[nodiscard]] QCoro::Task<Result<void>> keep(Mirror::Kind kind, QString id, QByteArray body);
    [[nodiscard]] Result<void> note(const PlainStep &step, const QString &state, const QString &id = {});
    [[nodiscard]] QUuid grantOf(const Change &change) const;
    [[nodiscard]] QString serviceId(const PlainMember &member) const;
    [[nodiscard]] Result<QByteArray> document(const scim::OrderRequest &request,
                                              const scim::TypedOperations &operations);

    PortalClient &m_client;
    Mirror &m_mirror;
    PlainReader &m_reader;
    const Directory &m_directory;
    Mirror::Order m_order;
    QHash<QUuid, Rights> m_chosen; ///< profiles that the order makes
    bool m_urgent = false;
};

} // namespace mandat::sync
