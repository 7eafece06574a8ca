// SPDX-License-Identifier: MIT
#pragma once

#include "sync/secretstore.h"

namespace mandat::sync
{

/// Where the access token of a connection comes from.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    /// Unauthorized: there is none. Keychain: it cannot be read now.
    [[nodiscard]] virtual QCoro::Task<Result<QString>> token() = 0;
    /// Another one, since the portal has refused this one. Unauthorized: there is none, a person has to sign in. Any
    /// other error: it cannot be said now.
    [[nodiscard]] virtual QCoro::Task<Result<QString>> renewed(QString refused);
};

/// A token that is not kept anywhere (yet).
class GivenToken : public TokenSource
{
public:
    explicit GivenToken(QString token)
        : m_token(std::move(token))
    {
    }
    // QCoro moves what is named in co_return, members too: a copy is given.
    [[nodiscard]] QCoro::Task<Result<QString>> token() override { co_return Result<QString>(QString(m_token)); }

private:
    QString m_token;
};

/// A file that holds the token alone, readable by its owner only; for scripts and support. Read at each use, so that it
/// can be renewed beneath the program.
class FileToken : public TokenSource
{
public:
    explicit FileToken(QString path)
        : m_path(std::move(path))
    {
    }
    [[nodiscard]] QCoro::Task<Result<QString>> token() override;
    /// Forbidden: others may read the file. NotFound, Invalid (empty, or not a token).
    [[nodiscard]] static Result<QString> read(const QString &path);

private:
    QString m_path;
};

/// A personal access token kept in the keychain.
class StoredToken : public TokenSource
{
public:
    StoredToken(std::shared_ptr<SecretStore> store, QString key)
        : m_store(std::move(store))
        , m_key(std::move(key))
    {
    }
    [[nodiscard]] QCoro::Task<Result<QString>> token() override;
    /// Whether another one was pasted meanwhile.
    [[nodiscard]] QCoro::Task<Result<QString>> renewed(QString refused) override;

private:
    std::shared_ptr<SecretStore> m_store;
    QString m_key;
    QString m_known; ///< memory only
};

} // namespace mandat::sync
