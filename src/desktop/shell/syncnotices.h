// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QPushButton;

namespace mandat::desktop
{

class Banner;

/// What a person has to know of the connection and can do something about: that something else answers in the portal's
/// place, that answers come incomplete, that this computer's clock is wrong. Stays until it is so no more.
class SyncNotices : public QWidget
{
    Q_OBJECT

public:
    explicit SyncNotices(Workspace &workspace, QWidget *parent = nullptr);

private:
    void takeState(const sync::SyncState &state);
    void retranslate();
    [[nodiscard]] QString clockText() const;

    Workspace &m_workspace;
    Error m_trouble; ///< of kind Internal without a scimType: none
    qint64 m_clockAhead = 0;
    bool m_clockHidden = false;
    Banner *m_troubleLine;
    Banner *m_clockLine;
    QPushButton *m_details;
    QPushButton *m_again;
    QPushButton *m_hide;
};

} // namespace mandat::desktop
