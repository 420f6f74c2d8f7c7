// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/booklet_pieces.h"

#include "core/care/care_operations.h"
#include "core/care/case_service.h"
#include "core/care/protection.h"
#include "core/care/sheet_assessment.h"
#include "core/care/student_plan_service.h"
#include "core/keeping/keeping_operations.h"
#include "core/keeping/rights_request.h"
#include "core/report/case_report_service.h"
#include "core/report/course_report.h"
#include "core/report/plan_report.h"
#include "core/report/session_report_service.h"
#include "core/report/student_document_report.h"
#include "core/report/student_report.h"
#include "core/room/sessions/session_access.h"
#include "core/room/sessions/session_operations.h"
#include "core/room/sessions/session_service.h"
#include "core/school/school_operations.h"
#include "core/screening/evidence.h"
#include "core/screening/foreign_result_service.h"
#include "core/screening/review_service.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

using report::Block;
using report::bookletParts;
using report::BookletPiece;
using report::CaseReportRequest;
using report::CaseReportService;
using report::CourseReportService;
using report::FormValues;
using report::Frame;
using report::orNothing;
using report::PlanReportService;
using report::PrintWay;
using report::SessionReportService;
using report::StudentDocumentReportService;
using report::StudentReportFacts;
using report::Value;
using report::word;

Value piece(const char *code, const QList<Value> &parts = {})
{
    return word("piece", code, parts);
}

class PieceGatherer
{
public:
    PieceGatherer(const PieceSources &sources, const StudentFile &file) : m_sources(sources), m_file(file) {}

    Result<GatheredPieces> gather(const QStringList &parts)
    {
        using Step = Result<void> (PieceGatherer::*)();
        static const QHash<QString, Step> steps = {
            {QStringLiteral("particulars"), &PieceGatherer::particulars},
            {QStringLiteral("consents"), &PieceGatherer::consents},
            {QStringLiteral("plan"), &PieceGatherer::plans},
            {QStringLiteral("assessments"), &PieceGatherer::assessments},
            {QStringLiteral("sessions"), &PieceGatherer::sessions},
            {QStringLiteral("cases"), &PieceGatherer::cases},
            {QStringLiteral("follow_up"), &PieceGatherer::followUp},
            {QStringLiteral("requests"), &PieceGatherer::requests},
            {QStringLiteral("attachments"), &PieceGatherer::documents},
            {QStringLiteral("timeline"), &PieceGatherer::timeline}};
        m_total = parts.size();
        for (const QString &part : bookletParts()) {
            const auto step = steps.constFind(part);
            if (step == steps.cend() || !parts.contains(part))
                continue;
            const qsizetype before = m_gathered.pieces.size();
            if (auto done = (this->*step.value())(); !done)
                return done.error();
            if (m_gathered.pieces.size() == before)
                addEmpty(part);
            if (auto goesOn = next(); !goesOn)
                return goesOn.error();
        }
        return std::move(m_gathered);
    }

private:
    Workplace &place() const { return m_sources.place; }
    const Uid &student() const { return m_file.student.uid; }

    /// One more of those counted is done.
    Result<void> next()
    {
        return keepGoing(m_sources.progress, ++m_done, m_total) ? Result<void>()
                                                                : fail(Errc::Cancelled, "cancelled");
    }

    BookletPiece &add(const Value &title, const QString &formId, const QList<Block> &blocks)
    {
        m_gathered.pieces.append({title, formId, withoutRuledRows(blocks), {}, {}, rowsIn(blocks)});
        return m_gathered.pieces.last();
    }

    /// A booklet is bound and not written in: a table of nothing says so, instead of leaving room.
    static QList<Block> withoutRuledRows(QList<Block> blocks)
    {
        for (Block &block : blocks) {
            auto *table = std::get_if<report::Table>(&block);
            if (table == nullptr || table->blankRows == 0)
                continue;
            table->blankRows = 0;
            if (table->rows.isEmpty())
                table->rows.append(QList<Value>(table->columns.size(), Value::orDash({})));
        }
        return blocks;
    }

    /// What a reader of the part can count.
    static int rowsIn(const QList<Block> &blocks)
    {
        qsizetype rows = 0;
        for (const Block &block : blocks) {
            if (const auto *table = std::get_if<report::Table>(&block))
                rows += table->rows.size();
        }
        return static_cast<int>(rows);
    }

    /// Sessions that somebody else keeps are there, though not here: the account says how many.
    void addEmpty(const QString &part)
    {
        BookletPiece none;
        none.title = word("part", part);
        none.nothing = part == QLatin1String("sessions") && m_gathered.sessionsLeft > 0
                           ? word("mark", "not_bound")
                           : word("mark", "none");
        m_gathered.pieces.append(none);
    }

    /// A part of the booklet's own form.
    BookletPiece &addOwn(const char *variant, const FormValues &values)
    {
        Frame frame = m_sources.frame;
        frame.variant = QLatin1String(variant);
        return add(piece(variant), m_sources.form.id, report::fillForm(m_sources.form, frame, values).blocks);
    }

    /// The days its records are of.
    template<class Records, class DayOf>
    static void date(BookletPiece &of, const Records &records, const DayOf &dayOf)
    {
        for (const auto &one : records) {
            const QDate day = dayOf(one);
            if (!day.isValid())
                continue;
            of.from = of.from.isValid() ? std::min(of.from, day) : day;
            of.to = of.to.isValid() ? std::max(of.to, day) : day;
        }
    }

    Result<QList<Block>> ofFile(const StudentReportFacts &facts, const QStringList &parts) const
    {
        auto form = report::loadForm(QStringLiteral("student_file"));
        if (!form)
            return form.error();
        return report::fillForm(report::studentReportForm(*form, parts), m_sources.frame,
                                report::studentReportValues(facts, *form, parts))
            .blocks;
    }

    Result<void> particulars()
    {
        auto blocks = ofFile({m_file, {}}, {QStringLiteral("identity"), QStringLiteral("contacts"),
                                            QStringLiteral("history"), QStringLiteral("groups")});
        if (!blocks)
            return blocks.error();
        BookletPiece &made = add(piece("particulars"), QStringLiteral("student_file"), *blocks);
        date(made, m_file.growth, [](const GrowthEntry &one) { return one.onDate; });
        date(made, m_file.tags, [](const VulnerabilityTag &one) { return one.from; });
        date(made, m_file.riskFactors, [](const RiskFactor &one) { return one.from; });
        date(made, m_file.fileClasses, [](const FileClassEntry &one) { return one.from; });
        return {};
    }

    Result<void> consents()
    {
        if (m_file.consents.isEmpty())
            return {};
        auto blocks = ofFile({m_file, {}}, {QStringLiteral("consents")});
        if (!blocks)
            return blocks.error();
        BookletPiece &made = add(piece("consents"), QStringLiteral("student_file"), *blocks);
        date(made, m_file.consents, [](const Consent &one) { return one.onDate; });
        return {};
    }

    Result<void> plans()
    {
        auto all = StudentPlanService(place()).ofStudent(student());
        if (!all)
            return all.error();
        m_gathered.plan = all->isEmpty()                 ? QStringLiteral("none")
                          : all->constFirst().isActive() ? QStringLiteral("active")
                                                         : QStringLiteral("ended");
        for (const StudentPlan &one : std::as_const(*all)) {
            auto printed = PlanReportService(place()).print(one.uid, m_sources.order, PrintWay::Preview);
            if (!printed)
                return printed.error();
            BookletPiece &made = add(piece("plan", {Value::day(one.begun)}), QStringLiteral("student_plan"),
                                     printed->document.blocks);
            date(made, one.entries, [](const PlanEntry &entry) { return entry.on; });
            made.from = one.begun;
            made.to = one.ended.isValid() ? one.ended : made.to;
        }
        return {};
    }

    Result<void> assessments()
    {
        SheetService service(place(), m_sources.library);
        auto sheets = service.ofStudent(m_file.student.id);
        if (!sheets)
            return sheets.error();
        auto outside = ForeignResultService::ofStudentIn(place().db(), m_file.student.id);
        if (!outside)
            return outside.error();
        if (sheets->isEmpty() && outside->isEmpty())
            return {};
        std::stable_sort(sheets->begin(), sheets->end(),
                         [](const AnswerSheet &one, const AnswerSheet &other) {
                             return one.answeredOn < other.answeredOn;
                         });
        FormValues values;
        QStringList several;
        QStringList scales;
        for (const AnswerSheet &sheet : std::as_const(*sheets)) {
            auto row = sheetRow(service, sheet);
            if (!row)
                return row.error();
            values.tables[QStringLiteral("sheets")].append(*row);
            if (scales.contains(sheet.scaleId) && !several.contains(sheet.scaleId))
                several.append(sheet.scaleId);
            scales.append(sheet.scaleId);
        }
        for (const ForeignResult &one : std::as_const(*outside))
            values.tables[QStringLiteral("outside")].append(
                {Value::of(one.platform), Value::of(one.scaleName), Value::day(one.on),
                 Value::orDash(one.score), Value::orDash(one.level)});
        BookletPiece &made = addOwn("assessments", values);
        date(made, *sheets, [](const AnswerSheet &one) { return one.answeredOn; });
        date(made, *outside, [](const ForeignResult &one) { return one.on; });
        for (const QString &scale : std::as_const(several)) {
            if (auto drawn = course(scale, *sheets); !drawn)
                return drawn;
        }
        return {};
    }

    /// A scale that is not on the shelf any more keeps its line, without words of its own.
    Result<QList<Value>> sheetRow(SheetService &service, const AnswerSheet &sheet) const
    {
        auto definition = m_sources.library.find(sheet.scaleId);
        if (!definition)
            return QList<Value>{Value::day(sheet.answeredOn),
                                Value::of(sheet.scaleId),
                                Value::orDash({}),
                                Value::orDash({}),
                                Value::orDash({}),
                                Value::orDash({})};
        auto view = service.view(sheet.uid);
        if (!view)
            return view.error();
        const CaseAssessment line = assessmentOf(**definition, *view);
        return QList<Value>{Value::day(line.on),
                            Value::join({Value::of(line.scale), Value::of(line.edition)}),
                            word("informant", line.informant),
                            Value::orDash(line.score),
                            Value::orDash(line.critical),
                            word("validity", line.validity)};
    }

    Result<void> course(const QString &scale, const QList<AnswerSheet> &sheets)
    {
        auto printed = CourseReportService(place(), m_sources.library)
                           .make(student(), scale, m_sources.order, PrintWay::Preview);
        if (!printed)
            return printed.error().subject == QLatin1String("course.too_short") ? Result<void>()
                                                                                : printed.error();
        QList<AnswerSheet> mine = sheets;
        mine.removeIf([&scale](const AnswerSheet &one) { return one.scaleId != scale; });
        auto definition = m_sources.library.find(scale);
        if (!definition)
            return definition.error();
        BookletPiece &made = add(piece("course", {Value::of((*definition)->abbr)}),
                                 QStringLiteral("score_course"), printed->document.blocks);
        date(made, mine, [](const AnswerSheet &one) { return one.answeredOn; });
        return {};
    }

    Result<void> sessions()
    {
        auto rows = SessionService(place()).list({{}, {}, student(), {}, false});
        if (!rows)
            return rows.error();
        m_total += rows->size();
        SessionReportService prints(place());
        for (auto row = rows->crbegin(); row != rows->crend(); ++row) {
            if (auto goesOn = next(); !goesOn)
                return goesOn;
            if (!row->mayRead) {
                ++m_gathered.sessionsLeft;
                continue;
            }
            const SessionRecord &head = row->record;
            auto reached = reachSession(place(), head.uid);
            if (!reached)
                return reached.error();
            if (auto allowed = place().allow(op::sessionPrint, reached->scope); !allowed)
                return allowed;
            auto printed = prints.session(head.uid, m_sources.order, PrintWay::Preview);
            if (!printed)
                return printed.error();
            BookletPiece &made =
                add(piece("session", {Value::of(seriesCode(head.seriesNumber)), Value::count(head.number)}),
                    QStringLiteral("form03_session"), printed->document.blocks);
            made.from = head.at.date;
            made.to = head.at.date;
            made.records = 1;
        }
        return {};
    }

    Result<void> cases()
    {
        CaseFilter mine;
        mine.studentId = m_file.student.id;
        auto all = CaseService(place()).list(mine);
        if (!all)
            return all.error();
        all->removeIf([](const CareCase &one) { return one.kind == CaseKind::Protection; });
        m_total += all->size();
        for (auto one = all->crbegin(); one != all->crend(); ++one) {
            CaseReportRequest request;
            request.caseUid = one->uid;
            request.variant =
                one->state == CaseState::Closed ? QStringLiteral("closing") : QStringLiteral("consultation");
            request.reason = m_sources.order.reason;
            request.language = m_sources.order.language;
            auto report = CaseReportService(place()).preview(request);
            if (!report)
                return report.error();
            BookletPiece &made =
                add(piece("case", {Value::of(one->code()), word("case_kind", caseKindCode(one->kind))}),
                    QStringLiteral("form12_crisis_report"), report->document.blocks);
            made.from = one->openedOn;
            made.to = one->closedOn.isValid() ? one->closedOn : one->openedOn;
            made.records = 1;
            if (auto goesOn = next(); !goesOn)
                return goesOn;
        }
        return {};
    }

    Result<void> followUp()
    {
        ReviewFilter mine;
        mine.student = m_file.student.id;
        mine.withDecided = true;
        auto reviews = ReviewService(place()).list(mine);
        if (!reviews)
            return reviews.error();
        auto evidence = EvidenceService(place()).ofStudent(student());
        if (!evidence)
            return evidence.error();
        auto watched = EvidenceService(place()).watchesOf(student());
        if (!watched)
            return watched.error();
        if (reviews->isEmpty() && evidence->isEmpty() && watched->isEmpty())
            return {};
        FormValues values;
        for (const Review &one : std::as_const(*reviews))
            reviewRows(one, &values);
        for (const Evidence &one : std::as_const(*evidence))
            values.tables[QStringLiteral("evidence")].append(
                {Value::day(one.on), word("source", evidenceSourceCode(one.source)),
                 word("finding", one.isConcern ? QStringLiteral("concern") : QStringLiteral("none")),
                 Value::orDash(one.note), Value::orDash(one.byName)});
        for (const WatchEntry &one : std::as_const(*watched)) {
            QList<Value> sources;
            for (const EvidenceSource source : one.sources)
                sources.append(word("source", evidenceSourceCode(source)));
            values.tables[QStringLiteral("watch")].append(
                {Value::day(one.since), Value::join(sources), Value::of(one.reason),
                 orNothing(Value::day(one.endedOn)), Value::orDash(one.endReason)});
        }
        BookletPiece &made = addOwn("follow_up", values);
        date(made, *reviews, [](const Review &one) { return one.since.date; });
        date(made, *evidence, [](const Evidence &one) { return one.on; });
        date(made, *watched, [](const WatchEntry &one) { return one.since; });
        for (const Review &one : std::as_const(*reviews))
            date(made, one.talks, [](const ReviewTalk &talk) { return talk.heldAt.date; });
        return {};
    }

    void reviewRows(const Review &one, FormValues *values) const
    {
        auto definition = m_sources.library.find(one.scaleId);
        values->tables[QStringLiteral("reviews")].append(
            {Value::day(one.since.date), Value::of(definition ? (*definition)->abbr : one.scaleId),
             orNothing(Value::day(one.decidedAt ? one.decidedAt->date : QDate())),
             word("decision", one.decision ? reviewDecisionCode(*one.decision) : QStringLiteral("open")),
             Value::orDash(one.reason.isEmpty() ? one.noTalkReason : one.reason)});
        for (const ReviewTalk &talk : one.talks)
            values->tables[QStringLiteral("talks")].append({Value::moment(talk.heldAt),
                                                            word("partner", talkPartnerCode(talk.with)),
                                                            Value::orDash(talk.content)});
    }

    /// One that is held back is on no paper: whoever asked may be who harmed the child.
    Result<void> requests()
    {
        auto all = RequestService(place()).list(student());
        if (!all)
            return all.error();
        all->removeIf([](const RightsRequest &one) { return one.state == QLatin1String("held"); });
        if (all->isEmpty())
            return {};
        FormValues values;
        for (const RightsRequest &one : std::as_const(*all))
            values.tables[QStringLiteral("requests")].append(
                {Value::day(one.received), word("request", one.kind), word("party", one.party),
                 Value::orDash(one.words), Value::day(one.due), orNothing(Value::day(one.answered)),
                 Value::join({word("outcome", one.outcome), Value::orDash(one.answer)})});
        BookletPiece &made = addOwn("requests", values);
        date(made, *all, [](const RightsRequest &one) { return one.received; });
        return {};
    }

    Result<void> documents()
    {
        auto all = m_sources.documents.of(student());
        if (!all)
            return all.error();
        m_total += all->size();
        StudentDocumentReportService prints(place(), m_sources.students, m_sources.documents);
        for (auto one = all->crbegin(); one != all->crend(); ++one) {
            auto printed = prints.print(one->uid, m_sources.order, PrintWay::Preview);
            if (!printed)
                return printed.error();
            BookletPiece &made = add(piece("attachment", {Value::of(one->title)}),
                                     QStringLiteral("student_document"), printed->document.blocks);
            made.from = one->on;
            made.to = one->on;
            made.records = 1;
            if (auto goesOn = next(); !goesOn)
                return goesOn;
        }
        return {};
    }

    Result<void> timeline()
    {
        auto entries = m_sources.timeline.of(student());
        if (!entries)
            return entries.error();
        if (auto left = leaveOutProtection(place().db(), m_file.student.id, &*entries); !left)
            return left.error();
        if (!m_sources.withNames) // titles of papers, which are left out themselves
            entries->removeIf(
                [](const TimelineEntry &one) { return one.kind.startsWith(QLatin1String("document.")); });
        if (entries->isEmpty())
            return {};
        auto blocks = ofFile({m_file, *entries}, {QStringLiteral("timeline")});
        if (!blocks)
            return blocks.error();
        BookletPiece &made = add(piece("timeline"), QStringLiteral("student_file"), *blocks);
        date(made, *entries, [](const TimelineEntry &one) { return one.date; });
        return {};
    }

    const PieceSources &m_sources;
    const StudentFile &m_file;
    GatheredPieces m_gathered;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

const Operation &bookletOperation(const QString &part)
{
    static const QHash<QString, const Operation *> operations = {
        {QStringLiteral("plan"), &op::planPrint},         {QStringLiteral("assessments"), &op::sheetPrint},
        {QStringLiteral("sessions"), &op::sessionList},   {QStringLiteral("cases"), &op::casePrint},
        {QStringLiteral("follow_up"), &op::evidenceView}, {QStringLiteral("attachments"), &op::documentPrint},
        {QStringLiteral("requests"), &op::requestPrint}};
    return *operations.value(part, &op::studentPrint);
}

Result<GatheredPieces> gatherPieces(const PieceSources &sources, const StudentFile &file,
                                    const QStringList &parts)
{
    return PieceGatherer(sources, file).gather(parts);
}

} // namespace tingyu::keeping
