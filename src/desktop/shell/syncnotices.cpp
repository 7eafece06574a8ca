// SPDX-License-Identifier: MIT
#include "desktop/shell/syncnotices.h"

#include "desktop/parts/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// Something else answers, or not all of it arrives: a person can do more about it than wait.
bool isTrouble(const Error &error)
{
    return error.scimType.startsWith("mandat:"_L1) || error.kind == ErrorKind::TooMany
        || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Protocol;
}

} // namespace

SyncNotices::SyncNotices(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_troubleLine(new Banner(models::Tone::Waiting, QString()))
    , m_clockLine(new Banner(models::Tone::Waiting, QString(), models::Glyph::Clock))
    , m_details(m_troubleLine->addButton(QString()))
    , m_again(m_troubleLine->addButton(QString()))
    , m_hide(m_clockLine->addButton(QString()))
{
    m_troubleLine->setObjectName(u"syncTrouble"_s);
    m_clockLine->setObjectName(u"clockNotice"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_troubleLine);
    column->addWidget(m_clockLine);
    m_troubleLine->hide();
    m_clockLine->hide();
    connect(&workspace.session(), &app::Session::stateChanged, this, &SyncNotices::takeState);
    connect(&workspace, &Workspace::languageChanged, this, &SyncNotices::retranslate);
    connect(m_again, &QPushButton::clicked, this, [this] { m_workspace.session().retryNow(); });
    connect(m_hide, &QPushButton::clicked, this, [this] {
        m_clockHidden = true;
        m_clockLine->hide();
    });
    connect(m_details, &QPushButton::clicked, this, [this] {
        m_workspace.prompts().inform(this, tr("Details"), m_workspace.wording().error(m_trouble), m_trouble.detail);
    });
    retranslate();
    takeState(workspace.session().state());
}

/// While it is tried again, what was said stays: only an answer takes it away.
void SyncNotices::takeState(const sync::SyncState &state)
{
    const Error before = m_trouble;
    const bool failed = state.phase == sync::Phase::Failed || state.phase == sync::Phase::Offline;
    if (state.phase == sync::Phase::UpToDate)
        m_trouble = {};
    else if (failed)
        m_trouble = isTrouble(state.error) ? state.error : Error();
    m_clockAhead = state.clockAhead;
    m_clockHidden = m_clockHidden && m_clockAhead != 0;
    retranslate();
    if (m_troubleLine->isVisible() && m_trouble != before)
        m_troubleLine->announce();
}

QString SyncNotices::clockText() const
{
    const auto minutes = static_cast<int>(std::abs(m_clockAhead) / 60);
    return m_clockAhead > 0
        ? tr("This computer’s clock is %n minute(s) ahead of the portal’s. Only the portal’s counts; "
             "set this computer’s clock, so that times here are right.",
             nullptr, minutes)
        : tr("This computer’s clock is %n minute(s) behind the portal’s. Only the portal’s counts; "
             "set this computer’s clock, so that times here are right.",
             nullptr, minutes);
}

void SyncNotices::retranslate()
{
    const bool trouble = isTrouble(m_trouble);
    if (trouble)
        m_troubleLine->setMessage(models::Tone::Waiting, m_workspace.wording().error(m_trouble));
    m_details->setText(tr("&Details…"));
    m_details->setVisible(!m_trouble.detail.isEmpty());
    m_again->setText(tr("Synchronise again"));
    m_hide->setText(tr("&Hide"));
    m_troubleLine->setVisible(trouble);
    const bool clock = m_clockAhead != 0 && !m_clockHidden;
    if (clock)
        m_clockLine->setMessage(models::Tone::Waiting, clockText(), models::Glyph::Clock);
    m_clockLine->setVisible(clock);
}

} // namespace mandat::desktop
