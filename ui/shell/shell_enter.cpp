// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"

#include "core/base/boot_id.h"
#include "core/room/room_services.h"
#include "core/vault/reboot_mark.h"
#include "core/vault/vault_operations.h"
#include "ui/merge/shared_folder.h"
#include "ui/screening/room_answers.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/password_dialog.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sheet_pages.h"
#include "ui/shell/start_checks.h"
#include "ui/shell/went_back_page.h"
#include "ui/shell/workspace.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

namespace tingyu::ui {
namespace {

/// Stands behind the height while nobody has said yet that the older vault is wanted: every unlocking adds a
/// line, and after some tries the figures alone would look right.
constexpr QChar unanswered = u'!';

/// How many lines of the log are missing (0: not known), when the vault is older than what this PC saw last
/// or than its own keyring; nothing when it is not.
std::optional<qint64> missingLines(const VaultDoor::Entered &entered, const QString &seenHere)
{
    VaultHeight before = entered.height;
    before.auditSeq -= 1; // the unlocking itself wrote a line
    const bool isUnanswered = seenHere.endsWith(unanswered);
    const auto seen = VaultHeight::fromString(isUnanswered ? seenHere.chopped(1) : seenHere);
    std::optional<qint64> missing;
    if (seen && isUnanswered && before.epoch <= seen->epoch && before.generation <= seen->generation)
        missing = 0;
    if (seen && before < *seen)
        missing = seen->epoch == before.epoch && seen->generation == before.generation
                      ? seen->auditSeq - before.auditSeq
                      : 0;
    for (const QString &notice : entered.notices) {
        if (notice.section(u':', 0, 0) == QLatin1String("vault_went_back"))
            missing = qMax(missing.value_or(0), notice.section(u':', 1).toLongLong());
    }
    return missing;
}

} // namespace

void Shell::enter(VaultDoor::Entered entered)
{
    const bool remembered = !entered.facts.demo; // the demo is made anew under the same number
    m_vaultId = remembered ? entered.facts.vaultId : QString();
    const auto missing =
        missingLines(entered, remembered ? m_parts.settings.seenHeight(m_vaultId) : QString());
    if (missing)
        showWentBack(std::move(entered), *missing);
    else
        enterChecked(std::move(entered));
}

void Shell::showWentBack(VaultDoor::Entered entered, qint64 missingLines)
{
    m_parts.log.line("vault.went_back");
    if (const QString seen = m_parts.settings.seenHeight(m_vaultId);
        !m_vaultId.isEmpty() && !seen.endsWith(unanswered))
        m_parts.settings.setSeenHeight(m_vaultId,
                                       (seen.isEmpty() ? entered.height.toString() : seen) % unanswered);
    const QString seenBoot = m_parts.settings.seenBoot(m_vaultId);
    auto *page = new WentBackPage(missingLines,
                                  !seenBoot.isEmpty() && !platform::isSameBoot(seenBoot, m_parts.bootId()));
    auto held = std::make_shared<VaultDoor::Entered>(std::move(entered));
    connect(page, &WentBackPage::goOnAsked, this, [this, page, held] {
        m_tasks.run(
            page, [](Vault &vault) { return vault.acceptOlder(); },
            [this, held](const Result<void> &) { enterChecked(*held); });
    });
    connect(page, &WentBackPage::leaveAsked, this,
            [this] { m_tasks.close(patienceMs, [this] { showUnlock(); }); });
    connect(page, &WentBackPage::restoreAsked, this,
            [this] { m_tasks.close(patienceMs, [this] { showRestore({}); }); });
    m_parts.window.showStart(page);
}

void Shell::enterChecked(VaultDoor::Entered entered)
{
    if (entered.sheetTypedBack || entered.facts.demo || !entered.facts.session.roles.has(Role::Head)) {
        enterWorkspace(entered);
        return;
    }
    auto *page = new TypeBackPage;
    auto held = std::make_shared<VaultDoor::Entered>(std::move(entered));
    connect(page, &TypeBackPage::later, this, [this, held] { enterWorkspace(*held); });
    connect(page, &TypeBackPage::typedBack, this, [this, page, held](const QString &text) {
        m_tasks.run(
            page, [text](Vault &vault) { return vault.typeBackSheet(text); },
            [this, page, held](const Result<void> &right) {
                if (right)
                    enterWorkspace(*held);
                else
                    page->showFailure(right.error());
            });
    });
    m_parts.window.showStart(page);
}

Workspace *Shell::makeWorkspace(const SessionFacts &facts)
{
    auto *workspace =
        new Workspace({m_tasks, m_parts.settings, m_parts.door.clock(), facts, m_parts.registry(facts.kind)});
    connect(workspace, &Workspace::lockAsked, this, [this] { lock(LockReason::Asked); });
    connect(workspace, &Workspace::spent, this, [this] { lock(LockReason::Spent); });
    connect(workspace, &Workspace::removalAsked, this, &Shell::removeMoved);
    connect(workspace, &Workspace::languageAsked, this, &Shell::speak);
    connect(workspace, &Workspace::lockMinutesChanged, this, [this](int minutes) {
        m_idle->setLimitMs(m_parts.neverLock ? 0 : minutes * 60'000LL);
        m_idle->start();
    });
    return workspace;
}

void Shell::enterWorkspace(const VaultDoor::Entered &entered)
{
    m_place.reset();
    m_locking = false;
    if (!m_vaultId.isEmpty()) {
        m_parts.settings.setSeenHeight(m_vaultId, entered.height.toString());
        m_parts.settings.setSeenBoot(m_vaultId, m_parts.bootId());
    }
    Workspace *workspace = makeWorkspace(entered.facts);
    m_parts.window.showWorkspace(workspace);
    m_idle->setLimitMs(m_parts.neverLock ? 0 : entered.facts.lockMinutes * 60'000LL);
    m_idle->start();
    m_parts.log.line("vault.entered");
    workspace->tasks().run(
        workspace, [](Services &services) { return services.room().groupMeetings.enterPlanned(); },
        [this](const Result<int> &count) {
            if (!count)
                m_parts.log.error(count.error());
        });
    if (!entered.place.isEmpty())
        workspace->returnTo(entered.place);
    if (workspace->currentPage() == nullptr && !workspace->registry().pages.isEmpty())
        workspace->openPage(workspace->registry().pages.constFirst().id);
    showNotices(entered);
    noteSurvived();
    showBackupStanding(workspace, *workspace);
    runStartChecks(*workspace, m_parts.log);
    if (entered.facts.kind == VaultKind::School)
        collectRoomAnswers(*workspace, workspace);
    watchSharedFolder(*workspace);
    if (entered.facts.session.mustChangePassword)
        changeOwnPassword(&m_parts.window, *workspace, true);
    Q_EMIT this->entered();
}

void Shell::noteSurvived()
{
    if (!std::exchange(m_survivedRestart, false) ||
        !op::vaultBackup.everything.intersects(workspace()->facts().session.roles))
        return;
    m_tasks.run(
        workspace(),
        [](Vault &vault) {
            auto noted = rebootmark::noteSurvived(vault);
            if (noted)
                rebootmark::remove(vault.folder());
            return noted;
        },
        [this](const Result<void> &noted) {
            if (!noted) {
                m_parts.log.error(noted.error());
                return;
            }
            m_parts.settings.setRebootMark(m_folder, {});
            if (Workspace *open = workspace())
                open->showNotice(tr("重启检验通过:电脑重启过,数据夹里的记号还在。"));
        });
}

void Shell::showNotices(const VaultDoor::Entered &entered)
{
    if (std::exchange(m_parts.crashedLastTime, false))
        workspace()->showNotice(tr(
            "上次程序意外结束。写下的内容都在;如果再次发生,请把日志交给维护人员(只含代码,没有学生内容)。"));
    if (!entered.sheetSealed && !entered.facts.demo && entered.facts.session.roles.has(Role::Head))
        workspace()->showNotice(tr("恢复单还没有交校领导封存;交出去以后,在设置的「锁定与安全」里打勾。"));
    for (const QString &notice : entered.notices) {
        const QString code = notice.section(QLatin1Char(':'), 0, 0);
        if (code == QLatin1String("sheet_not_typed_back") || code == QLatin1String("vault_went_back"))
            continue; // has a page of its own
        workspace()->showNotice(text::sentence(
            Error{Errc::BadInput, QStringLiteral("notice.") % code, {notice.section(QLatin1Char(':'), 1)}}));
    }
}

/// The same session in other words: pages are made anew and take up their drafts as after a lock.
void Shell::speak(const QString &language)
{
    Workspace *before = workspace();
    if (before == nullptr || m_locking)
        return;
    m_parts.settings.setLanguage(language);
    before->flushAll();
    const PageTarget place = before->place();
    text::speak(text::languageFromCode(language));
    Workspace *fresh = makeWorkspace(before->facts());
    m_parts.window.showWorkspace(fresh);
    fresh->takeOver(*before);
    fresh->returnTo(place);
    showBackupStanding(fresh, *fresh);
    runStartChecks(*fresh, m_parts.log);
    watchSharedFolder(*fresh);
    if (auto *choice = fresh->findChild<QWidget *>(QStringLiteral("language.") % language))
        choice->setFocus();
}

} // namespace tingyu::ui
