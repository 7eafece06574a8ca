// SPDX-License-Identifier: MIT
#include "desktop/review/findingslist.h"

#include "desktop/parts/banner.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

FindingsList::FindingsList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::within);
}

void FindingsList::clear()
{
    m_boxes.clear();
    m_blocks = 0;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FindingsList::showFindings(const QList<Finding> &findings, const Snapshot &after, const QStringList &acknowledged)
{
    clear();
    for (const Finding &finding : findings) {
        const QString sentence = m_workspace.wording().finding(finding, m_workspace.portal(), after);
        auto *banner = new Banner(finding.blocks ? models::Tone::Refused : models::Tone::Waiting, sentence);
        m_layout->addWidget(banner);
        offerSuccessor(*banner, finding);
        offerOwnDossiers(*banner, finding);
        if (finding.blocks) {
            ++m_blocks;
            continue;
        }
        if (!m_workspace.policy().acknowledgeWarnings)
            continue;
        const QString code = finding.code();
        auto *box = new QCheckBox(tr("I have &taken note"));
        box->setObjectName(code);
        // Alone, the box would not say of what.
        box->setAccessibleDescription(sentence);
        box->setChecked(acknowledged.contains(code));
        banner->addBelow(box);
        m_boxes.append({code, box});
        connect(box, &QCheckBox::toggled, this, &FindingsList::changed);
    }
    setVisible(!findings.isEmpty());
}

void FindingsList::offerSuccessor(Banner &banner, const Finding &finding)
{
    const bool tooFew =
        finding.kind == FindingKind::AdministratorsBelowMinimum || finding.kind == FindingKind::OneAdministratorLeft;
    if (!tooFew || finding.relationship.isNull())
        return;
    connect(addRemedy(banner, tr("&Name a successor…")), &QPushButton::clicked, this,
            [this, relationship = finding.relationship] { Q_EMIT successorWanted(relationship); });
}

void FindingsList::offerOwnDossiers(Banner &banner, const Finding &finding)
{
    if (finding.kind != FindingKind::CompanyWithoutGrant || finding.relationships.isEmpty() || !m_workspace.mayWrite())
        return;
    connect(
        addRemedy(banner, tr("&Add access to them")), &QPushButton::clicked, this,
        [this, user = finding.user, missing = finding.relationships] { Q_EMIT ownDossiersWanted(user, missing); },
        Qt::QueuedConnection);
}

QPushButton *FindingsList::addRemedy(Banner &banner, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleDescription(banner.text());
    setButtonTone(button, ButtonTone::Link);
    banner.addBelow(button);
    return button;
}

int FindingsList::toAcknowledge() const
{
    return static_cast<int>(
        std::ranges::count_if(m_boxes, [](const auto &entry) { return !entry.second->isChecked(); }));
}

QStringList FindingsList::acknowledged() const
{
    QStringList out;
    for (const auto &[code, box] : m_boxes) {
        if (box->isChecked())
            out.append(code);
    }
    return out;
}

} // namespace mandat::desktop
