// SPDX-License-Identifier: MIT
#pragma once

#include "firm.h"

namespace firm
{

/// The small firm's portal with the nouns of a bank's.
inline Portal namedPortal()
{
    Portal out = portal();
    out.name = text(u"Banking portal"_s);
    out.policy.userNoun = {{u"delegate"_s, u"délégué"_s}, {u"delegates"_s, u"délégués"_s}};
    out.policy.relationshipNoun = {{u"subscription"_s, u"abonnement"_s}, {u"subscriptions"_s, u"abonnements"_s}};
    out.policy.userTypes = {{u"clientUser"_s, text(u"Client user"_s), {}, false}};
    return out;
}

} // namespace firm
