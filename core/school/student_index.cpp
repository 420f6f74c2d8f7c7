// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_index.h"

#include "core/base/class_name.h"
#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr size_t longestPart = 255; ///< sizes are kept in a byte; what is longer is cut
constexpr size_t shortestTail = 4;
constexpr quint8 gone = 0xff;

QString withoutDots(QString name)
{
    name.remove(u'·');
    name.remove(u' ');
    return name;
}

/// The chunks of what was typed: NFKC, small letters, cut at blanks; dots within a name are dropped.
QStringList chunksOf(const QString &typed)
{
    QString plain = text::tidy(typed).toLower();
    for (const QChar dot : {u'·', u'•', u'・', u'‧', u'.'})
        plain.remove(dot);
    return plain.split(u' ', Qt::SkipEmptyParts);
}

enum class Script
{
    None,
    Han,
    Letters,
    Digits
};

Script scriptOf(uint character)
{
    if (text::isHan(character))
        return Script::Han;
    if (QChar::isDigit(character))
        return Script::Digits;
    return QChar::isLetter(character) ? Script::Letters : Script::None;
}

/// 053x, G11010…, 110101201305040: a number in one piece, not letters beside digits.
bool isNumber(const QString &chunk)
{
    QStringView digits = chunk;
    if (digits.endsWith(u'x'))
        digits.chop(1);
    if (digits.size() > 9 && (digits.startsWith(u'g') || digits.startsWith(u'j') || digits.startsWith(u'l')))
        digits = digits.sliced(1);
    return digits.size() >= 3 && text::isDigits(digits.toString());
}

quint32 initialBit(char letter)
{
    return letter >= 'a' && letter <= 'z' ? 1U << static_cast<unsigned>(letter - 'a') : 0;
}

/// The letters any syllable may begin with; all bits for a name in another script.
quint32 initialsOf(const QByteArray &packed)
{
    quint32 bits = 0;
    bool start = true;
    for (const char letter : packed) {
        if (start) {
            const quint32 bit = initialBit(letter);
            if (bit == 0)
                return ~0U;
            bits |= bit;
        }
        start = letter == ' ' || letter == '/';
    }
    return bits;
}

quint64 pairBit(char a, char b)
{
    const auto hash = (static_cast<unsigned char>(a) * 31U + static_cast<unsigned char>(b) * 7U) & 63U;
    return quint64(1) << hash;
}

/// Every two letters that may stand side by side in what is typed for a name: within a reading, and where a
/// syllable typed in whole, by its initial or by zh, ch, sh meets the next.
quint64 pairsOf(const QByteArray &packed)
{
    quint64 bits = 0;
    std::vector<char> ends; // letters the syllable before may end with, as typed
    for (const QByteArray &syllable : packed.split(' ')) {
        std::vector<char> nextEnds;
        for (const QByteArray &reading : syllable.split('/')) {
            if (reading.isEmpty())
                continue;
            for (qsizetype i = 1; i < reading.size(); ++i)
                bits |= pairBit(reading[i - 1], reading[i]);
            for (const char end : ends)
                bits |= pairBit(end, reading.front());
            nextEnds.insert(nextEnds.end(), {reading.front(), reading.back()});
            if (reading.size() > 1 && reading[1] == 'h')
                nextEnds.push_back('h');
        }
        ends = std::move(nextEnds);
    }
    return bits;
}

/// Adds a number behind a byte with its size; nothing where the part would grow past a byte.
void appendNumber(std::string *to, const QString &number)
{
    const QByteArray bytes = text::squeezed(number).toLower().toUtf8();
    const auto size = static_cast<size_t>(bytes.size());
    if (size == 0 || to->size() + size + 1 > longestPart)
        return;
    to->push_back(static_cast<char>(static_cast<unsigned char>(size)));
    to->append(bytes.constData(), size);
}

quint8 sizeByte(size_t size)
{
    return static_cast<quint8>(std::min(size, longestPart));
}

} // namespace

struct StudentIndex::Word
{
    enum class Kind
    {
        Han,
        Letters,
        Number,
        Class
    };
    Kind kind = Kind::Han;
    QString text;                  ///< of 汉字
    QByteArray bytes;              ///< of letters and numbers
    quint64 pairs = 0;             ///< of letters: those that must be in a name
    std::vector<int> classWorth; ///< of numbers and classes, by place; -1 = another class
};

struct StudentIndex::Hit
{
    const Entry *entry = nullptr;
    int worth = 0;
};

void StudentIndex::setClasses(const QList<SchoolClass> &classes)
{
    // Students keep the place of their class, so places never move: a new class goes behind.
    if (m_classes.empty())
        m_classes.emplace_back();
    for (const SchoolClass &one : classes) {
        auto place = std::find_if(m_classes.begin() + 1, m_classes.end(),
                                  [&one](const ClassFacts &known) { return known.id == one.id.value(); });
        if (place == m_classes.end())
            place = m_classes.emplace(m_classes.end());
        place->id = one.id.value();
        place->label = classLabel(one);
        const int ofStage = one.stage == SchoolStage::Junior ? one.grade - 6
                            : one.grade > 9                  ? one.grade - 9
                                                             : one.grade;
        const std::string plain = std::to_string(one.number);
        const std::string padded = one.number < 10 ? std::string(1, '0').append(plain) : plain;
        place->digits[0] = std::to_string(one.grade) + padded;
        place->digits[1] = std::to_string(one.grade) + plain;
        place->digits[2] = std::to_string(ofStage) + padded;
        place->digits[3] = std::to_string(ofStage) + plain;
    }
}

std::vector<StudentIndex::Entry>::iterator StudentIndex::placeOf(qint64 id)
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), id,
                            [](const Entry &entry, qint64 wanted) { return entry.id < wanted; });
}

void StudentIndex::put(const IndexedStudent &student)
{
    Entry entry;
    entry.id = student.id.value();
    entry.status = static_cast<quint8>(student.status);
    const auto classAt =
        std::find_if(m_classes.begin(), m_classes.end(),
                     [&student](const ClassFacts &known) { return known.id == student.classId.value(); });
    entry.classPlace =
        classAt == m_classes.end() ? quint16(0) : static_cast<quint16>(classAt - m_classes.begin());

    const QString name = withoutDots(student.name);
    QString former;
    for (const QString &one : student.formerNames)
        former += u'\n' + withoutDots(one);
    entry.nameAt = static_cast<quint32>(m_names.size());
    entry.nameSize = sizeByte(static_cast<size_t>(name.size()));
    entry.formerSize = sizeByte(static_cast<size_t>(former.size()));
    m_names.append(reinterpret_cast<const char16_t *>(name.utf16()), entry.nameSize);
    m_names.append(reinterpret_cast<const char16_t *>(former.utf16()), entry.formerSize);

    const QByteArray packed = keysOf(student.name).packed();
    std::string open;
    for (const QString &number : student.openNumbers)
        appendNumber(&open, number);
    std::string guarded;
    for (const QString &number : student.guardedNumbers)
        appendNumber(&guarded, number);
    entry.bytesAt = static_cast<quint32>(m_bytes.size());
    entry.pinyinSize = sizeByte(static_cast<size_t>(packed.size()));
    entry.openSize = sizeByte(open.size());
    entry.guardedSize = sizeByte(guarded.size());
    entry.initials = initialsOf(packed);
    entry.pairs = pairsOf(packed);
    m_bytes.append(packed.constData(), entry.pinyinSize);
    m_bytes.append(open, 0, entry.openSize);
    m_bytes.append(guarded, 0, entry.guardedSize);

    const auto place = placeOf(entry.id);
    if (place == m_entries.end() || place->id != entry.id) {
        m_entries.insert(place, entry);
        ++m_living;
        return;
    }
    remove(student.id);
    *place = entry;
    ++m_living;
    if (m_wasted > m_entries.size() / 2 + 1000)
        compact();
}

void StudentIndex::remove(StudentId id)
{
    const auto place = placeOf(id.value());
    if (place == m_entries.end() || place->id != id.value() || place->status == gone)
        return;
    // Not only marked: what the index knew of the student must be gone from memory.
    std::fill_n(m_names.begin() + place->nameAt, place->nameSize + place->formerSize, u'\0');
    std::fill_n(m_bytes.begin() + place->bytesAt, place->pinyinSize + place->openSize + place->guardedSize,
                '\0');
    place->status = gone;
    --m_living;
    ++m_wasted;
}

void StudentIndex::clear()
{
    *this = StudentIndex();
}

void StudentIndex::compact()
{
    std::u16string names;
    std::string bytes;
    std::erase_if(m_entries, [](const Entry &entry) { return entry.status == gone; });
    for (Entry &entry : m_entries) {
        const auto nameAt = static_cast<quint32>(names.size());
        const auto bytesAt = static_cast<quint32>(bytes.size());
        names.append(m_names, entry.nameAt, size_t(entry.nameSize) + entry.formerSize);
        bytes.append(m_bytes, entry.bytesAt, size_t(entry.pinyinSize) + entry.openSize + entry.guardedSize);
        entry.nameAt = nameAt;
        entry.bytesAt = bytesAt;
    }
    m_names = std::move(names);
    m_bytes = std::move(bytes);
    m_wasted = 0;
}

qint64 StudentIndex::memoryBytes() const
{
    const size_t bytes = m_entries.capacity() * sizeof(Entry) + m_names.capacity() * sizeof(char16_t) +
                         m_bytes.capacity() + m_classes.capacity() * sizeof(ClassFacts);
    return static_cast<qint64>(bytes);
}

bool StudentIndex::addClassWord(const QString &chunk, std::vector<Word> *words) const
{
    if (!chunk.contains(u'班') && !chunk.contains(u'级') && !chunk.contains(u'(') &&
        !chunk.startsWith(u'高') && !chunk.startsWith(u'初') && !chunk.startsWith(u'职'))
        return false;
    const ClassText parsed = parseClass(chunk);
    const auto grade = parseGrade(chunk);
    Word word;
    word.kind = Word::Kind::Class;
    word.classWorth.assign(m_classes.size(), -1);
    bool any = false;
    for (size_t place = 1; place < m_classes.size(); ++place) {
        const QString &label = m_classes[place].label;
        const bool exact = label == chunk || (parsed.isUnderstood() && parsed.shown() == label);
        const bool start =
            label.startsWith(chunk) || (grade && grade->grade && label.startsWith(gradeShown(*grade->grade)));
        if (exact || start)
            word.classWorth[place] = exact ? 1 : 3;
        any = any || exact || start;
    }
    const QList<uint> characters = chunk.toUcs4();
    if (std::all_of(characters.cbegin(), characters.cend(), text::isHan))
        word.text = chunk; // 高一 is also how a name may begin
    if (any)
        words->push_back(std::move(word));
    return any;
}

void StudentIndex::addRun(const QString &run, std::vector<Word> *words) const
{
    Word word;
    const bool number = isNumber(run) || text::isDigits(run);
    if (number) {
        word.kind = Word::Kind::Number;
        word.bytes = run.toLatin1();
        word.classWorth.assign(m_classes.size(), -1);
        std::string digits = word.bytes.toStdString();
        if (digits.size() > 1 && digits.front() == '0')
            digits.erase(0, 1);
        for (size_t place = 1; place < m_classes.size(); ++place) {
            for (const std::string &known : m_classes[place].digits) {
                if (known == digits)
                    word.classWorth[place] = 1;
                else if (word.classWorth[place] < 0 && known.starts_with(digits))
                    word.classWorth[place] = 3;
            }
        }
    } else if (scriptOf(run.toUcs4().constFirst()) == Script::Han) {
        word.kind = Word::Kind::Han;
        word.text = run;
    } else {
        word.kind = Word::Kind::Letters;
        word.bytes = run.toUtf8();
        for (qsizetype i = 1; i < word.bytes.size(); ++i)
            word.pairs |= pairBit(word.bytes[i - 1], word.bytes[i]);
    }
    words->push_back(std::move(word));
}

std::vector<StudentIndex::Word> StudentIndex::wordsOf(const QString &typed) const
{
    std::vector<Word> words;
    for (const QString &chunk : chunksOf(typed)) {
        if (isNumber(chunk)) {
            addRun(chunk, &words);
            continue;
        }
        if (addClassWord(chunk, &words))
            continue;
        QString run;
        Script script = Script::None;
        for (const uint character : chunk.toUcs4()) {
            const Script next = scriptOf(character);
            if (next != script && !run.isEmpty()) {
                addRun(run, &words);
                run.clear();
            }
            script = next;
            if (next != Script::None)
                run += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        }
        if (!run.isEmpty())
            addRun(run, &words);
    }
    return words;
}

int StudentIndex::worthOfHan(const QString &text, const Entry &entry) const
{
    const std::u16string_view names(m_names.data() + entry.nameAt, size_t(entry.nameSize) + entry.formerSize);
    const std::u16string_view wanted(reinterpret_cast<const char16_t *>(text.utf16()),
                                     static_cast<size_t>(text.size()));
    const size_t at = names.find(wanted);
    if (at == std::u16string_view::npos)
        return -1;
    if (at + wanted.size() > entry.nameSize)
        return 4;
    if (at > 0)
        return 3;
    return wanted.size() == entry.nameSize ? 0 : 1;
}

int StudentIndex::worthOfNumber(const Word &word, const Entry &entry, bool guarded) const
{
    const std::string_view numbers(m_bytes.data() + entry.bytesAt + entry.pinyinSize,
                                   size_t(entry.openSize) + (guarded ? entry.guardedSize : 0));
    const std::string_view wanted(word.bytes.constData(), static_cast<size_t>(word.bytes.size()));
    int best = word.classWorth[entry.classPlace];
    for (size_t at = 0; at < numbers.size();) {
        const auto size = static_cast<unsigned char>(numbers[at]);
        const std::string_view number = numbers.substr(at + 1, size);
        at += size + 1U;
        if (!number.ends_with(wanted))
            continue;
        if (number.size() == wanted.size())
            return 0;
        if (wanted.size() >= shortestTail && best < 0)
            best = 5;
    }
    return best;
}

int StudentIndex::worthOfLetters(const Word &word, const Entry &entry) const
{
    const quint32 first = initialBit(word.bytes.front());
    if ((entry.initials & first) != first || (entry.pairs & word.pairs) != word.pairs)
        return -1;
    ++m_compared;
    const QByteArrayView packed(m_bytes.data() + entry.bytesAt, entry.pinyinSize);
    switch (pinyinFit(packed, word.bytes)) {
    case PinyinFit::None:
        return -1;
    case PinyinFit::Inside:
        return 4;
    case PinyinFit::Start:
        return 2;
    case PinyinFit::Complete:
        return 1;
    }
    return -1;
}

int StudentIndex::worth(const Word &word, const Entry &entry, bool guarded) const
{
    switch (word.kind) {
    case Word::Kind::Han:
        return worthOfHan(word.text, entry);
    case Word::Kind::Number:
        return worthOfNumber(word, entry, guarded);
    case Word::Kind::Class: {
        const int ofClass = word.classWorth[entry.classPlace];
        const int ofName = word.text.isEmpty() ? -1 : worthOfHan(word.text, entry);
        return ofClass < 0 || ofName < 0 ? std::max(ofClass, ofName) : std::min(ofClass, ofName);
    }
    case Word::Kind::Letters:
        return worthOfLetters(word, entry);
    }
    return -1;
}

bool StudentIndex::isBefore(const Hit &a, const Hit &b) const
{
    if (a.worth != b.worth)
        return a.worth < b.worth;
    if (a.entry->status != b.entry->status)
        return a.entry->status < b.entry->status;
    const std::string_view pinyinA(m_bytes.data() + a.entry->bytesAt, a.entry->pinyinSize);
    const std::string_view pinyinB(m_bytes.data() + b.entry->bytesAt, b.entry->pinyinSize);
    if (const int order = pinyinA.compare(pinyinB); order != 0)
        return order < 0;
    const std::u16string_view nameA(m_names.data() + a.entry->nameAt, a.entry->nameSize);
    const std::u16string_view nameB(m_names.data() + b.entry->nameAt, b.entry->nameSize);
    if (const int order = nameA.compare(nameB); order != 0)
        return order < 0;
    return a.entry->id < b.entry->id;
}

QList<StudentId> StudentIndex::find(const QString &typed, int limit, const Scope &scope) const
{
    m_compared = 0;
    const std::vector<Word> words = wordsOf(typed);
    if (words.empty() || limit <= 0)
        return {};
    std::vector<bool> reachable(std::max<size_t>(m_classes.size(), 1), !scope.within);
    if (scope.within) {
        for (size_t place = 1; place < m_classes.size(); ++place)
            reachable[place] = scope.within->contains(SchoolClassId(m_classes[place].id));
    }
    std::vector<Hit> hits;
    for (const Entry &entry : m_entries) {
        if (entry.status == gone || !reachable[entry.classPlace])
            continue;
        Hit hit{&entry, 0};
        for (const Word &word : words) {
            const int one = worth(word, entry, scope.guardedNumbers);
            if (one < 0) {
                hit.entry = nullptr;
                break;
            }
            hit.worth += one;
        }
        if (hit.entry)
            hits.push_back(hit);
    }
    const size_t wanted = std::min(hits.size(), static_cast<size_t>(limit));
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(wanted), hits.end(),
                      [this](const Hit &a, const Hit &b) { return isBefore(a, b); });
    QList<StudentId> ids;
    for (size_t i = 0; i < wanted; ++i)
        ids.append(StudentId(hits[i].entry->id));
    return ids;
}

} // namespace tingyu
