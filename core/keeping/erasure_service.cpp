// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_service.h"

#include "core/exchange/second_person.h"
#include "core/keeping/keeping_operations.h"
#include "core/school/columns.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/vault/compaction.h"
#include "core/vault/record_number.h"
#include "core/vault/user_service.h"
#include "core/vault/vault.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu::keeping {
namespace {

const auto type = QStringLiteral("erasure");
constexpr RoleSet approvers{Role::Head, Role::Counsellor};

QString jsonOfCounts(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        object.insert(one.key(), *one);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, int> countsFrom(const QString &json)
{
    QMap<QString, int> counts;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto one = object.begin(); one != object.end(); ++one)
        counts.insert(one.key(), one.value().toInt());
    return counts;
}

Result<Erasure> write(Workplace &place, Change &change, const Uid &student, const ErasureWords &said,
                      const QMap<QString, int> &counts)
{
    const auto number = nextNumber(place.db(), "erasure", "number");
    if (!number)
        return number.error();
    Erasure erasure{{}, static_cast<int>(*number), student, said, place.session().userName, counts};
    const auto row = change.insert(type, {{QStringLiteral("number"), *number},
                                          {QStringLiteral("student_uid"), student.bytes()},
                                          {QStringLiteral("ground"), groundCode(said.ground)},
                                          {QStringLiteral("words"), said.words.trimmed()},
                                          {QStringLiteral("on_date"), said.on},
                                          {QStringLiteral("approval"), approvalCode(said.approval)},
                                          {QStringLiteral("approver"), said.approver.trimmed()},
                                          {QStringLiteral("witness"), said.witness.trimmed()},
                                          {QStringLiteral("counts"), jsonOfCounts(counts)}});
    if (!row)
        return row.error();
    erasure.uid = row->uid;
    return erasure;
}

} // namespace

QString groundCode(ErasureGround ground)
{
    switch (ground) {
    case ErasureGround::Guardian:
        return QStringLiteral("guardian");
    case ErasureGround::Student:
        return QStringLiteral("student");
    case ErasureGround::Retention:
        return QStringLiteral("retention");
    case ErasureGround::Court:
        return QStringLiteral("court");
    case ErasureGround::Mistake:
        return QStringLiteral("mistake");
    }
    return {};
}

std::optional<ErasureGround> groundFromCode(const QString &code)
{
    for (const auto one : {ErasureGround::Guardian, ErasureGround::Student, ErasureGround::Retention,
                           ErasureGround::Court, ErasureGround::Mistake}) {
        if (groundCode(one) == code)
            return one;
    }
    return std::nullopt;
}

QString approvalCode(Approval approval)
{
    return approval == Approval::Paper ? QStringLiteral("paper") : QStringLiteral("user");
}

std::optional<Approval> approvalFromCode(const QString &code)
{
    for (const auto one : {Approval::User, Approval::Paper}) {
        if (approvalCode(one) == code)
            return one;
    }
    return std::nullopt;
}

QString erasureNumberText(int number)
{
    return QStringLiteral("X-%1").arg(number, 6, 10, QLatin1Char('0'));
}

Result<ErasurePreview> ErasureService::preview(const Uid &student)
{
    if (auto allowed = m_place.allow(op::erasurePlan, {}, {QStringLiteral("student"), student}); !allowed)
        return allowed.error();
    const auto stored = StudentRepository(m_place.db()).byUid(student);
    const auto plan = planErasure(m_place.db(), {student});
    if (!stored || !plan)
        return stored ? plan.error() : stored.error();
    ErasurePreview preview;
    preview.student = student;
    preview.counts = plan->counts();
    if (*stored) {
        preview.name = (*stored)->name;
        preview.studentNo = (*stored)->studentNo;
        if ((*stored)->classId.isValid()) {
            const auto schoolClass = SchoolRepository(m_place.db()).classById((*stored)->classId);
            if (!schoolClass)
                return schoolClass.error();
            if (*schoolClass)
                preview.classLabel = classLabel(**schoolClass);
        }
    }
    auto mentions = mentionsOf(m_place, *plan);
    if (!mentions)
        return mentions.error();
    preview.mentions = *std::move(mentions);
    preview.shared = plan->sharedNames + plan->sharedNumbers;
    const auto hold = m_place.db().value(
        QStringLiteral(
            "SELECT h.reason FROM legal_hold h JOIN student s ON s.id = h.student_id WHERE s.uid = ? "
            "AND h.lifted_on IS NULL AND h.removed_utc IS NULL"),
        {student.bytes()});
    if (!hold)
        return hold.error();
    preview.hold = hold->toString();
    return preview;
}

Result<void> ErasureService::check(const ErasureOrder &order, const ErasurePlan &plan)
{
    const ErasureWords &said = order.said;
    if (said.witness.trimmed().isEmpty())
        return fail(Errc::BadInput, "erasure.witness");
    if (said.approver.trimmed().isEmpty() || said.approver == m_place.session().userName)
        return fail(Errc::BadInput, "erasure.approver");
    if (!said.on.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (said.on > m_place.clock().today())
        return fail(Errc::BadInput, "erasure.later");
    const auto second = said.approval == Approval::Paper ? exchange::Second::Paper : exchange::Second::User;
    if (auto agreed = exchange::checkSecond(m_place, approvers, second, said.approver); !agreed)
        return agreed;
    const QString all = said.words + u'\n' + said.approver + u'\n' + said.witness;
    QList<PersonWord> words = wordsOf(plan);
    for (const QString &number : plan.sharedNumbers)
        words += {{number, true, {}}, {number, true, {}, true}};
    if (std::any_of(words.cbegin(), words.cend(),
                    [&all](const PersonWord &word) { return withoutWord(all, word) != all; }))
        return fail(Errc::BadInput, "erasure.names_person");
    const auto held = m_place.db().value(
        QStringLiteral("SELECT count(*) FROM legal_hold WHERE lifted_on IS NULL AND removed_utc IS NULL AND "
                       "student_id IN (SELECT value FROM json_each(?))"),
        {jsonOf(plan.rows.value(QStringLiteral("student")))});
    if (!held)
        return held.error();
    return held->toInt() == 0 ? Result<void>()
                              : fail(Errc::Conflict, "erasure.held", {QString::number(held->toInt())});
}

Result<ErasureDone> ErasureService::carryOut(const ErasureOrder &order, const Progress &progress)
{
    if (auto allowed = m_place.allow(op::erasureCarryOut); !allowed)
        return allowed.error();
    if (order.students.isEmpty())
        return fail(Errc::BadInput, "erasure.nobody");
    QList<std::pair<Uid, QMap<QString, int>>> each;
    for (const Uid &student : order.students) {
        const auto plan = planErasure(m_place.db(), {student});
        if (!plan)
            return plan.error();
        each.append({student, plan->counts()});
    }
    const auto plan = planErasure(m_place.db(), order.students);
    if (!plan)
        return plan.error();
    if (auto checked = check(order, *plan); !checked)
        return checked.error();
    auto done = m_place.change(op::erasureCarryOut, [&](Change &change) -> Result<ErasureDone> {
        ErasureDone outcome;
        for (const auto &[student, counts] : std::as_const(each)) {
            auto erasure = write(m_place, change, student, order.said, counts);
            if (!erasure)
                return erasure.error();
            outcome.certificates.append(*std::move(erasure));
        }
        auto left = Erasing(m_place, change, *plan, order.everywhere).run(progress);
        if (!left)
            return left.error();
        outcome.left = *std::move(left);
        return outcome;
    });
    if (done)
        done->isCompact = bool(compact(m_place.db()));
    return done;
}

Result<int> ErasureService::carryOutHeard(Workplace &place, Change &change)
{
    const auto students = columns::all<Uid>(
        place.db(),
        QStringLiteral(
            "SELECT DISTINCT s.uid FROM erasure e JOIN student s ON s.uid = e.student_uid WHERE NOT "
            "EXISTS (SELECT 1 FROM legal_hold h WHERE h.student_id = s.id AND h.lifted_on IS NULL AND "
            "h.removed_utc IS NULL)"),
        {}, [](const Rows &row) { return columns::uidAt(row, 0); });
    if (!students)
        return students.error();
    if (students->isEmpty())
        return 0;
    const auto plan = planErasure(place.db(), *students);
    if (!plan)
        return plan.error();
    if (auto left = Erasing(place, change, *plan, false).run(); !left)
        return left.error();
    return static_cast<int>(students->size());
}

Result<QList<Erasure>> ErasureService::list()
{
    if (auto allowed = m_place.allow(op::erasureList); !allowed)
        return allowed.error();
    auto rows = m_place.db().select(
        QStringLiteral("SELECT a.uid, a.number, a.student_uid, a.ground, a.words, a.on_date, a.approval, "
                       "a.approver, a.witness, a.counts, m.name FROM erasure a LEFT JOIN user m ON m.id = "
                       "a.created_by WHERE a.removed_utc IS NULL ORDER BY a.number DESC"));
    if (!rows)
        return rows.error();
    QList<Erasure> all;
    while (rows->next()) {
        Erasure one;
        one.uid = Uid::fromBytes(rows->bytes(0)).value_or(Uid());
        one.number = static_cast<int>(rows->integer(1));
        one.student = Uid::fromBytes(rows->bytes(2)).value_or(Uid());
        one.said.ground = groundFromCode(rows->text(3)).value_or(ErasureGround::Guardian);
        one.said.words = rows->text(4);
        one.said.on = QDate::fromString(rows->text(5), Qt::ISODate);
        one.said.approval = approvalFromCode(rows->text(6)).value_or(Approval::User);
        one.said.approver = rows->text(7);
        one.said.witness = rows->text(8);
        one.counts = countsFrom(rows->text(9));
        one.doneBy = rows->text(10);
        all.append(one);
    }
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return all;
}

Result<void> confirmErasure(Vault &vault, const ErasureWords &said, const SecretBytes &own,
                            const SecretBytes &other)
{
    UserService users(vault);
    if (auto confirmed = users.confirmOwnPassword(own); !confirmed)
        return confirmed;
    return said.approval == Approval::User ? users.confirmOther(said.approver, other) : Result<void>();
}

} // namespace tingyu::keeping
