#pragma once

#include "print/model.hpp"
#include "print/paper.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The parts the seven forms are put together from, each drawn at the paper's cursor.
namespace ward::print {

/// Agencies, number, nation, motto, place and date.
void letterhead(Paper& paper, FormHeader const& header);

/// Agencies, nation and motto: a book is neither numbered nor dated as a letter is.
void book_letterhead(Paper& paper, FormHeader const& header);

/// The form's name, and under it a line in italics when there is one.
void title(Paper& paper, std::string_view name, std::string_view under);

/// The dossier code in a frame with its QR; nothing when there is neither.
void code_band(Paper& paper, Tracking const& tracking);

/// Running text, flush on both sides.
Style flush(Paper const& paper);

/// A remark in small italics.
Style small_print();

void paragraph(Paper& paper, std::string_view text);

enum class Weight { plain, strong };

/// "Label: value"; an empty value leaves dots to write on.
void labelled(Paper& paper, std::string_view label, std::string_view value, Weight weight);

struct Labelled {
    std::string_view label;
    std::string_view value;
};

/// Two labelled values side by side.
void labelled_pair(Paper& paper, Labelled const& left, Labelled const& right);

/// The components as a table with their counts.
void component_table(Paper& paper, std::vector<Component> const& components);

/// Who signs in one column: headings, room for the hand, name or dots.
struct Signature {
    std::string authority; ///< may be empty
    std::string title;
    std::string hint;
    std::string name;
};

/// A last paragraph, which may be empty, and the signatures side by side under it, one alone at the right.
/// All on one page, so that no signature stands on a page without a word of what it signs.
void ending(Paper& paper, std::string_view text, Style style, std::vector<Signature> const& columns);

} // namespace ward::print
