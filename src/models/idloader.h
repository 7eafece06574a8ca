// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"

#include <QObject>

#include <functional>
#include <memory>

namespace mandat::models
{

/// Runs the long form of list queries on a thread and a connection of its own, the latest one only: a new request stops
/// the one under way.
class IdLoader : public QObject
{
    Q_OBJECT

public:
    using Query = std::function<Result<QList<qint64>>(cache::Reader &)>;

    explicit IdLoader(QString cacheFile, QObject *parent = nullptr);
    ~IdLoader() override;

    /// The answer comes as `loaded` with this generation, unless another request comes first.
    void request(quint64 generation, Query query);

Q_SIGNALS:
    void loaded(quint64 generation, const QList<qint64> &rows);
    void failed(quint64 generation, const mandat::Error &error);

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace mandat::models
