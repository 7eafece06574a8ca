// SPDX-License-Identifier: MIT
#pragma once

#include "app/staffabsence.h"
#include "desktop/workspace.h"
#include "models/roles.h"

class QListWidget;
class QPushButton;

namespace mandat::models
{
class BackgroundReader;
}

namespace mandat::desktop
{

class AbsenceFields;
class SearchField;
class TextLabel;

/// "What if this member of staff were away from … to …, or left?": dossiers without their responsible party, orders
/// that nobody else may decide, requests that nobody answers; and the list to hand over, on paper. Nothing is changed.
class StaffPane : public QWidget
{
    Q_OBJECT

public:
    explicit StaffPane(Workspace &workspace, QWidget *parent = nullptr);
    ~StaffPane() override;

    void refresh();
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildQuestion();
    QWidget *buildBar();
    void readStaff();
    void offerStaff();
    void choose();
    void ask();
    void fill();
    void add(models::Glyph glyph, const QString &text);
    [[nodiscard]] app::StaffAbsence absence() const;
    [[nodiscard]] QString places() const;
    [[nodiscard]] QString numbers(const QList<cache::OrderRow> &orders) const;

    Workspace &m_workspace;
    std::unique_ptr<models::BackgroundReader> m_who;
    std::unique_ptr<models::BackgroundReader> m_behind;
    QList<app::StaffFound> m_staff;
    app::StaffFound m_chosen;
    std::optional<app::StaffEffects> m_effects;
    TextLabel *m_hint;
    SearchField *m_search;
    QListWidget *m_people;
    AbsenceFields *m_absence;
    TextLabel *m_title;
    QListWidget *m_results;
    QPushButton *m_print;
};

} // namespace mandat::desktop
