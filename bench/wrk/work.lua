-- What wrk asks: WARD_WORK names a file whose lines are targets ("GET /path") or, for a taking-in, bodies.
-- Headers come from WARD_HEADERS, one "Name: value" a line; X-Forwarded-For becomes another address each time. Each POST has an idempotency key of its own.
local lines, headers = {}, {}
local thread_number, counter, from_anywhere = 0, 0, false
local prefix = os.getenv("WARD_RUN") or "run"

function setup(thread)
    thread:set("number", thread_number)
    thread_number = thread_number + 1
end

function init(_)
    for line in io.lines(os.getenv("WARD_WORK")) do
        lines[#lines + 1] = line
    end
    for line in io.lines(os.getenv("WARD_HEADERS")) do
        local name, value = line:match("^([^:]+): (.*)$")
        if name then headers[name] = value end
    end
    from_anywhere = headers["X-Forwarded-For"] ~= nil
    -- Another beginning for every run, or the same addresses would ask again within the minute.
    math.randomseed(tonumber((prefix:gsub("%D", ""))) % 2147483647 + number)
end

function request()
    counter = counter + 1
    local line = lines[math.random(#lines)]
    if from_anywhere then
        headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.random(255), math.random(255), math.random(255))
    end
    local verb, rest = line:match("^(%u+) (.*)$")
    if verb == "GET" then
        return wrk.format("GET", rest, headers)
    end
    local target, body = rest:match("^(%S+) (.*)$")
    headers["Content-Type"] = "application/json"
    headers["Idempotency-Key"] = prefix .. "-" .. number .. "-" .. counter
    return wrk.format("POST", target, headers, body)
end

function done(summary, latency, _)
    local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write +
        summary.errors.timeout
    io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, failed,
        latency:percentile(50), latency:percentile(99)))
end
