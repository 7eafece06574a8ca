// SPDX-License-Identifier: MIT
#include "desktop/review/phrases.h"

#include "desktop/review/factline.h"

#include <QCoreApplication>

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

namespace
{

constexpr qsizetype mostReferences = 3;
constexpr qsizetype mostLines = 2;
constexpr qsizetype mostDetails = 6;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::Phrases)
};

QList<FactLine *> factsOf(const Workspace &workspace, const QList<NamedMove> &moves, bool fewer)
{
    const QLocale locale = workspace.wording().locale();
    const Glyph glyph = fewer ? Glyph::Warning : Glyph::Information;
    const Tone tone = fewer ? Tone::Waiting : Tone::Pending;
    QList<FactLine *> out;
    if (moves.size() <= mostLines) {
        for (const NamedMove &move : moves)
            out.append(new FactLine(
                glyph, tone,
                Phrases::tr("%1 goes from %2 to %n administrator(s).", nullptr, static_cast<int>(move.after))
                    .arg(move.reference, locale.toString(move.before))));
        return out;
    }
    QStringList details;
    for (const NamedMove &move : moves)
        details.append(Phrases::tr("%1: from %2 to %3", "reference, numbers of administrators")
                           .arg(move.reference, locale.toString(move.before), locale.toString(move.after)));
    const QString places = countedNoun(workspace, moves.size(), workspace.policy().relationshipNoun);
    //: %1: "7 subscriptions", always several
    const QString fact = fewer ? Phrases::tr("%1 have fewer administrators.").arg(places)
                               : Phrases::tr("%1 have more administrators.").arg(places);
    out.append(new FactLine(glyph, tone, fact, shortened(details, mostDetails)));
    return out;
}

} // namespace

QString countedNoun(const Workspace &workspace, qsizetype count, const Noun &noun)
{
    const Language language = workspace.language();
    const bool one = language == Language::French ? count < 2 : count == 1;
    //: a number and what is counted: "42 dossiers"
    return Phrases::tr("%1 %2").arg(workspace.wording().locale().toString(count),
                                    (one ? noun.one : noun.many).in(language));
}

QString placesPhrase(const Workspace &workspace, const QStringList &references)
{
    if (references.size() > mostReferences)
        return countedNoun(workspace, references.size(), workspace.policy().relationshipNoun);
    return workspace.wording().locale().createSeparatedList(references);
}

QList<FactLine *> administratorFacts(const Workspace &workspace, const QList<NamedMove> &moves)
{
    QList<NamedMove> fewer;
    QList<NamedMove> more;
    for (const NamedMove &move : moves)
        (move.after < move.before ? fewer : more).append(move);
    return factsOf(workspace, fewer, true) + factsOf(workspace, more, false);
}

} // namespace mandat::desktop
