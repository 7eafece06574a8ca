// SPDX-License-Identifier: MIT
// Writes compact JSON text (RFC 8259) straight into a buffer: a million grants need no tree each.
#pragma once

#include "base/language.h"
#include "base/sortedset.h"
#include "domain/address.h"
#include "scim/mapping.h"
#include "scim/mappingenums.h"
#include "scim/mappingwire.h"

#include <QJsonValue>

namespace mandat::scim::mapping
{

class JsonText
{
public:
    explicit JsonText(QByteArray &out)
        : m_out(out)
    {
    }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// The name of the next member; names are ASCII and need no escapes.
    void key(std::string_view name)
    {
        comma();
        m_out.append('"').append(name.data(), static_cast<qsizetype>(name.size())).append("\":", 2);
        m_first = true; // what follows is its value
    }

    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(bool flag)
    {
        comma();
        m_out.append(flag ? "true" : "false");
    }
    void value(qint64 number)
    {
        comma();
        m_out.append(QByteArray::number(number));
    }
    void value(int number) { value(qint64 {number}); }
    /// ASCII that needs no escapes: words, ids, instants.
    void word(std::string_view text)
    {
        comma();
        m_out.append('"').append(text.data(), static_cast<qsizetype>(text.size())).append('"');
    }
    void bytes(const QByteArray &text) { word(std::string_view(text.constData(), static_cast<size_t>(text.size()))); }
    template<class E>
        requires std::is_enum_v<E>
    void value(E enumerator)
    {
        word(wordOf(enumerator));
    }
    template<class Tag> void value(const Code<Tag> &code) { value(code.text()); }
    template<class Tag> void value(const Id<Tag> &id) { uuid(id.uuid()); }
    void value(const QDateTime &instant) { bytes(instantText(instant)); }
    void value(const QDate &day) { bytes(dayText(day)); }
    void value(const LocalizedText &text);
    void value(const PostalAddress &address);
    void value(const QJsonValue &any);
    void uuid(const QUuid &id);
    /// A value that `write` appends by itself.
    template<class F> void nested(const F &write)
    {
        comma();
        write(m_out);
    }

    template<class T> void value(const QList<T> &values)
    {
        beginArray();
        for (const T &one : values)
            value(one);
        endArray();
    }
    template<class T> void value(const SortedSet<T> &values) { value(values.values()); }

    /// A member, always.
    template<class T> void always(std::string_view name, const T &member)
    {
        key(name);
        value(member);
    }
    /// A member, unless it is empty, null, false or not valid.
    template<class T> void filled(std::string_view name, const T &member)
    {
        if (!isBlank(member))
            always(name, member);
    }

private:
    template<class T> [[nodiscard]] static bool isBlank(const T &member)
    {
        if constexpr (std::is_same_v<T, bool>)
            return !member;
        else if constexpr (std::is_same_v<T, PostalAddress>)
            return member == T();
        else if constexpr (std::is_same_v<T, QDateTime> || std::is_same_v<T, QDate>)
            return !member.isValid();
        else if constexpr (requires { member.isNull(); } && !requires { member.isEmpty(); })
            return member.isNull();
        else
            return member.isEmpty();
    }
    void comma()
    {
        if (!m_first)
            m_out.append(',');
        m_first = false;
    }
    void open(char bracket)
    {
        comma();
        m_out.append(bracket);
        m_first = true;
    }
    void close(char bracket)
    {
        m_out.append(bracket);
        m_first = false;
    }

    QByteArray &m_out;
    bool m_first = true;
};

} // namespace mandat::scim::mapping
