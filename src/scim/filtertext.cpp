// SPDX-License-Identifier: MIT
#include "scim/filter.h"
#include "scim/filteroperators.h"

#include <QLocale>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

QLatin1StringView nameOf(CompareOperator comparison)
{
    for (const OperatorName &candidate : operatorNames) {
        if (candidate.comparison == comparison)
            return candidate.name;
    }
    return operatorNames[0].name;
}

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c < u' ')
            out += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + u'"';
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const qint64 exact = value.toInteger();
        if (QJsonValue(exact) == value)
            return QString::number(exact);
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::String:
        return quoted(value.toString());
    default:
        return u"null"_s;
    }
}

QString joined(const std::vector<Filter> &children, QLatin1StringView word, bool groupOr)
{
    QString out;
    for (const Filter &child : children) {
        if (!out.isEmpty())
            out += ' '_L1 + word + ' '_L1;
        const bool grouped = child.kind == Filter::Kind::And ? !groupOr : child.kind == Filter::Kind::Or;
        out += grouped ? u'(' + child.toString() + u')' : child.toString();
    }
    return out;
}

Filter combined(Filter::Kind kind, std::vector<Filter> children)
{
    if (children.size() == 1)
        return std::move(children.front());
    Filter out;
    out.kind = kind;
    out.children = std::move(children);
    return out;
}

AttributePath pathOf(QStringView text)
{
    return parseAttributePath(text).value_or(AttributePath {});
}

} // namespace

Filter Filter::compare(QStringView text, CompareOperator comparison, QJsonValue value)
{
    return {Kind::Compare, pathOf(text), comparison, std::move(value), {}};
}

Filter Filter::present(QStringView text)
{
    return {Kind::Present, pathOf(text), CompareOperator::Equal, {}, {}};
}

Filter Filter::all(std::vector<Filter> children)
{
    return combined(Kind::And, std::move(children));
}

Filter Filter::any(std::vector<Filter> children)
{
    return combined(Kind::Or, std::move(children));
}

QString Filter::toString() const
{
    switch (kind) {
    case Kind::Compare:
        return path.toString() + u' ' + nameOf(comparison) + u' ' + valueText(value);
    case Kind::Present:
        return path.toString() + u" pr"_s;
    case Kind::Not:
        return u"not ("_s + children.front().toString() + u')';
    case Kind::And:
        return joined(children, "and"_L1, false);
    case Kind::Or:
        return joined(children, "or"_L1, true);
    case Kind::ValuePath:
        return path.toString() + u'[' + children.front().toString() + u']';
    }
    Q_UNREACHABLE();
}

QString ValuePath::toString() const
{
    if (!filter)
        return path.toString();
    const QString sub = path.subAttribute.isEmpty() ? QString() : u'.' + path.subAttribute;
    return AttributePath {path.urn, path.attribute, {}}.toString() + u'[' + filter->toString() + u']' + sub;
}

} // namespace mandat::scim
