// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/session_file.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"

#include <QJsonDocument>

namespace tingyu::ctl {
namespace {

constexpr qint64 mostMegabytes = 16;

/// The parts of the file one after another; the first failure ends it.
class SessionReader
{
public:
    SessionReader(CommandContext &context, const QJsonObject &object) : m_context(context), m_object(object)
    {
    }

    Result<SessionInput> read()
    {
        for (auto step : {&SessionReader::readFrame, &SessionReader::readClient, &SessionReader::readFields,
                          &SessionReader::readRisk}) {
            if (auto done = (this->*step)(); !done)
                return done.error();
        }
        return m_input;
    }

private:
    QString text(const char *key) const { return m_object.value(QLatin1String(key)).toString(); }
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }

    Result<Uid> uidOf(const char *key) const
    {
        if (!has(key))
            return Uid();
        const auto uid = Uid::fromString(text(key));
        if (!uid)
            return fail(Errc::BadInput, "session.field", {QLatin1String(key)});
        return *uid;
    }

    Result<void> readFrame()
    {
        SessionRecord &frame = m_input.frame;
        const auto kind = sessionKindFromCode(has("kind") ? text("kind") : QStringLiteral("face-to-face"));
        if (!kind)
            return fail(Errc::BadInput, "session.kind", {text("kind")});
        frame.kind = *kind;
        frame.at = WallTime::parse(text("at")).value_or(WallTime());
        const QJsonValue minutes = m_object.value(QLatin1String("minutes"));
        if (!minutes.isDouble() || minutes.toDouble() != minutes.toInt(-1))
            return fail(Errc::BadInput, "session.time", {QString::number(longestSessionMinutes)});
        frame.minutes = minutes.toInt();
        frame.roomName = text("room");
        frame.place = text("place");
        auto appointment = uidOf("appointment");
        if (!appointment)
            return appointment.error();
        frame.appointmentUid = *appointment;
        auto series = uidOf("series");
        if (!series)
            return series.error();
        m_input.series = *series;
        return {};
    }

    Result<void> readClient()
    {
        Client &client = m_input.client;
        if (has("client"))
            return readCode();
        if (has("staff")) {
            auto staff = staffNamed(text("staff"));
            if (!staff)
                return staff.error();
            client.kind = ClientKind::Staff;
            client.staffUid = *staff;
            return {};
        }
        auto student = studentNamed(m_context, text("student"));
        if (!student)
            return student.error();
        client.studentUid = *student;
        const QJsonObject parent = m_object.value(QLatin1String("parent")).toObject();
        client.kind = parent.isEmpty() ? ClientKind::Student : ClientKind::Parent;
        client.name = parent.value(QLatin1String("name")).toString();
        client.relation = parent.value(QLatin1String("relation")).toString();
        m_input.joinsChild = !parent.isEmpty();
        return {};
    }

    /// Somebody known by uid or by a code that was given before.
    Result<void> readCode()
    {
        const QString name = text("client");
        if (const auto uid = Uid::fromString(name)) {
            m_input.client.uid = *uid;
            return {};
        }
        m_input.client.kind = ClientKind::Code;
        m_input.client.codeNumber = clientCodeNumber(name).value_or(0);
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

    Result<void> readFields()
    {
        static const QStringList others{
            QStringLiteral("student"),  QStringLiteral("client"),      QStringLiteral("staff"),
            QStringLiteral("parent"),   QStringLiteral("kind"),        QStringLiteral("at"),
            QStringLiteral("minutes"),  QStringLiteral("room"),        QStringLiteral("place"),
            QStringLiteral("series"),   QStringLiteral("appointment"), QStringLiteral("risk"),
            QStringLiteral("concerns"), QStringLiteral("top_concern"), QStringLiteral("next_on")};
        for (auto entry = m_object.begin(); entry != m_object.end(); ++entry) {
            if (others.contains(entry.key()))
                continue;
            // A name that is no field is told as what it is, not left out in silence.
            if (!sessionFields().contains(entry.key()) || !entry.value().isString())
                return fail(Errc::BadInput, "session.field", {entry.key()});
            m_input.content.fields.insert(entry.key(), entry.value().toString());
        }
        const QString top = text("top_concern");
        const QJsonArray concerns = m_object.value(QLatin1String("concerns")).toArray();
        for (const auto &code : concerns)
            m_input.content.concerns.append({code.toString(), code.toString() == top});
        if (!top.isEmpty() && !concerns.contains(top))
            m_input.content.concerns.append({top, true});
        if (has("next_on")) {
            m_input.content.nextOn = QDate::fromString(text("next_on"), Qt::ISODate);
            if (!m_input.content.nextOn.isValid())
                return fail(Errc::BadInput, "session.field", {QStringLiteral("next_on")});
        }
        return {};
    }

    Result<void> readRisk()
    {
        const QJsonObject risk = m_object.value(QLatin1String("risk")).toObject();
        for (auto entry = risk.begin(); entry != risk.end(); ++entry) {
            const QJsonObject detail = entry.value().toObject();
            const auto answer =
                riskAnswerFromCode(detail.isEmpty() ? entry.value().toString()
                                                    : detail.value(QLatin1String("answer")).toString());
            if (!answer)
                return fail(Errc::BadInput, "session.risk_answer", {entry.key()});
            m_input.content.risk.append(
                {entry.key(), *answer, detail.value(QLatin1String("words")).toString()});
        }
        return {};
    }

    CommandContext &m_context;
    const QJsonObject m_object;
    SessionInput m_input;
};

} // namespace

Result<SessionInput> sessionFromFile(CommandContext &context, const QString &path)
{
    const auto bytes = context.readFile(path, "--from-file", mostMegabytes);
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
