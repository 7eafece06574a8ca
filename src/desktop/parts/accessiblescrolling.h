// SPDX-License-Identifier: MIT
#pragma once

namespace mandat::desktop
{

/// To be called once, before the first window. Qt's own interface for scrolling areas trusts that the child it is asked
/// for is there; a screen reader that asks while a scroll bar goes would end the program. Ours looks first.
void makeScrollingSafeForAssistiveTechnology();

} // namespace mandat::desktop
