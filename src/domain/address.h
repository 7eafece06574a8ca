// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace mandat
{

struct PostalAddress {
    QString street; ///< may hold several lines
    QString postalCode;
    QString locality;
    QString country; ///< ISO 3166-1 alpha-2, upper case

    [[nodiscard]] bool isEmpty() const;
    /// S1.7: enough to send a letter to.
    [[nodiscard]] bool isComplete() const;
    /// As it is written on an envelope: street lines, "56370 Sarzeau", and the country's code unless it is `home`.
    [[nodiscard]] QStringList lines(const QString &home = {}) const;
    bool operator==(const PostalAddress &) const = default;
};

} // namespace mandat
