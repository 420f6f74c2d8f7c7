// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/sheet_print_dialog.h"

#include "core/paper_services.h"
#include "ui/screening/dialog_size.h"
#include "ui/shell/help_key.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace tingyu::ui {

SheetPrintDialog::SheetPrintDialog(PageHost &host, const Campaign &campaign, const ClassCoverage &schoolClass,
                                   const QString &scaleId, QWidget *parent)
    : QDialog(parent), m_host(host), m_campaign(campaign), m_class(schoolClass)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpTask(*this, QStringLiteral("paper_sheets"));
    named(this, "sheetPrintDialog", tr("打印纸质答卷"));
    setWindowTitle(tr("听屿 心理辅导室"));
    build(scaleId);
    fitDialog(this, 560, 440); // wide enough for the lines about codes in large letters
}

void SheetPrintDialog::build(const QString &scaleId)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(
        label(tr("打印纸质答卷 · %1 · %2").arg(m_campaign.name, m_class.className), "strong", this));
    m_scale = named(new SegmentedChoice(this), "paperScale", tr("印哪个量表"));
    for (const QString &scale : std::as_const(m_campaign.scales))
        m_scale->add(scale, m_campaign.shortName(scale));
    if (m_campaign.scales.size() > 1)
        m_scale->add(QStringLiteral("all"), tr("全部量表"));
    m_scale->setCurrentCode(m_campaign.scales.contains(scaleId) ? scaleId : m_campaign.scales.value(0));
    column->addWidget(m_scale);
    m_who = named(new SegmentedChoice(this), "paperWho", tr("答卷上写姓名还是代码"));
    m_who->add(QStringLiteral("name"), tr("学号和姓名"));
    m_who->add(QStringLiteral("code"), tr("代码"));
    m_who->setCurrentCode(QStringLiteral("name"));
    column->addWidget(m_who);
    auto *about = label(
        tr("代码表单独打印,只给发卷的人:收卷和录入的人不必知道是谁的答卷。录入时选“按代码”,输入代码后两位。"),
        "caption", this);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addWidget(label(tr("没有题目文字的量表,每列多少题"), "second", this));
    m_columns = named(new SegmentedChoice(this), "paperColumns", tr("每列多少题"));
    for (const int length : report::paperColumnLengths)
        m_columns->add(QString::number(length), tr("%1 题").arg(length));
    m_columns->setCurrentCode(QStringLiteral("25"));
    column->addWidget(m_columns);
    m_open =
        named(new QCheckBox(tr("只印还没有答卷的学生(补测)"), this), "paperOpen", tr("只印还没有答卷的学生"));
    column->addWidget(m_open);
    auto *buttons = new QDialogButtonBox(this);
    auto *go = named(new ActionButton(tr("预览并打印…"), this), "paperPreview", tr("预览并打印答卷"));
    go->setPrimary(true);
    auto *close = named(new ActionButton(tr("关闭"), this), "closePaper", tr("关闭打印答卷"));
    auto *codes =
        named(new ActionButton(tr("打印代码表…"), this), "paperCodeList", tr("单独打印本班的代码表"));
    codes->setAutoDefault(false);
    connect(codes, &QPushButton::clicked, this, &SheetPrintDialog::printCodes);
    buttons->addButton(codes, QDialogButtonBox::ResetRole);
    buttons->addButton(go, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(go, &QPushButton::clicked, this, &SheetPrintDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
}

void SheetPrintDialog::print()
{
    report::AnswerSheetWish wish;
    wish.campaign = m_campaign.uid;
    wish.schoolClass = m_class.id;
    wish.scaleId = m_scale->currentCode() == QLatin1String("all") ? QString() : m_scale->currentCode();
    wish.withCodes = m_who->currentCode() == QLatin1String("code");
    wish.onlyOpen = m_open->isChecked();
    wish.perColumn = m_columns->currentCode().toInt();
    const auto make = [wish](Services &services, const report::PrintOrder &order, bool record) {
        return services.paper().sheets.sheets(wish, order,
                                              record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(m_host, tr("打印纸质答卷"), make, this))->open();
}

void SheetPrintDialog::printCodes()
{
    const auto make = [campaign = m_campaign.uid,
                       of = m_class.id](Services &services, const report::PrintOrder &order, bool record) {
        return services.paper().sheets.codeList(campaign, of, order,
                                                record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(m_host, tr("打印代码表"), make, this))->open();
}

} // namespace tingyu::ui
