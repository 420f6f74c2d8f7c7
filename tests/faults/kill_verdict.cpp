// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/kill_verdict.h"

#include "core/vault/audit.h"
#include "tests/support/vault_fixture.h"

#include <QJsonArray>

namespace tingyu::test::kill {
namespace {

QStringList countedTables()
{
    QStringList tables{QStringLiteral("change_set")};
    for (const RecordType &type : recordTypes()) {
        tables.append(QLatin1String(type.type));
        for (const RecordType::Child &child : type.children)
            tables.append(QLatin1String(child.table));
    }
    return tables;
}

bool hasRemovals(const QString &table)
{
    return table != QLatin1String("change_set") && table != QLatin1String("draft");
}

/// Each SELECT counts the rows that break the rule.
constexpr std::pair<const char *, const char *> rules[] = {
    {"a student's file class is that of the last decision",
     "SELECT count(*) FROM student s JOIN (SELECT student_id, class, max(id) FROM file_class WHERE "
     "removed_utc IS "
     "NULL GROUP BY student_id) f ON f.student_id = s.id WHERE s.file_class <> f.class"},
    {"a student stands in the class of the last move",
     "SELECT count(*) FROM student s JOIN (SELECT student_id, to_class_id, max(id) FROM roll_event WHERE "
     "kind = "
     "'class' AND removed_utc IS NULL GROUP BY student_id) e ON e.student_id = s.id WHERE s.class_id <> "
     "e.to_class_id"},
    {"no contact lives on without the student", "SELECT count(*) FROM student_contact c JOIN student s ON "
                                                "s.id = c.student_id WHERE c.removed_utc IS NULL AND "
                                                "s.removed_utc IS NOT NULL"},
    {"the contacts of a student are numbered from one without a gap",
     "SELECT count(*) FROM (SELECT student_id FROM student_contact WHERE removed_utc IS NULL GROUP BY "
     "student_id "
     "HAVING max(position) <> count(*) OR min(position) <> 1)"},
    {"every campaign has its scale and its watcher",
     "SELECT count(*) FROM campaign c WHERE NOT EXISTS (SELECT 1 FROM campaign_scale WHERE campaign_id = "
     "c.id) OR NOT "
     "EXISTS (SELECT 1 FROM campaign_watcher WHERE campaign_id = c.id)"},
    {"every sheet is scored",
     "SELECT count(*) FROM sheet h WHERE NOT EXISTS (SELECT 1 FROM score_result WHERE sheet_id = h.id)"},
    {"a critical item raised its flag",
     "SELECT count(*) FROM sheet h WHERE scale_id = 'phq9' AND CAST(json_extract(answers, '$.\"9\"') AS "
     "INTEGER) > 0 AND NOT EXISTS (SELECT "
     "1 FROM sheet_flag WHERE sheet_id = h.id)"},
    {"a review is talked when and only when a talk is there",
     "SELECT count(*) FROM review r WHERE (r.state = 'open') = EXISTS (SELECT 1 FROM review_talk WHERE "
     "review_id = "
     "r.id)"},
    {"a decided review has its decision, reason, time and person",
     "SELECT count(*) FROM review WHERE (state = 'decided') <> (decision IS NOT NULL AND reason <> '' AND "
     "decided_at IS "
     "NOT NULL AND decided_by IS NOT NULL)"},
    {"every change set holds a change",
     "SELECT count(*) FROM change_set c WHERE NOT EXISTS (SELECT 1 FROM change WHERE set_id = c.id)"},
    {"every reference finds its row", "SELECT count(*) FROM pragma_foreign_key_check"}};

} // namespace

void Expectation::startFrom(Connection &db)
{
    m_rows.clear();
    m_counts.clear();
    for (const QString &table : countedTables())
        m_counts.insert(table, count(db, table));
}

qint64 Expectation::count(Connection &db, const QString &table)
{
    const QString living = hasRemovals(table) ? QStringLiteral(" WHERE removed_utc IS NULL") : QString();
    return must(db.value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table) + living)).toLongLong();
}

std::pair<Expectation::Key, Expectation::Row> Expectation::rowOf(const QJsonObject &plan)
{
    Row row;
    row.isGone = plan[QLatin1String("gone")].toBool();
    const QJsonObject fields = plan[QLatin1String("f")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        row.fields.insert(field.key(), field.value().toString());
    return {{plan[QLatin1String("t")].toString(), plan[QLatin1String("k")].toString(),
             plan[QLatin1String("u")].toString()},
            row};
}

void Expectation::acknowledge(const QJsonObject &plan)
{
    const QJsonObject counts = plan[QLatin1String("counts")].toObject();
    for (auto more = counts.begin(); more != counts.end(); ++more)
        m_counts[more.key()] += more.value().toInteger();
    const QJsonArray rows = plan[QLatin1String("rows")].toArray();
    for (const auto &value : rows) {
        const auto [key, row] = rowOf(value.toObject());
        if (row.isGone) { // what was known of it is over, also under its other keys
            m_rows[key] = row;
            continue;
        }
        Row &known = m_rows[key];
        known.isGone = false;
        known.fields.insert(row.fields);
    }
}

bool Expectation::stoodSo(const Key &key, const Row &row) const
{
    const auto known = m_rows.constFind(key);
    if (known == m_rows.cend() || known->isGone || row.isGone)
        return false;
    return std::all_of(row.fields.keyBegin(), row.fields.keyEnd(), [&](const QString &field) {
        return known->fields.contains(field) && known->fields[field] == row.fields[field];
    });
}

std::optional<QMap<QString, QString>> Expectation::read(Connection &db, const Key &key,
                                                        const QStringList &columns)
{
    const QString living = hasRemovals(key.table) ? QStringLiteral(" AND removed_utc IS NULL") : QString();
    const QVariant wanted = key.column == QLatin1String("uid") ? QVariant(Uid::fromString(key.value)->bytes())
                                                               : QVariant(key.value);
    QString list = columns.isEmpty() ? QStringLiteral("1") : columns.join(u',');
    auto rows = must(db.select(
        QStringLiteral("SELECT %1 FROM \"%2\" WHERE %3 = ?").arg(list, key.table, key.column) + living,
        {wanted}));
    if (!rows.next()) {
        must(rows.finished());
        return std::nullopt;
    }
    QMap<QString, QString> fields;
    for (qsizetype i = 0; i < columns.size(); ++i)
        fields.insert(columns[i], rows.text(static_cast<int>(i)));
    return fields;
}

bool Expectation::isThere(Connection &db, const Key &key, const Row &wanted, QString *seen)
{
    const auto found = read(db, key, wanted.fields.keys());
    *seen = found ? QStringList(found->values()).join(u'|') : QStringLiteral("no row");
    return wanted.isGone ? !found : found && *found == wanted.fields;
}

QStringList Expectation::faults(Connection &db, const QJsonObject &pending, Fate *fate)
{
    QStringList wrong;
    const QJsonObject more = pending[QLatin1String("counts")].toObject();
    bool isBefore = true;
    bool isAfter = !pending.isEmpty();
    QStringList unlikeBefore;
    QStringList unlikeAfter;
    for (auto known = m_counts.cbegin(); known != m_counts.cend(); ++known) {
        const qint64 seen = count(db, known.key());
        const qint64 after = known.value() + more[known.key()].toInteger();
        const QString what = QStringLiteral("%1: %2 rows, before %3, after %4")
                                 .arg(known.key())
                                 .arg(seen)
                                 .arg(known.value())
                                 .arg(after);
        if (seen != known.value()) {
            isBefore = false;
            unlikeBefore.append(what);
        }
        if (seen != after) {
            isAfter = false;
            unlikeAfter.append(what);
        }
    }
    const QJsonArray rows = pending[QLatin1String("rows")].toArray();
    for (const auto &value : rows) {
        const auto [key, row] = rowOf(value.toObject());
        if (stoodSo(key, row)) // tells neither before nor after
            continue;
        QString seen;
        const bool isNew = isThere(db, key, row, &seen);
        const QString what = QStringLiteral("%1 %2: %3").arg(key.table, key.value, seen);
        if (!isNew) {
            isAfter = false;
            unlikeAfter.append(what);
        } else {
            isBefore = false;
            unlikeBefore.append(what);
        }
    }
    if (!isBefore && !isAfter)
        wrong += QStringList{QStringLiteral("half done: %1").arg(pending[QLatin1String("op")].toString())} +
                 unlikeBefore + unlikeAfter;
    if (isAfter)
        acknowledge(pending);
    *fate = pending.isEmpty() ? Fate::None : isAfter ? Fate::Done : Fate::Undone;
    for (auto known = m_rows.cbegin(); known != m_rows.cend(); ++known) {
        QString seen;
        if (!isThere(db, known.key(), *known, &seen))
            wrong.append(QStringLiteral("lost: %1 %2 wanted %3, is %4")
                             .arg(known.key().table, known.key().value,
                                  known->isGone ? QStringLiteral("no row")
                                                : QStringList(known->fields.values()).join(u'|'),
                                  seen));
    }
    return wrong;
}

QStringList brokenRules(Connection &db)
{
    QStringList broken;
    for (const auto &[rule, sql] : rules) {
        const qint64 rows = must(db.value(QString::fromLatin1(sql))).toLongLong();
        if (rows != 0)
            broken.append(QStringLiteral("%1 rows against: %2").arg(rows).arg(QLatin1String(rule)));
    }
    return broken;
}

} // namespace tingyu::test::kill
