#include "api/test_house.hpp"

#include <filesystem>
#include <fstream>
#include <future>

// Goal: a document says how long it holds, and is not sent to who has it; what is slow to look into keeps
// nobody else waiting. Method: a room of three routes in a house without sockets, on both databases.

namespace ward::api {
namespace {

struct Size {
    std::int64_t bytes{0};
};
BOOST_DESCRIBE_STRUCT(Size, (), (bytes))

class Pictures {
public:
    explicit Pictures(Router& router)
    {
        router.get("/api/v1/pictures/{keeping}", {"A picture", Who::anyone()}, *this, &Pictures::show);
        router.get_slow("/api/v1/slow", {"A drawing", Who::anyone()}, *this, &Pictures::draw);
        router.post("/api/v1/pictures", {"Look into one", Who::anyone()}, *this, &Pictures::look,
                    &Pictures::take);
    }

    Result<Document> show(Call const& call) const
    {
        auto const& word = call.argument("keeping");
        Document document{.media_type = "image/jpeg", .bytes = "pixels", .name = "a.jpg", .version = "abc"};
        document.keeping = word == "public"    ? Keeping::anyone
                           : word == "private" ? Keeping::asker
                                               : Keeping::nobody;
        return document;
    }
    Result<Size> draw(Call const&) const { return Size{1}; }
    Result<Size> look(Call const&, Upload const& upload) const
    {
        opened.wait();
        return Size{upload.size_bytes};
    }
    Result<Size> take(Call const&, Upload const&, Size const& size) const { return size; }

    std::shared_future<void> opened;
};

/// Who waits for an answer while the test goes on.
class Waiting final : public http::Answerer {
public:
    void answer(http::Response response) override { status.set_value(response.status); }

    std::promise<int> status;
};

class DocumentTest : public testing::TestWithParam<std::string> {
protected:
    Answer ask(std::string const& keeping, std::string const& known = {})
    {
        http::Request request;
        request.path = "/api/v1/pictures/" + keeping;
        if (!known.empty()) {
            request.headers.add("If-None-Match", known);
        }
        return house_.send(std::move(request));
    }

    TestHouse house_{GetParam(), {}};
    Pictures pictures_{house_.router()};
};
INSTANTIATE_TEST_SUITE_P(Engines, DocumentTest, on_both_engines());

TEST_P(DocumentTest, ADocumentSaysWhoMayKeepIt)
{
    auto const control = [&](auto const& keeping) {
        return std::string{ask(keeping).headers.find("Cache-Control").value_or("")};
    };
    EXPECT_EQ(control("public"), "public, max-age=300");
    EXPECT_EQ(control("private"), "private, no-cache");
    EXPECT_EQ(control("nobody"), "private, no-store");
    EXPECT_EQ(ask("public").headers.find("X-Content-Type-Options"), "nosniff");
}

TEST_P(DocumentTest, WhoHasADocumentIsNotSentItAgain)
{
    auto const first = ask("private");
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, "pixels");
    EXPECT_EQ(first.headers.find("ETag"), "\"abc\"");
    auto const again = ask("private", "\"abc\"");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.headers.find("ETag"), "\"abc\"");
    EXPECT_EQ(again.headers.find("Cache-Control"), "private, no-cache");
    EXPECT_EQ(ask("private", "\"other\"").status, 200);
}

TEST_P(DocumentTest, UploadsThatAreLookedIntoKeepNobodyElseWaiting)
{
    std::promise<void> open;
    pictures_.opened = open.get_future().share();
    std::vector<std::future<int>> uploads;
    for (int n = 0; n < 8; ++n) {
        auto const path = std::filesystem::temp_directory_path() /
                          ("ward_upload_" + std::to_string(::getpid()) + "-" + std::to_string(n));
        std::ofstream{path} << "bytes";
        http::Request request;
        request.method = http::Method::post;
        request.path = "/api/v1/pictures";
        request.spooled = std::make_unique<http::Spooled>(path.string(), 5);
        auto waiting = std::make_unique<Waiting>();
        uploads.push_back(waiting->status.get_future());
        house_.router().handle(std::move(request), std::move(waiting));
    }
    EXPECT_EQ(house_.get("/api/v1/slow").status, 200) << "though every thread for uploads is taken";
    open.set_value();
    for (auto& upload : uploads) {
        EXPECT_EQ(upload.get(), 200);
    }
}

} // namespace
} // namespace ward::api
