#pragma once

#include "dossier/board.hpp"
#include "dossier/detail_routes.hpp"
#include "dossier/form_routes.hpp"
#include "dossier/test_moves.hpp"
#include "dossier/tracking.hpp"
#include "dossier/work_routes.hpp"

#include <set>

/// For tests only: the moving ward with every route that reads.
namespace ward::dossier {

inline constexpr int test_tracking_per_minute{1'000};

class ReadingWard : public MovingWard {
public:
    explicit ReadingWard(std::string const& engine) : MovingWard{engine} {}

    api::Answer get(std::string const& target, std::string const& login)
    {
        return house().get(target, login);
    }

    /// Every row of a list, page after page of `limit`; none is left out or comes twice, or the test fails.
    std::vector<json::Value> all(std::string const& target, std::string const& login, int limit = 2)
    {
        std::vector<json::Value> rows;
        auto const joined =
            target + (target.find('?') == std::string::npos ? "?" : "&") + "limit=" + std::to_string(limit);
        std::string after;
        for (int page = 0; page < 200; ++page) {
            auto const answer = get(joined + (after.empty() ? "" : "&after=" + after), login);
            EXPECT_EQ(answer.status, 200) << joined << ": " << answer.body;
            if (answer.status != 200) {
                return rows;
            }
            auto const body = answer.json();
            auto const& items = body.at("items").as_array();
            rows.insert(rows.end(), items.begin(), items.end());
            auto const* const next = body.as_object().if_contains("next");
            if (next == nullptr) {
                return rows;
            }
            EXPECT_EQ(items.size(), static_cast<std::size_t>(limit)) << "a page before the last is full";
            after = next->as_string();
        }
        ADD_FAILURE() << target << " has no end";
        return rows;
    }

    /// The same as a set of keys, each once.
    std::set<std::string> keys(std::string const& target, std::string const& login, char const* member = "id",
                               int limit = 2)
    {
        std::set<std::string> keys;
        for (auto const& row : all(target, login, limit)) {
            std::string const key{row.at(member).as_string()};
            EXPECT_TRUE(keys.insert(key).second) << key << " came twice in " << target;
        }
        return keys;
    }

    /// A dossier of everything that can happen: every state, one of each, and some late ones.
    std::map<State, DossierId> one_of_each_state()
    {
        std::map<State, DossierId> made;
        for (auto const state : {State::registered, State::accepted, State::not_accepted, State::in_process,
                                 State::supplement_asked, State::payment_asked, State::withdrawn,
                                 State::stopped, State::decided, State::returned}) {
            made[state] = in_state(state);
        }
        return made;
    }

    /// So many dossiers like this one, a minute after one another, each of another applicant; what `change`
    /// does to the n-th. Written without routes, so that thousands are a moment's work.
    void crowd(DossierId like, int count, std::function<void(Dossier&, int)> const& change)
    {
        auto const first = dossier(like);
        write([&](sql::Session& session) {
            for (int n = 0; n < count; ++n) {
                auto each = first;
                each.id = made<DossierId>();
                each.code = fmt::format("H48.21028-250702-{:04}", n);
                each.applicant_id.value = 1'000'000 + n;
                each.register_number = 0;
                each.received_at += std::chrono::minutes{n};
                change(each, n);
                add(session, test_ward_id, each, each.content);
            }
        });
    }

private:
    DetailRoutes detail_routes_{house().router(), around()};
    WorkRoutes work_routes_{house().router(), around()};
    FormRoutes form_routes_{house().router(), around(), "https://nghialo.example.vn"};
    BoardRoutes board_routes_{house().router(), around()};
    TrackingRoutes tracking_routes_{house().router(), test_tracking_per_minute};
};

class ReadingTest : public testing::TestWithParam<std::string> {
protected:
    ReadingWard ward{GetParam()};
};

} // namespace ward::dossier
