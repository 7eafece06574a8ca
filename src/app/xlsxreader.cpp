// SPDX-License-Identifier: MIT
// Office Open XML, as far as a table of people needs it (ECMA-376 part 1, 18.3 and 18.4): unpacked by libzip, read by
// Qt's streaming parser, never held whole.
#include "app/tablereader.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QIODevice>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

constexpr zip_uint64_t mostUnpacked = 1024ULL * 1024 * 1024; ///< of one part
constexpr zip_uint64_t worthSuspecting = 10ULL * 1024 * 1024; ///< smaller parts may be packed as tightly as they like
constexpr zip_uint64_t mostRatio = 200; ///< of tables; what repeats itself more is made to
constexpr qint64 mostSharedText = 256LL * 1024 * 1024; ///< characters
constexpr qint64 emptyTextSize = 16; ///< what a text takes that says nothing, in characters

std::unexpected<Error> problem(ErrorKind kind, QLatin1String code, const QString &detail = {})
{
    Error error;
    error.kind = kind;
    error.detail = detail;
    error.field = code;
    return std::unexpected(std::move(error));
}

struct ArchiveCloser {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;

/// A part of the archive, read from front to back.
class Part : public QIODevice
{
public:
    /// `promised`: how much it says that it unpacks to, which is within bounds.
    Part(zip_file_t *file, zip_uint64_t promised)
        : m_file(file)
        , m_promised(promised)
    {
        QIODevice::open(QIODevice::ReadOnly);
    }
    ~Part() override { zip_fclose(m_file); }
    [[nodiscard]] bool isSequential() const override { return true; }
    /// More came out than its head had promised.
    [[nodiscard]] bool burst() const { return m_read > m_promised; }
    [[nodiscard]] zip_uint64_t taken() const { return m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (burst())
            return -1;
        const zip_int64_t got = zip_fread(m_file, data, static_cast<zip_uint64_t>(most));
        if (got <= 0)
            return -1;
        m_read += static_cast<zip_uint64_t>(got);
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file_t *m_file;
    zip_uint64_t m_promised;
    zip_uint64_t m_read = 0;
};

/// "BC12" → 54; -1: no cell.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 20000)
            return -1;
    }
    return column - 1;
}

bool isDateFormat(int id, const QString &code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    bool quoted = false;
    bool bracketed = false;
    for (const QChar c : code) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'[' || c == u']')
            bracketed = c == u'[';
        else if (!quoted && !bracketed && u"dmyhs"_s.contains(c.toLower()))
            return true;
    }
    return false;
}

class XlsxReader : public TableReader
{
public:
    Result<void> open(const QString &path)
    {
        int error = 0;
        m_archive.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error));
        if (!m_archive)
            return problem(ErrorKind::Invalid, tableproblem::notAWorkbook);
        MANDAT_ASSIGN(const QString sheet, findSheet());
        MANDAT_TRY(readStyles());
        MANDAT_TRY(readSharedTexts());
        MANDAT_ASSIGN(m_sheet, part(sheet));
        m_xml.setDevice(m_sheet.get());
        return {};
    }

    Result<bool> next(QStringList &cells) override
    {
        while (!m_xml.atEnd()) {
            MANDAT_TRY(step(m_xml));
            if (!m_xml.isStartElement() || m_xml.name() != u"row"_s)
                continue;
            const qint64 named = m_xml.attributes().value(u"r"_s).toLongLong();
            m_line = named > 0 ? named : m_line + 1;
            if (m_line > mostImportedLines + 100000)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong);
            cells.clear();
            MANDAT_TRY(readRow(cells));
            if (std::ranges::any_of(cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); }))
                return true;
        }
        MANDAT_TRY(whole(m_xml, *m_sheet));
        return false;
    }

    [[nodiscard]] qint64 line() const override { return m_line; }
    [[nodiscard]] qint64 position() const override { return static_cast<qint64>(m_sheet->taken()); }
    [[nodiscard]] qint64 size() const override { return m_size; }

private:
    /// Refuses what is made to unpack to more than it could honestly hold.
    Result<std::unique_ptr<Part>> part(const QString &name)
    {
        zip_stat_t stat {};
        const QByteArray utf8 = name.toUtf8();
        if (zip_stat(m_archive.get(), utf8.constData(), ZIP_FL_NOCASE, &stat) != 0)
            return problem(ErrorKind::Invalid, tableproblem::notAWorkbook, name);
        const zip_uint64_t packed = std::max<zip_uint64_t>(stat.comp_size, 1);
        if (stat.size > mostUnpacked || (stat.size > worthSuspecting && stat.size / packed > mostRatio))
            return problem(ErrorKind::TooLarge, tableproblem::bomb, name);
        zip_file_t *file = zip_fopen_index(m_archive.get(), stat.index, 0);
        if (!file)
            return problem(ErrorKind::Invalid,
                           stat.encryption_method != ZIP_EM_NONE ? tableproblem::protectedOrOld
                                                                 : tableproblem::notAWorkbook);
        m_size = static_cast<qint64>(stat.size);
        return std::make_unique<Part>(file, stat.size);
    }

    [[nodiscard]] bool has(const QString &name) const
    {
        return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
    }

    /// A workbook has no document type: one that does wants entities expanded.
    static Result<void> step(QXmlStreamReader &xml)
    {
        if (xml.readNext() == QXmlStreamReader::DTD)
            return problem(ErrorKind::Invalid, tableproblem::notAWorkbook, u"DTD"_s);
        return {};
    }

    static Result<void> whole(const QXmlStreamReader &xml, const Part &part)
    {
        if (part.burst())
            return problem(ErrorKind::TooLarge, tableproblem::bomb);
        if (xml.hasError())
            return problem(ErrorKind::Invalid, tableproblem::notAWorkbook, xml.errorString());
        return {};
    }

    Result<QString> findSheet()
    {
        MANDAT_ASSIGN(const auto book, part(u"xl/workbook.xml"_s));
        QXmlStreamReader xml(book.get());
        QString wanted;
        while (!xml.atEnd()) {
            MANDAT_TRY(step(xml));
            if (!xml.isStartElement())
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == u"workbookPr"_s)
                m_from1904 = attributes.value(u"date1904"_s) == u"1"_s || attributes.value(u"date1904"_s) == u"true"_s;
            const bool visible = attributes.value(u"state"_s).isEmpty() || attributes.value(u"state"_s) == u"visible"_s;
            if (xml.name() == u"sheet"_s && wanted.isEmpty() && visible)
                wanted =
                    attributes.value(u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s, u"id"_s)
                        .toString();
        }
        MANDAT_TRY(whole(xml, *book));
        if (wanted.isEmpty())
            return problem(ErrorKind::Invalid, tableproblem::notAWorkbook);
        return targetOf(wanted);
    }

    Result<QString> targetOf(const QString &id)
    {
        MANDAT_ASSIGN(const auto links, part(u"xl/_rels/workbook.xml.rels"_s));
        QXmlStreamReader xml(links.get());
        while (!xml.atEnd()) {
            MANDAT_TRY(step(xml));
            if (!xml.isStartElement() || xml.attributes().value(u"Id"_s) != id)
                continue;
            const QString target = xml.attributes().value(u"Target"_s).toString();
            return target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
        }
        return problem(ErrorKind::Invalid, tableproblem::notAWorkbook);
    }

    Result<void> readStyles()
    {
        if (!has(u"xl/styles.xml"_s))
            return {};
        MANDAT_ASSIGN(const auto styles, part(u"xl/styles.xml"_s));
        QXmlStreamReader xml(styles.get());
        QHash<int, QString> formats;
        bool inCells = false;
        int style = 0;
        while (!xml.atEnd()) {
            MANDAT_TRY(step(xml));
            if (xml.name() == u"cellXfs"_s)
                inCells = xml.isStartElement();
            if (!xml.isStartElement())
                continue;
            const int id = xml.attributes().value(u"numFmtId"_s).toInt();
            if (xml.name() == u"numFmt"_s)
                formats.insert(id, xml.attributes().value(u"formatCode"_s).toString());
            else if (inCells && xml.name() == u"xf"_s && isDateFormat(id, formats.value(id)))
                m_dateStyles.insert(style++);
            else if (inCells && xml.name() == u"xf"_s)
                ++style;
        }
        return whole(xml, *styles);
    }

    Result<void> readSharedTexts()
    {
        if (!has(u"xl/sharedStrings.xml"_s))
            return {};
        MANDAT_ASSIGN(const auto shared, part(u"xl/sharedStrings.xml"_s));
        QXmlStreamReader xml(shared.get());
        qint64 total = 0;
        while (!xml.atEnd()) {
            MANDAT_TRY(step(xml));
            if (!xml.isStartElement() || xml.name() != u"si"_s)
                continue;
            QString text;
            MANDAT_TRY(readRuns(xml, u"si"_s, text));
            total += text.size() + emptyTextSize;
            if (total > mostSharedText)
                return problem(ErrorKind::TooLarge, tableproblem::bomb);
            m_shared.append(text);
        }
        return whole(xml, *shared);
    }

    /// The text of a cell, put together from its differently dressed pieces; phonetic help (rPh) is none of it.
    static Result<void> readRuns(QXmlStreamReader &xml, const QString &until, QString &text)
    {
        bool phonetic = false;
        while (!xml.atEnd()) {
            MANDAT_TRY(step(xml));
            if (xml.isEndElement() && xml.name() == until)
                return {};
            if (xml.name() == u"rPh"_s)
                phonetic = xml.isStartElement();
            if (xml.isStartElement() && xml.name() == u"t"_s && !phonetic)
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (text.size() > longestImportedCell)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong);
        }
        return {};
    }

    Result<void> readRow(QStringList &cells)
    {
        while (!m_xml.atEnd()) {
            MANDAT_TRY(step(m_xml));
            if (m_xml.isEndElement() && m_xml.name() == u"row"_s)
                return {};
            if (!m_xml.isStartElement() || m_xml.name() != u"c"_s)
                continue;
            const QString reference = m_xml.attributes().value(u"r"_s).toString();
            const qsizetype column = reference.isEmpty() ? cells.size() : columnOf(reference);
            if (column < 0 || column >= mostImportedColumns)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong, QString::number(m_line));
            while (cells.size() <= column)
                cells.append(QString());
            MANDAT_TRY(readCell(cells[column]));
        }
        return {};
    }

    Result<void> readCell(QString &cell)
    {
        const QString type = m_xml.attributes().value(u"t"_s).toString();
        const int style = m_xml.attributes().value(u"s"_s).toInt();
        bool formula = false;
        QString value;
        while (!m_xml.atEnd()) {
            MANDAT_TRY(step(m_xml));
            if (m_xml.isEndElement() && m_xml.name() == u"c"_s)
                break;
            if (!m_xml.isStartElement())
                continue;
            if (m_xml.name() == u"is"_s)
                MANDAT_TRY(readRuns(m_xml, u"is"_s, cell));
            else if (m_xml.name() == u"v"_s)
                value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            formula = formula || m_xml.name() == u"f"_s;
            if (value.size() > longestImportedCell)
                return problem(ErrorKind::TooLarge, tableproblem::tooLong, QString::number(m_line));
        }
        if (type == u"inlineStr"_s)
            return {};
        cell = worded(type, style, value);
        // A formula whose value nobody has kept says nothing.
        if (formula && value.isEmpty())
            cell = u"="_s;
        return {};
    }

    [[nodiscard]] QString worded(const QString &type, int style, const QString &value) const
    {
        if (type == u"s"_s)
            return m_shared.value(value.toLongLong());
        if (type == u"b"_s)
            return value == u"1"_s ? u"1"_s : u"0"_s;
        if (type == u"d"_s)
            return value.left(10);
        if (!type.isEmpty() && type != u"n"_s)
            return value;
        bool ok = false;
        const double number = value.toDouble(&ok);
        if (!ok || !std::isfinite(number))
            return value;
        if (m_dateStyles.contains(style) && number >= 1 && number < 2958466)
            return dayOf(number).toString(Qt::ISODate);
        if (number == std::floor(number) && std::abs(number) < 1e15)
            return QString::number(static_cast<qint64>(number));
        return QString::number(number, 'g', 15);
    }

    /// Excel counts a 29 February 1900 that never was.
    [[nodiscard]] QDate dayOf(double serial) const
    {
        const auto days = static_cast<qint64>(serial);
        if (m_from1904)
            return QDate(1904, 1, 1).addDays(days);
        return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
    }

    Archive m_archive;
    std::unique_ptr<Part> m_sheet;
    QXmlStreamReader m_xml;
    QStringList m_shared;
    QSet<int> m_dateStyles;
    bool m_from1904 = false;
    qint64 m_line = 0;
    qint64 m_size = 0;
};

} // namespace

Result<std::unique_ptr<TableReader>> openXlsx(const QString &path)
{
    auto reader = std::make_unique<XlsxReader>();
    MANDAT_TRY(reader->open(path));
    return reader;
}

} // namespace mandat::app
