// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/case_report.h"

#include "core/base/pinyin.h"
#include "core/care/sheet_assessment.h"
#include "core/report/paper_report.h"

#include <algorithm>

namespace tingyu::report {
namespace {

/// A stored text as a value: an option of the form, an ISO day or time, or prose.
Value valueOf(const Form &form, const QString &field, const QString &text)
{
    if (form.options.contains(field + QLatin1Char('.') + text))
        return Value::code(field, text);
    if (text.size() == 10) {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
            return Value::day(day);
    }
    if (text.size() == 16) {
        if (const auto time = WallTime::parse(text))
            return Value::moment(*time);
    }
    return Value::of(text);
}

Value ageSexStage(const CaseReportFacts &facts)
{
    QList<Value> parts;
    if (facts.student.birthDate.isValid())
        parts.append(Value::years(ageOn(facts.student.birthDate, facts.reportDay)));
    if (facts.student.sex != Sex::Unknown)
        parts.append(Value::code(QStringLiteral("sex"),
                                 facts.student.sex == Sex::Male ? QStringLiteral("m") : QStringLiteral("f")));
    if (facts.stage)
        parts.append(Value::code(QStringLiteral("stage"), schoolStageCode(*facts.stage)));
    return Value::join(parts);
}

/// The last consent of the guardian to a consultation that holds on the day, if any.
std::optional<Consent> consentOf(const CaseReportFacts &facts)
{
    if (consentState(facts.consents, ConsentParty::Guardian, ConsentScope::Consultation, facts.reportDay) !=
        ConsentState::Given)
        return std::nullopt;
    std::optional<Consent> found;
    for (const Consent &one : facts.consents) {
        if (one.party == ConsentParty::Guardian && one.scope == ConsentScope::Consultation &&
            one.answer == ConsentAnswer::Given && one.onDate <= facts.reportDay &&
            (!found || found->onDate <= one.onDate))
            found = one;
    }
    return found;
}

/// What becomes of the pages of an attachment: of pictures, how many are covered and may go along with the
/// report.
Value coveredValue(const CaseAttachment &one, bool isNamed)
{
    if (one.pictures == 0)
        return Value::code(QStringLiteral("yesno"),
                           one.covered ? QStringLiteral("yes") : QStringLiteral("no"));
    return Value::code(QStringLiteral("pages"), isNamed ? QStringLiteral("go") : QStringLiteral("stay"),
                       {Value::count(one.pictures), Value::count(one.coveredPictures)});
}

void fillLists(const CaseContent &content, bool isNamed, FormValues *values)
{
    const auto code = [](const char *set, const QString &value) {
        return Value::code(QLatin1String(set), value);
    };
    auto &tables = values->tables;
    for (const CaseEvent &one : content.events)
        tables[QStringLiteral("timeline")].append(
            {Value::moment(one.at), Value::of(one.text), Value::of(one.source)});
    for (const CaseMedication &one : content.medications)
        tables[QStringLiteral("medication")].append(
            {Value::of(one.name), Value::of(one.dose), Value::day(one.since), Value::of(one.adherence)});
    for (const CaseAssessment &one : content.assessments)
        tables[QStringLiteral("scales")].append(
            {Value::of(one.scale), Value::of(one.edition), code("informant", one.informant),
             Value::day(one.on), Value::of(one.score), Value::of(one.cutoff), code("validity", one.validity),
             Value::of(one.missing), Value::of(one.critical), Value::of(one.change)});
    for (const CaseMeasure &one : content.measures)
        tables[QStringLiteral("measures")].append(
            {code("measure", one.kind), Value::of(one.what), Value::moment(one.at), Value::of(one.who)});
    for (const CaseContact &one : content.contacts)
        tables[QStringLiteral("parent_contacts")].append({Value::moment(one.at), code("way", one.way),
                                                          Value::of(one.with), Value::of(one.content),
                                                          Value::of(one.reaction)});
    for (const CaseStep &one : content.steps)
        tables[QStringLiteral("next_steps")].append(
            {Value::of(one.step), Value::of(one.who), Value::day(one.until)});
    int number = 0;
    for (const CaseAttachment &one : content.attachments)
        tables[QStringLiteral("attachments")].append({Value::count(++number), Value::of(one.name),
                                                      Value::count(std::max(one.pages, one.pictures)),
                                                      coveredValue(one, isNamed)});
    for (const CaseQuestion &one : content.questions)
        values->questions.append({one.number, Value::of(one.text), {}, 2});
}

/// A score that was taken several times, as a line over time. Scores are as printed: "14 / 27".
QList<Chart> scaleCharts(const CaseContent &content)
{
    QHash<QString, QList<const CaseAssessment *>> byScale;
    QStringList order;
    for (const CaseAssessment &one : content.assessments) {
        if (!byScale.contains(one.scale))
            order.append(one.scale);
        byScale[one.scale].append(&one);
    }
    QList<Chart> charts;
    for (const QString &scale : std::as_const(order)) {
        Chart chart;
        chart.name = scale;
        const auto &sheets = byScale[scale];
        for (const CaseAssessment *one : sheets) {
            const auto score = scoreFigure(one->score);
            if (!score || !one->on.isValid())
                continue;
            const double most = scoreCeiling(one->score).value_or(0);
            chart.maximum = std::max({chart.maximum, most, *score});
            const double x = static_cast<double>(sheets.first()->on.daysTo(one->on));
            chart.points.append({Value::day(one->on), x, *score, -1});
            const double cutoff = scoreFigure(one->cutoff).value_or(0);
            if (cutoff > 0)
                chart.bands = {{0, cutoff, {}}, {cutoff, chart.maximum, QStringLiteral("≥ ") + one->cutoff}};
        }
        if (chart.points.size() < 2)
            continue;
        if (!chart.bands.isEmpty())
            chart.bands.last().to = chart.maximum;
        charts.append(chart);
    }
    return charts;
}

QString kindOfRelation(const QString &relation)
{
    static const QHash<QString, QString> kinds = {
        {QStringLiteral("mother"), QStringLiteral("mother")},
        {QStringLiteral("father"), QStringLiteral("father")},
        {QStringLiteral("grandmother"), QStringLiteral("grandmother")},
        {QStringLiteral("grandfather"), QStringLiteral("grandfather")},
        {QStringLiteral("brother"), QStringLiteral("sibling")},
        {QStringLiteral("sister"), QStringLiteral("sibling")},
        {QStringLiteral("foster_parent"), QStringLiteral("guardian")},
        {QStringLiteral("institution"), QStringLiteral("guardian")},
        {QStringLiteral("other_guardian"), QStringLiteral("guardian")}};
    return kinds.value(relation, QStringLiteral("relative"));
}

/// Surname first and last, and the given name alone.
void addPinyin(const QString &name, bool subject, LeakTerms *terms)
{
    QStringList syllables;
    for (const QStringList &readings : keysOf(name).syllables)
        syllables.append(readings.value(0));
    if (syllables.size() < 2)
        return;
    const QString surname = syllables.takeFirst();
    const QString given = syllables.join(QString());
    for (const QString &letters : QStringList{surname + given, given + surname, given}) {
        // Two letters and a half fit too many words of a text.
        if (letters.size() < 5)
            continue;
        terms->words.append({letters, LeakKind::Pinyin, subject});
        if (letters.contains(QLatin1Char('v'))) // ü is written v, u and yu
            terms->words.append(
                {QString(letters).replace(QLatin1Char('v'), QLatin1Char('u')), LeakKind::Pinyin, subject});
    }
}

} // namespace

Value pageCaption(int number, const QString &title)
{
    return Value::code(QStringLiteral("picture"), QStringLiteral("caption"),
                       {Value::count(number), Value::of(title)});
}

FormValues caseReportValues(const CaseReportFacts &facts, const Form &form, const Frame &frame)
{
    FormValues values;
    auto &fields = values.fields;
    for (auto it = facts.content.fields.begin(); it != facts.content.fields.end(); ++it)
        fields.insert(it.key(), valueOf(form, it.key(), it.value()));
    const auto otherwise = [&fields](const char *field, const Value &value) {
        if (fields.value(QLatin1String(field)).isEmpty())
            fields.insert(QLatin1String(field), value);
    };
    fields.insert(QStringLiteral("report_no"), Value::reportNumber());
    fields.insert(QStringLiteral("age_sex_stage"), ageSexStage(facts));
    fields.insert(QStringLiteral("student"),
                  Value::join({Value::of(facts.student.name), Value::of(facts.classLabel)}));
    otherwise("reason_line", Value::of(facts.head.reason));
    otherwise("contact", Value::of(facts.head.ownerName));
    otherwise("contact_phone", Value::of(facts.school.phone));
    if (const auto consent = consentOf(facts)) {
        otherwise("basis", Value::code(QStringLiteral("basis"), QStringLiteral("consent")));
        otherwise("basis_period", Value::join({Value::day(consent->onDate), Value::day(consent->expiresOn)}));
    }
    values.tables.insert(QStringLiteral("help_places"), helpRows(facts.help, HelpUse::Crisis));
    if (frame.deidentified)
        otherwise("deid_note", Value::code(QStringLiteral("deid"), QStringLiteral("standard")));
    fields.insert(QStringLiteral("reporter"), Value::of(facts.head.ownerName));
    if (facts.approval) {
        const CaseVersion &approved = *facts.approval;
        fields.insert(
            QStringLiteral("reviewer"),
            approved.approvedBy.isValid()
                ? Value::join({Value::of(approved.approvedByName),
                               approved.approvedAt ? Value::day(approved.approvedAt->date) : Value{}})
                : Value::join({Value::of(approved.signer), Value::of(approved.signerPost),
                               Value::day(approved.signedOn)}));
    }
    fillLists(facts.content, !frame.deidentified, &values);
    if (const QList<Chart> charts = scaleCharts(facts.content); !charts.isEmpty())
        values.charts.insert(QStringLiteral("scale_charts"), charts);
    return values;
}

FormValues opinionValues(const CaseReportFacts &facts, const Form &form, const Opinion *opinion)
{
    FormValues values;
    auto &fields = values.fields;
    fields.insert(QStringLiteral("report_no"), Value::reportNumber());
    fields.insert(QStringLiteral("case_code"), Value::of(facts.head.code()));
    for (const char *shared : {"urgency", "answer_by"}) {
        const QString code = QLatin1String(shared);
        fields.insert(code, valueOf(form, code, facts.content.fields.value(code)));
    }
    for (const CaseQuestion &one : facts.content.questions)
        values.questions.append({one.number, Value::of(one.text), {}, 3});
    if (!opinion)
        return values;
    fields.insert(QStringLiteral("received_way"), Value::of(opinion->receivedWay));
    fields.insert(QStringLiteral("typed_by"), Value::of(opinion->typedBy));
    fields.insert(QStringLiteral("checked_by"), Value::of(opinion->checkedBy));
    fields.insert(QStringLiteral("parents_told"), Value::day(opinion->parentsTold));
    fields.insert(QStringLiteral("feedback_sent"), Value::day(opinion->feedbackSent));
    auto &adoption = values.tables[QStringLiteral("adoption")];
    for (const OpinionPart &part : opinion->parts) {
        const bool answer = part.code.startsWith(QLatin1String("question."));
        const QString number = answer ? part.code.mid(9) : QString();
        if (answer) {
            for (Question &question : values.questions) {
                if (question.number == number.toInt())
                    question.answer = Value::of(part.text);
            }
        } else {
            fields.insert(part.code, valueOf(form, part.code, part.text));
        }
        if (!part.verdict.isEmpty())
            adoption.append({Value::of(number), Value::of(part.text),
                             Value::code(QStringLiteral("verdict"), part.verdict), Value::of(part.reason),
                             Value::of(part.who), Value::day(part.until), Value::day(part.done)});
    }
    return values;
}

QList<LinkedPerson> linkedPeople(const CaseReportFacts &facts)
{
    QList<LinkedPerson> people{
        {QStringLiteral("subject"), QStringList(facts.student.name) + facts.student.formerNames}};
    for (const Contact &one : facts.contacts) {
        if (!one.name.isEmpty())
            people.append({kindOfRelation(one.relation), {one.name}});
    }
    if (!facts.classTeacher.isEmpty())
        people.append({QStringLiteral("class-teacher"), {facts.classTeacher}});
    if (!facts.head.ownerName.isEmpty())
        people.append({QStringLiteral("counsellor"), {facts.head.ownerName}});
    if (!facts.school.principal.isEmpty())
        people.append({QStringLiteral("head"), {facts.school.principal}});
    for (const CasePerson &one : facts.content.people)
        people.append({one.kind, {one.name}});
    return people;
}

RedactionInput redactionInput(const CaseReportFacts &facts)
{
    RedactionInput input;
    input.reportDay = facts.reportDay;
    input.birthDate = facts.student.birthDate;
    input.people = linkedPeople(facts);
    input.events = facts.events;
    if (!facts.school.name.isEmpty())
        input.schoolNames.append(facts.school.name);
    return input;
}

LeakTerms subjectTerms(const CaseReportFacts &facts)
{
    LeakTerms terms;
    const Student &student = facts.student;
    terms.birthDate = student.birthDate;
    terms.words += nameTerms(student.name, LeakKind::Name, true, true);
    addPinyin(student.name, true, &terms);
    for (const QString &former : student.formerNames) {
        terms.words += nameTerms(former, LeakKind::FormerName, true, true);
        addPinyin(former, true, &terms);
    }
    for (const QString &number : {student.idNumber, student.rollNumber, student.rollNumberLocal})
        terms.numbers.append({number, LeakKind::IdNumber, true});
    terms.numbers.append({student.studentNo, LeakKind::StudentNo, true});
    terms.numbers.append({student.phone, LeakKind::Phone, true});
    for (const Contact &one : facts.contacts) {
        terms.words += nameTerms(one.name, LeakKind::Family, true, true);
        addPinyin(one.name, true, &terms);
        terms.numbers.append({one.phone, LeakKind::Phone, true});
    }
    for (const QString &place : placeNames(student.address))
        terms.words.append({place, LeakKind::Place, true});
    if (!facts.classLabel.isEmpty())
        terms.words.append({facts.classLabel, LeakKind::SchoolClass, true});
    for (const CasePerson &one : facts.content.people) {
        terms.words += nameTerms(one.name, LeakKind::Name, false, true);
        addPinyin(one.name, false, &terms);
    }
    return terms;
}

} // namespace tingyu::report
