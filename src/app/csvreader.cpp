// SPDX-License-Identifier: MIT
#include "app/tablereader.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

constexpr qint64 chunk = 256 * 1024;

enum class Encoding { Utf8, Utf16, Windows1252 };

/// Windows-1252 where it differs from Latin-1 (0x80 to 0x9F); Qt knows it only on Windows.
constexpr std::array<char16_t, 32> windows1252 {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString out = QString::fromLatin1(bytes);
    for (QChar &c : out) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F)
            c = QChar(windows1252.at(c.unicode() - 0x80U));
    }
    return out;
}

std::unexpected<Error> problem(ErrorKind kind, QLatin1String code, const QString &detail = {})
{
    Error error;
    error.kind = kind;
    error.detail = detail;
    error.field = code;
    return std::unexpected(std::move(error));
}

class CsvReader : public TableReader
{
public:
    explicit CsvReader(const QString &path)
        : m_file(path)
    {
    }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return problem(ErrorKind::Storage, tableproblem::unreadable, m_file.errorString());
        if (m_file.size() == 0)
            return problem(ErrorKind::Invalid, tableproblem::empty);
        MANDAT_TRY(findEncoding());
        m_file.seek(0);
        MANDAT_TRY(fill());
        findSeparator();
        return {};
    }

    Result<bool> next(QStringList &cells) override
    {
        for (;;) {
            cells.clear();
            MANDAT_ASSIGN(const bool found, readLine(cells));
            if (!found)
                return false;
            if (m_lines > mostImportedLines)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong);
            if (std::ranges::any_of(cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
                return true;
        }
    }

    [[nodiscard]] qint64 line() const override { return m_line; }
    [[nodiscard]] qint64 position() const override { return m_file.pos(); }
    [[nodiscard]] qint64 size() const override { return m_file.size(); }

private:
    /// Reads the whole file once: a single byte tells the encodings apart, and it may be the last one.
    Result<void> findEncoding()
    {
        const QByteArray head = m_file.peek(4);
        if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF")) {
            m_encoding = Encoding::Utf16;
            m_decoder = QStringDecoder(QStringDecoder::Utf16);
            return {};
        }
        QStringDecoder utf8(QStringDecoder::Utf8);
        while (!m_file.atEnd()) {
            const QByteArray bytes = m_file.read(chunk);
            if (bytes.contains('\0'))
                return problem(ErrorKind::Invalid, tableproblem::notText);
            const QString decoded = utf8(bytes);
            if (utf8.hasError())
                m_encoding = Encoding::Windows1252;
        }
        m_decoder = QStringDecoder(QStringDecoder::Utf8);
        return {};
    }

    Result<void> fill()
    {
        const QByteArray bytes = m_file.read(chunk);
        if (bytes.isEmpty() && !m_file.atEnd())
            return problem(ErrorKind::Storage, tableproblem::unreadable, m_file.errorString());
        m_text = m_encoding == Encoding::Windows1252 ? fromWindows1252(bytes) : QString(m_decoder(bytes));
        m_at = 0;
        return {};
    }

    void findSeparator()
    {
        static const QString candidates = u";,\t|"_s;
        QList<qsizetype> counts(candidates.size(), 0);
        bool quoted = false;
        for (const QChar c : std::as_const(m_text)) {
            if (c == u'"')
                quoted = !quoted;
            if (!quoted && (c == u'\n' || c == u'\r'))
                break;
            if (const qsizetype which = quoted ? -1 : candidates.indexOf(c); which >= 0)
                ++counts[which];
        }
        const auto most = std::ranges::max_element(counts);
        m_separator = candidates.at(*most > 0 ? most - counts.begin() : 0);
    }

    /// False at the end of the file.
    Result<bool> take(QChar &c)
    {
        if (m_at >= m_text.size()) {
            MANDAT_TRY(fill());
            if (m_text.isEmpty())
                return false;
        }
        c = m_text.at(m_at++);
        return true;
    }

    Result<bool> peekIs(QChar wanted)
    {
        QChar c;
        MANDAT_ASSIGN(const bool found, take(c));
        if (found)
            --m_at;
        return found && c == wanted;
    }

    Result<bool> readLine(QStringList &cells)
    {
        m_line = ++m_lines;
        bool any = false;
        for (;;) {
            QString cell;
            MANDAT_ASSIGN(const End end, readCell(cell));
            any = any || end != End::File || !cell.isEmpty();
            cells.append(cell);
            if (cells.size() > mostImportedColumns)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong, QString::number(m_line));
            if (end == End::Cell)
                continue;
            return any;
        }
    }

    enum class End { Cell, Line, File };

    Result<End> readCell(QString &cell)
    {
        bool quoted = false;
        bool wasQuoted = false;
        for (;;) {
            QChar c;
            MANDAT_ASSIGN(const bool found, take(c));
            if (!found)
                return quoted ? Result<End>(problem(ErrorKind::Invalid, tableproblem::quotes, QString::number(m_line)))
                              : Result<End>(End::File);
            if (c == u'"' && (quoted || (cell.isEmpty() && !wasQuoted))) {
                MANDAT_ASSIGN(const bool doubled, quoted ? peekIs(u'"') : Result<bool>(false));
                if (doubled) {
                    ++m_at;
                    cell += c;
                } else {
                    quoted = !quoted;
                    wasQuoted = true;
                }
                continue;
            }
            if (!quoted && c == m_separator)
                return End::Cell;
            if (c == u'\r' || c == u'\n') {
                if (c == u'\r') {
                    MANDAT_ASSIGN(const bool pair, peekIs(u'\n'));
                    m_at += pair ? 1 : 0;
                }
                if (!quoted)
                    return End::Line;
                ++m_lines;
                c = u'\n';
            }
            cell += c;
            if (cell.size() > longestImportedCell)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong, QString::number(m_line));
        }
    }

    mutable QFile m_file;
    Encoding m_encoding = Encoding::Utf8;
    QStringDecoder m_decoder;
    QString m_text;
    qsizetype m_at = 0;
    QChar m_separator = u';';
    qint64 m_line = 0;
    qint64 m_lines = 0;
};

} // namespace

Result<std::unique_ptr<TableReader>> openCsv(const QString &path)
{
    auto reader = std::make_unique<CsvReader>(path);
    MANDAT_TRY(reader->open());
    return reader;
}

Result<std::unique_ptr<TableReader>> openTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(ErrorKind::Storage, tableproblem::unreadable, file.errorString());
    const QByteArray head = file.peek(8);
    if (head.startsWith("PK"))
        return openXlsx(path);
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return problem(ErrorKind::Invalid, tableproblem::protectedOrOld);
    return openCsv(path);
}

} // namespace mandat::app
