// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_code.h"

#include "core/answering/answer_seal.h"

#include <sodium.h>

namespace tingyu::answering {
namespace {

constexpr char letters[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none that looks like another
constexpr quint32 letterCount = sizeof letters - 1;
constexpr int codeLength = 12;
constexpr int groupLength = 4;

Result<QByteArray> stretched(const QByteArray &word, const QByteArray &salt, const CodeCost &cost)
{
    if (sodium_init() < 0 || salt.size() != saltBytes || !cost.accepted())
        return fail(Errc::Damaged, "answering.plan");
    QByteArray key(keyBytes, Qt::Uninitialized);
    if (crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), keyBytes, word.constData(),
                      static_cast<unsigned long long>(word.size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), cost.passes,
                      static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(Errc::OutOfMemory, "vault.kdf_memory", {QString::number(cost.memoryBytes >> 20)});
    return key;
}

} // namespace

bool CodeCost::accepted() const
{
    return passes >= 1 && passes <= 10 && memoryBytes >= crypto_pwhash_MEMLIMIT_MIN &&
           memoryBytes <= (256ULL << 20);
}

QString newCode()
{
    if (sodium_init() < 0)
        return {};
    QString code;
    for (int at = 0; at < codeLength; ++at)
        code.append(QLatin1Char(letters[randombytes_uniform(letterCount)]));
    return code;
}

QString tidyCode(const QString &typed)
{
    QString tidy;
    const QString plain = typed.normalized(QString::NormalizationForm_KC).toUpper();
    for (const QChar letter : plain) {
        if (letter.isSpace() || letter.isPunct() || letter.isSymbol())
            continue;
        if (!QLatin1String(letters).contains(letter) || tidy.size() == codeLength)
            return {};
        tidy.append(letter);
    }
    return tidy.size() == codeLength ? tidy : QString();
}

QString groupedCode(const QString &tidy)
{
    QStringList groups;
    for (qsizetype at = 0; at < tidy.size(); at += groupLength)
        groups.append(tidy.mid(at, groupLength));
    return groups.join(QLatin1Char('-'));
}

CodeKeys CodeKeys::of(const QByteArray &codeKey)
{
    return {derived(codeKey, "tingyu-answer-slip", slipBytes), derived(codeKey, "tingyu-answer-name"),
            derived(codeKey, "tingyu-answer-resume"), derived(codeKey, "tingyu-answer-proof")};
}

Result<QByteArray> codeKey(const QString &tidy, const QByteArray &salt, const CodeCost &cost)
{
    return stretched(tidy.toLatin1(), salt, cost);
}

Result<QByteArray> wordKey(const QString &word, const QByteArray &salt, const CodeCost &cost)
{
    return stretched(word.normalized(QString::NormalizationForm_KC).toUtf8(), salt, cost);
}

} // namespace tingyu::answering
