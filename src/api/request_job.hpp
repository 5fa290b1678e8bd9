#pragma once

#include "http/message.hpp"

namespace ward::api {

class Router;

/// Takes one request through the house: route, who asks, one transaction, answer.
void start_request(Router& router, http::Request request, http::Reply reply);

} // namespace ward::api
