// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_service.h"
#include "core/keeping/retention_service.h"
#include "core/keeping/rights_request.h"
#include "ui/students/file_tab.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class Card;

/// What a family asks for, whether the file is held, and its end.
class KeepingTab : public FileTab
{
    Q_OBJECT

public:
    KeepingTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;

Q_SIGNALS:
    void erased(); ///< there is no such file any more

private:
    struct Facts
    {
        QList<keeping::RightsRequest> requests;
        QList<keeping::LegalHold> holds;
        keeping::ErasurePreview preview;
    };
    void read();
    void fill(const Facts &facts);
    QList<QWidget *> actionsOf(const keeping::RightsRequest &request, int at);
    Card *requestCard();
    Card *holdCard();
    Card *endCard();

    Uid m_student;
    QVBoxLayout *m_requests = nullptr;
    QVBoxLayout *m_holds = nullptr;
    QLabel *m_amount = nullptr;
    ActionButton *m_hold = nullptr;
    ActionButton *m_lift = nullptr;
    ActionButton *m_erase = nullptr;
};

} // namespace tingyu::ui
