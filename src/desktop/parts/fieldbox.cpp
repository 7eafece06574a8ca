// SPDX-License-Identifier: MIT
#include "desktop/parts/fieldbox.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
// The warning sign before the words, on their first line.
class ErrorSign final : public QWidget
{
public:
    explicit ErrorSign(QWidget *parent)
        : QWidget(parent)
    {
        setFixedWidth(metrics::glyph);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int line = QFontMetrics(currentFonts().caption).height();
        paintGlyph(&painter, QRectF(0, (line - metrics::glyph) / 2.0, metrics::glyph, metrics::glyph), Glyph::Warning,
                   currentTokens().danger());
    }
};

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size())
            ++i;
        plain.append(text.at(i));
    }
    return plain;
}
} // namespace

FieldBox::FieldBox(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_labelText(label)
    , m_label(new QLabel(this))
    , m_hint(new TextLabel(TextLabel::Kind::Caption, {}, this))
    , m_errorLine(new QWidget(this))
    , m_errorText(new TextLabel(TextLabel::Kind::Danger, {}, m_errorLine))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(editor);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_errorText->setWordWrap(true);
    auto *errorLayout = new QHBoxLayout(m_errorLine);
    errorLayout->setContentsMargins(0, 0, 0, 0);
    errorLayout->setSpacing(metrics::iconText + 1);
    errorLayout->addWidget(new ErrorSign(m_errorLine));
    errorLayout->addWidget(m_errorText, 1);
    m_errorLine->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::iconText);
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addWidget(m_errorLine);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    setMaximumWidth(metrics::fieldWidth);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(editor);
    say();
}

void FieldBox::setLabel(const QString &label)
{
    m_labelText = label;
    say();
}

void FieldBox::setOptional(bool optional)
{
    m_optional = optional;
    say();
}

void FieldBox::setHint(const QString &hint)
{
    m_hintText = hint;
    say();
}

void FieldBox::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    setInvalid(m_editor, !error.isEmpty());
    say();
    if (!error.isEmpty()) {
        QAccessibleEvent event(m_editor, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT errorChanged();
}

void FieldBox::say()
{
    m_label->setText(m_optional ? tr("%1 (optional)", "the label of a field").arg(m_labelText) : m_labelText);
    m_editor->setAccessibleName(withoutMnemonic(m_label->text()));
    // The text of an editable list is a field of its own to assistive technology.
    if (const auto *list = qobject_cast<QComboBox *>(m_editor); list && list->isEditable())
        list->lineEdit()->setAccessibleName(m_editor->accessibleName());
    m_hint->setText(m_hintText);
    // The error takes the place of the hint: two lines under a field are one too many.
    m_hint->setVisible(!m_hintText.isEmpty() && m_error.isEmpty());
    m_errorText->setText(m_error);
    m_errorLine->setVisible(!m_error.isEmpty());
    m_editor->setAccessibleDescription(m_error.isEmpty() ? m_hintText : m_error);
}

void FieldBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_fieldbox.cpp"
