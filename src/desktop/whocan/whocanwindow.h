// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/accessgrid.h"
#include "models/backgroundreader.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;
class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class EmptyState;
class MatrixView;
class PageHeader;
class SearchField;
class TextLabel;

/// Who can do what: everybody on one relationship, or one person everywhere; beside another person, or at another day.
/// A window of its own, so that it can stand beside the rest. Computed behind it.
class WhoCanWindow : public QDialog
{
    Q_OBJECT

public:
    WhoCanWindow(Workspace &workspace, const MatrixQuestion &question, QWidget *parent);
    ~WhoCanWindow() override;

    /// Asks for a relationship first where neither is given.
    /// Two people are compared.
    static void open(Workspace &workspace, const RelationshipId &relationship, const QList<UserId> &users,
                     QWidget *parent);

    [[nodiscard]] const models::AccessGrid &grid() const { return *m_grid; }
    void ask(const MatrixQuestion &question);

Q_SIGNALS:
    void shown(); ///< what was asked is on the screen

private:
    QWidget *buildBar();
    QWidget *buildBody();
    QWidget *buildPane();
    QWidget *buildLegend();
    void fillSubjectMenu();
    void fillCompareMenu();
    void pickRelationship();
    void pickUser();
    void compareWithPerson();
    void compareWithDay();
    void stopComparing();
    void askAt(const QDate &day, const QDate &otherDay);
    void take(const Result<std::shared_ptr<const models::AccessGridSource>> &answer);
    void retranslate();
    void showSubject();
    void showCell(const QModelIndex &index);
    void showBody();
    void exportGrid();
    void print();
    [[nodiscard]] QDateTime instantOf(const QDate &day) const;
    [[nodiscard]] QDate dayOf(const QDateTime &at) const;
    [[nodiscard]] QString personName(const UserId &user) const;
    [[nodiscard]] QString subjectText() const;

    Workspace &m_workspace;
    models::BackgroundReader m_background;
    std::unique_ptr<models::AccessGrid> m_grid;
    MatrixQuestion m_question;
    bool m_loading = true;
    bool m_answered = false; ///< once, at least: the keyboard is among the cells then
    std::optional<Error> m_failure;
    PageHeader *m_header;
    QToolButton *m_subject = nullptr;
    QToolButton *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    TextLabel *m_subjectText = nullptr;
    SearchField *m_filter = nullptr;
    TextLabel *m_asOf = nullptr;
    QDateEdit *m_day = nullptr;
    TextLabel *m_beside = nullptr;
    QDateEdit *m_otherDay = nullptr;
    QCheckBox *m_onlyDifferences = nullptr;
    QStackedWidget *m_body = nullptr;
    MatrixView *m_view = nullptr;
    EmptyState *m_nothing = nullptr;
    TextLabel *m_paneTitle = nullptr;
    TextLabel *m_paneWhere = nullptr;
    QVBoxLayout *m_facts = nullptr;
    TextLabel *m_different = nullptr;
    QTimer *m_again;
};

} // namespace mandat::desktop
