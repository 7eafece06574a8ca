// SPDX-License-Identifier: MIT
#include "app/documents.h"
#include "app/letterheadfile.h"
#include "cli/commands.h"
#include "documents/pdf.h"
#include "documents/recaplayout.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mandat::cli
{

namespace
{

struct Written {
    QString signInId;
    QString path;
    qsizetype pages = 0;
};

/// The language asked for; nullopt: the reader's. Invalid: one that there is not.
Result<std::optional<Language>> languageAsked(const Context &context)
{
    if (!context.parser.isSet(u"language"_s))
        return std::nullopt;
    const QString code = context.parser.value(u"language"_s);
    if (code != u"fr" && code != u"en")
        return fail(ErrorKind::Invalid, u"--language takes fr or en"_s, u"language"_s);
    return languageFromCode(code);
}

Result<Written> write(const Context &context, cache::Reader &reader, const QString &path)
{
    const QString asked = context.positional.at(0);
    MANDAT_ASSIGN(const std::optional<User> user, reader.userBySignInId(QString(asked).remove(u' ')));
    if (!user)
        return fail(ErrorKind::NotFound, asked);
    MANDAT_ASSIGN(const app::DataFolder folder, context.folder());
    app::DocumentWish wish;
    MANDAT_ASSIGN(wish.language, languageAsked(context));
    wish.letterhead = app::letterheadIn(folder.path());
    wish.now = context.program.clock->now();
    MANDAT_ASSIGN(const documents::RecapData recap, app::recapFor(reader, user->id, wish));
    const documents::Printout printout = documents::layOut(recap, documents::Paper::A4);
    MANDAT_TRY(documents::writePdf(path, printout, wish.now));
    return Written {user->userName, path, printout.pages.size()};
}

} // namespace

Exit recapCommand(Context &context)
{
    const Result<std::optional<Language>> language = languageAsked(context);
    const QString path = context.parser.value(u"output"_s);
    if (!language || path.isEmpty()) {
        context.terminal.err << u"mandat: "_s << (language ? u"recap needs --output F.pdf"_s : language.error().detail)
                             << Qt::endl;
        return Exit::Usage;
    }
    Result<cache::Reader> reader = context.reader();
    if (!reader)
        return context.report(reader.error());
    const Result<Written> written = write(context, *reader, QFileInfo(path).absoluteFilePath());
    if (!written)
        return context.report(written.error());
    if (context.json()) {
        context.print(QJsonObject {{u"user"_s, written->signInId},
                                   {u"output"_s, written->path},
                                   {u"pages"_s, static_cast<int>(written->pages)}});
    } else {
        context.print(written->path);
    }
    return Exit::Ok;
}

} // namespace mandat::cli
