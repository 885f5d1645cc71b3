"""Baskets as ROOT writes them, compressed by the reference encoders."""

import base64
import lzma
import random
import struct
import zlib

import cramjam
import xxhash


def basket(rng: random.Random) -> bytes:
    """Big-endian float32 of some hundred entries with one to three items each, then the entry offsets, as in a counted branch."""
    counts = [rng.randint(1, 3) for _ in range(rng.randint(100, 900))]
    values = b"".join(struct.pack(">f", rng.expovariate(0.05)) for _ in range(sum(counts)))
    at, offsets = 80, []
    for count in counts:
        offsets.append(at)
        at += 4 * count
    return values + struct.pack(f">{len(counts) + 1}i", len(counts) + 1, *offsets)


def root_lz4(data: bytes) -> bytes:
    block = bytes(cramjam.lz4.compress_block(data, store_size=False))
    return struct.pack(">Q", xxhash.xxh64_intdigest(block)) + block


def text(data: object) -> str:
    return base64.b64encode(bytes(data)).decode()


ENCODERS = {
    "ZL": lambda data, n: zlib.compress(data, 1 + n % 9),
    "XZ": lambda data, n: lzma.compress(data, check=lzma.CHECK_CRC32 if n % 2 else lzma.CHECK_CRC64, preset=n % 8),
    "L4": lambda data, n: root_lz4(data),
    "ZS": lambda data, n: cramjam.zstd.compress(data, 1 + n % 9),
}


def baskets(codec: str, count: int, seed: int) -> list[dict[str, str]]:
    rng = random.Random(seed)
    contents = [basket(rng) for _ in range(count)]
    return [{"content": text(data), "payload": text(ENCODERS[codec](data, n))} for n, data in enumerate(contents)]
