// SPDX-License-Identifier: MIT
#include "desktop/users/userviews.h"

#include "desktop/theme/icons.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr qsizetype longestName = 60;

/// One portal's profiles mean nothing on another.
QString keyOf(const Workspace &workspace)
{
    return u"users/views/"_s + workspace.session().connection().id.toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const UserView &view)
{
    return {{u"name"_s, view.name},
            {u"filters"_s, view.filters},
            {u"sort"_s, view.sortColumn},
            {u"descending"_s, view.descending},
            {u"columns"_s, QString::fromLatin1(view.columns.toBase64())}};
}

UserView fromJson(const QJsonObject &json)
{
    return {json.value(u"name"_s).toString(), json.value(u"filters"_s).toObject(), json.value(u"sort"_s).toInt(),
            json.value(u"descending"_s).toBool(),
            QByteArray::fromBase64(json.value(u"columns"_s).toString().toLatin1())};
}

void store(Workspace &workspace, const QList<UserView> &views)
{
    QJsonArray all;
    for (const UserView &view : views)
        all.append(toJson(view));
    workspace.settings().setValue(keyOf(workspace),
                                  QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

/// Filters as FilterBar keeps them: their kind is a number there.
QJsonObject filter(int kind, const QString &value)
{
    return {{u"text"_s, QString()}, {u"filters"_s, QJsonObject {{QString::number(kind), value}}}};
}

} // namespace

QList<UserView> savedViews(const Workspace &workspace)
{
    const QByteArray text = workspace.settings().value(keyOf(workspace)).toString().toUtf8();
    QList<UserView> out;
    for (const QJsonValue &one : QJsonDocument::fromJson(text).array()) {
        if (const UserView view = fromJson(one.toObject()); !view.name.isEmpty())
            out.append(view);
    }
    return out;
}

void saveView(Workspace &workspace, const UserView &view)
{
    QList<UserView> views = savedViews(workspace);
    const auto same = std::ranges::find(views, view.name, &UserView::name);
    if (same == views.end())
        views.append(view);
    else
        *same = view;
    store(workspace, views);
}

void deleteView(Workspace &workspace, const QString &name)
{
    QList<UserView> views = savedViews(workspace);
    views.removeIf([&](const UserView &view) { return view.name == name; });
    store(workspace, views);
}

UserViews::UserViews(Workspace &workspace, QWidget *parent)
    : QToolButton(parent)
    , m_workspace(workspace)
{
    setObjectName(u"userViews"_s);
    setIcon(desktop::icon(u"view-list-details"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &UserViews::fill);
    retranslate();
}

void UserViews::retranslate()
{
    setText(tr("&Views"));
    setAccessibleName(tr("Saved views"));
    setToolTip(tr("Filters, order and columns under a name"));
}

QList<UserView> UserViews::presets() const
{
    // The numbers are FilterBar's kinds: ends soon, access, administrators.
    QList<UserView> out {{tr("Everybody"), {}, 0, false, {}}};
    if (m_workspace.policy().grantDates)
        out.append({tr("Ends soon"), filter(4, u"30"_s), 0, false, {}});
    out.append({tr("No access"), filter(5, QString()), 0, false, {}});
    if (m_workspace.portal().catalogue.administration())
        out.append({tr("Administrators"), filter(6, QString()), 0, false, {}});
    return out;
}

void UserViews::fill()
{
    menu()->clear();
    const QList<UserView> saved = savedViews(m_workspace);
    const auto add = [this](const UserView &view) {
        QAction *action = menu()->addAction(QString(view.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, view] { Q_EMIT chosen(view); });
    };
    for (const UserView &view : presets())
        add(view);
    if (!saved.isEmpty())
        menu()->addSeparator();
    for (const UserView &view : saved)
        add(view);
    menu()->addSeparator();
    connect(menu()->addAction(tr("&Save this view…")), &QAction::triggered, this, &UserViews::askName,
            Qt::QueuedConnection);
    if (saved.isEmpty())
        return;
    QMenu *drop = menu()->addMenu(tr("&Delete a view"));
    for (const UserView &view : saved) {
        connect(drop->addAction(QString(view.name).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, name = view.name] { deleteView(m_workspace, name); });
    }
}

void UserViews::askName()
{
    QInputDialog dialog(this);
    dialog.setObjectName(u"viewName"_s);
    dialog.setWindowTitle(tr("Save this view"));
    dialog.setLabelText(tr("Name of the view. One of the same name is replaced."));
    dialog.setOkButtonText(tr("Save"));
    dialog.setCancelButtonText(tr("Cancel"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString name = dialog.textValue().simplified().left(longestName);
    if (!name.isEmpty())
        Q_EMIT saveWanted(name);
}

} // namespace mandat::desktop

#include "moc_userviews.cpp"
