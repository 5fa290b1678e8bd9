"""A believable year of a ward: addresses along its streets, and what its people report – with hot spots that
come back, mornings and evenings, rainy months, and one day of storm. The same seed is the same year."""

import datetime
import json
import math
import os
import random

METRE = 1 / 111_320  # degrees of latitude
# Where something happens again and again: (what of, latitude, longitude, metres around, share).
HOT_SPOTS = [
    ("sanitation", 15.1209, 108.7921, 120, 0.09),
    ("urban_order", 15.1196, 108.7969, 150, 0.08),
    ("traffic_safety", 15.1131, 108.7899, 180, 0.07),
    ("lighting_trees", 15.1246, 108.7874, 260, 0.06),
    ("sanitation", 15.1083, 108.7836, 140, 0.05),
    ("traffic_safety", 15.1168, 108.8011, 160, 0.05),
]
CATEGORY_SHARES = {"urban_order": 27, "traffic_safety": 22, "sanitation": 26, "lighting_trees": 20,
                   "crime_prevention": 5}
HOUR_SHARES = [1, 1, 0, 0, 1, 3, 8, 11, 9, 7, 6, 5, 4, 4, 5, 6, 8, 10, 9, 7, 6, 4, 3, 2]
STORM_KINDS = {"tree_down": 50, "road_flooded": 22, "lamp_out": 12, "pole_leaning": 9, "road_obstacle": 7}
SENTENCES = ["{kind} trước số {house} {street}, mong phường cho người tới xem.",
             "Đã ba hôm nay: {kind} ở {street}.",
             "{kind}, đoạn gần {street}, người qua lại rất bất tiện.",
             "{street} bị như thế này từ tối qua: {kind}."]


def streets(root):
    with open(os.path.join(root, "data/map/nghia-lo.json"), encoding="utf-8") as file:
        lines = json.load(file)["lines"]
    return [(line["name"], line["points"]) for line in lines if line["kind"] in ("highway", "street", "lane")]


def along(points, share):
    """The point at that share of a line's length, and a step to its side."""
    lengths = [math.dist(a, b) for a, b in zip(points, points[1:])]
    left = share * sum(lengths)
    for (a, b), length in zip(zip(points, points[1:]), lengths):
        if left <= length and length:
            t = left / length
            lat, lon = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
            return lat, lon, (b[1] - a[1]) / length, -(b[0] - a[0]) / length
        left -= length
    return points[-1][0], points[-1][1], 0, 0


def addresses(root, count, seed=1):
    """House numbers on both sides of every street, as `smartward import places` reads them."""
    lines = streets(root)
    chosen = random.Random(seed)
    made, each = [], count // len(lines) + 1
    for name, points in lines:
        for n in range(1, each + 1):
            lat, lon, aside_lat, aside_lon = along(points, n / (each + 1))
            off = (8 + chosen.random() * 25) * METRE * (1 if n % 2 else -1)
            house = str(n) if n < 400 else f"{n % 400 + 1}/{n // 400}"
            made.append({"house": house, "street": name, "lat": round(lat + aside_lat * off, 6),
                         "lon": round(lon + aside_lon * off, 6)})
    return {"format": "smartward/map/1", "unit": {"code": "21028", "name": "Phường Nghĩa Lộ"},
            "note": "Địa chỉ giả lập để đo.", "addresses": made[:count]}


class Year:
    def __init__(self, root, kinds, reports, storm, seed=7, first=datetime.date(2025, 8, 1)):
        self.chosen, self.kinds, self.streets = random.Random(seed), kinds, streets(root)
        self.first, self.storm_day = first, first + datetime.timedelta(days=77)
        self.storm = storm
        weights = [self.busy(first + datetime.timedelta(days=n)) for n in range(365)]
        calm = reports - storm
        self.per_day = [round(calm * weight / sum(weights)) for weight in weights]

    @staticmethod
    def busy(day):
        rain = 1.5 if day.month in (9, 10, 11, 12) else 1.0
        return rain * (0.7 if day.weekday() == 6 else 1.0)

    def days(self):
        for n, count in enumerate(self.per_day):
            day = self.first + datetime.timedelta(days=n)
            storm = self.storm if day == self.storm_day else 0
            made = [self.report(day, False) for _ in range(count)]
            made += [self.report(day, True) for _ in range(storm)]
            yield day, sorted(made, key=lambda report: report["hour"])

    def report(self, day, storm):
        pick = self.chosen
        hot = None if storm else next((spot for spot in HOT_SPOTS if pick.random() < spot[4]), None)
        if storm:
            kind = pick.choices(list(STORM_KINDS), STORM_KINDS.values())[0]
        else:
            any_category = pick.choices(list(CATEGORY_SHARES), CATEGORY_SHARES.values())[0]
            category = hot[0] if hot else any_category
            kind = pick.choice([code for code, one in self.kinds.items() if one["category"] == category])
        street, points = pick.choice(self.streets)
        if hot:
            lat, lon = (middle + pick.gauss(0, hot[3] / 2) * METRE for middle in hot[1:3])
        else:
            lat, lon, *_ = along(points, pick.random())
            lat, lon = lat + pick.gauss(0, 15) * METRE, lon + pick.gauss(0, 15) * METRE
        house = pick.randrange(1, 200)
        about = self.kinds[kind]
        asked = [question for question in about["questions"] if question["required"]]
        body = {"kind": kind, "position": {"lat": round(lat, 6), "lon": round(lon, 6)},
                "place": f"trước số {house} {street}",
                "text": pick.choice(SENTENCES).format(kind=about["name"], house=house, street=street),
                "answers": [answer(question, pick) for question in asked]}
        hour = pick.choices(range(24), [3] * 24 if storm else HOUR_SHARES)[0] + pick.random()
        return {"hour": hour, "body": body, "fate": pick.random(), "days": min(20, pick.expovariate(0.45)),
                "day": day}


def answer(question, pick):
    value = {"choice": lambda: pick.choice(question["choices"]), "number": lambda: str(pick.randrange(1, 9)),
             "text": lambda: "Không rõ"}[question["type"]]()
    return {"code": question["code"], "value": value}
