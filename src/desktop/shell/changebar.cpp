// SPDX-License-Identifier: MIT
#include "desktop/shell/changebar.h"

#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/users/stagedstate.h"
#include "desktop/workspace.h"
#include "domain/names.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr qsizetype named = 3; ///< whom the bar names; the rest is counted
constexpr int roomForKept = 720; ///< less leaves the names too little

/// Whom a staged change is about, as the bar names it.
QString subjectOf(const Change &change, cache::Reader &reader, const Wording &wording)
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
    return wording.profileName(std::get<Profile>(resource));
}

} // namespace

ChangeBar::ChangeBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_pencil(new QLabel)
    , m_sentence(new TextLabel(TextLabel::Kind::Strong))
    , m_kept(new TextLabel(TextLabel::Kind::Caption))
    , m_discard(new QPushButton)
    , m_review(new QPushButton)
{
    setObjectName(u"changeBar"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    Surface *bar = Surface::bar(Surface::Fill::Changes, {}, metrics::changeBar, this);
    outer->addWidget(bar);
    auto *layout = qobject_cast<QBoxLayout *>(bar->layout());
    layout->addWidget(m_pencil);
    drawPencil();
    // The window must not grow with the names.
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sentence->setObjectName(u"changes"_s);
    m_sentence->installEventFilter(this);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_kept);
    layout->addWidget(m_discard);
    layout->addWidget(m_review);
    setButtonTone(m_review, ButtonTone::Primary);
    m_review->setObjectName(u"reviewStaged"_s);
    m_discard->setObjectName(u"discardStaged"_s);
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

void ChangeBar::setHeldBack(bool heldBack)
{
    m_heldBack = heldBack;
    setVisible(!m_heldBack && !m_text.isEmpty());
}

void ChangeBar::refresh()
{
    const QList<cache::StagedChange> staged = m_workspace.reader().staged().value_or(QList<cache::StagedChange>());
    m_text = staged.isEmpty() ? QString() : sentence(staged);
    setVisible(!m_heldBack && !m_text.isEmpty());
    m_sentence->setAccessibleName(m_text);
    m_sentence->setToolTip(m_text);
    elide();
}

QString ChangeBar::sentence(const QList<cache::StagedChange> &staged) const
{
    QStringList order;
    QHash<QString, int> counts;
    for (const cache::StagedChange &one : staged) {
        const QString subject = subjectOf(one.change, m_workspace.reader(), m_workspace.wording());
        if (!counts.contains(subject))
            order.append(subject);
        counts[subject] += countOf({one.change});
    }
    QStringList parts;
    for (const QString &subject : std::as_const(order)) {
        const int count = counts.value(subject);
        if (parts.isEmpty())
            parts.append(tr("%n change(s) to %1", nullptr, count).arg(subject));
        else if (parts.size() < named)
            //: goes on after “3 changes to Marie Lefèvre”
            parts.append(tr("%n to %1", nullptr, count).arg(subject));
    }
    if (order.size() > named)
        //: goes on after “3 changes to Marie Lefèvre, 1 to Paul Dupré”; %n: people and things
        parts.append(tr("more to %n other(s)", nullptr, static_cast<int>(order.size() - named)));
    return parts.join(u", "_s);
}

void ChangeBar::elide()
{
    m_sentence->setText(m_sentence->fontMetrics().elidedText(m_text, Qt::ElideRight, m_sentence->width()));
}

bool ChangeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sentence && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        elide();
    return QWidget::eventFilter(watched, event);
}

/// A pixmap keeps the colour that it was drawn in.
void ChangeBar::drawPencil()
{
    m_pencil->setPixmap(glyphIcon(models::Glyph::Pencil).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void ChangeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawPencil();
    QWidget::changeEvent(event);
}

void ChangeBar::resizeEvent(QResizeEvent *event)
{
    m_kept->setVisible(width() >= roomForKept);
    QWidget::resizeEvent(event);
}

} // namespace mandat::desktop
