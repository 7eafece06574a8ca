// SPDX-License-Identifier: MIT
#include "desktop/printing/recapprinting.h"

#include "app/documents.h"
#include "desktop/printing/printpreview.h"
#include "documents/recaphtml.h"
#include "documents/recaplayout.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::RecapPrinting)
};

/// The settings lie in the data folder, and so does the letterhead.
documents::Letterhead letterheadOf(const Workspace &workspace)
{
    return app::letterheadIn(QFileInfo(workspace.settings().fileName()).absolutePath());
}

app::DocumentWish wishOf(const PrintChoice &choice, const documents::Letterhead &letterhead, const QDateTime &now)
{
    app::DocumentWish wish;
    wish.language = choice.language;
    wish.letterhead = letterhead;
    wish.now = now;
    wish.redaction = choice.redaction;
    return wish;
}

Result<documents::RecapData> recapOf(Workspace &workspace, const UserId &user, const PrintChoice &choice,
                                     const documents::Letterhead &letterhead, const QDateTime &now)
{
    app::DocumentWish wish = wishOf(choice, letterhead, now);
    if (choice.ownCompanyOnly) {
        MANDAT_ASSIGN(const User person, workspace.reader().user(user));
        wish.redaction.onlyCompany = person.company;
    }
    return app::recapFor(workspace.reader(), user, wish);
}

QString fileNameOf(Workspace &workspace, const QString &stem, const UserId &user)
{
    const Result<User> person = workspace.reader().user(user);
    return app::fileNameFor(stem, person.value_or(User()));
}

void openPreview(Workspace &workspace, PrintJob job, QWidget *parent)
{
    auto *preview = new PrintPreview(workspace, std::move(job), parent ? parent->window() : nullptr);
    preview->open();
}

} // namespace

void printRecapsOf(Workspace &workspace, const QList<UserId> &users, QWidget *parent)
{
    if (users.isEmpty())
        return;
    const QDateTime now = workspace.now();
    const documents::Letterhead letterhead = letterheadOf(workspace);
    const QString stem = Words::tr("recap", "beginning of a file's name");
    PrintJob job;
    job.title = Words::tr("%n profile recap(s)", nullptr, static_cast<int>(users.size()));
    job.fileName = users.size() == 1 ? fileNameOf(workspace, stem, users.constFirst()) : stem + u".pdf"_s;
    job.now = now;
    job.count = static_cast<int>(users.size());
    job.redactable = true;
    job.make = [&workspace, users, letterhead, now](int i, const PrintChoice &choice) -> Result<documents::Printout> {
        MANDAT_ASSIGN(const documents::RecapData recap, recapOf(workspace, users.at(i), choice, letterhead, now));
        return documents::layOut(recap, choice.paper);
    };
    job.html = [&workspace, users, letterhead, now](int i, const PrintChoice &choice) -> Result<QByteArray> {
        MANDAT_ASSIGN(const documents::RecapData recap, recapOf(workspace, users.at(i), choice, letterhead, now));
        return documents::htmlOf(recap);
    };
    job.fileNameOf = [&workspace, users, stem](int i) { return fileNameOf(workspace, stem, users.at(i)); };
    openPreview(workspace, std::move(job), parent);
}

void printAccessLetter(Workspace &workspace, const UserId &user, const sync::Credentials &credentials, QWidget *parent)
{
    const QDateTime now = workspace.now();
    const documents::Letterhead letterhead = letterheadOf(workspace);
    PrintJob job;
    job.title = Words::tr("Access letter");
    job.fileName = fileNameOf(workspace, Words::tr("access", "beginning of a file's name"), user);
    job.now = now;
    job.count = 1;
    job.secret = true;
    job.make = [&workspace, user, credentials, letterhead,
                now](int, const PrintChoice &choice) -> Result<documents::Printout> {
        MANDAT_ASSIGN(const documents::AccessLetterData letter,
                      app::accessLetterFor(workspace.reader(), user, credentials, workspace.session().connection().url,
                                           wishOf(choice, letterhead, now)));
        return documents::layOut(letter, choice.paper, choice.password);
    };
    const QString name = job.fileName;
    job.fileNameOf = [name](int) { return name; };
    openPreview(workspace, std::move(job), parent);
}

} // namespace mandat::desktop
