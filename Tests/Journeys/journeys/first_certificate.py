"""From what the sandbox prints to a certificate that openssl verifies."""

import pathlib
import re
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[3]


def walk(journey):
    """1. From what the sandbox prints to a certificate that openssl verifies"""
    shell, desk = journey.shell, journey.shell.folder
    (desk / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 a picture of mine")
    profiles(journey)

    made = shell.seal("register", "photo.jpg", "--author", "Ada Example", "--public")
    journey.expect("a file is registered by one command", made.output.startswith("registered"), made)
    folder = desk / "photo.jpg.seal"
    journey.expect_none("its folder holds the proof of its place in the log",
                        [name for name in ("log-proof.tlog-proof", "log.pem") if not (folder / name).exists()])
    valid = shell.seal("verify", "photo.jpg")
    journey.expect("seal verifies it offline", valid.output.startswith("valid  photo.jpg"), valid)
    journey.expect("who verifies is told that the sandbox proves nothing", "SANDBOX" in valid.output, valid)

    roots(journey)
    by_openssl(journey)

    for name in ("log-proof.tlog-proof", "log.pem"):
        (folder / name).rename(desk / name)
    lacking = shell.seal("verify", "photo.jpg")
    journey.expect("seal says what a folder lacks, and which command adds it",
                   re.search(r"no proof.*seal certificate save cert_", lacking.output), lacking)
    for name in ("log-proof.tlog-proof", "log.pem"):
        (desk / name).rename(folder / name)
    tampered(journey, folder)
    on_its_page(journey)


def profiles(journey):
    shell = journey.shell
    for program in ("seal", "seald"):
        said = shell.run(program, "--version")
        journey.expect(f"{program} says its version", re.fullmatch(r"\d+\.\d+\.\d+\S*\n", said.output), said)
    helped = shell.run("seal", "--help")
    journey.expect("help names the help about profiles", "--help-profile" in helped.output, helped)
    told = shell.run("seal", "--help-profile")
    journey.expect_words("the help about profiles tells each variable and who is the author by default", told.output,
                         "SEAL_PROFILE", "SEAL_API_KEY", "SEAL_ADDRESS", "SEAL_TRUSTED_ROOT", "SEAL_ATTEMPTS", "author",
                         "seald sandbox")
    nowhere = shell.run("SEAL_PROFILE=/nowhere.json seal work list")
    journey.expect("without a profile it says that there is none, and how to get one",
                   nowhere.status == 78
                   and re.search(r"no profile at `?/nowhere\.json.*help-profile", nowhere.all, re.S), nowhere)


def roots(journey):
    """Those of the sandbox are not those of what counts."""
    shell = journey.shell
    both = {}
    for environment in ("live", "sandbox"):
        printed = shell.seald("root", "show", f"--{environment}")
        fetched = shell.run(f"curl -sSk {journey.stage.pages}/roots/{environment}.pem")
        both[environment] = printed.output
        journey.expect(f"the {environment} roots are printed by seald and served, apart from the others",
                       printed.output.count("BEGIN CERTIFICATE") == 1
                       and fetched.output.strip() == printed.output.strip(), f"{printed}\n{fetched}")
        (shell.folder / f"{environment}.pem").write_text(printed.output)
    wrong = shell.run("openssl verify -CAfile live.pem photo.jpg.seal/issuer.pem")
    journey.expect("openssl refuses a certificate of the sandbox under the live roots", wrong.status != 0, wrong)


def by_openssl(journey):
    """The commands of the article, as they stand there."""
    shell, article = journey.shell, (ROOT / "Documentation/verify.md").read_text()
    commands = re.search(r"```sh\n(.*?)```", article, re.S)[1]
    journey.expect("the article says where the roots come from, before it uses them",
                   commands.startswith("seal statement roots > roots.pem"), commands)
    journey.expect("the article says how that is done for the sandbox", "--sandbox" in commands, commands)
    commands = commands.replace("statement roots", "statement roots --sandbox", 1)
    said = shell.run("set -e\n" + commands.replace("/tmp/issuer.pub", "issuer.pub"))
    journey.expect("the article's openssl commands hold as they stand there",
                   said.status == 0 and said.all.count("OK") >= 3 and "Time stamp:" in said.output, said)
    journey.expect("the article says that openssl's warning is as it should be", "is not a CA cert" in article)
    read_me = (ROOT / "README.md").read_text()
    journey.expect("the README leads to the article", "Documentation/verify.md" in read_me)
    journey.expect("the README says that watching is for texts, on sites that are named",
                   re.search(r"watches for texts, on\s[\w\s]*sites that\s[\w\s]*name", read_me))
    (shell.folder / "photo.jpg.seal/issuer.pub").unlink(missing_ok=True)


def tampered(journey, folder):
    """What is changed is refused, with the check that failed."""
    shell = journey.shell

    def changed(name, change):
        path = folder / name
        before = path.read_bytes()
        path.write_bytes(change(before))
        said = shell.seal("verify", "photo.jpg")
        path.write_bytes(before)
        return said

    for what, said in {
        "another time in the statement": changed("statement.json", lambda text: text.replace(b"2026", b"2016", 1)),
        "another signature": changed("statement.sig", lambda text: bytes([text[0] ^ 1]) + text[1:]),
        "another token": changed("timestamp.tst", lambda text: text[:-1] + bytes([text[-1] ^ 1])),
    }.items():
        journey.expect(f"{what} is refused, and what failed is named",
                       said.status == 1 and said.output.startswith("NOT VALID") and "FAILED" in said.output, said)
    photo = shell.folder / "photo.jpg"
    before = photo.read_bytes()
    photo.write_bytes(before + b"!")
    said = shell.seal("verify", "photo.jpg")
    photo.write_bytes(before)
    journey.expect("another file is refused", said.status == 1 and "FAILED  WORK_SHA256" in said.output, said)


def on_its_page(journey):
    shell, browser = journey.shell, journey.browser
    certificate = re.search(r"cert_[0-9a-z]+", shell.seal("verify", "photo.jpg").output)[0]
    browser.open(f"{journey.stage.pages}/c/{certificate}?lang=en")
    journey.expect_words("the certificate's page names every step of openssl and the roots", browser.text,
                         "openssl verify", "openssl pkeyutl", "openssl ts -verify", "Roots of the sandbox")
    field = browser.one("[data-drop] input[type=file]")
    field.send_keys(str(shell.folder / "photo.jpg"))
    browser.fields += 1
    browser.until_text("Yes: this is the certified file")
    journey.expect("a file that is dropped there is compared in the browser", True)
    field.send_keys(str(shell.folder / "live.pem"))
    browser.until_text("No: this is another file")
    journey.expect("another file is told from it", True)

    # The files of the page and its commands, pasted.
    desk = shell.folder / "from-the-web"
    desk.mkdir()
    for link in browser.all("a[download]"):
        address = link.get_attribute("href")
        if address.endswith(".zip"):
            continue
        name = "roots.pem" if "/roots/" in address else address.split("?")[0].rsplit("/", 1)[1]
        shell.run("curl", "-sSk", "-o", str(desk / name), address)
    commands = "\n".join(block.text for block in browser.all("ol.steps pre")).replace("FILE", "../photo.jpg")
    said = shell.run("set -e; cd from-the-web\n" + commands)
    journey.expect("the files and commands of the page verify it, pasted as they stand there",
                   said.status == 0 and said.all.count("OK") >= 3, said)
    shell.run("curl", "-sSk", "-o", "all.zip", browser.one("a[href$='.zip']").get_attribute("href"))
    zipfile.ZipFile(shell.folder / "all.zip").extractall(shell.folder / "unpacked")
    said = shell.seal("verify", "photo.jpg", f"unpacked/{certificate}.seal")
    journey.expect("its files are handed out as one too, which unpacks to the folder that seal verifies",
                   said.output.startswith("valid"), said)
    journey.expect("a certificate has a form that people can print", browser.all("a[href$='.pdf']"), browser.text)
    journey.look("the page of a certificate")
