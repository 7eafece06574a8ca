// SPDX-License-Identifier: MIT
// Policy, catalogue and portal files: how they are read and written. Used by the mapping and by portal files.
#pragma once

#include "domain/portal.h"
#include "scim/mappingjson.h"
#include "scim/mappingtext.h"

namespace mandat::scim::mapping
{

bool readValue(JsonSource &in, const QJsonValue &value, Policy &out);
bool readValue(JsonSource &in, const QJsonValue &value, Catalogue &out);
bool readValue(JsonSource &in, const QJsonValue &value, Portal &out);

/// The members of the object, without its braces.
void writeMembers(JsonText &out, const Policy &policy);
void writeMembers(JsonText &out, const Catalogue &catalogue);

} // namespace mandat::scim::mapping
