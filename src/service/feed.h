// SPDX-License-Identifier: MIT
#pragma once

#include "service/chain.h"

namespace mandat::service
{

inline constexpr qint64 feedPageMost = 1000;
inline constexpr std::chrono::seconds feedWaitMost {25};

/// What POST /.delta asks for.
struct FeedRequest {
    FeedToken token;
    qint64 count = feedPageMost;
    std::chrono::seconds wait {0};
};
/// invalidValue for anything that is not one; Gone for a token that is no token.
[[nodiscard]] Result<FeedRequest> feedRequestFrom(const QByteArray &body);

/// The answer to GET /.deltaToken: where the chain stands now.
[[nodiscard]] Result<QByteArray> tokenAnswer(Reader &reader);

struct FeedAnswer {
    bool isEmpty = true; ///< nothing to tell: worth waiting
    QByteArray body;
};
/// What happened after the token: each resource once, as it is now. Gone: another epoch, a sequence that is in the
/// future or pruned, or a hash that does not match (a store restored from a backup). `base`: URL in front of
/// "/Users/…".
[[nodiscard]] Result<FeedAnswer> feedAnswer(Reader &reader, const FeedRequest &request, const QByteArray &base);

/// The same with nothing in it, for a wait that ended: the client goes on from the token that it has.
[[nodiscard]] QByteArray emptyFeedAnswer(const FeedToken &token);

} // namespace mandat::service
