// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/simple.h"

#include <QHash>

class QLabel;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace tingyu::ui {

class JobStrip;
class RailButton;
class Toast;
class WindowKeys;

/// Everything between unlocking and locking: rail, top bar, pages, status strip. Made anew for each
/// unlocking.
class Workspace : public QWidget, public PageHost
{
    Q_OBJECT

public:
    struct Parts
    {
        TaskRunner &tasks;
        Settings &settings;
        const Clock &clock;
        SessionFacts facts;
        PageRegistry registry;
    };
    explicit Workspace(Parts parts, QWidget *parent = nullptr);

    TaskRunner &tasks() override { return m_parts.tasks; }
    const SessionFacts &facts() const override { return m_parts.facts; }
    const Clock &clock() const override { return m_parts.clock; }
    Settings &settings() override { return m_parts.settings; }
    void openPage(const QString &pageId, const PageTarget &target = {}) override;
    void saved(const QString &label = {}, qint64 changeSet = 0) override;
    void draftSaved() override { saved(); }
    void say(const QString &text) override;
    void showError(const Error &error, const std::function<void()> &again = {}) override;
    void setBadge(const QString &pageId, int count) override;
    void setSheetsToday(int count) override;
    void setBackupStanding(const BackupStanding &standing) override;
    const BackupStanding &backupStanding() const { return m_backup; }
    void lockNow() override { Q_EMIT lockAsked(); }
    void setLanguage(const QString &code) override { Q_EMIT languageAsked(code); }
    void keepDrafts() override { flushAll(); }
    void leaveSpentVault() override { Q_EMIT spent(); }
    void removeMovedVault() override { Q_EMIT removalAsked(); }

    QString currentPageId() const { return m_current; }
    Page *currentPage() const;
    Page *page(const QString &pageId); ///< made at its first use; null for an unknown id
    void setLockMinutes(int minutes) override;
    const PageRegistry &registry() const override { return m_parts.registry; }
    void refreshPage() override;
    QWidget *dialogParent() override { return this; }
    void undoLast();
    void flushAll(); ///< every page that was opened writes its drafts
    /// Where the person is: page and the page's own place, for returning after the lock.
    PageTarget place() const;
    void returnTo(const PageTarget &place);
    void setLockLeft(int seconds, int minutesSet); ///< status bar
    /// Opens a dropped file with the first room that takes it; false when none does.
    bool openFile(const QString &path);
    void focusSearch();
    void openHelp();                           ///< of the page one is on
    void showNotice(const QString &sentence);  ///< something to know after unlocking
    void showProblem(const QString &sentence); ///< of the data as a whole
    void offerTour();                          ///< after the first run
    /// What the checks of the start say; empty while there are none.
    void setCheckWords(const QString &words);
    /// What a person may take back and read, for a workspace that takes the place of this one.
    void takeOver(const Workspace &before);

Q_SIGNALS:
    void lockAsked();
    void languageAsked(const QString &code);
    void spent();
    void removalAsked();
    void lockMinutesChanged(int minutes);
    void pageShown(const QString &pageId);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void buildRail(QWidget *rail);
    void buildTopBar(QWidget *bar);
    void buildStatus(QWidget *strip);
    void addKeys();
    void run(const QString &command);
    void tell(Banner::Kind kind, const QString &sentence);
    void openedOnPurpose(const std::function<void()> &again);
    void showTitle();
    void showBackup(const QString &words);
    bool maySee(RoleSet roles) const;

    struct Undoable
    {
        QString label;
        qint64 set = 0;
    };
    Parts m_parts;
    WindowKeys *m_keys = nullptr;
    QString m_current;
    bool m_isPressedAgain = false; ///< on the rail, the page that is open
    QHash<QString, Page *> m_pages;
    QHash<QString, RailButton *> m_buttons;
    QList<Undoable> m_undo;
    BackupStanding m_backup;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    SearchBox *m_search = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_savedLabel = nullptr;
    QLabel *m_checkLabel = nullptr;
    QPushButton *m_backupButton = nullptr;
    QLabel *m_lockLabel = nullptr;
    QLabel *m_whoLabel = nullptr;
    QTimer *m_purposeEnd = nullptr; ///< runs while notes are open to the head
    Toast *m_toast = nullptr;
    JobStrip *m_jobs = nullptr;
};

} // namespace tingyu::ui
