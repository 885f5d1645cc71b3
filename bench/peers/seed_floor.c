// The floor of the seed's analysis: seed_floor FILE BASKETS, with the list of seed_floor_baskets.py. Prints {"histograms": {"opposite": [bins], "same": [bins]}}.
// What no program on one core can leave out: read the baskets of six branches, decompress them with the fastest C library there is, swap bytes, and go over the events once.
// It knows where the baskets are and what is in them, checks zlib's and xz's checksums as its libraries do, and those of lz4 not.
#include <fcntl.h>
#include <libdeflate.h>
#include <lz4.h>
#include <lzma.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

enum { BRANCHES = 6, BINS = 1000, BLOCK_HEADER = 9, LZ4_HASH = 8 };

typedef struct { int64_t branch, position, bytes, uncompressed, values; } Basket;

static struct libdeflate_decompressor *zlibDecoder;
static ZSTD_DCtx *zstdDecoder;

static void fail(const char *what) {
  fprintf(stderr, "seed_floor: %s\n", what);
  exit(1);
}

static size_t three(const uint8_t *bytes) { return bytes[0] | bytes[1] << 8 | (size_t)bytes[2] << 16; }

/** One block of ROOT's: two letters for the codec, a byte, sizes of three bytes each, data. */
static void decodeBlock(const uint8_t *block, size_t bytes, uint8_t *out, size_t size) {
  const uint8_t *data = block + BLOCK_HEADER;
  size_t at = 0, written = 0;
  uint64_t limit = UINT64_MAX;
  if (!memcmp(block, "ZL", 2)) { if (libdeflate_zlib_decompress(zlibDecoder, data, bytes, out, size, NULL)) fail("zlib"); }
  else if (!memcmp(block, "ZS", 2)) { if (ZSTD_decompressDCtx(zstdDecoder, out, size, data, bytes) != size) fail("zstd"); }
  else if (!memcmp(block, "L4", 2)) { if (LZ4_decompress_safe((const char *)data + LZ4_HASH, (char *)out, bytes - LZ4_HASH, size) != (int)size) fail("lz4"); }
  else if (!memcmp(block, "XZ", 2)) { if (lzma_stream_buffer_decode(&limit, 0, NULL, data, &at, bytes, out, &written, size) != LZMA_OK) fail("xz"); }
  else fail("an unknown codec");
}

static void decodeBasket(const uint8_t *stored, const Basket *basket, uint8_t *out) {
  if (basket->bytes == basket->uncompressed) { memcpy(out, stored, basket->uncompressed); return; }
  for (int64_t from = 0, to = 0; to < basket->uncompressed;) {
    const size_t bytes = three(stored + from + 3), size = three(stored + from + 6);
    decodeBlock(stored + from, bytes, out + to, size);
    from += BLOCK_HEADER + bytes, to += size;
  }
}

static double energy(double pt, double along, double mass) { return sqrt(pt * pt + along * along + mass * mass); }

static void count(uint8_t *const column[], int64_t entries, long counts[2][BINS]) {
  const uint32_t *muons = (const uint32_t *)column[0];
  const float *pt = (const float *)column[1], *eta = (const float *)column[2], *phi = (const float *)column[3], *mass = (const float *)column[4];
  const int32_t *charge = (const int32_t *)column[5];
  const double first = log(0.2), perUnit = BINS / (log(200) - first);
  for (int64_t entry = 0, a = 0; entry < entries; a += muons[entry++]) {
    if (muons[entry] != 2) continue;
    const int64_t b = a + 1;
    const double za = pt[a] * sinh(eta[a]), zb = pt[b] * sinh(eta[b]), z = za + zb, t = energy(pt[a], za, mass[a]) + energy(pt[b], zb, mass[b]);
    const double x = pt[a] * cos(phi[a]) + pt[b] * cos(phi[b]), y = pt[a] * sin(phi[a]) + pt[b] * sin(phi[b]), square = t * t - x * x - y * y - z * z;
    const double bin = floor((log(sqrt(square > 0 ? square : 0)) - first) * perUnit);
    if (bin >= 0 && bin < BINS) counts[charge[a] + charge[b] != 0][(int)bin]++;
  }
}

static void *contents(const char *path, size_t *size) {
  struct stat status;
  const int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status)) fail(path);
  void *bytes = malloc(*size = status.st_size);
  if (read(file, bytes, *size) != (ssize_t)*size) fail(path);
  close(file);
  return bytes;
}

int main(int arguments, char **argument) {
  if (arguments != 3) fail("FILE BASKETS");
  size_t listBytes, largest = 0, most = 0, total[BRANCHES] = {0}, done[BRANCHES] = {0};
  const int64_t *list = contents(argument[2], &listBytes), entries = *list;
  const Basket *baskets = (const Basket *)(list + 1);
  const size_t number = (listBytes - sizeof *list) / sizeof *baskets;
  for (size_t at = 0; at < number; ++at) {
    total[baskets[at].branch] += baskets[at].values;
    if ((size_t)baskets[at].bytes > most) most = baskets[at].bytes;
    if ((size_t)baskets[at].uncompressed > largest) largest = baskets[at].uncompressed;
  }
  uint8_t *column[BRANCHES], *stored = malloc(most);
  // the entry offsets of the last basket of a branch run over its end
  for (int branch = 0; branch < BRANCHES; ++branch) column[branch] = malloc(total[branch] + largest);
  zlibDecoder = libdeflate_alloc_decompressor(), zstdDecoder = ZSTD_createDCtx();
  const int file = open(argument[1], O_RDONLY);
  for (size_t at = 0; at < number; ++at) {
    const Basket *basket = &baskets[at];
    if (pread(file, stored, basket->bytes, basket->position) != basket->bytes) fail("the file is too short");
    decodeBasket(stored, basket, column[basket->branch] + done[basket->branch]);
    done[basket->branch] += basket->values;
  }
  for (int branch = 0; branch < BRANCHES; ++branch) {
    uint32_t *word = (uint32_t *)column[branch];
    for (size_t at = 0; at < total[branch] / 4; ++at) word[at] = __builtin_bswap32(word[at]);
  }
  static long counts[2][BINS];
  count(column, entries, counts);
  for (int sign = 0; sign < 2; ++sign) {
    printf(sign == 0 ? "{\"histograms\": {\"opposite\": [" : "], \"same\": [");
    for (int bin = 0; bin < BINS; ++bin) printf(bin == 0 ? "%ld" : ", %ld", counts[sign][bin]);
  }
  printf("]}}\n");
}
