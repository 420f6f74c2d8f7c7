// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/appointments/client.h"

#include "core/base/text.h"
#include "core/school/school_codes.h"
#include "core/school/student_rules.h"

namespace tingyu {

QString clientKindCode(ClientKind kind)
{
    switch (kind) {
    case ClientKind::Student:
        return QStringLiteral("student");
    case ClientKind::Parent:
        return QStringLiteral("parent");
    case ClientKind::Staff:
        return QStringLiteral("staff");
    case ClientKind::Code:
        return QStringLiteral("code");
    }
    return {};
}

std::optional<ClientKind> clientKindFromCode(const QString &code)
{
    for (const ClientKind kind :
         {ClientKind::Student, ClientKind::Parent, ClientKind::Staff, ClientKind::Code}) {
        if (code == clientKindCode(kind))
            return kind;
    }
    return std::nullopt;
}

QString clientCode(int number)
{
    return QStringLiteral("C-%1").arg(number, 4, 10, QLatin1Char('0'));
}

std::optional<int> clientCodeNumber(const QString &text)
{
    QString digits = text::squeezed(text);
    if (!digits.startsWith(QLatin1Char('C'), Qt::CaseInsensitive))
        return std::nullopt;
    digits.remove(0, digits.startsWith(QStringLiteral("C-"), Qt::CaseInsensitive) ? 2 : 1);
    bool isNumber = text::isDigits(digits);
    const int number = isNumber ? digits.toInt(&isNumber) : 0;
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

Client normalized(Client client)
{
    const bool isParent = client.kind == ClientKind::Parent;
    const bool isCode = client.kind == ClientKind::Code;
    client.name = isParent ? text::normalName(client.name) : QString();
    client.relation = isParent ? client.relation : QString();
    client.phone = isParent ? text::normalPhone(client.phone) : QString();
    client.sex = isCode ? client.sex : Sex::Unknown;
    client.classNote = isCode ? text::tidy(client.classNote) : QString();
    return client;
}

namespace {

QString relationsAllowed()
{
    QStringList codes;
    for (const SchoolCode &one : relationCodes())
        codes.append(QLatin1String(one.code));
    return codes.join(QStringLiteral(", "));
}

} // namespace

Result<void> checkClient(const Client &client)
{
    if (client.kind == ClientKind::Parent && client.name.isEmpty())
        return fail(Errc::BadInput, "client.no_name");
    if (!client.relation.isEmpty() && !isCode(relationCodes(), client.relation))
        return fail(Errc::BadInput, "client.relation", {relationsAllowed()});
    if (client.name.size() > longestName || client.phone.size() > longestNumber ||
        client.classNote.size() > longestName)
        return fail(Errc::BadInput, "text.too_long");
    return {};
}

} // namespace tingyu
