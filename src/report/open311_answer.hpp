#pragma once

#include "report/open311.hpp"
#include "report/open311_value.hpp"

// Answers as trees: what stands in which element, and in which order.
namespace ward::report::open311 {

/// An answer: what holds it in XML, and what it holds.
struct Document {
    std::string_view root;
    Value value;
};

Document services_document(std::vector<Service> const& services);
Document definition_document(Service const& service);
Document requests_document(std::vector<Request> const& requests);
Document filed_document(Filed const& filed);
Document token_document(std::string const& token, std::string const& request_id);
Document updates_document(std::vector<Update> const& updates);
Document update_document(std::string const& update_id);

/// A place where GeoReport v2 is spoken.
struct Endpoint {
    std::string url;
    std::string_view type; ///< "production" or "test"
};
struct Discovery {
    std::string contact;
    std::string key_service;
    std::vector<Endpoint> endpoints; ///< two at least: with one, XML readers take it for no list
};
Document discovery_document(Discovery const& discovery);

/// "404", "service_code not found": English, as the format's clients expect it.
struct Refusal {
    int status{400};
    std::string description;
};
Refusal refusal_of(Error const& error);
Document error_document(Refusal const& refusal);

/// "2026-11-23T03:00:00Z": no fraction, which some clients do not read.
std::string time_text(Instant at);

} // namespace ward::report::open311
