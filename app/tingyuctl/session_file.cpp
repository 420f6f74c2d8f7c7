// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/session_file.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/strict_json.h"
#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"

#include <QJsonDocument>

namespace tingyu::ctl {
namespace {

constexpr qint64 largestSessionMegabytes = 16;

const StrictJson sessionJson("session.field");

/// The parts of the file one after another; the first failure ends it.
class SessionReader
{
public:
    SessionReader(CommandContext &context, const QJsonObject &object) : m_context(context), m_object(object)
    {
    }

    Result<SessionInput> read()
    {
        for (auto step : {&SessionReader::readWords, &SessionReader::readFrame, &SessionReader::readClient,
                          &SessionReader::readContent, &SessionReader::readRisk}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_input;
    }

private:
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }

    /// All that is text; a key that is known nowhere ends it here.
    Result<void> readWords()
    {
        JsonWords words{{"kind", &m_kind},
                        {"at", &m_at},
                        {"room", &m_input.frame.roomName},
                        {"place", &m_input.frame.place},
                        {"appointment", &m_appointment},
                        {"series", &m_series},
                        {"student", &m_student},
                        {"client", &m_client},
                        {"staff", &m_staff},
                        {"top_concern", &m_top},
                        {"next_on", &m_nextOn}};
        QJsonObject fields;
        QJsonObject others;
        for (auto entry = m_object.begin(); entry != m_object.end(); ++entry)
            (sessionFields().contains(entry.key()) ? fields : others).insert(entry.key(), entry.value());
        for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
            if (!entry.value().isString())
                return sessionJson.refused(entry.key());
            m_input.content.fields.insert(entry.key(), entry.value().toString());
        }
        return sessionJson.words(others, words,
                                 {QStringLiteral("minutes"), QStringLiteral("parent"), QStringLiteral("risk"),
                                  QStringLiteral("concerns")});
    }

    Result<Uid> uidOf(const char *key, const QString &words) const
    {
        if (!has(key))
            return Uid();
        const auto uid = Uid::fromString(words);
        return uid ? Result<Uid>(*uid) : Result<Uid>(sessionJson.refused(QLatin1String(key)));
    }

    Result<void> readFrame()
    {
        SessionRecord &frame = m_input.frame;
        const auto kind = sessionKindFromCode(has("kind") ? m_kind : QStringLiteral("face-to-face"));
        if (!kind)
            return fail(Errc::BadInput, "session.kind", {m_kind});
        frame.kind = *kind;
        frame.at = WallTime::parse(m_at).value_or(WallTime());
        const QJsonValue minutes = m_object.value(QLatin1String("minutes"));
        if (!minutes.isDouble() || minutes.toDouble() != minutes.toInt(-1))
            return fail(Errc::BadInput, "session.time", {QString::number(longestSessionMinutes)});
        frame.minutes = minutes.toInt();
        auto appointment = uidOf("appointment", m_appointment);
        if (!appointment)
            return appointment.error();
        frame.appointmentUid = *appointment;
        auto series = uidOf("series", m_series);
        if (!series)
            return series.error();
        m_input.series = *series;
        return {};
    }

    /// One person came: of two that are named, none would be left out in silence.
    Result<void> readClient()
    {
        if (has("client") || has("staff")) {
            for (const char *other : {"student", "parent"}) {
                if (has(other))
                    return sessionJson.refused(QLatin1String(other));
            }
        }
        if (has("client"))
            return has("staff") ? Result<void>(sessionJson.refused(QStringLiteral("staff"))) : readCode();
        Client &client = m_input.client;
        if (has("staff")) {
            auto staff = staffNamed(m_staff);
            if (!staff)
                return staff.error();
            client.kind = ClientKind::Staff;
            client.staffUid = *staff;
            return {};
        }
        auto student = studentNamed(m_context, m_student);
        if (!student)
            return student.error();
        client.studentUid = *student;
        return has("parent") ? readParent() : Result<void>();
    }

    Result<void> readParent()
    {
        Client &client = m_input.client;
        const auto parent = sessionJson.object(m_object, QStringLiteral("parent"));
        if (!parent)
            return parent.error();
        client.kind = ClientKind::Parent;
        m_input.joinsChild = true;
        return sessionJson.words(*parent, {{"name", &client.name}, {"relation", &client.relation}});
    }

    /// Somebody known by uid or by a code that was given before.
    Result<void> readCode()
    {
        if (const auto uid = Uid::fromString(m_client)) {
            m_input.client.uid = *uid;
            return {};
        }
        m_input.client.kind = ClientKind::Code;
        m_input.client.codeNumber = clientCodeNumber(m_client).value_or(0);
        return m_input.client.codeNumber > 0 ? Result<void>()
                                             : Result<void>(fail(Errc::NotFound, "client.not_found"));
    }

    Result<Uid> staffNamed(const QString &name)
    {
        auto staff = m_context.services().staff.list();
        if (!staff)
            return staff.error();
        QList<Candidate> candidates;
        for (const Staff &one : std::as_const(*staff)) {
            if (one.name == name || one.uid.toString() == name)
                candidates.append({one.uid, one.name, {}});
        }
        return m_context.theOne(candidates);
    }

    Result<void> readContent()
    {
        SessionContent &content = m_input.content;
        const auto concerns = sessionJson.texts(m_object, QStringLiteral("concerns"));
        if (!concerns)
            return concerns.error();
        for (const QString &code : *concerns)
            content.concerns.append({code, code == m_top});
        if (!m_top.isEmpty() && !concerns->contains(m_top))
            content.concerns.append({m_top, true});
        if (has("next_on")) {
            content.nextOn = QDate::fromString(m_nextOn, Qt::ISODate);
            if (!content.nextOn.isValid())
                return sessionJson.refused(QStringLiteral("next_on"));
        }
        return {};
    }

    Result<void> readRisk()
    {
        const auto risk = sessionJson.object(m_object, QStringLiteral("risk"));
        if (!risk)
            return risk.error();
        for (auto entry = risk->begin(); entry != risk->end(); ++entry) {
            QString code = entry.value().toString();
            QString words;
            if (entry.value().isObject()) {
                if (auto read =
                        sessionJson.words(entry.value().toObject(), {{"answer", &code}, {"words", &words}});
                    !read)
                    return read;
            }
            const auto answer = riskAnswerFromCode(code);
            if (!answer)
                return fail(Errc::BadInput, "session.risk_answer", {entry.key()});
            m_input.content.risk.append({entry.key(), *answer, words});
        }
        return {};
    }

    CommandContext &m_context;
    const QJsonObject m_object;
    SessionInput m_input;
    QString m_kind, m_at, m_appointment, m_series, m_student, m_client, m_staff, m_top, m_nextOn;
};

} // namespace

Result<SessionInput> sessionFromFile(CommandContext &context, const QString &path)
{
    const auto bytes = context.readFile(path, "--from-file", largestSessionMegabytes);
    if (!bytes)
        return bytes.error();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return fail(Errc::BadInput, "session.file");
    return SessionReader(context, document.object()).read();
}

QJsonObject frameObject(const SessionRow &row)
{
    const SessionRecord &record = row.record;
    return {{QStringLiteral("uid"), record.uid.toString()},
            {QStringLiteral("series"), record.seriesUid.toString()},
            {QStringLiteral("code"), seriesCode(record.seriesNumber)},
            {QStringLiteral("number"), record.number},
            {QStringLiteral("client"), row.client.name},
            {QStringLiteral("student"), orNull(row.client.studentUid)},
            {QStringLiteral("parent"), record.parentName},
            {QStringLiteral("kind"), sessionKindCode(record.kind)},
            {QStringLiteral("at"), record.at.toString()},
            {QStringLiteral("minutes"), record.minutes},
            {QStringLiteral("room"), record.roomName},
            {QStringLiteral("place"), record.place},
            {QStringLiteral("by"), record.authorName},
            {QStringLiteral("signed_at"),
             record.signedAt ? QJsonValue(record.signedAt->toString()) : QJsonValue()},
            {QStringLiteral("late"), record.isLate},
            {QStringLiteral("case"), orNull(record.caseUid)},
            {QStringLiteral("may_read"), row.mayRead}};
}

QJsonObject contentObject(const SessionContent &content)
{
    QJsonObject object;
    for (const QString &part : requiredSessionParts())
        object.insert(part, QString());
    for (auto field = content.fields.cbegin(); field != content.fields.cend(); ++field)
        object.insert(field.key(), field.value());
    QJsonArray concerns;
    for (const SessionConcern &concern : content.concerns) {
        concerns.append(concern.code);
        if (concern.isTop)
            object.insert(QStringLiteral("top_concern"), concern.code);
    }
    object.insert(QStringLiteral("concerns"), concerns);
    QJsonObject risk;
    for (const RiskLine &line : content.risk)
        risk.insert(line.item, QJsonObject{{QStringLiteral("answer"), riskAnswerCode(line.answer)},
                                           {QStringLiteral("words"), line.words}});
    object.insert(QStringLiteral("risk"), risk);
    object.insert(QStringLiteral("next_on"),
                  content.nextOn.isValid() ? QJsonValue(content.nextOn.toString(Qt::ISODate)) : QJsonValue());
    return object;
}

} // namespace tingyu::ctl
