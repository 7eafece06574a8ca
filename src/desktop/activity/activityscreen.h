// SPDX-License-Identifier: MIT
#pragma once

#include "app/audittrail.h"
#include "desktop/export/exportable.h"
#include "desktop/workspace.h"
#include "models/roles.h"

#include <QPointer>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace mandat::desktop
{

class Banner;
class JournalView;
class OrdersView;
class PageHeader;
class SegmentedControl;
class TextLabel;

/// What has happened on the portal: its journal, and all orders with what became of each. The journal can be written
/// into a file as it is filtered, and its chain verified; both in the background.
class ActivityScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit ActivityScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~ActivityScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] QWidget *filterField() override;
    [[nodiscard]] bool canExport() const override;
    void exportTable() override;

protected:
    void retranslate() override;

private:
    QWidget *buildWork();
    void chooseView(int index);
    void verify();
    void verified(const Result<app::ChainReport> &report);
    void exported(const Result<qint64> &entries, const QString &path);
    void beginWork(QObject *work, const QString &name);
    void endWork(models::Tone tone, const QString &text);
    void progress(qint64 done, qint64 total);
    [[nodiscard]] QString problemText(const ChainProblem &problem) const;

    PageHeader *m_header;
    SegmentedControl *m_views;
    QPushButton *m_verify;
    QPushButton *m_export;
    Banner *m_result;
    QPushButton *m_close;
    QWidget *m_working;
    TextLabel *m_workName;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QStackedWidget *m_body;
    JournalView *m_journal;
    OrdersView *m_orders;
    QPointer<QObject> m_work; ///< what runs in the background; deleting it cancels it
};

} // namespace mandat::desktop
