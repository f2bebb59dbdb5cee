"""An operator: money as people write it, objections, jobs, the books, and what can be seen."""

import re

from command_line import find


def walk(journey):
    """5. An operator books transfers, decides objections, and looks after the installation"""
    transfers(journey)
    objections(journey)
    upkeep(journey)
    people(journey)


def order_by_bank(journey, licensee):
    shell, stage = journey.shell, journey.stage
    said = shell.done("buy", stage.work, stage.paid, "--licensee", licensee, "--place", "https://bank.example/",
                      "--pay", "bank")
    return find(r"order_[0-9a-z]+", said), said


def transfers(journey):
    """Money as people write it."""
    shell = journey.shell
    order, said = order_by_bank(journey, "Bank Buyers")
    journey.expect_words("who pays by transfer is told account, holder, bank, amount and reference", said, "6222 0000",
                         "Seal Sandbox Ltd", "99.00")
    bare = shell.seald("payment", "confirm", order, "99")
    journey.expect("an amount without its currency is refused with the right form",
                   bare.status == 64 and "99.00 CNY" in bare.errors or "CNY" in bare.errors, bare)
    fen = shell.seald("payment", "confirm", order, "98.00 CNY")
    journey.expect("another amount than is due is refused with both numbers", fen.status != 0 and "98.00" in fen.errors
                   and "99.00" in fen.errors, fen)
    received = shell.seald("payment", "confirm", order, "98.00 CNY", "--as-received")
    journey.expect("it is booked where that is asked for", received.status == 0, received)
    listed = shell.seald("payment", "list")
    journey.expect_words("it is listed until it is settled, with what came and what is due", listed.output, order,
                         "98.00", "99.00")
    rest = shell.seald("payment", "confirm", order, "1.00 CNY", "--transfer", "the rest")
    journey.expect("the rest gives the license",
                   rest.status == 0 and order not in shell.seald("payment", "list").output, rest)
    again = shell.seald("payment", "confirm", order, "1.00 CNY", "--transfer", "the rest")
    journey.expect("what is said twice changes nothing", again.status == 0, again)

    other, _ = order_by_bank(journey, "Little Buyers")
    shell.seald("payment", "confirm", other, "50.00 CNY", "--as-received")
    back = shell.seald("refund", "begin", other)
    journey.expect("what came too little is sent back by two commands", back.status == 0
                   and shell.seald("refund", "confirm", other).status == 0, back)
    books = shell.seald("ledger", "audit")
    journey.expect("the books add up", books.status == 0, books)


def objections(journey):
    """A license that somebody objected to."""
    shell, browser, stage = journey.shell, journey.browser, journey.stage
    listed = shell.seald("objection", "list")
    found = find(r"objection_[0-9a-z]+", listed.output)
    journey.expect_words("the operator sees the objection with its reason", listed.output, "map")
    number = find(r"CS(?:-[0-9A-Z]{4}){4}", listed.output)
    reason = "The map is mentioned, not shown."
    decided = shell.seald("objection", "decide", found, "reject", reason)
    journey.expect("the operator decides it with a reason", decided.status == 0, decided)
    browser.open(f"{stage.pages}/l/{number}?lang=en")
    journey.expect("whoever objected reads the reason on the license's page", reason in browser.text, browser.text)
    journey.look("the page of a license that was objected to")
    shown = shell.done("license", "show", number)
    journey.expect("the seller reads the same reason", reason in shown, shown)


def upkeep(journey):
    """What can be seen of the installation."""
    shell, stage = journey.shell, journey.stage
    for words, what in ((("status",), "a server runs"), (("doctor",), "something is wrong"),
                        (("job", "list"), "jobs are parked"), (("incident", "list"), "payments need a look"),
                        (("log", "audit"), "the log is whole")):
        said = shell.seald(*words)
        journey.expect(f"seald {' '.join(words)} says whether {what}", said.status == 0 and said.all.strip(), said)
    settings = shell.run("seald", "settings").output
    together = [line for line in settings.splitlines() if not re.match(r"\S+ {2,}\S", line)]
    journey.expect_none("the columns of the settings never run together", together)
    metrics = (stage.sandbox.parent / "admin-address").read_text().strip()
    said = shell.run("curl", "-sS", f"http://{metrics}/metrics")
    journey.expect("metrics are there for a monitor", "# HELP" in said.output, said)


def people(journey):
    """What an operator of others' accounts needs."""
    shell = journey.shell
    helps = {noun: shell.run("seald", noun, "--help").output for noun in ("account", "key", "payment", "log")}
    top = shell.run("seald", "--help").output
    settings = shell.run("seald", "settings").output
    for sentence, holds in (
        ("the operator lists the accounts", re.search(r"(?m)^  list ", helps["account"])),
        ("the operator suspends an account", "suspend" in helps["account"].lower()),
        ("the operator revokes a customer's key", re.search(r"(?m)^  revoke ", helps["key"])),
        ("the operator pays out what is available", "payout" in top.lower()),
        ("the operator backs up and restores by commands", "backup" in top.lower()),
        ("the operator sets keys and a time-stamp authority other than those for development",
         re.search("tsa|authority", settings)),
        ("the operator writes own words for mails", "mail.words" in settings),
    ):
        journey.expect(sentence, holds, "No command and no setting is for that.")
