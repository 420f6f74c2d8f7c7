// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What pinyin_gen made; read by pinyin.cpp alone.
namespace tingyu::pinyin {

struct Surname
{
    const char16_t *characters;
    const char *reading; ///< one syllable, or two with a blank between
};

extern const std::uint32_t characters[]; ///< sorted
extern const std::uint16_t offsets[];    ///< into pool, as many as characters
extern const std::size_t characterCount;
extern const char pool[];        ///< readings "shan/dan", each set ended by \n; ü as v
extern const Surname surnames[]; ///< readings that hold for a surname alone
extern const std::size_t surnameCount;

} // namespace tingyu::pinyin
