#include "file/test_pictures.hpp"
#include "report/kind_store.hpp"
#include "report/plain_form.hpp"
#include "report/test_town.hpp"

// Goal: who has no script can report, too; what was wrong comes back as the sentence of the form, and nothing
// is kept of it. Method: the form as browsers write it, on both engines.

namespace ward::report {
namespace {

constexpr auto boundary = "----WebKitFormBoundaryX1";

class PlainFormTest : public testing::TestWithParam<std::string> {
protected:
    static std::string part(std::string const& name, std::string const& value)
    {
        return fmt::format("--{}\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n", boundary,
                           name, value);
    }
    static std::string form(std::string const& kind = "lamp_out", std::string const& place = "trước chợ",
                            std::string const& text = "Đèn tắt <ba> đêm nay")
    {
        return part("kind", kind) + part("place", place) + part("text", text) +
               fmt::format("--{}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\r\n"
                           "Content-Type: application/octet-stream\r\n\r\n\r\n--{}--\r\n",
                           boundary, boundary);
    }
    api::Answer sent(std::string body)
    {
        http::Request request;
        request.method = http::Method::post;
        request.path = "/api/v1/report-form";
        request.peer = "127.0.0.1";
        request.headers.add("Content-Type", std::string{"multipart/form-data; boundary="} + boundary);
        request.body = std::move(body);
        return town_.house().send(std::move(request));
    }
    static std::string fragment(api::Answer const& answer)
    {
        EXPECT_EQ(answer.status, 303) << answer.body;
        auto const to = std::string{answer.headers.find("Location").value_or("")};
        return to.substr(to.find('#') + 1);
    }

    file::sample::Folder folder_;
    TestTown town_{GetParam()};
    file::Shelf shelf_{folder_ / "files"};
    file::Studio studio_{2};
    PhotoUploads photos_{town_.house().router(), shelf_, studio_, 100};
    PlainForm form_{town_.house().router(), town_.around(), photos_,
                    [] { return std::string{"<b>%CODE%</b> <a href=\"%LINK%\">%LINK%</a> <i>%DUE%</i>"}; }};
};
INSTANTIATE_TEST_SUITE_P(Engines, PlainFormTest, api::on_both_engines());

TEST_P(PlainFormTest, TheAnswerIsAPageWithCodeLinkAndPromise)
{
    auto const answer = sent(form());
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.headers.find("Content-Type"), "text/html; charset=utf-8");
    EXPECT_TRUE(answer.body.starts_with("<b>PA-250701-0001</b> <a href=\"/phan-anh/PA-250701-0001#"));
    EXPECT_NE(answer.body.find("<i>08/07/2025</i>"), std::string::npos) << answer.body;
    auto const report = town_.report("PA-250701-0001");
    EXPECT_EQ(report.text, "Đèn tắt <ba> đêm nay");
    EXPECT_EQ(report.way, Way::form);
    auto const at = answer.body.find('#') + 1;
    town_.write([&](sql::Session& session) {
        EXPECT_TRUE(is_own_key(session, town_id, report.id, answer.body.substr(at, 26)));
    });
}

TEST_P(PlainFormTest, AFormThatIsSentAgainIsTheSameReport)
{
    auto const first = sent(form());
    town_.house().set_now(town_.now() + std::chrono::minutes{59});
    EXPECT_EQ(sent(form()).body, first.body);
    EXPECT_EQ(town_.rows().at("report"), 1);
    EXPECT_NE(sent(form("lamp_out", "sau chợ")).body, first.body);
    EXPECT_EQ(town_.rows().at("report"), 2);
}

TEST_P(PlainFormTest, WhatIsWrongIsSaidByTheFormAndNothingIsKept)
{
    auto const before = town_.rows();
    EXPECT_EQ(fragment(sent(form("lamp_out", ""))), "loi-noi-dung");
    EXPECT_EQ(fragment(sent(form("lamp_out", "trước chợ", ""))), "loi-noi-dung");
    EXPECT_EQ(fragment(sent(form("no_such_kind"))), "loi-noi-dung");
    EXPECT_EQ(fragment(sent("not a form at all")), "loi-noi-dung");
    EXPECT_EQ(town_.rows(), before);
}

TEST_P(PlainFormTest, QuestionsThatTheFormDoesNotAskAreNotMissed)
{
    town_.write([](sql::Session& session) {
        auto kinds = offered_kinds(session, town_id);
        kinds.kinds.front().questions = {{"height", "Cao bao nhiêu?", QuestionType::number, true, {}}};
        put_kinds(session, town_id, kinds);
    });
    std::string first;
    town_.house().database().read(
        [&](sql::Session& session) { first = offered_kinds(session, town_id).kinds.front().code; });
    EXPECT_EQ(sent(form(first)).status, 200);
}

} // namespace
} // namespace ward::report
