// SPDX-License-Identifier: MIT
// What a row of a list says about itself beyond Qt's own roles. Models answer these, delegates paint them, and
// spokenText() says them aloud, so that what is seen and what is heard cannot drift apart.
#pragma once

#include <QModelIndex>
#include <QString>
#include <Qt>

namespace mandat::models
{

// The meaning behind a colour. Never shown alone: a glyph and a word stand beside it.
enum class Tone { Active, Waiting, Refused, Pending, Inactive, Sensitive };
inline constexpr int toneCount = 6;

// The small shapes of chips, banners and tree rows.
enum class Glyph {
    None,
    Tick,
    Hourglass,
    Cross,
    Pause,
    Pencil,
    Shield,
    Clock,
    Warning,
    Lock,
    Information,
    Plus,
    Minus,
    Tilde,
    Allowed, // full disc
    Awaiting, // half disc
    AboveCeiling, // ring
    More // three dots, one above the other
};
inline constexpr int glyphCount = 18;

enum class DiffSign { None, Added, Removed, Changed };

enum class Role : int {
    ChipToneRole = Qt::UserRole + 1, // int(Tone): the cell's text becomes a chip
    ChipGlyphRole, // int(Glyph): in the chip; in a tree row without chip or box, before the text
    TextToneRole, // int(Tone): the text takes the tone's colour, without chip
    SecondLineRole, // QString: a smaller line under the text; in trees it may hold several, by '\n'
    StagedRole, // bool: a change is staged here; a pencil stands at the end of the cell
    StrongRole, // bool: the text is strong (a name)
    IdentifierRole, // bool: fixed font, elided in the middle
    SecondaryTextRole, // bool: the text steps back ("never", an inactive row)
    LeadIdentifierRole, // QString: fixed font, stands before the text
    LeadStrongRole, // QString: strong, stands before the text
    ReasonRole, // QString: why not; at the end of the row behind a lock
    CountTextRole, // QString: at the end of a group row ("4 of 7")
    BadgeRole, // QString: a neutral badge after the text
    BadgeUrgentRole, // bool: the badge is red (only for what is blocked)
    SensitiveRole, // bool: marked as a sensitive operation
    DiffSignRole, // int(DiffSign)
    OldTextRole, // QString: what stood there before; struck, then an arrow, then the text
    GroupRowRole, // bool: the row heads a group
    SubgroupRowRole, // bool: the row heads a part of a group
    ExportRole, // QDate, QDateTime or a number where the cell shows one: what a spreadsheet gets instead of the text
    FirstFree = Qt::UserRole + 100 // models put roles of their own from here on
};

[[nodiscard]] constexpr int raw(Role role) noexcept
{
    return static_cast<int>(role);
}

// "Added", "Removed", "Changed"; empty for None.
[[nodiscard]] QString diffWord(DiffSign sign);
// The word that stands beside the mark of a sensitive operation.
[[nodiscard]] QString sensitiveWord();

// Everything that the cell shows, as one text for AccessibleTextRole: sign, identifier, text, what it replaces,
// second line, reason, marks. Reads the roles above through index.data(), except AccessibleTextRole itself.
[[nodiscard]] QString spokenText(const QModelIndex &index);

} // namespace mandat::models
