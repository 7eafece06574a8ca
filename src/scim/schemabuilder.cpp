// SPDX-License-Identifier: MIT
#include "scim/schemabuilder.h"

#include "scim/urns.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

Attribute made(AttributeType type, QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    Attribute out;
    out.name = name;
    out.type = type;
    out.description = description;
    out.multiValued = traits.testFlag(Trait::Many);
    out.required = traits.testFlag(Trait::Required);
    out.caseExact = traits.testFlag(Trait::CaseExact);
    if (traits.testFlag(Trait::ReadOnly))
        out.mutability = Mutability::ReadOnly;
    else if (traits.testFlag(Trait::Immutable))
        out.mutability = Mutability::Immutable;
    else if (traits.testFlag(Trait::WriteOnly))
        out.mutability = Mutability::WriteOnly;
    if (traits.testFlag(Trait::Always))
        out.returned = Returned::Always;
    else if (traits.testFlag(Trait::Never))
        out.returned = Returned::Never;
    else if (traits.testFlag(Trait::OnRequest))
        out.returned = Returned::Request;
    if (traits.testFlag(Trait::Unique))
        out.uniqueness = Uniqueness::Server;
    return out;
}

} // namespace

Attribute text(QLatin1StringView name, QLatin1StringView description, Traits traits, QStringList canonicalValues)
{
    Attribute out = made(AttributeType::String, name, description, traits);
    out.canonicalValues = std::move(canonicalValues);
    return out;
}

Attribute choice(QLatin1StringView name, QLatin1StringView description, QStringList values, Traits traits)
{
    return text(name, description, traits | Trait::CaseExact, std::move(values));
}

Attribute boolean(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return made(AttributeType::Boolean, name, description, traits);
}

Attribute integer(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return made(AttributeType::Integer, name, description, traits);
}

Attribute instant(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return made(AttributeType::DateTime, name, description, traits);
}

Attribute day(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return made(AttributeType::String, name, description, traits | Trait::CaseExact);
}

Attribute idOf(QLatin1StringView name, QLatin1StringView description, QLatin1StringView resourceType, Traits traits)
{
    Attribute out = made(AttributeType::String, name, description, traits | Trait::CaseExact);
    // RFC 7643 §7 allows referenceTypes for references only; the description is where people look
    out.description += " (id of a "_L1 + resourceType + ')'_L1;
    return out;
}

Attribute reference(QLatin1StringView name, QLatin1StringView description, QStringList referenceTypes, Traits traits)
{
    Attribute out = made(AttributeType::Reference, name, description, traits | Trait::CaseExact);
    out.referenceTypes = std::move(referenceTypes);
    return out;
}

Attribute binary(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return made(AttributeType::Binary, name, description, traits | Trait::CaseExact);
}

Attribute complex(QLatin1StringView name, QLatin1StringView description, QList<Attribute> subAttributes, Traits traits)
{
    Attribute out = made(AttributeType::Complex, name, description, traits);
    out.subAttributes = std::move(subAttributes);
    return out;
}

Attribute anything(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return made(AttributeType::Complex, name, description, traits);
}

Attribute bilingual(QLatin1StringView name, QLatin1StringView description, Traits traits)
{
    return complex(name, description, {text("en"_L1, "English"_L1), text("fr"_L1, "French"_L1)}, traits);
}

ResourceType mandatType(QLatin1StringView name, QLatin1StringView endpoint, QLatin1StringView description,
                        QList<Attribute> attributes)
{
    const QString text = description;
    return {name, endpoint, text, {urn::ofMandat(QString(name)), name, text, std::move(attributes)}, {}, false};
}

} // namespace mandat::scim
