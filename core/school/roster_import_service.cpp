// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_import_service.h"

#include "core/school/calendar_service.h"
#include "core/school/class_service.h"
#include "core/school/facts_repository.h"
#include "core/school/joined_files.h"
#include "core/school/roster_match.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

/// Name of the vault's setting that keeps the mapping of these headings.
QString settingOf(const QString &headingKey)
{
    return QStringLiteral("roster.profile.") % headingKey;
}

/// Writes the rows of one plan inside one change.
class RosterWriter
{
public:
    RosterWriter(Workplace &place, Change &change, const RosterPlan &plan, QDate today, QDate tagsUntil)
        : m_place(place), m_change(change), m_plan(plan), m_today(today), m_tagsUntil(tagsUntil)
    {
    }

    Result<void> write(const RosterPlanRow &row)
    {
        Student after = row.after;
        if (row.intoClass) {
            auto into = classOf(*row.intoClass);
            if (!into)
                return into.error();
            after.classId = *into;
        }
        if (row.action == RosterAction::Added)
            return add(row, after);
        return update(row, after);
    }

    Result<void> leave(const RosterDecisions::Leaving &leaving, QDate on)
    {
        if (auto checked = checkReason(leaving.reason); !checked)
            return checked.error();
        auto stored = StudentRepository(m_place.db()).byUid(leaving.student);
        if (!stored)
            return stored.error();
        const bool missing =
            std::any_of(m_plan.missing.begin(), m_plan.missing.end(),
                        [&](const RosterMissing &one) { return one.uid == leaving.student; });
        if (!*stored || !missing)
            return fail(Errc::NotFound, "student.not_found");
        if ((*stored)->status != RollStatus::OnRoll)
            return fail(Errc::Conflict, "record.changed");
        Student after = **stored;
        after.status = RollStatus::Left;
        after.statusSince = on;
        if (auto updated = StudentRepository::update(m_change, after); !updated)
            return updated.error();
        RollEvent event;
        event.studentId = after.id;
        event.kind = RollEventKind::Left;
        event.onDate = on;
        event.reason = leaving.reason;
        return done(FactsRepository::addRollEvent(m_change, event));
    }

private:
    template<class T>
    static Result<void> done(const Result<T> &result)
    {
        return outcomeOf(result);
    }

    Result<SchoolClassId> classOf(const SchoolClass &wanted)
    {
        if (wanted.id.isValid())
            return wanted.id;
        const QString key = rosterClassKey(wanted);
        if (const auto known = m_classes.constFind(key); known != m_classes.cend())
            return *known;
        auto made = ClassService::ensure(m_change, wanted);
        if (made)
            m_classes.insert(key, *made);
        return made;
    }

    Result<void> add(const RosterPlanRow &row, const Student &student)
    {
        auto added = StudentRepository::add(m_change, student);
        if (!added)
            return added.error();
        const StudentId id(added->id);
        int position = 0;
        for (Contact contact : row.contacts) {
            contact.studentId = id;
            contact.position = ++position;
            if (auto made = StudentRepository::addContact(m_change, contact); !made)
                return made.error();
        }
        return addTags(row, id);
    }

    Result<void> update(const RosterPlanRow &row, const Student &after)
    {
        auto stored = StudentRepository(m_place.db()).byId(row.student);
        if (!stored)
            return stored.error();
        if (!*stored)
            return fail(Errc::NotFound, "student.not_found");
        if ((*stored)->rev != row.rev)
            return fail(Errc::Conflict, "record.changed");
        if (auto updated = StudentRepository::update(m_change, after); !updated)
            return updated.error();
        if (row.classChanged || row.cameBack) {
            RollEvent event;
            event.studentId = row.student;
            event.kind = row.cameBack ? RollEventKind::Return : RollEventKind::ClassChange;
            event.onDate = m_today;
            event.fromClass = (*stored)->classId;
            event.toClass = after.classId;
            event.reason = QStringLiteral("roster");
            if (auto added = FactsRepository::addRollEvent(m_change, event); !added)
                return added.error();
        }
        if (auto written = writeContacts(row); !written)
            return written;
        return addTags(row, row.student);
    }

    Result<void> writeContacts(const RosterPlanRow &row)
    {
        if (row.contacts.isEmpty())
            return {};
        auto there = StudentRepository(m_place.db()).contacts(row.student);
        if (!there)
            return there.error();
        int position = 0;
        for (const Contact &contact : std::as_const(*there))
            position = std::max(position, contact.position);
        for (Contact contact : row.contacts) {
            contact.studentId = row.student;
            if (contact.id.isValid()) {
                if (auto updated = StudentRepository::updateContact(m_change, contact); !updated)
                    return updated.error();
                continue;
            }
            contact.position = ++position;
            if (auto added = StudentRepository::addContact(m_change, contact); !added)
                return added.error();
        }
        return {};
    }

    Result<void> addTags(const RosterPlanRow &row, StudentId student)
    {
        for (const QString &code : row.tags) {
            VulnerabilityTag tag;
            tag.studentId = student;
            tag.code = code;
            tag.from = m_today;
            tag.expiresOn = m_tagsUntil;
            tag.source = QStringLiteral("roster");
            if (auto added = FactsRepository::addTag(m_change, tag); !added)
                return added.error();
        }
        return {};
    }

    Workplace &m_place;
    Change &m_change;
    const RosterPlan &m_plan;
    QDate m_today;
    QDate m_tagsUntil;
    QHash<QString, SchoolClassId> m_classes;
};

} // namespace

Result<RosterTable> RosterImportService::read(const Workbook &workbook, const QString &sheet,
                                              const std::optional<RosterProfile> &profile,
                                              const Progress &progress)
{
    if (auto allowed = m_place.allow(op::rosterImport); !allowed)
        return allowed.error();
    auto dictionary = RosterDictionary::shipped();
    if (!dictionary)
        return dictionary.error();
    auto year = ClassService(m_place).currentSchoolYear();
    if (!year)
        return year.error();
    RosterReadOptions options;
    options.sheet = sheet;
    options.schoolYear = *year;
    options.today = m_place.clock().today();
    if (profile)
        options.profile = *profile;
    auto table = readRoster(workbook, *dictionary, options, progress);
    if (!table)
        return table;
    const QString key = table->headingKey; // of the file, not of a mapping
    if (!profile) {
        auto kept = remembered(key);
        if (!kept)
            return kept.error();
        if (*kept) {
            options.profile = **kept;
            table = readRoster(workbook, *dictionary, options, progress);
        }
    }
    if (table && (options.stage = stageByAge(*table)))
        table = readRoster(workbook, *dictionary, options, progress);
    if (table)
        table->headingKey = key;
    return table;
}

Result<RosterStock> RosterImportService::stock()
{
    RosterStock result;
    StudentRepository students(m_place.db());
    auto keys = students.keys();
    if (!keys)
        return keys.error();
    QList<StudentId> ids;
    for (const StudentKey &key : std::as_const(*keys))
        ids.append(key.id);
    auto all = students.ofIds(ids);
    if (!all)
        return all.error();
    result.students = std::move(*all);
    auto joined = joinedKeys(m_place.db());
    if (!joined)
        return joined.error();
    result.joined = std::move(*joined);
    auto contacts = students.contactsOfAll();
    if (!contacts)
        return contacts.error();
    result.contacts = std::move(*contacts);
    auto tags = FactsRepository(m_place.db()).tagsOfAll();
    if (!tags)
        return tags.error();
    result.tags = std::move(*tags);
    auto classes = SchoolRepository(m_place.db()).classes();
    if (!classes)
        return classes.error();
    result.classes = std::move(*classes);
    auto year = ClassService(m_place).currentSchoolYear();
    if (!year)
        return year.error();
    result.schoolYear = *year;
    result.today = m_place.clock().today();
    return result;
}

Result<RosterPlan> RosterImportService::plan(const RosterTable &table)
{
    if (auto allowed = m_place.allow(op::rosterImport); !allowed)
        return allowed.error();
    auto there = stock();
    if (!there)
        return there.error();
    return planRoster(table, *there);
}

Result<RosterOutcome> RosterImportService::apply(const RosterTable &table, const RosterPlan &plan,
                                                 const RosterDecisions &decisions, const Progress &progress)
{
    Q_ASSERT(plan.rows.size() == table.rows.size());
    const QDate today = m_place.clock().today();
    auto tagsUntil = CalendarService(m_place).endOfSchoolYear(today);
    if (!tagsUntil)
        return tagsUntil.error();
    const QDate leftOn = decisions.leftOn.isValid() ? decisions.leftOn : today;
    qint64 set = 0;
    auto outcome = m_place.change(op::rosterImport, [&](Change &change) -> Result<RosterOutcome> {
        RosterOutcome result;
        RosterWriter writer(m_place, change, plan, today, *tagsUntil);
        const qint64 total = plan.rows.size() + decisions.leaving.size();
        for (qsizetype i = 0; i < plan.rows.size(); ++i) {
            const RosterPlanRow &row = plan.rows.at(i);
            const bool writes = row.action == RosterAction::Added || row.action == RosterAction::Updated;
            if (!writes || decisions.leftOut.contains(i))
                continue;
            if (!keepGoing(progress, i, total))
                return fail(Errc::Cancelled, "roster.cancelled");
            if (auto written = writer.write(row); !written)
                return written.error();
            (row.action == RosterAction::Added ? result.added : result.updated) += 1;
        }
        for (const RosterDecisions::Leaving &leaving : decisions.leaving) {
            if (auto left = writer.leave(leaving, leftOn); !left)
                return left.error();
            ++result.left;
        }
        set = change.set();
        return result;
    });
    if (outcome)
        outcome->changeSet = set;
    return outcome;
}

Result<void> RosterImportService::remember(const QString &headingKey, const RosterProfile &profile)
{
    if (auto allowed = m_place.allow(op::rosterImport); !allowed)
        return allowed.error();
    auto stored = m_place.db().run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                                   {settingOf(headingKey), QString::fromUtf8(profile.toJson())});
    return outcomeOf(stored);
}

Result<std::optional<RosterProfile>> RosterImportService::remembered(const QString &headingKey)
{
    auto value = m_place.db().value(QStringLiteral("SELECT value FROM setting WHERE name = ?"),
                                    {settingOf(headingKey)});
    if (!value)
        return value.error();
    if (value->isNull())
        return std::optional<RosterProfile>();
    auto profile = RosterProfile::fromJson(value->toString().toUtf8());
    if (!profile)
        return profile.error();
    return std::optional(*profile);
}

Workbook rosterRowsToCorrect(const Workbook &source, const RosterTable &table, const RosterPlan &plan,
                             bool alsoProblems, const QString &reasonHeading,
                             const std::function<QString(const RosterProblem &)> &sentence)
{
    QHash<std::pair<QString, int>, QStringList> reasons;
    for (const RosterProblem &problem : plan.problems)
        reasons[{problem.sheet, problem.row}].append(sentence(problem));
    Workbook result;
    result.format = TableFormat::Xlsx;
    for (qsizetype place = 0; place < table.sheets.size(); ++place) {
        const RosterSheet &from = table.sheets.at(place);
        const auto sheet = std::find_if(source.sheets.begin(), source.sheets.end(),
                                        [&from](const Sheet &one) { return one.name == from.name; });
        if (sheet == source.sheets.end())
            continue;
        QHash<int, const TableRow *> cells;
        for (const TableRow &row : sheet->rows)
            cells.insert(row.number, &row);
        Sheet out;
        out.name = from.name;
        TableRow headings{1, {Cell::ofText(reasonHeading)}};
        for (const RosterColumn &column : from.columns) {
            headings.cells.resize(std::max<qsizetype>(headings.cells.size(), column.index + 2));
            headings.cells[column.index + 1] = Cell::ofText(column.heading);
        }
        out.rows.append(headings);
        for (const RosterPlanRow &row : plan.rows) {
            const RosterRow &origin = table.rows.at(row.source);
            const QStringList why = reasons.value({from.name, origin.row});
            const bool wanted = row.action == RosterAction::Rejected || (alsoProblems && !why.isEmpty());
            if (origin.sheet != place || !wanted || !cells.contains(origin.row))
                continue;
            TableRow line{static_cast<int>(out.rows.size()) + 1, {Cell::ofText(why.join(QLatin1Char('\n')))}};
            line.cells += cells.value(origin.row)->cells;
            out.rows.append(line);
        }
        if (out.rows.size() > 1)
            result.sheets.append(out);
    }
    return result;
}

} // namespace tingyu
