#include "command/test_demo_house.hpp"
#include "print/pdf_probe.hpp"

#include <algorithm>
#include <array>

// Goal: no page, answer or log line shows one citizen's data to another, or to an officer it is no business
// of. Method: a citizen is planted whose every word and number occurs nowhere else; then every route of the
// whole house is asked by everybody, and what comes back is searched for them.
namespace ward::command {
namespace {

struct Planted {
    char const* what;
    char const* text;
};

constexpr Planted name{"name", "Khương Thị Nhã Uyển"};
constexpr Planted id_number{"ID number", "051183907265"};
constexpr Planted phone{"phone", "0987615243"};

/// As typed, and in the other ways a program might write it.
constexpr std::array planted{name,
                             Planted{"folded name", "khuong thi nha uyen"},
                             id_number,
                             phone,
                             Planted{"e-mail", "nhauyen.k@example.vn"},
                             Planted{"address", "Hẻm 913/7 đường Sấu Già"},
                             Planted{"day of birth", "1983-11-27"},
                             Planted{"day of birth, printed", "27/11/1983"},
                             Planted{"content", "con gái Khương Bảo Lam"},
                             Planted{"who came instead", "Thạch Văn Giúp"},
                             Planted{"that one's ID number", "051077345612"},
                             Planted{"note on a paper", "bản gốc nhàu góc trái"},
                             Planted{"file name", "chung-sinh-nha-uyen"},
                             Planted{"reason", "Chị đã hỏi thêm ở quầy"},
                             Planted{"draft", "nháp dở của quầy 1"}};

class PrivacyTest : public testing::TestWithParam<std::string> {
protected:
    PrivacyTest()
    {
        person_ = demo_.made("/api/v1/persons",
                             R"({"kind":"citizen","name":"Khương Thị Nhã Uyển","birth_date":"1983-11-27",)"
                             R"("gender":"female","id_kind":"cccd","id_number":"051183907265",)"
                             R"("phone":"0987615243","email":"nhauyen.k@example.vn",)"
                             R"("address":"Hẻm 913/7 đường Sấu Già, phường Nghĩa Lộ"})",
                             counter_);
        file_ = demo_.upload(file::sample::pdf(), "chung-sinh-nha-uyen.pdf", counter_);
        draft_ = demo_.made("/api/v1/drafts", R"({"title":"nháp dở của quầy 1","content":{}})", counter_);
        auto const taken = demo_.post(
            "/api/v1/dossiers",
            R"({"procedure_code":"1.001193","channel":"counter","applicant_id":")" + person_ +
                R"(","on_behalf":{"name":"Thạch Văn Giúp","id_number":"051077345612"},)"
                R"("content":"Khai sinh cho con gái Khương Bảo Lam",)"
                R"("components":[{"code":"01","originals":1,)"
                R"("note":"bản gốc nhàu góc trái","file_ids":[")" +
                file_ +
                R"("]},{"code":"02","originals":1}],"receive_result":"counter","outcome":"accept",)"
                R"("forward":true})",
            counter_);
        EXPECT_EQ(taken.status, 201) << taken.body;
        dossier_ = taken.json().at("id").as_string().c_str();
        code_ = taken.json().at("code").as_string().c_str();
        EXPECT_EQ(demo_
                      .post("/api/v1/persons/" + person_ + "/unmask",
                            R"({"reason":"Chị đã hỏi thêm ở quầy"})", counter_)
                      .status,
                  200);
    }

    /// The planted values in a text, but for these.
    static std::string found_in(std::string const& text, std::vector<std::string_view> const& but = {})
    {
        for (auto const& value : planted) {
            if (text.find(value.text) != std::string::npos &&
                std::ranges::find(but, value.what) == but.end()) {
                return value.what;
            }
        }
        return "";
    }
    static std::string everything(api::Answer const& answer)
    {
        std::string all = answer.body;
        for (auto const& [header, value] : answer.headers) {
            all += "\n" + std::string{header} + ": " + std::string{value};
        }
        if (answer.body.starts_with("%PDF")) {
            all += print::probe::Pdf{answer.body}.text();
        }
        return all;
    }

    /// What an inquisitive visitor puts into a path or a query.
    std::vector<std::string> keys() const { return {dossier_, person_, file_, draft_, "2025", "1.001193"}; }
    std::vector<std::string> queries() const
    {
        return {"",
                "query=Kh%C6%B0%C6%A1ng%20Th%E1%BB%8B%20Nh%C3%A3%20Uy%E1%BB%83n",
                "query=khuong%20nha%20uyen",
                "query=051183907265",
                "query=0987615243",
                "query=" + code_,
                "applicant=" + person_,
                "applicant_id=" + person_ + "&procedure_code=1.001193&channel=counter",
                "code=" + code_ + "&digits=5243",
                "code=" + code_ + "&digits=7265",
                "code=" + code_ + "&digits=0000",
                "subject_kind=person&subject_id=" + person_,
                "from=2025-07-01&to=2025-07-31"};
    }
    /// Every question of the house with each key and each query; `look` gets the route and the answer.
    template <class Look>
    int ask_everything(Visitor const& visitor, Look const& look)
    {
        int asked{0};
        for (auto const& route : demo_.routes()) {
            if (!route.reads()) {
                continue;
            }
            bool const keyed = route.path.find('{') != std::string::npos;
            for (auto const& key : keyed ? keys() : std::vector<std::string>{""}) {
                for (auto const& query : queries()) {
                    auto request = demo_.request(route, key, "", visitor);
                    request.query = query;
                    look(route, demo_.answer(std::move(request)));
                    ++asked;
                }
            }
        }
        return asked;
    }

    DemoHouse demo_{GetParam()};
    Visitor counter_{demo_.sign_in("ngoc.ltb")};
    std::string person_;
    std::string file_;
    std::string draft_;
    std::string dossier_;
    std::string code_;
};

INSTANTIATE_TEST_SUITE_P(Engines, PrivacyTest, api::on_both_engines());

TEST_P(PrivacyTest, WhoIsNotSignedInLearnsNothingOfACitizen)
{
    int tracked{0};
    auto const asked = ask_everything({}, [&](api::Route const& route, api::Answer const& answer) {
        EXPECT_EQ(found_in(everything(answer)), "") << route.path;
        tracked += route.path == "/api/v1/tracking" && answer.status == 200 ? 1 : 0;
    });
    EXPECT_GT(asked, 1'000);
    EXPECT_EQ(tracked, 2); // the last digits of the phone, and of the ID number, and no others
}

// An officer who appraises in another field may look for a person, as for any whom they will write to, and
// sees masked numbers; of the dossier there is nothing.
TEST_P(PrivacyTest, AnOfficerOfAnotherFieldSeesNoDossierAndNoNumber)
{
    ask_everything(demo_.sign_in("tin.lv"), [&](api::Route const& route, api::Answer const& answer) {
        std::vector<std::string_view> allowed;
        if (route.path.starts_with("/api/v1/persons")) {
            allowed = {"name", "e-mail", "address", "day of birth"};
        }
        EXPECT_EQ(found_in(everything(answer), allowed), "") << route.path;
    });
}

TEST_P(PrivacyTest, AnOfficerWithoutAPostSeesNoCitizenAtAll)
{
    ask_everything(demo_.sign_in("truong.mx"), [&](api::Route const& route, api::Answer const& answer) {
        EXPECT_EQ(found_in(everything(answer)), "") << route.path;
    });
}

// Even who may see everything sees whole numbers only by unmasking, and on the forms of the law, which have a
// line for the phone; both leave an event.
TEST_P(PrivacyTest, WholeNumbersAreShownByUnmaskingAlone)
{
    int named{0};
    ask_everything(demo_.sign_in("bao.nq"), [&](api::Route const& route, api::Answer const& answer) {
        if (answer.body.starts_with("%PDF")) {
            return;
        }
        auto const text = everything(answer);
        for (auto const* const number : {id_number.text, phone.text, "051077345612"}) {
            EXPECT_EQ(text.find(number), std::string::npos) << route.path << " " << number;
        }
        named += text.find(name.text) != std::string::npos ? 1 : 0;
    });
    EXPECT_GT(named, 10); // the search would see them
}

// What belongs to one citizen never slips into what is shown of another.
TEST_P(PrivacyTest, AnotherCitizensPapersHoldNothingOfTheFirst)
{
    auto const other = demo_.made(
        "/api/v1/persons",
        R"({"kind":"citizen","name":"Khương Thị Nhã Uyên","address":"Tổ 3","phone":"0912000333"})", counter_);
    auto const taken =
        demo_.made("/api/v1/dossiers",
                   R"({"procedure_code":"1.001193","channel":"counter","applicant_id":")" + other +
                       R"(","components":[{"code":"01","originals":1},{"code":"02","originals":1}],)"
                       R"("receive_result":"counter","outcome":"accept"})",
                   counter_);
    auto const base = "/api/v1/dossiers/" + taken;
    for (auto const& target : {base, base + "/timeline", base + "/forms/01", base + "/forms/06",
                               "/api/v1/persons/" + other, "/api/v1/persons/" + other + "/readers"}) {
        auto const answer = demo_.get(target, counter_);
        EXPECT_TRUE(answer.status == 200 || answer.status == 403) << target << " " << answer.body;
        EXPECT_EQ(found_in(everything(answer)), "") << target;
    }
}

TEST_P(PrivacyTest, ARepeatedKeyOfAnotherOfficerBringsNobodysAnswer)
{
    auto const body =
        R"({"kind":"citizen","name":"Khương Thị Nhã Uyển","address":"Tổ 3","phone":"0912000444"})";
    EXPECT_EQ(demo_.post("/api/v1/persons", body, counter_, "the-same-key-twice").status, 201);
    auto const answer =
        demo_.post("/api/v1/persons", R"({"kind":"citizen","name":"Lê Thị Khác","address":"Tổ 4"})",
                   demo_.sign_in("oanh.vtk"), "the-same-key-twice");
    EXPECT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(found_in(everything(answer)), "");
}

// The log goes to whoever keeps the machine, and a live screen to every officer.
TEST_P(PrivacyTest, LogAndLiveScreensCarryNoWordOfACitizen)
{
    testing::internal::CaptureStderr();
    ask_everything(counter_, [](api::Route const&, api::Answer const&) {});
    ask_everything({}, [](api::Route const&, api::Answer const&) {});
    auto const admin = demo_.sign_in("bao.nq");
    (void)demo_.get("/api/v1/live", admin);
    for (auto const& route : demo_.routes()) {
        if (route.reads() || route.upload || route.path.starts_with("/api/v1/session")) {
            continue;
        }
        for (auto const& value : planted) { // as a field, as a word that is no JSON, and in the path
            auto const text = std::string{value.text};
            (void)demo_.answer(demo_.request(
                route, dossier_, R"({"name":")" + text + R"(","reason":")" + text + "\"}", admin));
            (void)demo_.answer(demo_.request(route, text, text, admin));
        }
    }
    (void)demo_.post("/api/v1/sessions", R"({"login":"0987615243","password":"Khương Thị Nhã Uyển"})", {});
    EXPECT_EQ(demo_
                  .post("/api/v1/persons",
                        R"({"kind":"citizen","name":"Khương Thị Nhã Uyển","address":"Tổ 9"})", counter_)
                  .status,
              201);
    auto const log = testing::internal::GetCapturedStderr();
    EXPECT_GT(std::ranges::count(log, '\n'), 1'000);
    EXPECT_EQ(found_in(log), "");
    EXPECT_EQ(log.find(DemoHouse::password), std::string::npos);
    EXPECT_EQ(log.find(counter_.cookie.substr(counter_.cookie.find('=') + 1)), std::string::npos);
    auto const streamed = demo_.streamed();
    EXPECT_NE(streamed.find("person."), std::string::npos);
    EXPECT_EQ(found_in(streamed), "");
}

/// One value wherever a stranger or an officer can put it: path, query, body, headers, file name.
void plant_everywhere(DemoHouse& demo, api::Route const& route, std::string const& text, Visitor const& by)
{
    auto asked = demo.request(route, text, R"({"name":")" + text + "\"}", by);
    asked.query = "query=" + text + "&name=" + text + "&code=" + text + "&" + text + "=1";
    for (auto const* const header : {"User-Agent", "Referer", "X-Request-Id", "X-Forwarded-For", "Accept",
                                     "If-None-Match", "Origin", "X-CSRF-Token", "Accept-Language"}) {
        asked.headers.add(header, text);
    }
    (void)demo.answer(std::move(asked));
    auto broken = demo.request(route, "1", "{\"phone\":" + text, by);
    broken.headers.add("Cookie", "ward_session=" + text);
    (void)demo.answer(std::move(broken));
}

// Whoever watches the machine sees neither whom it serves nor what they asked. The health page names folders
// and sizes; the audit trail names officers.
TEST_P(PrivacyTest, LogMetricsHealthAndAuditTrailCarryNothingThatAnybodyTyped)
{
    auto const admin = demo_.sign_in("bao.nq");
    testing::internal::CaptureStderr();
    for (auto const& route : demo_.routes()) {
        if (route.upload || route.path == "/api/v1/clock" || route.path == "/api/v1/session") {
            continue;
        }
        for (auto const* const value : {&name, &id_number, &phone}) {
            plant_everywhere(demo_, route, value->text, admin);
            plant_everywhere(demo_, route, value->text, {});
        }
    }
    (void)demo_.upload(file::sample::pdf(), "0987615243.pdf", counter_);
    auto metrics = demo_.request(http::Method::get, "/metrics", "", {});
    metrics.peer = "127.0.0.1";
    auto const figures = demo_.answer(std::move(metrics));
    auto const health = demo_.get("/api/v1/health", admin);
    auto const audit = demo_.get("/api/v1/audit?limit=100", admin);
    auto const log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(figures.status, 200);
    EXPECT_EQ(health.status, 200) << health.body;
    EXPECT_EQ(audit.status, 200) << audit.body;
    EXPECT_GT(std::ranges::count(log, '\n'), 500);
    EXPECT_NE(figures.body.find("route=\"/api/v1/persons/{id}\""), std::string::npos);
    EXPECT_EQ(found_in(figures.body), "");
    EXPECT_EQ(found_in(health.body), "");
    EXPECT_EQ(found_in(audit.body), "");
    EXPECT_EQ(found_in(log), "");
}

// A line of the log is found by the number that a citizen or an officer reads out, and tells what happened.
TEST_P(PrivacyTest, EveryRequestCanBeFoundInTheLogByItsNumber)
{
    testing::internal::CaptureStderr();
    std::vector<std::string> ids;
    for (auto const* const target : {"/api/v1/work", "/api/v1/persons?query=0987615243", "/api/v1/nowhere"}) {
        ids.emplace_back(demo_.get(target, counter_).headers.find("X-Request-Id").value_or(""));
    }
    auto const log = testing::internal::GetCapturedStderr();
    for (auto const& id : ids) {
        EXPECT_NE(log.find("\"request\":\"" + id + '"'), std::string::npos) << id;
    }
}

} // namespace
} // namespace ward::command
