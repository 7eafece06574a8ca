// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/parts/noticecolumn.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// The recoveries of administration that were begun and are not over (S3.6): what remains of each, and the way back to
/// its list of steps. Once the role is given, nothing else tells that the old account is still on.
class RecoveryNotices : public NoticeColumn
{
    Q_OBJECT

public:
    explicit RecoveryNotices(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return m_count; }

protected:
    void changeEvent(QEvent *event) override;

private:
    Workspace &m_workspace;
    int m_count = 0;
};

} // namespace mandat::desktop
