// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_plan.h"

#include "core/keeping/blanked_text.h"
#include "core/keeping/held_differences.h"
#include "core/vault/read_column.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tingyu::keeping {
namespace {

constexpr qsizetype shortestName = 2;
constexpr qsizetype shortestNumber = 5; ///< what is shorter is a year, a class or a count more often
constexpr qsizetype shortestPhone = 7;

class Planner
{
public:
    explicit Planner(Connection &db) : m_db(db) {}
    Result<ErasurePlan> run(const QList<Uid> &students);

private:
    Result<void> addStudent(const Uid &uid);
    Result<void> add(const QString &table, const QSet<qint64> &ids);
    Result<void> follow(const QString &table, const QSet<qint64> &ids);
    Result<void> followUids(const Link &link, const QSet<qint64> &ids);
    Result<void> found(const Link &link, Rows &rows);
    Result<void> addPackages();
    Result<void> addDifferences();
    Result<QStringList> everIn(const KnownBy &rule);
    Result<void> addNames();
    Result<void> addStaying();
    Result<void> addDrafts();
    Result<void> countHistory();
    Result<QSet<qint64>> idsOf(const QString &sql, const QVariantList &values);

    Connection &m_db;
    QList<Link> m_links;
    QList<std::pair<QString, QSet<qint64>>> m_queue;
    ErasurePlan m_plan;
};

Result<QSet<qint64>> Planner::idsOf(const QString &sql, const QVariantList &values)
{
    const auto ids = readIntegers(m_db, sql, values);
    return ids ? Result<QSet<qint64>>({ids->cbegin(), ids->cend()}) : ids.error();
}

/// Notes rows as to be erased and queues those that are new, for what refers to them.
Result<void> Planner::add(const QString &table, const QSet<qint64> &ids)
{
    QSet<qint64> &known = m_plan.rows[table];
    const QSet<qint64> fresh = QSet<qint64>(ids).subtract(known);
    if (fresh.isEmpty())
        return {};
    known.unite(fresh);
    for (const qint64 id : fresh)
        m_plan.loose.remove({table, id});
    m_queue.append({table, fresh});
    return {};
}

Result<void> Planner::found(const Link &link, Rows &rows)
{
    QSet<qint64> ids;
    while (rows.next())
        ids.insert(rows.integer(0));
    if (auto ended = rows.finished(); !ended)
        return ended;
    if (link.fate == Fate::Erase)
        return add(link.table, ids);
    for (const qint64 id : std::as_const(ids)) {
        if (!m_plan.has(link.table, id))
            m_plan.loose[{link.table, id}].insert(link.column);
    }
    return {};
}

Result<void> Planner::followUids(const Link &link, const QSet<qint64> &ids)
{
    auto rows = m_db.select(QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" IN (SELECT uid FROM \"%3\" "
                                           "WHERE id IN (SELECT value FROM json_each(?)))")
                                .arg(link.table, link.column, link.target),
                            {jsonOf(ids)});
    return rows ? found(link, *rows) : rows.error();
}

Result<void> Planner::follow(const QString &table, const QSet<qint64> &ids)
{
    auto uids = m_db.select(
        QStringLiteral("SELECT uid FROM \"%1\" WHERE id IN (SELECT value FROM json_each(?))").arg(table),
        {jsonOf(ids)});
    if (!uids)
        return uids.error();
    while (uids->next())
        m_plan.uids.insert(uids->bytes(0));
    if (auto ended = uids->finished(); !ended)
        return ended;
    for (const Twin &twin : twins()) {
        if (table != QLatin1String(twin.table))
            continue;
        auto named =
            idsOf(QStringLiteral("SELECT id FROM \"%1\" WHERE uid IN (SELECT \"%2\" FROM \"%3\" WHERE id IN "
                                 "(SELECT value FROM json_each(?)))")
                      .arg(QLatin1String(twin.target), QLatin1String(twin.column), table),
                  {jsonOf(ids)});
        if (!named)
            return named.error();
        if (auto added = add(QLatin1String(twin.target), *named); !added)
            return added;
    }
    for (const Link &link : std::as_const(m_links)) {
        if (link.target != table)
            continue;
        if (link.isByUid) {
            if (auto done = followUids(link, ids); !done)
                return done;
            continue;
        }
        auto rows = m_db.select(
            QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" IN (SELECT value FROM json_each(?))")
                .arg(link.table, link.column),
            {jsonOf(ids)});
        if (!rows)
            return rows.error();
        if (auto done = found(link, *rows); !done)
            return done;
    }
    return {};
}

/// What was sent or came of one case or one file is a package of its own, named by what both sides call it.
Result<void> Planner::addPackages()
{
    for (const QString &table :
         {QStringLiteral("exchange_consultation"), QStringLiteral("exchange_handover")}) {
        for (const QString &package :
             {QStringLiteral("exchange_sent"), QStringLiteral("exchange_received")}) {
            auto ids = idsOf(QStringLiteral("SELECT id FROM %1 WHERE period IN (SELECT lower(hex(ref)) FROM "
                                            "%2 WHERE id IN (SELECT value FROM json_each(?)))")
                                 .arg(package, table),
                             {jsonOf(m_plan.rows.value(table))});
            if (!ids)
                return ids.error();
            if (auto added = add(package, *ids); !added)
                return added;
        }
    }
    return {};
}

Result<void> Planner::addDifferences()
{
    const auto difference = QStringLiteral("merge_difference");
    const QMap<QString, QSet<qint64>> rows = m_plan.rows;
    for (auto one = rows.cbegin(); one != rows.cend(); ++one) {
        auto ids = idsOf(
            QStringLiteral(
                "SELECT id FROM merge_difference WHERE (table_name = ?1 AND row_id IN (SELECT value FROM "
                "json_each(?2))) OR (root_type = ?1 AND root_id IN (SELECT value FROM json_each(?2)))"),
            {one.key(), jsonOf(*one)});
        if (!ids)
            return ids.error();
        if (auto added = add(difference, *ids); !added)
            return added;
        auto aliases =
            m_db.select(QStringLiteral("SELECT other_uid FROM merge_alias WHERE table_name = ? AND row_id IN "
                                       "(SELECT value FROM json_each(?))"),
                        {one.key(), jsonOf(*one)});
        if (!aliases)
            return aliases.error();
        while (aliases->next())
            m_plan.uids.insert(aliases->bytes(0));
        if (auto ended = aliases->finished(); !ended)
            return ended;
    }
    return {};
}

/// What stands in that column of the rows to erase, or once stood there by the history or by what another PC
/// wrote.
Result<QStringList> Planner::everIn(const KnownBy &rule)
{
    const QString table = QLatin1String(rule.table);
    const QString column = QLatin1String(rule.column);
    const QSet<qint64> rows = m_plan.rows.value(table);
    if (rows.isEmpty())
        return QStringList();
    auto all =
        readTexts(m_db,
                  QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id IN (SELECT value FROM json_each(?))")
                      .arg(column, table),
                  {jsonOf(rows)});
    if (!all)
        return all.error();
    for (const auto &side : {QStringLiteral("old_value"), QStringLiteral("new_value")}) {
        const auto before = readTexts(
            m_db,
            QStringLiteral("SELECT %1 FROM change WHERE table_name = ? AND field = ? AND typeof(%1) = "
                           "'text' AND row_id IN (SELECT value FROM json_each(?)) ORDER BY id")
                .arg(side),
            {table, column, jsonOf(rows)});
        if (!before)
            return before.error();
        all->append(*before);
    }
    const auto differences = heldDifferences(m_db);
    if (!differences)
        return differences.error();
    for (const HeldDifference &one : *differences) {
        if (one.table == table && rows.contains(one.rowId))
            all->append(textsOf(one, column));
    }
    return all;
}

Result<void> Planner::addNames()
{
    const auto take = [](QStringList &known, const QString &word, qsizetype shortest) {
        if (word.size() >= shortest && !known.contains(word))
            known.append(word);
    };
    for (const KnownBy &rule : std::initializer_list<KnownBy>{
             {"student", "name"}, {"student", "former_names"}, {"student_join", "name"}}) {
        const auto names = everIn(rule);
        if (!names)
            return names.error();
        for (const QString &lines : *names) {
            for (const QString &name : lines.split(u'\n'))
                take(m_plan.names, name.trimmed(), shortestName);
        }
    }
    for (const KnownBy &rule : numberColumns()) {
        const auto numbers = everIn(rule);
        if (!numbers)
            return numbers.error();
        for (const QString &number : *numbers) {
            // "not known yet" is no number, and stands in the words of others
            if (std::any_of(number.cbegin(), number.cend(), [](QChar one) { return one.isDigit(); }))
                take(m_plan.numbers, bareNumber(number), shortestNumber);
        }
    }
    for (const KnownBy &rule : phoneColumns()) {
        const auto phones = everIn(rule);
        if (!phones)
            return phones.error();
        for (const QString &field : *phones) {
            for (const QString &phone : phonesIn(field))
                take(m_plan.phones, phone, shortestPhone);
        }
    }
    return {};
}

/// What people who stay are called and known by: theirs is not taken from them.
Result<void> Planner::addStaying()
{
    const auto eachOf = [this](const KnownBy &rule, const auto &take) -> Result<void> {
        const QString table = QLatin1String(rule.table);
        const auto values = readTexts(m_db,
                                      QStringLiteral("SELECT DISTINCT \"%1\" FROM \"%2\" WHERE \"%1\" <> '' "
                                                     "AND id NOT IN (SELECT value FROM json_each(?))")
                                          .arg(QLatin1String(rule.column), table),
                                      {jsonOf(m_plan.rows.value(table))});
        if (!values)
            return values.error();
        for (const QString &value : *values)
            take(value);
        return {};
    };
    const auto takeName = [this](const QString &value) {
        for (const QString &line : value.split(u'\n', Qt::SkipEmptyParts)) {
            const QString name = line.trimmed();
            for (const QString &gone : std::as_const(m_plan.names)) {
                QStringList &known = name == gone ? m_plan.sharedNames : m_plan.longerNames;
                if (name.contains(gone) && !known.contains(name))
                    known.append(name);
            }
        }
    };
    const auto takeNumber = [this](const QString &value) {
        if (const QString number = bareNumber(value); m_plan.numbers.removeOne(number))
            m_plan.sharedNumbers.append(number);
    };
    const auto takePhone = [this](const QString &value) {
        for (const QString &phone : phonesIn(value)) {
            if (m_plan.phones.removeOne(phone))
                m_plan.sharedNumbers.append(phone);
        }
    };
    for (const KnownBy &rule : nameColumns()) {
        if (auto taken = eachOf(rule, takeName); !taken)
            return taken;
    }
    // Who is called so in a case and linked to nobody may be the one who goes; a longer name is another's.
    const QStringList shared = m_plan.sharedNames;
    if (auto taken = eachOf({"case_person", "name"}, takeName); !taken)
        return taken;
    m_plan.sharedNames = shared;
    for (const KnownBy &rule : numberColumns()) {
        if (auto taken = eachOf(rule, takeNumber); !taken)
            return taken;
    }
    for (const KnownBy &rule : phoneColumns()) {
        if (auto taken = eachOf(rule, takePhone); !taken)
            return taken;
    }
    std::stable_sort(m_plan.names.begin(), m_plan.names.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return {};
}

Result<void> Planner::addDrafts()
{
    auto rows = m_db.select(QStringLiteral("SELECT person_key, form, user_id FROM draft"));
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QString key = rows->text(0);
        const bool isTheirs =
            std::any_of(m_plan.uids.cbegin(), m_plan.uids.cend(), [&key](const QByteArray &uid) {
                return key.contains(Uid::fromBytes(uid).value_or(Uid()).toString());
            });
        if (isTheirs)
            m_plan.draftKeys.append({key, rows->text(1), QString::number(rows->integer(2))});
    }
    return rows->finished();
}

Result<void> Planner::countHistory()
{
    for (auto one = m_plan.rows.cbegin(); one != m_plan.rows.cend(); ++one) {
        const auto count = m_db.value(QStringLiteral("SELECT count(*) FROM change WHERE table_name = ? AND "
                                                     "row_id IN (SELECT value FROM json_each(?))"),
                                      {one.key(), jsonOf(*one)});
        if (!count)
            return count.error();
        m_plan.historyRows += count->toInt();
    }
    return {};
}

Result<void> Planner::addStudent(const Uid &uid)
{
    auto ids = idsOf(QStringLiteral("SELECT id FROM student WHERE uid = ?"), {uid.bytes()});
    if (!ids)
        return ids.error();
    if (ids->isEmpty())
        return fail(Errc::NotFound, "student.not_found");
    return add(QStringLiteral("student"), *ids);
}

Result<ErasurePlan> Planner::run(const QList<Uid> &students)
{
    auto links = linksOf(m_db);
    if (!links)
        return links.error();
    m_links = *std::move(links);
    for (const Uid &uid : students) {
        if (auto added = addStudent(uid); !added)
            return added.error();
    }
    const auto drain = [this]() -> Result<void> {
        while (!m_queue.isEmpty()) {
            const auto [table, ids] = m_queue.takeFirst();
            if (auto done = follow(table, ids); !done)
                return done;
        }
        return {};
    };
    if (auto done = drain(); !done)
        return done.error();
    for (const auto &step : {&Planner::addPackages, &Planner::addDifferences}) {
        if (auto added = (this->*step)(); !added)
            return added.error();
        if (auto done = drain(); !done)
            return done.error();
    }
    for (const auto &step :
         {&Planner::addNames, &Planner::addStaying, &Planner::addDrafts, &Planner::countHistory}) {
        if (auto added = (this->*step)(); !added)
            return added.error();
    }
    m_plan.rows.removeIf([](const auto &one) { return one.value().isEmpty(); });
    return m_plan;
}

} // namespace

QMap<QString, int> ErasurePlan::counts() const
{
    QMap<QString, int> counts;
    for (auto one = rows.cbegin(); one != rows.cend(); ++one)
        counts[categoryOf(one.key())] += static_cast<int>(one->size());
    if (const int history = historyRows + static_cast<int>(draftKeys.size()); history > 0)
        counts[QStringLiteral("history")] += history;
    return counts;
}

Result<ErasurePlan> planErasure(Connection &db, const QList<Uid> &students)
{
    return Planner(db).run(students);
}

QString jsonOf(const QSet<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(id);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace tingyu::keeping
