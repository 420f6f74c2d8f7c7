// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/vault/backup_use.h"
#include "core/vault/vault.h"
#include "ui/tasks/task_runner.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/settings.h"

#include <QKeySequence>
#include <QVariantMap>
#include <QWidget>

namespace tingyu::ui {

/// Who works where; fixed from unlocking to locking.
struct SessionFacts
{
    Session session;
    QString schoolName;
    QString vaultId;
    VaultKind kind = VaultKind::School;
    bool demo = false;
    int lockMinutes = 5;
    bool onePerson = true; ///< one enabled user: no words of sharing, co-signing or several rooms
};

/// Where a page is asked to go: a record, a list, a half-written text. Ids and codes only.
using PageTarget = QVariantMap;

struct PageRegistry;

/// What the window gives to its pages. Everything a page does to the vault goes through tasks().
class PageHost
{
public:
    virtual ~PageHost() = default;
    virtual TaskRunner &tasks() = 0;
    virtual const SessionFacts &facts() const = 0;
    virtual const Clock &clock() const = 0;
    virtual Settings &settings() = 0;
    /// Shows a page; unknown ids do nothing.
    virtual void openPage(const QString &pageId, const PageTarget &target = {}) = 0;
    /// To be called after each change that was written: moves the "saved" time, and offers the undo of
    /// `changeSet` (Workplace::lastChangeSet, taken in the same job) under `label` ("导入七年级名册 312 人").
    /// 0: no undo.
    virtual void saved(const QString &label = {}, qint64 changeSet = 0) = 0;
    /// A draft was written (no undo, no message).
    virtual void draftSaved() = 0;
    /// A short message that goes by itself.
    virtual void say(const QString &text) = 0;
    /// The sentence of a failure, as a message with what to do next. What is closed to the head until he says
    /// what for can be opened from there; then `again` is done, or the page is refreshed where there is none.
    virtual void showError(const Error &error, const std::function<void()> &again = {}) = 0;
    /// The number on a page's rail button.
    virtual void setBadge(const QString &pageId, int count) = 0;
    /// Sheets that must be looked at today: shown as a bare number on the lock screen.
    virtual void setSheetsToday(int count) = 0;
    /// What was done since the last backup, for the status bar.
    virtual void setBackupStanding(const BackupStanding &standing) = 0;
    virtual void lockNow() = 0;
    virtual void setLockMinutes(int minutes) = 0; ///< already written to the vault
    /// Speaks another language from now on: kept in the settings, drafts written, every page made anew.
    virtual void setLanguage(const QString &code) = 0;
    /// Every page writes its drafts, before something that ends with a spent vault.
    virtual void keepDrafts() = 0;
    /// The vault was rekeyed: the window closes it and asks for the password again. Not to be refused.
    virtual void leaveSpentVault() = 0;
    virtual const PageRegistry &registry() const = 0;
    /// The vault was moved to another PC, which has it: the window closes this one and takes it off the disk.
    virtual void removeMovedVault() = 0;
    /// The page that is shown reads its figures anew: something was changed over it.
    virtual void refreshPage() = 0;
    virtual QWidget *dialogParent() = 0; ///< over which a command opens its dialog
};

/// One page of the window. Its widgets carry objectName and accessibleName; it never opens a database, never
/// waits.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageHost &host, QWidget *parent = nullptr) : QWidget(parent), m_host(host) {}

    virtual QString title() const = 0;
    virtual QString subtitle() const { return {}; }
    /// Reads its figures anew: when it is shown, after an undo, after a change elsewhere.
    virtual void refresh() {}
    /// Goes to a record or list; keys are the page's own.
    virtual void open(const PageTarget &target) { Q_UNUSED(target) }
    /// Where the page is now, so that unlocking returns there; codes, uids and caret places, no text.
    virtual PageTarget place() const { return {}; }
    /// The page of the help that F1 opens here: an id of help_tasks.h.
    virtual QString helpTask() const { return {}; }
    /// Writes what is not yet written (drafts) through tasks().run; called before locking. At most 2 s are
    /// given.
    virtual void flush() {}
    /// The widget that takes the keyboard when the page is shown.
    virtual QWidget *firstFocus() { return nullptr; }
    /// Ctrl+P, Ctrl+N on this page; false when the page has no such thing.
    virtual bool print() { return false; }
    virtual bool addNew() { return false; }

Q_SIGNALS:
    void titleChanged();

protected:
    PageHost &host() const { return m_host; }

private:
    PageHost &m_host;
};

/// One place of the rail.
struct PageEntry
{
    QString id;    ///< today, students, appointments, screening, care, exchange, settings, help
    int order = 0; ///< 1 今日 2 学生 3 预约 4 测评 5 个案 6 上报 7 设置 8 帮助
    std::function<QString()> title;
    QString iconName;
    RoleSet roles; ///< who sees it
    std::function<Page *(PageHost &)> make;
};

/// One entry of the command search and the key list.
struct CommandEntry
{
    QString id;
    std::function<QString()> title;
    QString iconName;
    QKeySequence key; ///< works everywhere in the window; may be empty
    RoleSet roles;
    std::function<void(PageHost &)> run;
};

/// A room that takes part in the global search. `find` runs on the vault thread and gives values, best first.
struct SearchSource
{
    std::function<QList<SearchHit>(Services &, const QString &text, int limit)> find;
    std::function<void(PageHost &, const QVariant &target)> open;
};

/// A file dropped on the window. `run` is called for the first entry whose suffix fits (lower case, no dot).
struct DropEntry
{
    QStringList suffixes;
    std::function<void(PageHost &, const QString &path)> run;
};

/// What the rooms bring to the window. Each folder has one `void register<Folder>(PageRegistry &)`, called by
/// registerAllPages() in page_list.cpp.
struct PageRegistry
{
    QList<PageEntry> pages;
    QList<CommandEntry> commands;
    QList<SearchSource> searches;
    QList<DropEntry> drops;
    QString newCommand; ///< the command behind Ctrl+N on a page that has nothing of its own to add

    void add(PageEntry entry); ///< keeps `pages` in rail order
};

/// A district's vault holds no students: it has no pages for them.
PageRegistry registerAllPages(VaultKind kind);

} // namespace tingyu::ui
