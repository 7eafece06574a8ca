// SPDX-License-Identifier: MIT
#include "desktop/profiles/profileeditor.h"

#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treeview.h"
#include "desktop/profiles/profiletree.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/whocan/whocanwindow.h"
#include "domain/plainservice.h"
#include "models/functiontree.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

ProfileEditor::ProfileEditor(Workspace &workspace, const ProfileState &state, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_state(state)
    , m_functions(new models::FunctionTree(this))
    , m_tree(new ProfileTree(m_functions, this))
    , m_name(new TextLabel(TextLabel::Kind::Section))
    , m_note(new TextLabel(TextLabel::Kind::Secondary))
    , m_copyFrom(new QPushButton(icon(u"edit-copy"_s), QString()))
    , m_copyAs(new QPushButton(icon(u"edit-copy"_s), QString()))
    , m_more(new QToolButton)
    , m_search(new SearchField(QString()))
    , m_comparedLabel(new TextLabel(TextLabel::Kind::Secondary))
    , m_compared(new QComboBox)
    , m_differences(new QCheckBox)
    , m_view(new TreeView(QString()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    auto *first = new QHBoxLayout;
    first->setContentsMargins(metrics::pageEdge, 0, metrics::between, 0);
    first->setSpacing(metrics::within);
    m_name->setMinimumWidth(60);
    first->addWidget(m_name, 1);
    first->addWidget(m_copyFrom);
    first->addWidget(m_copyAs);
    first->addWidget(m_more);
    layout->addLayout(first);
    auto *noteRow = new QHBoxLayout;
    noteRow->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, 0);
    m_note->setWordWrap(true);
    noteRow->addWidget(m_note);
    layout->addLayout(noteRow);
    auto *second = new QHBoxLayout;
    second->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, 0);
    second->setSpacing(metrics::within);
    m_search->setMinimumWidth(140);
    second->addWidget(m_search, 2);
    second->addWidget(m_comparedLabel);
    m_compared->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compared->setMinimumContentsLength(14);
    second->addWidget(m_compared, 2);
    second->addWidget(m_differences);
    layout->addLayout(second);
    buildTree();
    layout->addWidget(m_view, 1);

    m_copyFrom->setObjectName(u"copyFrom"_s);
    m_copyAs->setObjectName(u"copyAsShared"_s);
    m_copyFrom->setMenu(new QMenu(m_copyFrom));
    m_more->setIcon(glyphIcon(models::Glyph::More));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_comparedLabel->setBuddy(m_compared);
    connect(m_copyFrom->menu(), &QMenu::aboutToShow, this, &ProfileEditor::fillCopyMenu);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &ProfileEditor::fillMoreMenu);
    connect(m_copyAs, &QPushButton::clicked, this, [this] { Q_EMIT copyWanted(m_profile); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_functions->setFilter(text);
        m_view->expandAll();
    });
    connect(m_search, &SearchField::downPressed, m_view, [this] { m_view->setFocus(); });
    connect(m_compared, &QComboBox::currentIndexChanged, this, &ProfileEditor::compare);
    connect(m_differences, &QCheckBox::toggled, this, [this](bool only) {
        m_tree->setDifferencesOnly(only);
        m_view->expandAll();
    });
    connect(m_functions, &models::FunctionTree::functionsChanged, this, &ProfileEditor::takeTicks);
}

void ProfileEditor::buildTree()
{
    m_view->setObjectName(u"functions"_s);
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new ProfileTreeDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setGroupsTinted(true);
    m_view->setHeaderHidden(false);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
}

void ProfileEditor::retranslate()
{
    m_functions->setPortal(m_workspace.portal(), m_workspace.language());
    m_tree->setPortal(m_workspace.portal(), m_workspace.language());
    m_comparedKey.clear();
    m_copyFrom->setText(tr("Copy &from…"));
    m_copyAs->setText(tr("&Copy as shared profile…"));
    m_more->setAccessibleName(tr("More actions"));
    m_search->setPlaceholder(tr("Search for a function"));
    m_comparedLabel->setText(tr("Co&mpare with"));
    m_compared->setAccessibleName(tr("Compare with"));
    m_differences->setText(tr("Differences &only"));
    refresh();
}

bool ProfileEditor::isWritable() const
{
    const std::optional<Profile> profile = m_state.edited(m_profile);
    return profile && profile->kind == ProfileKind::Shared && m_workspace.mayWrite();
}

void ProfileEditor::showProfile(const ProfileId &profile)
{
    m_profile = profile;
    refresh();
}

void ProfileEditor::refresh()
{
    const std::optional<Profile> profile = m_state.edited(m_profile);
    if (!profile)
        return;
    m_filling = true;
    const bool shared = profile->kind == ProfileKind::Shared;
    const bool writable = isWritable();
    m_name->setText(m_workspace.wording().profileName(*profile));
    m_view->setAccessibleName(tr("Functions of %1").arg(m_name->text()));
    const bool plain = isPlainService(m_workspace.portal());
    if (plain)
        m_note->setText(
            tr("Somebody’s groups, roles and entitlements together: chosen person by person, not changed here."));
    else if (!shared)
        m_note->setText(tr("Predefined by the portal: it can be copied, not changed."));
    else
        m_note->setText(m_workspace.mayWrite() ? QString()
                                               : tr("Your role on this portal lets you read, but not change access."));
    m_note->setVisible(!m_note->text().isEmpty());
    m_copyFrom->setVisible(writable);
    m_copyAs->setVisible(!shared && !plain && m_workspace.mayWrite());
    m_more->setVisible(shared && m_workspace.mayWrite());
    m_functions->setReadOnly(!writable);
    if (m_functions->functions() != profile->functions)
        m_functions->setProfile(profile->functions);
    const std::optional<Profile> published = m_state.published(m_profile);
    m_tree->setSaved(published ? std::optional(published->functions) : std::nullopt);
    fillCompared();
    m_filling = false;
    compare();
}

void ProfileEditor::fillCompared()
{
    const QString chosen = m_compared->currentData().toString();
    const QSignalBlocker blocker(m_compared);
    m_compared->clear();
    m_compared->addItem(tr("Nothing", "compare with nothing"));
    for (const ProfileList::Entry &entry : m_state.entries()) {
        if (entry.row.id != m_profile)
            m_compared->addItem(entry.row.label.in(m_workspace.language()), entry.row.id.toString());
    }
    m_compared->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_compared->findData(chosen)));
}

void ProfileEditor::compare()
{
    if (m_filling)
        return;
    const ProfileId other = ProfileId::fromString(m_compared->currentData().toString());
    const std::optional<Profile> profile = m_state.edited(other);
    const auto functions = profile ? std::optional(profile->functions) : std::nullopt;
    const QString name = profile ? m_workspace.wording().profileName(*profile) : QString();
    m_differences->setEnabled(profile.has_value());
    if (!profile)
        m_differences->setChecked(false);
    // A tree that stays as it is keeps its place under the reader's eyes.
    const QString key = m_profile.toString() + name;
    if (key == m_comparedKey && functions == m_comparedFunctions)
        return;
    m_comparedKey = key;
    m_comparedFunctions = functions;
    m_functions->setComparison(functions, name);
    m_tree->setCompared(functions);
    fitColumns();
    m_view->expandAll();
}

void ProfileEditor::fitColumns()
{
    QHeaderView *header = m_view->header();
    if (header->count() < 1)
        return;
    header->setSectionResizeMode(models::FunctionTree::Name, QHeaderView::Stretch);
    if (header->count() > models::FunctionTree::Comparison) {
        const QString name = m_tree->headerData(models::FunctionTree::Comparison, Qt::Horizontal).toString();
        header->setSectionResizeMode(models::FunctionTree::Comparison, QHeaderView::Fixed);
        header->resizeSection(models::FunctionTree::Comparison,
                              std::clamp(header->fontMetrics().horizontalAdvance(name) + 40, 110, 200));
    }
}

void ProfileEditor::fillCopyMenu()
{
    QMenu *menu = m_copyFrom->menu();
    menu->clear();
    for (const ProfileList::Entry &entry : m_state.entries()) {
        if (entry.row.id == m_profile)
            continue;
        QString name = entry.row.label.in(m_workspace.language());
        const QAction *action = menu->addAction(name.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = entry.row.id] {
            const std::optional<Profile> source = m_state.edited(id);
            std::optional<Profile> mine = m_state.edited(m_profile);
            if (!source || !mine)
                return;
            mine->functions = source->functions;
            Q_EMIT edited(*mine);
            refresh();
        });
    }
}

void ProfileEditor::fillMoreMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    connect(menu->addAction(tr("&Rename…")), &QAction::triggered, this, [this] { Q_EMIT renameWanted(m_profile); });
    connect(menu->addAction(icon(u"edit-copy"_s), tr("&Copy as shared profile…")), &QAction::triggered, this,
            [this] { Q_EMIT copyWanted(m_profile); });
    menu->addSeparator();
    connect(menu->addAction(tr("Who &uses it")), &QAction::triggered, this, [this] { Q_EMIT usersWanted(m_profile); });
    connect(
        menu->addAction(tr("&Who can do what…")), &QAction::triggered, this,
        [this] { WhoCanWindow::open(m_workspace, {}, {}, this); }, Qt::QueuedConnection);
    menu->addSeparator();
    const auto users = static_cast<int>(m_state.users(m_profile));
    QAction *erase = menu->addAction(icon(u"edit-delete"_s),
                                     users > 0 ? tr("D&elete (%n user(s) have it)", nullptr, users) : tr("D&elete…"));
    erase->setEnabled(users == 0);
    connect(erase, &QAction::triggered, this, [this] { Q_EMIT deleteWanted(m_profile); });
}

void ProfileEditor::takeTicks()
{
    std::optional<Profile> profile = m_state.edited(m_profile);
    if (m_filling || !profile)
        return;
    profile->functions = m_functions->functions();
    Q_EMIT edited(*profile);
}

} // namespace mandat::desktop
