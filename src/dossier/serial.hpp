#pragma once

#include "api/caller.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "sql/session.hpp"

#include <string>
#include <string_view>
#include <vector>

// Numbers given out one after another: dossier codes, the register of a year, forms of a year.

namespace ward::dossier {

/// How a ward writes its dossier codes: fixed text and the tokens {agency}, {yy}, {yyyy}, {yymmdd},
/// {yyyymmdd} and {serial:N}, N digits at least. The serial runs within the finest date in the pattern: a
/// day, a year, or for ever. Source: docs/law.md#L-41
class CodePattern {
public:
    /// Refusals: `dossier.code_pattern.token`, `.serial` (there must be exactly one, of 1 to 9 digits),
    /// `.character` (letters, digits, '.' and '-' travel everywhere), `.length`.
    static Result<CodePattern> make(std::string_view pattern, std::string_view agency);

    /// The name under which the serial of that day is counted: "code/2025-07-01", "code/2025" or "code".
    std::string series(Date day) const;

    /// \pre serial ≥ 1
    std::string write(Date day, std::int64_t serial) const;

    static constexpr std::size_t code_length_max{60};

private:
    enum class Part { text, yy, yyyy, yymmdd, yyyymmdd, serial };
    struct Piece {
        Part part{Part::text};
        std::string text;
        std::size_t digits{0};
    };

    std::vector<Piece> pieces_;
};

/// "register/2025", "form-02/2025".
std::string register_series(int year);
std::string form_series(std::string_view form, int year);

/// Gives out the next number under a name, 1 first. It is taken back when the transaction is undone, so that
/// a register has no gaps. Source: docs/law.md#L-39, docs/law.md#L-67
std::int64_t next_serial(sql::Session& database, WardId ward, std::string_view series);

} // namespace ward::dossier
