#include "report/open311_form.hpp"
#include "report/open311_multipart.hpp"

#include <gtest/gtest.h>

// Goal: what any client sends is understood or refused, and nothing hostile costs more than its own bytes.
// Method: bodies as browsers and libraries write them, in tables; the fuzz target `open311` tries the rest.

namespace ward::report::open311 {
namespace {

constexpr auto urlencoded = "application/x-www-form-urlencoded";

Form good(std::string_view query, std::string_view type, std::string_view body)
{
    auto form = read_form(query, type, body);
    EXPECT_TRUE(form) << body;
    return form ? *form : Form{};
}

std::string refusal(std::string_view type, std::string_view body)
{
    auto const form = read_form("", type, body);
    return form ? "" : form.error().code + " " + form.error().field;
}

std::string part(std::string const& head, std::string const& bytes)
{
    return "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + bytes + "\r\n";
}

TEST(Open311Form, AnUrlencodedBodyIsDecodedAndComposed)
{
    auto const form =
        good("", "application/x-www-form-urlencoded; charset=UTF-8",
             "service_code=lamp&description=%C4%90%C3%A8n+h%E1%BB%8Fng%0D%0ANg%C3%B5+5&lat=15.12"
             "&decomposed=e%CC%81&&empty=&alone");
    using Fields = std::vector<Field>;
    EXPECT_EQ(form.fields, (Fields{{"service_code", "lamp"},
                                   {"description", "Đèn hỏng\nNgõ 5"},
                                   {"lat", "15.12"},
                                   {"decomposed", "é"},
                                   {"empty", ""},
                                   {"alone", ""}}));
}

TEST(Open311Form, APercentSignThatBeginsNoEscapeIsOne)
{
    auto const form = good("", urlencoded, "a=50%&b=%zz&c=%e1%bb%81&d=100%25");
    EXPECT_EQ(form.value("a"), "50%");
    EXPECT_EQ(form.value("b"), "%zz");
    EXPECT_EQ(form.value("c"), "ề");
    EXPECT_EQ(form.value("d"), "100%");
}

TEST(Open311Form, AQueryAndABodyAreOneForm)
{
    auto const form = good("api_key=k1&description=a%0Ab", urlencoded, "lat=1&api_key=k2");
    EXPECT_EQ(form.value("api_key"), "k1") << "the first";
    EXPECT_EQ(form.value("lat"), "1");
    EXPECT_EQ(form.value("description"), "a\nb") << "a text behind the ? may have lines";
    EXPECT_EQ(form.value("long"), "");
    EXPECT_EQ(good("api_key=k", "text/plain", "").value("api_key"), "k") << "no body has no media type";
}

TEST(Open311Form, AttributesOfEveryWritingAreGatheredByTheirCode)
{
    auto const form = good("", urlencoded,
                           "attribute[A]=1&attribute%5BB%5D%5B%5D=x&attribute[B][]=y&attribute[B][2]=z"
                           "&attribute[C]=&attribute[A]=2&attribute[]=n&attribute=m&attributed[D]=o");
    using Attributes = std::vector<Attribute>;
    EXPECT_EQ(form.attributes(), (Attributes{{"A", {"1", "2"}}, {"B", {"x", "y", "z"}}, {"C", {}}}));
}

TEST(Open311Form, MediaUrlMayBeRepeated)
{
    auto const form = good("", urlencoded,
                           "media_url=a&media_url[]=b&media_url[7]=c&media_url=&media_urls=d&media_url[x=e");
    EXPECT_EQ(form.values("media_url"), (std::vector<std::string>{"a", "b", "c"}));
}

TEST(Open311Form, AMultipartBodyHasFieldsAndFiles)
{
    auto const body = "preamble\r\n" + part("name=\"service_code\"", "lamp") +
                      part("name=\"attribute[A]\"", "1") + part("name=description", "Đèn\r\nhỏng") +
                      part("name=\"media\"; filename=\"C:\\photo \\\"1\\\".jpg\"\r\nContent-Type: image/jpeg",
                           std::string("\xFF\xD8\0\r\n--", 7)) +
                      part("name=\"unchosen\"; filename=\"\"", "") + "--b--\r\nepilogue";
    auto const form = good("api_key=k", "Multipart/Form-Data; charset=utf-8; boundary=\"b\"", body);
    EXPECT_EQ(form.value("service_code"), "lamp");
    EXPECT_EQ(form.value("description"), "Đèn\nhỏng");
    EXPECT_EQ(form.value("api_key"), "k");
    EXPECT_EQ(form.attributes(), (std::vector<Attribute>{{"A", {"1"}}}));
    ASSERT_EQ(form.attachments.size(), 1U);
    EXPECT_EQ(form.attachments[0].name, "media");
    EXPECT_EQ(form.attachments[0].file_name, "C:\\photo \"1\".jpg");
    EXPECT_EQ(form.attachments[0].bytes, std::string("\xFF\xD8\0\r\n--", 7));
}

TEST(Open311Form, AMultipartBodyThatIsNotWholeIsRefused)
{
    constexpr auto type = "multipart/form-data; boundary=b";
    struct Row {
        char const* why;
        std::string body;
    };
    for (auto const& row : {
             Row{"no part at all", "nothing"},
             Row{"it does not end", part("name=\"a\"", "1")},
             Row{"it ends within a part", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"},
             Row{"it ends within a head", "--b\r\nContent-Disposition: form-data; name=\"a\""},
             Row{"a part has no name", part("filename=\"a\"", "1") + "--b--"},
             Row{"a name is empty", part("name=\"\"", "1") + "--b--"},
             Row{"a name does not end", part("name=\"a", "1") + "--b--"},
             Row{"a part has no head", "--b\r\n\r\n1\r\n--b--"},
             Row{"a boundary begins within a line", "x--b\r\n" + part("name=\"a\"", "1") + "--b--"},
             Row{"a head is long", part("name=\"a\"; x=\"" + std::string(5000, 'x'), "") + "--b--"},
         }) {
        EXPECT_EQ(refusal(type, row.body), "open311.form.malformed ") << row.why;
    }
    EXPECT_EQ(refusal(type, "--b--"), "") << "an empty form is whole";
    for (auto const& other :
         {std::string{"multipart/form-data"}, std::string{"multipart/form-data; boundary="},
          std::string{"multipart/form-data; boundary=\"b"},
          "multipart/form-data; boundary=" + std::string(71, 'b')}) {
        EXPECT_EQ(refusal(other, part("name=\"a\"", "1") + "--b--"), "open311.form.malformed ") << other;
    }
}

TEST(Open311Form, TextThatIsNoTextIsRefusedByItsName)
{
    EXPECT_EQ(refusal(urlencoded, "a=1&description=%FF"), "open311.form.malformed description");
    EXPECT_EQ(refusal(urlencoded, "description=%00"), "open311.form.malformed description");
    EXPECT_EQ(refusal(urlencoded, "description=%1B[31m"), "open311.form.malformed description");
    EXPECT_EQ(refusal(urlencoded, "description=%E2%80%AEabc"), "open311.form.malformed description")
        << "a mark that turns the direction of writing";
    EXPECT_EQ(refusal(urlencoded, "%FF=1"), "open311.form.malformed ");
    EXPECT_EQ(refusal(urlencoded, std::string(201, 'n') + "=1"), "open311.form.malformed ");
}

TEST(Open311Form, ThereIsAMostOfEverything)
{
    std::string fields;
    for (std::size_t n = 0; n < fields_max; ++n) {
        fields += "a=1&";
    }
    EXPECT_EQ(refusal(urlencoded, fields), "");
    EXPECT_EQ(refusal(urlencoded, fields + "b=1"), "open311.form.too_much b");
    EXPECT_EQ(refusal(urlencoded, "a=" + std::string(value_bytes_max, 'x')), "");
    EXPECT_EQ(refusal(urlencoded, "a=" + std::string(value_bytes_max + 1, 'x')), "open311.form.too_much a");
    EXPECT_EQ(refusal(urlencoded, "a=" + std::string(3 * value_bytes_max + 1, 'x')),
              "open311.form.too_much ");
    std::string files;
    for (std::size_t n = 0; n < attachments_max; ++n) {
        files += part("name=\"media\"; filename=\"a.jpg\"", "1");
    }
    constexpr auto type = "multipart/form-data; boundary=b";
    EXPECT_EQ(refusal(type, files + "--b--"), "");
    EXPECT_EQ(refusal(type, files + part("name=\"more\"; filename=\"a.jpg\"", "1") + "--b--"),
              "open311.form.too_much more");
}

TEST(Open311Form, ABodyOfAnotherKindIsRefused)
{
    EXPECT_EQ(refusal("application/json", "{}"), "open311.form.media_type ");
    EXPECT_EQ(refusal("text/plain", "a=1"), "open311.form.media_type ");
    EXPECT_EQ(refusal("", "a=1"), "") << "a client that does not say is taken to mean the usual";
}

} // namespace
} // namespace ward::report::open311
