// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Opens the preview of these users' profile recaps; printing and saving start from there.
void printRecapsOf(Workspace &workspace, const QList<UserId> &users, QWidget *parent);

/// The same as `order`, which is not submitted, would leave them: of everybody whose identity, profile or access it
/// touches and who is still there `after` it. Marked as drafts.
void printDraftRecapsOf(Workspace &workspace, const ChangeOrder &order, const Snapshot &after, QWidget *parent);

/// Opens the preview of the letter that hands credentials over. The password is masked until “Show password”, and is on
/// no disk unless the letter is saved.
void printAccessLetter(Workspace &workspace, const UserId &user, const sync::Credentials &credentials, QWidget *parent);

} // namespace mandat::desktop
