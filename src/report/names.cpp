#include "report/names.hpp"

#include "report/kind_store.hpp"

namespace ward::report {

std::string Names::kind(std::string const& code)
{
    auto const [at, unknown] = kinds_.try_emplace(code);
    if (unknown) {
        auto const kind = find_kind(database_, ward_, code);
        at->second = kind ? kind->name : code;
    }
    return at->second;
}

} // namespace ward::report
