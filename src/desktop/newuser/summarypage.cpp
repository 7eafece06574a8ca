// SPDX-License-Identifier: MIT
#include "desktop/newuser/summarypage.h"

#include "desktop/newuser/effectpane.h"
#include "desktop/newuser/glyphline.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/diffrowdelegate.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "domain/names.h"
#include "models/difftree.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int widestLabel = 210; ///< menus have longer names than fields
constexpr int labelPadding = 26;
constexpr int treeWidth = 602; ///< of a page with its scroll bar
constexpr int besideText = 48; ///< padding of the value and the mark of what is sensitive
} // namespace

SummaryPage::SummaryPage(NewUserState &state, QWidget *parent)
    : NewUserPage(state, u"summary"_s, tr("Summary"), Scrolling::Whole, parent)
    , m_diff(std::make_unique<models::DiffTree>())
    , m_effect(new EffectPane(state, this))
    , m_heading(new TextLabel(TextLabel::Kind::Section, tr("Changes")))
    , m_tree(new TreeView(tr("Changes of this order")))
    , m_rows(new DiffRowDelegate(m_tree))
{
    m_effect->hide();
    m_tree->setModel(m_diff.get());
    m_tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_heading);
    body()->addWidget(m_tree);
    body()->addStretch(1);
    connect(m_tree, &QTreeView::expanded, this, &SummaryPage::fitTree);
    connect(m_tree, &QTreeView::collapsed, this, &SummaryPage::fitTree);
}

SummaryPage::~SummaryPage() = default;

void SummaryPage::enter()
{
    const Portal &portal = workspace().portal();
    const ChangeOrder order = state().order();
    const Snapshot &before = state().snapshot();
    const Snapshot after = applied(before, order.changes);
    const QList<DiffGroup> groups = diff(portal, before, order.changes);
    const Impact impact = impactOf(portal, before, order.changes, workspace().now());
    setSubtitle(tr("Nothing has been sent so far. Read what will change, then submit it."));
    m_findings = state().findingsBeforeTerms();
    equip(groups);
    m_diff->setDiff(groups, portal, before, after, wording(), impact);
    m_tree->spanGroups();
    m_tree->expandAll();
    fitTree();
    showCounts(groups);
    showFindings(after);
    m_effect->enter();
    m_effect->showEffect(impact, after);
    setProblem({});
}

/// Columns, and how much of a list stands in one row.
void SummaryPage::equip(const QList<DiffGroup> &groups)
{
    const QFontMetrics body(currentFonts().body);
    int label = metrics::diffLabel;
    for (const DiffGroup &group : groups) {
        for (const DiffLine &line : group.lines)
            label =
                std::max(label, body.horizontalAdvance(wording().diffLabel(line, workspace().portal())) + labelPadding);
    }
    label = std::min(label, widestLabel);
    m_rows->equip(m_tree);
    m_tree->header()->resizeSection(models::DiffTree::Label, label);
    const int room = treeWidth - m_tree->header()->sectionSize(models::DiffTree::SignColumn) - label - besideText;
    m_diff->setFits([room, body](const QString &text) { return body.horizontalAdvance(text) <= room; });
}

void SummaryPage::fitTree()
{
    int height = 2 * m_tree->frameWidth();
    for (QModelIndex index = m_diff->index(0, 0); index.isValid(); index = m_tree->indexBelow(index))
        height += m_tree->sizeHintForIndex(index).height();
    m_tree->setFixedHeight(height);
}

void SummaryPage::showCounts(const QList<DiffGroup> &groups)
{
    const DiffCounts counts = countSigns(groups);
    m_heading->setText(tr("Changes: %n", nullptr, static_cast<int>(counts.added + counts.modified + counts.removed)));
}

void SummaryPage::showFindings(const Snapshot &after)
{
    delete m_banners;
    m_boxes.clear();
    m_firstBlock = nullptr;
    m_banners = new QWidget;
    auto *column = new QVBoxLayout(m_banners);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    QStringList current;
    for (const Finding &finding : std::as_const(m_findings)) {
        current.append(finding.code());
        if (finding.blocks)
            addBlock(finding, after);
        else
            addWarning(finding, after);
    }
    form().acknowledged.removeIf([&](const QString &code) { return !current.contains(code); });
    m_banners->setVisible(!m_findings.isEmpty());
    body()->insertWidget(0, m_banners);
}

void SummaryPage::addBlock(const Finding &finding, const Snapshot &after)
{
    auto *banner = new Banner(Tone::Refused, wording().finding(finding, workspace().portal(), after));
    const QString page = pageOf(finding.kind, policy());
    if (!page.isEmpty()) {
        QPushButton *button = banner->addButton(tr("Put right…"));
        connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
        if (!m_firstBlock)
            m_firstBlock = button;
    }
    m_banners->layout()->addWidget(banner);
}

void SummaryPage::addWarning(const Finding &finding, const Snapshot &after)
{
    auto *banner = new Banner(Tone::Waiting, wording().finding(finding, workspace().portal(), after));
    m_banners->layout()->addWidget(banner);
    if (!policy().acknowledgeWarnings)
        return;
    const QString code = finding.code();
    auto *box = new QCheckBox(tr("I have taken note"));
    box->setAccessibleDescription(banner->text());
    box->setChecked(form().acknowledged.contains(code));
    banner->addBelow(box);
    m_boxes.append(box);
    connect(box, &QCheckBox::toggled, this, [this, code](bool on) {
        form().acknowledged.removeAll(code);
        if (on)
            form().acknowledged.append(code);
        setProblem({});
        Q_EMIT summaryChanged();
    });
}

QString SummaryPage::pageOf(FindingKind kind, const Policy &policy)
{
    switch (kind) {
    case FindingKind::ContactRequired:
    case FindingKind::ContactTaken:
    case FindingKind::ContactOfOtherCompany:
        return u"contact"_s;
    case FindingKind::FieldInvalid:
    case FindingKind::SignInIdTaken:
    case FindingKind::FirmDomain:
    case FindingKind::GenericEmail:
    case FindingKind::AddressRequired:
    case FindingKind::IdentityDocumentRequired:
    case FindingKind::UserTypeRequired:
        return u"details"_s;
    case FindingKind::FirstUserMustAdminister:
        return policy.userTypes.isEmpty() ? u"rights"_s : u"details"_s;
    case FindingKind::AboveHolder:
    case FindingKind::ProfileMissing:
    case FindingKind::ProfilePerRelationship:
    case FindingKind::AdministratorsBelowMinimum:
        return u"rights"_s;
    case FindingKind::AccountUnknown:
    case FindingKind::AccountsNotUsed:
        return u"accounts"_s;
    case FindingKind::DuplicateGrant:
    case FindingKind::GrantDatesNotUsed:
    case FindingKind::GrantDatesOrder:
    case FindingKind::UnknownReference:
        return u"relationships"_s;
    case FindingKind::TermsNotAccepted:
        return u"terms"_s;
    default:
        return {};
    }
}

QWidget *SummaryPage::firstField()
{
    if (m_firstBlock)
        return m_firstBlock;
    for (QCheckBox *box : std::as_const(m_boxes)) {
        if (!box->isChecked())
            return box;
    }
    return m_tree;
}

QWidget *SummaryPage::firstProblem()
{
    const qsizetype blocks = std::ranges::count_if(m_findings, &Finding::blocks);
    if (blocks > 0) {
        setProblem(
            tr("%n point(s) must be put right before this can be submitted.", nullptr, static_cast<int>(blocks)));
        return m_firstBlock ? m_firstBlock : m_tree;
    }
    const auto left = std::ranges::count_if(m_boxes, [](const QCheckBox *box) { return !box->isChecked(); });
    if (left > 0) {
        setProblem(tr("%n warning(s) left to be ticked.", nullptr, static_cast<int>(left)));
        return firstField();
    }
    setProblem({});
    return nullptr;
}

QWidget *SummaryPage::sidePane()
{
    return m_effect;
}

} // namespace mandat::desktop

#include "moc_summarypage.cpp"
