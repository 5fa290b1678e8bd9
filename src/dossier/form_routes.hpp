#pragma once

#include "api/router.hpp"
#include "dossier/register.hpp"
#include "dossier/surroundings.hpp"

namespace ward::dossier {

/// The receipt is made twice: one stays, one goes.
enum class CopyFor { applicant, office };
BOOST_DESCRIBE_ENUM(CopyFor, applicant, office)

struct FormQuery {
    std::optional<PrintedFormId> print; ///< which of several of that form; the newest when left out
    std::optional<CopyFor> copy;        ///< of form 01; the applicant's when left out
};
BOOST_DESCRIBE_STRUCT(FormQuery, (), (print, copy))

/// Printed forms 01 to 06, and the register, form 07.
class FormRoutes {
public:
    /// \param public_url where citizens reach the ward, no slash at the end; it stands in the QR of the forms
    FormRoutes(api::Router& router, Surroundings const& around, std::string public_url);

    Result<api::Document> show_form(api::Call const& call, FormQuery const& query) const;
    Result<api::Document> print_register(api::Call const& call, RegisterQuery const& query) const;
    Result<api::Page<RegisterEntry>> list_register(api::Call const& call,
                                                   RegisterRowsQuery const& query) const;
    Result<api::Page<RegisterVolume>> list_volumes(api::Call const& call) const;

private:
    Result<Letterhead> letterhead(api::Call const& call) const;
    Result<api::Document> slip(api::Call const& call, Dossier const& dossier) const;

    Surroundings const& around_;
    std::string public_url_;
};

} // namespace ward::dossier
