// SPDX-License-Identifier: MIT
// From an access request to the order that answers it (S3.5, S4.13).
#pragma once

#include "cache/requestrows.h"
#include "desktop/newuser/neworder.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

class NewUserState;

/// How a request is answered.
struct AnswerPlan {
    enum class Way {
        NewUser, ///< the wizard, filled in
        AddAccess, ///< the person is on the portal already: more relationships
        Rights, ///< the person is there and becomes more than that: active after registering, or administering
    };
    Way way = Way::NewUser;
    UserId user; ///< where the person is there
    QString name; ///< of that person
};

[[nodiscard]] AnswerPlan planFor(const cache::RequestRow &row, cache::Reader &reader);
/// Why this person may not answer requests here; empty: nothing stands in the way.
[[nodiscard]] QString answerObstacle(const Workspace &workspace);

/// The profile that a request wishes for, by its code or label; null: none of these.
[[nodiscard]] ProfileId wishedProfile(const QString &wish, const QHash<ProfileId, Profile> &profiles);

/// Fills the wizard's form in from a request.
void fillFrom(NewUserState &state, const cache::RequestRow &row, const AnswerPlan &plan);

/// What gives this person access or rights answers the request; it is remembered until that is submitted.
void rememberAnswer(Workspace &workspace, const cache::RequestRow &row, const UserId &user);
/// The order says which request it answers, if its changes are about a person of whom one is remembered.
void takeAnswered(ChangeOrder &order, cache::Reader &reader);
/// It has been submitted.
void forgetAnswered(const ChangeOrder &sent, Workspace &workspace);

} // namespace mandat::desktop
