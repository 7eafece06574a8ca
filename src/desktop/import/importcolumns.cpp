// SPDX-License-Identifier: MIT
#include "desktop/import/importcolumns.h"

#include "app/importwords.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

enum Column { Name, Samples, Holds, ColumnCount };
constexpr int longestSample = 60;
constexpr int longestName = 120;

/// The cells of one column in the first lines, the empty ones left out.
QStringList samplesOf(const app::TablePreview &preview, qsizetype column)
{
    QStringList out;
    for (const QStringList &line : preview.samples) {
        if (const QString cell = line.value(column).simplified(); !cell.isEmpty())
            out.append(cell.left(longestSample));
    }
    return out;
}

} // namespace

ImportColumns::ImportColumns(const app::TablePreview &preview, const app::ImportMapping &guess, const Policy &policy,
                             QWidget *parent)
    : QWidget(parent)
    , m_columns(new QTableWidget)
    , m_problem(new TextLabel(TextLabel::Kind::Danger))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    column->addWidget(new TextLabel(TextLabel::Kind::Strong, tr("What the columns hold")));
    auto *hint = new TextLabel(TextLabel::Kind::Secondary,
                               tr("The first line of the table is its head. Cells that are empty leave things as they "
                                  "are. Whoever is not in the table keeps their access; the columns Active, Profile "
                                  "and Access until can take some away or give it back."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_columns->setObjectName(u"importColumns"_s);
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_columns->setColumnCount(ColumnCount);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("First lines"), tr("Holds")});
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setShowGrid(false);
    m_columns->setTabKeyNavigation(false);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(40);
    m_columns->setColumnWidth(Name, 200);
    m_columns->setColumnWidth(Holds, 260);
    column->addWidget(m_columns, 1);
    m_problem->setObjectName(u"importProblem"_s);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    for (qsizetype i = 0; i < preview.header.size(); ++i)
        addColumn(preview.header.at(i).simplified(), samplesOf(preview, i), guess.at(i), policy);
    refresh();
}

void ImportColumns::addColumn(const QString &name, const QStringList &samples, std::optional<ImportField> guess,
                              const Policy &policy)
{
    const int row = m_columns->rowCount();
    m_columns->insertRow(row);
    m_columns->setItem(row, Name, new QTableWidgetItem(name.isEmpty() ? tr("(no name)") : name.left(longestName)));
    m_columns->setItem(row, Samples, new QTableWidgetItem(samples.join(u" · "_s)));
    auto *field = new QComboBox;
    field->setAccessibleName(tr("What “%1” holds").arg(name));
    field->addItem(tr("– not imported –"), -1);
    for (int i = 0; i < importFieldCount; ++i)
        field->addItem(app::importFieldText(static_cast<ImportField>(i), policy), i);
    if (guess)
        field->setCurrentIndex(field->findData(static_cast<int>(*guess)));
    connect(field, &QComboBox::currentIndexChanged, this, [this, row] { chosen(row); });
    m_columns->setCellWidget(row, Holds, field);
    m_fields.append(field);
}

/// A field that another column had goes to the one that has just been told so.
void ImportColumns::chosen(qsizetype column)
{
    const int field = m_fields.at(column)->currentData().toInt();
    for (qsizetype other = 0; other < m_fields.size(); ++other) {
        if (other != column && field >= 0 && m_fields.at(other)->currentData().toInt() == field) {
            const QSignalBlocker quiet(m_fields.at(other));
            m_fields.at(other)->setCurrentIndex(0);
        }
    }
    refresh();
    Q_EMIT changed();
}

app::ImportMapping ImportColumns::mapping() const
{
    app::ImportMapping out;
    for (const QComboBox *field : m_fields) {
        const int which = field->currentData().toInt();
        out.append(which < 0 ? std::nullopt : std::optional(static_cast<ImportField>(which)));
    }
    return out;
}

QString ImportColumns::problem() const
{
    const app::ImportMapping chosenFields = mapping();
    const auto has = [&](ImportField field) { return chosenFields.contains(std::optional(field)); };
    if (has(ImportField::LastName) || has(ImportField::Email) || has(ImportField::SignInId))
        return {};
    return tr("Say which column has the last name, the email or the sign-in ID: people are found by these.");
}

void ImportColumns::refresh()
{
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace mandat::desktop
