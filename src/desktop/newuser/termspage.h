// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QCheckBox;

namespace mandat::desktop
{

/// The portal's terms, to be accepted with the order; version and time are recorded (S0.4).
class TermsPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit TermsPage(NewUserState &state, QWidget *parent = nullptr);

    [[nodiscard]] bool applies() const override;
    [[nodiscard]] QString summary() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;

private:
    QCheckBox *m_accept;
};

} // namespace mandat::desktop
