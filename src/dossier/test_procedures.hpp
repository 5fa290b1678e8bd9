#pragma once

#include "dossier/model.hpp"
#include "procedure/store.hpp"

/// For tests only: what the citizens of the test ward come for.
namespace ward::dossier {

inline constexpr WardId test_ward_id{21028};

/// The procedures of the test ward.
namespace code {
inline constexpr char const* copies =
    "2.000815"; ///< chứng thực: same day, by the page, handle (centre) → issue
inline constexpr char const* birth =
    "1.001193"; ///< hộ tịch: 5 working days, handle → review → sign → issue; pauses
inline constexpr char const* aid = "1.001776"; ///< trợ cấp: 10 working days, two steps side by side; restarts
inline constexpr char const* terms =
    "1.111111"; ///< every case has another term, "wd3" "d10" "h4" "m1"; one step
inline constexpr char const* at_once = "1.222222"; ///< no steps: decided at the counter
} // namespace code

inline void add_test_procedure(sql::Session& session, IdMaker& ids, char const* procedure_code,
                               procedure::Content content)
{
    content.handled_by = procedure::HandledBy::ward;
    content.channels = {Channel::counter, Channel::post, Channel::online};
    content.late_receipt_next_day = true;
    procedure::StoredVersion version;
    ids.make(version.id);
    version.code = procedure_code;
    version.version = 1;
    version.valid_from = make_date(2025, 1, 1);
    version.content = std::move(content);
    procedure::store_version(session, test_ward_id, version);
}

inline procedure::TimeLimit test_limit(std::string case_name, int value, TermUnit unit)
{
    return {procedure::Way::any, std::move(case_name), value, unit, false};
}

inline procedure::Content copies_content()
{
    using enum StepKind;
    procedure::Content made;
    made.name = "Chứng thực bản sao từ bản chính";
    made.short_name = "Chứng thực bản sao";
    made.field = "chung-thuc";
    made.immediate = true;
    made.components = {{"01", "Bản chính", 1, 0, procedure::Need::show, ""}};
    made.time_limits = {{procedure::Way::any, "", 1, TermUnit::working_day, true}};
    made.supplement_clock = procedure::SupplementClock::restart;
    made.fees = {{"Phí chứng thực",
                  "",
                  procedure::Way::any,
                  procedure::FeeBasis::copy_pages,
                  Dong{2'000},
                  Dong{1'000},
                  2,
                  Dong{200'000},
                  make_date(2017, 1, 1),
                  {},
                  "226/2016/TT-BTC"}};
    made.steps = {{1, "Đối chiếu", handle, "centre", "", 60}, {2, "Đóng dấu", issue, "office", "", 40}};
    return made;
}

inline procedure::Content birth_content()
{
    using enum StepKind;
    procedure::Content made;
    made.name = "Đăng ký khai sinh";
    made.short_name = "Khai sinh";
    made.field = "ho-tich";
    made.components = {{"01", "Tờ khai", 1, 0, procedure::Need::always, ""},
                       {"02", "Giấy chứng sinh", 1, 1, procedure::Need::always, ""}};
    made.time_limits = {test_limit("", 5, TermUnit::working_day)};
    made.supplement_clock = procedure::SupplementClock::pause;
    made.steps = {{1, "Thẩm tra hồ sơ", handle, "office", "", 40},
                  {2, "Duyệt", review, "office", "", 20},
                  {3, "Ký", sign, "office", "", 20},
                  {4, "Vào sổ", issue, "office", "", 20}};
    return made;
}

inline procedure::Content aid_content()
{
    using enum StepKind;
    procedure::Content made;
    made.name = "Trợ cấp xã hội hằng tháng";
    made.short_name = "Trợ cấp xã hội";
    made.field = "bao-tro-xa-hoi";
    made.components = {{"01", "Tờ khai", 1, 0, procedure::Need::always, ""}};
    made.time_limits = {test_limit("", 10, TermUnit::working_day)};
    made.supplement_clock = procedure::SupplementClock::restart;
    made.steps = {{1, "Thẩm định", handle, "society", "", 50},
                  {1, "Xác minh cư trú", consult, "", "Công an phường", 50},
                  {2, "Ký", sign, "office", "", 30},
                  {3, "Vào sổ", issue, "office", "", 20}};
    return made;
}

inline procedure::Content terms_content()
{
    using enum StepKind;
    procedure::Content made;
    made.name = "Thủ tục thử thời hạn";
    made.short_name = "Thử thời hạn";
    made.field = "ho-tich";
    made.time_limits = {
        test_limit("", 1, TermUnit::working_day),    test_limit("wd2", 2, TermUnit::working_day),
        test_limit("wd3", 3, TermUnit::working_day), test_limit("wd5", 5, TermUnit::working_day),
        test_limit("d3", 3, TermUnit::day),          test_limit("d5", 5, TermUnit::day),
        test_limit("d10", 10, TermUnit::day),        test_limit("d15", 15, TermUnit::day),
        test_limit("m1", 1, TermUnit::month),        test_limit("h4", 4, TermUnit::working_hour)};
    made.steps = {{1, "Giải quyết", handle, "office", "", 100}};
    return made;
}

inline procedure::Content at_once_content()
{
    procedure::Content made;
    made.name = "Thủ tục trả kết quả ngay";
    made.short_name = "Trả ngay";
    made.field = "ho-tich";
    made.immediate = true;
    made.time_limits = {{procedure::Way::any, "", 1, TermUnit::working_day, true}};
    return made;
}

/// Fields and procedures of the test ward, in force since 01/01/2025.
inline void keep_test_procedures(sql::Session& session, IdMaker& ids)
{
    procedure::store_field(session, test_ward_id, {"chung-thuc", "Chứng thực", "tu-phap", "Tư pháp"}, 1);
    procedure::store_field(session, test_ward_id, {"ho-tich", "Hộ tịch", "tu-phap", "Tư pháp"}, 2);
    procedure::store_field(session, test_ward_id, {"bao-tro-xa-hoi", "Bảo trợ xã hội", "an-sinh", "An sinh"},
                           3);

    add_test_procedure(session, ids, code::copies, copies_content());
    add_test_procedure(session, ids, code::birth, birth_content());
    add_test_procedure(session, ids, code::aid, aid_content());
    add_test_procedure(session, ids, code::terms, terms_content());
    add_test_procedure(session, ids, code::at_once, at_once_content());
    procedure::renew_catalogue(session, test_ward_id, ids.next());
}

} // namespace ward::dossier
