// SPDX-License-Identifier: MIT
#include "desktop/newuser/detailspage.h"

#include "base/fold.h"
#include "desktop/newuser/addressfields.h"
#include "desktop/newuser/copyfield.h"
#include "desktop/newuser/documentfields.h"
#include "desktop/newuser/fieldcheck.h"
#include "desktop/newuser/personfields.h"
#include "desktop/newuser/usertypefield.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

DetailsPage::DetailsPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"details"_s, state.policy().contactRequired ? tr("Contact details") : tr("Information"),
                  Scrolling::Whole, parent)
    , m_fields(new QWidget)
    , m_existing(new Banner(Tone::Pending, {}))
    , m_second(new Banner(Tone::Pending, {}))
    , m_known(new Banner(Tone::Pending, {}))
    , m_generic(new Banner(Tone::Waiting, state.wording().problem(FieldProblem::EmailGeneric)))
    , m_title(makeTitleBox(state.wording()))
    , m_language(new QComboBox)
    , m_lastName(new QLineEdit)
    , m_firstName(new QLineEdit)
    , m_capacity(new QLineEdit)
    , m_email(new QLineEdit)
    , m_telephone(new QLineEdit)
    , m_mobile(new QLineEdit)
{
    QPushButton *newPerson = m_existing->addButton(tr("Create a &new person instead"));
    //: %1: the portal’s word for several relationships (“dossiers”)
    m_addToKnown =
        m_known->addButton(tr("&Add %1 to this person").arg(policy().relationshipNoun.many.in(wording().language())));
    m_existing->hide();
    m_known->hide();
    m_generic->hide();
    m_second->hide();
    body()->addWidget(m_existing);
    body()->addWidget(m_second);
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within + metrics::iconText);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::within + metrics::iconText);
    column->addLayout(grid);
    addPersonFields(grid);
    addTypeField();
    addAddress();
    addDocument();
    body()->addWidget(m_fields);
    body()->addStretch(1);
    connect(newPerson, &QPushButton::clicked, this, [this] {
        this->state().forgetExisting();
        enter();
    });
    connect(m_addToKnown, &QPushButton::clicked, this, [this] {
        this->state().useExisting(m_knownUser);
        enter();
        Q_EMIT nextWanted();
    });
}

FieldBox *DetailsPage::addField(QLineEdit *edit, const QString &label, Field field, bool optional)
{
    auto *box = new FieldBox(label, edit);
    box->setOptional(optional);
    m_checks.append(new FieldCheck(box, [this, field] {
        const Problem problem = checkUserField(policy(), typed(), field);
        if (problem)
            return wording().problem(*problem);
        return field == Field::Email ? emailProblem() : QString();
    }));
    connect(edit, &QLineEdit::textEdited, this, &DetailsPage::store);
    connect(box, &FieldBox::errorChanged, this, &DetailsPage::forgetProblem);
    return box;
}

void DetailsPage::addPersonFields(QGridLayout *grid)
{
    for (const QString &code : policy().languages)
        m_language->addItem(wording().languageName(code), code);
    const bool needsEmail =
        policy().signInId == SignInIdKind::Email || policy().credentialDelivery == CredentialDelivery::Email;
    auto *names = new QHBoxLayout;
    names->setSpacing(metrics::between);
    auto *titleBox = new FieldBox(tr("&Title"), m_title);
    titleBox->setFixedWidth(110);
    names->addWidget(titleBox, 0, Qt::AlignTop);
    names->addWidget(addField(m_lastName, tr("&Last name"), Field::LastName, false), 1, Qt::AlignTop);
    names->addWidget(addField(m_firstName, tr("&First name"), Field::FirstName, false), 1, Qt::AlignTop);
    grid->addLayout(names, 0, 0, 1, 2);
    grid->addWidget(addField(m_capacity, tr("&Capacity"), Field::Capacity, true), 1, 0, Qt::AlignTop);
    auto *languageBox = new FieldBox(tr("L&anguage"), m_language);
    languageBox->setHint(tr("Of letters and messages to this person."));
    grid->addWidget(languageBox, 1, 1, Qt::AlignTop);
    m_emailBox = addField(m_email, tr("&Email"), Field::Email, !needsEmail);
    m_emailBox->setMaximumWidth(QWIDGETSIZE_MAX);
    grid->addWidget(m_emailBox, 2, 0, 1, 2);
    grid->addWidget(m_known, 3, 0, 1, 2);
    grid->addWidget(m_generic, 4, 0, 1, 2);
    grid->addWidget(addField(m_telephone, tr("Tele&phone"), Field::Telephone, true), 5, 0, Qt::AlignTop);
    grid->addWidget(addField(m_mobile, tr("&Mobile"), Field::Mobile, true), 5, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (QLineEdit *edit : {m_telephone, m_mobile})
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] { groupTelephone(edit, country()); });
    connect(m_email, &QLineEdit::editingFinished, this, &DetailsPage::refreshEmail);
    // What is said about an address comes once it is typed, and goes as soon as it is another one.
    connect(m_email, &QLineEdit::textEdited, this, [this] {
        if (!m_generic->isHidden() || !m_known->isHidden())
            refreshEmail();
    });
    connect(m_emailBox, &FieldBox::errorChanged, this, &DetailsPage::refreshEmail);
    connect(m_title, &QComboBox::activated, this, &DetailsPage::store);
    connect(m_language, &QComboBox::activated, this, &DetailsPage::store);
}

void DetailsPage::addTypeField()
{
    if (policy().userTypes.isEmpty())
        return;
    m_type = new UserTypeField(policy().userTypes, wording().language());
    m_typeBox = new FieldBox(tr("T&ype"), m_type);
    m_typeBox->setMaximumWidth(QWIDGETSIZE_MAX);
    m_fields->layout()->addWidget(m_typeBox);
    connect(m_typeBox, &FieldBox::errorChanged, this, &DetailsPage::forgetProblem);
    connect(m_type, &UserTypeField::typeChanged, this, [this] {
        store();
        refreshType();
    });
}

void DetailsPage::addAddress()
{
    if (policy().credentialDelivery != CredentialDelivery::Post)
        return;
    m_address = new AddressFields(wording());
    m_fields->layout()->addWidget(new TextLabel(TextLabel::Kind::Section, tr("Address for the letter")));
    m_fields->layout()->addWidget(m_address);
    connect(m_address, &AddressFields::changed, this, &DetailsPage::store);
}

void DetailsPage::addDocument()
{
    if (policy().identityDocument != IdentityDocumentRule::Required)
        return;
    m_document = new DocumentFields(wording(), dayAt(policy(), workspace().now()));
    m_fields->layout()->addWidget(new TextLabel(TextLabel::Kind::Section, tr("Identity document")));
    m_fields->layout()->addWidget(m_document);
    m_copy = new CopyField(workspace());
    m_fields->layout()->addWidget(m_copy);
    connect(m_document, &DocumentFields::changed, this, &DetailsPage::store);
    connect(m_copy, &CopyField::changed, this, &DetailsPage::store);
}

/// The sentence at the top goes as soon as no field is marked any more.
void DetailsPage::forgetProblem()
{
    const bool any = std::ranges::any_of(m_checks, [](const FieldCheck *check) { return check->box()->hasError(); });
    if (!any && !(m_typeBox && m_typeBox->hasError()))
        setProblem({});
}

QString DetailsPage::country() const
{
    const Company *company = state().company();
    return company && !company->country.isEmpty() ? company->country : u"FR"_s;
}

User DetailsPage::typed() const
{
    User out = form().user;
    out.title = titleOf(m_title);
    out.lastName = m_lastName->text().trimmed();
    out.firstName = m_firstName->text().trimmed();
    out.capacity = m_capacity->text().trimmed();
    out.email = m_email->text().trimmed();
    out.telephone = telephoneOf(m_telephone, country());
    out.mobile = telephoneOf(m_mobile, country());
    out.language = m_language->currentData().toString();
    if (m_type)
        out.userType = m_type->type();
    if (m_address)
        out.address = m_address->address();
    if (m_document)
        out.identityDocument = m_document->document();
    return out;
}

void DetailsPage::store()
{
    if (m_filling || form().existing)
        return;
    form().user = typed();
    if (m_copy)
        form().document = m_copy->copy();
    state().touch();
    Q_EMIT summaryChanged();
}

void DetailsPage::enter()
{
    m_filling = true;
    const User &user = form().user;
    m_fields->setVisible(!form().existing);
    m_existing->setVisible(form().existing);
    //: %1: a person; %2: the portal’s word for several relationships
    m_existing->setMessage(
        Tone::Pending,
        tr("%1 is on the portal already: this order only adds %2. Name and contact details stay as they are.")
            .arg(displayName(user), policy().relationshipNoun.many.in(wording().language())));
    const User *second = state().samePerson();
    m_second->setVisible(second != nullptr);
    if (second) {
        //: %1: a person; %2: the address with which the person signs in already
        m_second->setMessage(Tone::Pending,
                             tr("%1 signs in with %2 already. For another profile it takes a second user, with another "
                                "email; the two are linked as one person.")
                                 .arg(displayName(*second), second->userName));
    }
    mandat::desktop::setTitle(m_title, user.title);
    m_lastName->setText(user.lastName);
    m_firstName->setText(user.firstName);
    m_capacity->setText(user.capacity);
    m_email->setText(user.email);
    m_telephone->setText(groupedTelephone(user.telephone));
    m_mobile->setText(groupedTelephone(user.mobile));
    m_language->setCurrentIndex(std::max(0, m_language->findData(user.language)));
    if (m_type)
        m_type->setType(user.userType);
    if (m_address)
        m_address->setAddress(user.address);
    if (m_document)
        m_document->setDocument(user.identityDocument);
    if (m_copy)
        m_copy->setCopy(form().document);
    m_filling = false;
    refreshEmail();
    refreshType();
}

QString DetailsPage::emailProblem() const
{
    const QString email = m_email->text().trimmed();
    if (inDomains(email, policy().bannedEmailDomains))
        return wording().problem(FieldProblem::EmailBannedDomain);
    const User *second = state().samePerson();
    if (second && !email.isEmpty()
        && (folded(email) == folded(second->email) || folded(email) == folded(second->userName)))
        return tr("This is the address of the first user. The second one needs another.");
    if (policy().signInId != SignInIdKind::Email || email.isEmpty() || state().usersWithEmail(email).isEmpty())
        return {};
    return tr("Somebody signs in with this address already.");
}

void DetailsPage::refreshEmail()
{
    const QString email = m_email->text().trimmed();
    const bool sound = !form().existing && !checkEmail(email) && !inDomains(email, policy().bannedEmailDomains);
    // S2.6: said, never refused.
    m_generic->setVisible(sound && policy().warnGenericEmail && isGenericEmail(email));
    m_emailBox->setHint(policy().signInId == SignInIdKind::Email ? tr("Becomes the personal sign-in ID.") : QString());
    const QList<User> known = sound ? state().usersWithEmail(email) : QList<User>();
    m_known->setVisible(!known.isEmpty());
    if (known.isEmpty())
        return;
    m_knownUser = known.first().id;
    m_known->setMessage(Tone::Pending, tr("%1 has this address already.").arg(displayName(known.first())));
}

QString DetailsPage::typeProblem() const
{
    if (!m_type)
        return {};
    if (m_type->type().isEmpty())
        return tr("Choose a type.");
    const UserType *type = policy().userType(m_type->type());
    if (type && !type->administrator && state().mustAdminister())
        return tr("The company has nobody on this portal yet, and its first person has to administer.");
    return {};
}

void DetailsPage::refreshType()
{
    if (!m_typeBox)
        return;
    const bool first = state().mustAdminister();
    m_typeBox->setHint(
        first ? tr("Chosen for you: it is the company’s first person on this portal, and one has to administer.")
              : QString());
    m_typeBox->setError(m_type->type().isEmpty() ? QString() : typeProblem());
}

QString DetailsPage::summary() const
{
    const User &user = form().user;
    if (!form().user.contact.isNull() || form().existing) {
        const int numbers = !user.telephone.isEmpty() + !user.mobile.isEmpty();
        const QString telephones = tr("%n telephone(s)", nullptr, numbers);
        return user.email.isEmpty() ? telephones : tr("%1, email").arg(telephones);
    }
    return user.lastName.isEmpty() && user.firstName.isEmpty() ? QString() : displayName(user);
}

QWidget *DetailsPage::firstField()
{
    if (form().existing)
        return nullptr;
    return state().samePerson() ? m_email : m_lastName;
}

QWidget *DetailsPage::firstProblem()
{
    setProblem({});
    if (form().existing)
        return nullptr;
    store();
    QWidget *first = nullptr;
    const auto keep = [&first](QWidget *widget) {
        if (!first)
            first = widget;
    };
    for (FieldCheck *check : std::as_const(m_checks)) {
        if (!check->verify())
            keep(check->box()->editor());
    }
    refreshEmail();
    if (m_typeBox) {
        m_typeBox->setError(typeProblem());
        if (m_typeBox->hasError())
            keep(m_type);
    }
    if (m_address)
        keep(m_address->firstProblem());
    if (m_document)
        keep(m_document->firstProblem());
    if (m_copy)
        keep(m_copy->firstProblem());
    if (first)
        setProblem(tr("Something is missing or has to be put right: see beside the fields."));
    return first;
}

} // namespace mandat::desktop

#include "moc_detailspage.cpp"
