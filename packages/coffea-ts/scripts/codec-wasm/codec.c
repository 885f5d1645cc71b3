/* The exports of the WebAssembly decoders. Each takes (input, its length, where to write, the content's whole length, the length that is needed) and decodes
   at least what is needed. It returns the whole length, where all or enough of it was decoded and every checksum fits;
   else the length that it decoded to, or a negative number: CHECKSUM_DIFFERS, or the library's own reason. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wasm_simd128.h>

#define ZSTD_STATIC_LINKING_ONLY
#include "common/xxhash.h"
#include "libdeflate.h"
#include "lz4.h"
#include "lzma.h"
#include "xz.h"
#include "zstd.h"
#include "zstd_errors.h"

#define EXPORT(name) __attribute__((export_name(name)))
#define CHECKSUM_DIFFERS (-1000)
#define NOT_BEGINNING_RIGHT (-1001)
#define ENDS_TOO_EARLY (-1002)

static struct libdeflate_decompressor *deflate_decoder;
static ZSTD_DCtx *zstd_decoder;

/* The memory is not ours alone: whoever imports us into it hands it out. */
#define IMPORT(name) __attribute__((import_module("env"), import_name(name)))
IMPORT("take") void *take_piece(size_t bytes);
IMPORT("give") void give_piece(void *address);

void *malloc(size_t bytes) { return take_piece(bytes); }
void free(void *address) {
  if (address) give_piece(address);
}
void *calloc(size_t count, size_t bytes) {
  uint64_t all = (uint64_t)count * bytes;
  void *address = all > UINT32_MAX ? NULL : malloc((size_t)all);
  if (address) memset(address, 0, (size_t)all);
  return address;
}

static uint32_t big_endian_32(const uint8_t *at) { return (uint32_t)at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3]; }
static uint64_t big_endian_64(const uint8_t *at) { return (uint64_t)big_endian_32(at) << 32 | big_endian_32(at + 4); }

static v128_t sum_of_neighbours(v128_t bytes) { return wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(bytes)); }
static uint32_t sum_of_lanes(v128_t v) {
  return wasm_u32x4_extract_lane(v, 0) + wasm_u32x4_extract_lane(v, 1) + wasm_u32x4_extract_lane(v, 2) + wasm_u32x4_extract_lane(v, 3);
}

/* Adler-32 of RFC 1950: a = 1 + sum of bytes, b = sum of all values of a, both modulo 65521. A piece of n bytes adds to b: n a, and each byte as often as
   there are bytes from it to the end of the piece. So 32 bytes at a time: the plain sums so far (32 times each), and the bytes times 32, 31, ... 1. */
static uint32_t adler32(const uint8_t *bytes, size_t count) {
  const v128_t weights_0 = wasm_i8x16_make(32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17);
  const v128_t weights_1 = wasm_i8x16_make(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
  uint32_t a = 1, b = 0;
  while (count >= 32) {
    /* the sums of sums stay below 2^32 in 5536 bytes */
    size_t blocks = count / 32 < 173 ? count / 32 : 173;
    v128_t sums = wasm_i32x4_splat(0), sums_before = sums, weighted = sums;
    for (size_t block = 0; block < blocks; block++, bytes += 32) {
      v128_t x = wasm_v128_load(bytes), y = wasm_v128_load(bytes + 16);
      sums_before = wasm_i32x4_add(sums_before, sums);
      sums = wasm_i32x4_add(sums, wasm_i32x4_add(sum_of_neighbours(x), sum_of_neighbours(y)));
      v128_t products_0 = wasm_i16x8_add(wasm_u16x8_extmul_low_u8x16(x, weights_0), wasm_u16x8_extmul_high_u8x16(x, weights_0));
      v128_t products_1 = wasm_i16x8_add(wasm_u16x8_extmul_low_u8x16(y, weights_1), wasm_u16x8_extmul_high_u8x16(y, weights_1));
      weighted = wasm_i32x4_add(weighted, wasm_u32x4_extadd_pairwise_u16x8(wasm_i16x8_add(products_0, products_1)));
    }
    b = (uint32_t)((b + (uint64_t)a * blocks * 32 + (uint64_t)sum_of_lanes(sums_before) * 32 + sum_of_lanes(weighted)) % 65521);
    a = (a + sum_of_lanes(sums)) % 65521;
    count -= blocks * 32;
  }
  for (; count > 0; count--) {
    a += *bytes++;
    b += a;
  }
  return b % 65521 << 16 | a % 65521;
}

EXPORT("decode_inflate") int decode_inflate(const uint8_t *input, size_t input_size, uint8_t *output, size_t size, size_t needed) {
  size_t written = 0;
  if (!deflate_decoder) deflate_decoder = libdeflate_alloc_decompressor();
  int result = libdeflate_deflate_decompress(deflate_decoder, input, input_size, output, size, &written);
  return result ? -result : (int)written;
}

/* The checksum at the end is over the whole content, so all of it is decoded. */
EXPORT("decode_zlib") int decode_zlib(const uint8_t *input, size_t input_size, uint8_t *output, size_t size, size_t needed) {
  size_t read = 0, written = 0;
  if (!deflate_decoder) deflate_decoder = libdeflate_alloc_decompressor();
  if (input_size < 6 || (input[0] & 15) != 8 || input[0] >> 4 > 7 || (input[1] & 32) || (input[0] << 8 | input[1]) % 31) return NOT_BEGINNING_RIGHT;
  int result = libdeflate_deflate_decompress_ex(deflate_decoder, input + 2, input_size - 6, output, size, &read, &written);
  if (result) return -result;
  if (written != size) return (int)written;
  return adler32(output, size) == big_endian_32(input + 2 + read) ? (int)size : CHECKSUM_DIFFERS;
}

/* ROOT's LZ4: xxHash64 of the block, 8 bytes big-endian, then one raw block. The hash is over the compressed bytes, so decoding may stop early. */
EXPORT("decode_lz4") int decode_lz4(const uint8_t *input, size_t input_size, uint8_t *output, size_t size, size_t needed) {
  if (input_size < 9) return ENDS_TOO_EARLY;
  const char *block = (const char *)input + 8;
  int block_size = (int)(input_size - 8);
  if (XXH64(block, block_size, 0) != big_endian_64(input)) return CHECKSUM_DIFFERS;
  if (needed >= size) return LZ4_decompress_safe(block, (char *)output, block_size, (int)size);
  int written = LZ4_decompress_safe_partial(block, (char *)output, block_size, (int)needed, (int)size);
  return written == (int)needed ? (int)size : written;
}

static int zstd_failure(size_t result) {
  int code = (int)ZSTD_getErrorCode(result);
  return code == ZSTD_error_checksum_wrong ? CHECKSUM_DIFFERS : -code;
}

/* A frame without a content checksum is decoded block by block (up to 128 kB), until there is enough. */
EXPORT("decode_zstd") int decode_zstd(const uint8_t *input, size_t input_size, uint8_t *output, size_t size, size_t needed) {
  ZSTD_frameHeader header;
  size_t result = ZSTD_getFrameHeader(&header, input, input_size);
  if (!zstd_decoder) zstd_decoder = ZSTD_createDCtx();
  if (result || header.frameType != ZSTD_frame || header.checksumFlag || header.frameContentSize != size || needed >= size) {
    result = ZSTD_decompressDCtx(zstd_decoder, output, size, input, input_size);
    return ZSTD_isError(result) ? zstd_failure(result) : (int)result;
  }
  size_t written = 0, next;
  for (ZSTD_decompressBegin(zstd_decoder); written < needed && (next = ZSTD_nextSrcSizeToDecompress(zstd_decoder)) > 0;) {
    if (next > input_size) return ENDS_TOO_EARLY;
    result = ZSTD_decompressContinue(zstd_decoder, output + written, size - written, input, next);
    if (ZSTD_isError(result)) return zstd_failure(result);
    written += result;
    input += next;
    input_size -= next;
  }
  return (int)(written < needed ? written : size);
}

/* What ROOT writes is decoded by our own decoder, which is faster here; other filters and checks by liblzma. */
EXPORT("decode_xz") int decode_xz(const uint8_t *input, size_t input_size, uint8_t *output, size_t size, size_t needed) {
  int plain = decode_plain_xz(input, input_size, output, size);
  if (plain == XZ_CHECKSUM_DIFFERS) return CHECKSUM_DIFFERS;
  if (plain != XZ_UNUSUAL) return plain;
  uint64_t memory_limit = UINT64_MAX;
  size_t read = 0, written = 0;
  lzma_ret result = lzma_stream_buffer_decode(&memory_limit, 0, NULL, input, &read, input_size, output, &written, size);
  return result == LZMA_OK ? (int)written : -(int)result;
}

/* XXH3, 64 bits, seed 0, of more than 240 bytes (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md); shorter ones take other formulas. */
static const uint8_t secret[192] = {
  0xb8, 0xfe, 0x6c, 0x39, 0x23, 0xa4, 0x4b, 0xbe, 0x7c, 0x01, 0x81, 0x2c, 0xf7, 0x21, 0xad, 0x1c, 0xde, 0xd4, 0x6d, 0xe9, 0x83, 0x90, 0x97, 0xdb,
  0x72, 0x40, 0xa4, 0xa4, 0xb7, 0xb3, 0x67, 0x1f, 0xcb, 0x79, 0xe6, 0x4e, 0xcc, 0xc0, 0xe5, 0x78, 0x82, 0x5a, 0xd0, 0x7d, 0xcc, 0xff, 0x72, 0x21,
  0xb8, 0x08, 0x46, 0x74, 0xf7, 0x43, 0x24, 0x8e, 0xe0, 0x35, 0x90, 0xe6, 0x81, 0x3a, 0x26, 0x4c, 0x3c, 0x28, 0x52, 0xbb, 0x91, 0xc3, 0x00, 0xcb,
  0x88, 0xd0, 0x65, 0x8b, 0x1b, 0x53, 0x2e, 0xa3, 0x71, 0x64, 0x48, 0x97, 0xa2, 0x0d, 0xf9, 0x4e, 0x38, 0x19, 0xef, 0x46, 0xa9, 0xde, 0xac, 0xd8,
  0xa8, 0xfa, 0x76, 0x3f, 0xe3, 0x9c, 0x34, 0x3f, 0xf9, 0xdc, 0xbb, 0xc7, 0xc7, 0x0b, 0x4f, 0x1d, 0x8a, 0x51, 0xe0, 0x4b, 0xcd, 0xb4, 0x59, 0x31,
  0xc8, 0x9f, 0x7e, 0xc9, 0xd9, 0x78, 0x73, 0x64, 0xea, 0xc5, 0xac, 0x83, 0x34, 0xd3, 0xeb, 0xc3, 0xc5, 0x81, 0xa0, 0xff, 0xfa, 0x13, 0x63, 0xeb,
  0x17, 0x0d, 0xdd, 0x51, 0xb7, 0xf0, 0xda, 0x49, 0xd3, 0x16, 0x55, 0x26, 0x29, 0xd4, 0x68, 0x9e, 0x2b, 0x16, 0xbe, 0x58, 0x7d, 0x47, 0xa1, 0xfc,
  0x8f, 0xf8, 0xb8, 0xd1, 0x7a, 0xd0, 0x31, 0xce, 0x45, 0xcb, 0x3a, 0x8f, 0x95, 0x16, 0x04, 0x28, 0xaf, 0xd7, 0xfb, 0xca, 0xbb, 0x4b, 0x40, 0x7e,
};
#define PRIME_32_1 0x9e3779b1u
#define PRIME_64_1 0x9e3779b185ebca87ull

static void add_stripe(v128_t *sums, const uint8_t *data, const uint8_t *key) {
  for (int pair = 0; pair < 4; pair++) {
    v128_t words = wasm_v128_load(data + 16 * pair);
    v128_t keyed = wasm_v128_xor(words, wasm_v128_load(key + 16 * pair));
    v128_t low = wasm_i32x4_shuffle(keyed, keyed, 0, 2, 0, 2), high = wasm_i32x4_shuffle(keyed, keyed, 1, 3, 1, 3);
    v128_t swapped = wasm_i64x2_shuffle(words, words, 1, 0);
    sums[pair] = wasm_i64x2_add(sums[pair], wasm_i64x2_add(swapped, wasm_u64x2_extmul_low_u32x4(low, high)));
  }
}

static uint64_t folded(uint64_t a, uint64_t b) {
  uint64_t low = (a & 0xffffffff) * (b & 0xffffffff), high = (a >> 32) * (b >> 32);
  uint64_t middle = (low >> 32) + (a >> 32) * (b & 0xffffffff);
  uint64_t other = (a & 0xffffffff) * (b >> 32) + (middle & 0xffffffff);
  return (high + (middle >> 32) + (other >> 32)) ^ (other << 32 | (low & 0xffffffff));
}

static uint64_t word_64(const uint8_t *at) {
  uint64_t word;
  memcpy(&word, at, 8);
  return word;
}

EXPORT("xxh3") uint64_t xxh3(const uint8_t *input, size_t input_size) {
  v128_t sums[4] = {
    wasm_i64x2_make(0xc2b2ae3d, PRIME_64_1),
    wasm_i64x2_make(0xc2b2ae3d27d4eb4full, 0x165667b19e3779f9ull),
    wasm_i64x2_make(0x85ebca77c2b2ae63ull, 0x85ebca77),
    wasm_i64x2_make(0x27d4eb2f165667c5ull, PRIME_32_1),
  };
  size_t stripes = (input_size - 1) / 64;
  for (size_t stripe = 0; stripe < stripes; stripe++) {
    add_stripe(sums, input + 64 * stripe, secret + 8 * (stripe & 15));
    if ((stripe & 15) == 15)
      for (int pair = 0; pair < 4; pair++) {
        v128_t mixed = wasm_v128_xor(sums[pair], wasm_u64x2_shr(sums[pair], 47));
        sums[pair] = wasm_i64x2_mul(wasm_v128_xor(mixed, wasm_v128_load(secret + 128 + 16 * pair)), wasm_i64x2_splat(PRIME_32_1));
      }
  }
  add_stripe(sums, input + input_size - 64, secret + 192 - 64 - 7);
  uint64_t hash = input_size * PRIME_64_1;
  for (int pair = 0; pair < 4; pair++)
    hash += folded(wasm_u64x2_extract_lane(sums[pair], 0) ^ word_64(secret + 11 + 16 * pair),
                   wasm_u64x2_extract_lane(sums[pair], 1) ^ word_64(secret + 19 + 16 * pair));
  hash = (hash ^ hash >> 37) * 0x165667919e3779f9ull;
  return hash ^ hash >> 32;
}
