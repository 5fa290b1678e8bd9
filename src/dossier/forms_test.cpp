#include "dossier/form_data.hpp"
#include "dossier/test_reading.hpp"
#include "event/seal_store.hpp"
#include "print/pdf_probe.hpp"

namespace ward::dossier {
namespace {

// Goal: what is printed is what was promised and said, however often it is printed.
// Method: forms handed out by moves, read back with other people's PDF and QR readers, on both databases.
class FormTest : public ReadingTest {
protected:
    std::string bytes(DossierId id, std::string const& form, std::string const& login = "leader")
    {
        auto const answer = ward.get("/api/v1/dossiers/" + to_string(id) + "/forms/" + form, login);
        EXPECT_EQ(answer.status, 200) << form << answer.body.substr(0, 300);
        EXPECT_EQ(answer.headers.find("Content-Type").value_or(""), "application/pdf");
        return answer.body;
    }

    static std::string text(std::string const& pdf)
    {
        return print::probe::flat(print::probe::Pdf{pdf}.text());
    }

    static void expect_all(std::string const& text, std::vector<std::string> const& parts)
    {
        for (auto const& part : parts) {
            EXPECT_NE(text.find(part), std::string::npos) << part << " is missing in:\n" << text;
        }
    }
};

TEST_P(FormTest, TheReceiptSaysWhatWasPromised)
{
    auto const id = ward.take_in(
        code::birth, 0,
        R"(,"components":[{"code":"01","originals":1},{"code":"02","originals":1,"photocopies":2}])");
    // `intake` writes an empty list first; a second member of that name is what counts.
    expect_all(text(bytes(id, "01")),
               {"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA LỘ", "0001/TNHS",
                "H48.21028-250701-0001", "Nguyễn Văn An", "0905100000", "Đăng ký khai sinh",
                "05 ngày làm việc", "Trung tâm Phục vụ hành chính công phường Nghĩa Lộ", "Lê Thị Bích Ngọc"});
}

TEST_P(FormTest, AReceiptLeadsToWhereTheDossierIsAndToTheProofThatItWasRecorded)
{
    auto const id = ward.take_in(code::birth, 0);
    auto const scanned = print::probe::Pdf{bytes(id, "01")}.scanned(200);
    std::string const follow{"https://nghialo.example.vn/track?code=H48.21028-250701-0001"};
    EXPECT_NE(scanned.find(follow), std::string::npos) << scanned;
    std::string const proof{"https://nghialo.example.vn/so-cai/bien-nhan?e="};
    auto const at = scanned.find(proof);
    ASSERT_NE(at, std::string::npos) << scanned;
    auto const rest = scanned.substr(at + proof.size());
    auto const hash = rest.find('#');
    auto const salt = event::salt_of_url(rest.substr(hash + 1, rest.find('.', hash) - hash - 1));
    ASSERT_TRUE(salt) << rest;
    ward.write([&](sql::Session& session) {
        event::EventId const sealed{*parse_id(rest.substr(0, hash))};
        auto const kept = event::kept_of(session, test_ward_id, {&sealed, 1}).front();
        ASSERT_TRUE(kept);
        auto const said = json::parse(*event::leaf_of(*kept));
        EXPECT_EQ(said->at("kind").as_string(), "dossier.received");
        EXPECT_EQ(said->at("subject").as_string(),
                  event::commitment("subject", *salt, "H48.21028-250701-0001"));
    });
}

TEST_P(FormTest, ASecondPrintIsTheSameFileWhateverChangedSince)
{
    auto const id = ward.take_in(code::birth, 0);
    auto const first = bytes(id, "01");
    ward.set_now("2025-07-03T09:00");
    ward.close_day(make_date(2025, 7, 4));
    ward.write([&](sql::Session& session) {
        session.change("UPDATE person SET name = 'Tên Khác', address = 'Nơi khác' WHERE id = $1",
                       ward.person(0));
    });
    EXPECT_EQ(bytes(id, "01"), first);
    EXPECT_NE(bytes(id, "01?copy=office"), first) << "the other copy says whose it is";
}

TEST_P(FormTest, SupplementRefusalExtensionAndStopSayTheirReasons)
{
    auto const asked = ward.in_state(State::supplement_asked);
    expect_all(text(bytes(asked, "02")),
               {"PHIẾU YÊU CẦU BỔ SUNG", "0001/HDHS", "Giấy chứng sinh", "Thiếu giấy tờ theo quy định"});
    auto const refused = ward.in_state(State::stopped);
    expect_all(text(bytes(refused, "03")), {"PHIẾU TỪ CHỐI", "/TCHS", "Thiếu giấy tờ theo quy định"});
    auto const extended = ward.in_state(State::in_process);
    ward.made_move(extended, "extend", "leader", std::string{R"("new_due_on":"2025-07-16",)"} + reason);
    expect_all(text(bytes(extended, "04")), {"VĂN BẢN XIN LỖI", "/XLGH", "08 tháng 7 năm 2025",
                                             "16 tháng 7 năm 2025", "Thiếu giấy tờ theo quy định"});
    auto const stopped = ward.in_state(State::in_process);
    ward.made_move(stopped, "stop", "leader",
                   std::string{R"("asked_by":"citizen","fees":"Không thu","papers":"Trả lại bản chính",)"} +
                       reason);
    expect_all(text(bytes(stopped, "05")),
               {"THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", "/DHS", "Không thu", "Trả lại bản chính"});
}

TEST_P(FormTest, TheControlSlipNamesEveryHandOver)
{
    auto const id = ward.in_process();
    ward.set_now("2025-07-02T09:00");
    ward.finish(id);
    ward.finish(id);
    ward.finish(id);
    ward.finish(id);
    ward.made_move(id, "return", "returner", R"("channel":"counter","to_name":"Nguyễn Văn An")");

    expect_all(text(bytes(id, "06")), {"PHIẾU KIỂM SOÁT", "H48.21028-250701-0001", "Lê Thị Bích Ngọc",
                                       "Võ Thị Ngọc Lan", "Nguyễn Thanh Sơn", "Cao Thị Phương Thảo",
                                       "Trung tâm Phục vụ hành chính công", "Trước hạn", "Người nộp hồ sơ"});
}

TEST_P(FormTest, AFormNeverHandedOutIsNotThere)
{
    auto const id = ward.in_process();
    struct Row {
        char const* form;
        char const* code;
    };
    Row const rows[] = {{"02", "form.not_handed_out"},
                        {"05", "form.not_handed_out"},
                        {"07", "form.unknown"},
                        {"1", "form.unknown"},
                        {"01?print=12", "form.not_handed_out"}};
    for (auto const& row : rows) {
        EXPECT_EQ(ward.get("/api/v1/dossiers/" + to_string(id) + "/forms/" + row.form, "leader").code(),
                  row.code)
            << row.form;
    }
}

TEST_P(FormTest, PrintingIsRecorded)
{
    auto const id = ward.in_process();
    bytes(id, "01");
    auto const kinds = ward.kinds(id);
    EXPECT_EQ(std::ranges::count(kinds, "dossier.printed"), 1);
}

TEST_P(FormTest, TheRegisterRunsThroughTheYearWithoutAGap)
{
    ward.one_of_each_state();
    ward.refused(ward.in_process(code::birth, 0), "return", "returner",
                 R"("channel":"counter","to_name":"A")", "dossier.move.not_allowed");

    auto const rows = ward.all("/api/v1/register/2025/rows", "counter", 3);

    ASSERT_GT(rows.size(), 5U);
    for (std::size_t n = 0; n < rows.size(); ++n) {
        EXPECT_EQ(rows[n].at("number").as_int64(), static_cast<std::int64_t>(n + 1));
    }
    EXPECT_TRUE(ward.all("/api/v1/register/2024/rows", "counter").empty());
    EXPECT_TRUE(ward.all("/api/v1/register/2025/rows?from=2025-07-02", "counter").empty());
    EXPECT_EQ(ward.all("/api/v1/register/2025/rows?from=2025-07-01&to=2025-07-01", "counter").size(),
              rows.size());
    EXPECT_EQ(ward.get("/api/v1/register/99/rows", "counter").code(), "register.year.unknown");
    EXPECT_EQ(ward.get("/api/v1/register/2025/rows", "handler1").code(), "auth.not_permitted");

    auto const answer = ward.get("/api/v1/register/2025", "leader");
    ASSERT_EQ(answer.status, 200) << answer.body.substr(0, 200);
    expect_all(text(answer.body), {"SỔ THEO DÕI HỒ SƠ", "Năm 2025", "Dừng giải quyết", "Rút hồ sơ"});
    for (auto const& row : rows) {
        std::string const serial{std::string{row.at("code").as_string()}.substr(17)};
        EXPECT_NE(answer.body.size(), 0U);
        EXPECT_NE(text(answer.body).find(serial), std::string::npos) << serial;
    }
}

TEST_P(FormTest, AFullVolumeOfTheRegisterIsFollowedByTheNextAndNothingIsCut)
{
    ward.around().settings.register_volume_lines = 2;
    for (int taken = 0; taken < 5; ++taken) {
        ward.in_state(State::accepted);
    }
    auto const rows = ward.all("/api/v1/register/2025/rows", "counter", 3);
    ASSERT_EQ(rows.size(), 5U);
    std::vector<std::int64_t> volumes;
    for (auto const& row : rows) {
        volumes.push_back(row.at("volume").as_int64());
    }
    EXPECT_EQ(volumes, (std::vector<std::int64_t>{1, 1, 2, 2, 3}));
    EXPECT_EQ(ward.get("/api/v1/register/2025/volumes", "leader").body,
              R"({"items":[{"volume":1,"first":1,"last":2},{"volume":2,"first":3,"last":4},)"
              R"({"volume":3,"first":5,"last":5}]})");
    EXPECT_EQ(ward.get("/api/v1/register/2024/volumes", "leader").body, R"({"items":[]})");
    auto const whole = ward.get("/api/v1/register/2025", "leader");
    EXPECT_EQ(whole.code(), "register.too_many");
    EXPECT_EQ(whole.json().at("field"), "/volume");

    auto const second = text(ward.get("/api/v1/register/2025?volume=2", "leader").body);
    expect_all(second, {"Quyển số 02", "250701-0003", "250701-0004"});
    EXPECT_EQ(second.find("250701-0005"), std::string::npos);
    ward.set_now("2026-01-05T09:00");
    auto const closing = "Khóa sổ";
    EXPECT_EQ(text(ward.get("/api/v1/register/2025?volume=2", "leader").body).find(closing),
              std::string::npos)
        << "the register is closed once, at its end";
    expect_all(text(ward.get("/api/v1/register/2025?volume=3", "leader").body), {"Quyển số 03", closing});
    for (auto const* const none : {"0", "4", "-1", "2000000000"}) {
        EXPECT_EQ(ward.get(std::string{"/api/v1/register/2025?volume="} + none, "leader").code(),
                  "register.volume.unknown")
            << none;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, FormTest, api::on_both_engines());

// Goal: letterheads in capitals, every Vietnamese letter. Method: the alphabet with its tones, small and
// capital.
TEST(Letterhead, IsWrittenInCapitals)
{
    EXPECT_EQ(capitals("UBND phường Nghĩa Lộ"), "ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA LỘ");
    EXPECT_EQ(capitals("aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệ"), "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆ");
    EXPECT_EQ(capitals("iìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"),
              "IÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ");
    EXPECT_EQ(capitals("ĐÃ HOA – 12/7 ÷"), "ĐÃ HOA – 12/7 ÷");
    EXPECT_EQ(place_name("Phường Nghĩa Lộ"), "Nghĩa Lộ");
    EXPECT_EQ(place_name("Đặc khu Lý Sơn"), "Lý Sơn");
    EXPECT_EQ(place_name("Nghĩa Lộ"), "Nghĩa Lộ");
}

TEST(TrackingAddress, IsTheCodeAloneWhenAQrCouldNotHoldIt)
{
    EXPECT_EQ(tracking_address("https://a.vn", "X-1-2"), "https://a.vn/track?code=X-1-2");
    EXPECT_EQ(tracking_address("", "X-1-2"), "X-1-2");
    EXPECT_EQ(tracking_address("https://" + std::string(300, 'a'), "X-1-2"), "X-1-2");
}

} // namespace
} // namespace ward::dossier
