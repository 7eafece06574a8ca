// SPDX-License-Identifier: MIT
#include "scim/mappingjson.h"

#include "scim/mappingattributes.h"
#include "scim/mappingfields.h"

namespace mandat::scim::mapping
{

using namespace Qt::StringLiterals;

namespace
{

/// A field's new value as it stands in the document; undefined where it is removed.
struct PendingField {
    QString path;
    QJsonValue value {QJsonValue::Undefined};
};

static bool readValue(JsonSource &in, const QJsonValue &value, PendingField &out)
{
    static constexpr auto table = std::to_array<Entry<JsonSource, PendingField>>({
        {"path", field<JsonSource, &PendingField::path>},
        {"value",
         [](JsonSource &, const QJsonValue &given, PendingField &target) {
             target.value = given;
             return true;
         }},
    });
    return readMembers(in, value, out, table);
}

bool readChanges(JsonSource &in, const QJsonValue &value, ResourceKind kind, PendingChange &out)
{
    return in.elements(value, [&](const QJsonValue &element) {
        PendingField given;
        if (!readValue(in, element, given))
            return false;
        const std::optional<Field> known = fieldAt(kind, given.path);
        if (!known)
            return in.wrong("names an attribute that cannot change");
        Result<QVariant> typed = fieldFromWire(kind, *known, given.value);
        if (!typed)
            return in.fail(typed.error());
        out.fields.append({*known, *std::move(typed)});
        return true;
    });
}

template<ResourceKind kind> bool readPending(JsonSource &in, const QJsonValue &value, PendingChange &out)
{
    static constexpr auto table = std::to_array<Entry<JsonSource, PendingChange>>({
        {"effectiveAt", field<JsonSource, &PendingChange::effectiveAt>},
        {"order", field<JsonSource, &PendingChange::order>},
        {"deletes", field<JsonSource, &PendingChange::deletes>},
        {"fields",
         [](JsonSource &source, const QJsonValue &list, PendingChange &change) {
             return readChanges(source, list, kind, change);
         }},
    });
    return readMembers(in, value, out, table);
}

} // namespace

QString JsonSource::path() const
{
    QString out;
    for (qsizetype i = 0; i < m_path.size(); ++i) {
        const QString &segment = m_path.at(i);
        if (i > 0 && !segment.startsWith(u'['))
            out.append(m_path.at(i - 1).startsWith("urn:"_L1) ? u':' : u'.');
        out.append(segment);
    }
    return out;
}

bool JsonSource::string(Value &value, QString &out)
{
    if (!value.isString())
        return wrong("is not a text");
    out = value.toString();
    if (out.size() <= longestText)
        return true;
    Error error;
    error.kind = ErrorKind::TooLarge;
    error.detail = u"is longer than %1 characters"_s.arg(longestText);
    return fail(std::move(error));
}

bool JsonSource::boolean(Value &value, bool &out)
{
    if (!value.isBool())
        return wrong("is neither true nor false");
    out = value.toBool();
    return true;
}

bool JsonSource::integer(Value &value, qint64 &out)
{
    // toInteger gives the default for whatever is not a whole number that fits
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return wrong("is not a whole number");
    out = value.toInteger();
    return true;
}

bool JsonSource::view(Value &value, std::string_view &out)
{
    QString text;
    if (!string(value, text))
        return false;
    m_utf8 = text.toUtf8();
    out = std::string_view(m_utf8.constData(), static_cast<size_t>(m_utf8.size()));
    return true;
}

bool JsonSource::pending(ResourceKind kind, Value &value, QList<PendingChange> &out)
{
    return elements(value, [&](const QJsonValue &element) {
        PendingChange change;
        const bool read = kind == ResourceKind::Grant ? readPending<ResourceKind::Grant>(*this, element, change)
                                                      : readPending<ResourceKind::User>(*this, element, change);
        if (!read)
            return false;
        out.append(std::move(change));
        return true;
    });
}

void JsonSource::ownId(const QUuid &uuid, std::string_view text)
{
    if (m_serviceIds && strictUuid(text).isNull())
        m_serviceIds->insert(uuid, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

bool JsonSource::wrong(const char *what)
{
    Error error;
    error.kind = ErrorKind::Protocol;
    error.detail = QString::fromLatin1(what);
    return fail(std::move(error));
}

bool JsonSource::missing(std::string_view name)
{
    enter(name);
    return wrong("is missing");
}

bool JsonSource::twice(std::string_view name)
{
    enter(name);
    return wrong("is given twice");
}

bool JsonSource::unknown(std::string_view name)
{
    if (m_names == Names::Tolerant)
        return true;
    enter(name);
    return wrong("is not known");
}

bool JsonSource::fail(Error error)
{
    m_failed = true;
    error.field = path();
    error.detail = error.field + u' ' + error.detail;
    m_error = std::move(error);
    return false;
}

} // namespace mandat::scim::mapping
