// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QPushButton;

namespace mandat::desktop
{

class Banner;

/// What a person has to know of the connection and can do something about: that something else answers in the portal's
/// place, that answers come incomplete, that this computer's clock is wrong, that very many people are not listed any
/// more. Stays until it is so no more.
class SyncNotices : public QWidget
{
    Q_OBJECT

public:
    explicit SyncNotices(Workspace &workspace, QWidget *parent = nullptr);

private:
    void takeState(const sync::SyncState &state);
    void retranslate();
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString absentText() const;
    void confirmAbsent();

    Workspace &m_workspace;
    Error m_trouble; ///< of kind Internal without a scimType: none
    qint64 m_clockAhead = 0;
    bool m_clockHidden = false;
    qint64 m_absent = 0;
    qint64 m_absentOf = 0;
    Banner *m_troubleLine;
    Banner *m_clockLine;
    Banner *m_absentLine;
    QPushButton *m_details;
    QPushButton *m_again;
    QPushButton *m_hide;
    QPushButton *m_confirm;
};

} // namespace mandat::desktop
