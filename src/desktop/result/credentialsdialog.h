// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

namespace mandat::desktop
{

/// The credentials of one person who exists already, to be handed over later than on the result page, or issued anew.
class CredentialsDialog : public QDialog
{
    Q_OBJECT

public:
    CredentialsDialog(Workspace &workspace, const User &user, QWidget *parent);
};

/// May a sign-in be reset here whose activation link leaves by email: this person administers the portal?
[[nodiscard]] bool canSendAgain(const Workspace &workspace);
/// Asks whether a new activation link shall leave, has the portal send it, and says what came of it.
void resetSignIn(Workspace &workspace, const User &user, QWidget *parent);

/// May this be offered here: the portal shows passwords to the firm, and this person may write?
[[nodiscard]] bool canHandOver(const Workspace &workspace);

} // namespace mandat::desktop
