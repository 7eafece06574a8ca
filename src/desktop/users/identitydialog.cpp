// SPDX-License-Identifier: MIT
#include "desktop/users/identitydialog.h"

#include "desktop/parts/banner.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/fields.h"
#include "domain/identitycopy.h"
#include "domain/names.h"

#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize pictureSize(560, 400);
} // namespace

IdentityDialog::IdentityDialog(Workspace &workspace, const User &user, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_user(user)
    , m_notice(new Banner(Tone::Pending, tr("Asking the portal for the copy…")))
    , m_picture(new QLabel)
    , m_save(new QPushButton(tr("&Save the copy…")))
    , m_verify(new QPushButton(tr("&Confirm the identity")))
{
    setObjectName(u"identity"_s);
    setWindowTitle(tr("Identity of %1").arg(displayName(user)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    const IdentityDocument document = user.identityDocument.value_or(IdentityDocument());
    //: %1: the number of an identity document; %2: a day
    column->addWidget(
        new TextLabel(TextLabel::Kind::Strong,
                      tr("No. %1, valid until %2").arg(document.number, workspace.wording().date(document.expires))));
    column->addWidget(m_notice);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    column->addWidget(m_picture, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *close = new QPushButton(tr("Close"));
    setButtonTone(m_verify, ButtonTone::Primary);
    for (QPushButton *button : {m_save, m_verify, close})
        button->setAutoDefault(false);
    m_save->setEnabled(false);
    m_verify->setEnabled(false);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_verify);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &IdentityDialog::save);
    connect(m_verify, &QPushButton::clicked, this, &IdentityDialog::verify);
    setMinimumWidth(520);
    workspace.session().identityCopy(user.id).then(this,
                                                   [this](const Result<sync::DocumentFile> &file) { received(file); });
}

void IdentityDialog::say(Tone tone, const QString &text)
{
    m_notice->setMessage(tone, text);
    m_notice->announce();
}

void IdentityDialog::received(const Result<sync::DocumentFile> &file)
{
    const bool gone = !file && file.error().kind == ErrorKind::NotFound;
    if (gone)
        return say(Tone::Inactive, tr("The portal holds no copy of this document (any more)."));
    if (!file)
        return say(Tone::Refused, m_workspace.wording().error(file.error()));
    m_content = file->content;
    const QPixmap picture = [&] {
        QPixmap out;
        return out.loadFromData(m_content) ? out : QPixmap();
    }();
    m_save->setEnabled(true);
    m_verify->setEnabled(!m_user.identityDocument || !m_user.identityDocument->verifiedAt.isValid());
    if (picture.isNull())
        return say(
            Tone::Pending,
            tr("The copy is a PDF. Save it where only you read it, look at it, and delete it again; then confirm. "
               "That you have looked is recorded."));
    m_picture->setPixmap(picture.scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_picture->setAccessibleName(tr("Copy of the identity document"));
    m_picture->show();
    say(Tone::Pending, tr("Compare it with what was typed, then confirm. That you have looked is recorded."));
}

void IdentityDialog::save()
{
    const QByteArray type = mediaTypeOf(m_content);
    const QString ending = type == "application/pdf" ? u"pdf"_s : type == "image/png" ? u"png"_s : u"jpg"_s;
    const QString path =
        m_workspace.prompts().savePath(this, tr("Save the copy"), u"identity."_s + ending, u"*."_s + ending);
    if (path.isEmpty())
        return;
    QSaveFile out(path);
    const bool written = out.open(QIODevice::WriteOnly) && out.write(m_content) == m_content.size()
        && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && out.commit();
    if (!written)
        say(Tone::Refused, tr("The copy could not be written to %1.").arg(path));
}

void IdentityDialog::verify()
{
    m_verify->setEnabled(false);
    m_workspace.session().verifyIdentity(m_user.id).then(this, [this](const Result<void> &outcome) {
        if (outcome)
            return accept();
        m_verify->setEnabled(true);
        say(Tone::Refused, m_workspace.wording().error(outcome.error()));
    });
}

bool verifiesIdentity(const Workspace &workspace, const User &user)
{
    return workspace.me().has(Role::Administrator) && user.identityDocument
        && workspace.policy().identityDocument == IdentityDocumentRule::Required;
}

} // namespace mandat::desktop

#include "moc_identitydialog.cpp"
