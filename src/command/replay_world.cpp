#include "command/replay_world.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace ward::replay {

namespace {

using std::chrono::minutes;

struct Weight {
    std::string_view key;
    double weight;
};

/// Of a thousand dossiers: what people come for most, by the national code.
constexpr auto known_procedures = std::to_array<Weight>({
    {"2.000815", 290}, // bản sao từ bản chính
    {"2.000884", 90},  // chữ ký
    {"2.001035", 45},  // hợp đồng, giao dịch
    {"2.001019", 8},   // di chúc
    {"1.001193", 75},  // khai sinh
    {"2.000635", 60},  // trích lục hộ tịch
    {"1.004873", 55},  // tình trạng hôn nhân
    {"1.000894", 30},  // kết hôn
    {"1.000656", 25},  // khai tử
    {"1.004884", 10},  // đăng ký lại khai sinh
    {"1.004859", 14},  // cải chính hộ tịch
    {"1.001776", 22},  // trợ cấp xã hội
    {"1.014027", 25},  // hưu trí xã hội
    {"1.001612", 24},  // hộ kinh doanh
    {"2.000720", 12},  // thay đổi hộ kinh doanh
    {"1.013225", 18},  // giấy phép xây dựng
});

/// Of a thousand: what is left for all the other procedures of a work field together.
constexpr auto rest_of_fields = std::to_array<Weight>({
    {"tu-phap", 37},
    {"an-sinh", 50},
    {"van-hoa-xa-hoi", 30},
    {"dat-dai-xay-dung", 50},
    {"kinh-te", 30},
});

double weight_in(auto const& list, std::string_view key)
{
    auto const found = std::ranges::find(list, key, &Weight::key);
    return found == list.end() ? 0 : found->weight;
}

/// How many come on a weekday, against the mean: people saw to it on the weekend, and Friday can wait for
/// Monday.
double crowd_of(Date day)
{
    constexpr std::array<double, 7> crowd{1, 1.15, 1.05, 1, 0.95, 0.85, 1};
    return crowd[std::chrono::weekday{day}.c_encoding()];
}

constexpr double density_max{1.7};

/// How many come at a minute of the day, against the mean.
double density_at(minutes of_day)
{
    struct Stretch {
        minutes until;
        double density;
    };
    constexpr auto stretches = std::to_array<Stretch>({
        {std::chrono::hours{8}, 0.8},
        {std::chrono::hours{10}, density_max},
        {std::chrono::hours{12}, 1.0},
        {std::chrono::hours{14}, 0.7},
        {minutes{15 * 60 + 30}, 1.1},
        {std::chrono::hours{24}, 0.5},
    });
    return std::ranges::find_if(stretches, [&](Stretch const& each) { return of_day < each.until; })->density;
}

Fate draw_fate(Dice& dice)
{
    auto const shares = std::to_array<std::pair<double, Fate>>({
        {supplement_at_counter_share, Fate::supplement_at_counter},
        {supplement_after_appraisal_share, Fate::supplement_after_appraisal},
        {refused_at_counter_share, Fate::refused_at_counter},
        {refused_after_appraisal_share, Fate::refused_after_appraisal},
        {withdrawn_share, Fate::withdrawn},
    });
    double at = dice.share();
    for (auto const& [share, fate] : shares) {
        if (at < share) {
            return fate;
        }
        at -= share;
    }
    return Fate::plain;
}

std::string draw_channel(OfferedProcedure const& procedure, Dice& dice)
{
    std::vector<double> weights;
    for (auto const& channel : procedure.channels) {
        weights.push_back(channel == "counter" ? 82 : channel == "online" ? 12 : channel == "vneid" ? 3 : 3);
    }
    return procedure.channels[dice.pick(weights)];
}

Visit draw_visit(World& world, Period const& period, std::vector<OfferedProcedure> const& procedures,
                 std::vector<double> const& weights)
{
    Dice dice{period.seed, "visit", world.visits.size()};
    Visit visit;
    visit.procedure = dice.pick(weights);
    auto const& procedure = procedures[visit.procedure];
    visit.channel = draw_channel(procedure, dice);
    constexpr double other_case_share{0.1};
    if (!procedure.cases.empty() && dice.chance(other_case_share)) {
        auto const last = static_cast<std::int64_t>(procedure.cases.size()) - 1;
        visit.case_name = procedure.cases[static_cast<std::size_t>(dice.between(0, last))];
    }
    visit.fate = draw_fate(dice);
    visit.brings_supplement = !dice.chance(never_back_share);
    constexpr double post_share{0.06};
    visit.result_by_post = dice.chance(post_share);
    if (!world.citizens.empty() && dice.chance(known_citizen_share)) {
        auto const last = static_cast<std::int64_t>(world.citizens.size()) - 1;
        visit.citizen = static_cast<std::size_t>(dice.between(0, last));
    } else {
        visit.citizen = world.citizens.size();
        world.citizens.push_back(make_citizen(period.seed, visit.citizen));
    }
    return visit;
}

} // namespace

std::vector<double> weights_of(std::vector<OfferedProcedure> const& procedures)
{
    auto const unknown_of = [&](std::string_view work_field) {
        return std::ranges::count_if(procedures, [&](OfferedProcedure const& each) {
            return each.work_field == work_field && weight_in(known_procedures, each.code) == 0;
        });
    };
    std::vector<double> weights;
    for (auto const& each : procedures) {
        double const known = weight_in(known_procedures, each.code);
        weights.push_back(known > 0 ? known
                                    : weight_in(rest_of_fields, each.work_field) /
                                          static_cast<double>(unknown_of(each.work_field)));
    }
    return weights;
}

World make_world(Period const& period, WorkingCalendar const& calendar,
                 std::vector<OfferedProcedure> const& procedures)
{
    WARD_CHECK(!procedures.empty());
    auto const weights = weights_of(procedures);
    World world;
    for (auto day = period.from; day <= period.to; day += std::chrono::days{1}) {
        if (!calendar.is_working_day(day)) {
            continue;
        }
        Dice dice{period.seed, "day", static_cast<std::uint64_t>(to_days(day))};
        std::vector<Instant> moments(static_cast<std::size_t>(dice.poisson(period.per_day * crowd_of(day))));
        std::ranges::generate(moments, [&] { return moment_of_visit(calendar, day, dice); });
        std::ranges::sort(moments);
        for (auto const at : moments) {
            auto visit = draw_visit(world, period, procedures, weights);
            visit.at = at;
            world.visits.push_back(std::move(visit));
        }
    }
    return world;
}

std::vector<Absence> make_absences(Period const& period, WorkingCalendar const& calendar,
                                   std::size_t officers, std::vector<std::size_t> const& long_absent)
{
    std::vector<Absence> absences;
    std::set<std::pair<Date, std::size_t>> away;
    auto const note = [&](std::size_t officer, Date from, Date to) {
        absences.push_back({officer, from, to});
        for (auto day = from; day <= to; day += std::chrono::days{1}) {
            away.emplace(day, officer);
        }
    };
    // The long ones first, in the middle of the period and one after the other, so that they do not meet.
    constexpr int long_days{6};
    auto from =
        calendar.add_working_days(period.from, calendar.working_days_between(period.from, period.to) / 4);
    for (auto const officer : long_absent) {
        auto const to = calendar.add_working_days(from, long_days - 1);
        if (to <= period.to) {
            note(officer, from, to);
        }
        from = calendar.add_working_days(to, 2);
    }
    for (auto day = period.from; day <= period.to; day += std::chrono::days{1}) {
        Dice dice{period.seed, "absences", static_cast<std::uint64_t>(to_days(day))};
        for (std::size_t officer = 0; officer < officers; ++officer) {
            bool const ill = dice.chance(absent_share);
            if (ill && calendar.is_working_day(day) && !away.contains({day, officer})) {
                note(officer, day, day);
            }
        }
    }
    std::ranges::stable_sort(absences, {}, &Absence::from);
    return absences;
}

Instant moment_of_visit(WorkingCalendar const& calendar, Date day, Dice& dice)
{
    WARD_CHECK(calendar.is_working_day(day));
    auto const sessions = calendar.sessions(day);
    Milliseconds open{0};
    for (auto const& session : sessions) {
        open += session.to - session.from;
    }
    while (true) {
        auto at = Milliseconds{dice.between(0, open.count() - 1)};
        auto session = sessions.begin();
        for (; at >= session->to - session->from; ++session) {
            at -= session->to - session->from;
        }
        auto const of_day = session->from + at;
        if (dice.chance(density_at(std::chrono::floor<minutes>(of_day)) / density_max)) {
            return std::chrono::floor<std::chrono::seconds>(start_of(day) + of_day);
        }
    }
}

Instant back_with_papers(WorkingCalendar const& calendar, Instant asked, Dice& dice)
{
    auto const day = date_of(asked) + std::chrono::days{dice.between(1, 4)};
    return moment_of_visit(calendar, calendar.working_day_from(day), dice);
}

Instant collects(WorkingCalendar const& calendar, Instant decided, bool waits, Dice& dice)
{
    if (waits) {
        auto const back = decided + minutes{dice.between(2, 60)};
        if (date_of(back) == date_of(decided) && calendar.is_open_for_intake(back)) {
            return back;
        }
    }
    auto const days = static_cast<int>(waits ? 1 : dice.between(1, 3));
    return moment_of_visit(calendar, calendar.add_working_days(date_of(decided), days), dice);
}

Milliseconds effort(Work work, OfferedProcedure const& procedure, Dice& dice)
{
    auto const any = [&](std::string_view kind) {
        return std::ranges::any_of(procedure.steps,
                                   [&](OfferedStep const& step) { return step.kind == kind; });
    };
    auto const minutes_between = [&](double shortest, double likeliest, double longest) {
        return std::chrono::floor<std::chrono::seconds>(
            std::chrono::duration<double, std::ratio<60>>{dice.triangle(shortest, likeliest, longest)});
    };
    switch (work) {
    case Work::intake: return minutes_between(4, 6, 9);
    case Work::appraisal:
        if (any("consult")) {
            return minutes_between(20, 30, 45);
        }
        return procedure.same_day && !any("review") ? minutes_between(10, 12, 20)
                                                    : minutes_between(12, 20, 35);
    case Work::review: return minutes_between(3, 5, 8);
    case Work::sign: return minutes_between(1, 2, 3);
    case Work::issue: return minutes_between(2, 3, 5);
    case Work::consult: return minutes_between(8, 15, 25);
    case Work::hand_out: return minutes_between(1, 2, 4);
    case Work::papers: return minutes_between(2, 4, 7);
    }
    WARD_CHECK(false && "every kind of work is handled above");
    return {};
}

} // namespace ward::replay
