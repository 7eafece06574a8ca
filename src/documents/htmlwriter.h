// SPDX-License-Identifier: MIT
#pragma once

#include "documents/recap.h"

namespace mandat::documents
{

/// The accessible pages of documents: tags, and texts that are escaped.
class HtmlWriter
{
public:
    /// Up to <body>.
    void begin(Language language, const QString &title);
    [[nodiscard]] QByteArray end(); ///< UTF-8

    void open(const QString &tag);
    void close(const QString &tag);
    /// `tag` may carry attributes of ours; the text is escaped.
    void element(const QString &tag, const QString &text);
    void unlessEmpty(const QString &tag, const QString &text);
    void pair(const RecapValue &value);
    void pairs(const QString &caption, const QList<RecapValue> &values);
    void head(const QStringList &columns);

private:
    QString m_text;
};

} // namespace mandat::documents
