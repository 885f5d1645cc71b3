/* .xz streams (https://tukaani.org/xz/xz-file-format.txt) around LZMA2. */
#include "xz.h"

#include <string.h>

#include "lzma.h"
#include "lzma2.h"

enum { CHECK_NONE = 0, CHECK_CRC32 = 1, CHECK_CRC64 = 4, LZMA2_FILTER = 0x21, MOST_BLOCKS = 64 };

static uint32_t little_endian_32(const uint8_t *at) { return at[0] | at[1] << 8 | at[2] << 16 | (uint32_t)at[3] << 24; }

static int crc32_fits(const uint8_t *from, const uint8_t *to) { return lzma_crc32(from, to - from, 0) == little_endian_32(to); }

/* A number of up to 63 bits, seven to a byte, least significant first. False where it does not end before `end`. */
static int read_number(const uint8_t **at, const uint8_t *end, uint64_t *number) {
  *number = 0;
  for (int place = 0; place < 9 && *at < end; place++) {
    uint8_t byte = *(*at)++;
    *number |= (uint64_t)(byte & 127) << 7 * place;
    if (byte < 128) return 1;
  }
  return 0;
}

typedef struct {
  uint64_t unpadded, content;
} block_sizes;

static int skip_padding(const uint8_t **at, const uint8_t *end, const uint8_t *start) {
  for (; (*at - start) % 4 != 0; (*at)++)
    if (*at >= end || **at != 0) return 0;
  return 1;
}

static int check_fits(int check, const uint8_t *from, const uint8_t *to, const uint8_t *stored) {
  if (check == CHECK_CRC32) return lzma_crc32(from, to - from, 0) == little_endian_32(stored);
  if (check == CHECK_CRC64) return lzma_crc64(from, to - from, 0) == (little_endian_32(stored) | (uint64_t)little_endian_32(stored + 4) << 32);
  return 1;
}

/* One block with its header, content, padding and check. 0, or a negative reason. */
static int decode_block(const uint8_t **at, const uint8_t *end, uint8_t **out, uint8_t *out_end, int check, block_sizes *sizes) {
  const uint8_t *start = *at, *header_end = start + (*start + 1) * 4, *field = start + 2;
  size_t check_size = check == CHECK_CRC64 ? 8 : check == CHECK_CRC32 ? 4 : 0;
  uint64_t compressed = 0, content = 0, filter, properties;
  if (header_end > end) return XZ_DAMAGED;
  if (!crc32_fits(start, header_end - 4)) return XZ_CHECKSUM_DIFFERS;
  if (start[1] & 0x3f) return XZ_UNUSUAL;
  if (start[1] & 0x40 && !read_number(&field, header_end, &compressed)) return XZ_DAMAGED;
  if (start[1] & 0x80 && !read_number(&field, header_end, &content)) return XZ_DAMAGED;
  if (!read_number(&field, header_end, &filter) || filter != LZMA2_FILTER) return XZ_UNUSUAL;
  if (!read_number(&field, header_end, &properties) || properties != 1) return XZ_DAMAGED;
  const uint8_t *data = *at = header_end;
  uint8_t *begin = *out;
  int result = decode_lzma2(at, end, out, out_end);
  if (result) return XZ_DAMAGED;
  sizes->content = *out - begin;
  sizes->unpadded = *at - start + check_size;
  if (start[1] & 0x40 && compressed != (uint64_t)(*at - data)) return XZ_DAMAGED;
  if (start[1] & 0x80 && content != sizes->content) return XZ_DAMAGED;
  if (!skip_padding(at, end, start) || (size_t)(end - *at) < check_size) return XZ_DAMAGED;
  if (!check_fits(check, begin, *out, *at)) return XZ_CHECKSUM_DIFFERS;
  *at += check_size;
  return 0;
}

int decode_plain_xz(const uint8_t *input, size_t input_size, uint8_t *output, size_t size) {
  static const uint8_t magic[6] = { 0xfd, '7', 'z', 'X', 'Z', 0 };
  block_sizes blocks[MOST_BLOCKS];
  const uint8_t *at = input + 12, *end = input + input_size;
  uint8_t *out = output;
  size_t count = 0;
  if (input_size < 32 || memcmp(input, magic, 6) != 0) return XZ_DAMAGED;
  if (!crc32_fits(input + 6, input + 8)) return XZ_CHECKSUM_DIFFERS;
  int check = input[7];
  if (input[6] != 0 || (check != CHECK_NONE && check != CHECK_CRC32 && check != CHECK_CRC64)) return XZ_UNUSUAL;
  for (; at < end && *at != 0; count++) {
    if (count == MOST_BLOCKS) return XZ_UNUSUAL;
    int result = decode_block(&at, end, &out, output + size, check, &blocks[count]);
    if (result) return result;
  }
  /* the index repeats the blocks' sizes */
  const uint8_t *index = at++;
  uint64_t number;
  if (!read_number(&at, end, &number) || number != count) return XZ_DAMAGED;
  for (size_t block = 0; block < count; block++) {
    if (!read_number(&at, end, &number) || number != blocks[block].unpadded) return XZ_DAMAGED;
    if (!read_number(&at, end, &number) || number != blocks[block].content) return XZ_DAMAGED;
  }
  if (!skip_padding(&at, end, index) || end - at < 16) return XZ_DAMAGED;
  if (!crc32_fits(index, at)) return XZ_CHECKSUM_DIFFERS;
  at += 4;
  /* the footer repeats the size of the index and the kind of check */
  if (at[10] != 'Y' || at[11] != 'Z' || at[8] != 0 || at[9] != check || (little_endian_32(at + 4) + 1) * 4 != (uint32_t)(at - index)) return XZ_DAMAGED;
  if (lzma_crc32(at + 4, 6, 0) != little_endian_32(at)) return XZ_CHECKSUM_DIFFERS;
  return (int)(out - output);
}
