#include "print/forms.hpp"

#include "print/form_text.hpp"
#include "print/pdf_probe.hpp"
#include "print/sample.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <thread>

namespace ward::print {

using probe::flat;
using probe::Pdf;
using probe::solid;
using testing::HasSubstr;
using testing::Not;

namespace {

struct Printed {
    char const* name;
    std::string title;
    std::string bytes;
};

std::vector<Printed> all_seven()
{
    auto const now = sample::printed;
    return {
        {"01", form_text::receipt_title, to_pdf(sample::receipt(), now)},
        {"02", form_text::supplement_title, to_pdf(sample::supplement(), now)},
        {"03", form_text::refusal_title, to_pdf(sample::refusal(), now)},
        {"04", form_text::extension_title, to_pdf(sample::extension(), now)},
        {"05", form_text::stop_title, to_pdf(sample::stop(), now)},
        {"06", form_text::slip_title, to_pdf(sample::slip(), now)},
        {"07", form_text::register_title, to_pdf(sample::book(60), now)},
    };
}

std::string repeated(std::string const& word, int times)
{
    std::string all;
    for (int count = 0; count < times; ++count) {
        all += word;
    }
    return all;
}

int occurrences(std::string const& text, std::string const& part)
{
    int count{0};
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

double attribute(std::string const& line, std::string const& name)
{
    auto const at = line.find(" " + name + "=\"");
    return at == std::string::npos ? -1 : std::stod(line.substr(at + name.size() + 3));
}

/// Every word's box lies between the margins, and above the foot unless it is part of it. Points, from the
/// top left.
void expect_inside_the_margins(Pdf const& pdf, char const* why)
{
    auto const millimetre = 72.0 / 25.4;
    double width{0};
    double height{0};
    int words{0};
    std::istringstream lines{pdf.boxes()};
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<page ") != std::string::npos) {
            width = attribute(line, "width");
            height = attribute(line, "height");
        }
        if (line.find("<word ") == std::string::npos) {
            continue;
        }
        ++words;
        EXPECT_GE(attribute(line, "xMin"), 12.5 * millimetre) << why << line;
        EXPECT_LE(attribute(line, "xMax"), width - 10.5 * millimetre) << why << line;
        EXPECT_GE(attribute(line, "yMin"), 8 * millimetre) << why << line;
        auto const in_the_foot = attribute(line, "yMin") > height - 9.5 * millimetre;
        EXPECT_LE(attribute(line, "yMax"), height - (in_the_foot ? 4 : 11) * millimetre) << why << line;
    }
    EXPECT_GT(words, 5) << why;
}

} // namespace

TEST(Forms, TheMachineHasTheFaceTheyAreSetIn)
{
    EXPECT_TRUE(has_typeface()) << "install fonts-liberation2";
}

// Goal: what is printed can be selected, searched and copied, letter by letter. Method: poppler reads it
// back.
TEST(Forms, SayWhatTheyWereGivenInSelectableText)
{
    for (auto const& form : all_seven()) {
        auto const text = flat(Pdf{form.bytes}.text());
        EXPECT_THAT(text, HasSubstr(form.title)) << form.name;
        EXPECT_THAT(text, HasSubstr("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) << form.name;
        EXPECT_THAT(text, HasSubstr("Độc lập - Tự do - Hạnh phúc")) << form.name;
        EXPECT_THAT(text, HasSubstr("In lúc 08:06 01/07/2025")) << form.name;
    }
    auto const receipt = flat(Pdf{to_pdf(sample::receipt(), sample::printed)}.text());
    for (auto const* said :
         {"ỦY BAN NHÂN DÂN PHƯỜNG NGHĨA LỘ", "Số: 0123/HDHS", "Nghĩa Lộ, ngày 01 tháng 7 năm 2025",
          "H48.21028-250701-0045", "Tiếp nhận hồ sơ của: Ông/Bà Nguyễn Thị Ánh Tuyết",
          "Tổ 12, phường Nghĩa Lộ", "0905 123 456", "anhtuyet.nguyen@example.vn",
          "Tờ khai đăng ký khai sinh, đăng ký nhận cha, mẹ, con theo mẫu", "01 (bộ)", "8.000 đ",
          "03 ngày làm việc", "08 giờ 05 phút, ngày 01 tháng 7 năm 2025",
          "16 giờ 30 phút, ngày 04 tháng 7 năm 2025", "Trực tiếp tại Trung tâm Phục vụ hành chính công",
          "quyển số: 01", "Số thứ tự: 0045", "NGƯỜI NỘP HỒ SƠ", "Phạm Đức Huy"}) {
        EXPECT_THAT(receipt, HasSubstr(said));
    }
}

TEST(Forms, EveryVietnameseLetterIsPrintedAsItself)
{
    std::string const small =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    std::string const large =
        "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";
    auto form = sample::refusal();
    form.reason = small + " " + large;    // in bold
    form.procedure = large + " " + small; // upright
    auto const text = solid(Pdf{to_pdf(form, sample::printed)}.text());
    EXPECT_THAT(text, HasSubstr(small + large));
    EXPECT_THAT(text, HasSubstr(large + small));
}

TEST(Forms, AreSetInLiberationSerifAloneAndCarryIt)
{
    for (auto const& form : all_seven()) {
        std::istringstream lines{Pdf{form.bytes}.fonts()};
        std::string line;
        std::getline(lines, line);
        std::getline(lines, line);
        int fonts{0};
        while (std::getline(lines, line)) {
            ++fonts;
            EXPECT_THAT(line, HasSubstr("+LiberationSerif")) << form.name;
            EXPECT_THAT(line, HasSubstr("yes yes yes"))
                << form.name << " embedded, subset, with Unicode: " << line;
        }
        EXPECT_GE(fonts, 3) << form.name;
    }
}

TEST(Forms, AreA5AndTheRegisterA4Across)
{
    for (auto const& form : all_seven()) {
        auto const size = Pdf::after(Pdf{form.bytes}.info(), "Page size:");
        auto const wanted =
            std::string_view{form.name} == "07" ? "841.89 x 595.276 pts" : "419.528 x 595.276 pts";
        EXPECT_THAT(size, HasSubstr(wanted)) << form.name;
    }
}

TEST(Forms, OnesOfUsualLengthFitOnOnePage)
{
    for (auto const& form : all_seven()) {
        if (std::string_view{form.name} != "07") {
            EXPECT_EQ(Pdf{form.bytes}.pages(), 1) << form.name;
        }
    }
}

TEST(Forms, DescribeThemselvesByCodeAndNeverByPerson)
{
    auto const info = Pdf{to_pdf(sample::receipt(), sample::printed)}.info();
    EXPECT_EQ(Pdf::after(info, "Title:"), "Giấy tiếp nhận hồ sơ và hẹn trả kết quả H48.21028-250701-0045");
    EXPECT_EQ(Pdf::after(info, "Creator:"), "smartward");
    EXPECT_EQ(Pdf::after(info, "Author:"), "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");
    EXPECT_THAT(info, Not(HasSubstr("Nguyễn Thị Ánh Tuyết")));
    auto const bytes = to_pdf(sample::receipt(), sample::printed);
    EXPECT_TRUE(bytes.find("/CreationDate (20250701080600+07'00)") != std::string::npos);
}

// Goal: a phone reads the QR off paper. Method: draw the page as a scanner would see it, and let zbar read
// it.
TEST(Forms, TheQrSaysItsPayload)
{
    for (auto const& form : all_seven()) {
        if (std::string_view{form.name} != "07") {
            EXPECT_EQ(Pdf{form.bytes}.scanned(150), sample::tracking().qr_payload) << form.name;
        }
    }
    auto form = sample::receipt();
    form.tracking.qr_payload = form.tracking.code;
    EXPECT_EQ((Pdf{to_pdf(form, sample::printed)}.scanned(100)), form.tracking.code);
    form.tracking.qr_payload = "https://nghialo.example.vn/" + repeated("x", 223);
    ASSERT_EQ(form.tracking.qr_payload.size(), qr_payload_bytes_max);
    EXPECT_EQ((Pdf{to_pdf(form, sample::printed)}.scanned(300)), form.tracking.qr_payload);
}

TEST(Forms, AFormWithoutADossierHasNeitherCodeNorQr)
{
    auto form = sample::supplement();
    form.tracking = {};
    Pdf const pdf{to_pdf(form, sample::printed)};
    EXPECT_THAT(pdf.text(), Not(HasSubstr(form_text::dossier_code)));
    EXPECT_THAT(probe::run("pdfimages -list " + pdf.path()), Not(HasSubstr("stencil")));
}

TEST(Forms, ALongListRepeatsItsHeadAndEveryPageHasItsNumber)
{
    auto form = sample::receipt();
    form.components.clear();
    for (int number = 1; number <= 40; ++number) {
        form.components.push_back(
            {fmt::format("Giấy tờ thứ {} chứng minh quyền sử dụng đất, quyền sở hữu nhà ở và "
                         "tài sản khác gắn liền với đất theo quy định",
                         number),
             number % 2, 1, number % 3, number % 5});
    }
    Pdf const pdf{to_pdf(form, sample::printed)};
    auto const pages = pdf.pages();
    ASSERT_GE(pages, 3);
    for (int page = 1; page <= pages; ++page) {
        auto const text = flat(pdf.text(page));
        EXPECT_THAT(text, HasSubstr(fmt::format("Trang {}/{}", page, pages)));
        if (text.find("Giấy tờ thứ") != std::string::npos) {
            EXPECT_EQ(occurrences(text, "Tên giấy tờ"), 1) << page;
            EXPECT_THAT(text, HasSubstr("điện tử")) << page;
        }
    }
    auto const whole = flat(pdf.text());
    for (int number = 1; number <= 40; ++number) {
        EXPECT_EQ(occurrences(whole, fmt::format("thứ {} chứng", number)), 1);
    }
    expect_inside_the_margins(pdf, "forty components");
}

TEST(Forms, SignaturesNeverStandOnAPageWithoutWhatIsSigned)
{
    auto form = sample::refusal();
    int pages{1};
    for (int sentences = 1; sentences <= 40; ++sentences) {
        form.reason = repeated("Hồ sơ không thuộc trường hợp được tiếp nhận theo quy định. ", sentences);
        Pdf const pdf{to_pdf(form, sample::printed)};
        pages = pdf.pages();
        auto const last = flat(pdf.text(pages));
        EXPECT_THAT(last, HasSubstr(form_text::receiver)) << sentences;
        EXPECT_THAT(last, HasSubstr("Võ Minh Thắng")) << sentences;
        EXPECT_THAT(last, HasSubstr("đề nghị Ông/Bà liên hệ")) << sentences;
    }
    EXPECT_EQ(pages, 2) << "the reasons never reached a second page, so nothing was shown";
}

// Goal: no text leaves the paper, however long or strange. Method: the box of each word as poppler finds it.
TEST(Forms, TextStaysBetweenTheMargins)
{
    for (auto const& form : all_seven()) {
        expect_inside_the_margins(Pdf{form.bytes}, form.name);
    }
    auto form = sample::receipt();
    form.procedure = repeated("Đăng ký biến động quyền sử dụng đất ", 9);
    form.applicant.name = repeated("Nguyễn", 50);
    form.applicant.email = repeated("thu.dien.tu", 40) + "@example.vn";
    form.return_place = repeated("phường", 100);
    form.submitter_name = repeated("Tôn Nữ ", 20);
    form.header.agency = repeated("TRUNG TÂM ", 15);
    form.register_volume = repeated("1", 60);
    form.components.front().name = repeated("quyền", 200);
    expect_inside_the_margins(Pdf{to_pdf(form, sample::printed)}, "long words everywhere");
    auto book = sample::book(3);
    book.rows[1].procedure = repeated("w", 5000);
    book.rows[1].code = repeated("0", 90);
    expect_inside_the_margins(Pdf{to_pdf(book, sample::printed)}, "a row of more than a page");
}

TEST(Forms, AWordLongerThanALineAndARowLongerThanAPageLoseNothing)
{
    auto form = sample::refusal();
    form.reason = repeated("ơ", 1000);
    EXPECT_THAT(solid(Pdf{to_pdf(form, sample::printed)}.text()), HasSubstr(form.reason));
    auto list = sample::supplement();
    list.missing = {{repeated("Đoạn văn rất dài. ", 900), 1, 0, 0}};
    Pdf const pdf{to_pdf(list, sample::printed)};
    EXPECT_GE(pdf.pages(), 4);
    EXPECT_EQ(occurrences(flat(pdf.text()), "văn rất"), 900);
}

TEST(Forms, MarkupControlsAndRareCharactersArePlainText)
{
    auto form = sample::refusal();
    form.applicant.name = "<b>Nguyễn</b> &amp; <script>alert(1)</script>";
    form.reason =
        "chuông\aở đây\x01và\x7F đây \u202Engược\u202C 👶🏽 𠀀 漢字 \xFF\xFE xong";
    auto const text = flat(Pdf{to_pdf(form, sample::printed)}.text());
    EXPECT_THAT(text, HasSubstr("<b>Nguyễn</b> &amp; <script>alert(1)</script>"));
    EXPECT_THAT(text, HasSubstr("chuông ở đây và đây ngược"));
    EXPECT_THAT(text, HasSubstr("xong"));
}

TEST(Forms, EmptyFieldsLeaveRoomForTheHand)
{
    auto const now = sample::printed;
    for (auto const& bytes : {to_pdf(ReceiptForm{}, now), to_pdf(SupplementForm{}, now),
                              to_pdf(RefusalForm{}, now), to_pdf(ExtensionForm{}, now),
                              to_pdf(StopForm{}, now), to_pdf(ControlSlip{}, now), to_pdf(Register{}, now)}) {
        Pdf const pdf{bytes};
        EXPECT_EQ(pdf.pages(), 1);
        EXPECT_THAT(flat(pdf.text()), HasSubstr("Trang 1/1"));
    }
}

TEST(Forms, TheRegisterRepeatsItsHeadAndIsClosedUnderItsLastRow)
{
    auto book = sample::book(60);
    book.closed = make_date(2025, 12, 31);
    book.signer = sample::deputy();
    Pdf const pdf{to_pdf(book, sample::printed)};
    ASSERT_EQ(pdf.pages(), 3);
    for (int page = 1; page <= 3; ++page) {
        EXPECT_THAT(flat(pdf.text(page)), HasSubstr("Tên thủ tục hành chính")) << page;
    }
    auto const whole = flat(pdf.text());
    EXPECT_EQ(occurrences(whole, "H48.21028-250701-"), 60);
    EXPECT_THAT(whole,
                HasSubstr("Khóa sổ ngày 31 tháng 12 năm 2025. Sổ ghi 60 hồ sơ, từ số thứ tự 01 đến số thứ tự "
                          "60."));
    EXPECT_THAT(flat(Pdf{to_pdf(sample::book(0), sample::printed)}.text()),
                HasSubstr(form_text::register_empty));
}

TEST(Forms, TheSameInputGivesTheSameBytesAndTheTimeOfPrintingShows)
{
    auto const again = all_seven();
    auto const first = all_seven();
    for (std::size_t form = 0; form < first.size(); ++form) {
        EXPECT_TRUE(first[form].bytes == again[form].bytes) << first[form].name;
    }
    EXPECT_FALSE(to_pdf(sample::receipt(), sample::printed) ==
                 to_pdf(sample::receipt(), sample::printed + std::chrono::minutes{1}));
}

// Goal: request threads print at once. Method: four threads print all forms, and each byte is as from one
// thread.
TEST(Forms, MayBePrintedFromManyThreadsAtOnce)
{
    auto const alone = all_seven();
    std::vector<std::vector<Printed>> together(4);
    std::vector<std::thread> threads;
    for (auto& result : together) {
        threads.emplace_back([&result] { result = all_seven(); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (auto const& result : together) {
        ASSERT_EQ(result.size(), alone.size());
        for (std::size_t form = 0; form < alone.size(); ++form) {
            EXPECT_TRUE(result[form].bytes == alone[form].bytes) << alone[form].name;
        }
    }
}

} // namespace ward::print
