/* LZMA2 (xz's doc/xz-file-format.txt, 5.3.1, and the LZMA SDK's lzma-specification.txt). What is particular, and why:
   - A bit of a number is as good as random, so a branch on it would be mispredicted half of the time: bits in numbers are decoded without branches, by masks.
     Arithmetic is in 64 bits, so that the sign of a difference says which number is larger.
   - The next bit's probability is known only when this bit is; but there are just two that it can be, beside each other: both are loaded before, and one is chosen.
   - Tables stand at fixed addresses, and the dictionary is the output itself. */
#include "lzma2.h"

#include <string.h>
#include <wasm_simd128.h>

typedef uint16_t probability;
enum { HALF = 1024, STATES = 12, POSITION_STATES = 16 };

typedef struct {
  probability choice[2], low[POSITION_STATES][8], middle[POSITION_STATES][8], high[256];
} length_model;

/* All that is learned while decoding; a state reset sets everything to one half. Trees begin at node 1, so that node n has the children 2 n and 2 n + 1. */
static struct {
  probability is_match[STATES][POSITION_STATES], is_repeat[STATES], is_repeat_0[STATES], is_repeat_1[STATES], is_repeat_2[STATES];
  probability is_long_repeat_0[STATES][POSITION_STATES];
  length_model match_length, repeat_length;
  probability slots[4][64], middle_distances[128], align[16];
  probability literals[0x300 << 4];
} model;

static uint32_t state, distances[4], literal_context_bits, literal_position_mask, position_mask;
static const uint8_t *in;
static uint8_t *out, *dictionary;

static void reset_state(void) {
  probability *all = (probability *)&model;
  for (size_t at = 0; at < sizeof model / sizeof *all; at++) all[at] = HALF;
  state = 0;
  memset(distances, 0, sizeof distances);
}

#define NORMALIZE() \
  if (range < 1 << 24) { \
    range <<= 8; \
    code = code << 8 | *in_++; \
  }

/* One bit that can be foreseen, by a branch. */
#define IS_ONE(probability_) ({ \
  probability *place_ = &(probability_); \
  NORMALIZE(); \
  uint32_t value_ = *place_; \
  uint64_t bound_ = (range >> 11) * value_; \
  int is_one_ = code >= bound_; \
  if (is_one_) { \
    range -= bound_; \
    code -= bound_; \
    *place_ = value_ - (value_ >> 5); \
  } else { \
    range = bound_; \
    *place_ = value_ + ((2048 - value_) >> 5); \
  } \
  is_one_; \
})

/* One bit of the probability `value` that stands at `place`, without a branch: `zero` becomes all ones for bit 0, and 0 for bit 1. */
#define DECIDE(place, value) { \
  NORMALIZE(); \
  uint64_t bound_ = (range >> 11) * (value), rest_ = range - bound_; \
  code -= bound_; \
  zero = (int64_t)code >> 63; \
  code += bound_ & zero; \
  range = rest_ ^ ((rest_ ^ bound_) & zero); \
  *(place) = (value) - ((int32_t)((value) + ((int32_t)zero & (31 - 2048))) >> 5); \
}

static inline uint32_t pair_at(const probability *place) {
  uint32_t pair;
  memcpy(&pair, place, 4);
  return pair;
}

/* A number of `width` bits by the tree `probabilities`, most significant bit first: leaves the last node in `node`. */
#define TREE(probabilities, width) { \
  probability *tree_ = (probabilities); \
  uint32_t value_ = tree_[1]; \
  node = 1; \
  _Pragma("clang loop unroll(full)") for (int left_ = (width); left_ > 0; left_--) { \
    uint32_t pair_ = left_ > 1 ? pair_at(tree_ + 2 * node) : 0; \
    DECIDE(tree_ + node, value_); \
    uint32_t one_ = pair_ >> 16; \
    value_ = one_ ^ ((one_ ^ (pair_ & 0xffff)) & (uint32_t)zero); \
    node = 2 * node + 1 + (uint32_t)zero; \
  } \
}

/* The same, least significant bit first, in any number of bits: leaves the number in `number`. */
#define REVERSED_TREE(probabilities, width) { \
  probability *tree_ = (probabilities); \
  node = 1; \
  number = 0; \
  for (uint32_t bit_ = 0, width_ = (width); bit_ < width_; bit_++) { \
    uint32_t value_ = tree_[node]; \
    DECIDE(tree_ + node, value_); \
    node = 2 * node + 1 + (uint32_t)zero; \
    number |= (1 + (uint32_t)zero) << bit_; \
  } \
}

#define LENGTH(lengths) { \
  if (!IS_ONE((lengths).choice[0])) { \
    TREE((lengths).low[position_state], 3); \
    length = node - 8 + 2; \
  } else if (!IS_ONE((lengths).choice[1])) { \
    TREE((lengths).middle[position_state], 3); \
    length = node - 8 + 10; \
  } else { \
    TREE((lengths).high, 8); \
    length = node - 256 + 18; \
  } \
}

static inline void repeat(uint8_t *to, uint32_t distance, uint32_t length, const uint8_t *room_end) {
  const uint8_t *from = to - distance;
  if (distance >= 16 && room_end - to >= (ptrdiff_t)length + 16) {
    uint8_t *end = to + length;
    do {
      wasm_v128_store(to, wasm_v128_load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else
    for (; length > 0; length--) *to++ = *from++;
}

/* Decodes one chunk: `stop` is where its content ends, `in_stop` where its data do. False where it is damaged. */
static int __attribute__((noinline)) decode_chunk(const uint8_t *in_stop, uint8_t *stop, const uint8_t *room_end) {
  const uint8_t *in_ = in + 5;
  uint8_t *out_ = out;
  uint64_t range = 0xffffffff, code = (uint32_t)in[1] << 24 | in[2] << 16 | in[3] << 8 | in[4], zero;
  uint32_t state_ = state, node, length, number;
  if (in_stop - in < 5 || in[0] != 0) return 0;
  while (out_ < stop) {
    if (in_ > in_stop) return 0;
    uint32_t position = (uint32_t)(out_ - dictionary), position_state = position & position_mask;
    if (!IS_ONE(model.is_match[state_][position_state])) {
      uint32_t previous = position > 0 ? out_[-1] : 0;
      uint32_t context = ((position & literal_position_mask) << literal_context_bits) + (previous >> (8 - literal_context_bits));
      probability *tree = model.literals + 0x300 * context;
      if (state_ < 7) {
        TREE(tree, 8);
        *out_++ = node;
        state_ = state_ < 4 ? 0 : state_ - 3;
        continue;
      }
      /* after a match: the byte that would have continued it takes part, as long as its bits are the right ones */
      if (distances[0] >= position) return 0;
      uint32_t expected = (uint32_t)out_[-(ptrdiff_t)distances[0] - 1] << 1, part = 0x100, expected_bit = expected & part;
      uint32_t index = part + expected_bit + 1, value = tree[index];
      node = 1;
      _Pragma("clang loop unroll(full)") for (int left = 8; left > 0; left--) {
        expected <<= 1;
        uint32_t part_0 = part & ~expected_bit, part_1 = part & expected_bit;
        uint32_t expected_0 = expected & part_0, expected_1 = expected & part_1;
        uint32_t index_0 = part_0 + expected_0 + 2 * node, index_1 = part_1 + expected_1 + 2 * node + 1;
        uint32_t value_0 = left > 1 ? tree[index_0] : 0, value_1 = left > 1 ? tree[index_1] : 0;
        DECIDE(tree + index, value);
        uint32_t zero_32 = (uint32_t)zero;
        value = value_1 ^ ((value_1 ^ value_0) & zero_32);
        index = index_1 ^ ((index_1 ^ index_0) & zero_32);
        part = part_1 ^ ((part_1 ^ part_0) & zero_32);
        expected_bit = expected & part;
        node = 2 * node + 1 + zero_32;
      }
      *out_++ = node;
      state_ = state_ < 10 ? state_ - 3 : state_ - 6;
      continue;
    }
    if (!IS_ONE(model.is_repeat[state_])) {
      distances[3] = distances[2];
      distances[2] = distances[1];
      distances[1] = distances[0];
      LENGTH(model.match_length);
      TREE(model.slots[length < 6 ? length - 2 : 3], 6);
      uint32_t slot = node - 64, distance = slot;
      if (slot >= 4) {
        uint32_t width = (slot >> 1) - 1;
        distance = (2 | (slot & 1)) << width;
        if (slot < 14) {
          REVERSED_TREE(model.middle_distances + distance - slot, width);
        } else {
          uint32_t direct = 0;
          for (uint32_t left = width - 4; left > 0; left--) {
            NORMALIZE();
            range >>= 1;
            code -= range;
            zero = (int64_t)code >> 63;
            code += range & zero;
            direct = 2 * direct + 1 + (uint32_t)zero;
          }
          distance += direct << 4;
          REVERSED_TREE(model.align, 4);
        }
        distance += number;
      }
      distances[0] = distance;
      state_ = state_ < 7 ? 7 : 10;
    } else {
      if (!IS_ONE(model.is_repeat_0[state_])) {
        if (!IS_ONE(model.is_long_repeat_0[state_][position_state])) {
          if (distances[0] >= position) return 0;
          *out_ = out_[-(ptrdiff_t)distances[0] - 1];
          out_++;
          state_ = state_ < 7 ? 9 : 11;
          continue;
        }
      } else {
        uint32_t distance = distances[1];
        if (IS_ONE(model.is_repeat_1[state_])) {
          distance = distances[2];
          if (IS_ONE(model.is_repeat_2[state_])) {
            distance = distances[3];
            distances[3] = distances[2];
          }
          distances[2] = distances[1];
        }
        distances[1] = distances[0];
        distances[0] = distance;
      }
      state_ = state_ < 7 ? 8 : 11;
      LENGTH(model.repeat_length);
    }
    if (distances[0] >= position || length > (uint32_t)(stop - out_)) return 0;
    repeat(out_, distances[0] + 1, length, room_end);
    out_ += length;
  }
  NORMALIZE();
  state = state_;
  out = out_;
  in = in_stop;
  return in_ == in_stop && code == 0;
}

/* LZMA's three numbers in one byte: (pb * 5 + lp) * 9 + lc. */
static int set_properties(uint32_t properties) {
  if (properties > 224 || properties % 9 + properties / 9 % 5 > 4) return 0;
  literal_context_bits = properties % 9;
  literal_position_mask = (1u << properties / 9 % 5) - 1;
  position_mask = (1u << properties / 45) - 1;
  return 1;
}

int decode_lzma2(const uint8_t **in_place, const uint8_t *in_end, uint8_t **out_place, uint8_t *out_end) {
  int has_properties = 0, has_state = 0;
  in = *in_place;
  out = *out_place;
  dictionary = NULL;
  for (;;) {
    if (in == in_end) return LZMA2_DAMAGED;
    uint32_t control = *in++;
    if (control == 0) break;
    if (control > 2 && control < 0x80) return LZMA2_DAMAGED;
    size_t header = control < 0x80 ? 2 : control < 0xc0 ? 4 : 5;
    if ((size_t)(in_end - in) < header) return LZMA2_DAMAGED;
    size_t size = (in[0] << 8 | in[1]) + 1, compressed = size;
    if (control == 1 || control >= 0xe0) dictionary = out;
    if (!dictionary) return LZMA2_DAMAGED;
    if (control >= 0x80) {
      size += (control & 31) << 16;
      compressed = (in[2] << 8 | in[3]) + 1;
      if (control >= 0xc0 && !(has_properties = set_properties(in[4]))) return LZMA2_DAMAGED;
      if (control >= 0xa0 && has_properties) {
        reset_state();
        has_state = 1;
      }
      if (!has_state) return LZMA2_DAMAGED;
    }
    in += header;
    if (compressed > (size_t)(in_end - in) || size > (size_t)(out_end - out)) return LZMA2_DAMAGED;
    if (control >= 0x80) {
      if (!decode_chunk(in + compressed, out + size, out_end)) return LZMA2_DAMAGED;
    } else {
      memcpy(out, in, size);
      in += size;
      out += size;
    }
  }
  *in_place = in;
  *out_place = out;
  return 0;
}
