// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_handover.h"

#include "core/base/text.h"
#include "core/exchange/key_card.h"
#include "core/exchange/streams.h"
#include "core/report/document_json.h"
#include "core/school/school_codes.h"
#include "core/vault/crypto.h"

#include <QHash>

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr struct
{
    HandedKind kind;
    const char *code;
    const char *form; ///< the one it is printed on
} kinds[] = {{HandedKind::File, "file", "student_file"},
             {HandedKind::Sheet, "sheet", "screening_report"},
             {HandedKind::Case, "case", "form12_crisis_report"},
             {HandedKind::Opinion, "opinion", "form13_consultation_opinion"},
             {HandedKind::Series, "series", "form04_series"}};

const auto wordsText = QStringLiteral("words");
const auto consentText = QStringLiteral("consent");
const auto growthText = QStringLiteral("growth");
const auto documentText = QStringLiteral("document");

QString line(const QString &said)
{
    constexpr qsizetype longest = 200; // as FieldKind::Text allows
    return text::tidy(said).left(longest);
}

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate dayOf(const QString &said)
{
    return QDate::fromString(said, Qt::ISODate);
}

QString yesNo(std::optional<bool> answer)
{
    return !answer ? QString() : *answer ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Long text beside its row, in pieces.
void addPieces(const QString &of, int number, const QString &whole, QList<StreamRow> *rows)
{
    int piece = 0;
    for (qsizetype from = 0; from < whole.size();) {
        qsizetype size = std::min(longestProse, whole.size() - from);
        if (from + size < whole.size() && whole[from + size - 1].isHighSurrogate())
            --size; // both halves of a character stay together
        rows->append({QStringLiteral("text"),
                      {{QStringLiteral("of"), of},
                       {QStringLiteral("no"), number},
                       {QStringLiteral("piece"), piece++},
                       {QStringLiteral("text"), whole.mid(from, size)}}});
        from += size;
    }
}

struct Row
{
    const StreamRow &row;
    QString word(const char *name) const { return row.fields.value(QLatin1String(name)).toString(); }
    int number(const char *name) const { return row.fields.value(QLatin1String(name)).toInt(); }
    bool flag(const char *name) const { return row.fields.value(QLatin1String(name)).toBool(); }
    QByteArray bytes(const char *name) const { return QByteArray::fromHex(word(name).toLatin1()); }
    QDate date(const char *name) const { return dayOf(word(name)); }
};

std::optional<bool> answerOf(const QString &said)
{
    if (said.isEmpty())
        return {};
    return said == QLatin1String("yes");
}

/// Reads rows in whatever order their sections come; what does not fit makes it bad.
class FileReader
{
public:
    void take(const StreamRow &one)
    {
        const Row row{one};
        if (one.section == QLatin1String("handover"))
            head(row);
        else if (one.section == QLatin1String("student"))
            student(row);
        else if (one.section == QLatin1String("contacts"))
            contact(row);
        else if (one.section == QLatin1String("growth"))
            growth(row);
        else if (one.section == QLatin1String("factors"))
            factor(row);
        else if (one.section == QLatin1String("tags"))
            tag(row);
        else if (one.section == QLatin1String("parts"))
            part(row);
        else
            piece(row);
        const HandedFacts &facts = m_file.facts;
        for (const qsizetype count :
             {facts.contacts.size(), facts.growth.size(), facts.riskFactors.size(), facts.tags.size()})
            must(count <= mostHandedFacts);
    }

    /// Documents as they were printed, each on the form of its kind and with the check value that is told.
    void takeDocuments()
    {
        QList<HandedPart> &parts = m_file.head.parts;
        for (int i = 0; i < parts.size() && !m_bad; ++i) {
            HandedPart &part = parts[i];
            part.document = m_documents.value(i).toUtf8();
            const auto document = report::documentFromJson(part.document);
            const auto its = std::find_if(std::begin(kinds), std::end(kinds),
                                          [&part](const auto &one) { return one.kind == part.kind; });
            must(document && document->frame.formId == QLatin1String(its->form) &&
                 !document->frame.deidentified && !document->frame.blank &&
                 handedCheck(part.document) == part.check);
        }
    }

    bool isBad() const { return m_bad; }
    bool hasHead() const { return m_heads == 1; }
    bool hasStudent() const { return m_students == 1; }
    TravellingFile take() { return std::move(m_file); }
    const TravellingFile &file() const { return m_file; }

private:
    void must(bool holds) { m_bad = m_bad || !holds; }

    void head(const Row &row)
    {
        ++m_heads;
        FileHandover &head = m_file.head;
        const auto reason = handoverReasonFromCode(row.word("reason"));
        const auto second = secondFromCode(row.word("second"));
        const auto consent = consentStateFromCode(row.word("consent"));
        must(reason && second && consent);
        if (m_bad)
            return;
        head.ref = row.bytes("handover");
        head.number = row.number("number");
        head.on = row.date("on");
        head.reason = *reason;
        head.fromName = row.word("from");
        head.toName = row.word("to");
        head.witness = row.word("witness");
        head.second = *second;
        head.secondName = row.word("second_name");
        head.consent = *consent;
        head.studentClass = row.word("class");
    }

    void student(const Row &row)
    {
        ++m_students;
        Student &one = m_file.facts.student;
        one.name = row.word("name");
        one.formerNames = row.word("former_names").split(u'\n', Qt::SkipEmptyParts);
        one.sex = sexFromCode(row.word("sex").toUpper());
        one.birthDate = row.date("birth");
        one.idKind = row.word("id_kind");
        one.idNumber = row.word("id_number");
        one.rollNumber = row.word("roll_number");
        one.rollNumberLocal = row.word("roll_number_2");
        one.nationality = row.word("nationality");
        one.ethnicity = row.word("ethnicity");
        one.boarding = answerOf(row.word("boarding"));
        one.onlyChild = answerOf(row.word("only_child"));
        one.health = row.word("health");
        one.household = row.word("household");
        one.address = row.word("address");
        one.phone = row.word("phone");
        must(!one.name.isEmpty());
        m_file.head.studentName = one.name;
        m_file.head.studentBirth = row.word("birth");
    }

    void contact(const Row &row)
    {
        Contact one;
        one.name = row.word("name");
        one.relation = row.word("relation");
        one.relationNote = row.word("note");
        one.phone = row.word("phone");
        one.isGuardian = row.flag("guardian");
        must(one.relation.isEmpty() || isCode(relationCodes(), one.relation));
        m_file.facts.contacts.append(one);
    }

    void growth(const Row &row)
    {
        GrowthEntry one;
        const auto kind = growthKindFromCode(row.word("kind"));
        one.kind = kind.value_or(GrowthKind::Family);
        one.onDate = row.date("on");
        one.stressor = row.word("stressor");
        one.source = row.word("source");
        one.sourceNote = row.word("note");
        must(kind && row.number("no") == m_file.facts.growth.size() && isCode(sourceCodes(), one.source) &&
             (one.stressor.isEmpty() || isCode(riskFactorCodes(), one.stressor)));
        m_file.facts.growth.append(one);
    }

    void factor(const Row &row)
    {
        RiskFactor one;
        one.code = row.word("code");
        one.from = row.date("from");
        one.to = row.date("to");
        one.source = row.word("source");
        one.note = row.word("note");
        must(isCode(riskFactorCodes(), one.code) && isCode(sourceCodes(), one.source));
        m_file.facts.riskFactors.append(one);
    }

    void tag(const Row &row)
    {
        VulnerabilityTag one;
        one.code = row.word("code");
        one.from = row.date("from");
        one.to = row.date("to");
        one.expiresOn = row.date("expires");
        one.source = row.word("source");
        one.note = row.word("note");
        must(isCode(vulnerabilityCodes(), one.code) && isCode(sourceCodes(), one.source));
        m_file.facts.tags.append(one);
    }

    void part(const Row &row)
    {
        HandedPart one;
        const auto kind = handedKindFromCode(row.word("kind"));
        one.kind = kind.value_or(HandedKind::File);
        one.code = row.word("code");
        one.from = row.date("from");
        one.to = row.date("to");
        one.pages = row.number("pages");
        one.isRestricted = row.flag("restricted");
        one.check = row.bytes("check").left(handedCheckBytes);
        QList<HandedPart> &parts = m_file.head.parts;
        must(kind && row.number("no") == parts.size() && parts.size() < mostHandedParts);
        parts.append(one);
    }

    void piece(const Row &row)
    {
        const QString of = row.word("of");
        const int number = row.number("no");
        QString *whole = nullptr;
        if (of == wordsText)
            whole = &m_file.head.words;
        else if (of == consentText)
            whole = &m_file.head.consentWords;
        else if (of == growthText && number < m_file.facts.growth.size())
            whole = &m_file.facts.growth[number].statement;
        else if (of == documentText && number < m_file.head.parts.size())
            whole = &m_documents[number];
        if (whole == nullptr || row.number("piece") != m_pieces[{of, number}]++) {
            m_bad = true;
            return;
        }
        const QString said = row.word("text");
        m_size += said.size();
        whole->append(said);
        must(whole->size() <= longestDocument && m_size <= mostHandedText);
    }

    TravellingFile m_file;
    QHash<int, QString> m_documents;
    QHash<std::pair<QString, int>, int> m_pieces; ///< that came of each text
    qsizetype m_size = 0;
    int m_heads = 0;
    int m_students = 0;
    bool m_bad = false;
};

} // namespace

QString handedKindCode(HandedKind kind)
{
    const auto its = std::find_if(std::begin(kinds), std::end(kinds),
                                  [kind](const auto &one) { return one.kind == kind; });
    return QLatin1String(its->code);
}

std::optional<HandedKind> handedKindFromCode(const QString &code)
{
    for (const auto &one : kinds) {
        if (code == QLatin1String(one.code))
            return one.kind;
    }
    return {};
}

QByteArray handedCheck(const QByteArray &document)
{
    return crypto::hash({document}).left(handedCheckBytes);
}

bool goesByDefault(const HandedPart &part)
{
    return !part.isRestricted || part.kind == HandedKind::Series;
}

QString handoverStateCode(HandoverState state)
{
    switch (state) {
    case HandoverState::Sent:
        return QStringLiteral("sent");
    case HandoverState::Arrived:
        return QStringLiteral("arrived");
    case HandoverState::Waiting:
        return QStringLiteral("waiting");
    case HandoverState::Taken:
        return QStringLiteral("taken");
    case HandoverState::Returned:
        return QStringLiteral("returned");
    }
    return {};
}

QList<StreamRow> rowsOfFacts(const HandedFacts &facts)
{
    const Student &one = facts.student;
    QList<StreamRow> rows{{QStringLiteral("student"),
                           {{QStringLiteral("name"), line(one.name)},
                            {QStringLiteral("former_names"), text::prose(one.formerNames.join(u'\n'))},
                            {QStringLiteral("sex"), sexCode(one.sex).toLower()},
                            {QStringLiteral("birth"), day(one.birthDate)},
                            {QStringLiteral("id_kind"), line(one.idKind)},
                            {QStringLiteral("id_number"), line(one.idNumber)},
                            {QStringLiteral("roll_number"), line(one.rollNumber)},
                            {QStringLiteral("roll_number_2"), line(one.rollNumberLocal)},
                            {QStringLiteral("nationality"), line(one.nationality)},
                            {QStringLiteral("ethnicity"), line(one.ethnicity)},
                            {QStringLiteral("boarding"), yesNo(one.boarding)},
                            {QStringLiteral("only_child"), yesNo(one.onlyChild)},
                            {QStringLiteral("health"), line(one.health)},
                            {QStringLiteral("household"), line(one.household)},
                            {QStringLiteral("address"), text::prose(one.address)},
                            {QStringLiteral("phone"), line(one.phone)}}}};
    for (const Contact &contact : facts.contacts)
        rows.append({QStringLiteral("contacts"),
                     {{QStringLiteral("name"), line(contact.name)},
                      {QStringLiteral("relation"), line(contact.relation)},
                      {QStringLiteral("note"), text::prose(contact.relationNote)},
                      {QStringLiteral("phone"), line(contact.phone)},
                      {QStringLiteral("guardian"), contact.isGuardian}}});
    int number = 0;
    for (const GrowthEntry &entry : facts.growth) {
        rows.append({QStringLiteral("growth"),
                     {{QStringLiteral("no"), number},
                      {QStringLiteral("kind"), growthKindCode(entry.kind)},
                      {QStringLiteral("on"), day(entry.onDate)},
                      {QStringLiteral("stressor"), line(entry.stressor)},
                      {QStringLiteral("source"), line(entry.source)},
                      {QStringLiteral("note"), text::prose(entry.sourceNote)}}});
        addPieces(growthText, number++, text::prose(entry.statement), &rows);
    }
    for (const RiskFactor &factor : facts.riskFactors)
        rows.append({QStringLiteral("factors"),
                     {{QStringLiteral("code"), line(factor.code)},
                      {QStringLiteral("from"), day(factor.from)},
                      {QStringLiteral("to"), day(factor.to)},
                      {QStringLiteral("source"), line(factor.source)},
                      {QStringLiteral("note"), text::prose(factor.note)}}});
    for (const VulnerabilityTag &tag : facts.tags)
        rows.append({QStringLiteral("tags"),
                     {{QStringLiteral("code"), line(tag.code)},
                      {QStringLiteral("from"), day(tag.from)},
                      {QStringLiteral("to"), day(tag.to)},
                      {QStringLiteral("expires"), day(tag.expiresOn)},
                      {QStringLiteral("source"), line(tag.source)},
                      {QStringLiteral("note"), text::prose(tag.note)}}});
    return rows;
}

Result<HandedFacts> factsOf(const QList<StreamRow> &rows)
{
    FileReader reader;
    for (const StreamRow &row : rows)
        reader.take(row);
    if (reader.isBad() || !reader.hasStudent())
        return fail(Errc::BadInput, "handover.rows");
    return reader.take().facts;
}

QList<StreamRow> rowsOfFile(const TravellingFile &file)
{
    const FileHandover &head = file.head;
    QList<StreamRow> rows{{QStringLiteral("handover"),
                           {{QStringLiteral("handover"), keyIdText(head.ref)},
                            {QStringLiteral("number"), head.number},
                            {QStringLiteral("on"), day(head.on)},
                            {QStringLiteral("reason"), handoverReasonCode(head.reason)},
                            {QStringLiteral("from"), line(head.fromName)},
                            {QStringLiteral("to"), line(head.toName)},
                            {QStringLiteral("witness"), line(head.witness)},
                            {QStringLiteral("second"), secondCode(head.second)},
                            {QStringLiteral("second_name"), line(head.secondName)},
                            {QStringLiteral("consent"), consentStateCode(head.consent)},
                            {QStringLiteral("class"), line(head.studentClass)}}}};
    addPieces(wordsText, 0, text::prose(head.words), &rows);
    addPieces(consentText, 0, text::prose(head.consentWords), &rows);
    rows += rowsOfFacts(file.facts);
    int number = 0;
    for (const HandedPart &part : head.parts) {
        rows.append({QStringLiteral("parts"),
                     {{QStringLiteral("no"), number},
                      {QStringLiteral("kind"), handedKindCode(part.kind)},
                      {QStringLiteral("code"), line(part.code)},
                      {QStringLiteral("from"), day(part.from)},
                      {QStringLiteral("to"), day(part.to)},
                      {QStringLiteral("pages"), part.pages},
                      {QStringLiteral("restricted"), part.isRestricted},
                      {QStringLiteral("check"), QString::fromLatin1(part.check.toHex())}}});
        addPieces(documentText, number++, QString::fromUtf8(part.document), &rows);
    }
    return rows;
}

Result<TravellingFile> fileOf(const QList<StreamRow> &rows)
{
    FileReader reader;
    for (const StreamRow &row : rows)
        reader.take(row);
    reader.takeDocuments();
    const FileHandover &head = reader.file().head;
    const bool isAgreed = head.second == Second::User || head.second == Second::Paper;
    const bool isConsented = head.consent == ConsentState::Given || !head.consentWords.isEmpty();
    const bool isWhole = reader.hasHead() && reader.hasStudent() && head.number > 0 &&
                         !head.fromName.isEmpty() && !head.witness.isEmpty() && !head.parts.isEmpty() &&
                         isAgreed && !head.secondName.isEmpty() && isConsented;
    if (reader.isBad() || !isWhole)
        return fail(Errc::BadInput, "handover.rows");
    return reader.take();
}

} // namespace tingyu::exchange
