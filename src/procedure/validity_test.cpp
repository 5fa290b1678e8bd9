#include "procedure/validity.hpp"

#include <gtest/gtest.h>

#include <functional>

// Goal: show that an administrator cannot save a procedure that would break a promise or a fee. Method: one
// good content, spoilt in one place a row.

namespace ward::procedure {

namespace {

Content good()
{
    Content content;
    content.name = "Thủ tục thử";
    content.short_name = "Thử";
    content.channels = {Channel::counter};
    content.components = {{"01", "Tờ khai", 1, 0, Need::always, ""}};
    content.time_limits = {TimeLimit{}};
    Fee fee;
    fee.name = "Phí";
    fee.basis = FeeBasis::copy_pages;
    fee.amount = Dong{2'000};
    fee.amount_after = Dong{1'000};
    fee.pages_at_first = 2;
    fee.valid_from = make_date(2025, 1, 1);
    content.fees = {fee};
    content.steps = {{1, "Xử lý", StepKind::handle, "office", "", 60},
                     {2, "Lấy ý kiến", StepKind::consult, "", "Sở", 25},
                     {2, "Kiểm tra", StepKind::review, "office", "", 25},
                     {3, "Ký", StepKind::sign, "office", "", 15}};
    content.form_texts = {{"01", "Câu"}};
    content.legal_basis = {{"60/2014/QH13", "Luật Hộ tịch"}};
    return content;
}

} // namespace

TEST(Validity, AContentIsRefusedAtThePlaceThatMakesNoSense)
{
    struct Row {
        char const* code;
        char const* field;
        std::function<void(Content&)> spoil;
    };
    auto const long_text = std::string(text_length_max + 1, 'x');
    for (auto const& row : std::vector<Row>{
             {"procedure.name.empty", "/name", [](Content& c) { c.name.clear(); }},
             {"procedure.name.empty", "/short_name", [](Content& c) { c.short_name.clear(); }},
             {"procedure.text.long", "/note", [&](Content& c) { c.note = long_text; }},
             {"procedure.name.empty", "/aliases/0", [](Content& c) { c.aliases = {""}; }},
             {"procedure.list.long", "/aliases", [](Content& c) { c.aliases.assign(201, "x"); }},
             {"procedure.channel.twice", "/channels",
              [](Content& c) { c.channels.push_back(Channel::counter); }},
             {"procedure.component.code", "/components/1/code",
              [](Content& c) { c.components.push_back(c.components[0]); }},
             {"procedure.component.count", "/components/0/copies",
              [](Content& c) { c.components[0].copies = -1; }},
             {"procedure.component.case.missing", "/components/0/case",
              [](Content& c) { c.components[0].need = Need::case_; }},
             {"procedure.time_limit.value", "/time_limits/0/value",
              [](Content& c) { c.time_limits[0].value = 0; }},
             {"procedure.time_limit.same_day", "/time_limits/0/same_day",
              [](Content& c) {
                  c.time_limits[0].same_day = true;
                  c.time_limits[0].unit = TermUnit::day;
              }},
             {"procedure.time_limit.twice", "/time_limits/1",
              [](Content& c) { c.time_limits.push_back(c.time_limits[0]); }},
             {"procedure.fee.amount", "/fees/0/amount", [](Content& c) { c.fees[0].amount = Dong{-1}; }},
             {"procedure.fee.amount", "/fees/0/amount", [](Content& c) { c.fees[0].basis = FeeBasis::free; }},
             {"procedure.fee.pages", "/fees/0/pages_at_first",
              [](Content& c) { c.fees[0].pages_at_first = 0; }},
             {"procedure.fee.pages", "/fees/0/pages_at_first",
              [](Content& c) { c.fees[0].basis = FeeBasis::flat; }},
             {"procedure.fee.period", "/fees/0/valid_to",
              [](Content& c) { c.fees[0].valid_to = make_date(2024, 12, 31); }},
             {"procedure.step.agency", "/steps/0/agency", [](Content& c) { c.steps[0].agency.clear(); }},
             {"procedure.step.external", "/steps/1/external",
              [](Content& c) { c.steps[1].kind = StepKind::sign; }},
             {"procedure.step.share", "/steps/0/share", [](Content& c) { c.steps[0].share = 0; }},
             {"procedure.step.share.parallel", "/steps/2/share", [](Content& c) { c.steps[2].share = 24; }},
             {"procedure.step.share.total", "/steps", [](Content& c) { c.steps[3].share = 16; }},
             {"procedure.step.stage", "/steps/0/stage", [](Content& c) { c.steps[0].stage = 2; }},
             {"procedure.step.stage", "/steps/3/stage", [](Content& c) { c.steps[3].stage = 1; }},
             {"procedure.form_text.form", "/form_texts/0/form",
              [](Content& c) { c.form_texts[0].form = "08"; }},
             {"procedure.legal_basis.document", "/legal_basis/0/document",
              [](Content& c) { c.legal_basis[0].document.clear(); }},
         }) {
        auto content = good();
        ASSERT_TRUE(check(content)) << check(content).error().field;
        row.spoil(content);
        auto const checked = check(content);
        ASSERT_FALSE(checked) << row.field;
        EXPECT_EQ(checked.error(), invalid(row.code, row.field));
    }
}

} // namespace ward::procedure
