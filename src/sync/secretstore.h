// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QHash>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

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
    /// From now on what is under this key stays in memory, until the program ends; from any thread. A store that is
    /// nothing but memory has nothing to do.
    virtual void keepInMemory(const QString &) { }
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

/// The keychain, except for what a person chose to keep for this session only. Usable from any thread.
class KeychainOrSession : public SecretStore
{
public:
    explicit KeychainOrSession(std::shared_ptr<SecretStore> keychain)
        : m_keychain(std::move(keychain))
    {
    }
    [[nodiscard]] QCoro::Task<Result<QString>> read(QString key) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString key, QString secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override;
    void keepInMemory(const QString &key) override;

private:
    [[nodiscard]] std::optional<QString> inMemory(const QString &key);

    std::shared_ptr<SecretStore> m_keychain;
    std::mutex m_mutex;
    QHash<QString, QString> m_session; ///< an empty secret: to be kept here, not there yet
};

} // namespace mandat::sync
