"""Histograms in zip files of uhi, as base64, for comparison with coffea-ts/hist."""

import base64
import io
import zipfile

import hist
import uhi.io.zip
from hist_oracle import facts, make


def load(document, name):
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(document))) as file:
        return facts(hist.Hist(uhi.io.zip.read(file, name)))


def dump(axes, storage, fills):
    made = make(axes, storage, fills)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        uhi.io.zip.write(file, "h", made)
    return [base64.b64encode(buffer.getvalue()).decode(), facts(made)]
