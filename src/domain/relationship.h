// SPDX-License-Identifier: MIT
#pragma once

#include "base/sortedset.h"
#include "domain/ids.h"

#include <QList>

namespace mandat
{

struct Account {
    AccountId id;
    QString label;
    QString holder;
    QString iban; ///< without blanks, verified
    bool operator==(const Account &) const = default;
};

enum class ResponsibleKind { Office, Staff, ClientGroup };

/// Who in the firm looks after a relationship, and receives its requests (S4.13).
struct ResponsibleParty {
    ResponsibleKind kind = ResponsibleKind::Office;
    QString code; ///< staff subject, office or group code
    QString name;
    bool operator==(const ResponsibleParty &) const = default;
};

/// What access is given to. The portal names it: subscription, dossier, establishment…
struct Relationship {
    RelationshipId id;
    QString version;
    QString reference; ///< the number that people know it by: searched, first column, printed
    QString label; ///< what tells it from the company's others: "payroll"; may be empty
    CompanyId company;
    ConfigurationCode configuration; ///< the ceiling (S4.1)
    SortedSet<ModuleCode> modules; ///< those that are active
    QList<Account> accounts;
    ResponsibleParty responsible;
    bool active = true;

    [[nodiscard]] const Account *account(const AccountId &account) const;
    bool operator==(const Relationship &) const = default;
};

} // namespace mandat
