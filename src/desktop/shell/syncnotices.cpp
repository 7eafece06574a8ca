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
    , m_absentLine(new Banner(models::Tone::Waiting, QString()))
    , m_details(m_troubleLine->addButton(QString()))
    , m_again(m_troubleLine->addButton(QString()))
    , m_hide(m_clockLine->addButton(QString()))
    , m_confirm(m_absentLine->addButton(QString()))
{
    m_troubleLine->setObjectName(u"syncTrouble"_s);
    m_clockLine->setObjectName(u"clockNotice"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_troubleLine);
    column->addWidget(m_clockLine);
    m_absentLine->setObjectName(u"absentNotice"_s);
    column->addWidget(m_absentLine);
    m_absentLine->hide();
    connect(m_confirm, &QPushButton::clicked, this, &SyncNotices::confirmAbsent);
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
    m_absent = state.absent;
    m_absentOf = state.absentOf;
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

QString SyncNotices::absentText() const
{
    const QLocale locale = m_workspace.wording().locale();
    return tr("The service does not list %1 of %2 people and groups any more. Nothing has been removed here: if that "
              "is "
              "right, say so.")
        .arg(locale.toString(m_absent), locale.toString(m_absentOf));
}

/// The last word before access that is shown here goes from here: each is asked for by its id even then.
void SyncNotices::confirmAbsent()
{
    const bool sure = m_workspace.prompts().confirm(
        this,
        {tr("Remove what is gone"), absentText(),
         tr("Each of them is asked for once more by its id. Those that the service says are not there are removed from "
            "this computer; nothing is changed on the service."),
         tr("Remove"), true});
    if (!sure)
        return;
    m_workspace.session().confirmAbsent().then(this, [this](const Result<void> &done) {
        if (done)
            m_workspace.session().retryNow();
    });
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
    m_confirm->setText(tr("Remove them here…"));
    if (m_absent > 0)
        m_absentLine->setMessage(models::Tone::Waiting, absentText());
    m_absentLine->setVisible(m_absent > 0);
    const bool clock = m_clockAhead != 0 && !m_clockHidden;
    if (clock)
        m_clockLine->setMessage(models::Tone::Waiting, clockText(), models::Glyph::Clock);
    m_clockLine->setVisible(clock);
}

} // namespace mandat::desktop
