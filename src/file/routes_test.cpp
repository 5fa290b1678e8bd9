#include "file/routes.hpp"

#include "api/test_house.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "file/test_files.hpp"

#include <fmt/format.h>

#include <set>

// Goal: a file is kept once, whole and named harmlessly, is seen only by who may, and a refused one leaves
// nothing. Method: a whole house without sockets on both databases; bodies lie in a spool as the server would
// put them there.

namespace ward::file {
namespace {

WardId const test_ward{21028};

class FileTest : public testing::TestWithParam<std::string> {
protected:
    FileTest()
    {
        house.knows("counter", OfficerId{7}, {api::Permission::receive});
        house.knows("specialist", OfficerId{8}, {api::Permission::handle});
        house.knows("leader", OfficerId{9}, {api::Permission::lead});
        house.knows("stranger", api::Caller{.ward = WardId{21031},
                                            .officer = OfficerId{7},
                                            .agency = AgencyId{2},
                                            .grants = {{api::Permission::receive, "", {}}}});
    }

    api::Answer send(std::string_view bytes, std::string const& query = "name=a.pdf",
                     std::string const& as = "counter", std::string key = {})
    {
        http::Request request;
        request.method = http::Method::post;
        request.path = "/api/v1/files";
        request.query = query;
        auto const path = spool.write("upload-" + std::to_string(++uploads), bytes);
        request.spooled = std::make_unique<http::Spooled>(path, 0); // what lies on disk counts
        if (!as.empty()) {
            request.headers.add("Cookie", "ward_session=" + as);
            request.headers.add("X-CSRF-Token", "csrf-of-" + as);
        }
        request.headers.add("Idempotency-Key", key.empty() ? "upload-key-" + std::to_string(uploads) : key);
        return house.send(std::move(request));
    }

    std::string keep(std::string_view bytes, std::string const& as = "counter")
    {
        auto const answer = send(bytes, "name=a.pdf", as);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.status == 201 ? std::string{answer.json().at("id").as_string()} : "";
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

    Swept sweep_before(Instant before)
    {
        return sweep(house.database(), shelf, test_ward,
                     {[this](sql::Session&, WardId, FileId id) { return hold_of(id); }, names_elsewhere()},
                     before);
    }

    NamesContent names_elsewhere() const
    {
        return [this](sql::Session&, WardId, std::string_view sha256) { return sha256 == photographed; };
    }

    Hold hold_of(FileId id) const
    {
        return attached.contains(id) ? Hold::for_good : drafted.contains(id) ? Hold::for_now : Hold::none;
    }

    std::string read_from_disk(http::Response const& response)
    {
        auto const* const file = std::get_if<http::FileBody>(&response.body);
        EXPECT_NE(file, nullptr);
        return file == nullptr ? "" : sample::read_whole(file->path);
    }

    http::Response ask(std::string const& id, std::string const& as)
    {
        http::Request request;
        request.path = "/api/v1/files/" + id;
        request.headers.add("Cookie", "ward_session=" + as);
        return house.router().handle_now(std::move(request));
    }

    /// A request lets go of its body right after it is answered.
    bool spool_empties()
    {
        return sample::soon([this] { return spool.files() == 0; });
    }

    sample::Folder spool;
    sample::Folder store;
    int uploads{0};
    std::set<FileId> attached;
    std::set<FileId> drafted;
    std::set<FileId> open_to_all;
    std::string photographed; ///< bytes that another room names
    api::TestHouse house{GetParam(), {event::migrations(), migrations()}};
    Shelf shelf{store / "files"};
    Routes routes{house.router(),
                  shelf,
                  {[this](api::Call const&, FileId id) { return open_to_all.contains(id); },
                   [this](sql::Session&, WardId, FileId id) { return hold_of(id); }}};
};
INSTANTIATE_TEST_SUITE_P(Engines, FileTest, api::on_both_engines());

TEST_P(FileTest, AFileIsKeptUnderItsContentAndComesBackWhole)
{
    auto const bytes = sample::pdf(2);
    auto const answer = send(bytes, "name=Gi%E1%BA%A5y%20khai%20sinh.pdf");
    ASSERT_EQ(answer.status, 201) << answer.body;
    auto const kept = answer.json();
    EXPECT_EQ(kept.at("sha256").as_string(), sql::sha256_hex(bytes));
    EXPECT_EQ(kept.at("name").as_string(), "Giấy khai sinh.pdf");
    EXPECT_EQ(kept.at("media_type").as_string(), "application/pdf");
    EXPECT_EQ(kept.at("pages").as_int64(), 2);
    EXPECT_EQ(kept.at("bytes").as_int64(), static_cast<std::int64_t>(bytes.size()));
    EXPECT_FALSE(kept.at("already").as_bool());
    EXPECT_TRUE(kept.at("problems").as_array().empty());
    EXPECT_TRUE(spool_empties());
    EXPECT_EQ(store.files(), 1U);

    auto const response = ask(std::string{kept.at("id").as_string()}, "counter");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(read_from_disk(response), bytes);
    EXPECT_EQ(response.headers.find("Content-Type"), "application/pdf");
    EXPECT_EQ(response.headers.find("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(response.headers.find("Cache-Control"), "private, no-store");
    EXPECT_EQ(response.headers.find("Content-Disposition"),
              "inline; filename*=UTF-8''Gi%E1%BA%A5y%20khai%20sinh.pdf");
}

TEST_P(FileTest, WhatABrowserDoesNotShowIsOnlySaved)
{
    auto const response = ask(keep(sample::zip(sample::docx_parts())), "counter");
    EXPECT_EQ(response.headers.find("Content-Disposition"), "attachment; filename*=UTF-8''a.pdf.docx");
}

TEST_P(FileTest, TheSameContentLiesOnDiskOnce)
{
    auto const first = send(sample::pdf(), "name=a.pdf").json();
    auto const second = send(sample::pdf(), "name=b.pdf", "specialist").json();
    EXPECT_EQ(first.at("sha256"), second.at("sha256"));
    EXPECT_NE(first.at("id"), second.at("id"));
    EXPECT_TRUE(second.at("already").as_bool());
    EXPECT_EQ(store.files(), 1U);
    EXPECT_TRUE(spool_empties());
    auto const elsewhere = send(sample::pdf(), "name=a.pdf", "stranger").json();
    EXPECT_FALSE(elsewhere.at("already").as_bool()) << "what another ward has is none of this one's business";
}

TEST_P(FileTest, TheSecondTryOfAnUploadGetsTheFirstAnswer)
{
    auto const first = send(sample::pdf(), "name=a.pdf", "counter", "one-upload-1");
    auto const second = send(sample::pdf(), "name=a.pdf", "counter", "one-upload-1");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(count("stored_file"), 1);
    EXPECT_EQ(store.files(), 1U);
    EXPECT_TRUE(spool_empties());
}

TEST_P(FileTest, AKeyThatCameWithOtherBytesIsRefused)
{
    auto const first = send(sample::pdf(1), "name=a.pdf", "counter", "one-upload-1");
    EXPECT_EQ(first.status, 201);
    auto const other = send(sample::pdf(2), "name=a.pdf", "counter", "one-upload-1");
    EXPECT_EQ(other.status, 422);
    EXPECT_EQ(other.code(), "request.idempotency_key.reused");
    EXPECT_EQ(send(sample::pdf(1), "name=b.pdf", "counter", "one-upload-1").code(),
              "request.idempotency_key.reused");
    EXPECT_EQ(count("stored_file"), 1) << "and nothing was kept";
    EXPECT_TRUE(spool_empties());
}

TEST_P(FileTest, ANameIsMadeHarmlessAndThatIsSaid)
{
    auto const answer = send(sample::pdf(), "name=..%2F..%2Fetc%2Fcron.d%2Fa%3Bb.exe");
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.json().at("name").as_string(), "a_b.exe.pdf");
    EXPECT_EQ(answer.json().at("problems"), json::parse(R"(["file.name.changed"])").value());
}

TEST_P(FileTest, HostileUploadsAreRefusedAndLeaveNothing)
{
    struct Row {
        char const* why;
        std::string bytes;
        std::string query;
        std::string as;
        int status;
        char const* code;
    };
    auto const pdf = sample::pdf();
    Row const rows[] = {
        {"nobody", pdf, "name=a.pdf", "", 401, "auth.needed"},
        {"a leader at no counter", pdf, "name=a.pdf", "leader", 403, "auth.not_permitted"},
        {"empty", "", "name=a.pdf", "counter", 422, "file.empty"},
        {"a web page called a PDF", "<!DOCTYPE html><html></html>", "name=a.pdf", "counter", 415,
         "file.type.refused"},
        {"a program called a picture", sample::read_whole("/bin/true"), "name=a.png", "counter", 415,
         "file.type.refused"},
        {"an archive called a document", sample::zip({{"a", "b"}}), "name=a.docx", "counter", 415,
         "file.type.refused"},
        {"a cut picture", sample::png().substr(0, 999), "name=a.png", "counter", 422, "file.unreadable"},
        {"a PDF without pages", pdf.substr(0, 30), "name=a.pdf", "counter", 422, "file.unreadable"},
        {"too many pages", sample::pdf(1001), "name=a.pdf", "counter", 422, "file.too_many_pages"},
        {"a name that turns round", pdf, "name=%E2%80%AEfdp.exe", "counter", 422, "request.text.invalid"},
        {"a name with a NUL", pdf, "name=a%00.pdf", "counter", 400, "request.query.malformed"},
        {"a name of broken bytes", pdf, "name=%FF%FE", "counter", 422, "request.text.invalid"},
        {"another parameter", pdf, "name=a.pdf&folder=/etc", "counter", 422, "request.query.unknown"},
    };
    for (auto const& row : rows) {
        auto const answer = send(row.bytes, row.query, row.as);
        EXPECT_EQ(answer.status, row.status) << row.why << answer.body;
        EXPECT_EQ(answer.code(), row.code) << row.why;
        EXPECT_TRUE(spool_empties()) << row.why;
        EXPECT_EQ(store.files(), 0U) << row.why;
    }
    EXPECT_EQ(count("stored_file"), 0);
    EXPECT_EQ(count("event"), 0);
}

TEST_P(FileTest, ALongNameIsCutAndABodyIsNeeded)
{
    auto const answer = send(sample::pdf(), "name=" + std::string(300, 'a') + ".pdf");
    ASSERT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(answer.json().at("name").as_string().size(), static_cast<std::size_t>(name_length_max));
    EXPECT_EQ(house.post("/api/v1/files?name=a.pdf", "{}", "counter").code(), "request.body.missing");
}

TEST_P(FileTest, OnlyWhoMaySeesAFile)
{
    auto const text = keep(sample::pdf());
    FileId const id{*parse_id(text)};
    EXPECT_EQ(ask(text, "counter").status, 200) << "one's own, not yet attached";
    EXPECT_EQ(ask(text, "specialist").status, 404);
    EXPECT_EQ(ask(text, "stranger").status, 404) << "another ward, even with the same officer's number";
    attached.insert(id);
    EXPECT_EQ(ask(text, "counter").status, 404) << "attached where the uploader may not look";
    open_to_all.insert(id);
    EXPECT_EQ(ask(text, "specialist").status, 200);
    EXPECT_EQ(ask(text, "stranger").status, 404);
    for (auto const* const wrong : {"0", "1", "x", "%27%20OR%201", "99999999999999999999"}) {
        EXPECT_EQ(house.get(std::string{"/api/v1/files/"} + wrong, "counter").code(), "file.unknown")
            << wrong;
    }
    EXPECT_EQ(house.get("/api/v1/files/" + text).status, 401);
}

TEST_P(FileTest, ReadingAFileIsRecorded)
{
    auto const text = keep(sample::pdf());
    ask(text, "counter");
    ask(text, "specialist");
    house.database().read([&](sql::Session& session) {
        auto const events = event::of_subject(session, test_ward, "file", *parse_id(text), {}, 10);
        ASSERT_EQ(events.size(), 2U);
        EXPECT_EQ(events[0].kind, "file.uploaded");
        EXPECT_EQ(events[1].kind, "file.read");
        EXPECT_EQ(events[1].officer_id, OfficerId{7});
    });
}

TEST_P(FileTest, TheSweepForgetsWhatNobodyAttachedAndNothingElse)
{
    auto const used = FileId{*parse_id(keep(sample::pdf(1)))};
    auto const unused = FileId{*parse_id(keep(sample::pdf(2)))};
    auto const twin = FileId{*parse_id(keep(sample::pdf(1)))}; // the same bytes as `used`
    attached.insert(used);
    EXPECT_EQ(sweep_before(house.now()).forgotten, 0) << "nothing is old enough";
    auto const start = house.now();
    house.set_now(start + std::chrono::hours{100});
    auto const fresh = FileId{*parse_id(keep(sample::pdf(3)))};
    auto const swept = sweep_before(start + std::chrono::hours{1});
    EXPECT_EQ(swept.kept, 1);
    EXPECT_EQ(swept.forgotten, 2);
    EXPECT_EQ(swept.removed, 1);
    EXPECT_EQ(store.files(), 2U);
    EXPECT_EQ(ask(to_string(unused), "counter").status, 404);
    EXPECT_EQ(ask(to_string(twin), "counter").status, 404);
    EXPECT_EQ(ask(to_string(fresh), "counter").status, 200);
    open_to_all.insert(used);
    EXPECT_EQ(read_from_disk(ask(to_string(used), "counter")), sample::pdf(1));
    EXPECT_EQ(sweep_before(start + std::chrono::hours{1}).kept, 0)
        << "found in use once, it is not asked about again";
}

TEST_P(FileTest, AFileInADraftStaysUntilTheDraftLetsGoOfIt)
{
    auto const id = FileId{*parse_id(keep(sample::pdf()))};
    drafted.insert(id);
    auto const later = house.now() + std::chrono::hours{100};
    EXPECT_EQ(sweep_before(later).waiting, 1);
    EXPECT_EQ(sweep_before(later).waiting, 1) << "it is asked about again";
    EXPECT_EQ(ask(to_string(id), "counter").status, 200) << "who drafts it still sees it";
    drafted.clear();
    EXPECT_EQ(sweep_before(later).forgotten, 1);
    EXPECT_EQ(store.files(), 0U);
}

TEST_P(FileTest, BytesWithoutANameAreSweptUnlessTheyWereJustWantedAgain)
{
    // As a power cut leaves them: on the shelf, but the transaction never came.
    auto const put = [&](std::string const& bytes) {
        return shelf.put(test_ward, spool.write("x", bytes), house.now());
    };
    auto const lost = *put("lost");
    auto const wanted = *put("wanted");
    house.set_now(house.now() + std::chrono::hours{100});
    EXPECT_EQ(*put("wanted"), wanted);
    auto const before = house.now() - std::chrono::hours{24};
    EXPECT_EQ(sweep_before(before).removed, 0) << "it only looks at what has a name";
    EXPECT_EQ(sweep_shelf(house.database(), shelf, test_ward, names_elsewhere(), before), 1);
    EXPECT_FALSE(std::filesystem::exists(shelf.path_of(test_ward, lost)));
    EXPECT_TRUE(std::filesystem::exists(shelf.path_of(test_ward, wanted)));
}

TEST_P(FileTest, BytesThatAnotherRoomNamesStay)
{
    auto const kept = keep(sample::pdf(1));
    photographed = sql::sha256_hex(sample::pdf(1));
    auto const later = house.now() + std::chrono::hours{100};
    auto const swept = sweep_before(later);
    EXPECT_EQ(swept.forgotten, 1) << "the file's name goes";
    EXPECT_EQ(swept.removed, 0) << "its bytes are somebody else's, too";
    EXPECT_EQ(ask(kept, "counter").status, 404);
    EXPECT_EQ(sweep_shelf(house.database(), shelf, test_ward, names_elsewhere(), later), 0);
    photographed.clear();
    EXPECT_EQ(sweep_shelf(house.database(), shelf, test_ward, names_elsewhere(), later), 1);
}

TEST_P(FileTest, AShelfThatCannotBeWrittenIsSaid)
{
    Shelf const broken{"/proc/no-such-place"};
    auto const put = broken.put(test_ward, spool.write("x", "bytes"), house.now());
    ASSERT_FALSE(put.has_value());
    EXPECT_EQ(put.error().code, "file.shelf.failed");
    EXPECT_EQ(put.error().fault, Fault::unavailable);
}

} // namespace
} // namespace ward::file
