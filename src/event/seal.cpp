#include "event/seal.hpp"

#include "base/check.hpp"
#include "tlog/model.hpp"

#include <sodium.h>

namespace ward::event {

namespace {

constexpr std::size_t salt_bytes{16};
constexpr std::string_view commitment_domain{"smartward/1 "};

void member(std::string& out, std::string_view name, std::string_view value)
{
    out += out.size() > 1 ? ",\"" : "\"";
    out += name;
    out += "\":";
    json::write_string(out, value);
}

bool says(json::Object const& leaf, std::string_view name, std::string_view value)
{
    auto const* const found = leaf.if_contains(boost::json::string_view{name.data(), name.size()});
    if (found == nullptr) {
        return value.empty();
    }
    return found->is_string() && std::string_view{found->get_string()} == value;
}

std::string agency_of(Recorded const& event)
{
    return event.agency_id ? to_string(event.agency_id) : "";
}

} // namespace

Salts make_salts()
{
    std::array<char, 3 * salt_bytes> random{};
    randombytes_buf(random.data(), random.size());
    return {{random.data(), salt_bytes},
            {random.data() + salt_bytes, salt_bytes},
            {random.data() + 2 * salt_bytes, salt_bytes}};
}

std::string to_text(Salts const& salts)
{
    return tlog::to_base64(salts.subject + salts.by + salts.data);
}

std::optional<Salts> salts_of(std::string_view text)
{
    auto const bytes = tlog::from_base64(text);
    if (!bytes || bytes->size() != 3 * salt_bytes) {
        return std::nullopt;
    }
    return Salts{bytes->substr(0, salt_bytes), bytes->substr(salt_bytes, salt_bytes),
                 bytes->substr(2 * salt_bytes)};
}

std::string to_url(std::string_view salt)
{
    auto text = tlog::to_base64(salt);
    text.erase(text.find_last_not_of('=') + 1);
    for (auto& letter : text) {
        letter = letter == '+' ? '-' : letter == '/' ? '_' : letter;
    }
    return text;
}

std::optional<std::string> salt_of_url(std::string_view text)
{
    std::string plain{text};
    for (auto& letter : plain) {
        letter = letter == '-' ? '+' : letter == '_' ? '/' : letter;
    }
    auto const bytes = tlog::from_base64(plain + "==");
    return bytes && bytes->size() == salt_bytes && to_url(*bytes) == text ? std::optional{*bytes}
                                                                          : std::nullopt;
}

std::string commitment(std::string_view member, std::string_view salt, std::string_view value)
{
    std::string bytes;
    bytes.reserve(commitment_domain.size() + member.size() + 1 + salt.size() + value.size());
    bytes.append(commitment_domain).append(member).append("\n").append(salt).append(value);
    return tlog::to_base64(tlog::sha256(bytes));
}

std::string by_value(Recorded const& event)
{
    return to_string(event.officer_id) + ' ' + event.request_id;
}

std::string data_value(Recorded const& event)
{
    return std::to_string(event.subject_id) + '\n' + event.data;
}

std::string leaf_of(Recorded const& event, std::string_view subject, Salts const& salts,
                    std::optional<Instant> sealed_at)
{
    // Members in the order of their names, as canonical JSON wants them.
    std::string leaf{"{"};
    leaf.reserve(400);
    if (event.agency_id) {
        member(leaf, "agency", agency_of(event));
    }
    member(leaf, "at", to_iso(event.at));
    member(leaf, "by", commitment("by", salts.by, by_value(event)));
    member(leaf, "data", commitment("data", salts.data, data_value(event)));
    member(leaf, "event", to_string(event.id));
    member(leaf, "kind", event.kind);
    if (sealed_at) {
        member(leaf, "sealed_at", to_iso(*sealed_at));
    }
    member(leaf, "subject", commitment("subject", salts.subject, subject));
    member(leaf, "subject_kind", event.subject_kind);
    leaf += ",\"v\":1";
    member(leaf, "ward", to_string(event.ward));
    leaf += '}';
    return leaf;
}

std::optional<std::string> differing_member(std::string_view leaf, Recorded const& event,
                                            std::string_view subject, std::optional<Salts> const& salts)
{
    auto const value = json::parse(leaf);
    if (!value || !value->is_object()) {
        return "leaf";
    }
    auto const& members = value->get_object();
    auto const differs = [&](std::string_view name, std::string_view text) {
        return !says(members, name, text);
    };
    if (differs("event", to_string(event.id))) {
        return "event";
    }
    if (differs("kind", event.kind)) {
        return "kind";
    }
    if (differs("at", to_iso(event.at))) {
        return "at";
    }
    if (differs("agency", agency_of(event))) {
        return "agency";
    }
    if (differs("subject_kind", event.subject_kind)) {
        return "subject_kind";
    }
    if (differs("ward", to_string(event.ward))) {
        return "ward";
    }
    if (!salts) {
        return std::nullopt;
    }
    if (differs("by", commitment("by", salts->by, by_value(event)))) {
        return "by";
    }
    if (differs("data", commitment("data", salts->data, data_value(event)))) {
        return "data";
    }
    if (differs("subject", commitment("subject", salts->subject, subject))) {
        return "subject";
    }
    return std::nullopt;
}

} // namespace ward::event
