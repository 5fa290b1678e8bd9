#include "witness/rules.hpp"

#include "tlog/merkle.hpp"

#include <algorithm>

namespace ward::witness {

namespace {

Error unreadable()
{
    return {Fault::malformed, "witness.request", {}};
}

} // namespace

Result<Submission> read_submission(std::string_view body)
{
    auto request = tlog::parse_add_checkpoint(body);
    if (!request) {
        return unreadable();
    }
    auto note = tlog::parse_note(request->checkpoint);
    if (!note) {
        return unreadable();
    }
    auto checkpoint = tlog::parse_checkpoint(note->text);
    if (!checkpoint || request->old_size > checkpoint->size) {
        return unreadable();
    }
    return Submission{*std::move(request), *std::move(note), *std::move(checkpoint)};
}

Result<std::vector<tlog::Signature>> trusted_signatures(tlog::Note const& note,
                                                        std::vector<tlog::VerifierKey> const& keys)
{
    std::vector<tlog::Signature> trusted;
    for (auto const& key : keys) {
        auto const word = tlog::word_of(note, key);
        if (!word) {
            return forbidden("witness.signature");
        }
        if (!word->has_value()) {
            continue;
        }
        auto const mine = [&key](tlog::Signature const& signature) {
            return signature.name == key.name() && signature.key_id == key.id();
        };
        std::copy_if(note.signatures.begin(), note.signatures.end(), std::back_inserter(trusted), mine);
    }
    if (trusted.empty()) {
        return forbidden("witness.signature");
    }
    return trusted;
}

Decision decide(Submission const& submission, std::optional<Held> const& held)
{
    auto const& [request, note, checkpoint] = submission;
    auto const held_size = held ? held->size : 0;
    if (request.old_size != held_size) {
        return Decision::other_size;
    }
    auto const held_root = held ? held->root : tlog::empty_root();
    return tlog::goes_on(held_size, held_root, checkpoint.size, checkpoint.root, request.path)
               ? Decision::cosign
               : Decision::inconsistent;
}

bool is_fork(tlog::Checkpoint const& checkpoint, std::optional<Held> const& held)
{
    return held && held->size == checkpoint.size && held->root != checkpoint.root;
}

std::int64_t cosigned_at(std::int64_t now, std::optional<Held> const& held)
{
    return std::max({now, held ? held->at : 0, std::int64_t{1}});
}

} // namespace ward::witness
