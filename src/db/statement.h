// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <concepts>
#include <memory>
#include <optional>
#include <string_view>

namespace mandat::db
{

namespace detail
{
class Handle;
struct Prepared;
} // namespace detail

/// A strong id: something that holds a UUID and can be made from one.
template<class T>
concept HoldsUuid = std::constructible_from<T, QUuid> && requires(const T &id) {
    { id.uuid() } -> std::convertible_to<QUuid>;
};
/// A strong code: something that holds a text and can be made from one.
template<class T>
concept HoldsText = std::constructible_from<T, QString> && requires(const T &code) {
    { code.text() } -> std::convertible_to<QString>;
};
template<class T>
concept WholeNumber = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

/// A prepared statement: bind from 1 on, step, read columns from 0 on. On SQLite's C API where the connection has it
/// (see Connection::nativeHandle), over QSqlQuery elsewhere; the same either way. Get one from Connection::prepare.
///
///     MANDAT_ASSIGN(auto find, connection.prepare("SELECT name FROM company WHERE id = ?"));
///     find.bind(1, id);
///     MANDAT_ASSIGN(const bool found, find.step());
///
/// What is stored: QString as text (a null one as ''), QByteArray as BLOB (a null one as empty), QUuid and strong ids
/// as a BLOB of 16 bytes in network order, QDateTime as milliseconds since 1970 in UTC, QDate as text "2026-07-19",
/// bool as 0 or 1. NULL stands for an empty optional, a null QUuid or strong id, an invalid QDate or QDateTime.
///
/// A wrong bind shows as ErrorKind::Internal at the next step. A statement that stands on a row holds a read lock: let
/// it run to its end, `reset()` it, or let it go out of scope.
class Statement
{
public:
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) noexcept;
    ~Statement();

    // Binding. Also ends the rows of a previous run.
    Statement &bind(int index, const QString &text);
    Statement &bind(int index, QStringView text);
    Statement &bind(int index, const QByteArray &blob); ///< shared, not copied
    Statement &bind(int index, const QUuid &uuid);
    Statement &bind(int index, const QDateTime &instant);
    Statement &bind(int index, QDate date);
    Statement &bind(int index, double value);
    Statement &bind(int index, bool value) { return bindInteger(index, value ? 1 : 0); }
    Statement &bind(int index, std::nullopt_t) { return bindNull(index); }
    template<WholeNumber T> Statement &bind(int index, T value)
    {
        return bindInteger(index, static_cast<qint64>(value));
    }
    template<HoldsUuid T> Statement &bind(int index, const T &id) { return bind(index, QUuid(id.uuid())); }
    template<HoldsText T> Statement &bind(int index, const T &code) { return bind(index, QString(code.text())); }
    template<class T> Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bindNull(index);
    }
    template<class T>
        requires(!std::same_as<T, char16_t>)
    Statement &bind(int index, const T *) = delete;
    Statement &bindNull(int index);
    /// Text that is UTF-8 already, such as a JSON document; shared, not copied.
    Statement &bindUtf8(int index, const QByteArray &utf8);
    /// Text that is UTF-8 already; copied.
    Statement &bindUtf8(int index, std::string_view utf8);
    template<class... Args> Statement &bindAll(const Args &...args)
    {
        [[maybe_unused]] int index = 0; // NOLINT(misc-const-correctness): it is, where there are no arguments
        (bind(++index, args), ...);
        return *this;
    }

    /// The next row: true if there is one. After the last row the statement is reset, its bindings stay.
    [[nodiscard]] Result<bool> step();
    /// Binds from 1 on (nothing given: keeps what is bound), runs to the end, drops rows.
    template<class... Args> [[nodiscard]] Result<void> run(const Args &...args)
    {
        bindAll(args...);
        return finish();
    }
    /// Calls `row()` for each row; it returns void, or Result<void> whose error ends it.
    template<class Function> [[nodiscard]] Result<void> forEach(Function &&row);
    /// Ends the rows; bindings stay.
    void reset();

    // Columns of the row, from 0 on. NULL reads as "", 0, false, null or invalid; what has another type is converted by
    // SQLite's rules.
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int int32(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const; ///< a BLOB, or the UTF-8 of a text
    [[nodiscard]] QByteArrayView
    view(int column) const; ///< the same without a copy, until the next step, reset or bind
    [[nodiscard]] QUuid uuid(int column) const; ///< null unless it is a BLOB of 16 bytes
    [[nodiscard]] QDateTime dateTime(int column) const; ///< in UTC
    [[nodiscard]] QDate date(int column) const;
    /// Any of the types that can be bound, or an optional of one, which is empty for NULL.
    template<class T> [[nodiscard]] T get(int column) const;

private:
    friend class Connection;
    Statement(std::shared_ptr<detail::Handle> handle, std::unique_ptr<detail::Prepared> prepared, bool cached);
    Statement &bindInteger(int index, qint64 value);
    [[nodiscard]] Result<void> finish();
    void giveBack();

    std::shared_ptr<detail::Handle> m_handle;
    std::unique_ptr<detail::Prepared> m_prepared;
    bool m_cached = false;
};

namespace detail
{
template<class T> struct IsOptional : std::false_type {
};
template<class T> struct IsOptional<std::optional<T>> : std::true_type {
    using Value = T;
};
template<class T> inline constexpr bool alwaysFalse = false;
} // namespace detail

template<class T> T Statement::get(int column) const
{
    if constexpr (detail::IsOptional<T>::value)
        return isNull(column) ? T() : T(get<typename detail::IsOptional<T>::Value>(column));
    else if constexpr (std::same_as<T, bool>)
        return boolean(column);
    else if constexpr (WholeNumber<T>)
        return static_cast<T>(integer(column));
    else if constexpr (std::floating_point<T>)
        return static_cast<T>(real(column));
    else if constexpr (std::same_as<T, QString>)
        return text(column);
    else if constexpr (std::same_as<T, QByteArray>)
        return bytes(column);
    else if constexpr (std::same_as<T, QUuid>)
        return uuid(column);
    else if constexpr (std::same_as<T, QDateTime>)
        return dateTime(column);
    else if constexpr (std::same_as<T, QDate>)
        return date(column);
    else if constexpr (HoldsUuid<T>)
        return T(uuid(column));
    else if constexpr (HoldsText<T>)
        return T(text(column));
    else
        static_assert(detail::alwaysFalse<T>, "not a type that a column can hold");
}

template<class Function> Result<void> Statement::forEach(Function &&row)
{
    for (;;) {
        MANDAT_ASSIGN(const bool more, step());
        if (!more)
            return {};
        if constexpr (std::is_void_v<decltype(row())>)
            row();
        else
            MANDAT_TRY(row());
    }
}

} // namespace mandat::db
