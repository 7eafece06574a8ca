// SPDX-License-Identifier: MIT
#include "app/xlsxfile.h"

#include <QDateTime>
#include <QFile>

#include <filesystem>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

constexpr qsizetype longestCell = 32767; ///< characters that a cell holds
constexpr lxw_row_t mostRows = 1048576;
constexpr uint8_t shortDate = 14; ///< built-in formats: as the reader's system writes dates
constexpr uint8_t dateAndTime = 22;
constexpr double usualWidth = 18;

/// Excel refuses these in a sheet's name, and more than 31 characters.
QByteArray sheetNameOf(const QString &wanted)
{
    QString name;
    for (const QChar c : wanted) {
        if (!u"[]:*?/\\'"_s.contains(c))
            name += c;
    }
    return name.left(31).toUtf8();
}

lxw_datetime plainDate(const QDate &day, const QTime &time = {})
{
    lxw_datetime out {};
    out.year = day.year();
    out.month = day.month();
    out.day = day.day();
    if (time.isValid()) {
        out.hour = time.hour();
        out.min = time.minute();
        out.sec = time.second();
    }
    return out;
}

} // namespace

struct XlsxFile::Parts {
    QString path;
    QString unfinished;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *head = nullptr;
    lxw_format *day = nullptr;
    lxw_format *instant = nullptr;
    lxw_row_t row = 0;
    lxw_col_t columns = 0;
    lxw_error error = LXW_NO_ERROR;

    void note(lxw_error outcome)
    {
        if (error == LXW_NO_ERROR)
            error = outcome;
    }

    void write(lxw_col_t column, const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::QDate:
            if (value.toDate().isValid()) {
                lxw_datetime at = plainDate(value.toDate());
                note(worksheet_write_datetime(sheet, row, column, &at, day));
            }
            return;
        case QMetaType::QDateTime:
            if (value.toDateTime().isValid()) {
                lxw_datetime at = plainDate(value.toDateTime().date(), value.toDateTime().time());
                note(worksheet_write_datetime(sheet, row, column, &at, instant));
            }
            return;
        case QMetaType::Bool:
            note(worksheet_write_boolean(sheet, row, column, value.toBool() ? 1 : 0, nullptr));
            return;
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
        case QMetaType::ULongLong:
        case QMetaType::Double:
            note(worksheet_write_number(sheet, row, column, value.toDouble(), nullptr));
            return;
        default:
            writeText(column, value.toString());
        }
    }

    void writeText(lxw_col_t column, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QByteArray utf8 = text.left(longestCell).toUtf8();
        note(worksheet_write_string(sheet, row, column, utf8.constData(), row == 0 ? head : nullptr));
    }
};

XlsxFile::XlsxFile(QString path)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->unfinished = path + u".part"_s;
    m_parts->path = std::move(path);
}

XlsxFile::~XlsxFile()
{
    if (m_parts->book)
        workbook_close(m_parts->book);
    QFile::remove(m_parts->unfinished);
}

Result<void> XlsxFile::open(const QString &sheetName)
{
    // The library says only at the end that it cannot write.
    QFile probe(m_parts->unfinished);
    if (!probe.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, probe.errorString());
    probe.close();
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    m_parts->book = workbook_new_opt(QFile::encodeName(m_parts->unfinished).constData(), &options);
    const QByteArray name = sheetNameOf(sheetName);
    if (m_parts->book)
        m_parts->sheet = workbook_add_worksheet(m_parts->book, name.isEmpty() ? nullptr : name.constData());
    if (!m_parts->sheet)
        return fail(ErrorKind::Storage, u"the workbook could not be made"_s);
    m_parts->head = workbook_add_format(m_parts->book);
    format_set_bold(m_parts->head);
    m_parts->day = workbook_add_format(m_parts->book);
    format_set_num_format_index(m_parts->day, shortDate);
    m_parts->instant = workbook_add_format(m_parts->book);
    format_set_num_format_index(m_parts->instant, dateAndTime);
    worksheet_freeze_panes(m_parts->sheet, 1, 0);
    worksheet_set_column(m_parts->sheet, 0, 40, usualWidth, nullptr);
    return {};
}

void XlsxFile::addRow(const QList<QVariant> &cells)
{
    if (m_parts->row >= mostRows) {
        m_parts->note(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
        return;
    }
    m_parts->columns = std::max(m_parts->columns, static_cast<lxw_col_t>(cells.size()));
    for (qsizetype i = 0; i < cells.size(); ++i)
        m_parts->write(static_cast<lxw_col_t>(i), cells.at(i));
    ++m_parts->row;
}

Result<void> XlsxFile::finish()
{
    if (m_parts->row > 0 && m_parts->columns > 0)
        worksheet_autofilter(m_parts->sheet, 0, 0, m_parts->row - 1, static_cast<lxw_col_t>(m_parts->columns - 1));
    const lxw_error closed = workbook_close(m_parts->book);
    m_parts->book = nullptr;
    if (m_parts->error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
        return fail(ErrorKind::TooLarge, u"a sheet holds 1 048 576 rows"_s);
    m_parts->note(closed);
    if (m_parts->error != LXW_NO_ERROR)
        return fail(ErrorKind::Storage, QString::fromUtf8(lxw_strerror(m_parts->error)));
    std::error_code failed;
    std::filesystem::rename(m_parts->unfinished.toStdU16String(), m_parts->path.toStdU16String(), failed);
    if (failed)
        return fail(ErrorKind::Storage, QString::fromStdString(failed.message()));
    return {};
}

} // namespace mandat::app
