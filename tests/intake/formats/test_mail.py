"""E-mail, alone and in mailboxes."""

from datetime import UTC, datetime

import pytest

from builder.intake.formats.mail import FORMAT
from builder.intake.item import Failed, Item, Named, Scale, Target
from builder.model.story import Format, Status
from tests.intake.formats.samples import GIVEN, format_of, items, parsed, said, sample, shown


def mail(*lines: str, body: str = "") -> Item:
    """The item of a message with these headers."""
    head = "\n".join(("From: Desk <d@x.example>", "Message-ID: <m@x.example>", *lines))
    (found,) = FORMAT.parse(f"{head}\n\n{body}".encode(), GIVEN)
    assert isinstance(found, Item)
    return found


@pytest.mark.parametrize("name", ["mail.eml", "mail.ar.eml", "mail.mbox"])
def test_every_sample_is_known_and_keeps_its_words(name: str) -> None:
    data = sample(name)

    assert format_of(data).name == "e-mail"
    assert all(shown(one) == said(one) for one in items(data))


def test_an_arabic_message_in_an_old_charset() -> None:
    (found,) = items(sample("mail.ar.eml"))

    assert found.title == "العاصفة تغلق المرفأ"
    assert found.body == "أغلقت العاصفة المرفأ يوم الأحد.\n\nوقالت هالة نمر: «لا خبز في البلدة»."
    assert (found.source, found.lang, found.guid) == (
        "برقيات الساحل",
        "ar",
        "storm-ar@coast.example",
    )
    assert found.topics == (Named(name="weather"), Named(name="ports"))
    assert found.date == datetime(2024, 3, 10, 8, tzinfo=UTC)
    assert found.remarks == ()


def test_of_alternatives_the_plain_text() -> None:
    (found,) = items(sample("mail.eml"))

    assert found.title == "Storm closes the café port"
    assert found.body == (
        "The storm closed the café port on Sunday.\n\nRows of a < b stay as they are."
    )
    assert (found.format, found.supersedes) == (Format.TEXT, Target(guid="storm-1@coast.example"))
    assert found.remarks == (
        "body: text/html has 1 words of its own; only text/plain is kept",
        "attachments: not read: storm.xml (text/xml); save wire files among them, and import those",
    )


def test_a_stub_gives_way_to_the_html() -> None:
    found = mail(
        "Subject: Long",
        "Content-Type: multipart/alternative; boundary=b",
        body="--b\n\nSee the HTML.\n--b\nContent-Type: text/html\n\n"
        "<p>The long story of the port and of its people.</p>\n--b--\n",
    )

    assert found.body == "The long story of the port and of its people."


def test_a_mailbox() -> None:
    data = sample("mail.mbox")
    first, second, third = items(data)

    assert b"".join(one.raw for one in (first, second, third)) == data
    assert [first.line, second.line, third.line] == [1, 11, 20]
    assert first.body == "The budget is out.\n\nFrom the minister's speech: nothing new."
    assert (first.embargo_open, first.source) == (True, "Coast Wire")
    assert second.body == "الطرق مفتوحة.\n\nوالجسر أيضاً."
    assert (second.date, second.source) == (None, "")
    assert third.scale is Scale.OTHER


def test_texts_of_two_kinds_are_one_body() -> None:
    found = mail(
        "Subject: Two",
        "Content-Type: multipart/mixed; boundary=b",
        body="--b\n\nPlain a < b.\n\nNext.\n"
        "--b\nContent-Type: text/html\n\n<p>Marked.</p>\n--b--\n",
    )

    assert shown(found) == said(found) == ["Plain", "a", "<", "b.", "Next.", "Marked."]


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("Coast Wire <a@x.example>", "Coast Wire"),
        ('"Haddad, Rana" <a@x.example>', "Haddad, Rana"),
        ("=?utf-8?Q?Haddad=2C_Rana?= <a@x.example>", "Haddad, Rana"),
        ("a@x.example (Coast Wire)", "Coast Wire"),
        ("a@x.example", ""),
        ("<a@x.example>", ""),
    ],
)
def test_the_name_of_the_sender_and_never_the_address(sender: str, source: str) -> None:
    (found,) = FORMAT.parse(f"From: {sender}\nSubject: S\n\nx".encode(), GIVEN)

    assert isinstance(found, Item)
    assert found.source == source


@pytest.mark.parametrize(
    ("subject", "held"),
    [
        ("Embargoed: budget", True),
        ("محظور النشر حتى الأحد", True),
        ("Embargo on arms is lifted", False),
        ("حظر تجول في المدينة", False),
    ],
)
def test_an_embargo_in_the_subject(subject: str, held: bool) -> None:
    assert mail(f"Subject: {subject}", body="x").embargo_open is held


def test_a_kill() -> None:
    found = mail("Subject: KILL: Storm closes the port", body="The port is open.")

    assert (found.status, found.cancels) == (
        Status.CANCELED,
        Target(headline="Storm closes the port"),
    )


@pytest.mark.parametrize(
    "text",
    [
        b"Storm closes the port\n\nBeirut: no bread.\n",
        b"From: a rumour\n\nthat is all",
        b"Date: Sunday\nPlace: Beirut\n\nNo bread.",
        b"{}",
        b"",
    ],
)
def test_other_texts_are_no_mail(text: bytes) -> None:
    assert not FORMAT.recognises(text)


def test_a_heap_of_parts_fails() -> None:
    nested = "".join(
        f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(5000)
    )
    data = f"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b0\n\n{nested}".encode()

    (failed,) = parsed(data)

    assert isinstance(failed, Failed)
    assert failed.what == "more than 100 parts with parts"
