#include "dossier/intake_routes.hpp"

#include "dossier/test_ward.hpp"

namespace ward::dossier {
namespace {

// Goal: a dossier is taken in whole or not at all, with its code, its number and its promise.
// Method: a small ward behind a real router, on both databases.
class IntakeTest : public testing::TestWithParam<std::string> {
protected:
    TestWard ward{GetParam()};
    IntakeRoutes routes{ward.house().router(), ward.around()};

    api::Answer send(std::string const& body, std::string const& key = {})
    {
        return ward.house().post("/api/v1/dossiers", body, "counter", key);
    }
};

TEST_P(IntakeTest, AnAcceptedDossierHasCodeNumberAndPromise)
{
    auto const answer = send(ward.intake(code::birth, 0));

    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.json().at("code").as_string(), "H48.21028-250701-0001");
    auto const dossier = ward.dossier(DossierId{*parse_id(answer.json().at("id").as_string())});
    EXPECT_EQ(dossier.state, State::accepted);
    EXPECT_EQ(dossier.register_year, 2025);
    EXPECT_EQ(dossier.register_number, 1);
    EXPECT_EQ(dossier.due_at, sample::at("2025-07-08T17:00"));
    EXPECT_EQ(dossier.due_original_at, dossier.due_at);
    EXPECT_EQ(dossier.forward_due_at, sample::at("2025-07-01T17:00"));
    EXPECT_EQ(ward.kinds(dossier.id), (std::vector<std::string>{"dossier.received", "dossier.accepted"}));
}

INSTANTIATE_TEST_SUITE_P(Engines, IntakeTest, api::on_both_engines());

} // namespace
} // namespace ward::dossier
