// SPDX-License-Identifier: MIT
// POST /.search: one list over all kinds (RFC 7644 §3.4.2.1, §3.4.3). The kinds stand behind one another, each in the
// order of ids, so that pages by index and by cursor both go through all of them once.
#include "base/uuid.h"
#include "scim/errors.h"
#include "scim/filter.h"
#include "scim/listresponse.h"
#include "service/access.h"
#include "service/columns.h"
#include "service/document.h"
#include "service/projected.h"
#include "service/responses.h"
#include "service/route.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qint64 pageDefault = 100;
constexpr qint64 pageMost = 1000;

/// "Users/2819c223": after that one.
struct Position {
    qsizetype kind = 0; ///< index into the kinds that are searched
    QString id;
};

/// Kinds whose documents can meet the filter at all: most clients name the type.
bool canMeet(const scim::Filter &filter, Kind kind)
{
    if (filter.kind == scim::Filter::Kind::And)
        return std::ranges::all_of(filter.children, [kind](const scim::Filter &each) { return canMeet(each, kind); });
    if (filter.kind == scim::Filter::Kind::Or)
        return std::ranges::any_of(filter.children, [kind](const scim::Filter &each) { return canMeet(each, kind); });
    const bool namesType = filter.kind == scim::Filter::Kind::Compare
        && filter.comparison == scim::CompareOperator::Equal
        && filter.path.toString().compare("meta.resourceType"_L1, Qt::CaseInsensitive) == 0;
    return !namesType || filter.value == QJsonValue(typeName(kind));
}

class SearchAll
{
public:
    SearchAll(const Route &route, const scim::ListRequest &asked)
        : m_route(route)
        , m_asked(asked)
        , m_left(std::min(asked.page.count.value_or(pageDefault), pageMost))
        , m_skip(std::max<qint64>(asked.page.startIndex, 1) - 1)
    {
    }

    Result<HttpResponse> run()
    {
        MANDAT_TRY(choose());
        MANDAT_ASSIGN(m_from, position());
        const auto read = [this](Reader &reader) -> Result<void> {
            for (qsizetype i = m_from.kind; i < m_kinds.size(); ++i)
                MANDAT_TRY(take(reader, i));
            return {};
        };
        MANDAT_TRY(m_route.store.read(m_route.portalId(), read));
        scim::PageInfo info;
        if (!m_asked.page.cursor || m_asked.page.cursor->isEmpty())
            info.totalResults = m_total;
        if (m_asked.page.cursor)
            info.nextCursor = m_next;
        else
            info.startIndex = std::max<qint64>(m_asked.page.startIndex, 1);
        return jsonResponse(200, m_writer.finish(info));
    }

private:
    /// Which kinds there are to be searched; an attribute that none of them has is refused.
    Result<void> choose()
    {
        if (!m_asked.sortBy.isEmpty())
            return scim::refuse(scim::scimtype::invalidValue, u"Lists are sorted at the endpoint of one type"_s,
                                u"sortBy"_s);
        if (!m_asked.filter.isEmpty()) {
            MANDAT_ASSIGN(m_filter, scim::parseFilter(m_asked.filter));
        }
        for (const Kind kind : allKinds) {
            if (mayRead(m_route.caller.staff, kind))
                m_kinds.append(kind);
        }
        if (m_kinds.isEmpty())
            return mayRead(m_route.caller.staff, Kind::User);
        return m_filter ? known(*m_filter) : Result<void>();
    }

    /// Each condition has to make sense for one of the kinds; it may well be another one than the next condition's.
    [[nodiscard]] Result<void> known(const scim::Filter &filter) const
    {
        if (!filter.children.empty() && filter.kind != scim::Filter::Kind::ValuePath) {
            for (const scim::Filter &each : filter.children)
                MANDAT_TRY(known(each));
            return {};
        }
        Result<void> fits;
        for (const Kind kind : m_kinds) {
            fits = scim::checkFilter(filter, columnsOf(kind).type());
            if (fits)
                break;
        }
        return fits;
    }

    Result<Position> position() const
    {
        const QString cursor = m_asked.page.cursor.value_or(QString());
        if (cursor.isEmpty())
            return Position {};
        const auto kind = kindAt(cursor.section(u'/', 0, 0));
        const QString id = cursor.section(u'/', 1);
        const qsizetype at = kind ? m_kinds.indexOf(*kind) : -1;
        if (at < 0 || (QUuid::fromString(id).isNull() && *kind != Kind::Staff))
            return scim::refuse(scim::scimtype::invalidCursor, u"The cursor is not one of this service"_s, u"cursor"_s);
        return Position {at, id};
    }

    Result<void> take(Reader &reader, qsizetype index)
    {
        const Kind kind = m_kinds[index];
        const scim::ResourceType &type = columnsOf(kind).type();
        if (m_filter
            && (!canMeet(*m_filter, kind) || !scim::checkFilter(*m_filter, type, scim::UnknownAttributes::HaveNoValue)))
            return {};
        const bool byCursor = m_asked.page.cursor.has_value();
        if (byCursor && m_left == 0 && !m_next.isEmpty() && !isFirstPage())
            return {};
        ListQuery query;
        query.kind = kind;
        query.filter = m_filter ? &*m_filter : nullptr;
        query.limit = m_left;
        if (byCursor)
            query.after = index == m_from.kind ? m_from.id : QString(u""_s);
        else
            query.offset = m_skip;
        query.countTotal = !byCursor || isFirstPage();
        MANDAT_ASSIGN(const Page page, reader.list(query));
        MANDAT_TRY(write(kind, type, page));
        m_total += page.total.value_or(0);
        m_skip = std::max<qint64>(m_skip - page.total.value_or(0), 0);
        return {};
    }

    Result<void> write(Kind kind, const scim::ResourceType &type, const Page &page)
    {
        MANDAT_ASSIGN(const scim::Projection projection,
                      scim::makeProjection(m_asked.attributes, m_asked.excludedAttributes, type));
        for (const Stored &stored : page.resources) {
            MANDAT_ASSIGN(const QByteArray document,
                          projected(served(stored.document, m_route.location(kind, stored.id)), projection, type));
            m_writer.add(document);
            m_last = endpoint(kind) + u'/' + stored.id;
        }
        m_left -= page.resources.size();
        if (page.more && m_next.isEmpty())
            m_next = m_last; // also if it is of another kind that there is more
        return {};
    }

    [[nodiscard]] bool isFirstPage() const { return m_asked.page.cursor && m_asked.page.cursor->isEmpty(); }

    const Route &m_route;
    const scim::ListRequest &m_asked;
    std::optional<scim::Filter> m_filter;
    QList<Kind> m_kinds;
    Position m_from;
    qint64 m_left;
    qint64 m_skip;
    qint64 m_total = 0;
    QString m_last;
    QString m_next;
    scim::ListWriter m_writer;
};

} // namespace

Result<HttpResponse> searchAllRoute(const Route &route)
{
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(const scim::ListRequest asked, scim::parseSearchRequest(body));
    return SearchAll(route, asked).run();
}

} // namespace mandat::service
