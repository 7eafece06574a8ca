// SPDX-License-Identifier: MIT
#include "service/sample/sample.h"

#include "scim/portalfile.h"
#include "service/sample/generator.h"
#include "service/sample/moments.h"
#include "service/sample/wishes.h"
#include "service/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

using sample::Batch;

class StoreSink : public sample::Sink
{
public:
    StoreSink(Bulk &bulk, const QDateTime &now, sample::WishMaker &wishes)
        : m_bulk(bulk)
        , m_now(now)
        , m_wishes(wishes)
    {
    }

    Result<void> takeStaff(const QList<Staff> &staff) override
    {
        for (const Staff &member : staff)
            MANDAT_TRY(m_bulk.putStaff(member, m_now));
        return {};
    }
    Result<void> take(const Batch &batch) override
    {
        m_wishes.see(batch);
        MANDAT_TRY(put(batch.companies));
        MANDAT_TRY(put(batch.relationships));
        MANDAT_TRY(put(batch.contacts));
        MANDAT_TRY(put(batch.profiles));
        for (const User &user : batch.users)
            MANDAT_TRY(m_bulk.put(user, user.created, user.lastModified));
        return put(batch.grants);
    }

private:
    template<class T> Result<void> put(const QList<T> &things)
    {
        for (const T &thing : things) {
            const QDateTime made = sample::instant(sample::bornAt(thing.id.uuid()));
            MANDAT_TRY(m_bulk.put(thing, made, made));
        }
        return {};
    }

    Bulk &m_bulk;
    QDateTime m_now;
    sample::WishMaker &m_wishes;
};

Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, path + u": "_s + file.errorString());
    return file.readAll();
}

/// A portal's file is called as its id.
QString idOf(const QString &file)
{
    return QFileInfo(file).completeBaseName();
}

Result<void> checkPortal(const QStringList &files, const QString &wanted)
{
    QStringList known;
    for (const QString &file : files)
        known.append(idOf(file));
    if (wanted.isEmpty() || known.contains(wanted))
        return {};
    return fail(ErrorKind::NotFound,
                u"there is no sample portal “%1”; there are: %2"_s.arg(wanted, known.join(u", "_s)));
}

} // namespace

Result<void> makeSample(Store &store, const SampleOptions &options)
{
    if (!store.portalIds().isEmpty())
        return fail(ErrorKind::Conflict, u"the database holds a portal already"_s);
    const QStringList files = QDir(u":/portals"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return fail(ErrorKind::Internal, u"this program was built without its sample portals"_s);
    MANDAT_TRY(checkPortal(files, options.portal));
    return store.bulk([&](Bulk &bulk) -> Result<void> {
        for (const QString &file : files) {
            if (!options.portal.isEmpty() && idOf(file) != options.portal)
                continue;
            MANDAT_ASSIGN(const QByteArray definition, contentsOf(u":/portals/"_s + file));
            MANDAT_ASSIGN(const Portal portal, scim::portalFromJson(definition, file));
            MANDAT_TRY(bulk.beginPortal(definition, options.now));
            sample::WishMaker wishes(portal, options);
            StoreSink sink(bulk, options.now, wishes);
            MANDAT_TRY(sample::generate(portal, options, sink));
            for (const AccessRequest &request : wishes.requests())
                MANDAT_TRY(bulk.putRequest(request));
        }
        return {};
    });
}

} // namespace mandat::service
