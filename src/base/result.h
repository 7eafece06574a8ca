// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <expected>
#include <utility>

namespace mandat
{

template<class T> using Result = std::expected<T, Error>;

/// `return fail(ErrorKind::NotFound, u"…"_s)`, whatever the function's result type.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, QString detail = {}, QString field = {})
{
    Error error;
    error.kind = kind;
    error.detail = std::move(detail);
    error.field = std::move(field);
    return std::unexpected(std::move(error));
}

[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace mandat

/// Leaves the function with the error of EXPRESSION, if it has one.
#define MANDAT_TRY(expression)                                                                                         \
    do {                                                                                                               \
        auto mandatTried = (expression);                                                                               \
        if (!mandatTried)                                                                                              \
            return std::unexpected(std::move(mandatTried).error());                                                    \
    } while (false)

#define MANDAT_CONCAT_INNER(a, b) a##b
#define MANDAT_CONCAT(a, b) MANDAT_CONCAT_INNER(a, b)

/// `MANDAT_ASSIGN(auto user, store.user(id));` declares `user`, or leaves the function with the error.
#define MANDAT_ASSIGN(declaration, expression)                                                                         \
    MANDAT_ASSIGN_NAMED(MANDAT_CONCAT(mandatResult, __COUNTER__), declaration, expression)

#define MANDAT_ASSIGN_NAMED(result, declaration, expression)                                                           \
    auto result = (expression);                                                                                        \
    if (!result)                                                                                                       \
        return std::unexpected(std::move(result).error());                                                             \
    declaration = std::move(*result)
