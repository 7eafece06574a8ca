// SPDX-License-Identifier: MIT
#include "app/csv.h"

using namespace Qt::StringLiterals;

namespace mandat::app
{

QString csvCell(const QString &text, QChar separator)
{
    static const QString formula = u"=+-@\t\r\n"_s;
    QString cell = text;
    if (!cell.isEmpty() && formula.contains(cell.at(0)))
        cell.prepend(u'\'');
    const bool quoted =
        cell != text || cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    if (!quoted)
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

CsvFile::CsvFile(const QString &path, Language language)
    : m_file(path)
    , m_separator(language == Language::French ? u';' : u',')
{
}

Result<void> CsvFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, m_file.errorString());
    m_file.write("\xEF\xBB\xBF");
    return {};
}

void CsvFile::addRow(const QStringList &cells)
{
    QStringList out;
    for (const QString &cell : cells)
        out.append(csvCell(cell, m_separator));
    m_file.write((out.join(m_separator) + u"\r\n"_s).toUtf8());
}

Result<void> CsvFile::finish()
{
    if (!m_file.commit())
        return fail(ErrorKind::Storage, m_file.errorString());
    return {};
}

} // namespace mandat::app
