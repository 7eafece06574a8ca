// SPDX-License-Identifier: MIT
#include "desktop/shell/syncindicator.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "desktop/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace mandat::desktop
{

namespace
{

struct Look {
    models::Tone tone;
    models::Glyph glyph;
};

Look lookOf(const sync::SyncState &state)
{
    switch (state.phase) {
    case sync::Phase::UpToDate:
        return state.toSend > 0 ? Look {models::Tone::Pending, models::Glyph::Clock}
                                : Look {models::Tone::Active, models::Glyph::Tick};
    case sync::Phase::Offline:
        return {models::Tone::Waiting, models::Glyph::Warning};
    case sync::Phase::SignedOut:
    case sync::Phase::Failed:
        return {models::Tone::Refused, models::Glyph::Cross};
    default:
        return {models::Tone::Pending, models::Glyph::Clock};
    }
}

QString listName(const QString &resource)
{
    if (resource == QLatin1StringView("Users"))
        return SyncIndicator::tr("people");
    if (resource == QLatin1StringView("Grants"))
        return SyncIndicator::tr("access");
    if (resource == QLatin1StringView("Relationships"))
        return SyncIndicator::tr("relationships");
    if (resource == QLatin1StringView("Companies"))
        return SyncIndicator::tr("companies");
    if (resource == QLatin1StringView("Contacts"))
        return SyncIndicator::tr("contacts");
    return SyncIndicator::tr("profiles");
}

} // namespace

SyncIndicator::SyncIndicator(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_glyph(new QLabel(this))
    , m_words(new QLabel(this))
    , m_retry(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::within);
    layout->addWidget(m_glyph);
    layout->addWidget(m_words);
    layout->addWidget(m_retry);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(QStringLiteral("syncState"));
    m_retry->setIcon(icon(QStringLiteral("view-refresh")));
    connect(m_retry, &QToolButton::clicked, this, &SyncIndicator::retryRequested);
    connect(&workspace.session(), &app::Session::stateChanged, this, &SyncIndicator::show);
    connect(&workspace, &Workspace::languageChanged, this, [this] { show(m_workspace.session().state()); });
    show(workspace.session().state());
}

QString SyncIndicator::words(const sync::SyncState &state, const Workspace &workspace)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const Wording &wording = workspace.wording();
    const QLocale locale = wording.locale();
    if (state.toSend > 0 && (state.phase == sync::Phase::UpToDate || state.phase == sync::Phase::Syncing))
        return tr("%n order(s) to send", nullptr, state.toSend);
    switch (state.phase) {
    case sync::Phase::Idle:
    case sync::Phase::Syncing:
        return tr("Synchronising…");
    case sync::Phase::FirstPass:
        return tr("First synchronisation: %1, %2 of %3")
            .arg(listName(state.resource), locale.toString(state.received),
                 locale.toString(std::max(state.received, state.total)));
    case sync::Phase::Indexing:
        return tr("First synchronisation: preparing search…");
    case sync::Phase::UpToDate:
        return tr("Up to date, %1").arg(wording.time(state.lastSync, zone));
    case sync::Phase::Offline:
        // The whole of it stands above the page.
        if (state.error.scimType.startsWith(QLatin1StringView("mandat:")))
            return tr("Synchronisation interrupted");
        return tr("Offline since %1, everything can be read").arg(wording.time(state.since, zone));
    case sync::Phase::SignedOut:
        return tr("Sign in again");
    case sync::Phase::Failed:
        if (state.error.kind == ErrorKind::Protocol)
            return tr("Synchronisation interrupted");
        return wording.error(state.error);
    }
    return {};
}

void SyncIndicator::show(const sync::SyncState &state)
{
    const Look look = lookOf(state);
    const QColor colour = currentTokens().tone(look.tone).foreground;
    m_glyph->setPixmap(tinted(glyphIcon(look.glyph), QSize(16, 16), devicePixelRatioF(), colour));
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_words->setPalette(palette);
    m_words->setText(words(state, m_workspace));
    m_words->setAccessibleName(m_words->text());
    m_words->setAccessibleDescription(tr("Synchronisation"));
    m_words->setToolTip(state.error.detail);
    m_retry->setAccessibleName(tr("Synchronise now"));
    m_retry->setToolTip(tr("Synchronise now (F5)"));
}

void SyncIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_retry)
        QMetaObject::invokeMethod(this, [this] { show(m_workspace.session().state()); }, Qt::QueuedConnection);
}

} // namespace mandat::desktop
