// SPDX-License-Identifier: MIT
#pragma once

#include "service/http/httpmessage.h"

namespace mandat::service
{

/// GET /{portal}/activate: the page behind an activation link. The token stands behind the # of the address, so it
/// reaches no server's log; the page itself sends it with the chosen password.
[[nodiscard]] HttpResponse activationPage();

} // namespace mandat::service
