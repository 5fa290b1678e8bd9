#pragma once

#include "api/answer_cache.hpp"
#include "api/metrics.hpp"
#include "api/worker_pool.hpp"
#include "sql/database.hpp"

namespace ward::api {

/// The figures of the database: its writer, its connections, its size.
void watch_database(Metrics& metrics, sql::Database& database);

/// The figures of answers that hold.
void watch_answers(Metrics& metrics, AnswerCache const& answers);

/// The figures of the threads for slow work, and of those for uploads.
void watch_workers(Metrics& metrics, WorkerPool const& workers, WorkerPool const& uploads);

} // namespace ward::api
