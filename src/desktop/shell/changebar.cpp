// SPDX-License-Identifier: MIT
#include "desktop/shell/changebar.h"

#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/workspace.h"
#include "domain/fields.h"
#include "domain/names.h"

#include <QBoxLayout>
#include <QPushButton>

namespace mandat::desktop
{

namespace
{

/// Whom a staged change is about, as the bar names it.
QString subjectOf(const Change &change, cache::Reader &reader)
{
    const Resource &resource = change.after ? *change.after : *change.before;
    const auto person = [&reader](const UserId &id) {
        const Result<User> user = reader.user(id);
        return user ? displayName(*user) : QString();
    };
    if (const User *user = std::get_if<User>(&resource))
        return displayName(*user);
    if (const Grant *grant = std::get_if<Grant>(&resource))
        return person(grant->user);
    if (const Contact *contact = std::get_if<Contact>(&resource))
        return displayName(*contact);
    if (const Relationship *relationship = std::get_if<Relationship>(&resource))
        return relationship->reference;
    return std::get<Profile>(resource).label.fr;
}

int weight(const Change &change)
{
    return change.before && change.after ? static_cast<int>(changedFields(*change.before, *change.after).size()) : 1;
}

} // namespace

ChangeBar::ChangeBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_sentence(new TextLabel(TextLabel::Kind::Strong))
    , m_kept(new TextLabel(TextLabel::Kind::Caption))
    , m_discard(new QPushButton)
    , m_review(new QPushButton)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    Surface *bar = Surface::bar(Surface::Fill::Changes, {}, metrics::changeBar, this);
    outer->addWidget(bar);
    auto *layout = qobject_cast<QBoxLayout *>(bar->layout());
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_kept);
    layout->addWidget(m_discard);
    layout->addWidget(m_review);
    setButtonTone(m_review, ButtonTone::Primary);
    connect(m_discard, &QPushButton::clicked, this, &ChangeBar::discardRequested);
    connect(m_review, &QPushButton::clicked, this, &ChangeBar::reviewRequested);
    connect(&workspace, &Workspace::languageChanged, this, &ChangeBar::retranslate);
    connect(&workspace.session(), &app::Session::changed, this, &ChangeBar::refresh);
    retranslate();
}

void ChangeBar::retranslate()
{
    m_kept->setText(tr("kept when you quit"));
    m_discard->setText(tr("&Discard"));
    m_review->setText(tr("&Review…"));
    setAccessibleName(tr("Staged changes"));
    refresh();
}

void ChangeBar::refresh()
{
    const Result<QList<cache::StagedChange>> staged = m_workspace.reader().staged();
    setVisible(staged && !staged->isEmpty());
    if (!staged || staged->isEmpty())
        return;
    QStringList order;
    QHash<QString, int> counts;
    for (const cache::StagedChange &change : *staged) {
        const QString subject = subjectOf(change.change, m_workspace.reader());
        if (!counts.contains(subject))
            order.append(subject);
        counts[subject] += weight(change.change);
    }
    QStringList parts;
    for (const QString &subject : std::as_const(order))
        parts.append(tr("%n change(s) to %1", nullptr, counts.value(subject)).arg(subject));
    m_sentence->setText(m_workspace.wording().locale().createSeparatedList(parts));
}

} // namespace mandat::desktop
