#include "dossier/intake.hpp"

#include <gtest/gtest.h>

namespace ward::dossier {
namespace {

auto const now = to_instant(LocalTime{make_date(2025, 7, 31)} + std::chrono::hours{9});

procedure::Procedure birth()
{
    procedure::Procedure made;
    made.code = "1.001193";
    made.name = "Đăng ký khai sinh";
    made.short_name = "Khai sinh";
    made.channels = {Channel::counter};
    made.components = {{"01", "Tờ khai", 1, 0, procedure::Need::always, ""}};
    made.time_limits = {{procedure::Way::any, "", 5, TermUnit::working_day, false}};
    made.steps = {{1, "Giải quyết", StepKind::handle, "office", "", 100}};
    return made;
}

Settings const settings;

NewDossier typed()
{
    NewDossier made;
    made.procedure_code = "1.001193";
    made.applicant_id = person::PersonId{1};
    return made;
}

// Goal: what contradicts itself or the procedure is refused with the place named.
// Method: a good intake, changed in one thing a row.
struct ChangedIntake {
    char const* why;
    void (*change)(NewDossier&);
    char const* code;
    char const* field;
};

ChangedIntake const good_and_bad[] = {
    {"the whole is taken", [](NewDossier&) {}, "", ""},
    {"no such channel", [](NewDossier& x) { x.channel = Channel::online; }, "procedure.channel.not_offered",
     "/channel"},
    {"no such case", [](NewDossier& x) { x.case_ = "lạ"; }, "procedure.case.unknown", "/case"},
    {"no set", [](NewDossier& x) { x.sets = 0; }, "dossier.sets.bounds", "/sets"},
    {"21 sets", [](NewDossier& x) { x.sets = 21; }, "dossier.sets.bounds", "/sets"},
    {"20 sets", [](NewDossier& x) { x.sets = 20; }, "", ""},
    {"long content", [](NewDossier& x) { x.content = std::string(2'001, 'a'); }, "dossier.content.long",
     "/content"},
    {"content just short enough", [](NewDossier& x) { x.content = std::string(2'000, 'a'); }, "", ""},
    {"by post to nowhere", [](NewDossier& x) { x.receive_result = ReceiveResult::post; },
     "dossier.address_for_result.empty", "/address_for_result"},
    {"on behalf of nobody",
     [](NewDossier& x) {
         x.on_behalf = OnBehalf{"  ", {}};
     },
     "dossier.on_behalf.name.empty", "/on_behalf/name"},
    {"from the future", [](NewDossier& x) { x.received_at = now + Milliseconds{1}; },
     "dossier.received_at.future", "/received_at"},
    {"30 days ago", [](NewDossier& x) { x.received_at = now - std::chrono::days{30}; }, "", ""},
    {"31 days ago", [](NewDossier& x) { x.received_at = now - std::chrono::days{31}; },
     "dossier.received_at.too_old", "/received_at"},
    {"refused without a reason", [](NewDossier& x) { x.outcome = Outcome::refuse; }, "dossier.reason.empty",
     "/reason"},
    {"spaces are no reason",
     [](NewDossier& x) {
         x.outcome = Outcome::refuse;
         x.reason = "            ";
     },
     "dossier.reason.empty", "/reason"},
    {"nine characters are none",
     [](NewDossier& x) {
         x.outcome = Outcome::refuse;
         x.reason = "sai địa c";
     },
     "dossier.reason.short", "/reason"},
    {"ten are",
     [](NewDossier& x) {
         x.outcome = Outcome::refuse;
         x.reason = "sai địa ch";
     },
     "", ""},
    {"nothing is missing",
     [](NewDossier& x) {
         x.outcome = Outcome::supplement;
         x.reason = "thiếu giấy tờ";
     },
     "dossier.missing.empty", "/missing"},
    {"a missing paper without a name",
     [](NewDossier& x) {
         x.outcome = Outcome::supplement;
         x.reason = "thiếu giấy tờ";
         x.missing = {{{" ", 1, 0, 0, ""}}};
     },
     "dossier.missing.component.empty", "/missing/0/component"},
    {"minus one paper",
     [](NewDossier& x) {
         x.outcome = Outcome::supplement;
         x.reason = "thiếu giấy tờ";
         x.missing = {{{"Tờ khai", -1, 0, 0, ""}}};
     },
     "dossier.missing.count", "/missing/0"},
    {"accepted and something missing", [](NewDossier& x) { x.missing = std::vector<MissingPaper>{}; },
     "dossier.missing.not_asked", "/missing"},
    {"passed on although refused",
     [](NewDossier& x) {
         x.outcome = Outcome::refuse;
         x.reason = "không thuộc thẩm quyền";
         x.forward = true;
     },
     "dossier.forward.not_accepted", "/forward"},
};

TEST(Intake, RefusesWhatDoesNotFitAndNamesThePlace)
{
    for (auto const& row : good_and_bad) {
        auto intake = typed();
        row.change(intake);
        auto const begun = begin_dossier(settings, intake, birth(), now);
        EXPECT_EQ(begun ? "" : begun.error().code, row.code) << row.why;
        EXPECT_EQ(begun ? "" : begun.error().field, row.field) << row.why;
    }
}

TEST(Intake, WhatIsHandledElsewhereOrHasNoTermIsNotTakenIn)
{
    auto elsewhere = birth();
    elsewhere.handled_by = procedure::HandledBy::commune_police;
    EXPECT_EQ(begin_dossier(settings, typed(), elsewhere, now).error().code, "procedure.handled_elsewhere");
    auto timeless = birth();
    timeless.time_limits.clear();
    EXPECT_EQ(begin_dossier(settings, typed(), timeless, now).error().code, "procedure.time_limit.missing");
}

TEST(Intake, PapersAreThoseOfTheProcedureEachOnceAndCountable)
{
    struct Row {
        char const* why;
        std::vector<PaperIn> papers;
        char const* code;
        char const* field;
    };
    Row const rows[] = {
        {"none", {}, "", ""},
        {"one", {{"01", 1, 0, 2, {}, {}}}, "", ""},
        {"unknown", {{"09", 1, {}, {}, {}, {}}}, "dossier.component.unknown", "/components/0/code"},
        {"twice",
         {{"01", 1, {}, {}, {}, {}}, {"01", 1, {}, {}, {}, {}}},
         "dossier.component.twice",
         "/components/1/code"},
        {"minus one", {{"01", -1, {}, {}, {}, {}}}, "dossier.component.count", "/components/0/originals"},
        {"a hundred copies",
         {{"01", {}, {}, 100, {}, {}}},
         "dossier.component.count",
         "/components/0/photocopies"},
        {"too many files",
         {{"01", 1, {}, {}, std::vector<file::FileId>(101), {}}},
         "dossier.files.too_many",
         "/components/0/file_ids"},
    };
    for (auto const& row : rows) {
        auto const handed = check_papers(row.papers, birth());
        EXPECT_EQ(handed ? "" : handed.error().code, row.code) << row.why;
        EXPECT_EQ(handed ? "" : handed.error().field, row.field) << row.why;
    }
}

TEST(Intake, WithoutContentItAsksForTheProcedureByItsShortName)
{
    EXPECT_EQ(begin_dossier(settings, typed(), birth(), now).value().content, "Khai sinh");
}

} // namespace
} // namespace ward::dossier
