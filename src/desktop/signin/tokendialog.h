// SPDX-License-Identifier: MIT
#pragma once

#include "app/signingin.h"

#include <QDialog>

class QPushButton;

namespace mandat::desktop
{

class FieldBox;

/// Takes a new access token for a connection, if the portal accepts it and it is the same person's.
class TokenDialog : public QDialog
{
    Q_OBJECT

public:
    TokenDialog(app::SigningIn &signing, app::Connection connection, bool sessionOnly, Language language,
                QWidget *parent);

private:
    void use();

    app::SigningIn &m_signing;
    app::Connection m_connection;
    bool m_sessionOnly;
    Language m_language;
    FieldBox *m_token;
    QPushButton *m_use;
};

} // namespace mandat::desktop
