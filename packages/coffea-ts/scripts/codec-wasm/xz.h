/* .xz streams as ROOT writes them. */
#include <stddef.h>
#include <stdint.h>

#define XZ_UNUSUAL (-1020)        /* filters besides LZMA2, other checks: for liblzma */
#define XZ_DAMAGED (-1021)
#define XZ_CHECKSUM_DIFFERS (-1022)

/* Decodes one stream of any number of blocks that use LZMA2 alone, with CRC32, CRC64 or no check, and verifies every checksum in it.
   Returns the number of bytes written or a negative reason. Up to 64 bytes behind the input may be read. */
int decode_plain_xz(const uint8_t *input, size_t input_size, uint8_t *output, size_t size);
