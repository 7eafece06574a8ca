// SPDX-License-Identifier: MIT
#include "bench/work.h"

#include "app/documents.h"
#include "app/letterheadfile.h"
#include "bench/firstsync.h"
#include "documents/pdf.h"
#include "documents/recaplayout.h"
#include "domain/effective.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

double perSecond(qint64 count, const QElapsedTimer &timer)
{
    return static_cast<double>(count) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

/// Users at equal distances through the whole list.
QList<cache::UserRow> someUsers(cache::Reader &reader, int count)
{
    const QList<qint64> rows = reader.userRows({}).value_or(QList<qint64>());
    QList<qint64> some;
    for (int i = 0; i < count; ++i)
        some.append(rows.value(rows.size() * i / count));
    return reader.users(some).value_or(QList<cache::UserRow>());
}

qint64 decideAll(const Portal &portal, const Snapshot &snapshot, const QDateTime &now, qint64 &allowed)
{
    qint64 decisions = 0;
    for (const Grant &grant : snapshot.grants) {
        const AccessFacts facts = accessFacts(portal, snapshot, grant.user, grant.relationship);
        for (const Function &function : portal.catalogue.functions()) {
            allowed += effective(facts, function, std::nullopt, now).allowed ? 1 : 0;
            ++decisions;
        }
    }
    return decisions;
}

} // namespace

QList<Metric> measureEffective(app::Session &session)
{
    say(u"effective()"_s);
    QList<Snapshot> snapshots;
    for (const cache::UserRow &user : someUsers(session.reader(), 20)) {
        if (Result<Snapshot> snapshot = session.reader().companySnapshot(user.company); snapshot)
            snapshots.append(std::move(*snapshot));
    }
    const QDateTime now = session.clock().now();
    qint64 decisions = 0;
    qint64 allowed = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1500) {
        const qint64 before = decisions;
        for (const Snapshot &snapshot : std::as_const(snapshots))
            decisions += decideAll(session.portal(), snapshot, now, allowed);
        if (decisions == before)
            giveUp(u"nobody has access to anything"_s);
    }
    const double speed = perSecond(decisions, timer);
    if (allowed == 0)
        giveUp(u"nobody is allowed anything"_s);
    return {{u"effective_per_second"_s, u"/s"_s, speed}};
}

QList<Metric> measureRecaps(const Place &place, app::Session &session)
{
    say(u"recaps"_s);
    app::DocumentWish wish;
    wish.letterhead = app::letterheadIn(dataFolder(place));
    wish.printedBy = session.me().name;
    wish.now = session.clock().now();
    const QList<cache::UserRow> users = someUsers(session.reader(), 100);
    qint64 made = 0;
    QElapsedTimer timer;
    timer.start();
    while (made < 20 || timer.elapsed() < 3000) {
        const Result<documents::RecapData> recap =
            app::recapFor(session.reader(), users.at(made % users.size()).id, wish);
        if (!recap)
            giveUp(recap.error().detail);
        const QByteArray pdf = documents::pdfOf(documents::layOut(*recap, documents::Paper::A4), wish.now);
        if (pdf.isEmpty())
            giveUp(u"a recap has no pages"_s);
        ++made;
    }
    return {{u"recaps_per_second"_s, u"/s"_s, perSecond(made, timer)}};
}

} // namespace mandat::bench
