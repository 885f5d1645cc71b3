/* LZMA2, decoded into one piece of memory that is its dictionary too. */
#include <stddef.h>
#include <stdint.h>

#define LZMA2_DAMAGED (-1010)

/* Decodes one LZMA2 stream from `*in` (before `in_end`) to `*out` (before `out_end`), up to and with its end marker, and moves both. Up to 64 bytes behind
   `in_end` may be read. Returns 0 or LZMA2_DAMAGED. */
int decode_lzma2(const uint8_t **in, const uint8_t *in_end, uint8_t **out, uint8_t *out_end);
