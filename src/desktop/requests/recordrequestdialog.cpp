// SPDX-License-Identifier: MIT
#include "desktop/requests/recordrequestdialog.h"

#include "base/uuid.h"
#include "desktop/newuser/fieldcheck.h"
#include "desktop/newuser/personfields.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "models/relationshiplist.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::RelationshipList;

namespace
{
constexpr int pauseInMs = 120;
constexpr qsizetype longestMessage = 4000; ///< the portal takes no more
} // namespace

RecordRequestDialog::RecordRequestDialog(Workspace &workspace, const RelationshipId &relationship, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_fixed(relationship)
    , m_lastName(new QLineEdit)
    , m_firstName(new QLineEdit)
    , m_email(new QLineEdit)
    , m_telephone(new QLineEdit)
    , m_kind(new QComboBox)
    , m_profile(new QComboBox)
    , m_message(new QPlainTextEdit)
    , m_problem(new Banner(Tone::Refused, QString()))
{
    setObjectName(u"recordRequest"_s);
    setWindowTitle(tr("Record a request"));
    m_request.id = AccessRequestId(newUuid(workspace.now()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    auto *words =
        new TextLabel(TextLabel::Kind::Secondary,
                      tr("For a wish that came by telephone or letter. It goes to whoever is responsible; the "
                         "person hears the answer by email."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_problem->hide();
    column->addWidget(m_problem);
    const Result<Relationship> fixed =
        relationship.isNull() ? fail(ErrorKind::NotFound) : workspace.reader().relationship(relationship);
    if (fixed) {
        const QString company = workspace.reader().company(fixed->company).value_or(Company()).name;
        column->addWidget(new TextLabel(TextLabel::Kind::Strong, fixed->reference + u" · "_s + company));
    } else {
        column->addWidget(buildSearch(), 1);
    }
    addPerson(column);
    addWish(column);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    m_record = new QPushButton(tr("Re&cord"));
    setButtonTone(m_record, ButtonTone::Primary);
    m_record->setDefault(true);
    cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_record);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_record, &QPushButton::clicked, this, &RecordRequestDialog::accept);
    setMinimumWidth(600);
    if (m_search)
        m_search->setFocus();
    else
        m_lastName->setFocus();
}

RecordRequestDialog::~RecordRequestDialog() = default;

QWidget *RecordRequestDialog::buildSearch()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    m_list = std::make_unique<RelationshipList>(m_workspace.reader(), m_workspace.session().cacheFile());
    m_list->setPortal(m_workspace.portal(), m_workspace.language());
    m_search = new SearchField(tr("Number or company name"));
    m_searchBox = new FieldBox(m_workspace.relationshipNoun(false), m_search);
    m_table = new TableView(m_workspace.relationshipNoun(true));
    m_table->setModel(m_list.get());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rowDelegate()->setRowMenu(false);
    m_table->setMinimumHeight(120);
    for (const int hidden : {RelationshipList::ConfigurationColumn, RelationshipList::Users,
                             RelationshipList::Administrators, RelationshipList::Status, RelationshipList::Label})
        m_table->setColumnHidden(hidden, true);
    m_table->horizontalHeader()->setSectionResizeMode(RelationshipList::Company, QHeaderView::Stretch);
    m_searchBox->setMaximumWidth(QWIDGETSIZE_MAX);
    column->addWidget(m_searchBox);
    column->addWidget(m_table, 1);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseInMs);
    connect(pause, &QTimer::timeout, this, &RecordRequestDialog::find);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::downPressed, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_searchBox->setError({}); });
    find();
    return box;
}

void RecordRequestDialog::find()
{
    cache::RelationshipQuery query;
    query.text = m_search->text();
    query.inactiveToo = false;
    m_list->setQuery(query);
    // What is typed is nearly always meant.
    if (!query.text.isEmpty() && m_list->rowCount() > 0)
        m_table->selectRow(0);
}

FieldBox *RecordRequestDialog::addField(QLineEdit *edit, const QString &label, bool optional,
                                        std::function<QString()> problem)
{
    auto *box = new FieldBox(label, edit);
    box->setOptional(optional);
    m_checks.append(new FieldCheck(box, std::move(problem)));
    return box;
}

QString RecordRequestDialog::emailProblem() const
{
    const QString email = m_email->text().trimmed();
    if (const Problem problem = checkEmail(email))
        return m_workspace.wording().problem(*problem);
    if (inDomains(email, m_workspace.policy().bannedEmailDomains)) // S2.7
        return m_workspace.wording().problem(FieldProblem::EmailBannedDomain);
    return {};
}

void RecordRequestDialog::addPerson(QVBoxLayout *column)
{
    const Wording &wording = m_workspace.wording();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::within + metrics::iconText);
    grid->addWidget(
        addField(m_lastName, tr("&Last name"), false,
                 [this, &wording] { return requiredProblem(wording, checkName(m_lastName->text().trimmed())); }),
        0, 0, Qt::AlignTop);
    grid->addWidget(
        addField(m_firstName, tr("&First name"), true,
                 [this, &wording] { return optionalProblem(wording, checkName(m_firstName->text().trimmed())); }),
        0, 1, Qt::AlignTop);
    grid->addWidget(addField(m_email, tr("&Email"), false, [this] { return emailProblem(); }), 1, 0, Qt::AlignTop);
    grid->addWidget(addField(m_telephone, tr("Tele&phone"), true,
                             [this, &wording] {
                                 return optionalProblem(wording, checkTelephone(telephoneOf(m_telephone, u"FR"_s)));
                             }),
                    1, 1, Qt::AlignTop);
    connect(m_telephone, &QLineEdit::editingFinished, this, [this] { groupTelephone(m_telephone, u"FR"_s); });
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
}

void RecordRequestDialog::addWish(QVBoxLayout *column)
{
    const Policy &policy = m_workspace.policy();
    if (policy.accessRequests)
        m_kind->addItem(tr("Access for a person"), static_cast<int>(RequestKind::RecordedByStaff));
    m_kind->addItem(tr("Recover the administration (the administrator has left)"),
                    static_cast<int>(RequestKind::Recovery));
    m_profile->addItem(tr("None in particular"), QString());
    for (const PredefinedProfile &profile : policy.predefinedProfiles)
        m_profile->addItem(profile.label.in(m_workspace.language()), profile.code);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::between);
    row->addWidget(new FieldBox(tr("&Request"), m_kind), 1, Qt::AlignTop);
    auto *profileBox = new FieldBox(tr("&Wished profile"), m_profile);
    profileBox->setVisible(!policy.predefinedProfiles.isEmpty());
    row->addWidget(profileBox, 1, Qt::AlignTop);
    column->addLayout(row);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(72);
    auto *box = new FieldBox(tr("&Message"), m_message);
    box->setMaximumWidth(QWIDGETSIZE_MAX);
    box->setOptional(true);
    box->setHint(tr("In the person’s words; by which way and when it came."));
    m_checks.append(new FieldCheck(box, [this] {
        return m_message->toPlainText().size() > longestMessage
            ? tr("At most %n character(s).", nullptr, static_cast<int>(longestMessage))
            : QString();
    }));
    column->addWidget(box);
}

std::optional<Relationship> RecordRequestDialog::chosen() const
{
    RelationshipId id = m_fixed;
    if (m_table) {
        const QModelIndexList selected = m_table->selectionModel()->selectedRows();
        const cache::RelationshipRow *row =
            selected.isEmpty() ? nullptr : m_list->relationshipAt(selected.first().row());
        id = row ? row->id : RelationshipId();
    }
    const Result<Relationship> found = id.isNull() ? fail(ErrorKind::NotFound) : m_workspace.reader().relationship(id);
    return found ? std::optional(*found) : std::nullopt;
}

AccessRequest RecordRequestDialog::typed() const
{
    AccessRequest out;
    out.id = m_request.id;
    out.kind = static_cast<RequestKind>(m_kind->currentData().toInt());
    if (const std::optional<Relationship> relationship = chosen()) {
        out.company = relationship->company;
        out.relationships = {relationship->id};
    }
    out.lastName = m_lastName->text().trimmed();
    out.firstName = m_firstName->text().trimmed();
    out.email = m_email->text().trimmed();
    out.telephone = telephoneOf(m_telephone, u"FR"_s);
    out.profile = m_profile->currentData().toString();
    out.message = m_message->toPlainText().trimmed();
    return out;
}

void RecordRequestDialog::accept()
{
    if (!m_record->isEnabled())
        return;
    m_problem->hide();
    QWidget *first = nullptr;
    if (m_searchBox) {
        m_searchBox->setError(chosen() ? QString() : tr("Choose a line in the list."));
        if (m_searchBox->hasError())
            first = m_search;
    }
    for (FieldCheck *check : std::as_const(m_checks)) {
        if (!check->verify() && !first)
            first = check->box()->editor();
    }
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_request = typed();
    m_record->setEnabled(false);
    m_record->setText(tr("Recording…"));
    m_workspace.session().recordRequest(m_request).then(this,
                                                        [this](const Result<void> &outcome) { recorded(outcome); });
}

void RecordRequestDialog::recorded(const Result<void> &outcome)
{
    m_record->setEnabled(true);
    m_record->setText(tr("Re&cord"));
    if (outcome)
        return QDialog::accept();
    say(outcome.error());
}

void RecordRequestDialog::say(const Error &error)
{
    const bool lost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    m_problem->setMessage(Tone::Refused,
                          lost
                              ? tr("The portal cannot be reached now. Nothing is lost: record it again once it can, it "
                                   "counts once.")
                              : m_workspace.wording().error(error));
    m_problem->setToolTip(error.detail);
    m_problem->show();
    m_problem->announce();
}

} // namespace mandat::desktop

#include "moc_recordrequestdialog.cpp"
