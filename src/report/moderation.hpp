#pragma once

#include "base/json.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What in a citizen's text may tell who somebody is. It only raises a hand: whether the text is shown, and
// what of it is covered, an officer decides.

namespace ward::report {

enum class Suspicion { phone, id_number, email, number_plate, bank_account, name };
BOOST_DESCRIBE_ENUM(Suspicion, phone, id_number, email, number_plate, bank_account, name)

/// A part of a text, in bytes of UTF-8; it begins and ends between characters.
struct Flag {
    std::size_t at{0};
    std::size_t bytes{0};
    Suspicion kind{Suspicion::phone};

    friend bool operator==(Flag const&, Flag const&) = default;
};
BOOST_DESCRIBE_STRUCT(Flag, (), (at, bytes, kind))

/// Telephones (with blanks, dots or +84), numbers of identity cards (9 or 12 digits), e-mail, number plates
/// (76A-123.45, 76-B1 234.56), bank accounts, and likely names of people; from left to right, none over
/// another. House numbers, days, amounts of money, streets that bear a person's name and the service numbers
/// 1800 and 1900 are none of these. \param text as `normalise` made it; other bytes do no harm
std::vector<Flag> flags_in(std::string_view text);

/// The text with each of these parts covered: three stars, however long it was.
/// \pre flags came from `flags_in` of the same text, all or some of them, in their order
std::string masked(std::string_view text, std::vector<Flag> const& flags);

} // namespace ward::report
