// SPDX-License-Identifier: MIT
#pragma once

#include "db/connection.h"
#include "sync/plain/directory.h"

namespace mandat::sync
{

/// A document as it travels. (A coroutine cannot give a Result of bare bytes with this compiler.)
struct WireDocument {
    QByteArray text;
};

/// What a plain service had when it was last read, in a file beside the cache, and a counter of what has changed since:
/// what such a service has no feed for. All of it but the orders can be read again.
class Mirror
{
public:
    enum class Kind { User = 0, Group = 1 };

    /// Creates the file. One that is damaged is set aside for a new one.
    [[nodiscard]] static Result<Mirror> open(const QString &file);

    [[nodiscard]] Result<PlainCapability> capability();
    [[nodiscard]] Result<void> setCapability(const PlainCapability &capability);
    [[nodiscard]] Result<QByteArray> meta(const QString &key);
    [[nodiscard]] Result<void> setMeta(const QString &key, const QByteArray &value);

    /// Where a pass through a list stands.
    static constexpr int marksOfPass = 8;
    struct Position {
        int pass = 0; ///< 0: none is under way
        qint64 startIndex = 1;
        QString cursor;
        qint64 total = -1; ///< as the pass began; -1: not known
        qint64 received = 0;
        int round = 1; ///< it was begun again so often
        bool done = false;
        /// What is met now counts as met in this round of this pass.
        [[nodiscard]] int mark() const { return pass * marksOfPass + round; }
        bool operator==(const Position &) const = default;
    };
    [[nodiscard]] Result<Position> position(Kind kind);
    /// A page and where it ends, in one transaction. `mark`: what was met with it. How many resources it held; Protocol
    /// for what is no list.
    [[nodiscard]] Result<qint64> storePage(Kind kind, const QByteArray &page, const Position &after, int mark);
    /// `number`: the pass; both lists begin anew.
    [[nodiscard]] Result<void> beginPass(int number);

    /// Some resources as they are now.
    [[nodiscard]] Result<void> store(Kind kind, const QList<QJsonObject> &documents);
    [[nodiscard]] Result<void> remove(Kind kind, const QString &id);
    /// Ids that were not met since this mark.
    [[nodiscard]] Result<QStringList> unseen(Kind kind, int mark);
    [[nodiscard]] Result<void> setSeen(Kind kind, const QString &id, int mark);
    /// After pages and resources, and before anything of them is asked for: what users have, all told.
    [[nodiscard]] Result<void> link();

    struct Entry {
        QString id;
        QUuid uuid;
        QJsonObject document;
        QString version;
        Rights rights; ///< of a user: groups, too
        QUuid profile;
    };
    [[nodiscard]] Result<std::optional<Entry>> byUuid(Kind kind, const QUuid &uuid);
    [[nodiscard]] Result<std::optional<Entry>> byId(Kind kind, const QString &id);
    /// Whose grant has this UUID.
    [[nodiscard]] Result<std::optional<Entry>> ofGrant(const QUuid &grant);
    /// What stood there at a version; nullopt: not kept.
    [[nodiscard]] Result<std::optional<QJsonObject>> former(Kind kind, const QString &id, const QString &version);
    /// In the order of ids; `after` empty: from the first on.
    [[nodiscard]] Result<QList<Entry>> users(const QString &after, int count);
    [[nodiscard]] Result<qint64> count(Kind kind);
    [[nodiscard]] Result<QList<DirectoryGroup>> groups();
    /// Every right that somebody has, and every group.
    [[nodiscard]] Result<Rights> codes();
    [[nodiscard]] Result<QList<Rights>> profiles();
    [[nodiscard]] Result<std::optional<Rights>> rightsOfProfile(const QUuid &profile);
    /// A set that somebody chose here: known from now on, whether anybody has it yet or not.
    [[nodiscard]] Result<void> keepProfile(const Rights &rights);

    // what has changed, in the order of the counter
    struct GoneUser {
        QUuid uuid;
        QString id;
    };
    struct News {
        QList<Entry> users;
        QList<GoneUser> gone;
        QList<Rights> profiles;
        QList<QByteArray> orders;
        bool catalogue = false;
        qint64 upTo = 0; ///< all until then
        bool more = false;
    };
    [[nodiscard]] Result<News> news(qint64 since, int count);
    [[nodiscard]] Result<qint64> counter();
    /// Made with the file: tells its counter from that of another one.
    [[nodiscard]] Result<QByteArray> epoch();

    struct Order {
        QString id;
        qint64 number = 0;
        QByteArray request;
        QJsonObject steps; ///< how far it is: see PlainOrder
        QByteArray document; ///< a ChangeOrder; empty until it is carried out
    };
    [[nodiscard]] Result<std::optional<Order>> order(const QString &id);
    [[nodiscard]] Result<Order> beginOrder(const QString &id, const QByteArray &request);
    [[nodiscard]] Result<void> setSteps(const QString &id, const QJsonObject &steps);
    [[nodiscard]] Result<void> finishOrder(const QString &id, const QByteArray &document);
    /// Nothing of it was carried out, and nothing will be.
    [[nodiscard]] Result<void> dropOrder(const QString &id);
    [[nodiscard]] Result<QList<QByteArray>> orders();

private:
    explicit Mirror(db::Connection connection)
        : m_connection(std::move(connection))
    {
    }
    [[nodiscard]] Result<void> put(Kind kind, const QJsonObject &document, const QByteArray &text, int mark);
    [[nodiscard]] Result<void> setMembers(const QString &group, const QStringList &members);
    [[nodiscard]] Result<void> noteCatalogue();
    [[nodiscard]] Result<qint64> next();
    [[nodiscard]] Result<std::optional<Entry>> entryOf(db::Statement &found);

    db::Connection m_connection;
};

} // namespace mandat::sync
