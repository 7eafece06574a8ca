// SPDX-License-Identifier: MIT
// The vocabulary in which schemas are written down; used by the definitions only.
#pragma once

#include "scim/schema.h"

#include <QFlags>

namespace mandat::scim
{

enum class Trait {
    Many = 1,
    Required = 2,
    CaseExact = 4,
    ReadOnly = 8,
    Immutable = 16,
    WriteOnly = 32,
    Always = 64,
    Never = 128,
    OnRequest = 256,
    Unique = 512, ///< on the server
};
Q_DECLARE_FLAGS(Traits, Trait)
Q_DECLARE_OPERATORS_FOR_FLAGS(Traits)

[[nodiscard]] Attribute text(QLatin1StringView name, QLatin1StringView description, Traits traits = {},
                             QStringList canonicalValues = {});
/// A text that is compared exactly and holds one of the given values.
[[nodiscard]] Attribute choice(QLatin1StringView name, QLatin1StringView description, QStringList values,
                               Traits traits = {});
[[nodiscard]] Attribute boolean(QLatin1StringView name, QLatin1StringView description, Traits traits = {});
[[nodiscard]] Attribute integer(QLatin1StringView name, QLatin1StringView description, Traits traits = {});
[[nodiscard]] Attribute instant(QLatin1StringView name, QLatin1StringView description, Traits traits = {});
/// A whole day, "2026-04-13": SCIM has no type for it, so it travels as a text, which sorts as it should.
[[nodiscard]] Attribute day(QLatin1StringView name, QLatin1StringView description, Traits traits = {});
/// The id of a resource of one of the given types.
[[nodiscard]] Attribute idOf(QLatin1StringView name, QLatin1StringView description, QLatin1StringView resourceType,
                             Traits traits = {});
[[nodiscard]] Attribute reference(QLatin1StringView name, QLatin1StringView description, QStringList referenceTypes,
                                  Traits traits = {});
[[nodiscard]] Attribute binary(QLatin1StringView name, QLatin1StringView description, Traits traits = {});
[[nodiscard]] Attribute complex(QLatin1StringView name, QLatin1StringView description, QList<Attribute> subAttributes,
                                Traits traits = {});
/// Any JSON value, taken as a whole.
[[nodiscard]] Attribute anything(QLatin1StringView name, QLatin1StringView description, Traits traits = {});
/// A text in both languages: {en, fr}.
[[nodiscard]] Attribute bilingual(QLatin1StringView name, QLatin1StringView description, Traits traits = {});

/// PendingChange of the domain, of a User or a Grant.
[[nodiscard]] Attribute pendingChanges();

[[nodiscard]] QList<ResourceType> mandatDirectoryTypes(); ///< Company, Relationship, Contact, Profile, Grant
[[nodiscard]] QList<ResourceType> mandatWorkflowTypes(); ///< ChangeOrder, AccessRequest, AuditEntry, Staff
[[nodiscard]] QList<ResourceType> mandatPortalTypes(); ///< Policy, Catalogue
[[nodiscard]] ResourceType mandatUserType();

/// A resource type of this program's own, whose schema is named after it.
[[nodiscard]] ResourceType mandatType(QLatin1StringView name, QLatin1StringView endpoint, QLatin1StringView description,
                                      QList<Attribute> attributes);

} // namespace mandat::scim
