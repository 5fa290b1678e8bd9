#include "report/open311_ward.hpp"
#include "report/test_open311.hpp"

// Goal: the ward's own reports are told in Open311's words, what is sent arrives whole and once, and what has
// no place in a report reaches an officer. Method: the source on a room that the test decides about; the
// answers' form is tested with the routes.

namespace ward::report::open311 {
namespace {

class Open311Ward : public testing::TestWithParam<std::string> {
protected:
    WardDoors doors()
    {
        return {.kinds = [](api::Call const&) { return kinds(); },
                .file = [this](api::Call const&, SentReport const& report) { return take(report); },
                .reports = [this](api::Call const&, RequestFilter const&) { return reports_; },
                .steps = [this](api::Call const&, UpdateFilter const&) { return steps_; },
                .note = [this](api::Call const&, SentNote const& note) { return hear(note); }};
    }
    static std::vector<OpenKind> kinds()
    {
        return {{"lamp", "Đèn hỏng", "Chiếu sáng, cây xanh", {}},
                {"road",
                 "Ổ gà",
                 "Giao thông",
                 {{"size", "Rộng bao nhiêu?", AskedAs::choice, true, {"nhỏ", "to"}},
                  {"depth", "Sâu mấy cm?", AskedAs::number, false, {}},
                  {"more", "Gì nữa?", AskedAs::text, false, {}}}}};
    }
    Result<FiledForOther> take(SentReport const& report)
    {
        taken_.push_back(report);
        return FiledForOther{"PA-250701-000" + std::to_string(taken_.size()), "KEY"};
    }
    std::optional<std::string> hear(SentNote const& note)
    {
        heard_.push_back(note);
        return note.code == "PA-1" ? std::optional<std::string>{"77"} : std::nullopt;
    }

    Settings set() const
    {
        return {.public_url = "https://nghialo.example",
                .contact = "x",
                .jurisdiction = "21028",
                .keys = "fms:fe5cf6eef1dc1ca10d8bfa761cf662da62aba67f81b3dd7665e5feaec19643d8",
                .per_minute = 100};
    }

    std::vector<SentReport> taken_;
    std::vector<SentNote> heard_;
    std::vector<OpenReport> reports_;
    std::vector<OpenStep> steps_;
    file::sample::Folder folder_;
    api::TestHouse house_{GetParam(), {event::migrations(), file::migrations(), migrations()}};
    file::Shelf shelf_{folder_ / "files"};
    file::Studio studio_{2};
    PhotoUploads photos_{house_.router(), shelf_, studio_, 100};
    Routes routes_{house_.router(), set(), std::make_unique<WardSource>(doors(), "https://nghialo.example"),
                   photos_};
    Talk talk_{house_};
};
INSTANTIATE_TEST_SUITE_P(Engines, Open311Ward, api::on_both_engines());

constexpr auto requests = "/open311/v2/requests.json";

TEST_P(Open311Ward, AKindIsAServiceAndItsQuestionsAreAttributes)
{
    auto const services = talk_.get("/open311/v2/services.json").json().as_array();
    ASSERT_EQ(services.size(), 2U);
    EXPECT_EQ(text_of(services[1].as_object(), "service_code"), "road");
    EXPECT_EQ(text_of(services[1].as_object(), "group"), "Giao thông");
    EXPECT_EQ(services[1].at("metadata"), json::Value(true));
    auto const attributes = talk_.get("/open311/v2/services/road.json").json().at("attributes").as_array();
    ASSERT_EQ(attributes.size(), 3U);
    EXPECT_EQ(text_of(attributes[0].as_object(), "datatype"), "singlevaluelist");
    EXPECT_EQ(attributes[0].at("values").as_array().size(), 2U);
    EXPECT_EQ(text_of(attributes[1].as_object(), "datatype"), "number");
    EXPECT_EQ(text_of(attributes[2].as_object(), "datatype"), "string");
    EXPECT_EQ(talk_.get("/open311/test/services.json").json().as_array().size(), 2U)
        << "practice has the same";
}

TEST_P(Open311Ward, ARequestArrivesWholeAndTellsWhereToFollowIt)
{
    auto const answer = talk_.post_with_key(
        requests, "service_code=road&lat=15.12&long=108.8&description=L%E1%BB%9Bn&attribute[size]=To"
                  "&attribute[depth]=12&attribute[title]=Xin+xem&media_url=https://a.example/1.jpg"
                  "&first_name=Tr%E1%BA%A7n&last_name=V%C4%83n+An&phone=%2B84905123456&email=an@a.example");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.body, R"([{"service_request_id":"PA-250701-0001","service_notice":)"
                           R"("https://nghialo.example/phan-anh/PA-250701-0001#KEY"}])");
    ASSERT_EQ(taken_.size(), 1U);
    auto const& report = taken_[0];
    EXPECT_EQ(report.kind, "road");
    EXPECT_EQ(report.position, (Point{15.12, 108.8}));
    EXPECT_EQ(report.text, "Lớn");
    EXPECT_EQ(report.answers, (std::vector<Field>{{"size", "to"}, {"depth", "12"}}));
    EXPECT_EQ(report.contact->name, "Trần Văn An");
    EXPECT_EQ(report.contact->phone, "0905123456");
    EXPECT_EQ(report.note, "https://a.example/1.jpg\ntitle: Xin xem");
    EXPECT_EQ(report.holder, "fms");
}

TEST_P(Open311Ward, ARequestWithoutWordsIsCalledByItsKindAndNobodyIsMadeUp)
{
    talk_.post_with_key(requests, "service_code=lamp&address_string=Ng%C3%B5+5&first_name=A&phone=12");
    ASSERT_EQ(taken_.size(), 1U);
    EXPECT_EQ(taken_[0].text, "Đèn hỏng");
    EXPECT_EQ(taken_[0].place, "Ngõ 5");
    EXPECT_FALSE(taken_[0].contact) << "who cannot be reached is no contact";
    EXPECT_EQ(taken_[0].note, "");
}

TEST_P(Open311Ward, ARequestThatIsSentAgainIsTheSameOne)
{
    auto const body = std::string{"service_code=lamp&lat=15.12&long=108.8&description=a"};
    auto const once = talk_.post_with_key(requests, body);
    house_.set_now(house_.now() + std::chrono::minutes{59});
    EXPECT_EQ(talk_.post_with_key(requests, body).body, once.body) << "its answer was lost on the way";
    EXPECT_EQ(taken_.size(), 1U);
    EXPECT_NE(talk_.post_with_key(requests, body + "b").body, once.body);
    house_.set_now(house_.now() + std::chrono::hours{2});
    EXPECT_NE(talk_.post_with_key(requests, body).body, once.body) << "the lamp went out again";
    EXPECT_EQ(taken_.size(), 3U);
}

TEST_P(Open311Ward, APictureThatComesAlongIsTakenIn)
{
    auto const part = [](std::string const& head, std::string const& bytes) {
        return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + bytes + "\r\n";
    };
    auto const fields = part("name=\"api_key\"", test_key) + part("name=\"service_code\"", "lamp") +
                        part("name=\"lat\"", "15.1") + part("name=\"long\"", "108.8");
    auto const picture = file::sample::photo(folder_, 640, 480);
    auto const send = [&](std::string const& bytes) {
        return talk_.post_on_disk(requests,
                                  fields + part("name=\"media\"; filename=\"a.jpg\"", bytes) + "--b--\r\n",
                                  "multipart/form-data; boundary=b", folder_);
    };
    auto const answer = send(picture);
    ASSERT_EQ(answer.status, 200) << answer.body;
    ASSERT_EQ(taken_.size(), 1U);
    ASSERT_EQ(taken_[0].photos.size(), 1U);
    EXPECT_FALSE(taken_[0].photos[0].key.empty());
    auto const refused = send("this is no picture");
    EXPECT_EQ(refused.status, 415);
    EXPECT_EQ(text_of(first(refused), "description"), "media not accepted: photo.type");
    EXPECT_EQ(taken_.size(), 1U);
    EXPECT_EQ(send(picture).body, answer.body) << "sent again";
}

TEST_P(Open311Ward, AReportIsShownAsEverybodyMayKnowIt)
{
    OpenReport report{.code = "PA-1", .stage = Stage::published, .kind = "lamp", .kind_name = "Đèn hỏng"};
    report.text = "Đèn không sáng";
    report.agency = "Phòng Kinh tế";
    report.outcome = "Đã thay bóng";
    report.received_at = *parse_instant("2025-07-01T01:00:00Z");
    report.changed_at = *parse_instant("2025-07-02T01:00:00Z");
    report.solve_by = *parse_instant("2025-07-22T10:00:00Z");
    report.position = Point{15.1204, 108.8043};
    report.photo = 2;
    reports_ = {report};
    EXPECT_EQ(
        talk_.get("/open311/v2/requests/PA-1.json").body,
        R"([{"service_request_id":"PA-1","status":"closed","status_notes":"Đã thay bóng",)"
        R"("service_name":"Đèn hỏng","service_code":"lamp","description":"Đèn không sáng",)"
        R"("agency_responsible":"Phòng Kinh tế","service_notice":"https://nghialo.example/phan-anh/PA-1",)"
        R"("requested_datetime":"2025-07-01T01:00:00Z","updated_datetime":"2025-07-02T01:00:00Z",)"
        R"("expected_datetime":"2025-07-22T10:00:00Z","address":"15.1204, 108.8043","lat":15.1204,)"
        R"("long":108.8043,"media_url":"https://nghialo.example/api/v1/reports/PA-1/photos/2?size=large"}])");
}

TEST_P(Open311Ward, StepsAreUpdates)
{
    struct Row {
        StepKind kind;
        char const* words;
    };
    auto const rows = {Row{StepKind::received, "INVESTIGATING"},
                       Row{StepKind::assigned, "ACTION_SCHEDULED"},
                       Row{StepKind::started, "IN_PROGRESS"},
                       Row{StepKind::extended, "IN_PROGRESS"},
                       Row{StepKind::published, "FIXED"},
                       Row{StepKind::refused, "NO_FURTHER_ACTION"},
                       Row{StepKind::forwarded, "NOT_COUNCILS_RESPONSIBILITY"},
                       Row{StepKind::merged, "DUPLICATE"},
                       Row{StepKind::reopened, "REOPEN"}};
    for (auto const& row : rows) {
        steps_.push_back({"9", "PA-1", row.kind, house_.now(), "", {}});
    }
    auto const updates = talk_.get("/open311/v2/servicerequestupdates.json").json().as_array();
    ASSERT_EQ(updates.size(), rows.size());
    for (std::size_t n = 0; n < rows.size(); ++n) {
        EXPECT_EQ(text_of(updates[n].as_object(), "status"), rows.begin()[n].words);
    }
    EXPECT_EQ(status_of(Stage::solved), Status::open) << "until the result is public";
    EXPECT_EQ(status_of(Stage::merged), Status::closed);
}

TEST_P(Open311Ward, AnUpdateFromElsewhereIsForAnOfficerToRead)
{
    auto const path = "/open311/v2/servicerequestupdates.json";
    auto const answer = talk_.post_with_key(
        path, "service_request_id=PA-1&update_id=5&status=FIXED&description=S%C3%A1ng+r%E1%BB%93i");
    EXPECT_EQ(answer.body, R"([{"update_id":"77"}])");
    ASSERT_EQ(heard_.size(), 1U);
    EXPECT_EQ(heard_[0].words, "FIXED: Sáng rồi");
    EXPECT_EQ(heard_[0].holder, "fms");
    auto const again = talk_.post_with_key(path, "service_request_id=PA-1&update_id=5&status=FIXED");
    EXPECT_EQ(again.body, answer.body) << "the other system tries again until it is answered";
    EXPECT_EQ(heard_.size(), 1U);
    talk_.post_with_key(path, "service_request_id=PA-1&status=FIXED");
    talk_.post_with_key(path, "service_request_id=PA-1&status=FIXED");
    EXPECT_EQ(heard_.size(), 3U) << "without a number each is another";
    EXPECT_EQ(talk_.post_with_key(path, "service_request_id=PA-2&status=OPEN").status, 404);
    EXPECT_EQ(talk_.get("/open311/v2/tokens/token-1.json").status, 404);
}

} // namespace
} // namespace ward::report::open311
