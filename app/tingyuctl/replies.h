// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/base/id.h"

#include <QDate>
#include <QJsonArray>

namespace tingyu::ctl {

inline QJsonValue orNull(const Uid &uid)
{
    return uid.isNull() ? QJsonValue() : QJsonValue(uid.toString());
}

inline QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

inline QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// Something was done to one record.
inline Reply uidReply(const Uid &uid, const QString &line)
{
    Reply reply;
    reply.json.insert(QStringLiteral("uid"), uid.toString());
    reply.lines.append(line);
    return reply;
}

/// A list: under `key` what `object` makes of each entry, for a person a table of what `row` makes of it.
template<class Entries, class ToObject, class ToRow>
Reply listReply(const char *key, const QStringList &headings, const Entries &entries, ToObject object,
                ToRow row)
{
    QJsonArray array;
    QList<QStringList> table{headings};
    for (const auto &entry : entries) {
        array.append(object(entry));
        table.append(row(entry));
    }
    Reply reply;
    reply.json.insert(QLatin1String(key), array);
    reply.lines = tableLines(table);
    return reply;
}

} // namespace tingyu::ctl
