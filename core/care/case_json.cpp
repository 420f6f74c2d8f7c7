// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tingyu {
namespace {

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString timeText(const WallTime &time)
{
    return time.isValid() ? time.toString() : QString();
}

/// Reads one object; absent keys are empty.
struct Reader
{
    QJsonObject object;
    QString text(const char *key) const { return object[QLatin1String(key)].toString(); }
    int figure(const char *key) const { return object[QLatin1String(key)].toInt(); }
    QDate date(const char *key) const { return QDate::fromString(text(key), Qt::ISODate); }
    WallTime time(const char *key) const { return WallTime::parse(text(key)).value_or(WallTime{}); }
    Uid uid(const char *key = "uid") const { return Uid::fromString(text(key)).value_or(Uid()); }
};

QJsonObject toJson(const CaseEvent &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("at"), timeText(one.at)},
            {QStringLiteral("text"), one.text},
            {QStringLiteral("source"), one.source}};
}
void read(const Reader &in, CaseEvent *one)
{
    *one = {{}, in.uid(), in.time("at"), in.text("text"), in.text("source")};
}

QJsonObject toJson(const CasePerson &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("position"), one.position},
            {QStringLiteral("kind"), one.kind},
            {QStringLiteral("name"), one.name}};
}
void read(const Reader &in, CasePerson *one)
{
    *one = {{}, in.uid(), in.figure("position"), in.text("kind"), in.text("name"), {}};
}

QJsonObject toJson(const CaseAssessment &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("sheet"), one.sheetUid.isNull() ? QString() : one.sheetUid.toString()},
            {QStringLiteral("scale"), one.scale},
            {QStringLiteral("edition"), one.edition},
            {QStringLiteral("informant"), one.informant},
            {QStringLiteral("on"), dateText(one.on)},
            {QStringLiteral("score"), one.score},
            {QStringLiteral("cutoff"), one.cutoff},
            {QStringLiteral("validity"), one.validity},
            {QStringLiteral("missing"), one.missing},
            {QStringLiteral("critical"), one.critical},
            {QStringLiteral("change"), one.change}};
}
void read(const Reader &in, CaseAssessment *one)
{
    one->uid = in.uid();
    one->sheetUid = in.uid("sheet");
    one->scale = in.text("scale");
    one->edition = in.text("edition");
    one->informant = in.text("informant");
    one->on = in.date("on");
    one->score = in.text("score");
    one->cutoff = in.text("cutoff");
    one->validity = in.text("validity");
    one->missing = in.text("missing");
    one->critical = in.text("critical");
    one->change = in.text("change");
}

QJsonObject toJson(const CaseMedication &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("dose"), one.dose},
            {QStringLiteral("since"), dateText(one.since)},
            {QStringLiteral("adherence"), one.adherence}};
}
void read(const Reader &in, CaseMedication *one)
{
    *one = {{}, in.uid(), in.text("name"), in.text("dose"), in.date("since"), in.text("adherence")};
}

QJsonObject toJson(const CaseMeasure &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("kind"), one.kind},
            {QStringLiteral("what"), one.what},
            {QStringLiteral("at"), timeText(one.at)},
            {QStringLiteral("who"), one.who}};
}
void read(const Reader &in, CaseMeasure *one)
{
    *one = {{}, in.uid(), in.text("kind"), in.text("what"), in.time("at"), in.text("who")};
}

QJsonObject toJson(const CaseContact &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("at"), timeText(one.at)},
            {QStringLiteral("way"), one.way},
            {QStringLiteral("with"), one.with},
            {QStringLiteral("content"), one.content},
            {QStringLiteral("reaction"), one.reaction}};
}
void read(const Reader &in, CaseContact *one)
{
    *one = {{},
            in.uid(),
            in.time("at"),
            in.text("way"),
            in.text("with"),
            in.text("content"),
            in.text("reaction")};
}

QJsonObject toJson(const CaseQuestion &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("text"), one.text}};
}
void read(const Reader &in, CaseQuestion *one)
{
    *one = {{}, in.uid(), in.figure("number"), in.text("text")};
}

QJsonObject toJson(const CaseStep &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("step"), one.step},
            {QStringLiteral("who"), one.who},
            {QStringLiteral("until"), dateText(one.until)}};
}
void read(const Reader &in, CaseStep *one)
{
    *one = {{}, in.uid(), in.text("step"), in.text("who"), in.date("until")};
}

QJsonObject toJson(const CaseAttachment &one)
{
    QJsonObject json{{QStringLiteral("uid"), one.uid.toString()},
                     {QStringLiteral("name"), one.name},
                     {QStringLiteral("pages"), one.pages},
                     {QStringLiteral("covered"), one.covered}};
    // Versions that were sealed before there were pictures say the same as ever.
    if (one.pictures > 0) {
        json.insert(QStringLiteral("pictures"), one.pictures);
        json.insert(QStringLiteral("covered_pictures"), one.coveredPictures);
    }
    return json;
}
void read(const Reader &in, CaseAttachment *one)
{
    *one = {{},
            in.uid(),
            in.text("name"),
            in.figure("pages"),
            in.object[QLatin1String("covered")].toBool(),
            in.figure("pictures"),
            in.figure("covered_pictures")};
}

template<class Item>
QJsonArray listJson(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

template<class Item>
void readList(const QJsonObject &json, const char *key, QList<Item> *items)
{
    for (const QJsonValue value : json[QLatin1String(key)].toArray()) {
        Item item;
        read(Reader{value.toObject()}, &item);
        items->append(item);
    }
}

} // namespace

QJsonObject toJson(const CaseContent &content)
{
    QJsonObject fields;
    for (auto it = content.fields.begin(); it != content.fields.end(); ++it)
        fields.insert(it.key(), it.value());
    return {{QStringLiteral("fields"), fields},
            {QStringLiteral("events"), listJson(content.events)},
            {QStringLiteral("people"), listJson(content.people)},
            {QStringLiteral("assessments"), listJson(content.assessments)},
            {QStringLiteral("medications"), listJson(content.medications)},
            {QStringLiteral("measures"), listJson(content.measures)},
            {QStringLiteral("contacts"), listJson(content.contacts)},
            {QStringLiteral("questions"), listJson(content.questions)},
            {QStringLiteral("steps"), listJson(content.steps)},
            {QStringLiteral("attachments"), listJson(content.attachments)}};
}

CaseContent contentFromJson(const QJsonObject &json)
{
    CaseContent content;
    const QJsonObject fields = json[QLatin1String("fields")].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        content.fields.insert(it.key(), it.value().toString());
    readList(json, "events", &content.events);
    readList(json, "people", &content.people);
    readList(json, "assessments", &content.assessments);
    readList(json, "medications", &content.medications);
    readList(json, "measures", &content.measures);
    readList(json, "contacts", &content.contacts);
    readList(json, "questions", &content.questions);
    readList(json, "steps", &content.steps);
    readList(json, "attachments", &content.attachments);
    return content;
}

QByteArray canonical(const CaseContent &content)
{
    return QJsonDocument(toJson(content)).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const Opinion &opinion)
{
    QJsonArray parts;
    for (const OpinionPart &part : opinion.parts) {
        parts.append(QJsonObject{{QStringLiteral("code"), part.code},
                                 {QStringLiteral("text"), part.text},
                                 {QStringLiteral("verdict"), part.verdict},
                                 {QStringLiteral("reason"), part.reason},
                                 {QStringLiteral("who"), part.who},
                                 {QStringLiteral("until"), dateText(part.until)},
                                 {QStringLiteral("done"), dateText(part.done)}});
    }
    return {{QStringLiteral("uid"), opinion.uid.toString()},
            {QStringLiteral("version"), opinion.version},
            {QStringLiteral("received_on"), dateText(opinion.receivedOn)},
            {QStringLiteral("received_way"), opinion.receivedWay},
            {QStringLiteral("typed_by"), opinion.typedBy},
            {QStringLiteral("checked_by"), opinion.checkedBy},
            {QStringLiteral("parents_told"), dateText(opinion.parentsTold)},
            {QStringLiteral("feedback_sent"), dateText(opinion.feedbackSent)},
            {QStringLiteral("parts"), parts}};
}

} // namespace tingyu
