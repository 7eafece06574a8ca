// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "cache/orderbasis.h"
#include "cache/requestrows.h"
#include "cache/riskrows.h"
#include "cache/rows.h"
#include "cache/todorows.h"
#include "domain/staff.h"

#include <functional>
#include <memory>

namespace mandat::db
{
class Connection;
}

namespace mandat::cache
{

/// Reads the cache, over a read-only connection of its own; belongs to the thread that made it. Every answer is the
/// projection: the service's copy with pending orders made.
class Reader
{
public:
    /// How much of the file a connection keeps in memory: pages that are read again and again on a large portal, or
    /// what a question now and then needs.
    enum class Memory { Usual, Small };
    /// `file`: a cache made by Writer. Errors: NotFound, NotADatabase, NewerVersion, Locked.
    [[nodiscard]] static Result<Reader> open(const QString &file, Memory memory = Memory::Usual);
    ~Reader();
    Reader(Reader &&) noexcept;
    Reader &operator=(Reader &&) noexcept;

    // what the portal published, and who is signed in
    [[nodiscard]] Result<Portal> portal();
    [[nodiscard]] Result<Staff> me();
    [[nodiscard]] Result<QDateTime> lastSync(); ///< invalid: never
    [[nodiscard]] Result<bool> isComplete(); ///< the first pass is in

    // lists: ids of rows in order, then the visible ones
    [[nodiscard]] Result<QList<qint64>> userRows(const UserQuery &query, qint64 limit = -1);
    [[nodiscard]] Result<QList<UserRow>>
    users(const QList<qint64> &rows); ///< in the order asked; missing ones left out
    [[nodiscard]] Result<QList<qint64>> relationshipRows(const RelationshipQuery &query, qint64 limit = -1);
    [[nodiscard]] Result<QList<RelationshipRow>> relationships(const QList<qint64> &rows);
    /// Relationships at risk, worst first: the graver of those with one administrator stand before the others (S3.3).
    [[nodiscard]] Result<QList<qint64>> riskRows(const RiskQuery &query, qint64 limit = -1);
    [[nodiscard]] Result<RiskCounts> riskCounts(const RiskQuery &query);
    [[nodiscard]] Result<QList<ProfileRow>> profiles(); ///< predefined and shared ones, in this order, by label
    [[nodiscard]] Result<Counts> counts(const Scope &scope = {});
    /// Rows in which a typed text may be, as far as the search index knows at once; nullopt: it does not narrow the
    /// text down (words of one or two letters, or more than some thousand hits).
    [[nodiscard]] Result<std::optional<TextHits>> textHits(SearchedList list, const QString &text);
    /// Which of these rows a typed text is in, in the order given.
    [[nodiscard]] Result<QList<qint64>> rowsWithText(SearchedList list, const QList<qint64> &rows, const QString &text);
    /// Row of a user or relationship in the lists; 0: not there.
    [[nodiscard]] Result<qint64> rowOf(ResourceKind kind, const QUuid &id);
    /// What stops, from any thread and also when the reader is gone, a query that runs here; it ends with
    /// ErrorKind::Cancelled.
    [[nodiscard]] std::function<void()> interrupter() const;

    // one thing, whole
    [[nodiscard]] Result<User> user(const UserId &id);
    [[nodiscard]] Result<std::optional<User>> userBySignInId(const QString &userName); ///< without case
    [[nodiscard]] Result<QList<User>> usersByEmail(const QString &email); ///< without case
    [[nodiscard]] Result<Relationship> relationship(const RelationshipId &id);
    [[nodiscard]] Result<std::optional<Relationship>> relationshipByReference(const QString &reference);
    [[nodiscard]] Result<Company> company(const CompanyId &id);
    /// Every company, found by what people call it: folded names and identifiers (digits alone).
    [[nodiscard]] Result<QHash<QString, QList<CompanyId>>> companiesByName();
    [[nodiscard]] Result<Profile> profile(const ProfileId &id);
    [[nodiscard]] Result<Contact> contact(const ContactId &id);

    // what a question is about, whole
    /// A company: its relationships, contacts, users, everybody with access to one of its relationships, all grants of
    /// those people, and every profile that these use. `together`: other companies to add.
    [[nodiscard]] Result<Snapshot> companySnapshot(const CompanyId &company, const QList<CompanyId> &together = {});
    /// A person: all grants, their relationships and companies, profiles.
    [[nodiscard]] Result<Snapshot> userSnapshot(const UserId &user);
    /// A relationship: its company, everybody with access, their grants there, profiles.
    [[nodiscard]] Result<Snapshot> relationshipSnapshot(const RelationshipId &relationship);
    /// Everybody who has a profile, with their grants, relationships and companies (S4.10).
    [[nodiscard]] Result<Snapshot> profileSnapshot(const ProfileId &profile);
    /// Predefined and shared profiles, whole, plus those asked for.
    [[nodiscard]] Result<QHash<ProfileId, Profile>> sharedProfiles();

    // what waits
    [[nodiscard]] Result<QList<OutboxEntry>> outbox(); ///< not done, in order
    [[nodiscard]] Result<QList<OutboxEntry>> ordersOf(const CompanyId &company); ///< done ones too, newest first
    /// Orders on the service, whoever wrote them; with `mine` those that have not reached it too.
    [[nodiscard]] Result<QList<OrderRow>> orders(const OrderQuery &query);
    [[nodiscard]] Result<StoredOrder> order(const ChangeOrderId &id); ///< NotFound
    /// What stood here when an own order was written; empty for any other.
    [[nodiscard]] Result<OrderBasis> basis(const ChangeOrderId &id);
    /// The newest order that replaces this one; nullopt: none does.
    [[nodiscard]] Result<std::optional<ChangeOrderId>> replacementOf(const ChangeOrderId &id);
    /// Access requests, open ones first, newest first.
    [[nodiscard]] Result<QList<RequestRow>> requests(const RequestQuery &query);
    [[nodiscard]] Result<RequestRow> request(const AccessRequestId &id); ///< NotFound
    /// Open ones that no order on the service answers yet.
    [[nodiscard]] Result<qint64> openRequests(const Scope &scope);
    /// What waits for a person, kind by kind, and how much of it there is.
    [[nodiscard]] Result<TodoCounts> todoCounts(const TodoQuery &query);
    [[nodiscard]] Result<QList<TodoRow>> todo(TodoKind kind, const TodoQuery &query, qint64 limit);
    [[nodiscard]] Result<QList<StagedChange>> staged();
    [[nodiscard]] Result<QList<Draft>> drafts();
    [[nodiscard]] Result<QList<PassState>> passes();

private:
    explicit Reader(db::Connection connection);
    [[nodiscard]] Result<qint64> countOf(const QByteArray &table);
    [[nodiscard]] Result<void> complete(RequestRow &row, const QHash<QUuid, ChangeOrderId> &waitingHere);
    [[nodiscard]] Result<QHash<QUuid, ChangeOrderId>> answersInOutbox();
    [[nodiscard]] Result<QList<OrderRow>> lostRows(const QString &subject);
    [[nodiscard]] Result<bool> wrote(const QString &subject, const OrderRow &order);
    [[nodiscard]] Result<QList<OrderRow>> outboxRows(const QString &subject);
    [[nodiscard]] Result<QList<OrderRow>> todoOrders(TodoKind kind, const TodoQuery &query);
    [[nodiscard]] Result<Counts> freshCounts(const Scope &scope);
    [[nodiscard]] Result<QList<ProfileRow>> freshProfiles();
    /// Forgets what was kept from before the last thing that was written.
    [[nodiscard]] Result<void> dropStale();

    std::unique_ptr<db::Connection> m_connection;
    // What takes long on a large portal and is asked at every key, as long as nothing has been written.
    qint64 m_dataVersion = -1;
    std::optional<std::pair<Scope, Counts>> m_counts;
    std::optional<QList<ProfileRow>> m_profiles;
};

} // namespace mandat::cache
