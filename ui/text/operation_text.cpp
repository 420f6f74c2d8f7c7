// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/operation_text.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QStringList>

namespace tingyu::text {
namespace {

struct Line
{
    const char *id;
    const char *words;
};

constexpr Line lines[] = {
    {"user.manage", QT_TRANSLATE_NOOP("OperationText", "管理用户")},
    {"user.list", QT_TRANSLATE_NOOP("OperationText", "查看用户")},
    {"user.own-password", QT_TRANSLATE_NOOP("OperationText", "修改自己的密码")},
    {"merge.view", QT_TRANSLATE_NOOP("OperationText", "查看本室的几台电脑")},
    {"merge.write", QT_TRANSLATE_NOOP("OperationText", "写出变更文件")},
    {"merge.take", QT_TRANSLATE_NOOP("OperationText", "收入另一台电脑的变更")},
    {"merge.set-up", QT_TRANSLATE_NOOP("OperationText", "定电脑编号")},
    {"merge.decide", QT_TRANSLATE_NOOP("OperationText", "决定两台电脑的不同之处")},
    {"merge.decide-care", QT_TRANSLATE_NOOP("OperationText", "决定个案和测评的不同之处")},
    {"merge.decide-notes", QT_TRANSLATE_NOOP("OperationText", "决定辅导记录的不同之处")},
    {"ledger.view", QT_TRANSLATE_NOOP("OperationText", "查看工作台账")},
    {"ledger.print", QT_TRANSLATE_NOOP("OperationText", "打印工作台账")},
    {"ledger.export", QT_TRANSLATE_NOOP("OperationText", "导出工作台账")},
    {"exchange.view", QT_TRANSLATE_NOOP("OperationText", "查看报送往来")},
    {"exchange.card", QT_TRANSLATE_NOOP("OperationText", "写出本单位密钥卡")},
    {"exchange.enrol", QT_TRANSLATE_NOOP("OperationText", "登记往来单位")},
    {"exchange.rotate", QT_TRANSLATE_NOOP("OperationText", "给本单位换新密钥")},
    {"exchange.revoke", QT_TRANSLATE_NOOP("OperationText", "停用往来单位的密钥")},
    {"exchange.send", QT_TRANSLATE_NOOP("OperationText", "写出报送文件")},
    {"exchange.receive", QT_TRANSLATE_NOOP("OperationText", "导入报送文件")},
    {"exchange.allow", QT_TRANSLATE_NOOP("OperationText", "允许收下待查文件")},
    {"exchange.asked", QT_TRANSLATE_NOOP("OperationText", "问过发件单位,去掉被改动的文件")},
    {"exchange.expect", QT_TRANSLATE_NOOP("OperationText", "修改应报单位名单")},
    {"exchange.review", QT_TRANSLATE_NOOP("OperationText", "认可或退回报送")},
    {"exchange.publish", QT_TRANSLATE_NOOP("OperationText", "把汇总数据装入上级服务器")},
    {"exchange.results", QT_TRANSLATE_NOOP("OperationText", "报送不含姓名的测评结果")},
    {"exchange.longitudinal", QT_TRANSLATE_NOOP("OperationText", "报送跨学年用同一代号的测评结果")},
    {"exchange.consult", QT_TRANSLATE_NOOP("OperationText", "送专家会诊")},
    {"exchange.case-view", QT_TRANSLATE_NOOP("OperationText", "查看送来的会诊")},
    {"exchange.reply", QT_TRANSLATE_NOOP("OperationText", "写出会诊答复")},
    {"exchange.down", QT_TRANSLATE_NOOP("OperationText", "下发给学校")},
    {"exchange.inbox", QT_TRANSLATE_NOOP("OperationText", "处理上级下发")},
    {"exchange.handovers", QT_TRANSLATE_NOOP("OperationText", "查看档案移交")},
    {"exchange.hand-over", QT_TRANSLATE_NOOP("OperationText", "把学生档案移交给别的学校")},
    {"exchange.take-over", QT_TRANSLATE_NOOP("OperationText", "接收或退回移交来的档案")},
    {"exchange.handed-view", QT_TRANSLATE_NOOP("OperationText", "查看移交来的材料")},
    {"exchange.handed-own-view", QT_TRANSLATE_NOOP("OperationText", "查看移交来的受限材料")},
    {"exchange.table", QT_TRANSLATE_NOOP("OperationText", "保存汇总表")},
    {"audit.read", QT_TRANSLATE_NOOP("OperationText", "查看留痕")},
    {"audit.verify", QT_TRANSLATE_NOOP("OperationText", "核对留痕")},
    {"vault.backup", QT_TRANSLATE_NOOP("OperationText", "备份")},
    {"vault.move", QT_TRANSLATE_NOOP("OperationText", "搬家")},
    {"vault.rekey", QT_TRANSLATE_NOOP("OperationText", "更换密钥")},
    {"vault.export", QT_TRANSLATE_NOOP("OperationText", "导出全部数据")},
    {"vault.salvage", QT_TRANSLATE_NOOP("OperationText", "抢救数据")},
    {"vault.login", QT_TRANSLATE_NOOP("OperationText", "解锁")},
    {"vault.created", QT_TRANSLATE_NOOP("OperationText", "建立数据夹")},
    {"vault.restored", QT_TRANSLATE_NOOP("OperationText", "从备份恢复")},
    {"vault.imported", QT_TRANSLATE_NOOP("OperationText", "从开放导出装入")},
    {"notes.open", QT_TRANSLATE_NOOP("OperationText", "负责人按用途查看咨询内容")},
    {"settings.change", QT_TRANSLATE_NOOP("OperationText", "修改设置")},
    {"change.undo", QT_TRANSLATE_NOOP("OperationText", "撤销")},
    {"sheet.check", QT_TRANSLATE_NOOP("OperationText", "核对恢复单")},
    {"keyring.repair", QT_TRANSLATE_NOOP("OperationText", "整理密码文件")},
    {"draft.keep", QT_TRANSLATE_NOOP("OperationText", "保存草稿")},
    {"school.view", QT_TRANSLATE_NOOP("OperationText", "查看学校信息")},
    {"school.edit", QT_TRANSLATE_NOOP("OperationText", "修改学校信息")},
    {"class.edit", QT_TRANSLATE_NOOP("OperationText", "修改班级")},
    {"staff.view", QT_TRANSLATE_NOOP("OperationText", "查看教职工")},
    {"staff.edit", QT_TRANSLATE_NOOP("OperationText", "修改教职工")},
    {"calendar.edit", QT_TRANSLATE_NOOP("OperationText", "修改校历")},
    {"student.find", QT_TRANSLATE_NOOP("OperationText", "查找学生")},
    {"student.glance", QT_TRANSLATE_NOOP("OperationText", "看学生关注程度")},
    {"student.create", QT_TRANSLATE_NOOP("OperationText", "新建学生档案")},
    {"student.move", QT_TRANSLATE_NOOP("OperationText", "学生调班或离校")},
    {"student.leave", QT_TRANSLATE_NOOP("OperationText", "登记休学、复学或离校")},
    {"student.export", QT_TRANSLATE_NOOP("OperationText", "导出学生档案")},
    {"growth.write", QT_TRANSLATE_NOOP("OperationText", "写成长记录")},
    {"circumstance.write", QT_TRANSLATE_NOOP("OperationText", "写处境与风险")},
    {"file-class.set", QT_TRANSLATE_NOOP("OperationText", "改档案分类")},
    {"consent.record", QT_TRANSLATE_NOOP("OperationText", "登记同意")},
    {"student.view", QT_TRANSLATE_NOOP("OperationText", "查看学生档案")},
    {"student.edit", QT_TRANSLATE_NOOP("OperationText", "修改学生档案")},
    {"student.print", QT_TRANSLATE_NOOP("OperationText", "打印学生档案")},
    {"campaign.print", QT_TRANSLATE_NOOP("OperationText", "打印测评汇总")},
    {"sheet.print", QT_TRANSLATE_NOOP("OperationText", "打印测评个人报告")},
    {"sheet.rescore", QT_TRANSLATE_NOOP("OperationText", "重新计分")},
    {"answering.station", QT_TRANSLATE_NOOP("OperationText", "准备屏幕作答")},
    {"answering.collect", QT_TRANSLATE_NOOP("OperationText", "收回屏幕答卷")},
    {"answering.read-aloud", QT_TRANSLATE_NOOP("OperationText", "打印读题单")},
    {"alert.list", QT_TRANSLATE_NOOP("OperationText", "查看提醒规则")},
    {"scale.list", QT_TRANSLATE_NOOP("OperationText", "查看量表")},
    {"scale.text", QT_TRANSLATE_NOOP("OperationText", "导入和选用题本")},
    {"scale.own", QT_TRANSLATE_NOOP("OperationText", "编制自编问卷")},
    {"scale.give", QT_TRANSLATE_NOOP("OperationText", "单独施测一个量表")},
    {"alert.switch", QT_TRANSLATE_NOOP("OperationText", "停用或启用提醒")},
    {"roll.over", QT_TRANSLATE_NOOP("OperationText", "全校升级")},
    {"student.join", QT_TRANSLATE_NOOP("OperationText", "合并重复档案")},
    {"roster.import", QT_TRANSLATE_NOOP("OperationText", "导入名册")},
    {"campaign.edit", QT_TRANSLATE_NOOP("OperationText", "建立或修改测评")},
    {"campaign.import", QT_TRANSLATE_NOOP("OperationText", "导入答卷")},
    {"campaign.list", QT_TRANSLATE_NOOP("OperationText", "查看测评列表")},
    {"campaign.report", QT_TRANSLATE_NOOP("OperationText", "查看测评汇总")},
    {"campaign.status", QT_TRANSLATE_NOOP("OperationText", "查看测评进度")},
    {"sheet.key", QT_TRANSLATE_NOOP("OperationText", "录入答卷")},
    {"sheet.view", QT_TRANSLATE_NOOP("OperationText", "查看答卷")},
    {"sheet.amend", QT_TRANSLATE_NOOP("OperationText", "更正答卷")},
    {"flag.contact", QT_TRANSLATE_NOOP("OperationText", "记录须当天查看的联系")},
    {"review.list", QT_TRANSLATE_NOOP("OperationText", "查看复核队列")},
    {"review.view", QT_TRANSLATE_NOOP("OperationText", "查看复核记录")},
    {"review.talk", QT_TRANSLATE_NOOP("OperationText", "记录复核谈话")},
    {"review.decide", QT_TRANSLATE_NOOP("OperationText", "复核决定")},
    {"review.plan", QT_TRANSLATE_NOOP("OperationText", "安排复核谈话")},
    {"queue.rule", QT_TRANSLATE_NOOP("OperationText", "修改进入复核的规则")},
    {"foreign.import", QT_TRANSLATE_NOOP("OperationText", "导入外部结果")},
    {"foreign.view", QT_TRANSLATE_NOOP("OperationText", "查看外部结果")},
    {"foreign.review", QT_TRANSLATE_NOOP("OperationText", "复核外部结果")},
    {"sheet.repeat", QT_TRANSLATE_NOOP("OperationText", "安排重测")},
    {"reader.print", QT_TRANSLATE_NOOP("OperationText", "打印给监护人和班主任的说明")},
    {"slip.write", QT_TRANSLATE_NOOP("OperationText", "写班主任任务单")},
    {"evidence.view", QT_TRANSLATE_NOOP("OperationText", "查看多来源线索和关注名单")},
    {"evidence.write", QT_TRANSLATE_NOOP("OperationText", "登记线索")},
    {"watch.write", QT_TRANSLATE_NOOP("OperationText", "修改关注名单")},
    {"session.list", QT_TRANSLATE_NOOP("OperationText", "查看辅导记录列表")},
    {"session.list-staff", QT_TRANSLATE_NOOP("OperationText", "查看教职工辅导列表")},
    {"session.view", QT_TRANSLATE_NOOP("OperationText", "查看辅导记录")},
    {"session.search", QT_TRANSLATE_NOOP("OperationText", "检索辅导记录")},
    {"session.write", QT_TRANSLATE_NOOP("OperationText", "写辅导记录")},
    {"session.sign", QT_TRANSLATE_NOOP("OperationText", "签名辅导记录")},
    {"session.addendum", QT_TRANSLATE_NOOP("OperationText", "写补记")},
    {"session.opinion", QT_TRANSLATE_NOOP("OperationText", "写督导意见")},
    {"session.print", QT_TRANSLATE_NOOP("OperationText", "打印辅导记录")},
    {"export.unwritten", QT_TRANSLATE_NOOP("OperationText", "导出或打印没有写成")},
    {"session.export", QT_TRANSLATE_NOOP("OperationText", "导出辅导附件")},
    {"first-hour.tick", QT_TRANSLATE_NOOP("OperationText", "第一小时记录")},
    {"series.write", QT_TRANSLATE_NOOP("OperationText", "写辅导系列")},
    {"series.close", QT_TRANSLATE_NOOP("OperationText", "系列结案或重新打开")},
    {"series.share", QT_TRANSLATE_NOOP("OperationText", "共享辅导系列")},
    {"series.hand-over", QT_TRANSLATE_NOOP("OperationText", "移交辅导系列")},
    {"series.take-over", QT_TRANSLATE_NOOP("OperationText", "把别人的辅导系列移交给自己")},
    {"secrecy.record", QT_TRANSLATE_NOOP("OperationText", "登记突破保密")},
    {"secrecy.list", QT_TRANSLATE_NOOP("OperationText", "查看突破保密列表")},
    {"secrecy.view", QT_TRANSLATE_NOOP("OperationText", "查看突破保密记录")},
    {"snippet.write", QT_TRANSLATE_NOOP("OperationText", "写模板和常用语")},
    {"inspection.draw", QT_TRANSLATE_NOOP("OperationText", "抽查辅导记录")},
    {"inspection.uncover", QT_TRANSLATE_NOOP("OperationText", "揭开抽查的记录")},
    {"case.open", QT_TRANSLATE_NOOP("OperationText", "开立个案")},
    {"case.list", QT_TRANSLATE_NOOP("OperationText", "查看个案列表")},
    {"case.view", QT_TRANSLATE_NOOP("OperationText", "查看个案")},
    {"case.edit", QT_TRANSLATE_NOOP("OperationText", "写个案")},
    {"case.view-protection", QT_TRANSLATE_NOOP("OperationText", "查看保护类个案")},
    {"case.edit-protection", QT_TRANSLATE_NOOP("OperationText", "写保护类个案")},
    {"case.close", QT_TRANSLATE_NOOP("OperationText", "个案结案或重开")},
    {"case.approve", QT_TRANSLATE_NOOP("OperationText", "审核个案报告")},
    {"case.approve-on-paper", QT_TRANSLATE_NOOP("OperationText", "登记个案报告的纸面审核")},
    {"case.print", QT_TRANSLATE_NOOP("OperationText", "打印个案报告")},
    {"case.leak-decide", QT_TRANSLATE_NOOP("OperationText", "决定报告中的字词是否保留")},
    {"plan.view", QT_TRANSLATE_NOOP("OperationText", "查看一生一策方案")},
    {"plan.write", QT_TRANSLATE_NOOP("OperationText", "制定和修改一生一策方案")},
    {"plan.print", QT_TRANSLATE_NOOP("OperationText", "打印一生一策方案")},
    {"document.view", QT_TRANSLATE_NOOP("OperationText", "查看学生的材料")},
    {"document.write", QT_TRANSLATE_NOOP("OperationText", "存入和修改学生的材料")},
    {"document.print", QT_TRANSLATE_NOOP("OperationText", "打印学生的材料")},
    {"case.page-cover", QT_TRANSLATE_NOOP("OperationText", "确认附件图片上没有人名")},
    {"case.opinion", QT_TRANSLATE_NOOP("OperationText", "登记专家意见")},
    {"room.view", QT_TRANSLATE_NOOP("OperationText", "查看房间和开放计划")},
    {"room.edit", QT_TRANSLATE_NOOP("OperationText", "修改房间和开放计划")},
    {"duty.view", QT_TRANSLATE_NOOP("OperationText", "查看值班")},
    {"duty.write", QT_TRANSLATE_NOOP("OperationText", "写值班记录")},
    {"duty.plan", QT_TRANSLATE_NOOP("OperationText", "修改值班表")},
    {"duty.hours", QT_TRANSLATE_NOOP("OperationText", "查看开放时间统计")},
    {"month-sheet.view", QT_TRANSLATE_NOOP("OperationText", "查看月报")},
    {"month-sheet.sign", QT_TRANSLATE_NOOP("OperationText", "签月报")},
    {"month-sheet.print", QT_TRANSLATE_NOOP("OperationText", "打印月报")},
    {"client.view", QT_TRANSLATE_NOOP("OperationText", "查看来访者")},
    {"client.write", QT_TRANSLATE_NOOP("OperationText", "登记来访者")},
    {"client.join", QT_TRANSLATE_NOOP("OperationText", "把代号归到学生名下")},
    {"client.view-staff", QT_TRANSLATE_NOOP("OperationText", "查看教职工来访")},
    {"appointment.view", QT_TRANSLATE_NOOP("OperationText", "查看预约")},
    {"appointment.write", QT_TRANSLATE_NOOP("OperationText", "写预约")},
    {"appointment.print", QT_TRANSLATE_NOOP("OperationText", "打印预约")},
    {"appointment.busy", QT_TRANSLATE_NOOP("OperationText", "导出不含姓名的日历")},
    {"appointment.count", QT_TRANSLATE_NOOP("OperationText", "查看来访统计")},
    {"waitlist.write", QT_TRANSLATE_NOOP("OperationText", "写候补名单")},
    {"period.edit", QT_TRANSLATE_NOOP("OperationText", "修改上课时间")},
    {"duty.print", QT_TRANSLATE_NOOP("OperationText", "打印值班记录和开放情况")},
    {"paper.view", QT_TRANSLATE_NOOP("OperationText", "查看制度和场地设备")},
    {"paper.write", QT_TRANSLATE_NOOP("OperationText", "修改制度和场地设备")},
    {"paper.approve", QT_TRANSLATE_NOOP("OperationText", "登记制度的批准")},
    {"paper.print", QT_TRANSLATE_NOOP("OperationText", "打印制度、登记表和名录")},
    {"activity.view", QT_TRANSLATE_NOOP("OperationText", "查看送教和功能室使用")},
    {"activity.write", QT_TRANSLATE_NOOP("OperationText", "登记送教和功能室使用")},
    {"help.view", QT_TRANSLATE_NOOP("OperationText", "查看求助名录")},
    {"help.edit", QT_TRANSLATE_NOOP("OperationText", "修改求助名录")},
    {"group.list", QT_TRANSLATE_NOOP("OperationText", "查看团体列表")},
    {"group.create", QT_TRANSLATE_NOOP("OperationText", "建立团体")},
    {"group.view", QT_TRANSLATE_NOOP("OperationText", "查看团体和活动记录")},
    {"group.write", QT_TRANSLATE_NOOP("OperationText", "写团体和活动记录")},
    {"group.note", QT_TRANSLATE_NOOP("OperationText", "读写团体成员个别记录")},
    {"group.sign", QT_TRANSLATE_NOOP("OperationText", "团体活动记录签名和追加")},
    {"group.print", QT_TRANSLATE_NOOP("OperationText", "打印团体辅导记录")},
    {"group.hand-over", QT_TRANSLATE_NOOP("OperationText", "团体移交给另一位带领者")},
    {"phone.list", QT_TRANSLATE_NOOP("OperationText", "查看电话登记")},
    {"phone.view", QT_TRANSLATE_NOOP("OperationText", "查看来电内容")},
    {"phone.write", QT_TRANSLATE_NOOP("OperationText", "登记来电")},
    {"phone.print", QT_TRANSLATE_NOOP("OperationText", "打印电话登记")},
    {"letter.list", QT_TRANSLATE_NOOP("OperationText", "查看信箱登记")},
    {"letter.view", QT_TRANSLATE_NOOP("OperationText", "查看来信内容")},
    {"letter.write", QT_TRANSLATE_NOOP("OperationText", "登记来信")},
    {"letter.print", QT_TRANSLATE_NOOP("OperationText", "打印信箱登记")},
    {"advice.view", QT_TRANSLATE_NOOP("OperationText", "查看给学校和教师的建议")},
    {"advice.write", QT_TRANSLATE_NOOP("OperationText", "写给学校和教师的建议")},
    {"advice.print", QT_TRANSLATE_NOOP("OperationText", "打印给学校和教师的建议")},
    {"staff-log.view", QT_TRANSLATE_NOOP("OperationText", "查看培训督导会议记录")},
    {"staff-log.write", QT_TRANSLATE_NOOP("OperationText", "写培训督导会议记录")},
    {"staff-log.print", QT_TRANSLATE_NOOP("OperationText", "打印培训督导会议记录")},
    {"lesson.view", QT_TRANSLATE_NOOP("OperationText", "查看授课记录")},
    {"lesson.write", QT_TRANSLATE_NOOP("OperationText", "登记授课")},
    {"lesson.print", QT_TRANSLATE_NOOP("OperationText", "打印授课记录")},
    {"workload.view", QT_TRANSLATE_NOOP("OperationText", "查看工作量")},
    {"workload.print", QT_TRANSLATE_NOOP("OperationText", "打印工作量统计")},
    {"erasure.plan", QT_TRANSLATE_NOOP("OperationText", "查看销毁清单")},
    {"erasure.carry-out", QT_TRANSLATE_NOOP("OperationText", "销毁学生档案")},
    {"erasure.list", QT_TRANSLATE_NOOP("OperationText", "查看销毁记录")},
    {"erasure.print", QT_TRANSLATE_NOOP("OperationText", "打印销毁清册")},
    {"backup.remove", QT_TRANSLATE_NOOP("OperationText", "删除旧备份")},
    {"retention.view", QT_TRANSLATE_NOOP("OperationText", "查看到期档案")},
    {"hold.set", QT_TRANSLATE_NOOP("OperationText", "登记暂缓销毁")},
    {"hold.lift", QT_TRANSLATE_NOOP("OperationText", "解除暂缓销毁")},
    {"request.view", QT_TRANSLATE_NOOP("OperationText", "查看家长和学生的申请")},
    {"request.write", QT_TRANSLATE_NOOP("OperationText", "登记和答复申请")},
    {"request.print", QT_TRANSLATE_NOOP("OperationText", "打印对申请的答复")},
    {"pledge.view", QT_TRANSLATE_NOOP("OperationText", "查看保密承诺书")},
    {"pledge.write", QT_TRANSLATE_NOOP("OperationText", "登记保密承诺书")},
    {"access.register", QT_TRANSLATE_NOOP("OperationText", "打印档案查阅登记")},
    {"self-check.make", QT_TRANSLATE_NOOP("OperationText", "数据安全自查")},
    {"student.count", QT_TRANSLATE_NOOP("OperationText", "查看学生人数")},
    {"vault.sealed-gap", QT_TRANSLATE_NOOP("OperationText", "登录记录有缺")},
    {"vault.warning", QT_TRANSLATE_NOOP("OperationText", "数据夹提醒")},
};

constexpr Line objects[] = {
    {"vault", QT_TRANSLATE_NOOP("ObjectText", "数据夹")},
    {"user", QT_TRANSLATE_NOOP("ObjectText", "用户")},
    {"draft", QT_TRANSLATE_NOOP("ObjectText", "草稿")},
    {"student", QT_TRANSLATE_NOOP("ObjectText", "学生")},
    {"student_contact", QT_TRANSLATE_NOOP("ObjectText", "联系人")},
    {"growth_entry", QT_TRANSLATE_NOOP("ObjectText", "家庭、成长与观察")},
    {"risk_factor", QT_TRANSLATE_NOOP("ObjectText", "风险因素")},
    {"vulnerability_tag", QT_TRANSLATE_NOOP("ObjectText", "处境标记")},
    {"consent", QT_TRANSLATE_NOOP("ObjectText", "知情同意")},
    {"roll_event", QT_TRANSLATE_NOOP("ObjectText", "学籍变动")},
    {"student_join", QT_TRANSLATE_NOOP("ObjectText", "合并进来的另一份档案")},
    {"student_apart", QT_TRANSLATE_NOOP("ObjectText", "不是同一人的两份档案")},
    {"student_document", QT_TRANSLATE_NOOP("ObjectText", "学生的材料")},
    {"school", QT_TRANSLATE_NOOP("ObjectText", "学校")},
    {"school_class", QT_TRANSLATE_NOOP("ObjectText", "班级")},
    {"staff", QT_TRANSLATE_NOOP("ObjectText", "教职工")},
    {"term", QT_TRANSLATE_NOOP("ObjectText", "学期")},
    {"sheet", QT_TRANSLATE_NOOP("ObjectText", "答卷")},
    {"campaign", QT_TRANSLATE_NOOP("ObjectText", "测评")},
    {"alert_choice", QT_TRANSLATE_NOOP("ObjectText", "提醒规则")},
    {"own_scale", QT_TRANSLATE_NOOP("ObjectText", "自编问卷")},
    {"scale_text", QT_TRANSLATE_NOOP("ObjectText", "量表题本")},
    {"answering_key", QT_TRANSLATE_NOOP("ObjectText", "屏幕作答的钥匙")},
    {"answering_station", QT_TRANSLATE_NOOP("ObjectText", "作答站")},
    {"answering_box", QT_TRANSLATE_NOOP("ObjectText", "交来的密封答卷")},
    {"purpose", QT_TRANSLATE_NOOP("ObjectText", "查看理由")},
    {"care_case", QT_TRANSLATE_NOOP("ObjectText", "个案")},
    {"merge_difference", QT_TRANSLATE_NOOP("ObjectText", "两台电脑的不同之处")},
    {"exchange_unit", QT_TRANSLATE_NOOP("ObjectText", "往来单位")},
    {"exchange_sent", QT_TRANSLATE_NOOP("ObjectText", "报出的文件")},
    {"exchange_received", QT_TRANSLATE_NOOP("ObjectText", "收到的内容")},
    {"exchange_seen", QT_TRANSLATE_NOOP("ObjectText", "收到的文件")},
    {"exchange_damaged", QT_TRANSLATE_NOOP("ObjectText", "被改动的文件")},
    {"exchange_consultation", QT_TRANSLATE_NOOP("ObjectText", "送出的会诊")},
    {"exchange_case", QT_TRANSLATE_NOOP("ObjectText", "送来的会诊")},
    {"exchange_reply", QT_TRANSLATE_NOOP("ObjectText", "会诊答复")},
    {"exchange_item", QT_TRANSLATE_NOOP("ObjectText", "下发内容")},
    {"exchange_handover", QT_TRANSLATE_NOOP("ObjectText", "档案移交")},
    {"exchange_delivery", QT_TRANSLATE_NOOP("ObjectText", "下发对象")},
    {"exchange_expected", QT_TRANSLATE_NOOP("ObjectText", "应报单位")},
    {"exchange_review", QT_TRANSLATE_NOOP("ObjectText", "对报送的认可或退回")},
    {"review", QT_TRANSLATE_NOOP("ObjectText", "复核")},
    {"queue_rule", QT_TRANSLATE_NOOP("ObjectText", "进入复核的规则")},
    {"evidence", QT_TRANSLATE_NOOP("ObjectText", "线索")},
    {"watch_entry", QT_TRANSLATE_NOOP("ObjectText", "关注名单")},
    {"student_plan", QT_TRANSLATE_NOOP("ObjectText", "一生一策方案")},
    {"answer_profile", QT_TRANSLATE_NOOP("ObjectText", "答卷文件的读法")},
    {"foreign_result", QT_TRANSLATE_NOOP("ObjectText", "外部结果")},
    {"foreign_row", QT_TRANSLATE_NOOP("ObjectText", "待配对的外部结果")},
    {"task_slip", QT_TRANSLATE_NOOP("ObjectText", "班主任任务单")},
    {"school_unit", QT_TRANSLATE_NOOP("ObjectText", "校区或村小")},
    {"calendar_day", QT_TRANSLATE_NOOP("ObjectText", "校历中的一天")},
    {"export_log", QT_TRANSLATE_NOOP("ObjectText", "导出记录")},
    {"counselling_room", QT_TRANSLATE_NOOP("ObjectText", "心理辅导室")},
    {"duty_turn", QT_TRANSLATE_NOOP("ObjectText", "值班安排")},
    {"counselling_series", QT_TRANSLATE_NOOP("ObjectText", "辅导系列")},
    {"session_record", QT_TRANSLATE_NOOP("ObjectText", "辅导记录")},
    {"session_attachment", QT_TRANSLATE_NOOP("ObjectText", "辅导附件")},
    {"first_hour_tick", QT_TRANSLATE_NOOP("ObjectText", "第一小时记录")},
    {"series_handover", QT_TRANSLATE_NOOP("ObjectText", "移交清单")},
    {"secrecy_breach", QT_TRANSLATE_NOOP("ObjectText", "突破保密记录")},
    {"session_snippet", QT_TRANSLATE_NOOP("ObjectText", "模板和常用语")},
    {"inspection_draw", QT_TRANSLATE_NOOP("ObjectText", "抽查")},
    {"duty", QT_TRANSLATE_NOOP("ObjectText", "值班记录")},
    {"month_sheet", QT_TRANSLATE_NOOP("ObjectText", "月报")},
    {"ledger", QT_TRANSLATE_NOOP("ObjectText", "工作台账")},
    {"client", QT_TRANSLATE_NOOP("ObjectText", "来访者")},
    {"teaching_period", QT_TRANSLATE_NOOP("ObjectText", "上课时间")},
    {"appointment", QT_TRANSLATE_NOOP("ObjectText", "预约")},
    {"waitlist_entry", QT_TRANSLATE_NOOP("ObjectText", "候补登记")},
    {"duty_gap", QT_TRANSLATE_NOOP("ObjectText", "未开放说明")},
    {"outreach_visit", QT_TRANSLATE_NOOP("ObjectText", "送教走访")},
    {"room_rule", QT_TRANSLATE_NOOP("ObjectText", "制度")},
    {"register_line", QT_TRANSLATE_NOOP("ObjectText", "场地设备")},
    {"room_use", QT_TRANSLATE_NOOP("ObjectText", "功能室使用")},
    {"help_place", QT_TRANSLATE_NOOP("ObjectText", "求助名录")},
    {"counselling_group", QT_TRANSLATE_NOOP("ObjectText", "团体")},
    {"group_meeting", QT_TRANSLATE_NOOP("ObjectText", "团体活动")},
    {"phone_call", QT_TRANSLATE_NOOP("ObjectText", "来电")},
    {"mailbox_letter", QT_TRANSLATE_NOOP("ObjectText", "来信")},
    {"advice", QT_TRANSLATE_NOOP("ObjectText", "建议")},
    {"staff_log", QT_TRANSLATE_NOOP("ObjectText", "培训督导会议")},
    {"lesson", QT_TRANSLATE_NOOP("ObjectText", "授课")},
    {"unmatched_row", QT_TRANSLATE_NOOP("ObjectText", "待配对的答卷")},
    {"erasure", QT_TRANSLATE_NOOP("ObjectText", "销毁记录")},
    {"legal_hold", QT_TRANSLATE_NOOP("ObjectText", "暂缓销毁")},
    {"rights_request", QT_TRANSLATE_NOOP("ObjectText", "家长或学生的申请")},
    {"secrecy_pledge", QT_TRANSLATE_NOOP("ObjectText", "保密承诺书")},
    {"setting", QT_TRANSLATE_NOOP("ObjectText", "设置")},
};

constexpr Line reasons[] = {
    {"created", QT_TRANSLATE_NOOP("ReasonText", "新建")},
    {"erased", QT_TRANSLATE_NOOP("ReasonText", "已销毁")},
    {"loosened", QT_TRANSLATE_NOOP("ReasonText", "去掉了已销毁的人")},
    {"changed", QT_TRANSLATE_NOOP("ReasonText", "修改")},
    {"removed", QT_TRANSLATE_NOOP("ReasonText", "删除")},
    {"restored", QT_TRANSLATE_NOOP("ReasonText", "恢复")},
    {"import", QT_TRANSLATE_NOOP("ReasonText", "导入")},
    {"paired", QT_TRANSLATE_NOOP("ReasonText", "配对")},
    {"consent-given", QT_TRANSLATE_NOOP("ReasonText", "监护人已同意会诊")},
    {"consent-not-asked", QT_TRANSLATE_NOOP("ReasonText", "没有问过监护人,写明理由后送出")},
    {"consent-expired", QT_TRANSLATE_NOOP("ReasonText", "监护人的同意已过期,写明理由后送出")},
    {"consent-refused", QT_TRANSLATE_NOOP("ReasonText", "监护人不同意,写明理由后送出")},
    {"consent-withdrawn", QT_TRANSLATE_NOOP("ReasonText", "监护人已撤回同意,写明理由后送出")},
    {"dropped", QT_TRANSLATE_NOOP("ReasonText", "不采用")},
    {"alert-off", QT_TRANSLATE_NOOP("ReasonText", "停用提醒")},
    {"outside-stage", QT_TRANSLATE_NOOP("ReasonText", "用于适用学段之外")},
    {"alert-on", QT_TRANSLATE_NOOP("ReasonText", "启用提醒")},
    {"keyed-twice", QT_TRANSLATE_NOOP("ReasonText", "两次录入")},
    {"amended", QT_TRANSLATE_NOOP("ReasonText", "更正")},
    {"rescored", QT_TRANSLATE_NOOP("ReasonText", "重新计分")},
    {"print", QT_TRANSLATE_NOOP("ReasonText", "打印")},
    {"enabled", QT_TRANSLATE_NOOP("ReasonText", "启用")},
    {"disabled", QT_TRANSLATE_NOOP("ReasonText", "停用")},
    {"reset", QT_TRANSLATE_NOOP("ReasonText", "重设密码")},
    {"roles", QT_TRANSLATE_NOOP("ReasonText", "改角色")},
    {"password", QT_TRANSLATE_NOOP("ReasonText", "改密码")},
    {"verified", QT_TRANSLATE_NOOP("ReasonText", "已验证")},
    {"unproved", QT_TRANSLATE_NOOP("ReasonText", "未验证")},
    {"disk.full", QT_TRANSLATE_NOOP("ReasonText", "磁盘已满")},
    {"disk.refused", QT_TRANSLATE_NOOP("ReasonText", "系统不允许")},
    {"cancelled", QT_TRANSLATE_NOOP("ReasonText", "中途停止")},
    {"print.printer_refused", QT_TRANSLATE_NOOP("ReasonText", "打印机没有接受")},
    {"drill", QT_TRANSLATE_NOOP("ReasonText", "恢复演练")},
    {"checked", QT_TRANSLATE_NOOP("ReasonText", "重读核对")},
    {"stick-new", QT_TRANSLATE_NOOP("ReasonText", "登记备份盘")},
    {"stick-named", QT_TRANSLATE_NOOP("ReasonText", "备份盘改名")},
    {"stick-struck", QT_TRANSLATE_NOOP("ReasonText", "划掉备份盘")},
    {"stick-back", QT_TRANSLATE_NOOP("ReasonText", "重新启用备份盘")},
    {"reboot-survived", QT_TRANSLATE_NOOP("ReasonText", "重启检验通过")},
    {"move-begun", QT_TRANSLATE_NOOP("ReasonText", "开始搬家")},
    {"moved-away", QT_TRANSLATE_NOOP("ReasonText", "搬走")},
    {"move-broken-off", QT_TRANSLATE_NOOP("ReasonText", "没有搬成")},
    {"moved-back", QT_TRANSLATE_NOOP("ReasonText", "收回搬家")},
    {"move-received", QT_TRANSLATE_NOOP("ReasonText", "新电脑已收到")},
    {"move-settled", QT_TRANSLATE_NOOP("ReasonText", "搬家办完")},
    {"typed-back", QT_TRANSLATE_NOOP("ReasonText", "恢复单已抄回")},
    {"sheet", QT_TRANSLATE_NOOP("ReasonText", "用恢复单")},
    {"groups", QT_TRANSLATE_NOOP("ReasonText", "核对恢复单")},
    {"older-accepted", QT_TRANSLATE_NOOP("ReasonText", "接受较旧的数据")},
    {"keyring_fell_back", QT_TRANSLATE_NOOP("ReasonText", "密码文件用了备用的一份")},
    {"keyring_rolled_back", QT_TRANSLATE_NOOP("ReasonText", "密码文件被换成旧的")},
    {"keyring_older", QT_TRANSLATE_NOOP("ReasonText", "密码文件较旧")},
    {"vault_went_back", QT_TRANSLATE_NOOP("ReasonText", "数据比上次旧")},
};

} // namespace

QString operationText(const QString &id)
{
    for (const Line &line : lines) {
        if (id == QLatin1String(line.id))
            return QCoreApplication::translate("OperationText", line.words);
    }
    return id;
}

QString objectText(const QString &type)
{
    for (const Line &line : objects) {
        if (type == QLatin1String(line.id))
            return QCoreApplication::translate("ObjectText", line.words);
    }
    return type;
}

QString reasonText(const QString &code)
{
    // A figure may follow a colon ("drill:12").
    const qsizetype colon = code.indexOf(QLatin1Char(':'));
    const QString known = colon < 0 ? code : code.left(colon);
    for (const Line &line : reasons) {
        if (known == QLatin1String(line.id)) {
            const QString words = QCoreApplication::translate("ReasonText", line.words);
            return colon < 0 ? words : QString(words % QLatin1Char(' ') % code.mid(colon + 1));
        }
    }
    return code;
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Head:
        return QCoreApplication::translate("RoleText", "负责人");
    case Role::Counsellor:
        return QCoreApplication::translate("RoleText", "心理教师");
    case Role::Keyer:
        return QCoreApplication::translate("RoleText", "录入员");
    case Role::ClassTeacher:
        return QCoreApplication::translate("RoleText", "班主任");
    case Role::Inspector:
        return QCoreApplication::translate("RoleText", "督导");
    case Role::Officer:
        return QCoreApplication::translate("RoleText", "经办");
    case Role::Expert:
        return QCoreApplication::translate("RoleText", "专家");
    }
    return {};
}

QString rolesText(RoleSet roles)
{
    QStringList words;
    for (int i = 0; i < roleCount; ++i) {
        const auto role = static_cast<Role>(i);
        if (roles.has(role))
            words.append(roleText(role));
    }
    return listed(words);
}

} // namespace tingyu::text
