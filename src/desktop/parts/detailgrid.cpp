// SPDX-License-Identifier: MIT
#include "desktop/parts/detailgrid.h"

#include "desktop/parts/valuelabel.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int sideMargin = 8;
constexpr int lineMargin = 4;
} // namespace

class DetailRow final : public QWidget
{
    Q_OBJECT

public:
    DetailRow(const QString &label, QWidget *parent)
        : QWidget(parent)
        , m_label(new TextLabel(TextLabel::Kind::Secondary, label, this))
        , m_old(new ValueLabel(TextLabel::Kind::Secondary, {}, this))
        , m_value(new ValueLabel(TextLabel::Kind::Body, {}, this))
        , m_note(new TextLabel(TextLabel::Kind::Caption, {}, this))
        , m_column(new QVBoxLayout)
        , m_line(new QHBoxLayout)
    {
        m_label->setWordWrap(true);
        m_label->setFixedWidth(metrics::gridLabel);
        m_label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        m_old->setStruck(true);
        m_old->hide();
        m_note->hide();
        m_note->setWordWrap(true);
        m_line->setSpacing(metrics::iconText);
        m_line->addWidget(m_value, 1);
        m_column->setSpacing(0);
        m_column->addWidget(m_old);
        m_column->addLayout(m_line);
        m_column->addWidget(m_note);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(sideMargin, lineMargin, sideMargin, lineMargin);
        layout->setSpacing(metrics::within);
        layout->addWidget(m_label, 0, Qt::AlignTop);
        layout->addLayout(m_column, 1);
    }

    void setLabel(const QString &label)
    {
        m_label->setText(label);
        describe();
    }

    void setValue(const QString &value, const QString &note)
    {
        m_value->setText(value);
        m_note->setText(note);
        m_note->setVisible(!note.isEmpty());
        describe();
    }

    void setWidget(QWidget *widget)
    {
        m_value->hide();
        m_line->insertWidget(0, widget, 1);
        if (widget->accessibleName().isEmpty())
            widget->setAccessibleName(m_label->text());
    }

    void addButton(QWidget *button)
    {
        layout()->setAlignment(m_label, Qt::AlignVCenter);
        m_value->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        m_line->setStretchFactor(m_value, 0);
        if (m_line->count() == 1)
            m_line->addStretch(1);
        m_line->insertWidget(m_line->count() - 1, button);
    }

    void setIdentifier(bool identifier)
    {
        m_identifier = identifier;
        dress();
    }

    void setStaged(bool staged, const QString &old)
    {
        m_staged = staged;
        m_old->setText(old);
        m_old->setVisible(staged && !old.isEmpty());
        dress();
        describe();
        update();
    }

    [[nodiscard]] bool isStaged() const { return m_staged; }
    [[nodiscard]] QString value() const { return m_value->text(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_staged)
            return;
        const Tokens &t = currentTokens();
        QPainter painter(this);
        painter.fillRect(rect(), t.tone(Tone::Pending).background);
        if (t.highContrast)
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    void dress()
    {
        m_value->setKind(m_identifier   ? TextLabel::Kind::Identifier
                             : m_staged ? TextLabel::Kind::Strong
                                        : TextLabel::Kind::Body);
    }

    // Heard in one go, though it is several labels on the screen.
    void describe()
    {
        if (m_staged && !m_old->text().isEmpty())
            setAccessibleName(tr("%1: %2 instead of %3, change staged", "label, new value, old value")
                                  .arg(m_label->text(), m_value->text(), m_old->text()));
        else if (m_staged)
            setAccessibleName(tr("%1: %2, change staged", "label, new value").arg(m_label->text(), m_value->text()));
        else
            setAccessibleName(tr("%1: %2", "label, value").arg(m_label->text(), m_value->text()));
        setAccessibleDescription(m_note->text());
    }

    TextLabel *m_label;
    ValueLabel *m_old;
    ValueLabel *m_value;
    TextLabel *m_note;
    QVBoxLayout *m_column;
    QHBoxLayout *m_line;
    bool m_identifier = false;
    bool m_staged = false;
};

DetailGrid::DetailGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

DetailRow *DetailGrid::append(const QString &label)
{
    auto *row = new DetailRow(label, this);
    m_layout->addWidget(row);
    m_rows.append(row);
    return row;
}

int DetailGrid::addRow(const QString &label, const QString &value)
{
    append(label)->setValue(value, {});
    return rowCount() - 1;
}

int DetailGrid::addRow(const QString &label, QWidget *value)
{
    append(label)->setWidget(value);
    return rowCount() - 1;
}

void DetailGrid::setValue(int row, const QString &value, const QString &note)
{
    m_rows.at(row)->setValue(value, note);
}

QString DetailGrid::value(int row) const
{
    return m_rows.at(row)->value();
}

void DetailGrid::setLabel(int row, const QString &label)
{
    m_rows.at(row)->setLabel(label);
}

void DetailGrid::setIdentifier(int row, bool identifier)
{
    m_rows.at(row)->setIdentifier(identifier);
}

void DetailGrid::addButton(int row, QWidget *button)
{
    m_rows.at(row)->addButton(button);
}

void DetailGrid::setStaged(int row, const QString &oldValue)
{
    m_rows.at(row)->setStaged(true, oldValue);
}

void DetailGrid::clearStaged(int row)
{
    m_rows.at(row)->setStaged(false, {});
}

bool DetailGrid::isStaged(int row) const
{
    return m_rows.at(row)->isStaged();
}

void DetailGrid::setRowVisible(int row, bool visible)
{
    m_rows.at(row)->setVisible(visible);
}

/// Not higher than its rows, and these are as high as the width makes them.
QSize DetailGrid::sizeHint() const
{
    const QSize natural = QWidget::sizeHint();
    return {natural.width(), width() > 0 ? m_layout->totalHeightForWidth(width()) : natural.height()};
}

void DetailGrid::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    QWidget::resizeEvent(event);
}

void DetailGrid::clear()
{
    qDeleteAll(m_rows);
    m_rows.clear();
}

} // namespace mandat::desktop

#include "detailgrid.moc"
#include "moc_detailgrid.cpp"
