// Which of 64 bytes are of a kind, one bit a byte, the first byte lowest. Swift has no door to the instruction that
// makes such masks (`pmovmskb`); its own comparisons were measured at a third of the speed.
#ifndef SSME_BYTE_MASKS_SHIM_H
#define SSME_BYTE_MASKS_SHIM_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

#define BYTE_MASK(body)                                                                            \
    uint64_t mask = 0;                                                                             \
    for (int part = 0; part < 4; part++) {                                                         \
        const __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * part));     \
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(body) << (16 * part);                        \
    }                                                                                              \
    return mask

// The delimiter, line feeds and carriage returns.
static inline uint64_t mask_of_separators(const uint8_t *bytes, uint8_t delimiter) {
    const __m128i d = _mm_set1_epi8((char)delimiter);
    const __m128i n = _mm_set1_epi8('\n'), r = _mm_set1_epi8('\r');
    BYTE_MASK(_mm_or_si128(
        _mm_cmpeq_epi8(v, d), _mm_or_si128(_mm_cmpeq_epi8(v, n), _mm_cmpeq_epi8(v, r))));
}

// 0x80 to 0xFF.
static inline uint64_t mask_of_high(const uint8_t *bytes) { BYTE_MASK(v); }

// 0x80 to 0xBF: what follows the first byte of a UTF-8 letter.
static inline uint64_t mask_of_following(const uint8_t *bytes) {
    const __m128i first = _mm_set1_epi8((char)0xC0);
    BYTE_MASK(_mm_cmplt_epi8(v, first));
}

// 0xC2 to 0xDF: the first byte of a UTF-8 letter of two.
static inline uint64_t mask_of_pairs(const uint8_t *bytes) {
    const __m128i before = _mm_set1_epi8((char)0xC1), after = _mm_set1_epi8((char)0xE0);
    BYTE_MASK(_mm_and_si128(_mm_cmpgt_epi8(v, before), _mm_cmplt_epi8(v, after)));
}

// One value.
static inline uint64_t mask_of_value(const uint8_t *bytes, uint8_t value) {
    const __m128i x = _mm_set1_epi8((char)value);
    BYTE_MASK(_mm_cmpeq_epi8(v, x));
}

#else

#define BYTE_MASK(test)                                                                            \
    uint64_t mask = 0;                                                                             \
    for (int i = 0; i < 64; i++) {                                                                 \
        const uint8_t b = bytes[i];                                                                \
        mask |= (uint64_t)((test) ? 1 : 0) << i;                                                   \
    }                                                                                              \
    return mask

static inline uint64_t mask_of_separators(const uint8_t *bytes, uint8_t delimiter) {
    BYTE_MASK(b == delimiter || b == '\n' || b == '\r');
}
static inline uint64_t mask_of_high(const uint8_t *bytes) { BYTE_MASK(b >= 0x80); }
static inline uint64_t mask_of_following(const uint8_t *bytes) {
    BYTE_MASK(b >= 0x80 && b < 0xC0);
}
static inline uint64_t mask_of_pairs(const uint8_t *bytes) { BYTE_MASK(b >= 0xC2 && b < 0xE0); }
static inline uint64_t mask_of_value(const uint8_t *bytes, uint8_t value) {
    BYTE_MASK(b == value);
}

#endif
#undef BYTE_MASK
#endif
