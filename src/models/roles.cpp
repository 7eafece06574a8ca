// SPDX-License-Identifier: MIT
#include "models/roles.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace mandat::models
{
using namespace Qt::StringLiterals;

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::models::Roles)
};

QString text(const QModelIndex &index, Role role)
{
    return index.data(raw(role)).toString().trimmed();
}

bool flag(const QModelIndex &index, Role role)
{
    return index.data(raw(role)).toBool();
}

QString display(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::DisplayRole);
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return QLocale().toString(value.toLongLong());
    case QMetaType::QDate:
        return QLocale().toString(value.toDate(), QLocale::ShortFormat);
    case QMetaType::QDateTime:
        return QLocale().toString(value.toDateTime(), QLocale::ShortFormat);
    default:
        return value.toString();
    }
}
} // namespace

QString diffWord(DiffSign sign)
{
    switch (sign) {
    case DiffSign::Added:
        return Words::tr("Added");
    case DiffSign::Removed:
        return Words::tr("Removed");
    case DiffSign::Changed:
        return Words::tr("Changed");
    case DiffSign::None:
        break;
    }
    return {};
}

QString sensitiveWord()
{
    return Words::tr("sensitive");
}

QString spokenText(const QModelIndex &index)
{
    if (!index.isValid())
        return {};
    QStringList parts;
    const auto add = [&parts](const QString &part) {
        if (!part.isEmpty())
            parts.append(part);
    };
    add(diffWord(static_cast<DiffSign>(index.data(raw(Role::DiffSignRole)).toInt())));
    add(text(index, Role::LeadIdentifierRole));
    add(text(index, Role::LeadStrongRole));
    const QString old = text(index, Role::OldTextRole);
    if (old.isEmpty())
        add(display(index));
    else
        add(Words::tr("%1 instead of %2", "the new value, then the old one").arg(display(index), old));
    add(text(index, Role::SecondLineRole).replace(u'\n', u' '));
    if (flag(index, Role::SensitiveRole))
        add(sensitiveWord());
    add(text(index, Role::BadgeRole));
    add(text(index, Role::CountTextRole));
    add(text(index, Role::ReasonRole));
    if (flag(index, Role::StagedRole))
        add(Words::tr("change staged"));
    return parts.join(", "_L1);
}

} // namespace mandat::models
