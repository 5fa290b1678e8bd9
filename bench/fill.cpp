// Fills a demo ward with as many dossiers as wanted, by the counter's own work without the network: every
// dossier is taken in by the handler of POST /api/v1/dossiers, many to a transaction, and all but the newest
// are closed through the room's store. So the rows are those that years of use would have left.
//   bench_fill --config FILE --dossiers N [--seed N]
#include "command/house.hpp"
#include "command/progress.hpp"
#include "dossier/hand.hpp"
#include "dossier/step_store.hpp"
#include "dossier/store.hpp"
#include "dossier/tally.hpp"
#include "staff/store.hpp"
#include "unit/calendars.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <random>
#include <semaphore>

namespace ward::bench {

namespace {

/// One writer on SQLite commits what waits together; a long transaction of its own would cost it more with
/// every statement, because SQLite keeps the pages of an open savepoint in a list it walks through.
/// PostgreSQL has no such list, and several writers would take each other's serial numbers.
struct Portion {
    int dossiers{0};  ///< in one write
    int in_flight{0}; ///< writes waiting at a time
};
constexpr Portion sqlite_portion{4, 64};
constexpr Portion postgres_portion{500, 1};
constexpr int dossiers_a_person{5};
constexpr int open_max{300}; ///< the newest are still being handled, as in any ward however old it is

constexpr std::array families{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ",    "Phan",
                              "Đặng",   "Bùi",  "Đỗ", "Hồ",   "Ngô",   "Dương", "Lý"};
constexpr std::array middles{"Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc", "Hữu", "Thu", "Đức", "Kim"};
constexpr std::array given{"An",   "Bình", "Cường", "Dũng", "Hà",    "Hạnh", "Hòa", "Hùng", "Lan",
                           "Linh", "Mai",  "Nam",   "Ngân", "Phúc",  "Quân", "Sơn", "Thảo", "Trang",
                           "Tú",   "Uyên", "Vân",   "Xuân", "Khánh", "Loan", "Đạt", "Giang"};

/// Makes room for the next one when it is durable.
class Write final : public sql::Job {
public:
    Write(std::function<void(sql::Session&)> work, std::counting_semaphore<>& room)
        : work_{std::move(work)}, room_{room}
    {
    }
    sql::Verdict run(sql::Session& session) override
    {
        work_(session);
        return sql::Verdict::keep;
    }
    void done(sql::Outcome outcome, std::exception const* breakage) override
    {
        if (outcome != sql::Outcome::durable) {
            fmt::print(stderr, "bench_fill: {}\n", breakage == nullptr ? "undone" : breakage->what());
            std::exit(1);
        }
        room_.release();
    }

private:
    std::function<void(sql::Session&)> work_;
    std::counting_semaphore<>& room_;
};

class Filler {
public:
    Filler(command::House& house, std::uint32_t seed) : house_{house}, random_{seed}
    {
        for (auto const& route : house_.router().routes()) {
            if (route.method == http::Method::post && route.path == "/api/v1/dossiers") {
                take_in_ = &route;
            }
            if (route.method == http::Method::post && route.path == "/api/v1/persons") {
                keep_person_ = &route;
            }
        }
        house_.database().read([&](sql::Session& session) {
            auto rows = session.run("SELECT id, agency_id FROM officer WHERE login = $1", "anh.pd");
            WARD_CHECK(rows.next());
            caller_.ward = house_.ward();
            caller_.officer = rows.take<OfficerId>();
            caller_.agency = rows.take<AgencyId>();
            caller_.grants = staff::grants_on(session, house_.ward(), caller_.officer, make_date(2026, 6, 1));
            find_procedures(session);
        });
        WARD_CHECK(take_in_ != nullptr && keep_person_ != nullptr && !procedures_.empty());
    }

    void fill(int wanted)
    {
        auto const days = working_days();
        command::Progress progress{"dossiers"};
        auto const share_of_day = static_cast<double>(days.size()) / wanted;
        auto const portion =
            house_.database().engine() == sql::Engine::sqlite ? sqlite_portion : postgres_portion;
        std::counting_semaphore<> room{portion.in_flight};
        for (int from = 0; from < wanted; from += portion.dossiers) {
            auto const to = std::min(from + portion.dossiers, wanted);
            room.acquire();
            auto write = [this, from, to, wanted, share_of_day, &days](sql::Session& session) {
                for (int made = from; made < to; ++made) {
                    auto const day = days[static_cast<std::size_t>(made * share_of_day)];
                    one(session, at(day, made), wanted - made <= open_max);
                }
            };
            WARD_CHECK(house_.database().write(std::make_unique<Write>(std::move(write), room)));
            progress.at(static_cast<double>(from) / wanted);
        }
        for (int i = 0; i < portion.in_flight; ++i) {
            room.acquire();
        }
    }

private:
    static Instant at(Date day, int number)
    {
        // Between 07:30 and 10:50, so that the promise counts from the same day.
        return to_instant(LocalTime{day} + std::chrono::minutes{450 + number % 200});
    }

    std::vector<Date> working_days()
    {
        std::vector<Date> days;
        house_.database().read([&](sql::Session& session) {
            unit::Calendars calendars;
            auto const calendar = calendars.of(session, house_.ward());
            for (auto day = make_date(2025, 7, 1); day <= make_date(2026, 11, 20);
                 day += std::chrono::days{1}) {
                if (calendar.is_working_day(day)) {
                    days.push_back(day);
                }
            }
        });
        return days;
    }

    void find_procedures(sql::Session& session)
    {
        auto rows = session.run(
            "SELECT DISTINCT code FROM procedure_version WHERE ward_id = $1 ORDER BY code", house_.ward());
        while (rows.next()) {
            procedures_.push_back(rows.take<std::string>());
        }
    }

    template <class List>
    std::string_view any(List const& list)
    {
        return list[std::uniform_int_distribution<std::size_t>{0, list.size() - 1}(random_)];
    }

    Result<json::Value> work(sql::Session& session, api::Route const& route, Instant now, std::string body)
    {
        api::Extras extras;
        std::vector<std::pair<std::string, std::string>> const no_arguments;
        http::Request request;
        request.method = http::Method::post;
        request.path = route.path;
        request.body = std::move(body);
        request.headers.add("Content-Type", "application/json");
        auto const work = route.make();
        auto const parsed = work->parse(request);
        if (!parsed) {
            return parsed.error();
        }
        auto const answer = work->run(api::Call{session, now, caller_, house_.ids(), extras, no_arguments,
                                                "127.0.0.1", "fill", &request});
        if (!answer) {
            return answer.error();
        }
        return json::parse(std::get<std::string>(answer->body));
    }

    std::string new_person(sql::Session& session, Instant now)
    {
        auto const number = ++persons_;
        auto const body =
            fmt::format(R"({{"kind":"citizen","name":"{} {} {} {}","id_kind":"cccd","id_number":"0{:011}",)"
                        R"("phone":"09{:08}","address":"Tổ {}, phường Nghĩa Lộ","confirmed":true}})",
                        any(families), any(middles), any(given), any(given), 51'000'000'000 + number, number,
                        1 + number % 60);
        auto const kept = work(session, *keep_person_, now, body);
        WARD_CHECK(kept.has_value());
        return std::string{kept->at("id").as_string()};
    }

    void one(sql::Session& session, Instant now, bool open)
    {
        if (persons_ == 0 || ++since_person_ >= dossiers_a_person) {
            person_ = new_person(session, now);
            since_person_ = 0;
        }
        for (;;) {
            auto const body = fmt::format(
                R"({{"procedure_code":"{}","channel":"counter","applicant_id":"{}","components":[],)"
                R"("receive_result":"counter","outcome":"accept","forward":true,)"
                R"("duplicate_reason":"Việc khác của cùng một người"}})",
                procedures_[next_procedure_++ % procedures_.size()], person_);
            auto const taken = work(session, *take_in_, now, body);
            if (taken) {
                if (!open) {
                    close(session, DossierId{*parse_id(taken->at("id").as_string())}, now);
                }
                return;
            }
            // A procedure that wants a case, a number of copies, or papers: this one is not for the fill.
            --next_procedure_;
            procedures_.erase(procedures_.begin() +
                              static_cast<std::ptrdiff_t>(next_procedure_ % procedures_.size()));
            WARD_CHECK(!procedures_.empty());
        }
    }

    /// Handled before the promised day and handed out.
    void close(sql::Session& session, DossierId id, Instant received)
    {
        auto dossier = *dossier::find(session, house_.ward(), id);
        auto const decided = received + std::chrono::minutes{90};
        for (auto step : dossier::steps_of(session, house_.ward(), id)) {
            step.state = dossier::StepState::done;
            step.opened_at = received;
            step.done_at = decided;
            step.done_by = step.officer_id ? step.officer_id : caller_.officer;
            dossier::change_step(session, house_.ward(), step);
        }
        dossier.state = dossier::State::returned;
        dossier.decided_at = decided;
        dossier.ended_at = decided + std::chrono::minutes{30};
        dossier.result_number = fmt::format("{}/UBND", ++results_);
        dossier.returned_channel = "counter";
        dossier.returned_to = dossier.applicant_name;
        WARD_CHECK(dossier::change(session, house_.ward(), dossier));

        api::Extras extras;
        std::vector<std::pair<std::string, std::string>> const no_arguments;
        api::Call const call{session, *dossier.ended_at, caller_, house_.ids(), extras, no_arguments};
        dossier::tell_and_count(call, dossier, "decided", dossier::Figure::decided_early, {});
        dossier::tell_and_count(call, dossier, "returned", dossier::Figure::returned, {});
    }

    command::House& house_;
    std::mt19937 random_;
    api::Route const* take_in_{nullptr};
    api::Route const* keep_person_{nullptr};
    api::Caller caller_;
    std::vector<std::string> procedures_;
    std::size_t next_procedure_{0};
    std::string person_;
    int persons_{0};
    int since_person_{0};
    int results_{0};
};

} // namespace

} // namespace ward::bench

int main(int count, char** words)
{
    CLI::App program{"Fill a demo ward with dossiers"};
    std::string file;
    int dossiers{1000};
    std::uint32_t seed{1};
    program.add_option("--config", file, "of the ward, made by smartward demo")->required();
    program.add_option("--dossiers", dossiers, "how many")->required()->check(CLI::Range(1, 10'000'000));
    program.add_option("--seed", seed, "the same seed makes the same ward");
    CLI11_PARSE(program, count, words);

    auto const config = ward::read_config(file);
    if (!config) {
        fmt::print(stderr, "bench_fill: {} {}\n", config.error().code, config.error().field);
        return 1;
    }
    ward::command::House house{*config};
    ward::bench::Filler{house, seed}.fill(dossiers);
    return 0;
}
