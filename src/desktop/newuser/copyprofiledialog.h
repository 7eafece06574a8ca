// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace mandat::desktop
{

class NewUserState;

/// From whom a profile is copied, once and without a link (S0.7): somebody of the company who has one.
class CopyProfileDialog : public QDialog
{
    Q_OBJECT

public:
    CopyProfileDialog(const NewUserState &state, QWidget *parent);

    /// Once accepted.
    [[nodiscard]] UserId user() const;
    [[nodiscard]] bool accountsToo() const;
    /// Is there anybody to copy from?
    [[nodiscard]] static bool isPossible(const NewUserState &state);

private:
    void fill(const QString &filter);

    struct Source {
        UserId user;
        QString name;
        QString profile;
        int functions = 0;
    };
    [[nodiscard]] static QList<Source> sourcesOf(const NewUserState &state);

    QList<Source> m_sources;
    QListWidget *m_list;
    QCheckBox *m_accounts;
    QPushButton *m_copy;
};

} // namespace mandat::desktop
