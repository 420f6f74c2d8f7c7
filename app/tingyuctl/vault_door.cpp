// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a call that opens the vault.
#include "app/tingyuctl/command_context.h"

#include "core/room/room_services.h"
#include "core/vault/purpose_service.h"
#include "core/vault/vault_health.h"

namespace tingyu::ctl {

VaultEnvironment CommandContext::environment() const
{
    return {clock(), *m_uids, KdfPolicy::forPrograms()};
}

Vault &CommandContext::vault()
{
    Q_ASSERT(m_vault);
    return *m_vault;
}

Services &CommandContext::services()
{
    Q_ASSERT(m_services);
    return *m_services;
}

Result<void> CommandContext::applyNow()
{
    const QString now = m_line.global.value(QStringLiteral("now"));
    if (now.isNull())
        return {};
    const auto time = WallTime::parse(now);
    if (!time)
        return fail(Errc::BadInput, "usage.time", {QStringLiteral("--now")});
    if (!m_line.verb->ownsClock) {
        if (m_line.verb->vault == VaultUse::None)
            return fail(Errc::BadInput, "usage.now_without_vault");
        if (vaultFolder().isEmpty())
            return fail(Errc::BadInput, "usage.no_vault");
        const auto info = Vault::info(vaultFolder());
        if (!info)
            return info.error();
        if (!info->demo)
            return fail(Errc::BadInput, "now.not_demo");
    }
    m_stoppedClock = std::make_unique<StoppedClock>(*time);
    m_uids = std::make_unique<SystemUidSource>(*m_stoppedClock);
    return {};
}

Result<void> CommandContext::openVault()
{
    if (vaultFolder().isEmpty())
        return fail(Errc::BadInput, "usage.no_vault");
    const auto info = Vault::info(vaultFolder());
    if (!info)
        return info.error();
    QString user = userName();
    if (user.isEmpty()) {
        if (info->userNames.size() != 1)
            return fail(Errc::BadInput, "usage.no_user", {QString::number(info->userNames.size())});
        user = info->userNames.constFirst();
    }
    auto secret = password();
    if (!secret)
        return secret.error();
    m_password = std::move(*secret);
    auto opened = Vault::open(vaultFolder(), user, m_password, environment());
    if (!opened)
        return opened.error();
    m_vault = std::move(*opened);
    auto wentBack = whatWentBack(*m_vault);
    if (!wentBack)
        return wentBack.error();
    m_wentBack = *std::move(wentBack);
    m_services = std::make_unique<Services>(m_vault->workplace(), scales::schoolScaleFolder());
    // As in the window. A damaged vault is told of by what was called: `vault verify` must come to it.
    static_cast<void>(m_services->room().groupMeetings.enterPlanned());
    const auto purpose = m_line.global.constFind(QStringLiteral("purpose"));
    return purpose == m_line.global.constEnd() ? Result<void>()
                                               : PurposeService(*m_vault).open(*purpose, m_password);
}

} // namespace tingyu::ctl
