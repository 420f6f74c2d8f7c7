// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/session_report.h"

#include "core/report/paper_report.h"
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_words.h"

#include <algorithm>

namespace tingyu::report {
namespace {

constexpr qint64 bytesOfKilobyte = 1024;

Value yesNo(bool yes)
{
    return word("yesno", yes ? QStringLiteral("yes") : QStringLiteral("no"));
}

Value kindOf(const SessionRecord &record)
{
    return word("kind", sessionKindCode(record.kind));
}

Value signedAt(const std::optional<WallTime> &time)
{
    return time ? Value::moment(*time) : Value();
}

Value markOf(bool isSigned, bool isLate)
{
    if (!isSigned)
        return word("mark", QStringLiteral("unsigned"));
    return isLate ? word("mark", QStringLiteral("late")) : Value::orDash({});
}

/// "S-000012/3"
QString codeOf(const SessionRecord &record)
{
    return seriesCode(record.seriesNumber) + u'/' + QString::number(record.number);
}

/// The words of a coded list in the language of the print.
QString wordsOf(const QList<CodedWords> &list, const QString &code, Language language)
{
    const auto known =
        std::find_if(list.cbegin(), list.cend(), [&code](const CodedWords &one) { return one.code == code; });
    if (known == list.cend())
        return code;
    return language == Language::English ? known->en : known->zh;
}

QString concernsOf(const SessionContent &content, Language language)
{
    QStringList names;
    for (const SessionConcern &concern : content.concerns) {
        const QString name = wordsOf(sessionWords().concerns, concern.code, language);
        // The one that weighs most stands first.
        names.insert(concern.isTop ? 0 : names.size(), concern.isTop ? name + u'★' : name);
    }
    return names.join(QStringLiteral("; "));
}

void addNotes(const SessionReportFacts &facts, FormValues *values)
{
    for (const SessionAttachment &one : facts.file.attachments)
        values->tables[QStringLiteral("attachments")].append(
            {Value::of(one.name),
             Value::count(static_cast<int>((one.bytes + bytesOfKilobyte - 1) / bytesOfKilobyte))});
    for (const SessionAddendum &one : facts.file.addenda)
        values->tables[QStringLiteral("addenda")].append(
            {Value::moment(one.at), Value::of(one.authorName), Value::of(one.text)});
    for (const SecrecyMark &one : facts.breaches) {
        if (one.isAddition)
            values->tables[QStringLiteral("addenda")].append(
                {Value::moment(one.at), Value::of(one.keeperName),
                 Value::code(QStringLiteral("addition"), QStringLiteral("breach"),
                             {Value::count(one.number)})});
    }
    for (const SessionOpinion &one : facts.file.opinions)
        values->tables[QStringLiteral("opinions")].append(
            {Value::moment(one.at), Value::of(one.supervisorName), Value::of(one.text)});
}

/// The form without sections of the index, or with these only.
Form partOfBook(const Form &form, bool index)
{
    Form part = form;
    part.sections.removeIf([index](const FormSection &section) {
        return section.variants.contains(QStringLiteral("book")) != index;
    });
    return part;
}

} // namespace

FormValues sessionReportValues(const SessionReportFacts &facts, Language language)
{
    FormValues values;
    const SessionRecord &head = facts.file.head;
    const SessionContent &content = facts.file.content;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    for (const QString &code : sessionFields())
        values.fields.insert(code, Value::of(content.text(code)));
    set("case_code", Value::of(seriesCode(head.seriesNumber)));
    set("number", Value::count(head.number));
    set("client", Value::of(facts.file.client.name));
    set("class_label", Value::of(facts.file.client.classLabel));
    set("at", Value::join({Value::moment(head.at), Value::moment(head.endsAt())}));
    set("minutes", Value::count(head.minutes));
    set("kind", kindOf(head));
    set("place", Value::join({Value::of(head.roomName), Value::of(head.place)}));
    set("counsellor", Value::of(head.authorName));
    set("parent", Value::of(head.parentName));
    set("concerns", Value::of(concernsOf(content, language)));
    set("next_on", Value::day(content.nextOn));
    set("breached", yesNo(std::any_of(facts.breaches.cbegin(), facts.breaches.cend(),
                                      [](const SecrecyMark &one) { return !one.isAddition; })));
    set("counsellor_sign", head.isSigned() ? Value::of(head.authorName) : Value());
    set("signed_at", signedAt(head.signedAt));
    set("mark", markOf(head.isSigned(), head.isLate));
    values.tables.insert(QStringLiteral("risk"), riskRows(content.risk, language));
    addNotes(facts, &values);
    return values;
}

QList<QList<Value>> riskRows(const RiskCheck &risk, Language language)
{
    QList<QList<Value>> rows;
    for (const CodedWords &item : sessionWords().risk) {
        const auto line = std::find_if(risk.cbegin(), risk.cend(),
                                       [&item](const RiskLine &one) { return one.item == item.code; });
        const Value name = Value::of(language == Language::English ? item.en : item.zh);
        if (line == risk.cend())
            rows.append({name, Value(), Value()});
        else
            rows.append({name, word("answer", riskAnswerCode(line->answer)), Value::of(line->words)});
    }
    return rows;
}

FormValues sessionIndexValues(const SessionBookFacts &facts)
{
    FormValues values;
    int late = 0;
    int open = 0;
    for (const SessionReportFacts &one : facts.sessions) {
        const SessionRecord &head = one.file.head;
        late += head.isLate ? 1 : 0;
        open += head.isSigned() ? 0 : 1;
        QList<QList<Value>> &rows = values.tables[QStringLiteral("index")];
        const int place = static_cast<int>(rows.size());
        rows.append({Value::count(place + 1), Value::of(codeOf(head)), Value::moment(head.at),
                     Value::of(one.file.client.name), kindOf(head), Value::count(head.minutes),
                     signedAt(head.signedAt), markOf(head.isSigned(), head.isLate), Value::pageOf(place)});
    }
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("from", Value::day(facts.from));
    set("to", Value::day(facts.to));
    set("made_for", word("mark", QStringLiteral("whole")));
    set("sessions_total", Value::count(static_cast<int>(facts.sessions.size())));
    set("late_total", Value::count(late));
    set("unsigned_total", Value::count(open));
    return values;
}

Document sessionBook(const Form &form, const Frame &frame, const SessionBookFacts &facts, Language language)
{
    Document book = fillForm(partOfBook(form, true), frame, sessionIndexValues(facts));
    const Form record = partOfBook(form, false);
    for (const SessionReportFacts &one : facts.sessions) {
        book.blocks.append(PageBreak{.isIndexed = true});
        book.blocks.append(fillForm(record, frame, sessionReportValues(one, language)).blocks);
    }
    return book;
}

FormValues seriesReportValues(const SeriesFile &file)
{
    FormValues values;
    const CounsellingSeries &series = file.series;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("case_code", Value::of(series.code()));
    set("counsellor", Value::of(series.keeperName));
    set("client", Value::of(series.client.name));
    set("class_label", Value::of(series.client.classLabel));
    set("opened_on", Value::day(series.openedOn));
    set("assent", word("assent", assentCode(series.assent)));
    set("assent_on", Value::day(series.assentOn));
    set("assent_note", Value::of(series.assentNote));
    set("goals", Value::of(series.goals));
    set("total", Value::count(static_cast<int>(file.sessions.size())));
    QDate first;
    QDate last;
    for (const SessionRecord &one : file.sessions) {
        first = first.isValid() ? std::min(first, one.at.date) : one.at.date;
        last = last.isValid() ? std::max(last, one.at.date) : one.at.date;
        values.tables[QStringLiteral("sessions")].append(
            {Value::count(one.number), Value::moment(one.at), kindOf(one), Value::count(one.minutes),
             Value::of(one.authorName), signedAt(one.signedAt), markOf(one.isSigned(), one.isLate)});
    }
    set("first_on", Value::day(first));
    set("last_on", Value::day(last));
    for (const SeriesClosing &one : file.closings) {
        if (one.reopenedOn.isValid()) {
            values.tables[QStringLiteral("earlier")].append(
                {Value::day(one.closedOn), word("reason", closingReasonCode(one.reason)),
                 Value::day(one.reopenedOn), Value::of(one.reopenReason)});
            continue;
        }
        set("closed_on", Value::day(one.closedOn));
        set("reason", word("reason", closingReasonCode(one.reason)));
        set("words", Value::of(one.words));
        set("attainment", Value::of(one.attainment));
        set("follow_up", Value::of(one.followUp));
        set("archived_on", Value::day(one.archivedOn));
        set("archivist", Value::of(one.archivist));
    }
    return values;
}

FormValues handoverReportValues(const Handover &handover)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("number", Value::count(handover.number));
    set("at", Value::moment(handover.at));
    set("reason", word("reason", handoverReasonCode(handover.reason)));
    set("records", Value::count(static_cast<int>(handover.items.size())));
    set("from", Value::of(handover.fromName));
    set("to", Value::of(handover.toName));
    set("witness", Value::of(handover.witness));
    set("decided_by", Value::of(handover.decidedBy));
    set("words", Value::of(handover.words));
    set("drafts", Value::count(handover.drafts));
    for (const HandoverItem &one : handover.items) {
        QList<QList<Value>> &rows = values.tables[QStringLiteral("items")];
        rows.append({Value::count(static_cast<int>(rows.size()) + 1), Value::of(one.code),
                     Value::of(one.client), Value::count(one.records), Value::count(one.unfinished), Value(),
                     Value::day(one.from), Value::day(one.to), word("medium", QStringLiteral("vault")),
                     Value(), Value()});
    }
    return values;
}

FormValues firstHourValues(const SessionReportFacts *session, const QList<FirstHourTick> &ticks,
                           const FirstHourNumbers &numbers, Language language)
{
    FormValues values;
    if (session != nullptr) {
        values.fields.insert(QStringLiteral("case_code"),
                             Value::of(seriesCode(session->file.head.seriesNumber)));
        values.fields.insert(QStringLiteral("at"), Value::moment(session->file.head.at));
        values.fields.insert(QStringLiteral("client"), Value::of(session->file.client.name));
        values.fields.insert(QStringLiteral("class_label"), Value::of(session->file.client.classLabel));
    }
    for (const CodedWords &item : sessionWords().firstHour) {
        const auto last = std::find_if(ticks.crbegin(), ticks.crend(),
                                       [&item](const FirstHourTick &tick) { return tick.item == item.code; });
        const Value name = Value::of(language == Language::English ? item.en : item.zh);
        QList<QList<Value>> &rows = values.tables[QStringLiteral("items")];
        if (last == ticks.crend())
            rows.append({Value(), name, Value(), Value(), Value()});
        else
            rows.append({word("tick", last->isDone ? QStringLiteral("done") : QStringLiteral("not")), name,
                         Value::moment(last->at), Value::of(last->userName), Value::of(last->words)});
    }
    QList<QList<Value>> &places = values.tables[QStringLiteral("help_places")];
    for (const NearPhone &one : numbers.own)
        places.append(
            {word("near", one.isClassTeacher ? QStringLiteral("class-teacher") : QStringLiteral("guardian")),
             Value::of(one.name), Value::of(one.phone), Value()});
    places += helpRows(numbers.help, HelpUse::Crisis);
    return values;
}

FormValues consentValues(const QString &client, const QString &classLabel, const QString &counsellor,
                         const QList<HelpPlace> &help)
{
    FormValues values;
    values.fields = {{QStringLiteral("client"), Value::of(client)},
                     {QStringLiteral("class_label"), Value::of(classLabel)},
                     {QStringLiteral("counsellor"), Value::of(counsellor)}};
    values.tables.insert(QStringLiteral("help_places"), helpRows(help, HelpUse::Everybody));
    return values;
}

FormValues inspectionValues(const InspectionDraw &draw)
{
    FormValues values;
    const auto set = [&values](const char *field, const Value &value) {
        values.fields.insert(QLatin1String(field), value);
    };
    set("seed", Value::of(QString::number(draw.seed)));
    set("at", Value::moment(draw.at));
    set("from", Value::day(draw.from));
    set("to", Value::day(draw.to));
    set("available", Value::count(draw.available));
    set("drawn", Value::count(static_cast<int>(draw.sessions.size())));
    set("by", Value::of(draw.drawnBy));
    const auto filled = [](bool is) {
        return word("filled", is ? QStringLiteral("yes") : QStringLiteral("no"));
    };
    for (const InspectedSession &one : draw.sessions) {
        QList<Value> row{Value::count(one.position), Value::of(one.code), Value::moment(one.at),
                         word("kind", sessionKindCode(one.kind)), Value::count(one.minutes)};
        for (const bool part : one.parts)
            row.append(filled(part));
        row.append(
            {filled(one.hasRisk), signedAt(one.signedAt), markOf(one.signedAt.has_value(), one.isLate)});
        values.tables[QStringLiteral("records")].append(row);
    }
    return values;
}

} // namespace tingyu::report
