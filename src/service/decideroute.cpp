// SPDX-License-Identifier: MIT
// POST /.decide: effective access with its reasons, so that a portal can enforce what is administered here.
#include "domain/effective.h"
#include "domain/wording.h"
#include "scim/errors.h"
#include "scim/filter.h"
#include "scim/jsonaccess.h"
#include "service/access.h"
#include "service/entities.h"
#include "service/responses.h"
#include "service/route.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

struct Question {
    QString user; ///< id, or sign-in ID
    RelationshipId relationship;
    FunctionCode function;
    std::optional<AccountId> account;
    QDateTime at;
};

Result<Question> questionFrom(const QJsonObject &body, const QDateTime &now)
{
    Question out;
    out.user = scim::textMember(body, u"user"_s);
    out.relationship = RelationshipId::fromString(scim::textMember(body, u"relationship"_s));
    out.function = FunctionCode(scim::textMember(body, u"function"_s));
    for (const auto &[name, missing] :
         {std::pair(u"user"_s, out.user.isEmpty()), std::pair(u"relationship"_s, out.relationship.isNull()),
          std::pair(u"function"_s, out.function.isEmpty())}) {
        if (missing)
            return scim::refuse(scim::scimtype::invalidValue, u"%1 is missing, or no id"_s.arg(name), name);
    }
    const QJsonValue account = scim::member(body, u"account"_s);
    if (!scim::isUnassigned(account)) {
        out.account = AccountId::fromString(account.toString());
        if (out.account->isNull())
            return scim::refuse(scim::scimtype::invalidValue, u"account is no id"_s, u"account"_s);
    }
    const QJsonValue at = scim::member(body, u"at"_s);
    out.at = scim::isUnassigned(at) ? now : scim::parseDateTime(at.toString());
    if (!out.at.isValid())
        return scim::refuse(scim::scimtype::invalidValue, u"at is no instant with its zone"_s, u"at"_s);
    return out;
}

template<class T> Result<void> take(Reader &reader, Snapshot &out, Kind kind, const QString &id)
{
    MANDAT_ASSIGN(const auto stored, reader.find(kind, id));
    if (!stored)
        return {};
    MANDAT_ASSIGN(const T value, valueOf<T>(stored->document));
    out.put(value);
    return {};
}

Result<void> takeProfile(Reader &reader, Snapshot &out, const ProfileId &profile)
{
    return profile.isNull() ? Result<void>() : take<Profile>(reader, out, Kind::Profile, profile.toString());
}

/// Profiles that a pending change brings: the question may be about a time after it.
Result<void> takePendingProfiles(Reader &reader, Snapshot &out, const QList<PendingChange> &pending)
{
    for (const PendingChange &change : pending) {
        for (const FieldChange &field : change.fields) {
            if (field.field == Field::UserProfile || field.field == Field::GrantProfile)
                MANDAT_TRY(takeProfile(reader, out, ProfileId::fromString(field.value.toString())));
        }
    }
    return {};
}

/// All that the seven conditions look at.
Result<Snapshot> factsFor(Reader &reader, Question &question, UserId &user)
{
    Snapshot out;
    user = UserId::fromString(question.user);
    if (user.isNull()) {
        MANDAT_ASSIGN(const auto named, reader.userNamed(scim::caseKey(question.user)));
        user = UserId::fromString(named.value_or(QString()));
    }
    MANDAT_TRY(take<Relationship>(reader, out, Kind::Relationship, question.relationship.toString()));
    MANDAT_TRY(take<User>(reader, out, Kind::User, user.toString()));
    const User *found = out.user(user);
    if (!found)
        return out;
    MANDAT_TRY(takeProfile(reader, out, found->profile));
    MANDAT_TRY(takePendingProfiles(reader, out, found->pending));
    MANDAT_ASSIGN(const auto grants, reader.linked(Kind::Grant, Link::User, user.toString()));
    for (const Stored &stored : grants) {
        MANDAT_ASSIGN(const Grant grant, valueOf<Grant>(stored.document));
        if (grant.relationship != question.relationship)
            continue;
        out.put(grant);
        MANDAT_TRY(takeProfile(reader, out, grant.profile));
        MANDAT_TRY(takePendingProfiles(reader, out, grant.pending));
    }
    return out;
}

QString conditionName(Condition condition)
{
    switch (condition) {
    case Condition::UserUnknown:
        return u"userUnknown"_s;
    case Condition::UserInactive:
        return u"userInactive"_s;
    case Condition::NoGrant:
        return u"noGrant"_s;
    case Condition::GrantInactive:
        return u"grantInactive"_s;
    case Condition::GrantNotYet:
        return u"grantNotYet"_s;
    case Condition::GrantOver:
        return u"grantOver"_s;
    case Condition::RelationshipInactive:
        return u"relationshipInactive"_s;
    case Condition::ProfileUndefined:
        return u"profileUndefined"_s;
    case Condition::NotInProfile:
        return u"notInProfile"_s;
    case Condition::AboveCeiling:
        return u"aboveCeiling"_s;
    case Condition::ModuleOff:
        return u"moduleOff"_s;
    case Condition::AccountNotGranted:
        return u"accountNotGranted"_s;
    case Condition::NoAccount:
        return u"noAccount"_s;
    case Condition::NoDevice:
        return u"noDevice"_s;
    case Condition::NoSecureMobile:
        return u"noSecureMobile"_s;
    case Condition::FunctionUnknown:
        return u"functionUnknown"_s;
    case Condition::RelationshipUnknown:
        return u"relationshipUnknown"_s;
    }
    return {};
}

QJsonObject answerFrom(const Decision &decision, const Portal &portal, const Relationship *relationship)
{
    const Wording english(Language::English);
    const Wording french(Language::French);
    QJsonArray reasons;
    for (const Refusal &refusal : decision.refusals) {
        reasons.append(QJsonObject {{u"condition"_s, conditionName(refusal.condition)},
                                    {u"text"_s,
                                     QJsonObject {{u"en"_s, english.refusal(refusal, portal, relationship)},
                                                  {u"fr"_s, french.refusal(refusal, portal, relationship)}}}});
    }
    QJsonArray accounts;
    for (const AccountId &account : decision.accounts)
        accounts.append(account.toString());
    return {{u"allowed"_s, decision.allowed},
            {u"awaitsEquipment"_s, decision.awaitsEquipment()},
            {u"reasons"_s, reasons},
            {u"accounts"_s, accounts}};
}

} // namespace

Result<HttpResponse> decideRoute(const Route &route)
{
    MANDAT_TRY(mayRead(route.caller.staff, Kind::User));
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(Question question, questionFrom(body, route.now));
    Snapshot facts;
    UserId user;
    const auto load = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(facts, factsFor(reader, question, user));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), load));
    const Decision decision =
        effective(*route.portal, facts, user, question.relationship, question.function, question.account, question.at);
    HttpResponse response =
        jsonResponse(200, answerFrom(decision, *route.portal, facts.relationship(question.relationship)));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace mandat::service
