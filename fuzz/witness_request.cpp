#include "fuzz.hpp"
#include "tlog/note.hpp"
#include "tlog/witness_messages.hpp"

// What a log sends to a witness, and the size he answers with: taken and written back byte for byte, or
// refused.

namespace {

namespace tlog = ward::tlog;
using ward::fuzz::must;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = ward::fuzz::text_of(data, size);
    auto const request = tlog::parse_add_checkpoint(bytes);
    if (request) {
        must(tlog::write_add_checkpoint(*request) == bytes);
        must(request->path.size() <= tlog::consistency_lines_max && request->old_size < tlog::tree_size_max);
        (void)tlog::parse_note(request->checkpoint);
    } else {
        must(request.error().code == "tlog.add_checkpoint");
    }
    auto const held = tlog::parse_size_answer(bytes);
    must(held ? std::to_string(*held) + '\n' == bytes : held.error().code == "tlog.number");
    must(tlog::origin_hash(bytes).size() == 64);
    return 0;
}
