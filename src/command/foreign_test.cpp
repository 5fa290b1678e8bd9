#include "command/test_demo_house.hpp"
#include "command/test_posts.hpp"
#include "command/test_sample_body.hpp"

#include <algorithm>
#include <map>
#include <set>

// Goal: what belongs to another ward, another field or another officer is, for everybody it is no business
// of, exactly what does not exist: nobody learns from an answer that it does. Method: a matrix of every post
// of the demo ward × every route × every foreign thing; each cell asks twice, for the thing and for a key
// that names nothing, and the two answers must be the same. Afterwards no row has changed.
namespace ward::command {
namespace {

constexpr auto nothing = "250426718051897382"; ///< a key that names nothing
constexpr std::int64_t other_ward = 21'025;

/// Whose business a dossier of civil status is.
bool sees_civil_status(Post const& post)
{
    return post.permissions.contains("lead") || post.permissions.contains("admin") ||
           post.work_fields.contains("tu-phap");
}

/// Something a visitor has no business with.
struct Foreign {
    std::string what;
    std::string route; ///< where its key stands in the path, up to the key
    std::string id;
    bool of_civil_status{false}; ///< some posts may see it after all
};

class ForeignTest : public testing::TestWithParam<std::string> {
protected:
    ForeignTest()
    {
        auto const civil = dossier("tu-phap");
        version_ = demo_.get("/api/v1/dossiers/" + civil.first, counter_).json().at("version").as_int64();
        add("a dossier of another field", "/api/v1/dossiers/", civil.first, true);
        add("a file of another field's dossier", "/api/v1/files/", civil.second, true);
        add("another officer's draft", "/api/v1/drafts/", draft(), false);
        add_abroad("dossier", "/api/v1/dossiers/", dossier("another").first);
        add_abroad("stored_file", "/api/v1/files/", demo_.upload(file::sample::pdf(), "a.pdf", counter_));
        add_abroad("draft", "/api/v1/drafts/", draft());
        add_abroad("person", "/api/v1/persons/", person("Phan Văn Xa"));
        auto const officer =
            demo_.made("/api/v1/officers",
                       R"({"login":"xa.nv","name":"Nguyễn Văn Xa","title":"Chuyên viên","agency_id":")" +
                           agency() + R"("})",
                       admin_);
        demo_.made("/api/v1/officers/" + officer + "/grants",
                   R"({"permission":"receive","from":"2025-07-02"})", admin_);
        auto const grants = demo_.get("/api/v1/officers/" + officer + "/grants", admin_).json();
        auto const& first =
            grants.is_array() ? grants.as_array().front() : grants.at("items").as_array().front();
        add_abroad("officer_grant", "/api/v1/grants/", std::string{first.at("id").as_string()});
        add_abroad("officer", "/api/v1/officers/", officer);
        add_abroad("agency", "/api/v1/agencies/",
                   demo_.made("/api/v1/agencies", R"({"code":"xa","name":"Phòng ở xa","kind":"department"})",
                              admin_));
    }

    std::string person(std::string const& name)
    {
        return demo_.made("/api/v1/persons",
                          R"({"kind":"citizen","name":")" + name +
                              R"(","address":"Tổ 1, phường Nghĩa Lộ","phone":"09051112)" +
                              std::to_string(20 + persons_++) + R"("})",
                          counter_);
    }
    std::string draft()
    {
        return demo_.made("/api/v1/drafts", R"({"title":"Dở dang","content":{}})", counter_);
    }
    std::string agency()
    {
        auto const agencies = demo_.get("/api/v1/agencies", admin_).json();
        auto const& list = agencies.is_array() ? agencies.as_array() : agencies.at("items").as_array();
        return std::string{list.front().at("id").as_string()};
    }
    /// Keys of a dossier of civil status and of a file in it.
    std::pair<std::string, std::string> dossier(std::string const& name)
    {
        auto const file = demo_.upload(file::sample::pdf(), name + ".pdf", counter_);
        return {demo_.made("/api/v1/dossiers",
                           R"({"procedure_code":"1.001193","channel":"counter","applicant_id":")" +
                               person("Phan Văn " + name) + R"(","components":[{"code":"01","originals":1,)" +
                               R"("file_ids":[")" + file + R"("]},{"code":"02","originals":1}],)" +
                               R"("receive_result":"counter","outcome":"accept","forward":true})",
                           counter_),
                file};
    }

    void add(std::string what, std::string route, std::string id, bool of_civil_status)
    {
        foreign_.push_back({std::move(what), std::move(route), std::move(id), of_civil_status});
    }
    /// The row goes to another ward on the same database, as a province's server has them.
    void add_abroad(std::string const& table, std::string route, std::string id)
    {
        demo_.house().database().write_now([&](sql::Session& session) {
            auto const changed = session.change("UPDATE " + table + " SET ward_id = $1 WHERE id = $2",
                                                other_ward, *parse_id(id));
            EXPECT_EQ(changed, 1) << table;
            return sql::Verdict::keep;
        });
        add("another ward's " + table, std::move(route), std::move(id), false);
    }

    /// Rows of every table but those that are there to remember attempts and sessions.
    sql::RowCounts rows()
    {
        sql::RowCounts counts;
        demo_.house().database().read([&](sql::Session& session) { counts = sql::count_rows(session); });
        for (auto const* const memory :
             {"event", "event_waiting", "kept_answer", "officer_session", "dossier_reading"}) {
            counts.erase(memory);
        }
        return counts;
    }

    std::string body_for(api::Route const& route, std::string const& id) const
    {
        json::Object components;
        auto const schema = route.input_schema(components);
        if (!schema.is_object() || route.reads() || route.method == http::Method::delete_) {
            return "{}";
        }
        SampleBody const samples{components, {.id = id, .text = "1.001193", .number = version_}};
        return serialize(samples.of(schema.get_object()));
    }

    /// What an answer gives away, but for the asked key itself.
    static std::string seen(api::Answer const& answer, std::string const& id)
    {
        auto text = std::to_string(answer.status) + " " + answer.body;
        for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at)) {
            text.replace(at, id.size(), "KEY");
        }
        return text;
    }

    DemoHouse demo_{GetParam()};
    Visitor counter_{demo_.sign_in("ngoc.ltb")};
    Visitor admin_{demo_.sign_in("bao.nq")};
    std::int64_t version_{1};
    int persons_{0}; ///< each has a phone of their own
    std::vector<Foreign> foreign_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ForeignTest, api::on_both_engines());

TEST_P(ForeignTest, WhatIsForeignIsForEverybodyWhatDoesNotExist)
{
    auto const before = rows();
    std::map<std::string, int> cells;
    for (auto const& post : posts()) {
        auto const visitor = demo_.sign_in(post.login);
        for (auto const& foreign : foreign_) {
            bool const own = post.login == "ngoc.ltb" && foreign.what == "another officer's draft";
            if ((foreign.of_civil_status && sees_civil_status(post)) || own) {
                auto const answer = demo_.get(foreign.route + foreign.id, visitor);
                EXPECT_EQ(answer.status, 200) << post.login << " should see " << foreign.what;
                ++cells["seen"];
                continue;
            }
            for (auto const& route : demo_.routes()) {
                if (!route.path.starts_with(foreign.route + "{")) {
                    continue;
                }
                auto const body = body_for(route, "1");
                auto const there = demo_.answer(demo_.request(route, foreign.id, body, visitor));
                auto const nowhere = demo_.answer(demo_.request(route, nothing, body, visitor));
                EXPECT_EQ(seen(there, foreign.id), seen(nowhere, nothing))
                    << post.login << ", " << foreign.what << ": " << route.path << " <- " << body;
                EXPECT_GE(there.status, 400) << post.login << ", " << foreign.what << ": " << route.path;
                ++cells[foreign.what];
            }
        }
    }
    for (auto const& foreign : foreign_) {
        EXPECT_GE(cells[foreign.what], 8) << foreign.what;
    }
    EXPECT_GE(cells["seen"], 4);
    EXPECT_EQ(rows(), before);
}

// Method: of every body that names keys, all keys are foreign ones, in the path a thing that is the asker's.
TEST_P(ForeignTest, ABodyThatNamesForeignThingsNamesNothing)
{
    auto const own = dossier("own").first;
    int cells{0};
    for (auto const* const login : {"ngoc.ltb", "bao.nq", "ha.ptt"}) {
        auto const visitor = demo_.sign_in(login);
        for (auto const& route : demo_.routes()) {
            json::Object components;
            auto const schema = route.input_schema(components);
            auto const sample = body_for(route, nothing);
            if (sample.find(nothing) == std::string::npos || route.upload) {
                continue; // names no key
            }
            for (auto const& foreign : foreign_) {
                if (!foreign.what.starts_with("another ward's")) {
                    continue;
                }
                auto const before = rows();
                auto const there =
                    demo_.answer(demo_.request(route, own, body_for(route, foreign.id), visitor));
                auto const nowhere = demo_.answer(demo_.request(route, own, sample, visitor));
                EXPECT_EQ(seen(there, foreign.id), seen(nowhere, nothing))
                    << login << ", " << foreign.what << ": " << route.path;
                EXPECT_EQ(rows(), before) << login << ", " << foreign.what << ": " << route.path;
                ++cells;
            }
        }
    }
    EXPECT_GE(cells, 100);
}

} // namespace
} // namespace ward::command
