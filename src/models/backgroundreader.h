// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace mandat::models
{

/// Asks the cache what takes longer than a window may stand still, on a thread and a connection of its own, the latest
/// question only: a new one stops the one under way, whose answer is not heard any more.
class BackgroundReader : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundReader(QString cacheFile, QObject *parent = nullptr);
    ~BackgroundReader() override;

    /// `query` runs on the thread behind, `answer` in this object's thread.
    template<class T>
    void ask(std::function<Result<T>(cache::Reader &)> query, std::function<void(const Result<T> &)> answer)
    {
        run([query = std::move(query), answer = std::move(answer)](const Result<cache::Reader *> &reader) -> Answer {
            const auto result = std::make_shared<Result<T>>(reader ? query(**reader) : Result<T>(fail(reader.error())));
            return [answer, result] { answer(*result); };
        });
    }

    /// The latest question is not wanted any more.
    void forget();

private:
    using Answer = std::function<void()>;
    using Question = std::function<Answer(const Result<cache::Reader *> &)>;
    void run(Question question);

    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace mandat::models
