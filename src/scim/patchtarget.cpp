// SPDX-License-Identifier: MIT
#include "scim/patchtarget.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

const QJsonValue undefined(QJsonValue::Undefined);

QJsonArray asList(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return isUnassigned(value) ? QJsonArray() : QJsonArray {value};
}

/// Whether everything that `wanted` says holds for `value`: {"value": "id"} stands for the member with that id.
bool agrees(const QJsonValue &value, const QJsonValue &wanted)
{
    if (!wanted.isObject() || !value.isObject())
        return value == wanted;
    const QJsonObject object = wanted.toObject();
    const QStringList keys = object.keys();
    return !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
        return member(value.toObject(), key) == object.value(key);
    });
}

/// The value that a filter of `eq` and `and` describes; nullopt for any other filter.
std::optional<QJsonObject> described(const Filter &filter)
{
    if (filter.kind == Filter::Kind::Compare && filter.comparison == CompareOperator::Equal && !filter.value.isNull())
        return QJsonObject {{filter.path.attribute, filter.value}};
    if (filter.kind != Filter::Kind::And)
        return std::nullopt;
    QJsonObject out;
    for (const Filter &child : filter.children) {
        const std::optional<QJsonObject> part = described(child);
        if (!part)
            return std::nullopt;
        for (auto it = part->begin(); it != part->end(); ++it)
            out.insert(it.key(), it.value());
    }
    return out;
}

bool isPrimary(const QJsonValue &value)
{
    return asBoolean(member(value.toObject(), u"primary"_s)).toBool();
}

} // namespace

std::unexpected<Error> PatchTarget::refused(QLatin1StringView scimType, const QString &detail) const
{
    return refuse(scimType, u"%1: %2"_s.arg(m_written.left(200), detail), m_written.left(1000));
}

Result<void> PatchTarget::checkMutability(const Attribute &attribute, const QJsonValue &had,
                                          const QJsonValue &has) const
{
    if (had == has || (isUnassigned(had) && isUnassigned(has)))
        return {};
    if (attribute.mutability == Mutability::ReadOnly)
        return refused(scimtype::mutability, u"it is read-only"_s);
    if (attribute.mutability == Mutability::Immutable && !isUnassigned(had))
        return refused(scimtype::mutability, u"it cannot change"_s);
    if (attribute.required && isUnassigned(has))
        return refused(scimtype::mutability, u"it is required"_s);
    return {};
}

Result<QJsonValue> PatchTarget::apply(PatchKind kind, const QJsonValue &had, const QJsonValue &value)
{
    Result<QJsonValue> has = undefined;
    if (m_filter)
        has = applyToSelected(kind, had, value);
    else if (m_sub)
        has = applyToSub(kind, had, value);
    else if (kind == PatchKind::Remove)
        has = removeWhole(had, value);
    else if (m_attribute.multiValued)
        has = putList(kind, had, value);
    else if (isUnassigned(value))
        has = kind == PatchKind::Add ? had : undefined;
    else
        has = putSingle(m_attribute, had, value);
    if (has)
        MANDAT_TRY(checkMutability(m_attribute, had, *has));
    return has;
}

Result<QJsonValue> PatchTarget::removeWhole(const QJsonValue &had, const QJsonValue &value)
{
    if (!m_attribute.multiValued || isUnassigned(value)) {
        m_emptied = m_attribute.multiValued && !isUnassigned(had);
        return undefined;
    }
    const QJsonArray leaving = asList(value);
    QSet<QJsonValue> exact;
    QJsonArray partial; // compared one by one: texts stand for {"value": …}, objects may name a part only
    for (const QJsonValue &one : leaving) {
        exact.insert(one);
        if (one.isObject())
            partial.append(one);
        else if (m_attribute.isComplex())
            partial.append(QJsonObject {{u"value"_s, one}});
    }
    const QJsonArray values = asList(had);
    QJsonArray out;
    for (const QJsonValue &one : values) {
        const bool leaves = exact.contains(one)
            || std::any_of(partial.begin(), partial.end(),
                           [&one](const QJsonValue &wanted) { return agrees(one, wanted); });
        if (!leaves)
            out.append(one);
    }
    return out.isEmpty() ? undefined : QJsonValue(out);
}

Result<QJsonValue> PatchTarget::putSingle(const Attribute &attribute, const QJsonValue &had, const QJsonValue &value)
{
    if (attribute.hasSubAttributes() && value.isObject())
        return mergeComplex(attribute, had, value);
    return conformSingleValue(attribute, value, m_written, m_ignored);
}

/// RFC 7644 §3.5.2.3: sub-attributes that are not named stay.
Result<QJsonValue> PatchTarget::mergeComplex(const Attribute &attribute, const QJsonValue &had, const QJsonValue &value)
{
    QJsonObject object = had.toObject();
    const QJsonObject given = value.toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        const Attribute *sub = attribute.sub(it.key());
        if (!sub) {
            m_ignored.append(m_written + u'.' + it.key());
            continue;
        }
        MANDAT_ASSIGN(object, withSub(PatchKind::Replace, object, *sub, it.value()));
    }
    return object.isEmpty() ? undefined : QJsonValue(object);
}

Result<QJsonObject> PatchTarget::withSub(PatchKind kind, QJsonObject object, const Attribute &sub,
                                         const QJsonValue &value)
{
    const QString key = memberKey(object, sub.name);
    const QJsonValue had = object.value(key);
    QJsonValue has = undefined;
    if (kind != PatchKind::Remove) {
        MANDAT_ASSIGN(has, conformValue(sub, value, m_written, m_ignored, true));
        if (kind == PatchKind::Add && sub.multiValued) {
            QJsonArray all = had.toArray();
            const QJsonArray added = has.toArray();
            for (const QJsonValue &one : added) {
                if (!all.contains(one))
                    all.append(one);
            }
            has = all;
        } else if (kind == PatchKind::Add && has.isUndefined()) {
            has = had;
        }
    }
    MANDAT_TRY(checkMutability(sub, had, has));
    object.remove(key);
    if (!isUnassigned(has))
        object.insert(sub.name, has);
    return object;
}

Result<QJsonValue> PatchTarget::putList(PatchKind kind, const QJsonValue &had, const QJsonValue &value)
{
    MANDAT_ASSIGN(const QJsonValue conformed, conformValue(m_attribute, value, m_written, m_ignored));
    const QJsonArray given = conformed.toArray();
    if (kind == PatchKind::Replace) {
        m_emptied = given.isEmpty() && !isUnassigned(had);
        QSet<qsizetype> all;
        for (qsizetype i = 0; i < given.size(); ++i)
            all.insert(i);
        return settled(had, given, all);
    }
    QJsonArray out = asList(had);
    QSet<QJsonValue> present;
    for (const QJsonValue &one : std::as_const(out))
        present.insert(one);
    QSet<qsizetype> touched;
    for (const QJsonValue &one : given) {
        if (present.contains(one))
            continue;
        present.insert(one);
        touched.insert(out.size());
        out.append(one);
    }
    return settled(had, out, touched);
}

Result<QJsonValue> PatchTarget::applyToSub(PatchKind kind, const QJsonValue &had, const QJsonValue &value)
{
    if (!m_attribute.multiValued) {
        MANDAT_ASSIGN(const QJsonObject object, withSub(kind, had.toObject(), *m_sub, value));
        return object.isEmpty() ? undefined : QJsonValue(object);
    }
    QJsonArray values = asList(had);
    if (values.size() > 1)
        return refused(scimtype::invalidPath, u"there are several values; a filter has to say which"_s);
    if (values.isEmpty() && kind == PatchKind::Remove)
        return had;
    if (values.isEmpty())
        values.append(QJsonObject());
    MANDAT_ASSIGN(const QJsonObject object, withSub(kind, values.first().toObject(), *m_sub, value));
    return settled(had, object.isEmpty() ? QJsonArray() : QJsonArray {object}, {0});
}

Result<QJsonValue> PatchTarget::changedValue(PatchKind kind, const QJsonValue &one, const QJsonValue &value)
{
    if (m_sub) {
        MANDAT_ASSIGN(const QJsonObject object, withSub(kind, one.toObject(), *m_sub, value));
        return object.isEmpty() ? undefined : QJsonValue(object);
    }
    if (kind == PatchKind::Remove || (kind == PatchKind::Replace && isUnassigned(value)))
        return undefined;
    if (kind == PatchKind::Add && m_attribute.hasSubAttributes() && value.isObject())
        return mergeComplex(m_attribute, one, value);
    return conformSingleValue(m_attribute, value, m_written, m_ignored);
}

Result<QJsonValue> PatchTarget::applyToSelected(PatchKind kind, const QJsonValue &had, const QJsonValue &value)
{
    MANDAT_TRY(checkValueFilter(*m_filter, m_attribute));
    const QJsonArray values = asList(had);
    QJsonArray out;
    QSet<qsizetype> touched;
    bool any = false;
    for (const QJsonValue &one : values) {
        if (!evaluateValue(*m_filter, one, m_attribute)) {
            out.append(one);
            continue;
        }
        any = true;
        MANDAT_ASSIGN(const QJsonValue changed, changedValue(kind, one, value));
        if (changed.isUndefined())
            continue;
        touched.insert(out.size());
        out.append(changed);
    }
    if (!any && kind == PatchKind::Replace)
        return refused(scimtype::noTarget, u"the filter selects no value"_s);
    if (!any && kind == PatchKind::Add)
        return addDescribed(values, value);
    return settled(had, out, touched);
}

Result<QJsonValue> PatchTarget::addDescribed(const QJsonArray &values, const QJsonValue &value)
{
    const std::optional<QJsonObject> start = described(*m_filter);
    if (!start || !m_attribute.hasSubAttributes() || isUnassigned(value))
        return refused(scimtype::noTarget, u"the filter selects no value"_s);
    MANDAT_ASSIGN(QJsonValue made, conformSingleValue(m_attribute, *start, m_written, m_ignored));
    MANDAT_ASSIGN(made, changedValue(PatchKind::Add, made, value));
    QJsonArray out = values;
    if (!made.isUndefined())
        out.append(made);
    return settled(values, out, {out.size() - 1});
}

/// At most one value is primary: the one that the operation made so.
Result<QJsonValue> PatchTarget::settled(const QJsonValue &had, QJsonArray values, const QSet<qsizetype> &touched)
{
    if (!m_attribute.multiValued) {
        if (values.size() > 1)
            return refused(scimtype::invalidValue, u"it has one value only"_s);
        return values.isEmpty() ? undefined : QJsonValue(values.first());
    }
    if (values.isEmpty())
        return isUnassigned(had) ? had : undefined;
    if (!m_attribute.sub(u"primary"))
        return QJsonValue(values);
    QList<qsizetype> made;
    for (const qsizetype i : touched) {
        if (isPrimary(values.at(i)))
            made.append(i);
    }
    if (made.size() > 1)
        return refused(scimtype::invalidValue, u"only one value can be primary"_s);
    for (qsizetype i = 0; i < values.size() && !made.isEmpty(); ++i) {
        if (i == made.first() || !isPrimary(values.at(i)))
            continue;
        QJsonObject object = values.at(i).toObject();
        object.insert(memberKey(object, u"primary"_s), false);
        values.replace(i, object);
    }
    return QJsonValue(values);
}

} // namespace mandat::scim
