// SPDX-License-Identifier: MIT
#include "scim/filtersql.h"

#include "scim/jsonaccess.h"

#include <QDateTime>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// Unqualified names and the schema's own: "emails.value" for "emails", because that is what is compared.
QString keyOf(const ResolvedPath &path)
{
    QString key = path.toString();
    if (path.attribute && !path.subAttribute && path.attribute->isComplex() && path.attribute->sub(u"value"))
        key += u".value"_s;
    return key.toLower();
}

std::unexpected<Error> unsupported(const QString &name)
{
    return fail(ErrorKind::Unsupported, u"No column answers for %1"_s.arg(name), name);
}

/// A sub-attribute of the attribute in whose brackets it stands.
struct Context {
    std::optional<ResolvedPath> parent;
};

class Translator
{
public:
    explicit Translator(const ColumnMap &columns)
        : m_columns(columns)
    {
    }

    Result<QString> translate(const Filter &filter, const Context &context)
    {
        switch (filter.kind) {
        case Filter::Kind::Compare:
        case Filter::Kind::Present:
            return condition(filter, context);
        case Filter::Kind::Not: {
            MANDAT_ASSIGN(const QString inner, translate(filter.children.front(), context));
            // In SQL the contrary of unknown is unknown; in SCIM it is true
            return u"NOT coalesce("_s + inner + u", 0)"_s;
        }
        case Filter::Kind::And:
            return chain(filter.children, 0, filter.children.size(), u" AND "_s, context);
        case Filter::Kind::Or:
            return chain(filter.children, 0, filter.children.size(), u" OR "_s, context);
        case Filter::Kind::ValuePath:
            return valuePath(filter);
        }
        Q_UNREACHABLE();
    }

    QVariantList takeValues() { return std::move(m_values); }

private:
    /// Halved again and again: databases limit the depth of an expression, and a flat chain counts as a deep one.
    Result<QString> chain(const std::vector<Filter> &children, size_t first, size_t last, const QString &word,
                          const Context &context)
    {
        if (last - first == 1)
            return translate(children[first], context);
        const size_t middle = first + (last - first) / 2;
        MANDAT_ASSIGN(const QString left, chain(children, first, middle, word, context));
        MANDAT_ASSIGN(const QString right, chain(children, middle, last, word, context));
        return QString(u'(' + left + word + right + u')');
    }

    std::optional<ResolvedPath> find(const AttributePath &path, const Context &context) const
    {
        if (!context.parent)
            return resolve(path, m_columns.type());
        ResolvedPath out = *context.parent;
        if (out.attribute->isComplex()) {
            out.subAttribute = out.attribute->sub(path.attribute);
            return out.subAttribute ? std::optional(out) : std::nullopt;
        }
        return path.attribute.compare("value"_L1, Qt::CaseInsensitive) == 0 ? std::optional(out) : std::nullopt;
    }

    Result<QString> valuePath(const Filter &filter)
    {
        Context context;
        context.parent = resolve(filter.path, m_columns.type());
        if (!context.parent || !context.parent->attribute)
            return unsupported(filter.path.toString());
        const QString outer = std::exchange(m_rowsOf, QString());
        Result<QString> inner = translate(filter.children.front(), context);
        const QString rowsOf = std::exchange(m_rowsOf, outer);
        if (!inner)
            return inner;
        return QString(u"EXISTS ("_s + rowsOf + u" AND "_s + *inner + u')');
    }

    Result<QString> condition(const Filter &filter, const Context &context)
    {
        const QString name = filter.path.toString();
        const std::optional<ResolvedPath> path = find(filter.path, context);
        const Column *column = path ? m_columns.find(*path) : nullptr;
        if (!column)
            return unsupported(name);
        const Attribute *attribute = path->leaf();
        const bool asksWhetherAny = filter.kind == Filter::Kind::Present || filter.value.isNull();
        // A complex attribute may be there without its "value"
        if (attribute->isComplex() && asksWhetherAny)
            return unsupported(name);
        if (attribute->isComplex())
            attribute = attribute->sub(u"value");
        if (context.parent) {
            // All conditions in one pair of brackets are about the same row of the same table
            if (column->rowsOf.isEmpty() || (!m_rowsOf.isEmpty() && m_rowsOf != column->rowsOf))
                return unsupported(name);
            m_rowsOf = column->rowsOf;
            return comparison(filter, *column, *attribute);
        }
        if (column->rowsOf.isEmpty())
            return comparison(filter, *column, *attribute);
        // `ne` and `eq null` are the contrary of "one of the values is", not "one of the values is not"
        Filter positive = filter;
        bool negated = filter.kind == Filter::Kind::Compare && filter.comparison == CompareOperator::NotEqual;
        positive.comparison = negated ? CompareOperator::Equal : filter.comparison;
        if (filter.kind == Filter::Kind::Compare && filter.value.isNull()) {
            positive.kind = Filter::Kind::Present;
            negated = !negated;
        }
        MANDAT_ASSIGN(const QString inner, comparison(positive, *column, *attribute));
        return QString((negated ? u"NOT EXISTS ("_s : u"EXISTS ("_s) + column->rowsOf + u" AND "_s + inner + u')');
    }

    static bool isText(const Column &column)
    {
        return column.type == ColumnType::Text || column.type == ColumnType::CaseKey;
    }

    Result<QString> comparison(const Filter &filter, const Column &column, const Attribute &attribute)
    {
        const QString &at = column.expression;
        const QString present =
            isText(column) ? u"(%1 IS NOT NULL AND %1 <> '')"_s.arg(at) : u"%1 IS NOT NULL"_s.arg(at);
        const QString absent = isText(column) ? u"(%1 IS NULL OR %1 = '')"_s.arg(at) : u"%1 IS NULL"_s.arg(at);
        if (filter.kind == Filter::Kind::Present)
            return present;
        if (filter.value.isNull())
            return filter.comparison == CompareOperator::NotEqual ? present : absent;
        MANDAT_ASSIGN(const QVariant operand, bound(filter, column, attribute));
        const auto compared = [&](QLatin1StringView sign) {
            m_values.append(operand);
            return QString(at + u' ' + sign + u" ?"_s);
        };
        switch (filter.comparison) {
        case CompareOperator::Equal:
            return compared("="_L1);
        case CompareOperator::NotEqual:
            return QString(u"(%1 IS NULL OR "_s.arg(at) + compared("<>"_L1) + u')');
        case CompareOperator::GreaterThan:
            return compared(">"_L1);
        case CompareOperator::GreaterOrEqual:
            return compared(">="_L1);
        case CompareOperator::LessThan:
            return compared("<"_L1);
        case CompareOperator::LessOrEqual:
            return compared("<="_L1);
        case CompareOperator::Contains:
            m_values.append(operand);
            return u"instr(%1, ?) > 0"_s.arg(at);
        case CompareOperator::StartsWith:
            // The first condition lets an index find the place to begin
            m_values << operand << operand << operand;
            return u"(%1 >= ? AND substr(%1, 1, length(?)) = ?)"_s.arg(at);
        case CompareOperator::EndsWith:
            m_values << operand << operand << operand;
            return u"(length(%1) >= length(?) AND substr(%1, length(%1) - length(?) + 1) = ?)"_s.arg(at);
        }
        Q_UNREACHABLE();
    }

    static Result<QVariant> bound(const Filter &filter, const Column &column, const Attribute &attribute)
    {
        const QString name = filter.path.toString();
        switch (column.type) {
        case ColumnType::Boolean:
            return asBoolean(filter.value).isBool() ? Result<QVariant>(asBoolean(filter.value).toBool() ? 1 : 0)
                                                    : unsupported(name);
        case ColumnType::Integer:
        case ColumnType::Real:
            if (!filter.value.isDouble())
                return unsupported(name);
            return QJsonValue(filter.value.toInteger()) == filter.value ? QVariant(filter.value.toInteger())
                                                                        : QVariant(filter.value.toDouble());
        case ColumnType::InstantText:
        case ColumnType::InstantMilliseconds: {
            const QDateTime instant = parseDateTime(filter.value.toString());
            if (!instant.isValid())
                return unsupported(name);
            return column.type == ColumnType::InstantText ? QVariant(dateTimeText(instant))
                                                          : QVariant(instant.toMSecsSinceEpoch());
        }
        case ColumnType::Text:
        case ColumnType::CaseKey:
            break;
        }
        const QString text = filter.value.toString();
        // SQL functions stop at U+0000
        if (!filter.value.isString() || text.contains(QChar(0))
            || attribute.comparesCase() != (column.type == ColumnType::Text))
            return unsupported(name);
        return column.type == ColumnType::CaseKey ? caseKey(text) : text;
    }

    const ColumnMap &m_columns;
    QVariantList m_values;
    QString m_rowsOf; ///< of the brackets that are being translated
};

} // namespace

void ColumnMap::add(QStringView path, Column column)
{
    const Result<AttributePath> parsed = parseAttributePath(path);
    const std::optional<ResolvedPath> resolved = parsed ? resolve(*parsed, *m_type) : std::nullopt;
    Q_ASSERT_X(resolved && resolved->attribute, "ColumnMap::add", "no such attribute");
    if (resolved)
        m_columns.insert(keyOf(*resolved), std::move(column));
}

const Column *ColumnMap::find(const ResolvedPath &path) const
{
    const auto it = m_columns.constFind(keyOf(path));
    return it == m_columns.constEnd() ? nullptr : &*it;
}

Result<SqlFilter> toSql(const Filter &filter, const ColumnMap &columns)
{
    Translator translator(columns);
    MANDAT_ASSIGN(QString where, translator.translate(filter, {}));
    return SqlFilter {std::move(where), translator.takeValues()};
}

Result<QString> toOrderBy(const AttributePath &sortBy, bool descending, const ColumnMap &columns)
{
    const std::optional<ResolvedPath> path = resolve(sortBy, columns.type());
    const Column *column = path ? columns.find(*path) : nullptr;
    if (!column || !column->rowsOf.isEmpty())
        return unsupported(sortBy.toString());
    return descending ? u"%1 IS NOT NULL, %1 DESC"_s.arg(column->expression)
                      : u"%1 IS NULL, %1"_s.arg(column->expression);
}

} // namespace mandat::scim
