// SPDX-License-Identifier: MIT
// Small phrases that the review, the result and the profiles have in common.
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

class FactLine;

/// A number and what is counted, in the portal's words: "42 dossiers".
[[nodiscard]] QString countedNoun(const Workspace &workspace, qsizetype count, const Noun &noun);
/// References where there are few ("40217-A and 40217-B"), else how many ("7 subscriptions").
[[nodiscard]] QString placesPhrase(const Workspace &workspace, const QStringList &references);

/// How the administrators move, those who become fewer first: a line each where they are few, else one for all.
struct NamedMove {
    QString reference;
    qsizetype before = 0;
    qsizetype after = 0;
};
[[nodiscard]] QList<FactLine *> administratorFacts(const Workspace &workspace, const QList<NamedMove> &moves);

} // namespace mandat::desktop
