// SPDX-License-Identifier: MIT
#include "desktop/letters/lettersdialog.h"

#include "desktop/export/listexport.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/recapprinting.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::LetterList;

namespace
{

enum Which { ToPrint, Printed };
constexpr QSize firstSize(760, 480);
constexpr int nameWidth = 220;
constexpr int whenWidth = 170;

} // namespace

LettersDialog::LettersDialog(Workspace &workspace, const UserId &only, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_only(only)
    , m_model(new LetterList(this))
    , m_notice(new Banner(Tone::Pending, QString()))
    , m_which(new SegmentedControl(tr("Which letters")))
    , m_body(new QStackedWidget)
    , m_list(new TableView(tr("Letters")))
    , m_nothing(new EmptyState(icon(u"mail-message"_s), QString()))
    , m_count(new TextLabel(TextLabel::Kind::Secondary))
    , m_close(new QPushButton(tr("Close")))
    , m_print(new QPushButton)
    , m_export(new QPushButton(tr("&Export…")))
{
    setObjectName(u"letters"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Letters to post"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    auto *words =
        new TextLabel(TextLabel::Kind::Secondary,
                      tr("The portal makes a temporary password as a letter is printed, and nobody keeps it. A "
                         "letter that is printed again has a new one: the one before stops working."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_notice->hide();
    column->addWidget(m_notice);
    column->addWidget(m_which, 0, Qt::AlignLeading);
    column->addWidget(buildList(), 1);
    column->addWidget(buildButtons());
    m_which->addSegment(QString());
    m_which->addSegment(QString());
    connect(m_which, &SegmentedControl::currentIndexChanged, this, &LettersDialog::showRows);
    connect(m_model, &LetterList::tickedChanged, this, &LettersDialog::refreshButtons);
    resize(firstSize);
    showRows();
    ask();
}

LettersDialog::~LettersDialog()
{
    for (AccessLetter &letter : m_printed)
        letter.credentials.temporaryPassword.fill(u'\0');
}

QWidget *LettersDialog::buildList()
{
    m_list->setRowKind(TableView::RowKind::Regular);
    m_list->rowDelegate()->setRowMenu(false);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_list->horizontalHeader();
    header->setSectionResizeMode(LetterList::Address, QHeaderView::Stretch);
    header->resizeSection(LetterList::Name, nameWidth);
    header->resizeSection(LetterList::When, whenWidth);
    m_body->addWidget(m_list);
    m_body->addWidget(m_nothing);
    return m_body;
}

QWidget *LettersDialog::buildButtons()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    setButtonTone(m_print, ButtonTone::Primary);
    m_print->setDefault(true);
    m_close->setAutoDefault(false);
    line->addWidget(m_count, 1);
    m_export->setAutoDefault(false);
    line->addWidget(m_export);
    line->addWidget(m_close);
    line->addWidget(m_print);
    connect(m_export, &QPushButton::clicked, this, &LettersDialog::exportTable);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &LettersDialog::print);
    return bar;
}

/// The list that is shown: whom letters go to, never what is in them.
void LettersDialog::exportTable()
{
    ExportedList out;
    out.title = tr("Export the letters");
    out.name = tr("letters", "file name");
    for (int column = 0; column < LetterList::ColumnCount; ++column)
        out.heads.append(m_model->headerData(column, Qt::Horizontal).toString());
    for (const LetterList::Row &row : m_model->rows())
        out.rows.append({row.name, row.address, row.when});
    exportList(m_workspace, out, this);
}

void LettersDialog::say(Tone tone, const QString &text)
{
    m_notice->setMessage(tone, text);
    m_notice->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_notice->announce();
}

void LettersDialog::ask()
{
    if (!m_workspace.isOnline())
        return say(Tone::Waiting, tr("The portal cannot be reached: its letters are shown once it can."));
    say(Tone::Pending, tr("Asking the portal…"));
    m_workspace.session().letters().then(this,
                                         [this](const Result<QList<sync::Letter>> &letters) { received(letters); });
}

void LettersDialog::received(const Result<QList<sync::Letter>> &letters)
{
    if (!letters)
        return say(Tone::Refused, m_workspace.wording().error(letters.error()));
    m_letters = *letters;
    if (m_problems.isEmpty())
        say(Tone::Pending, QString());
    else
        say(Tone::Refused, std::exchange(m_problems, {}).join(u'\n'));
    const UserId only = std::exchange(m_only, {});
    const auto wanted = std::ranges::find(m_letters, only, &sync::Letter::user);
    if (wanted != m_letters.end() && wanted->printed.isValid())
        m_which->setCurrentIndex(Printed);
    showRows();
    if (!only.isNull())
        m_model->tickOnly(only);
    m_list->setCurrentIndex(only.isNull() ? m_model->index(0, LetterList::Name) : m_model->indexOf(only));
    m_list->setFocus();
}

LetterList::Row LettersDialog::rowOf(const sync::Letter &letter) const
{
    LetterList::Row row;
    row.user = letter.user;
    row.printed = letter.printed.isValid();
    row.when =
        m_workspace.wording().dateTime(row.printed ? letter.printed : letter.queued, m_workspace.policy().zone());
    const Result<User> user = m_workspace.reader().user(letter.user);
    row.name = user ? displayName(*user) : tr("Not known here yet");
    if (user) {
        row.address = m_workspace.wording()
                          .fieldText(Field::Address, QVariant::fromValue(user->address), m_workspace.portal(), {})
                          .replace(u'\n', u", "_s);
    }
    return row;
}

void LettersDialog::showRows()
{
    const bool printed = m_which->currentIndex() == Printed;
    QList<LetterList::Row> rows;
    for (const sync::Letter &letter : std::as_const(m_letters)) {
        if (letter.printed.isValid() == printed)
            rows.append(rowOf(letter));
    }
    const auto waiting =
        std::ranges::count_if(m_letters, [](const sync::Letter &each) { return !each.printed.isValid(); });
    const auto done = m_letters.size() - waiting;
    const QLocale locale = m_workspace.wording().locale();
    m_which->setSegmentText(ToPrint, tr("To print · %1").arg(locale.toString(waiting)));
    m_which->setSegmentText(Printed, tr("Printed · %1").arg(locale.toString(done)));
    m_model->setRows(rows);
    m_nothing->setMessage(icon(u"mail-message"_s),
                          printed ? tr("No letter has been printed yet.") : tr("No letter waits to be printed."));
    m_body->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    refreshButtons();
}

void LettersDialog::refreshButtons()
{
    const auto ticked = static_cast<int>(m_model->ticked().size());
    const bool again = m_which->currentIndex() == Printed;
    m_print->setText(again ? tr("&Print %n letter(s) again…", nullptr, ticked)
                           : tr("&Print %n letter(s)…", nullptr, ticked));
    m_print->setEnabled(m_asked == 0 && ticked > 0 && m_workspace.isOnline());
    m_export->setEnabled(m_asked == 0 && !m_model->rows().isEmpty());
    m_which->setEnabled(m_asked == 0);
    m_list->setEnabled(m_asked == 0);
    m_count->setText(m_asked == 0 ? QString() : tr("%1 of %2").arg(m_asked - m_toPrint.size()).arg(m_asked));
}

void LettersDialog::print()
{
    const QList<LetterList::Row> ticked = m_model->ticked();
    if (m_asked != 0 || ticked.isEmpty())
        return;
    const bool again = m_which->currentIndex() == Printed;
    const bool sure = !again
        || m_workspace.prompts().confirm(
            this,
            {tr("Print again"),
             tr("%n person(s) get(s) a new temporary password.", nullptr, static_cast<int>(ticked.size())),
             tr("The one in the letter printed before stops working at once."), tr("Print"), true});
    if (!sure)
        return;
    m_toPrint.clear();
    m_problems.clear();
    for (const LetterList::Row &row : ticked) {
        if (row.address.isEmpty())
            m_problems.append(tr("%1 has no postal address.").arg(row.name));
        else
            m_toPrint.append(row);
    }
    m_asked = m_toPrint.size();
    printNext();
}

/// One after the other: each makes the one before void, so none is asked for that might not be printed.
void LettersDialog::printNext()
{
    refreshButtons();
    if (m_toPrint.isEmpty())
        return finished();
    const LetterList::Row row = m_toPrint.constFirst();
    m_workspace.session().printLetter(row.user).then(this, [this, row](const Result<sync::Credentials> &made) {
        m_toPrint.removeFirst();
        if (made)
            m_printed.append({row.user, *made});
        else //: %1: a person; %2: what went wrong
            m_problems.append(tr("%1: %2").arg(row.name, m_workspace.wording().error(made.error())));
        printNext();
    });
}

void LettersDialog::finished()
{
    m_asked = 0;
    printAccessLetters(m_workspace, std::exchange(m_printed, {}), this);
    ask();
}

bool printsLetters(const Workspace &workspace)
{
    return workspace.policy().credentialDelivery == CredentialDelivery::Post && workspace.me().has(Role::Administrator);
}

} // namespace mandat::desktop

#include "moc_lettersdialog.cpp"
