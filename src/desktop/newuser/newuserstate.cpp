// SPDX-License-Identifier: MIT
#include "desktop/newuser/newuserstate.h"

#include "app/stagedstate.h"
#include "desktop/rights/rightschange.h"
#include "domain/effective.h"
#include "domain/names.h"
#include "domain/wordingnouns.h"

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

NewUserState::NewUserState(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , form(beginForm(workspace.portal(), workspace.now()))
    , m_workspace(workspace)
{
}

void NewUserState::begin(const RelationshipId &relationship)
{
    if (relationship.isNull())
        return;
    const Result<Relationship> found = m_workspace.reader().relationship(relationship);
    if (!found) {
        m_failure = found.error();
        return;
    }
    setCompany(found->company);
    if (found->active)
        chooseRelationships(form, {relationship}, m_snapshot, m_workspace.now());
}

void NewUserState::beginExisting(const UserId &user)
{
    const Result<User> found = m_workspace.reader().user(user);
    if (!found) {
        m_failure = found.error();
        return;
    }
    setCompany(found->company);
    useExisting(user);
}

void NewUserState::beginSecond(const UserId &first)
{
    const Result<User> found = m_workspace.reader().user(first);
    if (!found) {
        m_failure = found.error();
        return;
    }
    takeSecond(form, *found);
    setCompany(found->company);
}

void NewUserState::beginSuccessor(const UserId &leaving, LeavingWay way)
{
    const Result<User> found = m_workspace.reader().user(leaving);
    if (!found) {
        m_failure = found.error();
        return;
    }
    form.user.userType = found->userType;
    setCompany(found->company);
    takeOver(form, *found, m_snapshot, dayAt(policy(), m_workspace.now()), m_workspace.now());
    form.leaving = way;
    Q_EMIT pagesChanged();
}

void NewUserState::beginRights(const UserId &id, const GrantId &only)
{
    const Result<User> found = m_workspace.reader().user(id);
    const Result<app::StagedIndex> staged = app::StagedIndex::read(m_workspace.reader());
    if (!found || !staged) {
        m_failure = found ? staged.error() : found.error();
        return;
    }
    form.company = found->company;
    reload();
    if (m_failure)
        return;
    m_former = finalState(m_snapshot);
    m_snapshot = staged->madeOn(*m_former);
    const User *user = m_snapshot.user(id);
    if (!user) {
        m_failure = Error {.kind = ErrorKind::NotFound};
        return;
    }
    form = formOfRights(*user, only, portal(), m_snapshot, m_workspace.now());
}

std::optional<SortedSet<FunctionCode>> NewUserState::functionsToday(const QList<Relationship> &where) const
{
    const User *user = m_former ? m_former->user(form.user.id) : nullptr;
    if (!user)
        return std::nullopt;
    const auto held = [&](const Grant *grant) {
        const Profile *profile = profileThatApplies(policy(), *m_former, *user, grant);
        return profile ? profile->functions : SortedSet<FunctionCode>();
    };
    if (where.isEmpty() || policy().profileScope == ProfileScope::User)
        return held(nullptr);
    const SortedSet<FunctionCode> first = held(m_former->grantOf(user->id, where.constFirst().id));
    const bool same = std::ranges::all_of(
        where, [&](const Relationship &one) { return held(m_former->grantOf(user->id, one.id)) == first; });
    return same ? std::optional(first) : std::nullopt;
}

void NewUserState::setCompany(const CompanyId &company)
{
    if (form.existing)
        forgetExisting();
    chooseCompany(form, company);
    reload();
    // One relationship is no choice.
    const QList<Relationship> all = companyRelationships();
    if (form.access.isEmpty() && all.size() == 1 && all.first().active)
        chooseRelationships(form, {all.first().id}, m_snapshot, m_workspace.now());
    if (mustAdminister()) { // S2.4: preset, with the reason beside it
        const auto type = std::ranges::find_if(policy().userTypes, &UserType::administrator);
        if (type != policy().userTypes.end())
            form.user.userType = type->code;
    }
    Q_EMIT companyChanged();
    Q_EMIT pagesChanged();
}

void NewUserState::setForm(const NewUserForm &restored)
{
    form = restored;
    reload();
    if (form.existing) {
        if (const Result<User> user = m_workspace.reader().user(form.user.id))
            form.user = *user;
    }
    // What has gone since then cannot be chosen any more.
    form.access.removeIf([this](const NewUserAccess &one) {
        const Relationship *relationship = m_snapshot.relationship(one.relationship);
        return !relationship || !relationship->active;
    });
    const bool contactGone = !form.user.contact.isNull() && !m_snapshot.contact(form.user.contact)
        && !(form.declared && form.declared->id == form.user.contact);
    if (contactGone)
        form.user.contact = {};
    if (!m_snapshot.user(form.samePerson))
        form.samePerson = {};
    if (!form.rights.base.isNull() && !m_snapshot.profile(form.rights.base))
        form.rights.base = {};
    Q_EMIT companyChanged();
    Q_EMIT pagesChanged();
    Q_EMIT changed();
}

void NewUserState::useExisting(const UserId &user)
{
    const Result<User> found = m_workspace.reader().user(user);
    if (!found)
        return;
    m_beforeExisting = form;
    takeExisting(form, *found);
    reload();
    form.access.removeIf(
        [&](const NewUserAccess &one) { return m_snapshot.grantOf(user, one.relationship) != nullptr; });
    Q_EMIT pagesChanged();
    touch();
}

void NewUserState::forgetExisting()
{
    const QList<NewUserAccess> access = form.access;
    const CompanyId company = form.company;
    form = m_beforeExisting ? *m_beforeExisting : beginForm(portal(), m_workspace.now());
    m_beforeExisting.reset();
    form.company = company;
    form.access = access;
    reload();
    Q_EMIT pagesChanged();
    touch();
}

void NewUserState::reload()
{
    m_failure.reset();
    if (form.company.isNull())
        return;
    QList<CompanyId> together;
    if (form.existing && form.user.company != form.company)
        together.append(form.user.company);
    Result<Snapshot> snapshot = m_workspace.reader().companySnapshot(form.company, together);
    const Result<QHash<ProfileId, Profile>> shared = m_workspace.reader().sharedProfiles();
    if (!snapshot || !shared) {
        m_failure = snapshot ? shared.error() : snapshot.error();
        return;
    }
    m_snapshot = std::move(*snapshot);
    for (const Profile &profile : *shared)
        m_snapshot.put(profile);
}

QList<Relationship> NewUserState::companyRelationships() const
{
    QList<Relationship> out;
    for (const Relationship &relationship : m_snapshot.relationships) {
        if (relationship.company == form.company)
            out.append(relationship);
    }
    std::ranges::sort(out, {}, &Relationship::reference);
    return out;
}

QList<Relationship> NewUserState::chosenRelationships() const
{
    QList<Relationship> out;
    for (const NewUserAccess &one : form.access) {
        if (const Relationship *relationship = m_snapshot.relationship(one.relationship))
            out.append(*relationship);
    }
    std::ranges::sort(out, {}, &Relationship::reference);
    return out;
}

bool NewUserState::mustAdminister() const
{
    return desktop::mustAdminister(portal(), m_snapshot, form.company);
}

QString NewUserState::personName() const
{
    const QString name = displayName(form.user);
    return name.isEmpty() ? withArticle(policy().userNoun.one, wording().language()) : name;
}

QString NewUserState::relationshipsName() const
{
    const QList<Relationship> chosen = chosenRelationships();
    const Language language = wording().language();
    const Noun &noun = policy().relationshipNoun;
    if (chosen.size() == 1) {
        const QString one = language == Language::French ? withArticle(noun.one, language) : noun.one.in(language);
        return one + u' ' + chosen.first().reference;
    }
    //: a number of relationships in the portal's word: "2 subscriptions"
    return tr("%1 %2").arg(wording().locale().toString(chosen.size()), noun.many.in(language));
}

QList<User> NewUserState::usersWithEmail(const QString &email) const
{
    QList<User> out;
    if (email.isEmpty())
        return out;
    if (const Result<QList<User>> found = m_workspace.reader().usersByEmail(email))
        out = *found;
    if (policy().signInId == SignInIdKind::Email) {
        const Result<std::optional<User>> holder = m_workspace.reader().userBySignInId(email);
        if (holder && *holder && std::ranges::none_of(out, [&](const User &user) { return user.id == (*holder)->id; }))
            out.append(**holder);
    }
    out.removeIf([this](const User &user) { return user.id == form.user.id; });
    return out;
}

ChangeOrder NewUserState::order() const
{
    return buildOrder(form, portal(), m_snapshot, m_workspace.me(), m_workspace.now());
}

QList<Finding> NewUserState::findings(const ChangeOrder &order) const
{
    CheckContext context;
    context.portal = &portal();
    context.before = &m_snapshot;
    context.author = m_workspace.me();
    context.now = m_workspace.now();
    context.signInIdTaken = [this](const QString &foldedId, const UserId &except) {
        const Result<std::optional<User>> holder = m_workspace.reader().userBySignInId(foldedId);
        return holder && *holder && (*holder)->id != except;
    };
    return check(order, context);
}

QList<Finding> NewUserState::findingsBeforeTerms() const
{
    ChangeOrder assumed = order();
    assumed.termsVersion = policy().termsVersion;
    return findings(assumed);
}

void NewUserState::touch()
{
    Q_EMIT changed();
}

} // namespace mandat::desktop

#include "moc_newuserstate.cpp"
