// SPDX-License-Identifier: MIT
#include "desktop/shell/datanotice.h"

#include "cache/damage.h"

#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

DataNotice::DataNotice(Workspace &workspace, QWidget *parent)
    : Banner(models::Tone::Waiting, QString(), models::Glyph::None, parent)
    , m_workspace(workspace)
    , m_details(addButton(QString()))
    , m_act(addButton(QString()))
{
    setObjectName(u"dataNotice"_s);
    connect(&workspace.session(), &app::Session::stateChanged, this, &DataNotice::takeState);
    connect(&workspace, &Workspace::languageChanged, this, &DataNotice::retranslate);
    connect(m_details, &QPushButton::clicked, this, &DataNotice::showDetails);
    connect(m_act, &QPushButton::clicked, this, &DataNotice::act);
    takeState(workspace.session().state());
    retranslate();
}

void DataNotice::takeState(const sync::SyncState &state)
{
    const bool damaged = state.phase == sync::Phase::Failed && state.error.kind == ErrorKind::NotADatabase;
    if (!damaged || m_damaged)
        return; // it does not mend by itself
    m_damaged = true;
    m_damage = state.error;
    retranslate();
    announce();
}

QString DataNotice::rebuiltText() const
{
    const auto rebuilt = cache::rebuiltNotice(m_workspace.session().cacheFile());
    if (!rebuilt)
        return {};
    QStringList sentences {tr("This computer’s copy of the portal was damaged. A new one is made from the portal.")};
    if (rebuilt->orders > 0)
        sentences.append(tr("%n order(s) of yours that the portal does not have were kept.", nullptr, rebuilt->orders));
    if (rebuilt->unreadable > 0)
        sentences.append(tr("%n order(s) could not be read and will not be sent: look at what you were about to "
                            "change, and write it again where it is missing.",
                            nullptr, rebuilt->unreadable));
    if (rebuilt->uncertain)
        sentences.append(tr("Some staged changes, drafts or returned orders may be missing."));
    if (rebuilt->unreadable == 0 && !rebuilt->uncertain)
        sentences.append(tr("Nothing that waits was lost."));
    return sentences.join(u' ');
}

void DataNotice::retranslate()
{
    const QString rebuilt = rebuiltText();
    setVisible(m_damaged || !rebuilt.isEmpty());
    m_details->setText(tr("Detai&ls…"));
    m_act->setText(m_damaged ? tr("Fetch it &again") : tr("&Hide"));
    if (m_damaged)
        setMessage(models::Tone::Waiting,
                   tr("This computer’s copy of the portal is damaged. It can be fetched again from the portal; orders "
                      "that wait to be sent are kept."));
    else if (!rebuilt.isEmpty())
        setMessage(models::Tone::Waiting, rebuilt);
}

void DataNotice::showDetails()
{
    const auto rebuilt = cache::rebuiltNotice(m_workspace.session().cacheFile());
    if (m_damaged || !rebuilt) {
        m_workspace.prompts().inform(this, tr("Damaged data"), text(), m_damage.detail);
        return;
    }
    //: %1: a file
    m_workspace.prompts().inform(
        this, tr("Damaged data"),
        tr("The damaged file was kept as %1. Nobody needs it, unless something is missing: support may find it there.")
            .arg(QDir::toNativeSeparators(rebuilt->damaged)));
}

void DataNotice::act()
{
    if (m_damaged) {
        cache::wantCheck(m_workspace.session().cacheFile());
        Q_EMIT reopenWanted();
        return;
    }
    cache::dismissRebuilt(m_workspace.session().cacheFile());
    retranslate();
}

} // namespace mandat::desktop
