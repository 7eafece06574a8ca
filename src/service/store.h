// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/accessrequest.h"
#include "domain/auditentry.h"
#include "domain/changeorder.h"
#include "domain/portal.h"
#include "domain/staff.h"
#include "service/kind.h"

#include <QHash>

#include <functional>
#include <memory>

namespace mandat::scim
{
struct Filter;
}

namespace mandat::service
{

/// A resource as it lies in the store. `document` is what is served, without meta.location (see document.h).
struct Stored {
    Kind kind = Kind::User;
    QString id;
    qint64 version = 0; ///< counts from 1
    QDateTime created;
    QDateTime modified;
    QByteArray document;
};

/// What the portal's resources are, as values; Company is here because the generator makes some.
using Entity = std::variant<Company, Relationship, Contact, User, Profile, Grant>;

struct Meta {
    qint64 version = 1;
    QDateTime created;
    QDateTime modified;
};

/// Which resources of a kind, in which order (RFC 7644 §3.4.2, RFC 9865).
struct ListQuery {
    Kind kind = Kind::User;
    const scim::Filter *filter = nullptr; ///< nullptr: all
    QString sortBy; ///< attribute path; empty: by id
    bool descending = false;
    qint64 offset = 0; ///< from 0
    qint64 limit = 100;
    std::optional<QString> after; ///< cursor: only ids greater than this one, by id; "" from the start
    bool countTotal = true;
};

struct Page {
    QList<Stored> resources;
    std::optional<qint64> total;
    bool more = false; ///< for cursors: there is a next page
};

/// What a resource is found by, other than its id.
enum class Link { Company, User, Relationship, Profile, Contact, Code };

struct OrderRecord {
    Stored stored;
    QString externalId;
    QString author; ///< subject
    QByteArray digest; ///< SHA-256 of the bytes that were sent
    QString status;
    QString number;
    QString company;
    QString replaces;
    QDateTime effective; ///< invalid unless it lies ahead
};

enum class ReservationKind { SignInId, Contact };

struct Credential {
    QString user;
    QString hash; ///< Argon2id, encoded
    bool temporary = true;
    QDateTime issued;
    QString issuedBy; ///< subject
    QDateTime expires; ///< invalid: does not
};

/// Who acts: the author of what is written, for the chain.
struct Actor {
    QString subject;
    QString name;
};

/// A copy of an identity document (S1.3).
struct IdentityCopy {
    QString id;
    QByteArray mediaType;
    QByteArray content; ///< empty once purged
    QByteArray digest; ///< SHA-256
    QDateTime received;
    QString uploadedBy; ///< subject
    QString order; ///< that refers to it; empty: none
    QString user; ///< whose it is, once the order is applied
};

/// What a user holds beside the password. Only the SHA-256 of it is kept.
enum class UserTokenKind { Session, Activation };
struct UserToken {
    QByteArray hash;
    UserTokenKind kind = UserTokenKind::Session;
    QString user;
    QDateTime expires;
};

/// Wrong passwords, by the sign-in ID that was tried.
struct SignInFailures {
    int count = 0;
    QDateTime last;
};

/// A letter that credentials leave with (S1.7).
struct Letter {
    QString user;
    QString order; ///< that created the user
    QDateTime queued;
    QDateTime exported; ///< invalid: not yet
};

enum class MailKind { Activation, RequestReceived, RequestAnswered };
/// A message on its way.
struct Mail {
    qint64 key = 0;
    MailKind kind = MailKind::Activation;
    QString subject; ///< id of the user or request that it is about
    QString recipient;
    QDateTime queued;
    int attempts = 0;
    QDateTime next;
    QString problem; ///< of the last attempt
};

/// One link of a portal's chain as it lies there, for checking.
struct ChainLink {
    qint64 sequence = 0;
    QDateTime at;
    Actor actor;
    QString action;
    QString resourceType;
    QString resourceId;
    QString orderNumber;
    bool erased = false; ///< its payload's retention has ended
    QByteArray salt;
    QByteArray oldValue;
    QByteArray newValue;
    QByteArray digest;
    QByteArray hash;
};

/// A grant that begins or ends on one of some days.
struct TurningGrant {
    Stored stored;
    bool begins = false; ///< else: its last day is over
};

/// What the change feed says of a resource.
enum class FeedChange { Created, Updated, Deleted };

/// One link of a portal's chain, before it is appended.
struct ChainEntry {
    QString action; ///< "created", "modified", "deleted", "approved", "credentialsIssued"…
    Kind kind = Kind::User;
    QString resourceId;
    QString orderNumber;
    std::optional<FeedChange> change; ///< nullopt: audit only
    QByteArray oldValue; ///< JSON of the changed fields; empty: none
    QByteArray newValue;
};

struct ChainHead {
    QByteArray epoch; ///< 8 bytes
    qint64 sequence = 0;
    QByteArray hash; ///< SHA-256
};

struct FeedRow {
    qint64 sequence = 0;
    Kind kind = Kind::User;
    QString resourceId;
    FeedChange change = FeedChange::Updated;
};

struct StaffRecord {
    QString portal;
    QString id;
    Staff staff;
    QDateTime tokenExpires; ///< of the token it was found by; invalid: never
};

/// A consistent view of one portal.
class Reader
{
public:
    virtual ~Reader() = default;

    [[nodiscard]] virtual Result<std::optional<Stored>> find(Kind kind, const QString &id) = 0;
    [[nodiscard]] virtual Result<Page> list(const ListQuery &query) = 0;
    /// Documents of resources that hold this id (or code) in a link; no link of that name: Internal.
    [[nodiscard]] virtual Result<QList<Stored>> linked(Kind kind, Link link, const QString &value) = 0;
    /// The id of the user that holds a sign-in ID; compared by scim::caseKey.
    [[nodiscard]] virtual Result<std::optional<QString>> userNamed(const QString &userNameKey) = 0;
    [[nodiscard]] virtual Result<std::optional<Stored>> userByExternalId(const QString &externalId) = 0;
    /// The order that reserved it.
    [[nodiscard]] virtual Result<std::optional<QString>> reservedBy(ReservationKind kind, const QString &value) = 0;
    /// The id of the order that created a user; nothing where none did.
    [[nodiscard]] virtual Result<std::optional<QString>> creatingOrder(const QString &user) = 0;

    [[nodiscard]] virtual Result<std::optional<OrderRecord>> order(const QString &id) = 0;
    [[nodiscard]] virtual Result<std::optional<OrderRecord>> orderByExternalId(const QString &author,
                                                                               const QString &externalId) = 0;
    /// Orders that have taken effect by then and do not say so yet, oldest first.
    [[nodiscard]] virtual Result<QList<OrderRecord>> ordersDue(const QDateTime &by) = 0;
    [[nodiscard]] virtual Result<QList<OrderRecord>> ordersWithStatus(const QString &status) = 0;

    [[nodiscard]] virtual Result<std::optional<Credential>> credential(const QString &user) = 0;
    [[nodiscard]] virtual Result<std::optional<StaffRecord>> staff(const QString &subject) = 0;

    [[nodiscard]] virtual Result<QList<Staff>> staffOf(const QString &office) = 0;

    [[nodiscard]] virtual Result<std::optional<IdentityCopy>> identityCopy(const QString &id) = 0;
    [[nodiscard]] virtual Result<std::optional<IdentityCopy>> identityCopyOf(const QString &user) = 0;
    [[nodiscard]] virtual Result<std::optional<UserToken>> userToken(const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<SignInFailures> signInFailures(const QString &userNameKey) = 0;
    /// Oldest first. `exported`: those that have left as well.
    [[nodiscard]] virtual Result<QList<Letter>> letters(bool exported) = 0;
    [[nodiscard]] virtual Result<QList<Mail>> mailDue(const QDateTime &by, qint64 limit) = 0;

    /// Up to which day grants that begin or end have been announced; null: never looked.
    [[nodiscard]] virtual Result<QDate> settledDay() = 0;
    /// Grants with a first day in (after, today] or a last day in [after, today), active ones, oldest day first.
    [[nodiscard]] virtual Result<QList<TurningGrant>> turningGrants(const QDate &after, const QDate &today) = 0;

    [[nodiscard]] virtual Result<ChainHead> head() = 0;
    /// Links after a sequence, in order.
    [[nodiscard]] virtual Result<QList<ChainLink>> chainAfter(qint64 sequence, qint64 limit) = 0;
    /// The last link that is older than an instant and has a payload; 0: none.
    [[nodiscard]] virtual Result<qint64> lastPayloadBefore(const QDateTime &instant) = 0;
    /// The chain's hash at a sequence; nothing where that is in the future or pruned.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> hashAt(qint64 sequence) = 0;
    /// What the feed has after a sequence, in order.
    [[nodiscard]] virtual Result<QList<FeedRow>> feedAfter(qint64 sequence, qint64 limit) = 0;
};

/// Writes inside one transaction. What is recorded goes to the end of the chain as its last step.
class Writer : public virtual Reader
{
public:
    /// Creates, or replaces what has the same id. Conflict: a sign-in ID, external id or grant of the pair exists.
    [[nodiscard]] virtual Result<void> put(const Entity &entity, const Meta &meta) = 0;
    [[nodiscard]] virtual Result<void> remove(Kind kind, const QString &id) = 0;
    [[nodiscard]] virtual Result<void> setCreatingOrder(const QString &user, const QString &order) = 0;

    [[nodiscard]] virtual Result<void> putOrder(const OrderRecord &order) = 0;
    /// 1, 2, 3… within a year.
    [[nodiscard]] virtual Result<qint64> nextOrderNumber(int year) = 0;
    /// Conflict where another order holds it.
    [[nodiscard]] virtual Result<void> reserve(ReservationKind kind, const QString &value, const QString &order) = 0;
    [[nodiscard]] virtual Result<void> releaseReservations(const QString &order) = 0;

    [[nodiscard]] virtual Result<void> putCredential(const Credential &credential) = 0;
    [[nodiscard]] virtual Result<void> removeCredential(const QString &user) = 0;

    [[nodiscard]] virtual Result<void> putRequest(const AccessRequest &request, const Meta &meta) = 0;
    [[nodiscard]] virtual Result<void> putIdentityCopy(const IdentityCopy &copy) = 0;
    [[nodiscard]] virtual Result<void> removeIdentityCopy(const QString &id) = 0;
    /// Those that no order refers to and that came before an instant. How many there were.
    [[nodiscard]] virtual Result<qint64> purgeUnreferencedCopies(const QDateTime &before) = 0;
    [[nodiscard]] virtual Result<void> addUserToken(const UserToken &token) = 0;
    [[nodiscard]] virtual Result<void> removeUserTokens(const QString &user) = 0;
    [[nodiscard]] virtual Result<void> removeExpiredTokens(const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<void> setSignInFailures(const QString &userNameKey,
                                                         const SignInFailures &failures) = 0;
    [[nodiscard]] virtual Result<void> forgetSignInFailures(const QDateTime &before) = 0;
    [[nodiscard]] virtual Result<void> putLetter(const Letter &letter) = 0;
    [[nodiscard]] virtual Result<void> removeLetter(const QString &user) = 0;
    /// `mail.key` 0: a new one.
    [[nodiscard]] virtual Result<void> putMail(const Mail &mail) = 0;
    [[nodiscard]] virtual Result<void> removeMail(qint64 key) = 0;
    [[nodiscard]] virtual Result<void> setSettledDay(const QDate &day) = 0;
    /// Forgets old and new values up to a sequence, and what they were salted with. How many there were.
    [[nodiscard]] virtual Result<qint64> erasePayloads(qint64 upTo) = 0;

    /// Creates, or replaces the one with the same subject.
    [[nodiscard]] virtual Result<void> putStaff(const Staff &staff, const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<void> addToken(const QByteArray &hash, const QString &subject, const QDateTime &now,
                                                const QDateTime &expires) = 0;

    /// Appended when the transaction commits.
    virtual void record(const Actor &actor, const QDateTime &at, ChainEntry entry) = 0;
};

/// Fills an empty store quickly: for the generator. Nothing of it goes into the change feed; what `audit` gets goes to
/// the chain. Indexes are made at the end.
class Bulk
{
public:
    virtual ~Bulk() = default;
    /// `definition`: the portal file's bytes. What follows goes into this portal. Conflict if it is there already.
    [[nodiscard]] virtual Result<void> beginPortal(const QByteArray &definition, const QDateTime &now) = 0;
    /// The instants are those of the resource itself: a User's own where it has them.
    [[nodiscard]] virtual Result<void> put(const Entity &entity, const QDateTime &created,
                                           const QDateTime &modified) = 0;
    [[nodiscard]] virtual Result<void> putStaff(const Staff &staff, const QDateTime &now) = 0;
    [[nodiscard]] virtual Result<void> putRequest(const AccessRequest &request) = 0;
    /// In order of time; `sequence` and `hash` are the chain's to give.
    [[nodiscard]] virtual Result<void> audit(const AuditEntry &entry) = 0;
};

/// Where everything of the service rests, all portals in one place. Usable from any thread.
class Store
{
public:
    virtual ~Store() = default;

    /// Those that the store held when it was opened or `reloadPortals` was last called.
    [[nodiscard]] virtual QList<QString> portalIds() const = 0;
    /// nullptr: there is none of that name. Lives as long as the store.
    [[nodiscard]] virtual std::shared_ptr<const Portal> portal(const QString &id) const = 0;
    /// Policy and catalogue as they are served.
    [[nodiscard]] virtual QByteArray policyDocument(const QString &portal) const = 0;
    [[nodiscard]] virtual QByteArray catalogueDocument(const QString &portal) const = 0;

    using ReadFunction = std::function<Result<void>(Reader &)>;
    using WriteFunction = std::function<Result<void>(Writer &)>;
    /// Runs on the calling thread. NotFound: no such portal.
    [[nodiscard]] virtual Result<void> read(const QString &portal, const ReadFunction &function) = 0;
    /// One at a time. An error of the function rolls everything back. After a commit the listener is called.
    [[nodiscard]] virtual Result<void> write(const QString &portal, const WriteFunction &function) = 0;
    [[nodiscard]] virtual Result<void> bulk(const std::function<Result<void>(Bulk &)> &function) = 0;

    /// Who holds a token with this SHA-256, expired or not.
    [[nodiscard]] virtual Result<std::optional<StaffRecord>> staffByToken(const QByteArray &hash) = 0;

    /// Called after each commit that added to a portal's chain, from the thread that wrote.
    virtual void setListener(std::function<void(const QString &portal)> listener) = 0;
};

} // namespace mandat::service
