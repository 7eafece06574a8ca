// SPDX-License-Identifier: MIT
#include "scim/filter.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"

#include <QDateTime>
#include <QJsonArray>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// What a filter's names mean: attributes of a resource, or sub-attributes of one value.
struct Scope {
    const ResourceType *type = nullptr;
    const Attribute *parent = nullptr;

    /// The attribute of simple type whose values a condition compares, and how to get there.
    std::optional<ResolvedPath> find(const AttributePath &path) const
    {
        if (type)
            return resolve(path, *type);
        if (!path.urn.isEmpty() || !path.subAttribute.isEmpty())
            return std::nullopt;
        // The single values of a simple multi-valued attribute are addressed as "value"
        ResolvedPath out;
        if (parent->isComplex())
            out.attribute = parent->sub(path.attribute);
        else if (path.attribute.compare("value"_L1, Qt::CaseInsensitive) == 0)
            out.attribute = parent;
        return out.attribute ? std::optional(out) : std::nullopt;
    }
};

/// A condition on a complex attribute without a sub-attribute is about its "value" (RFC 7644 §3.4.2.2, "emails co").
const Attribute *comparedAttribute(const ResolvedPath &path)
{
    const Attribute *leaf = path.leaf();
    if (leaf && !path.subAttribute && leaf->isComplex())
        return leaf->sub(u"value");
    return leaf && leaf->isComplex() ? nullptr : leaf;
}

QJsonArray asList(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray {value};
}

/// The values that a path leads to in one object.
QJsonArray valuesAt(const ResolvedPath &path, const QJsonObject &object)
{
    const QJsonObject holder = path.extension ? member(object, path.extension->id).toObject() : object;
    if (!path.attribute)
        return holder.isEmpty() ? QJsonArray() : QJsonArray {holder};
    const QJsonArray values = asList(member(holder, path.attribute->name));
    if (!path.subAttribute)
        return values;
    QJsonArray out;
    for (const QJsonValue &value : values) {
        const QJsonArray inner = asList(member(value.toObject(), path.subAttribute->name));
        for (const QJsonValue &one : inner)
            out.append(one);
    }
    return out;
}

bool hasContent(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array: {
        const QJsonArray values = value.toArray();
        return std::any_of(values.begin(), values.end(), hasContent);
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(), hasContent);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    default:
        return true;
    }
}

bool inOrder(CompareOperator comparison, int order)
{
    switch (comparison) {
    case CompareOperator::Equal:
    case CompareOperator::NotEqual:
        return order == 0;
    case CompareOperator::GreaterThan:
        return order > 0;
    case CompareOperator::GreaterOrEqual:
        return order >= 0;
    case CompareOperator::LessThan:
        return order < 0;
    case CompareOperator::LessOrEqual:
        return order <= 0;
    default:
        return false;
    }
}

template<class T> int order(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

bool textMatches(CompareOperator comparison, const QString &actual, const QString &wanted)
{
    switch (comparison) {
    case CompareOperator::Contains:
        return actual.contains(wanted);
    case CompareOperator::StartsWith:
        return actual.startsWith(wanted);
    case CompareOperator::EndsWith:
        return actual.endsWith(wanted);
    default:
        return inOrder(comparison, compareCodePoints(actual, wanted));
    }
}

bool numberMatches(CompareOperator comparison, const QJsonValue &actual, const QJsonValue &wanted)
{
    if (!actual.isDouble() || !wanted.isDouble())
        return false;
    const qint64 a = actual.toInteger();
    const qint64 b = wanted.toInteger();
    // Doubles cannot tell large whole numbers apart
    if (QJsonValue(a) == actual && QJsonValue(b) == wanted)
        return inOrder(comparison, order(a, b));
    return inOrder(comparison, order(actual.toDouble(), wanted.toDouble()));
}

/// One value against the operand; NotEqual counts as Equal here, the caller turns it round.
bool valueMatches(const Attribute &attribute, CompareOperator comparison, const QJsonValue &actual,
                  const QJsonValue &wanted)
{
    switch (attribute.type) {
    case AttributeType::Boolean:
        return asBoolean(actual).isBool() && inOrder(comparison, asBoolean(actual) == asBoolean(wanted) ? 0 : 1);
    case AttributeType::Integer:
    case AttributeType::Decimal:
        return numberMatches(comparison, actual, wanted);
    case AttributeType::DateTime: {
        const QDateTime a = parseDateTime(actual.toString());
        const QDateTime b = parseDateTime(wanted.toString());
        return a.isValid() && b.isValid() && inOrder(comparison, order(a, b));
    }
    case AttributeType::Complex:
        return false;
    default:
        if (!actual.isString() || !wanted.isString())
            return false;
        if (attribute.comparesCase())
            return textMatches(comparison, actual.toString(), wanted.toString());
        return textMatches(comparison, caseKey(actual.toString()), caseKey(wanted.toString()));
    }
}

bool holds(const Filter &filter, const QJsonObject &object, const Scope &scope);

bool comparisonHolds(const Filter &filter, const QJsonObject &object, const Scope &scope)
{
    const bool negated = filter.comparison == CompareOperator::NotEqual;
    const std::optional<ResolvedPath> path = scope.find(filter.path);
    if (!path)
        return negated != filter.value.isNull();
    QJsonArray values = valuesAt(*path, object);
    if (filter.value.isNull()) {
        const bool absent = std::none_of(values.begin(), values.end(), hasContent);
        return (filter.comparison == CompareOperator::Equal && absent) || (negated && !absent);
    }
    const Attribute *attribute = comparedAttribute(*path);
    if (!attribute)
        return negated;
    const bool throughValue = attribute != path->leaf();
    const bool found = std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
        const QJsonValue actual = throughValue ? member(value.toObject(), attribute->name) : value;
        return valueMatches(*attribute, filter.comparison, actual, filter.value);
    });
    return found != negated;
}

bool valuePathHolds(const Filter &filter, const QJsonObject &object, const Scope &scope)
{
    const std::optional<ResolvedPath> path = scope.find(filter.path);
    if (!path || !path->attribute || !scope.type)
        return false;
    const QJsonArray values = valuesAt(*path, object);
    return std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
        return evaluateValue(filter.children.front(), value, *path->attribute);
    });
}

bool holds(const Filter &filter, const QJsonObject &object, const Scope &scope)
{
    const auto child = [&](const Filter &inner) { return holds(inner, object, scope); };
    switch (filter.kind) {
    case Filter::Kind::Compare:
        return comparisonHolds(filter, object, scope);
    case Filter::Kind::Present: {
        const std::optional<ResolvedPath> path = scope.find(filter.path);
        return path && hasContent(valuesAt(*path, object));
    }
    case Filter::Kind::Not:
        return !child(filter.children.front());
    case Filter::Kind::And:
        return std::all_of(filter.children.begin(), filter.children.end(), child);
    case Filter::Kind::Or:
        return std::any_of(filter.children.begin(), filter.children.end(), child);
    case Filter::Kind::ValuePath:
        return valuePathHolds(filter, object, scope);
    }
    return false;
}

bool isOrdering(CompareOperator comparison)
{
    return comparison == CompareOperator::GreaterThan || comparison == CompareOperator::GreaterOrEqual
        || comparison == CompareOperator::LessThan || comparison == CompareOperator::LessOrEqual;
}

bool isEquality(CompareOperator comparison)
{
    return comparison == CompareOperator::Equal || comparison == CompareOperator::NotEqual;
}

Result<void> checkOperand(const Filter &filter, const Attribute &attribute)
{
    const QString name = filter.path.toString();
    if (filter.value.isNull() && !isEquality(filter.comparison))
        return refuse(scimtype::invalidFilter, u"null can only be equal or not: %1"_s.arg(name), name);
    if (filter.value.isNull())
        return {};
    const auto wrongType = [&](const QString &wanted) -> Result<void> {
        return refuse(scimtype::invalidFilter, u"%1 is compared with %2"_s.arg(name, wanted), name);
    };
    const auto wrongOperator = [&]() -> Result<void> {
        return refuse(scimtype::invalidFilter, u"The operator does not apply to the type of %1"_s.arg(name), name);
    };
    switch (attribute.type) {
    case AttributeType::Boolean:
        if (!isEquality(filter.comparison))
            return wrongOperator();
        return asBoolean(filter.value).isBool() ? Result<void>() : wrongType(u"true or false"_s);
    case AttributeType::Integer:
    case AttributeType::Decimal:
        if (!isEquality(filter.comparison) && !isOrdering(filter.comparison))
            return wrongOperator();
        return filter.value.isDouble() ? Result<void>() : wrongType(u"a number"_s);
    case AttributeType::DateTime:
        if (!isEquality(filter.comparison) && !isOrdering(filter.comparison))
            return wrongOperator();
        return parseDateTime(filter.value.toString()).isValid() ? Result<void>() : wrongType(u"an instant"_s);
    case AttributeType::Binary:
        if (isOrdering(filter.comparison))
            return wrongOperator();
        [[fallthrough]];
    default:
        return filter.value.isString() ? Result<void>() : wrongType(u"a text"_s);
    }
}

Result<void> check(const Filter &filter, const Scope &scope, UnknownAttributes unknown)
{
    for (const Filter &child : filter.children) {
        if (filter.kind != Filter::Kind::ValuePath)
            MANDAT_TRY(check(child, scope, unknown));
    }
    if (filter.kind == Filter::Kind::Not || filter.kind == Filter::Kind::And || filter.kind == Filter::Kind::Or)
        return {};
    const QString name = filter.path.toString();
    const std::optional<ResolvedPath> path = scope.find(filter.path);
    if (!path && unknown == UnknownAttributes::HaveNoValue && scope.type)
        return {};
    if (!path)
        return refuse(scimtype::invalidFilter, u"Unknown attribute: %1"_s.arg(name), name);
    for (const Attribute *attribute : {path->attribute, path->subAttribute}) {
        if (attribute && attribute->returned == Returned::Never)
            return refuse(scimtype::invalidFilter, u"%1 cannot be searched"_s.arg(name), name);
    }
    if (filter.kind == Filter::Kind::Present)
        return {};
    if (filter.kind == Filter::Kind::ValuePath) {
        if (!scope.type || !path->attribute || path->subAttribute)
            return refuse(scimtype::invalidFilter, u"Brackets do not apply to %1"_s.arg(name), name);
        return checkValueFilter(filter.children.front(), *path->attribute);
    }
    const Attribute *attribute = comparedAttribute(*path);
    if (!attribute)
        return refuse(scimtype::invalidFilter, u"%1 has no value of its own to compare"_s.arg(name), name);
    return checkOperand(filter, *attribute);
}

} // namespace

Result<void> checkFilter(const Filter &filter, const ResourceType &type, UnknownAttributes unknown)
{
    return check(filter, {&type, nullptr}, unknown);
}

Result<void> checkValueFilter(const Filter &filter, const Attribute &attribute)
{
    return check(filter, {nullptr, &attribute}, UnknownAttributes::Refuse);
}

bool evaluate(const Filter &filter, const QJsonObject &resource, const ResourceType &type)
{
    return holds(filter, resource, {&type, nullptr});
}

bool evaluateValue(const Filter &filter, const QJsonValue &value, const Attribute &attribute)
{
    if (attribute.isComplex())
        return holds(filter, value.toObject(), {nullptr, &attribute});
    return holds(filter, QJsonObject {{attribute.name, value}}, {nullptr, &attribute});
}

QString caseKey(const QString &text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x80); });
    return ascii ? text.toLower() : text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

int compareCodePoints(QStringView a, QStringView b)
{
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() || y == b.end())
        return order(a.size(), b.size());
    // Surrogates stand for code points above all others
    const auto rank = [](QChar c) { return c.isSurrogate() ? char32_t(c.unicode()) + 0x10000 : char32_t(c.unicode()); };
    return order(rank(*x), rank(*y));
}

} // namespace mandat::scim
