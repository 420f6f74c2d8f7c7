// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school.h"
#include "core/screening/campaign.h"
#include "ui/shell/page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;

namespace tingyu::ui {

class Banner;
class DateField;
class SegmentedChoice;

/// A campaign before it begins, or one that is changed: name, kind, window, who answers for it and who looks
/// at flags, scales, classes, notice for students.
class CampaignDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CampaignDialog(PageHost &host, QWidget *parent = nullptr);
    /// Of one that is there.
    CampaignDialog(PageHost &host, const Campaign &campaign, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const Uid &uid);

private:
    struct Choices
    {
        struct Scale
        {
            QString id;
            QString shown;    ///< name with who answers it
            bool fits = true; ///< made for a stage of this school
        };
        QList<Scale> scales;
        QList<SchoolClass> classes;
        QList<CampaignPerson> people;
    };
    void build();
    void buildFacts(QFormLayout *form);
    void buildScope(QFormLayout *form);
    void read();
    void showChoices(const Choices &choices);
    void showCampaign();
    void filterScales();
    void followGrade(QListWidgetItem *item);
    Campaign wanted() const;
    void save();

    PageHost &m_host;
    std::optional<Campaign> m_campaign; ///< the one that is changed
    QLineEdit *m_name = nullptr;
    SegmentedChoice *m_kind = nullptr;
    QComboBox *m_charge = nullptr;
    QListWidget *m_watchers = nullptr;
    QLineEdit *m_standIn = nullptr;
    QLineEdit *m_standInPhone = nullptr;
    QLineEdit *m_scaleFilter = nullptr;
    QCheckBox *m_allStages = nullptr;
    QListWidget *m_scales = nullptr;
    QLabel *m_reasonCaption = nullptr;
    QLineEdit *m_reason = nullptr; ///< why a scale is used outside its stages
    QListWidget *m_classes = nullptr;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
    QPlainTextEdit *m_consent = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
