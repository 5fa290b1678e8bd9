"""What tools/check allows and forbids, each entry with its reason."""

# Room → the rooms it may include freely. The same arrows stand in CMakeLists.txt as USES.
LAYERS = {
    "base": (),
    "sql": ("base",),
    "http": ("base",),
    "api": ("base", "sql", "http"),
    "event": ("base", "sql", "http", "api", "tlog"),
    "file": ("base", "sql", "http", "api", "event"),
    "print": ("base",),
    "tlog": ("base",),
    # Not on the house's own database and without its callers: a witness is a server of somebody else.
    "witness": ("base", "sql", "http", "tlog"),
}
# What every room above them may use.
ROOM_MAY_USE = ("base", "sql", "http", "api", "event", "tlog")
# These stand on top and may include everything; nothing includes them.
ROOFS = ("main", "command")

# (room, other room) → (narrow headers beside model.hpp, why). A room never touches another room's tables.
PAIRS = {
    ("procedure", "unit"): ((), "a catalogue holds for a ward or a whole province"),
    ("procedure", "staff"): (("directory.hpp",), "people are told a step's agency by its name"),
    ("dossier", "unit"): (("calendars.hpp",), "promises are counted in the ward's office time"),
    ("dossier", "staff"): (
        ("directory.hpp", "names.hpp"),
        "who may handle which step, who stands in for whom, and their names",
    ),
    ("dossier", "procedure"): (
        ("catalogue.hpp", "rules.hpp"),
        "a dossier follows one version of one procedure, its term and its fee",
    ),
    ("dossier", "person"): (("directory.hpp",), "a dossier is somebody's, typed once"),
    ("dossier", "file"): (("store.hpp",), "papers and results are files"),
    ("report", "file"): (
        ("picture.hpp", "shelf.hpp", "store.hpp", "sweep.hpp", "test_pictures.hpp"),
        "photographs are painted anew and lie on the shelf",
    ),
    ("report", "unit"): (("calendars.hpp",), "target times are counted in the ward's office time"),
    ("report", "staff"): (("directory.hpp", "names.hpp"), "agencies and officers solve reports"),
    ("report", "print"): (("plates.hpp",), "plates with a QR are printed"),
    ("ledger", "file"): (("descriptor.hpp",), "what was signed is durable on disk before it is signed"),
    ("dossier", "print"): (("forms.hpp",), "the seven forms are drawn from a dossier"),
}

# The server, and the parts that it alone includes.
SERVER = (
    "src/http/server.cpp",
    "src/http/inside.hpp",
    "src/http/connection.hpp",
    "src/http/connection_read.hpp",
    "src/http/connection_write.hpp",
)

# (what the include begins with, where it may stand, what to do instead)
FOREIGN = (
    (
        r"boost/(asio|beast)",
        (*SERVER, "bench/bare_http.cpp"),
        "only http/server.cpp sees Asio: one file of 6 s, not many",
    ),
    (r"http/(inside|connection)", SERVER, "a part of http/server.cpp: go through http/server.hpp"),
    (r"boost/url", (), "Boost.URL 1.81 aborts on some bytes: use http/message.hpp"),
    (r"(sqlite3|libpq-fe)\.h", ("src/sql/", "bench/bare_sqlite.cpp"), "go through sql/database.hpp"),
    (r"(cairo|pango|qrencode|fontconfig)", ("src/print/",), "go through the print room"),
    (r"unicode/", ("src/base/text.cpp",), "go through base/text.hpp"),
    (r"toml\+\+/", ("src/base/config.cpp",), "go through base/config.hpp"),
    (r"magic\.h", ("src/file/",), "go through the file room"),
    (r"zlib\.h", ("src/map/gzip.cpp",), "go through map/gzip.hpp"),
    (r"protozero/", ("src/map/",), "only map tiles are protobuf"),
    (r"boost/geometry", ("src/map/area_index.cpp",), "8 s a file: go through map/area_index.hpp"),
    (r"curl/", ("src/command/", "bench/"), "outside calls belong to a worker, not to a room"),
    (r"CLI/", ("src/command/", "src/main.cpp", "bench/"), "only the command line reads the command line"),
    (r"prometheus/", ("src/api/", "src/http/"), "go through api/metrics"),
    (
        r"(regex|format|expected|print|iostream)$",
        (),
        "not in our library or too costly: fmt, base/text.hpp, Result",
    ),
    (
        r"(nlohmann|spdlog|boost/algorithm|boost/lexical_cast)",
        (),
        "we have base/json.hpp, base/log.hpp, base/text.hpp",
    ),
)

ROUTE_STARTS = ("/api/v1/", "/open311/", "/ledger/", "/healthz", "/readyz", "/metrics")
ROUTE_CALL = r"\brouter_?\s*\.\s*(get|get_fresh|get_slow|create|post|put|patch|remove)\(\s*"
ROUTE_PERMISSION = r"\bWho::"

FILE_LINES_MAX = 400
# Tables of sentences, one a line, may be as long as there is to say.
TABLES = ("web/src/text/",)
LINE_LENGTH_MAX = 110
# Prettier breaks these lines at the same width, wherever they can be broken.
LAID_OUT_ELSEWHERE = ("web/",)
FUNCTION_LINES_MAX = 70
SIZED = (
    ".cpp",
    ".hpp",
    ".py",
    ".ts",
    ".svelte",
    ".js",
    ".mjs",
    ".css",
    ".cmake",
    "CMakeLists.txt",
    "script/server",
    "script/test",
    "script/bootstrap",
    "script/web",
    "script/bench",
    "tools/check",
)
TEXTS = SIZED + (".sql", ".md", ".json", ".toml", ".txt", ".html", ".yml", ".ci/run", "tools/postgres")
GENERATED = ("docs/openapi.json", "web/src/api/schema.d.ts", "web/package-lock.json", "LICENSE")
SPEAK_OF_RULES = (
    "tools/check_code.py",
    "tools/check_records.py",
    "tools/check",
    "tools/check_lists.py",
    "tools/check_test.py",
    "STYLE.md",
)

BANNED_FILE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "impl", "misc"}

CLOCKS = ("src/base/id.cpp", "src/base/log.cpp", "src/http/", "src/main.cpp", "src/command/", "bench/")
THREADS = (
    "src/base/",
    "src/sql/",
    "src/http/",
    "src/api/",
    "src/event/",
    "src/main.cpp",
    "src/command/",
    "bench/",
    "fuzz/wire.cpp",
)
TALKERS = ("src/base/check.hpp", "src/base/log.cpp", "src/main.cpp", "src/command/", "bench/", "fuzz/")
# (pattern, "code" of C++ or whole "text", where it may stand, what to use instead)
BANNED = (
    (
        r"\bstd::sto[a-z]+\b|\bato[il]l?\(",
        "code",
        ("tests",),
        "std::from_chars: it refuses instead of throwing or guessing",
    ),
    (r"\bsystem_clock::now\b", "code", CLOCKS, "the `now` you are given"),
    (
        r"\bgetenv\b",
        "code",
        ("src/base/config.cpp", "src/command/notify.cpp", "tests"),
        "base/config.hpp",
    ),
    (
        r"\busing namespace (?!std::(chrono|literals|\w+_literals|chrono_literals)\b)",
        "code",
        (),
        "whole names",
    ),
    (
        r"\bshared_ptr\b|\bmake_shared\b",
        "code",
        (*SERVER, "bench/bare_http.cpp"),
        "a value, unique_ptr or a reference",
    ),
    (
        r"\bstd::(mutex|thread|jthread|async|condition_variable)\b",
        "code",
        # In the file room processes wait for their turn.
        (*THREADS, "src/file/picture.hpp", "src/file/picture.cpp", "tests"),
        "nothing: one request is one thread, and the writer is alone",
    ),
    (r"\bstd::(cout|cerr|clog)\b|\b(f|v)?printf\(", "code", TALKERS + ("tests",), "base/log.hpp"),
    (r"(?<![\w_])assert\(", "code", (), "WARD_CHECK: it stays on in release"),
    (r"\bstd::regex\b", "code", (), "a small reader: std::regex costs 1.7 s a file and backtracks"),
    (
        r"\bsleep_for\b|\bsleep_until\b|\busleep\(",
        "code",
        ("src/sql/", "src/http/", "src/command/", "bench/"),
        "a condition to wait for",
    ),
    (
        r"\bconst_cast\b",
        "code",
        ("src/sql/", "src/print/"),
        "a type that says what it is",
    ),
    (r"\b(TODO|FIXME|XXX|HACK)\b", "text", (), "an issue: a comment that promises is not kept"),
    (
        r"(?<![\w.])/(root|farm|home)/[a-z.]\S*|[.]library/",
        "text",
        (),
        "a path of the project, not of a machine",
    ),
    (
        r"https?://(?!registry\.npmjs\.org)[\w.-]*(registry|artifactory|nexus|verdaccio)[\w.-]*[:/]",
        "text",
        (),
        "no address of one machine's registry",
    ),
)

# How docs/law.md numbers a source, and how the line begins that lists those no rule follows yet.
LAW_ANCHOR = r'(?:id="|name="|^#+ |^\| )(L-\d+)\b'
LAW_NOT_YET = "Not yet used:"
