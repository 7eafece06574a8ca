// SPDX-License-Identifier: MIT
#include "documents/htmlwriter.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

const QString style = u"body{font:16px/1.5 Inter,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                      "table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}"
                      "th,td{border-bottom:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top}"
                      "thead th,tbody th{background:#ebebeb}.id{font-family:monospace}"_s;

} // namespace

void HtmlWriter::begin(Language language, const QString &title)
{
    open(u"!DOCTYPE html"_s);
    open(u"html lang=\"%1\""_s.arg(languageCode(language)));
    open(u"head"_s);
    open(u"meta charset=\"utf-8\""_s);
    element(u"title"_s, title);
    element(u"style"_s, style);
    close(u"head"_s);
    open(u"body"_s);
}

QByteArray HtmlWriter::end()
{
    close(u"body"_s);
    close(u"html"_s);
    return m_text.toUtf8();
}

void HtmlWriter::open(const QString &tag)
{
    m_text += u'<' + tag + u">\n"_s;
}

void HtmlWriter::close(const QString &tag)
{
    m_text += u"</"_s + tag + u">\n"_s;
}

void HtmlWriter::element(const QString &tag, const QString &text)
{
    m_text += u'<' + tag + u'>' + text.toHtmlEscaped() + u"</"_s + tag.section(u' ', 0, 0) + u">\n"_s;
}

void HtmlWriter::unlessEmpty(const QString &tag, const QString &text)
{
    if (!text.isEmpty())
        element(tag, text);
}

void HtmlWriter::pair(const RecapValue &value)
{
    const QString text = value.aside.isEmpty() ? value.text : value.text + u' ' + value.aside;
    open(u"tr"_s);
    element(u"th scope=\"row\""_s, value.label);
    element(value.face == Face::Identifier ? u"td class=\"id\""_s : u"td"_s, text);
    close(u"tr"_s);
}

void HtmlWriter::pairs(const QString &caption, const QList<RecapValue> &values)
{
    open(u"table"_s);
    unlessEmpty(u"caption"_s, caption);
    open(u"tbody"_s);
    for (const RecapValue &value : values)
        pair(value);
    close(u"tbody"_s);
    close(u"table"_s);
}

void HtmlWriter::head(const QStringList &columns)
{
    open(u"thead"_s);
    open(u"tr"_s);
    for (const QString &column : columns)
        element(u"th scope=\"col\""_s, column);
    close(u"tr"_s);
    close(u"thead"_s);
}

} // namespace mandat::documents
