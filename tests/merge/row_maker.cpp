// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/row_maker.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

namespace tingyu::test {
namespace {

/// What several columns say together, and a CHECK over them holds.
Fields togetherOf(const QString &table, qint64 user)
{
    const auto kind = QStringLiteral("kind");
    if (table == QLatin1String("phone_call") || table == QLatin1String("mailbox_letter"))
        return {{QStringLiteral("user_id"), user}};
    if (table == QLatin1String("appointment"))
        return {{kind, QStringLiteral("placeholder")}, {QStringLiteral("user_id"), user}};
    if (table == QLatin1String("foreign_result"))
        return {{QStringLiteral("score_words"), QStringLiteral("12")}};
    return {};
}

} // namespace

QString RowMaker::definitionOf(const QString &table, const QString &column)
{
    const QString sql =
        m_vault
            .value(QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"), {table})
            .toString();
    const QRegularExpression line(QStringLiteral("^\\s*,?\\s*%1\\s.*$").arg(column),
                                  QRegularExpression::MultilineOption);
    return line.match(sql).captured(0);
}

QVariant RowMaker::valueOf(const QString &table, const QString &column, const QString &type,
                           const QString &definition)
{
    static const QRegularExpression choice(QStringLiteral("IN \\('?([^',)]+)'?"));
    static const QRegularExpression length(QStringLiteral("length\\(\\w+\\) = (\\d+)"));
    static const QRegularExpression between(QStringLiteral("BETWEEN (\\d+)"));
    if (const auto found = choice.match(definition); found.hasMatch())
        return type == QLatin1String("INTEGER") ? QVariant(found.captured(1).toInt()) : found.captured(1);
    if (type == QLatin1String("BLOB")) {
        const auto size = length.match(definition);
        QByteArray bytes(size.hasMatch() ? size.captured(1).toInt() : 16, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
        return bytes;
    }
    if (type == QLatin1String("INTEGER")) {
        const auto from = between.match(definition);
        return from.hasMatch() ? QVariant(from.captured(1).toInt()) : QVariant(++m_next);
    }
    if (type == QLatin1String("REAL"))
        return 1.0;
    if (column == QLatin1String("at") || column.endsWith(QLatin1String("_at")))
        return QStringLiteral("2026-11-19T10:00");
    static const QSet<QString> days{QStringLiteral("since"), QStringLiteral("on_date")};
    if (days.contains(column) || column.endsWith(QLatin1String("_on")) ||
        column.endsWith(QLatin1String("_date")) || column.endsWith(QLatin1String("_until")))
        return QStringLiteral("2026-11-19");
    Q_UNUSED(table)
    return QStringLiteral("x%1").arg(++m_next);
}

Result<qint64> RowMaker::make(Change &change, const QString &table, const Fields &given)
{
    Connection &db = m_vault.db();
    const qint64 user = m_vault.workplace().session().userId.value();
    QHash<QString, QString> targets;
    auto references =
        db.select(QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)"), {table});
    if (!references)
        return references.error();
    while (references->next())
        targets.insert(references->text(0), references->text(1));
    if (auto ended = references->finished(); !ended)
        return ended.error();
    Fields fields = given;
    const Fields together = togetherOf(table, user);
    for (const auto &field : together)
        fields.append(field);
    static const QSet<QString> ofEveryRow{
        QStringLiteral("id"),          QStringLiteral("uid"),        QStringLiteral("rev"),
        QStringLiteral("created_utc"), QStringLiteral("created_by"), QStringLiteral("changed_utc"),
        QStringLiteral("changed_by"),  QStringLiteral("origin"),     QStringLiteral("removed_utc")};
    struct Column
    {
        QString name;
        QString type;
    };
    QList<Column> needed;
    auto columns = db.select(
        QStringLiteral(
            "SELECT name, type FROM pragma_table_info(?) WHERE \"notnull\" = 1 AND dflt_value IS NULL"),
        {table});
    if (!columns)
        return columns.error();
    while (columns->next())
        needed.append({columns->text(0), columns->text(1)});
    if (auto ended = columns->finished(); !ended)
        return ended.error();
    for (const Column &column : std::as_const(needed)) {
        const bool isGiven = std::any_of(fields.cbegin(), fields.cend(),
                                         [&column](const auto &field) { return field.first == column.name; });
        if (isGiven || ofEveryRow.contains(column.name))
            continue;
        const QString target = targets.value(column.name);
        if (target == QLatin1String("user")) {
            fields.append({column.name, user});
        } else if (!target.isEmpty()) {
            auto parent = make(change, target, {});
            if (!parent)
                return parent.error();
            fields.append({column.name, *parent});
        } else {
            fields.append(
                {column.name, valueOf(table, column.name, column.type, definitionOf(table, column.name))});
        }
    }
    auto row = change.insert(table, fields);
    if (!row)
        return row.error();
    return row->id;
}

} // namespace tingyu::test
