// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/plan_tab.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QLineEdit>

namespace tingyu::ui {

ExceptionTab::ExceptionTab(PageHost &host, const Campaign &campaign, QWidget *parent)
    : PlanTab(host, campaign, "campaignExceptions", tr("不纳入的学生"), {tr("班级"), tr("姓名"), tr("理由")},
              parent)
{
    say(tr("不纳入的学生仍在册,不算在可测的人数里;班主任看不到理由。"));
    addButton("leaveOut", tr("不纳入一名学生"), tr("不纳入一名学生"), [this] { add(); });
    addButton("takeBackIn", tr("重新纳入"), tr("重新纳入所选的学生"), [this] { takeBack(); });
}

void ExceptionTab::refresh()
{
    host().tasks().run(
        this,
        [id = campaign().id](Services &services) {
            return CampaignPlanService(services.workplace, services.scales).exceptions(id);
        },
        [this](const Result<QList<CampaignException>> &exceptions) {
            if (!exceptions) {
                report(exceptions.error());
                return;
            }
            m_exceptions = *exceptions;
            QList<QList<ValueCell>> cells;
            for (const CampaignException &one : std::as_const(m_exceptions))
                cells.append({{.text = one.className}, {.text = one.name}, {.text = one.reason}});
            setRows(cells);
        });
}

void ExceptionTab::add()
{
    auto *dialog = new FormDialog("leaveOutForm", tr("不纳入一名学生"), this);
    auto *who = dialog->addLine("student", tr("学生"));
    who->setPlaceholderText(tr("学号,或不重名的姓名"));
    auto *reason = dialog->addLine("reason", tr("理由"));
    reason->setPlaceholderText(tr("例如:住院治疗、休养"));
    dialog->setSubmit(tr("不纳入"), [this, dialog, who, reason] {
        store(dialog, tr("不纳入学生"),
              [id = campaign().id, name = who->text().trimmed(),
               why = reason->text()](Services &services) -> Result<void> {
                  auto members = services.campaigns.members(id, std::nullopt);
                  if (!members)
                      return members.error();
                  members->removeIf([&name](const CampaignMember &one) {
                      return one.schoolNo != name && one.name != name;
                  });
                  if (members->size() != 1)
                      return fail(Errc::BadInput, "campaign.not_member");
                  return CampaignPlanService(services.workplace, services.scales)
                      .leaveOut(id, members->first().id, why);
              });
    });
    dialog->open();
}

void ExceptionTab::takeBack()
{
    const int row = chosenRow();
    if (row < 0)
        return;
    store(tr("重新纳入学生"),
          [id = campaign().id, student = m_exceptions.at(row).student](Services &services) {
              return CampaignPlanService(services.workplace, services.scales).takeBackIn(id, student);
          });
}

} // namespace tingyu::ui
