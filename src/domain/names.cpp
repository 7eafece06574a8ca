// SPDX-License-Identifier: MIT
#include "domain/names.h"

#include "base/fold.h"

#include <QSet>

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

/// Particles of the names that one meets in France, Belgium and Switzerland. A list, because a last name that was typed
/// in lower case must not pass for one.
bool isParticle(QStringView word)
{
    static const QSet<QString> particles {
        u"d"_s,   u"de"_s,  u"du"_s,  u"des"_s, u"l"_s,   u"la"_s,  u"le"_s,  u"les"_s,   u"van"_s, u"von"_s,
        u"vom"_s, u"der"_s, u"den"_s, u"ten"_s, u"ter"_s, u"te"_s,  u"t"_s,   u"op"_s,    u"zu"_s,  u"zum"_s,
        u"zur"_s, u"di"_s,  u"da"_s,  u"do"_s,  u"dos"_s, u"das"_s, u"del"_s, u"della"_s, u"dei"_s, u"degli"_s,
        u"dal"_s, u"af"_s,  u"av"_s,  u"y"_s,   u"e"_s,   u"el"_s,  u"al"_s,  u"ben"_s,   u"bin"_s, u"ibn"_s};
    return particles.contains(word.toString());
}

/// Where the name proper begins: after the lower-case particles that lead it, "de La Rochette" at "La", never at its
/// end.
qsizetype properStart(QStringView name)
{
    qsizetype start = 0;
    for (;;) {
        qsizetype from = start;
        while (from < name.size() && isApostrophe(name[from])) // ’t Hooft
            ++from;
        qsizetype end = from;
        while (end < name.size() && name[end].isLower())
            ++end;
        const bool ends = end < name.size() && (name[end].isSpace() || name[end] == u'-' || isApostrophe(name[end]));
        if (!ends || !isParticle(name.mid(from, end - from)))
            return start;
        while (end < name.size() && (name[end].isSpace() || name[end] == u'-' || isApostrophe(name[end])))
            ++end;
        if (end == name.size())
            return start;
        start = end;
    }
}

} // namespace

QString displayName(const QString &lastName, const QString &firstName)
{
    const QString last = lastName.trimmed();
    const QString first = firstName.trimmed();
    const qsizetype start = properStart(last);
    QString out = last.left(start) + last.mid(start).toUpper();
    if (!out.isEmpty() && !first.isEmpty())
        out += u' ';
    return out + first;
}

QString displayName(const User &user)
{
    return displayName(user.lastName, user.firstName);
}

QString displayName(const Contact &contact)
{
    return displayName(contact.lastName, contact.firstName);
}

QString sortName(const QString &lastName, const QString &firstName)
{
    const QString last = lastName.trimmed();
    // A tab sorts before the blank within a name: MARTIN Zoé, then MARTIN DUPONT Anne.
    return folded(QStringView(last).mid(properStart(last))) + u'\t' + folded(firstName);
}

QString displaySignInId(const QString &userName)
{
    const bool generated =
        userName.size() > 4 && std::ranges::all_of(userName, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!generated)
        return userName;
    QString out;
    for (qsizetype i = 0; i < userName.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += u' ';
        out += userName[i];
    }
    return out;
}

} // namespace mandat
