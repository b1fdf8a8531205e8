"""The one writer: each draft and order finds its story, and the story's files follow.

Whatever comes first, the same files come of it: what a story becomes depends on all that is held
of it (``arrange``, ``tombstone``), and files that stand elsewhere or say otherwise are changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.intake.amend import amended, same
from builder.intake.arrange import Place, Shelf, arranged, folder_of, raw_path
from builder.intake.cabinet import Cabinet
from builder.intake.digests import Digests
from builder.intake.draft import Draft, Notice
from builder.intake.front import opened
from builder.intake.held import Held, from_draft
from builder.intake.naming import named
from builder.intake.order import Order, Verb, short
from builder.intake.register import Register, means
from builder.intake.replacing import replaced
from builder.intake.tombstone import buried, written
from builder.intake.verdict import Outcome, Verdict
from builder.model.story import Status


class Placing:
    """Puts drafts and orders where they belong."""

    def __init__(
        self, register: Register, shelf: Shelf, cabinet: Cabinet, digests: Digests
    ) -> None:
        self._digests = digests
        self._register = register
        self._shelf = shelf
        self._cabinet = cabinet
        self._written: dict[str, tuple[str, Held]] = {}

    def mend(self) -> None:
        """Finish the cancels that a killed import began."""
        for story in self._register.stories():
            if any(h.canceled for h in story) and not all(h.canceled for h in story):
                self._bury(story, ())

    def place(self, read: Draft | Notice) -> Outcome:
        """File one draft or follow one order, and say what became of it."""
        sha = read.order.sha if isinstance(read, Notice) else short(read.sha256)
        known = self._register.known(sha)
        if known is not None:
            return _outcome(read, Verdict.DUPLICATE, known)
        return self._order(read) if isinstance(read, Notice) else self._draft(read)

    def fresh(self) -> Iterator[tuple[str, str, Held]]:
        """Path, stat and content of files that were written and say just what is held."""
        for path, (stat, held) in self._written.items():
            if held in self._register.story(held.id):
                yield path, stat, held

    def _draft(self, draft: Draft) -> Outcome:
        id_ = named(draft, self._register, self._shelf.codes)
        before = self._register.story(id_)
        story = (*before, from_draft(draft, id_))
        orders = self._register.orders_for(story)
        if self._dead(story, orders):
            self._bury(story, orders)
            return _outcome(draft, Verdict.CANCELED, id_, "its story was canceled")
        self._file(story, orders, draft)
        now = next(h for h in self._register.story(id_) if h.sha == short(draft.sha256))
        return _outcome(draft, _verdict(now, before), id_)

    def _order(self, notice: Notice) -> Outcome:
        order = notice.order
        verdict = Verdict.CANCELED if order.verb is Verb.CANCEL else Verdict.WITHHELD
        self._register.leave_unmatched(order)
        met = [id_ for id_ in self._register.called(order.key) if self._follow_order(id_, order)]
        if met:
            return _outcome(notice, verdict, " ".join(met))
        what = f"no story is called '{order.said}' yet; kept in content/_unmatched.yaml"
        return _outcome(notice, verdict, "", what)

    def _follow_order(self, id_: str, order: Order) -> bool:
        """Do to a story what it is ordered, if it is the one that is meant."""
        story = self._register.story(id_)
        if not any(means(order, held) for held in story):
            return False
        orders = [*self._register.orders_for(story), order]
        if self._dead(story, orders):
            self._bury(story, orders)
        else:
            self._file(story, orders)
        return True

    def _dead(self, story: Sequence[Held], orders: Iterable[Order]) -> bool:
        """Whether a story is canceled: once is for ever, whatever version it was."""
        verbs = {order.verb for order in orders}
        return Verb.CANCEL in verbs or any(held.canceled for held in story)

    def _file(
        self, story: Sequence[Held], orders: Sequence[Order], draft: Draft | None = None
    ) -> None:
        """Bring the files of a living story to where and what they are to be."""
        places = arranged(story, self._shelf, folder_of(story, self._shelf))
        given = _given(story, orders)
        now = {held: self._settled(held, place, given) for held, place in places.items()}
        # The later version moves first, out of the way of the earlier; the new one comes last.
        for held in sorted(now, key=lambda held: held.order, reverse=True):
            if held.path:
                self._change(held, now[held])
        for held in now:
            if draft and not held.path:
                self._write(draft, held, now[held])
        self._register.put(tuple(now.values()))
        self._register.settle(orders)
        self._tell_followers(tuple(now.values()))

    def _settled(self, held: Held, place: Place, given: tuple[Order, ...]) -> Held:
        """A version as it is to be, among the others."""
        found = replace(
            held,
            path=place.path,
            date=place.date,
            updated=place.updated,
            second=place.second,
            apart=place.apart,
            orders=tuple(order.bare() for order in given),
        )
        supersedes = replaced(found, self._register)
        if supersedes != found.supersedes:
            found = replace(found, supersedes=supersedes)
        hold = next((o for o in given if o.verb is Verb.HOLD and _holds(o, found)), None)
        if hold is None or found.status is not Status.USABLE:
            return found
        return replace(found, status=Status.WITHHELD, note=hold.note or "Held by its desk")

    def _change(self, old: Held, new: Held) -> None:
        if old.path != new.path:
            if old.suffix:
                raw = raw_path(old.path, old.suffix), raw_path(new.path, new.suffix)
                self._cabinet.move(*raw)
            self._cabinet.move(old.path, new.path)
        if not same(old, new) and (front := self._cabinet.front(new.path)):
            self._cabinet.write(new.path, amended(front, old, new, self._shelf.zone).data())

    def _write(self, draft: Draft, old: Held, new: Held) -> None:
        data = draft.data
        if not same(old, new) and (front := opened(data)):
            data = amended(front, old, new, self._shelf.zone).data()
        self._cabinet.write_ahead(raw_path(new.path, new.suffix), draft.raw)
        stat = self._cabinet.write(new.path, data)
        if stat and draft.agrees and data is draft.data:
            self._written[new.path] = (stat, new)

    def _bury(self, story: Sequence[Held], orders: Sequence[Order]) -> None:
        """Take a story out of the archive, and leave its tombstones."""
        left = buried(story, orders)
        places = arranged(left, self._shelf, folder_of(story, self._shelf))
        now = [replace(h, path=p.path, second=p.second) for h, p in places.items()]
        kept = {held.path for held in now}
        living = [held.path for held in story if held.path and not held.canceled]
        self._digests.keep(story[0].id, living)
        for held in story:
            if held.path and held.suffix:
                self._cabinet.remove(raw_path(held.path, held.suffix))
            if held.path and held.path not in kept:
                self._cabinet.remove(held.path)
        for held in now:
            data = written(held, self._shelf.zone, second=held.second)
            self._cabinet.write(held.path, data)
        self._register.put(now)
        self._register.settle(orders)
        self._tell_followers(now)

    def _tell_followers(self, story: Sequence[Held]) -> None:
        """Stories that replace this one may find it only now."""
        keys = {key for held in story for key in held.names}
        for id_ in sorted({id_ for key in keys for id_ in self._register.wanting(key)}):
            follower = self._register.story(id_)
            if any(replaced(h, self._register) != h.supersedes for h in follower):
                self._file(follower, self._register.orders_for(follower))


def _given(story: Sequence[Held], orders: Iterable[Order]) -> tuple[Order, ...]:
    """All orders about a story, those that its files carry included; a note is not lost."""
    found = {order.sha: order for held in story for order in held.orders}
    found |= {order.sha: order for order in orders if order.note or order.sha not in found}
    return tuple(sorted(found.values(), key=lambda order: order.rank))


def _holds(order: Order, held: Held) -> bool:
    """Whether a hold is about this version: a later one is free again."""
    return order.date is None or held.moment <= order.date


def _verdict(held: Held, before: Sequence[Held]) -> Verdict:
    if held.status is Status.WITHHELD:
        return Verdict.WITHHELD
    older = any(other.lang == held.lang for other in before)
    return Verdict.VERSION if older else Verdict.IMPORTED


def _outcome(read: Draft | Notice, verdict: Verdict, story: str, what: str = "") -> Outcome:
    return Outcome(
        path=read.path,
        line=read.line,
        verdict=verdict,
        format=read.format,
        story=story,
        what=what,
        remarks=read.remarks,
    )
