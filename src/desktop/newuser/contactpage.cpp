// SPDX-License-Identifier: MIT
#include "desktop/newuser/contactpage.h"

#include "desktop/newuser/declarecontactdialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "models/contactpick.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;
using models::ContactPick;

ContactPage::ContactPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"contact"_s, tr("Contact"), Scrolling::Inside, parent)
    , m_contacts(std::make_unique<ContactPick>())
    , m_search(new SearchField(tr("Name, capacity or email")))
    , m_table(new TableView(tr("Contacts")))
    , m_nobody(new EmptyState(icon(u"view-pim-contacts"_s), {}))
    , m_taken(new TextLabel(TextLabel::Kind::Caption))
    , m_declared(new Banner(Tone::Pending, {}))
{
    m_table->setModel(m_contacts.get());
    m_table->setRowKind(TableView::RowKind::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rowDelegate()->setRowMenu(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->resizeSection(ContactPick::Email, 210);
    header->resizeSection(ContactPick::Telephone, 140);
    header->setSectionResizeMode(ContactPick::Name, QHeaderView::Stretch);

    auto *declareButton = new QPushButton(tr("&Declare a contact…"));
    declareButton->setIcon(icon(u"contact-new"_s));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    line->addWidget(m_search, 1);
    line->addWidget(declareButton);
    body()->addLayout(line);
    m_declared->hide();
    body()->addWidget(m_declared);
    auto *card = new Surface(Surface::Fill::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    inside->addWidget(m_nobody);
    body()->addWidget(card, 1);
    m_taken->setWordWrap(true);
    body()->addWidget(m_taken);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filling = true;
        m_contacts->setFilter(text);
        m_filling = false;
        showList();
        selectChosen();
    });
    connect(m_search, &SearchField::downPressed, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(declareButton, &QPushButton::clicked, this, &ContactPage::declare);
    connect(m_nobody, &EmptyState::actionRequested, this, &ContactPage::declare);
    // Not the current row: the focus alone makes the first one current.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (!selected.isEmpty())
                    take(selected.indexes().first());
            });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ContactPage::nextWanted);
    connect(&state, &NewUserState::companyChanged, this, &ContactPage::fill);
}

ContactPage::~ContactPage() = default;

bool ContactPage::applies() const
{
    return policy().contactRequired && !form().existing;
}

void ContactPage::enter()
{
    fill();
}

void ContactPage::fill()
{
    const Company *company = state().company();
    //: %1: a company; %2: the portal’s word for several users (“delegates”)
    setSubtitle(tr("Whom %1 has declared as a contact. Those who are %2 already are not listed.")
                    .arg(company ? company->name : QString(), policy().userNoun.many.in(wording().language())));
    m_filling = true;
    m_contacts->setContacts(state().snapshot(), form().company,
                            form().declared ? QList<Contact> {*form().declared} : QList<Contact>());
    m_filling = false;
    m_taken->setText(
        tr("%n contact(s) left out, who already have access.", nullptr, static_cast<int>(m_contacts->taken())));
    m_taken->setVisible(m_contacts->taken() > 0);
    m_declared->setVisible(form().declared.has_value());
    if (form().declared)
        m_declared->setMessage(Tone::Pending,
                               tr("%1 will be declared as a contact by the same order, on a line of its own.")
                                   .arg(displayName(*form().declared)));
    showList();
    selectChosen();
}

void ContactPage::showList()
{
    const bool any = m_contacts->rowCount() > 0;
    m_table->setVisible(any);
    m_nobody->setVisible(!any);
    if (m_contacts->total() == 0)
        m_nobody->setMessage(icon(u"view-pim-contacts"_s),
                             tr("This company has no contact left to choose. Declare the person first."));
    else
        m_nobody->setMessage(icon(u"edit-find"_s), tr("No contact has this name. Declare the person first."));
    m_nobody->setAction(any ? QString() : tr("De&clare a contact…"));
}

void ContactPage::selectChosen()
{
    const int row = m_contacts->rowOf(form().user.contact);
    m_filling = true;
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_filling = false;
    Q_EMIT summaryChanged();
}

void ContactPage::take(const QModelIndex &index)
{
    const Contact *contact = m_contacts->contactAt(index.row());
    if (m_filling || !index.isValid() || !contact)
        return;
    const Contact chosen = *contact;
    const std::optional<Contact> declared = form().declared;
    takeContact(form(), chosen);
    form().declared = declared; // stays in the list until the wizard is left; only the one chosen is sent
    setProblem({});
    state().touch();
    Q_EMIT summaryChanged();
}

void ContactPage::declare()
{
    DeclareContactDialog dialog(state(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    form().declared = dialog.contact();
    takeContact(form(), dialog.contact());
    m_search->clear();
    fill();
    setProblem({});
    state().touch();
    m_table->setFocus(Qt::OtherFocusReason);
}

QString ContactPage::summary() const
{
    return form().user.contact.isNull() ? QString() : displayName(form().user);
}

QWidget *ContactPage::firstField()
{
    return m_contacts->total() > 12 ? static_cast<QWidget *>(m_search) : m_table;
}

QWidget *ContactPage::firstProblem()
{
    if (!form().user.contact.isNull()) {
        setProblem({});
        return nullptr;
    }
    setProblem(tr("Choose a contact in the list, or declare the person first."));
    return m_search;
}

} // namespace mandat::desktop

#include "moc_contactpage.cpp"
