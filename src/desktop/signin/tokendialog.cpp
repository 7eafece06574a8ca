// SPDX-License-Identifier: MIT
#include "desktop/signin/tokendialog.h"

#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/signin/signinbanner.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

TokenDialog::TokenDialog(app::SigningIn &signing, app::Connection connection, bool sessionOnly, Language language,
                         QWidget *parent)
    : QDialog(parent)
    , m_signing(signing)
    , m_connection(std::move(connection))
    , m_sessionOnly(sessionOnly)
    , m_language(language)
{
    setWindowTitle(tr("New access token"));
    setMinimumWidth(520);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::between);
    auto *words =
        new TextLabel(TextLabel::Kind::Secondary,
                      tr("The portal gives it to you. It goes to this computer’s keychain, and nowhere else."));
    words->setWordWrap(true);
    auto *editor = new QLineEdit;
    editor->setEchoMode(QLineEdit::Password);
    m_token = new FieldBox(tr("Access &token"), editor);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("&Use it"), QDialogButtonBox::ActionRole);
    setButtonTone(m_use, ButtonTone::Primary);
    m_use->setDefault(true);
    layout->addWidget(words);
    layout->addWidget(m_token);
    layout->addWidget(buttons);
    connect(m_use, &QPushButton::clicked, this, &TokenDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // What is wrong needs room of its own.
    connect(
        m_token, &FieldBox::errorChanged, this, [this] { resize(width(), sizeHint().height()); }, Qt::QueuedConnection);
    editor->setFocus();
}

void TokenDialog::use()
{
    const QString token = qobject_cast<QLineEdit *>(m_token->editor())->text();
    m_use->setEnabled(false);
    m_token->setError({});
    m_signing.useToken(m_connection, token, m_sessionOnly).then(this, [this](const Result<void> &outcome) {
        m_use->setEnabled(true);
        if (outcome)
            return accept();
        const Error &error = outcome.error();
        m_token->setError(error.field == "token"_L1 ? tr("An access token is needed.")
                              : error.kind == ErrorKind::Unauthorized
                              ? tr("The portal does not accept this token. Is it "
                                   "whole, and still valid?")
                              : SignInBanner::words(error, m_language));
        m_token->editor()->setFocus();
    });
}

} // namespace mandat::desktop
