#pragma once

/// Every sentence the printed forms say, in this one place and nowhere in data/. `{}` is filled in by fmt.
/// The titles are the names of the seven forms of circular 03/2025/TT-VPCP, appendix I; the other words are
/// ours, in the manner of the forms offices have used since 2018.
namespace ward::print::form_text {

inline constexpr auto nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr auto motto = "Độc lập - Tự do - Hạnh phúc";
inline constexpr auto number = "Số: ";
inline constexpr auto number_by_hand = "………";
inline constexpr auto place_date = "{}, {}";

inline constexpr auto foot_printed = "In lúc {}";
inline constexpr auto foot_page = "Trang {}/{}";

inline constexpr auto dossier_code = "MÃ HỒ SƠ";
inline constexpr auto follow = "Theo dõi";
inline constexpr auto prove = "Kiểm chứng";
inline constexpr auto scan_to_prove = "Mã “Kiểm chứng” cho thấy giấy này đã được ghi vào sổ cái của phường.";
inline constexpr auto scan_to_follow = "Quét mã QR hoặc dùng mã hồ sơ này để tra cứu tình trạng giải quyết.";

inline constexpr auto plates_title = "Biển mã QR phản ánh hiện trường";
inline constexpr auto scan_to_report = "Quét mã để phản ánh hư hỏng, sự cố tại đây";

inline constexpr auto mister_or_madam = "Ông/Bà ";
inline constexpr auto dossier_of = "Hồ sơ của: ";
inline constexpr auto received_from = "Tiếp nhận hồ sơ của: ";
inline constexpr auto to = "Kính gửi: ";
inline constexpr auto address = "Địa chỉ: ";
inline constexpr auto phone = "Số điện thoại: ";
inline constexpr auto email = "Thư điện tử: ";
inline constexpr auto procedure = "Nội dung yêu cầu giải quyết: ";
inline constexpr auto received_at = "Thời gian nhận hồ sơ: ";
inline constexpr auto due_at = "Thời gian trả kết quả: ";
inline constexpr auto reason = "Lý do: ";

inline constexpr auto column_number = "TT";
inline constexpr auto column_component = "Tên giấy tờ";
inline constexpr auto column_originals = "Bản chính";
inline constexpr auto column_certified = "Bản sao";
inline constexpr auto column_photocopies = "Bản chụp";
inline constexpr auto column_electronic = "Bản điện tử";

inline constexpr auto receipt_name = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
inline constexpr auto receipt_title = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ";
inline constexpr auto receipt_copy_applicant = "(Liên giao người nộp hồ sơ)";
inline constexpr auto receipt_copy_office = "(Liên lưu tại nơi tiếp nhận)";
inline constexpr auto receipt_components = "Thành phần hồ sơ nộp gồm:";
inline constexpr auto receipt_sets = "Số lượng hồ sơ: ";
inline constexpr auto receipt_sets_value = "{:02} (bộ)";
inline constexpr auto receipt_fee = "Phí, lệ phí: ";
inline constexpr auto receipt_limit = "Thời gian giải quyết hồ sơ theo quy định: ";
inline constexpr auto receipt_return = "Đăng ký nhận kết quả: ";
inline constexpr auto receipt_register = "Vào Sổ theo dõi, quyển số: ";
inline constexpr auto receipt_serial = "Số thứ tự: ";
inline constexpr auto receipt_note =
    "Khi đến nhận kết quả, đề nghị mang theo giấy này. Nếu có kết quả sớm, cơ quan "
    "tiếp nhận sẽ thông báo trước để hẹn lại thời gian trả.";
inline constexpr auto submitter = "NGƯỜI NỘP HỒ SƠ";
inline constexpr auto receiver = "NGƯỜI TIẾP NHẬN HỒ SƠ";
inline constexpr auto sign_and_write_name = "(Ký và ghi rõ họ tên)";

inline constexpr auto supplement_name = "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ";
inline constexpr auto supplement_title = "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ";
inline constexpr auto supplement_list =
    "Để có đủ căn cứ giải quyết, đề nghị {} bổ sung, hoàn thiện hồ sơ gồm những "
    "nội dung sau:";
inline constexpr auto supplement_before = "Thời gian nộp bổ sung: ";
inline constexpr auto supplement_before_value = "chậm nhất {}";
inline constexpr auto contact = "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị {} liên hệ: ";
inline constexpr auto contact_answer = "Nếu cần giải đáp, đề nghị {} liên hệ: ";
inline constexpr auto contact_phone_only = "số điện thoại ";
inline constexpr auto contact_phone = ", số điện thoại ";
inline constexpr auto adviser = "NGƯỜI HƯỚNG DẪN";

inline constexpr auto refusal_name = "Phiếu từ chối tiếp nhận giải quyết hồ sơ";
inline constexpr auto refusal_title = "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ";
inline constexpr auto refusal_opening =
    "Qua xem xét hồ sơ, cơ quan tiếp nhận thông báo không tiếp nhận, giải quyết hồ "
    "sơ này với lý do cụ thể như sau:";
inline constexpr auto refusal_thanks = "Cơ quan tiếp nhận xin thông báo để {} được biết và thực hiện.";

inline constexpr auto extension_name = "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết";
inline constexpr auto extension_title = "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT";
inline constexpr auto extension_opening = "Cơ quan chúng tôi đã tiếp nhận hồ sơ của {} với nội dung sau:";
inline constexpr auto extension_due = "Thời gian hẹn trả kết quả: ";
inline constexpr auto extension_late =
    "Đến nay, việc giải quyết hồ sơ chưa hoàn thành theo đúng thời gian đã hẹn.";
inline constexpr auto extension_apology =
    "Sự chậm trễ này gây phiền hà, làm mất thời gian, công sức của {}. Cơ quan "
    "chúng tôi xin trân trọng gửi tới {} lời xin lỗi và đề nghị được gia hạn "
    "thời gian giải quyết hồ sơ.";
inline constexpr auto extension_new_due = "Thời gian trả kết quả mới: ";
inline constexpr auto extension_thanks = "Rất mong nhận được sự thông cảm và hợp tác của {}.";
inline constexpr auto head_of_agency = "THỦ TRƯỞNG CƠ QUAN";
inline constexpr auto sign_and_seal = "(Ký, ghi rõ họ tên và đóng dấu)";

inline constexpr auto stop_name = "Thông báo dừng giải quyết hồ sơ";
inline constexpr auto stop_title = "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ";
inline constexpr auto stop_opening =
    "Cơ quan chúng tôi thông báo dừng giải quyết hồ sơ của {} kể từ {}, cụ thể như "
    "sau:";
inline constexpr auto stop_asker = "Bên đề nghị dừng: ";
inline constexpr auto stop_by_applicant = "Người nộp hồ sơ";
inline constexpr auto stop_by_agency = "Cơ quan giải quyết hồ sơ";
inline constexpr auto stop_stage = "Kết quả giải quyết đến thời điểm dừng: ";
inline constexpr auto stop_reason = "Lý do dừng giải quyết: ";
inline constexpr auto stop_fee = "Phí, lệ phí đã nộp: ";
inline constexpr auto stop_papers = "Giấy tờ đã nộp: ";

inline constexpr auto slip_name = "Phiếu kiểm soát quá trình giải quyết hồ sơ";
inline constexpr auto slip_title = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ";
inline constexpr auto slip_agency = "Cơ quan chủ trì giải quyết: ";
inline constexpr auto slip_units = "Cơ quan giao, nhận";
inline constexpr auto slip_time = "Thời gian giao, nhận";
inline constexpr auto slip_sign_group = "Ký, ghi rõ họ tên";
inline constexpr auto slip_giver = "Người giao";
inline constexpr auto slip_receiver = "Người nhận";
inline constexpr auto slip_outcome = "Kết quả";
inline constexpr auto slip_gives = "Giao: ";
inline constexpr auto slip_takes = "Nhận: ";
inline constexpr auto slip_time_by_hand = "… giờ … phút\n… / … / ……";
inline constexpr auto note = "Ghi chú";

inline constexpr auto register_name = "Sổ theo dõi hồ sơ";
inline constexpr auto register_title = "SỔ THEO DÕI HỒ SƠ";
inline constexpr auto register_year = "Năm {}";
inline constexpr auto register_year_volume = "Năm {}  ·  Quyển số {}";
inline constexpr auto register_serial = "Số TT";
inline constexpr auto register_code = "Mã hồ sơ";
inline constexpr auto register_procedure = "Tên thủ tục hành chính";
inline constexpr auto register_sets = "Số bộ";
inline constexpr auto register_applicant = "Tên cá nhân, tổ chức";
inline constexpr auto register_address = "Địa chỉ, số điện thoại";
inline constexpr auto register_agency = "Cơ quan chủ trì giải quyết";
inline constexpr auto register_days = "Ngày, tháng, năm";
inline constexpr auto register_received = "Nhận hồ sơ";
inline constexpr auto register_due = "Hẹn trả kết quả";
inline constexpr auto register_forwarded = "Chuyển giải quyết";
inline constexpr auto register_result = "Nhận kết quả";
inline constexpr auto register_return = "Trả kết quả";
inline constexpr auto register_returned = "Ngày trả";
inline constexpr auto register_channel = "Phương thức";
inline constexpr auto register_signature = "Ký nhận";
inline constexpr auto register_empty = "Chưa có hồ sơ nào được ghi vào sổ.";
inline constexpr auto register_closing =
    "Khóa sổ {}. Sổ ghi {} hồ sơ, từ số thứ tự {:02} đến số thứ tự {:02}.";
inline constexpr auto register_closing_empty = "Khóa sổ {}. Sổ không ghi hồ sơ nào.";

} // namespace ward::print::form_text
