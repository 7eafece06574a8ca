// SPDX-License-Identifier: MIT
#include "desktop/workspace.h"

#include "desktop/review/replacement.h"

namespace mandat::desktop
{

namespace
{

QString capitalised(const QString &word)
{
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

} // namespace

Workspace::Workspace(app::Session &session, Prompts &prompts, QSettings &settings, Language language, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_settings(settings)
    , m_wording(language)
{
}

QString Workspace::userNoun(bool many) const
{
    const Noun &noun = policy().userNoun;
    const QString word = (many ? noun.many : noun.one).in(language());
    return word.isEmpty() ? (many ? tr("Users") : tr("User")) : capitalised(word);
}

QString Workspace::relationshipNoun(bool many) const
{
    const Noun &noun = policy().relationshipNoun;
    const QString word = (many ? noun.many : noun.one).in(language());
    return word.isEmpty() ? (many ? tr("Relationships") : tr("Relationship")) : capitalised(word);
}

bool Workspace::mayWrite() const
{
    return policy().authors == Authors::Administrator ? me().has(Role::Administrator) : me().prepares();
}

bool Workspace::isOnline() const
{
    const sync::Phase phase = m_session.state().phase;
    return phase == sync::Phase::UpToDate || phase == sync::Phase::Syncing;
}

void Workspace::sayIfFailed(QFuture<Result<void>> done)
{
    done.then(this, [this](const Result<void> &outcome) {
        if (!outcome)
            m_prompts.inform(nullptr, tr("The change could not be kept"), m_wording.error(outcome.error()),
                             outcome.error().detail);
    });
}

void Workspace::stage(const Change &change)
{
    sayIfFailed(m_session.stage(change));
}

void Workspace::stageAll(const QList<Change> &changes)
{
    sayIfFailed(m_session.stageAll(changes));
}

void Workspace::unstage(const QList<Change> &changes)
{
    for (const Change &change : changes)
        sayIfFailed(m_session.unstage(change.resourceKind(), change.resourceId()));
}

void Workspace::unstageLast()
{
    sayIfFailed(m_session.unstageLast());
}

void Workspace::discardStaged()
{
    forgetOrigin(*this);
    sayIfFailed(m_session.discardStaged());
}

void Workspace::setLanguage(Language language)
{
    m_wording = Wording(language);
    Q_EMIT languageChanged();
}

Screen::Screen(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::languageChanged, this, [this] { retranslate(); });
    connect(&workspace.session(), &app::Session::portalChanged, this, [this] { retranslate(); });
}

} // namespace mandat::desktop
