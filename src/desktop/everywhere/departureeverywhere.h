// SPDX-License-Identifier: MIT
#pragma once

#include "app/everywhere.h"
#include "desktop/workspace.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace mandat::desktop
{

class DeparturePart;
class TextLabel;

/// A departure over all portals at once: one review, in which each portal's order is shown and what its rules say; then
/// each is sent to its portal. What only takes access away waits for nobody; a part that a rule blocks does not hold
/// the others up.
class DepartureEverywhere : public QDialog
{
    Q_OBJECT

public:
    DepartureEverywhere(Workspace &workspace, const QList<app::PersonAccount> &accounts, QWidget *parent);
    ~DepartureEverywhere() override;

private:
    void refresh();
    void submit();

    Workspace &m_workspace;
    QString m_person;
    QList<DeparturePart *> m_parts;
    QLineEdit *m_reason;
    TextLabel *m_note;
    QPushButton *m_submit;
    QPushButton *m_close;
};

} // namespace mandat::desktop
