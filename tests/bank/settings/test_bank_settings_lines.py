"""Lines of a TOML text: every way to write a key is found where it stands."""

import tomllib
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.settings.lines import Path, locate

TEXT = '''\
a = 1 # x [
"b.c" . d = """x
[y]
"""
[t.u]
k = [1,
 2, # c
 {z = 1, "w"=[ 3, ]},
]
[[w]]
n = 1
[[w]]
n = '[q]'
[w.x]
m = 2022-01-01 10:00:00
[[w.v]]
p = ''
q = """a\\""" """
[[w.v]]
p = '\\'
'''


def test_each_key_stands_where_it_is_written() -> None:
    tomllib.loads(TEXT)
    assert dict(locate(TEXT)) == {
        ("a",): 1,
        ("b.c",): 2,
        ("b.c", "d"): 2,
        ("t",): 5,
        ("t", "u"): 5,
        ("t", "u", "k"): 6,
        ("t", "u", "k", 0): 6,
        ("t", "u", "k", 1): 7,
        ("t", "u", "k", 2): 8,
        ("t", "u", "k", 2, "z"): 8,
        ("t", "u", "k", 2, "w"): 8,
        ("t", "u", "k", 2, "w", 0): 8,
        ("w",): 10,
        ("w", 0): 10,
        ("w", 0, "n"): 11,
        ("w", 1): 12,
        ("w", 1, "n"): 13,
        ("w", 1, "x"): 14,
        ("w", 1, "x", "m"): 15,
        ("w", 1, "v"): 16,
        ("w", 1, "v", 0): 16,
        ("w", 1, "v", 0, "p"): 17,
        ("w", 1, "v", 0, "q"): 18,
        ("w", 1, "v", 1): 19,
        ("w", 1, "v", 1, "p"): 20,
    }


WORDS = st.text(st.sampled_from("ab#[]{}\"'\\=,.\n é"), max_size=6)
VALUES = st.recursive(
    st.one_of(st.integers(-9, 9), st.booleans(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("pqrs"), inner, max_size=3)),
    max_leaves=8,
)


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[\n" + "".join(f"{written(inner)}, # ]\n" for inner in value) + "]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"' if len(value) % 2 else f'"""\n{escaped}"""'
    return str(value).lower()


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inside:
        yield from paths(inner, (*path, key))


@given(st.dictionaries(st.sampled_from(["k", "l-1", "m_2"]), VALUES, max_size=3))
def test_whatever_tomllib_reads_is_walked_to_its_end_and_every_value_has_a_line(table: dict[str, object]) -> None:
    text = "".join(f"{key} = {written(value)}\n" for key, value in table.items())
    read = tomllib.loads(text)
    lines = locate(text)
    assert set(paths(read)) == set(lines)
    rows = text.split("\n")
    for key in table:
        assert rows[lines[key,] - 1].startswith(f"{key} = ")
