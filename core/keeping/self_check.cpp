// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/self_check.h"

#include "core/base/platform.h"
#include "core/keeping/drill_standing.h"
#include "core/keeping/keeping_operations.h"
#include "core/keeping/pledge_service.h"
#include "core/keeping/retention_service.h"
#include "core/keeping/rights_request.h"
#include "core/vault/backup_sticks.h"
#include "core/vault/backup_use.h"
#include "core/vault/reboot_mark.h"
#include "core/vault/settings_store.h"
#include "core/vault/vault_impl.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

constexpr quint64 floorKiB = 64ULL << 10; ///< security 2.2
constexpr int fewestSticks = 2;           ///< one lies elsewhere while the other is written (T-08)
constexpr int yearDays = 365;
constexpr int manyHeads = 3;

class Check
{
public:
    explicit Check(Vault &vault) : m_vault(vault), m_place(vault.workplace()) {}
    Result<QList<SelfCheckLine>> run();

private:
    using Step = Result<void> (Check::*)();
    Result<void> keys();
    Result<void> backups();
    Result<void> people();
    Result<void> leavings();
    Result<void> families();
    void add(const char *item, bool isGood, const QStringList &figures = {})
    {
        m_lines.append({QLatin1String(item), figures, isGood ? Finding::Good : Finding::Look});
    }
    void tell(const char *item, const QStringList &figures)
    {
        m_lines.append({QLatin1String(item), figures, Finding::Told});
    }
    Result<qint64> count(const QString &sql);

    Vault &m_vault;
    Workplace &m_place;
    QList<SelfCheckLine> m_lines;
};

Result<qint64> Check::count(const QString &sql)
{
    const QString since = utcStamp(m_place.clock().nowUtc().addDays(-yearDays));
    const auto value = m_place.db().value(sql, {since});
    return value ? Result<qint64>(value->toLongLong()) : value.error();
}

Result<void> Check::keys()
{
    quint64 weakest = 0;
    int slots = 0;
    for (const KeySlot &slot : std::as_const(m_vault.impl().keyring.users)) {
        if (!slot.enabled)
            continue;
        const quint64 kib = slot.cost.memoryBytes >> 10;
        weakest = slots++ == 0 ? kib : std::min(weakest, kib);
    }
    add("password", weakest >= floorKiB, {QString::number(weakest >> 10)});
    const auto typed = m_vault.isSheetTypedBack();
    if (!typed)
        return typed.error();
    add(*typed ? "sheet" : "sheet-none", *typed);
    const auto minutes = SettingsStore(m_place).number(setting::idleLockMinutes);
    if (!minutes)
        return minutes.error();
    add("lock", *minutes <= setting::idleLockMinutes.most, {QString::number(*minutes)});
    QString reason;
    const bool isSafe = !platform::isUnsafeForVault(m_vault.folder(), &reason);
    add(isSafe ? "folder" : "folder-bad", isSafe);
    return {};
}

Result<void> Check::backups()
{
    const auto standing = backupStanding(m_vault);
    const auto sticks = BackupSticks(m_vault).list();
    const auto drill = drillStanding(m_vault);
    const auto rebooted = rebootmark::hasSurvived(m_vault);
    if (!standing || !sticks)
        return standing ? sticks.error() : standing.error();
    if (!drill || !rebooted)
        return drill ? rebooted.error() : drill.error();
    const BackupUse &use = standing->use;
    if (use.hasBackup)
        add("backup", standing->need == BackupNeed::None,
            {QString::number(use.days), QString::number(use.changes)});
    else
        add("backup-none", false);
    const auto turn = std::count_if(sticks->cbegin(), sticks->cend(),
                                    [](const BackupStick &one) { return !one.isStruck(); });
    add("sticks", turn >= fewestSticks, {QString::number(turn)});
    const std::optional<RestoreDrill> &last = drill->last;
    if (last && last->bySheet)
        add("drill", !drill->isDue, {last->atUtc.toLocalTime().date().toString(Qt::ISODate), last->person});
    else
        add("drill-none", false);
    add(*rebooted ? "reboot" : "reboot-none", *rebooted);
    return {};
}

Result<void> Check::people()
{
    const auto pledges = PledgeService(m_place).list();
    if (!pledges)
        return pledges.error();
    const QDate today = m_place.clock().today();
    qsizetype heads = 0;
    qsizetype missing = 0;
    for (const SecrecyPledge &one : *pledges) {
        heads += one.roles.has(Role::Head) ? 1 : 0;
        missing += one.holdsOn(today) ? 0 : 1;
    }
    add("users", heads <= manyHeads, {QString::number(pledges->size()), QString::number(heads)});
    add("pledges", missing == 0, {QString::number(pledges->size() - missing), QString::number(missing)});
    const auto denied =
        count(QStringLiteral("SELECT count(*) FROM audit WHERE outcome = 'denied' AND t_utc >= ?"));
    const auto failed = count(QStringLiteral(
        "SELECT count(*) FROM audit WHERE action = 'vault.login' AND outcome = 'failed' AND t_utc >= ?"));
    if (!denied || !failed)
        return denied ? failed.error() : denied.error();
    tell("denied", {QString::number(*denied), QString::number(*failed)});
    return {};
}

Result<void> Check::leavings()
{
    const auto exports = count(QStringLiteral("SELECT count(*) FROM export_log WHERE kind LIKE '%export%' "
                                              "AND created_utc >= ? AND removed_utc IS NULL"));
    const auto prints = count(QStringLiteral("SELECT count(*) FROM export_log WHERE kind NOT LIKE '%export%' "
                                             "AND created_utc >= ? AND removed_utc IS NULL"));
    const auto sent = count(
        QStringLiteral("SELECT count(*) FROM exchange_sent WHERE created_utc >= ? AND removed_utc IS NULL"));
    if (!exports || !prints || !sent)
        return !exports ? exports.error() : !prints ? prints.error() : sent.error();
    tell("exports", {QString::number(*exports)});
    tell("prints", {QString::number(*prints)});
    tell("sent", {QString::number(*sent)});
    return {};
}

Result<void> Check::families()
{
    const auto open = RequestService(m_place).list({}, true);
    const auto due = RetentionService(m_place).list(true);
    if (!open || !due)
        return open ? due.error() : open.error();
    const QDate today = m_place.clock().today();
    const auto late = std::count_if(open->cbegin(), open->cend(), [today](const RightsRequest &one) {
        return one.state == QLatin1String("open") && one.due < today;
    });
    add("requests", late == 0, {QString::number(open->size()), QString::number(late)});
    const auto free = std::count_if(due->files.cbegin(), due->files.cend(),
                                    [](const KeptFile &one) { return one.hold.isEmpty(); });
    add("retention", free == 0, {QString::number(free)});
    return {};
}

Result<QList<SelfCheckLine>> Check::run()
{
    for (const Step step :
         {&Check::keys, &Check::backups, &Check::people, &Check::leavings, &Check::families}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    return m_lines;
}

} // namespace

QString findingCode(Finding finding)
{
    switch (finding) {
    case Finding::Good:
        return QStringLiteral("good");
    case Finding::Look:
        return QStringLiteral("look");
    case Finding::Told:
        return QStringLiteral("told");
    }
    return {};
}

Result<QList<SelfCheckLine>> measureSecurity(Vault &vault)
{
    if (auto allowed = vault.workplace().allow(op::selfCheck); !allowed)
        return allowed.error();
    return Check(vault).run();
}

} // namespace tingyu::keeping
