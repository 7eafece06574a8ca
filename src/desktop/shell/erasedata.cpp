// SPDX-License-Identifier: MIT
#include "desktop/shell/erasedata.h"

#include "app/erasing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::EraseData)
public:
    static QString losses(const app::Losses &losses)
    {
        QStringList sentences;
        if (losses.staged > 0)
            sentences.append(tr("%n staged change(s) will be lost.", nullptr, int(losses.staged)));
        if (losses.drafts > 0)
            sentences.append(tr("%n draft(s) will be lost.", nullptr, int(losses.drafts)));
        if (losses.reviews > 0)
            sentences.append(
                tr("%n access review(s) will be lost. They are kept on this computer only: export what you "
                   "must be able to show.",
                   nullptr, int(losses.reviews)));
        if (losses.recoveries > 0)
            sentences.append(
                tr("Notes on %n recovery(ies) of administration will be lost.", nullptr, int(losses.recoveries)));
        if (sentences.isEmpty())
            sentences.append(tr("Nothing is lost that the portal does not have."));
        sentences.append(tr("No access changes. You can connect to the portal again at any time."));
        return sentences.join(u' ');
    }

    static QString undecided(qint64 count)
    {
        return tr("%n order(s) of yours wait for a decision: not sent, returned, or lost on the portal. Send them or "
                  "set them aside in To do; then the data can be erased.",
                  nullptr, int(count));
    }

    //: %1: a portal
    static QString title(const QString &portal) { return tr("The data of %1 cannot be erased yet").arg(portal); }
};

/// What is asked before it is done.
Prompts::Question questionFor(const QString &portal, const app::Losses &lost)
{
    //: %1: a portal
    return {Words::tr("Erase data – %1").arg(portal),
            Words::tr("Mandat erases everything that it has of this portal on this computer, forgets your sign-in, and "
                      "takes the portal from its list."),
            Words::losses(lost), Words::tr("Erase"), true};
}

} // namespace

bool askToErase(Workspace &workspace, QWidget *parent)
{
    app::Session &session = workspace.session();
    const QString portal = session.displayName(workspace.language());
    cache::TodoQuery query;
    query.portal = workspace.portal();
    query.me = workspace.me();
    query.now = workspace.now();
    const Result<app::Losses> losses =
        app::lossesOf(session.folder(), session.connection().id, session.reader(), query);
    if (!losses) {
        workspace.prompts().inform(parent, Words::title(portal), workspace.wording().error(losses.error()),
                                   losses.error().detail);
        return false;
    }
    if (losses->undecided > 0) {
        workspace.prompts().inform(parent, Words::title(portal), Words::undecided(losses->undecided));
        return false;
    }
    return workspace.prompts().confirm(parent, questionFor(portal, *losses));
}

} // namespace mandat::desktop
