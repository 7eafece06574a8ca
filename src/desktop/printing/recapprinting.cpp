// SPDX-License-Identifier: MIT
#include "desktop/printing/recapprinting.h"

#include "app/documents.h"
#include "desktop/printing/openpreview.h"
#include "documents/recaphtml.h"
#include "documents/recaplayout.h"
#include "domain/names.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::RecapPrinting)
};

app::DocumentWish wishOf(const PrintChoice &choice, const documents::Letterhead &letterhead, const QDateTime &now)
{
    app::DocumentWish wish;
    wish.language = choice.language;
    wish.letterhead = letterhead;
    wish.now = now;
    wish.redaction = choice.redaction;
    return wish;
}

using Draft = std::shared_ptr<const app::DraftOrder>;

Result<User> personOf(Workspace &workspace, const UserId &user, const Draft &draft)
{
    if (const User *found = draft ? draft->after.user(user) : nullptr)
        return *found;
    return workspace.reader().user(user);
}

Result<documents::RecapData> recapOf(Workspace &workspace, const UserId &user, const Draft &draft,
                                     const PrintChoice &choice, const documents::Letterhead &letterhead,
                                     const QDateTime &now)
{
    app::DocumentWish wish = wishOf(choice, letterhead, now);
    wish.draft = draft;
    if (choice.ownCompanyOnly) {
        MANDAT_ASSIGN(const User person, personOf(workspace, user, draft));
        wish.redaction.onlyCompany = person.company;
    }
    return app::recapFor(workspace.reader(), user, wish);
}

QString fileNameOf(Workspace &workspace, const QString &stem, const UserId &user, const Draft &draft = {})
{
    const Result<User> person = personOf(workspace, user, draft);
    return app::fileNameFor(stem, person.value_or(User()));
}

void openRecaps(Workspace &workspace, const QList<UserId> &users, const Draft &draft, QWidget *parent)
{
    if (users.isEmpty())
        return;
    const QDateTime now = workspace.now();
    const documents::Letterhead letterhead = letterheadOf(workspace);
    const QString stem = Words::tr("recap", "beginning of a file's name");
    PrintJob job;
    job.title = Words::tr("%n profile recap(s)", nullptr, static_cast<int>(users.size()));
    job.fileName = users.size() == 1 ? fileNameOf(workspace, stem, users.constFirst(), draft) : stem + u".pdf"_s;
    job.now = now;
    job.count = static_cast<int>(users.size());
    job.redactable = true;
    job.make = [&workspace, users, draft, letterhead, now](int i,
                                                           const PrintChoice &choice) -> Result<documents::Printout> {
        MANDAT_ASSIGN(const documents::RecapData recap,
                      recapOf(workspace, users.at(i), draft, choice, letterhead, now));
        return documents::layOut(recap, choice.paper);
    };
    job.html = [&workspace, users, draft, letterhead, now](int i, const PrintChoice &choice) -> Result<QByteArray> {
        MANDAT_ASSIGN(const documents::RecapData recap,
                      recapOf(workspace, users.at(i), draft, choice, letterhead, now));
        return documents::htmlOf(recap);
    };
    job.fileNameOf = [&workspace, users, draft, stem](int i) {
        return fileNameOf(workspace, stem, users.at(i), draft);
    };
    openPreview(workspace, std::move(job), parent);
}

/// Nothing of it stays in memory that is free to be read later.
void wipe(QList<AccessLetter> *letters)
{
    for (AccessLetter &letter : *letters)
        letter.credentials.temporaryPassword.fill(u'\0');
    delete letters;
}

/// By name.
QList<User> whoHave(const ProfileId &profile, const Snapshot &snapshot)
{
    QList<User> out;
    for (const User &user : snapshot.users) {
        if (user.profile == profile)
            out.append(user);
    }
    std::ranges::sort(out, {}, [](const User &user) { return displayName(user); });
    return out;
}

/// In the order of the changes, each once.
QList<UserId> peopleOf(const ChangeOrder &order, const Snapshot &after)
{
    QList<UserId> out;
    const auto add = [&](const UserId &user) {
        if (after.user(user) && !out.contains(user))
            out.append(user);
    };
    for (const Change &change : order.changes) {
        const Resource &resource = change.after ? *change.after : *change.before;
        if (const auto *user = std::get_if<User>(&resource))
            add(user->id);
        else if (const auto *grant = std::get_if<Grant>(&resource))
            add(grant->user);
        else if (const auto *profile = std::get_if<Profile>(&resource)) {
            for (const User &person : whoHave(profile->id, after))
                add(person.id);
        }
    }
    return out;
}

} // namespace

void printRecapsOf(Workspace &workspace, const QList<UserId> &users, QWidget *parent)
{
    openRecaps(workspace, users, {}, parent);
}

void printDraftRecapsOf(Workspace &workspace, const ChangeOrder &order, const Snapshot &after, QWidget *parent)
{
    const auto draft = std::make_shared<const app::DraftOrder>(app::DraftOrder {order, after});
    openRecaps(workspace, peopleOf(order, after), draft, parent);
}

void printAccessLetters(Workspace &workspace, const QList<AccessLetter> &letters, QWidget *parent)
{
    if (letters.isEmpty())
        return;
    const QDateTime now = workspace.now();
    const documents::Letterhead letterhead = letterheadOf(workspace);
    const QString stem = Words::tr("access", "beginning of a file's name");
    const std::shared_ptr<const QList<AccessLetter>> all(new QList<AccessLetter>(letters), wipe);
    PrintJob job;
    job.title = Words::tr("%n access letter(s)", nullptr, static_cast<int>(all->size()));
    job.fileName = all->size() == 1 ? fileNameOf(workspace, stem, all->constFirst().user) : stem + u".pdf"_s;
    job.now = now;
    job.count = static_cast<int>(all->size());
    job.secret = true;
    job.make = [&workspace, all, letterhead, now](int i, const PrintChoice &choice) -> Result<documents::Printout> {
        const AccessLetter &one = all->at(i);
        MANDAT_ASSIGN(const documents::AccessLetterData letter,
                      app::accessLetterFor(workspace.reader(), one.user, one.credentials,
                                           workspace.session().connection().url, wishOf(choice, letterhead, now)));
        return documents::layOut(letter, choice.paper, choice.password);
    };
    job.fileNameOf = [&workspace, all, stem](int i) { return fileNameOf(workspace, stem, all->at(i).user); };
    openPreview(workspace, std::move(job), parent);
}

} // namespace mandat::desktop
