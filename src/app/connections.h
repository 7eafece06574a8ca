// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "base/result.h"
#include "domain/signinoffer.h"

#include <QList>
#include <QLockFile>
#include <QUrl>
#include <QUuid>

#include <memory>

namespace mandat::app
{

/// One portal, one signed-in staff account, one local cache. The token itself is never in here.
struct Connection {
    QUuid id;
    QString name; ///< as the person called it; empty: what the portal announces
    QUrl url; ///< the portal's base, "http://127.0.0.1:8765/bank-delegates/scim/v2"
    LocalizedText announced; ///< what the portal called itself when it was connected
    QString tokenFile; ///< path of a file with the token; empty: it is in the keychain
    SignInOffer signIn; ///< where its person signs in in the browser; empty: with a token
    QString subject; ///< who that is there; nobody else may go on with this connection

    /// The name given to it, else the portal's own, else its address.
    [[nodiscard]] QString title(Language language) const;
    bool operator==(const Connection &) const = default;
};

/// The folder in which a person's connections and caches rest; 0700. One program writes in it at a time, any number
/// reads.
class DataFolder
{
public:
    /// `path` empty: where the operating system keeps the data of this program.
    [[nodiscard]] static Result<DataFolder> open(const QString &path = {});

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Result<QList<Connection>> connections() const;
    /// Adds or replaces by id. Conflict: another connection has this name, or this portal and this person already.
    [[nodiscard]] Result<void> save(const Connection &connection);
    [[nodiscard]] Result<void> remove(const QUuid &id);
    /// By name, by portal address or by id; the only one if `name` is empty. NotFound, Conflict (several).
    [[nodiscard]] Result<Connection> find(const QString &name) const;
    [[nodiscard]] QString cacheFile(const QUuid &connection) const;
    /// The keychain's entry for a connection's token.
    [[nodiscard]] static QString keychainKey(const QUuid &connection);
    /// Held while a connection's sign-in is renewed, by whichever program does.
    [[nodiscard]] QString signInLock(const QUuid &connection) const;
    /// The certificates of a private authority that this connection trusts beside the system's; it need not exist.
    [[nodiscard]] QString authorityFile(const QUuid &connection) const;
    /// Copies these certificates (PEM or DER) there; `file` empty: takes away what is there. Invalid: no certificates.
    [[nodiscard]] Result<void> keepAuthority(const QUuid &connection, const QString &file) const;

    /// The right to write; Locked if another program has it. Held until the result goes out of scope.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock() const;

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {
    }
    [[nodiscard]] Result<void> write(const QList<Connection> &connections) const;

    QString m_path;
};

} // namespace mandat::app
