// SPDX-License-Identifier: MIT
#include "domain/wording.h"

#include "domain/wordingnouns.h"

namespace mandat
{

using namespace Qt::StringLiterals;

QString Wording::diffLabel(const DiffLine &line, const Portal &portal) const
{
    switch (line.subject) {
    case Subject::User:
        return capitalised(portal.policy.userNoun.one.in(m_language));
    case Subject::Field:
        return fieldLabel(line.field, portal.policy);
    case Subject::Access:
        //: one user’s access to one relationship
        return tr("Access");
    case Subject::Function: {
        const Menu *menu = portal.catalogue.menu(line.menu);
        return menu ? menu->label.in(m_language) : tr("Functions");
    }
    case Subject::Account:
        return tr("Account");
    case Subject::Administration:
        return tr("Administration");
    case Subject::Profile:
        return tr("Profile");
    case Subject::Contact:
        return tr("Contact");
    }
    Q_UNREACHABLE();
}

QString Wording::accessText(const DiffLine &line) const
{
    const QString functions = tr("%n function(s)", nullptr, static_cast<int>(line.count));
    const QString accounts =
        line.accountCount > 0 ? tr("%n account(s)", nullptr, static_cast<int>(line.accountCount)) : QString();
    if (line.sign != Sign::Removed)
        return accounts.isEmpty() ? functions : functions + u", "_s + accounts;
    //: the whole access is taken away; %1 is “15 functions”, %2 is “2 accounts”
    return accounts.isEmpty() ? tr("All access: %1").arg(functions) : tr("All access: %1, %2").arg(functions, accounts);
}

Wording::DiffText Wording::diffText(const DiffLine &line, const Portal &portal, const Snapshot &before,
                                    const Snapshot &after) const
{
    const bool removed = line.sign == Sign::Removed;
    switch (line.subject) {
    case Subject::User:
        return {{}, removed ? tr("Deleted: this person can never sign in again") : tr("Created", "a user")};
    case Subject::Field:
        if (line.sign == Sign::Modified)
            return {fieldText(line.field, line.before, portal, before),
                    fieldText(line.field, line.after, portal, after)};
        return {{},
                removed ? fieldText(line.field, line.before, portal, before)
                        : fieldText(line.field, line.after, portal, after)};
    case Subject::Access:
        return {{}, accessText(line)};
    case Subject::Function:
        return {{}, functionList(line.functions, portal.catalogue)};
    case Subject::Account: {
        const QString iban = groupedIban(line.account.iban);
        if (iban.isEmpty() && line.account.label.isEmpty())
            return {{}, tr("unknown")};
        return {{}, QString(iban + u' ' + line.account.label).trimmed()};
    }
    case Subject::Administration:
        return {{}, removed ? tr("No longer an administrator") : tr("Becomes an administrator")};
    case Subject::Profile:
        return {{}, removed ? tr("Deleted", "a profile") : tr("Created", "a profile")};
    case Subject::Contact:
        return {{}, removed ? tr("Removed", "a contact") : tr("Declared", "a contact")};
    }
    Q_UNREACHABLE();
}

} // namespace mandat
