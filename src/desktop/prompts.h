// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;
class QPrinter;

namespace mandat::desktop
{

/// Every question that the program asks outside its own pages, so that tests can answer them.
class Prompts
{
public:
    virtual ~Prompts() = default;

    struct Question {
        QString title;
        QString text; ///< what happens
        QString consequence; ///< what is lost or kept; may be empty
        QString action; ///< the button that does it: "Delete"
        bool dangerous = false; ///< then the other button is the default
    };
    /// True if the person chose the action.
    [[nodiscard]] virtual bool confirm(QWidget *parent, const Question &question) = 0;
    /// Says what happened; `details` folds out.
    virtual void inform(QWidget *parent, const QString &title, const QString &text, const QString &details = {}) = 0;
    /// Where to save; empty: not at all. `filter`: "PDF (*.pdf)".
    [[nodiscard]] virtual QString savePath(QWidget *parent, const QString &title, const QString &suggestedName,
                                           const QString &filter) = 0;
    [[nodiscard]] virtual QString openPath(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// The system's print dialog; false: not printed.
    [[nodiscard]] virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
};

/// Message boxes and file dialogs of the system.
class SystemPrompts : public Prompts
{
public:
    [[nodiscard]] bool confirm(QWidget *parent, const Question &question) override;
    void inform(QWidget *parent, const QString &title, const QString &text, const QString &details) override;
    [[nodiscard]] QString savePath(QWidget *parent, const QString &title, const QString &suggestedName,
                                   const QString &filter) override;
    [[nodiscard]] QString openPath(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] bool choosePrinter(QWidget *parent, QPrinter &printer) override;
};

} // namespace mandat::desktop
