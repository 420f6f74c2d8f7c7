<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="zh_CN">
<context>
    <name>RollText</name>
    <message numerus="yes">
        <source>休学 %n 人:留在原班等复学,或随班升级</source>
        <translation>
            <numerusform>休学 %n 人:留在原班等复学,或随班升级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 名在籍学生不在这一学年的班里,不会升级</source>
        <translation>
            <numerusform>%n 名在籍学生不在这一学年的班里,不会升级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 人</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 人,另有休学 %1</source>
        <translation>
            <numerusform>%n 人,另有休学 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AnswerWindow</name>
    <message numerus="yes">
        <source>有 %n 道题跳过了,可以回去补,也可以就这样交。</source>
        <translation>
            <numerusform>有 %n 道题跳过了,可以回去补,也可以就这样交。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AnsweringDialog</name>
    <message numerus="yes">
        <source>%n 份答卷须心理老师当天查看。</source>
        <translation>
            <numerusform>%n 份答卷须心理老师当天查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 名学生想和老师聊聊,已放进候补名单。</source>
        <translation>
            <numerusform>%n 名学生想和老师聊聊,已放进候补名单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个作答站的设置被改动过,请查明原因。</source>
        <translation>
            <numerusform>%n 个作答站的设置被改动过,请查明原因。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AuditSection</name>
    <message numerus="yes">
        <source>%n 条留痕首尾相连,与全部记录一致。</source>
        <translation>
            <numerusform>%n 条留痕首尾相连,与全部记录一致。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CarePage</name>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CaseListView</name>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ClassesCard</name>
    <message numerus="yes">
        <source>%1—%2 学年 · %n 个班</source>
        <translation>
            <numerusform>%1—%2 学年 · %n 个班</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ConsultationTab</name>
    <message numerus="yes">
        <source>%n 个待答复</source>
        <translation>
            <numerusform>%n 个待答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已答复 %n 次,再签发就是新的一次,学校两次都看得到。</source>
        <translation>
            <numerusform>已答复 %n 次,再签发就是新的一次,学校两次都看得到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CounsellingBoard</name>
    <message numerus="yes">
        <source>找到 %n 处</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最近的 %n 处</source>
        <translation>
            <numerusform>最近的 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CounsellingTab</name>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 份,没有人能读</source>
        <translation>
            <numerusform>%n 份,没有人能读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CoverEditor</name>
    <message numerus="yes">
        <source>已经盖住了 %n 处;没有写出任何人的一页不用盖,请先移除。</source>
        <translation>
            <numerusform>已经盖住了 %n 处;没有写出任何人的一页不用盖,请先移除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DataTable</name>
    <message numerus="yes">
        <source>%n 列隐藏</source>
        <translation>
            <numerusform>%n 列隐藏</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DoublesView</name>
    <message numerus="yes">
        <source>合并过 %n 次</source>
        <translation>
            <numerusform>合并过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 对</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DownTab</name>
    <message numerus="yes">
        <source>全部 %n 个单位</source>
        <translation>
            <numerusform>全部 %n 个单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>写了 %n 个文件,写完都已读回核对。请交给各校。</source>
        <translation>
            <numerusform>写了 %n 个文件,写完都已读回核对。请交给各校。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DutyLogPanel</name>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 次更早的</source>
        <translation>
            <numerusform>还有 %n 次更早的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::EnrolDialog</name>
    <message numerus="yes">
        <source>文件夹里的 %n 张卡都已登记过。</source>
        <translation>
            <numerusform>文件夹里的 %n 张卡都已登记过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ErasureDialog</name>
    <message numerus="yes">
        <source>%n 份档案已从数据夹、修改痕迹里去掉,数据文件已重写。留痕里只剩编号。</source>
        <translation>
            <numerusform>%n 份档案已从数据夹、修改痕迹里去掉,数据文件已重写。留痕里只剩编号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>销毁 %n 份档案</source>
        <translation>
            <numerusform>销毁 %n 份档案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>删除了 %n 份旧备份。</source>
        <translation>
            <numerusform>删除了 %n 份旧备份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 条别人的记录或草稿里还写着这个姓名或短号码(%1),没有改动。</source>
        <translation>
            <numerusform>另有 %n 条别人的记录或草稿里还写着这个姓名或短号码(%1),没有改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 条别人的记录或草稿里写着这个姓名或短号码,也涂去</source>
        <translation>
            <numerusform>另有 %n 条别人的记录或草稿里写着这个姓名或短号码,也涂去</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandedTab</name>
    <message numerus="yes">
        <source>%1 · 移交单第 %2 号 · %n 份材料</source>
        <translation>
            <numerusform>%1 · 移交单第 %2 号 · %n 份材料</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandoverDialog</name>
    <message numerus="yes">
        <source>有 %n 个辅导系列没有结案,没有结案表可交;要交就先结案。</source>
        <translation>
            <numerusform>有 %n 个辅导系列没有结案,没有结案表可交;要交就先结案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 份材料您现在不能查看,不在其中。</source>
        <translation>
            <numerusform>另有 %n 份材料您现在不能查看,不在其中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandoverTab</name>
    <message numerus="yes">
        <source>%n 份档案待接收</source>
        <translation>
            <numerusform>%n 份档案待接收</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HelpPanel</name>
    <message numerus="yes">
        <source>有 %n 条一年没有核对,请打电话核实后点“今天核对过”。</source>
        <translation>
            <numerusform>有 %n 条一年没有核对,请打电话核实后点“今天核对过”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::InboxTab</name>
    <message numerus="yes">
        <source>%n 件未阅</source>
        <translation>
            <numerusform>%n 件未阅</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ItemsPanel</name>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::JoinDialog</name>
    <message numerus="yes">
        <source>要并入的档案还有 %n 份没写完的草稿,先写完或丢弃。</source>
        <translation>
            <numerusform>要并入的档案还有 %n 份没写完的草稿,先写完或丢弃。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::KeepingSection</name>
    <message numerus="yes">
        <source>共 %n 份,这里列出最早的五十份。</source>
        <translation>
            <numerusform>共 %n 份,这里列出最早的五十份。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::KeepingTab</name>
    <message numerus="yes">
        <source>这份档案连同修改痕迹现在共有 %n 条。</source>
        <translation>
            <numerusform>这份档案连同修改痕迹现在共有 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::LeaverDialog</name>
    <message numerus="yes">
        <source>%n 名学生离校</source>
        <translation>
            <numerusform>%n 名学生离校</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::LeaversView</name>
    <message numerus="yes">
        <source>选中的 %n 名学生</source>
        <translation>
            <numerusform>选中的 %n 名学生</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %n 人</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MergeTab</name>
    <message numerus="yes">
        <source>%n 条改动已写好并读回核对。把 U 盘带到另一台电脑上收入。</source>
        <translation>
            <numerusform>%n 条改动已写好并读回核对。把 U 盘带到另一台电脑上收入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处要决定</source>
        <translation>
            <numerusform>%n 处要决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另一台电脑销毁了 %n 份档案,本机也已销毁。</source>
        <translation>
            <numerusform>另一台电脑销毁了 %n 份档案,本机也已销毁。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OpeningHoursPanel</name>
    <message numerus="yes">
        <source>%n 次值班尚未关闭,没有计入。</source>
        <translation>
            <numerusform>%n 次值班尚未关闭,没有计入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PagesPanel</name>
    <message numerus="yes">
        <source>已遮盖 %n 处,%1 确认</source>
        <translation>
            <numerusform>已遮盖 %n 处,%1 确认</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PreviewWidget</name>
    <message numerus="yes">
        <source>共 %n 页</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PrintDialog</name>
    <message numerus="yes">
        <source>已打印 %n 页。</source>
        <translation>
            <numerusform>已打印 %n 页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PrintPanel</name>
    <message numerus="yes">
        <source>已打印 %n 页。</source>
        <translation>
            <numerusform>已打印 %n 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RailButton</name>
    <message numerus="yes">
        <source>%n 项待处理</source>
        <translation>
            <numerusform>%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ReceiveTab</name>
    <message numerus="yes">
        <source>写了 %n 份回执,请随 U 盘交回。</source>
        <translation>
            <numerusform>写了 %n 份回执,请随 U 盘交回。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ReviewBoard</name>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RollOverView</name>
    <message numerus="yes">
        <source>%n 人另行安排</source>
        <translation>
            <numerusform>%n 人另行安排</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterColumnsStep</name>
    <message numerus="yes">
        <source>已沿用上次的对应方式 · %n 张工作表</source>
        <translation>
            <numerusform>已沿用上次的对应方式 · %n 张工作表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 张工作表</source>
        <translation>
            <numerusform>%n 张工作表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterPanel</name>
    <message numerus="yes">
        <source>还有 %n 段</source>
        <translation>
            <numerusform>还有 %n 段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SchedulePrints</name>
    <message numerus="yes">
        <source>已导出 %n 个时段,不含姓名。</source>
        <translation>
            <numerusform>已导出 %n 个时段,不含姓名。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScheduleTab</name>
    <message numerus="yes">
        <source>%n 人在候补</source>
        <translation>
            <numerusform>%n 人在候补</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SchoolsTab</name>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个单位欠报</source>
        <translation>
            <numerusform>%n 个单位欠报</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScreeningPage</name>
    <message numerus="yes">
        <source>%n 名学生等待谈话和决定</source>
        <translation>
            <numerusform>%n 名学生等待谈话和决定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SendTab</name>
    <message numerus="yes">
        <source>各年级有 %n 个不足 5 人的数已隐去,文件里也没有。</source>
        <translation>
            <numerusform>各年级有 %n 个不足 5 人的数已隐去,文件里也没有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有 %n 名学生没有同意、不愿测评或作答无效,不在文件里,只报人数。</source>
        <translation>
            <numerusform>有 %n 名学生没有同意、不愿测评或作答无效,不在文件里,只报人数。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SharedFolder</name>
    <message numerus="yes">
        <source>收到别的电脑的改动,有 %n 处要您决定:上报 · 几台电脑</source>
        <translation>
            <numerusform>收到别的电脑的改动,有 %n 处要您决定:上报 · 几台电脑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>收到别的电脑的 %n 处改动</source>
        <translation>
            <numerusform>收到别的电脑的 %n 处改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另一台电脑销毁了 %n 份档案,本机也已销毁</source>
        <translation>
            <numerusform>另一台电脑销毁了 %n 份档案,本机也已销毁</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentListView</name>
    <message numerus="yes">
        <source>%n 天内到期</source>
        <translation>
            <numerusform>%n 天内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %n 人</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TimelineTab</name>
    <message numerus="yes">
        <source>再显示 %n 条更早的</source>
        <translation>
            <numerusform>再显示 %n 条更早的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %n 条</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>这一类还没有记录,「全部」里有 %n 条。</source>
        <translation>
            <numerusform>这一类还没有记录,「全部」里有 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n 人次</source>
        <translation>
            <numerusform>%n 人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 份答卷</source>
        <translation>
            <numerusform>%n 份答卷</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::UnitsTab</name>
    <message numerus="yes">
        <source>还缺 %n 张卡</source>
        <translation>
            <numerusform>还缺 %n 张卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已登记 %n 个单位</source>
        <translation>
            <numerusform>已登记 %n 个单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>登记了 %n 个单位。</source>
        <translation>
            <numerusform>登记了 %n 个单位。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::UnlockPage</name>
    <message numerus="yes">
        <source>今日 %n 份答卷须心理老师当天查看</source>
        <translation>
            <numerusform>今日 %n 份答卷须心理老师当天查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>密码连续输错,请等 %n 秒后再试。</source>
        <translation>
            <numerusform>密码连续输错,请等 %n 秒后再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ViewersTab</name>
    <message numerus="yes">
        <source>共 %n 条</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最近 %n 条</source>
        <translation>
            <numerusform>最近 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WaitingList</name>
    <message numerus="yes">
        <source>等了 %n 天</source>
        <translation>
            <numerusform>等了 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WentBackPage</name>
    <message numerus="yes">
        <source>这台电脑上次用到的记录比现在多 %n 条:数据夹可能被换回了旧的一份。</source>
        <translation>
            <numerusform>这台电脑上次用到的记录比现在多 %n 条:数据夹可能被换回了旧的一份。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::Workspace</name>
    <message numerus="yes">
        <source>%n 分钟无操作后锁定</source>
        <translation>
            <numerusform>%n 分钟无操作后锁定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 秒后锁定</source>
        <translation>
            <numerusform>%n 秒后锁定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>备份后又写了 %n 条</source>
        <translation>
            <numerusform>备份后又写了 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>备份后用了 %n 天</source>
        <translation>
            <numerusform>备份后用了 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AppointmentsCard</name>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DutyCard</name>
    <message numerus="yes">
        <source>团体 %n 人次</source>
        <translation>
            <numerusform>团体 %n 人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>电话 %n 次</source>
        <translation>
            <numerusform>电话 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>来信 %n 封</source>
        <translation>
            <numerusform>来信 %n 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不足 %n 周</source>
        <translation>
            <numerusform>不足 %n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不足 %n 天</source>
        <translation>
            <numerusform>不足 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FollowUpsCard</name>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 天后</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个进行中</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n 项逾期</source>
        <translation>
            <numerusform> · %n 项逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SigningCard</name>
    <message numerus="yes">
        <source>还有 %n 项</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WaitingCard</name>
    <message numerus="yes">
        <source>%n 份超期</source>
        <translation>
            <numerusform>%n 份超期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>约 %n 小时谈话</source>
        <translation>
            <numerusform>约 %n 小时谈话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · 最早 %n 天前</source>
        <translation>
            <numerusform> · 最早 %n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 份没写完的</source>
        <translation>
            <numerusform>还有 %n 份没写完的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最久过期 %n 天</source>
        <translation>
            <numerusform>最久过期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · 在队列里 %n 天</source>
        <translation>
            <numerusform> · 在队列里 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>备份后写了 %n 条</source>
        <translation>
            <numerusform>备份后写了 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>备份后用了 %n 天</source>
        <translation>
            <numerusform>备份后用了 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>,写了 %n 条</source>
        <translation>
            <numerusform>,写了 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DocumentsTab</name>
    <message numerus="yes">
        <source>%n 页</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 份,共 %1;一名学生最多 %2 MB</source>
        <translation>
            <numerusform>%n 份,共 %1;一名学生最多 %2 MB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::LedgerView</name>
    <message numerus="yes">
        <source>共 %n 条,由记录生成</source>
        <translation>
            <numerusform>共 %n 条,由记录生成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SavedLine</name>
    <message numerus="yes">
        <source>已存为 PDF,%n 页:%1。文件没有加密,用完请删除。</source>
        <translation>
            <numerusform>已存为 PDF,%n 页:%1。文件没有加密,用完请删除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message numerus="yes">
        <source>另有 %n 个文件没有存入。</source>
        <translation>
            <numerusform>另有 %n 个文件没有存入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterResultStep</name>
    <message numerus="yes">
        <source>新增的学生里有 %n 人与别人重名:上一步的「重名」里写着各在哪个班。是同一名学生的,先不导入那一行。</source>
        <translation>
            <numerusform>新增的学生里有 %n 人与别人重名:上一步的「重名」里写着各在哪个班。是同一名学生的,先不导入那一行。</numerusform>
        </translation>
    </message>
</context>
</TS>
