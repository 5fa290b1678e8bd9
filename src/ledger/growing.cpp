#include "ledger/growing.hpp"

namespace ward::ledger {

tlog::Hash root_of_tile(tlog::Hashes hashes)
{
    while (hashes.size() > 1) {
        for (std::size_t i = 0; i < hashes.size() / 2; ++i) {
            hashes[i] = tlog::node_hash(hashes[2 * i], hashes[2 * i + 1]);
        }
        hashes.resize(hashes.size() / 2);
    }
    return hashes.front();
}

void Growing::append(tlog::Hash const& leaf)
{
    edge_.append(leaf);
    add(0, leaf);
}

void Growing::add(std::size_t level, tlog::Hash const& hash)
{
    if (level == rows_.size()) {
        rows_.emplace_back();
    }
    rows_[level].hashes.push_back(hash);
    if (rows_[level].hashes.size() < tlog::tile_width) {
        return;
    }
    take_(static_cast<int>(level), rows_[level].number, rows_[level].hashes);
    auto const root = root_of_tile(std::move(rows_[level].hashes));
    rows_[level].hashes = {};
    ++rows_[level].number;
    add(level + 1, root);
}

void Growing::end()
{
    for (std::size_t level = 0; level < rows_.size(); ++level) {
        if (!rows_[level].hashes.empty()) {
            take_(static_cast<int>(level), rows_[level].number, rows_[level].hashes);
        }
    }
}

} // namespace ward::ledger
