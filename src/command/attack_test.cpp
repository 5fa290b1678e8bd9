#include "api/web_files.hpp"
#include "command/test_demo_house.hpp"
#include "command/test_sample_body.hpp"

#include <algorithm>

// Goal: what strangers try from outside stays outside, at every route there is: a session planted in
// somebody's browser, a page elsewhere that writes with an officer's cookie, a header broken in two, a path
// that climbs.
namespace ward::command {
namespace {

class AttackTest : public testing::TestWithParam<std::string> {
protected:
    /// Rows of every table but those that are there to remember attempts.
    sql::RowCounts rows()
    {
        sql::RowCounts counts;
        demo_.house().database().read([&](sql::Session& session) { counts = sql::count_rows(session); });
        for (auto const* const memory : {"event", "event_waiting", "sign_in_failure", "dossier_reading"}) {
            counts.erase(memory);
        }
        return counts;
    }

    static std::string body_for(api::Route const& route)
    {
        json::Object components;
        auto const schema = route.input_schema(components);
        return schema.is_object()
                   ? serialize(SampleBody{components, {.text = "1.001193"}}.of(schema.get_object()))
                   : "{}";
    }
    static bool is_writing(api::Route const& route)
    {
        return !route.reads() && route.doc.who.needs_session();
    }
    api::Answer sign_in_with(std::string const& cookie, std::string const& login)
    {
        auto asked = demo_.request(http::Method::post, "/api/v1/sessions",
                                   R"({"login":")" + login + R"(","password":"Nghialo-2025"})", {});
        asked.headers.add("Cookie", cookie);
        return demo_.answer(std::move(asked));
    }
    static std::string cookie_of(api::Answer const& answer)
    {
        auto const header = std::string{answer.headers.find("Set-Cookie").value_or("")};
        return header.substr(0, header.find(';'));
    }

    DemoHouse demo_{GetParam()};
    Visitor officer_{demo_.sign_in("ngoc.ltb")};
    Visitor admin_{demo_.sign_in("bao.nq")};
};

INSTANTIATE_TEST_SUITE_P(Engines, AttackTest, api::on_both_engines());

TEST_P(AttackTest, ACookieChosenBySomebodyElseIsNeverASession)
{
    for (auto const& chosen : {std::string{"ward_session=chosen"}, "ward_session=" + std::string(43, 'A'),
                               "ward_session=" + std::string(43, 'A') + "; ward_session=second"}) {
        auto const answer = sign_in_with(chosen, "oanh.vtk");
        ASSERT_EQ(answer.status, 201) << answer.body;
        EXPECT_EQ(chosen.find(cookie_of(answer)), std::string::npos) << "the chosen one was taken";
        EXPECT_EQ(demo_.get("/api/v1/session", {chosen, ""}).status, 401) << chosen;
        EXPECT_EQ(demo_.get("/api/v1/session", {cookie_of(answer), ""}).status, 200);
    }
}

TEST_P(AttackTest, ASessionPlantedInAnotherBrowserEndsWhenItsOwnerSignsIn)
{
    auto const planted = demo_.sign_in("ngoc.ltb");
    auto const answer = sign_in_with(planted.cookie, "bao.nq");
    ASSERT_EQ(answer.status, 201);
    EXPECT_NE(cookie_of(answer), planted.cookie);
    EXPECT_EQ(demo_.get("/api/v1/session", planted).status, 401) << "who planted it is still inside";
}

TEST_P(AttackTest, NoRouteWritesWithTheCookieAlone)
{
    auto const before = rows();
    int refused{0};
    for (auto const& route : demo_.routes()) {
        if (!is_writing(route)) {
            continue;
        }
        for (auto const& token : {std::string{}, std::string{"x"}, officer_.csrf, admin_.cookie}) {
            Visitor const forged{admin_.cookie, token};
            auto const answer = demo_.answer(demo_.request(route, "1", body_for(route), forged));
            // A permission the administrator lacks may be named first; never anything that depends on the
            // body.
            auto const code = answer.code();
            EXPECT_EQ(answer.status, 403) << route.path << " " << answer.body;
            EXPECT_TRUE(code == "session.csrf" || code == "auth.not_permitted") << route.path << " " << code;
            ++refused;
        }
    }
    EXPECT_GT(refused, 150);
    EXPECT_EQ(rows(), before);
}

// A form of another site can send these three types without asking first.
TEST_P(AttackTest, NoRouteTakesWhatAFormOfAnotherSiteCanSend)
{
    auto const before = rows();
    int refused{0};
    for (auto const& route : demo_.routes()) {
        json::Object unused;
        bool const with_body = !route.input_schema(unused).is_null() && route.method != http::Method::delete_;
        if (route.reads() || route.upload || !with_body) {
            continue;
        }
        for (auto const* const type :
             {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""}) {
            auto asked = demo_.request(route, "1", body_for(route), admin_);
            http::Headers headers;
            for (auto const& [name, value] : asked.headers) {
                headers.add(name, name == "Content-Type" ? type : value);
            }
            asked.headers = std::move(headers);
            auto const answer = demo_.answer(std::move(asked));
            bool const at_the_door = answer.status == 403 && answer.code() == "auth.not_permitted";
            EXPECT_TRUE(at_the_door || (answer.status == 415 && answer.code() == "request.media_type"))
                << route.path << " as " << type << ": " << answer.body;
            ++refused;
        }
    }
    EXPECT_GT(refused, 100);
    EXPECT_EQ(rows(), before);
}

TEST_P(AttackTest, AskingWritesNothingButThatItWasAsked)
{
    auto const before = rows();
    for (auto const& route : demo_.routes()) {
        if (route.reads() && route.path != "/api/v1/live") {
            demo_.answer(demo_.request(route, "1", "", admin_));
        }
    }
    EXPECT_EQ(rows(), before);
}

TEST_P(AttackTest, NoAnswerSendsABrowserElsewhere)
{
    for (auto const& route : demo_.routes()) {
        if (!route.reads() || route.path == "/api/v1/live") {
            continue;
        }
        for (auto const* const argument :
             {"1", "//example.org", "https:%2F%2Fexample.org", "\r\nLocation: x"}) {
            auto asked = demo_.request(route, argument, "", admin_);
            asked.headers.add("Host", "example.org\r\nLocation: https://example.org");
            asked.headers.add("X-Forwarded-Host", "example.org");
            auto const answer = demo_.answer(std::move(asked));
            EXPECT_FALSE(answer.headers.find("Location")) << route.path;
            EXPECT_TRUE(answer.status < 300 || answer.status >= 400) << route.path << " " << answer.status;
            EXPECT_EQ(answer.body.find("example.org\r"), std::string::npos) << route.path;
        }
    }
}

TEST_P(AttackTest, NoNameOfAFileBreaksAHeader)
{
    for (auto const* const name :
         {"a%22%3B%20x%3D%22.pdf", "a%5C%22.pdf", "%E1%BB%A7y%20quy%E1%BB%81n.pdf", "a%27%27b.pdf"}) {
        auto const id = demo_.upload(file::sample::pdf(), name, officer_);
        auto const answer = demo_.get("/api/v1/files/" + id, officer_);
        ASSERT_EQ(answer.status, 200) << name;
        auto const header = std::string{answer.headers.find("Content-Disposition").value_or("")};
        constexpr std::string_view start{"inline; filename*=UTF-8''"};
        ASSERT_TRUE(header.starts_with(start)) << header;
        EXPECT_EQ(header.find_first_of("\r\n\"; \\", start.size()), std::string::npos) << header;
    }
    for (auto const* const broken : {"a%0D%0ASet-Cookie:%20x=1.pdf", "a%00.pdf", "a%0A.pdf"}) {
        auto asked =
            demo_.request(http::Method::post, std::string{"/api/v1/files?name="} + broken, "", officer_);
        asked.spooled = demo_.spooled("");
        EXPECT_GE(demo_.answer(std::move(asked)).status, 400) << broken;
    }
}

TEST_P(AttackTest, APackedBodyIsNotUnpacked)
{
    for (auto const* const packed : {"gzip", "br", "deflate", "gzip, identity"}) {
        auto asked = demo_.request(http::Method::post, "/api/v1/sessions", "{}", {});
        asked.headers.add("Content-Encoding", packed);
        auto const answer = demo_.answer(std::move(asked));
        EXPECT_EQ(answer.status, 415) << packed;
        EXPECT_EQ(answer.code(), "request.encoding") << packed;
        auto upload = demo_.request(http::Method::post, "/api/v1/files?name=a.pdf", "", officer_);
        upload.headers.add("Content-Encoding", packed);
        upload.spooled = demo_.spooled("");
        EXPECT_EQ(demo_.answer(std::move(upload)).code(), "request.encoding") << packed;
    }
}

TEST(WebFilesAttack, NoPathLeavesTheFolderOfThePages)
{
    file::sample::Folder const folder;
    std::filesystem::create_directories(folder / "web/sub");
    folder.write("secret.txt", "secret");
    folder.write("web/index.html", "page");
    folder.write("web/app.html", "app");
    folder.write("web/sub/a.txt", "a");
    api::WebFiles const files{folder / "web"};
    for (auto const* const path :
         {"/../secret.txt", "/sub/../../secret.txt", "/..\\secret.txt", "//secret.txt", "/sub//../secret.txt",
          "/./../secret.txt", "/%2e%2e/secret.txt", "/secret.txt", "/..", "/.", "/sub/..", "/etc/passwd"}) {
        http::Request request;
        request.path = path;
        auto const answer = files.answer(request);
        auto const* const bytes = std::get_if<http::BorrowedBody>(&answer.body);
        EXPECT_TRUE(bytes == nullptr || bytes->bytes != "secret") << path;
    }
    for (auto const* const target : {"/..", "/../secret.txt", "/%2e%2e/secret.txt",
                                     "/sub/%2e%2e%2fsecret.txt", "/a%00.html", "/%0d%0a"}) {
        EXPECT_FALSE(http::parse_target(target)) << target;
    }
}

} // namespace
} // namespace ward::command
