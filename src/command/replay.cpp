#include "command/commands.hpp"
#include "command/replay_report.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>

namespace ward::command {

namespace {

using namespace std::chrono_literals;

constexpr int exit_differs{1};
constexpr int exit_late{3};

/// Everything a run came to.
struct Run {
    replay::Period period;
    replay::World world;
    std::vector<replay::OfferedProcedure> procedures;
    replay::Outcome outcome;
    std::vector<replay::Line> by_field;
    std::vector<replay::Line> by_officer;
    std::vector<std::string> differences;
    double seconds{0};

    std::int64_t late() const
    {
        return replay::totals(outcome.cases).late +
               replay::open_late(outcome.cases, date_of(outcome.ended_at));
    }
};

Result<replay::Period> period_of(ReplayOptions const& options)
{
    auto const from = parse_date(options.from);
    auto const to = parse_date(options.to);
    if (!from || !to || *to < *from) {
        return invalid("replay.period", from ? "--to" : "--from");
    }
    return replay::Period{*from, *to, options.per_day, static_cast<std::uint64_t>(options.seed)};
}

/// One board, held against what was done and against the lists behind its figures.
std::vector<replay::Line> compare_board(replay::Ward& ward, Run& run, char const* by,
                                        replay::Grouping grouping)
{
    auto const board = ward.board(run.period.from, run.period.to, by);
    auto lines = replay::lines_of(board);
    auto const ours = replay::count(run.outcome.cases, run.world, run.procedures, grouping);
    for (auto& each : replay::differences(ours, lines, grouping)) {
        run.differences.push_back(std::move(each));
    }
    for (auto const& behind : replay::records_of(board)) {
        auto const rows = ward.count_records(behind.records);
        if (rows != behind.value) {
            run.differences.push_back(
                fmt::format("{}: {}, {} lists {}", behind.name, behind.value, behind.records, rows));
        }
    }
    return lines;
}

std::int64_t in_state(Run const& run, std::string_view state)
{
    return std::ranges::count(run.outcome.cases, state, &replay::Case::state);
}

void print_notes(Run const& run, replay::Ward const& ward)
{
    auto const& outcome = run.outcome;
    auto const minutes_of = [](Milliseconds time) { return static_cast<double>(time / 1s) / 60.0; };
    fmt::print("Không tiếp nhận {}, dừng giải quyết {}, công dân rút {}, chờ công dân bổ sung {} "
               "(đang dừng tính thời gian: {}).\n",
               in_state(run, "not_accepted"), in_state(run, "stopped"), in_state(run, "withdrawn"),
               in_state(run, "supplement_asked"), replay::clock_stands(outcome.cases));
    fmt::print("Hồ sơ đang mở đã quá hạn: {}.\n",
               replay::open_late(outcome.cases, date_of(outcome.ended_at)));
    if (outcome.first_late_at) {
        fmt::print("Hồ sơ quá hạn đầu tiên, lúc {}: {}.\n", to_vietnamese(*outcome.first_late_at),
                   outcome.first_late);
    }
    if (outcome.served > 0) {
        fmt::print("Chờ tại quầy: trung bình {:.1f} phút, lâu nhất {:.0f} phút ({} lượt).\n",
                   minutes_of(outcome.wait_sum) / outcome.served, minutes_of(outcome.wait_max),
                   outcome.served);
    }
    fmt::print("{} yêu cầu tới máy chủ, trong đó {} lần đăng nhập; {:.0f} giây.\n", ward.requests(),
               ward.sign_ins(), run.seconds);
    for (auto const& [what, times] : ward.surprises()) {
        fmt::print("Máy chủ từ chối ngoài dự kiến: {} ({} lần)\n", what, times);
    }
}

void print_report(ReplayOptions const& options, Run const& run, replay::Ward const& ward)
{
    fmt::print("Từ {} đến {}, khoảng {} hồ sơ mỗi ngày làm việc, {}, hạt giống {}.\n\n",
               to_vietnamese(run.period.from), to_vietnamese(run.period.to), run.period.per_day,
               options.policy == "built-in" ? "phân công của phần mềm" : "ai rảnh làm hồ sơ cũ nhất",
               options.seed);
    fmt::print("{}\n", replay::table("Lĩnh vực", run.by_field));
    fmt::print("{}\n", replay::table("Cán bộ", run.by_officer));
    print_notes(run, ward);
    for (auto const& each : run.differences) {
        fmt::print("Khác với bảng điều hành: {}\n", each);
    }
    if (run.differences.empty()) {
        fmt::print("Mọi số liệu trên bằng đúng số liệu của bảng điều hành.\n");
    }
}

struct Written {
    std::string policy;
    Date from{};
    Date to{};
    int per_day{0};
    int seed{0};
    std::int64_t late{0}; ///< decided late, or open and late
    std::optional<Instant> first_late_at;
    replay::Figures totals;
    std::vector<replay::Line> by_field;
    std::vector<replay::Line> by_officer;
    std::vector<std::string> differences;
    int requests{0};
    int sign_ins{0};
    double seconds{0};
};
BOOST_DESCRIBE_STRUCT(Written, (),
                      (policy, from, to, per_day, seed, late, first_late_at, totals, by_field, by_officer,
                       differences, requests, sign_ins, seconds))

void write_json(ReplayOptions const& options, Run const& run, replay::Ward const& ward)
{
    Written const written{options.policy,
                          run.period.from,
                          run.period.to,
                          options.per_day,
                          options.seed,
                          run.late(),
                          run.outcome.first_late_at,
                          replay::totals(run.outcome.cases),
                          run.by_field,
                          run.by_officer,
                          run.differences,
                          ward.requests(),
                          ward.sign_ins(),
                          run.seconds};
    std::ofstream{options.json_file} << json::to_text(written) << '\n';
}

Result<Run> run_through(ReplayOptions const& options, replay::Ward& ward)
{
    auto const period = period_of(options);
    if (!period) {
        return period.error();
    }
    Run run{.period = *period};
    ward.set_clock(start_of(period->from) + 6h); // before anybody signs in
    auto const calendar = ward.calendar(period->from, period->to + std::chrono::days{60});
    if (!calendar) {
        return calendar.error();
    }
    run.procedures = ward.procedures();
    if (run.procedures.empty()) {
        return invalid("replay.procedures.none");
    }
    run.world = replay::make_world(*period, *calendar, run.procedures);
    auto const policy = options.policy == "built-in" ? replay::Policy::built_in : replay::Policy::first_come;
    auto const started = std::chrono::steady_clock::now();
    {
        Progress progress{"replay"};
        replay::Engine engine{ward, run.world, *calendar, run.procedures};
        run.outcome = engine.run({*period, policy, options.stop_when_late}, progress);
    }
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    run.by_field = compare_board(ward, run, "field", replay::Grouping::work_field);
    run.by_officer = compare_board(ward, run, "officer", replay::Grouping::officer);
    auto const whole = ward.board(period->from, period->to, "agency");
    for (auto& each : replay::ward_differences(run.outcome.cases, whole, date_of(run.outcome.ended_at))) {
        run.differences.push_back(std::move(each));
    }
    auto const listed = ward.count_records("/api/v1/dossiers?state=supplement_asked");
    if (listed != in_state(run, "supplement_asked")) {
        run.differences.push_back(
            fmt::format("supplement_asked: {} ≠ {}", in_state(run, "supplement_asked"), listed));
    }
    return run;
}

} // namespace

int replay(ReplayOptions const& options)
{
    replay::Ward ward{options.url, options.admin, options.password};
    auto const run = run_through(options, ward);
    if (!run) {
        fmt::print(stderr, "smartward: {} {}\n", run.error().code, run.error().field);
        return exit_differs;
    }
    print_report(options, *run, ward);
    if (!options.json_file.empty()) {
        write_json(options, *run, ward);
    }
    if (!run->differences.empty()) {
        return exit_differs;
    }
    return run->late() > 0 ? exit_late : 0;
}

} // namespace ward::command
