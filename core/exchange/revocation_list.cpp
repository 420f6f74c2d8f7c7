// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/revocation_list.h"

#include "core/exchange/open_container.h"
#include "core/exchange/strict_line.h"

namespace tingyu::exchange {
namespace {

const auto numberKey = QStringLiteral("number");
const auto keyKey = QStringLiteral("key");

} // namespace

Result<QByteArray> encodeRevocations(const RevocationList &list, const OwnKeys &issuer,
                                     const QByteArray &packageId)
{
    QByteArray lines = lineOf({{numberKey, list.number}});
    for (const QByteArray &id : list.keyIds)
        lines += lineOf({{keyKey, keyIdText(id)}});
    return encodeOpen(container::Type::Revocation, lines, issuer, packageId);
}

Result<RevocationList> decodeRevocations(const QByteArray &bytes)
{
    if (bytes.size() > maxRevocationBytes)
        return fail(Errc::BadInput, "revocation.kind");
    auto opened = decodeOpen(bytes, container::Type::Revocation, "revocation.kind");
    if (!opened)
        return opened.error();
    RevocationList list;
    list.issuer = opened->header.senderId;
    qsizetype from = 0;
    for (qsizetype end = opened->payload.indexOf('\n'); end >= 0; end = opened->payload.indexOf('\n', from)) {
        const auto line = readLine(opened->payload.mid(from, end + 1 - from));
        const auto id = line && from > 0 ? keyIdFromText(line->value(keyKey).toString()) : std::nullopt;
        if (line && from == 0)
            list.number = line->value(numberKey).toInteger();
        else if (id)
            list.keyIds.append(*id);
        if (!line || line->size() != 1 || (from > 0 && !id))
            return fail(Errc::Damaged, "revocation.damaged");
        from = end + 1;
    }
    if (from != opened->payload.size() || list.number < 1)
        return fail(Errc::Damaged, "revocation.damaged");
    return list;
}

} // namespace tingyu::exchange
