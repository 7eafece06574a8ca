// SPDX-License-Identifier: MIT
#include "db/sqlsplitter.h"

namespace mandat::db
{

namespace
{

enum class Lexeme { Blank, Comment, Quoted, Word, Placeholder, Semicolon, Other };

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Cuts SQL into its smallest parts.
class Lexer
{
public:
    explicit Lexer(const QByteArray &sql)
        : m_sql(sql)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_sql.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }

    /// Moves behind the next part. A doubled quote inside a text counts as two texts side by side, which end in the
    /// same place.
    Lexeme next()
    {
        const char c = m_sql.at(m_at);
        if (isBlank(c))
            return take(Lexeme::Blank, isBlank);
        if (c == '-' && peek() == '-')
            return takeTo(Lexeme::Comment, "\n", 2);
        if (c == '/' && peek() == '*')
            return takeTo(Lexeme::Comment, "*/", 2);
        if (c == '\'' || c == '"' || c == '`')
            return takeTo(Lexeme::Quoted, QByteArray(1, c), 1);
        if (c == '[')
            return takeTo(Lexeme::Quoted, "]", 1);
        if (isWordCharacter(c))
            return take(Lexeme::Word, isWordCharacter);
        ++m_at;
        if (c == '?')
            return take(Lexeme::Placeholder, isDigit);
        return c == ';' ? Lexeme::Semicolon : Lexeme::Other;
    }

private:
    Lexeme take(Lexeme lexeme, bool (*belongs)(char))
    {
        while (!atEnd() && belongs(m_sql.at(m_at)))
            ++m_at;
        return lexeme;
    }

    Lexeme takeTo(Lexeme lexeme, const QByteArray &end, qsizetype from)
    {
        const qsizetype found = m_sql.indexOf(end, m_at + from);
        m_at = found < 0 ? m_sql.size() : found + end.size();
        return lexeme;
    }

    [[nodiscard]] char peek() const { return m_at + 1 < m_sql.size() ? m_sql.at(m_at + 1) : '\0'; }

    const QByteArray &m_sql;
    qsizetype m_at = 0;
};

/// Tells whether a semicolon ends the statement, which it does not in the middle of CREATE TRIGGER.
class TriggerWatch
{
public:
    /// `word` in upper case; empty for anything else that is no blank, comment or semicolon.
    void see(const QByteArray &word)
    {
        m_endsTrigger = m_afterSemicolon && word == "END";
        m_afterSemicolon = false;
        if (m_state == State::Start && word == "CREATE")
            m_state = State::Create;
        else if (m_state == State::Create && word == "TRIGGER")
            m_state = State::Trigger;
        else if (m_state == State::Create && (word == "TEMP" || word == "TEMPORARY"))
            m_state = State::Create;
        else if (m_state != State::Trigger && word != "EXPLAIN" && word != "QUERY" && word != "PLAN")
            m_state = State::Other;
    }

    [[nodiscard]] bool endsAtSemicolon()
    {
        m_afterSemicolon = true;
        return m_state != State::Trigger || m_endsTrigger;
    }

private:
    enum class State { Start, Create, Trigger, Other };
    State m_state = State::Start;
    bool m_afterSemicolon = false;
    bool m_endsTrigger = false; ///< the last word was END, right after a semicolon
};

} // namespace

QList<QByteArray> splitSql(const QByteArray &script)
{
    QList<QByteArray> statements;
    Lexer lexer(script);
    TriggerWatch watch;
    qsizetype start = -1; // of the statement, at its first word
    while (!lexer.atEnd()) {
        const qsizetype at = lexer.position();
        const Lexeme lexeme = lexer.next();
        if (lexeme == Lexeme::Blank || lexeme == Lexeme::Comment)
            continue;
        if (lexeme != Lexeme::Semicolon) {
            start = start < 0 ? at : start;
            watch.see(lexeme == Lexeme::Word ? script.sliced(at, lexer.position() - at).toUpper() : QByteArray());
        } else if (start < 0 || watch.endsAtSemicolon()) {
            if (start >= 0)
                statements.append(script.sliced(start, at - start).trimmed());
            start = -1;
            watch = TriggerWatch();
        }
    }
    if (start >= 0)
        statements.append(script.sliced(start).trimmed());
    return statements;
}

PlainSql plainPlaceholders(const QByteArray &statement)
{
    PlainSql plain;
    int largest = 0;
    Lexer lexer(statement);
    while (!lexer.atEnd()) {
        const qsizetype at = lexer.position();
        const Lexeme lexeme = lexer.next();
        const QByteArray text = statement.sliced(at, lexer.position() - at);
        if (lexeme == Lexeme::Placeholder) {
            const int number = text.size() > 1 ? text.sliced(1).toInt() : largest + 1;
            largest = std::max(largest, number);
            plain.parameters.append(number);
            plain.sql += '?';
        } else {
            plain.sql += lexeme == Lexeme::Comment ? QByteArray(" ") : text;
        }
    }
    return plain;
}

} // namespace mandat::db
