// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/sheet_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page.h"

class QLabel;

namespace tingyu::ui {

class Banner;
class Card;
class ChartView;
class DataTable;

/// One answer sheet as a counsellor reads it: the scores against their bands, drawn and as a table, the
/// course of the same scale over time, and how each score came about, item by item; beside it what parents
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
        scales::DefinitionPtr definition;
        QList<SheetService::Point> course;
        std::optional<scales::TextPack> wording; ///< it was answered with; empty: the school's paper form
        /// Of the same campaign, filled in by somebody else.
        QList<std::pair<SheetView, scales::DefinitionPtr>> beside;
    };
    static QString wordingNamed(const Loaded &loaded);
    void build();
    void fill(const Loaded &loaded);
    void showChart(const Loaded &loaded);
    void showScores(const Loaded &loaded);
    QString courseText(const Loaded &loaded) const;
    QList<QList<ValueCell>> scoreRows(const SheetView &view, const QString &who, int place) const;
    void showItems(const Loaded &loaded);
    QString word(const scales::Words &words) const;

    PageHost &m_host;
    Banner *m_banner = nullptr;
    Card *m_chartCard = nullptr;
    ChartView *m_chart = nullptr;
    Card *m_itemCard = nullptr;
    DataTable *m_items = nullptr;
    ValueTableModel *m_itemModel = nullptr;
    Card *m_scoreCard = nullptr;
    DataTable *m_scores = nullptr;
    ValueTableModel *m_scoreModel = nullptr;
    QLabel *m_foot = nullptr;
};

} // namespace tingyu::ui
