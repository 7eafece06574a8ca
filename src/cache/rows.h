// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"
#include "domain/status.h"

namespace mandat::cache
{

/// A row of the users list: what a table shows, read for visible pages only.
struct UserRow {
    qint64 row = 0;
    UserId id;
    QString lastName;
    QString firstName;
    QString userName;
    QString email;
    QString userType;
    CompanyId company;
    QString companyName;
    ProfileId profile;
    LocalizedText profileLabel; ///< empty: to define, or kept per relationship
    bool administrator = false; ///< the profile that applies holds the administration function
    int access = 0; ///< how many grants
    UserStanding standing;
    bool strongAuthentication = false;
    QDateTime lastSignIn;
    QDateTime lastModified;
    int staged = 0; ///< staged changes of this user
    bool operator==(const UserRow &) const = default;
};

struct RelationshipRow {
    qint64 row = 0;
    RelationshipId id;
    QString reference;
    QString label;
    CompanyId company;
    QString companyName;
    ConfigurationCode configuration;
    QString responsible;
    int users = 0;
    int administrators = 0;
    bool active = true;
    int staged = 0;
    bool operator==(const RelationshipRow &) const = default;
};

struct ProfileRow {
    ProfileId id;
    ProfileKind kind = ProfileKind::Shared;
    QString code;
    LocalizedText label;
    LocalizedText typicalUse;
    int functions = 0;
    int users = 0; ///< who have it, themselves or on a grant
    bool operator==(const ProfileRow &) const = default;
};

enum class UserSort { Name, SignInId, Company, Profile, Access, Status, LastSignIn, LastModified };
enum class RelationshipSort { Reference, Company, Configuration, Users, Administrators, Responsible };

/// Whose relationships count: the filter on every list and count.
struct Scope {
    enum class Kind { All, Office, Portfolio } kind = Kind::All;
    QString code; ///< the staff subject or the office
    bool operator==(const Scope &) const = default;
};

struct UserQuery {
    QString text; ///< matched anywhere; every word of it, accents and case ignored
    QList<UserStatus> statuses; ///< empty: all
    QString userType; ///< empty: all
    ProfileId profile; ///< null: all
    CompanyId company;
    RelationshipId relationship; ///< with access to it
    bool withoutAccess = false;
    FunctionCode administration; ///< only who holds this function somewhere; empty: all
    QDate endsFrom; ///< only with an access whose last day is within these days, both included; null: all
    QDate endsTo;
    bool sameEmail = false; ///< only who shares an address with another user
    Scope scope;
    UserSort sort = UserSort::Name;
    bool descending = false;
    bool operator==(const UserQuery &) const = default;
};

struct RelationshipQuery {
    QString text;
    CompanyId company;
    ConfigurationCode configuration;
    bool inactiveToo = true;
    bool atRisk = false; ///< fewer administrators than the policy warns below
    int warnBelow = 0;
    Scope scope;
    RelationshipSort sort = RelationshipSort::Reference;
    bool descending = false;
    bool operator==(const RelationshipQuery &) const = default;
};

enum class SearchedList { Users, Relationships };

struct TextHits {
    QList<qint64> rows;
    bool exact = false; ///< all of them hold the text; else each has to be looked at
};

/// One order in the outbox.
enum class OutboxState {
    Queued,
    NeedsDocument,
    InFlight,
    Unknown, ///< sent, no answer: look before sending again
    AwaitingApproval,
    Blocked,
    Conflict,
    Returned, ///< rejected, withdrawn, stale, failed or refused: back to its author
    Acknowledged, ///< the service has it; not yet delivered back by the feed
    Done,
};

struct OutboxEntry {
    qint64 seq = 0;
    OutboxState state = OutboxState::Queued;
    ChangeOrder order;
    QByteArray request; ///< the bytes of the first attempt; empty before it
    QString remote; ///< the service's id of the order
    QString detail; ///< raw words of the service, for the details
    QDateTime updated;
    bool operator==(const OutboxEntry &) const = default;
};

struct StagedChange {
    qint64 seq = 0;
    Change change;
    QDateTime staged; ///< when; what was staged together has the same instant, and nothing else has it
    bool operator==(const StagedChange &) const = default;
};

struct Draft {
    QUuid id;
    QString kind; ///< "newUser"
    QString title; ///< what a list of drafts shows
    QByteArray content; ///< JSON
    QDateTime updated;
    bool operator==(const Draft &) const = default;
};

/// What one resource list holds, and where its first pass stands.
struct PassState {
    QString resource; ///< "Users"
    QString cursor; ///< where to go on; empty at the start
    qint64 received = 0;
    qint64 total = 0;
    bool done = false;
    bool operator==(const PassState &) const = default;
};

/// What has changed in the cache, so that models refresh those rows and no others.
struct Changed {
    ResourceKind kind = ResourceKind::User;
    QUuid id;
    bool order = false; ///< `id` is a change order's or an access request's, and `kind` says nothing

    [[nodiscard]] static Changed ofOrder(const ChangeOrderId &order)
    {
        return {ResourceKind::Contact, order.uuid(), true};
    }
    [[nodiscard]] static Changed ofRequest(const AccessRequestId &request)
    {
        return {ResourceKind::Contact, request.uuid(), true};
    }
    bool operator==(const Changed &) const = default;
};

struct Counts {
    qint64 users = 0;
    qint64 relationships = 0;
    qint64 profiles = 0;
    qint64 companies = 0;
    qint64 contacts = 0;
    qint64 grants = 0;
    qint64 outbox = 0; ///< orders not done
    bool operator==(const Counts &) const = default;
};

} // namespace mandat::cache
