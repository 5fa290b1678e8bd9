#include "api/test_house.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "report/import.hpp"
#include "report/kind_file.hpp"
#include "report/photo_store.hpp"
#include "staff/demo.hpp"
#include "staff/store.hpp"

#include <fstream>

// Goal: what citizens may report is data, read strictly, and old reports never lose their kind. Method: the
// ward's own file, and that file with one mistake at a time.

namespace ward::report {
namespace {

std::string read_whole(std::string const& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string data_file(std::string const& name)
{
    return std::string{WARD_SOURCE_DIR} + "/data/" + name;
}

json::Value own_file()
{
    return *json::parse(read_whole(data_file("reports/kinds.json")));
}

TEST(ReportKindFile, TheWardsOwnListHasFiveCategoriesAndManyKinds)
{
    auto const kinds = read_kinds(read_whole(data_file("reports/kinds.json")));
    ASSERT_TRUE(kinds.has_value()) << kinds.error().code << " " << kinds.error().field;
    EXPECT_EQ(kinds->categories.size(), 5U);
    EXPECT_GE(kinds->kinds.size(), 25U);
    for (auto const& kind : kinds->kinds) {
        EXPECT_EQ(kind.targets.receive_hours, kind.urgency == Urgency::urgent ? 4 : 8) << kind.code;
        EXPECT_FALSE(kind.category == Category::crime_prevention && kind.public_) << kind.code;
    }
}

TEST(ReportKindFile, AKindHasItsOwnTimesOrThoseOfItsUrgency)
{
    auto const kinds = read_kinds(read_whole(data_file("reports/kinds.json"))).value().kinds;
    auto const targets = [&](std::string const& code) {
        return std::ranges::find(kinds, code, &ReportKind::code)->targets;
    };
    EXPECT_EQ(targets("wire_down"), (Targets{4, 2, 2, 2, 5, 30}));
    EXPECT_EQ(targets("rubbish_not_collected"), (Targets{8, 2, 3, 2, 15, 30}));
    EXPECT_EQ(targets("waste_water"), (Targets{8, 2, 15, 2, 15, 30}));
}

TEST(ReportKindFile, OneMistakeIsNamedAndItsPlaceToo)
{
    struct Row {
        char const* why;
        void (*spoil)(json::Object& file);
        char const* code;
        char const* field;
    };
    static auto const kind = [](json::Object& file, std::size_t n) -> json::Object& {
        return file["kinds"].as_array()[n].as_object();
    };
    Row const rows[] = {
        {"another format", [](json::Object& file) { file["format"] = "x"; }, "report_kinds.format",
         "/format"},
        {"a member nobody knows", [](json::Object& file) { kind(file, 0)["colour"] = "red"; },
         "request.member.unknown", "/kinds/0/colour"},
        {"a member left out", [](json::Object& file) { kind(file, 1).erase("agency"); },
         "request.member.missing", "/kinds/1/agency"},
        {"a sixth category", [](json::Object& file) { kind(file, 2)["category"] = "weather"; },
         "request.member.choice", "/kinds/2/category"},
        {"a category nobody named", [](json::Object& file) { file["categories"].as_array().clear(); },
         "report_kinds.category.missing", "/kinds/0/category"},
        {"a category twice",
         [](json::Object& file) {
             file["categories"].as_array().push_back(file["categories"].as_array()[0]);
         },
         "report_kinds.category.twice", "/categories/5/code"},
        {"a kind twice", [](json::Object& file) { kind(file, 1)["code"] = kind(file, 0)["code"]; },
         "report_kinds.kind.twice", "/kinds/1/code"},
        {"a code with a blank", [](json::Object& file) { kind(file, 0)["code"] = "a b"; },
         "report_kinds.code", "/kinds/0/code"},
        {"no name", [](json::Object& file) { kind(file, 0)["name"] = ""; }, "report_kinds.empty",
         "/kinds/0/name"},
        {"no time at all",
         [](json::Object& file) {
             kind(file, 0)["targets"] = {{"solve_days", 0}};
         },
         "report_kinds.targets", "/kinds/0/targets"},
        {"a public crime",
         [](json::Object& file) {
             auto& last = file["kinds"].as_array().back().as_object();
             last["public"] = true;
         },
         "report_kinds.crime_public", "/kinds/37/public"},
        {"a choice of nothing",
         [](json::Object& file) {
             kind(file, 0)["questions"].as_array()[0].as_object()["choices"].as_array().clear();
         },
         "report_kinds.choices", "/kinds/0/questions/0/choices"},
        {"a question twice",
         [](json::Object& file) {
             auto& questions = kind(file, 0)["questions"].as_array();
             questions.push_back(questions[0]);
         },
         "report_kinds.question.twice", "/kinds/0/questions/2/code"},
        {"nothing", [](json::Object& file) { file["kinds"].as_array().clear(); }, "report_kinds.empty",
         "/kinds"},
    };
    for (auto const& row : rows) {
        auto file = own_file();
        row.spoil(file.as_object());
        auto const read = read_kinds(serialize(file));
        ASSERT_FALSE(read.has_value()) << row.why;
        EXPECT_EQ(read.error().code, row.code) << row.why;
        EXPECT_EQ(read.error().field, row.field) << row.why;
    }
    EXPECT_EQ(read_kinds("{").error().code, "request.json.malformed");
}

class ReportKindTest : public testing::TestWithParam<std::string> {
protected:
    ReportKindTest()
    {
        auto const loaded = staff::load_ward(house_.database(), house_.ids(), house_.now(),
                                             read_whole(data_file("ward/nghia-lo.json")));
        EXPECT_TRUE(loaded.has_value());
    }
    ~ReportKindTest() override { std::filesystem::remove(file_); }

    Result<KindChanges> take(json::Value const& file)
    {
        std::ofstream{file_} << serialize(file);
        return import_kinds({house_.database(), house_.ids(), WardId{21028}, house_.now()}, file_);
    }
    template <class Answer>
    Answer ask(Answer (*question)(sql::Session&, WardId))
    {
        std::optional<Answer> answer;
        house_.database().read([&](sql::Session& session) { answer = question(session, WardId{21028}); });
        return *answer;
    }

    std::string file_{
        (std::filesystem::temp_directory_path() / ("kinds-" + std::to_string(::getpid()) + ".json"))
            .string()};
    api::TestHouse house_{GetParam(),
                          {event::migrations(), file::migrations(), staff::migrations(), migrations()}};
};

INSTANTIATE_TEST_SUITE_P(Engines, ReportKindTest, api::on_both_engines());

TEST_P(ReportKindTest, TwiceChangesNothingAndWhatIsLeftOutIsOfferedNoMore)
{
    auto file = own_file();
    auto const all = static_cast<int>(file.at("kinds").as_array().size());
    auto changes = take(file);
    ASSERT_TRUE(changes.has_value()) << changes.error().code;
    EXPECT_EQ(changes->added, all);
    EXPECT_EQ(take(file)->unchanged, all);
    file.as_object()["kinds"].as_array().pop_back();
    file.as_object()["kinds"].as_array()[0].as_object()["name"] = "Tên khác";
    changes = take(file);
    EXPECT_EQ(changes->changed, 1);
    EXPECT_EQ(changes->retired, 1);
    auto const offered = ask(offered_kinds);
    EXPECT_EQ(offered.kinds.size(), static_cast<std::size_t>(all - 1));
    EXPECT_EQ(offered.kinds[0].name, "Tên khác");
    EXPECT_EQ(offered.categories.size(), 5U);
    house_.database().read([](sql::Session& session) {
        EXPECT_TRUE(find_kind(session, WardId{21028}, "fraud").has_value());
        EXPECT_FALSE(find_offered_kind(session, WardId{21028}, "fraud").has_value());
    });
}

TEST_P(ReportKindTest, AnAgencyTheWardDoesNotHaveIsRefusedAndNothingIsKept)
{
    auto file = own_file();
    file.as_object()["kinds"].as_array()[3].as_object()["agency"] = "police";
    auto const changes = take(file);
    ASSERT_FALSE(changes.has_value());
    EXPECT_EQ(changes.error().code, "report_kinds.agency");
    EXPECT_EQ(changes.error().field, "/kinds/3/agency");
    EXPECT_TRUE(ask(offered_kinds).kinds.empty());
}

TEST_P(ReportKindTest, TheWardsOwnRoutingIsKeptInItsOrder)
{
    std::vector<RoutingRule> const rules{
        {{}, "bin_full", Box{15.119, 108.79, 15.122, 108.795}, AgencyId{3}, OfficerId{9}},
        {Category::sanitation, {}, {}, AgencyId{2}, {}},
    };
    house_.database().write_now([&](sql::Session& session) {
        put_routing(session, WardId{21028}, {rules[1]});
        put_routing(session, WardId{21028}, rules);
        return sql::Verdict::keep;
    });
    auto const kept = ask(routing);
    EXPECT_EQ(json::to_text(kept), json::to_text(rules));
}

} // namespace
} // namespace ward::report
