// SPDX-License-Identifier: MIT
// What a copy of an official identity document may be (S1.3): PDF, JPEG or PNG, told by its content, 10 MB at most.
#pragma once

#include <QByteArray>

#include <optional>

namespace mandat
{

inline constexpr qint64 identityCopyMost = 10 * 1024 * 1024; ///< bytes
inline constexpr qint64 identityCopyHead = 16; ///< so many bytes tell the type

/// "application/pdf", "image/jpeg" or "image/png" by what the bytes are; empty for anything else. Its first
/// `identityCopyHead` bytes are enough.
[[nodiscard]] QByteArray mediaTypeOf(QByteArrayView content);

enum class CopyProblem {
    Missing, ///< there is no such file
    Unreadable, ///< it is there, but may not be read
    Empty,
    TooLarge,
    WrongType,
    Changed, ///< not the bytes that were chosen
};

/// `head`: its first bytes.
[[nodiscard]] std::optional<CopyProblem> checkCopy(qint64 size, QByteArrayView head);

} // namespace mandat
