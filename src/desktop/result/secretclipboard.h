// SPDX-License-Identifier: MIT
// A secret in the clipboard, for a minute: cleared then, unless something else has been copied since.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace mandat::desktop
{

class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr int secondsKept = 60;

    /// The one that belongs to `owner`; made on first use. It outlives the page that copied, so that leaving the page
    /// does not leave the secret behind.
    [[nodiscard]] static SecretClipboard &of(QObject &owner);
    ~SecretClipboard() override;

    /// Tells clipboard histories to leave it out, where the system has a word for that.
    void copy(const QString &secret);
    /// Now, if it is still ours.
    void clear();

private:
    explicit SecretClipboard(QObject *parent);

    QTimer m_timer;
    QByteArray m_digest; ///< of what was copied; empty: nothing of ours is there
};

} // namespace mandat::desktop
