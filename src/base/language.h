// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

namespace mandat
{

/// The two languages of the program. A printed document takes its reader's, not the screen's.
enum class Language { English, French };

/// "en" or "fr".
[[nodiscard]] QString languageCode(Language language);
/// French for "fr" and its regions, English for everything else.
[[nodiscard]] Language languageFromCode(QStringView code);
/// How dates and numbers are written in it.
[[nodiscard]] QLocale localeOf(Language language);

/// A text that somebody else publishes in both languages: labels of functions, profiles, configurations.
struct LocalizedText {
    QString en;
    QString fr;

    /// The other language where one is missing, so that nothing is ever blank.
    [[nodiscard]] const QString &in(Language language) const
    {
        const QString &wanted = language == Language::French ? fr : en;
        return wanted.isEmpty() ? (language == Language::French ? en : fr) : wanted;
    }
    [[nodiscard]] bool isEmpty() const { return en.isEmpty() && fr.isEmpty(); }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace mandat
