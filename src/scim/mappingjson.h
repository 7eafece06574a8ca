// SPDX-License-Identifier: MIT
// Reads QJson documents for the mapping, and keeps where it is, so that an error can say it.
#pragma once

#include "scim/mapping.h"
#include "scim/mappingread.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace mandat::scim::mapping
{

class JsonSource
{
public:
    using Value = const QJsonValue;

    enum class Names {
        Tolerant, ///< unknown attributes are ignored
        Strict, ///< they are an error
    };
    explicit JsonSource(Names names = Names::Tolerant)
        : m_names(names)
    {
    }

    [[nodiscard]] const Error &error() const { return m_error; }
    /// Where it is: "accounts[3].iban", "urn:…:User:profile".
    [[nodiscard]] QString path() const;

    [[nodiscard]] bool isNull(Value &value) const { return value.isNull(); }

    template<class F> bool members(Value &value, const F &f)
    {
        if (!value.isObject())
            return wrong("is not an object");
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QByteArray name = it.key().toUtf8();
            const QJsonValue member = it.value();
            if (!f(std::string_view(name.constData(), static_cast<size_t>(name.size())), member))
                return false;
        }
        return true;
    }

    template<class F> bool elements(Value &value, const F &f)
    {
        if (!value.isArray())
            return wrong("is not an array");
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonValue element = array.at(i);
            m_path.append(QLatin1Char('[') + QString::number(i) + QLatin1Char(']'));
            if (!f(element))
                return false;
            m_path.removeLast();
        }
        return true;
    }

    bool string(Value &value, QString &out);
    bool boolean(Value &value, bool &out);
    bool integer(Value &value, qint64 &out);
    bool view(Value &value, std::string_view &out);
    bool pending(ResourceKind kind, Value &value, QList<PendingChange> &out);
    void ownId(const QUuid &uuid, std::string_view text);
    /// From now on, what the service calls resources whose id is no UUID goes there.
    void collectServiceIds(QHash<QUuid, QString> *into) { m_serviceIds = into; }

    /// These set the error, and return false for the caller to return.
    bool wrong(const char *what);
    bool missing(std::string_view name);
    bool twice(std::string_view name);
    bool unknown(std::string_view name);
    bool fail(Error error);

    void enter(std::string_view name)
    {
        m_path.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    /// Stays where an error is.
    void leave()
    {
        if (!m_failed)
            m_path.removeLast();
    }

private:
    Names m_names;
    QStringList m_path;
    QByteArray m_utf8;
    Error m_error;
    bool m_failed = false;
    QHash<QUuid, QString> *m_serviceIds = nullptr;
};

/// A value that has an id, from a whole document.
template<class T> [[nodiscard]] Result<T> resourceOf(const QJsonObject &document)
{
    JsonSource source;
    T out;
    const QJsonValue value(document);
    if (!readResource(source, value, out))
        return mandat::fail(source.error());
    return out;
}

} // namespace mandat::scim::mapping
