// SPDX-License-Identifier: MIT
#include "desktop/accessreview/companypick.h"

#include "desktop/parts/searchfield.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QCoreApplication>
#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr qint64 mostRows = 120;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::CompanyPick)
};

/// Companies of the relationships that the text finds, each once.
void fill(QListWidget &list, Workspace &workspace, const QString &text)
{
    cache::RelationshipQuery query;
    query.text = text;
    query.sort = cache::RelationshipSort::Company;
    cache::Reader &reader = workspace.reader();
    const QList<qint64> rows = reader.relationshipRows(query, mostRows).value_or(QList<qint64>());
    list.clear();
    QHash<CompanyId, QListWidgetItem *> known;
    for (const cache::RelationshipRow &row : reader.relationships(rows).value_or(QList<cache::RelationshipRow>())) {
        if (row.company.isNull())
            continue;
        QListWidgetItem *&item = known[row.company];
        if (!item) {
            item = new QListWidgetItem(row.companyName + u" · "_s + row.reference, &list);
            item->setData(Qt::UserRole, row.company.uuid());
        } else {
            item->setText(item->text() + u", "_s + row.reference);
        }
    }
    if (list.count() > 0)
        list.setCurrentRow(0);
}

} // namespace

CompanyId pickCompany(Workspace &workspace, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setObjectName(u"companyPick"_s);
    dialog.setWindowTitle(Words::tr("Review the access of a company"));
    auto *search = new SearchField(Words::tr("Company or number"));
    auto *list = new QListWidget;
    list->setAccessibleName(Words::tr("Companies"));
    auto *cancel = new QPushButton(Words::tr("Cancel"));
    auto *begin = new QPushButton(Words::tr("&Begin the review"));
    setButtonTone(begin, ButtonTone::Primary);
    begin->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(begin);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within);
    column->addWidget(search);
    column->addWidget(list, 1);
    column->addLayout(buttons);
    const auto refill = [&] {
        fill(*list, workspace, search->text());
        begin->setEnabled(list->count() > 0);
    };
    QObject::connect(search, &QLineEdit::textChanged, &dialog, refill);
    QObject::connect(search, &SearchField::downPressed, list, [list] { list->setFocus(Qt::TabFocusReason); });
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(begin, &QPushButton::clicked, &dialog, &QDialog::accept);
    refill();
    dialog.resize(520, 460);
    if (dialog.exec() != QDialog::Accepted || !list->currentItem())
        return {};
    return CompanyId(list->currentItem()->data(Qt::UserRole).toUuid());
}

} // namespace mandat::desktop
