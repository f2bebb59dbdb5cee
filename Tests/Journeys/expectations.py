"""Expectations: each a sentence that holds or does not; what is known not to hold has a reason in known.py."""

import time

from known import KNOWN


class Expectations:
    """Prints each as it is met, and counts. `picture` saves what the browser shows where one fails."""

    def __init__(self, picture=None):
        self.picture, self.failed, self.met, self.known, self.said = picture, [], 0, [], set()

    def expect(self, sentence, holds, found=""):
        """Notes whether a sentence holds; `found` is printed where it does not. Answers whether it does."""
        self.said.add(sentence)
        reason = KNOWN.get(sentence)
        if holds and reason is None:
            self.met += 1
            print(f"  ok    {sentence}", flush=True)
        elif not holds and reason is not None:
            self.known.append(sentence)
            print(f"  known {sentence}: {reason}", flush=True)
        elif holds:
            self.fail(sentence, "It holds now: strike it from Tests/Journeys/known.py.")
        else:
            self.fail(sentence, found)
        return bool(holds)

    def expect_words(self, sentence, text, *words):
        """Expects that a text has all of these words."""
        missing = [word for word in words if word not in text]
        return self.expect(sentence, not missing, f"{missing} is not in:\n{text}")

    def expect_none(self, sentence, faults):
        """Expects that a list of faults is empty."""
        return self.expect(sentence, not faults, "\n".join(map(str, faults)))

    def fail(self, sentence, found):
        self.failed.append(sentence)
        print(f"  FAIL  {sentence}", flush=True)
        for line in str(found).strip().splitlines()[:30]:
            print(f"        {line[:300]}", flush=True)
        if self.picture and (where := self.picture(len(self.failed))):
            print(f"        picture: {where}", flush=True)

    def finish(self, is_whole, started):
        """Prints the counts; the exit status. Where all journeys were made, each known sentence was said."""
        if is_whole:
            for sentence in KNOWN.keys() - self.said:
                self.fail(sentence, "No journey says that any more: strike it from Tests/Journeys/known.py.")
        print(f"\njourneys: {self.met} met, {len(self.known)} known, {len(self.failed)} failed, "
              f"in {time.monotonic() - started:.0f} s")
        for sentence in self.failed:
            print(f"  FAIL  {sentence}")
        return 1 if self.failed else 0
