// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/file_doubles.h"

#include <QHash>

#include <algorithm>

namespace tingyu {
namespace {

constexpr struct
{
    DoubleReason reason;
    const char *code;
} doubleCodes[] = {{DoubleReason::IdNumber, "id-number"},
             {DoubleReason::RollNumber, "roll-number"},
             {DoubleReason::NameBirth, "name-birth"},
             {DoubleReason::FormerName, "former-name"},
             {DoubleReason::PinyinBirth, "pinyin-birth"}};

bool isLasting(const QString &rollNumber)
{
    return !rollNumber.isEmpty() && !rollNumber.startsWith(u'L');
}

/// A lasting 学籍号 of the form G holds the ID number.
QString idInside(const DoubleKey &file)
{
    if (!file.idNumber.isEmpty())
        return file.idNumber;
    return file.rollNumber.startsWith(u'G') ? file.rollNumber.mid(1) : QString();
}

bool contradict(const DoubleKey &a, const DoubleKey &b)
{
    const bool ids = !a.idNumber.isEmpty() && !b.idNumber.isEmpty() && a.idNumber != b.idNumber;
    const bool rolls = isLasting(a.rollNumber) && isLasting(b.rollNumber) && a.rollNumber != b.rollNumber;
    return ids || rolls;
}

QList<DoubleReason> reasonsOf(const DoubleKey &a, const DoubleKey &b)
{
    QList<DoubleReason> reasons;
    const QString id = idInside(a);
    if (!id.isEmpty() && id == idInside(b))
        reasons.append(DoubleReason::IdNumber);
    if (!a.rollNumber.isEmpty() && a.rollNumber == b.rollNumber)
        reasons.append(DoubleReason::RollNumber);
    if (reasons.isEmpty() && contradict(a, b))
        return {};
    const bool isSameBirth = a.birthDate.isValid() && a.birthDate == b.birthDate;
    if (isSameBirth && a.name == b.name)
        reasons.append(DoubleReason::NameBirth);
    const bool mayBeSameBirth = isSameBirth || !a.birthDate.isValid() || !b.birthDate.isValid();
    if (mayBeSameBirth && a.name != b.name &&
        (a.formerNames.contains(b.name) || b.formerNames.contains(a.name)))
        reasons.append(DoubleReason::FormerName);
    if (isSameBirth && a.name != b.name && !a.sounds.isEmpty() && a.sounds == b.sounds)
        reasons.append(DoubleReason::PinyinBirth);
    return reasons;
}

} // namespace

QString doubleReasonCode(DoubleReason reason)
{
    for (const auto &one : doubleCodes) {
        if (one.reason == reason)
            return QString::fromLatin1(one.code);
    }
    return {};
}

std::optional<DoubleReason> doubleReasonFromCode(const QString &code)
{
    for (const auto &one : doubleCodes) {
        if (code == QLatin1String(one.code))
            return one.reason;
    }
    return std::nullopt;
}

FilePair filePair(StudentId a, StudentId b)
{
    return a.value() < b.value() ? FilePair(a, b) : FilePair(b, a);
}

QList<DoublePair> findDoubles(const QList<DoubleKey> &files, const QSet<FilePair> &apart)
{
    // Each file under everything by which another one may be found to be the same.
    QHash<QString, QList<qsizetype>> by;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const DoubleKey &file = files.at(i);
        QStringList keys;
        if (const QString id = idInside(file); !id.isEmpty())
            keys.append(QStringLiteral("i") + id);
        if (!file.rollNumber.isEmpty())
            keys.append(QStringLiteral("r") + file.rollNumber);
        if (file.birthDate.isValid() && !file.sounds.isEmpty())
            keys.append(QStringLiteral("s") + file.birthDate.toString(Qt::ISODate) + file.sounds);
        keys.append(QStringLiteral("n") + file.name);
        for (const QString &name : file.formerNames)
            keys.append(QStringLiteral("n") + name);
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys))
            by[key].append(i);
    }
    QHash<FilePair, DoublePair> found;
    for (const QList<qsizetype> &same : std::as_const(by)) {
        for (qsizetype i = 0; i < same.size(); ++i) {
            for (qsizetype j = i + 1; j < same.size(); ++j) {
                const DoubleKey &a = files.at(same.at(i));
                const DoubleKey &b = files.at(same.at(j));
                const FilePair pair = filePair(a.id, b.id);
                if (a.id == b.id || apart.contains(pair) || found.contains(pair))
                    continue;
                const QList<DoubleReason> reasons = reasonsOf(a, b);
                if (!reasons.isEmpty())
                    found.insert(pair, {pair.first, pair.second, reasons});
            }
        }
    }
    QList<DoublePair> pairs = found.values();
    std::sort(pairs.begin(), pairs.end(), [](const DoublePair &a, const DoublePair &b) {
        if (a.reasons.first() != b.reasons.first())
            return a.reasons.first() < b.reasons.first();
        return FilePair(a.one, a.other) < FilePair(b.one, b.other);
    });
    return pairs;
}

} // namespace tingyu
