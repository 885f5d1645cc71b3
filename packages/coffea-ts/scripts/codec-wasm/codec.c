/* The exports of the WebAssembly decoders. Each takes (input, its length, output, its length) and returns the bytes written,
   or a negative number: CHECKSUM_DIFFERS, else the library's own reason. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "common/xxhash.h"
#include "libdeflate.h"
#include "lz4.h"
#include "lzma.h"
#include "zstd.h"

#define EXPORT(name) __attribute__((export_name(name)))
#define CHECKSUM_DIFFERS (-1000)

static struct libdeflate_decompressor *deflate_decoder;
static ZSTD_DCtx *zstd_decoder;

EXPORT("alloc") void *codec_alloc(size_t bytes) { return malloc(bytes); }
EXPORT("dealloc") void codec_dealloc(void *address) { free(address); }

EXPORT("zlib") int codec_zlib(const void *input, size_t input_size, void *output, size_t output_size) {
  size_t written = 0;
  if (!deflate_decoder) deflate_decoder = libdeflate_alloc_decompressor();
  int result = libdeflate_zlib_decompress(deflate_decoder, input, input_size, output, output_size, &written);
  return result ? -result : (int)written;
}

EXPORT("inflate") int codec_inflate(const void *input, size_t input_size, void *output, size_t output_size) {
  size_t written = 0;
  if (!deflate_decoder) deflate_decoder = libdeflate_alloc_decompressor();
  int result = libdeflate_deflate_decompress(deflate_decoder, input, input_size, output, output_size, &written);
  return result ? -result : (int)written;
}

/* ROOT's LZ4: xxHash64 of the block, 8 bytes big-endian, then one raw block. */
EXPORT("lz4") int codec_lz4(const uint8_t *input, size_t input_size, void *output, size_t output_size) {
  if (input_size < 9) return -1;
  uint64_t stored = 0;
  for (int byte = 0; byte < 8; byte++) stored = stored << 8 | input[byte];
  if (XXH64(input + 8, input_size - 8, 0) != stored) return CHECKSUM_DIFFERS;
  return LZ4_decompress_safe((const char *)input + 8, output, (int)(input_size - 8), (int)output_size);
}

EXPORT("zstd") int codec_zstd(const void *input, size_t input_size, void *output, size_t output_size) {
  if (!zstd_decoder) zstd_decoder = ZSTD_createDCtx();
  size_t result = ZSTD_decompressDCtx(zstd_decoder, output, output_size, input, input_size);
  if (!ZSTD_isError(result)) return (int)result;
  int code = (int)ZSTD_getErrorCode(result);
  return code == ZSTD_error_checksum_wrong ? CHECKSUM_DIFFERS : -code;
}

EXPORT("xz") int codec_xz(const uint8_t *input, size_t input_size, uint8_t *output, size_t output_size) {
  uint64_t memory_limit = UINT64_MAX;
  size_t read = 0, written = 0;
  lzma_ret result = lzma_stream_buffer_decode(&memory_limit, 0, NULL, input, &read, input_size, output, &written, output_size);
  return result == LZMA_OK ? (int)written : -(int)result;
}
