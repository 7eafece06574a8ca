// SPDX-License-Identifier: MIT
#include "desktop/users/samepersonlinks.h"

#include "desktop/newuser/newuserwizard.h"
#include "desktop/theme/controlstate.h"
#include "domain/names.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::SamePersonLinks)
};

QList<User> othersOf(Workspace &workspace, const User &user)
{
    QList<User> out;
    if (user.person.isEmpty())
        return out;
    const Snapshot company = workspace.reader().companySnapshot(user.company).value_or(Snapshot());
    for (const User &other : company.users) {
        if (other.id != user.id && other.person == user.person)
            out.append(other);
    }
    std::ranges::sort(out, {}, &User::userName);
    return out;
}

} // namespace

QWidget *makeSamePersonLinks(Workspace &workspace, const User &user)
{
    const QList<User> others = othersOf(workspace, user);
    if (others.isEmpty())
        return nullptr;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const User &other : others) {
        const QString address = other.userName.isEmpty() ? other.email : displaySignInId(other.userName);
        auto *link = new QPushButton(QString(address).replace(u'&', QStringLiteral("&&")));
        setButtonTone(link, ButtonTone::Link);
        //: %1: a person; %2: the address that the person signs in with there
        link->setAccessibleName(Words::tr("Same person as %1, %2").arg(displayName(other), address));
        link->setToolTip(Words::tr("Show this user of the same person"));
        QObject::connect(
            link, &QPushButton::clicked, &workspace, [&workspace, id = other.id] { Q_EMIT workspace.userWanted(id); },
            Qt::QueuedConnection);
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    return box;
}

void makeSecondUser(Workspace &workspace, const UserId &first, QWidget *parent)
{
    NewUserStart start;
    start.second = first;
    NewUserWizard wizard(workspace, start, parent ? parent->window() : nullptr);
    wizard.exec();
    if (const std::optional<ChangeOrder> &order = wizard.submitted())
        Q_EMIT workspace.orderShown(*order);
}

} // namespace mandat::desktop
