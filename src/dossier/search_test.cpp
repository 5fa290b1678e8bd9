#include "base/text.hpp"
#include "dossier/test_reading.hpp"

namespace ward::dossier {
namespace {

// Goal: a dossier is found by whatever one knows of it, and only by who may see it.
// Method: a handful of dossiers, one query a row, on both databases.
class SearchTest : public ReadingTest {
protected:
    std::set<std::string> found(std::string const& filter, std::string const& login = "leader")
    {
        return ward.keys("/api/v1/dossiers" + filter, login);
    }
    static std::set<std::string> ids(std::vector<DossierId> const& dossiers)
    {
        std::set<std::string> keys;
        for (auto const id : dossiers) {
            keys.insert(to_string(id));
        }
        return keys;
    }
};

/// "Nguyễn" as a query string.
std::string escaped(std::string_view text)
{
    std::string out;
    for (unsigned char const letter : text) {
        out += fmt::format("%{:02X}", letter);
    }
    return out;
}

TEST_P(SearchTest, ADossierIsFoundByCodeAndByWordsWithAndWithoutMarks)
{
    auto const an = ward.take_in(code::birth, 0);
    auto const binh = ward.take_in(code::copies, 1);
    auto const cuong = ward.take_in(code::aid, 2, R"(,"content":"Xin trợ cấp cho bà nội ở tổ 12")");
    struct Row {
        char const* query;
        std::vector<DossierId> expected;
    };
    Row const rows[] = {
        {"H48.21028-250701-0001", {an}},
        {"h48.21028-250701-0001", {an}},
        {"H48.21028-250701-9999", {}},
        {"0002", {binh}},
        {"250701", {an, binh, cuong}},
        {"Nguyễn Văn An", {an}},
        {"nguyen van an", {an}},
        {"NGUYEN", {an}},
        {"ngu", {an}},
        {"tran binh", {binh}},
        {"bình trần", {binh}},
        {"Trấn", {}},
        {"khai sinh", {an}},
        {"chứng thực", {binh}},
        {"ba noi to 12", {cuong}},
        {"nguyen khai", {an}},
        {"nguyen chung", {}},
        {"' OR 1=1 --", {}},
        {"%", {an, binh, cuong}},
        {"_", {an, binh, cuong}},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(found("?query=" + escaped(row.query)), ids(row.expected)) << row.query;
    }
}

TEST_P(SearchTest, FiltersOfAListCombine)
{
    auto made = ward.one_of_each_state();
    ward.set_now("2025-07-02T08:00");
    auto const aid = ward.in_process(code::aid, 1);
    auto const copies = ward.take_in(code::copies, 2, R"(,"forward":true)", "counter2");
    auto const counter2 = to_string(ward.officer("counter2"));
    auto const worker = to_string(ward.open_step(aid).officer_id);

    EXPECT_EQ(found("?state=decided"), ids({made[State::decided]}));
    EXPECT_EQ(found("?field=an-sinh"), ids({aid}));
    EXPECT_EQ(found("?procedure=2.000815"), ids({copies}));
    EXPECT_EQ(found("?received_by=" + counter2), ids({copies}));
    EXPECT_EQ(found("?officer=" + worker), ids({aid}));
    EXPECT_EQ(found("?agency=" + to_string(ward.agency("society"))), ids({aid}));
    EXPECT_EQ(found("?from=2025-07-02"), ids({aid, copies}));
    EXPECT_EQ(found("?from=2025-07-02&field=tu-phap"), ids({copies}));
    EXPECT_EQ(found("?to=2025-07-01&state=accepted"), ids({made[State::accepted]}));
    EXPECT_EQ(found("?channel=online"), ids({made[State::registered]}));
    EXPECT_EQ(found("?applicant=" + to_string(ward.person(1))), ids({aid}));
    EXPECT_EQ(found("?due_from=2025-07-02&due_to=2025-07-02"), ids({copies}));
    EXPECT_EQ(found("?open=true&paused=true"),
              ids({made[State::supplement_asked], made[State::payment_asked]}));
    EXPECT_EQ(found("?open=true&field=tu-phap&from=2025-07-02&query=tran"), ids({}));
    EXPECT_EQ(found("").size(), 12U);
    EXPECT_EQ(found("?open=true").size() + found("?open=false").size(), 12U);
}

TEST_P(SearchTest, LateIsByDaysAndByTheClock)
{
    auto const copies = ward.take_in(code::terms, 0, R"(,"case":"h4","forward":true)"); // due 14:00 of 01/07
    auto const birth = ward.in_process(code::birth, 1);                                 // due 17:00 of 08/07
    auto const waits = ward.in_process(code::birth, 2);
    ward.made_move(waits, "payment-asked", ward.login_of(ward.open_step(waits).officer_id));
    EXPECT_EQ(found("?late=true"), ids({}));
    ward.set_now("2025-07-01T16:00");
    EXPECT_EQ(found("?late=true"), ids({})) << "the promised day is not over";
    EXPECT_EQ(found("?late_exactly=true"), ids({copies}));
    ward.set_now("2025-07-02T08:00");
    EXPECT_EQ(found("?late=true"), ids({copies}));
    ward.set_now("2025-07-09T08:00");
    EXPECT_EQ(found("?late=true"), ids({copies, birth})) << "the clock of the third stands";
    EXPECT_EQ(found("?late=false"), ids({waits}));
}

TEST_P(SearchTest, EverybodySeesWhatIsTheirs)
{
    auto const birth = ward.take_in(code::birth, 0);
    auto const aid = ward.take_in(code::aid, 1);
    struct Row {
        char const* login;
        std::vector<DossierId> expected;
    };
    Row const rows[] = {{"leader", {birth, aid}}, {"signer", {birth, aid}}, {"handler1", {birth}},
                        {"social", {aid}},        {"stranger", {}},         {"counter2", {birth, aid}}};
    for (auto const& row : rows) {
        EXPECT_EQ(found("", row.login), ids(row.expected)) << row.login;
    }
    EXPECT_EQ(ward.get("/api/v1/dossiers", "").code(), "auth.needed");
}

TEST_P(SearchTest, NewestComesFirstOnPagesOfAnySize)
{
    std::vector<std::string> expected;
    for (int n = 0; n < 5; ++n) {
        ward.add_person(fmt::format("Người Số {}", n));
        ward.set_now(ward.now() + std::chrono::minutes{n == 2 ? 0 : 1}); // two of the same minute
        expected.insert(expected.begin(),
                        to_string(ward.take_in(code::terms, static_cast<std::size_t>(3 + n))));
    }
    for (int const limit : {1, 2, 3, 5, 100}) {
        std::vector<std::string> listed;
        for (auto const& row : ward.all("/api/v1/dossiers", "leader", limit)) {
            listed.emplace_back(row.at("id").as_string());
        }
        EXPECT_EQ(listed, expected) << limit;
    }
}

TEST_P(SearchTest, WhoseNameBeginsSoComesBeforeWhoMerelyHasTheWords)
{
    auto const older = ward.take_in(code::birth, 0); // Nguyễn Văn An
    ward.add_person("An Văn Nguyễn");
    ward.set_now(ward.now() + std::chrono::minutes{1});
    auto const newer = ward.take_in(code::birth, 3);
    for (int const limit : {1, 2, 3}) {
        std::vector<std::string> listed;
        for (auto const& row : ward.all("/api/v1/dossiers?query=nguyen+van", "leader", limit)) {
            listed.emplace_back(row.at("id").as_string());
        }
        EXPECT_EQ(listed, (std::vector{to_string(older), to_string(newer)})) << limit;
    }
}

// The ways to find words differ with how many dossiers have them; what is found must not.
TEST_P(SearchTest, CommonWordsFindTheSameAsRareOnes)
{
    constexpr int count{1'500};
    auto const first = ward.take_in(code::birth, 1);
    auto const name_of = [](int n) {
        return fmt::format("{} {} {}", n % 3 == 0 ? "Nguyễn" : "Lê", n % 5 == 0 ? "Thị" : "Văn",
                           n % 250 == 0 ? "Khánh"
                           : n % 2 == 0 ? "Hòa"
                                        : "Lan");
    };
    ward.crowd(first, count, [&](Dossier& dossier, int n) { dossier.applicant_name = name_of(n); });
    for (std::string const query :
         {"nguyen", "hoa thi", "nguyen van hoa", "van hoa le", "le van khanh", "khanh", "lan khanh",
          "nguyễn thị", "Le thi Lan", "khai sinh hoa", "nguyen văn lan", "nguyễn thi Hòa"}) {
        int expected{0};
        for (int n = 0; n < count; ++n) {
            auto const own = words(fold_exact(name_of(n) + " Khai sinh"));
            auto const folded = words(fold(name_of(n) + " Khai sinh"));
            expected += std::ranges::all_of(words(fold_exact(query)), [&](std::string const& word) {
                auto const begins = [&](std::string const& each) { return each.starts_with(word); };
                return std::ranges::any_of(own, begins) || std::ranges::any_of(folded, begins);
            });
        }
        std::set<std::string> listed;
        std::string after;
        do {
            auto const page = ward.get("/api/v1/dossiers?limit=100&query=" + escaped(query) +
                                           (after.empty() ? "" : "&after=" + after),
                                       "leader")
                                  .json();
            for (auto const& row : page.at("items").as_array()) {
                auto const id = std::string{row.at("id").as_string()};
                EXPECT_TRUE(listed.insert(id).second) << query << ": " << id << " came twice";
            }
            auto const* const next = page.as_object().if_contains("next");
            after = next == nullptr ? "" : std::string{next->as_string()};
        } while (!after.empty());
        listed.erase(to_string(first)); // Trần Thị Bình
        EXPECT_EQ(static_cast<int>(listed.size()), expected) << query;
    }
}

TEST_P(SearchTest, ALineSaysWhoHasIt)
{
    auto const id = ward.in_process();
    auto const row = ward.all("/api/v1/dossiers", "leader").front();
    EXPECT_EQ(row.at("agency").at("name").as_string(), "Văn phòng");
    EXPECT_EQ(row.at("officer").at("id").as_string(), to_string(ward.open_step(id).officer_id));
    EXPECT_EQ(row.at("applicant_name").as_string(), "Nguyễn Văn An");
}

TEST_P(SearchTest, WhatCannotBeMeantIsRefused)
{
    struct Row {
        std::string filter;
        char const* code;
        char const* field;
    };
    Row const rows[] = {
        {"?state=gone", "request.member.choice", "/state"},
        {"?after=x", "request.after.malformed", "/after"},
        {"?after=1", "request.after.malformed", "/after"},
        {"?counted=gone", "dossier.counted.unknown", "/counted"},
        {"?counted=received,", "dossier.counted.unknown", "/counted"},
        {"?counted_from=2025-07-01", "dossier.counted.without", "/counted"},
        {"?query=" + std::string(300, 'a'), "dossier.query.long", "/query"},
        {"?query=a+b+c+d+e+f+g+h+i", "dossier.query.words", "/query"},
        {"?from=yesterday", "request.member.type", "/from"},
        {"?officer=0", "request.member.type", "/officer"},
        {"?nothing=1", "request.query.unknown", "/nothing"},
    };
    for (auto const& row : rows) {
        auto const answer = ward.get("/api/v1/dossiers" + row.filter, "leader");
        EXPECT_EQ(answer.code(), row.code) << row.filter;
        EXPECT_EQ(answer.field(), row.field) << row.filter;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, SearchTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
