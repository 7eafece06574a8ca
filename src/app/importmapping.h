// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/userimport.h"

#include <QJsonObject>

namespace mandat::app
{

/// Which column holds what: as many as the table has columns; nullopt: not imported.
using ImportMapping = QList<std::optional<ImportField>>;

/// By the columns' names, in French and English; the remembered choice for a name comes first. No field twice.
[[nodiscard]] ImportMapping guessMapping(const QStringList &header, const QJsonObject &remembered);
/// `remembered` with this choice added.
[[nodiscard]] QJsonObject remember(const QStringList &header, const ImportMapping &mapping, QJsonObject remembered);

/// The head of a table and its first lines, to choose the columns by.
struct TablePreview {
    QStringList header;
    QList<QStringList> samples;
};
[[nodiscard]] Result<TablePreview> previewTable(const QString &path, int samples = 5);

} // namespace mandat::app
