#pragma once

#include "sql/session.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

// A WHERE that is put together of fixed pieces; what a caller typed is only ever bound.

namespace ward::sql {

/// Conditions that all must hold, and what is bound to their parameters; $1 is the ward.
class Conditions {
public:
    template <class Ward>
    explicit Conditions(Ward const& ward)
    {
        bound_.push_back(sql::bind(ward));
    }

    /// The parameter that stands for the value, "$7".
    template <class T>
    std::string bind(T const& value)
    {
        bound_.push_back(sql::bind(value));
        return "$" + std::to_string(bound_.size());
    }

    /// A text need not outlive the statement: it is kept.
    std::string bind(std::string const& text)
    {
        kept_.push_back(text);
        bound_.push_back(sql::bind(kept_.back()));
        return "$" + std::to_string(bound_.size());
    }

    void add(std::string_view condition) { text_ += (text_.empty() ? "" : " AND ") + std::string{condition}; }

    /// Each lone '$' of the condition becomes the value's parameter.
    template <class T>
    void add(std::string_view condition, T const& value)
    {
        auto const parameter = bind(value);
        std::string filled;
        for (char const letter : condition) {
            letter == '$' ? filled += parameter : filled += letter;
        }
        add(filled);
    }

    std::string const& text() const { return text_; }
    std::vector<sql::Bound> const& bound() const { return bound_; }

private:
    std::string text_;
    std::vector<sql::Bound> bound_;
    std::deque<std::string> kept_;
};

} // namespace ward::sql
