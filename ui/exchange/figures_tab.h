// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/district_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page_tab.h"

class QChartView;
class QComboBox;
class QVBoxLayout;

namespace tingyu::ui {

class ListCard;
class SegmentedChoice;

/// What the schools report, added up by school, region, grade or period: as a table and, one figure at a
/// time, as bars. A sum with a withheld part says "at least".
class FiguresTab : public PageTab
{
    Q_OBJECT

public:
    FiguresTab(PageHost &host, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;
    bool print() override;
    QString helpTask() const override;

private:
    struct Shown
    {
        exchange::FigureTable table;
        QStringList heads; ///< of its columns
        QStringList lines; ///< of its lines
    };
    void build();
    void readPeriods();
    void readFigures();
    void fill();
    void draw();
    QList<QList<ValueCell>> leavingRows() const;
    void save();
    exchange::FiguresBy by() const;
    static QList<ValueCell> cellsOf(const QString &name, const exchange::FigureTable::Line &line);
    QStringList heads() const;

    Shown m_shown;
    SegmentedChoice *m_stream = nullptr;
    QComboBox *m_period = nullptr;
    SegmentedChoice *m_by = nullptr;
    QComboBox *m_figure = nullptr;
    QVBoxLayout *m_place = nullptr; ///< of the list, whose columns change with what is shown
    ListCard *m_list = nullptr;
    QChartView *m_chart = nullptr;
};

} // namespace tingyu::ui
