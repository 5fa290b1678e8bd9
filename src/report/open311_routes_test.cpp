#include "report/test_open311.hpp"

#include <fmt/format.h>

// Goal: an unmodified client of the format works with us: what eight rules demand, each taken from what some
// client does. Method: real requests on a real router and both databases, exact bodies where clients are
// exact.

namespace ward::report::open311 {
namespace {

using Open311Routes = Open311Test;
INSTANTIATE_TEST_SUITE_P(Engines, Open311Routes, api::on_both_engines());

TEST_P(Open311Routes, Rule1DiscoveryNamesTwoEndpointsInTwoFormats)
{
    for (auto const* const place : {"/open311/discovery", "/open311/v2/discovery"}) {
        auto const json = talk_.get(std::string{place} + ".json");
        EXPECT_EQ(json.headers.find("Content-Type"), "application/json; charset=utf-8");
        auto const found = json.json().as_object();
        EXPECT_FALSE(text_of(found, "contact").empty());
        EXPECT_FALSE(text_of(found, "key_service").empty());
        EXPECT_LT(*parse_instant(text_of(found, "changeset")), house_.now());
        auto const& endpoints = found.at("endpoints").as_array();
        ASSERT_EQ(endpoints.size(), 3U);
        EXPECT_EQ(text_of(endpoints[0].as_object(), "url"), "https://nghialo.example/open311/v2");
        EXPECT_EQ(text_of(endpoints[0].as_object(), "type"), "production");
        for (auto const& endpoint : endpoints) {
            EXPECT_EQ(text_of(endpoint.as_object(), "specification"), "http://wiki.open311.org/GeoReport_v2");
            EXPECT_EQ(endpoint.at("formats"), json::Value(json::Array{"text/xml", "application/json"}));
            EXPECT_LT(*parse_instant(text_of(endpoint.as_object(), "changeset")), house_.now());
        }
        auto const xml = talk_.get(std::string{place} + ".xml");
        EXPECT_EQ(xml.headers.find("Content-Type"), "text/xml; charset=utf-8");
        EXPECT_TRUE(
            xml.body.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<discovery><changeset>"));
        EXPECT_NE(xml.body.find("<type>test</type><formats><format>text/xml</format><format>"),
                  std::string::npos);
    }
    EXPECT_TRUE(talk_.get("/open311/discovery").body.starts_with("<?xml")) << "XML when nobody says";
}

TEST_P(Open311Routes, Rule2JsonIsABareArrayAndXmlHasItsElements)
{
    EXPECT_EQ(talk_.get("/open311/v2/services.json").body,
              R"([{"service_code":"lamp","service_name":"Đèn hỏng","description":"Đèn đường không sáng",)"
              R"("metadata":false,"type":"realtime","keywords":"đèn","group":"Chiếu sáng"}])");
    EXPECT_EQ(
        talk_.get("/open311/v2/services.XML").body,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<services><service><service_code>lamp</service_code><service_name>Đèn hỏng</service_name>"
        "<description>Đèn đường không sáng</description><metadata>false</metadata>"
        "<type>realtime</type><keywords>đèn</keywords><group>Chiếu sáng</group></service></services>\n");
    auto const definition = talk_.get("/open311/chicago/services/4ffa4c69601827691b000018.json").json();
    auto const& attributes = definition.at("attributes").as_array();
    EXPECT_EQ(attributes[4].at("required"), json::Value(true));
    EXPECT_EQ(attributes[4].at("order"), json::Value(5));
    EXPECT_EQ(talk_.get("/open311/v2/requests.json").body, "[]");
    EXPECT_EQ(talk_.get("/open311/v2/requests.xml").body,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<service_requests></service_requests>\n");
}

TEST_P(Open311Routes, Rule3TimesAreUtcPositionsHaveAPointAndNothingIsEmpty)
{
    auto const id = filed("v2", "service_code=lamp&lat=15&long=108.8");
    EXPECT_EQ(talk_.get("/open311/v2/requests/" + id + ".json").body,
              R"([{"service_request_id":")" + id +
                  R"(","status":"open","service_name":"Đèn hỏng","service_code":"lamp",)"
                  R"("requested_datetime":"2025-07-01T01:00:00Z","updated_datetime":"2025-07-01T01:00:00Z",)"
                  R"("address":"15.0000, 108.8000","lat":15.0,"long":108.8}])");
    EXPECT_EQ(talk_.get("/open311/v2/requests/" + id + ".xml").body,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<service_requests><request>"
              "<service_request_id>" +
                  id +
                  "</service_request_id><status>open</status><service_name>Đèn hỏng</service_name>"
                  "<service_code>lamp</service_code>"
                  "<requested_datetime>2025-07-01T01:00:00Z</requested_datetime>"
                  "<updated_datetime>2025-07-01T01:00:00Z</updated_datetime>"
                  "<address>15.0000, 108.8000</address><lat>15.0</lat><long>108.8</long>"
                  "</request></service_requests>\n");
    auto const placed = filed("v2", "service_code=lamp&address_string=12+Quang+Trung");
    auto const request = first(talk_.get("/open311/v2/requests/" + placed + ".json"));
    EXPECT_EQ(text_of(request, "address"), "12 Quang Trung");
    EXPECT_FALSE(request.contains("lat"));
}

TEST_P(Open311Routes, Rule4ARequestIsFiledAsAFormOfEitherKindOrBehindTheQuestionMark)
{
    std::string const fields{"jurisdiction_id=21028&service_code=lamp&lat=15.1&long=108.8&description="};
    auto const url =
        filed("v2", fields + "%C4%90%C3%A8n%0Ah%E1%BB%8Fng&media_url=https%3A%2F%2Fa.example%2F1.jpg"
                             "&media_url=https%3A%2F%2Fa.example%2F2.jpg&attribute%5Bx%5D%5B%5D=1");
    auto const kept = first(talk_.get("/open311/v2/requests/" + url + ".json"));
    EXPECT_EQ(text_of(kept, "description"), "Đèn\nhỏng");
    EXPECT_EQ(text_of(kept, "media_url"), "https://a.example/1.jpg");
    std::string parts;
    for (auto const& [name, value] : {std::pair{"api_key", test_key}, std::pair{"service_code", "lamp"},
                                      std::pair{"lat", "15.1"}, std::pair{"long", "108.8"}}) {
        parts += fmt::format("--b\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n{}\r\n", name, value);
    }
    auto const multipart =
        talk_.post("/open311/v2/requests.json", parts + "--b--\r\n", "multipart/form-data; boundary=b");
    EXPECT_EQ(multipart.status, 200) << multipart.body;
    auto const behind = talk_.post(
        std::string{"/open311/v2/requests/json?service_code=lamp&address_string=a&api_key="} + test_key, "");
    EXPECT_EQ(behind.status, 200) << behind.body;
    EXPECT_EQ(talk_.get("/open311/v2/requests.json").json().as_array().size(), 3U);
}

TEST_P(Open311Routes, Rule4WhatIsMissingOrWrongIsSaidInTheFormatThatWasAskedFor)
{
    struct Row {
        char const* body;
        int status;
        char const* description;
    };
    auto const vehicle = std::string{"service_code=4ffa4c69601827691b000018&lat=41.88&long=-87.63"};
    auto const lamp = std::string{"service_code=lamp&lat=15.1&long=108.8"};
    struct At {
        char const* endpoint;
        std::string body;
        int status;
        char const* description;
    };
    for (auto const& row : {
             At{"v2", "lat=1&long=1", 400, "service_code required"},
             At{"v2", "service_code=none&lat=1&long=1", 404, "service_code not found"},
             At{"v2", "service_code=lamp", 400, "lat and long, or address_string, required"},
             At{"v2", "service_code=lamp&lat=15", 400, "long required"},
             At{"v2", "service_code=lamp&lat=x&long=1", 400, "lat not valid"},
             At{"v2", lamp + "&jurisdiction_id=elsewhere", 404, "jurisdiction_id not found"},
             At{"v2", lamp + "&media_url=javascript:alert(1)", 400, "media_url not valid"},
             At{"v2", lamp + "&description=" + std::string(4001, 'x'), 400, "description too long"},
             At{"v2", lamp + "&description=%FF", 400,
                "description not readable: valid UTF-8 in a whole body is wanted"},
             At{"chicago", vehicle, 400, "attribute[HOWMANYD] required"},
             At{"chicago", vehicle + "&attribute[HOWMANYD]=", 400, "attribute[HOWMANYD] required"},
             At{"chicago", vehicle + "&attribute[HOWMANYD]=many", 400, "attribute[HOWMANYD] not valid"},
             At{"chicago", vehicle + "&attribute[HOWMANYD]=1&attribute[FQSKA3]=sky", 400,
                "attribute[FQSKA3] not valid"},
             At{"nowhere", lamp, 404, "endpoint not found"},
         }) {
        auto const path = std::string{"/open311/"} + row.endpoint + "/requests";
        auto const json = talk_.post_with_key(path + ".json", row.body);
        EXPECT_EQ(json.status, row.status) << row.body;
        EXPECT_EQ(refusal(json), row.description);
        auto const xml = talk_.post_with_key(path + ".xml", row.body);
        EXPECT_EQ(xml.headers.find("Content-Type"), "text/xml; charset=utf-8");
        EXPECT_EQ(xml.body,
                  fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<errors><error><code>{}</code>"
                              "<description>{}</description></error></errors>\n",
                              row.status, row.description));
    }
    EXPECT_EQ(talk_.get("/open311/v2/requests.json").body, "[]") << "and nothing was kept";
    EXPECT_EQ(talk_.get("/open311/chicago/requests.json").body, "[]");
}

TEST_P(Open311Routes, Rule4NobodyFilesWithoutAKey)
{
    auto const lamp = std::string{"service_code=lamp&lat=15.1&long=108.8"};
    for (auto const* const path :
         {"/open311/v2/requests.json", "/open311/test/requests.json", "/open311/chicago/requests.json",
          "/open311/v2/servicerequestupdates.json"}) {
        EXPECT_EQ(refusal(talk_.post(path, lamp)), "api_key required");
        auto const wrong = talk_.post(path, lamp + "&api_key=guessed");
        EXPECT_EQ(wrong.status, 403);
        EXPECT_EQ(refusal(wrong), "api_key not valid");
        // The hash is in the configuration; who reads it there has no key.
        EXPECT_EQ(
            talk_
                .post(path,
                      lamp + "&api_key=fe5cf6eef1dc1ca10d8bfa761cf662da62aba67f81b3dd7665e5feaec19643d8")
                .status,
            403);
    }
    EXPECT_EQ(talk_.get("/open311/v2/requests.json").body, "[]");
}

TEST_P(Open311Routes, Rule4WhatIsAskedForAndIsNotThereIsNotFound)
{
    for (auto const* const path : {"/open311/v2/services/none.json", "/open311/v2/requests/12345.json",
                                   "/open311/v2/tokens/token-1.json", "/open311/v2/tokens/x.json",
                                   "/open311/v2/services.json?jurisdiction_id=x",
                                   "/open311/nowhere/services.json", "/open311/v2/requests/x'--.json"}) {
        auto const answer = talk_.get(path);
        EXPECT_EQ(answer.status, 404) << path;
        EXPECT_TRUE(refusal(answer).ends_with(" not found")) << answer.body;
    }
    EXPECT_EQ(talk_.get("/open311/v2/services.yaml").status, 404);
    EXPECT_EQ(talk_.get("/open311/v2/nonsense.json").status, 404);
    EXPECT_EQ(refusal(talk_.get("/open311/v2/requests.json?start_date=x")), "start_date not valid");
}

TEST_P(Open311Routes, Rule5ARequestOfABatchServiceHasATokenFirst)
{
    auto const answer = talk_.post_with_key(
        "/open311/chicago/requests.json",
        "service_code=4ffa4c69601827691b000018&lat=41.8836379&long=-87.6302312&attribute[HOWMANYD]=3"
        "&attribute[FQSKA3]=CRM&attribute[FQSKA4]=123456&attribute[FQSKA11]=4D");
    auto const token = text_of(first(answer), "token");
    ASSERT_FALSE(token.empty()) << answer.body;
    EXPECT_FALSE(first(answer).contains("service_request_id")) << "a client would take it and not wait";
    auto const told = first(talk_.get("/open311/chicago/tokens/" + token + ".json"));
    auto const id = text_of(told, "service_request_id");
    EXPECT_EQ(text_of(told, "token"), token);
    EXPECT_EQ(talk_.get("/open311/chicago/tokens/" + token + ".xml").body,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<service_requests><request><service_request_id>" +
                  id + "</service_request_id><token>" + token + "</token></request></service_requests>\n");
    auto const request = first(talk_.get("/open311/chicago/requests/" + id + ".json"));
    EXPECT_EQ(text_of(request, "service_code"), "4ffa4c69601827691b000018");
    EXPECT_EQ(request.at("long").as_double(), -87.630231);
}

TEST_P(Open311Routes, Rule6UpdatesAreSentAndFetchedWithTheWordsThatClientsKnow)
{
    auto const id = filed("v2", "service_code=lamp&lat=15.1&long=108.8");
    int number{0};
    for (auto const* const word : {"OPEN", "IN_PROGRESS", "ACTION_SCHEDULED", "INVESTIGATING", "DUPLICATE",
                                   "NOT_COUNCILS_RESPONSIBILITY", "NO_FURTHER_ACTION", "INTERNAL_REFERRAL",
                                   "FOR_TRIAGE", "CANCELLED", "REOPEN", "CLOSED", "FIXED"}) {
        auto const answer =
            talk_.post_with_key("/open311/v2/servicerequestupdates.json",
                                fmt::format("service_request_id={}&update_id={}&status={}&description=d{}",
                                            id, ++number, word, number));
        ASSERT_EQ(answer.status, 200) << answer.body;
        EXPECT_FALSE(text_of(first(answer), "update_id").empty());
    }
    auto const answer = talk_.get("/open311/v2/servicerequestupdates.json?service_request_id=" + id);
    auto const updates = answer.json().as_array();
    ASSERT_EQ(updates.size(), 13U);
    EXPECT_EQ(text_of(updates[1].as_object(), "status"), "IN_PROGRESS");
    EXPECT_EQ(text_of(updates[12].as_object(), "description"), "d13");
    EXPECT_EQ(text_of(updates[12].as_object(), "updated_datetime"), "2025-07-01T01:00:00Z");
    EXPECT_EQ(text_of(first(talk_.get("/open311/v2/requests/" + id + ".json")), "status"), "closed");
    auto const xml = talk_.get("/open311/v2/servicerequestupdates.xml?page_size=1").body;
    EXPECT_TRUE(xml.starts_with(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<service_request_updates><request_update>"
        "<update_id>"))
        << xml;
    EXPECT_EQ(talk_.get("/open311/v2/servicerequestupdates.json?end_date=2025-06-30").body, "[]");
}

TEST_P(Open311Routes, Rule6AnUpdateIsTakenOnceAndOnlyWhole)
{
    auto const id = filed("v2", "service_code=lamp&lat=15.1&long=108.8");
    auto const send = [&](std::string const& body) {
        return talk_.post_with_key("/open311/v2/servicerequestupdates.json", body);
    };
    auto const once = send("service_request_id=" + id + "&update_id=7&status=IN_PROGRESS");
    auto const again = send("service_request_id=" + id + "&update_id=7&status=IN_PROGRESS");
    EXPECT_EQ(once.body, again.body) << "a line was lost, and the client tried again";
    EXPECT_EQ(talk_.get("/open311/v2/servicerequestupdates.json").json().as_array().size(), 1U);
    EXPECT_EQ(refusal(send("status=OPEN")), "service_request_id required");
    EXPECT_EQ(refusal(send("service_request_id=" + id)), "status required");
    EXPECT_EQ(refusal(send("service_request_id=" + id + "&status=WELL")), "status not valid");
    EXPECT_EQ(refusal(send("service_request_id=1&status=OPEN")), "service_request_id not found");
}

TEST_P(Open311Routes, Rule7AListIsFilteredAndHasPages)
{
    std::vector<std::string> ids;
    for (int n = 0; n < 5; ++n) {
        ids.push_back(filed("v2", fmt::format("service_code=lamp&lat=15.1{}&long=108.8", n)));
    }
    auto const found = [&](std::string const& query) {
        std::vector<std::string> answered;
        auto const answer = talk_.get("/open311/v2/requests.json?" + query);
        auto const listed = answer.json();
        for (auto const& request : listed.as_array()) {
            answered.push_back(text_of(request.as_object(), "service_request_id"));
        }
        return answered;
    };
    using Ids = std::vector<std::string>;
    EXPECT_EQ(found(""), (Ids{ids[4], ids[3], ids[2], ids[1], ids[0]}));
    EXPECT_EQ(found("page_size=2"), (Ids{ids[4], ids[3]}));
    EXPECT_EQ(found("page_size=2&page=3"), (Ids{ids[0]}));
    EXPECT_EQ(found("page_size=2&page=4"), Ids{});
    EXPECT_EQ(found("service_request_id=" + ids[1] + "," + ids[3]), (Ids{ids[3], ids[1]}));
    EXPECT_EQ(found("service_code=other"), Ids{});
    EXPECT_EQ(found("status=closed"), Ids{});
    EXPECT_EQ(found("status=open").size(), 5U);
    EXPECT_EQ(found("lat=15.14&long=108.8&radius=500"), (Ids{ids[4]}));
    EXPECT_EQ(found("start_date=2025-07-01T08:00:00%2B07:00").size(), 5U);
    EXPECT_EQ(found("start_date=2025-07-01T08:00:01%2B07:00"), Ids{});
    EXPECT_EQ(found("end_date=2025-07-01T00:59:59Z"), Ids{});
    house_.set_now(house_.now() + std::chrono::days{91});
    EXPECT_EQ(found(""), Ids{}) << "ninety days are what is shown unasked";
    EXPECT_EQ(found("start_date=2025-07-01").size(), 5U);
    EXPECT_EQ(found("service_request_id=" + ids[0]).size(), 1U);
    EXPECT_EQ(talk_.get("/open311/v2/requests/json?start_date=2025-07-01").json().as_array().size(), 5U);
}

TEST_P(Open311Routes, Rule8ChicagoHasItsFourteenServices)
{
    auto const services = talk_.get("/open311/chicago/services.json").json().as_array();
    ASSERT_EQ(services.size(), 14U);
    EXPECT_EQ(text_of(services[0].as_object(), "service_code"), "4ffa4c69601827691b000018");
    EXPECT_EQ(text_of(services[0].as_object(), "service_name"), "Abandoned Vehicle");
    EXPECT_EQ(talk_.get("/open311/v2/services.json?jurisdiction_id=chicago").json().as_array().size(), 14U);
    auto const definition =
        talk_.get("/open311/v2/services/4ffa4c69601827691b000018.json?jurisdiction_id=chicago").json();
    auto const& days = definition.at("attributes").as_array().at(4).as_object();
    EXPECT_EQ(text_of(days, "code"), "HOWMANYD");
    EXPECT_EQ(text_of(days, "datatype"), "number");
    EXPECT_EQ(days.at("required"), json::Value(true));
    auto const xml = talk_.get("/open311/chicago/services/4ffa4c69601827691b000018.xml").body;
    EXPECT_TRUE(
        xml.find("<attribute><variable>true</variable><code>HOWMANYD</code><datatype>number</datatype>"
                 "<required>true</required>") != std::string::npos)
        << xml;
    EXPECT_NE(xml.find("<values><value><key>BLK</key><name>Black</name></value>"), std::string::npos) << xml;
}

} // namespace
} // namespace ward::report::open311
