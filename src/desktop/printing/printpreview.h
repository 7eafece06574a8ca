// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/printing/printjob.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace mandat::desktop
{

class PagesView;
class Prompts;
class StepRunner;
class TextLabel;
class Workspace;

/// Shows what will be on paper, in either language, and prints or saves it. Many documents are made in the background;
/// whatever is under way can be cancelled.
class PrintPreview : public QDialog
{
    Q_OBJECT

public:
    PrintPreview(Workspace &workspace, PrintJob job, QWidget *parent = nullptr);
    ~PrintPreview() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildTopBar();
    QWidget *buildBottomBar();
    void buildLanguages();
    void buildRedaction();
    void connectParts();

    void remake();
    void makeAll(const std::function<void()> &then);
    void showPosition();
    void showProgress(int done, int count);
    void setBusy(bool busy);
    void fail(const Error &error);

    void print();
    void save();
    void saveInOne(const QString &path);
    void saveOneEach(const QString &folder);
    [[nodiscard]] Result<void> saveWebPage(int index, const QString &path);
    [[nodiscard]] Result<documents::Printout> made(int index, documents::PasswordShown password) const;
    [[nodiscard]] PrintChoice choice(documents::PasswordShown password) const;
    [[nodiscard]] documents::Privacy privacy() const;

    Workspace &m_workspace;
    PrintJob m_job;
    QList<documents::Printout> m_made; ///< what the preview shows
    StepRunner *m_runner;
    PagesView *m_view;
    QComboBox *m_language;
    QToolButton *m_withhold;
    QToolButton *m_zoomOut;
    QToolButton *m_zoomIn;
    QToolButton *m_fit;
    QPushButton *m_show;
    TextLabel *m_position;
    QCheckBox *m_oneEach;
    QProgressBar *m_progress;
    TextLabel *m_progressWords;
    QPushButton *m_cancel;
    QPushButton *m_print;
    QPushButton *m_save;
    QPushButton *m_close;
    bool m_revealed = false;
};

/// `path`, or where that is taken the same with a number: "recap-2.pdf".
[[nodiscard]] QString freePath(const QString &path);

} // namespace mandat::desktop
