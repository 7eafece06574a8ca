// SPDX-License-Identifier: MIT
#include "desktop/parts/accessiblecombos.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr auto unseen = "labelForAssistiveTechnology"_L1;

class ComboLabels : public QObject
{
public:
    using QObject::QObject;

    /// Names change with the language while a box is shown: they are looked at again when it is come to.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::FocusIn) {
            if (auto *box = qobject_cast<QComboBox *>(watched))
                label(box);
        }
        return false;
    }

private:
    static void label(QComboBox *box)
    {
        const QString name = box->accessibleName();
        QWidget *parent = box->parentWidget();
        if (name.isEmpty() || !parent || box->isWindow())
            return;
        const QList<QLabel *> beside = parent->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
        const auto found = std::ranges::find(beside, static_cast<QWidget *>(box), &QLabel::buddy);
        QLabel *label = found == beside.end() ? nullptr : *found;
        if (label && label->objectName() != unseen)
            return;
        if (!label) {
            label = new QLabel(parent);
            label->setObjectName(unseen);
            label->setTextFormat(Qt::PlainText);
            label->setBuddy(box);
            label->hide();
            connect(box, &QObject::destroyed, label, &QObject::deleteLater);
        }
        label->setText(name);
    }
};

} // namespace

void labelCombosForAssistiveTechnology(QApplication &application)
{
    application.installEventFilter(new ComboLabels(&application));
}

} // namespace mandat::desktop
