// SPDX-License-Identifier: MIT
#pragma once

#include "sync/syncstate.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace mandat::desktop
{

class Workspace;

/// Where sync stands, in words, with the button that tries again.
class SyncIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit SyncIndicator(Workspace &workspace, QWidget *parent = nullptr);

    /// "Up to date, 10:42", "Offline since 10:12, everything can be read"…
    [[nodiscard]] static QString words(const sync::SyncState &state, const Workspace &workspace);

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const sync::SyncState &state);

    Workspace &m_workspace;
    QLabel *m_glyph;
    QLabel *m_words;
    QToolButton *m_retry;
};

} // namespace mandat::desktop
