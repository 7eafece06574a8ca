// SPDX-License-Identifier: MIT
#pragma once

#include "documents/sheet.h"

#include <QFont>
#include <QTextLayout>

#include <memory>

namespace mandat::documents
{

/// The font of a face, in units of 1 / unitsPerMillimetre mm, so that measures do not depend on the device.
[[nodiscard]] QFont fontOf(Face face);
/// Prepares a text for layout. Letters are shaped (kerning, scripts that need it); digits and punctuation are not:
/// Inter's contextual alternates (the raised colon of 10:47) have no code point, and could not be copied or searched.
void prepare(QTextLayout &layout, Face face);

/// A text on one line, laid out. Kept for the next document, which repeats most of its words: for one thread.
[[nodiscard]] std::shared_ptr<const QTextLayout> lineOf(const QString &text, Face face);

} // namespace mandat::documents
