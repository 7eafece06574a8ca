// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

namespace mandat::desktop
{

/// Where the policy asks for two deliberate confirmations (S1.6): what will be sent, once more, in a few lines.
class ConfirmPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit ConfirmPage(NewUserState &state, QWidget *parent = nullptr);

    [[nodiscard]] bool applies() const override;
    void enter() override;

private:
    QWidget *m_lines = nullptr;
};

} // namespace mandat::desktop
