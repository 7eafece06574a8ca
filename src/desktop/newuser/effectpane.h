// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserstate.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace mandat::desktop
{

/// Beside the summary: what the order does and when, why it is made, and who asked for it.
class EffectPane : public QWidget
{
    Q_OBJECT

public:
    explicit EffectPane(NewUserState &state, QWidget *parent = nullptr);

    /// `after`: the state with the order.
    void showEffect(const Impact &impact, const Snapshot &after);
    /// Reason and mandate, and who can have given it.
    void enter();

private:
    void addLines(const Impact &impact, const Snapshot &after);
    void addAdministrators(const Impact &impact, const Snapshot &after);
    void addTiming();
    void fillGivers();
    void store();

    NewUserState &m_state;
    bool m_filling = false;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_column;
    QPlainTextEdit *m_reason;
    QComboBox *m_givenBy;
    QDateEdit *m_given;
    QLineEdit *m_reference;
};

} // namespace mandat::desktop
