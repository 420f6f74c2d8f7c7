// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/form_words.h"
#include "core/report/many_words.h"
#include "core/report/text_folding.h"

#include <QRegularExpression>
#include <QStringList>

namespace tingyu::report {

enum class LeakKind
{
    Name,
    FormerName,
    Nickname,
    GivenName, ///< of the subject or a linked person, without the surname
    Family,
    Staff,
    Pinyin,
    School,
    Place, ///< village, street, estate
    Hospital,
    SchoolClass,
    Phone,
    IdNumber,
    StudentNo,
    Number, ///< some other number of seven digits or more
    Email,
    ChatId, ///< an id or number behind the name of a chat or a video app
    Birth,
    Date, ///< a calendar day that the redactor left
};
QString leakCode(LeakKind kind); ///< name, former-name, nickname, given-name, family, staff, pinyin, …

/// Something that must not stand in a de-identified text. `subject`: of the one the document is about.
struct LeakTerm
{
    QString text;
    LeakKind kind = LeakKind::Name;
    bool subject = false;
};

/// What the vault knows, as values; gathered by the caller.
struct LeakTerms
{
    QList<LeakTerm> words; ///< names, pinyin (without spaces or with), school, villages, hospitals, classes
    QList<LeakTerm> numbers; ///< phone, ID, 学籍号, 学号: digits and letters as stored, 5 characters or more
    QDate birthDate;         ///< of the subject
};

/// The forms a full Chinese name is met in: itself, and with `givenToo` the given name of two characters or
/// more. Pinyin comes from the caller: "zhangsan" is enough, spaces, case and tone marks do not matter.
QList<LeakTerm> nameTerms(const QString &name, LeakKind kind, bool subject, bool givenToo);
/// Villages, streets, towns and estates named in an address.
QStringList placeNames(const QString &address);

struct LeakFinding
{
    QString place;
    LeakKind kind = LeakKind::Name;
    qsizetype from = 0; ///< in the text of that place
    qsizetype length = 0;
    QString word; ///< as it stands there: for the screen, never for a log or an error
    bool subject = false;
    bool operator==(const LeakFinding &) const = default;
    /// A word that merely equals a name may be kept, as a decision on record; what is the subject's own not.
    bool mayKeep() const { return !subject; }
};

/// "Not a person" said of one word at one place.
struct LeakDecision
{
    QString place;
    QString word;
    bool operator==(const LeakDecision &) const = default;
};

/// Reads free text for what would tell who is meant. Built once for a vault's terms (5,000 names take some
/// milliseconds), then asked for as many texts as wanted. Numbers of telephone, ID and 学籍号 shape, e-mail
/// addresses and chat ids are found also when they are on no file, with spaces, in full width and in Chinese
/// figures, whatever stands before or behind them (number_shapes.h, leak_patterns.h).
class LeakChecker
{
public:
    explicit LeakChecker(const LeakTerms &terms);

    QList<LeakFinding> check(const QString &text, const QString &place) const;
    /// Every text of the document and the reason in its frame; in the order of the pages.
    QList<LeakFinding> check(const Document &document) const;

private:
    void findWords(const QString &text, const QString &place, QList<LeakFinding> *found) const;
    void findNumbers(const QString &text, const QString &place, QList<LeakFinding> *found) const;
    QList<LeakFinding> knownIn(const QString &text, const QString &place, const DigitRun &run) const;

    ManyWords m_words;
    ManyWords m_numbers;
    QList<LeakTerm> m_terms;
    QList<LeakTerm> m_numberTerms;
    QDate m_birthDate;
};

/// `text` with ■■ in the place of each finding in it; of findings that overlap nothing is left readable, and
/// nothing beside them goes.
QString covered(const QString &text, QList<LeakFinding> findings);

/// Findings that no decision covers; decisions on the subject's own particulars do not count.
QList<LeakFinding> undecided(const QList<LeakFinding> &findings, const QList<LeakDecision> &decisions);

} // namespace tingyu::report
