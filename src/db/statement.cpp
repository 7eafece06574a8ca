// SPDX-License-Identifier: MIT
#include "db/statement.h"

#include "db/handle.h"
#include "db/sqliteerror.h"

#include <QSqlRecord>
#include <QStringEncoder>
#include <QTimeZone>
#include <QtEndian>

#include <sqlite3.h>

namespace mandat::db
{

namespace
{

std::array<char, 16> networkOrder(const QUuid &uuid)
{
    std::array<char, 16> out {};
    qToBigEndian(static_cast<quint32>(uuid.data1), out.data());
    qToBigEndian(static_cast<quint16>(uuid.data2), out.data() + 4);
    qToBigEndian(static_cast<quint16>(uuid.data3), out.data() + 6);
    std::copy(std::begin(uuid.data4), std::end(uuid.data4), out.begin() + 8);
    return out;
}

QUuid fromNetworkOrder(QByteArrayView bytes)
{
    return bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
}

/// Converts into a buffer that is used again for the next row.
void toUtf8(QStringView text, QByteArray &out)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    out.resize(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(out.data(), text);
    out.truncate(end - out.constData());
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("", 0) : bytes;
}

/// Where a parameter is kept while it is bound. Null for an index that is out of range.
detail::Bound *slotFor(detail::Prepared &prepared, int index)
{
    prepared.reset();
    if (index < 1 || static_cast<size_t>(index) > prepared.bound.size()) {
        if (!prepared.bindError)
            prepared.bindError =
                fail(ErrorKind::Internal,
                     QStringLiteral("there is no parameter %1 [%2]").arg(index).arg(QString::fromUtf8(prepared.sql)))
                    .error();
        return nullptr;
    }
    detail::Bound &slot = prepared.bound[static_cast<size_t>(index - 1)];
    slot.set = true;
    return &slot;
}

void note(detail::Prepared &prepared, int code)
{
    if (code != SQLITE_OK && !prepared.bindError)
        prepared.bindError = detail::sqliteError(code, QString::fromUtf8(sqlite3_errstr(code)), prepared.sql);
}

void bindText(detail::Prepared &prepared, int index, const QByteArray &utf8)
{
    if (prepared.native)
        note(prepared,
             sqlite3_bind_text64(prepared.native, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                                 SQLITE_STATIC, SQLITE_UTF8));
    else
        prepared.bindQuery(index, utf8.isEmpty() ? QString(QLatin1String("")) : QString::fromUtf8(utf8));
}

} // namespace

Statement::Statement(std::shared_ptr<detail::Handle> handle, std::unique_ptr<detail::Prepared> prepared, bool cached)
    : m_handle(std::move(handle))
    , m_prepared(std::move(prepared))
    , m_cached(cached)
{
}

Statement::Statement(Statement &&) noexcept = default;

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        giveBack();
        m_handle = std::move(other.m_handle);
        m_prepared = std::move(other.m_prepared);
        m_cached = other.m_cached;
    }
    return *this;
}

Statement::~Statement()
{
    giveBack();
}

void Statement::giveBack()
{
    if (m_prepared && m_cached)
        m_handle->giveBack(std::move(m_prepared));
    m_prepared.reset();
    m_handle.reset();
}

Statement &Statement::bind(int index, const QString &text)
{
    return bind(index, QStringView(text));
}

Statement &Statement::bind(int index, QStringView text)
{
    if (detail::Bound *slot = slotFor(*m_prepared, index)) {
        toUtf8(text, slot->bytes);
        bindText(*m_prepared, index, slot->bytes);
    }
    return *this;
}

Statement &Statement::bindUtf8(int index, const QByteArray &utf8)
{
    if (detail::Bound *slot = slotFor(*m_prepared, index)) {
        slot->bytes = utf8;
        bindText(*m_prepared, index, slot->bytes);
    }
    return *this;
}

Statement &Statement::bindUtf8(int index, std::string_view utf8)
{
    if (detail::Bound *slot = slotFor(*m_prepared, index)) {
        slot->bytes.resize(static_cast<qsizetype>(utf8.size()));
        std::copy(utf8.begin(), utf8.end(), slot->bytes.begin());
        bindText(*m_prepared, index, slot->bytes);
    }
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    detail::Bound *slot = slotFor(*m_prepared, index);
    if (!slot)
        return *this;
    slot->bytes = notNull(blob);
    if (m_prepared->native)
        note(*m_prepared,
             sqlite3_bind_blob64(m_prepared->native, index, slot->bytes.constData(),
                                 static_cast<sqlite3_uint64>(slot->bytes.size()), SQLITE_STATIC));
    else
        m_prepared->bindQuery(index, slot->bytes);
    return *this;
}

Statement &Statement::bind(int index, const QUuid &uuid)
{
    if (uuid.isNull())
        return bindNull(index);
    detail::Bound *slot = slotFor(*m_prepared, index);
    if (!slot)
        return *this;
    slot->uuid = networkOrder(uuid);
    if (m_prepared->native)
        note(*m_prepared, sqlite3_bind_blob(m_prepared->native, index, slot->uuid.data(), 16, SQLITE_STATIC));
    else
        m_prepared->bindQuery(index, QByteArray(slot->uuid.data(), 16));
    return *this;
}

Statement &Statement::bind(int index, const QDateTime &instant)
{
    return instant.isValid() ? bindInteger(index, instant.toMSecsSinceEpoch()) : bindNull(index);
}

Statement &Statement::bind(int index, QDate date)
{
    return date.isValid() ? bind(index, date.toString(Qt::ISODate)) : bindNull(index);
}

Statement &Statement::bind(int index, double value)
{
    if (!slotFor(*m_prepared, index))
        return *this;
    if (m_prepared->native)
        note(*m_prepared, sqlite3_bind_double(m_prepared->native, index, value));
    else
        m_prepared->bindQuery(index, value);
    return *this;
}

Statement &Statement::bindInteger(int index, qint64 value)
{
    if (!slotFor(*m_prepared, index))
        return *this;
    if (m_prepared->native)
        note(*m_prepared, sqlite3_bind_int64(m_prepared->native, index, value));
    else
        m_prepared->bindQuery(index, value);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    if (!slotFor(*m_prepared, index))
        return *this;
    if (m_prepared->native)
        note(*m_prepared, sqlite3_bind_null(m_prepared->native, index));
    else
        m_prepared->bindQuery(index, QVariant());
    return *this;
}

Result<bool> Statement::step()
{
    detail::Prepared &prepared = *m_prepared;
    MANDAT_TRY(m_handle->access(prepared.sql));
    const bool first = !prepared.running;
    if (first)
        MANDAT_TRY(prepared.checkBindings());
    prepared.running = true;
    if (prepared.native) {
        const int code = sqlite3_step(prepared.native);
        if (code == SQLITE_ROW)
            return true;
        std::optional<Error> error;
        if (code != SQLITE_DONE)
            error = detail::sqliteError(m_handle->native, prepared.sql);
        prepared.reset();
        if (error)
            return std::unexpected(std::move(*error));
        return false;
    }
    prepared.views.clear();
    QSqlQuery &query = *prepared.query;
    if ((!first || query.exec()) && query.isSelect() && query.next())
        return true;
    const QSqlError error = query.lastError();
    prepared.reset();
    if (error.isValid())
        return std::unexpected(detail::sqliteError(error, prepared.sql));
    return false;
}

Result<void> Statement::finish()
{
    for (;;) {
        MANDAT_ASSIGN(const bool more, step());
        if (!more)
            return {};
    }
}

void Statement::reset()
{
    m_prepared->reset();
}

int Statement::columnCount() const
{
    return m_prepared->native ? sqlite3_column_count(m_prepared->native) : m_prepared->query->record().count();
}

bool Statement::isNull(int column) const
{
    if (m_prepared->native)
        return sqlite3_column_type(m_prepared->native, column) == SQLITE_NULL;
    return m_prepared->query->isNull(column);
}

qint64 Statement::integer(int column) const
{
    if (m_prepared->native)
        return sqlite3_column_int64(m_prepared->native, column);
    return m_prepared->query->value(column).toLongLong();
}

double Statement::real(int column) const
{
    if (m_prepared->native)
        return sqlite3_column_double(m_prepared->native, column);
    return m_prepared->query->value(column).toDouble();
}

QString Statement::text(int column) const
{
    if (m_prepared->native)
        return QString::fromUtf8(view(column));
    return m_prepared->query->value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    if (m_prepared->native)
        return view(column).toByteArray();
    return m_prepared->query->value(column).toByteArray();
}

QByteArrayView Statement::view(int column) const
{
    if (m_prepared->native) {
        // sqlite3_column_blob gives the UTF-8 of a text as it is; its length must be asked after it.
        const void *data = sqlite3_column_blob(m_prepared->native, column);
        return {static_cast<const char *>(data),
                static_cast<qsizetype>(sqlite3_column_bytes(m_prepared->native, column))};
    }
    std::vector<QByteArray> &views = m_prepared->views;
    views.push_back(bytes(column));
    return views.back();
}

QUuid Statement::uuid(int column) const
{
    if (m_prepared->native)
        return sqlite3_column_type(m_prepared->native, column) == SQLITE_BLOB ? fromNetworkOrder(view(column))
                                                                              : QUuid();
    const QVariant value = m_prepared->query->value(column);
    return value.typeId() == QMetaType::QByteArray ? fromNetworkOrder(value.toByteArray()) : QUuid();
}

QDateTime Statement::dateTime(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

QDate Statement::date(int column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

} // namespace mandat::db
