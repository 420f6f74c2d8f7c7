// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_sheet.h"

#include "core/vault/crypto.h"

#include <QtEndian>

namespace tingyu {
namespace {

constexpr int rootBytes = 16;
constexpr int rootGroups = 8;
constexpr int allGroups = rootGroups + 1;
constexpr int groupDigits = 6;
constexpr int factor = 11; // catches every single wrong digit and every swap of neighbours within a group

QString groupOf(quint16 word)
{
    return QString::number(word * factor).rightJustified(groupDigits, QLatin1Char('0'));
}

quint16 wordOf(const QString &group)
{
    return static_cast<quint16>(group.toInt() / factor);
}

/// Ties the eight groups to each other, to the vault and to the generation.
quint16 tieOf(const SecretBytes &root, const Uid &vaultId, quint32 generation)
{
    QByteArray bytes(sizeof generation, Qt::Uninitialized);
    qToLittleEndian(generation, bytes.data());
    QByteArray plain(reinterpret_cast<const char *>(root.data()), static_cast<qsizetype>(root.size()));
    QByteArray tie = crypto::hash({plain, vaultId.bytes(), bytes});
    crypto::wipe(plain);
    return qFromLittleEndian<quint16>(tie.constData());
}

/// Runs of digits of any script, as ASCII.
QStringList digitRuns(const QString &text)
{
    QStringList runs;
    bool inside = false;
    for (const QChar c : text) {
        const int digit = c.digitValue();
        const bool isDigit = digit >= 0 && c.category() == QChar::Number_DecimalDigit;
        if (isDigit && !inside)
            runs.append(QString());
        if (isDigit)
            runs.last().append(QLatin1Char(static_cast<char>('0' + digit)));
        inside = isDigit;
    }
    return runs;
}

QStringList sixDigitGroups(const QString &text)
{
    const QStringList runs = digitRuns(text);
    QStringList groups;
    for (const QString &run : runs) {
        if (run.size() == groupDigits)
            groups.append(run);
    }
    // Written in another rhythm (pairs, threes, one long line): then only the digits count.
    const QString joined = runs.join(QString());
    if (groups.size() != allGroups && joined.size() == allGroups * groupDigits) {
        groups.clear();
        for (int i = 0; i < allGroups; ++i)
            groups.append(joined.mid(i * groupDigits, groupDigits));
    }
    return groups;
}

} // namespace

QString vaultShortId(const Uid &vaultId)
{
    // The first bytes of a uid are the time, alike in neighbouring schools; the last are random.
    return QString::fromLatin1(vaultId.bytes().last(4).toHex());
}

RecoverySheet RecoverySheet::make(const SecretBytes &root, const Uid &vaultId, quint32 generation)
{
    Q_ASSERT(root.size() == rootBytes);
    RecoverySheet sheet;
    for (int i = 0; i < rootGroups; ++i)
        sheet.groups.append(groupOf(qFromLittleEndian<quint16>(root.data() + 2 * i)));
    sheet.groups.append(groupOf(tieOf(root, vaultId, generation)));
    // Grouped in fours: a reader of the sheet's text must never meet six digits in a row outside the groups.
    const QString shortId = tingyu::vaultShortId(vaultId);
    sheet.vaultShortId = shortId.left(4) % QLatin1Char('-') % shortId.mid(4);
    sheet.generation = generation;
    return sheet;
}

bool isRecoveryGroup(const QString &digits)
{
    if (digits.size() != groupDigits)
        return false;
    int value = 0;
    for (const QChar c : digits) {
        const int digit = c.digitValue();
        if (digit < 0)
            return false;
        value = value * 10 + digit;
    }
    return value % factor == 0 && value / factor <= 0xffff;
}

Result<SheetRoot> readRecoveryGroups(const QString &text)
{
    const QStringList groups = sixDigitGroups(text);
    if (groups.size() != allGroups)
        return fail(Errc::BadInput, "sheet.groups", {QString::number(groups.size())});
    for (int i = 0; i < allGroups; ++i) {
        if (!isRecoveryGroup(groups.at(i)))
            return fail(Errc::BadInput, "sheet.group", {QString::number(i + 1)});
    }
    SheetRoot sheet;
    sheet.root = SecretBytes(rootBytes);
    for (int i = 0; i < rootGroups; ++i)
        qToLittleEndian(wordOf(groups.at(i)), sheet.root.data() + 2 * i);
    sheet.tie = wordOf(groups.last());
    return sheet;
}

bool belongsTo(const SheetRoot &sheet, const Uid &vaultId, quint32 generation)
{
    return sheet.tie == tieOf(sheet.root, vaultId, generation);
}

Result<SecretBytes> readRecoverySheet(const QString &text, const Uid &vaultId, quint32 generation)
{
    auto sheet = readRecoveryGroups(text);
    if (!sheet)
        return sheet.error();
    if (!belongsTo(*sheet, vaultId, generation))
        return fail(Errc::BadInput, "sheet.order");
    return std::move(sheet->root);
}

} // namespace tingyu
