// SPDX-License-Identifier: MIT
#include "bench/lists.h"

#include "bench/window.h"
#include "desktop/palette/searchpalette.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct ListTimes {
    QList<double> painted;
    QList<double> known;
    QList<double> end;
};

void openList(app::Session &session, ListTimes &times)
{
    desktop::TableView table(u"Users"_s);
    table.resize(1100, 760);
    const PaintCounter paints(table.viewport());
    QElapsedTimer timer;
    timer.start();
    models::UserList list(session.reader(), session.cacheFile());
    list.setPortal(session.portal(), Language::English);
    list.setQuery({});
    table.setModel(&list);
    table.show();
    waitUntil(u"a first paint"_s, [&] { return paints.count() > 0; });
    times.painted.append(milliseconds(timer));
    waitUntil(u"the whole list"_s, [&] { return list.isComplete(); });
    times.known.append(milliseconds(timer));
    rest(50);
    const int before = paints.count();
    timer.start();
    table.scrollToBottom();
    waitUntil(u"the end of the list"_s, [&] { return paints.count() > before; });
    times.end.append(milliseconds(timer));
    table.setModel(nullptr);
}

void press(QWidget *widget, int key, const QString &text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &up);
}

/// What a person looks for: family names, a company's name, a sign-in ID and a whole name, spread over the list.
QStringList searches(app::Session &session)
{
    const QList<qint64> rows = session.reader().userRows({}).value_or(QList<qint64>());
    QList<qint64> some;
    for (int i = 1; i <= 5; ++i)
        some.append(rows.value(rows.size() * i / 6));
    const QList<cache::UserRow> users = session.reader().users(some).value_or(QList<cache::UserRow>());
    if (users.size() < some.size())
        giveUp(u"there are not enough users to search for"_s);
    return {users.at(0).lastName, users.at(1).companyName, users.at(2).userName,
            users.at(3).lastName + u' ' + users.at(3).firstName, users.at(4).lastName};
}

/// Types each text into a field, a key every 120 ms, and takes the time of each key until `view` has been painted with
/// what its model then holds.
QList<double> typeInto(QLineEdit *field, QAbstractItemView *view, const QStringList &texts)
{
    QList<double> times;
    const PaintCounter paints(view->viewport());
    int paintsAtReset = -1; // -1: the result is not there yet
    const auto noting =
        QObject::connect(view->model(), &QAbstractItemModel::modelReset, view, [&] { paintsAtReset = paints.count(); });
    for (const QString &text : texts) {
        for (const QChar letter : text) {
            paintsAtReset = -1;
            QElapsedTimer timer;
            timer.start();
            press(field, 0, letter);
            waitUntil(u"the result of “%1”"_s.arg(field->text()),
                      [&] { return paintsAtReset >= 0 && paints.count() > paintsAtReset; });
            times.append(milliseconds(timer));
            rest(120);
        }
        field->clear();
        rest(300);
    }
    QObject::disconnect(noting);
    return times;
}

} // namespace

QList<Metric> measureUserList(app::Session &session)
{
    say(u"the users list"_s);
    const desktop::Theme theme(*qApp);
    ListTimes times;
    for (int i = 0; i < 7; ++i)
        openList(session, times);
    return {{u"users_first_paint"_s, u"ms"_s, percentile(times.painted, 0.5)},
            {u"users_list_known"_s, u"ms"_s, percentile(times.known, 0.5)},
            {u"users_jump_to_end"_s, u"ms"_s, percentile(times.end, 0.5)}};
}

QList<Metric> measureTyping(app::Session &session)
{
    say(u"typing"_s);
    Window shown(session);
    auto *filter = shown.window.findChild<QLineEdit *>(u"userFilter"_s);
    auto *search = shown.window.findChild<QLineEdit *>(u"search"_s);
    auto *results = shown.window.findChild<desktop::SearchPalette *>()->findChild<QListView *>();
    waitUntil(u"the window's list"_s, [&] { return shown.list->isComplete(); });
    rest(300);
    const QStringList texts = searches(session);
    filter->setFocus();
    const QList<double> filtering = typeInto(filter, shown.users, texts);
    search->setFocus();
    const QList<double> searching = typeInto(search, results, texts);
    return {{u"keystroke_filter_p50"_s, u"ms"_s, percentile(filtering, 0.5)},
            {u"keystroke_filter_p95"_s, u"ms"_s, percentile(filtering, 0.95)},
            {u"keystroke_palette_p50"_s, u"ms"_s, percentile(searching, 0.5)},
            {u"keystroke_palette_p95"_s, u"ms"_s, percentile(searching, 0.95)}};
}

} // namespace mandat::bench
