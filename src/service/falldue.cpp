// SPDX-License-Identifier: MIT
#include "service/falldue.h"

#include "domain/effective.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

QByteArray dayOf(const Stored &grant, bool begins)
{
    const QString name = begins ? u"firstDay"_s : u"lastDay"_s;
    const QJsonValue day = QJsonDocument::fromJson(grant.document).object().value(name);
    return QJsonDocument(QJsonObject {{name, day}}).toJson(QJsonDocument::Compact);
}

} // namespace

Result<void> settleDays(Store &store, const QString &portal, const QDateTime &now)
{
    const auto definition = store.portal(portal);
    if (!definition)
        return {};
    const QDate today = dayAt(definition->policy, now);
    QDate settled;
    const auto look = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(settled, reader.settledDay());
        return {};
    };
    MANDAT_TRY(store.read(portal, look));
    if (settled.isValid() && settled >= today)
        return {};
    return store.write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const QDate after, writer.settledDay());
        if (after.isValid()) {
            MANDAT_ASSIGN(const auto turning, writer.turningGrants(after, today));
            for (const TurningGrant &each : turning) {
                writer.record({u"mandatd"_s, u"Service"_s}, now,
                              {each.begins ? u"began"_s : u"expired"_s,
                               Kind::Grant,
                               each.stored.id,
                               {},
                               FeedChange::Updated,
                               {},
                               dayOf(each.stored, each.begins)});
            }
        }
        return writer.setSettledDay(today);
    });
}

} // namespace mandat::service
