// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/logs/month_sheet.h"

#include "core/room/sessions/session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace tingyu {
namespace {

constexpr int digitGroups = 4;
constexpr quint32 sixDigits = 1'000'000;

QStringList sessionFigures()
{
    QStringList codes;
    for (const SessionKind kind : {SessionKind::FaceToFace, SessionKind::Phone, SessionKind::Letter,
                                   SessionKind::Online, SessionKind::HomeVisit})
        codes.append(QStringLiteral("session-") + sessionKindCode(kind));
    return codes + QStringList{QStringLiteral("unsigned"), QStringLiteral("signed_late")};
}

} // namespace

const QList<MonthFigureGroup> &monthFigureGroups()
{
    static const QList<MonthFigureGroup> groups{
        {QStringLiteral("opening"),
         {QStringLiteral("school_days"), QStringLiteral("open_days"), QStringLiteral("open_minutes"),
          QStringLiteral("asked"), QStringLiteral("short")}},
        {QStringLiteral("duty"),
         {QStringLiteral("duties"), QStringLiteral("duties_late"), QStringLiteral("duties_missing"),
          QStringLiteral("gaps")}},
        {QStringLiteral("appointments"),
         {QStringLiteral("arrived"), QStringLiteral("walk_ins"), QStringLiteral("no_show"),
          QStringLiteral("cancelled"), QStringLiteral("unsettled")}},
        {QStringLiteral("sessions"), sessionFigures()},
        {QStringLiteral("groups"), {QStringLiteral("meetings"), QStringLiteral("group_visits")}},
        {QStringLiteral("logs"), {QStringLiteral("phone_calls"), QStringLiteral("letters")}},
        {QStringLiteral("cases"),
         {QStringLiteral("open_crisis"), QStringLiteral("open_concern"), QStringLiteral("open_protection"),
          QStringLiteral("cases_opened"), QStringLiteral("cases_closed")}}};
    return groups;
}

bool MonthFigures::isEmpty() const
{
    // What the calendar and the plan ask for is no work done.
    static const QStringList asked{QStringLiteral("school_days"), QStringLiteral("asked"),
                                   QStringLiteral("short"), QStringLiteral("duties_missing"),
                                   QStringLiteral("gaps")};
    return std::all_of(values.keyBegin(), values.keyEnd(), [this](const QString &code) {
        return asked.contains(code) || values.value(code) == 0;
    });
}

QByteArray MonthFigures::toJson() const
{
    QJsonObject counted;
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        for (const QString &code : group.figures)
            counted.insert(code, of(code));
    }
    return QJsonDocument(
               QJsonObject{{QStringLiteral("rule"), QJsonDocument::fromJson(rule.toJson()).object()},
                           {QStringLiteral("values"), counted}})
        .toJson(QJsonDocument::Compact);
}

Result<MonthFigures> MonthFigures::fromJson(const QByteArray &json)
{
    const QJsonObject stored = QJsonDocument::fromJson(json).object();
    const QJsonObject counted = stored.value(QLatin1String("values")).toObject();
    const auto rule = OpeningRule::fromJson(
        QJsonDocument(stored.value(QLatin1String("rule")).toObject()).toJson(QJsonDocument::Compact));
    if (!rule || counted.isEmpty())
        return fail(Errc::Damaged, "month.figures");
    MonthFigures figures;
    figures.rule = *rule;
    for (auto one = counted.begin(); one != counted.end(); ++one)
        figures.values.insert(one.key(), one.value().toInt());
    return figures;
}

QDate firstOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

QString anchorDigits(const QByteArray &hash)
{
    QStringList groups;
    for (int i = 0; i < digitGroups; ++i) {
        const QByteArray part = hash.mid(i * 4, 4).leftJustified(4, '\0');
        groups.append(
            QString::number(qFromBigEndian<quint32>(part.constData()) % sixDigits).rightJustified(6, u'0'));
    }
    return groups.join(u' ');
}

} // namespace tingyu
