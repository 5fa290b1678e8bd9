#include "procedure/national.hpp"

#include "base/json_known.hpp"
#include "base/text.hpp"
#include "procedure/national_row.hpp"
#include "procedure/validity.hpp"

#include <algorithm>
#include <array>

namespace ward::procedure {

namespace {

struct FieldGroup {
    std::string_view theirs;
    std::string_view ours;
};

/// Groups that are a field of ours under another name.
constexpr std::array renamed_groups{
    FieldGroup{"hoa-giai-phap-ly", "hoa-giai"},
    FieldGroup{"lam-nghiep", "nong-nghiep"},
    FieldGroup{"quy-hoach-ha-tang", "quy-hoach"},
    FieldGroup{"tai-nguyen-moi-truong", "moi-truong"},
    FieldGroup{"thuy-loi-phong-chong-thien-tai", "thuy-loi"},
    FieldGroup{"thuy-san-bien", "nong-nghiep"},
    FieldGroup{"ton-giao-dan-toc", "ton-giao"},
    FieldGroup{"van-hoa-the-thao", "van-hoa"},
    FieldGroup{"y-te-an-toan-thuc-pham", "y-te"},
};

struct FieldName {
    std::string_view code;
    std::string_view name;
};

/// Fields nobody of the ward handles until an administrator says otherwise.
constexpr std::array own_names{
    FieldName{"an-ninh-trat-tu", "An ninh, trật tự"},
    FieldName{"can-cuoc-dinh-danh", "Căn cước, định danh điện tử"},
    FieldName{"cong-thuong", "Công thương"},
    FieldName{"cu-tru", "Cư trú"},
    FieldName{"dang-ky-xe", "Đăng ký xe"},
    FieldName{"hoi-quy", "Hội, quỹ"},
    FieldName{"khac", "Lĩnh vực khác"},
    FieldName{"noi-khac", "Cơ quan khác giải quyết"},
    FieldName{"pccc", "Phòng cháy, chữa cháy"},
    FieldName{"quan-su", "Quân sự, quốc phòng"},
    FieldName{"thi-dua-khen-thuong", "Thi đua, khen thưởng"},
    FieldName{"xuat-nhap-canh", "Xuất cảnh, nhập cảnh"},
};

std::string field_of(std::string const& group)
{
    for (auto const& [theirs, ours] : renamed_groups) {
        if (theirs == group) {
            return std::string{ours};
        }
    }
    return group;
}

std::optional<HandledBy> handled_by(std::string_view word)
{
    constexpr std::array<std::pair<std::string_view, HandledBy>, 5> all{{
        {"ubnd_xa", HandledBy::ward},
        {"cong_an_xa", HandledBy::commune_police},
        {"ban_chqs_xa", HandledBy::commune_military},
        {"vp_dang_ky_dat_dai", HandledBy::land_office},
        {"other_agency", HandledBy::other_agency},
    }};
    auto const found =
        std::find_if(all.begin(), all.end(), [&](auto const& each) { return each.first == word; });
    return found == all.end() ? std::nullopt : std::optional{found->second};
}

/// One line, one space between words, without a closing full stop.
std::string one_line(std::string const& text)
{
    std::string line;
    for (char const letter : text) {
        bool const blank = letter == '\n' || letter == '\t' || letter == ' ';
        if (!blank) {
            line += letter;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (!line.empty() && (line.back() == ' ' || line.back() == '.')) {
        line.pop_back();
    }
    return line;
}

/// What officers see: without "Thủ tục" in front.
std::string short_name(std::string const& name)
{
    constexpr std::string_view front{"Thủ tục "};
    if (!name.starts_with(front) || name.size() < front.size() + 2) {
        return name;
    }
    return name.substr(front.size());
}

std::string joined(std::vector<std::string> const& texts)
{
    std::string all;
    for (auto const& text : texts) {
        all += (all.empty() ? "" : "; ") + one_line(text);
    }
    return all;
}

std::vector<Channel> channels_of(std::vector<std::string> const& words)
{
    std::vector<Channel> channels;
    for (auto const channel : {Channel::counter, Channel::post, Channel::online}) {
        auto const known = [&](std::string const& word) { return channel_of(word) == channel; };
        if (std::any_of(words.begin(), words.end(), known)) {
            channels.push_back(channel);
        }
    }
    return channels;
}

Confidence confidence_of(std::string const& word, std::set<Mark> const& marks)
{
    bool const doubtful = word == "low" || marks.contains(Mark::unit_uncertain) ||
                          marks.contains(Mark::time_conflict) || marks.contains(Mark::time_missing);
    return doubtful ? Confidence::unsure : Confidence::likely;
}

Result<std::vector<LegalBasis>> legal_basis(NationalRow const& row, std::string const& pointer)
{
    auto const list = json::read_known_list<LegalRow>(row.legal_basis, pointer + "/legal_basis");
    if (!list) {
        return list.error();
    }
    std::vector<LegalBasis> all;
    for (auto const& [number, title] : *list) {
        if (number && !number->empty()) {
            all.push_back({one_line(*number), one_line(title.value_or(""))});
        }
    }
    return all;
}

Result<void> add_lists(NationalRow const& row, std::string const& pointer, National& national)
{
    auto const times = json::read_known_list<TimeRow>(row.time_limits, pointer + "/time_limits");
    if (!times) {
        return times.error();
    }
    auto const fees = json::read_known_list<FeeRow>(row.fees, pointer + "/fees");
    if (!fees) {
        return fees.error();
    }
    auto const components = json::read_known_list<ComponentRow>(row.components, pointer + "/components");
    if (!components) {
        return components.error();
    }
    auto basis = legal_basis(row, pointer);
    if (!basis) {
        return basis.error();
    }
    national.content.time_limits = time_limits(*times, national.marks);
    national.content.fees = fees_of(*fees, row.decision.value_or(""), national.marks);
    national.content.fee_note = national.content.fees.empty() ? fee_note(*fees) : "";
    national.content.components = components_of(*components);
    national.content.legal_basis = *std::move(basis);
    return {};
}

Result<void> checked(National const& national, std::string const& pointer)
{
    if (!is_code(national.code)) {
        return invalid("procedure.code.malformed", pointer + "/code");
    }
    if (auto const good = check(national.content); !good) {
        return invalid(good.error().code, pointer + good.error().field);
    }
    return {};
}

} // namespace

std::string_view national_field_name(std::string_view code)
{
    for (auto const& field : own_names) {
        if (field.code == code) {
            return field.name;
        }
    }
    return {};
}

Result<National> read_procedure(json::Value const& entry, std::string const& pointer)
{
    auto const row = json::read_known<NationalRow>(entry, pointer);
    if (!row) {
        return row.error();
    }
    auto const who = handled_by(row->handled_by);
    if (!who) {
        return invalid("procedure.handled_by.unknown", pointer + "/handled_by");
    }
    National national{row->code, {}, {Mark::in_national_list}};
    auto& content = national.content;
    content.name = one_line(row->name);
    content.short_name = short_name(content.name);
    content.field = field_of(row->field_group);
    content.handled_by = *who;
    content.agency = *who == HandledBy::ward ? "" : one_line(row->executing_agency.value_or(""));
    content.subjects = one_line(row->subjects.value_or(""));
    content.channels = channels_of(row->channels.value_or(std::vector<std::string>{}));
    content.online = row->online_available.value_or(false) ? Online::partial : Online::none;
    content.supplement_clock = SupplementClock::restart; // Source: docs/law.md#L-24
    content.result = joined(row->results.value_or(std::vector<std::string>{}));
    content.note = one_line(row->agency_note.value_or(""));
    if (auto const added = add_lists(*row, pointer, national); !added) {
        return added.error();
    }
    if (content.time_limits.empty()) {
        national.marks.insert(Mark::time_missing);
    }
    if (row->detail == "name_only") {
        national.marks.insert(Mark::name_only);
    }
    if (row->time_conflict) {
        national.marks.insert(Mark::time_conflict);
    }
    content.confidence = confidence_of(row->confidence.value_or("low"), national.marks);
    if (auto const good = checked(national, pointer); !good) {
        return good.error();
    }
    return national;
}

Result<National> read_referral(json::Value const& entry, std::string const& pointer)
{
    auto const row = json::read_known<ReferralRow>(entry, pointer);
    if (!row) {
        return row.error();
    }
    constexpr std::string_view nobody_says{"khong co thong tin"};
    National national{row->code, {}, {}};
    auto& content = national.content;
    content.name = one_line(row->name);
    content.short_name = short_name(content.name);
    content.field = "noi-khac";
    content.handled_by = HandledBy::elsewhere;
    content.agency = one_line(row->agency.value_or(""));
    if (fold(content.agency) == nobody_says) {
        content.agency.clear();
    }
    content.note = one_line(row->field.value_or(""));
    content.confidence = Confidence::unsure;
    if (auto const good = checked(national, pointer); !good) {
        return good.error();
    }
    return national;
}

} // namespace ward::procedure
