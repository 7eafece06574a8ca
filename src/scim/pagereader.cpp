// SPDX-License-Identifier: MIT
#include "scim/pagereader.h"

#include <QHash>

#include <simdjson.h>

#include <charconv>

namespace mandat::scim
{

using namespace Qt::StringLiterals;
namespace ondemand = simdjson::ondemand;

static_assert(PageReader::padding >= qsizetype(simdjson::SIMDJSON_PADDING));

namespace
{

std::unexpected<Error> broken(simdjson::error_code code)
{
    return fail(ErrorKind::Protocol,
                u"Not a list of resources: %1"_s.arg(QLatin1StringView(simdjson::error_message(code))));
}

bool named(std::string_view key, std::string_view name)
{
    return key.size() == name.size() && std::equal(key.begin(), key.end(), name.begin(), [](char a, char b) {
               const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
               return lower(a) == lower(b);
           });
}

/// Texts are handed on, everything else counts as missing.
simdjson::error_code readText(ondemand::value value, std::string_view &out)
{
    ondemand::json_type type {};
    if (const auto error = value.type().get(type))
        return error;
    return type == ondemand::json_type::string ? value.get_string().get(out) : simdjson::SUCCESS;
}

simdjson::error_code readNumber(ondemand::value value, std::optional<qint64> &out)
{
    ondemand::json_type type {};
    if (const auto error = value.type().get(type))
        return error;
    std::string_view text;
    if (type == ondemand::json_type::number)
        text = value.raw_json_token();
    else if (const auto error = readText(value, text))
        return error;
    qint64 number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc() && number >= 0)
        out = number;
    return simdjson::SUCCESS;
}

QString asText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Calls `take(key, value)` for the members of an object whose first letter is among `initials`, in lower case: the
/// keys of all the others need not be unescaped.
template<class Take>
simdjson::error_code forEachMember(ondemand::object object, std::string_view initials, const Take &take)
{
    for (auto result : object) {
        ondemand::field field;
        if (const auto error = std::move(result).get(field))
            return error;
        const char first = field.key().raw()[0];
        if (initials.find(char(first | 0x20)) == std::string_view::npos)
            continue;
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        if (const auto error = take(key, field.value()))
            return error;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code readMeta(ondemand::value value, RawResource &out)
{
    ondemand::object meta;
    if (value.get_object().get(meta) != simdjson::SUCCESS)
        return simdjson::SUCCESS;
    return forEachMember(meta, "rvl", [&out](std::string_view key, ondemand::value inner) {
        if (named(key, "resourceType"))
            return readText(inner, out.resourceType);
        if (named(key, "version"))
            return readText(inner, out.version);
        if (named(key, "lastModified"))
            return readText(inner, out.lastModified);
        return simdjson::SUCCESS;
    });
}

} // namespace

class PageReader::Implementation
{
public:
    /// `member` sees each member of the page, in order.
    template<class Member> Result<void> read(QByteArray &page, const Member &member)
    {
        qsizetype start = page.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        page.reserve(page.size() + padding);
        const size_t length = size_t(page.size() - start);
        const auto error = m_parser.iterate(page.constData() + start, length, length + size_t(padding)).get(m_document);
        if (error)
            return broken(error);
        ondemand::object object;
        if (const auto wrong = m_document.get_object().get(object))
            return broken(wrong);
        m_refused.reset();
        const auto wrong = forEachMember(object, "rtsinp", member);
        if (m_refused)
            return fail(*std::move(m_refused));
        if (wrong)
            return broken(wrong);
        const char *rest = nullptr;
        if (m_document.current_location().get(rest) != simdjson::OUT_OF_BOUNDS)
            return broken(simdjson::TRAILING_CONTENT);
        return {};
    }

    /// `element` reads the members of one object and hands it over; `Raw` holds its bytes.
    template<class Raw, class Member, class Visitor>
    simdjson::error_code readList(ondemand::value value, std::string_view Raw::*bytes, std::string_view initials,
                                  const Member &member, const Visitor &visit)
    {
        ondemand::json_type type {};
        if (const auto error = value.type().get(type))
            return error;
        if (type == ondemand::json_type::null)
            return simdjson::SUCCESS;
        ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        for (auto result : array) {
            ondemand::value one;
            if (const auto error = std::move(result).get(one))
                return error;
            Raw raw;
            std::string_view whole;
            const auto error = readObject(one, whole, initials, [&](std::string_view key, ondemand::value inner) {
                return member(raw, key, inner);
            });
            if (error)
                return error;
            if (bytes)
                raw.*bytes = whole;
            if (Result<void> visited = visit(raw); !visited) {
                m_refused = std::move(visited).error();
                return simdjson::UNEXPECTED_ERROR; // stops the reading; `m_refused` is what counts
            }
        }
        return simdjson::SUCCESS;
    }

    /// An object's members and its bytes, from { to }.
    template<class Member>
    simdjson::error_code readObject(ondemand::value value, std::string_view &bytes, std::string_view initials,
                                    const Member &member)
    {
        const char *start = value.raw_json_token().data();
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        if (const auto error = forEachMember(object, initials, member))
            return error;
        const char *next = nullptr;
        if (const auto error = m_document.current_location().get(next))
            return error;
        while (next > start && next[-1] != '}')
            --next;
        bytes = std::string_view(start, size_t(next - start));
        return simdjson::SUCCESS;
    }

private:
    ondemand::parser m_parser;
    ondemand::document m_document;
    std::optional<Error> m_refused; ///< by the visitor
};

PageReader::PageReader()
    : m_implementation(std::make_unique<Implementation>())
{
}

PageReader::~PageReader() = default;
PageReader::PageReader(PageReader &&) noexcept = default;
PageReader &PageReader::operator=(PageReader &&) noexcept = default;

Result<PageInfo> PageReader::read(QByteArray page, const Visitor &visit)
{
    PageInfo out;
    bool hasList = false;
    const auto element = [](RawResource &raw, std::string_view key, ondemand::value value) {
        if (named(key, "id"))
            return readText(value, raw.id);
        if (named(key, "externalId"))
            return readText(value, raw.externalId);
        if (named(key, "meta"))
            return readMeta(value, raw);
        return simdjson::SUCCESS;
    };
    const auto text = [](ondemand::value value, QString &into) {
        std::string_view read;
        const auto error = readText(value, read);
        into = asText(read);
        return error;
    };
    MANDAT_TRY(m_implementation->read(page, [&](std::string_view key, ondemand::value value) {
        if (named(key, "Resources")) {
            hasList = true;
            return m_implementation->readList<RawResource>(value, &RawResource::bytes, "iem", element, visit);
        }
        if (named(key, "totalResults"))
            return readNumber(value, out.totalResults);
        if (named(key, "startIndex"))
            return readNumber(value, out.startIndex);
        if (named(key, "itemsPerPage"))
            return readNumber(value, out.itemsPerPage);
        if (named(key, "nextCursor"))
            return text(value, out.nextCursor);
        if (named(key, "previousCursor"))
            return text(value, out.previousCursor);
        return simdjson::SUCCESS;
    }));
    if (!hasList && !out.totalResults)
        return fail(ErrorKind::Protocol, u"Not a list of resources"_s);
    return out;
}

Result<QString> PageReader::readChanges(QByteArray page, const ChangeVisitor &visit)
{
    std::string_view token;
    const auto element = [this](RawChange &raw, std::string_view key, ondemand::value value) {
        if (named(key, "resourceType"))
            return readText(value, raw.resourceType);
        if (named(key, "changeType"))
            return readText(value, raw.changeType);
        if (named(key, "changedResourceId"))
            return readText(value, raw.id);
        if (!named(key, "data"))
            return simdjson::SUCCESS;
        ondemand::json_type type {};
        if (const auto error = value.type().get(type))
            return error;
        if (type != ondemand::json_type::object)
            return simdjson::SUCCESS;
        return m_implementation->readObject(value, raw.data, {},
                                            [](std::string_view, ondemand::value) { return simdjson::SUCCESS; });
    };
    MANDAT_TRY(m_implementation->read(page, [&](std::string_view key, ondemand::value value) {
        if (named(key, "items"))
            return m_implementation->readList<RawChange>(value, nullptr, "rcd", element, visit);
        return named(key, "nextDeltaToken") ? readText(value, token) : simdjson::SUCCESS;
    }));
    if (token.empty())
        return fail(ErrorKind::Protocol, u"An answer of the change feed without a token"_s);
    return asText(token);
}

} // namespace mandat::scim
