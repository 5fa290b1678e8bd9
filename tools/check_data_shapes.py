"""The shape of every file under data/, as data/README.md describes it.

A shape is a type, a list holding the item's shape, a dict of members ("name?" may be left out), or a function
that answers what is wrong with the value, or None.
"""

import datetime
import re

findings = []

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
POSTS = ["receive", "handle", "review", "sign", "issue", "return", "fee", "lead", "admin"]
CHANNELS = ["counter", "post", "online", "vneid"]


def date(value):
    try:
        return None if datetime.date.fromisoformat(value).isoformat() == value else "is not yyyy-mm-dd"
    except (TypeError, ValueError):
        return f"{value!r} is not a date"


def date_or_empty(value):
    return None if value == "" else date(value)


def filled(value):
    return (
        None
        if isinstance(value, str) and value.strip() == value and value
        else "must be a text that is not empty"
    )


def time_of_day(value):
    fits = isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value)
    return None if fits else f"{value!r} is not hh:mm"


def number(value):
    return None if isinstance(value, (int, float)) and not isinstance(value, bool) else "must be a number"


def count(value):
    fits = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return None if fits else "must be a whole number, 0 or more"


def one_of(*words):
    return lambda value: None if value in words else f"{value!r} is none of {', '.join(words)}"


def matching(pattern):
    def look(value):
        fits = isinstance(value, str) and re.fullmatch(pattern, value)
        return None if fits else f"{value!r} does not look like {pattern}"

    return look


code = matching(r"[a-z0-9]+(-[a-z0-9]+)*")
sessions = [{"from": time_of_day, "to": time_of_day}]
coordinate = {"lat": number, "lon": number}

UNITS = {
    "format": one_of("smartward/units/1"),
    "province": {
        "code": matching(r"\d\d"),
        "name": filled,
        "kind": one_of("province", "city"),
        "formed_from": [{"code": matching(r"\d\d"), "name": filled}],
    },
    "document": {"number": filled, "date": date, "effective": date},
    "units": [
        {
            "code": matching(r"\d{5}"),
            "name": filled,
            "kind": one_of("ward", "commune", "special_zone"),
            "area_km2": number,
            "population?": count,
            "centre?": coordinate,
            "formed_from": [
                {
                    "code": matching(r"\d{5}|\d{3}"),
                    "name": filled,
                    "kind": one_of("ward", "commune", "township", "district"),
                    "district": filled,
                    "how": one_of("full", "part", "unchanged"),
                }
            ],
        }
    ],
}
OUTLINE = {
    "format": one_of("smartward/outline/1"),
    "unit": matching(r"\d{5}"),
    "note": filled,
    "outline": [[number]],
}
CALENDAR = {
    "format": one_of("smartward/calendar/1"),
    "holidays": [
        {"date": date, "kind": one_of("off", "make_up"), "name": filled, "document": str, "provisional": bool}
    ],
}
HOURS = {
    "format": one_of("smartward/hours/1"),
    "weekly": [{"weekday": one_of(*WEEKDAYS), "sessions": sessions}],
    "intake_only": [{"weekday": one_of(*WEEKDAYS), "sessions": sessions}],
    "forward_same_day_until": time_of_day,
}
WARD = {
    "format": one_of("smartward/ward/1"),
    "ward": {
        "unit": matching(r"\d{5}"),
        "name": filled,
        "agency_name": filled,
        "centre_name": filled,
        "address": filled,
        "phone": matching(r"0900000\d{3}"),
        "dossier_code": {"pattern": filled, "agency": filled},
    },
    "fields": [{"code": code, "name": filled}],
    "work_fields": [{"code": code, "name": filled, "fields": [code]}],
    "agencies": [
        {
            "code": code,
            "name": filled,
            "kind": one_of("centre", "office", "department", "party", "front"),
            "parent": str,
        }
    ],
    "officers": [
        {
            "login": matching(r"[a-z]+\.[a-z]+[0-9]?"),
            "name": filled,
            "title": filled,
            "agency": code,
            "posts": [one_of(*POSTS)],
            "work_fields": [code],
            "phone": matching(r"0900000\d{3}"),
        }
    ],
    "substitutes": [{"for": filled, "by": filled, "from": date, "to": date_or_empty, "reason": filled}],
    "points": [{"code": code, "name": filled, "address": filled}],
}
PROCEDURES = {
    "format": one_of("smartward/procedures/1"),
    "procedures": [
        {
            "code": matching(r"\d\.\d{6}"),
            "name": filled,
            "short_name": filled,
            "field": code,
            "aliases": [filled],
            "subjects": filled,
            "channels": [one_of(*CHANNELS)],
            "online": one_of("none", "partial", "full"),
            "immediate": bool,
            "components": [
                {
                    "code": matching(r"\d\d"),
                    "name": filled,
                    "originals": count,
                    "copies": count,
                    "need": one_of("always", "case", "show"),
                    "case": str,
                }
            ],
            "time_limits": [
                {
                    "channel": one_of("any", *CHANNELS),
                    "case": str,
                    "value": count,
                    "unit": one_of("working_hour", "working_day", "day", "month"),
                    "same_day": bool,
                }
            ],
            "late_receipt_next_day": bool,
            "supplement_clock": one_of("pause", "restart"),
            "fees": [
                {
                    "name": filled,
                    "case": str,
                    "channel": one_of("any", *CHANNELS),
                    "basis": one_of("free", "flat", "per_item", "copy_pages"),
                    "amount": count,
                    "amount_after": count,
                    "pages_at_first": count,
                    "amount_max": count,
                    "valid_from": date,
                    "valid_to": date_or_empty,
                    "document": str,
                }
            ],
            "fee_note": str,
            "steps": [
                {
                    "stage": count,
                    "name": filled,
                    "kind": one_of("handle", "review", "sign", "issue", "consult"),
                    "agency": str,
                    "external": str,
                    "share": count,
                }
            ],
            "result": filled,
            "forms": [{"code": filled, "name": filled}],
            "form_texts": [{"form": matching(r"0[1-7]"), "text": filled}],
            "place": filled,
            "legal_basis": [{"document": filled, "title": filled}],
            "valid_from": date,
            "confidence": one_of("sure", "likely", "unsure"),
            "note": str,
        }
    ],
}
DEFAULT_STEPS = {
    "format": one_of("smartward/default-steps/1"),
    "chains": [{"work_field": code, "steps": PROCEDURES["procedures"][0]["steps"]}],
}
SURE = one_of("sure", "likely", "rough")
GROUND = {
    "format": one_of("smartward/map/1"),
    "unit": {"code": matching(r"\d{5}"), "name": filled},
    "note": filled,
    "places": [
        {
            "kind": one_of(
                "office",
                "police",
                "health",
                "school",
                "market",
                "culture",
                "heritage",
                "worship",
                "park",
                "transport",
                "business",
                "estate",
                "other",
            ),
            "name": filled,
            "address?": filled,
            "sure": SURE,
            "lat": number,
            "lon": number,
        }
    ],
    "lines": [
        {
            "kind": one_of("highway", "street", "lane", "railway", "river", "canal"),
            "name": filled,
            "sure": SURE,
            "points": [[number]],
        }
    ],
}
FORM_REASONS = {
    "format": one_of("smartward/form-reasons/1"),
    "reasons": [
        {"form": one_of("02", "03", "04", "05"), "code": matching(r"[a-z]+(_[a-z]+)*"), "text": filled}
    ],
}


TARGETS = {
    "receive_hours": count,
    "refuse_days": count,
    "solve_days": count,
    "publish_days": count,
    "extend_days": count,
    "reopen_days": count,
}
report_code = matching(r"[a-z]+(_[a-z]+)*")
REPORT_KINDS = {
    "format": one_of("smartward/report-kinds/1"),
    "targets": {"normal": TARGETS, "urgent": TARGETS, "complex": TARGETS},
    "categories": [{"code": report_code, "name": filled}],
    "kinds": [
        {
            "code": report_code,
            "name": filled,
            "category": report_code,
            "agency": code,
            "hand_over": str,
            "urgency": one_of("urgent", "normal", "complex"),
            "public": bool,
            "targets": {f"{name}?": shape for name, shape in TARGETS.items()},
            "questions": [
                {
                    "code": report_code,
                    "label": filled,
                    "type": one_of("text", "number", "choice"),
                    "required": bool,
                    "choices": [filled],
                }
            ],
        }
    ],
}


def wrong(file, member, what):
    findings.append(f"{file}:{member}: {what}")


def check_shape(file, member, value, shape):
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return wrong(file, member, "must be an object")
        known = {name.rstrip("?") for name in shape}
        for name in value:
            if name not in known:
                wrong(file, f"{member}/{name}", "unknown member")
        for name, inner in shape.items():
            if name.rstrip("?") in value:
                check_shape(file, f"{member}/{name.rstrip('?')}", value[name.rstrip("?")], inner)
            elif not name.endswith("?"):
                wrong(file, f"{member}/{name}", "missing")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            return wrong(file, member, "must be a list")
        for index, item in enumerate(value):
            check_shape(file, f"{member}/{index}", item, shape[0])
    elif isinstance(shape, type):
        if not isinstance(value, shape):
            wrong(file, member, f"must be {shape.__name__}")
    elif what := shape(value):
        wrong(file, member, what)


def unique(file, member, values):
    values = list(values)
    for value in sorted({value for value in values if values.count(value) > 1}):
        wrong(file, member, f"{value!r} stands more than once")


def counted(file, member, found, expected):
    if found != expected:
        wrong(file, member, f"holds {found}, not {expected}")
