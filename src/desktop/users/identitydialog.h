// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme/tokens.h"
#include "desktop/workspace.h"
#include "sync/documentfile.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace mandat::desktop
{

class Banner;
class TextLabel;

/// An administrator looks at the copy of a person's identity document and says that it is theirs (S1.3). The copy is
/// shown from memory; it is written nowhere unless the administrator saves it.
class IdentityDialog : public QDialog
{
    Q_OBJECT

public:
    IdentityDialog(Workspace &workspace, const User &user, QWidget *parent);

private:
    void received(const Result<sync::DocumentFile> &file);
    void save();
    void verify();
    void say(Tone tone, const QString &text);

    Workspace &m_workspace;
    User m_user;
    QByteArray m_content;
    Banner *m_notice;
    QLabel *m_picture;
    QPushButton *m_save;
    QPushButton *m_verify;
};

/// May this person look at identity documents here? Administrators, where the portal asks for documents.
[[nodiscard]] bool verifiesIdentity(const Workspace &workspace, const User &user);

} // namespace mandat::desktop
