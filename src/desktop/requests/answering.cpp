// SPDX-License-Identifier: MIT
#include "desktop/requests/answering.h"

#include "base/fold.h"
#include "base/log.h"
#include "base/uuid.h"
#include "desktop/newuser/newuserstate.h"
#include "domain/effective.h"
#include "domain/names.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1String answerKind("answer");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::Answering)
};

/// Who has this address or signs in with it; of several, one of the company.
std::optional<User> knownBy(const QString &email, const CompanyId &company, cache::Reader &reader)
{
    if (email.isEmpty())
        return std::nullopt;
    QList<User> found = reader.usersByEmail(email).value_or(QList<User>());
    if (const auto holder = reader.userBySignInId(email).value_or(std::nullopt))
        found.prepend(*holder);
    const auto own = std::ranges::find(found, company, &User::company);
    if (own != found.end())
        return *own;
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

/// Where the portal wants a contact: the one that this is, or one declared by the same order (S0.2).
void takeContactOf(NewUserState &state, const AccessRequest &request)
{
    const auto same = [&](const Contact &contact) {
        return contact.company == state.form.company && !request.email.isEmpty()
            && contact.email.compare(request.email, Qt::CaseInsensitive) == 0;
    };
    for (const Contact &contact : state.snapshot().contacts) {
        if (same(contact))
            return takeContact(state.form, contact);
    }
    Contact declared;
    declared.id = ContactId(newUuid(state.workspace().now()));
    declared.company = state.form.company;
    declared.lastName = request.lastName;
    declared.firstName = request.firstName;
    declared.email = request.email;
    declared.telephone = request.telephone;
    declared.declared = dayAt(state.policy(), state.workspace().now());
    state.form.declared = declared;
    takeContact(state.form, declared);
}

/// Does it give this person access, rather than change an address?
bool givesAccess(const Change &change, const UserId &user)
{
    if (!change.after)
        return false;
    if (const Grant *grant = std::get_if<Grant>(&*change.after))
        return grant->user == user;
    const User *after = std::get_if<User>(&*change.after);
    if (!after || after->id != user || !change.before)
        return false;
    const User &before = std::get<User>(*change.before);
    return after->profile != before.profile || (after->active && !before.active) || after->userType != before.userType;
}

std::optional<cache::Draft> answerOf(const ChangeOrder &order, cache::Reader &reader)
{
    const QList<cache::Draft> drafts = reader.drafts().value_or(QList<cache::Draft>());
    for (const cache::Draft &draft : drafts) {
        if (draft.kind != answerKind)
            continue;
        const UserId user = UserId::fromString(QJsonDocument::fromJson(draft.content).object()["user"_L1].toString());
        if (std::ranges::any_of(order.changes, [&](const Change &change) { return givesAccess(change, user); }))
            return draft;
    }
    return std::nullopt;
}

} // namespace

ProfileId wishedProfile(const QString &wish, const QHash<ProfileId, Profile> &profiles)
{
    const QString wanted = folded(wish);
    for (const Profile &profile : profiles) {
        const QStringList names {profile.code, profile.label.en, profile.label.fr};
        if (profile.kind != ProfileKind::Personal && !wanted.isEmpty()
            && std::ranges::any_of(names, [&](const QString &name) { return folded(name) == wanted; }))
            return profile.id;
    }
    return {};
}

AnswerPlan planFor(const cache::RequestRow &row, cache::Reader &reader)
{
    const AccessRequest &request = row.request;
    std::optional<User> known;
    if (row.registered) {
        if (const Result<User> registered = reader.user(request.user))
            known = *registered;
    }
    if (known)
        return {AnswerPlan::Way::Rights, known->id, displayName(*known)};
    known = knownBy(request.email, request.company, reader);
    if (!known)
        return {};
    const bool recovers = request.kind == RequestKind::Recovery;
    return {recovers ? AnswerPlan::Way::Rights : AnswerPlan::Way::AddAccess, known->id, displayName(*known)};
}

QString answerObstacle(const Workspace &workspace)
{
    if (workspace.mayWrite())
        return {};
    return workspace.policy().authors == Authors::Administrator
        ? Words::tr("Only administrators answer requests on this portal. Your roles do not include it.")
        : Words::tr("Only preparers and administrators answer requests. Your roles on this portal do not include it.");
}

void fillFrom(NewUserState &state, const cache::RequestRow &row, const AnswerPlan &plan)
{
    const AccessRequest &request = row.request;
    if (!request.company.isNull())
        state.setCompany(request.company);
    NewUserForm &form = state.form;
    if (plan.way == AnswerPlan::Way::AddAccess) {
        if (request.company.isNull()) {
            if (const Result<User> user = state.workspace().reader().user(plan.user))
                state.setCompany(user->company);
        }
    } else {
        if (state.policy().contactRequired && !form.company.isNull())
            takeContactOf(state, request);
        form.user.lastName = request.lastName;
        form.user.firstName = request.firstName;
        form.user.email = request.email;
        if (!request.telephone.isEmpty())
            form.user.telephone = request.telephone;
        form.rights.base = wishedProfile(
            request.profile, state.workspace().reader().sharedProfiles().value_or(QHash<ProfileId, Profile>()));
    }
    QList<RelationshipId> wanted;
    for (const RelationshipId &id : request.relationships) {
        const Relationship *relationship = state.snapshot().relationship(id);
        if (relationship && relationship->active)
            wanted.append(id);
    }
    if (!wanted.isEmpty())
        chooseRelationships(form, wanted, state.snapshot(), state.workspace().now());
    if (plan.way == AnswerPlan::Way::AddAccess)
        state.useExisting(plan.user);
    form.answers = request.id;
    //: %1: a day; %2: a person
    form.reason = Words::tr("Access request of %1 by %2")
                      .arg(state.wording().date(dayAt(state.policy(), request.received)),
                           displayName(request.lastName, request.firstName));
}

void rememberAnswer(Workspace &workspace, const cache::RequestRow &row, const UserId &user)
{
    const QJsonObject content {{u"user"_s, user.toString()}};
    workspace.session()
        .saveDraft({row.request.id.uuid(), answerKind, displayName(row.request.lastName, row.request.firstName),
                    QJsonDocument(content).toJson(QJsonDocument::Compact), workspace.now()})
        .then([](const Result<void> &kept) {
            // The request stays open then, and can still be answered.
            if (!kept)
                qCWarning(lcDesktop) << "what answers a request could not be kept:" << kept.error().detail;
        });
}

void takeAnswered(ChangeOrder &order, cache::Reader &reader)
{
    const std::optional<cache::Draft> draft = answerOf(order, reader);
    if (!draft || order.answers)
        return;
    const AccessRequestId id(draft->id);
    const Result<cache::RequestRow> row = reader.request(id);
    if (row && row->request.status == RequestStatus::Open && row->answering.isNull())
        order.answers = id;
}

void forgetAnswered(const ChangeOrder &sent, Workspace &workspace)
{
    const std::optional<cache::Draft> draft = answerOf(sent, workspace.reader());
    if (!draft)
        return;
    workspace.session().deleteDraft(draft->id).then([](const Result<void> &gone) {
        if (!gone)
            qCWarning(lcDesktop) << "what answers a request could not be forgotten:" << gone.error().detail;
    });
}

} // namespace mandat::desktop
