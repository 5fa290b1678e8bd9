#include "report/follower_store.hpp"

namespace ward::report {

namespace {

void raise_supporters(sql::Session& database, WardId ward, ReportId report, std::int64_t by)
{
    database.change("UPDATE report SET supporters = supporters + $3 WHERE ward_id = $1 AND id = $2", ward,
                    report, by);
}

/// Without an empty column, because who has nothing there says so by leaving it out.
std::optional<std::string> or_nothing(std::string text)
{
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

} // namespace

void put_contact(sql::Session& database, WardId ward, ReportId report, ReportContact const& contact,
                 Instant now)
{
    database.change("DELETE FROM report_contact WHERE ward_id = $1 AND report_id = $2", ward, report);
    database.change("INSERT INTO report_contact (report_id, ward_id, name, phone, email, address, given_ms)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    report, ward, contact.name, contact.phone.value_or(""), contact.email.value_or(""),
                    contact.address.value_or(""), now);
}

std::optional<ReportContact> contact_of(sql::Session& database, WardId ward, ReportId report)
{
    auto rows = database.run("SELECT name, phone, email, address FROM report_contact"
                             " WHERE ward_id = $1 AND report_id = $2",
                             ward, report);
    if (!rows.next()) {
        return std::nullopt;
    }
    ReportContact contact;
    contact.name = rows.take<std::string>();
    contact.phone = or_nothing(rows.take<std::string>());
    contact.email = or_nothing(rows.take<std::string>());
    contact.address = or_nothing(rows.take<std::string>());
    return contact;
}

std::int64_t add_support(sql::Session& database, WardId ward, ReportId report, Support const& support)
{
    bool const known_phone =
        !support.phone.empty() &&
        database
            .run("SELECT 1 FROM report_supporter WHERE ward_id = $1 AND report_id = $2 AND phone = $3"
                 " LIMIT 1",
                 ward, report, support.phone)
            .next();
    auto const added =
        database.change("INSERT INTO report_supporter (ward_id, report_id, key_hash, phone, at_ms)"
                        " VALUES ($1, $2, $3, $4, $5)"
                        " ON CONFLICT (ward_id, report_id, key_hash) DO NOTHING",
                        ward, report, support.key_hash, support.phone, support.at);
    if (added == 1 && !known_phone) {
        raise_supporters(database, ward, report, 1);
    }
    auto rows = database.run("SELECT supporters FROM report WHERE ward_id = $1 AND id = $2", ward, report);
    return rows.next() ? rows.take<std::int64_t>() : 0;
}

void move_supporters(sql::Session& database, WardId ward, Report const& one, ReportId other, Instant now)
{
    constexpr std::int64_t who_reported{1};
    raise_supporters(database, ward, other, one.supporters + who_reported);
    database.change("INSERT INTO report_supporter (ward_id, report_id, key_hash, phone, at_ms)"
                    " SELECT ward_id, $3, key_hash, phone, $4 FROM report_supporter"
                    " WHERE ward_id = $1 AND report_id = $2"
                    " ON CONFLICT (ward_id, report_id, key_hash) DO NOTHING",
                    ward, one.id, other, now);
}

} // namespace ward::report
