#pragma once

#include "api/test_house.hpp"
#include "base/calendar_sample.hpp"
#include "dossier/store.hpp"
#include "dossier/surroundings.hpp"
#include "dossier/test_procedures.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "person/store.hpp"
#include "staff/store.hpp"
#include "unit/calendar_store.hpp"
#include "unit/store.hpp"

#include <fmt/format.h>

#include <map>

/// For tests only: a small ward with its calendar, people, procedures and citizens, behind a real router.
/// Officers are called by their login; what they may do comes from the staff room, substitutes included, as
/// of now().
namespace ward::dossier {

class TestWard {
public:
    explicit TestWard(std::string const& engine)
        : house_{engine,
                 {event::migrations(), file::migrations(), unit::migrations(), staff::migrations(),
                  person::migrations(), procedure::migrations(), dossier::migrations()}}
    {
        write([&](sql::Session& session) { keep_calendar(session); });
        write([&](sql::Session& session) { keep_office(session); });
        write([&](sql::Session& session) { keep_test_procedures(session, house_.ids()); });
        for (auto const* const name : {"Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường"}) {
            add_person(name);
        }
        know_everybody();
    }
    TestWard(TestWard const&) = delete;
    TestWard& operator=(TestWard const&) = delete;

    /// Whatever a test did: nobody's load may differ from the steps in his hands.
    ~TestWard() { EXPECT_EQ(wrong_loads(), ""); }

    api::TestHouse& house() { return house_; }
    dossier::Surroundings const& around() const { return around_; }
    dossier::Surroundings& around() { return around_; }

    Instant now() const { return house_.now(); }
    /// "2025-07-01T08:00" on the office's wall clock.
    void set_now(std::string_view wall_clock) { set_now(sample::at(wall_clock)); }
    void set_now(Instant at)
    {
        house_.set_now(at);
        know_everybody();
    }

    OfficerId officer(std::string const& login) const { return officers_.at(login); }
    AgencyId agency(std::string const& name) const { return agencies_.at(name); }
    person::PersonId person(std::size_t index) const { return persons_.at(index); }

    person::PersonId add_person(std::string const& name)
    {
        person::Person person;
        person.id = made<person::PersonId>();
        person.name = name;
        person.address = "Tổ 5, phường Nghĩa Lộ";
        person.phone = fmt::format("0905{:06}", 100'000 + persons_.size());
        person.id_kind = person::IdKind::cccd;
        person.id_number = fmt::format("0510990{:05}", 10'000 + persons_.size());
        person.created_at = now();
        person.changed_at = now();
        write([&](sql::Session& session) {
            EXPECT_TRUE(person::insert(session, test_ward_id, officer("counter"), person));
        });
        persons_.push_back(person.id);
        return person.id;
    }

    /// A stored file of this officer, as an upload would leave it.
    file::FileId add_file(std::string const& login)
    {
        file::StoredFile file;
        file.id = made<file::FileId>();
        file.sha256 = fmt::format("{:064x}", file.id.value);
        file.name = "giay-to.pdf";
        file.media_type = "application/pdf";
        file.bytes = 1'000;
        file.pages = 1;
        file.uploaded_by = officer(login);
        file.at = now();
        write([&](sql::Session& session) { file::add(session, test_ward_id, file); });
        return file.id;
    }

    /// Away from … to, both included, with a substitute.
    void away(std::string const& login, std::string const& substitute, Date from, Date to)
    {
        staff::AbsenceRow absence;
        absence.id = made<staff::AbsenceId>();
        absence.officer_id = officer(login);
        absence.substitute_id = officer(substitute);
        absence.from = from;
        absence.to = to;
        absence.reason = "Nghỉ phép";
        write([&](sql::Session& session) { staff::add_absence(session, test_ward_id, absence); });
        know_everybody();
    }

    /// Closes a day that was to be worked, as an administrator would.
    void close_day(Date day)
    {
        write([&](sql::Session& session) {
            unit::store_day(session, test_ward_id, {day, DayKind::off, "Nghỉ đột xuất", "12/QĐ", false},
                            house_.ids().next());
        });
    }

    /// A body for POST /api/v1/dossiers; `more` is appended, e.g. R"(,"forward":true)".
    std::string intake(char const* procedure, std::size_t person_index, std::string const& more = "",
                       std::string const& outcome = "accept") const
    {
        auto const fee =
            std::string_view{procedure} == code::copies ? R"(,"fee":{"copies":[{"pages":3,"count":2}]})" : "";
        return fmt::format(
            R"({{"procedure_code":"{}","channel":"counter","applicant_id":"{}","components":[],)"
            R"("receive_result":"counter","outcome":"{}"{}{}}})",
            procedure, person(person_index).value, outcome, fee, more);
    }

    /// Takes in, accepts, and answers the key. \pre the routes of intake are there
    DossierId take_in(char const* procedure, std::size_t person_index = 0, std::string const& more = "",
                      std::string const& login = "counter")
    {
        auto const answer = house_.post("/api/v1/dossiers", intake(procedure, person_index, more), login);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.status == 201 ? DossierId{*parse_id(answer.json().at("id").as_string())} : DossierId{};
    }

    Dossier dossier(DossierId id)
    {
        std::optional<Dossier> found;
        house_.database().read([&](sql::Session& session) { found = find(session, test_ward_id, id); });
        EXPECT_TRUE(found.has_value());
        return found.value_or(Dossier{});
    }

    /// Rows of every table that a request may write, by name; kept answers are the router's business.
    std::map<std::string, std::int64_t> rows()
    {
        std::map<std::string, std::int64_t> counted;
        house_.database().read([&](sql::Session& session) {
            for (auto const* const table :
                 {"serial", "dossier", "dossier_component", "dossier_file", "dossier_step", "supplement",
                  "consultation", "printed_form", "draft", "dossier_word", "tally", "counted",
                  "result_number", "event"}) {
                auto answer = session.run(std::string{"SELECT count(*) FROM "} + table);
                answer.next();
                counted[table] = answer.take<std::int64_t>();
            }
        });
        return counted;
    }

    /// What is kept of each officer's load is the sum of the steps open in his hands. Empty when it is so.
    std::string wrong_loads()
    {
        std::string wrong;
        house_.database().read([&](sql::Session& session) {
            auto rows = session.run(
                "SELECT officer_id, CAST(SUM(minutes) AS bigint) AS surplus FROM ("
                "SELECT officer_id, minutes FROM officer_load UNION ALL SELECT officer_id, -effort_minutes"
                " FROM dossier_step WHERE state = 'open' AND officer_id <> 0) AS work GROUP BY officer_id"
                " HAVING SUM(minutes) <> 0");
            while (rows.next()) {
                auto const officer = rows.take<OfficerId>();
                wrong += fmt::format("officer {}: {} minutes too many; ", officer.value,
                                     rows.take<std::int64_t>());
            }
        });
        return wrong;
    }

    /// Events of a dossier, oldest first.
    std::vector<event::Event> events(DossierId id)
    {
        std::vector<event::Event> found;
        house_.database().read([&](sql::Session& session) {
            found = event::of_subject(session, test_ward_id, "dossier", id.value, event::EventId{}, 1'000);
        });
        return found;
    }

    /// Kinds of the events of a dossier, oldest first.
    std::vector<std::string> kinds(DossierId id)
    {
        std::vector<std::string> kinds;
        for (auto const& each : events(id)) {
            kinds.push_back(each.kind);
        }
        return kinds;
    }

    void write(std::function<void(sql::Session&)> const& work)
    {
        house_.database().write_now([&](sql::Session& session) {
            work(session);
            return sql::Verdict::keep;
        });
    }

    template <class Key>
    Key made()
    {
        Key key;
        house_.ids().make(key);
        return key;
    }

private:
    struct Post {
        api::Permission permission;
        std::string field; ///< "" for every field
    };

    void keep_calendar(sql::Session& session)
    {
        unit::store_hours(session, test_ward_id, sample::hours(), house_.ids().next());
        for (auto rule : sample::rules()) {
            rule.name = "Ngày theo lịch";
            unit::store_day(session, test_ward_id, rule, house_.ids().next());
        }
    }

    void add_agency(sql::Session& session, std::string const& word, std::string const& name,
                    staff::AgencyKind kind)
    {
        auto const id = made<AgencyId>();
        staff::add_agency(session, test_ward_id, {id, word, name, kind, {}, true});
        agencies_[word] = id;
    }

    void add_officer(sql::Session& session, std::string const& login, std::string const& name,
                     std::string const& agency_word, std::vector<Post> const& posts)
    {
        staff::Officer officer;
        officer.id = made<OfficerId>();
        officer.login = login;
        officer.name = name;
        officer.title = "Công chức";
        officer.agency_id = agency(agency_word);
        officer.used = now();
        staff::add_officer(session, test_ward_id, officer);
        officers_[login] = officer.id;
        agency_of_[login] = officer.agency_id;
        for (auto const& post : posts) {
            staff::OfficerGrant grant;
            grant.id = made<staff::GrantId>();
            grant.officer_id = officer.id;
            grant.permission = post.permission;
            grant.field = post.field.empty() ? std::nullopt : std::optional{post.field};
            if (post.permission == api::Permission::handle) {
                grant.agency_id = officer.agency_id; // who handles, handles what comes to the own agency
            }
            grant.from = make_date(2025, 1, 1);
            staff::add_grant(session, test_ward_id, grant);
        }
    }

    void keep_office(sql::Session& session)
    {
        using enum api::Permission;
        staff::put_office(session, {test_ward_id, "Phường Nghĩa Lộ", "UBND phường Nghĩa Lộ",
                                    "Trung tâm Phục vụ hành chính công phường Nghĩa Lộ",
                                    "Phường Nghĩa Lộ, tỉnh Quảng Ngãi", "0900000000",
                                    "{agency}-{yymmdd}-{serial:4}", "H48.21028"});
        add_agency(session, "centre", "Trung tâm Phục vụ hành chính công", staff::AgencyKind::centre);
        add_agency(session, "office", "Văn phòng", staff::AgencyKind::office);
        add_agency(session, "society", "Phòng Văn hóa - Xã hội", staff::AgencyKind::department);
        staff::put_work_field(
            session, test_ward_id,
            {"tu-phap", "Tư pháp - Hộ tịch", {{"chung-thuc", "Chứng thực"}, {"ho-tich", "Hộ tịch"}}}, 1);
        staff::put_work_field(session, test_ward_id,
                              {"an-sinh", "An sinh xã hội", {{"bao-tro-xa-hoi", "Bảo trợ xã hội"}}}, 2);
        add_officer(session, "counter", "Lê Thị Bích Ngọc", "centre", {{receive, ""}, {handle, "tu-phap"}});
        add_officer(session, "counter2", "Trần Minh Tuấn", "centre", {{receive, ""}});
        add_officer(session, "handler1", "Huỳnh Thị Thu Thủy", "office", {{handle, "tu-phap"}});
        add_officer(session, "handler2", "Nguyễn Đình Khôi", "office", {{handle, "tu-phap"}});
        add_officer(session, "reviewer", "Võ Thị Ngọc Lan", "office", {{review, "tu-phap"}});
        add_officer(session, "social", "Đinh Văn Hòa", "society", {{handle, "an-sinh"}, {review, "an-sinh"}});
        add_officer(session, "signer", "Nguyễn Thanh Sơn", "office", {{sign, ""}});
        add_officer(session, "deputy", "Trần Thị Hồng Vân", "office",
                    {}); // stands in for the signer when he is away
        add_officer(session, "clerk", "Cao Thị Phương Thảo", "office", {{issue, ""}});
        add_officer(session, "returner", "Huỳnh Văn Phúc", "centre", {{return_, ""}, {fee, ""}});
        add_officer(session, "leader", "Phạm Thị Thu Hà", "centre", {{lead, ""}, {admin, ""}});
        add_officer(session, "stranger", "Mai Xuân Trường", "office", {});
    }

    void know_everybody()
    {
        house_.database().read([&](sql::Session& session) {
            for (auto const& [login, id] : officers_) {
                api::Caller caller{.ward = test_ward_id, .officer = id, .agency = agency_of_.at(login)};
                caller.grants = staff::grants_on(session, test_ward_id, id, date_of(now()));
                house_.knows(login, std::move(caller));
            }
        });
    }

    api::TestHouse house_;
    unit::Calendars calendars_;
    procedure::Catalogue catalogue_;
    dossier::Surroundings around_{calendars_, catalogue_, {}};
    std::map<std::string, OfficerId> officers_;
    std::map<std::string, AgencyId> agency_of_;
    std::map<std::string, AgencyId> agencies_;
    std::vector<person::PersonId> persons_;
};

} // namespace ward::dossier
