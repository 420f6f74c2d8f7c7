// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"
#include "ui/merge/shared_folder.h"

#include "core/base/boot_id.h"
#include "core/room/room_services.h"
#include "core/vault/reboot_mark.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_operations.h"
#include "ui/screening/room_answers.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/password_dialog.h"
#include "ui/shell/answering_page.h"
#include "ui/shell/close_backup.h"
#include "ui/shell/first_run.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/import_page.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/restore_page.h"
#include "ui/shell/reverted_page.h"
#include "ui/shell/session_lock.h"
#include "ui/shell/sheet_pages.h"
#include "ui/shell/shell_settings.h"
#include "ui/shell/start_checks.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/unsafe_place_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/went_back_page.h"
#include "ui/shell/workspace.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/widgets/password_field.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace tingyu::ui {
namespace {

constexpr int patienceMs = 2000; // security 2.8: a commit is awaited so long, then the process goes

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

Shell::Shell(Parts parts) : m_parts(std::move(parts)), m_idle(new IdleWatch(this))
{
    connect(m_idle, &IdleWatch::idle, this, [this] { lock(LockReason::Idle); });
    connect(m_idle, &IdleWatch::left, this, [this](int seconds) {
        if (Workspace *open = workspace())
            open->setLockLeft(seconds, open->facts().lockMinutes);
    });
    connect(&m_parts.window, &MainWindow::closing, this, &Shell::end);
    connect(&m_tasks, &TaskRunner::idle, this, [this] {
        if (std::exchange(m_lockAfterJob, false))
            lock(LockReason::Asked);
    });
    new AnsweringWatch(
        m_parts.window, m_tasks, [this] { showUnlock(); }, this);
    if (m_parts.sessionLock != nullptr)
        connect(m_parts.sessionLock, &SessionLockSource::sessionLocked, this,
                [this] { lock(LockReason::Session); });
}

Shell::~Shell() = default;

Workspace *Shell::workspace() const
{
    return m_parts.window.workspace();
}

void Shell::start(const QString &folder)
{
    const QString wanted = folder.isEmpty() ? m_parts.settings.vaultFolder() : folder;
    if (wanted.isEmpty() || (folder.isEmpty() && !QDir(wanted).exists())) {
        m_folder = wanted;
        // Where the place above is gone too, a disk is not plugged in, and nothing is known about it.
        const bool isPlugged = !wanted.isEmpty() && QFileInfo(QFileInfo(wanted).absolutePath()).isDir();
        if (!isPlugged || !showReverted(false))
            showWelcome();
        return;
    }
    openFolder(wanted);
}

/// The restart test: what is remembered here against what is left in the folder. True when the disk was put
/// back, and the page that says so is shown.
bool Shell::showReverted(bool hasVault)
{
    using rebootmark::Verdict;
    const auto expected = rebootmark::Mark::fromString(m_parts.settings.rebootMark(m_folder));
    const Verdict verdict = rebootmark::judge(expected, rebootmark::find(m_folder), m_parts.bootId());
    m_survivedRestart = verdict == Verdict::Survived;
    if (verdict != Verdict::Reverted)
        return false;
    m_parts.log.line("vault.reverted");
    m_parts.settings.setRebootMark(m_folder, {});
    rebootmark::remove(m_folder);
    auto *page = new RevertedPage(m_folder, hasVault);
    connect(page, &RevertedPage::restoreAsked, this, [this] { showRestore({}); });
    connect(page, &RevertedPage::createAsked, this, &Shell::showFirstRun);
    connect(page, &RevertedPage::openAsked, this, &Shell::openVault);
    m_parts.window.showStart(page);
    return true;
}

/// A vault is never worked on where something else writes into its folder; it can be taken to a safe one.
void Shell::showUnsafePlace(const QString &reason)
{
    auto *page = new UnsafePlacePage(m_folder, reason);
    connect(page, &UnsafePlacePage::backAsked, this, [this] { showWelcome(); });
    connect(page, &UnsafePlacePage::moveAsked, this, [this, page](const QString &target) {
        page->setBusy(true);
        m_tasks.runBare(
            page, [from = m_folder, target] { return vaultfolder::moveTo(from, target); },
            [this, page, target](const Result<void> &moved) {
                page->setBusy(false);
                // What was left behind of the old one is said; the new one is whole.
                if (!moved && moved.error().subject != QLatin1String("vault.not_removed")) {
                    m_parts.log.error(moved.error());
                    page->showFailure(moved.error());
                    return;
                }
                m_parts.log.line("vault.moved_to_safety");
                openFolder(target);
            });
    });
    m_parts.window.showStart(page);
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

bool Shell::takeWindowLock()
{
    auto taken = m_windowLock.acquire(m_folder, m_parts.door.clock());
    if (taken)
        return true;
    m_parts.log.error(taken.error());
    if (taken.error().code != Errc::Busy) {
        const Error &error = taken.error();
        showWelcome(&error);
        return false;
    }
    auto *page = new BusyPage(taken.error());
    connect(page, &BusyPage::closeAsked, this, [this] { m_parts.quit(); });
    m_parts.window.showStart(page);
    return false;
}

void Shell::openFolder(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
    if (!showReverted(!vaultfolder::generations(m_folder).isEmpty()))
        openVault();
}

void Shell::openVault()
{
    // Nothing here needs the key: a few small files are read, before the first page shows.
    auto info = Vault::info(m_folder);
    if (!info) {
        m_parts.log.error(info.error());
        const Error &error = info.error();
        showWelcome(&error);
        return;
    }
    QString reason;
    if (platform::isUnsafeForVault(m_folder, &reason)) {
        showUnsafePlace(reason);
        return;
    }
    if (!takeWindowLock())
        return;
    m_info = *info;
    if (!m_info.demo) // the demo never takes the place of the room that is opened every day
        m_parts.settings.setVaultFolder(m_folder);
    showUnlock();
}

void Shell::showWelcome(const Error *problem)
{
    auto *page = new WelcomePage(static_cast<bool>(m_parts.makeDemo));
    connect(page, &WelcomePage::createAsked, this, &Shell::showFirstRun);
    connect(page, &WelcomePage::openAsked, this, &Shell::openFolder);
    connect(page, &WelcomePage::restoreAsked, this, &Shell::showRestore);
    connect(page, &WelcomePage::demoAsked, this, &Shell::showDemo);
    m_parts.window.showStart(page);
    if (problem != nullptr)
        page->showProblem(text::sentence(*problem));
}

void Shell::showUnlock()
{
    if (AnsweringWatch::isAnswering()) {
        m_parts.window.showStart(new AnsweringPage);
        return;
    }
    auto *page = new UnlockPage(QDir::toNativeSeparators(m_folder), m_info,
                                m_parts.settings.sheetsToday(m_parts.door.clock().today()));
    if (m_info.demo)
        page->showDemoPassword(m_parts.demoPassword);
    connect(page, &UnlockPage::unlockAsked, this, [this, page](const QString &user) {
        page->setBusy(true);
        m_parts.door.enter(m_tasks, page, m_folder, user, page->password()->take(),
                           [this, page](Result<VaultDoor::Entered> entered) {
                               if (!entered) {
                                   m_parts.log.error(entered.error());
                                   page->showFailure(entered.error());
                                   return;
                               }
                               enter(std::move(*entered));
                           });
    });
    connect(page, &UnlockPage::sheetAsked, this, &Shell::showSheetUnlock);
    connect(page, &UnlockPage::otherFolderAsked, this, [this] {
        m_windowLock.release();
        showWelcome();
    });
    connect(page, &UnlockPage::restoreAsked, this, [this] { showRestore({}); });
    m_parts.window.showStart(page);
}

void Shell::showSheetUnlock()
{
    auto *page = new SheetUnlockPage(m_info.userNames);
    connect(page, &SheetUnlockPage::backAsked, this, &Shell::showUnlock);
    connect(page, &SheetUnlockPage::unlockAsked, this, [this, page] {
        page->setBusy(true);
        m_parts.door.enterWithSheet(m_tasks, page, m_folder, page->sheetText(), page->user(),
                                    page->takePassword(), [this, page](Result<VaultDoor::Entered> entered) {
                                        if (!entered) {
                                            m_parts.log.error(entered.error());
                                            page->showFailure(entered.error());
                                            return;
                                        }
                                        enter(std::move(*entered));
                                    });
    });
    m_parts.window.showStart(page);
}

void Shell::showFirstRun()
{
    auto *page = new FirstRunAssistant(m_parts.door.clock());
    connect(page, &FirstRunAssistant::cancelled, this, [this] { showWelcome(); });
    connect(page, &FirstRunAssistant::createAsked, this, [this, page] {
        page->setBusy(true);
        m_parts.door.create(m_tasks, page, page->folder(), page->wanted(), page->takePassword(),
                            [this, page](const Result<RecoverySheet> &sheet) {
                                if (!sheet) {
                                    m_parts.log.error(sheet.error());
                                    page->showFailure(sheet.error());
                                    return;
                                }
                                m_folder = QDir(page->folder()).absolutePath();
                                if (!takeWindowLock())
                                    return;
                                m_parts.settings.setVaultFolder(m_folder);
                                page->showSheet(*sheet);
                            });
    });
    connect(page, &FirstRunAssistant::typedBack, this, [this, page](const QString &text) {
        m_tasks.run(
            page, [text](Vault &vault) { return vault.typeBackSheet(text); },
            [page](const Result<void> &right) {
                if (right)
                    page->showTypedBack();
                else
                    page->showFailure(right.error());
            });
    });
    connect(page, &FirstRunAssistant::finished, this, [this, page](bool sealed) {
        if (page->wantsRestartTest()) {
            if (const auto mark = rebootmark::leave(m_folder))
                m_parts.settings.setRebootMark(m_folder, mark->toString());
            else
                m_parts.log.error(mark.error());
        }
        m_tasks.run(
            page,
            [sealed](Services &services) { return services.settings.setOn(sheetSealedSetting, sealed); },
            [this, page](const Result<void> &written) {
                if (!written) {
                    page->showFailure(written.error());
                    return;
                }
                m_parts.door.facts(m_tasks, page, [this, page](Result<VaultDoor::Entered> entered) {
                    if (!entered) {
                        page->showFailure(entered.error());
                        return;
                    }
                    enter(std::move(*entered));
                    if (Workspace *made = workspace())
                        made->offerTour();
                });
            });
    });
    m_parts.window.showStart(page);
}

void Shell::showRestore(const QString &file)
{
    if (file.endsWith(QLatin1String(".tyo"), Qt::CaseInsensitive)) { // dropped where backups are
        showImport(file);
        return;
    }
    auto *page = new RestorePage(m_tasks, m_parts.door, file);
    connect(page, &RestorePage::backAsked, this, [this] {
        if (m_info.vaultId.isNull())
            showWelcome();
        else
            showUnlock();
    });
    connect(page, &RestorePage::restored, this, &Shell::openFolder);
    connect(page, &RestorePage::importAsked, this, &Shell::showImport);
    m_parts.window.showStart(page);
}

void Shell::showImport(const QString &file)
{
    auto *page = new ImportPage(m_tasks, m_parts.door, file);
    connect(page, &ImportPage::backAsked, this, [this] { showRestore({}); });
    connect(page, &ImportPage::imported, this, &Shell::openFolder);
    m_parts.window.showStart(page);
}

void Shell::showDemo()
{
    m_tasks.runBare(
        this, [make = m_parts.makeDemo] { return make({}); },
        [this](const Result<QString> &folder) {
            if (folder)
                openFolder(*folder);
            else {
                const Error &error = folder.error();
                showWelcome(&error);
            }
        });
}

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

void Shell::lock(LockReason reason)
{
    if (workspace() == nullptr || (m_parts.neverLock && reason != LockReason::Spent))
        return;
    // The cover takes the keyboard away, and with it where the person was.
    if (!m_place)
        m_place = workspace()->place();
    m_parts.window.cover();
    if (m_locking)
        return;
    // The idle lock waits for a job that shows progress, covered and refusing input; a person who asks does
    // not.
    if (reason == LockReason::Idle && m_tasks.hasLong()) {
        m_lockAfterJob = true;
        return;
    }
    m_locking = true;
    m_idle->stop();
    keepPlaceAndClose([this] {
        m_parts.log.line("vault.locked");
        Q_EMIT locked();
        QGuiApplication::clipboard()->clear();
        auto restarted = m_parts.restart();
        if (!restarted) {
            // No fresh process to be had: the vault is closed all the same.
            m_parts.log.error(restarted.error());
            showUnlock();
        }
    });
}

void Shell::keepPlaceAndClose(std::function<void()> then)
{
    m_tasks.cancelLong();
    m_tasks.stopSlices();
    Workspace *open = workspace();
    if (open != nullptr && m_tasks.isOpen()) {
        open->flushAll();
        const QString place =
            QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(m_place ? *m_place : open->place()))
                                  .toJson(QJsonDocument::Compact));
        m_tasks.run(
            this,
            [place](OpenVault &vault) {
                // Whoever keeps no drafts has no place to return to; everything else is already written.
                (void)vault.services.drafts.save(QString(), QString::fromLatin1(placeForm), place);
                return vault.vault->height();
            },
            [this](const Result<VaultHeight> &height) {
                if (height && !m_vaultId.isEmpty())
                    m_parts.settings.setSeenHeight(m_vaultId, height->toString());
            });
    }
    auto once = std::make_shared<std::function<void()>>(std::move(then));
    const auto close = [this, once] {
        if (const auto call = std::exchange(*once, {}))
            m_tasks.close(patienceMs, call);
    };
    if (m_tasks.isIdle()) {
        close();
        return;
    }
    connect(&m_tasks, &TaskRunner::idle, this, close, Qt::SingleShotConnection);
    QTimer::singleShot(patienceMs, this, close);
}

void Shell::end()
{
    // A student's key would close it as well as a teacher's hand.
    if (qobject_cast<const AnsweringPage *>(m_parts.window.startPage()) != nullptr)
        return;
    Workspace *open = workspace();
    if (open == nullptr || m_locking || m_parts.window.isCovered() || !m_tasks.isOpen()) {
        leave();
        return;
    }
    askBeforeLeaving(*open, m_parts.settings, [this] { leave(); });
}

void Shell::leave()
{
    m_idle->stop();
    m_parts.window.cover();
    keepPlaceAndClose([this] { m_parts.quit(); });
}

/// The vault lives on another PC: here it is closed and taken off the disk.
void Shell::removeMoved()
{
    m_locking = true;
    m_idle->stop();
    m_parts.window.cover();
    m_tasks.cancelLong();
    m_tasks.stopSlices();
    m_tasks.close(patienceMs, [this] {
        m_locking = false;
        m_windowLock.release();
        const auto removed = vaultfolder::removeAll(m_folder);
        m_parts.settings.setVaultFolder({});
        m_info = {};
        m_parts.log.line("vault.removed");
        if (removed) {
            showWelcome();
            return;
        }
        m_parts.log.error(removed.error());
        const Error &error = removed.error();
        showWelcome(&error);
    });
}

} // namespace tingyu::ui
