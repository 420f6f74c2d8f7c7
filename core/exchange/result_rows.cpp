// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/result_rows.h"

#include "core/base/school_calendar.h"
#include "core/exchange/screening_rows.h"
#include "core/exchange/stored_results.h"
#include "core/school/facts_repository.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/result_json.h"
#include "core/vault/crypto.h"
#include "core/vault/facts.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace tingyu::exchange {
namespace {

constexpr char context[] = "PSEUDONM"; // eight letters, as a subkey wants them

/// May results of this student go to another office today?
bool mayTravel(const QList<Consent> &said, QDate today)
{
    const auto isBack = [&](ConsentParty party, ConsentScope scope) {
        const ConsentState state = consentState(said, party, scope, today);
        return state == ConsentState::Refused || state == ConsentState::Withdrawn;
    };
    return consentState(said, ConsentParty::Guardian, ConsentScope::Exchange, today) == ConsentState::Given &&
           !isBack(ConsentParty::Student, ConsentScope::Exchange) &&
           !isBack(ConsentParty::Guardian, ConsentScope::Screening) &&
           !isBack(ConsentParty::Student, ConsentScope::Screening);
}

QJsonArray scoresOf(const QByteArray &json)
{
    const ReadResult read = resultFromJson(json);
    QJsonArray scores;
    for (const StoredScore &score : read.scores) {
        if (score.internal)
            continue;
        const StoredBand *band = read.band(score.id);
        scores.append(QJsonObject{
            {QStringLiteral("score"), score.id},
            {QStringLiteral("value"),
             score.exact.isNull() ? QJsonValue() : QJsonValue(QString::fromLatin1(score.exact.toText()))},
            {QStringLiteral("band"),
             band == nullptr || band->id.isEmpty() ? QJsonValue() : QJsonValue(band->id)}});
    }
    return scores;
}

StreamRow rowOf(const ResultSheet &sheet, const QByteArray &standIn)
{
    const bool isBorn = sheet.birthDate.isValid() && sheet.birthDate <= sheet.answeredOn;
    return {QStringLiteral("results"),
            {{QStringLiteral("pid"), QString::fromLatin1(standIn.toHex())},
             {QStringLiteral("stage"), sheet.stage},
             {QStringLiteral("grade"), sheet.grade ? QJsonValue(*sheet.grade) : QJsonValue()},
             {QStringLiteral("sex"), sheet.sex},
             {QStringLiteral("age"),
              isBorn ? QJsonValue(ageInYears(sheet.birthDate, sheet.answeredOn)) : QJsonValue()},
             {QStringLiteral("scale"), sheet.scaleId},
             {QStringLiteral("scale_version"), sheet.scaleVersion},
             {QStringLiteral("validity"), sheetValidityCode(sheet.validity)},
             {QStringLiteral("scores"), scoresOf(sheet.json)}}};
}

Result<SecretBytes> pseudonymKey(Connection &db)
{
    auto secret = readFact(db, QStringLiteral("pseudonym_key"));
    if (!secret)
        return secret.error();
    if (!*secret)
        return fail(Errc::Damaged, "vault.damaged", {QStringLiteral("fact")});
    return crypto::subkey(SecretBytes::take(**secret), 1, context);
}

QByteArray standInOf(const SecretBytes &key, const QByteArray &receiver, int schoolYear, const Uid &student)
{
    // No year is written as a word: the two never meet.
    const QByteArray year = schoolYear == everyYear ? QByteArray("ALL") : QByteArray::number(schoolYear);
    return crypto::keyedHash(key, {QByteArray(context), receiver, year, student.bytes()}, pseudonymBytes);
}

} // namespace

Result<QByteArray> pseudonym(Connection &db, const QByteArray &receiver, int schoolYear, const Uid &student)
{
    auto key = pseudonymKey(db);
    if (!key)
        return key.error();
    return standInOf(*key, receiver, schoolYear, student);
}

Result<StreamRows> resultRows(Workplace &place, const QString &term, const QByteArray &receiver,
                              const QString &longitudinal)
{
    const int schoolYear = term.left(4).toInt();
    const int idYear = longitudinal.isEmpty() ? schoolYear : everyYear;
    auto campaigns = campaignsOf(place, term);
    auto key = pseudonymKey(place.db());
    if (!campaigns || !key)
        return campaigns ? key.error() : campaigns.error();
    if (campaigns->isEmpty())
        return fail(Errc::NotFound, "stream.empty", {term});
    QSet<StudentId> withheld;
    // By stand-in and scale: the order says nothing of the roll.
    QMap<std::pair<QByteArray, QString>, ResultSheet> last;
    for (const Campaign &campaign : std::as_const(*campaigns)) {
        auto sheets = resultSheets(place.db(), campaign.id, schoolYear);
        auto marks = CampaignRepository(place.db()).marks(campaign.id);
        if (!sheets || !marks)
            return sheets ? marks.error() : sheets.error();
        for (auto it = marks->cbegin(); it != marks->cend(); ++it) {
            if (it.value() != CampaignMark::Absent)
                withheld.insert(it.key());
        }
        for (const ResultSheet &sheet : std::as_const(*sheets)) {
            if (sheet.validity == SheetValidity::Invalid) {
                withheld.insert(sheet.student);
                continue;
            }
            ResultSheet &known = last[{standInOf(*key, receiver, idYear, sheet.studentUid), sheet.scaleId}];
            if (!known.answeredOn.isValid() || known.answeredOn <= sheet.answeredOn)
                known = sheet;
        }
    }
    QHash<StudentId, bool> travels;
    StreamRows all;
    if (!longitudinal.isEmpty())
        all.rows.append({longitudinalSection, {{QStringLiteral("purpose"), longitudinal}}});
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        if (!travels.contains(it->student)) {
            auto consents = FactsRepository(place.db()).consents(it->student);
            if (!consents)
                return consents.error();
            travels.insert(it->student, mayTravel(*consents, place.clock().today()));
        }
        if (travels.value(it->student))
            all.rows.append(rowOf(*it, it.key().first));
        else
            withheld.insert(it->student);
    }
    all.withheld = static_cast<int>(withheld.size());
    return all;
}

} // namespace tingyu::exchange
