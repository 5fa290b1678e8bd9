#include "api/test_house.hpp"
#include "event/store.hpp"
#include "procedure/catalogue.hpp"
#include "procedure/import.hpp"
#include "procedure/rules.hpp"
#include "procedure/store.hpp"
#include "procedure/version.hpp"

#include <algorithm>
#include <fstream>
#include <set>

// Goal: show that both catalogues come in completely and honestly: nothing is lost, nothing made up, and
// twice changes nothing. Method: our own data, the national list where it is at hand, and a small one with
// every doubt we know of.

namespace ward::procedure {

namespace {

std::string shared_data()
{
    auto const* const folder = std::getenv("WARD_SHARED_DATA");
    return folder != nullptr ? folder : WARD_SOURCE_DIR "/../shared/data";
}

void no_progress(double) {}

class ImportTest : public testing::TestWithParam<std::string> {
protected:
    ImportTest() : house_{GetParam(), {event::migrations(), migrations()}} {}

    Importer importer() { return {house_.database(), house_.ids(), WardId{21028}, house_.now()}; }

    std::string write(std::string const& name, std::string const& text)
    {
        std::filesystem::path const path =
            testing::TempDir() + "/" + std::to_string(::getpid()) + "-procedures/" + name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path} << text;
        return path.string();
    }

    Procedure procedure(std::string const& code)
    {
        std::optional<Procedure> found;
        house_.database().read(
            [&](sql::Session& database) { found = catalogue_.newest(database, WardId{21028}, code); });
        EXPECT_TRUE(found.has_value()) << code;
        return found.value_or(Procedure{});
    }

    std::vector<std::string> codes(std::string const& query)
    {
        std::vector<std::string> found;
        house_.database().read([&](sql::Session& database) {
            for (auto const& row :
                 catalogue_.rows(database, WardId{21028}, date_of(house_.now()), {query, "", "", 3}).items) {
                found.push_back(row.code);
            }
        });
        return found;
    }

    std::size_t events()
    {
        std::size_t count{0};
        house_.database().read([&](sql::Session& database) {
            count = event::of_subject(database, WardId{21028}, "ward", 21028, {}, 100).size();
        });
        return count;
    }

    api::TestHouse house_;
    Catalogue catalogue_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ImportTest, api::on_both_engines());

std::string entry(std::string const& code, std::string const& more)
{
    return R"({"code":")" + code + R"(","name":"Thủ tục thử )" + code +
           R"(.","field":"X","field_group":"khac","handled_by":"ubnd_xa","channels":["online","direct"],)"
           R"("confidence":"high","detail":"full",)" +
           more + "}";
}

std::string national_list(std::string const& procedures, std::string const& referrals)
{
    return R"({"meta":{},"procedures":[)" + procedures + R"(],"referrals":[)" + referrals +
           R"(],"uncoded":[]})";
}

} // namespace

TEST_P(ImportTest, OurOwnCatalogueComesInCompleteAndTwiceChangesNothing)
{
    auto const report = import_own(importer(), WARD_SOURCE_DIR "/data");
    ASSERT_TRUE(report) << report.error().code << ' ' << report.error().field;
    EXPECT_GE(report->procedures.in, 100);
    EXPECT_EQ(report->procedures.added, report->procedures.in);
    EXPECT_EQ(report->fields, 24);
    auto const birth = procedure("1.001193");
    EXPECT_EQ(birth.short_name, "Đăng ký khai sinh");
    EXPECT_EQ(birth.work_field, "tu-phap");
    EXPECT_EQ(birth.field_name, "Hộ tịch");
    EXPECT_TRUE(birth.ready);
    EXPECT_EQ(birth.version, 1);
    EXPECT_EQ(birth.valid_from, make_date(2025, 7, 1));
    auto const again = *import_own(importer(), WARD_SOURCE_DIR "/data");
    EXPECT_EQ(again.procedures, (Balance{.in = report->procedures.in, .unchanged = report->procedures.in}));
    EXPECT_EQ(again.fields, 0);
    EXPECT_EQ(events(), 1U);
}

TEST_P(ImportTest, OurOwnFeesAreTheOnesOfTheRules)
{
    ASSERT_TRUE(import_own(importer(), WARD_SOURCE_DIR "/data"));
    auto const on = make_date(2025, 7, 1);
    FeeQuestion question;
    question.on = on;
    question.copies = {{3, 1}};
    EXPECT_EQ(fee(procedure("2.000815"), question)->amount, Dong{5'000});
    question = {};
    question.on = on;
    EXPECT_EQ(fee(procedure("2.000884"), question)->amount, Dong{10'000});
    EXPECT_EQ(fee(procedure("2.001035"), question)->amount, Dong{50'000});
    EXPECT_EQ(fee(procedure("2.000635"), question)->amount, Dong{8'000});
    EXPECT_FALSE(fee(procedure("1.001193"), question)->amount) << "registered late: the province sets it";
    question.case_ = "Đăng ký đúng hạn trong 60 ngày kể từ ngày sinh";
    EXPECT_EQ(fee(procedure("1.001193"), question)->amount, Dong{0});
    question = {};
    question.channel = Channel::online;
    question.exemption = "Người nộp có định danh điện tử mức độ 02 và đã tích hợp đủ 05 loại giấy tờ";
    for (auto const& [day, amount] : {std::pair{make_date(2026, 8, 14), 8'000},
                                      {make_date(2026, 8, 15), 0},
                                      {make_date(2027, 2, 28), 0},
                                      {make_date(2027, 3, 1), 8'000}}) {
        question.on = day;
        EXPECT_EQ(fee(procedure("2.000635"), question)->amount, Dong{amount}) << to_iso(day);
    }
}

TEST_P(ImportTest, AMistakeInOurOwnFilesNamesFileAndPlaceAndNothingIsTaken)
{
    auto const ward = R"({"fields":[{"code":"ho-tich","name":"Hộ tịch"}],"work_fields":[],
                          "agencies":[{"code":"office"}]})";
    auto const folder =
        std::filesystem::path{write("ward/w.json", ward)}.parent_path().parent_path().string();
    std::string const good = R"({"code":"1.000001","name":"A","short_name":"A","field":"ho-tich",
        "aliases":[],"subjects":"","channels":["counter"],"online":"none","immediate":false,"components":[],
        "time_limits":[],"late_receipt_next_day":false,"supplement_clock":"pause",
        "fees":[{"name":"P","case":"","channel":"any","basis":"free","amount":0,"amount_after":0,
        "pages_at_first":0,"amount_max":0,"valid_from":"2025-07-01","valid_to":"","document":""}],
        "fee_note":"","steps":[{"stage":1,"name":"B","kind":"handle",
        "agency":"office","external":"","share":100}],
        "result":"","forms":[],"form_texts":[],"place":"","legal_basis":[],
        "valid_from":"2025-07-01","confidence":"sure","note":""})";
    auto const replaced = [&](std::string_view from, std::string const& to) {
        auto text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    struct Row {
        std::string entry;
        char const* code;
        char const* field;
    };
    for (auto const& row : std::vector<Row>{
             {replaced("\"note\"", "\"nota\""), "request.member.missing", "/note"},
             {replaced("\"note\":\"\"", "\"note\":\"\",\"more\":1"), "request.member.unknown", "/more"},
             {replaced("\"note\":\"\"", "\"note\":\"\",\"agency\":\"\""), "request.member.unknown",
              "/agency"},
             {replaced("\"valid_to\":\"\",", ""), "request.member.missing", "/fees/0/valid_to"},
             {replaced("\"share\":100", "\"share\":90"), "procedure.step.share.total", "/steps"},
             {replaced("\"agency\":\"office\"", "\"agency\":\"nobody\""), "procedure.step.agency.unknown",
              "/steps/0/agency"},
             {replaced("ho-tich", "ho-so"), "procedure.field.unknown", "/field"},
             {replaced("1.000001", "một"), "procedure.code.malformed", "/code"},
         }) {
        write("procedures/p.json", R"({"format":"smartward/procedures/1","procedures":[)" + row.entry + "]}");
        auto const report = import_own(importer(), folder);
        ASSERT_FALSE(report) << row.code;
        EXPECT_EQ(report.error().code, row.code);
        EXPECT_EQ(report.error().field, std::string{"procedures/p.json#/procedures/0"} + row.field);
    }
    EXPECT_EQ(events(), 0U);

    write("procedures/p.json", R"({"format":"smartward/procedures/1","procedures":[)" + good + "]}");
    EXPECT_EQ(import_own(importer(), folder)->procedures.added, 1);
    // A later edition is a new version; dossiers under way keep the first.
    write("procedures/p.json", R"({"format":"smartward/procedures/1","procedures":[)" +
                                   replaced("\"name\":\"A\"", "\"name\":\"AA\"") + "]}");
    house_.set_now(house_.now() + std::chrono::hours{24 * 30});
    EXPECT_EQ(import_own(importer(), folder)->procedures.changed, 1);
    house_.database().read([&](sql::Session& database) {
        EXPECT_EQ(catalogue_.at(database, WardId{21028}, "1.000001", make_date(2025, 7, 30))->name, "A");
        EXPECT_EQ(catalogue_.at(database, WardId{21028}, "1.000001", make_date(2025, 7, 31))->name, "AA");
        EXPECT_EQ(catalogue_.version(database, WardId{21028}, "1.000001", 1)->name, "A");
    });
    std::filesystem::remove_all(folder);
}

TEST_P(ImportTest, ATimeLimitTheNationalListLeavesOpenStaysOpen)
{
    auto const times = [](std::string const& rows) { return R"("time_limits":[)" + rows + "]"; };
    auto const list = national_list(
        entry("1.000001", times(R"({"channel":"direct","value":3,"unit":"day","unit_uncertain":true},
                                   {"channel":"online","value":2,"unit":"working_day"})")) +
            "," + entry("1.000002", times(R"({"channel":"direct","value":null,"unit":null},
                                             {"channel":"online","value":3,"unit":"hour"})")) +
            "," +
            entry("1.000003",
                  times(R"({"channel":"direct","value":20,"unit":"day","conditions":"Ở đồng bằng"},
                                   {"channel":"direct","value":30,"unit":"day","conditions":"Ở miền núi"},
                                   {"channel":"online","value":5,"unit":"day"},
                                   {"channel":"online","value":6,"unit":"day"})")),
        "");
    auto const report = *import_national(importer(), write("list.json", list), no_progress);
    ASSERT_EQ(report.procedures, (Balance{.in = 3, .added = 3}));

    auto const uncertain = procedure("1.000001");
    EXPECT_EQ(time_limit(uncertain, Channel::counter, "")->unit, TermUnit::working_day);
    EXPECT_EQ(uncertain.marks, (std::vector{Mark::in_national_list, Mark::unit_uncertain}));
    EXPECT_EQ(uncertain.confidence, Confidence::unsure);
    EXPECT_EQ(uncertain.name, "Thủ tục thử 1.000001");
    EXPECT_EQ(uncertain.short_name, "thử 1.000001");

    EXPECT_TRUE(procedure("1.000002").time_limits.empty());
    EXPECT_EQ(procedure("1.000002").marks, (std::vector{Mark::in_national_list, Mark::time_missing}));

    auto const cases_apart = procedure("1.000003");
    EXPECT_EQ(time_limit(cases_apart, Channel::counter, "Ở miền núi")->value, 30);
    EXPECT_EQ(time_limit(cases_apart, Channel::counter, "").error().code, "procedure.time_limit.missing");
    EXPECT_EQ(time_limit(cases_apart, Channel::online, "").error().code, "procedure.time_limit.missing");
}

TEST_P(ImportTest, AnImportedProcedureHasTheUsualStepsOfItsFieldOnceAnAdministratorConfirmsThem)
{
    ASSERT_EQ(import_own(importer(), WARD_SOURCE_DIR "/data")->default_steps, 5);
    EXPECT_EQ(import_own(importer(), WARD_SOURCE_DIR "/data")->default_steps, 0) << "twice changes nothing";
    auto const limit = std::string{R"("time_limits":[{"channel":"direct","value":3,"unit":"working_day"}])"};
    auto of_a_field = entry("9.000001", limit);
    of_a_field.replace(of_a_field.find("khac"), 4, "ho-tich");
    auto const list = write("list.json", national_list(of_a_field, ""));
    EXPECT_EQ(import_national(importer(), list, no_progress)->given_steps, 1);
    EXPECT_EQ(import_national(importer(), list, no_progress)->procedures, (Balance{.in = 1, .unchanged = 1}));

    auto const imported = procedure("9.000001");
    ASSERT_EQ(imported.steps.size(), 4U);
    EXPECT_EQ(imported.steps[0].kind, StepKind::handle);
    EXPECT_EQ(imported.steps[2].kind, StepKind::sign);
    EXPECT_EQ(imported.marks, (std::vector{Mark::in_national_list, Mark::steps_unconfirmed}));
    EXPECT_FALSE(imported.ready);
    EXPECT_EQ(acceptable(imported).error().code, "procedure.steps.unconfirmed");

    house_.database().write_now([&](sql::Session& database) {
        auto const before = *newest_version(database, WardId{21028}, "9.000001");
        add_version(
            database, WardId{21028}, house_.ids(), &before,
            {{}, "9.000001", 0, date_of(house_.now()), std::nullopt, Source::officer, before.content});
        renew_catalogue(database, WardId{21028}, house_.ids().next());
        return sql::Verdict::keep;
    });
    auto const confirmed = procedure("9.000001");
    EXPECT_TRUE(confirmed.ready);
    EXPECT_EQ(confirmed.marks, (std::vector{Mark::in_national_list}));
    EXPECT_EQ(import_national(importer(), list, no_progress)->procedures, (Balance{.in = 1, .kept = 1}))
        << "what was confirmed stays";
}

TEST_P(ImportTest, AnAmountTheNationalListDoesNotPlainlySayIsUnknown)
{
    auto const fees = [](std::string const& rows) { return R"("fees":[)" + rows + "]"; };
    auto const list = national_list(
        entry("1.000004", fees(R"({"channel":"direct","amount":0,"text":"Miễn phí"},
                                  {"channel":"online","amount":0,"text":"Miễn phí"})")) +
            "," + entry("1.000005", fees(R"({"channel":"direct","amount":150000,"set_by":"HDND_tinh",
                                  "text":"150,000","amount_is_portal_display":true,
                                  "conditions":"Tỉnh quyết định"})")) +
            "," +
            entry("1.000006", fees(R"({"channel":"direct","amount":null,"suspicious":"sai","text":"700 VNĐ"},
                                  {"channel":"online","amount":5000,"text":"5,000"})")) +
            "," + entry("1.000007", fees(R"({"channel":"direct","amount":9000},
                                  {"channel":"online","amount":7000})")),
        "");
    auto const report = *import_national(importer(), write("list.json", list), no_progress);
    ASSERT_EQ(report.procedures, (Balance{.in = 4, .added = 4}));

    FeeQuestion question;
    question.on = make_date(2025, 7, 1);
    EXPECT_EQ(fee(procedure("1.000004"), question)->amount, Dong{0});
    EXPECT_FALSE(fee(procedure("1.000005"), question)->amount);
    EXPECT_EQ(fee(procedure("1.000005"), question)->note, "Tỉnh quyết định")
        << "the amount is another province's";
    EXPECT_FALSE(fee(procedure("1.000006"), question)->amount);
    EXPECT_EQ(procedure("1.000006").fee_note, "5,000") << "the plainly wrong amount is not repeated";
    EXPECT_EQ(fee(procedure("1.000007"), question)->amount, Dong{9'000});
}

TEST_P(ImportTest, PapersKeepTheirCaseAndReferralsSayWhereToGo)
{
    auto const list =
        national_list(entry("1.000008", R"("components":[{"name":"Tờ khai","original":1,"copy":0},
                {"name":"Căn cước","original":1,"copy":0,"case":"Giấy tờ phải xuất trình"},
                {"name":"Ủy quyền","original":1,"copy":1,"case":"Trường hợp ủy quyền"}])"),
                      R"({"code":"2.000001","name":"Đóng thuế","field":"Thuế","agency":"Thuế cơ sở"})");
    auto const report = *import_national(importer(), write("list.json", list), no_progress);
    ASSERT_EQ(report.referrals, (Balance{.in = 1, .added = 1}));

    auto const papers = procedure("1.000008").components;
    ASSERT_EQ(papers.size(), 3U);
    EXPECT_EQ(papers[0].need, Need::always);
    EXPECT_EQ(papers[1].need, Need::show);
    EXPECT_EQ(papers[2].need, Need::case_);

    auto const referral = procedure("2.000001");
    EXPECT_EQ(referral.handled_by, HandledBy::elsewhere);
    EXPECT_EQ(referral.agency, "Thuế cơ sở");
    EXPECT_FALSE(referral.ready);
    EXPECT_EQ(codes("dong thue"), std::vector<std::string>{"2.000001"});
}

TEST_P(ImportTest, AnEntryThatIsNoneIsRejectedWithItsReasonAndPlace)
{
    auto const list =
        national_list(entry("1.000001", R"("results":["A"])") + "," +
                          entry("1.000001", R"("results":["B"])") + "," + entry("một", R"("results":[])") +
                          R"(,7,{"code":"1.000002"},)" + entry("1.000003", R"("time_limits":[{"value":1}])") +
                          R"(,{"code":"1.000004","name":"X","field_group":"khac","handled_by":"ai"},
                {"code":"1.000005","name":"X","field_group":"la","handled_by":"ubnd_xa"})",
                      R"({"code":"1.000001","name":"X"})");
    auto const report = *import_national(importer(), write("list.json", list), no_progress);
    EXPECT_EQ(report.procedures, (Balance{.in = 8, .added = 1, .rejected = 7}));
    EXPECT_EQ(report.referrals, (Balance{.in = 1, .rejected = 1}));
    std::set<std::string> reasons;
    for (auto const& [place, reason] : report.rejections) {
        reasons.insert(place.substr(place.find('#') + 1) + " " + reason);
    }
    EXPECT_EQ(reasons, (std::set<std::string>{
                           "/procedures/1/code procedure.code.twice",
                           "/procedures/2/code procedure.code.malformed",
                           "/procedures/3 request.member.type",
                           "/procedures/4/name request.member.missing",
                           "/procedures/5/time_limits/0/channel request.member.missing",
                           "/procedures/6/handled_by procedure.handled_by.unknown",
                           "/procedures/7/field_group procedure.field.unknown",
                           "/referrals/0/code procedure.code.twice",
                       }));
    EXPECT_EQ(import_national(importer(), write("list.json", "[]"), no_progress).error().code,
              "import.format.unknown");
    EXPECT_EQ(import_national(importer(), "/nowhere.json", no_progress).error().code, "import.file.missing");
}

TEST_P(ImportTest, TheNationalListBalancesKeepsOursAndTwiceChangesNothing)
{
    auto const file = shared_data() + "/procedures-commune.json";
    if (!std::filesystem::exists(file)) {
        GTEST_SKIP() << "the national list is not at hand: set WARD_SHARED_DATA to its folder";
    }
    auto const own = *import_own(importer(), WARD_SOURCE_DIR "/data");
    auto const birth = json::to_text(static_cast<Content const&>(procedure("1.001193")));
    double last{0};
    auto const report = *import_national(importer(), file, [&](double done) { last = done; });
    EXPECT_DOUBLE_EQ(last, 1);
    for (auto const& [place, reason] : report.rejections) {
        ADD_FAILURE() << place << ' ' << reason;
    }
    auto const ours = own.procedures.in;
    EXPECT_EQ(report.procedures, (Balance{.in = 509, .added = 509 - ours, .kept = ours}));
    EXPECT_EQ(report.referrals, (Balance{.in = 194, .added = 194}));
    EXPECT_EQ(json::to_text(static_cast<Content const&>(procedure("1.001193"))), birth);
    EXPECT_EQ(procedure("1.001193").marks, (std::vector{Mark::in_national_list, Mark::unit_uncertain}));
    auto const again = *import_national(importer(), file, no_progress);
    EXPECT_EQ(again.procedures, (Balance{.in = 509, .unchanged = 509 - ours, .kept = ours}));
    EXPECT_EQ(again.referrals, (Balance{.in = 194, .unchanged = 194}));
    EXPECT_EQ(again.marks + again.fields, 0);

    // The order of the two imports does not matter for what is found.
    for (auto const& [query, code] : {std::pair{"khai sinh", "1.001193"},
                                      {"sao y", "2.000815"},
                                      {"hkd", "1.001612"},
                                      {"doc than", "1.004873"},
                                      {"ket hon", "1.000894"},
                                      {"so do", "1.013978"}}) {
        EXPECT_EQ(codes(query).at(0), code) << query;
    }
}

} // namespace ward::procedure
