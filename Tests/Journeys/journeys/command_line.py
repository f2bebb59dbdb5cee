"""The command line: what is mistyped, many files, and what programs read."""

import re

# What is typed, its exit status, and what the answer has to say. Tests/EndToEndTests has every sentence, word by word.
MISTYPED = (
    ("seal lits", 64, "no `lits`"),
    ("seal work lits", 64, "seal work list"),
    ("seal show foo", 64, "seal work show"),
    ("seal register README.md --kind novel", 64, "photograph"),
    ("seal register README.md --title " + "x" * 201, 65, "--title has 201 characters; at most 200"),
    ("seal register nowhere.jpg", 66, "nowhere.jpg"),
    ("seal register empty.txt", 65, "--empty"),
    ("seal work list --root README.md", 66, "PEM"),
    ("seal work show work_1", 64, "work_…"),
    ("seal license show CS-7K2M-9QXD-0HBV-31TE", 65, "mistyped"),
    ("seal license show CS-7K2M", 65, "four groups of four"),
    ("seal offer create WORK", 64, "--free, or --price"),
    ("seal offer create WORK --price 5 --free", 64, "not both"),
    ("seal offer create WORK --price five", 64, "99.50"),
    ("seal claim set WORK A=60% B=50%", 65, "110 %"),
    ("seal claim set WORK A", 64, "Ada Example=60%"),
    ("seal channel create example.com", 65, "https://example.com"),
    ("seal monitor create nowhere", 65, "http"),
    ("seal event list --type foo.bar", 65, "--type"),
    ("seal review list", 77, "operator"),
    ("seald nothing", 64, "no `nothing`"),
    ("seald run --set nothing=1", 78, "seald settings"),
    ("seald run --set listen=x", 78, "127.0.0.1:7443"),
)
# Words of the contract that nobody types.
OF_THE_CONTRACT = re.compile(r"`[a-z]+_[a-z_]+`|\w+\.\w+\[\d+\]|CLAIMED_RIGHT|\b[A-Z][a-z]+[A-Z]\w+ first")


def walk(journey):
    """7. What is mistyped, many files at once, and what programs read"""
    shell = journey.shell
    (shell.folder / "README.md").write_text("A file of one's own.")
    (shell.folder / "empty.txt").write_text("")
    mistyped(journey)
    many_files(journey)
    for_programs(journey)


def mistyped(journey):
    shell, work = journey.shell, journey.stage.work
    said = [(status, words, shell.run(line.replace("WORK", work))) for line, status, words in MISTYPED]
    journey.expect_none("what is mistyped is refused with the status that help promises",
                        [answer for status, _, answer in said if answer.status != status])
    journey.expect_none("every refusal says what would be right",
                        [answer for _, words, answer in said if words not in answer.all])
    twice = [answer for _, _, answer in said if len(lines := [
        line.split(": ", 1)[-1] for line in answer.errors.splitlines() if line.strip()]) != len(set(lines))]
    journey.expect_none("no sentence is printed twice", twice)
    prefixed = [answer for _, _, answer in said if not re.match(r"seald?: ", answer.errors)]
    journey.expect_none("every refusal begins with the program's name, and nothing else", prefixed)
    place = shell.seal("buy", work, journey.stage.paid, "--licensee", "X")
    first = shell.seal("offer", "create", work, "--price", "3", "--region", "XX")
    answers = [place, first] + [answer for _, _, answer in said]
    journey.expect_none("no word of the contract stands in a refusal",
                        [answer for answer in answers if OF_THE_CONTRACT.search(answer.errors)])
    codes = [answer for _, _, answer in said if re.match(r"seald?: (?:\S+: )?[A-Z_]{4,}: ", answer.errors)]
    journey.expect_none("no sentence begins with a code", codes)
    nowhere = shell.seal("work", "list", "--address", "127.0.0.1:1")
    journey.expect("no connection says its cause",
                   nowhere.status == 69 and re.search("(?i)refused", nowhere.errors), nowhere)
    option = shell.run("seal --help-profiel")
    journey.expect("a mistyped option is told the one that was meant", "--help-profile" in option.errors, option)


def many_files(journey):
    shell = journey.shell
    folder = shell.folder / "many"
    folder.mkdir()
    for number in range(24):
        (folder / f"{number:02}.txt").write_text(f"File {number} of many.")
    said = shell.run("seal register many/0*.txt many/nowhere.txt many/[12]*.txt")
    journey.expect("a file that is missing does not stop the rest, and the exit status says so",
                   said.status != 0 and said.output.count("registered  ") == 24, said.errors)
    journey.expect("the end counts what was done and what was not",
                   re.search(r"25 files: 24 registered.*1 not", said.all), said.errors)
    empty = shell.run("seal register empty.txt --empty")
    journey.expect("an empty file is registered where that is asked for", empty.status == 0, empty)


def for_programs(journey):
    shell = journey.shell
    commands = {"license verify": "nowhere", "letter verify": "nowhere", "statement verify": "nowhere", "work list": "",
                "channel list": "", "license list": "", "usage list": "", "case list": "", "log show": ""}
    lacking = [name for name, argument in commands.items()
               if "Unknown option" in shell.run(f"seal {name} {argument} --json").errors]
    journey.expect_none("every command of seal prints for programs", lacking)
    operators = [name for name in ("payment list", "objection list", "job list", "incident list", "status", "settings",
                                   "ledger audit", "log show")
                 if "--json" not in shell.run(f"seald {name} --help").output]
    journey.expect_none("every command of seald prints for programs", operators)
    completion = shell.run("seal --generate-completion-script bash")
    journey.expect("shells complete its commands", "complete" in completion.output, completion.errors)
    parts = [shell.run(f"seal {name}").output for name in ("license list", "work list", "usage list", "event list")]
    together = [line for text in parts for line in text.splitlines() if re.search(r"[a-z]_[0-9a-z]{26}\w", line)]
    journey.expect_none("columns never run together", together)
