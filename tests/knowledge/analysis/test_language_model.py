"""How the detector's model comes into memory."""

from __future__ import annotations

import io
import lzma
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from knowledge.analysis.language_model import _arrays, load_identifier

WITHOUT_FOLDERS = """
import builtins, os, tempfile
def refuse(*args, **kwargs):
    raise OSError("there is no temporary folder")
tempfile.gettempdir = tempfile._get_default_tempdir = tempfile.mkdtemp = tempfile.TemporaryFile = refuse
from knowledge.analysis import detect_language
print(detect_language("Wie kann ich mein Kennwort ändern?"))
"""


def test_it_is_the_packages_own_model() -> None:
    """Every number is the one that the package reads by its own way, so every language told is the same."""
    ours, theirs = load_identifier(), LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    assert (ours.nb_ptc.dtype, ours.nb_classes) == (theirs.nb_ptc.dtype, theirs.nb_classes)
    assert np.array_equal(ours.nb_ptc, theirs.nb_ptc)
    assert np.array_equal(ours.nb_pc, theirs.nb_pc)
    assert (ours.tk_nextmove, ours._rowbase) == (theirs.tk_nextmove, theirs._rowbase)
    assert ours.tk_output == theirs.tk_output


def test_no_temporary_folder_is_needed() -> None:
    """A process that can make no temporary file tells languages all the same."""
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_FOLDERS], capture_output=True, text=True, check=True, timeout=300
    )
    assert told.stdout == "de\n"


@pytest.mark.parametrize("change", ["compressed", "cut", "columns"])
def test_another_layout_is_noticed(tmp_path: Path, change: str) -> None:
    """A file that a later package lays out in another way is refused; arrays laid by columns are read as well."""
    expected = np.arange(12, dtype=np.float32).reshape(3, 4, order="F" if change == "columns" else "C")
    written = io.BytesIO()
    (np.savez_compressed if change == "compressed" else np.savez)(written, ptc=expected)
    data = written.getvalue()[:200] if change == "cut" else written.getvalue()
    path = tmp_path / "model.npz.xz"
    path.write_bytes(lzma.compress(data))
    if change == "columns":
        ((name, found),) = _arrays(path)
        assert name == "ptc"
        assert np.array_equal(found, expected)
        return
    with pytest.raises(ValueError, match=r"compressed|cut short"):
        list(_arrays(path))
