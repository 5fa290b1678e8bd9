#include "person/directory.hpp"
#include "person/test_persons.hpp"

namespace ward::person {
namespace {

// Goal: a person is typed once, and seen in full by nobody without a trace.
// Method: a whole house without sockets, on both databases; the numbers of one planted citizen are looked for
// in everything that leaves it.

INSTANTIATE_TEST_SUITE_P(Engines, PersonTest, api::on_both_engines());

TEST_P(PersonTest, ANumberBelongsToOnePerson)
{
    auto const first = keep(planted());
    auto const again =
        house.post("/api/v1/persons", body_of("Lê Lan", R"(,"id_number":"051 099 001 123")"), "counter");
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.code(), "person.id_number.taken");
    EXPECT_EQ(again.field(), "/id_number");
    expect_nothing_planted(again.body);
    auto const other = keep(body_of("Lê Lan"));
    auto const moved =
        house.patch("/api/v1/persons/" + other, R"({"version":1,"id_number":"051099001123"})", "counter");
    EXPECT_EQ(moved.code(), "person.id_number.taken");
    EXPECT_EQ(count("person"), 2);
    EXPECT_EQ(house
                  .patch("/api/v1/persons/" + first,
                         R"({"version":1,"id_number":"051099001123","phone":"0914000111"})", "counter")
                  .status,
              200);
}

TEST_P(PersonTest, ALikelyDuplicateIsKeptOnlyWhenConfirmed)
{
    keep(planted());
    auto const same = body_of("NGUYEN VAN AN", R"(,"birth_date":"1999-03-12")");
    auto const refused = house.post("/api/v1/persons", same, "counter");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "person.similar");
    EXPECT_EQ(count("person"), 1);
    auto const list = house.post("/api/v1/persons/similar", same, "counter");
    ASSERT_EQ(list.json().at("items").as_array().size(), 1U) << list.body;
    EXPECT_EQ(list.json().at("items").at(0).at("likeness"), "name_and_birth");
    EXPECT_EQ(list.json().at("items").at(0).at("person").at("id_number_masked"), "0510xxxxx123");
    expect_nothing_planted(list.body);
    auto const kept =
        house.post("/api/v1/persons",
                   body_of("NGUYEN VAN AN", R"(,"birth_date":"1999-03-12","confirmed":true)"), "counter");
    EXPECT_EQ(kept.status, 201);
    EXPECT_EQ(kept.json().at("similar").as_array().size(), 1U);
    expect_nothing_planted(kept.body);
}

TEST_P(PersonTest, ASharedPhoneIsToldButStopsNobody)
{
    keep(planted());
    auto const answer =
        house.post("/api/v1/persons", body_of("Nguyễn Thị Bình", R"(,"phone":"0905123445")"), "counter");
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(answer.json().at("similar").at(0).at("likeness"), "phone");
}

TEST_P(PersonTest, NoAnswerNorEventNorAnnouncementHoldsAPlantedNumber)
{
    auto const created = house.post("/api/v1/persons", planted(), "counter");
    ASSERT_EQ(created.status, 201);
    auto const id = std::string{created.json().at("id").as_string()};
    auto const place = "/api/v1/persons/" + id;
    std::string told = created.body;
    told += house.get("/api/v1/persons?query=051099001123", "counter").body;
    told += house.get("/api/v1/persons?query=an%20nguyen", "specialist").body;
    told += house.get(place, "specialist").body;
    told += house.patch(place, R"({"version":1,"address":"Tổ 4, phường Nghĩa Lộ"})", "counter").body;
    told += house.patch(place, R"({"version":1,"phone":"0905123445"})", "counter").body;
    EXPECT_EQ(house
                  .post(place + "/unmask", R"({"reason":"Gọi báo bổ sung giấy tờ","dossier_id":"55"})",
                        "specialist")
                  .status,
              200);
    told += house.get(place + "/readers", "leader").body;
    told += events();
    expect_nothing_planted(told);
    EXPECT_NE(told.find("0510xxxxx123"), std::string::npos);
    for (auto const& one : house.announced()) {
        expect_nothing_planted(one.kind + one.subject_kind);
    }
}

TEST_P(PersonTest, SeeingAFullNumberTakesAReasonAndLeavesATrace)
{
    auto const place = "/api/v1/persons/" + keep(planted());
    EXPECT_EQ(house.post(place + "/unmask", R"({"reason":"xem"})", "counter").code(), "person.reason.short");
    EXPECT_EQ(house.post(place + "/unmask", R"({"reason":"số 051099001123"})", "counter").code(),
              "person.reason.value");
    EXPECT_EQ(
        house.post(place + "/unmask", R"({"reason":"Gọi báo kết quả","dossier_id":"x"})", "counter").field(),
        "/dossier_id");
    EXPECT_EQ(events().find("unmasked"), std::string::npos);
    auto const shown =
        house.post(place + "/unmask", R"({"reason":"Gọi báo kết quả","dossier_id":"55"})", "counter");
    EXPECT_EQ(
        shown.json(),
        json::parse(R"({"id_number":"051099001123","phone":"0905123445","email":"nguyenvanan@example.vn"})")
            .value());
    EXPECT_EQ(house.get(place, "specialist").status, 200);
    auto const readers = house.get(place + "/readers", "leader").json().at("items").as_array();
    ASSERT_EQ(readers.size(), 2U);
    EXPECT_EQ(readers[0].at("kind"), "person.unmasked");
    EXPECT_EQ(readers[0].at("reason"), "Gọi báo kết quả");
    EXPECT_EQ(readers[0].at("dossier_id"), "55");
    EXPECT_EQ(readers[0].at("officer_id"), "7");
    EXPECT_EQ(readers[1].at("kind"), "person.read");
    EXPECT_EQ(readers[1].at("officer_id"), "8");
}

TEST_P(PersonTest, ReadersComeInPages)
{
    auto const place = "/api/v1/persons/" + keep(planted());
    for (int n = 0; n < 5; ++n) {
        house.get(place, "counter");
    }
    auto const first = house.get(place + "/readers?limit=3", "leader").json();
    ASSERT_EQ(first.at("items").as_array().size(), 3U);
    auto const rest =
        house.get(place + "/readers?limit=3&after=" + std::string{first.at("next").as_string()}, "leader")
            .json();
    EXPECT_EQ(rest.at("items").as_array().size(), 2U);
    EXPECT_FALSE(rest.as_object().contains("next"));
}

TEST_P(PersonTest, AChangeNeedsTheVersionTheOfficerSaw)
{
    auto const place = "/api/v1/persons/" + keep(planted());
    auto const changed = house.patch(place, R"({"version":1,"name":"Nguyễn Văn Ân"})", "counter");
    EXPECT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(changed.json().at("version"), 2);
    auto const late = house.patch(place, R"({"version":1,"name":"Nguyễn Văn Ấn"})", "counter");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.code(), "person.changed");
    EXPECT_EQ(names("nguyen%20van"), std::vector<std::string>{"Nguyễn Văn Ân"});
    EXPECT_EQ(names("v%C4%83n%20%C3%A2n"), std::vector<std::string>{"Nguyễn Văn Ân"});
    EXPECT_EQ(house.patch(place, R"({"version":2})", "counter").json().at("version"), 2); // nothing to change
}

TEST_P(PersonTest, AnotherWardSeesNothing)
{
    auto const place = "/api/v1/persons/" + keep(planted());
    EXPECT_EQ(house.get(place, "stranger").code(), "person.unknown");
    EXPECT_EQ(house.patch(place, R"({"version":1,"name":"Lê Lan"})", "stranger").code(), "person.unknown");
    EXPECT_EQ(house.post(place + "/unmask", R"({"reason":"Gọi báo kết quả"})", "stranger").code(),
              "person.unknown");
    EXPECT_EQ(house.get(place + "/readers", "stranger").code(), "person.unknown");
    for (auto const* const query :
         {"051099001123", "0905123445", "nguyen", "Nguy%E1%BB%85n%20V%C4%83n%20An"}) {
        EXPECT_EQ(house.get(std::string{"/api/v1/persons?query="} + query, "stranger")
                      .json()
                      .at("items")
                      .as_array()
                      .size(),
                  0U);
    }
    EXPECT_EQ(house.post("/api/v1/persons", planted(), "stranger").status,
              201); // its own record of the citizen
}

TEST_P(PersonTest, HostileRequestsAreRefusedAndLeaveNothing)
{
    auto const id = keep(planted());
    auto const place = "/api/v1/persons/" + id;
    auto const before = events();
    struct Row {
        std::string method;
        std::string target;
        std::string body;
        std::string as;
        int status;
        std::string code;
    };
    std::string const persons = "/api/v1/persons";
    Row const rows[] = {
        {"GET", persons + "?query=nguyen", "", "", 401, "auth.needed"},
        {"GET", persons + "?query=nguyen", "", "leader", 403, "auth.not_permitted"},
        {"GET", persons, "", "counter", 422, "request.member.missing"},
        {"GET", persons + "?query=a", "", "counter", 422, "person.query.short"},
        {"GET", persons + "?query=%27%3B--", "", "counter", 422, "person.query.short"},
        {"GET", persons + "?query=nguyen&after=%27", "", "counter", 422, "request.after.malformed"},
        {"GET", persons + "?query=nguyen&after=4.199.1.zz", "", "counter", 200, ""},
        {"GET", persons + "?query=nguyen&limit=x", "", "counter", 422, "request.member.type"},
        {"GET", persons + "?query=nguyen&name=x", "", "counter", 422, "request.query.unknown"},
        {"GET", persons + "/0", "", "counter", 404, "person.unknown"},
        {"GET", persons + "/99999999999999999999", "", "counter", 404, "person.unknown"},
        {"GET", persons + "/x'%20OR%201=1", "", "counter", 404, "person.unknown"},
        {"GET", place + "/readers", "", "counter", 403, "auth.not_permitted"},
        {"GET", place + "/readers?after=x", "", "leader", 422, "request.after.malformed"},
        {"POST", persons, planted(), "specialist", 403, "auth.not_permitted"},
        {"POST", persons, "[]", "counter", 422, "request.member.type"},
        {"POST", persons, "{", "counter", 400, "request.json.malformed"},
        {"POST", persons, body_of("Lê Lan", R"(,"ward_id":1)"), "counter", 422, "request.member.unknown"},
        {"POST", persons, body_of("Lê Lan", R"(,"gender":"x")"), "counter", 422, "request.member.choice"},
        {"POST", persons, body_of("Lê\\u202eLan"), "counter", 422, "request.text.invalid"},
        {"POST", persons, body_of("Lê\\u0000Lan"), "counter", 422, "request.text.invalid"},
        {"POST", persons, body_of("Robert'); DROP TABLE person"), "counter", 422, "person.name.invalid"},
        {"POST", place + "/unmask", R"({"reason":""})", "counter", 422, "person.reason.short"},
        {"POST", place + "/unmask", R"({"reason":"Gọi báo kết quả"})", "leader", 403, "auth.not_permitted"},
        {"PATCH", place, R"({"name":"Lê Lan"})", "counter", 422, "request.member.missing"},
        {"PATCH", place, R"({"version":1,"kind":"organisation"})", "counter", 422, "request.member.unknown"},
        {"PATCH", place, R"({"version":1,"name":""})", "counter", 422, "person.name.short"},
        {"PATCH", place, R"({"version":1,"clear":["name"]})", "counter", 422, "request.member.choice"},
        {"PATCH", place, R"({"version":1,"name":"Lê Lan"})", "specialist", 403, "auth.not_permitted"},
    };
    for (auto const& row : rows) {
        auto const answer = row.method == "GET"    ? house.get(row.target, row.as)
                            : row.method == "POST" ? house.post(row.target, row.body, row.as)
                                                   : house.patch(row.target, row.body, row.as);
        EXPECT_EQ(answer.status, row.status)
            << row.method << ' ' << row.target << ' ' << row.body << answer.body;
        EXPECT_EQ(answer.code(), row.code) << row.method << ' ' << row.target << ' ' << row.body;
        expect_nothing_planted(answer.body);
    }
    EXPECT_EQ(count("person"), 1);
    EXPECT_EQ(events(), before);
}

TEST_P(PersonTest, TheDirectoryServesOtherRooms)
{
    auto const id = PersonId{*parse_id(keep(planted()))};
    house.database().write_now([&](sql::Session& session) {
        count_dossier(session, WardId{21028}, id);
        return sql::Verdict::keep;
    });
    house.database().read([&](sql::Session& session) {
        WardId const ward{21028};
        EXPECT_EQ(find(session, ward, id)->id_number_masked, "0510xxxxx123");
        EXPECT_EQ(find(session, ward, id)->dossiers, 1);
        EXPECT_EQ(find_unmasked(session, ward, id)->id_number, planted_id_number);
        EXPECT_TRUE(matches_last4(session, ward, id, "1123"));
        EXPECT_TRUE(matches_last4(session, ward, id, "3445"));
        EXPECT_FALSE(matches_last4(session, ward, id, "0000"));
        EXPECT_FALSE(matches_last4(session, ward, PersonId{1}, "1123"));
        EXPECT_FALSE(matches_last4(session, WardId{21031}, id, "1123"));
        EXPECT_EQ(find_ids(session, ward, "an nguyen", 10), std::vector{id});
        EXPECT_TRUE(find_ids(session, WardId{21031}, "an nguyen", 10).empty());
    });
}

} // namespace
} // namespace ward::person
