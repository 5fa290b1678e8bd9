#pragma once

#include "report/photo.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What citizens report of streets and places, and what becomes of it. Glossary:
/// Report (phản ánh hiện trường): one resident tells the ward of one thing at one place.
/// Category (lĩnh vực phản ánh) and kind (loại phản ánh): what it is about; five of the one, many of the
/// other. Target times (thời hạn): how long the ward gives itself to receive (tiếp nhận), to refuse (từ chối)
/// or forward (chuyển cấp), to solve (xử lý) and to publish (công khai).
/// Dispatcher (người điều phối): receives reports in the work field `phan-anh` and gives them to an agency;
/// who handles in that field and agency solves them. Duty officer (cán bộ trực): gets what is routed there.
/// Evidence (minh chứng): a photograph taken there afterwards. Supporter (người cùng phản ánh): says “me
/// too”. Follow key (mã theo dõi): whoever has it may follow, rate (đánh giá) and reopen (mở lại) their
/// report.
namespace ward::report {

/// Permissions for reports are held for this work field: `receive` dispatches, `handle` solves, `review`
/// leads those who do.
inline constexpr std::string_view work_field{"phan-anh"};

/// Source: docs/law.md#L-82
enum class Category { urban_order, traffic_safety, sanitation, lighting_trees, crime_prevention };
BOOST_DESCRIBE_ENUM(Category, urban_order, traffic_safety, sanitation, lighting_trees, crime_prevention)

enum class Urgency { urgent, normal, complex };
BOOST_DESCRIBE_ENUM(Urgency, urgent, normal, complex)

enum class State {
    new_,        ///< mới; nobody has looked at it
    received,    ///< đã tiếp nhận
    assigned,    ///< đã phân công
    in_progress, ///< đang xử lý
    solved,      ///< đã xử lý, waits to be made public
    published,   ///< đã công khai kết quả
    refused,     ///< từ chối
    forwarded,   ///< chuyển cấp: to the province, the police or whoever it belongs to
    merged,      ///< trùng với phản ánh khác
};
BOOST_DESCRIBE_ENUM(State, new_, received, assigned, in_progress, solved, published, refused, forwarded,
                    merged)

/// How it came in.
enum class Way {
    web,
    form, ///< a page without script, where nothing is asked besides
    phone,
    open311,
};
BOOST_DESCRIBE_ENUM(Way, web, form, phone, open311)

/// Whether others may read a text: not before an officer has.
enum class TextState { waiting, shown, hidden };
BOOST_DESCRIBE_ENUM(TextState, waiting, shown, hidden)

enum class QuestionType { text, number, choice };
BOOST_DESCRIBE_ENUM(QuestionType, text, number, choice)

/// What is asked besides, of one kind of report.
struct ReportQuestion {
    std::string code;
    std::string label;
    QuestionType type{QuestionType::text};
    bool required{false};
    std::vector<std::string> choices; ///< of a choice

    friend bool operator==(ReportQuestion const&, ReportQuestion const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportQuestion, (), (code, label, type, required, choices))

/// How long the ward gives itself. All data: each kind may have its own. Source: docs/law.md#L-81
struct Targets {
    int receive_hours{8}; ///< office time
    int refuse_days{2};   ///< working days, to refuse or forward
    int solve_days{15};   ///< working days
    int publish_days{2};  ///< working days after it was solved
    int extend_days{15};  ///< working days an extension reaches at most
    int reopen_days{30};  ///< days in which who reported may reopen it

    friend bool operator==(Targets const&, Targets const&) = default;
};
BOOST_DESCRIBE_STRUCT(Targets, (),
                      (receive_hours, refuse_days, solve_days, publish_days, extend_days, reopen_days))

/// One kind of report, as it is kept.
struct ReportKind {
    std::string code;
    std::string name;
    Category category{Category::urban_order};
    std::string agency;    ///< code of the agency of the ward that it goes to
    std::string hand_over; ///< who it is usually forwarded to; '' when the ward solves it
    Urgency urgency{Urgency::normal};
    bool public_{true}; ///< unless who reports wants otherwise; never for crime
    Targets targets;
    std::vector<ReportQuestion> questions;

    friend bool operator==(ReportKind const&, ReportKind const&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportKind, (),
                      (code, name, category, agency, hand_over, urgency, public_, targets, questions))

struct CategoryName {
    Category code{Category::urban_order};
    std::string name;

    friend bool operator==(CategoryName const&, CategoryName const&) = default;
};
BOOST_DESCRIBE_STRUCT(CategoryName, (), (code, name))

/// All there are, in the order in which they are offered.
struct Kinds {
    std::vector<CategoryName> categories;
    std::vector<ReportKind> kinds;
};

struct ReportAnswer {
    std::string code;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(ReportAnswer, (), (code, value))

/// Who reported. Kept apart from the report, and nobody but who handles it sees it. Source: docs/law.md#L-83
struct ReportContact {
    std::string name;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> address;
};
BOOST_DESCRIBE_STRUCT(ReportContact, (), (name, phone, email, address))

/// One row of `report`: what a report is now. The columns are explained in migrations/0002_report.sql.
struct Report {
    ReportId id;
    std::string code;
    Category category{Category::urban_order};
    std::string kind;
    State state{State::new_};
    Way way{Way::web};
    Urgency urgency{Urgency::normal};
    bool public_{true};
    std::optional<Point> position;
    std::string place;
    std::string address;
    std::string asset;
    std::string text;
    TextState text_state{TextState::waiting};
    std::string shown_text; ///< what others read instead; '' for the text as it came
    std::string answers;    ///< JSON array of ReportAnswer
    AgencyId agency_id;     ///< 0: none
    OfficerId officer_id;   ///< 0: nobody in particular
    std::int64_t supporters{0};
    Instant received_at; ///< when it came in
    Instant receive_by;
    Instant refuse_by;
    Instant solve_by;
    std::optional<Instant> taken_at; ///< when an officer received it
    std::optional<Instant> extended_at;
    std::optional<Instant> solved_at;
    std::optional<Instant> publish_by;
    std::optional<Instant> ended_at; ///< refused, forwarded, published or merged
    std::string reason;              ///< of the refusal or the forwarding
    std::string extend_reason;
    std::string forwarded_to;
    std::string result;
    std::string no_photo_reason;
    std::optional<bool> satisfied; ///< what who reported says of the result
    std::string rating_comment;
    std::optional<Instant> rated_at;
    int reopened{0};
    std::optional<Instant> reopened_at; ///< the last time
    std::string reopen_reason;
    ReportId merged_into;
    std::int64_t version{1};
};

inline constexpr std::size_t text_length_max{4'000};
inline constexpr std::size_t place_length_max{300}; ///< also of an address
inline constexpr std::size_t asset_length_max{60};
inline constexpr std::size_t reason_length_max{1'000}; ///< also of a result, a note and an answer
inline constexpr std::size_t reason_length_min{10};

} // namespace ward::report
