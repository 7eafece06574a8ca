// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/parts/banner.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Says that this computer's copy of the portal is damaged and offers to fetch it again; then, that this was done and
/// what became of what waits, until somebody hides it.
class DataNotice : public Banner
{
    Q_OBJECT

public:
    explicit DataNotice(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The connection has to be opened anew, which repairs it.
    void reopenWanted();

private:
    void takeState(const sync::SyncState &state);
    void retranslate();
    void showDetails();
    void act();
    [[nodiscard]] QString rebuiltText() const;

    Workspace &m_workspace;
    bool m_damaged = false;
    Error m_damage;
    QPushButton *m_details;
    QPushButton *m_act;
};

} // namespace mandat::desktop
