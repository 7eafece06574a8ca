// SPDX-License-Identifier: MIT
#include "scim/mappingtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mandat::scim::mapping
{

namespace
{

constexpr std::string_view hexDigits = "0123456789abcdef";

void appendEscape(QByteArray &out, char16_t unit)
{
    out.append("\\u", 2);
    for (int shift = 12; shift >= 0; shift -= 4)
        out.append(hexDigits[(unit >> shift) & 0xfU]);
}

void appendUtf8(QByteArray &out, char32_t point)
{
    const auto tail = [&out, point](int shift) { out.append(static_cast<char>(0x80U | ((point >> shift) & 0x3fU))); };
    if (point < 0x800) {
        out.append(static_cast<char>(0xc0U | (point >> 6)));
    } else if (point < 0x10000) {
        out.append(static_cast<char>(0xe0U | (point >> 12)));
        tail(6);
    } else {
        out.append(static_cast<char>(0xf0U | (point >> 18)));
        tail(12);
        tail(6);
    }
    tail(0);
}

[[nodiscard]] bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\';
}

} // namespace

void JsonText::value(QStringView text)
{
    comma();
    m_out.append('"');
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at != end) {
        const char16_t *const run = at;
        while (at != end && isPlain(*at))
            ++at;
        if (at != run) {
            const qsizetype size = m_out.size();
            m_out.resize(size + (at - run));
            std::transform(run, at, m_out.data() + size, [](char16_t unit) { return static_cast<char>(unit); });
            continue;
        }
        const char16_t unit = *at++;
        if (unit == u'"' || unit == u'\\')
            m_out.append('\\').append(static_cast<char>(unit));
        else if (unit < 0x20 || unit == 0x7f || unit == QChar::ByteOrderMark)
            appendEscape(m_out, unit); // Qt drops a byte order mark that begins a text
        else if (QChar::isHighSurrogate(unit) && at != end && QChar::isLowSurrogate(*at))
            appendUtf8(m_out, QChar::surrogateToUcs4(unit, *at++));
        else if (QChar::isSurrogate(unit))
            appendEscape(m_out, unit); // half a character: kept as it is
        else
            appendUtf8(m_out, unit);
    }
    m_out.append('"');
}

void JsonText::value(const LocalizedText &text)
{
    beginObject();
    filled("en", text.en);
    filled("fr", text.fr);
    endObject();
}

void JsonText::value(const PostalAddress &address)
{
    beginObject();
    filled("street", address.street);
    filled("postalCode", address.postalCode);
    filled("locality", address.locality);
    filled("country", address.country);
    endObject();
}

void JsonText::value(const QJsonValue &any)
{
    switch (any.type()) {
    case QJsonValue::String:
        return value(any.toString());
    case QJsonValue::Bool:
        return value(any.toBool());
    case QJsonValue::Double: {
        // a lone number is no document before Qt 6.9
        const QByteArray inArray = QJsonDocument(QJsonArray {any}).toJson(QJsonDocument::Compact);
        comma();
        m_out.append(inArray.sliced(1, inArray.size() - 2));
        return;
    }
    case QJsonValue::Array:
        beginArray();
        for (const QJsonValue &one : any.toArray())
            value(one);
        return endArray();
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = any.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            comma();
            m_first = true;
            value(it.key());
            m_out.append(':');
            m_first = true;
            value(QJsonValue(it.value()));
        }
        return endObject();
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        comma();
        m_out.append("null");
    }
}

void JsonText::uuid(const QUuid &id)
{
    comma();
    const qsizetype size = m_out.size();
    m_out.resize(size + 38);
    char *at = m_out.data() + size;
    *at++ = '"';
    const auto hex = [&at](quint32 value, int digitCount) {
        for (int shift = (digitCount - 1) * 4; shift >= 0; shift -= 4)
            *at++ = hexDigits[(value >> shift) & 0xfU];
    };
    hex(id.data1, 8);
    *at++ = '-';
    hex(id.data2, 4);
    *at++ = '-';
    hex(id.data3, 4);
    for (size_t i = 0; i < 8; ++i) {
        if (i == 0 || i == 2)
            *at++ = '-';
        hex(id.data4[i], 2);
    }
    *at++ = '"';
}

} // namespace mandat::scim::mapping
