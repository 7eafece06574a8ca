// SPDX-License-Identifier: MIT
#include "desktop/result/credentialsdialog.h"

#include "desktop/parts/textlabel.h"
#include "desktop/result/credentialcard.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QDialogButtonBox>
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

bool canHandOver(const Workspace &workspace)
{
    return workspace.policy().credentialDelivery == CredentialDelivery::Screen && workspace.mayWrite();
}

} // namespace mandat::desktop
