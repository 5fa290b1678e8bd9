#pragma once

#include "sql/pool.hpp"
#include "sql/session.hpp"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace ward::sql {

/// The whole answer to one question, kept in memory.
class Answer {
public:
    virtual ~Answer() = default;
    /// Its rows from the first on. \pre the answer outlives them
    virtual std::unique_ptr<Steps> rows() const = 0;
};

/// What was read in one transaction, so that it need not be asked twice: many writes that are committed
/// together ask the same of the office, its calendar and its officers. Nothing else changes what a
/// transaction sees but its own statements, and each makes forget what was read of its table.
class Remembered {
public:
    /// Null when it must be asked.
    Answer const* find(std::string_view sql, std::vector<Bound> const& bound);

    /// Whether no more is to be kept: a write of very many rows would fill the memory with what it read.
    bool is_full() const { return kept_.size() >= answers_max; }

    /// Stays valid until `clear`, also when it is forgotten before.
    Answer const& keep(std::string_view sql, std::vector<Bound> const& bound, std::unique_ptr<Answer> answer);

    /// A statement that writes was sent.
    void changed(std::string_view sql);

    /// What was written was undone: nothing that was read may count any more.
    void clear();

private:
    static constexpr std::size_t answers_max{2'000};

    /// A statement that reads, whatever is bound to it. Once seen it stays, so that it is looked through for
    /// the name of a table once, and not with every write.
    struct Question {
        /// by what was bound
        std::unordered_map<std::string, Answer const*, TextHash, std::equal_to<>> answers;
    };
    using Readers = std::vector<Question*>;

    Question& question_of(std::string_view sql);
    Readers& readers_of(std::string_view table);
    void write_key(std::vector<Bound> const& bound);

    std::unordered_map<std::string, Question, TextHash, std::equal_to<>> questions_; ///< by their text
    /// that were written, and who reads them
    std::unordered_map<std::string, Readers, TextHash, std::equal_to<>> tables_;
    std::vector<std::unique_ptr<Answer>> kept_;
    std::string key_; ///< of what is asked now
};

} // namespace ward::sql
