// SPDX-License-Identifier: MIT
#include "desktop/conflicts/conflictwords.h"

#include "domain/names.h"

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// Sets longer than this are told by what differs.
constexpr qsizetype longSet = 3;

bool isSet(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList;
}

QStringList without(const QStringList &all, const QStringList &some)
{
    QStringList out = all;
    out.removeIf([&](const QString &one) { return some.contains(one); });
    return out;
}

const Resource &resourceIn(const MergedChange &change)
{
    return change.mine.after ? *change.mine.after : *change.mine.before;
}

} // namespace

QString ConflictWords::subject(const MergedChange &change) const
{
    const Resource &resource = resourceIn(change);
    if (const User *user = std::get_if<User>(&resource))
        return displayName(*user);
    if (const Contact *contact = std::get_if<Contact>(&resource))
        return displayName(*contact);
    if (const Profile *profile = std::get_if<Profile>(&resource))
        return m_wording.profileName(*profile);
    if (const Relationship *relationship = std::get_if<Relationship>(&resource))
        return relationship->reference;
    const Grant &grant = std::get<Grant>(resource);
    const User *user = m_names.user(grant.user);
    const Relationship *relationship = m_names.relationship(grant.relationship);
    const QString who = user ? displayName(*user) : tr("somebody deleted");
    //: a relationship that is not there any more
    return who + u" · "_s + (relationship ? relationship->reference : tr("deleted"));
}

QString ConflictWords::matter(const MergedChange &change) const
{
    switch (change.matter) {
    case MergeMatter::Gone:
        return tr("This has been deleted on the portal since. What the order changes about it is dropped.");
    case MergeMatter::Bereft:
        return tr("Whoever this access is for, or what it opens, is not on the portal any more. It is not given.");
    case MergeMatter::Moved:
        return tr("The order deletes this. Others have changed it, or given it, since the order was written.");
    case MergeMatter::Together:
        return tr("Together with what others have changed, this would give rights that neither the order nor the "
                  "portal gives. It is left out unless you choose otherwise.");
    case MergeMatter::Plain:
    case MergeMatter::Done:
        break;
    }
    return {};
}

QString ConflictWords::label(const MergedField &field) const
{
    return m_wording.fieldLabel(field.field, m_portal.policy);
}

QString ConflictWords::remark(const MergedField &field) const
{
    if (field.missing)
        return tr("This profile does not exist any more.");
    if (field.together)
        return tr("Kept back: with what others have changed, it would give rights that neither side gives.");
    return field.contradicts ? tr("Changed by both, differently.") : QString();
}

QString ConflictWords::text(const MergedField &field, const QVariant &value) const
{
    if (isSet(value) && value.toStringList().size() > longSet)
        return tr("%n in all", nullptr, static_cast<int>(value.toStringList().size()));
    return m_wording.fieldText(field.field, value, m_portal, m_names);
}

/// A long set by what it adds to the base and takes from it.
QString ConflictWords::moved(const MergedField &field, const QVariant &value) const
{
    const QStringList base = field.base.toStringList();
    const QStringList now = value.toStringList();
    if (!isSet(value) || (base.size() <= longSet && now.size() <= longSet) || !field.base.isValid())
        return text(field, value);
    const QStringList added = without(now, base);
    const QStringList removed = without(base, now);
    QStringList out;
    const auto words = [&](const QStringList &codes) {
        return m_wording.fieldText(field.field, codes, m_portal, m_names);
    };
    if (!removed.isEmpty())
        //: %1: a list of functions, accounts or modules
        out.append(tr("removes %1").arg(words(removed)));
    if (!added.isEmpty())
        //: %1: a list of functions, accounts or modules
        out.append(tr("adds %1").arg(words(added)));
    return out.isEmpty() ? tr("unchanged") : out.join(u"\n"_s);
}

QString ConflictWords::base(const MergedField &field) const
{
    return field.base.isValid() ? text(field, field.base) : tr("not there");
}

QString ConflictWords::side(const MergedField &field, MergeSide side) const
{
    const bool mine = side == MergeSide::Mine;
    if (field.base.isValid() && !(mine ? field.byMine : field.byTheirs))
        return tr("unchanged");
    return moved(field, mine ? field.mine : field.theirs);
}

QString ConflictWords::result(const MergedField &field) const
{
    return moved(field, field.merged);
}

QString ConflictWords::side(const MergedChange &change, MergeSide side) const
{
    const bool deletes = change.mine.kind() == ChangeKind::Delete;
    if (side == MergeSide::Mine)
        //: what an order does with a person, an access or a profile
        return deletes ? tr("deletes it") : tr("makes it");
    //: what is so on the portal, of a person, an access or a profile
    return deletes ? tr("it is there, changed") : tr("it is not there");
}

QString ConflictWords::result(const MergedChange &change) const
{
    if (!change.left)
        return change.mine.kind() == ChangeKind::Delete ? tr("stays") : tr("is left out");
    return change.mine.kind() == ChangeKind::Delete ? tr("is deleted") : tr("is made");
}

} // namespace mandat::desktop
