// SPDX-License-Identifier: MIT
#include "desktop/newuser/termspage.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

TermsPage::TermsPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"terms"_s, tr("Terms"), Scrolling::Inside, parent)
    , m_accept(new QCheckBox)
{
    //: %1: a version of terms, “4.2”
    setSubtitle(tr("Version %1 of the portal’s terms.").arg(policy().termsVersion));
    auto *text = new QPlainTextEdit(policy().terms.in(wording().language()));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Terms"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_accept->setText(tr("I have read and &accept version %1 of these terms").arg(policy().termsVersion));
    body()->addWidget(text, 1);
    body()->addWidget(m_accept);
    connect(m_accept, &QCheckBox::toggled, this, [this](bool accepted) {
        form().termsAccepted = accepted;
        setProblem({});
        Q_EMIT summaryChanged();
    });
}

bool TermsPage::applies() const
{
    return !policy().termsVersion.isEmpty() && !form().existing;
}

QString TermsPage::summary() const
{
    return form().termsAccepted ? tr("version %1 accepted").arg(policy().termsVersion) : QString();
}

void TermsPage::enter()
{
    const QSignalBlocker quiet(m_accept);
    m_accept->setChecked(form().termsAccepted);
}

QWidget *TermsPage::firstField()
{
    return m_accept;
}

QWidget *TermsPage::firstProblem()
{
    if (form().termsAccepted)
        return nullptr;
    setProblem(tr("Accept the terms to go on: without them the portal creates nobody."));
    return m_accept;
}

} // namespace mandat::desktop

#include "moc_termspage.cpp"
