// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/assessment_tab.h"

#include "core/screening/screening_operations.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/foreign_results.h"
#include "ui/screening/result_view.h"
#include "ui/screening/screening_text.h"
#include "ui/screening/single_sheet_dialog.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

class AssessmentTab final : public QWidget
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::AssessmentTab)

public:
    AssessmentTab(PageHost &host, const Uid &student) : m_host(host), m_student(student)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(8));
        auto *give =
            named(new ActionButton(tr("做一份量表…"), this), "giveScale", tr("给这名学生做一份量表"));
        give->setVisible(op::scaleGive.everything.intersects(host.facts().session.roles));
        connect(give, &QPushButton::clicked, this, [this] {
            auto *dialog = new SingleSheetDialog(m_host, m_student, this);
            connect(dialog, &SingleSheetDialog::given, this, [this] { load(); });
            dialog->open();
        });
        column->addWidget(give, 0, Qt::AlignLeft);
        auto *row = new SideBySide;
        column->addLayout(row, 1);
        row->setSpacing(px(16));
        m_empty = new EmptyState(QStringLiteral("assessment"), tr("这名学生还没有测评。"), this);
        row->add(m_empty, 1);
        m_card = new Card(tr("测评"), this);
        m_model = new ValueTableModel({tr("日期"), tr("量表"), tr("状态")}, this);
        m_list = named(new DataTable("studentSheets", tr("这名学生的测评"), host.settings(), m_card),
                       "studentSheets", tr("这名学生的测评"));
        m_list->setModel(m_model);
        connect(m_list, &DataTable::selectionChanged, this, [this] {
            const QList<int> rows = m_list->selectedRows();
            if (!rows.isEmpty() && rows.first() < m_sheets.size())
                m_result->show(m_sheets.at(rows.first()).uid);
        });
        m_card->body()->addWidget(m_list, 1);
        row->add(m_card, 3);
        m_result = new ResultView(host, this);
        row->add(m_result, 8);
        m_card->hide();
        m_result->hide();
        m_foreign = new ForeignResults(m_host, m_student, this);
        m_foreign->hide();
        m_foreign->setMaximumHeight(px(240));
        column->addWidget(m_foreign);
        connect(m_foreign, &ForeignResults::loaded, m_foreign,
                [this](int count) { m_foreign->setVisible(count > 0); });
        if (op::foreignView.everything.intersects(host.facts().session.roles))
            m_foreign->load();
        load();
    }

private:
    using Loaded = std::pair<QList<AnswerSheet>, QHash<QString, QString>>; ///< and short names by scale

    void load()
    {
        readThen(
            m_host, this,
            [student = m_student](Services &services) -> Result<Loaded> {
                auto header = services.students.header(student);
                if (!header)
                    return header.error();
                auto sheets = services.sheets.ofStudent(header->id);
                if (!sheets)
                    return sheets.error();
                Loaded loaded{*sheets, {}};
                for (const AnswerSheet &sheet : std::as_const(*sheets))
                    loaded.second.insert(sheet.scaleId, services.scales.shortName(sheet.scaleId));
                return loaded;
            },
            [this](const Loaded &loaded) {
                std::tie(m_sheets, m_names) = loaded;
                QList<QList<ValueCell>> rows;
                for (const AnswerSheet &sheet : std::as_const(m_sheets)) {
                    rows.append({{.text = sheet.answeredOn.toString(QStringLiteral("yyyy-MM-dd"))},
                                 {.text = m_names.value(sheet.scaleId)},
                                 {.chip = screening::validityChip(sheet.validity)}});
                }
                m_model->setRows(rows);
                m_empty->setVisible(rows.isEmpty());
                m_card->setVisible(!rows.isEmpty());
                m_result->setVisible(!rows.isEmpty());
                if (!rows.isEmpty())
                    m_list->selectSourceRow(0);
            });
    }

    PageHost &m_host;
    Uid m_student;
    QList<AnswerSheet> m_sheets;
    QHash<QString, QString> m_names;
    EmptyState *m_empty = nullptr;
    Card *m_card = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    ResultView *m_result = nullptr;
    ForeignResults *m_foreign = nullptr;
};

} // namespace

QWidget *makeAssessmentTab(PageHost &host, const Uid &student)
{
    return new AssessmentTab(host, student);
}

} // namespace tingyu::ui
