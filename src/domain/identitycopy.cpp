// SPDX-License-Identifier: MIT
#include "domain/identitycopy.h"

namespace mandat
{

QByteArray mediaTypeOf(QByteArrayView content)
{
    if (content.startsWith("%PDF-"))
        return "application/pdf";
    if (content.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    return {};
}

std::optional<CopyProblem> checkCopy(qint64 size, QByteArrayView head)
{
    if (size <= 0)
        return CopyProblem::Empty;
    if (size > identityCopyMost)
        return CopyProblem::TooLarge;
    if (mediaTypeOf(head).isEmpty())
        return CopyProblem::WrongType;
    return std::nullopt;
}

} // namespace mandat
