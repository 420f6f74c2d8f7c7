// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStandardItemModel;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class FieldEdit;
class ItemTable;

/// Frozen states of the report, who approved them, and the end of the case. In a room of one person only the
/// signature on paper is offered, and nobody to hand the case to.
class VersionsPanel : public QWidget
{
    Q_OBJECT

public:
    VersionsPanel(CaseDesk &desk, QWidget *parent = nullptr);
    void show();

private:
    void buildVersions();
    void buildSignature();
    void buildEnd();
    void buildHandOver();
    int chosenVersion() const;
    void showChosen();
    void write(const QString &label, WriteJob job);
    CaseDesk &m_desk;
    Banner *m_banner = nullptr;
    QStandardItemModel *m_model = nullptr;
    ItemTable *m_table = nullptr;
    QLabel *m_empty = nullptr;
    ActionButton *m_seal = nullptr;
    ActionButton *m_approve = nullptr;
    Card *m_signature = nullptr;
    FieldEdit *m_signer = nullptr;
    FieldEdit *m_post = nullptr;
    FieldEdit *m_signedOn = nullptr;
    ActionButton *m_sign = nullptr;
    Card *m_end = nullptr;
    FieldEdit *m_endOn = nullptr;
    FieldEdit *m_endReason = nullptr;
    ActionButton *m_close = nullptr;
    Card *m_hand = nullptr;
    QComboBox *m_people = nullptr;
};

} // namespace tingyu::ui
