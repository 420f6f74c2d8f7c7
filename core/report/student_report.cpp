// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/student_report.h"

namespace tingyu::report {
namespace {

Value yesNo(const std::optional<bool> &answer)
{
    return answer ? word("yesno", *answer ? QStringLiteral("yes") : QStringLiteral("no")) : Value();
}

/// A group holds until its day, unless it was ended before.
QDate endOf(const VulnerabilityTag &tag)
{
    return tag.to.isValid() ? tag.to : tag.expiresOn;
}

class FileMaker
{
public:
    FileMaker(const StudentReportFacts &facts, const Form &form) : m_facts(facts), m_form(form) {}

    FormValues values(const QStringList &parts)
    {
        if (parts.contains(QLatin1String("identity")))
            fillIdentity();
        if (parts.contains(QLatin1String("contacts")))
            fillContacts();
        if (parts.contains(QLatin1String("history")))
            fillHistory();
        if (parts.contains(QLatin1String("groups")))
            fillGroups();
        if (parts.contains(QLatin1String("consents")))
            fillConsents();
        if (parts.contains(QLatin1String("timeline")))
            fillTimeline();
        return m_values;
    }

private:
    void set(const char *field, const Value &value) { m_values.fields.insert(QLatin1String(field), value); }
    QList<QList<Value>> &rows(const char *section) { return m_values.tables[QLatin1String(section)]; }

    void fillIdentity()
    {
        const Student &one = m_facts.file.student;
        set("name", Value::of(one.name));
        set("former_names", orNothing(Value::of(one.formerNames.join(QStringLiteral("、")))));
        set("class", Value::of(m_facts.file.classLabel));
        set("status", word("status", rollStatusCode(one.status)));
        set("sex", one.sex == Sex::Unknown
                       ? Value()
                       : word("sex", one.sex == Sex::Male ? QStringLiteral("m") : QStringLiteral("f")));
        set("birth_date", Value::day(one.birthDate));
        set("student_no", Value::of(one.studentNo));
        set("roll_number", Value::of(one.rollNumber));
        set("id_number", Value::of(one.idNumber));
        set("phone", Value::of(one.phone));
        set("boarding", yesNo(one.boarding));
        set("only_child", yesNo(one.onlyChild));
        set("address", Value::of(one.address));
        set("file_class", word("file_class", fileClassCode(one.fileClass)));
    }

    /// The source's own word stands behind the code only where the code leaves open who it is (which
    /// grandfather).
    Value relationOf(const Contact &one) const
    {
        static const QStringList saysAll{QStringLiteral("father"), QStringLiteral("mother"),
                                         QStringLiteral("stepfather"), QStringLiteral("stepmother")};
        const Value coded = word("relation", one.relation);
        const bool isSaid =
            saysAll.contains(one.relation) || m_form.options.value(coded.text).zh == one.relationNote;
        return isSaid ? coded : Value::join({coded, Value::of(one.relationNote)});
    }

    void fillContacts()
    {
        for (const Contact &one : m_facts.file.contacts)
            rows("contacts")
                .append({Value::of(one.name), relationOf(one), orNothing(Value::of(one.phone)),
                         yesNo(one.isGuardian)});
    }

    void fillHistory()
    {
        for (const GrowthEntry &one : m_facts.file.growth)
            rows("history").append({Value::day(one.onDate), word("growth", growthKindCode(one.kind)),
                                    Value::join({Value::of(one.statement), word("risk", one.stressor)}),
                                    Value::join({word("source", one.source), Value::of(one.sourceNote)})});
    }

    void fillGroups()
    {
        const auto add = [this](const char *set, const QString &code, QDate from, QDate to,
                                const QString &source, const QString &note) {
            rows("groups").append({word(set, code), Value::day(from),
                                   to.isValid() ? Value::day(to) : word("mark", QStringLiteral("open")),
                                   orNothing(Value::join({word("source", source), Value::of(note)}))});
        };
        for (const VulnerabilityTag &one : m_facts.file.tags)
            add("group", one.code, one.from, endOf(one), one.source, one.note);
        for (const RiskFactor &one : m_facts.file.riskFactors)
            add("risk", one.code, one.from, one.to, one.source, one.note);
        for (const FileClassEntry &one : m_facts.file.fileClasses)
            rows("file_classes")
                .append({Value::day(one.from), word("file_class", fileClassCode(one.fileClass)),
                         Value::of(one.reason), Value::of(one.decidedBy)});
    }

    void fillConsents()
    {
        for (const Consent &one : m_facts.file.consents)
            rows("consents")
                .append({Value::day(one.onDate), word("party", consentPartyCode(one.party)),
                         word("scope", consentScopeCode(one.scope)),
                         word("consent", consentAnswerCode(one.answer)), orNothing(Value::day(one.expiresOn)),
                         orNothing(Value::join({Value::of(one.person), Value::of(one.paperRef)}))});
    }

    /// What happened: a word of the form; codes after it where they have words of their own.
    Value event(const TimelineEntry &entry) const
    {
        const QString room = entry.kind.section(QLatin1Char('.'), 0, 0);
        const QString first = entry.codes.value(0);
        Value told = Value::of(first);
        for (const char *set : {"risk", "group", "file_class", "party", "source", "partner", "decision",
                                "session_kind", "case_kind", "contact_way", "caller"}) {
            const QString key = QLatin1String(set) + QLatin1Char('.') + first;
            if (m_form.options.contains(key) && wordsOf(room).contains(QLatin1String(set)))
                told = word(set, first);
        }
        if (room == QLatin1String("roll"))
            told = {};
        const Value what = word("event", entry.kind);
        return m_form.options.contains(what.text) ? Value::join({what, told}) : Value::of(entry.kind);
    }

    /// The sets a room's first code may be of.
    static QStringList wordsOf(const QString &room)
    {
        static const QHash<QString, QStringList> sets = {
            {QStringLiteral("growth"), {QStringLiteral("source")}},
            {QStringLiteral("risk-factor"), {QStringLiteral("risk")}},
            {QStringLiteral("tag"), {QStringLiteral("group")}},
            {QStringLiteral("file-class"), {QStringLiteral("file_class")}},
            {QStringLiteral("consent"), {QStringLiteral("party")}},
            {QStringLiteral("review"), {QStringLiteral("partner"), QStringLiteral("decision")}},
            {QStringLiteral("session"), {QStringLiteral("session_kind")}},
            {QStringLiteral("phone"), {QStringLiteral("caller")}},
            {QStringLiteral("case"), {QStringLiteral("case_kind"), QStringLiteral("contact_way")}}};
        return sets.value(room);
    }

    void fillTimeline()
    {
        for (const TimelineEntry &entry : m_facts.timeline)
            rows("timeline")
                .append({Value::moment({entry.date, entry.time}), event(entry),
                         orNothing(Value::of(entry.text))});
    }

    const StudentReportFacts &m_facts;
    const Form &m_form;
    FormValues m_values;
};

/// The part a section belongs to; empty: it stands in every print.
QString partOf(const QString &section)
{
    if (section == QLatin1String("file_classes"))
        return QStringLiteral("groups");
    return studentReportParts().contains(section) ? section : QString();
}

} // namespace

QStringList studentReportParts()
{
    return {QStringLiteral("identity"), QStringLiteral("contacts"), QStringLiteral("history"),
            QStringLiteral("groups"),   QStringLiteral("consents"), QStringLiteral("timeline")};
}

FormValues studentReportValues(const StudentReportFacts &facts, const Form &form, const QStringList &parts)
{
    return FileMaker(facts, form).values(parts);
}

Form studentReportForm(const Form &form, const QStringList &parts)
{
    Form chosen = form;
    chosen.sections.removeIf([&parts](const FormSection &section) {
        const QString part = partOf(section.id);
        return !part.isEmpty() && !parts.contains(part);
    });
    return chosen;
}

} // namespace tingyu::report
