// SPDX-License-Identifier: MIT
#include "scim/canonicaljson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace mandat::scim
{

namespace
{

constexpr char hexDigits[] = "0123456789abcdef";

void writeText(QByteArray &out, const QString &text)
{
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (const auto unit = static_cast<unsigned char>(c); unit < 0x20) {
                out += "\\u00";
                out += hexDigits[unit >> 4];
                out += hexDigits[unit & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

/// As ECMAScript writes it: digits up to 10^21, then an exponent without leading zeros.
QByteArray numberText(const QJsonValue &value)
{
    const qint64 whole = value.toInteger();
    if (QJsonValue(whole) == value)
        return QByteArray::number(whole);
    const double number = value.toDouble();
    if (!std::isfinite(number))
        return QByteArrayLiteral("null");
    const double size = std::abs(number);
    if (size >= 1e21 || size < 1e-6) {
        QByteArray out = QByteArray::number(number, 'e', QLocale::FloatingPointShortest);
        const qsizetype exponent = out.indexOf('e') + 2;
        while (exponent < out.size() - 1 && out.at(exponent) == '0')
            out.remove(exponent, 1);
        return out;
    }
    return QByteArray::number(number, 'f', QLocale::FloatingPointShortest);
}

void write(QByteArray &out, const QJsonValue &value);

void writeObject(QByteArray &out, const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            out += ',';
        writeText(out, keys.at(i));
        out += ':';
        write(out, object.value(keys.at(i)));
    }
    out += '}';
}

void writeArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        write(out, array.at(i));
    }
    out += ']';
}

void write(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        out += numberText(value);
        break;
    case QJsonValue::String:
        writeText(out, value.toString());
        break;
    case QJsonValue::Array:
        writeArray(out, value.toArray());
        break;
    case QJsonValue::Object:
        writeObject(out, value.toObject());
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(out, value);
    return out;
}

QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

} // namespace mandat::scim
