"""Executes a notebook in a folder: python execute.py NOTEBOOK.ipynb OUT.ipynb KERNEL FOLDER. Ends with the error of the first cell that fails."""

import sys

import nbformat
from nbclient import NotebookClient


def joined(outputs):
    """Pieces of one printed text as one: how many messages it came in differs from run to run."""
    result = []
    for output in outputs:
        last = result[-1] if result else None
        if last is not None and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            result.append(output)
    return result


source, target, kernel, folder = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
NotebookClient(notebook, kernel_name=kernel, timeout=300, record_timing=False, resources={"metadata": {"path": folder}}).execute()
for cell in notebook.cells:
    if cell.cell_type == "code":
        cell.outputs = joined(cell.outputs)
nbformat.validate(notebook)
nbformat.write(notebook, target)
