#include "dossier/register.hpp"

#include "person/directory.hpp"
#include "sql/take.hpp"

#include <algorithm>
#include <limits>

namespace ward::dossier {

namespace {

// What the register notes of a dossier that came to another end. Words of form 07.
std::string note_of(State state)
{
    switch (state) {
    case State::withdrawn: return "Rút hồ sơ";
    case State::stopped: return "Dừng giải quyết";
    case State::not_accepted: return "Không tiếp nhận";
    case State::registered:
    case State::accepted:
    case State::in_process:
    case State::supplement_asked:
    case State::payment_asked:
    case State::decided:
    case State::returned: break;
    }
    return {};
}

std::optional<Date> day_of(std::optional<Instant> at)
{
    return at ? std::optional{date_of(*at)} : std::nullopt;
}

print::ReturnChannel printed_channel(ReceiveResult channel)
{
    switch (channel) {
    case ReceiveResult::counter: return print::ReturnChannel::counter;
    case ReceiveResult::post: return print::ReturnChannel::post;
    case ReceiveResult::online: return print::ReturnChannel::online;
    }
    return print::ReturnChannel::counter;
}

RegisterEntry take_entry(sql::Rows& rows)
{
    RegisterEntry entry;
    std::optional<Instant> ended;
    std::string channel;
    AgencyId received;
    std::optional<AgencyId> handles;
    take_all(rows, entry.number, entry.dossier_id, entry.code, entry.procedure_name, entry.sets,
             entry.applicant_name, entry.applicant_id, received, entry.received_at, entry.due_at,
             entry.forwarded_at, entry.decided_at, ended, channel, entry.state, handles);
    entry.agency = staff::NamedAgency{handles.value_or(received), {}};
    if (entry.state == State::returned) {
        entry.returned_at = ended;
        entry.returned_channel = json::enum_of<ReceiveResult>(channel);
    }
    return entry;
}

} // namespace

int volume_of(int number, int volume_lines)
{
    WARD_CHECK(number >= 1 && volume_lines >= 1);
    return (number - 1) / volume_lines + 1;
}

std::vector<RegisterVolume> register_volumes(int last_number, int volume_lines)
{
    std::vector<RegisterVolume> volumes;
    for (int first = 1; first <= last_number; first += volume_lines) {
        volumes.push_back(
            {volume_of(first, volume_lines), first, std::min(first + volume_lines - 1, last_number)});
    }
    return volumes;
}

int last_register_number(sql::Session& database, WardId ward, int year)
{
    auto rows = database.run("SELECT register_number FROM dossier WHERE ward_id = $1 AND register_year = $2"
                             " AND register_number > 0 ORDER BY register_number DESC LIMIT 1",
                             ward, year);
    return rows.next() ? rows.take<int>() : 0;
}

std::vector<RegisterEntry> register_entries(sql::Session& database, WardId ward, RegisterSlice const& slice,
                                            int volume_lines)
{
    auto const from = slice.from ? to_ms(start_of(*slice.from)) : std::int64_t{0};
    auto const to = slice.to ? to_ms(start_of(*slice.to + std::chrono::days{1}))
                             : std::numeric_limits<std::int64_t>::max();
    auto rows = database.run(
        "SELECT d.register_number, d.id, d.code, d.procedure_name, d.sets, d.applicant_name, d.applicant_id,"
        " d.received_agency, d.received_ms, d.due_ms, d.forwarded_ms, d.decided_ms, d.ended_ms,"
        " d.returned_channel, d.state,"
        " (SELECT s.agency_id FROM dossier_step s WHERE s.ward_id = d.ward_id AND s.dossier_id = d.id"
        " AND s.kind = 'handle' AND s.agency_id <> 0 ORDER BY s.stage, s.id LIMIT 1)"
        " FROM dossier d WHERE d.ward_id = $1 AND d.register_year = $2 AND d.register_number > $3"
        " AND d.register_number > 0 AND d.register_number <= $7"
        " AND d.received_ms >= $4 AND d.received_ms < $5"
        " ORDER BY d.register_number LIMIT $6",
        ward, slice.year, slice.after, from, to, slice.limit, slice.last);
    std::vector<RegisterEntry> entries;
    staff::Names names{database, ward};
    while (rows.next()) {
        entries.push_back(take_entry(rows));
    }
    for (auto& entry : entries) {
        entry.volume = volume_of(entry.number, volume_lines);
        auto const person = person::find(database, ward, entry.applicant_id);
        entry.address = person ? person->address : std::string{};
        entry.phone_masked = person ? person->phone_masked : std::nullopt;
        entry.agency = names.agency(entry.agency->id);
    }
    return entries;
}

std::vector<print::RegisterRow> printed_rows(sql::Session& database, WardId ward,
                                             std::vector<RegisterEntry> const& entries)
{
    std::vector<print::RegisterRow> printed;
    for (auto const& entry : entries) {
        auto const person = person::find_unmasked(database, ward, entry.applicant_id);
        print::RegisterRow row;
        row.serial = entry.number;
        row.code = entry.code;
        row.procedure = entry.procedure_name;
        row.sets = entry.sets;
        row.applicant = entry.applicant_name;
        row.address = entry.address;
        row.phone = person ? person->phone.value_or("") : std::string{};
        row.agency_in_charge = entry.agency ? entry.agency->name : std::string{};
        row.received = entry.received_at;
        row.due = entry.due_at;
        row.forwarded = day_of(entry.forwarded_at);
        row.result_received = day_of(entry.decided_at);
        row.returned = day_of(entry.returned_at);
        if (entry.returned_channel) {
            row.channel = printed_channel(*entry.returned_channel);
        }
        row.note = note_of(entry.state);
        printed.push_back(std::move(row));
    }
    return printed;
}

} // namespace ward::dossier
