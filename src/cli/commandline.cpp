// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace mandat::cli
{

namespace
{

struct Command {
    QString name;
    QString synopsis;
    QString summary;
    int minimum; ///< positional arguments
    int maximum;
    Exit (*run)(Context &);
};

const QList<Command> &commands()
{
    static const QList<Command> all {
        {u"connect"_s, u"URL"_s,
         u"remember a portal; asks for the token, reads it from --token-file at every use, or signs in with --browser"_s,
         1, 1, connectCommand},
        {u"sync"_s, QString(), u"fetch what is new and send what waits; prints counts, bytes and seconds"_s, 0, 0,
         syncCommand},
        {u"users"_s, QString(), u"list users; --filter TEXT, --csv, --json"_s, 0, 0, usersCommand},
        {u"recap"_s, u"SIGN-IN-ID"_s, u"write the profile recap as PDF; --language fr|en, --output F.pdf"_s, 1, 1,
         recapCommand},
        {u"explain"_s, u"SIGN-IN-ID RELATIONSHIP [FUNCTION]"_s, u"what a user may do there, and why not"_s, 2, 3,
         explainCommand},
        {u"continuity"_s, QString(), u"relationships at risk, worst first"_s, 0, 0, continuityCommand},
    };
    return all;
}

const Command *find(const QString &name)
{
    for (const Command &command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

QString usage()
{
    QString text = u"Usage: mandat [--data-dir DIR]                 open the window\n"
                   "       mandat COMMAND [options] [arguments]\n\nCommands:\n"_s;
    for (const Command &command : commands())
        text += u"  %1 %2\n      %3\n"_s.arg(command.name, command.synopsis, command.summary);
    return text
        + u"\nOptions:\n"
          "  --data-dir DIR      where connections and caches are kept\n"
          "  --connection NAME   which portal, if there are several\n"
          "  --language fr|en    of what is printed\n"
          "  --json              for scripts\n"
          "  --token-file F      a file (mode 0600) that holds the token alone\n"
          "  --browser           sign in in the browser, where the portal offers it\n"
          "  --ca-file F         certificate of a private authority to trust for this portal\n"
          "  --name N            what the connection shall be called\n"
          "  --filter TEXT, --csv, --output F.pdf\n"
          "  --help, --version\n"
          "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 refused by the portal, 5 portal not "
          "reachable,\n"
          "6 another Mandat is writing, 7 (explain with a function) not allowed.\n"_s;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"data-dir"_s, QString(), u"DIR"_s},
                       {u"connection"_s, QString(), u"NAME"_s},
                       {u"language"_s, QString(), u"fr|en"_s},
                       {u"json"_s, QString()},
                       {u"csv"_s, QString()},
                       {u"filter"_s, QString(), u"TEXT"_s},
                       {u"token-file"_s, QString(), u"F"_s},
                       {u"browser"_s, QString()},
                       {u"ca-file"_s, QString(), u"F"_s},
                       {u"name"_s, QString(), u"N"_s},
                       {u"output"_s, QString(), u"F.pdf"_s},
                       {{u"h"_s, u"help"_s}, QString()},
                       {u"version"_s, QString()}});
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const QString &argument) {
                           return find(argument) || argument == "--help"_L1 || argument == "-h"_L1
                               || argument == "--version"_L1;
                       })
        || (!arguments.isEmpty() && !arguments.constFirst().startsWith(u'-'));
}

Exit run(const QStringList &arguments, const Program &program, Terminal &terminal)
{
    Context context(program, terminal);
    addOptions(context.parser);
    const bool parsed = context.parser.parse(QStringList {u"mandat"_s} + arguments);
    const auto refuse = [&](const QString &why) {
        terminal.err << u"mandat: "_s << why << Qt::endl << usage();
        terminal.err.flush();
        return Exit::Usage;
    };
    if (!parsed)
        return refuse(context.parser.errorText());
    if (context.parser.isSet(u"help"_s)) {
        terminal.out << usage();
        terminal.out.flush();
        return Exit::Ok;
    }
    if (context.parser.isSet(u"version"_s)) {
        context.print(u"mandat "_s + QStringLiteral(MANDAT_VERSION));
        return Exit::Ok;
    }
    context.positional = context.parser.positionalArguments();
    if (context.positional.isEmpty())
        return refuse(u"a command is missing"_s);
    const Command *command = find(context.positional.takeFirst());
    if (!command)
        return refuse(u"no such command"_s);
    if (context.positional.size() < command->minimum || context.positional.size() > command->maximum)
        return refuse(
            u"%1 takes %2"_s.arg(command->name, command->synopsis.isEmpty() ? u"no arguments"_s : command->synopsis));
    return command->run(context);
}

} // namespace mandat::cli
