// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/campaign_paper.h"
#include "ui/screening/plan_tab.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/campaign_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tingyu::ui {

SittingTab::SittingTab(PageHost &host, const Campaign &campaign, QWidget *parent)
    : PlanTab(host, campaign, "campaignSittings", tr("施测记录"),
              {tr("日期"), tr("班级"), tr("到场"), tr("施测人"), tr("环境"), tr("异常情况")}, parent)
{
    addButton("addSitting", tr("记录一次施测"), tr("记录一个班的一次施测"), [this] { record(); });
    addButton("removeSitting", tr("删除这一行"), tr("删除所选的施测记录"), [this] { removeChosen(); });
    addButton("campaignLooked", tr("已收齐、提示已看"), tr("到今天为止的答卷已收齐,提示已看过"),
              [this] { looked(); });
    addButton("printForm24", tr("打印组织表"), tr("打印测评组织表"), [this] { printForm(); });
}

void SittingTab::refresh()
{
    struct Read
    {
        QList<Sitting> sittings;
        QList<ClassCoverage> classes;
        QList<CampaignDuty> duties;
    };
    host().tasks().run(
        this,
        [id = campaign().id](Services &services) -> Result<Read> {
            CampaignPlanService plan(services.workplace, services.scales);
            auto sittings = plan.sittings(id);
            if (!sittings)
                return sittings.error();
            auto status = services.campaigns.status(id);
            if (!status)
                return status.error();
            auto duties = plan.duties(id);
            if (!duties)
                return duties.error();
            return Read{*sittings, status->classes, *duties};
        },
        [this](const Result<Read> &read) {
            if (!read) {
                report(read.error());
                return;
            }
            m_sittings = read->sittings;
            m_classes = read->classes;
            QStringList words;
            for (const CampaignDuty &duty : read->duties)
                words.append(text::campaignDuty(duty));
            say(words.isEmpty() ? tr("每个班测完记一行;答卷当天收齐、提示当天看过,今日页就不再提醒。")
                                : words.join(tr(";")));
            QList<QList<ValueCell>> cells;
            for (const Sitting &one : std::as_const(m_sittings)) {
                cells.append({{.text = one.on.toString(Qt::ISODate), .sort = one.on},
                              {.text = one.className},
                              {.text = QString::number(one.present), .sort = one.present, .figure = true},
                              {.text = one.ledBy},
                              {.text = one.place},
                              {.text = one.irregular}});
            }
            setRows(cells);
        });
}

void SittingTab::record()
{
    auto *dialog = new FormDialog("sitting", tr("记录一次施测"), this);
    QList<CodeName> classes;
    for (const ClassCoverage &one : std::as_const(m_classes))
        classes.append({QString::number(one.id.value()), one.className});
    auto *schoolClass = dialog->addChoice("class", tr("班级"), classes);
    auto *on = dialog->addDate("on", tr("日期"), host().clock().today());
    on->setDate(host().clock().today());
    auto *present = dialog->addLine("present", tr("到场人数"));
    auto *ledBy = dialog->addLine("ledBy", tr("施测人"));
    ledBy->setText(host().facts().session.userName);
    auto *place = dialog->addLine("place", tr("地点与环境"));
    auto *irregular = dialog->addText("irregular", tr("异常情况"));
    dialog->setSubmit(tr("记下"), [this, dialog, schoolClass, on, present, ledBy, place, irregular] {
        Sitting sitting;
        sitting.schoolClass = SchoolClassId(chosenCode(schoolClass).toLongLong());
        sitting.on = on->date();
        sitting.present = present->text().trimmed().toInt();
        sitting.ledBy = ledBy->text();
        sitting.place = place->text();
        sitting.irregular = irregular->toPlainText();
        store(dialog, tr("记录施测"), [id = campaign().id, sitting](Services &services) {
            return outcomeOf(
                CampaignPlanService(services.workplace, services.scales).addSitting(id, sitting));
        });
    });
    dialog->open();
}

void SittingTab::removeChosen()
{
    const int row = chosenRow();
    if (row < 0)
        return;
    store(tr("删除施测记录"), [id = m_sittings.at(row).id](Services &services) {
        return CampaignPlanService(services.workplace, services.scales).removeSitting(id);
    });
}

void SittingTab::looked()
{
    store(tr("记下提示已看"), [id = campaign().id](Services &services) {
        return CampaignPlanService(services.workplace, services.scales).recordLook(id);
    });
}

void SittingTab::printForm()
{
    const auto make = [uid = campaign().uid](Services &services, const report::PrintOrder &order,
                                             bool record) {
        return report::CampaignPaperService(services.workplace, services.scales)
            .organising(uid, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(host(), tr("打印测评组织表"), make, this))->open();
}

} // namespace tingyu::ui
