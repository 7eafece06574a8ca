// SPDX-License-Identifier: MIT
#include "models/backgroundreader.h"

#include <QThread>

#include <atomic>
#include <mutex>

namespace mandat::models
{

struct BackgroundReader::Worker {
    QString cacheFile;
    QThread thread;
    QObject context; ///< lives on the thread
    std::optional<cache::Reader> reader; ///< made, used and closed there
    std::atomic<quint64> wanted {0};
    std::mutex mutex;
    std::function<void()> stop; ///< guarded by the mutex

    [[nodiscard]] Result<cache::Reader *> opened()
    {
        if (!reader) {
            MANDAT_ASSIGN(cache::Reader made, cache::Reader::open(cacheFile, cache::Reader::Memory::Small));
            reader = std::move(made);
            const std::lock_guard guard(mutex);
            stop = reader->interrupter();
        }
        return &*reader;
    }

    void stopCurrent()
    {
        const std::lock_guard guard(mutex);
        if (stop)
            stop();
    }
};

BackgroundReader::BackgroundReader(QString cacheFile, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
{
    m_worker->cacheFile = std::move(cacheFile);
    m_worker->thread.setObjectName(QStringLiteral("reading"));
    m_worker->context.moveToThread(&m_worker->thread);
    m_worker->thread.start();
}

BackgroundReader::~BackgroundReader()
{
    m_worker->wanted = 0;
    m_worker->stopCurrent();
    Worker *worker = m_worker.get();
    QMetaObject::invokeMethod(&worker->context, [worker] { worker->reader.reset(); }, Qt::BlockingQueuedConnection);
    m_worker->thread.quit();
    m_worker->thread.wait();
}

void BackgroundReader::forget()
{
    ++m_worker->wanted;
    m_worker->stopCurrent();
}

void BackgroundReader::run(Question question)
{
    Worker *worker = m_worker.get();
    const quint64 number = ++worker->wanted;
    worker->stopCurrent();
    QMetaObject::invokeMethod(&worker->context, [this, worker, number, question = std::move(question)] {
        if (worker->wanted != number)
            return;
        const Answer answer = question(worker->opened());
        QMetaObject::invokeMethod(this, [worker, number, answer] {
            if (worker->wanted == number)
                answer();
        });
    });
}

} // namespace mandat::models

#include "moc_backgroundreader.cpp"
