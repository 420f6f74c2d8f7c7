// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/paper_code_service.h"

#include "core/school/columns.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/screening_operations.h"

#include <QCryptographicHash>
#include <QSet>

namespace tingyu {
namespace {

constexpr int tails = 100;
constexpr int heads = 1000;

/// A figure below `below` out of a fresh uid: as good as its random part, and the same again where uids are
/// drawn from a seed.
int drawn(UidSource &uids, int below)
{
    const QByteArray hash = QCryptographicHash::hash(uids.next().bytes(), QCryptographicHash::Sha256);
    quint32 figure = 0;
    for (int i = 0; i < 4; ++i)
        figure = figure << 8 | static_cast<quint8>(hash.at(i));
    return static_cast<int>(figure % static_cast<quint32>(below));
}

} // namespace

Result<QHash<StudentId, QString>> PaperCodeService::read(CampaignId campaign)
{
    auto rows = m_workplace.db().select(
        QStringLiteral(
            "SELECT student_id, code FROM paper_code WHERE campaign_id = ? AND removed_utc IS NULL"),
        {campaign.value()});
    if (!rows)
        return rows.error();
    QHash<StudentId, QString> codes;
    while (rows->next())
        codes.insert(columns::idAt<StudentId>(*rows, 0), rows->text(1));
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return codes;
}

Result<QHash<StudentId, QString>> PaperCodeService::codes(CampaignId campaign)
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    return read(campaign);
}

Result<QHash<StudentId, QString>> PaperCodeService::ensure(CampaignId id)
{
    return m_workplace.change(op::campaignEdit, [&](Change &change) -> Result<QHash<StudentId, QString>> {
        CampaignRepository campaigns(m_workplace.db());
        auto campaign = campaigns.byId(id);
        if (!campaign)
            return campaign.error();
        if (!*campaign)
            return fail(Errc::NotFound, "campaign.unknown");
        auto members = campaigns.memberClasses(**campaign);
        if (!members)
            return members.error();
        auto codes = read(id);
        if (!codes)
            return codes;
        QSet<QString> taken;
        QHash<SchoolClassId, QSet<QString>> tailsOf;
        for (const CampaignRepository::MemberClass &member : std::as_const(*members)) {
            const QString code = codes->value(member.student);
            if (!code.isEmpty())
                tailsOf[member.schoolClass].insert(code.right(2));
        }
        for (const QString &code : std::as_const(*codes))
            taken.insert(code);
        for (const CampaignRepository::MemberClass &member : std::as_const(*members)) {
            if (codes->contains(member.student))
                continue;
            QSet<QString> &used = tailsOf[member.schoolClass];
            if (used.size() >= tails)
                return fail(Errc::LimitExceeded, "paper.class_too_large");
            QString code;
            do {
                code = QStringLiteral("%1%2")
                           .arg(drawn(m_workplace.uids(), heads), 3, 10, QLatin1Char('0'))
                           .arg(drawn(m_workplace.uids(), tails), 2, 10, QLatin1Char('0'));
            } while (taken.contains(code) || used.contains(code.right(2)));
            auto kept = change.insert(QStringLiteral("paper_code"),
                                      Fields{{QStringLiteral("campaign_id"), id.value()},
                                             {QStringLiteral("student_id"), member.student.value()},
                                             {QStringLiteral("code"), code}});
            if (!kept)
                return kept.error();
            taken.insert(code);
            used.insert(code.right(2));
            codes->insert(member.student, code);
        }
        return codes;
    });
}

} // namespace tingyu
