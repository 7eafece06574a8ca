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

struct AccessLetter {
    UserId user;
    sync::Credentials credentials;
};

/// Opens the preview of the letters that hand credentials over, one each. Passwords are masked until “Show password”,
/// are on no disk unless the letters are saved, and in memory no longer than the preview is open.
void printAccessLetters(Workspace &workspace, const QList<AccessLetter> &letters, QWidget *parent);

} // namespace mandat::desktop
