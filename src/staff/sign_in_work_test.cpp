#include "staff/test_staff.hpp"

#include <dlfcn.h>
#include <sodium.h>

#include <string>
#include <vector>

// Goal: how long a sign-in takes tells nobody whether the login exists. A clock would tell that only now and
// then; what is counted here is the work: which hashes are computed, and with what parameters. This program's
// own verify stands before the library's, writes down what it is asked, and passes it on.
namespace {

std::vector<std::string>& verified()
{
    static std::vector<std::string> parameters;
    return parameters;
}

} // namespace

extern "C" int crypto_pwhash_str_verify(char const* hash, char const* password, unsigned long long length)
{
    using Verify = int (*)(char const*, char const*, unsigned long long);
    static auto const library = reinterpret_cast<Verify>(::dlsym(RTLD_NEXT, "crypto_pwhash_str_verify"));
    std::string const text{hash};
    auto const parameters_end =
        text.find('$', text.find("$m=") + 1); // "$argon2id$v=19$m=8,t=1,p=1$salt$hash"
    verified().push_back(text.substr(0, parameters_end));
    return library(hash, password, length);
}

namespace ward::staff {
namespace {

class SignInWorkTest : public testing::TestWithParam<std::string> {
protected:
    /// The parameters of every hash one sign-in computes.
    std::vector<std::string> work(std::string const& login, std::string const& password,
                                  std::string const& code)
    {
        verified().clear();
        house_.try_sign_in(login, password, code);
        return verified();
    }

    StaffHouse house_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Engines, SignInWorkTest, api::on_both_engines());

TEST_P(SignInWorkTest, EverySignInComputesTheSameOneHashWhoeverIsNamed)
{
    auto const right = work("dat.tv", first_password, "");
    ASSERT_EQ(right.size(), 1U);
    ASSERT_TRUE(right.front().starts_with("$argon2id$v=19$m=")) << right.front();

    auto const admin = house_.sign_in("bao.nq");
    house_.post("/api/v1/officers/" + to_string(house_.officer("oanh.vtk")) + "/deactivate", "", admin);
    for (int i = 0; i < 5; ++i) {
        house_.try_sign_in("lan.vtn", "Wrong-1234");
        house_.try_sign_in("locked.unknown", "Wrong-1234");
    }
    struct Row {
        char const* why;
        std::string login;
        std::string password;
    };
    Row const rows[] = {
        {"a wrong password", "dat.tv", "Wrong-1234"},
        {"nobody of that name", "nobody.here", "Wrong-1234"},
        {"nobody of that name, with a password somebody has", "nobody.here", first_password},
        {"no login at all", "", "Wrong-1234"},
        {"what cannot be a login", "a b'; --", "Wrong-1234"},
        {"a login without end", std::string(5000, 'a'), "Wrong-1234"},
        {"a locked account", "lan.vtn", "Wrong-1234"},
        {"a locked account, the right password", "lan.vtn", first_password},
        {"a locked login of nobody", "locked.unknown", "Wrong-1234"},
        {"a closed account", "oanh.vtk", first_password},
        {"a closed account, a wrong password", "oanh.vtk", "Wrong-1234"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(work(row.login, row.password, ""), right) << row.why;
        EXPECT_EQ(work(row.login, row.password, "123456"), right) << row.why << ", with a code";
    }
}

} // namespace
} // namespace ward::staff
