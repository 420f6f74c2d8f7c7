// SPDX-License-Identifier: GPL-3.0-or-later
// A row is put into every table that may hold something of a student, with a word in each of its texts and
// bytes: after the erasure none of them is left, in no table that anybody will ever add.
#include "core/keeping/erased_rows.h"
#include "core/keeping/erasure_service.h"
#include "core/keeping/keeping_operations.h"
#include "core/school/student_document_service.h"
#include "core/vault/compaction.h"
#include "core/vault/ledger_guard.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_impl.h"
#include "tests/keeping/page_scan.h"
#include "tests/support/picture_noise.h"
#include "tests/support/school_fixture.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QMap>
#include <QSet>

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

const auto name = QString::fromUtf8("甄麒麟");
const auto former = QString::fromUtf8("甄小麒");
const auto number = QStringLiteral("350122201305014821");
const auto marker = QStringLiteral("q7w4-marker-zz");
const auto kept = QString::fromUtf8("另一位同学的话");

/// Puts a row into a table and, before it, into every table it needs.
class Filler
{
public:
    explicit Filler(VaultFixture &vault) : m_vault(vault), m_links(must(linksOf(vault.db())))
    {
        m_gone = {QStringLiteral("student")};
        for (qsizetype before = 0; before != m_gone.size();) {
            before = m_gone.size();
            for (const Link &link : std::as_const(m_links)) {
                if (link.fate == Fate::Erase && m_gone.contains(link.target))
                    m_gone.insert(link.table);
            }
        }
    }
    const QSet<QString> &gone() const { return m_gone; }

    qint64 row(const QString &table)
    {
        if (m_rows.contains(table))
            return m_rows.value(table);
        m_rows.insert(table, 0); // of tables that refer to each other the first row names nobody
        struct Column
        {
            QString name;
            QString type;
            bool isNeeded = false;
        };
        QList<Column> columns;
        Rows rows = must(m_vault.db().select(
            QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"), {table}));
        while (rows.next())
            columns.append({rows.text(0), rows.text(1), rows.boolean(2)});
        rows = Rows();
        QStringList names;
        QVariantList values;
        for (const Column &column : std::as_const(columns)) {
            if (column.name == QLatin1String("id"))
                continue;
            const QVariant value = valueOf(table, column.name, column.type);
            if (value.isNull())
                continue;
            names.append(u'"' + column.name + u'"');
            values.append(value);
        }
        QString marks = QStringLiteral("?,").repeated(names.size());
        marks.chop(1);
        const qint64 id = must(m_vault.db().insert(
            QStringLiteral("INSERT INTO \"%1\" (%2) VALUES (%3)").arg(table, names.join(u','), marks),
            values));
        m_rows[table] = id;
        return id;
    }

private:
    QVariant valueOf(const QString &table, const QString &column, const QString &type)
    {
        if (column == QLatin1String("uid"))
            return m_vault.uids().next().bytes();
        for (const Link &link : std::as_const(m_links)) {
            if (link.table != table || link.column != column || link.target == table)
                continue;
            if (!link.isByUid) {
                const qint64 id = row(link.target);
                return id == 0 ? QVariant() : QVariant::fromValue(id);
            }
            return must(m_vault.db().value(
                QStringLiteral("SELECT uid FROM \"%1\" WHERE id = ?").arg(link.target), {row(link.target)}));
        }
        if (column == QLatin1String("removed_utc"))
            return {};
        if (column.endsWith(QLatin1String("_utc")))
            return QStringLiteral("2026-11-20T00:00:00.000Z");
        const bool goes = m_gone.contains(table);
        if (type == QLatin1String("INTEGER"))
            return 1;
        if (type == QLatin1String("REAL"))
            return 1.0;
        if (type == QLatin1String("BLOB"))
            return goes && column != QLatin1String("origin") ? (marker + name).toUtf8() : QByteArray(16, 'x');
        if (table == QLatin1String("student"))
            return column == QLatin1String("name")           ? name
                   : column == QLatin1String("former_names") ? former
                   : column == QLatin1String("id_number")    ? number
                                                             : QString(marker + name);
        if (table == QLatin1String("student_join") && column == QLatin1String("name"))
            return former; // the same child's
        if (isOwnName(table, column) || isOwnNumber(table, column))
            return kept;
        // What is of others too has the name among their words.
        return goes ? QString(marker + name + number) : QString(kept + name + former + number);
    }

    VaultFixture &m_vault;
    QList<Link> m_links;
    QSet<QString> m_gone;
    QMap<QString, qint64> m_rows;
};

int count(VaultFixture &vault, const QString &table)
{
    return vault.value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table)).toInt();
}

} // namespace

TEST_CASE("Of a student who was erased no byte is left in any table, page or journal")
{
    VaultFixture vault;
    Connection &db = vault.db();
    Filler filler(vault);
    const QSet<QString> gone = filler.gone();
    REQUIRE(gone.size() > 50);
    Uid student;
    {
        auto transaction = must(Transaction::begin(db));
        auto lifted = must(LiftedLedgers::lift(db)); // parts of signed records
        must(db.script("PRAGMA ignore_check_constraints=ON; PRAGMA defer_foreign_keys=ON"));
        for (const QString &table : gone)
            filler.row(table);
        must(lifted->putBack());
        must(transaction->commit());
    }
    student = Uid::fromBytes(vault.value(QStringLiteral("SELECT uid FROM student")).toByteArray()).value();
    // History, drafts, what went to paper.
    must(vault.workplace().change(op::holdSet, [&](Change &change) -> Result<void> {
        auto done = change.update(QStringLiteral("student"), 1,
                                  {{QStringLiteral("address"), QString(marker + name)}});
        if (!done)
            return done.error();
        auto left = change.insert(QStringLiteral("export_log"),
                                  {{QStringLiteral("serial"), 7},
                                   {QStringLiteral("kind"), QStringLiteral("student-export")},
                                   {QStringLiteral("object_type"), QStringLiteral("student")},
                                   {QStringLiteral("object_uid"), student.bytes()},
                                   {QStringLiteral("at_local"), QStringLiteral("2026-11-20T08:00")},
                                   {QStringLiteral("user_id"), vault.workplace().session().userId.value()},
                                   {QStringLiteral("reason"), QString(marker + name)},
                                   {QStringLiteral("records"), 1}});
        return left ? Result<void>() : left.error();
    }));
    for (const QString &key : {student.toString(), QStringLiteral("group")})
        must(db.run(QStringLiteral("INSERT INTO draft VALUES (?, 'note', 1, ?, '')"),
                    {key, QString(kept + name + (key == QLatin1String("group") ? QString() : marker))}));
    const QStringList words{name, former, number, marker};
    REQUIRE(wordsInVault(vault.path(), vault.key(), words) == words);

    const auto plan = must(planErasure(db, {student}));
    CHECK(plan.rows.size() == gone.size());
    must(vault.workplace().change(op::erasureCarryOut, [&](Change &change) -> Result<void> {
        auto left = Erasing(vault.workplace(), change, plan, true).run();
        return left ? Result<void>() : left.error();
    }));
    CHECK(must(isCompactionDue(db)));
    must(compact(db));
    CHECK_FALSE(must(isCompactionDue(db)));

    for (const QString &table : gone) {
        INFO(table.toStdString());
        CHECK(count(vault, table) == 0);
    }
    CHECK(count(vault, QStringLiteral("group_meeting")) == 1); // it was of others too
    CHECK(vault.value(QStringLiteral("SELECT theme FROM group_meeting")).toString() ==
          kept + blankedWord + blankedWord + blankedWord);
    CHECK(vault.value(QStringLiteral("SELECT content FROM draft")).toString() == kept + blankedWord);
    CHECK(vault.value(QStringLiteral("SELECT reason FROM export_log WHERE serial = 7")).toString() ==
          blankedWord);
    CHECK(must(isErased(db, student.bytes())));
    CHECK(must(db.check(true)).isEmpty());
    Rows broken = must(db.select(QStringLiteral("PRAGMA foreign_key_check")));
    CHECK_FALSE(broken.next());
    broken = Rows();
    CHECK(wordsInVault(vault.path(), vault.key(), words) == QStringList());
    // The guards are back.
    CHECK_FALSE(db.run(QStringLiteral("DELETE FROM consent")));
    CHECK(vault.value(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")).toInt() >
          10);
}

TEST_CASE("Of the papers of a student who was erased no part of a picture is left, of another's all of it")
{
    SchoolFixture school;
    const AsItCame pictures;
    StudentDocumentService documents(school.workplace(), pictures);
    StudentDocument letter;
    letter.kind = QStringLiteral("letter");
    letter.title = kept;
    letter.on = QDate(2026, 11, 18);
    const auto page = [](const QByteArray &bytes) { return NewPicture{QStringLiteral("1.png"), bytes}; };
    const Student gone = school.add(name, school.class71, QStringLiteral("0701"));
    const Student stays = school.add(QString::fromUtf8("陈默"), school.class71, QStringLiteral("0702"));
    const QByteArray first = pictureNoise(1);
    const QByteArray replaced = pictureNoise(2);
    const QByteArray removed = pictureNoise(3);
    const QByteArray others = pictureNoise(4);
    letter.uid = must(documents.add(gone.uid, letter, {page(replaced)}));
    const Uid old = must(documents.get(letter.uid)).pages.first().uid;
    must(documents.edit(letter, {{page(first)}, {old}})); // what it held before can be had back, until now
    must(documents.remove(must(documents.add(gone.uid, letter, {page(removed)}))));
    must(documents.add(stays.uid, letter, {page(others)}));
    const auto pieces = [&school](const QByteArray &bytes) {
        return piecesInVault(school.path(), school.key(), bytes);
    };
    for (const QByteArray *one : {&first, &replaced, &removed, &others})
        REQUIRE(pieces(*one) > 70); // of 78; where a page of the file ends within one it is not found

    const auto plan = must(planErasure(school.db(), {gone.uid}));
    must(school.workplace().change(op::erasureCarryOut, [&](Change &change) -> Result<void> {
        auto left = Erasing(school.workplace(), change, plan, true).run();
        return left ? Result<void>() : left.error();
    }));
    must(compact(school.db()));
    for (const QByteArray *one : {&first, &replaced, &removed})
        CHECK(pieces(*one) == 0);
    CHECK(pieces(others) > 70);
    CHECK(must(documents.of(stays.uid)).size() == 1);
    CHECK(documents.of(gone.uid).error().subject == QStringLiteral("student.not_found"));
    CHECK(count(school, QStringLiteral("student_document")) == 1);
    CHECK(count(school, QStringLiteral("student_document_page")) == 1);
}
