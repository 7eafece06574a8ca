// SPDX-License-Identifier: MIT
#include "desktop/continuity/recoverydialog.h"

#include "desktop/continuity/appointdialog.h"
#include "desktop/continuity/stagedchanges.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/records.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/checks.h"
#include "domain/names.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int dialogWidth = 640;
constexpr int indent = 22; ///< buttons stand under their step's words
} // namespace

RecoveryDialog::RecoveryDialog(Workspace &workspace, const RelationshipId &relationship, const QList<UserId> &left,
                               QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_intro(new TextLabel(TextLabel::Kind::Secondary))
    , m_lastName(new QLineEdit)
    , m_firstName(new QLineEdit)
    , m_email(new QLineEdit)
    , m_representative(new QLineEdit)
    , m_capacity(new QLineEdit)
{
    setObjectName(u"recovery"_s);
    setWindowTitle(tr("Recover administration"));
    m_record.relationship = relationship;
    if (const std::optional<RecoveryRecord> kept = recordsOf(workspace).recovery(relationship))
        m_record = *kept;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within);
    m_title->setWordWrap(true);
    m_intro->setWordWrap(true);
    m_intro->setText(
        tr("The administrator has left and nobody can appoint another. The list goes on where it was left, "
           "also tomorrow; what the portal knows ticks itself off."));
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(metrics::within);
    column->addWidget(buildSteps());
    column->addStretch(1);
    column->addWidget(buildBar());
    connect(&workspace.session(), &app::Session::changed, this, [this] { refresh(); });
    begin(left);
    refresh();
    offerSuccessor();
    resize(dialogWidth, sizeHint().height());
}

RecoveryDialog::~RecoveryDialog() = default;

QWidget *RecoveryDialog::buildSteps()
{
    auto *steps = new QWidget;
    auto *column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    const auto line = [&] {
        auto *fact = new FactLine(models::Glyph::Clock, models::Tone::Waiting, QString());
        m_lines.append(fact);
        column->addWidget(fact);
    };
    const auto button = [](const QString &text) {
        auto *out = new QPushButton(text);
        out->setAutoDefault(false);
        setCompact(out);
        return out;
    };
    const auto under = [&](const QList<QWidget *> &widgets) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(indent, 0, 0, metrics::within);
        row->setSpacing(metrics::within);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        row->addStretch(1);
        column->addLayout(row);
    };
    line();
    line();
    column->addWidget(buildForm());
    m_print = button(tr("&Print the request…"));
    m_print->setIcon(icon(u"document-print"_s));
    m_sent = button(tr("The request has been &sent"));
    under({m_print, m_sent});
    line();
    line();
    m_delete = button(tr("&Delete the old account…"));
    under({m_delete});
    line();
    m_second = button(tr("&Appoint…"));
    under({m_second});
    connect(m_print, &QPushButton::clicked, this, &RecoveryDialog::printRequest);
    connect(m_sent, &QPushButton::clicked, this, &RecoveryDialog::toggleSent);
    connect(m_delete, &QPushButton::clicked, this, &RecoveryDialog::deleteFormer);
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (appoint(m_workspace, m_record.relationship, {}, this))
            refresh();
    });
    return steps;
}

QWidget *RecoveryDialog::buildForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(indent, 0, 0, 0);
    column->setSpacing(metrics::within);
    const auto pair = [&](FieldBox *one, FieldBox *other) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::between);
        row->addWidget(one, 1);
        row->addWidget(other, 1);
        column->addLayout(row);
    };
    m_lastNameBox = new FieldBox(tr("Successor’s &last name"), m_lastName);
    m_emailBox = new FieldBox(tr("&Email"), m_email);
    pair(m_lastNameBox, new FieldBox(tr("&First name"), m_firstName));
    pair(m_emailBox, new FieldBox(tr("Legal &representative"), m_representative));
    auto *capacity = new FieldBox(tr("&Capacity"), m_capacity);
    capacity->setOptional(true);
    column->addWidget(capacity);
    const std::pair<QLineEdit *, QString RecoveryRecord::*> fields[] = {
        {m_lastName, &RecoveryRecord::lastName},
        {m_firstName, &RecoveryRecord::firstName},
        {m_email, &RecoveryRecord::email},
        {m_representative, &RecoveryRecord::representative},
        {m_capacity, &RecoveryRecord::capacity}};
    for (const auto &[field, member] : fields) {
        field->setMaxLength(256);
        field->setText(m_record.*member);
        connect(field, &QLineEdit::textEdited, this, [this, field = field, member = member] {
            m_record.*member = field->text().trimmed();
            m_lastNameBox->setError({});
            m_emailBox->setError({});
        });
        connect(field, &QLineEdit::editingFinished, this, &RecoveryDialog::keep);
    }
    return form;
}

QWidget *RecoveryDialog::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, metrics::within, 0, 0);
    row->setSpacing(metrics::within);
    m_giveUp = new QPushButton(tr("&Give up…"));
    setButtonTone(m_giveUp, ButtonTone::Flat);
    m_review = new QPushButton(tr("Re&view the changes…"));
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    for (QPushButton *button : {m_giveUp, m_review})
        button->setAutoDefault(false);
    row->addWidget(m_giveUp);
    row->addStretch(1);
    row->addWidget(m_review);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_giveUp, &QPushButton::clicked, this, &RecoveryDialog::giveUp);
    connect(m_review, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT m_workspace.reviewWanted();
    });
    return bar;
}

void RecoveryDialog::begin(const QList<UserId> &left)
{
    if (m_record.begun.isValid() || !m_workspace.mayWrite())
        return;
    m_record.begun = m_workspace.now();
    m_record.begunBy = myName(m_workspace);
    m_record.left = left;
    keep();
}

/// Whoever has registered, if it is one, is who is meant, until somebody else is typed in.
void RecoveryDialog::offerSuccessor()
{
    if (!m_record.lastName.isEmpty() || !m_record.email.isEmpty() || m_steps.isEmpty()
        || m_steps.constFirst().users.size() != 1)
        return;
    const User *user = m_snapshot.user(m_steps.constFirst().users.constFirst());
    if (!user)
        return;
    m_record.lastName = user->lastName;
    m_record.firstName = user->firstName;
    m_record.email = user->email;
    m_lastName->setText(user->lastName);
    m_firstName->setText(user->firstName);
    m_email->setText(user->email);
    keep();
}

void RecoveryDialog::keep()
{
    if (!m_record.begun.isValid())
        return;
    if (const Result<void> saved = recordsOf(m_workspace).save(m_record); !saved)
        m_workspace.prompts().inform(this, windowTitle(), m_workspace.wording().error(saved.error()),
                                     saved.error().detail);
}

void RecoveryDialog::refresh()
{
    const Result<Relationship> where = m_workspace.reader().relationship(m_record.relationship);
    const Result<Snapshot> snapshot =
        where ? m_workspace.reader().companySnapshot(where->company) : Result<Snapshot>(fail(ErrorKind::NotFound));
    if (!snapshot)
        return;
    m_snapshot = *snapshot;
    const Company *company = m_snapshot.company(where->company);
    //: %1: a company; %2: a relationship's reference
    m_title->setText(company ? tr("%1 – %2").arg(company->name, where->reference) : where->reference);
    const bool begun = m_record.begun.isValid();
    m_steps = recoveryOf(m_workspace.portal(), m_snapshot, m_record.relationship, m_workspace.now(),
                         begun ? &m_record : nullptr);
    for (const RecoveryStep &step : std::as_const(m_steps))
        say(step);
    const bool over = m_steps.isEmpty();
    if (over) {
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            m_lines[i]->setVisible(i == 0);
        m_lines.constFirst()->setFact(models::Glyph::Tick, models::Tone::Active,
                                      tr("Administration is in good hands again: nothing remains to be done."));
        // What is over need not be kept; where that fails, it is over all the same.
        if (begun)
            static_cast<void>(recordsOf(m_workspace).removeRecovery(m_record.relationship));
    }
    const auto step = [&](RecoveryStepKind kind) {
        const auto found = std::ranges::find(m_steps, kind, &RecoveryStep::kind);
        return found == m_steps.end() ? RecoveryStep() : *found;
    };
    const bool given = step(RecoveryStepKind::RoleGiven).done;
    const bool may = m_workspace.mayWrite();
    for (QWidget *part : {m_lastNameBox->parentWidget(), static_cast<QWidget *>(m_print)})
        part->setVisible(!over && !given);
    m_sent->setVisible(!over && !given && may);
    m_sent->setText(m_record.requested.isValid() ? tr("&Not sent after all") : tr("The request has been &sent"));
    const bool former = !step(RecoveryStepKind::OldAccountDeleted).users.isEmpty();
    m_delete->setVisible(!over && former);
    m_delete->setEnabled(may && given);
    m_second->setVisible(!over && !step(RecoveryStepKind::SecondAppointed).done);
    m_second->setEnabled(may && given);
    const QString why = !may ? tr("Your role on this portal lets you read, but not change access.")
        : !given             ? tr("First the portal’s operator gives the role to the new administrator.")
                             : QString();
    for (QPushButton *button : {m_delete, m_second}) {
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    m_giveUp->setVisible(!over && begun && may);
    m_review->setVisible(!m_workspace.reader().staged().value_or(QList<cache::StagedChange>()).isEmpty());
}

void RecoveryDialog::say(const RecoveryStep &step)
{
    FactLine *line = m_lines.at(static_cast<qsizetype>(step.kind));
    const QString text = sentence(step);
    line->setFact(step.done ? models::Glyph::Tick : models::Glyph::Clock,
                  step.done ? models::Tone::Active : models::Tone::Waiting, text);
    line->setVisible(true);
    //: %1: a step of a list that is ticked off
    line->setAccessibleName(step.done ? tr("Done: %1").arg(text) : tr("To do: %1").arg(text));
}

QString RecoveryDialog::namesOf(const QList<UserId> &users) const
{
    QStringList names;
    for (const UserId &id : users) {
        if (const User *user = m_snapshot.user(id))
            names.append(displayName(*user));
    }
    return m_workspace.wording().locale().createSeparatedList(names);
}

QString RecoveryDialog::sentence(const RecoveryStep &step) const
{
    const QString who = namesOf(step.users);
    switch (step.kind) {
    case RecoveryStepKind::Registered:
        return who.isEmpty() ? step.done ? tr("1. The successor has registered on the portal.")
                                         : tr("1. The successor registers on the portal.")
                             : tr("1. The successor has registered on the portal: %1.").arg(who);
    case RecoveryStepKind::Requested:
        return m_record.requested.isValid()
            ? tr("2. The legal representative’s request was sent on %1 (%2).")
                  .arg(m_workspace.wording().date(m_record.requested.toTimeZone(m_workspace.policy().zone()).date()),
                       m_record.requestedBy)
            : tr("2. The legal representative asks the portal’s operator for the role.");
    case RecoveryStepKind::RoleGiven:
        return who.isEmpty() ? tr("3. The portal’s operator gives the role: it shows here by itself.")
                             : tr("3. The portal’s operator has given the role: %1.").arg(who);
    case RecoveryStepKind::OldAccountDeleted:
        return who.isEmpty() ? tr("4. The old account is deleted.") : tr("4. Delete the old account: %1.").arg(who);
    case RecoveryStepKind::SecondAppointed:
        return tr("5. A second administrator is appointed.");
    }
    Q_UNREACHABLE();
}

/// The operator needs the three to find the person.
bool RecoveryDialog::checkFields()
{
    const bool named = !m_record.lastName.isEmpty() && !m_record.firstName.isEmpty();
    const bool address = !m_record.email.isEmpty() && !checkEmail(m_record.email);
    m_lastNameBox->setError(named ? QString() : tr("The portal’s operator needs the last and the first name."));
    m_emailBox->setError(address ? QString() : tr("The portal’s operator needs the address to register with."));
    if (!named)
        (m_record.lastName.isEmpty() ? m_lastName : m_firstName)->setFocus();
    else if (!address)
        m_email->setFocus();
    return named && address;
}

void RecoveryDialog::printRequest()
{
    if (!checkFields())
        return;
    keep();
    printLegalRequest(m_workspace, m_record, this);
}

void RecoveryDialog::toggleSent()
{
    const bool sent = !m_record.requested.isValid();
    if (sent && !checkFields())
        return;
    m_record.requested = sent ? m_workspace.now() : QDateTime();
    m_record.requestedBy = sent ? myName(m_workspace) : QString();
    keep();
    refresh();
}

void RecoveryDialog::deleteFormer()
{
    const auto found = std::ranges::find(m_steps, RecoveryStepKind::OldAccountDeleted, &RecoveryStep::kind);
    if (found == m_steps.end() || found->users.isEmpty())
        return;
    const QString names = namesOf(found->users);
    const bool sure = m_workspace.prompts().confirm(
        this,
        {tr("Delete the old account"), tr("%1 will never be able to sign in again.").arg(names),
         tr("Nothing is sent before you have reviewed it."), tr("Delete"), true});
    if (!sure)
        return;
    const Snapshot now = withStaged(m_workspace.reader(), m_snapshot);
    QList<Change> changes;
    for (const UserId &user : found->users) {
        if (now.user(user))
            changes += deletionOf(now, user);
    }
    m_workspace.stageAll(against(m_snapshot, changes));
}

void RecoveryDialog::giveUp()
{
    const bool sure =
        m_workspace.prompts().confirm(this,
                                      {tr("Give up the recovery"), tr("What was noted of this recovery is forgotten."),
                                       tr("Nothing changes on the portal."), tr("Give up"), true});
    if (!sure)
        return;
    static_cast<void>(recordsOf(m_workspace).removeRecovery(m_record.relationship));
    m_record.begun = {};
    reject();
}

void recoverAdministration(Workspace &workspace, const RelationshipId &relationship, QWidget *parent)
{
    QList<UserId> left;
    const Result<Relationship> where = workspace.reader().relationship(relationship);
    if (where && !recordsOf(workspace).recovery(relationship)) {
        const Snapshot snapshot = workspace.reader().companySnapshot(where->company).value_or(Snapshot());
        left = administratorsOf(workspace.portal(), snapshot, relationship, workspace.now());
        QStringList names;
        for (const UserId &id : std::as_const(left))
            names.append(displayName(*snapshot.user(id)));
        const QString who = workspace.wording().locale().createSeparatedList(names);
        const bool gone = left.isEmpty()
            || workspace.prompts().confirm(
                parent,
                {RecoveryDialog::tr("Recover administration"), RecoveryDialog::tr("Has %1 left?").arg(who),
                 RecoveryDialog::tr("The account still administers on the portal. If the person is there, an "
                                    "appointment is enough."),
                 RecoveryDialog::tr("Begin the recovery"), false});
        if (!gone)
            return;
    }
    auto *dialog = new RecoveryDialog(workspace, relationship, left, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mandat::desktop

#include "moc_recoverydialog.cpp"
