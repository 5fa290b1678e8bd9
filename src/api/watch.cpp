#include "api/watch.hpp"

namespace ward::api {

namespace {

double real(std::int64_t value)
{
    return static_cast<double>(value);
}

void watch_writer(Metrics& metrics, sql::Database& database)
{
    metrics.gauge("smartward_writer_jobs_waiting", "Writes waiting for their turn",
                  [&database] { return real(database.figures().waiting); });
    metrics.counter("smartward_writer_jobs_total", "Writes that were run, kept or not",
                    [&database] { return real(database.figures().jobs); });
    metrics.counter("smartward_writer_commits_total", "Commits that the disk has confirmed",
                    [&database] { return real(database.figures().commits); });
    metrics.counter("smartward_writer_failures_total", "Commits that failed",
                    [&database] { return real(database.figures().failures); });
    metrics.histogram("smartward_writer_batch_jobs", "Writes confirmed by one commit", database.times().batch,
                      1.0);
    metrics.histogram("smartward_writer_commit_duration_seconds",
                      "Time from asking for a commit to its being on disk", database.times().commit, 1e-6);
}

void watch_pools(Metrics& metrics, sql::Database& database)
{
    auto const of_both = [&database](std::int64_t sql::PoolFigures::*figure) {
        return [&database, figure](sql::Session&) {
            return Samples{{real(database.readers().*figure), {{"pool", "read"}}},
                           {real(database.writers().*figure), {{"pool", "write"}}}};
        };
    };
    metrics.watch({"smartward_database_connections", "Connections to the database", FigureKind::gauge},
                  of_both(&sql::PoolFigures::size));
    metrics.watch({"smartward_database_connections_used", "Connections at work; this answer needs one",
                   FigureKind::gauge},
                  of_both(&sql::PoolFigures::used));
    metrics.counter("smartward_database_connection_waits_total", "Questions that found no idle connection",
                    [&database] { return real(database.readers().waited); });
}

} // namespace

void watch_database(Metrics& metrics, sql::Database& database)
{
    watch_writer(metrics, database);
    watch_pools(metrics, database);
    metrics.watch({"smartward_database_bytes", "Size of the database on disk", FigureKind::gauge},
                  [&database](sql::Session& session) {
                      return Samples{{real(database.storage(session).database_bytes), {}}};
                  });
    if (database.engine() == sql::Engine::sqlite) {
        metrics.watch({"smartward_database_wal_bytes", "Size of what is yet to be folded into the database",
                       FigureKind::gauge},
                      [&database](sql::Session& session) {
                          return Samples{{real(database.storage(session).wal_bytes), {}}};
                      });
    }
}

void watch_answers(Metrics& metrics, AnswerCache const& answers)
{
    metrics.counter("smartward_answers_kept_hits_total", "Questions that a kept answer was good for",
                    [&answers] { return real(answers.figures().hits); });
    metrics.counter("smartward_answers_kept_misses_total", "Questions that had to be worked on",
                    [&answers] { return real(answers.figures().misses); });
    metrics.gauge("smartward_answers_kept_bytes", "Memory of the answers that hold now",
                  [&answers] { return real(answers.figures().bytes); });
}

void watch_workers(Metrics& metrics, WorkerPool const& workers, WorkerPool const& uploads)
{
    metrics.gauge("smartward_workers_waiting", "Slow pieces of work that wait for a thread",
                  [&workers] { return static_cast<double>(workers.waiting()); });
    metrics.gauge("smartward_uploads_waiting", "Uploads that wait to be looked into",
                  [&uploads] { return static_cast<double>(uploads.waiting()); });
}

} // namespace ward::api
