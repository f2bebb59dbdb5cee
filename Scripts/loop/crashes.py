"""kill -9 of the server and of its database while the story goes on, and what must hold afterwards."""

import collections
import email
import email.policy
import os
import random
import subprocess
import threading

from house import StoryError, say, tell, until

# Each answers with rows where a rule is broken.
RULES = {
    "money without a license, or a license without money":
        "SELECT order_id FROM license_order LEFT JOIN license USING (order_id) WHERE state IN (2, 3, 4) "
        "AND license_id IS NULL",
    "paid licenses and receipts that are not as many":
        "SELECT 1 WHERE (SELECT count(*) FROM license JOIN offer USING (offer_id) WHERE price_minor_units IS NOT NULL) "
        "<> (SELECT count(*) FROM transfer WHERE kind = 'RECEIPT')",
    "a license without its one event":
        "SELECT 1 WHERE (SELECT count(*) FROM license) <> (SELECT count(DISTINCT subject) FROM event WHERE type = 'license.issued')",
    "events of a subject with a gap or twice":
        "SELECT subject FROM event GROUP BY account_id, environment, subject HAVING count(*) <> max(sequence) OR min(sequence) <> 1",
    "a statement that is neither in the log nor waiting":
        "SELECT statement_id FROM statement WHERE sha256(canonical) NOT IN "
        "(SELECT statement_sha256 FROM log_leaf UNION SELECT statement_sha256 FROM log_waiting)",
    "a statement twice in the log":
        "SELECT statement_sha256 FROM log_leaf GROUP BY 1 HAVING count(*) > 1",
    "an order that two licenses were given for":
        "SELECT order_id FROM license GROUP BY 1 HAVING count(*) > 1",
    "a settled case without license and settlement":
        "SELECT 1 WHERE (SELECT count(*) FROM event WHERE type = 'case.settled') <> 1",
}


class Crashes:
    def __init__(self, house, count, seed=None):
        self.house, self.count, self.made = house, count, []
        seed = seed or str(random.SystemRandom().randrange(1_000_000))
        self.seed, self.random = seed, random.Random(seed)
        self.acknowledged, self.stopping, self.failure = [], threading.Event(), None

    def begin(self, story):
        say(f"From now on seald and PostgreSQL are killed {self.count} times (seed {self.seed})")
        self.story, self.house.crashing = story, True
        self.threads = [threading.Thread(target=self.guarded, args=(work,), daemon=True)
                        for work in (self.kill, self.take)]
        for thread in self.threads:
            thread.start()

    def guarded(self, work):
        try:
            work()
        except Exception as error:  # Told when the story ends: a thread has nobody to tell.
            self.failure = error

    def kill(self):
        while len(self.made) < self.count and not self.stopping.wait(self.random.uniform(0.5, 4)):
            what = self.random.choice(("seald", "PostgreSQL"))
            self.house.crash(what)
            self.made.append(what)

    def take(self):
        """Readers who take the free license as fast as they are answered."""
        while not self.stopping.is_set():
            number, _ = self.story.take_free(f"Reader {len(self.acknowledged)}", "https://readers.example/")
            self.acknowledged.append(number)

    def end(self):
        """The story is told: the remaining crashes, then quiet."""
        until("the last crash", lambda: len(self.made) >= self.count or self.failure, 5 * self.count + 60)
        self.stopping.set()
        for thread in self.threads:
            thread.join(120)
        if self.failure:
            raise StoryError(f"while crashes were made: {self.failure}")
        until("the server to answer", lambda: '"SERVING"' in self.house.page("/health")[0])
        self.house.crashing = False
        until("all statements to be in the log", lambda: self.ask("SELECT count(*) FROM log_waiting") == "0")
        until("all events to have their numbers", lambda: self.ask(
            "SELECT count(*) FROM event WHERE event_id NOT IN (SELECT event_id FROM event_order)") == "0")

    def judge(self):
        say(f"{self.count} crashes ({', '.join(f'{n} × {what}' for what, n in collections.Counter(self.made).items())}) "
            f"while {len(self.acknowledged)} readers were licensed")
        numbers = set(self.ask("SELECT number FROM license").splitlines())
        lost = [number for number in self.acknowledged if number not in numbers]
        if lost or len(set(self.acknowledged)) != len(self.acknowledged):
            raise StoryError(f"licenses that were acknowledged are lost, or given twice: {lost}")
        for rule, query in RULES.items():
            if broken := self.ask(query):
                raise StoryError(f"{rule}: {broken}")
        mails = collections.defaultdict(set)
        for path in self.house.mail.glob("*.eml"):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            mails[message["Message-ID"]].add(message.get_body(("plain",)).get_content())
        if any(len(texts) > 1 for texts in mails.values()):
            raise StoryError("a Message-ID stands on two different messages")
        tell("no license without money, none twice, no event lost, the log holds all, mail repeated only as itself")

    def ask(self, query):
        """What the database answers, one line a row."""
        cluster = self.house.state / "seald/cluster"
        socket = cluster / "socket"
        if (cluster / "socket-folder").exists():
            socket = (cluster / "socket-folder").read_text().strip()
        done = subprocess.run(
            ["psql", "-h", str(socket), "-p", "5432", "-U", "seal", "-d", "seal", "-AtX", "-c", query],
            text=True, capture_output=True,
            env={**os.environ, "PGPASSWORD": (cluster / "password").read_text().strip()})
        if done.returncode:
            raise StoryError(f"psql: {done.stderr}")
        return done.stdout.strip()
