// SPDX-License-Identifier: MIT
#pragma once

#include "app/session.h"
#include "bench/firm.h"
#include "desktop/parts/tableview.h"
#include "desktop/prompts.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/theme/theme.h"
#include "models/userlist.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>

#include <functional>

namespace mandat::bench
{

/// Opens the connection that a first sync has left behind; nothing runs yet.
[[nodiscard]] std::unique_ptr<app::Session> openSession(const Place &place);

/// Counts what a widget paints.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget);
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_count = 0;
};

/// Runs the event loop until it holds; ends the program after a minute, saying what was waited for.
void waitUntil(const QString &what, const std::function<bool()> &holds);
/// Runs the event loop for a while, as between two keys.
void rest(int milliseconds);

/// The program's own window over a session, without a screen.
struct Window {
    explicit Window(app::Session &session);
    ~Window();

    QTemporaryDir folder; ///< settings of its own
    QSettings settings;
    desktop::Theme theme;
    desktop::SystemPrompts prompts;
    desktop::Workspace workspace;
    desktop::MainWindow window;
    desktop::TableView *users = nullptr; ///< the table of the Users screen …
    models::UserList *list = nullptr; ///< … and its model
};

} // namespace mandat::bench
