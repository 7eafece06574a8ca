// SPDX-License-Identifier: MIT
#include "desktop/parts/reasonbox.h"

#include "desktop/parts/fieldbox.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace mandat::desktop
{

namespace
{
constexpr int fieldHeight = 64; ///< three lines
} // namespace

ReasonBox::ReasonBox(QWidget *parent)
    : Surface(Fill::Window, Qt::TopEdge, parent)
    , m_reason(new QPlainTextEdit)
    , m_box(new FieldBox(QString(), m_reason))
    , m_cancel(new QPushButton)
    , m_confirm(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(fieldHeight);
    m_box->setMaximumWidth(QWIDGETSIZE_MAX);
    column->addWidget(m_box);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : {m_cancel, m_confirm}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    setButtonTone(m_confirm, ButtonTone::Danger);
    column->addLayout(row);
    connect(m_reason, &QPlainTextEdit::textChanged, m_box, [this] { m_box->setError({}); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        ask(false);
        Q_EMIT cancelled();
    });
    connect(m_confirm, &QPushButton::clicked, this, &ReasonBox::confirm);
    hide();
}

void ReasonBox::setWords(const QString &label, const QString &cancel, const QString &confirm, const QString &missing)
{
    m_box->setLabel(label);
    m_cancel->setText(cancel);
    m_confirm->setText(confirm);
    m_missing = missing;
}

void ReasonBox::ask(bool asked)
{
    setVisible(asked);
    m_box->setError({});
    if (asked)
        m_reason->setFocus();
}

void ReasonBox::clear()
{
    m_reason->clear();
}

void ReasonBox::setConfirmEnabled(bool enabled)
{
    m_confirm->setEnabled(enabled);
}

void ReasonBox::confirm()
{
    const QString reason = m_reason->toPlainText().trimmed();
    if (reason.isEmpty()) {
        m_box->setError(m_missing);
        m_reason->setFocus();
        return;
    }
    Q_EMIT confirmed(reason);
}

} // namespace mandat::desktop
