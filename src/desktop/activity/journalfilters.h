// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/auditquery.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QTimer;
class QToolButton;

namespace mandat::desktop
{

class SearchField;

/// What of the journal to show: text, who, what, to what kind of thing, from which day to which.
class JournalFilters : public QWidget
{
    Q_OBJECT

public:
    explicit JournalFilters(Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] AuditQuery query() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();
    void retranslate();
    [[nodiscard]] SearchField *textField() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    void rememberChoices() const;
    void fill(QComboBox *box, const QString &any, const QStringList &codes,
              const std::function<QString(const QString &)> &name);

    Workspace &m_workspace;
    SearchField *m_text;
    SearchField *m_who;
    QComboBox *m_action;
    QComboBox *m_type;
    QLabel *m_fromLabel;
    QDateEdit *m_from;
    QLabel *m_toLabel;
    QDateEdit *m_to;
    QToolButton *m_clear;
    QTimer *m_typing; ///< the portal is asked once for a run of keys
};

} // namespace mandat::desktop
