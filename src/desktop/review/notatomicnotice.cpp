// SPDX-License-Identifier: MIT
#include "desktop/review/notatomicnotice.h"

#include "domain/plainservice.h"

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

NotAtomicNotice::NotAtomicNotice(Workspace &workspace, QWidget *parent)
    : Banner(models::Tone::Waiting, QString(), models::Glyph::None, parent)
    , m_workspace(workspace)
{
    setObjectName(u"notAtomic"_s);
    connect(&workspace, &Workspace::languageChanged, this, &NotAtomicNotice::retranslate);
    retranslate();
}

void NotAtomicNotice::retranslate()
{
    setVisible(isPlainService(m_workspace.portal()));
    setMessage(models::Tone::Waiting,
               tr("This service does not take an order as a whole: it is carried out person by person and group by "
                  "group. If it stops in the middle, part of it is in effect, and what is left comes back to you."));
}

} // namespace mandat::desktop
