// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/closed_sheet.h"

#include "core/answering/answer_seal.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tingyu::answering {
namespace {

constexpr char fileMark[] = "TYANSWER1\n";
constexpr qsizetype mostBytes = 1 << 20;
const auto format = u"tingyu-closed-box-1"_s;

QByteArray fromHex(const QJsonValue &json)
{
    return QByteArray::fromHex(json.toString().toLatin1());
}

ClosedBox emptyBox(ClosedBox::Kind kind, const QString &station, const CodeKeys &keys)
{
    ClosedBox box;
    box.kind = kind;
    box.box = randomBytes(slipBytes);
    box.station = station;
    box.slip = keys.slip;
    box.proof = proofOf(keys, box.box);
    return box;
}

} // namespace

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray proofOf(const CodeKeys &keys, const QByteArray &box)
{
    return derived(keys.proof, box);
}

ClosedBox closedSheet(const AnswerFlow &flow, const QString &station, const CodeKeys &keys)
{
    ClosedBox box = emptyBox(ClosedBox::Kind::Sheet, station, keys);
    const Questionnaire &questionnaire = flow.questionnaire();
    box.scaleId = questionnaire.scaleId;
    box.scaleVersion = questionnaire.scaleVersion;
    box.scaleHash = questionnaire.scaleHash;
    box.textId = questionnaire.textId;
    box.answers = flow.answers();
    box.leftOut = flow.leftOut();
    box.isStopped = !flow.atEnd();
    return box;
}

ClosedBox talkRequest(const QString &station, const CodeKeys &keys)
{
    return emptyBox(ClosedBox::Kind::Talk, station, keys);
}

QByteArray sealed(const ClosedBox &box, const QByteArray &publicKey)
{
    QJsonObject json{{u"format"_s, format},
                     {u"kind"_s, box.kind == ClosedBox::Kind::Talk ? u"talk"_s : u"sheet"_s},
                     {u"box"_s, hex(box.box)},
                     {u"station"_s, box.station},
                     {u"slip"_s, hex(box.slip)},
                     {u"proof"_s, hex(box.proof)},
                     {u"closed"_s, box.closedAt.toString()}};
    if (box.kind == ClosedBox::Kind::Sheet) {
        QJsonObject answers;
        for (auto answer = box.answers.begin(); answer != box.answers.end(); ++answer)
            answers.insert(answer.key(), QString::fromLatin1(answer->toText()));
        json.insert(u"scale"_s, box.scaleId);
        json.insert(u"version"_s, box.scaleVersion);
        json.insert(u"hash"_s, box.scaleHash);
        json.insert(u"text"_s, box.textId);
        json.insert(u"answers"_s, answers);
        json.insert(u"left_out"_s, QJsonArray::fromStringList(box.leftOut));
        json.insert(u"stopped"_s, box.isStopped);
        json.insert(u"seconds"_s, box.seconds);
    }
    QByteArray plain = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const QByteArray inner = sealedTo(publicKey, plain);
    wipe(plain);
    return inner.isEmpty() ? inner : QByteArray(fileMark + inner);
}

std::optional<QByteArray> sealedPart(const QByteArray &file)
{
    if (!file.startsWith(fileMark) || file.size() > mostBytes)
        return std::nullopt;
    return file.sliced(static_cast<qsizetype>(sizeof fileMark) - 1);
}

Result<ClosedBox> readClosedBox(const QByteArray &plain)
{
    const Error damaged = fail(Errc::Damaged, "answering.box");
    const QJsonObject json = QJsonDocument::fromJson(plain).object();
    const QString kind = json.value(u"kind"_s).toString();
    if (json.value(u"format"_s).toString() != format || (kind != "sheet"_L1 && kind != "talk"_L1))
        return damaged;
    ClosedBox box;
    box.kind = kind == "talk"_L1 ? ClosedBox::Kind::Talk : ClosedBox::Kind::Sheet;
    box.box = fromHex(json.value(u"box"_s));
    box.station = json.value(u"station"_s).toString();
    box.slip = fromHex(json.value(u"slip"_s));
    box.proof = fromHex(json.value(u"proof"_s));
    box.closedAt = WallTime::parse(json.value(u"closed"_s).toString()).value_or(WallTime());
    if (box.box.size() != slipBytes || box.slip.size() != slipBytes || box.proof.size() != keyBytes)
        return damaged;
    if (box.kind == ClosedBox::Kind::Talk)
        return box;
    box.scaleId = json.value(u"scale"_s).toString();
    box.scaleVersion = json.value(u"version"_s).toString();
    box.scaleHash = json.value(u"hash"_s).toString();
    box.textId = json.value(u"text"_s).toString();
    box.isStopped = json.value(u"stopped"_s).toBool();
    box.seconds = json.value(u"seconds"_s).toInt();
    const QJsonObject answers = json.value(u"answers"_s).toObject();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const Rational value = Rational::parse(answer->toString().toLatin1());
        if (value.isNull())
            return damaged;
        box.answers.insert(answer.key(), value);
    }
    const QJsonArray leftOut = json.value(u"left_out"_s).toArray();
    for (const auto &id : leftOut)
        box.leftOut.append(id.toString());
    return box;
}

} // namespace tingyu::answering
