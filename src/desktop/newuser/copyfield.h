// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/changeorder.h"
#include "domain/identitycopy.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace mandat::desktop
{

class FieldBox;

/// The file that is the copy of an identity document (S1.3): chosen on this computer, looked at at once, and again
/// before it is sent. Only where it lies and its checksum are kept here.
class CopyField : public QWidget
{
    Q_OBJECT

public:
    explicit CopyField(Workspace &workspace, QWidget *parent = nullptr);

    void setCopy(const std::optional<DocumentCopy> &copy);
    [[nodiscard]] const std::optional<DocumentCopy> &copy() const { return m_copy; }
    /// Looks at the file again. What has to be put right, after saying why beside it; nullptr: nothing.
    [[nodiscard]] QWidget *firstProblem();

Q_SIGNALS:
    void changed();

private:
    void choose();
    void refresh();
    [[nodiscard]] QString sentence(CopyProblem problem, const QString &path) const;

    Workspace &m_workspace;
    std::optional<DocumentCopy> m_copy;
    QLineEdit *m_name;
    QPushButton *m_choose;
    FieldBox *m_box;
};

} // namespace mandat::desktop
