// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "base/log.h"
#include "cli/commandline.h"
#include "desktop/program.h"
#include "sync/secretstore.h"

#include <QApplication>
#include <QGuiApplication>
#include <QProcess>
#include <QUrl>

#include <cstdio>

#ifndef Q_OS_WIN
#include <termios.h>
#include <unistd.h>
#endif

namespace
{

/// A token typed on a terminal is not shown; one that is piped in is just read.
QString readSecret(const QString &prompt)
{
#ifndef Q_OS_WIN
    termios before {};
    const bool terminal = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        std::fputs(qPrintable(prompt), stderr);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
#endif
    QTextStream in(stdin);
    const QString line = in.readLine();
#ifndef Q_OS_WIN
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSANOW, &before);
        std::fputs("\n", stderr);
    }
#endif
    return line.trimmed();
}

/// Without a window Qt cannot ask for the browser. Whoever has none has the address on the terminal.
void openPage(const QUrl &page)
{
#if defined(Q_OS_WIN)
    QProcess::startDetached(QStringLiteral("explorer"), {page.toString(QUrl::FullyEncoded)});
#elif defined(Q_OS_MACOS)
    QProcess::startDetached(QStringLiteral("open"), {page.toString(QUrl::FullyEncoded)});
#else
    QProcess::startDetached(QStringLiteral("xdg-open"), {page.toString(QUrl::FullyEncoded)});
#endif
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("Mandat"));
    QCoreApplication::setOrganizationName(QStringLiteral("Mandat"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MANDAT_VERSION));
    mandat::installRedactingLog();
}

int runCommand(int argc, char **argv, const QStringList &arguments)
{
    // Documents need fonts, but no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    nameProgram();
    QTextStream out(stdout);
    QTextStream err(stderr);
    mandat::cli::Terminal terminal {out, err, readSecret, openPage};
    const mandat::cli::Program program {
        std::make_shared<mandat::SystemClock>(),
        std::make_shared<mandat::sync::KeychainOrSession>(std::make_shared<mandat::sync::Keychain>())};
    return static_cast<int>(mandat::cli::run(arguments, program, terminal));
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (mandat::cli::isCommand(arguments))
        return runCommand(argc, argv, arguments);
    QApplication application(argc, argv);
    nameProgram();
    return mandat::desktop::runWindow(application);
}
