// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_sheet.h"

#include "core/vault/crypto.h"
#include "core/vault/digit_groups.h"

#include <QtEndian>

namespace tingyu {
namespace {

constexpr int rootBytes = 16;
constexpr int rootGroups = 8;
constexpr int allGroups = rootGroups + 1;

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
        sheet.groups.append(digits::groupOf(qFromLittleEndian<quint16>(root.data() + 2 * i)));
    sheet.groups.append(digits::groupOf(tieOf(root, vaultId, generation)));
    // Grouped in fours: a reader of the sheet's text must never meet six digits in a row outside the groups.
    const QString shortId = tingyu::vaultShortId(vaultId);
    sheet.vaultShortId = shortId.left(4) % QLatin1Char('-') % shortId.mid(4);
    sheet.generation = generation;
    return sheet;
}

Result<SheetRoot> readRecoveryGroups(const QString &text)
{
    const QStringList groups = digits::groupsIn(text, allGroups);
    if (groups.size() != allGroups)
        return fail(Errc::BadInput, "sheet.groups", {QString::number(groups.size())});
    for (int i = 0; i < allGroups; ++i) {
        if (!digits::isGroup(groups.at(i)))
            return fail(Errc::BadInput, "sheet.group", {QString::number(i + 1)});
    }
    SheetRoot sheet;
    sheet.root = SecretBytes(rootBytes);
    for (int i = 0; i < rootGroups; ++i)
        qToLittleEndian(digits::wordOf(groups.at(i)), sheet.root.data() + 2 * i);
    sheet.tie = digits::wordOf(groups.last());
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
