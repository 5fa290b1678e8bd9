#include "sql/remembered.hpp"

#include <array>
#include <cstring>

namespace ward::sql {

namespace {

template <class Number>
void write_number(std::string& key, Number number)
{
    std::array<char, sizeof number> bytes;
    std::memcpy(bytes.data(), &number, sizeof number);
    key.append(bytes.data(), bytes.size());
}

bool is_of_name(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

/// "dossier" of "INSERT INTO dossier (id, …"; empty when it is not seen at once, and of a DELETE, which may
/// go on in other tables.
std::string_view table_of(std::string_view sql)
{
    for (std::string_view const begin : {"INSERT INTO ", "UPDATE "}) {
        if (sql.starts_with(begin)) {
            sql.remove_prefix(begin.size());
            std::size_t end{0};
            while (end < sql.size() && is_of_name(sql[end])) {
                ++end;
            }
            return sql.substr(0, end);
        }
    }
    return {};
}

bool names(std::string_view sql, std::string_view table)
{
    for (auto at = sql.find(table); at != std::string_view::npos; at = sql.find(table, at + 1)) {
        auto const after = at + table.size();
        bool const begins = at == 0 || !is_of_name(sql[at - 1]);
        if (begins && (after == sql.size() || !is_of_name(sql[after]))) {
            return true;
        }
    }
    return false;
}

} // namespace

Answer const* Remembered::find(std::string_view sql, std::vector<Bound> const& bound)
{
    auto const question = questions_.find(sql);
    if (question == questions_.end() || question->second.answers.empty()) {
        return nullptr;
    }
    write_key(bound);
    auto const found = question->second.answers.find(key_);
    return found == question->second.answers.end() ? nullptr : found->second;
}

Answer const& Remembered::keep(std::string_view sql, std::vector<Bound> const& bound,
                               std::unique_ptr<Answer> answer)
{
    write_key(bound);
    question_of(sql).answers[key_] = answer.get();
    return *kept_.emplace_back(std::move(answer));
}

void Remembered::changed(std::string_view sql)
{
    auto const table = table_of(sql);
    if (table.empty()) {
        for (auto& [text, question] : questions_) {
            question.answers.clear();
        }
        return;
    }
    for (auto* const question : readers_of(table)) {
        question->answers.clear();
    }
}

void Remembered::clear()
{
    for (auto& [text, question] : questions_) {
        question.answers.clear();
    }
    kept_.clear();
}

Remembered::Question& Remembered::question_of(std::string_view sql)
{
    auto found = questions_.find(sql);
    if (found == questions_.end()) {
        found = questions_.emplace(std::string{sql}, Question{}).first;
        for (auto& [table, readers] : tables_) {
            if (names(sql, table)) {
                readers.push_back(&found->second);
            }
        }
    }
    return found->second;
}

Remembered::Readers& Remembered::readers_of(std::string_view table)
{
    auto found = tables_.find(table);
    if (found == tables_.end()) {
        found = tables_.emplace(std::string{table}, Readers{}).first;
        for (auto& [sql, question] : questions_) {
            if (names(sql, table)) {
                found->second.push_back(&question);
            }
        }
    }
    return found->second;
}

/// Each value with its kind before it, and a text with its length, so that no two lists have one key.
void Remembered::write_key(std::vector<Bound> const& bound)
{
    key_.clear();
    for (auto const& value : bound) {
        key_ += static_cast<char>('0' + value.index());
        if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
            write_number(key_, *integer);
        } else if (auto const* const real = std::get_if<double>(&value)) {
            write_number(key_, *real);
        } else if (auto const* const text = std::get_if<std::string_view>(&value)) {
            write_number(key_, text->size());
            key_ += *text;
        } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
            write_number(key_, bytes->bytes.size());
            key_ += bytes->bytes;
        }
    }
}

} // namespace ward::sql
