// SPDX-License-Identifier: GPL-3.0-or-later
// Eleven cases: the demo case, of which every field is filled, a second crisis, and nine that are followed.
#include "app/demo/demo_room.h"
#include "core/care/case_service.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tingyu::demo {
namespace {

WallTime moment(const Room &room, const QJsonObject &object)
{
    return {room.daysAgo(figure(object, "days")),
            QTime::fromString(text(object, "time"), QStringLiteral("HH:mm"))};
}

/// Puts made items of one list into the case; the first failure ends it.
class CaseFiller
{
public:
    CaseFiller(Room &room, const Uid &uid, Names names) : m_room(room), m_uid(uid), m_names(std::move(names))
    {
    }

    template<class Make>
    Result<void> add(const char *path, Make make)
    {
        for (const QJsonObject &object : m_room.words.objects(path)) {
            if (const auto added = m_room.services.cases.add(m_uid, make(object)); !added)
                return added.error();
        }
        return {};
    }

    Result<void> events(const char *path)
    {
        return add(path, [this](const QJsonObject &one) {
            CaseEvent event;
            event.at = moment(m_room, one);
            event.text = text(one, "text", m_names);
            event.source = text(one, "source");
            return event;
        });
    }

    Result<void> lists()
    {
        const auto medication = [this](const QJsonObject &one) {
            return CaseMedication{{},
                                  {},
                                  text(one, "name"),
                                  text(one, "dose"),
                                  m_room.daysAgo(figure(one, "days")),
                                  text(one, "adherence")};
        };
        const auto measure = [this](const QJsonObject &one) {
            return CaseMeasure{{},
                               {},
                               text(one, "kind"),
                               text(one, "what", m_names),
                               moment(m_room, one),
                               text(one, "who", m_names)};
        };
        const auto contact = [this](const QJsonObject &one) {
            return CaseContact{{},
                               {},
                               moment(m_room, one),
                               text(one, "way"),
                               text(one, "with", m_names),
                               text(one, "content", m_names),
                               text(one, "reaction", m_names)};
        };
        const auto step = [this](const QJsonObject &one) {
            return CaseStep{{},
                            {},
                            text(one, "step", m_names),
                            text(one, "who", m_names),
                            m_room.now.date.addDays(figure(one, "in_days"))};
        };
        const auto attachment = [](const QJsonObject &one) {
            return CaseAttachment{{}, {}, text(one, "name"), figure(one, "pages"), true};
        };
        for (const auto &made :
             {events("demo_case/events"), add("demo_case/medications", medication),
              add("demo_case/measures", measure), add("demo_case/contacts", contact),
              add("demo_case/steps", step), add("demo_case/attachments", attachment), questions()}) {
            if (!made)
                return made;
        }
        return {};
    }

    Result<void> fields()
    {
        QHash<QString, QString> texts;
        const QJsonObject written = m_room.words.object("demo_case/fields");
        for (auto field = written.begin(); field != written.end(); ++field)
            texts.insert(field.key(), withNames(field.value().toString(), m_names));
        const int days = m_room.words.object("demo_case").value(QStringLiteral("return_in_days")).toInt();
        texts.insert(QStringLiteral("return_by"), m_room.now.date.addDays(days).toString(Qt::ISODate));
        const auto set = m_room.services.cases.setFields(m_uid, texts);
        return outcomeOf(set);
    }

    /// What the pupil's own answer sheets say, as a person would copy it.
    Result<void> assessments(StudentId student)
    {
        const auto sheets = m_room.services.sheets.ofStudent(student);
        if (!sheets)
            return sheets.error();
        for (const QJsonObject &one : m_room.words.objects("demo_case/assessments")) {
            const auto sheet =
                std::find_if(sheets->begin(), sheets->end(), [&one](const AnswerSheet &candidate) {
                    return candidate.scaleId == text(one, "scale");
                });
            if (sheet == sheets->end())
                continue;
            if (const auto added = assessment(one, *sheet); !added)
                return added;
        }
        return {};
    }

private:
    Result<void> questions()
    {
        for (const QString &question : m_room.words.texts("demo_case/questions")) {
            if (const auto added = m_room.services.cases.add(m_uid, CaseQuestion{{}, {}, 0, question});
                !added)
                return added.error();
        }
        return {};
    }

    Result<void> assessment(const QJsonObject &one, const AnswerSheet &sheet)
    {
        const auto view = m_room.services.sheets.view(sheet.uid);
        if (!view)
            return view.error();
        const scales::ScoreValue *total = view->result.score(QStringLiteral("total"));
        Q_ASSERT(total != nullptr);
        CaseAssessment made;
        made.sheetUid = sheet.uid;
        made.scale = text(one, "name");
        made.edition = sheet.scaleVersion;
        made.informant = QStringLiteral("self");
        made.on = sheet.answeredOn;
        made.score = QString::number(total->value.value_or(0)) + text(one, "of");
        made.cutoff = text(one, "cutoff");
        made.validity = QStringLiteral("complete");
        made.missing = QString::number(view->result.nMissing);
        made.critical =
            text(one, "critical").arg(QString::number(sheet.answers.value(text(one, "item")).num()));
        made.change = text(one, "change");
        const auto added = m_room.services.cases.add(m_uid, made);
        return outcomeOf(added);
    }

    Room &m_room;
    Uid m_uid;
    Names m_names;
};

Result<Uid> open(Room &room, const Pupil &pupil, CaseKind kind, const QString &reason, int days)
{
    ++room.made.cases;
    return room.services.cases.open(pupil.uid, kind, reason, room.daysAgo(days));
}

Result<void> saveDraft(Room &room, const Uid &uid, const QJsonObject &fields)
{
    return room.services.drafts.save(uid.toString(), QStringLiteral("case.fields"),
                                     QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)));
}

const Pupil &friendOf(const Room &room, const Pupil &subject)
{
    const auto found = std::find_if(room.pupils.begin(), room.pupils.end(), [&](const Pupil &one) {
        return one.classLabel == subject.classLabel && !one.elevated && one.name != subject.name;
    });
    return found == room.pupils.end() ? room.pupils.constFirst() : *found;
}

Result<void> makeDemoCase(Room &room, const Pupil &pupil)
{
    const auto uid = open(room, pupil, CaseKind::Crisis, room.words.text("demo_case/reason"), 8);
    if (!uid)
        return uid.error();
    const Pupil &other = friendOf(room, pupil);
    const Names names{{QStringLiteral("student"), pupil.name},
                      {QStringLiteral("teacher"), pupil.teacher},
                      {QStringLiteral("mother"), pupil.mother},
                      {QStringLiteral("friend"), other.name},
                      {QStringLiteral("counsellor"), room.words.text("user")}};
    CaseFiller filler(room, *uid, names);
    const auto linked =
        room.services.cases.add(*uid, CasePerson{{}, {}, 0, QStringLiteral("student"), other.name, other.id});
    if (!linked)
        return linked.error();
    for (const auto &made : {filler.fields(), filler.lists(), filler.assessments(pupil.id)}) {
        if (!made)
            return made;
    }
    return saveDraft(room, *uid, room.words.object("demo_case/field_draft"));
}

Result<void> makeOtherCrisis(Room &room, const Pupil &pupil)
{
    const auto uid = open(room, pupil, CaseKind::Crisis, room.words.text("other_crisis/reason"), 6);
    if (!uid)
        return uid.error();
    return CaseFiller(room, *uid, {}).events("other_crisis/events");
}

Result<void> makeConcern(Room &room, const Pupil &pupil, int place, const QString &reason)
{
    const int days = 8 + 4 * place;
    const auto uid = open(room, pupil, CaseKind::Concern, reason, days);
    if (!uid)
        return uid.error();
    const QStringList events = room.words.texts("concern_events");
    for (int i = 0; i <= place % 3; ++i) {
        CaseEvent event;
        event.at = {room.daysAgo(std::max(0, days - 3 * i)), QTime(9 + i, 30)};
        event.text = events.at(i);
        if (const auto added = room.services.cases.add(*uid, event); !added)
            return added.error();
    }
    if (place >= 7) // the two that have run longest
        return room.services.cases.close(*uid, room.now.date, room.words.text("closed_reason"));
    if (place < 2)
        return saveDraft(room, *uid, room.words.object("concern_draft"));
    return {};
}

} // namespace

Result<void> makeCases(Room &room)
{
    if (const auto gone = room.goTo(0, 7, 45); !gone)
        return gone.error();
    QList<const Pupil *> crisis;
    QList<const Pupil *> concern;
    for (const Pupil &pupil : std::as_const(room.pupils)) {
        if (pupil.critical)
            crisis.append(&pupil);
        else if (pupil.elevated)
            concern.append(&pupil);
    }
    const auto subject =
        std::find_if(crisis.begin(), crisis.end(), [](const Pupil *pupil) { return pupil->withGrandmother; });
    if (subject != crisis.end())
        std::iter_swap(crisis.begin(), subject);
    if (const auto made = makeDemoCase(room, *crisis.at(0)); !made)
        return made;
    if (const auto made = makeOtherCrisis(room, *crisis.at(1)); !made)
        return made;
    const QStringList reasons = room.words.texts("concerns");
    for (int i = 0; i < reasons.size() && i < concern.size(); ++i) {
        if (const auto made = makeConcern(room, *concern.at(i), i, reasons.at(i)); !made)
            return made;
    }
    return {};
}

} // namespace tingyu::demo
