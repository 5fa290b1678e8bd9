#include "fuzz.hpp"
#include "tlog/policy.hpp"

#include <algorithm>

// Checkpoints and policies: the first byte chooses among the text of a checkpoint, a policy, and a policy
// with the note that is held against it (parted by a zero).

namespace {

namespace tlog = ward::tlog;
using ward::fuzz::must;

void read_checkpoint(std::string_view text)
{
    auto const checkpoint = tlog::parse_checkpoint(text);
    if (!checkpoint) {
        must(checkpoint.error().code == "tlog.checkpoint");
        return;
    }
    auto const written = tlog::write_checkpoint(*checkpoint);
    must(text.starts_with(written) && *tlog::parse_checkpoint(written) == *checkpoint);
}

ward::Result<tlog::Policy> policy_of(std::string_view text)
{
    auto const policy = tlog::parse_policy(text);
    if (!policy) {
        must(policy.error().code == "tlog.policy" && !policy.error().field.empty());
        return policy;
    }
    auto const written = tlog::write_policy(*policy);
    auto const back = tlog::parse_policy(written);
    must(back && tlog::write_policy(*back) == written);
    must(back->witnesses.size() == policy->witnesses.size() && back->groups.size() == policy->groups.size());
    return policy;
}

void read_policy(std::string_view text)
{
    (void)policy_of(text);
}

void read_both(std::string_view bytes)
{
    auto const zero = std::min(bytes.find('\0'), bytes.size());
    auto const policy = policy_of(bytes.substr(0, zero));
    auto const note = tlog::parse_note(bytes.substr(std::min(zero + 1, bytes.size())));
    if (!policy || !note) {
        return;
    }
    auto const standing = tlog::standing_of(*note, *policy);
    if (!standing) {
        must(standing.error().code.starts_with("tlog."));
        return;
    }
    auto const witnesses = static_cast<int>(standing->witnessed_by.size());
    must(standing->needed <= static_cast<int>(policy->witnesses.size()));
    must(!standing->quorum || witnesses >= standing->needed);
    must(standing->newest_cosignature >= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return ward::fuzz::choose(data, size, {&read_checkpoint, &read_policy, &read_both});
}
