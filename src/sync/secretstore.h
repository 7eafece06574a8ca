// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QHash>
#include <QString>

namespace mandat::sync
{

/// Where secrets rest. Keys carry the program's name, since Windows knows an entry by its key alone.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// NotFound: nothing under this key. Keychain: it is missing, locked, or refused.
    [[nodiscard]] virtual QCoro::Task<Result<QString>> read(QString key) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> write(QString key, QString secret) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> remove(QString key) = 0;
};

/// The operating system's keychain.
class Keychain : public SecretStore
{
public:
    [[nodiscard]] QCoro::Task<Result<QString>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString key, QString secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override;
};

/// Until the program ends: where there is no keychain, and the person agreed to it.
class SessionStore : public SecretStore
{
public:
    [[nodiscard]] QCoro::Task<Result<QString>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString key, QString secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace mandat::sync
