#include "base/config.hpp"

#include <gtest/gtest.h>

namespace ward {
namespace {

TEST(Config, WhatIsDescribedReadsBackToTheSame)
{
    Config config;
    config.http.port = 9;
    config.web.public_url = "https://a \"b\" ủ";
    config.simulation.enabled = true;
    auto const text = describe(config);
    auto const again = parse_config(text);
    ASSERT_TRUE(again.has_value()) << again.error().field;
    EXPECT_EQ(describe(*again), text);
    EXPECT_EQ(again->web.public_url, config.web.public_url);
}

TEST(Config, EveryKeyIsShownWithItsMeaningAndDefault)
{
    auto const text = describe(Config{});
    EXPECT_NE(
        text.find(
            "# minutes without use after which a session ends (1 to 60); default 15\nidle_minutes = 15"),
        std::string::npos)
        << text;
}

// Goal: a mistake in the file stops the start and names the key. Method: one mistake a row.
TEST(Config, AMistakeNamesItsKey)
{
    struct Row {
        char const* text;
        char const* code;
        char const* field;
    };
    Row const rows[] = {
        {"[http]\nprot = 1", "config.key.unknown", "http.prot"},
        {"[htp]\nport = 1", "config.key.unknown", "htp.port"},
        {"port = 1", "config.key.unknown", "port"},
        {"[http]\nport = \"80\"", "config.value.type", "http.port"},
        {"[http]\nport = 65536", "config.value.range", "http.port"},
        {"[ward]\nunit = \"\"", "config.value.range", "ward.unit"},
        {"[sessions]\nidle_minutes = 0", "config.value.range", "sessions.idle_minutes"},
    };
    for (auto const& row : rows) {
        auto const config = parse_config(row.text);
        ASSERT_FALSE(config.has_value()) << row.text;
        EXPECT_EQ(config.error().code, row.code) << row.text;
        EXPECT_EQ(config.error().field, row.field) << row.text;
    }
    EXPECT_EQ(parse_config("[http\n").error().code, "config.syntax");
    EXPECT_EQ(read_config("/nowhere/at/all.toml").error().code, "config.file");
}

} // namespace
} // namespace ward
