// SPDX-License-Identifier: MIT
#include "app/plainconnection.h"

#include "scim/jsonaccess.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::app
{

QString mirrorFile(const DataFolder &folder, const QUuid &connection)
{
    return folder.path() + u'/' + connection.toString(QUuid::WithoutBraces) + u".mirror"_s;
}

QCoro::Task<Result<PlainService>> findPlainService(sync::PortalClient &client)
{
    const Result<sync::PlainCapability> can = co_await sync::PlainReader::discover(client);
    if (!can)
        co_return std::unexpected(can.error());
    PlainService out;
    out.can = *can;
    // Few say who one is; nothing depends on it but the name beside one's orders.
    const Result<sync::HttpResponse> me = co_await client.resource(u"Me"_s);
    if (me) {
        const QJsonObject user = QJsonDocument::fromJson(me->body).object();
        out.me = scim::textMember(user, u"displayName"_s);
        if (out.me.isEmpty())
            out.me = scim::textMember(user, u"userName"_s);
    }
    co_return Result<PlainService>(PlainService(out));
}

Result<void> keepPlainService(const DataFolder &folder, const QUuid &connection, const PlainService &service)
{
    MANDAT_ASSIGN(sync::Mirror mirror, sync::Mirror::open(mirrorFile(folder, connection)));
    MANDAT_TRY(mirror.setMeta(u"me"_s, service.me.toUtf8()));
    return mirror.setCapability(service.can);
}

Result<std::unique_ptr<sync::Transport>> portalOver(std::unique_ptr<sync::Transport> wire, const DataFolder &folder,
                                                    const Connection &connection)
{
    const QString file = mirrorFile(folder, connection.id);
    if (!QFileInfo::exists(file))
        return wire;
    MANDAT_ASSIGN(sync::Mirror mirror, sync::Mirror::open(file));
    return std::make_unique<sync::PlainPortal>(std::move(wire), std::move(mirror), connection.url.host());
}

} // namespace mandat::app
