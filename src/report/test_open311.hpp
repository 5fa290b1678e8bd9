#pragma once

#include "api/test_house.hpp"
#include "event/store.hpp"
#include "file/store.hpp"
#include "file/test_pictures.hpp"
#include "report/open311_routes.hpp"
#include "report/photo_store.hpp"

/// For tests only: Open311 on a real router with a real database, asked as its clients ask.
namespace ward::report::open311 {

/// Its SHA-256 is what the tests' houses are configured with.
inline constexpr auto test_key = "a-key-of-the-tests";

class Talk {
public:
    explicit Talk(api::TestHouse& house) : house_{house} {}

    api::Answer get(std::string const& target) { return house_.get(target); }

    api::Answer post(std::string const& target, std::string const& body,
                     std::string const& type = "application/x-www-form-urlencoded")
    {
        auto request = request_of(target, type);
        request.body = body;
        return house_.send(std::move(request));
    }
    /// As the server hands a body on that may hold files.
    api::Answer post_on_disk(std::string const& target, std::string const& body, std::string const& type,
                             file::sample::Folder const& folder)
    {
        auto request = request_of(target, type);
        // A name of its own: the one before may be removed only now.
        auto const path = folder.write("sent-" + std::to_string(++sent_), body);
        request.spooled = std::make_unique<http::Spooled>(path, 0);
        return house_.send(std::move(request));
    }

    /// With the key of the tests.
    api::Answer post_with_key(std::string const& target, std::string const& body)
    {
        return post(target, std::string{"api_key="} + test_key + "&" + body);
    }

private:
    static http::Request request_of(std::string const& target, std::string const& type)
    {
        http::Request request;
        request.method = http::Method::post;
        auto const parts = http::parse_target(target);
        EXPECT_TRUE(parts.has_value()) << target;
        request.path = parts->path;
        request.query = parts->query;
        request.peer = "127.0.0.1";
        request.headers.add("Content-Type", type);
        return request;
    }

    api::TestHouse& house_;
    int sent_{0};
};

/// The first of a bare array.
inline json::Object first(api::Answer const& answer)
{
    auto const value = answer.json();
    EXPECT_TRUE(value.is_array() && !value.as_array().empty()) << answer.body;
    return value.is_array() && !value.as_array().empty() ? value.as_array().front().as_object()
                                                         : json::Object{};
}

inline std::string text_of(json::Object const& object, std::string_view name)
{
    auto const* const value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : std::string{};
}

inline Settings settings()
{
    return {.public_url = "https://nghialo.example",
            .contact = "https://nghialo.example/lien-he",
            .jurisdiction = "21028",
            .keys = "tester:fe5cf6eef1dc1ca10d8bfa761cf662da62aba67f81b3dd7665e5feaec19643d8",
            .per_minute = 40,
            .fixture = true};
}

inline std::vector<Service> lamps()
{
    return {{"lamp", "Đèn hỏng", "Đèn đường không sáng", "Chiếu sáng", "đèn", ServiceType::realtime, {}}};
}

class Open311Test : public testing::TestWithParam<std::string> {
protected:
    explicit Open311Test(Settings const& set = settings())
        : routes_{house_.router(), set,
                  std::make_unique<PracticeSource>("ward", [](api::Call const&) { return lamps(); }), photos_}
    {
    }

    /// What the answer says is wrong, in JSON.
    std::string refusal(api::Answer const& answer)
    {
        EXPECT_EQ(answer.headers.find("Content-Type"), "application/json; charset=utf-8");
        auto const error = first(answer);
        EXPECT_EQ(error.at("code").as_int64(), answer.status);
        EXPECT_EQ(error.begin()->key(), "code") << "first";
        return text_of(error, "description");
    }

    std::string filed(std::string const& endpoint, std::string const& body)
    {
        auto const answer = talk_.post_with_key("/open311/" + endpoint + "/requests.json", body);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return text_of(first(answer), "service_request_id");
    }

    file::sample::Folder folder_;
    api::TestHouse house_{GetParam(), {event::migrations(), file::migrations(), migrations()}};
    file::Shelf shelf_{folder_ / "files"};
    file::Studio studio_{2};
    PhotoUploads photos_{house_.router(), shelf_, studio_, 100};
    Routes routes_;
    Talk talk_{house_};
};

} // namespace ward::report::open311
