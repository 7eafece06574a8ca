// SPDX-License-Identifier: MIT
#include "scim/mappingfast.h"

#include "scim/mappingattributes.h"
#include "scim/mappingjson.h"

#include <QJsonDocument>

#include <cstring>
#include <simdjson.h>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace mapping
{

/// simdjson's on-demand parser for the readers. It stops at the first thing out of the ordinary and keeps no error:
/// whoever uses it then reads the document the slow way.
class FastSource
{
public:
    using Value = simdjson::ondemand::value;

    /// An error here comes again when the value is read.
    [[nodiscard]] bool isNull(Value &value) const
    {
        bool null = false;
        return !value.is_null().get(null) && null;
    }

    template<class F> bool members(Value &value, const F &f)
    {
        simdjson::ondemand::object object;
        if (value.get_object().get(object))
            return false;
        for (auto member : object) {
            std::string_view name;
            Value inner;
            if (member.unescaped_key().get(name) || member.value().get(inner) || !f(name, inner))
                return false;
        }
        return true;
    }

    template<class F> bool elements(Value &value, const F &f)
    {
        simdjson::ondemand::array array;
        if (value.get_array().get(array))
            return false;
        for (auto element : array) {
            Value inner;
            if (element.get(inner) || !f(inner))
                return false;
        }
        return true;
    }

    bool view(Value &value, std::string_view &out)
    {
        return !value.get_string().get(out) && static_cast<qsizetype>(out.size()) <= longestText;
    }
    bool string(Value &value, QString &out)
    {
        std::string_view text;
        if (!view(value, text) || text.starts_with("\xEF\xBB\xBF"))
            return false;
        out = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        return true;
    }
    bool boolean(Value &value, bool &out) { return !value.get_bool().get(out); }
    bool integer(Value &value, qint64 &out)
    {
        int64_t number = 0;
        if (value.get_int64().get(number))
            return false;
        out = number;
        return true;
    }
    /// Rare, and of mixed types: left to the slow way unless there are none.
    bool pending(ResourceKind, Value &value, QList<PendingChange> &)
    {
        return elements(value, [](Value &) { return false; });
    }

    bool wrong(const char *) const { return false; }
    bool missing(std::string_view) const { return false; }
    bool twice(std::string_view) const { return false; }
    bool unknown(std::string_view) const { return true; }
    void enter(std::string_view) const { }
    void leave() const { }

    void ownId(const QUuid &uuid, std::string_view text)
    {
        if (m_serviceIds && strictUuid(text).isNull())
            m_serviceIds->insert(uuid, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    void collectServiceIds(QHash<QUuid, QString> *into) { m_serviceIds = into; }

private:
    QHash<QUuid, QString> *m_serviceIds = nullptr;
};

/// A page, for either parser; its members come in any order.
template<class In, class T> bool readValue(In &in, typename In::Value &value, FastPage<T> &out)
{
    static constexpr auto optionalNumber = [](In &source, typename In::Value &number, std::optional<qint64> &target) {
        return source.integer(number, target.emplace());
    };
    static constexpr auto table = std::to_array<Entry<In, FastPage<T>>>({
        {"schemas", skipped<In, FastPage<T>>},
        {"totalResults",
         [](In &source, typename In::Value &number, FastPage<T> &page) {
             return optionalNumber(source, number, page.totalResults);
         }},
        {"startIndex",
         [](In &source, typename In::Value &number, FastPage<T> &page) {
             return optionalNumber(source, number, page.startIndex);
         }},
        {"itemsPerPage",
         [](In &source, typename In::Value &number, FastPage<T> &page) {
             return optionalNumber(source, number, page.itemsPerPage);
         }},
        {"Resources",
         [](In &source, typename In::Value &list, FastPage<T> &page) {
             return source.elements(list, [&](typename In::Value &element) {
                 return readResource(source, element, page.resources.emplaceBack());
             });
         }},
        {"nextCursor", field<In, &FastPage<T>::nextCursor>},
    });
    return readMembers(in, value, out, table);
}

} // namespace mapping

struct FastReader::Private {
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    QByteArray padded;

    /// simdjson reads a few bytes beyond the end, so the text moves to where there are some.
    bool open(QByteArrayView text, simdjson::ondemand::value &root)
    {
        const qsizetype needed = text.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
        if (padded.size() < needed)
            padded.resize(needed);
        if (!text.isEmpty())
            std::memcpy(padded.data(), text.data(), static_cast<size_t>(text.size()));
        std::memset(padded.data() + text.size(), ' ', simdjson::SIMDJSON_PADDING);
        const simdjson::padded_string_view view(padded.constData(), static_cast<size_t>(text.size()),
                                                static_cast<size_t>(padded.size()));
        return !parser.iterate(view).get(document) && !document.get_value().get(root);
    }
    /// Nothing but one value was in the text.
    bool atEnd() { return document.current_location().error() == simdjson::OUT_OF_BOUNDS; }
};

namespace
{

Result<QJsonObject> slowDocument(QByteArrayView text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Protocol, u"%1 (at byte %2)"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return fail(ErrorKind::Protocol, u"not a JSON object"_s);
    return document.object();
}

} // namespace

FastReader::FastReader()
    : d(std::make_unique<Private>())
{
}

FastReader::~FastReader() = default;
FastReader::FastReader(FastReader &&) noexcept = default;
FastReader &FastReader::operator=(FastReader &&) noexcept = default;

template<class T> Result<T> FastReader::read(QByteArrayView document)
{
    simdjson::ondemand::value root;
    mapping::FastSource source;
    T out;
    if (d->open(document, root) && mapping::readResource(source, root, out) && d->atEnd())
        return out;
    MANDAT_ASSIGN(const QJsonObject tree, slowDocument(document));
    return fromJson<T>(tree);
}

template<class T> Result<FastPage<T>> FastReader::readPage(QByteArrayView listResponse)
{
    simdjson::ondemand::value root;
    mapping::FastSource source;
    FastPage<T> out;
    source.collectServiceIds(&out.serviceIds);
    if (d->open(listResponse, root) && mapping::readValue(source, root, out) && d->atEnd())
        return out;
    MANDAT_ASSIGN(const QJsonObject tree, slowDocument(listResponse));
    FastPage<T> slow;
    mapping::JsonSource slowSource;
    slowSource.collectServiceIds(&slow.serviceIds);
    const QJsonValue value(tree);
    if (!mapping::readValue(slowSource, value, slow))
        return fail(slowSource.error());
    return slow;
}

template Result<User> FastReader::read<User>(QByteArrayView);
template Result<Grant> FastReader::read<Grant>(QByteArrayView);
template Result<Relationship> FastReader::read<Relationship>(QByteArrayView);
template Result<Contact> FastReader::read<Contact>(QByteArrayView);
template Result<Company> FastReader::read<Company>(QByteArrayView);
template Result<Profile> FastReader::read<Profile>(QByteArrayView);
template Result<FastPage<User>> FastReader::readPage<User>(QByteArrayView);
template Result<FastPage<Grant>> FastReader::readPage<Grant>(QByteArrayView);
template Result<FastPage<Relationship>> FastReader::readPage<Relationship>(QByteArrayView);
template Result<FastPage<Contact>> FastReader::readPage<Contact>(QByteArrayView);
template Result<FastPage<Company>> FastReader::readPage<Company>(QByteArrayView);
template Result<FastPage<Profile>> FastReader::readPage<Profile>(QByteArrayView);

} // namespace mandat::scim
