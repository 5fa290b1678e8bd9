#include "dossier/test_reading.hpp"

namespace ward::dossier {
namespace {

// Goal: a citizen follows a dossier, and nobody learns anything about anybody.
// Method: planted names and numbers, looked for in every public answer; wrong keys of every kind; both
// databases.
class TrackingTest : public ReadingTest {
protected:
    api::Answer track(std::string const& code, std::string const& digits)
    {
        return ward.house().get("/api/v1/tracking?code=" + code + "&digits=" + digits);
    }
};

TEST_P(TrackingTest, TheCitizenSeesStateOfficeMomentsAndPromise)
{
    auto const id = ward.in_process(code::birth, 0);
    ward.set_now("2025-07-01T09:30");
    ward.finish(id);

    auto const answer = track("h48.21028-250701-0001", "0000"); // phone 0905100000

    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const body = answer.json();
    EXPECT_EQ(body.at("code").as_string(), "H48.21028-250701-0001");
    EXPECT_EQ(body.at("procedure_name").as_string(), "Đăng ký khai sinh");
    EXPECT_EQ(body.at("state").as_string(), "in_process");
    EXPECT_EQ(body.at("with").at(0).as_string(), "Văn phòng");
    EXPECT_EQ(body.at("received_at").as_string(), "2025-07-01T01:00:00.000Z");
    EXPECT_EQ(body.at("due_at").as_string(), "2025-07-08T10:00:00.000Z");
    EXPECT_EQ(body.at("due_original_at").as_string(), "2025-07-08T10:00:00.000Z");
    EXPECT_EQ(body.at("steps").as_array().size(), 4U);
    EXPECT_EQ(body.at("steps").at(0).at("done_at").as_string(), "2025-07-01T02:30:00.000Z");
    EXPECT_EQ(body.at("history").as_array().size(), 4U) << answer.body;
    EXPECT_EQ(body.at("history").at(0).at("agency").as_string(), "Trung tâm Phục vụ hành chính công");
    EXPECT_EQ(body.at("result_place").as_string(), "Trung tâm Phục vụ hành chính công phường Nghĩa Lộ");
}

TEST_P(TrackingTest, BothPromisesAreShownAfterAnExtension)
{
    auto const id = ward.in_process(code::birth, 0);
    ward.made_move(id, "extend", "leader", std::string{R"("new_due_on":"2025-07-16",)"} + reason);
    auto const body = track("H48.21028-250701-0001", "0000").json();
    EXPECT_EQ(body.at("due_original_at").as_string(), "2025-07-08T10:00:00.000Z");
    EXPECT_EQ(body.at("due_at").as_string(), "2025-07-16T10:00:00.000Z");
}

TEST_P(TrackingTest, EveryMismatchLooksTheSame)
{
    ward.in_process(code::birth, 0);
    auto const code = "H48.21028-250701-0001";
    auto const unknown = track("H48.21028-250701-0002", "0000");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(unknown.code(), "tracking.not_found");
    struct Row {
        char const* why;
        std::string code;
        std::string digits;
    };
    Row const rows[] = {
        {"other digits", code, "1234"},
        {"the first digits", code, "0905"},
        {"too few digits", code, "000"},
        {"too many digits", code, "00000"},
        {"no digits", code, ""},
        {"no code", "", "0000"},
        {"letters", code, "abcd"},
        {"another applicant's digits", code, "0001"},
        {"a very long code", std::string(5'000, 'A'), "0000"},
        {"a pattern", "%25", "0000"},
    };
    for (auto const& row : rows) {
        auto const answer = track(row.code, row.digits);
        EXPECT_EQ(answer.status, 404) << row.why;
        EXPECT_EQ(answer.body, unknown.body) << row.why;
    }
    EXPECT_EQ(track(code, "0000").status, 200) << "phone";
    EXPECT_EQ(ward.house().get("/api/v1/tracking?code=" + std::string{code}).code(),
              "request.member.missing");
}

TEST_P(TrackingTest, NoPublicAnswerHoldsAnythingOfAPerson)
{
    auto const person = ward.add_person("Hoàng Thị Bí Mật");
    auto const consulted = ward.take_in(code::birth, 3,
                                        R"(,"forward":true,"content":"Nội dung riêng tư",)"
                                        R"("on_behalf":{"name":"Ngô Văn Thay","id_number":"051099000777"})");
    auto const step = ward.open_step(consulted);
    ward.made_move(consulted, "consult", ward.login_of(step.officer_id),
                   R"("external":"Công an phường","content":"Xác minh chuyện kín","days":2)");
    ward.made_move(
        consulted, "stop", "leader",
        R"("asked_by":"agency","fees":"Tiền kín","papers":"Giấy kín","reason":"Lý do kín đáo của hồ sơ")");
    EXPECT_TRUE(person);

    auto const answer = track("H48.21028-250701-0001", "0003");
    ASSERT_EQ(answer.status, 200) << answer.body;
    for (auto const* const planted :
         {"Hoàng", "Bí Mật", "0905100003", "051099010003", "xxxxx", "Tổ 5", "riêng tư", "Ngô Văn Thay",
          "051099000777", "chuyện kín", "kín", "Lê Thị Bích Ngọc", "Huỳnh", "Nguyễn Đình Khôi",
          "Phạm Thị Thu Hà", "officer", "applicant"}) {
        EXPECT_EQ(answer.body.find(planted), std::string::npos) << planted << " in " << answer.body;
    }
}

TEST_P(TrackingTest, WhoAsksNotSignedInLearnsNothingElsewhere)
{
    auto const id = to_string(ward.in_process(code::birth, 0));
    for (auto const& path :
         {std::string{"/api/v1/dossiers"}, "/api/v1/dossiers/" + id, "/api/v1/dossiers/" + id + "/timeline",
          "/api/v1/dossiers/" + id + "/forms/01", std::string{"/api/v1/work"}, std::string{"/api/v1/board"},
          std::string{"/api/v1/register/2025"}, std::string{"/api/v1/register/2025/rows"}}) {
        auto const answer = ward.house().get(path);
        EXPECT_EQ(answer.status, 401) << path;
        EXPECT_EQ(answer.body.find("Nguyễn Văn An"), std::string::npos) << path;
    }
}

TEST_P(TrackingTest, LookingByTheCitizenIsNoReadingByAnOfficer)
{
    auto const id = ward.in_process(code::birth, 0);
    auto const before = ward.kinds(id);
    track("H48.21028-250701-0001", "0000");
    EXPECT_EQ(ward.kinds(id), before);
}

TEST_P(TrackingTest, QuestionsAreCountedByAddress)
{
    int refused{0};
    for (int n = 0; n <= test_tracking_per_minute; ++n) {
        refused += track("X", "0000").status == 429 ? 1 : 0;
    }
    EXPECT_EQ(refused, 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, TrackingTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
