// SPDX-License-Identifier: MIT
#include "service/sample/words.h"

#include "base/fold.h"

namespace mandat::service::sample
{

QString slugOf(QStringView text)
{
    QString out;
    for (QChar c : folded(text)) {
        if (c == QChar(0x0131)) // the dotless i of Yılmaz, which no decomposition opens
            c = u'i';
        const bool letter = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        const bool hyphen = c == u'-' && !out.isEmpty() && !out.endsWith(u'-');
        if (letter || hyphen)
            out += c;
    }
    while (out.endsWith(u'-'))
        out.chop(1);
    return out;
}

} // namespace mandat::service::sample
