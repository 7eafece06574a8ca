// SPDX-License-Identifier: MIT
#include "scim/path.h"

#include "scim/errors.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c)
{
    return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'$';
}

/// RFC 7643 §2.1; "$ref" is the one standard name that does not begin with a letter.
bool isName(QStringView text)
{
    if (text.isEmpty() || !(isLetter(text.front()) || text.front() == u'$'))
        return false;
    return std::all_of(text.begin(), text.end(), isNameCharacter);
}

/// RFC 8141, as far as schemas use it. Less than a whole URN will do: "urn:example" may have the rest in the "name".
bool isUrn(QStringView text)
{
    return text.startsWith("urn:"_L1, Qt::CaseInsensitive) && text.size() > 4 && !text.endsWith(u':')
        && !text.contains("::"_L1);
}

bool isUrnCharacter(QChar c)
{
    return isNameCharacter(c) || c == u':' || c == u'.' || c == u'+' || c == u'~' || c == u'%' || c == u'/';
}

} // namespace

qsizetype attributePathLength(QStringView text)
{
    const bool qualified = text.startsWith("urn:"_L1, Qt::CaseInsensitive);
    qsizetype length = 0;
    while (length < text.size()
           && (qualified ? isUrnCharacter(text[length]) : isNameCharacter(text[length]) || text[length] == u'.'))
        ++length;
    return length;
}

QString AttributePath::toString() const
{
    QString out = urn.isEmpty() ? attribute : urn + u':' + attribute;
    if (!subAttribute.isEmpty())
        out += u'.' + subAttribute;
    return out;
}

Result<AttributePath> parseAttributePath(QStringView text)
{
    AttributePath out;
    QStringView name = text;
    if (text.startsWith("urn:"_L1, Qt::CaseInsensitive)) {
        // Version numbers hold dots, attribute names no colons
        const qsizetype colon = text.lastIndexOf(u':');
        const QStringView urn = text.left(colon);
        if (!isUrn(urn) || attributePathLength(urn) != urn.size())
            return refuse(scimtype::invalidPath, u"Not a schema URN: %1"_s.arg(text.left(200)),
                          text.left(200).toString());
        out.urn = urn.toString();
        name = text.mid(colon + 1);
    }
    const qsizetype dot = name.indexOf(u'.');
    const QStringView attribute = dot < 0 ? name : name.left(dot);
    const QStringView sub = dot < 0 ? QStringView() : name.mid(dot + 1);
    if (!isName(attribute) || (dot >= 0 && !isName(sub)))
        return refuse(scimtype::invalidPath, u"Not the name of an attribute: %1"_s.arg(text.left(200)),
                      text.left(200).toString());
    out.attribute = attribute.toString();
    out.subAttribute = sub.toString();
    return out;
}

QString ResolvedPath::toString() const
{
    QString out;
    if (extension)
        out = extension->id;
    if (extension && attribute)
        out += u':';
    if (attribute)
        out += attribute->name;
    if (subAttribute)
        out += u'.' + subAttribute->name;
    return out;
}

std::optional<ResolvedPath> resolve(const AttributePath &path, const ResourceType &type)
{
    ResolvedPath out;
    if (!path.urn.isEmpty() && path.subAttribute.isEmpty()) {
        // "urn:…:2.0:User" alone names the extension, although it reads like the attribute "User" of "urn:…:2.0"
        out.extension = type.extension(QString(path.urn + u':' + path.attribute));
        if (out.extension)
            return out;
    }
    if (path.urn.isEmpty() || path.urn.compare(type.schema.id, Qt::CaseInsensitive) == 0) {
        out.attribute = type.schema.attribute(path.attribute);
        if (!out.attribute)
            out.attribute = commonSchema().attribute(path.attribute);
    } else {
        out.extension = type.extension(path.urn);
        if (out.extension)
            out.attribute = out.extension->attribute(path.attribute);
    }
    if (!out.attribute)
        return std::nullopt;
    if (!path.subAttribute.isEmpty()) {
        out.subAttribute = out.attribute->sub(path.subAttribute);
        if (!out.subAttribute)
            return std::nullopt;
    }
    return out;
}

} // namespace mandat::scim
