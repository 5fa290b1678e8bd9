#include "command/test_demo_house.hpp"
#include "command/test_posts.hpp"

#include <algorithm>
#include <set>

// Goal: a door opens to those whose post says so, and to nobody else; and behind it nobody reaches the papers
// of a field that is not theirs. Method: one officer of every post the demo ward has meets every route.
namespace ward::command {
namespace {

/// What the ward file says of an officer; the server had it from there, but is not asked about it.
/// Whether `x-who` of the API's description, "receive|handle", names one of these.
bool names_one_of(std::string const& who, std::set<std::string> const& permissions)
{
    std::istringstream words{who};
    for (std::string word; std::getline(words, word, '|');) {
        if (permissions.contains(word)) {
            return true;
        }
    }
    return false;
}

class PermissionTest : public testing::TestWithParam<std::string> {
protected:
    DemoHouse demo_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Engines, PermissionTest, api::on_both_engines());

TEST_P(PermissionTest, ADoorOpensToThosePostsThatItNames)
{
    int opened{0};
    int closed{0};
    for (auto const& post : posts()) {
        auto const visitor = demo_.sign_in(post.login);
        for (auto const& route : demo_.routes()) {
            if (route.path.starts_with("/api/v1/session")) {
                continue; // everybody's own, and signing out would end the round
            }
            auto const who = route.doc.who.words();
            bool const for_all = who == "anyone" || who == "signed_in";
            bool const open = for_all || names_one_of(who, post.permissions);
            auto const answer = demo_.answer(demo_.request(route, "1", "{}", visitor));
            bool const refused = answer.status == 403 && answer.code() == "auth.not_permitted";
            EXPECT_EQ(!refused, open) << post.login << " " << route.path << " wants " << who << ": "
                                      << answer.status << " " << answer.code();
            opened += open ? 1 : 0;
            closed += open ? 0 : 1;
        }
    }
    EXPECT_GT(opened, 300);
    EXPECT_GT(closed, 300);
}

// A dossier of civil status, and every officer whose posts are all in other fields: at whatever door, it
// shows them nothing, and no move of theirs changes it.
TEST_P(PermissionTest, ADossierOfAnotherFieldCannotBeReached)
{
    auto const counter = demo_.sign_in("ngoc.ltb");
    auto const person = demo_.made(
        "/api/v1/persons",
        R"({"kind":"citizen","name":"Phan Văn Kín","address":"Tổ 1, phường Nghĩa Lộ","phone":"0905111222"})",
        counter);
    auto const dossier = demo_.made("/api/v1/dossiers",
                                    R"({"procedure_code":"1.001193","channel":"counter","applicant_id":")" +
                                        person + R"(","components":[{"code":"01","originals":1},)" +
                                        R"({"code":"02","originals":1}],"receive_result":"counter",)" +
                                        R"("outcome":"accept","forward":true})",
                                    counter);
    auto const before = demo_.get("/api/v1/dossiers/" + dossier, counter).json().at("version");
    int strangers{0};
    for (auto const& post : posts()) {
        // Who leads, administers or works in no particular field may look at the whole ward.
        if (post.permissions.contains("lead") || post.permissions.contains("admin") ||
            post.work_fields.contains("tu-phap")) {
            continue;
        }
        ++strangers;
        auto const visitor = demo_.sign_in(post.login);
        for (auto const& route : demo_.routes()) {
            if (!route.path.starts_with("/api/v1/dossiers/{id}")) {
                continue;
            }
            auto const body =
                R"({"version":)" + serialize(before) + R"(,"reason":"Không phải việc của tôi"})";
            auto const answer = demo_.answer(demo_.request(route, dossier, body, visitor));
            EXPECT_GE(answer.status, 400) << post.login << " " << route.path;
            EXPECT_EQ(answer.body.find("Phan Văn Kín"), std::string::npos) << post.login << " " << route.path;
        }
        EXPECT_EQ(demo_.get("/api/v1/dossiers/" + dossier, visitor).status, 404) << post.login;
        EXPECT_TRUE(demo_.get("/api/v1/dossiers", visitor).json().at("items").as_array().empty())
            << post.login;
    }
    EXPECT_GE(strangers, 5);
    EXPECT_EQ(demo_.get("/api/v1/dossiers/" + dossier, counter).json().at("version"), before);
}

} // namespace
} // namespace ward::command
