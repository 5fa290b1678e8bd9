#pragma once

#include "api/test_house.hpp"
#include "event/store.hpp"
#include "person/routes.hpp"
#include "person/store.hpp"

#include <fmt/format.h>

/// For tests only: a ward with a counter, and one planted citizen whose numbers must turn up nowhere.
namespace ward::person {

inline constexpr char const* planted_id_number = "051099001123";
inline constexpr char const* planted_phone = "0905123445";
inline constexpr char const* planted_email = "nguyenvanan@example.vn";

inline std::string body_of(std::string const& name, std::string const& more = "")
{
    return fmt::format(R"({{"kind":"citizen","name":"{}","address":"Tổ 3, phường Nghĩa Lộ"{}}})", name, more);
}

inline std::string planted(std::string const& more = "")
{
    return body_of("Nguyễn Văn An",
                   fmt::format(R"(,"birth_date":"1999-03-12","id_number":"{}","phone":"{}","email":"{}"{})",
                               planted_id_number, planted_phone, planted_email, more));
}

inline void expect_nothing_planted(std::string const& text)
{
    for (auto const* const secret : {planted_id_number, planted_phone, planted_email}) {
        EXPECT_EQ(text.find(secret), std::string::npos) << secret << " in " << text;
    }
}

class PersonTest : public testing::TestWithParam<std::string> {
protected:
    PersonTest()
    {
        house.knows("counter", OfficerId{7}, {api::Permission::receive});
        house.knows("specialist", OfficerId{8}, {api::Permission::handle});
        house.knows("leader", OfficerId{9}, {api::Permission::lead});
        house.knows("stranger", api::Caller{.ward = WardId{21031},
                                            .officer = OfficerId{99},
                                            .agency = AgencyId{2},
                                            .grants = {{api::Permission::receive, "", {}},
                                                       {api::Permission::lead, "", {}}}});
    }

    std::string keep(std::string const& body)
    {
        auto const answer = house.post("/api/v1/persons", body, "counter");
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.status == 201 ? std::string{answer.json().at("id").as_string()} : "";
    }

    std::vector<std::string> names(std::string const& query, std::string const& more = "")
    {
        auto const answer = house.get("/api/v1/persons?query=" + query + more, "counter");
        EXPECT_EQ(answer.status, 200) << answer.body;
        std::vector<std::string> found;
        auto const body = answer.json();
        for (auto const& item : body.at("items").as_array()) {
            found.emplace_back(item.at("name").as_string());
        }
        return found;
    }

    std::vector<std::string> ids_of_all_pages(std::string const& target)
    {
        std::vector<std::string> ids;
        std::string after;
        for (int pages = 0; pages < 20; ++pages) {
            auto const body = house.get(target + after, "counter").json();
            for (auto const& item : body.at("items").as_array()) {
                ids.emplace_back(item.at("id").as_string());
            }
            auto const* const next = body.as_object().if_contains("next");
            if (next == nullptr) {
                return ids;
            }
            after = "&after=";
            for (char const letter : next->as_string()) {
                after += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
            }
        }
        ADD_FAILURE() << target << " has no last page";
        return ids;
    }

    std::int64_t count(std::string const& table)
    {
        std::int64_t rows{0};
        house.database().read([&](sql::Session& session) {
            auto found = session.run("SELECT count(*) FROM " + table);
            found.next();
            rows = found.take<std::int64_t>();
        });
        return rows;
    }

    /// Every event as text.
    std::string events()
    {
        std::string all;
        house.database().read([&](sql::Session& session) {
            for (auto const& one : event::newest(session, WardId{21028}, {}, 1000)) {
                all += json::to_text(one) + "\n";
            }
        });
        return all;
    }

    api::TestHouse house{GetParam(), {event::migrations(), migrations()}};
    Routes routes{house.router()};
};

} // namespace ward::person
