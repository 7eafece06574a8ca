// SPDX-License-Identifier: MIT
#include "service/sample/people.h"

#include "service/sample/words.h"

#include <algorithm>

namespace mandat::service::sample
{

namespace
{

using Parts = QList<NamePart>;

struct Firsts {
    Parts female;
    Parts male;

    [[nodiscard]] const Parts &of(bool wantsFemale) const { return wantsFemale ? female : male; }
};

Parts partsOf(std::u16string_view list)
{
    Parts out;
    for (const QString &text : entriesOf(list))
        out.append({text, slugOf(text)});
    return out;
}

struct Book {
    std::array<Parts, originCount> last;
    std::array<Firsts, originCount> firstByOrigin;
    std::array<Firsts, eraCount> firstByEra;

    Book()
    {
        for (int i = 0; i < originCount; ++i) {
            const auto origin = static_cast<Origin>(i);
            last[static_cast<size_t>(i)] = partsOf(lastNamesOf(origin));
            const FirstNames names = firstNamesOf(origin);
            firstByOrigin[static_cast<size_t>(i)] = {partsOf(names.female), partsOf(names.male)};
        }
        for (int i = 0; i < eraCount; ++i) {
            const FirstNames names = firstNamesOf(static_cast<Era>(i));
            firstByEra[static_cast<size_t>(i)] = {partsOf(names.female), partsOf(names.male)};
        }
    }
};

const Book &book()
{
    static const Book names;
    return names;
}

Era eraOf(int born)
{
    constexpr std::array ends {1958, 1969, 1979, 1990};
    const auto era = std::ranges::upper_bound(ends, born) - ends.begin();
    return static_cast<Era>(era);
}

/// Families that came lately keep first names of their own more often; those of a region of France, less often.
int ownFirstNames(Origin origin)
{
    switch (origin) {
    case Origin::French:
        return 0;
    case Origin::Flemish:
    case Origin::Alemannic:
        return 900;
    case Origin::Maghrebi:
    case Origin::Turkish:
    case Origin::WestAfrican:
        return 780;
    case Origin::Vietnamese:
    case Origin::Portuguese:
        return 550;
    case Origin::Breton:
    case Origin::Basque:
        return 420;
    default:
        return 300;
    }
}

NamePart firstFor(Random &random, Origin origin, int born, bool female)
{
    const Parts &own = book().firstByOrigin[static_cast<size_t>(origin)].of(female);
    if (!own.isEmpty() && random.chance(ownFirstNames(origin)))
        return random.pick(own);
    return random.pick(book().firstByEra[static_cast<size_t>(eraOf(born))].of(female));
}

Origin originFrom(Random &random, Region region)
{
    return static_cast<Origin>(random.weighted(originsIn(region)));
}

NamePart lastFrom(Random &random, Origin origin)
{
    return random.pick(book().last[static_cast<size_t>(origin)]);
}

/// « Le Goff-Tanguy »: some wear two names.
NamePart joined(const NamePart &first, const NamePart &second)
{
    return {first.text + u'-' + second.text, first.slug + u'-' + second.slug};
}

} // namespace

PersonName personFrom(Random &random, Region region, int bornFrom, int bornTo, std::optional<bool> female)
{
    PersonName person;
    person.female = female.value_or(random.chance(500));
    person.born = random.between(bornFrom, bornTo);
    person.origin = originFrom(random, region);
    person.last = lastFrom(random, person.origin);
    if (random.chance(person.female ? 70 : 15)) {
        const NamePart second = lastFrom(random, originFrom(random, region));
        const bool fits = !person.last.text.contains(u'-') && !second.text.contains(u'-')
            && second.text.front().isUpper() && second.slug != person.last.slug;
        if (fits)
            person.last = joined(person.last, second);
    }
    person.first = firstFor(random, person.origin, person.born, person.female);
    return person;
}

PersonName relativeOf(Random &random, const PersonName &person, int bornFrom, int bornTo, bool female)
{
    PersonName relative = person;
    relative.female = female;
    relative.born = random.between(bornFrom, bornTo);
    do {
        relative.first = firstFor(random, person.origin, relative.born, female);
    } while (relative.first.slug == person.first.slug);
    return relative;
}

Title titleOf(const PersonName &person)
{
    return person.female ? Title::Madam : Title::Sir;
}

} // namespace mandat::service::sample
