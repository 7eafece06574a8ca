// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

class QTimer;

namespace mandat::desktop
{

class FieldBox;

/// Says what is wrong with a field as one types: what is put right is taken back at once, a new error waits until the
/// typing pauses or the field is left, and an empty field is asked for only on Next.
class FieldCheck : public QObject
{
    Q_OBJECT

public:
    /// What is wrong with the field as it stands; empty: nothing.
    using Problem = std::function<QString()>;

    /// The box's editor is a QLineEdit, QPlainTextEdit, QComboBox or QDateEdit. The check belongs to the box.
    FieldCheck(FieldBox *box, Problem problem);

    /// Shows what is wrong now; true: nothing.
    bool verify();
    [[nodiscard]] FieldBox *box() const { return m_box; }

private:
    void typed();
    void settle();
    [[nodiscard]] bool isEmpty() const;

    FieldBox *m_box;
    Problem m_problem;
    QTimer *m_pause;
};

} // namespace mandat::desktop
