// SPDX-License-Identifier: MIT
#pragma once

#include "db/connection.h"
#include "service/store.h"

namespace mandat::service
{

/// A portal's row in the database.
struct PortalRow {
    qint64 key = 0;
    QString id;
    std::shared_ptr<const Portal> portal;
    QByteArray policyDocument;
    QByteArray catalogueDocument;
};

/// The quoted table of a kind. AuditEntry's is the chain.
[[nodiscard]] QByteArrayView tableOf(Kind kind);

/// The reading half, over one connection; the writing half inherits it (sqlitewriter.h), so the base is virtual.
class SqliteReader : public virtual Reader
{
public:
    SqliteReader(db::Connection &connection, const PortalRow &portal);

    Result<std::optional<Stored>> find(Kind kind, const QString &id) override;
    Result<Page> list(const ListQuery &query) override;
    Result<QList<Stored>> linked(Kind kind, Link link, const QString &value) override;
    Result<std::optional<QString>> userNamed(const QString &userNameKey) override;
    Result<std::optional<Stored>> userByExternalId(const QString &externalId) override;
    Result<std::optional<QString>> reservedBy(ReservationKind kind, const QString &value) override;
    Result<std::optional<QString>> creatingOrder(const QString &user) override;
    Result<std::optional<OrderRecord>> order(const QString &id) override;
    Result<std::optional<OrderRecord>> orderByExternalId(const QString &author, const QString &externalId) override;
    Result<QList<OrderRecord>> ordersDue(const QDateTime &by) override;
    Result<QList<OrderRecord>> ordersWithStatus(const QString &status) override;
    Result<std::optional<Credential>> credential(const QString &user) override;
    Result<std::optional<StaffRecord>> staff(const QString &subject) override;
    Result<QList<Staff>> staffOf(const QString &office) override;
    Result<std::optional<IdentityCopy>> identityCopy(const QString &id) override;
    Result<std::optional<IdentityCopy>> identityCopyOf(const QString &user) override;
    Result<std::optional<UserToken>> userToken(const QByteArray &hash) override;
    Result<SignInFailures> signInFailures(const QString &userNameKey) override;
    Result<QList<Letter>> letters(bool exported) override;
    Result<QList<Mail>> mailDue(const QDateTime &by, qint64 limit) override;
    Result<QDate> settledDay() override;
    Result<QList<TurningGrant>> turningGrants(const QDate &after, const QDate &today) override;
    Result<ChainHead> head() override;
    Result<QList<ChainLink>> chainAfter(qint64 sequence, qint64 limit) override;
    Result<qint64> lastPayloadBefore(const QDateTime &instant) override;
    Result<std::optional<QByteArray>> hashAt(qint64 sequence) override;
    Result<QList<FeedRow>> feedAfter(qint64 sequence, qint64 limit) override;

protected:
    [[nodiscard]] db::Connection &connection() { return m_connection; }
    [[nodiscard]] qint64 portalKey() const { return m_portal.key; }
    [[nodiscard]] const PortalRow &portalRow() const { return m_portal; }

private:
    [[nodiscard]] Result<std::optional<Stored>> findAuditEntry(const QString &id);
    [[nodiscard]] Result<std::optional<IdentityCopy>> identityCopyWhere(QByteArrayView condition, const QString &value);
    template<class... Args>
    [[nodiscard]] Result<QList<OrderRecord>> orders(QByteArrayView condition, const Args &...args);

    db::Connection &m_connection;
    const PortalRow &m_portal;
};

/// What is in force of a reservation's kind in the table.
[[nodiscard]] QString reservationName(ReservationKind kind);
[[nodiscard]] QString changeName(FeedChange change);

} // namespace mandat::service
