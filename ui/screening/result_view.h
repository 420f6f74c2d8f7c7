// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/screening/score_course.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class ChartView;
class DataTable;

/// One answer sheet as a counsellor reads it: the scores against their bands, drawn and as a table, the
/// course of the same scale over time with its table (score, band, change, reliable change index; on paper
/// too), and how each score came about, item by item; beside it what parents
/// and teachers answered on the same student in the same campaign. Opening one is on record.
class ResultView : public QWidget
{
    Q_OBJECT

public:
    explicit ResultView(PageHost &host, QWidget *parent = nullptr);
    void show(const Uid &sheet);
    void clear();

private:
    struct Loaded
    {
        SheetView view;
        Uid student;
        scales::DefinitionPtr definition;
        QList<SheetService::Point> course;
        std::optional<scales::TextPack> wording; ///< it was answered with; empty: the school's paper form
        /// Of the same campaign, filled in by somebody else.
        QList<std::pair<SheetView, scales::DefinitionPtr>> beside;
    };
    static QString wordingNamed(const Loaded &loaded);
    void build();
    void fill(const Loaded &loaded);
    void buildCourse();
    void showChart(const Loaded &loaded);
    void showCourse(const Loaded &loaded);
    void drawCourse();
    void setTableShown(bool shown);
    void printCourse();
    void showScores(const Loaded &loaded);
    QList<QList<ValueCell>> scoreRows(const SheetView &view, const QString &who, int place) const;
    void showItems(const Loaded &loaded);
    QString word(const scales::Words &words) const;

    PageHost &m_host;
    Banner *m_banner = nullptr;
    Card *m_chartCard = nullptr;
    ChartView *m_chart = nullptr;
    QComboBox *m_courseScore = nullptr;   ///< which line is drawn, where there are several
    ActionButton *m_courseTwin = nullptr; ///< drawing and table in turn
    ActionButton *m_coursePrint = nullptr;
    DataTable *m_course = nullptr;
    ValueTableModel *m_courseModel = nullptr;
    QList<report::Chart> m_courseCharts;
    Uid m_student;
    QString m_scaleId;
    Card *m_itemCard = nullptr;
    DataTable *m_items = nullptr;
    ValueTableModel *m_itemModel = nullptr;
    Card *m_scoreCard = nullptr;
    DataTable *m_scores = nullptr;
    ValueTableModel *m_scoreModel = nullptr;
    QLabel *m_foot = nullptr;
};

} // namespace tingyu::ui
