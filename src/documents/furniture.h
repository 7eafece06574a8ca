// SPDX-License-Identifier: MIT
#pragma once

#include "documents/flow.h"
#include "documents/letterhead.h"

namespace mandat::documents
{

/// The firm on the left, at most 25 mm high. Returns how far down it goes.
qreal setLetterhead(Flow &flow, const Letterhead &letterhead);
/// A rule, the words under it on the left, who printed it, and the page's number, on every page.
void setFooters(Flow &flow, const QString &words, const QString &printed, Language language);
/// A section's heading, with something at the right; moves y on to where the table begins.
void setHeading(Flow &flow, const QString &heading, const QString &right = {});
/// What a heading takes.
constexpr qreal headingHeight = 10.2;

} // namespace mandat::documents
