"""What the database says of citizens' reports, held against what residents and officers were answered."""

EVENT_OF = {
    "receive": "report.received",
    "assign": "report.assigned",
    "start": "report.started",
    "note": "report.noted",
    "solve": "report.solved",
    "refuse": "report.refused",
}
STILL = "9223372036854775807"  # the end of a state that lasts


def gather(residents):
    photographs, reports, moves = {}, {}, {}
    for resident in residents:
        photographs.update(resident.photographs)
        reports.update(resident.reports)
        moves.update(resident.moves)
    return photographs, reports, moves


def lost_or_doubled(what, kept, answered):
    """`kept`: id → what the row says; `answered`: key → its id and what the row has to say."""
    wrong = [
        f"lost: {what} {key} was answered {told}, there is {kept.get(number)}"
        for key, (number, told) in answered.items()
        if kept.get(number) != told
    ]
    if len({number for number, _ in answered.values()}) != len(answered):
        wrong.append(f"doubled: two keys have one {what}")
    if len(kept) > len(answered):
        wrong.append(f"doubled: {len(kept)} of {what} for {len(answered)} answers")
    return wrong


def steps(rows, reports, moves):
    """Every move stands once: as version and state of its report, as its event, as a state with no gap."""
    kept = {number: told for number, *told in rows.all("SELECT id, code, state, version FROM report")}
    code_of = {key: (report["id"], [report["code"]]) for key, report in reports.items()}
    answered = {}
    for key, report in reports.items():
        state, version = moves[key][-1][1:] if moves.get(key) else ("new", 1)
        answered[key] = (report["id"], [report["code"], state, str(version)])
    wrong = lost_or_doubled("report", {number: told[:1] for number, told in kept.items()}, code_of)
    for key, (number, told) in answered.items():
        found = kept.get(number)
        if found and found != told:
            word = "doubled" if int(found[2]) > int(told[2]) else "lost"
            wrong.append(f"{word}: a move of {key}: it was answered {told}, there is {found}")

    events, states = {}, {}
    told = "SELECT subject_id, kind FROM event WHERE subject_kind = 'report' ORDER BY id"
    for number, kind in rows.all(told):
        events.setdefault(number, []).append(kind)
    for number, *span in rows.all(
        "SELECT report_id, from_ms, to_ms, state FROM report_state ORDER BY report_id, from_ms, to_ms"
    ):
        states.setdefault(number, []).append(span)
    for key, report in reports.items():
        made = moves.get(key, [])
        wanted = ["report.filed", *(EVENT_OF[move] for move, _, _ in made)]
        found = events.pop(report["id"], [])
        if found != wanted:
            wrong.append(f"half done: {key} has the events {found}, answered were {wanted}")
        spans = states.pop(report["id"], [])
        last = made[-1][1] if made else "new"
        whole = spans and spans[-1][1] == STILL and [span[2] for span in spans][-1] == last
        if not whole or any(one[1] != next_one[0] for one, next_one in zip(spans, spans[1:])):
            wrong.append(f"half done: {key} has the states {spans}")
    wrong += [f"half done: events of a report {number} that nobody was told of" for number in events]
    wrong += [f"half done: states of a report {number} that nobody was told of" for number in states]
    return wrong


CONTENTS = ("original", "large", "small")


def pictures(rows, photographs, reports, lying):
    columns = ", ".join(f"{each}_sha256" for each in CONTENTS)
    text = f"SELECT id, coalesce(report_id, 0), coalesce(number, 0), {columns} FROM report_photo"
    kept = {number: told for number, *told in rows.all(text)}
    holder = {report["photo"]: report["id"] for report in reports.values() if report["photo"]}
    answered = {}
    for key, photo in photographs.items():
        report = holder.get(photo["id"], "0")
        answered[key] = (photo["id"], [report, "0" if report == "0" else "1", photo["sent_sha256"]])
    wrong = lost_or_doubled("photograph", {number: told[:3] for number, told in kept.items()}, answered)
    named = set()
    for number, told in kept.items():
        for name, content in zip(CONTENTS, told[2:]):
            named.add(content)
            if not lying.get(content):
                wrong.append(f"half done: the {name} of photograph {number} is not whole on the shelf")
    events = rows.all("SELECT subject_id FROM event WHERE kind = 'report.photo_received'")
    if sorted(number for number, in events) != sorted(kept):
        wrong.append(f"half done: {len(events)} events of {len(kept)} photographs")
    return wrong, named


def figures(rows, reports, photographs, moves):
    told = sum(map(len, moves.values()))
    kept = "count(*) FROM kept_answer WHERE route "
    wanted = {
        "the reports' serial": ("coalesce(sum(value), 0) FROM report_serial", len(reports)),
        "kept answers of reports": (kept + "= '/api/v1/reports'", len(reports)),
        "kept answers of photographs": (kept + "= '/api/v1/report-photos'", len(photographs)),
        "kept answers of moves": (kept + "LIKE '/api/v1/report-cases/%'", told),
        "notes": (
            "count(*) FROM report_note",
            sum(move == "note" for made in moves.values() for move, _, _ in made),
        ),
        # Whether each has its place or its turn, `ledger verify` says after every fault.
        "events without a seal": ("count(*) FROM event WHERE secret = '' AND leaf = ''", 0),
    }
    wrong = []
    for what, (text, right) in wanted.items():
        found = rows.one("SELECT " + text)
        if found != right:
            wrong.append(f"half done: {what}: {found}, not {right}")
    return wrong


def findings(rows, residents, lying):
    """What is wrong, a line each; the contents that photographs name; how much there is."""
    photographs, reports, moves = gather(residents)
    about_pictures, named = pictures(rows, photographs, reports, lying)
    wrong = steps(rows, reports, moves) + about_pictures + figures(rows, reports, photographs, moves)
    told = sum(map(len, moves.values()))
    return wrong, named, {"reports": len(reports), "photographs": len(photographs), "moves": told}
