// SPDX-License-Identifier: MIT
#pragma once

#include "app/importmapping.h"
#include "app/tablereader.h"
#include "domain/policy.h"

#include <QWidget>

class QComboBox;
class QTableWidget;

namespace mandat::desktop
{

class TextLabel;

/// First page of an import: what each column of the file holds, guessed from its head, with the file's first lines
/// beside it.
class ImportColumns : public QWidget
{
    Q_OBJECT

public:
    ImportColumns(const app::TablePreview &preview, const app::ImportMapping &guess, const Policy &policy,
                  QWidget *parent = nullptr);

    [[nodiscard]] app::ImportMapping mapping() const;
    /// Why nothing can be imported like this; empty: it can.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void addColumn(const QString &name, const QStringList &samples, std::optional<ImportField> guess,
                   const Policy &policy);
    void chosen(qsizetype column);
    void refresh();

    QTableWidget *m_columns;
    TextLabel *m_problem;
    QList<QComboBox *> m_fields; ///< by column
};

} // namespace mandat::desktop
