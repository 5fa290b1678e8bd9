// What the ledger costs and bears, in one process on one database:
//   bench_ledger --folder DIR [--seconds 4] [--clients 200] [--sizes 1000,70000,100000,1000000,10000000]
// Answers one JSON object: entries sequenced and signed a second, at trees of growing size; facts whose
// signed receipt the writer has in hand, and how long that took; proofs made a second; bytes of a proof.
#include "command/ledger_keeper.hpp"
#include "event/seal_store.hpp"
#include "event/store.hpp"
#include "ledger/export.hpp"
#include "ledger/growing.hpp"
#include "ledger/proofs.hpp"
#include "ledger/sequence.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <thread>

namespace ward::bench {

namespace {

using Watch = std::chrono::steady_clock;
constexpr WardId ward{21028};
constexpr int batch{2'000};
constexpr std::chrono::milliseconds interval{100};

double seconds_since(Watch::time_point begin)
{
    return std::chrono::duration<double>(Watch::now() - begin).count();
}

void record_one(sql::Session& session, IdMaker& ids, std::int64_t subject)
{
    api::Caller const caller{.ward = ward, .officer = OfficerId{7}, .agency = AgencyId{9}};
    api::Extras extras;
    std::vector<std::pair<std::string, std::string>> const path;
    auto const now = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    event::record(api::Call{session, now, caller, ids, extras, path},
                  {"dossier.received",
                   "dossier",
                   subject,
                   {{"state", "accepted"}, {"figure", "received"}},
                   fmt::format("H48.21028-261123-{:04}", subject)});
}

/// Neither events nor a ledger: what the measurement before this one left would be worked off in this one.
void begin_anew(sql::Database& database)
{
    database.write_now([](sql::Session& session) {
        session.change("DELETE FROM event");
        ledger::clear(session, ward);
        return sql::Verdict::keep;
    });
}

/// Microseconds a fact in a commit of many: sealed, and as a bare row of the same table.
void sealing(sql::Database& database, IdMaker& ids)
{
    constexpr int commits{40};
    auto const each = [&](auto const& write_one) {
        auto const begin = Watch::now();
        for (int i = 0; i < commits; ++i) {
            database.write_now([&](sql::Session& session) {
                for (int fact = 0; fact < batch; ++fact) {
                    write_one(session, fact);
                }
                return sql::Verdict::keep;
            });
        }
        return seconds_since(begin) * 1e6 / commits / batch;
    };
    auto const bare = each([&](sql::Session& session, int fact) {
        session.change("INSERT INTO event (id, at_ms, kind, subject_kind, subject_id, officer_id, agency_id,"
                       " request_id, data, ward_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                       ids.next(), std::int64_t{1}, "dossier.received", "dossier", fact, 7, 9, "",
                       R"({"figure":"received","state":"accepted"})", ward);
    });
    auto const sealed = each([&](sql::Session& session, int fact) { record_one(session, ids, fact); });
    begin_anew(database);
    fmt::print(R"("sealing_us":{{"sealed":{:.1f},"bare":{:.1f}}},)", sealed, bare);
}

/// A tree of so many made-up leaves: its edge and the last tile of each level, which is all that growing
/// reads.
void plant(sql::Database& database, std::uint64_t size)
{
    std::map<int, std::pair<std::uint64_t, tlog::Hashes>> last;
    ledger::Growing tree{[&](int level, std::uint64_t number, tlog::Hashes const& hashes) {
        last[level] = {number, hashes};
    }};
    for (std::uint64_t i = 0; i < size; ++i) {
        tree.append(tlog::sha256(std::string_view{reinterpret_cast<char const*>(&i), sizeof i}));
    }
    tree.end();
    begin_anew(database);
    database.write_now([&](sql::Session& session) {
        if (size > 0) {
            WARD_CHECK(ledger::grow_tree(session, ward, 0, {tree.edge(), 0}));
        }
        std::vector<event::EventId> last_bundle;
        for (std::uint64_t i = 0; i < size % tlog::tile_width; ++i) {
            last_bundle.push_back(event::EventId{static_cast<std::int64_t>(i + 1)});
        }
        if (!last_bundle.empty()) {
            ledger::save_bundle(session, ward, size / tlog::tile_width, last_bundle);
        }
        for (auto const& [level, tile] : last) {
            ledger::save_tile(session, ward, level, tile.first, tile.second);
        }
        return sql::Verdict::keep;
    });
}

/// Sequences and signs what waits; how many entries, and how many blocks.
std::pair<std::int64_t, int> work_off(sql::Database& database, ledger::Signer& signer)
{
    auto const now = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    std::optional<ledger::Step> step;
    database.read([&](sql::Session& session) { step = ledger::grow(session, ward, now, batch); });
    if (!step) {
        return {0, 0};
    }
    database.write_now([&](sql::Session& session) {
        WARD_CHECK(ledger::keep(session, ward, *step));
        return sql::Verdict::keep;
    });
    std::string note;
    database.read([&](sql::Session& session) {
        note = std::get<std::string>(signer.sign(session, ward, step->block));
    });
    database.write_now([&](sql::Session& session) {
        ledger::sign_block(session, ward, step->block.size, note, signer.key().text());
        return sql::Verdict::keep;
    });
    return {step->block.entries, 1};
}

/// Entries a second from waiting to signed, on a tree of this size; and milliseconds a block.
std::pair<double, double> sequenced(sql::Database& database, IdMaker& ids, std::string const& folder,
                                    std::uint64_t size, double seconds)
{
    plant(database, size);
    std::filesystem::remove_all(folder);
    ledger::Signer signer{folder, "bench.example/ledger/21028"};
    database.read([&](sql::Session& session) { signer.open(session, ward); });
    std::int64_t entries{0};
    int blocks{0};
    double worked{0};
    std::int64_t subject{0};
    while (worked < seconds) {
        database.write_now([&](sql::Session& session) {
            for (int i = 0; i < batch; ++i) {
                record_one(session, ids, ++subject);
            }
            return sql::Verdict::keep;
        });
        auto const begin = Watch::now();
        auto const done = work_off(database, signer);
        worked += seconds_since(begin);
        entries += done.first;
        blocks += done.second;
    }
    return {static_cast<double>(entries) / worked, worked * 1000 / blocks};
}

/// Clients who each write a fact and wait for the signed block that holds it.
struct Hall {
    std::mutex mutex;
    std::condition_variable signed_more;
    std::uint64_t begun{0}; ///< rounds of the keeper, each of which signs all that was there when it began
    std::uint64_t ended{0};
    bool closed{false};
};

void in_hand(sql::Database& database, IdMaker& ids, std::string const& folder, int clients, double seconds)
{
    std::filesystem::remove_all(folder);
    plant(database, 0);
    ledger::Signer signer{folder, "bench.example/ledger/21028"};
    database.read([&](sql::Session& session) { signer.open(session, ward); });
    Hall hall;
    std::thread keeper{[&] {
        for (bool open = true; open;) {
            std::this_thread::sleep_for(interval / 2);
            {
                std::lock_guard const lock{hall.mutex};
                ++hall.begun;
            }
            while (work_off(database, signer).first > 0) {
            }
            std::lock_guard const lock{hall.mutex};
            ++hall.ended;
            open = !hall.closed;
            hall.signed_more.notify_all();
        }
    }};
    std::vector<std::vector<double>> waits(static_cast<std::size_t>(clients));
    std::vector<std::thread> people;
    auto const begin = Watch::now();
    for (int client = 0; client < clients; ++client) {
        people.emplace_back([&, client] {
            while (seconds_since(begin) < seconds) {
                auto const asked = Watch::now();
                database.write_now([&](sql::Session& session) {
                    record_one(session, ids, client + 1);
                    return sql::Verdict::keep;
                });
                std::unique_lock lock{hall.mutex};
                auto const enough = hall.begun + 1; // the one that runs may have begun too early
                hall.signed_more.wait(lock, [&] { return hall.ended >= enough; });
                waits[static_cast<std::size_t>(client)].push_back(seconds_since(asked) * 1000);
            }
        });
    }
    for (auto& each : people) {
        each.join();
    }
    auto const took = seconds_since(begin);
    {
        std::lock_guard const lock{hall.mutex};
        hall.closed = true;
    }
    keeper.join();
    std::vector<double> all;
    for (auto const& each : waits) {
        all.insert(all.end(), each.begin(), each.end());
    }
    std::sort(all.begin(), all.end());
    fmt::print(R"("receipts":{{"rate":{:.0f},"p50_ms":{:.1f},"p99_ms":{:.1f},"clients":{}}},)",
               static_cast<double>(all.size()) / took, all[all.size() / 2], all[all.size() * 99 / 100],
               clients);
}

/// Proofs made a second of a log of this size, and the bytes of one with so many cosignatures.
void proofs(sql::Database& database, IdMaker& ids, std::string const& folder, std::int64_t size,
            double seconds)
{
    std::filesystem::remove_all(folder);
    plant(database, 0);
    ledger::Signer signer{folder, "bench.example/ledger/21028"};
    database.read([&](sql::Session& session) { signer.open(session, ward); });
    for (std::int64_t made = 0; made < size;) {
        database.write_now([&](sql::Session& session) {
            for (int i = 0; i < batch && made < size; ++i) {
                record_one(session, ids, ++made);
            }
            return sql::Verdict::keep;
        });
        while (work_off(database, signer).first > 0) {
        }
    }
    database.write_now([&](sql::Session& session) {
        auto const block = *ledger::find_block(session, ward, ledger::Which::newest_signed);
        auto const text = tlog::parse_note(block.note)->text;
        for (auto const* const name : {"mat-tran.example", "tinh.example", "phuong-ben.example"}) {
            auto const key = tlog::SigningKey::make(name, tlog::KeyKind::cosignature);
            ledger::keep_cosignature(session, ward, block.size,
                                     {name, tlog::write_signature(tlog::cosign(key, text, 1)), block.at});
        }
        return sql::Verdict::keep;
    });
    std::int64_t made{0};
    std::size_t bytes{0};
    auto const begin = Watch::now();
    while (seconds_since(begin) < seconds) {
        auto const place = static_cast<std::uint64_t>(made * 7919 % size);
        database.read([&](sql::Session& session) {
            auto const leaf = ledger::placed_from(session, ward, place, 1).front().leaf;
            bytes = tlog::write_proof(ledger::proof_of(session, ward, place, leaf,
                                                       *ledger::proving_block(session, ward, place)))
                        .size() -
                    tlog::to_base64(leaf).size() - std::string_view{"extra \n"}.size();
        });
        ++made;
    }
    fmt::print(R"("proofs":{{"size":{},"rate":{:.0f},"bytes":{}}},)", size,
               static_cast<double>(made) / seconds_since(begin), bytes);
}

} // namespace

} // namespace ward::bench

int main(int argc, char** argv)
{
    CLI::App line{"What the ledger costs and bears"};
    std::string folder;
    std::vector<std::uint64_t> sizes{1'000, 100'000, 1'000'000, 10'000'000};
    double seconds{4};
    int clients{200};
    line.add_option("--folder", folder)->required();
    line.add_option("--sizes", sizes)->delimiter(',');
    line.add_option("--seconds", seconds);
    line.add_option("--clients", clients);
    CLI11_PARSE(line, argc, argv);
    auto const database = ward::sql::open("sqlite:" + folder + "/ledger.db");
    ward::IdMaker ids{1};
    ward::sql::migrate(*database, ward::command::all_migrations(), {});
    auto const key = folder + "/ledger";
    fmt::print("{{");
    ward::bench::sealing(*database, ids);
    ward::bench::proofs(*database, ids, key, 70'000, seconds);
    ward::bench::in_hand(*database, ids, key, clients, seconds);
    fmt::print(R"("sequenced":[)");
    for (auto const size : sizes) {
        auto const [rate, ms] = ward::bench::sequenced(*database, ids, key, size, seconds);
        fmt::print(R"({}{{"size":{},"rate":{:.0f},"block_ms":{:.1f}}})", size == sizes.front() ? "" : ",",
                   size, rate, ms);
    }
    fmt::print("]}}\n");
}
