// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "base/language.h"
#include "cache/reader.h"
#include "cli/commandline.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace mandat::cli
{

/// What every command has: its options, its data folder, where it prints.
class Context
{
public:
    Context(const Program &theProgram, Terminal &theTerminal)
        : program(theProgram)
        , terminal(theTerminal)
    {
    }

    const Program &program;
    Terminal &terminal;
    QCommandLineParser parser;
    QStringList positional; ///< after the command's name

    [[nodiscard]] bool json() const { return parser.isSet(QStringLiteral("json")); }
    [[nodiscard]] Language language() const;
    [[nodiscard]] Result<app::DataFolder> folder() const;
    [[nodiscard]] Result<app::Connection> connection(const app::DataFolder &folder) const;
    /// A reader of the connection's cache. NotFound: it has never been synced.
    [[nodiscard]] Result<cache::Reader> reader() const;

    /// One JSON document on a line.
    void print(const QJsonObject &object) const;
    void print(const QString &line) const;
    /// Says what went wrong, in words and with the raw detail, and answers with the exit code that belongs to it.
    [[nodiscard]] Exit report(const Error &error) const;
};

} // namespace mandat::cli
