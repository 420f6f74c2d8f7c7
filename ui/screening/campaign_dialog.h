// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/screening/campaign.h"
#include "ui/shell/page.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace tingyu::ui {

class Banner;
class DateField;
class SegmentedChoice;

/// A new campaign: name, kind, scales, window, classes, notice for students.
class CampaignDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CampaignDialog(PageHost &host, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const Uid &uid);

private:
    struct Choices
    {
        QList<std::pair<QString, QString>> scales; ///< id, name
        QList<std::pair<SchoolClassId, QString>> classes;
    };
    void build();
    void showChoices(const Choices &choices);
    void create();

    PageHost &m_host;
    QLineEdit *m_name = nullptr;
    SegmentedChoice *m_kind = nullptr;
    QListWidget *m_scales = nullptr;
    QListWidget *m_classes = nullptr;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
    QPlainTextEdit *m_consent = nullptr;
    Banner *m_banner = nullptr;
    QList<SchoolClassId> m_classIds;
};

} // namespace tingyu::ui
