#include "map/search.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace ward::map {

namespace {

/// What people write around an address, and what every address of the ward could have behind it.
constexpr std::array idle_words{"so",   "nha", "duong", "pho", "hem",   "ngo",  "to",   "phuong", "xa",
                                "tinh", "tp",  "nghia", "lo",  "quang", "ngai", "viet", "nam"};

bool idle(std::string_view word)
{
    return std::find(idle_words.begin(), idle_words.end(), word) != idle_words.end();
}

bool has_digit(std::string_view text)
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// Somewhere on a line, for a label and a view: its middle corner.
Point middle(Trail const& trail)
{
    auto const half = trail.size() / 2;
    auto const& a = trail[half - 1];
    auto const& b = trail[half];
    if (trail.size() % 2 == 1) {
        return b;
    }
    return point_of(to_micro_degrees((a.lat + b.lat) / 2), to_micro_degrees((a.lon + b.lon) / 2));
}

/// Between the outermost corners of the first polygon.
Point middle(RingsOfAll const& polygons)
{
    auto const& ring = polygons.front().front();
    Box box{ring.front().lat, ring.front().lon, ring.front().lat, ring.front().lon};
    for (auto const& at : ring) {
        box = {std::min(box.south, at.lat), std::min(box.west, at.lon), std::max(box.north, at.lat),
               std::max(box.east, at.lon)};
    }
    return point_of(to_micro_degrees((box.south + box.north) / 2),
                    to_micro_degrees((box.west + box.east) / 2));
}

} // namespace

struct Finder::Asked {
    explicit Asked(std::string_view query) : folded{fold(query)}, exact{fold_exact(query)}
    {
        words = ward::words(folded);
        words.resize(std::min(words.size(), find_words_max));
        marked = exact != folded;
        numbered = has_digit(folded);
    }

    std::string folded;
    std::string exact;
    std::vector<std::string> words;
    bool marked{false};
    bool numbered{false};
};

Finder::Finder(Ground const& ground)
{
    for (std::size_t n = 0; n < ground.places.size(); ++n) {
        add(FoundKind::place, n, ground.places[n].name, ground.places[n].address);
    }
    for (std::size_t n = 0; n < ground.lines.size(); ++n) {
        if (!ground.lines[n].name.empty()) {
            add(FoundKind::street, n, ground.lines[n].name, {});
        }
    }
    for (std::size_t n = 0; n < ground.addresses.size(); ++n) {
        auto const& address = ground.addresses[n];
        add(FoundKind::address, n, address.house + ' ' + address.street, address.neighbourhood);
    }
    for (std::size_t n = 0; n < ground.areas.size(); ++n) {
        auto const kind = ground.areas[n].kind;
        bool const drawn = !ground.areas[n].polygons.empty() && !ground.areas[n].polygons.front().empty();
        if (kind != AreaKind::former && drawn) {
            add(kind == AreaKind::unit ? FoundKind::unit : FoundKind::neighbourhood, n, ground.areas[n].name,
                {});
        }
    }
    std::unordered_map<std::string, std::vector<std::uint32_t>> places;
    for (std::uint32_t n = 0; n < entries_.size(); ++n) {
        for (auto& word : ward::words(entries_[n].folded)) {
            auto& list = places[std::move(word)];
            if (list.empty() || list.back() != n) {
                list.push_back(n);
            }
        }
    }
    for (auto& [text, list] : places) {
        words_.push_back({text, std::move(list)});
    }
    std::sort(words_.begin(), words_.end(), [](Word const& a, Word const& b) { return a.text < b.text; });
}

void Finder::add(FoundKind kind, std::size_t number, std::string_view name, std::string_view rest)
{
    Entry entry{kind, static_cast<std::uint32_t>(number), fold(name), fold_exact(name), 0};
    entry.name_length = static_cast<std::uint32_t>(entry.folded.size());
    if (!rest.empty()) {
        entry.folded += ' ' + fold(rest);
        entry.exact += ' ' + fold_exact(rest);
    }
    entries_.push_back(std::move(entry));
}

/// Counts one more for everything that has the word, or one that begins so.
void Finder::count(std::string_view word, bool begun, std::vector<std::uint8_t>& matched) const
{
    auto at = std::lower_bound(words_.begin(), words_.end(), word,
                               [](Word const& each, std::string_view wanted) { return each.text < wanted; });
    std::vector<std::uint32_t> once;
    for (; at != words_.end() && (begun ? at->text.starts_with(word) : at->text == word); ++at) {
        once.insert(once.end(), at->entries.begin(), at->entries.end());
    }
    if (begun) {
        std::sort(once.begin(), once.end());
        once.erase(std::unique(once.begin(), once.end()), once.end());
    }
    for (auto const entry : once) {
        ++matched[entry];
    }
}

std::vector<std::uint32_t> Finder::candidates(std::vector<std::string> const& words, std::size_t least,
                                              std::string_view last) const
{
    std::vector<std::uint8_t> matched(entries_.size(), 0);
    for (auto const& word : words) {
        count(word, word == last, matched);
    }
    std::vector<std::uint32_t> found;
    auto const most = matched.empty() ? std::size_t{0} : *std::max_element(matched.begin(), matched.end());
    if (words.empty() || most < least) {
        return found;
    }
    for (std::uint32_t n = 0; n < matched.size(); ++n) {
        if (matched[n] == most) {
            found.push_back(n);
        }
    }
    return found;
}

int Finder::score(Entry const& entry, Asked const& asked) const
{
    constexpr int whole_name = 200;
    constexpr int beginning = 80;
    constexpr int wanted_kind = 50;
    std::string_view const name{entry.folded.data(), entry.name_length};
    int points{0};
    points += name == asked.folded ? whole_name : 0;
    points += name.starts_with(asked.folded) ? beginning : 0;
    switch (entry.kind) {
    case FoundKind::address: points += asked.numbered ? wanted_kind : -wanted_kind; break;
    case FoundKind::street: points += wanted_kind / 2; break;
    case FoundKind::neighbourhood:
    case FoundKind::unit:
    case FoundKind::place: break;
    }
    return points - static_cast<int>(entry.folded.size());
}

Found Finder::found(Ground const& ground, Entry const& entry)
{
    switch (entry.kind) {
    case FoundKind::place: {
        auto const& place = ground.places[entry.number];
        return {entry.kind, place.name, place.address, place.at};
    }
    case FoundKind::street: {
        auto const& line = ground.lines[entry.number];
        return {entry.kind, line.name, "", middle(line.trail)};
    }
    case FoundKind::address: {
        auto const& address = ground.addresses[entry.number];
        return {entry.kind, address.house + ' ' + address.street, address.neighbourhood, address.at};
    }
    case FoundKind::neighbourhood:
    case FoundKind::unit: break;
    }
    auto const& area = ground.areas[entry.number];
    return {entry.kind, area.name, "", middle(area.polygons)};
}

std::vector<Found> Finder::find(Ground const& ground, std::string_view query, std::size_t count_max) const
{
    Asked asked{query};
    if (asked.words.empty()) {
        return {};
    }
    auto const& last = asked.words.back();
    auto all = candidates(asked.words, asked.words.size(), last);
    bool whole{true};
    if (all.empty()) {
        auto busy = asked.words;
        std::erase_if(busy, idle);
        all = candidates(busy, busy.size(), last);
    }
    if (all.empty()) {
        whole = false;
        asked.numbered = false; // a house that is not the one is worse than its street
        all = candidates(asked.words, (asked.words.size() + 1) / 2, last);
    }
    std::vector<Found> list;
    for (auto const n : best(all, asked, count_max)) {
        list.push_back(found(ground, entries_[n]));
        list.back().whole = whole;
    }
    return list;
}

/// The first by score. Comparing marks costs most, so only what may come near the front is compared.
std::vector<std::uint32_t> Finder::best(std::vector<std::uint32_t> const& all, Asked const& asked,
                                        std::size_t count_max) const
{
    constexpr std::size_t compared_max = 400;
    constexpr int marks = 60;
    std::vector<std::pair<int, std::uint32_t>> ranked;
    ranked.reserve(all.size());
    for (auto const n : all) {
        ranked.emplace_back(-score(entries_[n], asked), n);
    }
    auto const first = [&](std::size_t count) {
        auto const wanted = std::min(count, ranked.size());
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(wanted), ranked.end());
        ranked.resize(wanted);
    };
    first(compared_max);
    for (auto& [points, n] : ranked) {
        points -= asked.marked && contains_words(entries_[n].exact, asked.exact) ? marks : 0;
    }
    first(count_max);
    std::vector<std::uint32_t> numbers;
    for (auto const& [points, n] : ranked) {
        numbers.push_back(n);
    }
    return numbers;
}

} // namespace ward::map
