// SPDX-License-Identifier: MIT
#include "desktop/newuser/usertypefield.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

namespace mandat::desktop
{

UserTypeField::UserTypeField(const QList<UserType> &types, Language language, QWidget *parent)
    : QWidget(parent)
    , m_types(types)
    , m_group(new QButtonGroup(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::iconText);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < types.size(); ++i) {
        auto *choice = new QRadioButton(types.at(i).label.in(language));
        const QString hint = types.at(i).hint.in(language);
        choice->setAccessibleDescription(hint);
        m_group->addButton(choice, i);
        grid->addWidget(choice, i, 0);
        grid->addWidget(new TextLabel(TextLabel::Kind::Caption, hint), i, 1);
    }
    if (!types.isEmpty())
        setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT typeChanged();
    });
}

void UserTypeField::setType(const QString &code)
{
    for (int i = 0; i < m_types.size(); ++i) {
        if (m_types.at(i).code == code)
            m_group->button(i)->setChecked(true);
    }
}

QString UserTypeField::type() const
{
    const int at = m_group->checkedId();
    return at < 0 ? QString() : m_types.at(at).code;
}

} // namespace mandat::desktop

#include "moc_usertypefield.cpp"
