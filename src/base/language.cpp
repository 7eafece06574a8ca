// SPDX-License-Identifier: MIT
#include "base/language.h"

namespace mandat
{

QString languageCode(Language language)
{
    return language == Language::French ? QStringLiteral("fr") : QStringLiteral("en");
}

Language languageFromCode(QStringView code)
{
    return code.startsWith(u"fr", Qt::CaseInsensitive) ? Language::French : Language::English;
}

QLocale localeOf(Language language)
{
    return language == Language::French ? QLocale(QLocale::French, QLocale::France)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace mandat
