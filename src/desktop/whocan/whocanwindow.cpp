// SPDX-License-Identifier: MIT
#include "desktop/whocan/whocanwindow.h"

#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "desktop/whocan/matrixexport.h"
#include "desktop/whocan/matrixprinting.h"
#include "desktop/whocan/matrixview.h"
#include "desktop/whocan/whopick.h"
#include "domain/names.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr QSize opening(1240, 800);
constexpr int againInMs = 300;
constexpr int legendRoom = 32; ///< beside a word, for its glyph

using Source = std::shared_ptr<const models::AccessGridSource>;

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

models::Tone toneOf(AccessCell cell)
{
    switch (cell) {
    case AccessCell::Allowed:
        return models::Tone::Active;
    case AccessCell::Awaiting:
        return models::Tone::Sensitive;
    case AccessCell::AboveCeiling:
    case AccessCell::None:
        break;
    }
    return models::Tone::Inactive;
}

models::Glyph glyphOf(AccessCell cell)
{
    switch (cell) {
    case AccessCell::Allowed:
        return models::Glyph::Allowed;
    case AccessCell::Awaiting:
        return models::Glyph::Awaiting;
    case AccessCell::AboveCeiling:
        return models::Glyph::AboveCeiling;
    case AccessCell::None:
        break;
    }
    return models::Glyph::Minus;
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

QToolButton *menuButton(QMenu *menu)
{
    auto *button = new QToolButton;
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

} // namespace

WhoCanWindow::WhoCanWindow(Workspace &workspace, const MatrixQuestion &question, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_workspace(workspace)
    , m_background(workspace.session().cacheFile())
    , m_grid(std::make_unique<models::AccessGrid>())
    , m_header(new PageHeader(QString()))
    , m_again(new QTimer(this))
{
    setObjectName(u"whoCan"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_subject = menuButton(new QMenu(this));
    m_compare = menuButton(new QMenu(this));
    m_export = new QPushButton(icon(u"document-export"_s), QString());
    m_print = new QPushButton(icon(u"document-print"_s), QString());
    for (QPushButton *button : {m_export, m_print})
        button->setAutoDefault(false);
    m_header->addAction(m_subject);
    m_header->addAction(m_compare);
    m_header->addAction(m_export);
    m_header->addAction(m_print);
    rows->addWidget(m_header);
    rows->addWidget(buildBar());
    rows->addWidget(buildBody(), 1);
    rows->addWidget(buildLegend());
    connect(m_subject->menu(), &QMenu::aboutToShow, this, &WhoCanWindow::fillSubjectMenu);
    connect(m_compare->menu(), &QMenu::aboutToShow, this, &WhoCanWindow::fillCompareMenu);
    connect(m_export, &QPushButton::clicked, this, &WhoCanWindow::exportGrid);
    connect(m_print, &QPushButton::clicked, this, &WhoCanWindow::print);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this,
            [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, &WhoCanWindow::print);
    m_again->setSingleShot(true);
    m_again->setInterval(againInMs);
    connect(m_again, &QTimer::timeout, this, [this] { ask(m_question); });
    connect(&workspace.session(), &app::Session::changed, m_again, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::languageChanged, this, &WhoCanWindow::retranslate);
    for (QToolButton *button : {m_subject, m_compare})
        button->setFocusPolicy(Qt::StrongFocus);
    resize(opening);
    retranslate();
    ask(question);
}

WhoCanWindow::~WhoCanWindow() = default;

void WhoCanWindow::open(Workspace &workspace, const RelationshipId &relationship, const QList<UserId> &users,
                        QWidget *parent)
{
    QWidget *window = parent ? parent->window() : nullptr;
    MatrixQuestion question;
    question.relationship = relationship;
    question.user = users.value(0);
    question.other = users.size() == 2 ? users.at(1) : UserId();
    question.at = workspace.now();
    if (relationship.isNull() && users.isEmpty()) {
        WhoPick pick(workspace, WhoPick::Of::Relationships, tr("Who can do what: where?"), window);
        if (pick.exec() != QDialog::Accepted)
            return;
        question.relationship = RelationshipId(pick.chosen());
    }
    auto *made = new WhoCanWindow(workspace, question, window);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->show();
}

QWidget *WhoCanWindow::buildBar()
{
    auto *bar = Surface::bar(Surface::Fill::Base, Qt::BottomEdge, metrics::topBar);
    auto *line = qobject_cast<QHBoxLayout *>(bar->layout());
    m_subjectText = new TextLabel(TextLabel::Kind::Strong);
    m_filter = new SearchField(QString());
    m_filter->setObjectName(u"functionFilter"_s);
    m_filter->setMaximumWidth(240);
    m_asOf = new TextLabel(TextLabel::Kind::Secondary);
    m_beside = new TextLabel(TextLabel::Kind::Secondary);
    m_day = new QDateEdit;
    m_otherDay = new QDateEdit;
    for (QDateEdit *field : {m_day, m_otherDay}) {
        field->setCalendarPopup(true);
        setCompact(field);
        connect(field, &QDateEdit::dateChanged, this,
                [this] { askAt(m_day->date(), m_question.otherAt.isValid() ? m_otherDay->date() : QDate()); });
    }
    m_asOf->setBuddy(m_day);
    m_beside->setBuddy(m_otherDay);
    m_onlyDifferences = new QCheckBox;
    line->addWidget(m_subjectText, 1);
    line->addWidget(m_onlyDifferences);
    line->addWidget(m_asOf);
    line->addWidget(m_day);
    line->addWidget(m_beside);
    line->addWidget(m_otherDay);
    line->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_grid->setFilter(text);
        showBody();
    });
    connect(m_onlyDifferences, &QCheckBox::toggled, this, [this](bool only) {
        m_grid->setOnlyDifferences(only);
        showBody();
    });
    return bar;
}

QWidget *WhoCanWindow::buildBody()
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    m_body = new QStackedWidget;
    m_view = new MatrixView;
    m_view->setModel(m_grid.get());
    m_nothing = new EmptyState(icon(u"view-filter"_s), QString());
    m_body->addWidget(m_view);
    m_body->addWidget(m_nothing);
    splitter->addWidget(m_body);
    splitter->addWidget(buildPane());
    splitter->setCollapsible(0, false);
    splitter->setStretchFactor(0, 1);
    splitter->setHandleWidth(1);
    splitter->setSizes({opening.width() - 320, 320});
    connect(m_view, &MatrixView::cellChanged, this, &WhoCanWindow::showCell);
    connect(m_nothing, &EmptyState::actionRequested, this, [this] {
        m_filter->clear();
        m_onlyDifferences->setChecked(false);
    });
    return splitter;
}

QWidget *WhoCanWindow::buildPane()
{
    const SidePane side =
        makeSidePane({metrics::between, metrics::between, metrics::between, metrics::between}, metrics::within);
    side.pane->setMinimumWidth(280);
    m_paneTitle = new TextLabel(TextLabel::Kind::Section);
    m_paneWhere = new TextLabel(TextLabel::Kind::Secondary);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(metrics::within);
    for (TextLabel *label : {m_paneTitle, m_paneWhere}) {
        label->setWordWrap(true);
        side.layout->addWidget(label);
    }
    side.layout->addLayout(m_facts);
    side.layout->addStretch(1);
    return side.pane;
}

QWidget *WhoCanWindow::buildLegend()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, 40);
    bar->setObjectName(u"legend"_s);
    return bar;
}

void WhoCanWindow::take(const Result<Source> &answer)
{
    m_loading = false;
    m_failure.reset();
    const QModelIndex was = m_view->currentIndex();
    const auto place = std::pair(was.row(), was.column());
    if (answer)
        m_grid->setSource(*answer, m_workspace.language());
    else
        m_failure = answer.error();
    showSubject();
    showBody();
    if (!m_answered)
        m_view->setFocus();
    m_answered = true;
    if (const QModelIndex again = m_grid->index(place.first, place.second); again.isValid())
        m_view->setCurrentIndex(again);
    Q_EMIT shown();
}

QString WhoCanWindow::personName(const UserId &id) const
{
    const User *user = m_grid->source()->snapshot.user(id);
    return user ? displayName(*user) : QString();
}

QString WhoCanWindow::subjectText() const
{
    const Snapshot &state = m_grid->source()->snapshot;
    const Relationship *there = state.relationship(m_question.relationship);
    if (m_question.user.isNull()) {
        const Company *company = there ? state.company(there->company) : nullptr;
        //: %1: the portal’s word for a relationship; %2: its number; %3: a company
        return tr("%1 %2 – %3")
            .arg(m_workspace.relationshipNoun(false), there ? there->reference : QString(),
                 company ? company->name : QString());
    }
    if (!m_question.other.isNull())
        //: two people who are compared
        return tr("%1 and %2").arg(personName(m_question.user), personName(m_question.other));
    return personName(m_question.user);
}

void WhoCanWindow::showSubject()
{
    m_subjectText->setText(subjectText());
    //: %1: a person or a relationship
    setWindowTitle(tr("Who can do what – %1").arg(subjectText()));
    const QLocale locale = m_workspace.wording().locale();
    const AccessMatrix &matrix = m_grid->matrix();
    QString count = m_question.user.isNull()
        ? tr("%n person(s)", nullptr, static_cast<int>(matrix.columns.size()))
        //: a number of relationships in the portal’s word: “2 subscriptions”
        : tr("%1 %2", "a number and a noun")
              .arg(locale.toString(matrix.columns.size()),
                   matrix.columns.size() == 1 ? m_workspace.relationshipNoun(false).toLower()
                                              : m_workspace.relationshipNoun(true).toLower());
    if (m_question.isComparison())
        count += u" · "_s + tr("%n difference(s)", nullptr, static_cast<int>(matrix.differences()));
    m_header->setCount(count);
}

void WhoCanWindow::showBody()
{
    const AccessMatrix &matrix = m_grid->matrix();
    const bool any = !m_failure && m_grid->functionCount() > 0 && !matrix.columns.isEmpty();
    m_body->setCurrentWidget(any ? static_cast<QWidget *>(m_view) : m_nothing);
    m_export->setEnabled(any);
    m_print->setEnabled(any);
    if (any) {
        if (!m_view->currentIndex().isValid() || m_grid->isMenu(m_view->currentIndex().row()))
            m_view->setCurrentIndex(m_grid->index(1, 0));
        return;
    }
    showCell({});
    m_nothing->setAction(QString());
    if (m_failure) {
        m_nothing->setMessage(icon(u"dialog-warning"_s), m_workspace.wording().error(*m_failure));
    } else if (m_loading) {
        m_nothing->setMessage(icon(u"view-refresh"_s), tr("Reading…"));
    } else if (matrix.columns.isEmpty()) {
        m_nothing->setMessage(icon(u"system-users"_s),
                              m_question.user.isNull() ? tr("Nobody has access here.")
                                                       : tr("This person has no access anywhere."));
    } else if (m_onlyDifferences->isChecked() && m_filter->text().isEmpty()) {
        m_nothing->setMessage(icon(u"dialog-ok"_s), tr("There is no difference."));
        m_nothing->setAction(tr("Show everything"));
    } else {
        m_nothing->setMessage(icon(u"view-filter"_s), tr("No function has this name."));
        m_nothing->setAction(tr("Clear the filter"));
    }
}

void WhoCanWindow::showCell(const QModelIndex &index)
{
    clear(*m_facts);
    const bool shows = index.isValid() && m_grid->functionAt(index.row()) >= 0;
    m_paneTitle->setText(shows ? m_grid->functionName(index.row()) : tr("Choose a cell to see why."));
    m_paneWhere->setVisible(shows);
    if (!shows)
        return;
    const QString detail = m_grid->columnDetail(index.column());
    const QString name = m_grid->columnName(index.column());
    m_paneWhere->setText(detail.isEmpty() ? name : name + u'\n' + detail);
    for (const bool ofOther : {false, true}) {
        if (ofOther && !m_question.isComparison())
            break;
        const QVariant cell = index.data(ofOther ? models::AccessGrid::OtherRole : models::AccessGrid::CellRole);
        const auto state = static_cast<AccessCell>(cell.toInt());
        const QString word = m_grid->word(index, ofOther);
        const QString fact =
            //: %1: a person or a day; %2: whether something is allowed
            m_question.isComparison() ? tr("%1: %2").arg(m_grid->sideName(ofOther), word) : capitalised(word);
        m_facts->addWidget(new FactLine(glyphOf(state), toneOf(state), fact, m_grid->reasons(index, ofOther)));
    }
}

void WhoCanWindow::retranslate()
{
    m_header->setTitle(tr("Who can do what"));
    m_subject->setText(tr("&Show"));
    m_compare->setText(tr("&Compare"));
    m_export->setText(tr("&Export…"));
    m_print->setText(tr("&Print…"));
    m_filter->setPlaceholder(tr("Function or menu"));
    m_asOf->setText(tr("As &of"));
    m_beside->setText(tr("beside", "another day"));
    m_day->setAccessibleName(tr("As of"));
    m_otherDay->setAccessibleName(tr("Compared with the day"));
    for (QDateEdit *field : {m_day, m_otherDay}) {
        field->setLocale(m_workspace.wording().locale());
        field->setDisplayFormat(u"dd/MM/yyyy"_s);
    }
    m_onlyDifferences->setText(tr("Only &differences"));
    m_view->setAccessibleName(tr("Who can do what"));
    auto *legend = findChild<QWidget *>(u"legend"_s);
    clear(*legend->layout());
    auto *line = qobject_cast<QHBoxLayout *>(legend->layout());
    const auto add = [line](models::Glyph glyph, models::Tone tone, const QString &word) {
        auto *fact = new FactLine(glyph, tone, word);
        fact->setQuiet();
        fact->setMinimumWidth(QFontMetrics(currentFonts().body).horizontalAdvance(word) + legendRoom);
        line->addWidget(fact, 0, Qt::AlignVCenter);
    };
    add(models::Glyph::Allowed, models::Tone::Inactive, tr("allowed"));
    add(models::Glyph::Awaiting, models::Tone::Sensitive, tr("awaiting equipment"));
    add(models::Glyph::AboveCeiling, models::Tone::Inactive, tr("above the ceiling"));
    add(models::Glyph::Shield, models::Tone::Sensitive, tr("sensitive function"));
    auto *different = new TextLabel(TextLabel::Kind::Body, tr("≠ different"));
    line->addWidget(different);
    line->addStretch(1);
    m_grid->setLanguage(m_workspace.language());
    showSubject();
    showBody();
}

void WhoCanWindow::exportGrid()
{
    MatrixExport::start(m_workspace, *m_grid, subjectText(), this);
}

void WhoCanWindow::print()
{
    if (m_print->isEnabled())
        printMatrix(m_workspace, *m_grid, subjectText(), this);
}

} // namespace mandat::desktop

#include "moc_whocanwindow.cpp"
