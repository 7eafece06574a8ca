// SPDX-License-Identifier: MIT
// Labels (120 wide) and values of one thing, as in the identity sheet. A row with a staged change is tinted and shows
// what it replaces, struck.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace mandat::desktop
{

class DetailRow;

class DetailGrid : public QWidget
{
    Q_OBJECT

public:
    explicit DetailGrid(QWidget *parent = nullptr);

    // Each returns the row's number.
    int addRow(const QString &label, const QString &value = {});
    // The grid takes the widget over.
    int addRow(const QString &label, QWidget *value);

    // Several lines by '\n'. The note is smaller and steps back.
    void setValue(int row, const QString &value, const QString &note = {});
    [[nodiscard]] QString value(int row) const;
    void setLabel(int row, const QString &label);
    // Fixed font.
    void setIdentifier(int row, bool identifier);
    // At the end of the value, for example a copy button. The grid takes it over.
    void addButton(int row, QWidget *button);
    // The value given before stays on show, struck; what holds after the change stands behind it.
    void setStaged(int row, const QString &oldValue);
    void clearStaged(int row);
    [[nodiscard]] bool isStaged(int row) const;
    void setRowVisible(int row, bool visible);
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    void clear();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    DetailRow *append(const QString &label);

    QVBoxLayout *m_layout;
    QList<DetailRow *> m_rows;
};

} // namespace mandat::desktop
