// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_handover_service.h"

namespace tingyu::exchange {
namespace {

using report::Value;

/// In groups of eight, as it is read out and compared.
QString grouped(const QByteArray &bytes)
{
    constexpr qsizetype group = 8;
    const QString digits = QString::fromLatin1(bytes.toHex());
    QStringList groups;
    for (qsizetype from = 0; from < digits.size(); from += group)
        groups.append(digits.mid(from, group));
    return groups.join(u' ');
}

} // namespace

report::FormValues fileHandoverValues(const FileHandover &one, const QString &ownName)
{
    report::FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    const QString from = one.isOurs ? ownName : one.unitName;
    const QString to = one.isOurs ? one.unitName : ownName;
    const QString receiver = one.toName.isEmpty() ? one.keeperName : one.toName;
    int pages = 0;
    bool isCounted = true;
    for (const HandedPart &part : one.parts) {
        pages += part.pages;
        isCounted = isCounted && part.pages > 0;
    }
    set("number", Value::count(one.number));
    set("on", Value::day(one.on));
    set("reason", Value::code(QStringLiteral("reason"), handoverReasonCode(one.reason)));
    set("words", Value::of(one.words));
    set("student", Value::of(one.studentName));
    set("birth", Value::day(QDate::fromString(one.studentBirth, Qt::ISODate)));
    set("class_label", Value::orDash(one.studentClass));
    set("parts", Value::count(static_cast<int>(one.parts.size())));
    set("pages", isCounted ? Value::count(pages) : Value());
    set("from_unit", Value::of(from));
    set("to_unit", Value::of(to));
    set("from", Value::of(one.fromName));
    set("to", Value::of(receiver));
    set("witness", Value::of(one.witness));
    set("second", Value::join({Value::code(QStringLiteral("second"), secondCode(one.second)),
                               Value::of(one.secondName)}));
    set("consent", Value::join({Value::code(QStringLiteral("consent"), consentStateCode(one.consent)),
                                Value::of(one.consentWords)}));
    set("check", Value::of(grouped(one.hash)));
    for (const HandedPart &part : one.parts) {
        QList<QList<Value>> &rows = values.tables[QStringLiteral("items")];
        rows.append({Value::count(static_cast<int>(rows.size()) + 1), Value::orDash(part.code),
                     Value::code(QStringLiteral("kind"), handedKindCode(part.kind)), Value::count(1),
                     part.pages > 0 ? Value::count(part.pages) : Value(), Value::day(part.from),
                     Value::day(part.to), Value::code(QStringLiteral("medium"), QStringLiteral("stick")),
                     Value::of(grouped(part.check)),
                     part.isRestricted ? Value::code(QStringLiteral("note"), QStringLiteral("restricted"))
                                       : Value()});
    }
    return values;
}

} // namespace tingyu::exchange
