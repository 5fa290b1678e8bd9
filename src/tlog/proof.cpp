#include "tlog/proof.hpp"

namespace ward::tlog {

namespace {

constexpr std::string_view first_line{"c2sp.org/tlog-proof@v1\n"};
constexpr std::string_view extra_word{"extra "};
constexpr std::string_view index_word{"index "};

/// What stands behind `word` in the next line, which is taken off; nothing when it begins otherwise.
std::optional<std::string_view> take(std::string_view& bytes, std::string_view word)
{
    auto const end = bytes.find('\n');
    if (end == std::string_view::npos || !bytes.starts_with(word)) {
        return std::nullopt;
    }
    auto const value = bytes.substr(word.size(), end - word.size());
    bytes.remove_prefix(end + 1);
    return value;
}

} // namespace

std::string write_proof(Proof const& proof)
{
    std::string bytes{first_line};
    if (proof.extra && !proof.extra->empty()) {
        bytes += std::string{extra_word} + to_base64(*proof.extra) + '\n';
    }
    bytes += std::string{index_word} + std::to_string(proof.index) + '\n';
    return bytes + write_path(proof.path) + '\n' + proof.checkpoint;
}

Result<Proof> parse_proof(std::string_view bytes)
{
    if (!bytes.starts_with(first_line)) {
        return invalid("tlog.proof");
    }
    bytes.remove_prefix(first_line.size());
    Proof proof;
    if (bytes.starts_with(extra_word)) {
        auto const text = take(bytes, extra_word);
        auto extra = text ? from_base64(*text) : Result<std::string>{invalid("tlog.proof")};
        if (!extra || extra->empty()) {
            return invalid("tlog.proof");
        }
        proof.extra = std::move(*extra);
    }
    auto const digits = take(bytes, index_word);
    auto const index = digits ? parse_number(*digits) : Result<std::uint64_t>{invalid("tlog.proof")};
    auto path = index ? take_path(bytes) : std::nullopt;
    if (!path || bytes.empty()) {
        return invalid("tlog.proof");
    }
    proof.index = *index;
    proof.path = std::move(*path);
    proof.checkpoint = bytes;
    return proof;
}

Result<Standing> check_proof(Proof const& proof, std::string_view entry, Policy const& policy)
{
    auto const note = parse_note(proof.checkpoint);
    if (!note) {
        return note.error();
    }
    auto standing = standing_of(*note, policy);
    if (!standing) {
        return standing;
    }
    auto const root = root_by_path(leaf_hash(entry), proof.index, standing->checkpoint.size, proof.path);
    if (root != standing->checkpoint.root) {
        return invalid("tlog.path");
    }
    if (!standing->quorum) {
        return invalid("tlog.quorum");
    }
    return standing;
}

} // namespace ward::tlog
