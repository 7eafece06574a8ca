// SPDX-License-Identifier: MIT
#include "scim/errors.h"
#include "scim/filter.h"
#include "scim/filteroperators.h"

#include <optional>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Recursive descent: or > and > not > grouping, each level one function.
class Parser
{
public:
    Parser(QStringView text, const FilterLimits &limits)
        : m_text(text)
        , m_limits(limits)
    {
    }

    Result<Filter> filter()
    {
        MANDAT_ASSIGN(Filter out, disjunction());
        skipBlanks();
        if (!atEnd())
            return wrong(u"something follows the filter"_s);
        return out;
    }

    Result<ValuePath> valuePath()
    {
        ValuePath out;
        MANDAT_ASSIGN(out.path, attributePath());
        if (peek() == u'[') {
            if (!out.path.subAttribute.isEmpty())
                return refuse(scimtype::invalidPath,
                              u"Brackets select values of an attribute, not of a sub-attribute"_s);
            MANDAT_ASSIGN(out.filter, brackets());
            MANDAT_ASSIGN(out.path.subAttribute, subAttribute());
        }
        if (!atEnd())
            return refuse(scimtype::invalidPath, u"Something follows the path at %1"_s.arg(m_at));
        return out;
    }

private:
    class Level
    {
    public:
        explicit Level(int &depth)
            : m_depth(depth)
        {
            ++m_depth;
        }
        ~Level() { --m_depth; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;

    private:
        int &m_depth;
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(peek()))
            ++m_at;
    }

    std::unexpected<Error> wrong(const QString &what) const
    {
        return refuse(scimtype::invalidFilter, u"Filter, at %1: %2"_s.arg(m_at).arg(what));
    }

    /// A keyword that ends in front of a blank, a parenthesis or the end.
    bool takeKeyword(QLatin1StringView keyword)
    {
        const QStringView rest = m_text.mid(m_at);
        if (!rest.startsWith(keyword, Qt::CaseInsensitive))
            return false;
        const QChar next = rest.size() > keyword.size() ? rest[keyword.size()] : u' ';
        if (!isBlank(next) && next != u'(')
            return false;
        m_at += keyword.size();
        return true;
    }

    Result<Filter> chain(QLatin1StringView keyword, Filter::Kind kind, Result<Filter> (Parser::*operand)())
    {
        MANDAT_ASSIGN(Filter first, (this->*operand)());
        Filter out;
        out.kind = kind;
        while (true) {
            const qsizetype start = m_at;
            skipBlanks();
            // `a eq 1or b pr`: a keyword needs a blank or a bracket in front
            const bool apart = m_at > start || (start > 0 && (m_text[start - 1] == u')' || m_text[start - 1] == u']'));
            if (!apart || !takeKeyword(keyword)) {
                m_at = start;
                break;
            }
            MANDAT_ASSIGN(Filter next, (this->*operand)());
            out.children.push_back(std::move(next));
        }
        if (out.children.empty())
            return first;
        out.children.insert(out.children.begin(), std::move(first));
        return out;
    }

    Result<Filter> disjunction() { return chain("or"_L1, Filter::Kind::Or, &Parser::conjunction); }
    Result<Filter> conjunction() { return chain("and"_L1, Filter::Kind::And, &Parser::factor); }

    Result<Filter> factor()
    {
        const Level level(m_depth);
        if (m_depth > m_limits.depth)
            return wrong(u"nested too deeply"_s);
        skipBlanks();
        const qsizetype start = m_at;
        if (takeKeyword("not"_L1)) {
            skipBlanks();
            if (peek() == u'(') {
                MANDAT_ASSIGN(Filter inner, group());
                Filter out;
                out.kind = Filter::Kind::Not;
                out.children.push_back(std::move(inner));
                return out;
            }
            m_at = start; // an attribute of that name
        }
        return peek() == u'(' ? group() : expression();
    }

    Result<Filter> group()
    {
        ++m_at;
        MANDAT_ASSIGN(Filter out, disjunction());
        skipBlanks();
        if (peek() != u')')
            return wrong(u"a closing parenthesis is missing"_s);
        ++m_at;
        return out;
    }

    Result<AttributePath> attributePath()
    {
        const qsizetype length = attributePathLength(m_text.mid(m_at));
        Result<AttributePath> out = parseAttributePath(m_text.mid(m_at, length));
        if (out)
            m_at += length;
        return out;
    }

    Result<Filter> brackets()
    {
        if (m_inBrackets)
            return wrong(u"brackets inside brackets"_s);
        const Level level(m_depth);
        ++m_at;
        m_inBrackets = true;
        MANDAT_ASSIGN(Filter out, disjunction());
        m_inBrackets = false;
        skipBlanks();
        if (peek() != u']')
            return wrong(u"a closing bracket is missing"_s);
        ++m_at;
        return out;
    }

    /// ".value" after brackets; empty if there is none.
    Result<QString> subAttribute()
    {
        if (peek() != u'.')
            return QString();
        ++m_at;
        const qsizetype length = attributePathLength(m_text.mid(m_at));
        MANDAT_ASSIGN(const AttributePath path, parseAttributePath(m_text.mid(m_at, length)));
        if (!path.urn.isEmpty() || !path.subAttribute.isEmpty())
            return refuse(scimtype::invalidPath, u"Not a sub-attribute: %1"_s.arg(path.toString()));
        m_at += length;
        return path.attribute;
    }

    Result<Filter> expression()
    {
        Result<AttributePath> path = attributePath();
        if (!path)
            return wrong(u"the name of an attribute is expected"_s);
        if (peek() == u'[')
            return valueExpression(*path);
        return condition(*std::move(path));
    }

    Result<Filter> valueExpression(const AttributePath &path)
    {
        if (!path.subAttribute.isEmpty())
            return wrong(u"brackets after a sub-attribute"_s);
        Filter out;
        out.kind = Filter::Kind::ValuePath;
        out.path = path;
        MANDAT_ASSIGN(Filter inner, brackets());
        const Result<QString> sub = subAttribute();
        if (!sub)
            return wrong(u"the name of a sub-attribute is expected"_s);
        if (!sub->isEmpty()) {
            MANDAT_ASSIGN(Filter outer, condition(AttributePath {{}, *sub, {}}));
            inner = Filter::all({std::move(inner), std::move(outer)});
        }
        out.children.push_back(std::move(inner));
        return out;
    }

    Result<Filter> condition(AttributePath path)
    {
        const qsizetype start = m_at;
        skipBlanks();
        if (m_at == start)
            return wrong(u"an operator is expected"_s);
        Filter out;
        out.path = std::move(path);
        qsizetype length = 0;
        while (m_at + length < m_text.size() && m_text[m_at + length].isLetter())
            ++length;
        const QStringView word = m_text.mid(m_at, length);
        if (word.compare("pr"_L1, Qt::CaseInsensitive) == 0) {
            m_at += length;
            return out;
        }
        out.kind = Filter::Kind::Compare;
        const auto known =
            std::find_if(std::begin(operatorNames), std::end(operatorNames), [word](const OperatorName &candidate) {
                return word.compare(candidate.name, Qt::CaseInsensitive) == 0;
            });
        if (known == std::end(operatorNames))
            return wrong(u"unknown operator"_s);
        out.comparison = known->comparison;
        m_at += length;
        if (atEnd() || !isBlank(peek()))
            return wrong(u"a value is expected"_s);
        skipBlanks();
        MANDAT_ASSIGN(out.value, value());
        return out;
    }

    Result<QJsonValue> value()
    {
        if (peek() == u'"')
            return stringValue();
        if (peek() == u'-' || isDigit(peek()))
            return numberValue();
        for (const auto &[word, meaning] :
             {std::pair {"true"_L1, QJsonValue(true)}, std::pair {"false"_L1, QJsonValue(false)},
              std::pair {"null"_L1, QJsonValue()}}) {
            // Some clients write True and False
            if (m_text.mid(m_at).startsWith(word, Qt::CaseInsensitive)) {
                m_at += word.size();
                if (!atEnd() && (peek().isLetterOrNumber() || peek() == u'_'))
                    return wrong(u"unknown value"_s);
                return meaning;
            }
        }
        return wrong(u"a value is expected: a text in double quotes, a number, true, false or null"_s);
    }

    Result<QJsonValue> numberValue()
    {
        const qsizetype start = m_at;
        const auto digits = [this] {
            const qsizetype first = m_at;
            while (isDigit(peek()))
                ++m_at;
            return m_at - first;
        };
        if (peek() == u'-')
            ++m_at;
        const bool leadingZero = peek() == u'0';
        const qsizetype whole = digits();
        bool good = whole > 0 && !(leadingZero && whole > 1);
        bool integral = true;
        if (good && peek() == u'.') {
            ++m_at;
            integral = false;
            good = digits() > 0;
        }
        if (good && (peek() == u'e' || peek() == u'E')) {
            ++m_at;
            integral = false;
            if (peek() == u'+' || peek() == u'-')
                ++m_at;
            good = digits() > 0;
        }
        if (!good || (!atEnd() && !isBlank(peek()) && peek() != u')' && peek() != u']'))
            return wrong(u"not a number"_s);
        const QByteArray number = m_text.mid(start, m_at - start).toLatin1();
        bool fits = false;
        if (const qint64 exact = number.toLongLong(&fits); integral && fits)
            return QJsonValue(exact);
        const double parsed = number.toDouble(&fits);
        if (!fits)
            return wrong(u"a number beyond all bounds"_s);
        return QJsonValue(parsed);
    }

    /// A JSON string (RFC 8259 §7).
    Result<QJsonValue> stringValue()
    {
        QString out;
        ++m_at;
        while (!atEnd() && peek() != u'"') {
            const QChar c = peek();
            if (c < u' ')
                return wrong(u"a control character in a text"_s);
            ++m_at;
            if (c != u'\\') {
                out += c;
                continue;
            }
            MANDAT_ASSIGN(const QChar unescaped, escape());
            out += unescaped;
        }
        if (atEnd())
            return wrong(u"a text without its end"_s);
        ++m_at;
        if (!out.isValidUtf16())
            return wrong(u"half a surrogate pair"_s);
        return QJsonValue(out);
    }

    Result<QChar> escape()
    {
        const QChar c = peek();
        ++m_at;
        switch (c.unicode()) {
        case u'"':
        case u'\\':
        case u'/':
            return c;
        case u'b':
            return u'\b';
        case u'f':
            return u'\f';
        case u'n':
            return u'\n';
        case u'r':
            return u'\r';
        case u't':
            return u'\t';
        case u'u': {
            const QStringView digits = m_text.mid(m_at, 4);
            bool ok = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](QChar digit) {
                          return isDigit(digit) || (digit.toLower() >= u'a' && digit.toLower() <= u'f');
                      });
            const ushort unit = ok ? digits.toUShort(&ok, 16) : ushort(0);
            if (!ok)
                return wrong(u"four hexadecimal digits are expected"_s);
            m_at += 4;
            return QChar(unit);
        }
        default:
            return wrong(u"unknown escape"_s);
        }
    }

    QStringView m_text;
    FilterLimits m_limits;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_inBrackets = false;
};

} // namespace

Result<Filter> parseFilter(QStringView text, const FilterLimits &limits)
{
    if (text.size() > limits.length)
        return refuse(scimtype::invalidFilter, u"The filter is longer than %1 characters"_s.arg(limits.length));
    return Parser(text, limits).filter();
}

Result<ValuePath> parseValuePath(QStringView text, const FilterLimits &limits)
{
    if (text.size() > limits.length)
        return refuse(scimtype::invalidPath, u"The path is longer than %1 characters"_s.arg(limits.length));
    return Parser(text, limits).valuePath();
}

} // namespace mandat::scim
