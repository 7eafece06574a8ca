// SPDX-License-Identifier: MIT
#include "domain/mergefields.h"

#include "domain/fields.h"

#include <algorithm>

namespace mandat
{

namespace
{

bool isSet(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList;
}

bool isWithin(const QStringList &part, const QStringList &whole)
{
    return std::ranges::all_of(part, [&](const QString &element) { return whole.contains(element); });
}

/// Element by element: what one side added is added, what one side removed is removed.
QVariant mergedSet(const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    QStringList out;
    for (const QString &element : theirs) {
        if (mine.contains(element) || !base.contains(element))
            out.append(element);
    }
    for (const QString &element : mine) {
        if (!base.contains(element) && !out.contains(element))
            out.append(element);
    }
    out.sort();
    return out;
}

/// Of two profiles, that whose functions the other has, too; nullopt: neither, or one is not known.
std::optional<MergeSide> smallerProfile(const QVariant &mine, const QVariant &theirs, const Snapshot &present)
{
    if (theirs.toString().isEmpty() || mine.toString().isEmpty())
        return theirs.toString().isEmpty() ? MergeSide::Theirs : MergeSide::Mine;
    const Profile *ours = present.profile(ProfileId::fromString(mine.toString()));
    const Profile *other = present.profile(ProfileId::fromString(theirs.toString()));
    if (!ours || !other)
        return std::nullopt;
    const auto holds = [](const Profile &big, const Profile &small) {
        return std::ranges::all_of(small.functions,
                                   [&](const FunctionCode &code) { return big.functions.contains(code); });
    };
    if (holds(*ours, *other))
        return MergeSide::Theirs;
    return holds(*other, *ours) ? std::optional(MergeSide::Mine) : std::nullopt;
}

std::optional<MergeSide> smallerCeiling(const QVariant &mine, const QVariant &theirs, const Policy &policy)
{
    const Configuration *ours = policy.configuration(ConfigurationCode(mine.toString()));
    const Configuration *other = policy.configuration(ConfigurationCode(theirs.toString()));
    if (!ours || !other)
        return std::nullopt;
    const bool fits =
        std::ranges::all_of(ours->functions, [&](const FunctionCode &code) { return other->functions.contains(code); });
    return fits ? std::optional(MergeSide::Mine) : std::nullopt;
}

/// The side that gives less; in doubt what is there already.
MergeSide narrowerSide(Field field, const QVariant &mine, const QVariant &theirs, const Portal &portal,
                       const Snapshot &present)
{
    if (onlyNarrows(field, theirs, mine))
        return MergeSide::Mine;
    if (field == Field::UserProfile || field == Field::GrantProfile)
        return smallerProfile(mine, theirs, present).value_or(MergeSide::Theirs);
    if (field == Field::Configuration)
        return smallerCeiling(mine, theirs, portal.policy).value_or(MergeSide::Theirs);
    return MergeSide::Theirs;
}

/// What mine wants of a field: its own value where it changes the field, else what was to come anyway.
QVariant wanted(const Resource &base, const Resource &mine, Field field)
{
    const QVariant value = fieldValue(mine, field);
    if (fieldValue(base, field) != value)
        return value;
    const std::optional<Resource> last = settled(base);
    return last ? fieldValue(*last, field) : value;
}

} // namespace

std::optional<Resource> settled(const Resource &resource)
{
    if (const User *user = std::get_if<User>(&resource)) {
        const std::optional<User> last = finalState(*user);
        return last ? std::optional<Resource>(*last) : std::nullopt;
    }
    if (const Grant *grant = std::get_if<Grant>(&resource)) {
        const std::optional<Grant> last = finalState(*grant);
        return last ? std::optional<Resource>(*last) : std::nullopt;
    }
    return resource;
}

bool onlyNarrows(Field field, const QVariant &from, const QVariant &to)
{
    switch (field) {
    case Field::Active:
        return !to.toBool();
    case Field::Accounts:
    case Field::ProfileFunctions:
    case Field::Modules:
        return isWithin(to.toStringList(), from.toStringList());
    case Field::FirstDay:
        return from.toDate().isNull() || (to.toDate().isValid() && from.toDate() <= to.toDate());
    case Field::LastDay:
        return from.toDate().isNull() || (to.toDate().isValid() && to.toDate() <= from.toDate());
    case Field::SecureMobile:
    case Field::UserProfile:
    case Field::GrantProfile:
        return to.toString().isEmpty();
    default:
        return false;
    }
}

QVariant keptBack(const QVariant &merged, const QVariant &theirs)
{
    if (!isSet(theirs))
        return theirs;
    QStringList both = merged.toStringList();
    const QStringList there = theirs.toStringList();
    both.removeIf([&](const QString &element) { return !there.contains(element); });
    both.sort();
    return both;
}

QList<MergedField> mergeFields(const std::optional<Resource> &base, const Resource &mine, const Resource &theirs,
                               const Portal &portal, const Snapshot &present)
{
    QList<MergedField> out;
    const Resource there = settled(theirs).value_or(theirs);
    const std::optional<Resource> from = base ? settled(*base) : std::nullopt;
    for (const Field field : fieldsOf(kindOf(mine))) {
        MergedField merged;
        merged.field = field;
        merged.mine = base ? wanted(*base, mine, field) : fieldValue(mine, field);
        merged.theirs = fieldValue(there, field);
        if (base)
            merged.base = fieldValue(from ? *from : *base, field);
        // A change that is pending on the base alone is neither side's.
        merged.byMine = base ? fieldValue(*base, field) != fieldValue(mine, field) : merged.mine != merged.theirs;
        merged.byTheirs = merged.base != merged.theirs;
        if (!merged.byMine && !(base && merged.byTheirs))
            continue;
        const bool differ = merged.mine != merged.theirs;
        if (!merged.byMine || !differ)
            merged.merged = merged.theirs;
        else if (base && isSet(merged.theirs))
            merged.merged =
                mergedSet(merged.base.toStringList(), merged.mine.toStringList(), merged.theirs.toStringList());
        else if (base && !merged.byTheirs)
            merged.merged = merged.mine;
        else {
            merged.contradicts = true;
            merged.merged = isSet(merged.theirs) ? keptBack(merged.mine, merged.theirs)
                : narrowerSide(field, merged.mine, merged.theirs, portal, present) == MergeSide::Mine ? merged.mine
                                                                                                      : merged.theirs;
        }
        out.append(merged);
    }
    return out;
}

std::optional<Change> changeTo(const Resource &theirs, const QList<MergedField> &fields)
{
    Resource after = theirs;
    for (const MergedField &field : fields) {
        if (field.merged != field.theirs)
            setFieldValue(after, field.field, field.merged);
    }
    if (changedFields(theirs, after).isEmpty())
        return std::nullopt;
    return Change::modify(theirs, std::move(after));
}

} // namespace mandat
