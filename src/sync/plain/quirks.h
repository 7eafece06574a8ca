// SPDX-License-Identifier: MIT
// What services are known to do otherwise than they say, or than the standard says. Whatever a program can find out by
// itself it does (docs/protocol.md); here stands what it cannot.
#pragma once

#include "sync/plain/capability.h"

namespace mandat::sync
{

/// Corrects what the service says about itself.
void applyQuirks(PlainCapability &capability);

/// An answer to POST that created something: its id, from the document, else from the Location; empty: it says neither.
[[nodiscard]] QString idOfCreated(const QByteArray &body, const QByteArray &location);

/// The service cannot do this at all, and will not by being asked again: another way has to be found.
[[nodiscard]] bool cannotDo(const Error &error);

} // namespace mandat::sync
