// SPDX-License-Identifier: MIT
#include "documents/addresswindow.h"

namespace mandat::documents
{

void setRecipient(Flow &flow, const QStringList &recipient)
{
    const qreal step = lineHeight(Face::Body);
    const auto most = static_cast<qsizetype>(addressWindow.height() / step);
    QStringList lines;
    for (const QString &line : recipient)
        lines.append(elided(line, Face::Body, addressWindow.width()));
    while (lines.size() > most)
        lines.removeAt(lines.size() - 3);
    flow.lines(addressWindow.left(), addressWindow.top(), lines, Face::Body);
}

} // namespace mandat::documents
