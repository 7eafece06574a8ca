// SPDX-License-Identifier: MIT
// Between the boxes and the form: whose rights are chosen, from which profile, and what is missing.
#include "desktop/newuser/copyprofiledialog.h"
#include "desktop/newuser/profilebase.h"
#include "desktop/newuser/rightspage.h"
#include "desktop/parts/treeview.h"
#include "desktop/rights/rightschange.h"
#include "models/functiontree.h"

#include <QComboBox>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

bool RightsPage::isPerRelationship() const
{
    return policy().profileScope == ProfileScope::Relationship && form().access.size() > 1;
}

RightsChoice &RightsPage::choice()
{
    return const_cast<RightsChoice &>(std::as_const(*this).choice());
}

const RightsChoice &RightsPage::choice() const
{
    const int at = m_relationship->currentIndex();
    if (!isPerRelationship() || form().sameRights || at < 0)
        return form().rights;
    const NewUserAccess *one = form().accessOn(RelationshipId(m_relationship->currentData().toUuid()));
    return one ? one->rights : form().rights;
}

QList<Relationship> RightsPage::shownRelationships() const
{
    QList<Relationship> out = state().chosenRelationships();
    if (isPerRelationship() && !form().sameRights)
        out.removeIf([this](const Relationship &one) {
            return one.id != RelationshipId(m_relationship->currentData().toUuid());
        });
    return out;
}

/// The policy's default, until somebody has chosen.
void RightsPage::presetOnce()
{
    RightsChoice &rights = form().rights;
    if (rights != RightsChoice())
        return;
    const auto preset = [this](const QString &code) {
        for (const Profile &profile : state().snapshot().profiles) {
            if (profile.kind == ProfileKind::Predefined && profile.code == code)
                return profile.id;
        }
        return ProfileId();
    };
    if (!policy().defaultProfile.isEmpty())
        rights.base = preset(policy().defaultProfile);
}

/// S2.3, S2.4: who administers is the type's business where the policy has types.
void RightsPage::impose()
{
    const std::optional<bool> byType = administrationByType(policy(), form().user.userType);
    if (!byType) {
        m_functions->setImposed({}, {}, {});
        return;
    }
    const SortedSet<FunctionCode> functions = administrationFunctions(workspace().portal());
    const UserType *type = policy().userType(form().user.userType);
    //: why a box cannot be ticked; %1: a type of user, “client administrator”
    const QString reason = tr("by the type: %1").arg(type->label.in(wording().language()));
    m_functions->setImposed(*byType ? functions : SortedSet<FunctionCode>(),
                            *byType ? SortedSet<FunctionCode>() : functions, reason);
}

SortedSet<FunctionCode> RightsPage::baseInReach() const
{
    const Profile *base = state().snapshot().profile(choice().base);
    return base ? base->functions.intersected(m_functions->reach()) : SortedSet<FunctionCode>();
}

void RightsPage::takeBase()
{
    RightsChoice &rights = choice();
    rights.base = m_base->base();
    rights.changed = false;
    if (rights.base.isNull()) // from nothing means: go on with what is ticked
        rights.functions = m_functions->functionsInReach();
    else
        m_functions->setProfile(functionsOf(rights, state().snapshot()));
    takeTicks();
    expandUseful();
    state().touch();
}

/// From the boxes into the form. As long as they are as the base has them, it is the base that is given, not a copy.
void RightsPage::takeTicks()
{
    RightsChoice &rights = choice();
    const SortedSet<FunctionCode> ticked = m_functions->functionsInReach();
    rights.changed = !rights.base.isNull() && ticked != baseInReach();
    rights.functions = rights.isPersonal() ? ticked : SortedSet<FunctionCode>();
    m_base->setBase(rights.base, rights.changed);
    setProblem({});
    refreshSummary();
    state().touch();
    Q_EMIT summaryChanged();
    Q_EMIT state().pagesChanged();
}

void RightsPage::copyProfile()
{
    CopyProfileDialog dialog(state(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const User *source = state().snapshot().user(dialog.user());
    if (!source)
        return;
    const Snapshot &snapshot = state().snapshot();
    const QList<const Grant *> grants = snapshot.grantsOfUser(source->id);
    if (const Profile *profile = profileThatApplies(policy(), snapshot, *source, grants.value(0, nullptr))) {
        RightsChoice &rights = choice();
        const bool named = profile->kind != ProfileKind::Personal;
        rights.later = false;
        rights.base = named ? profile->id : ProfileId();
        rights.changed = false;
        rights.functions = named ? SortedSet<FunctionCode>() : profile->functions;
        showChoice();
        expandUseful();
    }
    if (dialog.accountsToo()) {
        for (NewUserAccess &one : form().access) {
            if (const Grant *grant = snapshot.grantOf(source->id, one.relationship))
                one.accounts = grant->accounts;
        }
    }
    m_tree->setFocus(Qt::OtherFocusReason);
}

QString RightsPage::summary() const
{
    const RightsChoice &rights = form().rights;
    if (rights == RightsChoice())
        return {};
    if (rights.later)
        return tr("to define later");
    const int count = static_cast<int>(functionsOf(rights, state().snapshot()).size());
    if (rights.isPersonal())
        return tr("%n function(s)", nullptr, count);
    return m_base->nameOf(rights.base);
}

QWidget *RightsPage::firstProblem()
{
    const auto isEmpty = [this](const RightsChoice &rights) {
        return !rights.later && functionsOf(rights, state().snapshot()).isEmpty();
    };
    bool empty = isEmpty(form().rights);
    if (isPerRelationship() && !form().sameRights) {
        empty = false;
        for (int i = 0; i < m_relationship->count() && !empty; ++i) {
            const NewUserAccess *one = form().accessOn(RelationshipId(m_relationship->itemData(i).toUuid()));
            empty = one && isEmpty(one->rights);
            if (empty)
                m_relationship->setCurrentIndex(i);
        }
    }
    if (!empty) {
        setProblem({});
        return nullptr;
    }
    setProblem(policy().profileLater ? tr("Tick at least one function, or define the profile later.")
                                     : tr("Tick at least one row."));
    return m_tree;
}

} // namespace mandat::desktop
