// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_sticks.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace tingyu::ui {

class DataTable;
class PageHost;
class ValueTableModel;

/// What is known of the sticks and of the chosen place, read in one job.
struct SticksRead
{
    QList<BackupStick> sticks;
    QHash<Uid, QString> plugged; ///< where they are now
    QHash<Uid, StickLook> looks; ///< of those that are plugged in
    std::optional<BackupStick> due;
    std::optional<StickLook> place; ///< of the chosen folder, where one is chosen
};
Result<SticksRead> readSticks(Vault &vault, const QString &folder);

/// What the place looks like, in one sentence that says what to do.
QString placeSentence(const StickLook &look);
/// What is wrong with it although it can be written to; empty for a good place.
QString placeWarning(const StickLook &look);
/// 甲, 乙, 丙 …: what new sticks are called.
QStringList stickLabels();

/// The sticks that backups go to in turn: which one is due, when each was written and read back, naming,
/// giving up and taking back.
class SticksCard : public Card
{
    Q_OBJECT

public:
    explicit SticksCard(PageHost &host, QWidget *parent);
    void show(const SticksRead &read);

Q_SIGNALS:
    void folderAsked(const QString &folder); ///< the person wants to back up there
    void changed();
    void said(bool well, const QString &sentence);

private:
    std::optional<BackupStick> chosen() const;
    void judge();
    void rename();
    void strikeOff();
    void verify();
    void edit(const std::function<Result<void>(BackupSticks &)> &job);

    PageHost &m_host;
    SticksRead m_read;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    QLabel *m_due = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_strike = nullptr;
    QPushButton *m_verify = nullptr;
};

} // namespace tingyu::ui
