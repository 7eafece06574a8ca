// SPDX-License-Identifier: MIT
#include "models/idloader.h"

#include <QThread>

#include <atomic>
#include <mutex>

namespace mandat::models
{

struct IdLoader::Worker {
    QString cacheFile;
    QThread thread;
    QObject context; ///< lives on the thread
    std::optional<cache::Reader> reader; ///< made, used and closed there
    std::atomic<quint64> wanted {0};
    std::mutex mutex;
    std::function<void()> stop; ///< guarded by the mutex
};

IdLoader::IdLoader(QString cacheFile, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
{
    qRegisterMetaType<QList<qint64>>();
    m_worker->cacheFile = std::move(cacheFile);
    m_worker->thread.setObjectName(QStringLiteral("lists"));
    m_worker->context.moveToThread(&m_worker->thread);
    m_worker->thread.start();
}

IdLoader::~IdLoader()
{
    m_worker->wanted = 0;
    {
        const std::lock_guard guard(m_worker->mutex);
        if (m_worker->stop)
            m_worker->stop();
    }
    Worker *worker = m_worker.get();
    QMetaObject::invokeMethod(&worker->context, [worker] { worker->reader.reset(); }, Qt::BlockingQueuedConnection);
    m_worker->thread.quit();
    m_worker->thread.wait();
}

void IdLoader::request(quint64 generation, Query query)
{
    m_worker->wanted = generation;
    {
        const std::lock_guard guard(m_worker->mutex);
        if (m_worker->stop)
            m_worker->stop();
    }
    Worker *worker = m_worker.get();
    QMetaObject::invokeMethod(&worker->context, [this, worker, generation, query = std::move(query)] {
        if (worker->wanted != generation)
            return;
        if (!worker->reader) {
            Result<cache::Reader> opened = cache::Reader::open(worker->cacheFile);
            if (!opened) {
                Q_EMIT failed(generation, opened.error());
                return;
            }
            worker->reader = std::move(*opened);
            const std::lock_guard guard(worker->mutex);
            worker->stop = worker->reader->interrupter();
        }
        const Result<QList<qint64>> rows = query(*worker->reader);
        if (worker->wanted != generation)
            return;
        if (rows)
            Q_EMIT loaded(generation, *rows);
        else
            Q_EMIT failed(generation, rows.error());
    });
}

} // namespace mandat::models
