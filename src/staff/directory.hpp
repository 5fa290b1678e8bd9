#pragma once

#include "sql/session.hpp"
#include "staff/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What other rooms may ask about the people of the ward.
namespace ward::staff {

/// How the ward calls itself; nothing before a ward file was loaded.
std::optional<WardOffice> ward_office(sql::Session& database, WardId ward);

std::optional<OfficerName> officer_name(sql::Session& database, WardId ward, OfficerId id);
/// Everybody, also those not active any more: for lists that name many.
std::vector<OfficerName> officer_names(sql::Session& database, WardId ward);

std::optional<Agency> agency_of(sql::Session& database, WardId ward, AgencyId id);
std::optional<Agency> agency_with_code(sql::Session& database, WardId ward, std::string_view code);
std::vector<Agency> agencies(sql::Session& database, WardId ward);

std::vector<WorkField> work_fields(sql::Session& database, WardId ward);
/// "ho-tich" → "tu-phap".
std::optional<std::string> work_field_of(sql::Session& database, WardId ward, std::string_view field);

/// The officers who can do this on the day, in the order in which they were added: who holds it and is there,
/// and for who is away the substitute. An agency of 0 asks for no agency in particular. Source:
/// docs/law.md#L-66, docs/law.md#L-78
std::vector<OfficerId> candidates(sql::Session& database, WardId ward, api::Permission permission,
                                  std::string_view work_field, AgencyId agency, Date day);

/// Who stands in for the officer in this work field on the day; nothing when the officer is there.
std::optional<OfficerId> substitute_of(sql::Session& database, WardId ward, OfficerId officer,
                                       std::string_view work_field, Date day);

/// Whom the officer acts for: the absent officer who lends this, when the officer does not hold it himself.
/// Source: docs/law.md#L-66
std::optional<OfficerId> acts_for(sql::Session& database, WardId ward, OfficerId officer,
                                  api::Permission permission, std::string_view work_field, AgencyId agency,
                                  Date day);

} // namespace ward::staff
