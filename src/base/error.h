// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace mandat
{

/// What went wrong, as far as the program behaves differently for it. Screens translate the kind, never `detail`.
enum class ErrorKind {
    Invalid, ///< the input breaks a rule; `field` says where
    NotFound,
    Conflict, ///< uniqueness: something with this identifier exists already (409)
    Stale, ///< a version did not match (412)
    Forbidden, ///< the roles of this staff member do not allow it (403)
    Unauthorized, ///< not signed in, or the token is unknown or expired (401)
    TooLarge, ///< a body, a field or a batch above the limit (413)
    TooMany, ///< slow down; see `retryAfter` (429)
    Gone, ///< the change feed cannot continue from this token (410)
    Unsupported, ///< the other side cannot do it
    Unavailable, ///< the other side is there, but cannot now (5xx)
    Network, ///< no connection, or it broke: whether the request arrived is not known
    Timeout, ///< no answer in time: whether the request arrived is not known
    Cancelled,
    Protocol, ///< an answer that cannot be understood
    Storage, ///< the database refused
    StorageFull, ///< no room left on the disk
    NotADatabase, ///< the file is not what it should be, or damaged
    NewerVersion, ///< written by a newer version of the program
    Locked, ///< another program is using it
    Keychain, ///< the operating system's keychain is missing or locked
    Internal, ///< a defect in this program
};

/// The one error type. `detail` is for the "details" fold-out and the log: raw, never a secret, not translated.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    QString scimType; ///< RFC 7644 §3.12, when the other side named one
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter;
    QString field; ///< path of the offending attribute, when known

    bool operator==(const Error &) const = default;
};

} // namespace mandat
