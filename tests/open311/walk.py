#!/usr/bin/env python3
"""Walks through Open311 as its clients do, with Python's own libraries, against a running server.

    tests/open311/walk.py ENDPOINT KEY        # http://127.0.0.1:8080/open311/test KEY

It files a request in each of the ways that clients have, with each service's questions answered, and
follows it. Says what is wrong and ends with 1; ends with 0 when nothing is. What it files stays behind: walk
on practice, not on the ward's own.
"""
import json
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as xml

TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
wrong = []


def must(held, what):
    if not held:
        wrong.append(what)


def ask(url, body=None, kind="application/x-www-form-urlencoded"):
    request = urllib.request.Request(url, body, {"Content-Type": kind} if body is not None else {})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers["Content-Type"], refusal.read()


def both(endpoint, path, query="", body=None):
    """The same question in both formats: status, what JSON says, what XML says."""
    status, kind, text = ask(f"{endpoint}/{path}.json{query}", body)
    must(kind == "application/json; charset=utf-8", f"{path}.json is {kind}")
    other, kind, markup = ask(f"{endpoint}/{path}.xml{query}", body)
    must(kind == "text/xml; charset=utf-8", f"{path}.xml is {kind}")
    must(markup.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'), f"{path}.xml has no declaration")
    must(status == other, f"{path}: {status} in JSON and {other} in XML")
    return status, json.loads(text), xml.fromstring(markup.decode())


def multipart(fields):
    head = '--parts\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    parts = "".join(head.format(name, value) for name, value in fields)
    return (parts + "--parts--\r\n").encode(), "multipart/form-data; boundary=parts"


def check_discovery(endpoint):
    _, said, markup = both(endpoint, "discovery")
    must(len(said["endpoints"]) >= 2, "fewer than two endpoints")
    must(len(markup.findall("endpoints/endpoint")) == len(said["endpoints"]), "discovery differs by format")
    must(said["contact"] and said["key_service"], "no contact or no key_service")
    for each in said["endpoints"]:
        must(len(each["formats"]) >= 2 and re.fullmatch(TIME, each["changeset"]), f"endpoint {each}")


def answers_of(endpoint, service):
    if not service["metadata"]:
        return []
    _, said, markup = both(endpoint, f"services/{service['service_code']}")
    same = len(markup.findall("attributes/attribute")) == len(said["attributes"])
    must(same, f"{service['service_code']} differs by format")
    answers = []
    for question in said["attributes"]:
        must(isinstance(question["required"], bool) and isinstance(question["order"], int), f"{question}")
        value = question["values"][0]["key"] if "values" in question else "3"
        answers.append((f"attribute[{question['code']}]", value))
    return answers


def number_of(endpoint, filed):
    if "token" not in filed:
        return filed["service_request_id"]
    _, told, _ = both(endpoint, f"tokens/{filed['token']}")
    return told[0]["service_request_id"]


def check_request(endpoint, number, service):
    status, said, markup = both(endpoint, f"requests/{number}")
    must(status == 200 and said[0]["service_code"] == service["service_code"], f"{number}: {said}")
    request = said[0]
    must(markup.find("request/service_request_id").text == number, f"{number} differs by format")
    must(re.fullmatch(TIME, request["requested_datetime"]), f"{number} was asked for at {request}")
    must(request["address"] and "" not in request.values(), f"{number} has something empty")
    must(isinstance(request["lat"], float) and "." in markup.find("request/lat").text, f"{number}: lat")


def check_update(endpoint, key, number):
    fields = [("api_key", key), ("service_request_id", number)]
    fields += [("update_id", "1"), ("status", "IN_PROGRESS")]
    body = urllib.parse.urlencode(fields).encode()
    status, said, markup = both(endpoint, "servicerequestupdates", "", body)
    must(status == 200 and said[0]["update_id"], f"update of {number}: {said}")
    must(markup.find("request_update/update_id").text == said[0]["update_id"], f"{number} was updated twice")


def check_service(endpoint, key, service):
    fields = [("api_key", key), ("service_code", service["service_code"]), ("lat", "15.1205")]
    fields += [("long", "108.7923"), ("description", "Thử một dòng\nvà một dòng nữa")]
    fields += answers_of(endpoint, service)
    body = urllib.parse.urlencode(fields).encode()
    status, _, text = ask(f"{endpoint}/requests.json", body)
    must(status == 200, f"{service['service_code']}: {text}")
    pictures = [("media_url", f"https://a.example/{n}.jpg") for n in (1, 2)]
    parts, kind = multipart([*fields, *pictures])
    status, _, markup = ask(f"{endpoint}/requests.xml", parts, kind)
    must(status == 200 and xml.fromstring(markup).find("request") is not None, f"in parts: {markup}")
    number = number_of(endpoint, json.loads(text)[0])
    check_request(endpoint, number, service)
    check_update(endpoint, key, number)


def check_refusals(endpoint, key, services):
    code = services[0]["service_code"]
    for body, status, words in (
        ("service_code=" + code, 403, "api_key required"),
        (f"api_key=guessed&service_code={code}", 403, "api_key not valid"),
        (f"api_key={key}", 400, "service_code required"),
        (f"api_key={key}&service_code=no-such", 404, "service_code not found"),
    ):
        got, said, markup = both(endpoint, "requests", "", body.encode())
        must(got == status and said[0] == {"code": status, "description": words}, f"{body}: {said}")
        must([e.tag for e in markup.find("error")] == ["code", "description"], f"{body}: not the code first")


def main():
    endpoint, key = sys.argv[1].rstrip("/"), sys.argv[2]
    check_discovery(endpoint)
    _, services, markup = both(endpoint, "services")
    must(len(services) == len(markup.findall("service")) and services, "services differ by format")
    for service in services[:10]:  # a key has a most in a minute
        check_service(endpoint, key, service)
    check_refusals(endpoint, key, services)
    _, said, _ = both(endpoint, "requests", "?page_size=2")
    must(len(said) == 2, f"a page of two has {len(said)}")
    print(*wrong, f"{len(wrong)} things are wrong" if wrong else "everything is as clients want it", sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
