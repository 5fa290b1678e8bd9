#pragma once

#include "api/call.hpp"
#include "base/deadline.hpp"

#include <optional>
#include <string>
#include <vector>

/// A dossier from intake to result. Glossary:
/// Dossier (hồ sơ): one request of one applicant for one procedure.
/// Intake (tiếp nhận): taking it in at the counter, checked and scanned.
/// Component (thành phần hồ sơ): one paper that belongs to it.
/// Step (bước xử lý): one piece of handling by one agency; stage (giai đoạn): the steps that run side by side.
/// Supplement (bổ sung hồ sơ): the citizen is asked for missing papers, form 02.
/// Refusal (từ chối): form 03. Extension (gia hạn): form 04, once. Stop (dừng giải quyết): form 05.
/// Consultation (lấy ý kiến): another agency is asked within a time of its own.
/// Control slip (phiếu kiểm soát): form 06. Register (sổ theo dõi hồ sơ): form 07, by year.
/// Promise (hẹn trả): the moment printed on form 01.
namespace ward {

using DossierId = Id<struct DossierTag>;
using StepId = Id<struct StepTag>;

} // namespace ward

namespace ward::dossier {

using DraftId = Id<struct DraftTag>;
using SupplementId = Id<struct SupplementTag>;
using ConsultationId = Id<struct ConsultationTag>;

/// The ten states of the national portal, in its order (1 … 10). Source: docs/law.md#L-27
enum class State {
    registered,       ///< 1 mới đăng ký
    accepted,         ///< 2 được tiếp nhận
    not_accepted,     ///< 3 không được tiếp nhận
    in_process,       ///< 4 đang xử lý
    supplement_asked, ///< 5 yêu cầu bổ sung giấy tờ; the clock stands
    payment_asked,    ///< 6 yêu cầu thực hiện nghĩa vụ tài chính; the clock stands
    withdrawn,        ///< 7 công dân yêu cầu rút hồ sơ
    stopped,          ///< 8 dừng xử lý
    decided,          ///< 9 đã xử lý xong
    returned,         ///< 10 đã trả kết quả
};
BOOST_DESCRIBE_ENUM(State, registered, accepted, not_accepted, in_process, supplement_asked, payment_asked, withdrawn,
                    stopped, decided, returned)

/// How it came in. VNeID is told to the portal as online. Source: docs/law.md#L-16
enum class Channel { counter, post, online, vneid };
BOOST_DESCRIBE_ENUM(Channel, counter, post, online, vneid)

enum class ReceiveResult { counter, post, online };
BOOST_DESCRIBE_ENUM(ReceiveResult, counter, post, online)

enum class StepKind { handle, review, sign, issue, consult };
BOOST_DESCRIBE_ENUM(StepKind, handle, review, sign, issue, consult)

enum class StepState { waiting, open, done, skipped };
BOOST_DESCRIBE_ENUM(StepState, waiting, open, done, skipped)

/// How near the promise is to being broken.
enum class Risk { late, high, watch, calm };
BOOST_DESCRIBE_ENUM(Risk, late, high, watch, calm)

} // namespace ward::dossier
