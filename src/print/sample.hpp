#pragma once

#include "print/model.hpp"

/// Forms filled as on a long day at the counter, for tests to print. All people, numbers and codes are
/// invented.
namespace ward::print::sample {

inline Instant at(int year, unsigned month, unsigned day, int hour, int minute)
{
    return to_instant(LocalTime{make_date(year, month, day)} + std::chrono::hours{hour} +
                      std::chrono::minutes{minute});
}

inline Instant const printed = at(2025, 7, 1, 8, 6);

inline FormHeader header()
{
    return {"ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA LỘ", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "0123/HDHS", "Nghĩa Lộ",
            make_date(2025, 7, 1)};
}

inline Tracking tracking()
{
    return {"H48.21028-250701-0045", "https://nghialo.example.vn/tra-cuu/H48.21028-250701-0045"};
}

inline Applicant applicant()
{
    return {ApplicantKind::person, "Nguyễn Thị Ánh Tuyết",
            "Số 45/12 đường Nguyễn Nghiêm, Tổ 12, phường Nghĩa Lộ, tỉnh "
            "Quảng Ngãi",
            "0905 123 456", "anhtuyet.nguyen@example.vn"};
}

inline std::string const procedure = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con";

inline Signer deputy()
{
    return {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Quốc Khánh"};
}

inline ReceiptForm receipt()
{
    ReceiptForm form;
    form.header = header();
    form.tracking = tracking();
    form.applicant = applicant();
    form.procedure = procedure;
    form.components = {
        {"Tờ khai đăng ký khai sinh, đăng ký nhận cha, mẹ, con theo mẫu", 1, 0, 0},
        {"Giấy chứng sinh hoặc giấy tờ thay thế Giấy chứng sinh", 1, 0, 0},
        {"Chứng cứ chứng minh quan hệ cha con, mẹ con", 0, 1, 1},
    };
    form.limit = {3, LimitUnit::working_day};
    form.received = at(2025, 7, 1, 8, 5);
    form.due = at(2025, 7, 4, 16, 30);
    form.return_place = "Trung tâm Phục vụ hành chính công phường Nghĩa Lộ";
    form.fee = Dong{8000};
    form.register_volume = "01";
    form.register_serial = "0045";
    form.submitter_name = "Nguyễn Thị Ánh Tuyết";
    form.receiver_name = "Phạm Đức Huy";
    return form;
}

inline SupplementForm supplement()
{
    SupplementForm form;
    form.header = header();
    form.tracking = tracking();
    form.applicant = applicant();
    form.procedure = procedure;
    form.missing = {
        {"Giấy chứng sinh hoặc giấy tờ thay thế Giấy chứng sinh", 1, 0, 0},
        {"Văn bản xác nhận của cơ sở y tế về quan hệ cha con, mẹ con", 0, 1, 0},
    };
    form.reason =
        "Giấy chứng sinh nộp kèm là bản chụp, chưa có bản chính để đối chiếu; hồ sơ chưa có chứng cứ chứng "
        "minh quan hệ cha con.";
    form.bring_before = make_date(2025, 7, 15);
    form.contact = {"Bà Lê Thị Phượng, quầy Hộ tịch – Chứng thực", "0255 3 822 000"};
    form.signer.name = "Lê Thị Phượng";
    return form;
}

inline RefusalForm refusal()
{
    RefusalForm form;
    form.header = header();
    form.tracking = tracking();
    form.applicant = applicant();
    form.procedure = "Cấp giấy phép xây dựng nhà ở riêng lẻ";
    form.reason =
        "Thửa đất đề nghị cấp phép thuộc địa bàn đang có quyết định thu hồi đất đã được công bố; hồ sơ không "
        "thuộc trường hợp được tiếp nhận.";
    form.contact = {"Ông Võ Minh Thắng, quầy Đất đai – Xây dựng", "0255 3 822 001"};
    form.signer.name = "Võ Minh Thắng";
    return form;
}

inline ExtensionForm extension()
{
    ExtensionForm form;
    form.header = header();
    form.tracking = tracking();
    form.applicant = applicant();
    form.procedure = procedure;
    form.received = at(2025, 7, 1, 8, 5);
    form.due_original = at(2025, 7, 4, 16, 30);
    form.due_new = at(2025, 7, 9, 16, 30);
    form.reason = "Cơ quan được hỏi ý kiến chưa có văn bản trả lời về việc xác minh quan hệ cha con.";
    form.contact = {"Bà Lê Thị Phượng", "0255 3 822 000"};
    form.signer = deputy();
    return form;
}

inline StopForm stop()
{
    StopForm form;
    form.header = header();
    form.tracking = tracking();
    form.applicant = {ApplicantKind::organisation, "Công ty TNHH Thương mại và Dịch vụ Trường Xuân",
                      "Số 8 đường Hùng Vương, phường Nghĩa Lộ, tỉnh Quảng Ngãi", "0255 3 711 222", ""};
    form.procedure = "Cấp Giấy chứng nhận đăng ký hộ kinh doanh";
    form.received = at(2025, 7, 1, 8, 5);
    form.asker = StopAsker::applicant;
    form.stage = "Đã thẩm định, chưa trình ký.";
    form.reason = "Người nộp hồ sơ có văn bản đề nghị rút hồ sơ ngày 03/7/2025.";
    form.fee_treatment = "Hoàn trả 100.000 đ trong ngày tại quầy thu phí.";
    form.paper_treatment = "Trả lại toàn bộ bản chính đã nộp.";
    form.contact = {"", "0255 3 822 001"};
    form.signer = deputy();
    return form;
}

inline ControlSlip slip()
{
    ControlSlip form;
    form.header = header();
    form.tracking = tracking();
    form.procedure = procedure;
    form.agency_in_charge = "Phòng Văn hóa – Xã hội";
    form.received = at(2025, 7, 1, 8, 5);
    form.due = at(2025, 7, 4, 16, 30);
    form.rows = {
        {"Quầy Hộ tịch – Chứng thực", "Phạm Đức Huy", "Phòng Văn hóa – Xã hội", "Lê Thị Phượng",
         at(2025, 7, 1, 8, 20), Timeliness::early, ""},
        {"Phòng Văn hóa – Xã hội", "Lê Thị Phượng", "Lãnh đạo Ủy ban nhân dân phường", "Trần Quốc Khánh",
         at(2025, 7, 3, 10, 0), Timeliness::on_time, "Đã xác minh"},
        {"Lãnh đạo Ủy ban nhân dân phường", "Trần Quốc Khánh", "Quầy trả kết quả", "", std::nullopt,
         std::nullopt, ""},
    };
    return form;
}

inline Register book(int rows)
{
    Register form;
    form.header = header();
    form.header.number = "";
    form.year = 2025;
    form.volume = "01";
    for (int serial = 1; serial <= rows; ++serial) {
        RegisterRow row;
        row.serial = serial;
        row.code = "H48.21028-250701-" + std::to_string(10000 + serial).substr(1);
        row.procedure = serial % 3 == 0 ? procedure : "Chứng thực bản sao từ bản chính giấy tờ, văn bản";
        row.applicant = serial % 2 == 0 ? "Nguyễn Thị Ánh Tuyết" : "Đỗ Hữu Phước";
        row.address = "Tổ 12, phường Nghĩa Lộ";
        row.phone = "0905 123 456";
        row.agency_in_charge = "Phòng Văn hóa – Xã hội";
        row.received = at(2025, 7, 1, 8, 5);
        row.due = at(2025, 7, 4, 16, 30);
        row.forwarded = make_date(2025, 7, 1);
        if (serial % 4 != 0) {
            row.result_received = make_date(2025, 7, 3);
            row.returned = make_date(2025, 7, 4);
            row.channel = ReturnChannel::counter;
        }
        form.rows.push_back(row);
    }
    return form;
}

} // namespace ward::print::sample
