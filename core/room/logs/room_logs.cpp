// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/room_logs.h"

#include "core/base/text.h"
#include "core/school/student_rules.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace tingyu {
namespace {

constexpr int mostMinutes = 24 * 60;
constexpr int mostHalfHours = 2000;
constexpr int mostLessons = 20;
constexpr int mostPupils = 9999;

/// A code of a kind: the table says each code once.
template<class Kind>
struct CodeOf
{
    Kind kind;
    const char *code;
};

template<class Kind, size_t size>
QString codeIn(const CodeOf<Kind> (&table)[size], Kind kind)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [kind](const CodeOf<Kind> &one) { return one.kind == kind; });
    return found == std::end(table) ? QString() : QLatin1String(found->code);
}

template<class Kind, size_t size>
std::optional<Kind> kindIn(const CodeOf<Kind> (&table)[size], const QString &code)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&code](const CodeOf<Kind> &one) {
        return code == QLatin1String(one.code);
    });
    return found == std::end(table) ? std::nullopt : std::optional(found->kind);
}

constexpr CodeOf<CallerKind> callers[] = {{CallerKind::Student, "student"},
                                          {CallerKind::Parent, "parent"},
                                          {CallerKind::Teacher, "teacher"},
                                          {CallerKind::Other, "other"}};
constexpr CodeOf<SenderKind> senders[] = {
    {SenderKind::Signed, "signed"}, {SenderKind::Anonymous, "anonymous"}, {SenderKind::Code, "code"}};
constexpr CodeOf<AdviceAudience> audiences[] = {{AdviceAudience::Leader, "leader"},
                                                {AdviceAudience::Teacher, "teacher"}};
constexpr CodeOf<StaffLogKind> staffKinds[] = {{StaffLogKind::Training, "training"},
                                               {StaffLogKind::Experience, "experience"},
                                               {StaffLogKind::Supervision, "supervision"},
                                               {StaffLogKind::Meeting, "meeting"}};

/// Tidies texts of one line and of many; Errc::BadInput "text.too_long".
Result<void> tidied(std::initializer_list<QString *> lines, std::initializer_list<QString *> many)
{
    bool fits = true;
    for (QString *line : lines) {
        *line = text::tidy(*line);
        fits = fits && line->size() <= longestLine;
    }
    for (QString *text : many) {
        *text = text::prose(*text);
        fits = fits && text->size() <= longestText;
    }
    return fits ? Result<void>() : Result<void>(fail(Errc::BadInput, "text.too_long"));
}

Result<void> checkRange(int value, int least, int most, const char *subject)
{
    if (value < least || value > most)
        return fail(Errc::BadInput, subject, {QString::number(most)});
    return {};
}

Result<void> needDay(bool isThere)
{
    return isThere ? Result<void>() : Result<void>(fail(Errc::BadInput, "date.missing"));
}

Result<void> needText(const QString &text)
{
    return text.isEmpty() ? Result<void>(fail(Errc::BadInput, "text.missing")) : Result<void>();
}

template<class Entry>
Result<Entry> together(const Entry &entry, std::initializer_list<Result<void>> checks)
{
    for (const Result<void> &check : checks) {
        if (!check)
            return check.error();
    }
    return entry;
}

} // namespace

QString callerKindCode(CallerKind kind)
{
    return codeIn(callers, kind);
}

std::optional<CallerKind> callerKindFromCode(const QString &code)
{
    return kindIn(callers, code);
}

QString senderKindCode(SenderKind kind)
{
    return codeIn(senders, kind);
}

std::optional<SenderKind> senderKindFromCode(const QString &code)
{
    return kindIn(senders, code);
}

QString adviceAudienceCode(AdviceAudience audience)
{
    return codeIn(audiences, audience);
}

std::optional<AdviceAudience> adviceAudienceFromCode(const QString &code)
{
    return kindIn(audiences, code);
}

QString staffLogKindCode(StaffLogKind kind)
{
    return codeIn(staffKinds, kind);
}

std::optional<StaffLogKind> staffLogKindFromCode(const QString &code)
{
    return kindIn(staffKinds, code);
}

QString hoursShown(int halfHours)
{
    return halfHours % 2 == 0 ? QString::number(halfHours / 2)
                              : QString::number(halfHours / 2) + QStringLiteral(".5");
}

std::optional<int> halfHoursOf(const QString &text)
{
    bool isNumber = false;
    const double halves = text::squeezed(text).toDouble(&isNumber) * 2;
    const bool isInRange = halves >= 0 && halves <= mostHalfHours; // "nan" is a number too, and is not
    if (!isNumber || !isInRange || halves != static_cast<int>(halves))
        return std::nullopt;
    return static_cast<int>(halves);
}

Result<PhoneCall> checkedEntry(PhoneCall call)
{
    const auto fits = tidied({&call.line}, {&call.concern, &call.done, &call.followUp});
    call.number = call.isNumberKept ? text::normalPhone(call.number) : QString();
    const auto number = call.number.size() > longestNumber
                            ? Result<void>(fail(Errc::BadInput, "text.too_long"))
                            : Result<void>();
    return together(call, {needDay(call.at.isValid()), fits, number,
                           checkRange(call.minutes, 0, mostMinutes, "log.minutes")});
}

Result<MailboxLetter> checkedEntry(MailboxLetter letter)
{
    const auto fits = tidied({&letter.sender}, {&letter.content, &letter.answer});
    if (letter.senderKind == SenderKind::Anonymous) {
        letter.sender.clear();
        letter.student = {};
    }
    const bool isEarly = letter.answeredOn.isValid() && letter.answeredOn < letter.receivedOn;
    return together(
        letter, {needDay(letter.receivedOn.isValid()), fits,
                 isEarly ? Result<void>(fail(Errc::BadInput, "letter.answered_before")) : Result<void>()});
}

Result<Advice> checkedEntry(Advice advice)
{
    const auto fits = tidied({&advice.recipient, &advice.matter}, {&advice.advice, &advice.feedback});
    return together(advice,
                    {needDay(advice.on.isValid()), fits, needText(advice.matter), needText(advice.advice)});
}

Result<StaffLogEntry> checkedEntry(StaffLogEntry entry)
{
    const auto fits = tidied({&entry.lecturer, &entry.certificate, &entry.caseCode},
                             {&entry.content, &entry.opinion, &entry.reflection});
    if (entry.kind != StaffLogKind::Supervision) {
        entry.caseCode.clear();
        entry.opinion.clear();
    }
    return together(entry, {needDay(entry.on.isValid()), fits, needText(entry.content),
                            checkRange(entry.halfHours, 0, mostHalfHours, "log.hours")});
}

Result<Lesson> checkedEntry(Lesson lesson)
{
    const auto fits = tidied({&lesson.topic, &lesson.classes, &lesson.period, &lesson.files},
                             {&lesson.aims, &lesson.course, &lesson.feedback});
    return together(lesson, {needDay(lesson.on.isValid()), fits,
                             checkRange(lesson.lessons, 1, mostLessons, "log.lessons"),
                             checkRange(lesson.halfHours, 0, mostHalfHours, "log.hours"),
                             checkRange(lesson.pupils, 0, mostPupils, "log.pupils")});
}

int StaffHours::total() const
{
    return std::accumulate(halfHours.cbegin(), halfHours.cend(), 0);
}

QList<StaffHours> staffHours(const QList<StaffLogEntry> &entries)
{
    QList<StaffHours> people;
    for (const StaffLogEntry &entry : entries) {
        auto found = std::find_if(people.begin(), people.end(),
                                  [&](const StaffHours &one) { return one.person.uid == entry.by.uid; });
        if (found == people.end()) {
            people.append({entry.by, {}});
            found = people.end() - 1;
        }
        found->halfHours[static_cast<size_t>(entry.kind)] += entry.halfHours;
    }
    return people;
}

QStringList namesIn(const QString &text, const QStringList &names)
{
    QSet<QString> wanted;
    QSet<qsizetype> sizes;
    for (const QString &name : names) {
        if (name.size() > 1) {
            wanted.insert(name);
            sizes.insert(name.size());
        }
    }
    QList<qsizetype> longestFirst(sizes.cbegin(), sizes.cend());
    std::sort(longestFirst.begin(), longestFirst.end(), std::greater<>());
    QStringList found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const qsizetype size : std::as_const(longestFirst)) {
            const QString word = text.mid(at, size);
            if (word.size() == size && wanted.contains(word) && !found.contains(word))
                found.append(word);
        }
    }
    return found;
}

} // namespace tingyu
