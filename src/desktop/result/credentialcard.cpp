// SPDX-License-Identifier: MIT
#include "desktop/result/credentialcard.h"

#include "desktop/parts/chip.h"
#include "desktop/parts/flowlayout.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/recapprinting.h"
#include "desktop/result/secretclipboard.h"
#include "desktop/result/secretfield.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QAction>
#include <QFuture>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

CredentialCard::CredentialCard(Workspace &workspace, const User &user, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_user(user)
    , m_name(new TextLabel(TextLabel::Kind::Strong))
    , m_about(new TextLabel(TextLabel::Kind::Secondary))
    , m_state(new ChipLabel)
    , m_more(new QToolButton)
    , m_signInLabel(new TextLabel(TextLabel::Kind::Caption))
    , m_signIn(new TextLabel(TextLabel::Kind::Identifier))
    , m_passwordLabel(new TextLabel(TextLabel::Kind::Caption))
    , m_password(new SecretField)
    , m_validLabel(new TextLabel(TextLabel::Kind::Caption))
    , m_valid(new TextLabel(TextLabel::Kind::Body))
    , m_word(new TextLabel(TextLabel::Kind::Secondary))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Surface(Surface::Fill::Card);
    outer->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 12);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(buildFacts());
    layout->addWidget(buildButtons());
    auto *words = new QVBoxLayout;
    words->setContentsMargins(metrics::between, 0, metrics::between, 0);
    m_word->setWordWrap(true);
    words->addWidget(m_word);
    layout->addLayout(words);
    m_word->hide();
    retranslate();
}

CredentialCard::~CredentialCard()
{
    forget();
}

QWidget *CredentialCard::buildHead()
{
    auto *head = new Surface(Surface::Fill::Base, Qt::BottomEdge);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics::between, metrics::within, metrics::within, metrics::within + 1);
    layout->setSpacing(metrics::within);
    layout->addWidget(m_name);
    m_about->setMinimumWidth(40);
    layout->addWidget(m_about, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_more);
    m_more->setIcon(glyphIcon(Glyph::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        QAction *anew = menu->addAction(icon(u"password-generate"_s), tr("&Issue a new temporary password…"));
        anew->setEnabled(!m_busy);
        connect(anew, &QAction::triggered, this, &CredentialCard::issueAnew);
    });
    return head;
}

QWidget *CredentialCard::buildFacts()
{
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(metrics::between, 0, metrics::between, 0);
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_signInLabel, 0, 0);
    grid->addWidget(m_passwordLabel, 0, 1);
    grid->addWidget(m_validLabel, 0, 2);
    grid->addWidget(m_signIn, 1, 0);
    grid->addWidget(m_password, 1, 1);
    grid->addWidget(m_valid, 1, 2);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 4);
    m_signIn->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_passwordLabel->setBuddy(m_password);
    return facts;
}

QWidget *CredentialCard::buildButtons()
{
    m_actions = new QWidget;
    auto *layout = new FlowLayout(m_actions, metrics::within, metrics::within);
    layout->setContentsMargins(metrics::between, 0, metrics::between, 0);
    const auto add = [&](const QString &iconName, const QString &name, void (CredentialCard::*act)()) {
        auto *button = new QPushButton(icon(iconName), QString());
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_show = add(u"view-visible"_s, u"show"_s, &CredentialCard::toggleShown);
    m_copy = add(u"edit-copy"_s, u"copy"_s, &CredentialCard::copy);
    m_print = add(u"document-print"_s, u"printLetter"_s, &CredentialCard::print);
    m_handOver = add(u"dialog-ok-apply"_s, u"handedOver"_s, &CredentialCard::handOver);
    return m_actions;
}

void CredentialCard::setUser(const User &user, const QString &about)
{
    m_user = user;
    m_about->setText(about);
    m_about->setToolTip(about.toHtmlEscaped());
    refresh();
}

bool CredentialCard::isHandedOver() const
{
    return m_handedOver || m_user.credentials == CredentialState::HandedOver
        || m_user.credentials == CredentialState::Changed;
}

QWidget *CredentialCard::firstButton() const
{
    return m_show;
}

void CredentialCard::retranslate()
{
    m_signInLabel->setText(tr("Sign-in ID"));
    m_passwordLabel->setText(tr("Temporary password"));
    m_validLabel->setText(tr("Valid until"));
    refresh();
}

void CredentialCard::refresh()
{
    const QString name = displayName(m_user);
    m_name->setText(name);
    m_signIn->setText(m_user.userName.isEmpty() ? tr("assigned by the portal") : displaySignInId(m_user.userName));
    const bool done = isHandedOver();
    m_state->setChip(done ? ChipData {Tone::Active, Glyph::Tick, tr("Handed over")}
                          : ChipData {Tone::Waiting, Glyph::Hourglass, tr("To hand over")});
    m_actions->setVisible(!done);
    const bool issued = m_credentials || m_user.credentials == CredentialState::Issued;
    m_handOver->setEnabled(!m_busy && issued);
    m_handOver->setToolTip(issued ? QString() : tr("Show, copy or print them first."));
    m_handOver->setAccessibleDescription(m_handOver->toolTip());
    if (done)
        m_password->replaceBy(tr("handed over"));
    const int days = m_workspace.policy().temporaryPasswordDays;
    if (m_credentials && m_credentials->expires.isValid())
        m_valid->setText(m_workspace.wording().dateTime(m_credentials->expires, m_workspace.policy().zone()));
    else
        m_valid->setText(done ? tr("–", "no date") : tr("%n day(s) from when it is issued", nullptr, days));
    m_show->setText(m_password->isRevealed() ? tr("&Hide") : tr("&Show"));
    m_copy->setText(tr("&Copy"));
    m_print->setText(tr("&Print letter…"));
    m_handOver->setText(tr("Handed &over"));
    // Several cards stand on the page: by ear, each button says whose it is.
    m_password->setAccessibleName(tr("Temporary password of %1").arg(name));
    m_signIn->setAccessibleName(tr("Sign-in ID of %1: %2").arg(name, m_signIn->text()));
    m_show->setAccessibleName(m_password->isRevealed() ? tr("Hide the temporary password of %1").arg(name)
                                                       : tr("Show the temporary password of %1").arg(name));
    m_copy->setAccessibleName(tr("Copy the temporary password of %1").arg(name));
    m_print->setAccessibleName(tr("Print the access letter of %1").arg(name));
    m_handOver->setAccessibleName(tr("Credentials of %1 handed over").arg(name));
    m_more->setAccessibleName(tr("More actions for %1").arg(name));
    setAccessibleName(name);
}

void CredentialCard::setBusy(bool busy)
{
    m_busy = busy;
    // A button that is disabled loses the focus; the person finds it again where it was.
    if (busy)
        m_focus = isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    for (QPushButton *button : {m_show, m_copy, m_print, m_handOver})
        button->setEnabled(!busy);
    refresh();
    if (!busy && m_focus)
        m_focus->setFocus();
}

void CredentialCard::say(const QString &text, bool wrong)
{
    m_word->setKind(wrong ? TextLabel::Kind::Danger : TextLabel::Kind::Secondary);
    m_word->setText(text);
    m_word->setVisible(!text.isEmpty());
}

void CredentialCard::markUsed()
{
    m_used = true;
    Q_EMIT changed();
}

void CredentialCard::withCredentials(const std::function<void()> &use)
{
    if (m_credentials)
        use();
    else
        issue(use);
}

void CredentialCard::issue(const std::function<void()> &use)
{
    if (m_busy)
        return;
    setBusy(true);
    say(tr("Asking the portal…"), false);
    m_workspace.session().issueCredentials(m_user.id).then(this, [this, use](const Result<sync::Credentials> &answer) {
        setBusy(false);
        if (!answer) {
            say(m_workspace.wording().error(answer.error()), true);
            return;
        }
        say(QString(), false);
        forget();
        m_credentials = *answer;
        if (m_user.userName.isEmpty())
            m_user.userName = answer->userName;
        refresh();
        use();
    });
}

void CredentialCard::toggleShown()
{
    if (m_password->isRevealed()) {
        m_password->mask();
        refresh();
        return;
    }
    withCredentials([this] {
        m_password->reveal(m_credentials->temporaryPassword);
        refresh();
        markUsed();
    });
}

void CredentialCard::copy()
{
    withCredentials([this] {
        SecretClipboard::of(m_workspace).copy(m_credentials->temporaryPassword);
        say(tr("Copied. It leaves the clipboard after %n second(s).", nullptr, SecretClipboard::secondsKept), false);
        markUsed();
    });
}

void CredentialCard::print()
{
    withCredentials([this] {
        printAccessLetters(m_workspace, {{m_user.id, *m_credentials}}, this);
        markUsed();
    });
}

void CredentialCard::handOver()
{
    if (m_busy)
        return;
    setBusy(true);
    m_workspace.session().markHandedOver(m_user.id).then(this, [this](const Result<void> &answer) {
        setBusy(false);
        if (!answer) {
            say(m_workspace.wording().error(answer.error()), true);
            return;
        }
        m_handedOver = true;
        forget();
        const QString now = m_workspace.wording().time(m_workspace.now(), m_workspace.policy().zone());
        say(tr("Handed over at %1 by %2").arg(now, m_workspace.me().name), false);
        refresh();
        m_more->setFocus();
        Q_EMIT changed();
    });
}

void CredentialCard::issueAnew()
{
    const QString name = displayName(m_user);
    const bool sure = m_workspace.prompts().confirm(
        this,
        {tr("New temporary password"), tr("%1 gets a new temporary password.").arg(name),
         tr("The one issued before stops working at once, also where it has been handed over."), tr("Issue"), true});
    if (!sure)
        return;
    issue([this] {
        m_handedOver = false;
        m_user.credentials = CredentialState::Issued;
        m_password->mask();
        say(tr("A new temporary password is issued; the one before does not work any more."), false);
        refresh();
        Q_EMIT changed();
    });
}

/// Nothing of it stays: neither in the field nor in memory that is free to be read later.
void CredentialCard::forget()
{
    if (m_password->isRevealed())
        m_password->mask();
    if (m_credentials)
        m_credentials->temporaryPassword.fill(u'\0');
    m_credentials.reset();
}

void CredentialCard::hideEvent(QHideEvent *event)
{
    if (m_password->isRevealed()) {
        m_password->mask();
        refresh();
    }
    QWidget::hideEvent(event);
}

} // namespace mandat::desktop
