#pragma once

#include "command/test_demo_house.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

/// For tests only: the posts of the demo ward, as its own file names them.
namespace ward::command {

/// An officer of the demo ward, and what the post comes with.
struct Post {
    std::string login;
    std::set<std::string> permissions;
    std::set<std::string> work_fields;
};

inline std::set<std::string> words_in(json::Value const& list)
{
    std::set<std::string> words;
    for (auto const& word : list.as_array()) {
        words.emplace(word.as_string());
    }
    return words;
}

/// The first officer of each combination of permissions and fields.
inline std::vector<Post> posts()
{
    auto const file = json::parse(DemoHouse::read_whole(DemoHouse::data_folder() + "/ward/nghia-lo.json"));
    std::vector<Post> found;
    for (auto const& officer : file->at("officers").as_array()) {
        Post post{std::string{officer.at("login").as_string()}, words_in(officer.at("posts")),
                  words_in(officer.at("work_fields"))};
        bool const known = std::ranges::any_of(found, [&](Post const& other) {
            return other.permissions == post.permissions && other.work_fields == post.work_fields;
        });
        if (!known) {
            found.push_back(std::move(post));
        }
    }
    return found;
}

} // namespace ward::command
