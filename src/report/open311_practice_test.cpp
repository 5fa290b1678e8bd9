#include "report/test_open311.hpp"

// Goal: what is for practice stays practice, what is for tests stays where it is configured, and nobody files
// more than a key may. Method: the same requests as real clients send, on both databases.

namespace ward::report::open311 {
namespace {

using Open311Practice = Open311Test;
INSTANTIATE_TEST_SUITE_P(Engines, Open311Practice, api::on_both_engines());

TEST_P(Open311Practice, PracticeIsKeptApartFromWhatIsReal)
{
    auto const id = filed("test", "service_code=lamp&lat=15.1&long=108.8&first_name=A&phone=0905123456");
    EXPECT_EQ(talk_.get("/open311/test/requests.json").json().as_array().size(), 1U);
    EXPECT_EQ(talk_.get("/open311/v2/requests.json").body, "[]");
    EXPECT_EQ(talk_.get("/open311/v2/requests/" + id + ".json").status, 404);
    EXPECT_EQ(talk_.get("/open311/chicago/requests/" + id + ".json").status, 404);
}

TEST_P(Open311Practice, AKeyHasAMostInAMinute)
{
    for (int n = 0; n < 40; ++n) {
        filed("test", "service_code=lamp&lat=15.1&long=108.8");
    }
    auto const refused =
        talk_.post_with_key("/open311/test/requests.json", "service_code=lamp&lat=15.1&long=108.8");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.headers.find("Retry-After"), "60");
    EXPECT_EQ(refusal(refused), "request refused: too many in this minute");
    house_.set_now(house_.now() + std::chrono::minutes{1});
    filed("test", "service_code=lamp&lat=15.1&long=108.8");
}

TEST_P(Open311Practice, ProgramsInPagesOfOtherCitiesMayAsk)
{
    for (auto const* const path : {"/open311/v2/services.json", "/open311/v2/requests/0.json"}) {
        EXPECT_EQ(talk_.get(path).headers.find("Access-Control-Allow-Origin"), "*") << path;
    }
}

Settings without_fixture()
{
    auto set = settings();
    set.fixture = false;
    return set;
}

class Open311Service : public Open311Test {
protected:
    Open311Service() : Open311Test{without_fixture()} {}
};
INSTANTIATE_TEST_SUITE_P(Engines, Open311Service, api::on_both_engines());

TEST_P(Open311Service, WithoutTheConfigurationChicagoIsNowhere)
{
    EXPECT_EQ(talk_.get("/open311/chicago/services.json").status, 404);
    EXPECT_EQ(talk_.get("/open311/v2/services.json?jurisdiction_id=chicago").status, 404);
    EXPECT_EQ(talk_.get("/open311/discovery.json").json().at("endpoints").as_array().size(), 2U);
}

TEST(Open311Key, AKeyIsKnownByItsHashAlone)
{
    Keys const keys{"fms:fe5cf6eef1dc1ca10d8bfa761cf662da62aba67f81b3dd7665e5feaec19643d8, broken:12\n"
                    "other:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"};
    EXPECT_EQ(keys.holder("a-key-of-the-tests"), "fms");
    EXPECT_FALSE(keys.holder("a-key-of-the-tests "));
    EXPECT_FALSE(keys.holder(""));
    EXPECT_EQ(keys.count(), 1U);
    EXPECT_EQ(keys.malformed(), 2U);
    EXPECT_EQ(Keys{"none"}.malformed(), 0U);
    EXPECT_FALSE(Keys{"none"}.holder("none"));
}

} // namespace
} // namespace ward::report::open311
