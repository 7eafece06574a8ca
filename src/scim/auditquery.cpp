// SPDX-License-Identifier: MIT
#include "scim/auditquery.h"

#include "scim/filter.h"

namespace mandat::scim
{

namespace
{

using Op = CompareOperator;

QJsonValue instant(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

Filter contains(QStringView attribute, const QString &text)
{
    return Filter::compare(attribute, Op::Contains, text);
}

} // namespace

QString auditFilter(const AuditQuery &query)
{
    std::vector<Filter> all;
    if (query.after > 0)
        all.push_back(Filter::compare(u"sequence", query.oldestFirst ? Op::GreaterThan : Op::LessThan, query.after));
    if (query.from.isValid())
        all.push_back(Filter::compare(u"at", Op::GreaterOrEqual, instant(query.from)));
    if (query.until.isValid())
        all.push_back(Filter::compare(u"at", Op::LessThan, instant(query.until)));
    if (!query.action.isEmpty())
        all.push_back(Filter::compare(u"action", Op::Equal, query.action));
    if (!query.resourceType.isEmpty())
        all.push_back(Filter::compare(u"resourceType", Op::Equal, query.resourceType));
    if (!query.resourceId.isEmpty())
        all.push_back(Filter::compare(u"resourceId", Op::Equal, query.resourceId));
    if (const QString who = query.who.trimmed(); !who.isEmpty())
        all.push_back(
            Filter::any({contains(u"subjectName", who), Filter::compare(u"subject", Op::Equal, QJsonValue(who))}));
    if (const QString text = query.text.trimmed(); !text.isEmpty())
        all.push_back(
            Filter::any({contains(u"subjectName", text), contains(u"order", text), contains(u"oldValue", text),
                         contains(u"newValue", text), Filter::compare(u"resourceId", Op::Equal, QJsonValue(text))}));
    if (all.empty())
        return {};
    return all.size() == 1 ? all.front().toString() : Filter::all(std::move(all)).toString();
}

} // namespace mandat::scim
