#include "sql/remembered.hpp"

#include <fmt/format.h>

namespace ward::sql {

namespace {

std::string key_of(std::vector<Bound> const& bound)
{
    std::string key;
    for (auto const& value : bound) {
        if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
            fmt::format_to(std::back_inserter(key), "i{};", *integer);
        } else if (auto const* const real = std::get_if<double>(&value)) {
            fmt::format_to(std::back_inserter(key), "r{};", *real);
        } else if (auto const* const text = std::get_if<std::string_view>(&value)) {
            fmt::format_to(std::back_inserter(key), "t{};{}", text->size(), *text);
        } else if (auto const* const bytes = std::get_if<Bytes>(&value)) {
            fmt::format_to(std::back_inserter(key), "b{};", bytes->bytes.size());
            key += bytes->bytes;
        } else {
            key += 'n';
        }
    }
    return key;
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

PGresult* Remembered::find(std::string_view sql, std::vector<Bound> const& bound) const
{
    auto const answers = read_.find(sql);
    if (answers == read_.end()) {
        return nullptr;
    }
    auto const found = answers->second.find(key_of(bound));
    return found == answers->second.end() ? nullptr : found->second;
}

PGresult* Remembered::keep(std::string_view sql, std::vector<Bound> const& bound, PostgresResult result)
{
    results_.push_back(std::move(result));
    auto answers = read_.find(sql);
    if (answers == read_.end()) {
        answers = read_.emplace(std::string{sql}, Answers{}).first;
    }
    answers->second[key_of(bound)] = results_.back().get();
    return results_.back().get();
}

void Remembered::changed(std::string_view sql)
{
    auto const table = table_of(sql);
    std::erase_if(read_, [&](auto const& each) { return table.empty() || names(each.first, table); });
}

void Remembered::clear()
{
    read_.clear();
    results_.clear();
}

} // namespace ward::sql
