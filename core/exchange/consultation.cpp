// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/consultation.h"

#include "core/care/case_fields.h"
#include "core/exchange/key_card.h"
#include "core/exchange/streams.h"
#include "core/report/document_json.h"
#include "core/report/redactor.h"
#include "core/vault/crypto.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr struct
{
    Second second;
    const char *code;
} seconds[] = {
    {Second::None, "none"}, {Second::User, "user"}, {Second::Paper, "paper"}, {Second::Missing, "missing"}};

constexpr struct
{
    ConsentState state;
    const char *code;
} consents[] = {{ConsentState::NotAsked, "not-asked"},
                {ConsentState::Given, "given"},
                {ConsentState::Refused, "refused"},
                {ConsentState::Withdrawn, "withdrawn"},
                {ConsentState::Expired, "expired"}};

const auto caseForm = QStringLiteral("form12_crisis_report");

QString word(const StreamRow &row, const char *name)
{
    return row.fields.value(QLatin1String(name)).toString();
}

QByteArray refOf(const StreamRow &row)
{
    return QByteArray::fromHex(word(row, "case").toLatin1());
}

/// In pieces of at most longestProse characters.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    for (qsizetype from = 0; from < text.size(); from += longestProse)
        pieces.append(text.mid(from, longestProse));
    return pieces;
}

constexpr int pageHashBytes = 64;

/// Rows of the pages of one case: what each is, and then its bytes.
void appendPages(const TravellingCase &one, QList<StreamRow> *rows)
{
    constexpr qsizetype bytesOfPiece = longestBytes / 4 * 3;
    const QString ref = keyIdText(one.ref);
    int number = 0;
    for (const TravellingPage &page : one.pages) {
        ++number;
        rows->append({QStringLiteral("pages"),
                      {{QStringLiteral("case"), ref},
                       {QStringLiteral("page"), number},
                       {QStringLiteral("title"), page.title},
                       {QStringLiteral("bytes"), page.bytes.size()},
                       {QStringLiteral("hash"),
                        QString::fromLatin1(crypto::hash({page.bytes}, pageHashBytes).toHex())}}});
        int piece = 0;
        for (qsizetype from = 0; from < page.bytes.size(); from += bytesOfPiece)
            rows->append({QStringLiteral("page_bytes"),
                          {{QStringLiteral("case"), ref},
                           {QStringLiteral("page"), number},
                           {QStringLiteral("piece"), piece++},
                           {QStringLiteral("base64"),
                            QString::fromLatin1(page.bytes.mid(from, bytesOfPiece).toBase64())}}});
    }
}

/// Puts the pages of all cases of a package together again.
class PageTaker
{
public:
    /// False where a row does not follow those before it.
    bool begin(const StreamRow &row, TravellingCase *one)
    {
        const auto figure = [&row](const char *name) {
            return row.fields.value(QLatin1String(name)).toInteger(-1);
        };
        const qint64 bytes = figure("bytes");
        m_declared += bytes;
        if (!isWhole() || one->level != Level::Identified || one->pages.size() >= mostSentPages ||
            figure("page") != one->pages.size() + 1 || bytes < 1 || bytes > largestPage ||
            m_declared > mostPageBytes)
            return false;
        one->pages.append({word(row, "title"), {}});
        m_ref = one->ref;
        m_bytes = bytes;
        m_hash = word(row, "hash").toLatin1();
        m_taken.clear();
        m_pieces = 0;
        return true;
    }
    bool add(const StreamRow &row, TravellingCase *one)
    {
        const auto piece = QByteArray::fromBase64Encoding(word(row, "base64").toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        const auto figure = [&row](const char *name) {
            return row.fields.value(QLatin1String(name)).toInteger(-1);
        };
        if (isWhole() || one->ref != m_ref || figure("page") != one->pages.size() ||
            figure("piece") != m_pieces || !piece || m_taken.size() + piece.decoded.size() > m_bytes)
            return false;
        ++m_pieces;
        m_taken += piece.decoded;
        if (!isWhole())
            return true;
        one->pages.last().bytes = m_taken;
        return crypto::hash({m_taken}, pageHashBytes).toHex() == m_hash;
    }
    /// Nothing of a page that was begun is still to come.
    bool isWhole() const { return m_taken.size() == m_bytes; }

private:
    qint64 m_declared = 0; ///< of all pages of the package
    // Of the page that is being put together:
    QByteArray m_ref;
    qint64 m_bytes = 0;
    QByteArray m_hash;
    QByteArray m_taken;
    int m_pieces = 0;
};

/// `words` are those of the one form that travels: another has rules of its own for what may leave.
Result<void> checkDocument(const QByteArray &json, Level level, const report::FormWords &words)
{
    const auto document = report::documentFromJson(json);
    if (!document || document->frame.formId != caseForm)
        return fail(Errc::BadInput, "consultation.rows");
    if (level == Level::Pseudonyms && !report::isRedacted(*document, words))
        return fail(Errc::BadInput, "consultation.not_redacted");
    return {};
}

} // namespace

QString secondCode(Second second)
{
    const auto its = std::find_if(std::begin(seconds), std::end(seconds),
                                  [second](const auto &one) { return one.second == second; });
    return QLatin1String(its->code);
}

std::optional<Second> secondFromCode(const QString &code)
{
    for (const auto &one : seconds) {
        if (code == QLatin1String(one.code))
            return one.second;
    }
    return {};
}

QString consentStateCode(ConsentState state)
{
    const auto its = std::find_if(std::begin(consents), std::end(consents),
                                  [state](const auto &one) { return one.state == state; });
    return QLatin1String(its->code);
}

std::optional<ConsentState> consentStateFromCode(const QString &code)
{
    for (const auto &one : consents) {
        if (code == QLatin1String(one.code))
            return one.state;
    }
    return {};
}

QList<StreamRow> rowsOfCases(const QList<TravellingCase> &cases)
{
    QList<StreamRow> rows;
    for (const TravellingCase &one : cases) {
        const QString ref = keyIdText(one.ref);
        rows.append({QStringLiteral("cases"),
                     {{QStringLiteral("case"), ref},
                      {QStringLiteral("kind"), caseKindCode(one.kind)},
                      {QStringLiteral("level"), levelCode(one.level)},
                      {QStringLiteral("version"), one.version},
                      {QStringLiteral("second"), secondCode(one.second)}}});
        if (one.consent)
            rows.last().fields.insert(QStringLiteral("consent"), consentStateCode(*one.consent));
        if (one.keepUntil.isValid())
            rows.last().fields.insert(QStringLiteral("keep_until"), one.keepUntil.toString(Qt::ISODate));
        if (one.level == Level::Identified)
            rows.append({QStringLiteral("student"),
                         {{QStringLiteral("case"), ref},
                          {QStringLiteral("name"), one.student.name},
                          {QStringLiteral("sex"), one.student.sex},
                          {QStringLiteral("birth"), one.student.birth},
                          {QStringLiteral("class"), one.student.className}}});
        int piece = 0;
        for (const QString &text : piecesOf(QString::fromUtf8(one.document)))
            rows.append({QStringLiteral("document"),
                         {{QStringLiteral("case"), ref},
                          {QStringLiteral("piece"), piece++},
                          {QStringLiteral("text"), text}}});
        appendPages(one, &rows);
    }
    return rows;
}

Result<QList<TravellingCase>> casesOf(const QList<StreamRow> &rows)
{
    QList<TravellingCase> cases;
    QList<QString> texts;
    QList<int> pieces;
    QHash<QByteArray, qsizetype> places;
    PageTaker pages;
    for (const StreamRow &row : rows) {
        const qsizetype at = places.value(refOf(row), cases.size());
        if (row.section == QLatin1String("cases")) {
            const auto kind = caseKindFromCode(word(row, "kind"));
            const auto level = levelFromCode(word(row, "level"));
            const auto second = secondFromCode(word(row, "second"));
            const QString consent = word(row, "consent");
            const auto state = consentStateFromCode(consent);
            const QDate keepUntil = QDate::fromString(word(row, "keep_until"), Qt::ISODate);
            if (at < cases.size() || !kind || !second || !level || *level == Level::Figures ||
                cases.size() == mostCases || (!state && !consent.isEmpty()) ||
                (*level == Level::Pseudonyms && (state || keepUntil.isValid())))
                return fail(Errc::BadInput, "consultation.rows");
            places.insert(refOf(row), at);
            cases.append({refOf(row),
                          *kind,
                          *level,
                          row.fields.value(QLatin1String("version")).toInt(),
                          *second,
                          {},
                          {},
                          {},
                          state,
                          keepUntil});
            texts.append(QString());
            pieces.append(0);
        } else if (row.section == QLatin1String("student")) {
            if (at == cases.size() || cases[at].level != Level::Identified)
                return fail(Errc::BadInput, "consultation.rows");
            cases[at].student = {word(row, "name"), word(row, "sex"), word(row, "birth"), word(row, "class")};
        } else if (row.section == QLatin1String("pages")) {
            if (at == cases.size() || !pages.begin(row, &cases[at]))
                return fail(Errc::BadInput, "consultation.rows");
        } else if (row.section == QLatin1String("page_bytes")) {
            if (at == cases.size() || !pages.add(row, &cases[at]))
                return fail(Errc::BadInput, "consultation.rows");
        } else {
            if (at == cases.size() || row.fields.value(QLatin1String("piece")).toInt() != pieces[at])
                return fail(Errc::BadInput, "consultation.rows");
            ++pieces[at];
            texts[at] += word(row, "text");
            if (texts[at].size() > longestDocument)
                return fail(Errc::BadInput, "consultation.rows");
        }
    }
    if (!pages.isWhole())
        return fail(Errc::BadInput, "consultation.rows");
    const auto words = report::loadWords(caseForm, report::Language::Chinese);
    if (!words)
        return words.error();
    for (qsizetype i = 0; i < cases.size(); ++i) {
        cases[i].document = texts[i].toUtf8();
        const bool agreed = cases[i].level != Level::Identified ||
                            (cases[i].second != Second::None && !cases[i].student.name.isEmpty());
        if (cases[i].version < 1 || !agreed)
            return fail(Errc::BadInput, "consultation.rows");
        if (auto checked = checkDocument(cases[i].document, cases[i].level, *words); !checked)
            return checked.error();
    }
    return cases.isEmpty() ? fail(Errc::BadInput, "consultation.rows") : Result<QList<TravellingCase>>(cases);
}

QList<StreamRow> rowsOfReply(const TravellingReply &reply)
{
    QList<StreamRow> rows{{QStringLiteral("reply"),
                           {{QStringLiteral("case"), keyIdText(reply.ref)},
                            {QStringLiteral("version"), reply.version},
                            {QStringLiteral("expert"), reply.expert},
                            {QStringLiteral("on"), reply.on.toString(Qt::ISODate)}}}};
    for (const OpinionPart &part : reply.parts)
        rows.append({QStringLiteral("answers"),
                     {{QStringLiteral("code"), part.code}, {QStringLiteral("text"), part.text}}});
    return rows;
}

Result<TravellingReply> replyOf(const QList<StreamRow> &rows)
{
    TravellingReply reply;
    qsizetype bytes = 0;
    QSet<QString> codes;
    for (const StreamRow &row : rows) {
        if (row.section == QLatin1String("reply")) {
            if (!reply.ref.isEmpty())
                return fail(Errc::BadInput, "consultation.rows");
            reply.ref = refOf(row);
            reply.version = row.fields.value(QLatin1String("version")).toInt();
            reply.expert = word(row, "expert");
            reply.on = QDate::fromString(word(row, "on"), Qt::ISODate);
        } else {
            OpinionPart part;
            part.code = word(row, "code");
            part.text = word(row, "text");
            bytes += part.text.toUtf8().size();
            if (!isOpinionField(part.code) || part.text.trimmed().isEmpty() || codes.contains(part.code))
                return fail(Errc::BadInput, "consultation.rows");
            codes.insert(part.code);
            reply.parts.append(part);
        }
    }
    if (bytes > longestReply)
        return fail(Errc::BadInput, "consultation.too_long");
    if (reply.ref.isEmpty() || reply.parts.isEmpty() || reply.expert.isEmpty() || reply.version < 1)
        return fail(Errc::BadInput, "consultation.rows");
    return reply;
}

} // namespace tingyu::exchange
