#!/usr/bin/env python3
"""Registration, license and usage on a database that is distributed over the nodes of a Citus cluster.

    story.py BINARIES STATE OUTPUT       with DATABASE_URL at the coordinator

Tells the part of the loop (Scripts/loop) that certifies, licenses and watches, with several accounts, and then asks on which
nodes their rows lie.
"""

import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "loop"))

from house import ROOT, House, StoryError, say, tell  # noqa: E402
from story import Story  # noqa: E402

ACCOUNTS = 8


class DistributedHouse(House):
    """A sandbox on a database that is there."""

    def serve(self, *settings):
        super().serve(*settings, *([f"database.url={os.environ['DATABASE_URL']}"] if settings else []))


class DistributedStory(Story):
    def tell_all(self):
        self.distribute()
        self.open_house()
        self.register()
        self.publish()
        self.include()
        self.license()
        self.watch()
        self.count_nodes()

    def distribute(self):
        say("The schema is made, and distributed while it is empty")
        self.house.run("seald", "migrate", "--state", self.house.state / "migrate")
        self.ask("-f", ROOT / "Scripts/citus/distribute.sql")
        kinds = "SELECT citus_table_type || ': ' || count(*) || ' tables' FROM citus_tables GROUP BY citus_table_type ORDER BY 1"
        tell(self.ask("-c", kinds))

    def register(self):
        say(f"{ACCOUNTS} accounts register a work each, and the same bytes too")
        house, key = self.house, self.house.key
        for number in range(ACCOUNTS):
            _, house.key = house.account(f"Studio {number}")
            own, shared = (house.state / name for name in (f"{number}.txt", "shared.txt"))
            own.write_text(f"The work of studio {number}.\n")
            shared.write_text("Everybody's.\n")
            for file in (own, shared):
                registered = house.seal("register", file, "--author", f"Author {number}")
            again = house.seal("register", shared, "--author", f"Author {number}")
        tell(registered)
        tell(again)
        house.key = key

    def count_nodes(self):
        say("Where the rows lie")
        for table in ("account", "version", "statement", "change", "event", "license", "usage"):
            per_node = (
                "SELECT nodeport || ': ' || sum(result::bigint) FROM run_command_on_shards("
                f"'{table}', 'SELECT count(*) FROM %s') JOIN citus_shards USING (shardid) "
                "WHERE result::bigint > 0 GROUP BY nodeport ORDER BY nodeport")
            nodes = self.ask("-c", per_node).split("\n")
            tell(f"{table:10}" + ", ".join(f"node {line} rows" for line in nodes))
            # One account sold, and was watched for.
            if len(nodes) < (1 if table in ("license", "usage") else 2) or not nodes[0]:
                raise StoryError(f"the rows of `{table}` lie on {len(nodes)} nodes")

    def ask(self, *arguments):
        """What the coordinator answers, one line a row."""
        done = subprocess.run(["psql", "-XAtq", os.environ["DATABASE_URL"], "-v", "ON_ERROR_STOP=1", *map(str, arguments)],
                              text=True, capture_output=True)
        if done.returncode != 0:
            raise StoryError(f"psql: {done.stderr}")
        return done.stdout.strip()


def main(binaries, state, output):
    house = DistributedHouse(binaries, state, output)
    try:
        DistributedStory(house).tell_all()
    except StoryError:
        log = house.state / "seald.log"
        print(log.read_text()[-4000:] if log.exists() else "", file=sys.stderr)
        raise
    finally:
        house.close()


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except StoryError as error:
        sys.exit(f"test-citus: {error}")
