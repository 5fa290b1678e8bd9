#pragma once

#include "api/router.hpp"
#include "event/model.hpp"
#include "person/model.hpp"

namespace ward::person {

struct PersonQuery : api::PageQuery {
    std::string query; ///< a whole ID number or phone, or words of the name
};
BOOST_DESCRIBE_STRUCT(PersonQuery, (api::PageQuery), (query))

struct SimilarList {
    std::vector<SimilarPerson> items;
};
BOOST_DESCRIBE_STRUCT(SimilarList, (), (items))

struct RegisteredPerson : PersonView {
    std::vector<SimilarPerson> similar; ///< kept persons that may be the same
};
BOOST_DESCRIBE_STRUCT(RegisteredPerson, (PersonView), (similar))

struct UnmaskRequest {
    std::string reason;
    std::optional<std::string> dossier_id; ///< for whose sake
};
BOOST_DESCRIBE_STRUCT(UnmaskRequest, (), (reason, dossier_id))

struct Unmasked {
    std::optional<std::string> id_number;
    std::optional<std::string> phone;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(Unmasked, (), (id_number, phone, email))

/// One time somebody looked at a person's file.
struct Reading {
    event::EventId id;
    Instant at;
    std::string kind; ///< person.read or person.unmasked
    OfficerId officer_id;
    AgencyId agency_id;
    std::optional<std::string> reason;
    std::optional<std::string> dossier_id;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (id, at, kind, officer_id, agency_id, reason, dossier_id))

class Routes {
public:
    explicit Routes(api::Router& router);

    Result<api::Page<PersonRow>> list(api::Call const& call, PersonQuery const& query) const;
    Result<SimilarList> list_similar(api::Call const& call, NewPerson const& typed) const;
    Result<api::Created<RegisteredPerson>> create(api::Call const& call, NewPerson const& typed) const;
    Result<PersonView> show(api::Call const& call) const;
    Result<PersonView> change(api::Call const& call, PersonChange const& change) const;
    Result<Unmasked> unmask(api::Call const& call, UnmaskRequest const& request) const;
    Result<api::Page<Reading>> list_readers(api::Call const& call, api::PageQuery const& query) const;
};

} // namespace ward::person
