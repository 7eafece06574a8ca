// SPDX-License-Identifier: MIT
#pragma once

#include "service/sqlitereader.h"

namespace mandat::service
{

class SqliteWriter : public Writer, public SqliteReader
{
public:
    using SqliteReader::SqliteReader;

    Result<void> put(const Entity &entity, const Meta &meta) override;
    Result<void> remove(Kind kind, const QString &id) override;
    Result<void> setCreatingOrder(const QString &user, const QString &order) override;
    Result<void> putOrder(const OrderRecord &order) override;
    Result<qint64> nextOrderNumber(int year) override;
    Result<void> reserve(ReservationKind kind, const QString &value, const QString &order) override;
    Result<void> releaseReservations(const QString &order) override;
    Result<void> putCredential(const Credential &credential) override;
    Result<void> removeCredential(const QString &user) override;
    Result<void> putRequest(const AccessRequest &request, const Meta &meta) override;
    Result<void> putIdentityCopy(const IdentityCopy &copy) override;
    Result<void> removeIdentityCopy(const QString &id) override;
    Result<qint64> purgeUnreferencedCopies(const QDateTime &before) override;
    Result<void> addUserToken(const UserToken &token) override;
    Result<void> removeUserTokens(const QString &user) override;
    Result<void> removeExpiredTokens(const QDateTime &now) override;
    Result<void> setSignInFailures(const QString &userNameKey, const SignInFailures &failures) override;
    Result<void> forgetSignInFailures(const QDateTime &before) override;
    Result<void> putLetter(const Letter &letter) override;
    Result<void> removeLetter(const QString &user) override;
    Result<void> putMail(const Mail &mail) override;
    Result<void> removeMail(qint64 key) override;
    Result<void> setSettledDay(const QDate &day) override;
    Result<qint64> erasePayloads(qint64 upTo) override;
    Result<void> putStaff(const Staff &staff, const QDateTime &now) override;
    Result<void> addToken(const QByteArray &hash, const QString &subject, const QDateTime &now,
                          const QDateTime &expires) override;
    void record(const Actor &actor, const QDateTime &at, ChainEntry entry) override;

    /// Writes what was recorded to the end of the chain: the transaction's last step.
    [[nodiscard]] Result<void> appendRecorded();
    [[nodiscard]] bool hasRecorded() const { return !m_recorded.isEmpty(); }

private:
    struct Recorded {
        Actor actor;
        QDateTime at;
        ChainEntry entry;
    };
    [[nodiscard]] Result<void> append(const Recorded &recorded, ChainHead &head);

    QList<Recorded> m_recorded;
};

} // namespace mandat::service
