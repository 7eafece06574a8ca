// SPDX-License-Identifier: MIT
#include "desktop/profiles/profilesscreen.h"

#include "base/uuid.h"
#include "desktop/export/listexport.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/treeview.h"
#include "desktop/profiles/impactpanel.h"
#include "desktop/profiles/profileeditor.h"
#include "desktop/profiles/profilenamedialog.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/plainservice.h"

#include <QFuture>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int listWidth = 240;
constexpr int narrowListWidth = 184;
constexpr int narrow = 1000; ///< less than this has no room for three columns
} // namespace

ProfilesScreen::ProfilesScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_loader(workspace.session().cacheFile())
    , m_header(new PageHeader(QString()))
    , m_new(new QPushButton(icon(u"list-add"_s), QString()))
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(icon(u"view-list-details"_s), QString()))
    , m_list(new ProfileList(this))
    , m_listView(new TreeView(QString()))
    , m_editor(new ProfileEditor(workspace, m_state))
    , m_impact(new ImpactPanel(workspace))
{
    setObjectName(u"profilesScreen"_s);
    QVBoxLayout *layout = makePage(this, m_header);
    setButtonTone(m_new, ButtonTone::Primary);
    m_new->setObjectName(u"newProfile"_s);
    m_header->addAction(m_new);
    auto *page = new Surface(Surface::Fill::Base);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(buildList());
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_editor, 1);
    m_columns->addWidget(m_impact);
    columns->addLayout(m_columns, 1);
    m_body->addWidget(page);
    m_body->addWidget(m_empty);
    layout->addWidget(m_body, 1);

    connect(m_new, &QPushButton::clicked, this, [this] { create({}); });
    connect(m_listView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(m_list->profileAt(current.row())); });
    connect(m_editor, &ProfileEditor::edited, this, &ProfilesScreen::takeEdit);
    connect(m_editor, &ProfileEditor::copyWanted, this, &ProfilesScreen::create);
    connect(m_editor, &ProfileEditor::renameWanted, this, &ProfilesScreen::rename);
    connect(m_editor, &ProfileEditor::usersWanted, this, &ProfilesScreen::usersWanted);
    connect(m_editor, &ProfileEditor::deleteWanted, this, &ProfilesScreen::erase);
    connect(m_impact, &ImpactPanel::discardRequested, this, &ProfilesScreen::discard);
    connect(m_impact, &ImpactPanel::usersRequested, this, [this] {
        if (!m_current.isNull())
            Q_EMIT usersWanted(m_current);
    });
    connect(m_impact, &ImpactPanel::stageRequested, this, &ProfilesScreen::stage);
    connect(&m_loader, &ProfileImpactLoader::loaded, this, [this](const ProfileImpact &impact) {
        m_impact->showImpact(impact, m_state.changedFunctions(m_current), false);
    });
    connect(&m_loader, &ProfileImpactLoader::failed, m_impact, &ImpactPanel::showError);
    connect(&workspace.session(), &app::Session::changed, this, &ProfilesScreen::takeChanged);
}

ProfilesScreen::~ProfilesScreen() = default;

QWidget *ProfilesScreen::buildList()
{
    m_listPane = new Surface(Surface::Fill::Base, Qt::RightEdge);
    auto *layout = new QVBoxLayout(m_listPane);
    layout->setContentsMargins(0, 0, 1, 0);
    m_listView->setObjectName(u"profileList"_s);
    m_listView->setModel(m_list);
    m_listView->setItemDelegate(new ProfileListDelegate(m_listView));
    m_listView->setFrameShape(QFrame::NoFrame);
    m_listView->setIndentation(0);
    m_listView->setGroupsTinted(true);
    m_listView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_listView);
    return m_listPane;
}

QString ProfilesScreen::title() const
{
    return tr("Profiles");
}

void ProfilesScreen::activated()
{
    if (m_outdated)
        reload();
    m_listView->setFocus();
}

bool ProfilesScreen::canExport() const
{
    return m_list->rowCount() > 0;
}

void ProfilesScreen::exportTable()
{
    const Result<QList<cache::ProfileRow>> profiles = workspace().reader().profiles();
    if (!profiles)
        return m_impact->showError(profiles.error());
    const Language language = workspace().language();
    ExportedList out;
    out.title = tr("Export the profiles");
    out.name = title();
    out.heads = {tr("Profile"), tr("Kind"), tr("Functions"), tr("Users"), tr("Typical use")};
    for (const cache::ProfileRow &row : *profiles)
        out.rows.append({row.label.in(language),
                         row.kind == ProfileKind::Predefined ? tr("Predefined", "profile") : tr("Shared", "profile"),
                         row.functions, row.users, row.typicalUse.in(language)});
    exportList(workspace(), out, this);
}

QWidget *ProfilesScreen::filterField()
{
    return m_editor->searchField();
}

void ProfilesScreen::resizeEvent(QResizeEvent *event)
{
    const bool under = width() < narrow;
    m_listPane->setFixedWidth(under ? narrowListWidth : listWidth);
    m_columns->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_impact->setUnder(under);
    Screen::resizeEvent(event);
}

void ProfilesScreen::retranslate()
{
    m_header->setTitle(title());
    m_new->setText(tr("&New profile…"));
    // What people of a plain service have are its groups and roles, in whatever combination.
    m_new->setVisible(!isPlainService(workspace().portal()));
    m_impact->setVisible(!isPlainService(workspace().portal()));
    m_new->setEnabled(workspace().mayWrite());
    m_new->setToolTip(workspace().mayWrite() ? QString()
                                             : tr("Your role on this portal lets you read, but not change access."));
    m_listView->setAccessibleName(title());
    m_empty->setMessage(icon(u"view-list-details"_s),
                        tr("There are no profiles here yet. They come with the first synchronisation."));
    m_impact->retranslate();
    m_editor->retranslate();
    reload();
}

void ProfilesScreen::takeChanged(const QList<cache::Changed> &changed)
{
    const bool people = changed.isEmpty()
        || std::ranges::any_of(changed, [](const cache::Changed &one) { return one.kind != ResourceKind::Contact; });
    if (!people)
        return;
    m_loader.forget();
    if (isVisible())
        reload();
    else
        m_outdated = true;
}

void ProfilesScreen::reload()
{
    m_outdated = false;
    if (const Result<void> read = m_state.read(workspace().reader()); !read) {
        m_impact->showError(read.error());
        return;
    }
    fillList();
    if (!m_state.contains(m_current))
        m_current = {};
    if (m_current.isNull()) {
        for (int row = 0; row < m_list->rowCount() && m_current.isNull(); ++row)
            m_current = m_list->profileAt(row);
    }
    m_body->setCurrentIndex(m_current.isNull() ? 1 : 0);
    showProfile(m_current);
}

void ProfilesScreen::fillList()
{
    const QList<ProfileList::Entry> entries = m_state.entries();
    const QSignalBlocker blocker(m_listView->selectionModel());
    m_list->setEntries(entries, workspace().wording());
    if (const int row = m_list->rowOf(m_current); row >= 0)
        m_listView->setCurrentIndex(m_list->index(row, 0));
    const auto shared = static_cast<int>(std::ranges::count_if(
        entries, [](const ProfileList::Entry &one) { return one.row.kind == ProfileKind::Shared; }));
    const auto predefined = static_cast<int>(entries.size()) - shared;
    //: %1: "6 predefined"; %2: "3 shared"
    m_header->setCount(tr("%1, %2").arg(tr("%n predefined", nullptr, predefined), tr("%n shared", nullptr, shared)));
}

void ProfilesScreen::showProfile(const ProfileId &profile)
{
    if (m_outdated)
        reload();
    const int row = m_list->rowOf(profile);
    if (row < 0)
        return;
    {
        const QSignalBlocker blocker(m_listView->selectionModel());
        m_listView->setCurrentIndex(m_list->index(row, 0));
    }
    m_listView->viewport()->update();
    // Shown anew even where it is current already: what is known of it may have moved.
    const ProfileId wanted = profile; // which may be m_current itself
    m_current = {};
    choose(wanted);
}

void ProfilesScreen::choose(const ProfileId &profile)
{
    if (profile.isNull() || profile == m_current)
        return;
    m_current = profile;
    m_editor->showProfile(profile);
    askImpact();
}

void ProfilesScreen::takeEdit(const Profile &profile)
{
    m_state.edit(profile);
    fillList();
    askImpact();
}

void ProfilesScreen::askImpact()
{
    refreshButtons();
    const std::optional<Profile> before = m_state.published(m_current);
    const std::optional<Profile> after = m_state.edited(m_current);
    if (!before || !after) {
        m_loader.cancel();
        m_impact->showImpact({}, 0, after.has_value());
        return;
    }
    m_impact->showWaiting();
    m_loader.ask(workspace().portal(), *before, *after, workspace().now());
}

void ProfilesScreen::refreshButtons()
{
    const bool edited = m_state.hasEdit(m_current);
    const bool may = workspace().mayWrite();
    QString whyNot;
    if (!may)
        whyNot = tr("Your role on this portal lets you read, but not change access.");
    else if (!edited)
        whyNot = m_state.isStaged(m_current) ? tr("What has been changed is staged already.")
                                             : tr("Nothing has been changed.");
    m_impact->setButtons(may && (edited || m_state.isStaged(m_current)), may && edited, whyNot);
}

void ProfilesScreen::create(const ProfileId &from)
{
    if (!workspace().mayWrite())
        return;
    ProfileNameDialog dialog(m_state, {}, this);
    QList<std::pair<ProfileId, QString>> starts;
    for (const ProfileList::Entry &entry : m_state.entries())
        starts.append({entry.row.id, entry.row.label.in(workspace().language())});
    dialog.setStarts(starts, from);
    if (const std::optional<Profile> source = m_state.edited(from))
        //: the name offered for a copy of a profile
        dialog.setName(tr("%1 (copy)").arg(workspace().wording().profileName(*source)));
    if (dialog.exec() != QDialog::Accepted)
        return;
    Profile made;
    made.id = ProfileId(newUuid(workspace().now()));
    made.kind = ProfileKind::Shared;
    made.label = {dialog.name(), dialog.name()};
    if (const std::optional<Profile> source = m_state.edited(dialog.start()))
        made.functions = source->functions;
    m_current = made.id;
    write(workspace().session().stage(Change::create(made)));
}

void ProfilesScreen::rename(const ProfileId &profile)
{
    std::optional<Profile> renamed = m_state.edited(profile);
    if (!renamed)
        return;
    ProfileNameDialog dialog(m_state, profile, this);
    dialog.setName(workspace().wording().profileName(*renamed));
    if (dialog.exec() != QDialog::Accepted)
        return;
    renamed->label = {dialog.name(), dialog.name()};
    takeEdit(*renamed);
    m_editor->refresh();
}

void ProfilesScreen::erase(const ProfileId &profile)
{
    const std::optional<Profile> published = m_state.published(profile);
    const std::optional<Profile> shown = m_state.edited(profile);
    if (!shown)
        return;
    const QString name = workspace().wording().profileName(*shown);
    const bool sure = workspace().prompts().confirm(
        this,
        {tr("Delete the profile"), tr("The profile “%1” will not be offered any more.").arg(name),
         tr("Nobody has it. Nothing is sent before you have reviewed it."), tr("Delete"), true});
    if (!sure)
        return;
    m_state.discardEdit(profile);
    write(published ? workspace().session().stage(Change::remove(*published))
                    : workspace().session().unstage(ResourceKind::Profile, profile.uuid()));
}

void ProfilesScreen::discard()
{
    m_state.discardEdit(m_current);
    if (m_state.isStaged(m_current)) {
        write(workspace().session().unstage(ResourceKind::Profile, m_current.uuid()));
        return;
    }
    fillList();
    m_editor->refresh();
    askImpact();
}

void ProfilesScreen::stage()
{
    const std::optional<Change> change = m_state.change(m_current);
    if (change && workspace().mayWrite())
        write(workspace().session().stage(*change));
}

/// What is staged comes back as news of the session; only a failure is told here.
void ProfilesScreen::write(const QFuture<Result<void>> &written)
{
    QFuture<Result<void>> future = written;
    future.then(this, [this](const Result<void> &outcome) {
        if (!outcome)
            workspace().prompts().inform(this, title(), workspace().wording().error(outcome.error()),
                                         outcome.error().detail);
        else
            reload();
    });
}

} // namespace mandat::desktop
