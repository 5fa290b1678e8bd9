#include "dossier/work_list.hpp"

#include "base/cursor.hpp"
#include "dossier/permits.hpp"
#include "dossier/risk.hpp"
#include "staff/directory.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace ward::dossier {

namespace {

/// A row with what its place in the list depends on.
struct Piece {
    WorkRow row;
    AgencyId agency_id; ///< whose turn it is
    OfficerId received_by;
    AgencyId received_agency;
    std::int64_t effort_minutes{0};

    std::int64_t key() const
    {
        return row.consultation_id ? row.consultation_id->value
               : row.step_id       ? row.step_id->value
                                   : row.dossier_id.value;
    }
};

/// Where a row stands: the nearer to being late, the earlier; of two alike the one due first.
using Place = std::tuple<std::int64_t, std::int64_t, std::int64_t>;

constexpr auto never = std::numeric_limits<std::int64_t>::max();

Place place_of(Piece const& piece)
{
    auto const& due = piece.row.step_due_at;
    return {static_cast<std::int64_t>(piece.row.risk), due ? to_ms(*due) : never, piece.key()};
}

#define WORK_DOSSIER_COLUMNS                                                                                 \
    "d.id, d.code, d.procedure_name, d.applicant_name, d.state, d.work_field, d.received_by,"                \
    " d.received_agency, d.due_ms, d.version"

Piece take_dossier(sql::Rows& rows)
{
    Piece piece;
    piece.row.dossier_id = rows.take<DossierId>();
    piece.row.code = rows.take<std::string>();
    piece.row.procedure_name = rows.take<std::string>();
    piece.row.applicant_name = rows.take<std::string>();
    piece.row.state = rows.take<State>();
    piece.row.work_field = rows.take<std::string>();
    piece.received_by = rows.take<OfficerId>();
    piece.received_agency = rows.take<AgencyId>();
    piece.row.due_at = rows.take<std::optional<Instant>>();
    piece.row.version = rows.take<std::int64_t>();
    return piece;
}

void take_steps(sql::Rows rows, std::vector<Piece>& pieces)
{
    while (rows.next()) {
        auto piece = take_dossier(rows);
        piece.row.task = Task::step;
        piece.row.step_id = rows.take<StepId>();
        piece.row.step_name = rows.take<std::string>();
        piece.row.step_kind = rows.take<StepKind>();
        piece.agency_id = rows.take<AgencyId>();
        auto external = rows.take<std::string>();
        piece.row.external = external.empty() ? std::nullopt : std::optional{std::move(external)};
        auto const officer = rows.take<OfficerId>();
        piece.row.officer = officer ? std::optional{staff::NamedOfficer{officer, {}}} : std::nullopt;
        piece.row.step_due_at = rows.take<std::optional<Instant>>();
        piece.effort_minutes = rows.take<std::int64_t>();
        piece.row.waiting_since = rows.take<std::optional<Instant>>().value_or(Instant{});
        pieces.push_back(std::move(piece));
    }
}

void add_steps(api::Call const& call, std::vector<Piece>& pieces)
{
    take_steps(call.database.run("SELECT " WORK_DOSSIER_COLUMNS
                                 ", s.id, s.name, s.kind, s.agency_id, s.external, s.officer_id, s.due_ms,"
                                 " s.effort_minutes, s.opened_ms"
                                 " FROM dossier_step s JOIN dossier d ON d.id = s.dossier_id"
                                 " WHERE s.ward_id = $1 AND s.state = 'open' AND d.state = 'in_process'",
                                 call.ward()),
               pieces);
}

void add_consultations(api::Call const& call, std::vector<Piece>& pieces)
{
    auto rows = call.database.run("SELECT " WORK_DOSSIER_COLUMNS
                                  ", c.id, c.step_id, c.asked_of, c.agency_id, c.due_ms, c.asked_ms"
                                  " FROM consultation c JOIN dossier d ON d.id = c.dossier_id"
                                  " WHERE c.ward_id = $1 AND c.answered_ms IS NULL AND c.agency_id <> 0"
                                  " AND d.state IN ('in_process', 'supplement_asked', 'payment_asked')",
                                  call.ward());
    while (rows.next()) {
        auto piece = take_dossier(rows);
        piece.row.task = Task::answer;
        piece.row.consultation_id = rows.take<ConsultationId>();
        piece.row.step_id = rows.take<StepId>();
        piece.row.step_name = rows.take<std::string>();
        piece.row.step_kind = StepKind::consult;
        piece.agency_id = rows.take<AgencyId>();
        piece.row.step_due_at = rows.take<Instant>();
        piece.row.waiting_since = rows.take<Instant>();
        pieces.push_back(std::move(piece));
    }
}

Task task_at_counter(State state)
{
    switch (state) {
    case State::registered: return Task::intake;
    case State::accepted: return Task::forward;
    case State::supplement_asked:
    case State::payment_asked: return Task::await;
    case State::decided: return Task::return_;
    case State::not_accepted:
    case State::in_process:
    case State::withdrawn:
    case State::stopped:
    case State::returned: break;
    }
    WARD_CHECK(false);
    return Task::await;
}

/// Dossiers that lie at the counter, with no step open that anybody could do.
void add_at_counter(api::Call const& call, State state, std::vector<Piece>& pieces)
{
    auto rows =
        call.database.run("SELECT " WORK_DOSSIER_COLUMNS ", d.forward_due_ms, d.received_ms, d.paused_ms,"
                          " d.decided_ms FROM dossier d WHERE d.ward_id = $1 AND d.state = $2",
                          call.ward(), state);
    while (rows.next()) {
        auto piece = take_dossier(rows);
        piece.row.task = task_at_counter(state);
        piece.agency_id = piece.received_agency;
        auto const forward_due = rows.take<std::optional<Instant>>();
        auto const received = rows.take<Instant>();
        auto const paused = rows.take<std::optional<Instant>>();
        auto const decided = rows.take<std::optional<Instant>>();
        piece.row.officer = staff::NamedOfficer{piece.received_by, {}};
        piece.row.step_due_at = piece.row.task == Task::return_ ? piece.row.due_at : forward_due;
        piece.row.waiting_since = paused.value_or(decided.value_or(received));
        if (piece.row.task == Task::return_) {
            piece.row.officer = std::nullopt; // whoever stands at the counter when the citizen comes
        }
        pieces.push_back(std::move(piece));
    }
}

std::vector<Piece> all_pieces(api::Call const& call, std::optional<State> state)
{
    std::vector<Piece> pieces;
    if (!state || state == State::in_process) {
        add_steps(call, pieces);
        add_consultations(call, pieces);
    }
    for (auto const at_counter : {State::registered, State::accepted, State::decided}) {
        if (!state || state == at_counter) {
            add_at_counter(call, at_counter, pieces);
        }
    }
    if (state == State::supplement_asked || state == State::payment_asked) {
        add_at_counter(call, *state, pieces);
    }
    return pieces;
}

/// What waits for the citizen, and what is decided already, cannot become late by our doing.
void set_risk(Piece& piece, WorkingCalendar const& calendar, Instant as_of)
{
    bool const ours = piece.row.task != Task::await && piece.row.task != Task::return_;
    if (!ours || !piece.row.step_due_at) {
        return;
    }
    piece.row.minutes_left = minutes_left(calendar, as_of, *piece.row.step_due_at);
    piece.row.risk = risk_of(*piece.row.minutes_left, piece.effort_minutes);
}

void count_one(RiskCounts& counts, Risk risk)
{
    switch (risk) {
    case Risk::late: ++counts.late; return;
    case Risk::high: ++counts.high; return;
    case Risk::watch: ++counts.watch; return;
    case Risk::calm: ++counts.calm; return;
    }
}

/// Whether the caller holds what the piece of work asks for.
bool is_able(api::Caller const& caller, Piece const& piece)
{
    using api::Permission;
    switch (piece.row.task) {
    case Task::intake:
    case Task::forward:
    case Task::await: return caller.may(Permission::receive, piece.row.work_field, piece.received_agency);
    case Task::return_: return caller.may(Permission::return_, piece.row.work_field, piece.received_agency);
    case Task::answer:
        return caller.agency == piece.agency_id &&
               (caller.may(Permission::handle) || caller.may(Permission::review));
    case Task::step: break;
    }
    Dossier dossier;
    dossier.work_field = piece.row.work_field;
    dossier.received_agency = piece.received_agency;
    Step step;
    step.kind = piece.row.step_kind.value();
    step.agency_id = piece.agency_id;
    return may_work(caller, dossier, step);
}

/// Sorts out what belongs into a view.
class Sieve {
public:
    Sieve(api::Call const& call, WorkView view) : call_{call}, view_{view} {}

    bool keeps(Piece const& piece)
    {
        switch (view_) {
        case WorkView::ward: return true;
        case WorkView::agency: return piece.agency_id == call_.caller.agency;
        case WorkView::field: return is_able(call_.caller, piece);
        case WorkView::mine: return is_mine(piece);
        }
        return false;
    }

private:
    /// Assigned to the caller, or to somebody the caller stands in for, or to nobody and open to the caller.
    bool is_mine(Piece const& piece)
    {
        switch (piece.row.task) {
        case Task::step: {
            auto const officer = piece.row.officer ? piece.row.officer->id : call_.caller.officer;
            return officer == call_.caller.officer
                       ? piece.row.officer.has_value() || is_able(call_.caller, piece)
                       : is_able(call_.caller, piece) && stands_in(officer, piece.row.work_field);
        }
        case Task::answer:
        case Task::return_: return is_able(call_.caller, piece);
        case Task::intake:
        case Task::forward:
        case Task::await: return piece.received_by == call_.caller.officer;
        }
        return false;
    }

    /// Source: docs/law.md#L-78
    bool stands_in(OfficerId officer, std::string const& work_field)
    {
        auto const [at, unknown] = substitutes_.try_emplace({officer, work_field});
        if (unknown) {
            at->second =
                staff::substitute_of(call_.database, call_.ward(), officer, work_field, date_of(call_.now));
        }
        return at->second == call_.caller.officer;
    }

    api::Call const& call_;
    WorkView view_;
    std::map<std::pair<OfficerId, std::string>, std::optional<OfficerId>>
        substitutes_; ///< as far as looked up
};

/// A page is asked for soon after the one before; an older moment is a made-up one.
constexpr std::chrono::hours as_of_age_max{24};

struct Start {
    Instant as_of;
    std::optional<Place> after;
};

Result<Start> start_of_page(WorkQuery const& query, Instant now)
{
    if (!query.after) { // whole minutes, so that a screen that asks again is told that nothing changed
        return Start{std::chrono::floor<std::chrono::minutes>(now), std::nullopt};
    }
    auto const numbers = read_cursor<4>(*query.after);
    if (!numbers || (*numbers)[0] > to_ms(now) || (*numbers)[0] < to_ms(now - as_of_age_max)) {
        return invalid("request.after.malformed", "/after");
    }
    return Start{from_ms((*numbers)[0]), Place{(*numbers)[1], (*numbers)[2], (*numbers)[3]}};
}

} // namespace

Result<WorkList> work_list(api::Call const& call, WorkQuery const& query, WorkingCalendar const& calendar)
{
    auto const view = query.view.value_or(WorkView::mine);
    if (view == WorkView::ward && !call.caller.may(api::Permission::lead) &&
        !call.caller.may(api::Permission::admin)) {
        return forbidden("work.view.ward");
    }
    auto const start = start_of_page(query, call.now);
    if (!start) {
        return start.error();
    }
    WorkList list;
    auto pieces = all_pieces(call, query.state);
    Sieve sieve{call, view};
    std::erase_if(pieces, [&](Piece const& piece) { return !sieve.keeps(piece); });
    for (auto& piece : pieces) {
        set_risk(piece, calendar, start->as_of);
        count_one(list.counts, piece.row.risk);
    }
    std::erase_if(pieces, [&](Piece const& piece) {
        return (query.risk && piece.row.risk != *query.risk) ||
               (start->after && place_of(piece) <= *start->after);
    });
    auto const size = std::min(pieces.size(), static_cast<std::size_t>(api::page_limit(query)));
    auto const end = pieces.begin() + static_cast<std::ptrdiff_t>(size);
    std::ranges::partial_sort(pieces, end, {}, place_of);
    staff::Names names{call.database, call.ward()};
    for (auto piece = pieces.begin(); piece != end; ++piece) {
        piece->row.agency = names.agency(piece->agency_id);
        if (piece->row.officer) {
            piece->row.officer = names.officer(piece->row.officer->id);
        }
        list.items.push_back(piece->row);
    }
    if (size < pieces.size()) {
        auto const [risk, due, key] = place_of(*(end - 1));
        list.next = write_cursor(Cursor<4>{to_ms(start->as_of), risk, due, key});
    }
    return list;
}

} // namespace ward::dossier
