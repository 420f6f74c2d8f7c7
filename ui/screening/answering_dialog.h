// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answering_service.h"
#include "ui/shell/page.h"

#include <QDialog>

#include <atomic>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace tingyu::ui {

class ActionButton;
class Banner;
class CollectedList;
class DataTable;
class PasswordField;
class SegmentedChoice;
class ValueTableModel;

/// Answering on screen, four ways in: on this PC, folders for stations, collecting them, and the sheet for
/// reading aloud.
class AnsweringDialog : public QDialog
{
    Q_OBJECT

public:
    /// `campaign` null: collecting alone.
    AnsweringDialog(PageHost &host, const Campaign *campaign, QWidget *parent = nullptr);
    void collect(const QString &folder); ///< a dropped folder too

    /// Starts the students' program with a round on its standard input and locks the window once it has read
    /// it. Tests put another in its place.
    using Starter = std::function<void(const QByteArray &round, const std::function<void(bool)> &then)>;
    static void setStarter(Starter starter);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override; ///< a folder of stations, as on the window

private:
    QWidget *roomSide();
    QWidget *stationSide();
    QWidget *collectSide();
    QWidget *aloudSide();
    void addWhom(QHBoxLayout *row);
    void show(const QString &code);
    void readCandidates();
    void fillCandidates();
    void startRoom();
    void writeStation();
    void fillCollected(const Collected &collected);
    void refuse(const Error &error);

    PageHost &m_host;
    std::optional<Campaign> m_campaign;
    AnsweringService::Candidates m_candidates;
    QList<AnsweringService::Candidate> m_shown;
    Banner *m_banner = nullptr;
    SegmentedChoice *m_ways = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLineEdit *m_whom = nullptr;
    QComboBox *m_class = nullptr;
    QComboBox *m_stationClass = nullptr;
    QLabel *m_others = nullptr;
    DataTable *m_takers = nullptr;
    ValueTableModel *m_takerModel = nullptr;
    PasswordField *m_password = nullptr;
    ActionButton *m_start = nullptr;
    ActionButton *m_write = nullptr;
    ActionButton *m_collect = nullptr;
    CollectedList *m_collected = nullptr;
};

} // namespace tingyu::ui
