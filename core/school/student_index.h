// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/school/student.h"

#include <array>
#include <string>
#include <vector>

namespace tingyu {

/// What the index keeps of one student.
struct IndexedStudent
{
    StudentId id;
    QString name;
    QStringList formerNames;
    QStringList openNumbers;    ///< student number, roll numbers: whoever may search may use them
    QStringList guardedNumbers; ///< ID number, phones of student and family: for those who may open the file
    SchoolClassId classId;
    RollStatus status = RollStatus::OnRoll;
};

/// Students in memory for search while typing. Pure: no database, no permission. About 150 bytes a student.
///
/// What is typed is cut into words at blanks and where 汉字, letters and digits meet ("张yx703" is three
/// words); a student fits when every word does:
/// - 汉字: anywhere in the name, dots aside, or in a former name;
/// - letters: 全拼 and 首字母 from the start of any syllable, every reading (base/pinyin.h);
/// - digits (and X, or a leading G, J, L): the tail of a number from 4 characters, a whole number of any
/// length, or the
///   class: 703, 0703, 73 of 七年级3班, 103 of 高一3班 or 初一3班, or the first of these figures ("7" =
///   七年级);
/// - a class or grade in words (七年级1班, 七(1)班, 七年级).
///
/// Best first: the sum of what each word is worth (0 the whole name or number; 1 the name from its start, the
/// whole name in letters, the exact class; 2 letters from the first syllable; 3 inside the name, start of a
/// class; 4 letters from a later syllable, a former name; 5 a number's tail), then students on the roll
/// before those on leave and those who have left, then by pinyin, name and age of the record.
class StudentIndex
{
public:
    /// Where a class stands; students refer to it by id.
    void setClasses(const QList<SchoolClass> &classes);
    /// Adds the student, or puts the new particulars in place of the old.
    void put(const IndexedStudent &student);
    void remove(StudentId id);
    void clear();
    qsizetype size() const { return m_living; }

    struct Scope
    {
        std::optional<QList<SchoolClassId>> within; ///< only these classes
        bool guardedNumbers = true;
    };
    /// Nothing for a text without a word in it.
    QList<StudentId> find(const QString &typed, int limit, const Scope &scope) const;

    /// Bytes held, for the figures of the program.
    qint64 memoryBytes() const;
    /// Students whose letters were compared in the last find(): what the filters in front left over.
    qint64 lastCompared() const { return m_compared; }

private:
    struct Entry
    {
        qint64 id = 0;
        quint32 nameAt = 0;  ///< in m_names: the name, then former names each behind a line end
        quint32 bytesAt = 0; ///< in m_bytes: pinyin, open numbers, guarded numbers; a number behind its size
        quint64 pairs = 0; ///< letters that may follow one another when the name is typed, hashed to 64 bits
        quint32 initials = 0; ///< bit a..z: a syllable may begin with that letter
        quint16 classPlace = 0;
        quint8 nameSize = 0;
        quint8 formerSize = 0;
        quint8 pinyinSize = 0;
        quint8 openSize = 0;
        quint8 guardedSize = 0;
        quint8 status = 0;
    };
    struct ClassFacts
    {
        qint64 id = 0;
        QString label;
        std::array<std::string, 4> digits; ///< 703, 73, and both by the year of the stage: 103, 13
    };
    struct Word;
    struct Hit;

    std::vector<Word> wordsOf(const QString &typed) const;
    void addRun(const QString &run, std::vector<Word> *words) const;
    bool addClassWord(const QString &chunk, std::vector<Word> *words) const;
    int worth(const Word &word, const Entry &entry, bool guarded) const; ///< -1 = does not fit
    int worthOfLetters(const Word &word, const Entry &entry) const;
    int worthOfHan(const QString &text, const Entry &entry) const;
    int worthOfNumber(const Word &word, const Entry &entry, bool guarded) const;
    bool isBefore(const Hit &a, const Hit &b) const;
    std::vector<Entry>::iterator placeOf(qint64 id);
    void compact();

    std::vector<Entry> m_entries; ///< by id; id 0 never
    std::u16string m_names;
    std::string m_bytes;
    std::vector<ClassFacts> m_classes; ///< place 0: no class
    qsizetype m_living = 0;
    size_t m_wasted = 0; ///< entries whose text was replaced or removed since the last compaction
    mutable qint64 m_compared = 0;
};

} // namespace tingyu
