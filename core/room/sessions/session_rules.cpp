// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_rules.h"

#include "core/base/day_range.h"
#include "core/base/text.h"
#include "core/room/sessions/session_words.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

const QString &protectiveItem()
{
    static const QString code = QStringLiteral("protective");
    return code;
}

bool anyDanger(const RiskCheck &risk, bool withUnclear)
{
    return std::any_of(risk.cbegin(), risk.cend(), [withUnclear](const RiskLine &line) {
        return line.item != protectiveItem() &&
               (line.answer == RiskAnswer::Yes || (withUnclear && line.answer == RiskAnswer::Unclear));
    });
}

} // namespace

const QStringList &requiredSessionParts()
{
    static const QStringList codes{QStringLiteral("state"), QStringLiteral("problem"),
                                   QStringLiteral("assessment"), QStringLiteral("analysis"),
                                   QStringLiteral("effect")};
    return codes;
}

const QStringList &phoneFields()
{
    static const QStringList codes{QStringLiteral("call_window"), QStringLiteral("caller"),
                                   QStringLiteral("number_kept"), QStringLiteral("phone_number")};
    return codes;
}

const QStringList &sessionFields()
{
    static const QStringList codes = phoneFields() + QStringList{QStringLiteral("source"),
                                                                 QStringLiteral("basics"),
                                                                 QStringLiteral("family"),
                                                                 QStringLiteral("upbringing"),
                                                                 QStringLiteral("life_events"),
                                                                 QStringLiteral("health"),
                                                                 QStringLiteral("school_life"),
                                                                 QStringLiteral("complaint"),
                                                                 QStringLiteral("state"),
                                                                 QStringLiteral("problem"),
                                                                 QStringLiteral("assessment"),
                                                                 QStringLiteral("goal"),
                                                                 QStringLiteral("process"),
                                                                 QStringLiteral("observation"),
                                                                 QStringLiteral("analysis"),
                                                                 QStringLiteral("effect"),
                                                                 QStringLiteral("effect_by_teacher"),
                                                                 QStringLiteral("agreement"),
                                                                 QStringLiteral("next_step"),
                                                                 QStringLiteral("referral")};
    return codes;
}

const QStringList &riskItems()
{
    static const QStringList codes{QStringLiteral("self-harm"), QStringLiteral("harm-others"),
                                   QStringLiteral("plan"), QStringLiteral("means"), protectiveItem()};
    return codes;
}

bool isCrisis(const RiskCheck &risk)
{
    return anyDanger(risk, false);
}

bool isWatch(const RiskCheck &risk)
{
    return anyDanger(risk, true);
}

Result<void> mustBeUnsigned(const SessionRecord &record)
{
    return record.isSigned() ? Result<void>(fail(Errc::Conflict, "session.signed")) : Result<void>();
}

QStringList missingParts(const SessionContent &content)
{
    QStringList missing;
    for (const QString &part : requiredSessionParts()) {
        if (content.text(part).isEmpty())
            missing.append(part);
    }
    if (isWatch(content.risk)) {
        if (content.text(QStringLiteral("next_step")).isEmpty())
            missing.append(QStringLiteral("next_step"));
        if (!content.nextOn.isValid())
            missing.append(QStringLiteral("next_on"));
    }
    return missing;
}

QList<bool> filledParts(const SessionContent &content)
{
    QList<bool> filled;
    for (const QString &part : requiredSessionParts())
        filled.append(!content.text(part).isEmpty());
    return filled;
}

SessionContent normalized(SessionContent content)
{
    for (auto field = content.fields.begin(); field != content.fields.end();) {
        *field = text::prose(*field);
        field = field->isEmpty() ? content.fields.erase(field) : std::next(field);
    }
    QList<SessionConcern> concerns;
    for (const SessionConcern &concern : std::as_const(content.concerns)) {
        const auto known = std::find_if(concerns.begin(), concerns.end(), [&](const SessionConcern &other) {
            return other.code == concern.code;
        });
        if (known == concerns.end())
            concerns.append(concern);
        else
            known->isTop = known->isTop || concern.isTop;
    }
    content.concerns = concerns;
    for (RiskLine &line : content.risk)
        line.words = text::prose(line.words);
    std::stable_sort(content.risk.begin(), content.risk.end(), [](const RiskLine &a, const RiskLine &b) {
        return riskItems().indexOf(a.item) < riskItems().indexOf(b.item);
    });
    return content;
}

Result<void> checkContent(const SessionContent &content)
{
    for (auto field = content.fields.cbegin(); field != content.fields.cend(); ++field) {
        if (!sessionFields().contains(field.key()))
            return fail(Errc::BadInput, "session.field", {field.key()});
        if (field->size() > longestSessionText)
            return fail(Errc::BadInput, "session.text_too_long",
                        {field.key(), QString::number(longestSessionText)});
    }
    int tops = 0;
    for (const SessionConcern &concern : content.concerns) {
        if (!sessionWords().isConcern(concern.code))
            return fail(Errc::BadInput, "session.concern", {concern.code});
        tops += concern.isTop ? 1 : 0;
    }
    if (tops > 1)
        return fail(Errc::BadInput, "session.top_concern");
    QStringList items;
    for (const RiskLine &line : content.risk) {
        if (!riskItems().contains(line.item) || items.contains(line.item))
            return fail(Errc::BadInput, "session.risk_item", {line.item});
        items.append(line.item);
        if (line.words.size() > longestText)
            return fail(Errc::BadInput, "session.text_too_long",
                        {QStringLiteral("risk"), QString::number(longestText)});
    }
    return {};
}

Result<void> checkFrame(const SessionRecord &record)
{
    if (!record.at.isValid() || record.minutes < 0 || record.minutes > longestSessionMinutes)
        return fail(Errc::BadInput, "session.time", {QString::number(longestSessionMinutes)});
    if (record.place.size() > longestLine)
        return fail(Errc::BadInput, "text.too_long", {QStringLiteral("place")});
    return checkDayOfLife(record.at.date);
}

bool isSignedLate(const WallTime &end, const WallTime &signedAt, int days)
{
    const WallTime last{end.date.addDays(days), end.time};
    return signedAt > last;
}

} // namespace tingyu
