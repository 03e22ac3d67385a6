"""Only the candidate's own browser, by the address of this start, and only from our pages."""

import pytest

from greenroom.web.security import BODY_MAX_BYTES, HEADERS

TOKEN = "the-token-of-this-start"
ADDRESS = "http://127.0.0.1:8350"


def test_without_the_token_nothing_is_shown(build):
    """
    Another user of the computer reaches the port, and learns where the candidate's address is.
    """
    stranger = build(cookie=False)
    answer = stranger.get("/history")
    assert answer.status_code == 403
    assert "printed in the terminal" in answer.text
    assert stranger.get("/?token=wrong").status_code == 403
    assert stranger.client.post("/undo").status_code == 403


def test_the_token_becomes_a_cookie_and_leaves_the_address(build):
    """
    The secret is kept out of scripts, of other sites and of the history.
    """
    guest = build(cookie=False)
    answer = guest.client.get(f"/bank?q=bias&token={TOKEN}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/bank?q=bias"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert cookie.startswith("greenroom-8350=")
    assert guest.get("/").status_code == 200


def test_the_way_in_leads_to_no_other_site(build):
    """
    A path that reads as another host stays a path.
    """
    guest = build(cookie=False)
    answer = guest.client.get(f"//evil.example/?token={TOKEN}", follow_redirects=False)
    assert answer.headers["location"].startswith("/")
    assert not answer.headers["location"].startswith("//")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8350", "127.0.0.1.evil.example", ""]
)
def test_a_name_that_is_not_ours_is_refused(visitor, host):
    """
    A site that lets its own name point to this computer gets nothing.
    """
    assert visitor.client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8350", "LOCALHOST:8350", "[::1]:8350"])
def test_local_names_are_ours(visitor, host):
    """
    The three names of this computer work, with the cookie of the port.
    """
    headers = {"host": host, "cookie": f"greenroom-8350={TOKEN}"}
    assert visitor.client.get("/", headers=headers).status_code == 200


def test_a_configured_name_is_ours(build):
    """
    A server may be called by a name that was given to it.
    """
    visitor = build(hosts=frozenset({"train.example.org"}))
    headers = {"host": "train.example.org:8350", "cookie": f"greenroom-8350={TOKEN}"}
    assert visitor.client.get("/", headers=headers).status_code == 200
    assert visitor.client.get("/").status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {"origin": "http://["},
        {"sec-fetch-site": "cross-site", "origin": ADDRESS},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_site_changes_nothing(visitor, headers):
    """
    Even with the cookie, a form of another origin (another port is another origin) is refused.
    """
    answer = visitor.client.post("/settings/theme", data={"theme": "dark"}, headers=headers)
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.text
    assert visitor.coach.settings().theme == "system"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_have_a_question_asked(visitor, site):
    """
    Reading /practise puts a question, so a picture or a link of another page must not reach it.
    """
    answer = visitor.client.get("/practise", headers={"sec-fetch-site": site})
    assert answer.status_code == 403
    assert visitor.coach.open_question() is None
    assert visitor.client.get("/practise", headers={"sec-fetch-site": "none"}).status_code == 200


def test_our_own_forms_change_things(visitor):
    """
    The same form from our page goes through.
    """
    headers = {"origin": ADDRESS, "sec-fetch-site": "same-origin"}
    visitor.client.post("/settings/theme", data={"theme": "dark"}, headers=headers)
    assert visitor.coach.settings().theme == "dark"


@pytest.mark.parametrize("path", ["/", "/nothing-here", "/static/x/app.js", "/palette.json"])
def test_every_answer_carries_the_policy(visitor, path):
    """
    Pages, errors, files and data: no inline script, no other host, no framing.
    """
    headers = visitor.get(path).headers
    for name, value in HEADERS.items():
        assert headers[name] == value
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy


def test_a_refusal_carries_the_policy(build):
    """
    The page that turns somebody away is as strict as the others.
    """
    headers = build(cookie=False).get("/").headers
    assert headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_pages_hold_no_inline_script_or_style(visitor, tools):
    """
    What the policy forbids is not there: no script without an address, no handler, no style block.
    """
    for path in ("/", "/bank", "/settings", "/history", visitor.ask("expl01")):
        html = visitor.get(path).text
        assert all(attributes.get("src") for attributes in tools.elements(html, "script"))
        assert not tools.elements(html, "style")
        assert " onclick=" not in html


def test_too_much_is_not_read(visitor):
    """
    A body beyond the limit is refused by its length, and by counting where it names none.
    """
    much = "text=" + "x" * BODY_MAX_BYTES
    headers = {"origin": ADDRESS, "content-type": "application/x-www-form-urlencoded"}
    answer = visitor.client.post("/settings", content=much, headers=headers)
    assert answer.status_code == 413
    pieces = (much[n : n + 4096].encode() for n in range(0, len(much), 4096))
    assert visitor.client.post("/settings", content=pieces, headers=headers).status_code == 413


def test_scripts_get_json(build):
    """
    Who asks for JSON gets the refusal and the error in JSON, from the same table.
    """
    refused = build(cookie=False).client.get("/", headers={"accept": "application/json"})
    assert refused.json()["error"]["code"] == "no-token"
    missing = build().client.get("/bank/zzzzzz", headers={"accept": "application/json"})
    assert missing.status_code == 404
    assert missing.json() == {
        "version": 1,
        "error": {
            "code": "item-not-found",
            "says": "No item zzzzzz in the bank.",
            "mend": "Look it up in the bank, or list a topic: greenroom show TOPIC",
        },
    }


def test_files_are_kept_for_ever_by_a_hashed_address(visitor, tools):
    """
    A file's address changes with the build, so that it may be kept; pages are always asked anew.
    """
    page = visitor.get("/")
    assert "no-cache" in page.headers["cache-control"]
    sheet = tools.elements(page.text, "link", rel="stylesheet")[0]["href"]
    answer = visitor.get(sheet)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("name", ["server/maths.js", "../app.py", "..%2fapp.py", ".sources.sha256"])
def test_only_the_build_is_served(visitor, tools, name):
    """
    What is for the server alone, and everything outside the folder, is not there.
    """
    script = tools.elements(visitor.get("/").text, "script")[0]["src"]
    assert visitor.get(script.replace("app.js", name)).status_code == 404
