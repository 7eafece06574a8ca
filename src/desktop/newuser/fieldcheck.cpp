// SPDX-License-Identifier: MIT
#include "desktop/newuser/fieldcheck.h"

#include "desktop/parts/fieldbox.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace mandat::desktop
{

namespace
{
constexpr int pauseInMs = 600;
} // namespace

FieldCheck::FieldCheck(FieldBox *box, Problem problem)
    : QObject(box)
    , m_box(box)
    , m_problem(std::move(problem))
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseInMs);
    connect(m_pause, &QTimer::timeout, this, &FieldCheck::settle);
    QWidget *editor = box->editor();
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        connect(line, &QLineEdit::textChanged, this, &FieldCheck::typed);
        connect(line, &QLineEdit::editingFinished, this, &FieldCheck::settle);
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor)) {
        connect(lines, &QPlainTextEdit::textChanged, this, &FieldCheck::typed);
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        connect(choice, &QComboBox::currentIndexChanged, this, &FieldCheck::settle);
    } else if (auto *date = qobject_cast<QDateEdit *>(editor)) {
        connect(date, &QDateEdit::dateChanged, this, &FieldCheck::settle);
    }
}

bool FieldCheck::isEmpty() const
{
    if (const auto *line = qobject_cast<QLineEdit *>(m_box->editor()))
        return line->text().trimmed().isEmpty();
    if (const auto *lines = qobject_cast<QPlainTextEdit *>(m_box->editor()))
        return lines->toPlainText().trimmed().isEmpty();
    return false;
}

void FieldCheck::typed()
{
    if (isEmpty() || m_problem().isEmpty()) {
        m_pause->stop();
        m_box->setError({});
        return;
    }
    m_pause->start();
}

void FieldCheck::settle()
{
    m_pause->stop();
    if (!isEmpty())
        m_box->setError(m_problem());
}

bool FieldCheck::verify()
{
    m_pause->stop();
    m_box->setError(m_problem());
    return !m_box->hasError();
}

} // namespace mandat::desktop

#include "moc_fieldcheck.cpp"
