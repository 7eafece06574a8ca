// SPDX-License-Identifier: MIT
#pragma once

#include "app/reports.h"
#include "desktop/workspace.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace mandat::desktop
{

class FactLine;
class TextLabel;

/// Somebody leaves: what is withdrawn, company by company, as changes to be reviewed; what no order can take away, and
/// why; and the letters that tell the companies.
class DepartureDialog : public QDialog
{
    Q_OBJECT

public:
    DepartureDialog(Workspace &workspace, const UserId &user, DepartureWay way, QWidget *parent);
    ~DepartureDialog() override;

Q_SIGNALS:
    void staged(); ///< the departure has been staged

private:
    QWidget *buildBar();
    void read();
    void fill();
    void fillWithdrawn();
    void fillBeyond();
    void stage();
    [[nodiscard]] QList<Change> changes() const;

    Workspace &m_workspace;
    UserId m_user;
    DepartureWay m_way;
    app::DepartureCase m_case;
    Error m_error;
    bool m_readable = false;
    TextLabel *m_title;
    FactLine *m_state;
    TextLabel *m_withdrawnTitle;
    QListWidget *m_withdrawn;
    TextLabel *m_beyondTitle;
    QListWidget *m_beyond;
    QPushButton *m_letters = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace mandat::desktop
