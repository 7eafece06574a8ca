// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme/tokens.h"
#include "desktop/workspace.h"
#include "models/letterlist.h"
#include "sync/letter.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace mandat::desktop
{

class Banner;
class EmptyState;
class SegmentedControl;
class TableView;
class TextLabel;
struct AccessLetter;

/// The letters that credentials leave with, by post (S1.7): who waits for one, and who has got one. The portal makes a
/// password as a letter is printed, and keeps none; so a letter that is printed again makes the first one worthless.
class LettersDialog : public QDialog
{
    Q_OBJECT

public:
    /// `only`: ticks this person's letter and no other; null: all that wait.
    LettersDialog(Workspace &workspace, const UserId &only, QWidget *parent);
    ~LettersDialog() override;

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildButtons();
    void ask();
    void received(const Result<QList<sync::Letter>> &letters);
    [[nodiscard]] models::LetterList::Row rowOf(const sync::Letter &letter) const;
    void showRows();
    void refreshButtons();
    void print();
    void exportTable();
    void printNext();
    void finished();
    void say(Tone tone, const QString &text);

    Workspace &m_workspace;
    UserId m_only;
    QList<sync::Letter> m_letters;
    QList<models::LetterList::Row> m_toPrint; ///< what is left of the ones under way
    QList<AccessLetter> m_printed;
    QStringList m_problems;
    qsizetype m_asked = 0; ///< of the ones under way; 0: none is
    models::LetterList *m_model;
    Banner *m_notice;
    SegmentedControl *m_which;
    QStackedWidget *m_body;
    TableView *m_list;
    EmptyState *m_nothing;
    TextLabel *m_count;
    QPushButton *m_close;
    QPushButton *m_print;
    QPushButton *m_export;
};

/// May letters be printed here? By administrators, where credentials leave by post.
[[nodiscard]] bool printsLetters(const Workspace &workspace);

} // namespace mandat::desktop
