#include "dossier/answer.hpp"

namespace ward::dossier {

Moved moved(Dossier const& dossier, std::vector<std::string> forms)
{
    Moved answer{dossier.id,       dossier.code,   {}, dossier.state, dossier.due_at,
                 std::move(forms), dossier.version};
    if (dossier.register_number > 0) {
        answer.register_ = RegisterNumber{dossier.register_year, dossier.register_number};
    }
    return answer;
}

} // namespace ward::dossier
