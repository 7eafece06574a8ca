// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

class QDateEdit;

namespace mandat::desktop
{

class FieldBox;

/// From when until when an access holds; both days are inclusive, neither has to be given.
class AccessDatesDialog : public QDialog
{
    Q_OBJECT

public:
    AccessDatesDialog(Workspace &workspace, const Grant &grant, const QString &where, QWidget *parent);

    /// As it was, with the days chosen.
    [[nodiscard]] Grant grant() const;

    void accept() override;

private:
    void check();

    Workspace &m_workspace;
    Grant m_grant;
    QDateEdit *m_first;
    QDateEdit *m_last;
    FieldBox *m_lastBox;
};

/// Opens the dates of an access as they stand with what is staged, and stages what becomes of them.
void changeDates(Workspace &workspace, const UserId &user, const RelationshipId &relationship, QWidget *parent);

} // namespace mandat::desktop
