// SPDX-License-Identifier: MIT
#pragma once

#include "domain/checks.h"

#include <QTest>

/// Tables of good and bad texts for the checks of one field.
namespace checktable
{

using namespace mandat;
using namespace Qt::StringLiterals;

using Check = Problem (*)(const QString &);

constexpr int none = -1;

inline int number(Problem problem)
{
    return problem ? static_cast<int>(*problem) : none;
}

inline int number(FieldProblem problem)
{
    return static_cast<int>(problem);
}

inline void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem");
}

inline void good(const QString &text)
{
    QTest::addRow("good: %s", qPrintable(text.left(60))) << text << none;
}

inline void bad(const QString &text, FieldProblem problem)
{
    QTest::addRow("bad: “%s”", qPrintable(text.left(60))) << text << number(problem);
}

inline void run(Check check)
{
    QFETCH(QString, text);
    QFETCH(int, problem);
    QCOMPARE(number(check(text)), problem);
}

} // namespace checktable
