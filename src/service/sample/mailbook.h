// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/people.h"

#include <QSet>

namespace mandat::service::sample
{

/// How a company writes its people's addresses.
enum class MailStyle : quint8 { FirstDotLast, InitialDotLast, First, InitialLast };

/// Gives mail addresses and domains, each once. All end in `.example` (RFC 2606).
class MailBook
{
public:
    /// "menuiserie-dupre.example"; with the town or a number where that is taken.
    [[nodiscard]] QString domain(const QString &slug, const QString &town);
    [[nodiscard]] QString address(const PersonName &person, MailStyle style, const QString &domain);
    /// With one of the providers that private persons have theirs from.
    [[nodiscard]] QString privateAddress(Random &random, const PersonName &person);
    /// contact@, compta@…; empty if they are all taken.
    [[nodiscard]] QString genericAddress(Random &random, const QString &domain);
    /// False if it is taken.
    bool take(const QString &address);

private:
    [[nodiscard]] QString free(const QString &local, const QString &domain);

    QSet<quint64> m_taken; ///< hashes: there may be a million
    QSet<quint64> m_domains;
};

[[nodiscard]] MailStyle mailStyleFrom(Random &random);

} // namespace mandat::service::sample
