#pragma once

#include "api/test_house.hpp"
#include "base/calendar_sample.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "report/import.hpp"
#include "report/photo_store.hpp"
#include "report/store.hpp"
#include "report/surroundings.hpp"
#include "staff/store.hpp"
#include "unit/calendar_store.hpp"
#include "unit/store.hpp"

#include <fmt/format.h>

#include <map>

/// For tests only: a small ward with its calendar, agencies, officers and the kinds of its own file, behind a
/// real router. Officers are called by their login. It is 08:00 on Tuesday 01/07/2025.
namespace ward::report {

inline WardId const town_id{21028};

class TestTown {
public:
    explicit TestTown(std::string const& engine)
        : house_{engine,
                 {event::migrations(), file::migrations(), unit::migrations(), staff::migrations(),
                  migrations()}}
    {
        write([&](sql::Session& session) { keep_ward(session); });
        auto const kinds = import_kinds({house_.database(), house_.ids(), town_id, house_.now()},
                                        std::string{WARD_SOURCE_DIR} + "/data/reports/kinds.json");
        EXPECT_TRUE(kinds.has_value()) << kinds.error().code << kinds.error().field;
        know_everybody();
    }
    TestTown(TestTown const&) = delete;
    TestTown& operator=(TestTown const&) = delete;
    /// Whatever a test did: every report has one state that lasts, and it is the one it is in.
    ~TestTown() { EXPECT_EQ(broken_histories(), 0); }

    api::TestHouse& house() { return house_; }
    Surroundings& around() { return around_; }
    Instant now() const { return house_.now(); }
    void set_now(std::string_view wall_clock)
    {
        house_.set_now(sample::at(wall_clock));
        know_everybody();
    }

    OfficerId officer(std::string const& login) const { return officers_.at(login); }
    AgencyId agency(std::string const& code) const { return agencies_.at(code); }

    template <class Work>
    void write(Work const& work)
    {
        house_.database().write_now([&](sql::Session& session) {
            work(session);
            return sql::Verdict::keep;
        });
    }

    /// A report as a telephone sends it; `more` replaces or adds members.
    std::string body(std::string const& kind, json::Object const& more = {}) const
    {
        json::Object sent{{"kind", kind},
                          {"position", {{"lat", 15.1205}, {"lon", 108.7923}}},
                          {"text", "Đèn đường trước chợ không sáng ba đêm nay"}};
        for (auto const& [name, value] : more) {
            sent[name] = value;
            if (value.is_null()) {
                sent.erase(name);
            }
        }
        return serialize(sent);
    }
    /// Sent and taken; the whole answer.
    json::Object filed(std::string const& kind, json::Object const& more = {})
    {
        auto const answer = house_.post("/api/v1/reports", body(kind, more));
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.status == 201 ? answer.json().as_object() : json::Object{};
    }
    static std::string text(json::Object const& object, char const* member)
    {
        return std::string{object.at(member).as_string()};
    }

    Report report(std::string const& code)
    {
        std::optional<Report> found;
        house_.database().read([&](sql::Session& session) { found = find(session, town_id, code); });
        EXPECT_TRUE(found.has_value()) << code;
        return found.value_or(Report{});
    }
    /// Moves it on, with the version it has; the answer.
    api::Answer move(std::string const& code, std::string const& move, std::string const& login,
                     json::Object more = {})
    {
        more.emplace("version", report(code).version);
        return house_.post("/api/v1/report-cases/" + code + "/" + move, serialize(more), login);
    }
    /// The same, which must succeed.
    void moved(std::string const& code, std::string const& word, std::string const& login,
               json::Object more = {})
    {
        auto const answer = move(code, word, login, std::move(more));
        EXPECT_EQ(answer.status, 200) << word << ": " << answer.body;
    }

    /// A photograph as its upload would leave it, taken there; its ticket.
    json::Object photo(std::optional<Point> taken_at = {})
    {
        Photo made{.key_hash = hash_of_key("key-of-photo")};
        house_.ids().make(made.id);
        made.original_sha256 = fmt::format("{:064x}", made.id.value);
        made.large_sha256 = fmt::format("{:064x}", made.id.value + 1);
        made.small_sha256 = fmt::format("{:064x}", made.id.value + 2);
        made.width = 1600;
        made.height = 1200;
        made.position = taken_at;
        made.at = now();
        write([&](sql::Session& session) { add_photo(session, town_id, made); });
        return {{"id", to_string(made.id)}, {"key", "key-of-photo"}};
    }

    /// Rows of every table that a request may write.
    std::map<std::string, std::int64_t> rows()
    {
        std::map<std::string, std::int64_t> counted;
        house_.database().read([&](sql::Session& session) {
            for (auto const* const table : {"report", "report_state", "report_contact", "report_supporter",
                                            "report_note", "report_serial", "report_routing", "event"}) {
                auto answer = session.run(std::string{"SELECT count(*) FROM "} + table);
                answer.next();
                counted[table] = answer.take<std::int64_t>();
            }
        });
        return counted;
    }

    std::vector<event::Event> events(std::string const& code)
    {
        auto const id = report(code).id;
        std::vector<event::Event> found;
        house_.database().read([&](sql::Session& session) {
            found = event::of_subject(session, town_id, "report", id.value, event::EventId{}, 1'000);
        });
        return found;
    }
    /// Kinds of a report's events, oldest first.
    std::vector<std::string> history(std::string const& code)
    {
        std::vector<std::string> kinds;
        for (auto const& each : events(code)) {
            kinds.push_back(each.kind.substr(std::string_view{"report."}.size()));
        }
        return kinds;
    }

private:
    template <class Key>
    Key made()
    {
        Key key;
        house_.ids().make(key);
        return key;
    }

    void add_officer(sql::Session& session, std::string const& login, std::string const& name,
                     std::string const& agency, std::vector<api::Permission> const& posts)
    {
        staff::Officer officer;
        officer.id = made<OfficerId>();
        officer.login = login;
        officer.name = name;
        officer.title = "Công chức";
        officer.agency_id = agencies_.at(agency);
        officer.used = now();
        staff::add_officer(session, town_id, officer);
        officers_[login] = officer.id;
        agency_of_[login] = officer.agency_id;
        for (auto const post : posts) {
            staff::OfficerGrant grant;
            grant.id = made<staff::GrantId>();
            grant.officer_id = officer.id;
            grant.permission = post;
            bool const whole_ward = post == api::Permission::lead || post == api::Permission::admin;
            if (!whole_ward) {
                grant.field = std::string{work_field};
                grant.agency_id = officer.agency_id;
            }
            grant.from = make_date(2025, 1, 1);
            staff::add_grant(session, town_id, grant);
        }
    }

    void keep_ward(sql::Session& session)
    {
        using enum api::Permission;
        unit::store_hours(session, town_id, sample::hours(), house_.ids().next());
        for (auto rule : sample::rules()) {
            rule.name = "Ngày theo lịch";
            unit::store_day(session, town_id, rule, house_.ids().next());
        }
        staff::put_work_field(session, town_id, {std::string{work_field}, "Phản ánh hiện trường", {}}, 1);
        for (auto const& [code, name] :
             std::map<std::string, std::string>{{"centre", "Trung tâm Phục vụ hành chính công"},
                                                {"economy", "Phòng Kinh tế, Hạ tầng và Đô thị"},
                                                {"office", "Văn phòng"},
                                                {"society", "Phòng Văn hóa - Xã hội"}}) {
            agencies_[code] = made<AgencyId>();
            staff::add_agency(session, town_id,
                              {agencies_[code], code, name, staff::AgencyKind::department, {}, true});
        }
        add_officer(session, "dispatcher", "Phan Đức Anh", "centre", {receive});
        add_officer(session, "urban", "Đoàn Văn Khánh", "economy", {handle});
        add_officer(session, "roads", "Nguyễn Hữu Phước", "economy", {handle});
        add_officer(session, "head", "Bùi Quang Hải", "economy", {review});
        add_officer(session, "culture", "Lý Thị Hương", "society", {handle});
        add_officer(session, "leader", "Nguyễn Thanh Sơn", "office", {lead});
        add_officer(session, "admin", "Tô Văn Đạt", "office", {admin});
        add_officer(session, "stranger", "Mai Xuân Trường", "office", {});
    }

    void know_everybody()
    {
        house_.database().read([&](sql::Session& session) {
            for (auto const& [login, id] : officers_) {
                api::Caller caller{.ward = town_id, .officer = id, .agency = agency_of_.at(login)};
                caller.grants = staff::grants_on(session, town_id, id, date_of(now()));
                house_.knows(login, std::move(caller));
            }
        });
    }

    std::int64_t broken_histories()
    {
        std::int64_t broken{0};
        house_.database().read([&](sql::Session& session) {
            auto rows =
                session.run("SELECT count(*) FROM report r WHERE 1 <> (SELECT count(*) FROM report_state s"
                            " WHERE s.report_id = r.id AND s.to_ms = 9223372036854775807"
                            " AND s.state = r.state AND s.solve_ms = r.solve_ms)");
            rows.next();
            broken = rows.take<std::int64_t>();
        });
        return broken;
    }

    api::TestHouse house_;
    unit::Calendars calendars_;
    Surroundings around_{calendars_, {10'000, 10'000, 30}};
    std::map<std::string, OfficerId> officers_;
    std::map<std::string, AgencyId> agency_of_;
    std::map<std::string, AgencyId> agencies_;
};

} // namespace ward::report
