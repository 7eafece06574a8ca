// SPDX-License-Identifier: MIT
// Where one thing goes wrong in a day, and the seams of the program through which it does.
#pragma once

#include "db/accesscounter.h"
#include "sync/secretstore.h"
#include "sync/transport.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QVector>

#include <csignal>
#include <execinfo.h>
#include <unistd.h>

namespace mandat::testing
{

using namespace Qt::StringLiterals;

/// What is counted. `Request` is a request before it leaves, `Answer` the same one after it came back.
enum class Site { Database, Request, Answer, Keychain, Provider };
inline constexpr int siteKinds = 5;
inline const char *nameOf(Site site)
{
    constexpr const char *names[] {"database", "request", "answer", "keychain", "provider"};
    return names[static_cast<int>(site)];
}

struct FaultPlan {
    Site site = Site::Database;
    qint64 index = -1; ///< the how manieth; -1: none
    bool kills = false; ///< else it fails, once
};

/// Counts the sites of a process, and does at one of them what the plan says. In a dry run it notes from where in the
/// program each was reached, so that every place can be visited once.
class FaultCounter
{
public:
    explicit FaultCounter(const FaultPlan &plan, bool notes = false)
        : m_plan(plan)
        , m_notes(notes)
    {
    }

    /// True: this one fails.
    bool next(Site site, const QByteArray &what = {})
    {
        qint64 &count = m_counts[static_cast<int>(site)];
        const qint64 here = count++;
        if (m_notes)
            note(site, here, what);
        if (m_plan.index < 0 || m_plan.site != site || m_plan.index != here)
            return false;
        if (m_plan.kills)
            ::kill(::getpid(), SIGKILL);
        return true;
    }

    db::FailNext databaseSeam()
    {
        return [this] { return next(Site::Database); };
    }

    [[nodiscard]] QJsonObject noted() const
    {
        QJsonObject out;
        for (int i = 0; i < siteKinds; ++i)
            out.insert(QString::fromLatin1(nameOf(static_cast<Site>(i))),
                       QJsonObject {{u"count"_s, m_counts[i]}, {u"first"_s, m_first[i]}});
        return out;
    }

private:
    void note(Site site, qint64 index, const QByteArray &what)
    {
        QByteArray place = what;
        if (site == Site::Database) {
            void *frames[16];
            const int depth = ::backtrace(frames, 16);
            // The seam's own frames come first; what is further up than these is the event loop's.
            for (int i = 3; i < std::min(depth, 8); ++i)
                place += QByteArray::number(quintptr(frames[i]), 16) + ' ';
        }
        auto &seen = m_seen[static_cast<int>(site)];
        if (seen.contains(place))
            return;
        seen.insert(place, index);
        m_first[static_cast<int>(site)].append(index);
    }

    FaultPlan m_plan;
    bool m_notes;
    qint64 m_counts[siteKinds] {};
    QHash<QByteArray, qint64> m_seen[siteKinds];
    QJsonArray m_first[siteKinds];
};

/// Loses a request on its way, or its answer.
class FaultyTransport : public sync::Transport
{
public:
    FaultyTransport(std::unique_ptr<sync::Transport> real, FaultCounter &counter)
        : m_real(std::move(real))
        , m_counter(counter)
    {
    }
    QCoro::Task<Result<sync::HttpResponse>> send(sync::HttpRequest request) override
    {
        const QByteArray what = request.method + ' ' + request.path.section(u'/', 0, 0).section(u'?', 0, 0).toLatin1()
            + ' ' + request.path.section(u'.', 1).left(12).toLatin1();
        if (m_counter.next(Site::Request, what))
            co_return fail(ErrorKind::Network, u"the line is cut"_s);
        Result<sync::HttpResponse> answer = co_await m_real->send(request);
        if (m_counter.next(Site::Answer, what))
            co_return fail(ErrorKind::Network, u"the line was cut"_s);
        co_return answer;
    }
    void shutdown() override { m_real->shutdown(); }

private:
    std::unique_ptr<sync::Transport> m_real;
    FaultCounter &m_counter;
};

/// A keychain that outlives the process, as the system's does, and refuses when the plan says so.
class FaultyKeychain : public sync::SecretStore
{
public:
    FaultyKeychain(QString file, FaultCounter &counter)
        : m_file(std::move(file))
        , m_counter(counter)
    {
    }
    QCoro::Task<Result<QString>> read(QString key) override
    {
        if (m_counter.next(Site::Keychain, "read"))
            co_return fail(ErrorKind::Keychain, u"locked"_s);
        const QJsonObject all = content();
        if (!all.contains(key))
            co_return fail(ErrorKind::NotFound, key);
        co_return Result<QString>(all.value(key).toString());
    }
    QCoro::Task<Result<void>> write(QString key, QString secret) override
    {
        if (m_counter.next(Site::Keychain, "write"))
            co_return fail(ErrorKind::Keychain, u"locked"_s);
        QJsonObject all = content();
        all.insert(key, secret);
        co_return put(all);
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        if (m_counter.next(Site::Keychain, "remove"))
            co_return fail(ErrorKind::Keychain, u"locked"_s);
        QJsonObject all = content();
        all.remove(key);
        co_return put(all);
    }

private:
    [[nodiscard]] QJsonObject content() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    [[nodiscard]] Result<void> put(const QJsonObject &all) const
    {
        QSaveFile file(m_file);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
            return fail(ErrorKind::Keychain, file.errorString());
        return {};
    }

    QString m_file;
    FaultCounter &m_counter;
};

} // namespace mandat::testing
