// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/score_distribution.h"
#include "ui/shell/page.h"
#include "ui/text/group_table.h"

class QComboBox;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class DataTable;

/// Figures by group, small cells hidden: how the scores spread, drawn and as a table; then one card a score,
/// one line a class, a grade and the whole. Of all classes, or of one beside its grade and the whole.
class GroupView : public QWidget
{
    Q_OBJECT

public:
    explicit GroupView(PageHost &host, QWidget *parent = nullptr);
    void show(const Campaign &campaign);
    /// What is shown, and so what a print is of; not valid: all classes.
    SchoolClassId chosenClass() const;

private:
    struct Loaded
    {
        GroupFigures figures;
        scales::DefinitionPtr definition;
        bool translated = false; ///< sheets were answered with a translation of this project's
        std::optional<GroupService::Earlier> earlier;
        QList<ScoreDistribution> distributions;
    };
    void take(const QList<Loaded> &loaded);
    void fillChoice();
    void fill();
    void addCard(const Loaded &of, const GroupTable &table);
    void addThemes(const Loaded &of);
    void addDistribution(const Loaded &of, const ScoreDistribution &distribution);
    DataTable *addTable(Card *card, const text::GroupColumns &columns, const QByteArray &id,
                        const QString &spoken);
    void exportTable();

    PageHost &m_host;
    QList<Loaded> m_loaded;
    QWidget *m_bar = nullptr;
    QComboBox *m_choice = nullptr;
    ActionButton *m_export = nullptr;
    Uid m_campaign;
    Banner *m_banner = nullptr;
    QWidget *m_inner = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tingyu::ui
