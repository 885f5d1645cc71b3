"""Parquet files as awkward and pyarrow read and write them. Called through server.py."""

from plain_values import plain_values


def read(path: str) -> dict:
    """Type, values, codec and row groups of a file."""
    import awkward as ak
    import pyarrow.parquet as pq

    array = ak.from_parquet(path)
    metadata = pq.ParquetFile(path).metadata
    groups = [metadata.row_group(i) for i in range(metadata.num_row_groups)]
    return {
        "type": str(array.type),
        "values": plain_values(array),
        "rows": [group.num_rows for group in groups],
        "codecs": sorted({group.column(i).compression for group in groups for i in range(group.num_columns)}),
    }


def rewrite(source: str, path: str, options: dict) -> None:
    """Writes the array of a file with awkward."""
    import awkward as ak

    ak.to_parquet(ak.from_parquet(source), path, **options)


def digest(path: str, columns: list[str]) -> dict:
    """Type and sum of some columns, which are flattened."""
    import awkward as ak

    result = {}
    whole = ak.from_parquet(path, columns=columns)
    for column in columns:
        array = whole[column]
        flat = ak.drop_none(ak.flatten(array, axis=None))
        result[column] = [str(array.type), len(flat), float(ak.sum(flat[flat == flat]))]
    return result
