#include "tlog/policy.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ward::tlog {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view no_quorum{"none"};

bool is_allowed(char octet)
{
    auto const byte = static_cast<unsigned char>(octet);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

/// The items of a line: what spaces and tabs part.
Words words_of(std::string_view line)
{
    Words words;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty()) {
            return words;
        }
        auto const end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

/// Reads line by line; each `take_*` answers whether the line is right.
class PolicyReader {
public:
    bool take(std::string_view line)
    {
        if (!std::all_of(line.begin(), line.end(), is_allowed)) {
            return false;
        }
        auto const words = words_of(line);
        if (words.empty() || words[0].starts_with('#')) {
            return true;
        }
        if (words[0] == "log") {
            return take_log(words);
        }
        if (words[0] == "witness") {
            return take_witness(words);
        }
        if (words[0] == "group") {
            return take_group(words);
        }
        return words[0] == "quorum" && take_quorum(words);
    }

    bool complete() const { return !policy_.quorum.empty(); }
    Policy const& policy() const { return policy_; }

private:
    /// Whether it may be defined: new, and not the word that stands for no quorum.
    bool define(std::string_view name)
    {
        return name != no_quorum && defined_.insert(std::string{name}).second;
    }

    bool take_log(Words const& words)
    {
        if (words.size() != 2 && words.size() != 3) {
            return false;
        }
        auto const key = VerifierKey::parse(words[1]);
        if (!key || !log_keys_.insert(key->bytes()).second) {
            return false;
        }
        policy_.logs.push_back({*key, words.size() == 3 ? std::string{words[2]} : ""});
        return true;
    }

    bool take_witness(Words const& words)
    {
        if (words.size() != 3 && words.size() != 4) {
            return false;
        }
        auto const key = VerifierKey::parse(words[2]);
        if (!key || key->kind() == KeyKind::ed25519 || !witness_keys_.insert(key->bytes()).second ||
            !define(words[1])) {
            return false;
        }
        policy_.witnesses.push_back(
            {std::string{words[1]}, *key, words.size() == 4 ? std::string{words[3]} : ""});
        return true;
    }

    bool take_group(Words const& words)
    {
        if (words.size() < 4) {
            return false;
        }
        PolicyGroup group{std::string{words[1]}, 0, {words.begin() + 3, words.end()}};
        for (auto const& member : group.members) {
            if (!defined_.contains(member) || !members_.insert(member).second) {
                return false;
            }
        }
        auto const count = group.members.size();
        auto const number = words[2] == "all"   ? Result<std::uint64_t>{count}
                            : words[2] == "any" ? Result<std::uint64_t>{1U}
                                                : parse_number(words[2]);
        if (!number || *number < 1 || *number > count || !define(group.name)) {
            return false;
        }
        group.needed = static_cast<int>(*number);
        policy_.groups.push_back(std::move(group));
        return true;
    }

    bool take_quorum(Words const& words)
    {
        if (words.size() != 2 || complete() || (words[1] != no_quorum && !defined_.contains(words[1]))) {
            return false;
        }
        policy_.quorum = words[1];
        return true;
    }

    Policy policy_;
    std::set<std::string, std::less<>> defined_; ///< witnesses and groups
    std::set<std::string> members_;              ///< each in one group at most
    std::set<std::string> log_keys_;
    std::set<std::string> witness_keys_;
};

/// The quorum's side of a standing: whether it is met, and the fewest witnesses that could meet it.
struct Count {
    bool met{false};
    int needed{0};
};

Count count_of(Policy const& policy, std::set<std::string> const& cosigned)
{
    std::map<std::string, Count> counts{{std::string{no_quorum}, {true, 0}}};
    for (auto const& witness : policy.witnesses) {
        counts[witness.name] = {cosigned.contains(witness.name), 1};
    }
    for (auto const& group : policy.groups) {
        std::vector<int> needed;
        std::ptrdiff_t met{0};
        for (auto const& member : group.members) {
            auto const& count = counts[member];
            needed.push_back(count.needed);
            met += count.met ? 1 : 0;
        }
        std::sort(needed.begin(), needed.end());
        Count count{met >= group.needed, 0};
        for (std::size_t n = 0; n < needed.size() && n < static_cast<std::size_t>(group.needed); ++n) {
            count.needed += needed[n];
        }
        counts[group.name] = count;
    }
    return counts[policy.quorum];
}

/// Whether a log of the policy signed it under its own name. `tlog.signature`
Result<bool> is_signed(Note const& note, std::string_view origin, Policy const& policy)
{
    bool is_signed_by_log{false};
    for (auto const& log : policy.logs) {
        auto const word = word_of(note, log.key);
        if (!word) {
            return word.error();
        }
        is_signed_by_log = is_signed_by_log || (word->has_value() && log.key.name() == origin);
    }
    return is_signed_by_log;
}

} // namespace

Result<Policy> parse_policy(std::string_view text)
{
    PolicyReader reader;
    int number{1};
    for (; !text.empty(); ++number) {
        auto const end = text.find('\n');
        if (end == std::string_view::npos || !reader.take(text.substr(0, end))) {
            return invalid("tlog.policy", std::to_string(number));
        }
        text.remove_prefix(end + 1);
    }
    if (!reader.complete()) {
        return invalid("tlog.policy", std::to_string(number));
    }
    return reader.policy();
}

std::string write_policy(Policy const& policy)
{
    auto const with_url = [](std::string const& url) { return url.empty() ? "\n" : ' ' + url + '\n'; };
    std::string text;
    for (auto const& log : policy.logs) {
        text += "log " + log.key.text() + with_url(log.url);
    }
    for (auto const& witness : policy.witnesses) {
        text += "witness " + witness.name + ' ' + witness.key.text() + with_url(witness.url);
    }
    for (auto const& group : policy.groups) {
        text += "group " + group.name + ' ' + std::to_string(group.needed);
        for (auto const& member : group.members) {
            text += ' ' + member;
        }
        text += '\n';
    }
    return text + "quorum " + policy.quorum + '\n';
}

int least_witnesses(Policy const& policy)
{
    return count_of(policy, {}).needed;
}

Result<Standing> standing_of(Note const& note, Policy const& policy)
{
    auto const checkpoint = parse_checkpoint(note.text);
    if (!checkpoint) {
        return checkpoint.error();
    }
    auto const is_signed_by_log = is_signed(note, checkpoint->origin, policy);
    if (!is_signed_by_log) {
        return is_signed_by_log.error();
    }
    if (!*is_signed_by_log) {
        return invalid("tlog.unsigned");
    }
    Standing standing;
    standing.checkpoint = *checkpoint;
    for (auto const& witness : policy.witnesses) {
        auto const word = word_of(note, witness.key);
        if (!word) {
            return word.error();
        }
        if (*word) {
            standing.witnessed_by.push_back(witness.name);
            standing.newest_cosignature = std::max(standing.newest_cosignature, (*word)->at);
        }
    }
    auto const count = count_of(policy, {standing.witnessed_by.begin(), standing.witnessed_by.end()});
    standing.needed = count.needed;
    standing.quorum = count.met;
    return standing;
}

} // namespace ward::tlog
