// SPDX-License-Identifier: MIT
#pragma once

#include "documents/flow.h"
#include "documents/phrases.h"
#include "documents/recap.h"

namespace mandat::documents
{

/// « Fait à …, le … » and up to three boxes to sign in, 55 × 32 mm, which stay whole; the first stands on the left, a
/// third on the right.
void setSignatures(Flow &flow, const QList<RecapSignature> &signatures, const Phrases &phrases);

} // namespace mandat::documents
