// SPDX-License-Identifier: MIT
#include "desktop/parts/stepper.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int padding = 7;
constexpr int markSize = 16;
} // namespace

class StepButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State { Done, Current, Ahead };

    explicit StepButton(const QString &title, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(title);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    void setState(State state)
    {
        m_state = state;
        // Only what is done can be gone back to; the others say where one is, but are no controls.
        setFocusPolicy(state == State::Done ? Qt::StrongFocus : Qt::NoFocus);
        describe();
    }

    void setSummary(const QString &summary)
    {
        m_summary = summary;
        describe();
    }

    [[nodiscard]] State state() const { return m_state; }

    void describe()
    {
        setAccessibleName(tr("%1, %2", "a step of a wizard and its state").arg(text(), stateWord()));
        setAccessibleDescription(m_summary);
        setToolTip(m_state == State::Done ? tr("Go back to this step") : QString());
        update();
    }

    QSize sizeHint() const override
    {
        const Fonts &fonts = currentFonts();
        const int lines = QFontMetrics(fonts.strong).height() + QFontMetrics(fonts.caption).height();
        return {metrics::stepper, std::max(metrics::twoLineRow + 2, lines + 2 * padding)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = currentTokens();
        const Fonts &fonts = currentFonts();
        QPainter painter(this);
        painter.setLayoutDirection(Qt::LayoutDirectionAuto);
        const bool current = m_state == State::Current;
        if (current) {
            painter.fillRect(rect(), t.selectedRow);
            paint::leadingBar(&painter, rect(), layoutDirection(), t.highContrast ? t.selectedText : t.accent);
        } else if (m_state == State::Done && underMouse()) {
            painter.fillRect(rect(), t.hover);
        }
        const int title = QFontMetrics(current ? fonts.strong : fonts.body).height();
        const int caption = QFontMetrics(fonts.caption).height();
        const int top = (height() - title - caption) / 2;
        CellPainter cell(&painter, rect(), layoutDirection());
        cell.skip(metrics::between, metrics::within);
        QRect mark = cell.takeLeading(markSize);
        mark.setTop(top + (title - markSize) / 2);
        mark.setHeight(markSize);
        paintMark(&painter, mark);
        cell.skip(10);
        const QRect words = cell.rest();
        const QColor first = current ? t.selectedText : m_state == State::Done ? t.text : t.secondary;
        const QColor second = current && t.highContrast ? t.selectedText : t.secondary;
        CellPainter(&painter, QRect(words.left(), top, words.width(), title), layoutDirection())
            .text(text(), current ? fonts.strong : fonts.body, first);
        CellPainter(&painter, QRect(words.left(), top + title, words.width(), caption), layoutDirection())
            .text(m_summary.isEmpty() ? stateWord() : m_summary, fonts.caption, second);
        if (hasFocus())
            paint::focusRing(&painter, rect(), t.accent);
    }

private:
    [[nodiscard]] QString stateWord() const
    {
        switch (m_state) {
        case State::Done:
            return tr("done", "a step");
        case State::Current:
            return tr("in progress", "a step");
        case State::Ahead:
            break;
        }
        return tr("to come", "a step");
    }

    void paintMark(QPainter *painter, const QRect &mark) const
    {
        const Tokens &t = currentTokens();
        if (m_state == State::Done) {
            paintGlyph(painter, QRectF(mark), Glyph::Tick, t.tone(Tone::Active).foreground);
            return;
        }
        const bool current = m_state == State::Current;
        const QColor ink = current ? (t.highContrast ? t.selectedText : t.accent) : t.controlEdge;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(ink, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(mark).adjusted(1.25, 1.25, -1.25, -1.25));
        if (current) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(ink);
            painter->drawEllipse(QRectF(mark).adjusted(4.5, 4.5, -4.5, -4.5));
        }
        painter->restore();
    }

    QString m_summary;
    State m_state = State::Ahead;
};

Stepper::Stepper(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 1, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setMinimumWidth(metrics::stepper);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Steps"));
}

void Stepper::setSteps(const QStringList &titles)
{
    qDeleteAll(m_steps);
    m_steps.clear();
    for (const QString &title : titles) {
        auto *button = new StepButton(title, this);
        const int at = count();
        connect(button, &QAbstractButton::clicked, this, [this, at] {
            if (at < m_current)
                Q_EMIT stepRequested(at);
        });
        m_layout->insertWidget(at, button);
        m_steps.append(button);
    }
    refresh();
}

void Stepper::setCurrent(int step)
{
    m_current = std::clamp(step, 0, std::max(0, count() - 1));
    refresh();
}

void Stepper::setSummary(int step, const QString &summary)
{
    if (step >= 0 && step < count())
        m_steps.at(step)->setSummary(summary);
}

QAbstractButton *Stepper::step(int index) const
{
    return m_steps.value(index, nullptr);
}

void Stepper::refresh()
{
    for (int i = 0; i < count(); ++i)
        m_steps.at(i)->setState(i < m_current        ? StepButton::State::Done
                                    : i == m_current ? StepButton::State::Current
                                                     : StepButton::State::Ahead);
}

void Stepper::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Steps"));
        for (StepButton *step : std::as_const(m_steps))
            step->describe();
    }
    QWidget::changeEvent(event);
}

void Stepper::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    paint::hairline(&painter, rect(), layoutDirection() == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge, t.hairline);
}

} // namespace mandat::desktop

#include "moc_stepper.cpp"
#include "stepper.moc"
