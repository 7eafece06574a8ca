// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// A JSON text of a test as a value; what is no JSON ends the test program, because it is the test that is wrong.
inline QJsonValue json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson("[" + text + "]", &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), text.constData());
    return document.array().first();
}

inline QJsonObject object(const QByteArray &text)
{
    return json(text).toObject();
}

inline QByteArray compact(const QJsonObject &value)
{
    return QJsonDocument(value).toJson(QJsonDocument::Compact);
}

/// Fails the test with the error's own words.
#define VERIFY_RESULT(result)                                                                                          \
    QVERIFY2((result).has_value(), qPrintable((result).has_value() ? QString() : (result).error().detail))

/// Compares JSON so that a difference can be read.
#define COMPARE_JSON(actual, expected) QCOMPARE(compact(actual), compact(expected))

/// The same pseudo-random numbers on every machine and in every run (xorshift64*).
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15ull + 1)
    {
    }
    quint64 next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545f4914f6cdd1dull;
    }
    /// 0 ≤ result < bound
    qsizetype below(qsizetype bound) { return qsizetype(next() % quint64(bound)); }
    bool chance(int oneIn) { return below(oneIn) == 0; }

private:
    quint64 m_state;
};
