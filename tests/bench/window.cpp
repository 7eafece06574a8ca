// SPDX-License-Identifier: MIT
#include "bench/window.h"

#include "bench/firstsync.h"
#include "bench/report.h"
#include "sync/secretstore.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

std::unique_ptr<app::Session> openSession(const Place &place)
{
    const Result<app::DataFolder> folder = app::DataFolder::open(dataFolder(place));
    if (!folder)
        giveUp(folder.error().detail);
    const Result<app::Connection> connection = folder->find({});
    if (!connection)
        giveUp(connection.error().detail);
    Result<std::unique_ptr<app::Session>> session =
        app::Session::open(*folder, *connection, {std::make_shared<SystemClock>(), std::make_shared<sync::Keychain>()});
    if (!session)
        giveUp(session.error().detail);
    return std::move(*session);
}

PaintCounter::PaintCounter(QWidget *widget)
{
    widget->installEventFilter(this);
}

bool PaintCounter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        ++m_count;
    return QObject::eventFilter(watched, event);
}

void waitUntil(const QString &what, const std::function<bool()> &holds)
{
    QElapsedTimer patience;
    patience.start();
    QTimer wake; // so that a missing event does not wait for ever
    wake.start(1000);
    while (!holds()) {
        if (patience.hasExpired(60'000))
            giveUp(u"waited for a minute: "_s + what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

void rest(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

Window::Window(app::Session &session)
    : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , theme(*qApp)
    , workspace(session, prompts, settings, Language::English)
    , window(workspace, theme)
{
    window.show();
    const auto tables = window.findChildren<desktop::TableView *>();
    for (desktop::TableView *table : tables) {
        if (auto *found = qobject_cast<models::UserList *>(table->model())) {
            users = table;
            list = found;
        }
    }
    if (!list)
        giveUp(u"the window has no list of users"_s);
}

Window::~Window() = default;

} // namespace mandat::bench
