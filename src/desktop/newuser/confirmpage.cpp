// SPDX-License-Identifier: MIT
#include "desktop/newuser/confirmpage.h"

#include "desktop/parts/detailgrid.h"
#include "domain/names.h"

#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

ConfirmPage::ConfirmPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"confirm"_s, tr("Confirmation"), Scrolling::Whole, parent)
{
    setTitle(tr("Submit for good?"));
    setSubtitle(tr("This portal asks for a second confirmation. Check these lines, then submit again."));
    body()->addStretch(1);
}

bool ConfirmPage::applies() const
{
    return policy().confirmations > 1;
}

void ConfirmPage::enter()
{
    delete m_lines;
    auto *grid = new DetailGrid;
    m_lines = grid;
    const Company *company = state().company();
    grid->addRow(workspace().userNoun(false), displayName(form().user));
    grid->addRow(tr("Company"), company ? company->name : QString());
    for (const Relationship &one : state().chosenRelationships()) {
        const NewUserAccess *access = form().accessOn(one.id);
        const bool perUser = policy().profileScope == ProfileScope::User;
        const RightsChoice &rights = perUser || !access ? form().rights : form().rightsOn(*access);
        const int functions = static_cast<int>(functionsOf(rights, state().snapshot()).size());
        grid->addRow(one.reference, rights.later ? tr("profile to define") : tr("%n function(s)", nullptr, functions));
    }
    if (policy().credentialDelivery == CredentialDelivery::Post && !form().existing)
        grid->addRow(tr("Letter to"), form().user.address.lines(company ? company->country : QString()).join(u", "_s));
    body()->insertWidget(0, grid);
}

} // namespace mandat::desktop

#include "moc_confirmpage.cpp"
