// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/path.h"

#include <QJsonObject>
#include <QJsonValue>

#include <vector>

namespace mandat::scim
{

enum class CompareOperator {
    Equal,
    NotEqual,
    Contains,
    StartsWith,
    EndsWith,
    GreaterThan,
    GreaterOrEqual,
    LessThan,
    LessOrEqual,
};

/// A filter's syntax tree (RFC 7644 §3.4.2.2). Which members count depends on the kind.
struct Filter {
    enum class Kind {
        Compare, ///< path, comparison, value
        Present, ///< path
        Not, ///< one child
        And, ///< two or more children
        Or, ///< two or more children
        ValuePath, ///< path, and one child that is about a single value of it
    };
    Kind kind = Kind::Present;
    AttributePath path;
    CompareOperator comparison = CompareOperator::Equal;
    QJsonValue value; ///< text, number, true, false or null
    std::vector<Filter> children;

    /// `text` names an attribute; one that does not makes a filter that no check passes.
    [[nodiscard]] static Filter compare(QStringView text, CompareOperator comparison, QJsonValue value);
    [[nodiscard]] static Filter present(QStringView text);
    [[nodiscard]] static Filter all(std::vector<Filter> children);
    [[nodiscard]] static Filter any(std::vector<Filter> children);

    /// As it travels; parsing it gives an equal tree.
    [[nodiscard]] QString toString() const;
    bool operator==(const Filter &) const = default;
};

struct FilterLimits {
    qsizetype length = 65'536; ///< UTF-16 units
    int depth = 50; ///< parentheses, brackets and `not` inside one another
};

/// invalidFilter with the position of what is wrong. Operators and keywords are found whatever their case;
/// `emails[type eq "work"].value eq "x"`, which Entra sends, is read as if the second condition stood in the brackets.
[[nodiscard]] Result<Filter> parseFilter(QStringView text, const FilterLimits &limits = {});

/// Where a PATCH leads (RFC 7644 §3.5.2): an attribute, or those values of it that the filter selects, or one
/// sub-attribute of either.
struct ValuePath {
    AttributePath path; ///< `subAttribute` is what stands after the brackets, where there are any
    std::optional<Filter> filter;

    [[nodiscard]] QString toString() const;
    bool operator==(const ValuePath &) const = default;
};

/// invalidPath, or invalidFilter for what is in the brackets.
[[nodiscard]] Result<ValuePath> parseValuePath(QStringView text, const FilterLimits &limits = {});

/// RFC 7644 §3.4.2.1: a query over several resource types takes an attribute that one of them lacks as one without
/// value.
enum class UnknownAttributes { Refuse, HaveNoValue };

/// Whether the filter makes sense for the type: invalidFilter for unknown attributes, operands of the wrong type,
/// an order asked of booleans or binaries, parts asked of what is no text, and for what is never returned.
[[nodiscard]] Result<void> checkFilter(const Filter &filter, const ResourceType &type,
                                       UnknownAttributes unknown = UnknownAttributes::Refuse);

/// The same for a filter in the brackets of a value path, about the values of `attribute`.
[[nodiscard]] Result<void> checkValueFilter(const Filter &filter, const Attribute &attribute);

/// Whether the resource is among those that the filter selects. Conditions that make no sense are false, as are those
/// on attributes without a value, except `ne`, which is always the contrary of `eq`. Of several values one is enough.
[[nodiscard]] bool evaluate(const Filter &filter, const QJsonObject &resource, const ResourceType &type);

/// The same for one value of a multi-valued attribute. A simple value counts as {"value": …}.
[[nodiscard]] bool evaluateValue(const Filter &filter, const QJsonValue &value, const Attribute &attribute);

/// What texts that do not mind case are compared by, here and in columns: NFC, case folded.
[[nodiscard]] QString caseKey(const QString &text);

/// By code points, as databases do with UTF-8; QString's own order differs beyond the Basic Multilingual Plane.
[[nodiscard]] int compareCodePoints(QStringView a, QStringView b);

} // namespace mandat::scim
