// SPDX-License-Identifier: MIT
#include "service/staffrecords.h"

#include "scim/mapping.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// What the trail keeps of a staff member: what they may do here.
QByteArray standingOf(const Staff &staff)
{
    const QJsonObject whole = scim::toJson(staff);
    QJsonObject out;
    for (const QString &attribute : {u"active"_s, u"roles"_s})
        out.insert(attribute, whole.value(attribute));
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<Role> roleNamed(const QString &word)
{
    static const QHash<QString, Role> known {{u"reader"_s, Role::Reader},
                                             {u"preparer"_s, Role::Preparer},
                                             {u"approver"_s, Role::Approver},
                                             {u"administrator"_s, Role::Administrator},
                                             {u"operator"_s, Role::Operator}};
    const auto found = known.constFind(word);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

void recordStaff(Writer &writer, const std::optional<StaffRecord> &former, const Staff &staff, const QString &by,
                 const QDateTime &now)
{
    writer.record({u"mandatd"_s, by}, now,
                  {former ? u"modified"_s : u"created"_s,
                   Kind::Staff,
                   staff.subject,
                   {},
                   std::nullopt,
                   former ? standingOf(former->staff) : QByteArray(),
                   standingOf(staff)});
}

} // namespace mandat::service
