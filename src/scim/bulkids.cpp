// SPDX-License-Identifier: MIT
#include "scim/bulk.h"

#include "scim/errors.h"

#include <QJsonArray>
#include <QSet>

#include <functional>
#include <queue>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView prefix {"bulkId:"};

/// The id that takes a bulkId's place; an error leaves everything as it was.
using Lookup = std::function<Result<QString>(const QString &bulkId)>;

/// Visits every reference in an operation; the two public functions are this one with different lookups.
class Rewriter
{
public:
    explicit Rewriter(Lookup lookup)
        : m_lookup(std::move(lookup))
    {
    }

    Result<BulkOperation> operation(BulkOperation out)
    {
        MANDAT_ASSIGN(out.path, segments(out.path));
        const bool patches = out.method == "PATCH"_L1;
        if (!out.data.isUndefined()) {
            MANDAT_ASSIGN(out.data, value(out.data, {}, patches));
        }
        return out;
    }

private:
    /// "/Users/bulkId:qwerty", "../Users/bulkId:qwerty"
    Result<QString> segments(const QString &path)
    {
        if (!path.contains(prefix))
            return path;
        QStringList parts = path.split(u'/');
        for (QString &part : parts) {
            if (part.startsWith(prefix)) {
                MANDAT_ASSIGN(part, m_lookup(part.mid(prefix.size())));
            }
        }
        return parts.join(u'/');
    }

    /// `members[value eq "bulkId:qwerty"]`: the whole of a text in double quotes.
    Result<QString> quoted(const QString &path)
    {
        QString out;
        qsizetype from = 0;
        const QString opening = u'"' + QString(prefix);
        for (qsizetype at = path.indexOf(opening); at >= 0; at = path.indexOf(opening, from)) {
            const qsizetype start = at + opening.size();
            const qsizetype end = path.indexOf(u'"', start);
            if (end < 0)
                break;
            MANDAT_ASSIGN(const QString id, m_lookup(path.mid(start, end - start)));
            out += path.mid(from, at + 1 - from) + id + u'"';
            from = end + 1;
        }
        return out + path.mid(from);
    }

    Result<QJsonValue> text(const QString &text, const QString &key, bool inPatch)
    {
        if (text.startsWith(prefix)) {
            MANDAT_ASSIGN(const QString id, m_lookup(text.mid(prefix.size())));
            return QJsonValue(id);
        }
        if (key.compare("$ref"_L1, Qt::CaseInsensitive) == 0) {
            MANDAT_ASSIGN(const QString reference, segments(text));
            return QJsonValue(reference);
        }
        if (inPatch && key.compare("path"_L1, Qt::CaseInsensitive) == 0) {
            MANDAT_ASSIGN(const QString path, quoted(text));
            return QJsonValue(path);
        }
        return QJsonValue(text);
    }

    Result<QJsonValue> value(const QJsonValue &given, const QString &key, bool inPatch)
    {
        if (given.isString())
            return text(given.toString(), key, inPatch);
        if (given.isArray()) {
            QJsonArray out;
            const QJsonArray list = given.toArray();
            for (const QJsonValue &one : list) {
                MANDAT_ASSIGN(const QJsonValue rewritten, value(one, key, inPatch));
                out.append(rewritten);
            }
            return QJsonValue(out);
        }
        if (given.isObject()) {
            QJsonObject out = given.toObject();
            const QJsonObject object = out;
            for (auto it = object.begin(); it != object.end(); ++it) {
                MANDAT_ASSIGN(const QJsonValue rewritten, value(it.value(), it.key(), inPatch));
                if (rewritten != it.value())
                    out.insert(it.key(), rewritten);
            }
            return QJsonValue(out);
        }
        return given;
    }

    Lookup m_lookup;
};

Result<QHash<QString, qsizetype>> definitions(const QList<BulkOperation> &operations)
{
    QHash<QString, qsizetype> out;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const QString &bulkId = operations.at(i).bulkId;
        if (bulkId.isEmpty())
            continue;
        if (out.contains(bulkId))
            return refuse(scimtype::invalidSyntax, u"The bulkId %1 occurs twice"_s.arg(bulkId));
        out.insert(bulkId, i);
    }
    return out;
}

std::unexpected<Error> conflict(const QString &detail)
{
    return fail(ErrorKind::Conflict, detail, u"bulkId"_s);
}

} // namespace

QStringList bulkReferences(const BulkOperation &operation)
{
    QStringList out;
    Rewriter collector([&out](const QString &bulkId) -> Result<QString> {
        out.append(bulkId);
        return QString(prefix) + bulkId;
    });
    [[maybe_unused]] const Result<BulkOperation> same = collector.operation(operation);
    out.removeDuplicates();
    return out;
}

Result<BulkOperation> resolveBulkIds(const BulkOperation &operation, const QHash<QString, QString> &ids)
{
    return Rewriter([&ids](const QString &bulkId) -> Result<QString> {
               const auto it = ids.constFind(bulkId);
               if (it == ids.constEnd())
                   return conflict(u"Unknown bulkId: %1"_s.arg(bulkId.left(100)));
               return *it;
           })
        .operation(operation);
}

Result<QList<qsizetype>> bulkOrder(const QList<BulkOperation> &operations)
{
    MANDAT_ASSIGN(const auto defined, definitions(operations));
    QList<QList<qsizetype>> followers(operations.size());
    QList<int> waitsFor(operations.size(), 0);
    const auto after = [&](qsizetype first, qsizetype second) {
        followers[first].append(second);
        ++waitsFor[second];
    };
    QHash<QString, qsizetype> lastOnPath;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const BulkOperation &operation = operations.at(i);
        const QStringList references = bulkReferences(operation);
        for (const QString &bulkId : references) {
            const auto it = defined.constFind(bulkId);
            if (it == defined.constEnd())
                return conflict(u"Unknown bulkId: %1"_s.arg(bulkId.left(100)));
            after(*it, i);
        }
        if (operation.method != "POST"_L1) {
            if (lastOnPath.contains(operation.path))
                after(lastOnPath.value(operation.path), i);
            lastOnPath.insert(operation.path, i);
        }
    }
    std::priority_queue<qsizetype, std::vector<qsizetype>, std::greater<>> ready;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        if (waitsFor.at(i) == 0)
            ready.push(i);
    }
    QList<qsizetype> out;
    while (!ready.empty()) {
        const qsizetype next = ready.top();
        ready.pop();
        out.append(next);
        for (const qsizetype follower : std::as_const(followers[next])) {
            if (--waitsFor[follower] == 0)
                ready.push(follower);
        }
    }
    if (out.size() < operations.size())
        return conflict(u"The references go round in a circle"_s);
    return out;
}

} // namespace mandat::scim
