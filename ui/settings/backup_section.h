// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/drill_standing.h"
#include "ui/settings/settings_page.h"

class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace tingyu::ui {

class Banner;
class DataTable;
class SticksCard;
class EmptyState;
class ValueTableModel;

/// Where backups go, one now with its proof, the sticks that are written in turn, the backups that are there,
/// and the trial that one of them opens; for the head the open export of everything.
class BackupSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupSection(PageHost &host);
    void refresh() override;

private:
    QWidget *placeCard();
    QLayout *exportRow(QWidget *card);
    QWidget *shelfCard();
    QString folder() const;
    void choosePlace();
    void backup();
    void listShelf();
    void showShelf(const QList<BackupOnShelf> &shelf);
    void showDrill(const keeping::DrillStanding &drill);
    void readPlace();
    void setFolder(const QString &folder);
    void drill();
    QLineEdit *m_folder = nullptr;
    QLabel *m_last = nullptr;
    QLabel *m_place = nullptr;   ///< what the chosen place looks like
    QLabel *m_warning = nullptr; ///< and what speaks against it
    SticksCard *m_sticks = nullptr;
    Banner *m_banner = nullptr;
    QList<BackupOnShelf> m_shelf;
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_drilled = nullptr;
    QPushButton *m_drill = nullptr;
};

/// Tells the status bar what was done since the last verified backup.
void showBackupStanding(QObject *guard, PageHost &host);

} // namespace tingyu::ui
