// SPDX-License-Identifier: MIT
#pragma once

#include "db/connection.h"

#include <QFile>
#include <QTest>

#include <cstdlib>

/// The value of a Result that must be there; its error is printed otherwise, and the program ends.
template<class T> T need(mandat::Result<T> result)
{
    if (!result)
        qFatal("unexpected error %d: %s", int(result.error().kind), qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The kind of the error that must be there.
template<class T> mandat::ErrorKind kindOf(const mandat::Result<T> &result)
{
    if (result)
        qFatal("an error was expected");
    return result.error().kind;
}

/// Runs a test on SQLite's C API and over QSqlQuery.
inline void bothBackends()
{
    QTest::addColumn<bool>("avoidNative");
    QTest::newRow("C API") << false;
    QTest::newRow("QSqlQuery") << true;
}

inline mandat::db::Connection openFor(const QString &path)
{
    QFETCH(bool, avoidNative);
    auto connection = need(mandat::db::Connection::open(path, {.avoidNative = avoidNative}));
    if (avoidNative == (connection.nativeHandle() != nullptr))
        qFatal("the wrong backend");
    return connection;
}
