// SPDX-License-Identifier: MIT
#include "base/translations.h"

#include <QDir>

static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace mandat
{

QString translationFile(Language language)
{
    initTranslations();
    return QStringLiteral(":/i18n/mandat_") + languageCode(language) + QStringLiteral(".qm");
}

} // namespace mandat
