#pragma once

#include "report/evidence.hpp"
#include "report/hand.hpp"

// What those do who solve reports, mostly outside: begin, ask for more time, say what was done and show it.

namespace ward::report {

struct StartReport {
    std::int64_t version{0};
};
BOOST_DESCRIBE_STRUCT(StartReport, (), (version))

struct ExtendReport {
    std::int64_t version{0};
    int days{0}; ///< working days
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExtendReport, (), (version, days, reason))

struct SolveReport {
    std::int64_t version{0};
    std::string result; ///< what was done
    std::optional<std::vector<SolvePhoto>> photos;
    std::optional<std::string> no_photo_reason;
};
BOOST_DESCRIBE_STRUCT(SolveReport, (), (version, result, photos, no_photo_reason))

struct NoteReport {
    std::int64_t version{0};
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteReport, (), (version, text))

class FieldRoutes {
public:
    FieldRoutes(api::Router& router, Surroundings const& around);

    /// Refusals of all moves: \see take.
    Result<MovedReport> start(api::Call const& call, StartReport const& sent) const;
    /// Refusals: \see extended, and `report.extend.reason.*`.
    Result<MovedReport> extend(api::Call const& call, ExtendReport const& sent) const;
    /// Refusals: `report.result.*`, \see attach_photos, check_device and check_evidence. Only photographs of
    /// this attempt count.
    Result<MovedReport> solve(api::Call const& call, SolveReport const& sent) const;
    /// Refusals: `report.note.empty`, `report.note.long`.
    Result<MovedReport> note(api::Call const& call, NoteReport const& sent) const;

private:
    Surroundings const& around_;
};

} // namespace ward::report
