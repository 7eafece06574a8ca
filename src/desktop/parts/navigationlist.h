// SPDX-License-Identifier: MIT
// The list at the left of the window: icon, name, count. Arrow keys move, the choice takes effect at once.
#pragma once

#include <QListWidget>

namespace mandat::desktop
{

class NavigationList : public QListWidget
{
    Q_OBJECT

public:
    explicit NavigationList(const QString &accessibleName, QWidget *parent = nullptr);

    void addEntry(const QString &id, const QIcon &icon, const QString &text);
    void setEntryText(const QString &id, const QString &text);
    void setEntryVisible(const QString &id, bool visible);
    // Empty: no count. The urgent one is a red badge before it.
    void setCount(const QString &id, const QString &count, const QString &urgent = {});

    [[nodiscard]] QString currentId() const;
    // Says nothing when it is already current.
    void setCurrentId(const QString &id);

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentIdChanged(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QListWidgetItem *entry(const QString &id) const;
    void describe(QListWidgetItem *item);
};

} // namespace mandat::desktop
