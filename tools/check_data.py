#!/usr/bin/env python3
"""Check everything a fresh ward is given under data/: formats, cross-references, counts, the calendar.

Usage: tools/check_data.py [data folder]
Prints one line `file:member: what is wrong` a finding and ends with 1, or the counts and ends with 0.
"""

import datetime
import json
import pathlib
import re
import sys
import unicodedata

sys.dont_write_bytecode = True
import check_data_shapes as shapes  # noqa: E402
from check_data_procedures import check_procedures  # noqa: E402
from check_data_shapes import check_shape, counted, findings, unique, wrong  # noqa: E402

data = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "data")

# Official names and our own texts alike: òa, úy … carry the mark on the first vowel at the end of a syllable.
MISPLACED = re.compile(r"(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)


def check_text(file, text):
    if unicodedata.normalize("NFC", text) != text:
        wrong(file, "", "is not in Unicode form NFC")
    if found := MISPLACED.search(text):
        wrong(file, "", f"tone mark on the second vowel in …{text[max(0, found.start() - 10):found.end()]}")
    for line, content in enumerate(text.split("\n"), 1):
        if re.match(r"(  )* \S", content) or "\t" in content or content != content.rstrip():
            wrong(file, f"line {line}", "is not indented by two spaces a level")
    if not text.endswith("}\n"):
        wrong(file, "", "must end with one line break")


def once(file, pairs):
    members = {}
    for name, value in pairs:
        if name in members:
            wrong(file, name, "member stands twice in one object")
        members[name] = value
    return members


def read(path, shape):
    file = str(path.relative_to(data))
    try:
        text = path.read_text(encoding="utf-8")
        value = json.loads(text, object_pairs_hook=lambda pairs: once(file, pairs))
    except (OSError, ValueError) as failure:
        wrong(file, "", str(failure))
        return None
    check_text(file, text)
    before = len(findings)
    check_shape(file, "", value, shape)
    return value if len(findings) == before else None


# ---- What the files must mean.


def check_units(units):
    file = "units/quang-ngai.json"
    unique(file, "/units/code", (unit["code"] for unit in units["units"]))
    counted(file, "/units", len(units["units"]), 96)
    old = [part for unit in units["units"] for part in unit["formed_from"]]
    counted(file, "/units/formed_from", len({part["code"] for part in old}), 273)
    for unit in units["units"]:
        for part in unit["formed_from"]:
            whole = sum(1 for other in old if other["code"] == part["code"])
            if (whole > 1) != (part["how"] == "part"):
                wrong(
                    file,
                    f"/units/{unit['code']}",
                    f"{part['name']} must be `part` exactly where it was split",
                )
    area = sum(unit["area_km2"] for unit in units["units"])
    if abs(area - 14832.55) > 1:
        wrong(file, "/units/area_km2", f"sum up to {area:.2f}, not to the province's 14832.55")
    ward = next(unit for unit in units["units"] if unit["code"] == "21028")
    counted(
        file,
        "/units/21028/formed_from",
        [part["code"] for part in ward["formed_from"]],
        ["21010", "21013", "21016", "21028"],
    )


def crosses(line, first, second):
    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    a, b = line[first], line[(first + 1) % len(line)]
    c, d = line[second], line[(second + 1) % len(line)]
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def check_outline(outline):
    file, line = "units/nghia-lo-outline.json", outline["outline"]
    if not 30 <= len(line) <= 45 or any(len(point) != 2 for point in line):
        return wrong(file, "/outline", "must be 30 to 45 points of latitude and longitude")
    if any(round(part, 4) != part for point in line for part in point):
        wrong(file, "/outline", "must be rounded to 4 decimals")
    # Kilometres on a plane touching the ward: a degree is 110.6 km north and 107.46 km east at 15.12° north.
    flat = [((point[1] - 108.78) * 107.46, (point[0] - 15.12) * 110.6) for point in line]
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(flat, flat[1:] + flat[:1]))) / 2
    if abs(area - 17.07) > 0.03 * 17.07:
        wrong(file, "/outline", f"encloses {area:.2f} km², more than 3 % off 17.07")
    for first in range(len(line)):
        for second in range(first + 2, len(line)):
            if crosses(flat, first, second):
                wrong(file, f"/outline/{first}", f"crosses the side from point {second}")


VECTORS = [  # start, working days, due; the day of receipt is not counted
    ("2026-02-13", 3, "2026-02-25"),
    ("2025-12-31", 2, "2026-01-06"),
    ("2026-01-09", 1, "2026-01-10"),
    ("2026-04-23", 3, "2026-04-29"),
    ("2026-11-23", 1, "2026-11-25"),
    ("2026-08-26", 3, "2026-09-03"),
    ("2026-02-12", 5, "2026-02-26"),
]
ROLLED = [  # start, calendar days, due after rolling off weekends and holidays
    ("2026-04-28", 3, "2026-05-04"),
    ("2026-02-10", 5, "2026-02-23"),
    ("2026-11-14", 10, "2026-11-25"),
    ("2026-03-02", 15, "2026-03-17"),
]


def check_calendar(calendar, hours):
    file = "calendar/vietnam.json"
    kinds = {day["date"]: day["kind"] for day in calendar["holidays"]}
    dates = [day["date"] for day in calendar["holidays"]]
    unique(file, "/holidays/date", dates)
    if dates != sorted(dates):
        wrong(file, "/holidays", "must stand in order of date")
    weekly = {shapes.WEEKDAYS.index(day["weekday"]) for day in hours["weekly"]}
    # A Saturday may be closed as well: then only the intake falls away.
    open_days = weekly | {shapes.WEEKDAYS.index(day["weekday"]) for day in hours["intake_only"]}
    for day in calendar["holidays"]:
        on = datetime.date.fromisoformat(day["date"])
        if not 2025 <= on.year <= 2027:
            wrong(file, f"/holidays/{day['date']}", "is not in 2025 to 2027")
        fits = on.weekday() in open_days if day["kind"] == "off" else on.weekday() not in weekly
        if not fits:
            wrong(
                file,
                f"/holidays/{day['date']}",
                "a day off falls on an open day, a make-up day on a closed one",
            )
        if day["provisional"] and on.year != 2027:
            wrong(file, f"/holidays/{day['date']}", "only 2027 is provisional")

    def works(on):
        kind = kinds.get(on.isoformat())
        return kind == "make_up" or (kind is None and on.weekday() in weekly)

    def next_day(on):
        return on + datetime.timedelta(days=1)

    for start, value, expected in VECTORS:
        on = datetime.date.fromisoformat(start)
        for _ in range(value):
            on = next_day(on)
            while not works(on):
                on = next_day(on)
        if on.isoformat() != expected:
            wrong(file, "/holidays", f"{start} + {value} working days is {on}, not {expected}")
    for start, value, expected in ROLLED:
        on = datetime.date.fromisoformat(start) + datetime.timedelta(days=value)
        while not works(on):
            on = next_day(on)
        if on.isoformat() != expected:
            wrong(file, "/holidays", f"{start} + {value} days is {on}, not {expected}")
    for list_name in ("weekly", "intake_only"):
        for day in hours[list_name]:
            ends = [moment for session in day["sessions"] for moment in (session["from"], session["to"])]
            if not ends or ends != sorted(set(ends)):
                wrong(
                    "calendar/hours.json", f"/{list_name}/{day['weekday']}", "sessions must follow each other"
                )
    minutes = sum(
        int(part["to"][:2]) * 60 + int(part["to"][3:]) - int(part["from"][:2]) * 60 - int(part["from"][3:])
        for part in hours["weekly"][0]["sessions"]
    )
    counted("calendar/hours.json", "/weekly/monday (minutes)", minutes, 480)


def check_ward(ward):
    file = "ward/nghia-lo.json"
    officers = ward["officers"]
    counted(file, "/agencies", len(ward["agencies"]), 7)
    counted(file, "/officers", len(officers), 73)
    counted(file, "/officers (centre)", sum(officer["agency"] == "centre" for officer in officers), 10)
    counted(file, "/work_fields", len(ward["work_fields"]), 6)
    for member, key in (
        ("fields", "code"),
        ("work_fields", "code"),
        ("agencies", "code"),
        ("officers", "login"),
        ("officers", "phone"),
        ("officers", "name"),
        ("points", "code"),
    ):
        unique(file, f"/{member}/{key}", (item[key] for item in ward[member]))
    fields = [field["code"] for field in ward["fields"]]
    grouped = [field for work_field in ward["work_fields"] for field in work_field["fields"]]
    if sorted(fields) != sorted(grouped):
        wrong(file, "/work_fields", "every field must belong to exactly one work field")
    agencies = {agency["code"] for agency in ward["agencies"]}
    work_fields = {work_field["code"] for work_field in ward["work_fields"]}
    for agency in ward["agencies"]:
        if agency["parent"] and agency["parent"] not in agencies:
            wrong(file, f"/agencies/{agency['code']}", "unknown parent")
    for officer in officers:
        if officer["agency"] not in agencies:
            wrong(file, f"/officers/{officer['login']}", f"unknown agency {officer['agency']}")
        if unknown := set(officer["work_fields"]) - work_fields:
            wrong(file, f"/officers/{officer['login']}", f"unknown work fields {sorted(unknown)}")
        steps = set(officer["posts"]) - {"lead", "admin"}
        if bool(steps) != bool(officer["work_fields"]):
            wrong(file, f"/officers/{officer['login']}", "posts on dossiers and work fields go together")
    needed = {"receive": 2, "handle": 2, "review": 1, "sign": 2, "issue": 1, "return": 1, "fee": 1}
    for work_field in sorted(work_fields):
        # Of citizens' reports nothing is signed, stamped, handed out or paid.
        posts = ("receive", "handle", "review") if work_field == "phan-anh" else needed
        for post in posts:
            least = needed[post]
            found = sum(
                post in officer["posts"] and work_field in officer["work_fields"] for officer in officers
            )
            if found < least:
                wrong(file, f"/work_fields/{work_field}", f"has {found} to {post}, needs {least}")
    check_substitutes(file, ward)


def check_substitutes(file, ward):
    officers = {officer["login"]: officer for officer in ward["officers"]}
    covered = set()
    for index, item in enumerate(ward["substitutes"]):
        if item["for"] not in officers or item["by"] not in officers or item["for"] == item["by"]:
            wrong(file, f"/substitutes/{index}", "must name two different officers")
            continue
        if not set(officers[item["for"]]["posts"]) & set(officers[item["by"]]["posts"]):
            wrong(file, f"/substitutes/{index}", "the substitute holds none of the posts")
        if item["to"] and item["to"] < item["from"]:
            wrong(file, f"/substitutes/{index}", "ends before it begins")
        covered.add(item["for"])
    for login, officer in officers.items():
        if "sign" in officer["posts"] and login not in covered:
            wrong(file, f"/officers/{login}", "signs and has no substitute")


def check_default_steps(chains, ward):
    file = "steps/default.json"
    agencies = {agency["code"] for agency in ward["agencies"]}
    known = {work_field["code"] for work_field in ward["work_fields"] if work_field["fields"]}
    if {chain["work_field"] for chain in chains["chains"]} != known:
        wrong(file, "/chains", "every work field must have its chain, and no other")
    for index, chain in enumerate(chains["chains"]):
        member = f"/chains/{index}/steps"
        if unknown := {step["agency"] for step in chain["steps"]} - agencies:
            wrong(file, member, f"no agency is called {sorted(unknown)[0]}")
        if sum(step["share"] for step in chain["steps"]) != 100:
            wrong(file, member, "the shares must make 100")


def check_form_reasons(texts):
    file = "forms/reasons.json"
    unique(file, "/reasons", ((reason["form"], reason["code"]) for reason in texts["reasons"]))
    if len(texts["reasons"]) < 12:
        wrong(file, "/reasons", "at least 12 are needed")
    for form in ("02", "03", "04", "05"):
        if not any(reason["form"] == form for reason in texts["reasons"]):
            wrong(file, "/reasons", f"none for form {form}")


def check_report_kinds(texts, ward):
    file = "reports/kinds.json"
    categories = [category["code"] for category in texts["categories"]]
    counted(file, "/categories", len(set(categories)), 5)
    unique(file, "/kinds", (kind["code"] for kind in texts["kinds"]))
    if len(texts["kinds"]) < 25:
        wrong(file, "/kinds", "at least 25 are needed")
    agencies = {agency["code"] for agency in ward["agencies"]}
    for index, kind in enumerate(texts["kinds"]):
        member = f"/kinds/{index}"
        if kind["category"] not in categories:
            wrong(file, member, f"no category is called {kind['category']}")
        if kind["agency"] not in agencies:
            wrong(file, member, f"no agency is called {kind['agency']}")
        if kind["category"] == "crime_prevention" and kind["public"]:
            wrong(file, member, "crime is never public")
        unique(file, f"{member}/questions", (question["code"] for question in kind["questions"]))
        for question in kind["questions"]:
            if (question["type"] == "choice") != bool(question["choices"]):
                wrong(file, member, f"{question['code']}: choices belong to a choice, and to nothing else")


def check_ground(ground, outline):
    """Every place lies in the ward, and no line is far away from it."""
    file, line = "map/nghia-lo.json", outline["outline"]
    unique(file, "/places/name", (place["name"] for place in ground["places"]))
    unique(file, "/lines/name", (each["name"] for each in ground["lines"]))
    if ground["unit"]["code"] != outline["unit"]:
        wrong(file, "/unit/code", "is not the unit of the outline")

    def inside(lat, lon):
        crossed = False
        for a, b in zip(line, line[1:] + line[:1]):
            if (a[0] > lat) != (b[0] > lat) and lon < a[1] + (lat - a[0]) / (b[0] - a[0]) * (b[1] - a[1]):
                crossed = not crossed
        return crossed

    for index, place in enumerate(ground["places"]):
        if not inside(place["lat"], place["lon"]):
            wrong(file, f"/places/{index}", f"{place['name']} lies outside the ward")
    for index, each in enumerate(ground["lines"]):
        points = each["points"]
        if len(points) < 2 or any(len(point) != 2 for point in points):
            wrong(file, f"/lines/{index}/points", "must be two points or more of latitude and longitude")
        elif any(not (15.08 < lat < 15.16 and 108.74 < lon < 108.84) for lat, lon in points):
            wrong(file, f"/lines/{index}/points", f"{each['name']} runs far away from the ward")


def main():
    units = read(data / "units/quang-ngai.json", shapes.UNITS)
    outline = read(data / "units/nghia-lo-outline.json", shapes.OUTLINE)
    calendar = read(data / "calendar/vietnam.json", shapes.CALENDAR)
    hours = read(data / "calendar/hours.json", shapes.HOURS)
    ward = read(data / "ward/nghia-lo.json", shapes.WARD)
    texts = read(data / "forms/reasons.json", shapes.FORM_REASONS)
    chains = read(data / "steps/default.json", shapes.DEFAULT_STEPS)
    reports = read(data / "reports/kinds.json", shapes.REPORT_KINDS)
    ground = read(data / "map/nghia-lo.json", shapes.GROUND)
    paths = sorted((data / "procedures").glob("*.json"))
    procedures = [(str(path.relative_to(data)), read(path, shapes.PROCEDURES)) for path in paths]
    total = 0
    # What a file means is looked at only when its shape is right: one mistake, one message.
    if units:
        check_units(units)
    if outline:
        check_outline(outline)
    if outline and ground:
        check_ground(ground, outline)
    if calendar and hours:
        check_calendar(calendar, hours)
    if ward:
        check_ward(ward)
    if ward and all(value for _, value in procedures):
        total = check_procedures(procedures, ward)
    if ward and chains:
        check_default_steps(chains, ward)
    if texts:
        check_form_reasons(texts)
    if ward and reports:
        check_report_kinds(reports, ward)
    if units and ward and ward["ward"]["unit"] not in {unit["code"] for unit in units["units"]}:
        wrong("ward/nghia-lo.json", "/ward/unit", "is no unit of the province")
    known = {
        "units/quang-ngai.json",
        "units/nghia-lo-outline.json",
        "calendar/vietnam.json",
        "calendar/hours.json",
        "ward/nghia-lo.json",
        "map/nghia-lo.json",
        "forms/reasons.json",
        "steps/default.json",
        "reports/kinds.json",
        *(file for file, _ in procedures),
    }
    for path in sorted(data.rglob("*.json")):
        if str(path.relative_to(data)) not in known:
            wrong(str(path.relative_to(data)), "", "no format is known for this file")
    if findings:
        print("\n".join(findings))
        return 1
    officers = len(ward["officers"])
    print(f"data: {len(units['units'])} units, {officers} officers, {total} procedures: all in order")
    return 0


sys.exit(main())
