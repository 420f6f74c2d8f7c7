// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell.h"

#include "core/vault/reboot_mark.h"
#include "core/vault/vault_folder.h"
#include "ui/shell/answering_page.h"
#include "ui/shell/first_run.h"
#include "ui/shell/import_page.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/restore_page.h"
#include "ui/shell/reverted_page.h"
#include "ui/shell/sheet_pages.h"
#include "ui/shell/shell_settings.h"
#include "ui/shell/unlock_page.h"
#include "ui/shell/unsafe_place_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"

#include <QDir>

namespace tingyu::ui {

void Shell::showWelcome(const std::optional<Error> &problem)
{
    auto *page = new WelcomePage(static_cast<bool>(m_parts.makeDemo));
    connect(page, &WelcomePage::createAsked, this, &Shell::showFirstRun);
    connect(page, &WelcomePage::openAsked, this, &Shell::openFolder);
    connect(page, &WelcomePage::restoreAsked, this, &Shell::showRestore);
    connect(page, &WelcomePage::demoAsked, this, &Shell::showDemo);
    m_parts.window.showStart(page);
    if (problem)
        page->showProblem(text::sentence(*problem));
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

bool Shell::takeWindowLock()
{
    auto taken = m_windowLock.acquire(m_folder, m_parts.door.clock());
    if (taken)
        return true;
    m_parts.log.error(taken.error());
    if (taken.error().code != Errc::Busy) {
        showWelcome(taken.error());
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
        showWelcome(info.error());
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

/// What opening answers to a page: into the vault, or why not.
template<class Page>
VaultDoor::Then Shell::enterFrom(Page *page)
{
    return [this, page](Result<VaultDoor::Entered> entered) {
        if (!entered) {
            m_parts.log.error(entered.error());
            page->showFailure(entered.error());
            return;
        }
        enter(std::move(*entered));
    };
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
        m_parts.door.enter(m_tasks, page, m_folder, user, page->password()->take(), enterFrom(page));
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
                                    page->takePassword(), enterFrom(page));
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
    connect(page, &RestorePage::restored, this, [this](const QString &folder) {
        openFolder(folder);
        if (auto *unlock = m_parts.window.findChild<UnlockPage *>())
            unlock->tellRestored();
    });
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
            else
                showWelcome(folder.error());
        });
}

} // namespace tingyu::ui
