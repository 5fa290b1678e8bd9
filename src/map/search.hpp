#pragma once

#include "map/model.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ward::map {

enum class FoundKind { place, street, address, neighbourhood, unit };
BOOST_DESCRIBE_ENUM(FoundKind, place, street, address, neighbourhood, unit)

/// Something the map knows by a name.
struct Found {
    FoundKind kind{FoundKind::place};
    std::string name;   ///< "12/5 Lê Lợi"
    std::string detail; ///< the address of a place, the neighbourhood of an address; may be empty
    Point position;
    bool whole{true}; ///< every word asked for is in it
};
BOOST_DESCRIBE_STRUCT(Found, (), (kind, name, detail, position, whole))

inline constexpr std::size_t find_words_max = 12; ///< of one query; more are not looked at

/// Finds what is on the map by its name, with or without marks, the last word half typed. Built once, asked
/// by many threads.
class Finder {
public:
    explicit Finder(Ground const& ground);

    /// Best first: what has all the words; else what has them all but "đường", "số", "phường Nghĩa Lộ" and
    /// the like; else what has the most of them, half at least, marked as not whole. \pre `ground` is what it
    /// was built of
    std::vector<Found> find(Ground const& ground, std::string_view query, std::size_t count_max) const;

private:
    struct Entry {
        FoundKind kind{FoundKind::place};
        std::uint32_t number{0};      ///< in the list of its kind
        std::string folded;           ///< the name, then the rest
        std::string exact;            ///< the same with marks
        std::uint32_t name_length{0}; ///< of the name in `folded`
    };
    struct Word {
        std::string text;
        std::vector<std::uint32_t> entries;
    };
    struct Asked;

    void add(FoundKind kind, std::size_t number, std::string_view name, std::string_view rest);
    void count(std::string_view word, bool begun, std::vector<std::uint8_t>& matched) const;
    std::vector<std::uint32_t> candidates(std::vector<std::string> const& words, std::size_t least,
                                          std::string_view last) const;
    int score(Entry const& entry, Asked const& asked) const;
    std::vector<std::uint32_t> best(std::vector<std::uint32_t> const& all, Asked const& asked,
                                    std::size_t count_max) const;
    static Found found(Ground const& ground, Entry const& entry);

    std::vector<Entry> entries_;
    std::vector<Word> words_; ///< by text
};

} // namespace ward::map
