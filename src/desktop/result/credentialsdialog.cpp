// SPDX-License-Identifier: MIT
#include "desktop/result/credentialsdialog.h"

#include "desktop/parts/textlabel.h"
#include "desktop/result/credentialcard.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QDialogButtonBox>
#include <QFuture>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

CredentialsDialog::CredentialsDialog(Workspace &workspace, const User &user, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Credentials of %1").arg(displayName(user)));
    setMinimumWidth(640);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageEdge, metrics::pageEdge, metrics::pageEdge, metrics::between);
    layout->setSpacing(metrics::between);
    auto *note = new TextLabel(
        TextLabel::Kind::Secondary,
        tr("Showing, copying or printing issues a new temporary password; one that was issued before stops working. "
           "Mandat keeps none of them."));
    note->setWordWrap(true);
    layout->addWidget(note);
    auto *card = new CredentialCard(workspace, user);
    card->setUser(user, user.capacity);
    layout->addWidget(card);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

bool canSendAgain(const Workspace &workspace)
{
    return workspace.policy().credentialDelivery == CredentialDelivery::Email
        && workspace.me().has(Role::Administrator);
}

void resetSignIn(Workspace &workspace, const User &user, QWidget *parent)
{
    const QString name = displayName(user);
    const QString title = CredentialsDialog::tr("Reset or unlock the sign-in of %1").arg(name);
    const bool sure = workspace.prompts().confirm(
        parent,
        {title, CredentialsDialog::tr("A message with a new activation link goes to %1.").arg(user.email),
         CredentialsDialog::tr("The password and every link so far stop working, and a lock after wrong passwords "
                               "ends. The person chooses a new password by the link."),
         CredentialsDialog::tr("Send the link"), false});
    if (!sure)
        return;
    // By email here: what is issued is a link, and it goes to the person alone.
    workspace.session().issueCredentials(user.id).then(
        &workspace,
        [&workspace, title, user, window = QPointer<QWidget>(parent)](const Result<sync::Credentials> &answer) {
            if (answer)
                workspace.prompts().inform(
                    window, title,
                    CredentialsDialog::tr("The portal sends a new activation link to %1.").arg(user.email), {});
            else
                workspace.prompts().inform(window, title, workspace.wording().error(answer.error()),
                                           answer.error().detail);
        });
}

bool canHandOver(const Workspace &workspace)
{
    return workspace.policy().credentialDelivery == CredentialDelivery::Screen && workspace.mayWrite();
}

} // namespace mandat::desktop
