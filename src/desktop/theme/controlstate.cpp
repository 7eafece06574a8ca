// SPDX-License-Identifier: MIT
#include "desktop/theme/controlstate.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QVariant>
#include <QWidget>

#include <array>

namespace mandat::desktop
{
using namespace Qt::StringLiterals;

namespace
{
constexpr char toneProperty[] = "tone";
constexpr char compactProperty[] = "compact";
constexpr char invalidProperty[] = "invalid";

struct NamedTone {
    ButtonTone tone;
    QLatin1StringView name;
};
constexpr std::array<NamedTone, 7> toneNames {{{ButtonTone::Plain, "plain"_L1},
                                               {ButtonTone::Primary, "primary"_L1},
                                               {ButtonTone::Danger, "danger"_L1},
                                               {ButtonTone::Flat, "flat"_L1},
                                               {ButtonTone::Segment, "segment"_L1},
                                               {ButtonTone::Dashed, "dashed"_L1},
                                               {ButtonTone::Link, "link"_L1}}};

// Controls remember the size that they asked for; a change of style makes them ask again.
void lookAgain(QWidget *control)
{
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(control, &change);
    control->updateGeometry();
    control->update();
}
} // namespace

void setButtonTone(QWidget *button, ButtonTone tone)
{
    for (const NamedTone &named : toneNames) {
        if (named.tone == tone)
            button->setProperty(toneProperty, QString(named.name));
    }
    lookAgain(button);
}

ButtonTone buttonTone(const QWidget *button)
{
    if (!button)
        return ButtonTone::Plain;
    if (const QVariant value = button->property(toneProperty); value.isValid()) {
        const QString name = value.toString();
        for (const NamedTone &named : toneNames) {
            if (name == named.name)
                return named.tone;
        }
    }
    const auto *push = qobject_cast<const QPushButton *>(button);
    return push && !push->isFlat() ? ButtonTone::Plain : ButtonTone::Flat;
}

void setCompact(QWidget *control, bool compact)
{
    control->setProperty(compactProperty, compact);
    lookAgain(control);
}

bool isCompact(const QWidget *control)
{
    return control && control->property(compactProperty).toBool();
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isInvalid(const QWidget *field)
{
    return field && field->property(invalidProperty).toBool();
}

} // namespace mandat::desktop
