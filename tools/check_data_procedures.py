"""What the catalogue of procedures must mean: every step has somebody to do it, every channel its time limit,
every fee its document."""

from check_data_shapes import counted, unique, wrong


def check_steps(here, procedure, ward):
    steps = procedure["steps"]
    stage_shares = {step["stage"]: step["share"] for step in steps}
    counted(here[0], here[1] + "/steps/share", sum(stage_shares.values()), 100)
    if any(step["share"] != stage_shares[step["stage"]] for step in steps):
        wrong(*here, "steps in parallel carry the same share, that of their stage")
    stages = [step["stage"] for step in steps]
    if stages != sorted(stages) or sorted(set(stages)) != list(range(1, len(set(stages)) + 1)):
        wrong(*here, "stages must count 1, 2, 3 … in order")
    work_field = next(group["code"] for group in ward["work_fields"] if procedure["field"] in group["fields"])
    agencies = {agency["code"] for agency in ward["agencies"]}
    for step in steps:
        if bool(step["agency"]) == bool(step["external"]):
            wrong(*here, f"step {step['name']!r} must name an agency or an outside one")
        elif step["external"]:
            if step["kind"] != "consult":
                wrong(*here, f"step {step['name']!r}: only a consultation goes outside")
        elif step["agency"] not in agencies:
            wrong(*here, f"step {step['name']!r}: unknown agency {step['agency']}")
        elif step["kind"] != "consult":
            able = [
                officer
                for officer in ward["officers"]
                if officer["agency"] == step["agency"]
                and step["kind"] in officer["posts"]
                and work_field in officer["work_fields"]
            ]
            if not able:
                wrong(
                    *here,
                    f"step {step['name']!r}: nobody in {step['agency']} may {step['kind']} {work_field}",
                )
    for step in steps:
        if stages.count(step["stage"]) > 1 and step["kind"] != "consult":
            wrong(*here, f"step {step['name']!r}: only consultations run in parallel")


def check_limits(here, procedure):
    limits = procedure["time_limits"]
    unique(here[0], here[1] + "/time_limits", ((limit["channel"], limit["case"]) for limit in limits))
    for channel in procedure["channels"]:
        if not any(limit["case"] == "" and limit["channel"] in ("any", channel) for limit in limits):
            wrong(*here, f"no ordinary time limit for channel {channel}")
    for limit in limits:
        if limit["value"] == 0:
            wrong(*here, "a time limit is at least 1")
        if limit["same_day"] and (limit["value"], limit["unit"]) != (1, "working_day"):
            wrong(*here, "a same-day limit is written as 1 working_day")
        if limit["channel"] not in ("any", *procedure["channels"]):
            wrong(*here, f"time limit for channel {limit['channel']}, which is not offered")
    same_day = any(limit["same_day"] and limit["case"] == "" for limit in limits)
    if same_day and not procedure["late_receipt_next_day"]:
        wrong(*here, "a same-day limit needs late_receipt_next_day")
    if procedure["immediate"] and not same_day:
        wrong(*here, "an immediate result needs a same-day limit")


def check_fees(here, procedure):
    for fee in procedure["fees"]:
        paged = fee["basis"] == "copy_pages"
        if (fee["amount"] > 0) == (fee["basis"] == "free"):
            wrong(*here, f"fee {fee['name']!r}: free means amount 0, anything else more")
        if (
            paged != (fee["amount_after"] > 0)
            or paged != (fee["pages_at_first"] > 0)
            or paged != (fee["amount_max"] > 0)
        ):
            wrong(*here, f"fee {fee['name']!r}: only copy_pages has steps and a maximum")
        if fee["valid_to"] and fee["valid_to"] < fee["valid_from"]:
            wrong(*here, f"fee {fee['name']!r} ends before it begins")
        if fee["amount"] and not fee["document"]:
            wrong(*here, f"fee {fee['name']!r} needs the document that sets it")
        if fee["channel"] not in ("any", *procedure["channels"]):
            wrong(*here, f"fee {fee['name']!r} is for a channel that is not offered")
    if not procedure["fees"] and not procedure["fee_note"]:
        wrong(*here, "needs a fee rule or a fee note")


def check_procedures(files, ward):
    every = [(file, procedure) for file, value in files for procedure in value["procedures"]]
    unique("procedures", "/code", (procedure["code"] for _, procedure in every))
    unique("procedures", "/short_name", (procedure["short_name"] for _, procedure in every))
    fields = {field["code"] for field in ward["fields"]}
    used = {}
    for file, procedure in every:
        here = (file, f"/{procedure['code']}")
        if procedure["field"] not in fields:
            wrong(*here, f"unknown field {procedure['field']}")
            continue
        group = next(group["code"] for group in ward["work_fields"] if procedure["field"] in group["fields"])
        used[group] = used.get(group, 0) + 1
        codes = [component["code"] for component in procedure["components"]]
        if codes != [f"{index:02}" for index in range(1, len(codes) + 1)] or not codes:
            wrong(*here, "components must be numbered 01, 02 …")
        for component in procedure["components"]:
            if bool(component["case"]) != (component["need"] == "case"):
                wrong(*here, f"component {component['code']}: a case stands exactly where need is case")
            if component["originals"] + component["copies"] == 0:
                wrong(*here, f"component {component['code']} asks for no copy at all")
        if not procedure["channels"] or not procedure["aliases"]:
            wrong(*here, "needs a channel and a word people say")
        unique(*here, procedure["channels"])
        unique(*here, procedure["aliases"])
        if ("online" in procedure["channels"]) == (procedure["online"] == "none"):
            wrong(*here, "`online` and the channels disagree")
        if procedure["confidence"] == "unsure" and not procedure["note"]:
            wrong(*here, "what is unsure needs a note that says why")
        if not procedure["legal_basis"]:
            wrong(*here, "needs a legal basis")
        check_limits(here, procedure)
        check_fees(here, procedure)
        check_steps(here, procedure, ward)
    if len(every) < 60:
        wrong("procedures", "", f"{len(every)} procedures, at least 60 are needed")
    for group in ward["work_fields"]:
        if group["fields"] and not used.get(group["code"]):
            wrong("procedures", "", f"no procedure in work field {group['code']}")
    parallel = sum(
        len({step["stage"] for step in procedure["steps"]}) < len(procedure["steps"])
        for _, procedure in every
    )
    with_case = sum(any(limit["case"] for limit in procedure["time_limits"]) for _, procedure in every)
    if parallel < 5:
        wrong("procedures", "", f"{parallel} procedures with steps in parallel, at least 5 are needed")
    if with_case < 10:
        wrong(
            "procedures",
            "",
            f"{with_case} procedures with a case in their time limits, at least 10 are needed",
        )
    return len(every)
