// SPDX-License-Identifier: MIT
#include "service/program.h"

#include "service/commands.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

struct Command {
    QStringList words;
    QString summary;
    void (*addOptions)(QCommandLineParser &);
    Result<void> (*run)(const QCommandLineParser &);
};

const QList<Command> &commands()
{
    static const QList<Command> all {
        {{u"serve"_s}, u"Serves the portals of a database."_s, addServeOptions, serve},
        {{u"sample"_s},
         u"Fills a new database with the sample portals and a sample firm."_s,
         addSampleOptions,
         makeSampleCommand},
        {{u"staff"_s, u"add"_s},
         u"Adds a staff member to a portal, or changes one."_s,
         addStaffOptions,
         addStaffCommand},
        {{u"staff"_s, u"remove"_s},
         u"Shuts a staff member out of a portal: every token of theirs is refused at once."_s,
         addStaffRemovalOptions,
         removeStaffCommand},
        {{u"token"_s, u"add"_s},
         u"Makes an access token and prints it alone on the last line."_s,
         addTokenOptions,
         addTokenCommand},
        {{u"audit"_s, u"verify"_s},
         u"Checks that no entry of the audit trail was changed, removed, inserted or cut off."_s,
         addAuditOptions,
         verifyAuditCommand},
    };
    return all;
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

QString usage()
{
    return u"Usage:\n"
           "  mandatd serve --database FILE --listen HOST:PORT|unix:PATH [--ready-line] [--config FILE]\n"
           "  mandatd sample --database FILE --size small|mid|network [--portal PORTAL] [--seed N]\n"
           "  mandatd staff add --database FILE --portal PORTAL --subject SUBJECT --name NAME --roles ROLE,ROLE\n"
           "                    [--email ADDRESS] [--office CODE]\n"
           "  mandatd staff remove --database FILE --portal PORTAL --subject SUBJECT\n"
           "  mandatd token add --database FILE --portal PORTAL --subject SUBJECT [--expires DAYS]\n"
           "  mandatd audit verify --database FILE [--portal PORTAL [--expect SEQUENCE:HASH]]\n"
           "  mandatd COMMAND --help\n"
           "  mandatd --version\n\n"
           "Roles: reader, preparer, approver, administrator, operator.\n"
           "The service listens on loopback addresses or a Unix socket only; a reverse proxy gives it TLS.\n\n"
           "Exit codes: 0 done; 1 could not be done; 2 the command line is wrong.\n"_s;
}

int run(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this help."_s);
    parser.addOption(help);
    command.addOptions(parser);
    const QStringList own =
        QStringList {u"mandatd "_s + command.words.join(u' ')} + arguments.sliced(1 + command.words.size());
    if (!parser.parse(own)) {
        print(stderr, u"mandatd: %1\n"_s.arg(parser.errorText()));
        return exitUsage;
    }
    if (parser.isSet(help)) {
        print(stdout,
              usage() + u'\n' + command.summary + u"\n\n"_s
                  + parser.helpText().section(u"Options:"_s, 1).prepend(u"Options:"_s));
        return exitOk;
    }
    if (!parser.positionalArguments().isEmpty()) {
        print(stderr, u"mandatd: unexpected “%1”\n"_s.arg(parser.positionalArguments().first()));
        return exitUsage;
    }
    const Result<void> outcome = command.run(parser);
    if (outcome)
        return exitOk;
    print(stderr, u"mandatd: %1\n"_s.arg(outcome.error().detail));
    return outcome.error().kind == ErrorKind::Invalid ? exitUsage : exitFailed;
}

} // namespace

Result<QString> needed(const QCommandLineParser &parser, const QString &option)
{
    const QString value = parser.value(option);
    if (value.isEmpty())
        return fail(ErrorKind::Invalid, u"--%1 is needed"_s.arg(option));
    return value;
}

int runProgram(const QStringList &arguments)
{
    if (arguments.size() < 2) {
        print(stderr, usage());
        return exitUsage;
    }
    if (arguments[1] == "--help"_L1 || arguments[1] == "-h"_L1) {
        print(stdout, usage());
        return exitOk;
    }
    if (arguments[1] == "--version"_L1) {
        print(stdout, u"mandatd %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return exitOk;
    }
    for (const Command &command : commands()) {
        if (arguments.sliced(1, std::min(command.words.size(), arguments.size() - 1)) == command.words)
            return run(command, arguments);
    }
    print(stderr, u"mandatd: unknown command “%1”\n\n"_s.arg(arguments[1]) + usage());
    return exitUsage;
}

} // namespace mandat::service
