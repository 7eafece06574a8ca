// SPDX-License-Identifier: MIT
#include "desktop/users/usereditdialog.h"

#include "desktop/newuser/addressfields.h"
#include "desktop/newuser/fieldcheck.h"
#include "desktop/newuser/personfields.h"
#include "desktop/newuser/usertypefield.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/fields.h"
#include "domain/names.h"
#include "domain/rules.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <tuple>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

UserEditDialog::UserEditDialog(Workspace &workspace, const User &user, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_user(user)
    , m_country(workspace.reader().company(user.company).value_or(Company()).country)
    , m_title(makeTitleBox(workspace.wording()))
    , m_lastName(new QLineEdit(user.lastName))
    , m_firstName(new QLineEdit(user.firstName))
    , m_capacity(new QLineEdit(user.capacity))
    , m_email(new QLineEdit(user.email))
    , m_telephone(new QLineEdit(groupedTelephone(user.telephone)))
    , m_mobile(new QLineEdit(groupedTelephone(user.mobile)))
    , m_language(new QComboBox)
    , m_profile(new QComboBox)
    , m_address(new AddressFields(workspace.wording()))
{
    setObjectName(u"editUser"_s);
    //: %1: a person
    setWindowTitle(tr("Edit %1").arg(displayName(user)));
    setMinimumWidth(600);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::within + metrics::iconText);
    addFields(grid);
    auto *note = new TextLabel(TextLabel::Kind::Secondary,
                               tr("Nothing is sent before the review. Functions and accounts have "
                                  "dialogs of their own, under the three dots."));
    note->setWordWrap(true);
    grid->addWidget(note, grid->rowCount(), 0, 1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *keep = new QPushButton(tr("Sta&ge the changes"));
    setButtonTone(keep, ButtonTone::Primary);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    grid->addLayout(buttons, grid->rowCount(), 0, 1, 2);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    m_lastName->setFocus();
}

void UserEditDialog::addFields(QGridLayout *grid)
{
    mandat::desktop::setTitle(m_title, m_user.title);
    for (const Language language : {Language::French, Language::English})
        m_language->addItem(m_workspace.wording().languageName(languageCode(language)), languageCode(language));
    if (m_language->findData(m_user.language) < 0)
        m_language->insertItem(0, u"–"_s, m_user.language);
    m_language->setCurrentIndex(m_language->findData(m_user.language));
    grid->addWidget(new FieldBox(tr("&Title"), m_title), 0, 0, Qt::AlignTop);
    auto *capacity = addField(m_capacity, tr("&Capacity"), Field::Capacity);
    capacity->setOptional(true);
    grid->addWidget(capacity, 0, 1, Qt::AlignTop);
    grid->addWidget(addField(m_lastName, tr("&Last name"), Field::LastName), 1, 0, Qt::AlignTop);
    grid->addWidget(addField(m_firstName, tr("&First name"), Field::FirstName), 1, 1, Qt::AlignTop);
    grid->addWidget(addField(m_email, tr("&Email"), Field::Email), 2, 0, Qt::AlignTop);
    grid->addWidget(new FieldBox(tr("L&anguage"), m_language), 2, 1, Qt::AlignTop);
    for (auto [edit, label, field, column] : {std::tuple(m_telephone, tr("Tele&phone"), Field::Telephone, 0),
                                              std::tuple(m_mobile, tr("&Mobile"), Field::Mobile, 1)}) {
        FieldBox *box = addField(edit, label, field);
        box->setOptional(true);
        grid->addWidget(box, 3, column, Qt::AlignTop);
        connect(edit, &QLineEdit::editingFinished, this, [this, edit = edit] { groupTelephone(edit, m_country); });
    }
    if (m_workspace.policy().profileScope == ProfileScope::User) {
        fillProfiles();
        grid->addWidget(new FieldBox(tr("P&rofile"), m_profile), 4, 0, Qt::AlignTop);
    } else {
        m_profile->setParent(this);
        m_profile->hide();
    }
    addPlace(grid);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void UserEditDialog::addPlace(QGridLayout *grid)
{
    if (const QList<UserType> &types = m_workspace.policy().userTypes; !types.isEmpty()) {
        m_type = new UserTypeField(types, m_workspace.language());
        m_type->setType(m_user.userType);
        auto *box = new FieldBox(tr("T&ype"), m_type);
        box->setMaximumWidth(QWIDGETSIZE_MAX);
        grid->addWidget(box, grid->rowCount(), 0, 1, 2);
    }
    m_address->setAddress(m_user.address);
    m_address->setMinimumHeight(m_address->sizeHint().height());
    grid->addWidget(new TextLabel(TextLabel::Kind::Section, tr("Postal address")), grid->rowCount(), 0, 1, 2);
    grid->addWidget(m_address, grid->rowCount(), 0, 1, 2);
}

/// As it was, it may be anything; changed, it is whole, or nothing at all where no letter goes there.
QWidget *UserEditDialog::addressProblem()
{
    const PostalAddress typed = m_address->address();
    const bool letters = m_workspace.policy().credentialDelivery == CredentialDelivery::Post;
    if (typed == m_user.address || (typed == PostalAddress() && !letters))
        return nullptr;
    return m_address->firstProblem();
}

/// The named ones, and what the person has now where that has no name: a personal profile, or none yet.
void UserEditDialog::fillProfiles()
{
    m_profile->setObjectName(u"profile"_s);
    const QList<cache::ProfileRow> rows = m_workspace.reader().profiles().value_or(QList<cache::ProfileRow>());
    for (const cache::ProfileRow &row : rows)
        m_profile->addItem(row.label.in(m_workspace.language()), row.id.uuid());
    if (m_user.profile.isNull() || m_workspace.policy().profileLater)
        m_profile->insertItem(0, tr("to be defined"), QUuid());
    if (m_profile->findData(m_user.profile.uuid()) < 0)
        m_profile->insertItem(0, tr("Personal, as it is"), m_user.profile.uuid());
    m_profile->setCurrentIndex(m_profile->findData(m_user.profile.uuid()));
}

FieldBox *UserEditDialog::addField(QLineEdit *edit, const QString &label, Field field)
{
    auto *box = new FieldBox(label, edit);
    m_checks.append(new FieldCheck(box, [this, field] { return problem(field); }));
    return box;
}

/// What is as it was is not complained about: it came like this from the portal.
QString UserEditDialog::problem(Field field) const
{
    const User typed = user();
    if (fieldValueOf(typed, field) == fieldValueOf(m_user, field))
        return {};
    const Problem found = checkUserField(m_workspace.policy(), typed, field);
    if (found)
        return m_workspace.wording().problem(*found);
    if (field == Field::Email && inDomains(typed.email, m_workspace.policy().bannedEmailDomains))
        return m_workspace.wording().problem(FieldProblem::EmailBannedDomain);
    return {};
}

User UserEditDialog::user() const
{
    User out = m_user;
    out.title = titleOf(m_title);
    out.lastName = m_lastName->text().trimmed();
    out.firstName = m_firstName->text().trimmed();
    out.capacity = m_capacity->text().trimmed();
    out.email = m_email->text().trimmed();
    out.telephone = telephoneOf(m_telephone, m_country);
    out.mobile = telephoneOf(m_mobile, m_country);
    out.language = m_language->currentData().toString();
    if (m_profile->count() > 0)
        out.profile = ProfileId(m_profile->currentData().toUuid());
    if (m_type && !m_type->type().isEmpty())
        out.userType = m_type->type();
    out.address = m_address->address();
    return out;
}

void UserEditDialog::accept()
{
    QWidget *first = nullptr;
    for (FieldCheck *check : std::as_const(m_checks)) {
        if (!check->verify() && !first)
            first = check->box()->editor();
    }
    QWidget *address = addressProblem();
    if (!first)
        first = address;
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    else
        QDialog::accept();
}

} // namespace mandat::desktop
