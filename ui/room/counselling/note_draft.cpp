// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_draft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::ui {
namespace {

struct KindWord
{
    NoteKey::Kind kind;
    QLatin1String word;
};

constexpr KindWord kindWords[] = {{NoteKey::Kind::Appointment, QLatin1String("appointment")},
                                  {NoteKey::Kind::Series, QLatin1String("series")},
                                  {NoteKey::Kind::Student, QLatin1String("student")},
                                  {NoteKey::Kind::Session, QLatin1String("session")}};

QJsonObject frameObject(const SessionRecord &frame)
{
    return {{QStringLiteral("kind"), sessionKindCode(frame.kind)},
            {QStringLiteral("at"), frame.at.toString()},
            {QStringLiteral("minutes"), frame.minutes},
            {QStringLiteral("room"), frame.roomUid.isNull() ? QString() : frame.roomUid.toString()},
            {QStringLiteral("place"), frame.place}};
}

void recallFrame(const QJsonObject &object, SessionRecord *frame)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    frame->kind = sessionKindFromCode(text("kind")).value_or(frame->kind);
    frame->at = WallTime::parse(text("at")).value_or(frame->at);
    frame->minutes = object.value(QStringLiteral("minutes")).toInt(frame->minutes);
    frame->roomUid = Uid::fromString(text("room")).value_or(Uid());
    frame->place = text("place");
}

QJsonArray riskArray(const RiskCheck &risk)
{
    QJsonArray lines;
    for (const RiskLine &line : risk)
        lines.append(QJsonObject{{QStringLiteral("item"), line.item},
                                 {QStringLiteral("answer"), riskAnswerCode(line.answer)},
                                 {QStringLiteral("words"), line.words}});
    return lines;
}

QJsonArray concernArray(const QList<SessionConcern> &concerns)
{
    QJsonArray lines;
    for (const SessionConcern &one : concerns)
        lines.append(QJsonObject{{QStringLiteral("code"), one.code}, {QStringLiteral("top"), one.isTop}});
    return lines;
}

SessionContent contentOf(const QJsonObject &object)
{
    SessionContent content;
    const QJsonObject fields = object.value(QStringLiteral("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        content.fields.insert(field.key(), field.value().toString());
    for (const QJsonValue value : object.value(QStringLiteral("concerns")).toArray()) {
        const QJsonObject one = value.toObject();
        content.concerns.append(
            {one.value(QStringLiteral("code")).toString(), one.value(QStringLiteral("top")).toBool()});
    }
    for (const QJsonValue value : object.value(QStringLiteral("risk")).toArray()) {
        const QJsonObject line = value.toObject();
        if (const auto answer = riskAnswerFromCode(line.value(QStringLiteral("answer")).toString()))
            content.risk.append({line.value(QStringLiteral("item")).toString(), *answer,
                                 line.value(QStringLiteral("words")).toString()});
    }
    content.nextOn = QDate::fromString(object.value(QStringLiteral("nextOn")).toString(), Qt::ISODate);
    return content;
}

} // namespace

QString NoteKey::toString() const
{
    for (const KindWord &one : kindWords) {
        if (one.kind == kind)
            return one.word % QLatin1Char(':') % uid.toString();
    }
    return {};
}

std::optional<NoteKey> NoteKey::fromString(const QString &text)
{
    const auto uid = Uid::fromString(text.section(QLatin1Char(':'), 1));
    for (const KindWord &one : kindWords) {
        if (uid && text.section(QLatin1Char(':'), 0, 0) == one.word)
            return NoteKey{one.kind, *uid};
    }
    return std::nullopt;
}

QString noteDraftText(const NoteDraft &draft)
{
    const SessionContent &content = draft.input.content;
    QJsonObject fields;
    for (auto field = content.fields.cbegin(); field != content.fields.cend(); ++field)
        fields.insert(field.key(), field.value());
    const QJsonObject object{{QStringLiteral("frame"), frameObject(draft.input.frame)},
                             {QStringLiteral("fields"), fields},
                             {QStringLiteral("concerns"), concernArray(content.concerns)},
                             {QStringLiteral("risk"), riskArray(content.risk)},
                             {QStringLiteral("nextOn"), content.nextOn.toString(Qt::ISODate)},
                             {QStringLiteral("joinsChild"), draft.input.joinsChild},
                             {QStringLiteral("field"), draft.field},
                             {QStringLiteral("caret"), draft.caret}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool recallNoteDraft(const QString &text, NoteDraft *draft)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.isEmpty())
        return false;
    recallFrame(object.value(QStringLiteral("frame")).toObject(), &draft->input.frame);
    draft->input.content = contentOf(object);
    draft->input.joinsChild = object.value(QStringLiteral("joinsChild")).toBool();
    draft->field = object.value(QStringLiteral("field")).toString();
    draft->caret = object.value(QStringLiteral("caret")).toInt();
    return true;
}

} // namespace tingyu::ui
