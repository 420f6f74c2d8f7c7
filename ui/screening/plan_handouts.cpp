// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/plan_tab.h"
#include "ui/shell/page_write.h"
#include "ui/text/campaign_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QLineEdit>

namespace tingyu::ui {
namespace {

int numberIn(const QLineEdit *line)
{
    bool good = false;
    const int number = line->text().trimmed().toInt(&good);
    return line->text().trimmed().isEmpty() ? 0 : good ? number : -1;
}

} // namespace

HandoutTab::HandoutTab(PageHost &host, const Campaign &campaign, QWidget *parent)
    : PlanTab(host, campaign, "campaignHandouts", tr("发放与收回"),
              {tr("材料"), tr("班级"), tr("人数"), tr("打印"), tr("发出"), tr("收回"), tr("还没收回"),
               tr("已录入")},
              parent)
{
    say(tr("知情同意书,以及家长和教师填写的问卷:只记份数。收回比录入多的,是还没有录入的。"));
    addButton("countHandout", tr("记份数"), tr("记下所选材料的份数"), [this] { count(); });
    connect(list(), &DataTable::activated, this, [this] { count(); });
}

void HandoutTab::refresh()
{
    struct Read
    {
        QList<HandoutLine> lines;
        QHash<QString, QString> names;
    };
    host().tasks().run(
        this,
        [campaign = campaign(), language = text::spoken()](Services &services) -> Result<Read> {
            auto lines = CampaignPlanService(services.workplace, services.scales).handouts(campaign.id);
            if (!lines)
                return lines.error();
            Read read{*lines, {}};
            for (const QString &scale : campaign.scales) {
                if (auto definition = services.scales.find(scale))
                    read.names.insert(scale, text::wordsIn(language, (*definition)->name) +
                                                 QStringLiteral(" · ") +
                                                 text::informant((*definition)->informant));
            }
            return read;
        },
        [this](const Result<Read> &read) {
            if (!read) {
                report(read.error());
                return;
            }
            m_lines = read->lines;
            m_names = read->names;
            m_names.insert(consentItem, tr("知情同意书"));
            QList<QList<ValueCell>> cells;
            for (int i = 0; i < m_lines.size(); ++i) {
                const HandoutLine &line = m_lines.at(i);
                cells.append({{.text = m_names.value(line.handout.item, line.handout.item), .sort = i},
                              {.text = line.className, .sort = i},
                              ValueCell::ofFigure(line.students),
                              ValueCell::ofFigure(line.handout.printed),
                              ValueCell::ofFigure(line.handout.handedOut),
                              ValueCell::ofFigure(line.handout.returned),
                              ValueCell::ofFigure(line.handout.handedOut - line.handout.returned),
                              ValueCell::ofFigure(line.keyed)});
            }
            setRows(cells);
        });
}

void HandoutTab::count()
{
    const int row = chosenRow();
    if (row < 0)
        return;
    const HandoutLine line = m_lines.at(row);
    auto *dialog = new FormDialog("handout", tr("记份数"), this);
    const QString what = m_names.value(line.handout.item) + QStringLiteral(" · ") + line.className;
    dialog->addNote(what);
    auto *printed = dialog->addLine("printed", tr("打印份数"));
    printed->setText(QString::number(line.handout.printed > 0 ? line.handout.printed : line.students));
    auto *out = dialog->addLine("handedOut", tr("发出份数"));
    out->setText(QString::number(line.handout.handedOut > 0 ? line.handout.handedOut : line.students));
    auto *back = dialog->addLine("returned", tr("收回份数"));
    back->setText(QString::number(line.handout.returned));
    dialog->setSubmit(tr("记下"), [this, dialog, line, printed, out, back] {
        Handout counted = line.handout;
        counted.printed = numberIn(printed);
        counted.handedOut = numberIn(out);
        counted.returned = numberIn(back);
        write(
            host(), this, dialog, tr("记份数"),
            [id = campaign().id, counted](Services &services) {
                return CampaignPlanService(services.workplace, services.scales).setHandout(id, counted);
            },
            [this](const Result<void> &stored) {
                if (stored)
                    refresh();
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
