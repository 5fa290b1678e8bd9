#include "api/test_exposition.hpp"
#include "command/test_demo_house.hpp"

// Goal: Prometheus and the administrator see how the whole house is, and nobody else does. Method: the demo
// ward is asked for its figures and its health, by everybody.
namespace ward::command {
namespace {

class HealthOfTheHouse : public testing::TestWithParam<std::string> {
protected:
    api::Answer figures(std::string const& peer, std::string const& forwarded_for = {})
    {
        auto request = demo_.request(http::Method::get, "/metrics", "", {});
        request.peer = peer;
        if (!forwarded_for.empty()) {
            request.headers.add("X-Forwarded-For", forwarded_for);
        }
        return demo_.answer(std::move(request));
    }

    DemoHouse demo_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Engines, HealthOfTheHouse, api::on_both_engines());

TEST_P(HealthOfTheHouse, EveryFigureCanBeReadAndTheImportantOnesAreThere)
{
    demo_.house().watch().measure_slowly();
    auto const answer = figures("127.0.0.1");
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.find("Content-Type").value_or(""), "text/plain; version=0.0.4");
    api::Exposition const exposed{answer.body};
    for (auto const* const name :
         {"smartward_writer_jobs_waiting", "smartward_database_bytes", "smartward_files_bytes",
          "smartward_http_connections", "smartward_live_screens", "smartward_answers_kept_hits_total",
          "smartward_workers_waiting", "smartward_uploads_waiting", "process_start_time_seconds",
          "process_max_fds"}) {
        EXPECT_GE(exposed.value(name), 0) << name;
    }
    for (auto const* const name : {"process_resident_memory_bytes", "process_open_fds", "process_threads",
                                   "process_cpu_seconds_total", "smartward_build_info"}) {
        EXPECT_GT(exposed.value(name), 0) << name;
    }
    EXPECT_GT(exposed.value("smartward_disk_free_bytes", {{"place", "database"}}), 0);
    EXPECT_GE(exposed.value("smartward_disk_size_bytes", {{"place", "files"}}),
              exposed.value("smartward_disk_free_bytes", {{"place", "files"}}));
    EXPECT_EQ(exposed.families().count("smartward_database_wal_bytes"), GetParam() == "sqlite" ? 1U : 0U);
}

TEST_P(HealthOfTheHouse, FiguresAreForThisMachineAlone)
{
    EXPECT_EQ(figures("127.0.0.1").status, 200);
    EXPECT_EQ(figures("::1").status, 200);
    auto const stranger = figures("203.0.113.9");
    EXPECT_EQ(stranger.status, 403);
    EXPECT_EQ(stranger.code(), "metrics.from_here_only");
    EXPECT_EQ(figures("127.0.0.1", "203.0.113.9").status, 403) << "a proxy on this machine passes it on";
}

TEST_P(HealthOfTheHouse, OnlyAnAdministratorIsToldHowTheSystemIs)
{
    EXPECT_EQ(demo_.get("/api/v1/health", {}).status, 401);
    EXPECT_EQ(demo_.get("/api/v1/health", demo_.sign_in("ngoc.ltb")).status, 403);
    auto const answer = demo_.get("/api/v1/health", demo_.sign_in("bao.nq"));
    ASSERT_EQ(answer.status, 200) << answer.body;
    auto const health = answer.json();
    EXPECT_EQ(health.at("level").as_string(), "warn") << "the demo ward's clock is set from outside";
    EXPECT_EQ(health.at("findings").as_array().size(), 11U);
    auto const& readings = health.at("readings");
    EXPECT_EQ(readings.at("engine").as_string(), GetParam());
    EXPECT_EQ(readings.at("clock_simulated").as_bool(), true);
    EXPECT_GT(readings.at("database_bytes").as_int64(), 0);
    EXPECT_GT(readings.at("disk").at("total_bytes").as_int64(),
              readings.at("disk").at("free_bytes").as_int64());
    EXPECT_FALSE(readings.as_object().contains("files_bytes")) << "not counted yet";
}

TEST_P(HealthOfTheHouse, WhatJustHappenedIsSeenAndWhatIsLongPastIsForgotten)
{
    auto const admin = demo_.sign_in("bao.nq");
    auto const recent = [&] { return demo_.get("/api/v1/health", admin).json().at("readings").at("recent"); };
    auto const requests = recent().at("requests").as_int64();
    EXPECT_GT(requests, 0) << "the sign-in";
    for (int minute = 0; minute < 14; ++minute) {
        demo_.house().watch().sample();
    }
    EXPECT_GT(recent().at("requests").as_int64(), requests) << "since the start";
    demo_.house().watch().sample();
    auto const later = recent();
    EXPECT_EQ(later.at("minutes").as_int64(), 15);
    demo_.house().watch().sample(); // the quarter of an hour in which the sign-in was is over
    EXPECT_LT(recent().at("requests").as_int64(), requests + 4);
    EXPECT_EQ(recent().at("failed").as_int64(), 0);
}

} // namespace
} // namespace ward::command
