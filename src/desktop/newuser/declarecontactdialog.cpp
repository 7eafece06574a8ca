// SPDX-License-Identifier: MIT
#include "desktop/newuser/declarecontactdialog.h"

#include "base/uuid.h"
#include "desktop/newuser/fieldcheck.h"
#include "desktop/newuser/newuserstate.h"
#include "desktop/newuser/personfields.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/effective.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

DeclareContactDialog::DeclareContactDialog(NewUserState &state, QWidget *parent, Going going)
    : QDialog(parent)
    , m_state(state)
    , m_title(makeTitleBox(state.wording()))
    , m_lastName(new QLineEdit)
    , m_firstName(new QLineEdit)
    , m_capacity(new QLineEdit)
    , m_email(new QLineEdit)
    , m_telephone(new QLineEdit)
    , m_mobile(new QLineEdit)
{
    const Wording &wording = state.wording();
    const Company *company = state.company();
    const QString country = company ? company->country : QString();
    setObjectName(u"declareContact"_s);
    setWindowTitle(tr("Declare a contact"));
    const auto name = [&wording](QLineEdit *edit) {
        return [&wording, edit] { return requiredProblem(wording, checkName(edit->text().trimmed())); };
    };
    const auto number = [&wording, country](QLineEdit *edit) {
        return
            [&wording, country, edit] { return optionalProblem(wording, checkTelephone(telephoneOf(edit, country))); };
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::within + metrics::iconText);
    auto *words =
        new TextLabel(TextLabel::Kind::Secondary,
                      going == Going::WithThePerson
                          ? tr("The declaration goes with the order that creates the person, as a line of its own: it "
                               "can be reviewed, and it is printed.")
                          : tr("The declaration is staged: nothing is sent before the review. Once it is in effect, "
                               "the person can be chosen as a user."));
    words->setWordWrap(true);
    grid->addWidget(words, 0, 0, 1, 2);
    grid->addWidget(new FieldBox(tr("&Title"), m_title), 1, 0);
    grid->addWidget(addField(m_lastName, tr("&Last name"), false, name(m_lastName)), 2, 0, Qt::AlignTop);
    grid->addWidget(addField(m_firstName, tr("&First name"), false, name(m_firstName)), 2, 1, Qt::AlignTop);
    grid->addWidget(
        addField(m_capacity, tr("&Capacity"), true,
                 [this, &wording] { return optionalProblem(wording, checkName(m_capacity->text().trimmed())); }),
        3, 0);
    grid->addWidget(
        addField(m_email, tr("&Email"), true,
                 [this, &wording] { return optionalProblem(wording, checkEmail(m_email->text().trimmed())); }),
        3, 1);
    grid->addWidget(addField(m_telephone, tr("Tele&phone"), true, number(m_telephone)), 4, 0, Qt::AlignTop);
    grid->addWidget(addField(m_mobile, tr("&Mobile"), true, number(m_mobile)), 4, 1, Qt::AlignTop);
    for (QLineEdit *edit : {m_telephone, m_mobile})
        connect(edit, &QLineEdit::editingFinished, this, [edit, country] { groupTelephone(edit, country); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *declare = new QPushButton(tr("&Declare"));
    setButtonTone(declare, ButtonTone::Primary);
    declare->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(declare);
    grid->addLayout(buttons, 5, 0, 1, 2);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(declare, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(560);
    m_lastName->setFocus();
}

FieldBox *DeclareContactDialog::addField(QLineEdit *edit, const QString &label, bool optional,
                                         std::function<QString()> problem)
{
    auto *box = new FieldBox(label, edit);
    box->setOptional(optional);
    m_checks.append(new FieldCheck(box, std::move(problem)));
    return box;
}

void DeclareContactDialog::accept()
{
    FieldBox *first = nullptr;
    for (FieldCheck *check : std::as_const(m_checks)) {
        if (!check->verify() && !first)
            first = check->box();
    }
    if (first) {
        first->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QDateTime now = m_state.workspace().now();
    const Company *company = m_state.company();
    const QString country = company ? company->country : QString();
    m_contact.id = ContactId(newUuid(now));
    m_contact.company = m_state.form.company;
    m_contact.title = titleOf(m_title);
    m_contact.lastName = m_lastName->text().trimmed();
    m_contact.firstName = m_firstName->text().trimmed();
    m_contact.capacity = m_capacity->text().trimmed();
    m_contact.email = m_email->text().trimmed();
    m_contact.telephone = telephoneOf(m_telephone, country);
    m_contact.mobile = telephoneOf(m_mobile, country);
    m_contact.declared = dayAt(m_state.policy(), now);
    QDialog::accept();
}

} // namespace mandat::desktop

#include "moc_declarecontactdialog.cpp"
