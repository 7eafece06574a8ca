// SPDX-License-Identifier: MIT
#pragma once

#include "app/importresult.h"
#include "desktop/workspace.h"

#include <QDialog>

namespace mandat::desktop
{

class Banner;
class ImportList;
class SegmentedControl;
class TableView;
class TextLabel;

/// What has become of every line of the last import: staged, on its way, awaiting approval, done, returned with the
/// reason. It follows the orders as they go on.
class ImportResultDialog : public QDialog
{
    Q_OBJECT

public:
    ImportResultDialog(Workspace &workspace, app::ImportRecord record, QWidget *parent);

private:
    void refresh();
    void refreshFilter();
    void save();

    Workspace &m_workspace;
    app::ImportRecord m_record;
    ImportList *m_list;
    TextLabel *m_summary;
    Banner *m_error;
    SegmentedControl *m_filter;
    TableView *m_lines;
};

/// Is somebody of the last import among those whom the order is about?
[[nodiscard]] bool comesFromImport(const Workspace &workspace, const ChangeOrder &order);
/// Opens it, or says that nothing has been imported.
void openLastImport(Workspace &workspace, QWidget *parent);

} // namespace mandat::desktop
