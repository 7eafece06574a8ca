// SPDX-License-Identifier: MIT
#pragma once

#include "documents/documentwords.h"
#include "domain/departure.h"
#include "domain/wording.h"

namespace mandat::documents
{

/// What a departure does not reach, in words: the same in the assistant and in the letters.
class DepartureWords : protected DocumentWords
{
public:
    explicit DepartureWords(Language language);
    /// What it is.
    [[nodiscard]] QString what(const BeyondReach &beyond, const Policy &policy) const;
    /// Why no order takes it away, and what to do.
    [[nodiscard]] QString why(const BeyondReach &beyond, const Policy &policy) const;

private:
    Wording m_wording;
};

} // namespace mandat::documents
