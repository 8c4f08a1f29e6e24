import pytest

from tests.articles.test_file import Read, only, problem


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(read: Read, encoding: str) -> None:
    article = only(read({"a.md": "---\r\ntitle: Café\r\n---\r\nOne\r\ntwo\r\rthree".encode(encoding)}))
    assert article.title == "Café"
    assert [part.text for part in article.paragraphs] == ["One two", "three"]


def test_another_encoding_is_guessed_and_told(read: Read) -> None:
    text = "L’été, le café de la rue coûte plus cher qu’à Noël, où l’on espère une baisse."
    reading = read({"a.md": text.encode("cp1252")})
    assert [part.text for part in reading.articles[0].paragraphs] == [text]
    assert "cp1252" in problem(reading).what
    assert "UTF-8" in problem(reading).remedy


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("A naïve café", "cp1252"),
        ("naïve café", "cp1252"),
        ("---\ntitle: Café\n---\n\nA naïve visit to the café – “quoted”, it’s fine.\n", "cp1252"),
        ("Le préfet a été élu à Genève, où l'été est très agréable.", "cp1252"),
        ("El niño comió la piña mañana en España. ¿Qué pasó?", "cp1252"),
        ("The flood closed the bridge. " * 40 + "It’s a café.", "cp1252"),
        ("Москва — столица России. Наводнение затопило город, и жители ушли.", "cp1251"),
        ("---\ntitle: Новости\n---\n\nПривет мир, это статья о реке.\n", "cp1251"),
        ("日本の首都は東京です。洪水で町が水に浸かり、住民は避難しました。", "shift_jis"),
        ("Zażółć gęślą jaźń. Powódź zalała miasto i mieszkańcy opuścili domy.", "cp1250"),
    ],
)
def test_an_old_encoding_is_read_as_it_was_written(read: Read, text: str, encoding: str) -> None:
    reading = read({"a.md": text.encode(encoding), "b.md": text})
    guessed, known = reading.articles
    assert (guessed.title, guessed.paragraphs[-1].text) == (known.title.replace("b", "a", 1), known.paragraphs[-1].text)
    assert "guess" in problem(reading).what


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("bad", [b"caf\xe9", b"caf\xe2\x80", b"\xff\xfe\xff"])
def test_utf_8_with_a_few_bad_bytes_is_still_utf_8(read: Read, mark: bytes, bad: bytes) -> None:
    text = "Zażółć gęślą jaźń, “quoted”. " * 20
    reading = read({"a.md": mark + f"---\r\ntitle: Łódź\r\n---\r\n{text}\r\n\r\nA ".encode() + bad + b" here"})
    (article,) = reading.articles
    first, second = (part.text for part in article.paragraphs)
    assert (article.title, first) == ("Łódź", text.strip())
    assert "\ufffd here" in second
    found = problem(reading)
    assert (found.line, "no UTF-8" in found.what, "guess" in found.what) == (6, True, False)


def test_many_bad_bytes_are_another_encoding(read: Read) -> None:
    """Nine in a long text may be few, but its author wrote them all in one encoding."""
    text = "The flood closed the bridge near the town. " * 60 + "café " * 9
    reading = read({"a.md": text.encode("cp1252")})
    assert reading.articles[0].paragraphs[0].text == text.strip()
    assert "cp1252" in problem(reading).what


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"text\x00text", b"\xff\xfe\x00", bytes(range(256)) * 9, b"\xef\xbb\xbf\xff"],
)
def test_what_is_no_text_is_left_out(read: Read, content: bytes) -> None:
    reading = read({"a.md": content})
    assert reading.articles == ()
    assert problem(reading).file == "a.md"
