// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/care/case_items.h"
#include "core/care/opinion.h"
#include "core/room/logs/month_sheet.h"
#include "core/school/columns.h"

namespace tingyu {

struct CaseFilter
{
    StudentId studentId; ///< valid: of this student only
    std::optional<CaseState> state;
    std::optional<CaseKind> kind;
};

/// The only SQL for cases and what hangs on them. Asks no permission: services do.
class CaseRepository
{
public:
    explicit CaseRepository(Connection &db) : m_db(db) {}

    Result<std::optional<CareCase>> byUid(const Uid &uid);
    Result<QList<CareCase>> list(const CaseFilter &filter); ///< open first, the latest first
    Result<CaseCounts> counts(QDate from, QDate to); ///< both days included; open ones by the end of `to`
    Result<int> nextNumber();
    static Result<RowRef> add(Change &change, const CareCase &one);
    static Result<bool> update(Change &change, const CareCase &one);

    Result<CaseContent> content(CareCaseId id);
    /// Writes, rewrites or (empty text) takes away one field. False when nothing differed.
    Result<bool> setField(Change &change, CareCaseId id, const QString &code, const QString &text);

    template<class Item>
    Result<QList<Item>> items(CareCaseId id)
    {
        return columns::all<Item>(m_db, select<Item>(QStringLiteral("case_id = ?")), {id.value()},
                                  ItemTable<Item>::from);
    }
    template<class Item>
    Result<std::optional<Item>> item(const Uid &uid)
    {
        return columns::first<Item>(m_db, select<Item>(QStringLiteral("uid = ?")), {uid.bytes()},
                                    ItemTable<Item>::from);
    }
    template<class Item>
    static Result<RowRef> addItem(Change &change, CareCaseId id, const Item &item)
    {
        Fields fields = ItemTable<Item>::fields(item);
        fields.append({QStringLiteral("case_id"), id.value()});
        return change.insert(QLatin1String(ItemTable<Item>::name), fields, item.uid);
    }
    template<class Item>
    static Result<bool> updateItem(Change &change, const Item &item)
    {
        return change.update(QLatin1String(ItemTable<Item>::name), item.id.value(),
                             ItemTable<Item>::fields(item));
    }
    template<class Item>
    static Result<void> removeItem(Change &change, CaseItemId id)
    {
        return change.remove(QLatin1String(ItemTable<Item>::name), id.value());
    }
    /// The case an item hangs on.
    Result<std::optional<CareCase>> ownerOf(const char *table, const Uid &item);
    /// Highest number ever given in a column of the case, removed rows too; 0 when none.
    Result<int> highest(const char *table, const char *column, CareCaseId id);

    Result<QList<CaseVersion>> versions(CareCaseId id); ///< without content
    Result<std::optional<CaseVersion>> version(CareCaseId id, int number);
    static Result<RowRef> addVersion(Change &change, CareCaseId id, const CaseVersion &version);
    Result<void> approve(Change &change, CareCaseId id, const CaseVersion &version);

    Result<QList<CasePrint>> prints(CareCaseId id);
    static Result<RowRef> addPrint(Change &change, CareCaseId id, const CasePrint &print, UserId user);

    Result<QList<std::pair<QString, QString>>> keptWords(CareCaseId id);
    static Result<RowRef> keepWord(Change &change, CareCaseId id, const QString &place, const QString &word);

    Result<QList<Opinion>> opinions(CareCaseId id); ///< in the order they came, with their parts
    Result<std::optional<OpinionPart>> part(const Uid &uid);
    static Result<RowRef> addOpinion(Change &change, CareCaseId id, const Opinion &opinion, UserId typedBy);
    static Result<bool> updateOpinion(Change &change, const Opinion &opinion);
    static Result<RowRef> addPart(Change &change, CareCaseId id, CaseItemId opinion, const OpinionPart &part);
    static Result<bool> updatePart(Change &change, const OpinionPart &part);

private:
    Result<void> countPictures(CareCaseId id, QList<CaseAttachment> *attachments);
    template<class Item>
    static QString select(const QString &where)
    {
        using Table = ItemTable<Item>;
        return QStringLiteral("SELECT id, uid, %1 FROM %2 WHERE %3 AND removed_utc IS NULL ORDER BY %4")
            .arg(QLatin1String(Table::columns), QLatin1String(Table::name), where,
                 QLatin1String(Table::order));
    }
    Connection &m_db;
};

} // namespace tingyu
