#pragma once

#include "base/result.hpp"
#include "procedure/model.hpp"

#include <optional>
#include <string>
#include <vector>

// What a procedure says for one dossier: its term and its fee. Pure functions.

namespace ward::procedure {

/// Whether a dossier can be taken in here. Refuses `procedure.handled_elsewhere`, `procedure.steps.missing`,
/// `procedure.time_limit.missing`.
Result<void> acceptable(Content const& procedure);

/// The same, and `procedure.steps.unconfirmed` while nobody of the ward has confirmed the steps it was given.
Result<void> acceptable(Procedure const& procedure);

/// Whether its steps are the usual ones of its work field, and no administrator has saved it since.
bool has_unconfirmed_steps(Procedure const& procedure);

/// The cases one may choose from at intake, each once, in the order of the procedure, without the ordinary
/// one.
std::vector<std::string> cases(Content const& procedure);

/// The term for a channel and a case. Within a case the exact channel wins over any; a case that only changes
/// papers or fees has the ordinary term. Refuses `procedure.channel.not_offered` (/channel),
/// `procedure.case.unknown`
/// (/case) and `procedure.time_limit.missing`: a term nobody published is not made up.
Result<TimeLimit> time_limit(Content const& procedure, Channel channel, std::string const& case_chosen);

/// Copies of one original.
struct CopyCount {
    int pages{1};
    int count{1};
};

struct FeeQuestion {
    Channel channel{Channel::counter};
    std::string case_;             ///< "" is the ordinary case
    std::string exemption;         ///< the `case` of a rule that exempts, when the citizen has that ground
    Date on;                       ///< the day of receipt
    int items{1};                  ///< copies, deeds or signature cases
    std::vector<CopyCount> copies; ///< for fees by the page
};

struct FeeLine {
    std::string name;
    std::string document;
    FeeBasis basis{FeeBasis::free};
    int quantity{1}; ///< copies, items, or 1
    int pages{0};    ///< of each copy; 0 when the fee is not by the page
    Dong amount;     ///< of the whole line
};
BOOST_DESCRIBE_STRUCT(FeeLine, (), (name, document, basis, quantity, pages, amount))

/// `amount` is absent when no rule in force says it: unknown is not 0.
struct FeeAnswer {
    std::optional<Dong> amount;
    std::vector<FeeLine> lines;
    std::string note; ///< the procedure's `fee_note`
};
BOOST_DESCRIBE_STRUCT(FeeAnswer, (), (amount, lines, note))

inline constexpr int copies_max{1'000};      ///< of one original
inline constexpr int copy_pages_max{10'000}; ///< pages of one original
inline constexpr int copy_lines_max{100};    ///< originals
inline constexpr int items_max{1'000};

/// Pages of one copy: the first ones dearer, the rest cheaper, a limit a copy. Source: docs/law.md#L-54
/// \pre rule.basis is copy_pages and pages ≥ 1
Dong copy_fee(Fee const& rule, int pages);

/// Of the rules in force whose channel and case apply, the kindest counts. Source: docs/law.md#L-57
/// Refuses `procedure.fee.copies.missing`, `procedure.fee.copies.bounds` (/copies) and
/// `procedure.fee.items.bounds`
/// (/items).
Result<FeeAnswer> fee(Content const& procedure, FeeQuestion const& question);

} // namespace ward::procedure
