#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// For tests only: reads what Prometheus would read, and fails the test at whatever Prometheus would refuse
/// or `promtool check metrics` would frown at.
namespace ward::api {

struct ExposedSample {
    std::string name;
    std::map<std::string, std::string> labels;
    double value{0};
};

struct ExposedFamily {
    std::string help;
    std::string kind;
    std::vector<ExposedSample> samples;
};

class Exposition {
public:
    explicit Exposition(std::string_view text)
    {
        EXPECT_TRUE(text.empty() || text.ends_with('\n')) << "the last line has no end";
        while (!text.empty()) {
            read_line(text.substr(0, text.find('\n')));
            text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
        }
        for (auto const& [name, family] : families_) {
            check(name, family);
        }
    }

    std::map<std::string, ExposedFamily> const& families() const { return families_; }

    /// The one value of a name with (at least) these labels. A test failure when there is none, or several.
    double value(std::string const& name, std::map<std::string, std::string> const& labels = {}) const
    {
        std::vector<double> found;
        for (auto const& [unused, family] : families_) {
            for (auto const& sample : family.samples) {
                bool const wanted =
                    sample.name == name && std::ranges::all_of(labels, [&](auto const& label) {
                        auto const at = sample.labels.find(label.first);
                        return at != sample.labels.end() && at->second == label.second;
                    });
                if (wanted) {
                    found.push_back(sample.value);
                }
            }
        }
        EXPECT_EQ(found.size(), 1U) << name;
        return found.empty() ? std::numeric_limits<double>::quiet_NaN() : found.front();
    }

private:
    static bool is_name(std::string_view text)
    {
        auto const good = [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
        };
        return !text.empty() && text.front() >= 'a' && std::ranges::all_of(text, good);
    }

    void read_line(std::string_view line)
    {
        if (line.starts_with("# HELP ") || line.starts_with("# TYPE ")) {
            bool const helps = line[2] == 'H';
            line.remove_prefix(7);
            auto const name = std::string{line.substr(0, line.find(' '))};
            auto const said = std::string{line.substr(std::min(name.size() + 1, line.size()))};
            auto& into = helps ? families_[name].help : families_[name].kind;
            EXPECT_TRUE(is_name(name)) << line;
            EXPECT_TRUE(into.empty()) << "said twice of " << name;
            EXPECT_FALSE(said.empty()) << line;
            into = said;
            current_ = name;
            return;
        }
        ExposedSample sample;
        sample.name = line.substr(0, line.find_first_of("{ "));
        line.remove_prefix(sample.name.size());
        if (line.starts_with('{')) {
            line.remove_prefix(1);
            while (!line.starts_with('}') && !line.empty()) {
                read_label(line, sample);
            }
            line.remove_prefix(std::min<std::size_t>(1, line.size()));
        }
        EXPECT_TRUE(line.starts_with(' ')) << sample.name;
        line.remove_prefix(std::min<std::size_t>(1, line.size()));
        sample.value = number(line);
        EXPECT_TRUE(is_name(sample.name)) << sample.name;
        EXPECT_TRUE(sample.name.starts_with(current_)) << sample.name << " stands under " << current_;
        families_[current_].samples.push_back(std::move(sample));
    }

    static void read_label(std::string_view& line, ExposedSample& sample)
    {
        auto const name = std::string{line.substr(0, line.find('='))};
        line.remove_prefix(std::min(name.size() + 1, line.size()));
        EXPECT_TRUE(is_name(name)) << name;
        EXPECT_TRUE(line.starts_with('"')) << name;
        line.remove_prefix(std::min<std::size_t>(1, line.size()));
        std::string value;
        while (!line.empty() && line.front() != '"') {
            auto const escaped = line.front() == '\\' ? std::size_t{1} : std::size_t{0};
            value += line[escaped];
            line.remove_prefix(escaped + 1);
        }
        line.remove_prefix(std::min<std::size_t>(line.starts_with("\",") ? 2 : 1, line.size()));
        EXPECT_TRUE(sample.labels.emplace(name, value).second) << "two labels " << name;
    }

    static double number(std::string_view text)
    {
        if (text == "+Inf") {
            return std::numeric_limits<double>::infinity();
        }
        double value{0};
        auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
        EXPECT_TRUE(failed == std::errc{} && end == text.data() + text.size()) << text;
        return value;
    }

    static void check(std::string const& name, ExposedFamily const& family)
    {
        EXPECT_FALSE(family.help.empty()) << name;
        EXPECT_TRUE(family.kind == "counter" || family.kind == "gauge" || family.kind == "histogram") << name;
        EXPECT_EQ(family.kind == "counter", name.ends_with("_total")) << name;
        std::set<std::pair<std::string, std::map<std::string, std::string>>> seen;
        for (auto const& sample : family.samples) {
            EXPECT_TRUE(seen.emplace(sample.name, sample.labels).second) << "twice: " << sample.name;
            EXPECT_TRUE(family.kind == "gauge" || sample.value >= 0) << sample.name;
            EXPECT_TRUE(family.kind == "histogram" || sample.name == name) << sample.name;
        }
        if (family.kind == "histogram") {
            check_histogram(name, family);
        }
    }

    /// Spans hold those below them, end in one without an end, and agree with the count.
    static void check_histogram(std::string const& name, ExposedFamily const& family)
    {
        std::map<std::map<std::string, std::string>, std::vector<std::pair<double, double>>> spans;
        std::map<std::map<std::string, std::string>, double> counts;
        std::size_t sums{0};
        for (auto const& sample : family.samples) {
            auto labels = sample.labels;
            if (sample.name == name + "_bucket") {
                auto const end = number(labels["le"]);
                labels.erase("le");
                spans[labels].emplace_back(end, sample.value);
            } else if (sample.name == name + "_count") {
                counts[labels] = sample.value;
            } else {
                EXPECT_EQ(sample.name, name + "_sum");
                ++sums;
            }
        }
        EXPECT_EQ(spans.size(), counts.size()) << name;
        EXPECT_EQ(sums, counts.size()) << name;
        for (auto const& [labels, ends] : spans) {
            EXPECT_TRUE(std::ranges::is_sorted(ends, [](auto const& a, auto const& b) {
                return a.first < b.first && a.second <= b.second;
            })) << name;
            EXPECT_TRUE(std::isinf(ends.back().first)) << name;
            EXPECT_EQ(ends.back().second, counts[labels]) << name;
        }
    }

    std::map<std::string, ExposedFamily> families_;
    std::string current_;
};

} // namespace ward::api
