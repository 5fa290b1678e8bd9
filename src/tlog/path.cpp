#include "tlog/merkle.hpp"

namespace ward::tlog {

std::string write_path(Hashes const& path)
{
    std::string lines;
    for (auto const& hash : path) {
        lines += to_base64(hash) + '\n';
    }
    return lines;
}

std::optional<Hashes> take_path(std::string_view& bytes)
{
    Hashes path;
    while (true) {
        auto const end = bytes.find('\n');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        auto const line = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
        if (line.empty()) {
            return path;
        }
        auto const hash = hash_from_base64(line);
        if (!hash || path.size() == path_lines_max) {
            return std::nullopt;
        }
        path.push_back(*hash);
    }
}

} // namespace ward::tlog
