// SPDX-License-Identifier: MIT
#include "desktop/newuser/rightspage.h"

#include "desktop/newuser/copyprofiledialog.h"
#include "desktop/newuser/profilebase.h"
#include "desktop/newuser/rightssummary.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treerowdelegate.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "models/functiontree.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;
using models::FunctionTree;

RightsPage::RightsPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"rights"_s, tr("Profile and rights"), Scrolling::Inside, parent)
    , m_functions(std::make_unique<FunctionTree>())
    , m_summary(new RightsSummary(state.portal(), state.wording().language(), this))
    , m_when(new QWidget)
    , m_now(new QRadioButton(tr("Choose &now")))
    , m_later(new QRadioButton(tr("Define the profile &later")))
    , m_copy(new QPushButton(tr("&Copy the profile of…")))
    , m_where(new QWidget)
    , m_same(new QCheckBox(tr("The &same everywhere")))
    , m_relationship(new QComboBox)
    , m_tools(new QWidget)
    , m_base(new ProfileBase(state.wording()))
    , m_search(new SearchField(tr("Search")))
    , m_segments(new SegmentedControl(tr("Which functions are shown")))
    , m_tree(new TreeView(tr("Menus and functions")))
    , m_laterWords(new TextLabel(TextLabel::Kind::Secondary))
{
    m_summary->hide();
    m_functions->setPortal(state.portal(), wording().language());
    addWhen();
    addWhere();
    addTools();
    addTree();
    connectAll();
}

RightsPage::~RightsPage() = default;

void RightsPage::addWhen()
{
    m_copy->setIcon(icon(u"edit-copy"_s));
    auto *line = new QHBoxLayout(m_when);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::pageEdge);
    line->addWidget(m_now);
    line->addWidget(m_later);
    line->addStretch(1);
    line->addWidget(m_copy);
    m_now->setVisible(policy().profileLater);
    m_later->setVisible(policy().profileLater);
    body()->addWidget(m_when);
}

void RightsPage::addWhere()
{
    m_relationship->setAccessibleName(workspace().relationshipNoun(false));
    auto *line = new QHBoxLayout(m_where);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    line->addWidget(m_same);
    line->addWidget(m_relationship, 1);
    body()->addWidget(m_where);
}

void RightsPage::addTools()
{
    m_segments->addSegment(tr("All", "functions"));
    m_segments->addSegment(tr("Ticked", "functions"));
    m_segments->addSegment(tr("Sensitive", "functions"));
    auto *line = new QHBoxLayout(m_tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    line->addWidget(m_base, 5);
    line->addWidget(m_search, 4);
    line->addWidget(m_segments);
    body()->addWidget(m_tools);
}

void RightsPage::addTree()
{
    m_tree->setModel(m_functions.get());
    m_tree->setItemDelegate(new TreeRowDelegate(m_tree));
    m_laterWords->setWordWrap(true);
    m_laterWords->setAlignment(Qt::AlignTop);
    //: %1: the portal’s word for a user, as in “the delegate”
    m_laterWords->setText(
        state().former()
            ? tr("The person has no right until the profile is defined, which can be done whenever you like. Until "
                 "then the list says “profile to define”.")
            : tr("The person is created without any right. The profile can be defined whenever you like; until then "
                 "the "
                 "list says “profile to define”."));
    body()->addWidget(m_tree, 1);
    body()->addWidget(m_laterWords, 1);
}

void RightsPage::connectAll()
{
    connect(m_later, &QRadioButton::toggled, this, [this](bool later) {
        choice().later = later;
        setProblem({});
        state().touch();
        showChoice();
        Q_EMIT state().pagesChanged();
    });
    connect(m_same, &QCheckBox::toggled, this, [this](bool same) {
        form().sameRights = same;
        if (!same) {
            for (NewUserAccess &one : form().access)
                one.rights = form().rights;
        }
        state().touch();
        showWhere();
        showChoice();
    });
    connect(m_relationship, &QComboBox::currentIndexChanged, this, [this] { showChoice(); });
    connect(m_base, &QComboBox::activated, this, &RightsPage::takeBase);
    connect(m_copy, &QPushButton::clicked, this, &RightsPage::copyProfile);
    connect(m_functions.get(), &FunctionTree::functionsChanged, this, &RightsPage::takeTicks);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_functions->setFilter(text);
        expandUseful();
    });
    connect(m_search, &SearchField::downPressed, m_tree, [this] { m_tree->setFocus(Qt::TabFocusReason); });
    connect(m_segments, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_functions->setShow(static_cast<FunctionTree::Show>(index));
        expandUseful();
    });
    connect(m_summary, &RightsSummary::configurationWanted, this, &RightsPage::tellConfiguration);
}

bool RightsPage::applies() const
{
    // Where a person has one profile for everything, more relationships do not touch it (S1.11).
    return !form().existing || policy().profileScope == ProfileScope::Relationship;
}

void RightsPage::enter()
{
    const Company *company = state().company();
    if (form().access.isEmpty()) //: %1: a person, who has no access yet
        setSubtitle(tr("What %1 may do wherever access is given.").arg(state().personName()));
    else //: %1: a person; %2: “subscription 40217-A” or “2 subscriptions”; %3: a company
        setSubtitle(tr("What %1 may do on %2, %3.")
                        .arg(state().personName(), state().relationshipsName(), company ? company->name : QString()));
    presetOnce();
    m_base->setProfiles(policy(), state().snapshot());
    m_copy->setVisible(CopyProfileDialog::isPossible(state()));
    showWhere();
    m_expanded = false;
    showChoice();
}

void RightsPage::showWhere()
{
    m_where->setVisible(isPerRelationship());
    const QSignalBlocker quiet(m_same);
    m_same->setChecked(form().sameRights);
    m_relationship->setVisible(!form().sameRights);
    const QVariant current = m_relationship->currentData();
    const QSignalBlocker still(m_relationship);
    m_relationship->clear();
    for (const Relationship &one : state().chosenRelationships())
        m_relationship->addItem(one.label.isEmpty() ? one.reference
                                                    : tr("%1, %2", "number and label").arg(one.reference, one.label),
                                one.id.uuid());
    m_relationship->setCurrentIndex(std::max(0, m_relationship->findData(current)));
}

void RightsPage::showChoice()
{
    const RightsChoice &now = choice();
    const QSignalBlocker quiet(m_later);
    (now.later ? m_later : m_now)->setChecked(true);
    m_tools->setVisible(!now.later);
    m_tree->setVisible(!now.later);
    m_copy->setEnabled(!now.later);
    m_laterWords->setVisible(now.later);
    m_functions->setCeiling(shownRelationships());
    impose();
    RightsChoice shown = now;
    shown.later = false;
    m_functions->setProfile(functionsOf(shown, state().snapshot()));
    takeTicks();
    if (!m_expanded)
        expandUseful();
    m_expanded = true;
}

void RightsPage::refreshSummary()
{
    RightsSummary::Content content;
    content.functions = m_functions->functionsInReach();
    content.reach = m_functions->reach();
    content.later = choice().later;
    content.outOfReach = m_functions->outOfReach();
    const QList<Relationship> shown = shownRelationships();
    content.where = shown.size() == 1 ? shown.first().reference : state().relationshipsName();
    content.who = state().personName();
    if (const std::optional<SortedSet<FunctionCode>> today = state().functionsToday(shown)) {
        content.comparison = RightsSummary::Comparison::Today;
        content.base = today->intersected(content.reach);
    } else if (!choice().base.isNull()) {
        content.comparison = RightsSummary::Comparison::Profile;
        content.comparedWith = m_base->nameOf(choice().base);
        content.base = baseInReach();
    }
    m_summary->setContent(content);
}

void RightsPage::expandUseful()
{
    const bool narrowed = !m_search->text().trimmed().isEmpty() || m_functions->show() != FunctionTree::Show::All;
    const QList<QModelIndex> used = m_functions->usedMenus();
    if (narrowed || used.isEmpty()) {
        m_tree->expandAll();
    } else {
        m_tree->collapseAll();
        for (const QModelIndex &menu : used)
            m_tree->expand(menu);
    }
    if (m_functions->rowCount() > 0 && !m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_functions->index(0, 0));
}

void RightsPage::tellConfiguration()
{
    const Language language = wording().language();
    QStringList lines;
    for (const Relationship &one : shownRelationships()) {
        const Configuration *configuration = policy().configuration(one.configuration);
        QStringList modules;
        for (const ModuleCode &code : one.modules) {
            const Module *module = workspace().portal().catalogue.module(code);
            modules.append(module ? module->label.in(language) : code.text());
        }
        const QString label = configuration ? configuration->label.in(language) : one.configuration.text();
        //: a relationship, its configuration, its active modules
        lines.append(modules.isEmpty()
                         ? tr("%1: %2; no module is on.").arg(one.reference, label)
                         : tr("%1: %2; modules that are on: %3.")
                               .arg(one.reference, label, wording().locale().createSeparatedList(modules)));
    }
    workspace().prompts().inform(this, tr("Configuration"), lines.join(u"\n\n"_s));
}

QWidget *RightsPage::firstField()
{
    return choice().later ? static_cast<QWidget *>(m_later) : m_tree;
}

QWidget *RightsPage::sidePane()
{
    return m_summary;
}

} // namespace mandat::desktop

#include "moc_rightspage.cpp"
