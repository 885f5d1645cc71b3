"""Prints codec-vectors.json: one small content and what the reference encoders make of it, as base64. Needs cramjam and xxhash (uproot brings both)."""

import base64
import json
import lzma
import struct
import zlib

import cramjam
import xxhash


def content(size: int) -> bytes:
    out = bytearray()
    x = 12345
    for i in range(size):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        out.append((x >> 16) & 7 if i % 64 < 40 else i & 255 if i % 3 else 65)
    return bytes(out)


def text(data: object) -> str:
    return base64.b64encode(bytes(data)).decode()


def raw_deflate(data: bytes) -> bytes:
    encoder = zlib.compressobj(9, zlib.DEFLATED, -15)
    return encoder.compress(data) + encoder.flush()


def root_lz4(data: bytes) -> bytes:
    block = bytes(cramjam.lz4.compress_block(data, store_size=False))
    return struct.pack(">Q", xxhash.xxh64_intdigest(block)) + block


DATA = content(1000)
DELTA = [{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2, "preset": 6}]
LITERAL_BITS = [{"id": lzma.FILTER_LZMA2, "preset": 6, "lc": 1, "lp": 3, "pb": 4}]
# each formula of XXH3 with its first and last length; blocks of 1024 bytes, stripes of 64
XXH3_LENGTHS = (0, 1, 2, 3, 4, 5, 8, 9, 15, 16, 17, 32, 33, 64, 65, 96, 97, 127, 128, 129, 143, 144, 160, 239, 240,
                241, 255, 256, 257, 1023, 1024, 1025, 1087, 1088, 1089, 2048, 2049, 3999, 4000)  # fmt: skip

print(
    json.dumps(
        {
            "content": text(DATA),
            "encoded": {
                "zlib 9": ["ZL", text(zlib.compress(DATA, 9))],
                "zlib 0": ["ZL", text(zlib.compress(DATA, 0))],
                "raw deflate": ["CS", text(raw_deflate(DATA))],
                "zlib under the old name": ["CS", text(zlib.compress(DATA, 5))],
                "xz with CRC32": ["XZ", text(lzma.compress(DATA, check=lzma.CHECK_CRC32, preset=8))],
                "xz with CRC64": ["XZ", text(lzma.compress(DATA, check=lzma.CHECK_CRC64, preset=0))],
                "xz with SHA-256": ["XZ", text(lzma.compress(DATA, check=lzma.CHECK_SHA256))],
                "xz without check": ["XZ", text(lzma.compress(DATA, check=lzma.CHECK_NONE))],
                "xz with lc=1 lp=3 pb=4": ["XZ", text(lzma.compress(DATA, filters=LITERAL_BITS))],
                "LZ4 behind xxHash64": ["L4", text(root_lz4(DATA))],
                "zstd": ["ZS", text(cramjam.zstd.compress(DATA, 9))],
            },
            "xzWithDelta": text(lzma.compress(DATA, filters=DELTA)),
            "xxhash64": {str(n): f"{xxhash.xxh64_intdigest(DATA[:n]):016x}" for n in (0, 1, 3, 4, 7, 8, 31, 32, 33, 63, 64, 100, 1000)},
            "xxh3": {str(n): f"{xxhash.xxh3_64_intdigest((DATA * 4)[:n]):016x}" for n in XXH3_LENGTHS},
            "crc32": zlib.crc32(DATA),
            "adler32": zlib.adler32(DATA),
        },
        indent=1,
    )
)
