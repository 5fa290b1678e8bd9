#include "tlog/proof.hpp"
#include "fuzz.hpp"

#include <algorithm>

// Proofs: the first byte chooses between the file of a proof, and bare paths at any place of a tree of any
// size. A file that is taken is written back byte for byte; nobody's key is trusted, so none of them proves
// anything.

namespace {

namespace tlog = ward::tlog;
using ward::fuzz::must;

void read_proof(std::string_view bytes)
{
    auto const proof = tlog::parse_proof(bytes);
    if (!proof) {
        must(proof.error().code == "tlog.proof");
        return;
    }
    must(tlog::write_proof(*proof) == bytes);
    auto const standing = tlog::check_proof(*proof, proof->extra.value_or(""), {{}, {}, {}, "none"});
    must(!standing && standing.error().code.starts_with("tlog."));
}

std::uint64_t take_number(std::string_view& bytes)
{
    std::uint64_t number{0};
    for (int n = 0; n < 8 && !bytes.empty(); ++n) {
        number = number << 8 | static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
    }
    return number;
}

void follow_path(std::string_view bytes)
{
    auto const index = take_number(bytes);
    auto const size = take_number(bytes);
    auto const shift = take_number(bytes) % 64; // small trees, too
    tlog::Hashes path;
    for (; bytes.size() >= 32 && path.size() < 100; bytes.remove_prefix(32)) {
        std::copy_n(bytes.begin(), 32, path.emplace_back().begin());
    }
    auto const leaf = tlog::leaf_hash(bytes);
    auto const root = tlog::root_by_path(leaf, index >> shift, size >> shift, path);
    must(!root || (index >> shift < size >> shift && path.size() <= 64));
    // A hash is in nobody's hands: what goes on from one root to another is an accident that does not happen.
    must(!tlog::goes_on(index >> shift, leaf, size >> shift, tlog::empty_root(), path) || path.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return ward::fuzz::choose(data, size, {&read_proof, &follow_path});
}
