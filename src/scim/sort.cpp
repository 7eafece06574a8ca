// SPDX-License-Identifier: MIT
#include "scim/sort.h"

#include "scim/errors.h"
#include "scim/filter.h"
#include "scim/jsonaccess.h"

#include <QDateTime>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// The one value that stands for several.
QJsonValue foremost(const QJsonValue &value)
{
    if (!value.isArray())
        return value;
    const QJsonArray values = value.toArray();
    for (const QJsonValue &one : values) {
        if (booleanMember(one.toObject(), u"primary"_s, false))
            return one;
    }
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values.first());
}

} // namespace

bool SortKey::operator<(const SortKey &other) const
{
    if (missing || other.missing)
        return !missing && other.missing;
    if (const int order = compareCodePoints(text, other.text); order != 0)
        return order < 0;
    return whole != other.whole ? whole < other.whole : number < other.number;
}

SortKey sortKey(const QJsonObject &resource, const ResolvedPath &path)
{
    const QJsonObject holder = path.extension ? member(resource, path.extension->id).toObject() : resource;
    QJsonValue value = foremost(member(holder, path.attribute->name));
    if (path.subAttribute)
        value = foremost(member(value.toObject(), path.subAttribute->name));
    const Attribute &leaf = *path.leaf();
    SortKey out;
    switch (leaf.type) {
    case AttributeType::Boolean:
        out.missing = !asBoolean(value).isBool();
        out.whole = asBoolean(value).toBool() ? 1 : 0;
        break;
    case AttributeType::Integer:
        out.missing = !value.isDouble();
        out.whole = value.toInteger();
        break;
    case AttributeType::Decimal:
        out.missing = !value.isDouble();
        out.number = value.toDouble();
        break;
    case AttributeType::DateTime: {
        const QDateTime instant = parseDateTime(value.toString());
        out.missing = !instant.isValid();
        out.whole = instant.isValid() ? instant.toMSecsSinceEpoch() : 0;
        break;
    }
    default:
        out.missing = value.toString().isEmpty();
        out.text = leaf.comparesCase() ? value.toString() : caseKey(value.toString());
    }
    return out;
}

Result<ResolvedPath> resolveSortBy(const QString &sortBy, const ResourceType &type)
{
    MANDAT_ASSIGN(const AttributePath path, parseAttributePath(sortBy));
    std::optional<ResolvedPath> resolved = resolve(path, type);
    if (resolved && resolved->attribute && !resolved->subAttribute && resolved->attribute->isComplex())
        resolved->subAttribute = resolved->attribute->sub(u"value");
    if (!resolved || !resolved->leaf() || resolved->leaf()->isComplex()
        || resolved->leaf()->returned == Returned::Never)
        return refuse(scimtype::invalidPath, u"Nothing can be sorted by %1"_s.arg(sortBy.left(200)), u"sortBy"_s);
    return *resolved;
}

void sortResources(QList<QJsonObject> &resources, const ResolvedPath &path, bool descending)
{
    QList<std::pair<SortKey, qsizetype>> keys;
    keys.reserve(resources.size());
    for (const QJsonObject &resource : std::as_const(resources))
        keys.append({sortKey(resource, path), keys.size()});
    std::stable_sort(keys.begin(), keys.end(), [descending](const auto &a, const auto &b) {
        return descending ? b.first < a.first : a.first < b.first;
    });
    QList<QJsonObject> sorted;
    sorted.reserve(resources.size());
    for (const auto &[key, index] : std::as_const(keys))
        sorted.append(resources.at(index));
    resources = std::move(sorted);
}

} // namespace mandat::scim
