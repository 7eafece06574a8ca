// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/shell/mainwindow.h"

#include <QAction>
#include <QMenu>

namespace mandat::desktop
{

/// Everything that the menus hold, with its shortcut.
struct MainWindow::Actions {
    QAction newUser;
    QAction printRecap;
    QAction exportTable;
    QAction importUsers;
    QAction lastImport;
    QAction whoCan;
    QAction changeRights;
    QAction drafts;
    QAction letters;
    QAction connectPortal;
    QAction signOut;
    QAction eraseData;
    QAction quit;
    QAction undoStaged;
    QAction filter;
    QAction search;
    QAction synchronise;
    QAction detailPane;
    QAction review;
    QAction accessReviews;
    QAction discard;
    QAction english;
    QAction french;
    QAction systemLook;
    QAction lightLook;
    QAction darkLook;
    QAction preferences;
    QAction support;
    QAction about;
    QList<QAction *> screens;
    QMenu *file = nullptr;
    QMenu *edit = nullptr;
    QMenu *view = nullptr;
    QMenu *language = nullptr;
    QMenu *appearance = nullptr;
    QMenu *access = nullptr;
    QMenu *bulk = nullptr;
    QMenu *help = nullptr;
};

} // namespace mandat::desktop
