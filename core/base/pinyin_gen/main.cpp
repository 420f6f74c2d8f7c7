// SPDX-License-Identifier: GPL-3.0-or-later
// Build-time program: writes the table of core/base/pinyin.cpp from ICU's transliterators and a list of
// readings kept beside the roster's dictionary. Only this program links ICU; the product does not.
//   pinyin_gen READINGS.txt OUTPUT.cpp
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Readings = std::vector<std::string>;

struct Lists
{
    std::map<char32_t, Readings> readings; ///< all of a character, the plain one first
    std::map<char32_t, std::string> surname;
    std::map<std::string, std::string> compound; ///< surname of two characters (UTF-8) -> "yu chi"
};

std::string utf8(const icu::UnicodeString &text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

char32_t onlyCharacter(const std::string &word)
{
    const auto text = icu::UnicodeString::fromUTF8(word);
    return text.countChar32() == 1 ? static_cast<char32_t>(text.char32At(0)) : 0;
}

/// a-z with ü as v; empty when the transliterator did not know the character.
std::string plainSyllable(const icu::UnicodeString &latin)
{
    std::string result;
    for (int32_t i = 0; i < latin.length(); i = latin.moveIndex32(i, 1)) {
        const UChar32 character = latin.char32At(i);
        if (character >= 'a' && character <= 'z')
            result.push_back(static_cast<char>(character));
        else if (character == 0x00FC)
            result.push_back('v');
        else if (character != ' ')
            return {};
    }
    return result;
}

std::unique_ptr<icu::Transliterator> made(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> result(
        icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(result) : nullptr;
}

void addReading(Readings &readings, const std::string &reading)
{
    if (!reading.empty() && std::find(readings.begin(), readings.end(), reading) == readings.end())
        readings.push_back(reading);
}

/// Lines: `字 reading …` all readings, plain first · `姓 字 reading` as a surname · `姓 字字 reading reading`
bool readLists(const char *path, Lists &lists)
{
    std::ifstream file(path);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string first;
        if (!(words >> first))
            continue;
        std::vector<std::string> rest;
        for (std::string word; words >> word;)
            rest.push_back(word);
        const bool surname =
            first == "姓" && rest.size() >= 2 && static_cast<unsigned char>(rest[0][0]) >= 0x80;
        if (surname && rest.size() == 2 && onlyCharacter(rest[0]) != 0)
            lists.surname[onlyCharacter(rest[0])] = rest[1];
        else if (surname && rest.size() == 3)
            lists.compound[rest[0]] = rest[1] + " " + rest[2];
        else if (!surname && onlyCharacter(first) != 0 && !rest.empty())
            lists.readings[onlyCharacter(first)] = rest;
        else {
            std::cerr << path << ":" << number << ": not a reading\n";
            return false;
        }
    }
    return file.eof();
}

bool askIcu(Lists &lists)
{
    // Tone marks are combining marks after NFD; the two dots of ü stay.
    const char *strip = "; NFD; [[:Mn:]-[\\u0308]] Remove; NFC; Lower";
    const auto plain = made(("Han-Latin" + std::string(strip)).c_str());
    const auto names = made(("Han-Latin/Names" + std::string(strip)).c_str());
    if (!plain || !names)
        return false;
    static constexpr std::pair<char32_t, char32_t> blocks[] = {
        {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x323AF}};
    for (const auto &[from, to] : blocks) {
        for (char32_t character = from; character <= to; ++character) {
            icu::UnicodeString common(static_cast<UChar32>(character));
            icu::UnicodeString family(static_cast<UChar32>(character));
            plain->transliterate(common);
            names->transliterate(family);
            const std::string commonReading = plainSyllable(common);
            const std::string familyReading = plainSyllable(family);
            if (commonReading.empty() && familyReading.empty())
                continue;
            Readings &readings = lists.readings[character];
            if (readings.empty())
                addReading(readings, commonReading);
            addReading(readings, familyReading);
            if (familyReading != commonReading && !familyReading.empty())
                lists.surname.try_emplace(character, familyReading);
        }
    }
    for (const auto &[character, reading] : lists.surname)
        addReading(lists.readings[character], reading);
    return true;
}

void writeNumbers(std::ostream &out, const std::vector<uint32_t> &numbers)
{
    for (size_t i = 0; i < numbers.size(); ++i)
        out << numbers[i] << (i % 24 == 23 ? ",\n" : ",");
}

/// Three sorted arrays: characters, where each one's set of readings starts, and the sets as one string pool.
void write(std::ostream &out, const Lists &lists)
{
    std::map<std::string, uint32_t> sets; // "shan/dan" -> offset into the pool
    std::string pool;
    std::vector<uint32_t> characters;
    std::vector<uint32_t> offsets;
    for (const auto &[character, readings] : lists.readings) {
        std::string joined;
        for (const std::string &reading : readings)
            joined += (joined.empty() ? "" : "/") + reading;
        const auto [place, fresh] = sets.try_emplace(joined, static_cast<uint32_t>(pool.size()));
        if (fresh)
            pool += joined + '\n';
        characters.push_back(static_cast<uint32_t>(character));
        offsets.push_back(place->second);
    }
    out << "// SPDX-License-Identifier: GPL-3.0-or-later\n// Made by pinyin_gen; not edited.\n"
           "#include \"core/base/pinyin_table.h\"\n\nnamespace tingyu::pinyin {\n"
           "const std::uint32_t characters[] = {\n";
    writeNumbers(out, characters);
    out << "};\nconst std::uint16_t offsets[] = {\n";
    writeNumbers(out, offsets);
    out << "};\nconst std::size_t characterCount = " << characters.size() << ";\nconst char pool[] =\n";
    std::istringstream lines(pool);
    for (std::string line; std::getline(lines, line);)
        out << '"' << line << "\\n\"\n";
    out << ";\nconst Surname surnames[] = {\n";
    for (const auto &[character, reading] : lists.surname)
        out << "{u\"\\U000" << std::hex << std::uppercase << (character < 0x10000 ? "0" : "")
            << static_cast<uint32_t>(character) << std::dec << "\", \"" << reading << "\"},\n";
    for (const auto &[characters2, reading] : lists.compound)
        out << "{u\"" << characters2 << "\", \"" << reading << "\"},\n";
    out << "};\nconst std::size_t surnameCount = " << lists.surname.size() + lists.compound.size()
        << ";\n}\n";
}

} // namespace

int main(int argc, char **argv)
{
    Lists lists;
    if (argc != 3 || !readLists(argv[1], lists)) {
        std::cerr << "usage: pinyin_gen READINGS.txt OUTPUT.cpp\n";
        return 1;
    }
    if (!askIcu(lists)) {
        std::cerr << "ICU has no Han-Latin/Names\n";
        return 1;
    }
    std::ofstream out(argv[2]);
    write(out, lists);
    return out.flush() ? 0 : 1;
}
