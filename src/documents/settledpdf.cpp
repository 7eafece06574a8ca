// SPDX-License-Identifier: MIT
#include "documents/settledpdf.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <functional>
#include <optional>

namespace mandat::documents
{

namespace
{

/// A reference "12 0 R" within an object's text.
struct Reference {
    qsizetype begin = 0;
    qsizetype size = 0; ///< 0: none
    int number = 0;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The next reference at or after `from`, before `end`.
Reference nextReference(const QByteArray &text, qsizetype from, qsizetype end)
{
    static constexpr QByteArrayView tail(" 0 R");
    for (qsizetype at = text.indexOf(tail, from); at >= 0 && at < end; at = text.indexOf(tail, at + 1)) {
        qsizetype begin = at;
        while (begin > from && isDigit(text[begin - 1]))
            --begin;
        const qsizetype after = at + tail.size();
        const bool ends = after >= text.size() || !std::isalnum(static_cast<unsigned char>(text[after]));
        if (begin < at && ends)
            return {begin, after - begin, text.mid(begin, at - begin).toInt()};
    }
    return {};
}

/// Where references stop: a stream's bytes are not text.
qsizetype textEnd(const QByteArray &object)
{
    const qsizetype stream = object.indexOf("stream\n");
    return stream < 0 ? object.size() : stream;
}

class Objects
{
public:
    /// False if it is not a file of the expected shape.
    bool read(const QByteArray &pdf);
    [[nodiscard]] QByteArray write(const QDateTime &created) const;

private:
    [[nodiscard]] QList<int> reached() const;
    [[nodiscard]] QByteArray renumbered(const QByteArray &text, const QHash<int, int> &numbers) const;

    QHash<int, QByteArray> m_bodies; ///< between "obj\n" and the end of "endobj\n"
    QByteArray m_header;
    QByteArray m_trailer; ///< the dictionary
};

bool Objects::read(const QByteArray &pdf)
{
    const qsizetype startMark = pdf.lastIndexOf("startxref");
    if (startMark < 0)
        return false;
    const qsizetype table = pdf.mid(startMark + 10).trimmed().split('\n').constFirst().trimmed().toLongLong();
    if (table <= 0 || table >= pdf.size() || !pdf.mid(table, 5).startsWith("xref\n"))
        return false;
    const qsizetype trailer = pdf.indexOf("trailer", table);
    if (trailer < 0 || trailer > startMark)
        return false;
    m_trailer = pdf.mid(trailer + 7, startMark - trailer - 7).trimmed();
    QList<std::pair<qsizetype, int>> starts; // offset, number
    const QList<QByteArray> lines = pdf.mid(table + 5, trailer - table - 5).split('\n');
    for (int i = 1; i < lines.size(); ++i) { // the first line says how many
        const QByteArray &line = lines[i];
        if (line.size() >= 18 && line.at(17) == 'n')
            starts.append({line.left(10).toLongLong(), i - 1});
    }
    std::sort(starts.begin(), starts.end());
    if (starts.isEmpty())
        return false;
    m_header = pdf.left(starts.constFirst().first);
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1].first : table;
        const qsizetype body = pdf.indexOf("obj\n", starts[i].first);
        if (body < 0 || body >= end)
            return false;
        m_bodies.insert(starts[i].second, pdf.mid(body + 4, end - body - 4));
    }
    return true;
}

/// Numbers in the order in which the catalogue, then the rest of the trailer, leads to them.
QList<int> Objects::reached() const
{
    QList<int> order;
    QHash<int, bool> seen;
    QList<int> stack;
    const auto collect = [](const QByteArray &text, qsizetype end) {
        QList<int> out;
        for (Reference found = nextReference(text, 0, end); found.size > 0;
             found = nextReference(text, found.begin + found.size, end))
            out.append(found.number);
        return out;
    };
    const auto push = [&](QList<int> numbers) {
        std::reverse(numbers.begin(), numbers.end());
        stack += numbers;
    };
    push(collect(m_trailer, m_trailer.size()));
    while (!stack.isEmpty()) {
        const int number = stack.takeLast();
        if (seen.contains(number) || !m_bodies.contains(number))
            continue;
        seen.insert(number, true);
        order.append(number);
        const QByteArray &body = *m_bodies.constFind(number);
        push(collect(body, textEnd(body)));
    }
    return order;
}

QByteArray Objects::renumbered(const QByteArray &text, const QHash<int, int> &numbers) const
{
    const qsizetype end = textEnd(text);
    QByteArray out;
    out.reserve(text.size() + 32);
    qsizetype from = 0;
    for (Reference found = nextReference(text, 0, end); found.size > 0; found = nextReference(text, from, end)) {
        out += text.mid(from, found.begin - from);
        out += QByteArray::number(numbers.value(found.number, 0)) + " 0 R";
        from = found.begin + found.size;
    }
    out += text.mid(from);
    return out;
}

/// The six letters before the + of an embedded font's name.
QByteArray tagged(QByteArray body, int number)
{
    const qsizetype at = body.indexOf("/FontName /");
    if (at < 0 || at > textEnd(body) || body.size() < at + 18 || body[at + 17] != '+')
        return body;
    for (int i = 0; i < 6; ++i) {
        body[at + 11 + i] = static_cast<char>('A' + number % 26);
        number /= 26;
    }
    return body;
}

QByteArray dated(QByteArray body, const QDateTime &created)
{
    static constexpr QByteArrayView key("/CreationDate (");
    const qsizetype at = body.indexOf(key);
    const qsizetype end = at < 0 ? -1 : body.indexOf(')', at);
    if (end < 0 || at > textEnd(body))
        return body;
    const QByteArray date = created.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toLatin1();
    return body.replace(at + key.size(), end - at - key.size(), date);
}

QByteArray Objects::write(const QDateTime &created) const
{
    const QList<int> order = reached();
    QHash<int, int> numbers;
    for (int i = 0; i < order.size(); ++i)
        numbers.insert(order[i], i + 1);
    QByteArray out = m_header;
    QByteArray table = "xref\n0 " + QByteArray::number(order.size() + 1) + "\n0000000000 65535 f \n";
    for (int i = 0; i < order.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        const QByteArray body = renumbered(*m_bodies.constFind(order[i]), numbers);
        out += QByteArray::number(i + 1) + " 0 obj\n" + dated(tagged(body, i + 1), created);
    }
    QByteArray trailer = renumbered(m_trailer, numbers);
    const qsizetype size = trailer.indexOf("/Size ");
    if (size >= 0) {
        qsizetype end = size + 6;
        while (end < trailer.size() && isDigit(trailer[end]))
            ++end;
        trailer.replace(size + 6, end - size - 6, QByteArray::number(order.size() + 1));
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n" + trailer + "\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

QByteArray settledPdf(const QByteArray &pdf, const QDateTime &created)
{
    Objects objects;
    return objects.read(pdf) ? objects.write(created) : pdf;
}

} // namespace mandat::documents
