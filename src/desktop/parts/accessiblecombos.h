// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace mandat::desktop
{

/// To be called once, before the first window. Where assistive technology comes by way of AT-SPI, Qt gives a combo box
/// the name of what is chosen in it, and what it is about only by the label beside it: one that has an accessible name
/// and no such label would say “Paris” and not “Town”. Each gets a label that only assistive technology sees.
void labelCombosForAssistiveTechnology(QApplication &application);

} // namespace mandat::desktop
