// SPDX-License-Identifier: MIT
#include "desktop/prompts.h"

#include "desktop/theme/controlstate.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>

namespace mandat::desktop
{

bool SystemPrompts::confirm(QWidget *parent, const Question &question)
{
    QMessageBox box(question.dangerous ? QMessageBox::Warning : QMessageBox::Question, question.title, question.text,
                    QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(question.consequence);
    QPushButton *act =
        box.addButton(question.action, question.dangerous ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    setButtonTone(act, question.dangerous ? ButtonTone::Danger : ButtonTone::Primary);
    box.setDefaultButton(question.dangerous ? qobject_cast<QPushButton *>(box.button(QMessageBox::Cancel)) : act);
    box.exec();
    return box.clickedButton() == act;
}

void SystemPrompts::inform(QWidget *parent, const QString &title, const QString &text, const QString &details)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(details);
    box.exec();
}

namespace
{

QString endingOf(const QString &filter)
{
    const qsizetype at = filter.indexOf(QStringLiteral("(*."));
    return at < 0 ? QString() : filter.mid(at + 2).remove(u')').section(u' ', 0, 0);
}

/// Whoever chooses another kind of file means it, though the name still ends as the first one does.
QString withEndingOf(const QString &path, const QString &chosen, const QString &filters)
{
    const QString wanted = endingOf(chosen);
    if (path.isEmpty() || wanted.isEmpty() || path.endsWith(wanted, Qt::CaseInsensitive))
        return path;
    for (const QString &filter : filters.split(QStringLiteral(";;"))) {
        if (const QString other = endingOf(filter); !other.isEmpty() && path.endsWith(other, Qt::CaseInsensitive))
            return path.chopped(other.size()) + wanted;
    }
    return path + wanted;
}

} // namespace

QString SystemPrompts::savePath(QWidget *parent, const QString &title, const QString &suggestedName,
                                const QString &filter)
{
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(parent, title, suggestedName, filter, &chosen);
    return withEndingOf(path, chosen, filter);
}

QString SystemPrompts::openPath(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

bool SystemPrompts::choosePrinter(QWidget *parent, QPrinter &printer)
{
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

} // namespace mandat::desktop
