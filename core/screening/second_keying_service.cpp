// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/second_keying_service.h"

#include "core/school/columns.h"
#include "core/screening/screening_operations.h"
#include "core/vault/draft_store.h"

#include <QMap>

namespace tingyu {
namespace {

KeyedItem keyedItem(const QString &item, const scales::Answers &answers, const QStringList &doubtful)
{
    return {answers.value(item), doubtful.contains(item)};
}

QStringList idsOf(const QString &text)
{
    return text.split(QLatin1Char(','), Qt::SkipEmptyParts);
}

} // namespace

QList<ItemDifference> keyingDifferences(const QStringList &items, const scales::Answers &first,
                                        const QStringList &firstDoubtful, const scales::Answers &second,
                                        const QStringList &secondDoubtful)
{
    QList<ItemDifference> differences;
    for (const QString &item : items) {
        const ItemDifference one{item, keyedItem(item, first, firstDoubtful),
                                 keyedItem(item, second, secondDoubtful)};
        if (!(one.first == one.second))
            differences.append(one);
    }
    return differences;
}

std::optional<double> KeyingErrors::perThousand(qint64 wrong, qint64 fields)
{
    return fields == 0 ? std::nullopt
                       : std::optional(1000.0 * static_cast<double>(wrong) / static_cast<double>(fields));
}

struct SecondKeyingService::Second
{
    qint64 id = 0;
    AnswerSheet sheet;
    scales::Answers answers;
    QStringList doubtful;
    bool waiting = false;
    int differing = 0;
};

Result<QHash<StudentId, SecondState>> SecondKeyingService::states(CampaignId campaign, const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT h.student_id, h.created_by, h.source, k.state FROM sheet h"
                       " LEFT JOIN second_keying k ON k.sheet_id = h.id AND k.removed_utc IS NULL"
                       " WHERE h.campaign_id = ? AND h.scale_id = ? AND h.removed_utc IS NULL"),
        {campaign.value(), scaleId});
    if (!rows)
        return rows.error();
    QHash<StudentId, SecondState> states;
    const qint64 me = m_workplace.session().userId.value();
    while (rows->next()) {
        SecondState state = SecondState::Open;
        if (rows->text(2) != QLatin1String("keyed"))
            state = SecondState::NotKeyed;
        else if (rows->text(3) == QLatin1String("waiting"))
            state = SecondState::Waiting;
        else if (!rows->isNull(3))
            state = SecondState::Agreed;
        else if (rows->integer(1) == me)
            state = SecondState::Own;
        states.insert(columns::idAt<StudentId>(*rows, 0), state);
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return states;
}

Result<SecondOutcome> SecondKeyingService::store(CampaignId campaign, StudentId student,
                                                 const QString &scaleId, const QStringList &items,
                                                 const scales::Answers &answers, const QStringList &doubtful,
                                                 const QString &draftPerson, const QString &draftForm)
{
    return m_workplace.change(op::sheetKey, [&](Change &change) -> Result<SecondOutcome> {
        auto sheet = SheetRepository(m_workplace.db()).of(campaign, student, scaleId);
        if (!sheet)
            return sheet.error();
        if (!*sheet)
            return fail(Errc::NotFound, "second.no_sheet");
        const AnswerSheet &first = **sheet;
        if (first.source != SheetSource::Keyed)
            return fail(Errc::Conflict, "second.not_keyed");
        if (first.createdBy == change.session().userId)
            return fail(Errc::Conflict, "second.same_person");
        auto there = m_workplace.db().select(
            QStringLiteral("SELECT id FROM second_keying WHERE sheet_id = ? AND removed_utc IS NULL"),
            {first.id.value()});
        if (!there)
            return there.error();
        if (there->next())
            return fail(Errc::Conflict, "second.twice");
        const auto differing =
            keyingDifferences(items, first.answers, first.doubtfulItems, answers, doubtful).size();
        const bool same = differing == 0;
        auto kept = change.insert(
            QStringLiteral("second_keying"),
            Fields{{QStringLiteral("sheet_id"), first.id.value()},
                   {QStringLiteral("first_by"), first.createdBy.value()},
                   {QStringLiteral("second_by"), change.session().userId.value()},
                   {QStringLiteral("answers"), answersToJson(answers)},
                   {QStringLiteral("doubtful"), columns::text(doubtful.join(QLatin1Char(',')))},
                   {QStringLiteral("items"), items.size()},
                   {QStringLiteral("differing"), differing},
                   {QStringLiteral("state"), same ? QStringLiteral("agreed") : QStringLiteral("waiting")},
                   {QStringLiteral("agreed_on"), columns::date(same ? change.clock().today() : QDate())}});
        if (!kept)
            return kept.error();
        change.setReason(QStringLiteral("keyed-twice"));
        if (auto dropped = DraftStore(m_workplace).discard(draftPerson, draftForm); !dropped)
            return dropped.error();
        return SecondOutcome{kept->uid, static_cast<int>(differing)};
    });
}

Result<QList<KeyedTwice>> SecondKeyingService::waiting(CampaignId campaign)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    auto members = CampaignRepository(m_workplace.db()).byId(campaign);
    if (!members)
        return members.error();
    if (!*members)
        return fail(Errc::NotFound, "campaign.unknown");
    QHash<SchoolClassId, QString> labels;
    auto classes = CampaignRepository(m_workplace.db()).classes(**members);
    if (!classes)
        return classes.error();
    for (const ClassCoverage &one : std::as_const(*classes))
        labels.insert(one.id, one.className);
    return columns::all<KeyedTwice>(
        m_workplace.db(),
        QStringLiteral(
            "SELECT k.uid, h.uid, s.name, s.class_id, s.student_no, h.scale_id, a.name, b.name,"
            " k.items, k.differing FROM second_keying k JOIN sheet h ON h.id = k.sheet_id"
            " JOIN student s ON s.id = h.student_id LEFT JOIN user a ON a.id = k.first_by"
            " LEFT JOIN user b ON b.id = k.second_by WHERE h.campaign_id = ? AND k.state = 'waiting'"
            " AND k.removed_utc IS NULL AND h.removed_utc IS NULL"
            " ORDER BY h.scale_id, s.class_id, s.student_no, s.id"),
        {campaign.value()}, [&labels](const Rows &row) {
            return KeyedTwice{columns::uidAt(row, 0),
                              columns::uidAt(row, 1),
                              row.text(2),
                              labels.value(columns::idAt<SchoolClassId>(row, 3)),
                              row.text(4),
                              row.text(5),
                              row.text(6),
                              row.text(7),
                              static_cast<int>(row.integer(8)),
                              static_cast<int>(row.integer(9))};
        });
}

Result<SecondKeyingService::Second> SecondKeyingService::second(const Uid &uid)
{
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT id, sheet_id, answers, doubtful, state, differing FROM second_keying"
                       " WHERE uid = ? AND removed_utc IS NULL"),
        {uid.bytes()});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return fail(Errc::NotFound, "second.gone");
    Second second;
    second.id = rows->integer(0);
    const SheetId sheetId = columns::idAt<SheetId>(*rows, 1);
    second.answers = answersFromJson(rows->text(2));
    second.doubtful = idsOf(rows->text(3));
    second.waiting = rows->text(4) == QLatin1String("waiting");
    second.differing = static_cast<int>(rows->integer(5));
    auto sheet = SheetRepository(m_workplace.db()).byId(sheetId);
    if (!sheet)
        return sheet.error();
    if (!*sheet || !second.waiting)
        return fail(Errc::NotFound, "second.gone");
    second.sheet = **sheet;
    return second;
}

Result<QList<ItemDifference>> SecondKeyingService::differences(const Uid &uid, const QStringList &items)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    auto both = second(uid);
    if (!both)
        return both.error();
    return keyingDifferences(items, both->sheet.answers, both->sheet.doubtfulItems, both->answers,
                             both->doubtful);
}

Result<void> SecondKeyingService::agree(const Uid &uid, const QStringList &items,
                                        const QHash<QString, KeyedItem> &agreed, const QString &words)
{
    return m_workplace.change(op::sheetKey, [&](Change &change) -> Result<void> {
        auto both = second(uid);
        if (!both)
            return both.error();
        const auto differences = keyingDifferences(items, both->sheet.answers, both->sheet.doubtfulItems,
                                                   both->answers, both->doubtful);
        if (differences.size() != both->differing)
            return fail(Errc::Conflict, "second.moved");
        scales::Answers right = both->sheet.answers;
        QStringList doubtful = both->sheet.doubtfulItems;
        int firstWrong = 0;
        int secondWrong = 0;
        for (const ItemDifference &one : differences) {
            const auto answer = agreed.constFind(one.item);
            if (answer == agreed.cend())
                return fail(Errc::BadInput, "second.item_open", {one.item});
            firstWrong += *answer == one.first ? 0 : 1;
            secondWrong += *answer == one.second ? 0 : 1;
            right.remove(one.item);
            doubtful.removeAll(one.item);
            if (!answer->value.isNull())
                right.insert(one.item, answer->value);
            if (answer->doubtful)
                doubtful.append(one.item);
        }
        change.setReason(QStringLiteral("keyed-twice"));
        if (firstWrong > 0) {
            if (auto amended = m_sheets.amendIn(change, both->sheet, right, doubtful, words); !amended)
                return amended.error();
        }
        return outcomeOf(
            change.update(QStringLiteral("second_keying"), both->id,
                          Fields{{QStringLiteral("state"), QStringLiteral("agreed")},
                                 {QStringLiteral("first_wrong"), firstWrong},
                                 {QStringLiteral("second_wrong"), secondWrong},
                                 {QStringLiteral("agreed_on"), columns::date(change.clock().today())}}));
    });
}

Result<KeyingErrors> SecondKeyingService::errors(CampaignId campaign)
{
    if (auto allowed = m_workplace.allow(op::campaignImport); !allowed)
        return allowed.error();
    auto rows = m_workplace.db().select(
        QStringLiteral("SELECT k.state, k.items, k.first_wrong, k.second_wrong, a.name, b.name"
                       " FROM second_keying k JOIN sheet h ON h.id = k.sheet_id"
                       " LEFT JOIN user a ON a.id = k.first_by LEFT JOIN user b ON b.id = k.second_by"
                       " WHERE h.campaign_id = ? AND k.removed_utc IS NULL AND h.removed_utc IS NULL"),
        {campaign.value()});
    if (!rows)
        return rows.error();
    KeyingErrors errors;
    QMap<QString, OperatorErrors> byName;
    const auto count = [&](const QString &name, qint64 fields, qint64 wrong) {
        OperatorErrors &one = byName[name];
        one.name = name;
        one.fields += fields;
        one.wrong += wrong;
        errors.fields += fields;
        errors.wrong += wrong;
    };
    while (rows->next()) {
        if (rows->text(0) == QLatin1String("waiting")) {
            ++errors.waiting;
            continue;
        }
        ++errors.sheets;
        count(rows->text(4), rows->integer(1), rows->integer(2));
        count(rows->text(5), rows->integer(1), rows->integer(3));
    }
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    errors.operators = byName.values();
    return errors;
}

} // namespace tingyu
