#include "ledger/export.hpp"

#include "event/seal_store.hpp"
#include "ledger/proofs.hpp"

#include <filesystem>
#include <fstream>

namespace ward::ledger {

std::uint64_t export_files(sql::Session& database, WardId ward, tlog::Policy policy, WriteFile const& write,
                           std::function<void(double)> const& progress)
{
    auto const block = find_block(database, ward, Which::newest_signed);
    auto const key = tlog::VerifierKey::parse(signing_key(database, ward));
    if (!block || !key) {
        return 0;
    }
    auto const size = block->size;
    for (auto const& tile : tlog::tiles_of(size)) {
        auto hashes = load_tile(database, ward, tile.level, tile.number);
        hashes.resize(static_cast<std::size_t>(tile.width));
        write(tlog::tile_path(tile), tlog::write_tile(hashes));
    }
    for (std::uint64_t number = 0; number * tlog::tile_width < size; ++number) {
        auto const width = std::min(tlog::tile_width, size - number * tlog::tile_width);
        auto const bundle = bundle_of(database, ward, number, width);
        if (!bundle) {
            throw sql::Failure{sql::Breakage::damaged, "entries are missing: run `smartward ledger verify`"};
        }
        write(tlog::tile_path({-1, number, static_cast<int>(width)}), *bundle);
        progress(static_cast<double>(number * tlog::tile_width + width) / static_cast<double>(size));
    }
    policy.logs = {{*key, ""}};
    write("policy", tlog::write_policy(policy));
    write("checkpoint", full_note(database, ward, *block));
    return size;
}

std::int64_t clear(sql::Session& database, WardId ward)
{
    auto const size = static_cast<std::int64_t>(load_tree(database, ward).edge.size());
    event::wait_again(database, ward);
    for (auto const* const table : {"head", "tile", "bundle", "block", "cosignature", "witness", "day"}) {
        database.change("DELETE FROM ledger_" + std::string{table} + " WHERE ward_id = $1", ward);
    }
    return size;
}

Result<std::string> put_aside(std::string const& folder, std::string const& origin, std::string const& when)
{
    namespace fs = std::filesystem;
    std::ifstream file{folder + "/key"};
    std::string line;
    std::getline(file, line);
    if (auto const key = tlog::SigningKey::parse(line); key && key->verifier().name() == origin) {
        return conflict("ledger.origin.used");
    }
    auto const aside = folder + "/before-" + when;
    std::error_code failed;
    fs::create_directories(aside, failed);
    for (auto const* const name : {"key", "signed.json"}) {
        if (!failed && fs::exists(folder + '/' + name)) {
            fs::rename(folder + '/' + name, aside + '/' + name, failed);
        }
    }
    return failed ? Result<std::string>{invalid("ledger.folder")} : Result<std::string>{aside};
}

} // namespace ward::ledger
