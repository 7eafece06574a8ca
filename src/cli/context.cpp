// SPDX-License-Identifier: MIT
#include "cli/context.h"

#include "domain/wording.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace mandat::cli
{

Language Context::language() const
{
    return languageFromCode(parser.isSet(u"language"_s) ? parser.value(u"language"_s) : QLocale::system().name());
}

Result<app::DataFolder> Context::folder() const
{
    return app::DataFolder::open(parser.value(u"data-dir"_s));
}

Result<app::Connection> Context::connection(const app::DataFolder &folder) const
{
    return folder.find(parser.value(u"connection"_s));
}

Result<cache::Reader> Context::reader() const
{
    MANDAT_ASSIGN(const app::DataFolder data, folder());
    MANDAT_ASSIGN(const app::Connection which, connection(data));
    Result<cache::Reader> opened = cache::Reader::open(data.cacheFile(which.id));
    if (!opened && opened.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound, u"nothing has been synced yet: mandat sync"_s);
    return opened;
}

void Context::print(const QJsonObject &object) const
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Context::print(const QString &line) const
{
    terminal.out << line << Qt::endl;
}

Exit Context::report(const Error &error) const
{
    terminal.err << u"mandat: "_s << Wording(language()).error(error);
    if (!error.detail.isEmpty())
        terminal.err << u" ("_s << error.detail << u')';
    terminal.err << Qt::endl;
    switch (error.kind) {
    case ErrorKind::NotFound:
        return Exit::NotFound;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return Exit::Refused;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::TooMany:
        return Exit::Unreachable;
    case ErrorKind::Locked:
        return Exit::Locked;
    default:
        return Exit::Failed;
    }
}

} // namespace mandat::cli
