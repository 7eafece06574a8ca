// SPDX-License-Identifier: MIT
#pragma once

#include "domain/policy.h"
#include "service/sample/random.h"

namespace mandat::service::sample
{

/// Whom a portal serves: it decides what its companies are and what its users do there.
enum class Audience : quint8 { Business, Wealth, Public };

/// A portal that wants an identity document serves private wealth; one where people register themselves, public bodies.
[[nodiscard]] Audience audienceOf(const Policy &policy);

/// What somebody does in a company, as far as it decides what they need on a portal.
enum class Career : quint8 { Management, Finance, Accounting, Payroll, Secretariat, Operations, External };
inline constexpr int careerCount = 7;

/// A career for somebody who does not lead.
[[nodiscard]] Career careerFrom(Random &random);
/// « Directrice administrative »: in French, as client companies write it.
[[nodiscard]] QString capacityFrom(Random &random, Audience audience, Career career, bool female);
/// Codes of predefined profiles that suit a career, the best first; a portal has some of them.
[[nodiscard]] const QStringList &profilesFor(Career career);

} // namespace mandat::service::sample
