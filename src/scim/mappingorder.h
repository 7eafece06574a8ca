// SPDX-License-Identifier: MIT
// Parts of a change order's document that its request has too. Used by the mapping and by orders.
#pragma once

#include "scim/mappingjson.h"

namespace mandat::scim::mapping
{

bool readValue(JsonSource &in, const QJsonValue &value, Mandate &out);
bool readValue(JsonSource &in, const QJsonValue &value, BasedOn &out);

} // namespace mandat::scim::mapping
