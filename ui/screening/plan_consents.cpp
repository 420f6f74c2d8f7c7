// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/campaign_paper.h"
#include "ui/screening/plan_tab.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/school_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace tingyu::ui {
namespace {

ChipContent stateChip(ConsentState state)
{
    switch (state) {
    case ConsentState::Given:
        return {ConsentTab::tr("同意"), Tone::Primary, ChipShape::None};
    case ConsentState::Refused:
        return {ConsentTab::tr("不同意"), Tone::Amber, ChipShape::None};
    case ConsentState::Withdrawn:
        return {ConsentTab::tr("已收回"), Tone::Amber, ChipShape::None};
    case ConsentState::Expired:
        return {ConsentTab::tr("已过期"), Tone::Amber, ChipShape::None};
    case ConsentState::NotAsked:
        break;
    }
    return {ConsentTab::tr("未记录"), Tone::Plain, ChipShape::None};
}

ValueCell stateCell(ConsentState state)
{
    const ChipContent chip = stateChip(state);
    return {.text = chip.text, .chip = chip};
}

} // namespace

ConsentTab::ConsentTab(PageHost &host, const Campaign &campaign, QWidget *parent)
    : PlanTab(host, campaign, "campaignConsents", tr("同意记录"),
              {tr("学号"), tr("姓名"), tr("监护人"), tr("学生本人")}, parent)
{
    PlanTab::say(tr("同意书折好收回,收的人只点份数;打开后在这里逐份记录。") %
                 tr("收回同意以后不再作答,已有的结果封存,只有心理老师能看,不计入统计,不送出学校。") %
                 tr("到期按档案规定销毁。"));
    m_classes = named(new QComboBox(this), "consentClass", tr("记录哪个班的同意书"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_classes, &QComboBox::activated, this, [this] { refresh(); });
    list()->addTool(m_classes);
    using Party = ConsentParty;
    using Answer = ConsentAnswer;
    addButton("consentPrint", tr("打印同意书"), tr("打印这个班的知情同意书"), [this] { printForms(); });
    addButton("consentAll", tr("其余都同意"), tr("没有记录的监护人都记为同意"), [this] { sayForAll(); });
    addButton("consentGiven", tr("监护人同意"), tr("所选学生的监护人同意"),
              [this] { say(Party::Guardian, Answer::Given); });
    addButton("consentRefused", tr("监护人不同意"), tr("所选学生的监护人不同意"),
              [this] { say(Party::Guardian, Answer::Refused); });
    addButton("consentWithdrawn", tr("收回同意"), tr("所选学生的监护人收回同意"),
              [this] { say(Party::Guardian, Answer::Withdrawn); });
    addButton("assentGiven", tr("本人愿意"), tr("所选学生本人愿意参加"),
              [this] { say(Party::Student, Answer::Given); });
    addButton("assentRefused", tr("本人不愿"), tr("所选学生本人不愿参加"),
              [this] { say(Party::Student, Answer::Refused); });
}

SchoolClassId ConsentTab::schoolClass() const
{
    return SchoolClassId(m_classes->currentData().toLongLong());
}

void ConsentTab::readClasses()
{
    host().tasks().run(
        this, [id = campaign().id](Services &services) { return services.campaigns.status(id); },
        [this](const Result<CampaignStatus> &status) {
            if (!status) {
                report(status.error());
                return;
            }
            for (const ClassCoverage &one : status->classes)
                m_classes->addItem(one.className, one.id.value());
            if (m_classes->count() > 0)
                refresh();
        });
}

void ConsentTab::refresh()
{
    if (m_classes->count() == 0) {
        readClasses();
        return;
    }
    host().tasks().run(
        this,
        [campaign = campaign(), only = schoolClass()](Services &services) -> Result<QList<Row>> {
            auto members = services.campaigns.members(campaign.id, only);
            if (!members)
                return members.error();
            const QDate today = services.workplace.clock().today();
            QList<Row> rows;
            for (const CampaignMember &member : std::as_const(*members)) {
                auto guardian = services.consents.state(member.uid, ConsentParty::Guardian,
                                                        ConsentScope::Screening, today);
                auto own = services.consents.state(member.uid, ConsentParty::Student, ConsentScope::Screening,
                                                   today);
                if (!guardian || !own)
                    return guardian ? own.error() : guardian.error();
                rows.append({member.uid, member.name, member.schoolNo, *guardian, *own});
            }
            return rows;
        },
        [this](const Result<QList<Row>> &rows) {
            if (!rows) {
                report(rows.error());
                return;
            }
            m_rows = *rows;
            QList<QList<ValueCell>> cells;
            for (const Row &row : std::as_const(m_rows))
                cells.append({{.text = row.schoolNo},
                              {.text = row.name},
                              stateCell(row.guardian),
                              stateCell(row.own)});
            setRows(cells);
        });
}

void ConsentTab::say(ConsentParty party, ConsentAnswer answer)
{
    const int row = chosenRow();
    if (row < 0)
        return;
    Consent said;
    said.party = party;
    said.scope = ConsentScope::Screening;
    said.answer = answer;
    said.onDate = host().clock().today();
    store(tr("记录同意"), [student = m_rows.at(row).student, said](Services &services) -> Result<void> {
        return outcomeOf(services.consents.record(student, said));
    });
    if (row + 1 < m_rows.size() && answer != ConsentAnswer::Withdrawn)
        list()->selectSourceRow(row + 1); // the next sheet of the stack
}

void ConsentTab::sayForAll()
{
    QList<Uid> students;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.guardian == ConsentState::NotAsked)
            students.append(row.student);
    }
    if (students.isEmpty()) {
        host().say(tr("这个班的监护人都有记录了。"));
        return;
    }
    auto *dialog = new FormDialog("consentAllForm", tr("其余都同意"), this);
    dialog->addNote(
        tr("把没有记录的 %1 名监护人都记为同意。请确认他们的同意书都已收回,打开看过,选的都是同意。")
            .arg(students.size()));
    auto *note = dialog->addLine("paper", tr("同意书存放处"));
    dialog->setSubmit(tr("都记为同意"), [this, dialog, students, note] {
        Consent said;
        said.scope = ConsentScope::Screening;
        said.onDate = host().clock().today();
        said.paperRef = note->text();
        store(dialog, tr("记录同意"), [students, said](Services &services) -> Result<void> {
            for (const Uid &student : students) {
                if (auto kept = services.consents.record(student, said); !kept)
                    return kept.error();
            }
            return {};
        });
    });
    dialog->open();
}

void ConsentTab::printForms()
{
    const auto make = [uid = campaign().uid, only = schoolClass()](
                          Services &services, const report::PrintOrder &order, bool record) {
        return report::CampaignPaperService(services.workplace, services.scales)
            .consentForms(uid, only, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(host(), tr("打印知情同意书"), make, this))->open();
}

} // namespace tingyu::ui
