// SPDX-License-Identifier: MIT
#pragma once

#include "scim/conform.h"
#include "scim/filter.h"
#include "scim/patch.h"

#include <QJsonArray>
#include <QSet>

namespace mandat::scim
{

/// One operation on the value of one attribute: what it had in, what it has then out. Used by applyPatch only.
class PatchTarget
{
public:
    PatchTarget(const ResolvedPath &path, const std::optional<Filter> &filter, QString written)
        : m_attribute(*path.attribute)
        , m_sub(path.subAttribute)
        , m_filter(filter)
        , m_written(std::move(written))
    {
    }

    /// Undefined: the attribute has no value any more.
    [[nodiscard]] Result<QJsonValue> apply(PatchKind kind, const QJsonValue &had, const QJsonValue &value);

    [[nodiscard]] bool emptied() const { return m_emptied; }
    [[nodiscard]] const QStringList &ignored() const { return m_ignored; }

private:
    Result<QJsonValue> removeWhole(const QJsonValue &had, const QJsonValue &value);
    Result<QJsonValue> putSingle(const Attribute &attribute, const QJsonValue &had, const QJsonValue &value);
    Result<QJsonValue> mergeComplex(const Attribute &attribute, const QJsonValue &had, const QJsonValue &value);
    Result<QJsonValue> putList(PatchKind kind, const QJsonValue &had, const QJsonValue &value);
    Result<QJsonValue> applyToSub(PatchKind kind, const QJsonValue &had, const QJsonValue &value);
    Result<QJsonValue> applyToSelected(PatchKind kind, const QJsonValue &had, const QJsonValue &value);
    Result<QJsonValue> addDescribed(const QJsonArray &values, const QJsonValue &value);
    Result<QJsonValue> changedValue(PatchKind kind, const QJsonValue &one, const QJsonValue &value);
    Result<QJsonObject> withSub(PatchKind kind, QJsonObject object, const Attribute &sub, const QJsonValue &value);
    Result<QJsonValue> settled(const QJsonValue &had, QJsonArray values, const QSet<qsizetype> &touched);
    Result<void> checkMutability(const Attribute &attribute, const QJsonValue &had, const QJsonValue &has) const;
    std::unexpected<Error> refused(QLatin1StringView scimType, const QString &detail) const;

    const Attribute &m_attribute;
    const Attribute *m_sub;
    const std::optional<Filter> &m_filter;
    QString m_written;
    QStringList m_ignored;
    bool m_emptied = false;
};

} // namespace mandat::scim
