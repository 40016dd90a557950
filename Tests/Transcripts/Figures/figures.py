#!/usr/bin/env python3
"""The figures of reports, counted anew: from the files that `git log`, `git ls-tree` and `git cat-file` give for each day,
with none of the tool's own code or ideas of events. Days end at midnight of the zone that TZ names."""

import datetime
import subprocess
import sys
import time

Day = datetime.date
ONE = datetime.timedelta(days=1)


def git(*arguments, data=None):
    done = subprocess.run(["git", *arguments], input=data, capture_output=True, check=True)
    return done.stdout


def fields(text):
    """Front matter of plain `key: value` lines."""
    lines = text.split("\n")
    assert lines[0] == "---", text
    found = {}
    for line in lines[1:lines.index("---", 1)]:
        key, _, value = line.partition(":")
        found[key] = value.strip().strip('"')
    return found


def listed(text):
    return [part.strip() for part in text.strip("[]").split(",") if part.strip()]


def day(text):
    return Day.fromisoformat(text) if text else None


class History:
    def __init__(self, today):
        self.today = today
        lines = git("log", "--first-parent", "--format=%H %ct", "HEAD").decode().split("\n")
        self.commits = [(name, int(seconds)) for name, seconds in (line.split() for line in lines if line)]
        self.cache = {}
        self.blobs = {}
        self.first = min(self.local(seconds) for _, seconds in self.commits)

    @staticmethod
    def local(seconds):
        moment = time.localtime(seconds)
        return Day(moment.tm_year, moment.tm_mon, moment.tm_mday)

    def commit(self, date):
        """The first commit from the head on that was made before the day's end."""
        for name, seconds in self.commits:
            if self.local(seconds) <= date:
                return name
        return None

    def files(self, date, folder):
        name = self.commit(date)
        return self.at(name, folder) if name else {}

    def at(self, name, folder):
        """The documents of a folder in a commit, by their keys or ids."""
        if (name, folder) not in self.cache:
            found = {}
            for line in git("ls-tree", "-r", name, folder + "/").decode().split("\n"):
                if line:
                    blob, path = line.split()[2], line.split("\t")[1]
                    if blob not in self.blobs:
                        self.blobs[blob] = fields(git("cat-file", "blob", blob).decode())
                    key = path.split("/")[-1][:-3]
                    found[key[:8] if folder == "items" else key] = self.blobs[blob]
            self.cache[name, folder] = found
        return self.cache[name, folder]

    def items(self, date):
        return self.files(date, "items")

    def days(self, first, last):
        while first <= last:
            yield first
            first += ONE

    def states(self, identity):
        """What an item was after each commit, with the day on which that came to the branch: no later than what follows it."""
        found, latest = [], None
        for name, seconds in self.commits:
            latest = seconds if latest is None else min(latest, seconds)
            found.append((self.local(latest), self.at(name, "items").get(identity)))
        return [(date, item) for date, item in reversed(found) if date <= self.today]


CATEGORY = {
    "backlog": "todo", "ready": "todo", "in-progress": "active", "waiting": "waiting", "done": "done",
    "stopped": "stopped",
}


def category(item):
    return CATEGORY[item["status"]] if item else None


def number(value):
    return str(int(value)) if value == int(value) else str(value)


def tenths(value):
    value = int(value * 10 + 0.5) / 10
    return str(int(value)) if value == int(value) else str(value)


def burnup(history, campaign, team):
    rows = []
    for date in history.days(history.first, history.today):
        scope = done = released = 0
        for item in history.items(date).values():
            mine = item.get("campaign") == campaign and item.get("team") == team
            if mine and item.get("moscow") != "wont" and category(item) != "stopped":
                effort = float(item.get("effort") or 0)
                scope += effort
                done += effort if category(item) == "done" else 0
                out = day(item.get("released"))
                released += effort if out and out <= date else 0
        if rows or scope > 0:
            rows.append([date.isoformat(), number(scope), number(done), number(released)])
    return [["day", "scope", "done", "released"]] + rows


def finish(history, identity):
    """The day since which an item is done, and the one on which it was begun."""
    states = history.states(identity)
    item = states[-1][1]
    if category(item) != "done":
        return None, None
    since = started = None
    for date, state in states:
        kind = category(state)
        since = (since or date) if kind == "done" else None
        if kind in ("todo", None):
            started = None
        elif kind in ("active", "waiting"):
            started = started or date
    return day(item.get("finished")) or since, day(item.get("started")) or started


def flow(history, first, team):
    """The days of the flow, with what was finished on each."""
    now = history.items(history.today)
    everyone = set()
    for date in history.days(history.first, history.today):
        everyone |= set(history.items(date))
    ends = {}
    for identity in now:
        end, _ = finish(history, identity)
        if end and now[identity].get("team") == team:
            ends[identity] = end
    rows = []
    for date in history.days(first, history.today):
        count = {"todo": 0, "active": 0, "waiting": 0, "done": 0, "stopped": 0}
        for identity in everyone:
            item, last = history.items(date).get(identity), now.get(identity)
            kind = category(item) if item and item.get("team") == team else None
            if last and last.get("team") == team and category(last) == "done":
                started, finished = day(last.get("started")), day(last.get("finished"))
                was_there = any(identity in history.items(d) for d in history.days(history.first, date))
                early = category(item) == "todo" or (not item and not was_there)
                if finished and date >= finished:
                    kind = "done"
                elif started and date >= started and early:
                    kind = "active"
            elif last and last.get("team") == team and category(last) in ("active", "waiting"):
                started = day(last.get("started"))
                was_there = any(identity in history.items(d) for d in history.days(history.first, date))
                early = category(item) == "todo" or (not item and not was_there)
                if started and date >= started and early:
                    kind = "active"
            if kind:
                count[kind] += 1
        done = sum(1 for end in ends.values() if end == date)
        rows.append(
            [date.isoformat()] + [str(count[k]) for k in ("todo", "active", "waiting", "done")] + [str(done)])
    return [["day", "todo", "active", "waiting", "done", "finished"]] + rows


def times(history, first, team):
    """How long each item took that was finished in the period."""
    rows = []
    for identity, item in history.items(history.today).items():
        end, start = finish(history, identity)
        if item.get("team") == team and end and first <= end <= history.today:
            took = (end - start).days + 1 if start and start <= end else ""
            rows.append([end.isoformat(), identity, str(took)])
    return sorted(rows)


def waits(history, first, team):
    """On how many evenings the team's items waited for what."""
    found = {}
    now = history.items(history.today)
    for date in history.days(first, history.today):
        for identity, item in history.items(date).items():
            if category(item) == "waiting" and now.get(identity, {}).get("team") == team:
                cause = item["waiting-on"].split(":")[0]
                found[cause] = found.get(cause, 0) + 1
    return sorted([cause, str(days)] for cause, days in found.items())


def spans(history, identity):
    """The times in which an item was done: since when, and the day on which it was taken up again."""
    found, since, said = [], None, None
    for date, state in history.states(identity):
        if category(state) == "done":
            since, said = since or date, day(state.get("finished")) or said
        elif state and since:
            found.append((said or since, date))
            since = said = None
    return found + ([(said or since, None)] if since else [])


def commitment(history):
    rows = []
    for key, cycle in sorted(history.files(history.today, "cycles").items()):
        first, last = day(cycle["from"]), day(cycle["to"])
        closed = day(cycle.get("closed"))
        end = min(last, closed) if closed else last
        over = history.today > end or bool(closed and closed <= history.today)
        end = min(end, history.today)
        start = next(d for d in history.days(history.first, history.today) if key in history.files(d, "cycles"))
        agreed = max(first, start)
        held = lambda date: listed(history.files(date, "cycles")[key]["committed"])
        initial, final, added = held(agreed), held(max(end, agreed)), {}
        for date in history.days(agreed + ONE, end):
            for identity in held(date):
                if identity not in initial:
                    added.setdefault(identity, date)
        for identity in initial + sorted(added, key=lambda i: (added[i], i)):
            before = history.items(end).get(identity)
            fate = "carried-over" if over else "open"
            kept = [s for s in spans(history, identity) if not s[1] or s[1] > end]
            if identity not in final:
                fate = "removed"
            elif not before and not history.items(history.today).get(identity):
                fate = "missing"
            elif any(first <= s[0] <= end for s in kept):
                fate = "completed"
            elif any(s[0] < first for s in kept):
                fate = "done-before"
            elif category(before) == "stopped":
                fate = "stopped"
            rows.append([key, identity, fate, added[identity].isoformat() if identity in added else ""])
    return rows


def main():
    report, today, *rest = sys.argv[1:]
    history = History(Day.fromisoformat(today))
    if report == "burnup":
        rows = burnup(history, *rest)
    elif report in ("flow", "times", "waits"):
        rows = globals()[report](history, Day.fromisoformat(rest[0]), rest[1])
    else:
        rows = commitment(history)
    print("\n".join(",".join(row) for row in rows))


main()
