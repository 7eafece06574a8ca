// SPDX-License-Identifier: MIT
#include "desktop/printing/reportprinting.h"

#include "desktop/printing/openpreview.h"
#include "documents/reporthtml.h"
#include "documents/reportlayout.h"
#include "models/backgroundreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::ReportPrinting)
};

using Maker = std::function<Result<documents::Report>(int index, const app::DocumentWish &wish)>;

/// A file's name without what file systems refuse.
QString fileName(const QString &stem, const QString &about)
{
    QString out = stem;
    if (!about.isEmpty())
        out += u'-' + about.left(80);
    for (QChar &c : out) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-' && c != u'_')
            c = u'-';
    }
    return out + u".pdf"_s;
}

void open(Workspace &workspace, const QString &title, const QString &stem, const QStringList &about, const Maker &maker,
          QWidget *parent)
{
    const QDateTime now = workspace.now();
    const documents::Letterhead letterhead = letterheadOf(workspace);
    const auto wishOf = [&workspace, letterhead, now](const PrintChoice &choice) {
        app::DocumentWish wish;
        wish.language = choice.language.value_or(workspace.language());
        wish.letterhead = letterhead;
        wish.now = now;
        return wish;
    };
    PrintJob job;
    job.title = title;
    job.fileName = fileName(stem, about.size() == 1 ? about.constFirst() : QString());
    job.now = now;
    job.count = static_cast<int>(about.size());
    job.make = [maker, wishOf](int i, const PrintChoice &choice) -> Result<documents::Printout> {
        MANDAT_ASSIGN(const documents::Report report, maker(i, wishOf(choice)));
        return documents::layOut(report, choice.paper);
    };
    job.html = [maker, wishOf](int i, const PrintChoice &choice) -> Result<QByteArray> {
        MANDAT_ASSIGN(const documents::Report report, maker(i, wishOf(choice)));
        return documents::htmlOf(report);
    };
    job.fileNameOf = [stem, about](int i) { return fileName(stem, about.at(i)); };
    openPreview(workspace, std::move(job), parent);
}

QString nameOf(Workspace &workspace, const app::RegisterSubject &subject)
{
    if (!subject.relationship.isNull())
        return workspace.reader().relationship(subject.relationship).value_or(Relationship()).reference;
    if (!subject.company.isNull())
        return workspace.reader().company(subject.company).value_or(Company()).name;
    const User user = workspace.reader().user(subject.user).value_or(User());
    return user.lastName + u'-' + user.firstName;
}

} // namespace

void printContinuityReport(Workspace &workspace, const cache::RiskQuery &query, QWidget *parent)
{
    auto *behind = new models::BackgroundReader(workspace.session().cacheFile(), parent);
    behind->ask<app::ContinuityFindings>(
        [query](cache::Reader &reader) { return app::continuityFindings(reader, query); },
        [&workspace, query, behind, window = QPointer<QWidget>(parent)](const Result<app::ContinuityFindings> &found) {
            behind->deleteLater();
            if (!found) {
                workspace.prompts().inform(window, Words::tr("Continuity report"),
                                           workspace.wording().error(found.error()), found.error().detail);
                return;
            }
            open(
                workspace, Words::tr("Continuity report"), Words::tr("continuity", "beginning of a file's name"),
                {QString()},
                [&workspace, findings = *found, query](int, const app::DocumentWish &wish) {
                    return app::continuityReportFor(workspace.reader(), findings, query, wish);
                },
                window);
        });
}

void printAccessRegister(Workspace &workspace, const app::RegisterSubject &subject, QWidget *parent)
{
    open(
        workspace, Words::tr("Register of access"), Words::tr("register", "beginning of a file's name"),
        {nameOf(workspace, subject)},
        [&workspace, subject](int, const app::DocumentWish &wish) {
            return app::accessRegisterFor(workspace.reader(), subject, wish);
        },
        parent);
}

void printOrderSummary(Workspace &workspace, const ChangeOrder &order, const Snapshot &before, QWidget *parent)
{
    open(
        workspace, Words::tr("Order summary"), Words::tr("order", "beginning of a file's name"), {order.number},
        [&workspace, order, before](int, const app::DocumentWish &wish) {
            return app::orderSummaryFor(workspace.reader(), order, before, wish);
        },
        parent);
}

void printLegalRequest(Workspace &workspace, const RecoveryRecord &recovery, QWidget *parent)
{
    app::RegisterSubject place;
    place.relationship = recovery.relationship;
    open(
        workspace, Words::tr("Legal representative’s request"), Words::tr("request", "beginning of a file's name"),
        {nameOf(workspace, place)},
        [&workspace, recovery](int, const app::DocumentWish &wish) {
            return app::legalRequestFor(workspace.reader(), recovery, wish);
        },
        parent);
}

void printReviewRecap(Workspace &workspace, const AccessReview &review, QWidget *parent)
{
    open(
        workspace, Words::tr("Access review"), Words::tr("review", "beginning of a file's name"), {review.companyName},
        [&workspace, review](int, const app::DocumentWish &wish) {
            return app::reviewRecapFor(workspace.reader(), review, wish);
        },
        parent);
}

void printDepartureLetters(Workspace &workspace, const app::DepartureCase &departure, QWidget *parent)
{
    QStringList about;
    for (const CompanyId &id : departure.companies) {
        const Company *company = departure.before.company(id);
        about.append(company ? company->name : QString());
    }
    if (about.isEmpty()) {
        workspace.prompts().inform(parent, Words::tr("Departure letters"),
                                   Words::tr("There is no company to write to: this person had no access."), {});
        return;
    }
    open(
        workspace, Words::tr("Departure letters"), Words::tr("departure", "beginning of a file's name"), about,
        [&workspace, departure](int i, const app::DocumentWish &wish) {
            return app::departureLetterFor(workspace.reader(), departure, departure.companies.at(i), wish);
        },
        parent);
}

void printDepartureLettersOf(Workspace &workspace, const ChangeOrder &order, QWidget *parent)
{
    const QList<UserId> leavers = app::leaversIn(order);
    QList<std::pair<app::DepartureCase, CompanyId>> letters;
    QStringList about;
    for (const UserId &leaver : leavers) {
        const Result<app::DepartureCase> found =
            app::departureCase(workspace.reader(), leaver, DepartureWay::Deactivate, otherPortals(workspace), order);
        if (!found)
            continue;
        for (const CompanyId &company : found->companies) {
            letters.append({*found, company});
            about.append(found->user.lastName + u'-' + found->before.companies.value(company).name);
        }
    }
    if (letters.isEmpty()) {
        workspace.prompts().inform(parent, Words::tr("Departure letters"),
                                   Words::tr("There is no company to write to: this person had no access."), {});
        return;
    }
    open(
        workspace, Words::tr("Departure letters"), Words::tr("departure", "beginning of a file's name"), about,
        [&workspace, letters](int i, const app::DocumentWish &wish) {
            const auto &[departure, company] = letters.at(i);
            return app::departureLetterFor(workspace.reader(), departure, company, wish);
        },
        parent);
}

void printStaffHandover(Workspace &workspace, const app::StaffAbsence &absence, const app::StaffEffects &effects,
                        QWidget *parent)
{
    open(
        workspace, Words::tr("Handover list"), Words::tr("handover", "beginning of a file's name"), {absence.who.name},
        [&workspace, absence, effects](int, const app::DocumentWish &wish) {
            return app::staffHandoverFor(workspace.reader(), absence, effects, wish);
        },
        parent);
}

QList<app::OtherPortal> otherPortals(const Workspace &workspace)
{
    QList<app::OtherPortal> out;
    const Result<app::DataFolder> folder =
        app::DataFolder::open(QFileInfo(workspace.session().cacheFile()).absolutePath());
    if (!folder)
        return out;
    const QList<app::Connection> all = folder->connections().value_or(QList<app::Connection>());
    for (const app::Connection &connection : all) {
        if (connection.id == workspace.session().connection().id)
            continue;
        const QString cache = folder->cacheFile(connection.id);
        if (QFileInfo::exists(cache))
            out.append({cache, {connection.title(Language::English), connection.title(Language::French)}});
    }
    return out;
}

} // namespace mandat::desktop
