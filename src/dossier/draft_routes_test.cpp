#include "dossier/sight.hpp"
#include "dossier/test_moves.hpp"

namespace ward::dossier {
namespace {

// Goal: what an officer typed survives, is the officer's own, and two windows do not overwrite each other.
class DraftTest : public MovingTest {
protected:
    std::string keep(std::string const& login = "counter")
    {
        auto const answer =
            ward.house().post("/api/v1/drafts", R"({"title":"Khai sinh","content":{"a":1}})", login);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return "/api/v1/drafts/" + std::string{answer.json().at("id").as_string()};
    }
};

TEST_P(DraftTest, ADraftIsKeptChangedListedAndForgotten)
{
    auto const path = keep();
    auto const changed =
        ward.house().put(path, R"({"version":1,"title":"Sửa","content":{"a":[1,"đ"]}})", "counter");
    EXPECT_EQ(changed.status, 200) << changed.body;
    auto const shown = ward.house().get(path, "counter").json();
    EXPECT_EQ(shown.at("version").as_int64(), 2);
    EXPECT_EQ(boost::json::serialize(shown.at("content")), R"({"a":[1,"đ"]})");
    EXPECT_EQ(ward.house().get("/api/v1/drafts", "counter").json().at("items").as_array().size(), 1U);
    EXPECT_EQ(ward.house().remove(path, "counter").status, 204);
    EXPECT_EQ(ward.house().get(path, "counter").status, 404);
}

TEST_P(DraftTest, TheSecondWindowIsToldThatItIsBehind)
{
    auto const path = keep();
    EXPECT_EQ(ward.house().put(path, R"({"version":1,"content":{}})", "counter").status, 200);
    EXPECT_EQ(ward.house().put(path, R"({"version":1,"content":{"b":2}})", "counter").code(),
              "draft.changed");
}

TEST_P(DraftTest, NobodyElseFindsADraft)
{
    auto const path = keep();
    EXPECT_EQ(ward.house().get(path, "counter2").code(), "draft.unknown");
    EXPECT_EQ(ward.house().put(path, R"({"version":1,"content":{}})", "counter2").code(), "draft.unknown");
    EXPECT_EQ(ward.house().remove(path, "counter2").code(), "draft.unknown");
    EXPECT_TRUE(ward.house().get("/api/v1/drafts", "counter2").json().at("items").as_array().empty());
}

TEST_P(DraftTest, AFileInADraftIsHeldUntilTheDraftGoes)
{
    auto const holds = [this](std::int64_t id) {
        auto hold = file::Hold::for_good;
        ward.house().database().read(
            [&](sql::Session& session) { hold = hold_of(session, test_ward_id, file::FileId{id}); });
        return hold;
    };
    auto const path = keep();
    EXPECT_EQ(holds(71234567), file::Hold::none);
    auto const named = R"({"version":1,"content":{"files":[{"component":"a","id":"71234567"}]}})";
    ASSERT_EQ(ward.house().put(path, named, "counter").status, 200);
    EXPECT_EQ(holds(71234567), file::Hold::for_now);
    EXPECT_EQ(holds(1234567), file::Hold::none) << "the end of another number is no name";
    EXPECT_EQ(ward.house().remove(path, "counter").status, 204);
    EXPECT_EQ(holds(71234567), file::Hold::none);
}

TEST_P(DraftTest, ADraftHasItsBounds)
{
    auto const big = R"({"content":{"a":")" + std::string(70'000, 'x') + "\"}}";
    EXPECT_EQ(ward.house().post("/api/v1/drafts", big, "counter").code(), "draft.content.long");
    EXPECT_EQ(ward.house().post("/api/v1/drafts", R"({"content":[1]})", "counter").code(),
              "request.member.type");
    for (int kept = 0; kept < drafts_max; ++kept) {
        keep();
    }
    EXPECT_EQ(ward.house().post("/api/v1/drafts", R"({"content":{}})", "counter").code(), "draft.too_many");
}

INSTANTIATE_TEST_SUITE_P(Engines, DraftTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
