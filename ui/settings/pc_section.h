// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/moving.h"
#include "ui/settings/settings_page.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tingyu::ui {

class Banner;

/// What concerns this one PC: whether its disk keeps what is written over a restart, and the move of the
/// vault to another PC, on the old one and on the new one.
class PcSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit PcSection(PageHost &host);
    void refresh() override;

private:
    struct Facts
    {
        QString folder;
        bool hasSurvived = false;
        bool isMarked = false;
        std::optional<Moving::Away> away;
        std::optional<Moving::Arrived> arrived;
    };
    QWidget *restartCard();
    QWidget *moveCard();
    QWidget *hereBox(QWidget *card);
    QWidget *awayBox(QWidget *card);
    QWidget *arrivedBox(QWidget *card);
    void show(const Facts &facts);
    void showArrived(const Moving::Arrived &arrived);
    void leaveMark();
    void takeReceipt();
    void askComeBack();
    void askRemove();
    void refuse(const Error &error);

    Banner *m_banner = nullptr;
    QLabel *m_restart = nullptr;
    QWidget *m_here = nullptr;
    QWidget *m_away = nullptr;
    QWidget *m_arrived = nullptr;
    QLabel *m_awayWords = nullptr;
    QLabel *m_arrivedWords = nullptr;
    QLabel *m_receiptShown = nullptr;
    QLineEdit *m_receipt = nullptr;
    QPushButton *m_takeReceipt = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace tingyu::ui
