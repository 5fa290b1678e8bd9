#pragma once

#include "base/money.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

/// What stands on the seven printed forms, as plain data; another room fills it, this room sets it in type.
///
/// Glossary:
/// Receipt (giấy tiếp nhận hồ sơ và hẹn trả kết quả): form 01.
/// Supplement request (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ): form 02.
/// Refusal (phiếu từ chối tiếp nhận, giải quyết hồ sơ): form 03.
/// Extension (văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết): form 04.
/// Stop notice (thông báo dừng giải quyết hồ sơ): form 05.
/// Control slip (phiếu kiểm soát quá trình giải quyết hồ sơ): form 06.
/// Register (sổ theo dõi hồ sơ): form 07.
/// Component (thành phần hồ sơ): one paper of a dossier.
/// Hand-over (giao, nhận): the dossier passing from one unit to the next.
///
/// Every string is plain UTF-8 text, never markup. What is invalid, a control or a direction override is
/// taken out in printing. An empty string or optional is a place the form leaves as dots, or a line it leaves
/// out.
namespace ward::print {

/// What every form carries above its title. The names are printed as given, so capitals are the caller's.
struct FormHeader {
    std::string agency_parent; ///< "ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA LỘ"
    std::string agency;        ///< "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    std::string number; ///< whole, with its symbol: "0123/HDHS"; empty: dots, for a number written by hand
    std::string place;  ///< "Nghĩa Lộ"
    Date date{};
};

/// How the dossier is found again. Both may be empty on forms 02 and 03, when nothing was accepted.
struct Tracking {
    std::string code;       ///< dossier code, "H48.21028-250701-0001"
    std::string qr_payload; ///< a tracking address or the code; empty: no QR. At most qr_payload_bytes_max.
    std::string proof_payload{}; ///< where this paper is checked in the ledger; empty: no second QR. As long.
};

/// A longer payload would give a QR too fine for a phone to read at 22 mm.
inline constexpr std::size_t qr_payload_bytes_max = 250;

enum class ApplicantKind { person, organisation };

struct Applicant {
    ApplicantKind kind{ApplicantKind::person};
    std::string name;
    std::string address;
    std::string phone;
    std::string email;
};

/// One paper, and how many of it in which kind. A count of 0 is left blank.
struct Component {
    std::string name;
    int originals{0};
    int certified_copies{0};
    int photocopies{0};
    int electronic{0}; ///< its column is printed only when some component has one
};

enum class LimitUnit { working_hour, working_day, day, month };

/// The time the law gives. An amount of 0 says "within the working day".
struct TimeLimit {
    int amount{0};
    LimitUnit unit{LimitUnit::working_day};
};

enum class ReturnChannel { counter, post, online, vneid };

/// Whom to ask, on forms that send the applicant away with a question.
struct Contact {
    std::string name;
    std::string phone;
};

/// Who signs at the bottom right, e.g. {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Bình"}.
struct Signer {
    std::string authority; ///< "KT. GIÁM ĐỐC", "TUQ. CHỦ TỊCH"; empty when the head signs
    std::string title;     ///< empty: the form's own word, e.g. "NGƯỜI HƯỚNG DẪN"
    std::string name;      ///< empty: dots
};

/// The receipt is made twice: one stays, one goes.
enum class ReceiptCopy { applicant, office };

/// Form 01.
struct ReceiptForm {
    FormHeader header;
    Tracking tracking;
    Applicant applicant;
    ReceiptCopy copy{ReceiptCopy::applicant};
    std::string procedure; ///< name of the procedure, or what is asked for
    std::vector<Component> components;
    int sets{1};
    TimeLimit limit;
    Instant received{};
    Instant due{};
    ReturnChannel channel{ReturnChannel::counter};
    std::string return_place;    ///< counter: where; post: address; else empty
    std::optional<Dong> fee;     ///< none: the line is left out
    std::string register_volume; ///< "01"
    std::string register_serial; ///< "0456"
    std::string submitter_name;
    std::string receiver_name;
};

/// Form 02. `missing` says what to bring; `reason` says why, and is never empty in practice.
struct SupplementForm {
    FormHeader header;
    Tracking tracking;
    Applicant applicant;
    std::string procedure;
    std::vector<Component> missing;
    std::string reason;
    std::optional<Date> bring_before;
    Contact contact;
    Signer signer;
};

/// Form 03.
struct RefusalForm {
    FormHeader header;
    Tracking tracking;
    Applicant applicant;
    std::string procedure;
    std::string reason;
    Contact contact;
    Signer signer;
};

/// Form 04: the apology and the new date.
struct ExtensionForm {
    FormHeader header;
    Tracking tracking;
    Applicant applicant;
    std::string procedure;
    Instant received{};
    Instant due_original{};
    Instant due_new{};
    std::string reason;
    Contact contact;
    Signer signer;
};

enum class StopAsker { applicant, agency };

/// Form 05.
struct StopForm {
    FormHeader header;
    Tracking tracking;
    Applicant applicant;
    std::string procedure;
    Instant received{};
    StopAsker asker{StopAsker::applicant};
    std::string stage; ///< how far the dossier had come
    std::string reason;
    std::string fee_treatment;   ///< what happens to fees already paid
    std::string paper_treatment; ///< what happens to papers handed in
    Contact contact;
    Signer signer;
};

enum class Timeliness { early, on_time, late };

/// One row of the control slip. A person's name is printed under the place for the signature.
struct HandOver {
    std::string giver_unit;
    std::string giver_name;
    std::string receiver_unit;
    std::string receiver_name;
    std::optional<Instant> at;         ///< none: dots for the hand
    std::optional<Timeliness> outcome; ///< of the giver's step
    std::string note;
};

/// Form 06.
struct ControlSlip {
    FormHeader header;
    Tracking tracking;
    std::string procedure;
    std::string agency_in_charge;
    Instant received{};
    Instant due{};
    std::vector<HandOver> rows;
};

/// One row of the register.
struct RegisterRow {
    int serial{0};
    std::string code;
    std::string procedure;
    int sets{1};
    std::string applicant;
    std::string address;
    std::string phone;
    std::string agency_in_charge;
    Instant received{};
    std::optional<Instant> due;
    std::optional<Date> forwarded;
    std::optional<Date> result_received;
    std::optional<Date> returned;
    std::optional<ReturnChannel> channel;
    std::string note;
};

/// Form 07. Its serials run through the year without restart; `closed` is the day it was closed and signed.
struct Register {
    FormHeader header;
    int year{0};
    std::string volume; ///< "01"
    std::vector<RegisterRow> rows;
    std::optional<Date> closed;
    Signer signer; ///< printed when closed
};

} // namespace ward::print
