<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Answer</name>
    <message>
        <source>答题</source>
        <translation>Answering</translation>
    </message>
    <message>
        <source>这里没有作答设置,请从作答站的文件夹里打开。</source>
        <translation>There is nothing to answer here. Open it from the folder of a station.</translation>
    </message>
    <message>
        <source>作答设置不完整,不能开始;请老师重新写一份作答站。</source>
        <translation>What is to be answered is incomplete, so it cannot begin. Ask the teacher to write a new station.</translation>
    </message>
</context>
<context>
    <name>AppointmentText</name>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>教职工</source>
        <translation>Member of staff</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>来访预约</source>
        <translation>Client&apos;s appointment</translation>
    </message>
    <message>
        <source>候补时段</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>团体活动</source>
        <translation>Group meeting</translation>
    </message>
    <message>
        <source>已预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>到访</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>信箱</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>学习</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>生活</source>
        <translation>Daily life</translation>
    </message>
    <message>
        <source>自我意识</source>
        <translation>Self-awareness</translation>
    </message>
    <message>
        <source>情绪调适</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>人际交往</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>升学就业</source>
        <translation>Schooling and work</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>尽快</source>
        <translation>Soon</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>尚未询问</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Did not agree</translation>
    </message>
    <message>
        <source>咨询教师这时已有安排</source>
        <translation>The counsellor has something else then</translation>
    </message>
    <message>
        <source>房间这时已有安排</source>
        <translation>The room is taken then</translation>
    </message>
    <message>
        <source>学生这时已有安排</source>
        <translation>The student is expected elsewhere then</translation>
    </message>
    <message>
        <source>学生这时有课</source>
        <translation>The student has a lesson then</translation>
    </message>
    <message>
        <source>等候中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已安排</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>已撤下</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>%1(%2的家长)</source>
        <translation>%1 (parent of %2)</translation>
    </message>
    <message>
        <source>%1(%2的%3)</source>
        <translation>%1 (%3 of %2)</translation>
    </message>
    <message>
        <source>%1(%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>代号 %1 归到名下</source>
        <translation>Code %1 joined</translation>
    </message>
    <message>
        <source>家长预约:%1</source>
        <translation>Parent&apos;s appointment: %1</translation>
    </message>
    <message>
        <source>预约:%1</source>
        <translation>Appointment: %1</translation>
    </message>
    <message>
        <source>%1,%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
</context>
<context>
    <name>CampaignText</name>
    <message>
        <source>未交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不可靠,需重测</source>
        <translation>Unreliable, to be repeated</translation>
    </message>
    <message>
        <source>不完整</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>不愿参加</source>
        <translation>Not willing</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>未获同意</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>不纳入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>有关键题,还没有写明谁代看提示</source>
        <translation>has a critical item and no stand-in for its flags</translation>
    </message>
    <message>
        <source>测完的答卷还有 %1 份没有收齐录入,最早是 %2</source>
        <translation>%1 sheets answered and not collected, the first of %2</translation>
    </message>
    <message>
        <source>还有 %1 天的提示没有人看,最早是 %2</source>
        <translation>flags of %1 days not looked at, the first of %2</translation>
    </message>
    <message>
        <source>%1 起应有一次全校普测,还没有建立</source>
        <translation>A general screening is due since %1</translation>
    </message>
    <message>
        <source>测评还没有开始,或已经结束</source>
        <translation>The campaign has not begun, or is over</translation>
    </message>
    <message>
        <source>不在这次测评的范围内</source>
        <translation>Not part of this campaign</translation>
    </message>
    <message>
        <source>这次不纳入</source>
        <translation>Left out this time</translation>
    </message>
    <message>
        <source>学生不愿参加</source>
        <translation>The student is not willing</translation>
    </message>
    <message>
        <source>没有监护人的同意</source>
        <translation>No consent of a guardian</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>teachers</translation>
    </message>
    <message>
        <source>访谈者</source>
        <translation>interviewer</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>危机个案</source>
        <translation>Crisis case</translation>
    </message>
    <message>
        <source>关注个案</source>
        <translation>Concern case</translation>
    </message>
    <message>
        <source>保护个案</source>
        <translation>Protection case</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>同学</source>
        <translation>Fellow student</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>祖母、外祖母</source>
        <translation>Grandmother</translation>
    </message>
    <message>
        <source>祖父、外祖父</source>
        <translation>Grandfather</translation>
    </message>
    <message>
        <source>其他监护人</source>
        <translation>Other guardian</translation>
    </message>
    <message>
        <source>兄弟姐妹</source>
        <translation>Brother or sister</translation>
    </message>
    <message>
        <source>亲属</source>
        <translation>Relative</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>心理教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>校领导</source>
        <translation>School leader</translation>
    </message>
    <message>
        <source>医生</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>其他人</source>
        <translation>Other person</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>%1 天 %2 小时</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>CounsellingDialogs</name>
    <message>
        <source>新的记录</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>给一位学生写记录。家长、教职工和代号来访的,请从预约或来访登记里打开。</source>
        <translation>A note about a student. For parents, staff and codes begin from the appointment or the walk-in.</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>写记录</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>请先找到学生:输入姓名首字母,按 Enter 选中。</source>
        <translation>Find the student first: type initials and press Enter.</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>按随机数抽取,随机数会印出来;同一个随机数抽出同样的记录。同事自己来访的不在其中。</source>
        <translation>Drawn by a seed that is printed; the same seed draws the same notes. Colleagues who came as clients are not among them.</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>抽几份</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>随机数(不填由系统给)</source>
        <translation>Seed (empty: from the system)</translation>
    </message>
    <message>
        <source>抽取</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>随机数只写数字。</source>
        <translation>A seed is a number.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间(UTC)</source>
        <translation>Time (UTC)</translation>
    </message>
    <message>
        <source>使用者</source>
        <translation>User</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>核对留痕</source>
        <translation>Checking the audit</translation>
    </message>
    <message>
        <source>留痕完好,共 %1 条。</source>
        <translation>The audit is sound; entries: %1.</translation>
    </message>
    <message>
        <source>留痕:谁在什么时候做了什么</source>
        <translation>Audit: who did what and when</translation>
    </message>
    <message>
        <source>列出留痕,新的在前</source>
        <translation>List the audit, newest first</translation>
    </message>
    <message>
        <source>只看这名学生:uid、学号或不重名的姓名</source>
        <translation>Only this student: uid, student number, or a name that only one student has</translation>
    </message>
    <message>
        <source>从这一天起,如 2026-03-02</source>
        <translation>From this day on, such as 2026-03-02</translation>
    </message>
    <message>
        <source>核对整条留痕和受保护的每一行</source>
        <translation>Check the whole audit and every protected row</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>备份已写好并逐字节核对:%1</source>
        <translation>Backup written and checked byte by byte: %1</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>已恢复 %1 条记录。</source>
        <translation>Records restored: %1.</translation>
    </message>
    <message>
        <source>留痕与数据不完全相符,请用 vault verify 查看。</source>
        <translation>The audit and the data do not fully agree; see vault verify.</translation>
    </message>
    <message>
        <source>写一份备份,逐字节读回并试着打开</source>
        <translation>Write a backup, read it back byte by byte and try opening it</translation>
    </message>
    <message>
        <source>备份放在哪个文件夹</source>
        <translation>Folder for the backup</translation>
    </message>
    <message>
        <source>把备份恢复成一个新的数据夹</source>
        <translation>Restore a backup as a new vault</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>恢复到哪个文件夹(空的,或还不存在)</source>
        <translation>Folder to restore into (empty or not there yet)</translation>
    </message>
    <message>
        <source>恢复单:任何含有九组六位数字的文本;--user 成为负责人兼心理教师,--password-file 是其新密码</source>
        <translation>Recovery sheet: any text with nine groups of six digits; --user becomes head and counsellor, --password-file holds the new password</translation>
    </message>
    <message>
        <source>已建立测评 %1。</source>
        <translation>Campaign %1 created.</translation>
    </message>
    <message>
        <source>导入答卷</source>
        <translation>Importing sheets</translation>
    </message>
    <message>
        <source>读入 %1 行:完整 %2,有缺答 %3,未对应 %4,退回 %5,不参加 %6。</source>
        <translation>Rows read: %1; complete %2, with gaps %3, not matched %4, rejected %5, not taking part %6.</translation>
    </message>
    <message>
        <source>%1 份答卷须心理老师当天查看。</source>
        <translation>Sheets a counsellor must look at today: %1.</translation>
    </message>
    <message>
        <source>第 %1 行:%2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>在籍</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>不完整</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>建立一次测评</source>
        <translation>Create a campaign</translation>
    </message>
    <message>
        <source>量表编号,多个用逗号分开</source>
        <translation>Scale IDs, separated by commas</translation>
    </message>
    <message>
        <source>参加的班级,all 为全部</source>
        <translation>Classes taking part; all for every class</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>类型:普测、入学、分类、监控</source>
        <translation>Kind: census, entry, typed or monitoring screening</translation>
    </message>
    <message>
        <source>导入答卷文件(xlsx、xls、csv)</source>
        <translation>Import a file of sheets (xlsx, xls, csv)</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>答卷文件</source>
        <translation>File of sheets</translation>
    </message>
    <message>
        <source>文件是哪个量表的答卷,只有一个量表时可省</source>
        <translation>Which scale the file answers; may be left out when there is only one</translation>
    </message>
    <message>
        <source>列名和选项的对应关系(JSON)</source>
        <translation>Mapping of column names and options (JSON)</translation>
    </message>
    <message>
        <source>只预览,不写入</source>
        <translation>Preview only, write nothing</translation>
    </message>
    <message>
        <source>各班进度</source>
        <translation>Progress by class</translation>
    </message>
    <message>
        <source>所有测评</source>
        <translation>All campaigns</translation>
    </message>
    <message>
        <source>已建立个案 %1。</source>
        <translation>Case %1 opened.</translation>
    </message>
    <message>
        <source>已记入时间线。</source>
        <translation>Added to the timeline.</translation>
    </message>
    <message>
        <source>所记时间在将来,已照样保存。</source>
        <translation>The time given is in the future; it was saved as given.</translation>
    </message>
    <message>
        <source>已写成 %1 页,编号 %2。</source>
        <translation>Pages written: %1, number %2.</translation>
    </message>
    <message>
        <source>个案的 uid 或编号(C-000012),或只有一个在办个案的学生</source>
        <translation>Case by uid or number (C-000012), or a student with only one open case</translation>
    </message>
    <message>
        <source>个案:建立、记事、查看、打印分析报告</source>
        <translation>Case: open, add events, show, print the analysis report</translation>
    </message>
    <message>
        <source>为一名学生建立个案</source>
        <translation>Open a case for a student</translation>
    </message>
    <message>
        <source>学生:uid、学号或不重名的姓名</source>
        <translation>Student: uid, student number, or a name that only one student has</translation>
    </message>
    <message>
        <source>危机、关注或保护</source>
        <translation>Crisis, concern or protection</translation>
    </message>
    <message>
        <source>事由,一句话</source>
        <translation>The matter in one sentence</translation>
    </message>
    <message>
        <source>在时间线上记一件事</source>
        <translation>Add an event to the timeline</translation>
    </message>
    <message>
        <source>发生的时间,如 2026-11-20T10:00</source>
        <translation>When it happened, such as 2026-11-20T10:00</translation>
    </message>
    <message>
        <source>发生了什么</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>从哪里得知</source>
        <translation>How it became known</translation>
    </message>
    <message>
        <source>查看一个个案</source>
        <translation>Show a case</translation>
    </message>
    <message>
        <source>把危机个案分析报告写成 PDF</source>
        <translation>Write the crisis case analysis report as a PDF</translation>
    </message>
    <message>
        <source>写到这个文件</source>
        <translation>Write to this file</translation>
    </message>
    <message>
        <source>去标识;有未决的可识别内容就不写</source>
        <translation>De-identified; not written while identifying content is unsettled</translation>
    </message>
    <message>
        <source>结案版,只留本校</source>
        <translation>Closing copy, stays in the school</translation>
    </message>
    <message>
        <source>打印事由,印在每页页脚</source>
        <translation>Purpose of the print, printed in the footer of every page</translation>
    </message>
    <message>
        <source>听屿的命令行,与窗口使用同一套功能。</source>
        <translation>Tingyu on the command line, with the same functions as the window.</translation>
    </message>
    <message>
        <source>用法:</source>
        <translation>Usage:</translation>
    </message>
    <message>
        <source>命令(加 --help 看详细说明):</source>
        <translation>Commands (add --help for details):</translation>
    </message>
    <message>
        <source>每个命令都可以用的选项(写在命令之前或之后):</source>
        <translation>Options of every command (before or after the command):</translation>
    </message>
    <message>
        <source>退出码:</source>
        <translation>Exit codes:</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>未能进行,没有改动任何内容</source>
        <translation>Not carried out, nothing was changed</translation>
    </message>
    <message>
        <source>用法不对,或需要确认而没有 --yes</source>
        <translation>Wrong usage, or confirmation needed without --yes</translation>
    </message>
    <message>
        <source>密码不对,或暂时锁定</source>
        <translation>Wrong password, or locked for now</translation>
    </message>
    <message>
        <source>角色不允许</source>
        <translation>Not permitted for this role</translation>
    </message>
    <message>
        <source>数据已损坏</source>
        <translation>Data damaged</translation>
    </message>
    <message>
        <source>动作:</source>
        <translation>Actions:</translation>
    </message>
    <message>
        <source>参数:</source>
        <translation>Arguments:</translation>
    </message>
    <message>
        <source>选项:</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>数据夹所在的文件夹</source>
        <translation>Folder of the vault</translation>
    </message>
    <message>
        <source>以谁的身份进行;数据夹只有一位使用者时可以不写</source>
        <translation>Act as this user; may be left out when the vault has only one user</translation>
    </message>
    <message>
        <source>密码所在的文件:整个文件,去掉末尾一个换行;不写则在终端询问</source>
        <translation>File with the password: all of it, less one final line break; asked at the terminal if left out</translation>
    </message>
    <message>
        <source>在标准输出上只写一个 JSON 对象</source>
        <translation>Write only one JSON object to standard output</translation>
    </message>
    <message>
        <source>确认需要确认的步骤,并允许覆盖已有的输出文件</source>
        <translation>Confirm the steps that need it, and allow an existing output file to be overwritten</translation>
    </message>
    <message>
        <source>说明和提示的语言,默认 zh</source>
        <translation>Language of help and messages, zh by default</translation>
    </message>
    <message>
        <source>把此刻当作这个时间(2026-03-02T08:00),只用于演示数据夹</source>
        <translation>Take this as the present time (2026-03-02T08:00), for demo vaults only</translation>
    </message>
    <message>
        <source>显示说明</source>
        <translation>Show help</translation>
    </message>
    <message>
        <source>密码:</source>
        <translation>Password:</translation>
    </message>
    <message>
        <source>新密码:</source>
        <translation>New password:</translation>
    </message>
    <message>
        <source>再输入一次:</source>
        <translation>Once more:</translation>
    </message>
    <message>
        <source> 输入 y 确认:</source>
        <translation> Type y to confirm:</translation>
    </message>
    <message>
        <source>输出文件已经存在,要覆盖吗?</source>
        <translation>The output file already exists. Overwrite it?</translation>
    </message>
    <message>
        <source>文件夹里已有文件,要写进去吗?</source>
        <translation>The folder already holds files. Write into it?</translation>
    </message>
    <message>
        <source>建立演示数据</source>
        <translation>Creating demo data</translation>
    </message>
    <message>
        <source>演示数据夹已建立,不可用于真实学生。使用者:%1</source>
        <translation>Demo vault created, not for real students. User: %1</translation>
    </message>
    <message>
        <source>学生 %1 名,班级 %2 个,测评 %3 次,答卷 %4 份。</source>
        <translation>Students %1, classes %2, campaigns %3, sheets %4.</translation>
    </message>
    <message>
        <source>待当天面谈 %1 人,待复核 %2 份,个案 %3 个,草稿 %4 份。</source>
        <translation>Waiting for a same-day talk %1, waiting for review %2, cases %3, drafts %4.</translation>
    </message>
    <message>
        <source>演示密码:%1</source>
        <translation>Demo password: %1</translation>
    </message>
    <message>
        <source>建立一个虚构学校的演示数据夹;--password-file 换掉公开的演示密码</source>
        <translation>Create a demo vault of an invented school; --password-file replaces the published demo password</translation>
    </message>
    <message>
        <source>放在哪个文件夹(空的,或还不存在)</source>
        <translation>Folder for it (empty or not there yet)</translation>
    </message>
    <message>
        <source>学生人数,60 到 5000,默认 486</source>
        <translation>Number of students, 60 to 5000, 486 by default</translation>
    </message>
    <message>
        <source>种子:同样的种子得到同样的数据</source>
        <translation>Seed: the same seed gives the same data</translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation>Demo data</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>已导出 %1 条记录到 %2,流水号 %3。文件没有加密,用完请删除。</source>
        <translation>Records exported: %1, to %2, serial number %3. The files are not encrypted; delete them after use.</translation>
    </message>
    <message>
        <source>写到哪个文件夹(空的,或还不存在)</source>
        <translation>Folder to write to (empty or not there yet)</translation>
    </message>
    <message>
        <source>导出的理由,记入导出登记</source>
        <translation>Reason for the export, kept in the export register</translation>
    </message>
    <message>
        <source>听屿 恢复单(尚未回填核对)</source>
        <translation>Tingyu recovery sheet (not yet typed back)</translation>
    </message>
    <message>
        <source>数据夹 %1,第 %2 代</source>
        <translation>Vault %1, generation %2</translation>
    </message>
    <message>
        <source>九组数字合在一起,不用密码就能打开全部内容:请抄在纸上,交校领导封存,不要拍照。</source>
        <translation>Together the nine groups open everything without a password: copy them onto paper, give it to the school leadership to seal, and take no photo.</translation>
    </message>
    <message>
        <source>抄好后,照纸上把九组数字输入一遍:</source>
        <translation>Once copied, type in the nine groups from the paper:</translation>
    </message>
    <message>
        <source>更换密钥后,旧的恢复单作废,需要封存新的一张。继续吗?</source>
        <translation>After the rekey the old recovery sheet is void and a new one must be sealed. Continue?</translation>
    </message>
    <message>
        <source>更换密钥</source>
        <translation>Rekeying</translation>
    </message>
    <message>
        <source>密钥已更换。以前的备份仍用旧密码和旧恢复单打开。</source>
        <translation>The vault has been rekeyed. Earlier backups still open with the old passwords and the old recovery sheet.</translation>
    </message>
    <message>
        <source>抢救数据</source>
        <translation>Salvaging data</translation>
    </message>
    <message>
        <source>抢救出 %1 行,至少 %2 行读不出来:%3</source>
        <translation>Rows salvaged: %1; rows that could not be read: at least %2. File: %3</translation>
    </message>
    <message>
        <source>更换密钥:旧恢复单、旧密码和旧钥匙文件打不开以后写的内容</source>
        <translation>Rekey: the old recovery sheet, passwords and keyring no longer open what is written from then on</translation>
    </message>
    <message>
        <source>新恢复单写到这个文件,而不是屏幕;窗口会一直提醒回填核对</source>
        <translation>Write the new recovery sheet to this file instead of the screen; the window keeps reminding until it is typed back</translation>
    </message>
    <message>
        <source>从损坏的数据夹里逐行抢救还能读出的内容,写成加密文件</source>
        <translation>Salvage, row by row, what can still be read of a damaged vault, into an encrypted file</translation>
    </message>
    <message>
        <source>放在哪个文件夹</source>
        <translation>Folder for it</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>自</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>谈话</source>
        <translation>Talks</translation>
    </message>
    <message>
        <source>谈话已记录。</source>
        <translation>Talk recorded.</translation>
    </message>
    <message>
        <source>决定已记录。</source>
        <translation>Decision recorded.</translation>
    </message>
    <message>
        <source>这一项没有谈话记录,理由已一并记为未谈话的原因。</source>
        <translation>This item has no talk on record; the reason was also kept as the reason for deciding without one.</translation>
    </message>
    <message>
        <source>复核:等待谈话和决定的学生</source>
        <translation>Review: students waiting for a talk and a decision</translation>
    </message>
    <message>
        <source>复核队列,等待最久的在前</source>
        <translation>Review queue, longest waiting first</translation>
    </message>
    <message>
        <source>只看这次测评</source>
        <translation>Only this campaign</translation>
    </message>
    <message>
        <source>连同已决定的</source>
        <translation>Include decided items</translation>
    </message>
    <message>
        <source>记录一次谈话</source>
        <translation>Record a talk</translation>
    </message>
    <message>
        <source>复核项</source>
        <translation>Review item</translation>
    </message>
    <message>
        <source>与谁谈话</source>
        <translation>Who the talk was with</translation>
    </message>
    <message>
        <source>谈话内容</source>
        <translation>Content of the talk</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>确认、未确认、观察</source>
        <translation>Confirmed, not confirmed or watch</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>没有谈话的原因</source>
        <translation>Why there was no talk</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>第 %1 行「%2」</source>
        <translation>Row %1, &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>读入 %1 行:新增 %2,更新 %3,没有变化 %4,未导入 %5。</source>
        <translation>Rows read: %1; added %2, updated %3, unchanged %4, not imported %5.</translation>
    </message>
    <message>
        <source>只是预览,没有写入。</source>
        <translation>Preview only, nothing was written.</translation>
    </message>
    <message>
        <source>在籍而不在文件里的有 %1 人,没有改动。</source>
        <translation>Enrolled students not in the file: %1, left unchanged.</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Importing the roster</translation>
    </message>
    <message>
        <source>名册:从电子表格导入学生</source>
        <translation>Roster: import students from a spreadsheet</translation>
    </message>
    <message>
        <source>导入学籍名册(xlsx、xls、csv);已有的学生按学籍号等对上后更新</source>
        <translation>Import a school roster (xlsx, xls, csv); students already known are matched by national student number and the like, then updated</translation>
    </message>
    <message>
        <source>名册文件</source>
        <translation>Roster file</translation>
    </message>
    <message>
        <source>只读这个工作表;默认读所有带表头的工作表</source>
        <translation>Read only this worksheet; by default every worksheet with a header row</translation>
    </message>
    <message>
        <source>列和字段的对应关系(JSON);默认取所有认识的列</source>
        <translation>Mapping of columns to fields (JSON); by default every known column</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>题数</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>题目文字</source>
        <translation>Item texts</translation>
    </message>
    <message>
        <source>%1 %2 通过检查,%3 个样例的结果一致。</source>
        <translation>%1 %2 passed the check; examples with matching results: %3.</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>读入 %1 份,其中 %2 份有误,已在结果中注明。</source>
        <translation>Sheets read: %1, of which faulty: %2, noted in the results.</translation>
    </message>
    <message>
        <source>已导入 %1 的题本包 %2,共 %3 题。</source>
        <translation>Text pack for %1 imported: %2, items: %3.</translation>
    </message>
    <message>
        <source>量表编号,如 mht</source>
        <translation>Scale ID, such as mht</translation>
    </message>
    <message>
        <source>列出全部量表</source>
        <translation>List all scales</translation>
    </message>
    <message>
        <source>一个量表的题目、分数、界值、来源和权利</source>
        <translation>Items, scores, cut-offs, sources and rights of a scale</translation>
    </message>
    <message>
        <source>检查一个量表定义文件,逐处说明问题</source>
        <translation>Check a scale definition file and explain each problem</translation>
    </message>
    <message>
        <source>定义文件(JSON)</source>
        <translation>Definition file (JSON)</translation>
    </message>
    <message>
        <source>给答卷文件计分,一份答卷一行结果</source>
        <translation>Score a file of sheets, one line of results per sheet</translation>
    </message>
    <message>
        <source>答卷文件:.csv 或 .jsonl</source>
        <translation>File of sheets: .csv or .jsonl</translation>
    </message>
    <message>
        <source>结果写到这个文件;不写则送到标准输出</source>
        <translation>Write the results to this file; to standard output if left out</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>本项目译本</source>
        <translation>Project translation</translation>
    </message>
    <message>
        <source>学校导入</source>
        <translation>Imported by the school</translation>
    </message>
    <message>
        <source>对象:%1</source>
        <translation>For: %1</translation>
    </message>
    <message>
        <source>题数:%1;题目文字:%2</source>
        <translation>Items: %1; item texts: %2</translation>
    </message>
    <message>
        <source>权利:%1;%2</source>
        <translation>Rights: %1; %2</translation>
    </message>
    <message>
        <source>分数</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>分段</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Scheme</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>含义</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>本机构设置</source>
        <translation>Set by this institution</translation>
    </message>
    <message>
        <source>来源:%1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>%1 学年第 %2 学期:%3 至 %4</source>
        <translation>School year %1, term %2: %3 to %4</translation>
    </message>
    <message>
        <source>%1 上课。</source>
        <translation>%1 is a school day.</translation>
    </message>
    <message>
        <source>%1 不上课。</source>
        <translation>%1 is not a school day.</translation>
    </message>
    <message>
        <source>设定一个学期的起止日期;已有的学期改为新日期</source>
        <translation>Set the first and last day of a term; an existing term takes the new dates</translation>
    </message>
    <message>
        <source>学年,如 2026-2027</source>
        <translation>School year, such as 2026-2027</translation>
    </message>
    <message>
        <source>第一或第二学期</source>
        <translation>First or second term</translation>
    </message>
    <message>
        <source>第一天</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>某一天放假或上课,优先于自带的节假日表</source>
        <translation>Make a day a day off or a school day, over the built-in holiday table</translation>
    </message>
    <message>
        <source>日期,如 2026-10-10</source>
        <translation>Date, such as 2026-10-10</translation>
    </message>
    <message>
        <source>放假或上课</source>
        <translation>Day off or school day</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>没有符合的学生。</source>
        <translation>No student matches.</translation>
    </message>
    <message>
        <source>%1,档案类别:%2</source>
        <translation>%1, file class: %2</translation>
    </message>
    <message>
        <source>命令行导出,未另写理由</source>
        <translation>Exported on the command line, no other reason given</translation>
    </message>
    <message>
        <source>编号、学号、学籍号或没有重名的姓名</source>
        <translation>uid, student number, national student number, or a name that only one student has</translation>
    </message>
    <message>
        <source>按汉字、全拼、首字母、号码末尾、班级查找,最合适的在前</source>
        <translation>Find by Chinese characters, full pinyin, initials, end of a number or class, best match first</translation>
    </message>
    <message>
        <source>要找的文字,几个词须同时符合,如 &quot;zyx 703&quot;</source>
        <translation>Text to look for; several words must all match, such as &quot;zyx 703&quot;</translation>
    </message>
    <message>
        <source>最多列出几名(默认 20)</source>
        <translation>Most students to list (20 by default)</translation>
    </message>
    <message>
        <source>打开一名学生的档案(会记入审计)</source>
        <translation>Open a student file (recorded in the audit)</translation>
    </message>
    <message>
        <source>使用者已加入,下次在窗口解锁时须换一个自己的密码。</source>
        <translation>User added; at the next unlock in the window they must choose their own password.</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Enabled</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>使用者已停用。此前拷走的数据夹和备份仍可用其旧密码打开:需要时再做 vault rekey。</source>
        <translation>User disabled. Copies of the vault and backups taken before still open with the old password: run vault rekey if needed.</translation>
    </message>
    <message>
        <source>您的密码已更换。</source>
        <translation>Your password has been changed.</translation>
    </message>
    <message>
        <source>密码已重设,其下次在窗口解锁时须换一个自己的密码。</source>
        <translation>Password reset; at the next unlock in the window they must choose their own password.</translation>
    </message>
    <message>
        <source>新密码所在的文件:整个文件,去掉末尾一个换行;不写则在终端询问</source>
        <translation>File with the new password: all of it, less one final line break; asked at the terminal if left out</translation>
    </message>
    <message>
        <source>使用者的姓名</source>
        <translation>Name of the user</translation>
    </message>
    <message>
        <source>使用者:加入、查看、停用、更换密码</source>
        <translation>User: add, list, disable, change passwords</translation>
    </message>
    <message>
        <source>加入一位使用者</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>角色:head、counsellor、class-teacher、keyer、inspector;教研室:officer、expert、head</source>
        <translation>Roles: head, counsellor, class-teacher, keyer, inspector; in a district: officer, expert, head</translation>
    </message>
    <message>
        <source>班主任的班级,如 七年级1班</source>
        <translation>Classes of a class teacher, such as 7.1</translation>
    </message>
    <message>
        <source>列出使用者</source>
        <translation>List users</translation>
    </message>
    <message>
        <source>停用一位使用者,其不能再解锁</source>
        <translation>Disable a user, who can then no longer unlock</translation>
    </message>
    <message>
        <source>更换自己的密码,或由负责人为别人重设</source>
        <translation>Change your own password, or reset another user&apos;s as head</translation>
    </message>
    <message>
        <source>数据夹已建立。</source>
        <translation>Vault created.</translation>
    </message>
    <message>
        <source>编号:%1</source>
        <translation>ID: %1</translation>
    </message>
    <message>
        <source>种类:%1</source>
        <translation>Kind: %1</translation>
    </message>
    <message>
        <source>教研室</source>
        <translation>District</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>数据版本 %1,第 %2 代,使用者 %3 位</source>
        <translation>Data version %1, generation %2, users %3</translation>
    </message>
    <message>
        <source>演示数据,不可用于真实学生。</source>
        <translation>Demo data, not for real students.</translation>
    </message>
    <message>
        <source>核对数据夹</source>
        <translation>Checking the vault</translation>
    </message>
    <message>
        <source>数据、钥匙文件和 %1 条留痕都完好。</source>
        <translation>Data, keyring and audit are sound; audit entries: %1.</translation>
    </message>
    <message>
        <source>数据夹:新建、核对、备份、恢复</source>
        <translation>Vault: create, check, back up, restore</translation>
    </message>
    <message>
        <source>新建数据夹;--user 是第一位使用者,兼负责人与心理教师</source>
        <translation>Create a vault; --user is the first user, both head and counsellor</translation>
    </message>
    <message>
        <source>学校(默认)或教研室</source>
        <translation>School (default) or district</translation>
    </message>
    <message>
        <source>学校或教研室的名称</source>
        <translation>Name of the school or district</translation>
    </message>
    <message>
        <source>恢复单写到这个文件,而不是屏幕;窗口会一直提醒回填核对</source>
        <translation>Write the recovery sheet to this file instead of the screen; the window keeps reminding until it is typed back</translation>
    </message>
    <message>
        <source>不用密码就能知道的:编号、种类、版本、使用者人数</source>
        <translation>What is known without a password: ID, kind, version, number of users</translation>
    </message>
    <message>
        <source>核对数据文件、钥匙文件和留痕;任何一处不对都以 5 退出</source>
        <translation>Check the data file, the keyring and the audit; any fault ends with exit code 5</translation>
    </message>
    <message>
        <source>班级测评结果汇总</source>
        <translation>Screening summary by class</translation>
    </message>
    <message>
        <source>把班级测评结果汇总写成 PDF</source>
        <translation>Write the screening summary by class as a PDF</translation>
    </message>
    <message>
        <source>重新计分</source>
        <translation>Scoring again</translation>
    </message>
    <message>
        <source>%1 %2:读入答卷 %3 份,重新计分 %4 份,已是此版本 %5 份,无法计分 %6 份;结果有不同的 %7 份。</source>
        <translation>%1 %2: %3 sheets read, %4 scored again, %5 by this version already, %6 could not be scored; %7 differ.</translation>
    </message>
    <message>
        <source>这是预览,数据没有改动。</source>
        <translation>This is a preview; nothing was changed.</translation>
    </message>
    <message>
        <source>量表:查看、检查定义、给答卷文件计分、重新计分</source>
        <translation>Scales: see, check a definition, score answer files, score again</translation>
    </message>
    <message>
        <source>量表定义更新后,给已存的答卷再计一次分;旧结果保留,逐份列出不同</source>
        <translation>Score stored sheets again after a definition has changed; old results stay, every difference is listed</translation>
    </message>
    <message>
        <source>只限这次测评的答卷</source>
        <translation>Only sheets of this campaign</translation>
    </message>
    <message>
        <source>已按现在的定义和引擎计过分的也再计一次</source>
        <translation>Also sheets scored by the present definition and engine</translation>
    </message>
    <message>
        <source>只列出不同,不写入</source>
        <translation>Only list the differences, write nothing</translation>
    </message>
    <message>
        <source>命令行打印,未另写理由</source>
        <translation>Printed from the command line, no other reason given</translation>
    </message>
    <message>
        <source>学生:查找、查看、导出、打印</source>
        <translation>Students: find, see, export, print</translation>
    </message>
    <message>
        <source>把一名学生的档案写成 PDF</source>
        <translation>Write a student file as a PDF</translation>
    </message>
    <message>
        <source>只印这些部分:identity、contacts、history、groups、consents、timeline;不写为全部</source>
        <translation>Print only these parts: identity, contacts, history, groups, consents, timeline; all when left out</translation>
    </message>
    <message>
        <source>负责人为什么要看或导出别人的辅导记录、个案、答卷或谈话;理由会留痕</source>
        <translation>Why a head looks into or exports what others keep of sessions, cases, sheets or talks; goes on record</translation>
    </message>
    <message>
        <source>只打印这个班(uid 或如 七年级1班),附所在年级和全部</source>
        <translation>Print this class alone (a uid, or its label as on the roster), beside its grade and the whole</translation>
    </message>
    <message>
        <source>已补记值班,共 %1 分钟。</source>
        <translation>Duty entered afterwards: %1 minutes in all.</translation>
    </message>
    <message>
        <source>这次值班超过一整天,已照样保存;请核对日期。</source>
        <translation>This duty is longer than a whole day; it was saved as given. Please check the dates.</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>%1 值班:%2 至 %3,%4 分钟</source>
        <translation>%1 on duty: %2 to %3, %4 minutes</translation>
    </message>
    <message>
        <source>尚未关闭</source>
        <translation>not yet closed</translation>
    </message>
    <message>
        <source>来访 %1 人次,电话 %2 次,信件 %3 封</source>
        <translation>Visits %1, phone calls %2, letters %3</translation>
    </message>
    <message>
        <source>补记:%1</source>
        <translation>Entered afterwards: %1</translation>
    </message>
    <message>
        <source>这段时间没有登记学期,没有上课日;请先用 school term 登记。</source>
        <translation>No term is recorded in this span, so it has no school days; record one with school term first.</translation>
    </message>
    <message>
        <source>自带的节假日表还没有 %1 年的全部安排;请用 school day 补登放假和调休。</source>
        <translation>The built-in holiday table does not yet hold the whole arrangement of %1; enter days off and working days with school day.</translation>
    </message>
    <message>
        <source>%1 次值班尚未关闭,没有计入。</source>
        <translation>Duties not yet closed and therefore not counted: %1.</translation>
    </message>
    <message>
        <source>%1 不足:开放 %2 分钟,应有 %3 分钟</source>
        <translation>%1 is short: open %2 minutes, required %3</translation>
    </message>
    <message>
        <source>%1 一周不足:开放 %2 分钟,应有 %3 分钟</source>
        <translation>The week of %1 is short: open %2 minutes, required %3</translation>
    </message>
    <message>
        <source>上课周 %1 周,不足 %2 周;共开放 %3 分钟</source>
        <translation>School weeks: %1, short: %2; open %3 minutes in all</translation>
    </message>
    <message>
        <source>上课日 %1 天,不足 %2 天;共开放 %3 分钟</source>
        <translation>School days: %1, short: %2; open %3 minutes in all</translation>
    </message>
    <message>
        <source>补记一次值班</source>
        <translation>Enter a duty afterwards</translation>
    </message>
    <message>
        <source>谁值班:用户名、教职工姓名或编号</source>
        <translation>Who was on duty: name of a user or of staff, or uid</translation>
    </message>
    <message>
        <source>开放时间,如 2026-11-20T12:00</source>
        <translation>Opening time, such as 2026-11-20T12:00</translation>
    </message>
    <message>
        <source>关闭时间,可以过午夜</source>
        <translation>Closing time, may be after midnight</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>房间名称;没有的会新建</source>
        <translation>Name of the room; one not yet known is created</translation>
    </message>
    <message>
        <source>为什么补记</source>
        <translation>Why it is entered afterwards</translation>
    </message>
    <message>
        <source>一段时间的值班记录</source>
        <translation>The duty log of a span of days</translation>
    </message>
    <message>
        <source>只看这个房间</source>
        <translation>This room only</translation>
    </message>
    <message>
        <source>一次值班的全部内容</source>
        <translation>Everything about one duty</translation>
    </message>
    <message>
        <source>值班记录</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>按规则核对上课日和上课周的开放时间</source>
        <translation>Hold the opening hours of school days and school weeks against a rule</translation>
    </message>
    <message>
        <source>规则文件(JSON)</source>
        <translation>File with the rule (JSON)</translation>
    </message>
    <message>
        <source>事后补记,没有写原因</source>
        <translation>Entered afterwards, no reason given</translation>
    </message>
    <message>
        <source>%1 不足:开放的 %2 分钟都在上课时间里</source>
        <translation>%1 is short: all of the %2 minutes it was open lie within lessons</translation>
    </message>
    <message>
        <source>规则有三种:{&quot;kind&quot;:&quot;per_school_day&quot;,&quot;minutes&quot;:120} 每个上课日;{&quot;kind&quot;:&quot;per_teaching_week&quot;,&quot;minutes&quot;:300} 每个上课周;{&quot;kind&quot;:&quot;every_school_day&quot;} 每个上课日在上课时间以外有开放。重叠的开放只算一次,跨午夜的分到两天,不上课的日子不计。</source>
        <translation>There are three rules: {&quot;kind&quot;:&quot;per_school_day&quot;,&quot;minutes&quot;:120} for each school day; {&quot;kind&quot;:&quot;per_teaching_week&quot;,&quot;minutes&quot;:300} for each school week; {&quot;kind&quot;:&quot;every_school_day&quot;} for some opening outside lessons each school day. Overlapping openings count once, one across midnight is split between both days, and days without school do not count.</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>辅导教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已结案。</source>
        <translation>Closed.</translation>
    </message>
    <message>
        <source>已重新打开。</source>
        <translation>Opened again.</translation>
    </message>
    <message>
        <source>已共享;用 unshare 收回。</source>
        <translation>Shared; withdraw it with unshare.</translation>
    </message>
    <message>
        <source>已收回共享。</source>
        <translation>The share is withdrawn.</translation>
    </message>
    <message>
        <source>已移交 %1 个案卷,移交单号 %2。</source>
        <translation>Handed over %1 files, no. %2.</translation>
    </message>
    <message>
        <source>移交人还有 %1 份没有写完的草稿,别人不能查看。</source>
        <translation>%1 unfinished drafts stay with the one who hands over; nobody else reads them.</translation>
    </message>
    <message>
        <source>随机种子 %1:从 %2 份中抽出 %3 份。</source>
        <translation>Seed %1: %3 of %2 records drawn.</translation>
    </message>
    <message>
        <source>辅导系列</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>只看这名学生</source>
        <translation>Of this student only</translation>
    </message>
    <message>
        <source>结案;没有签名的记录不能结案</source>
        <translation>Close a series; nothing is closed without a signed record</translation>
    </message>
    <message>
        <source>结案原因</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>原因说明;中断和其他须写</source>
        <translation>The reason in words; needed for interrupted and other</translation>
    </message>
    <message>
        <source>目标达成</source>
        <translation>What became of the goals</translation>
    </message>
    <message>
        <source>后续安排</source>
        <translation>What comes after</translation>
    </message>
    <message>
        <source>档案管理人;写了即归档</source>
        <translation>Archivist; naming one puts the file away</translation>
    </message>
    <message>
        <source>结案日期(默认今天)</source>
        <translation>Day of closing (today unless given)</translation>
    </message>
    <message>
        <source>重新打开已结案的系列</source>
        <translation>Open a closed series again</translation>
    </message>
    <message>
        <source>让另一位老师查看一个系列</source>
        <translation>Let another teacher read a series</translation>
    </message>
    <message>
        <source>与谁共享</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>第一天(默认今天)</source>
        <translation>First day (today unless given)</translation>
    </message>
    <message>
        <source>用于督导,可写督导意见</source>
        <translation>For supervision: may write an opinion</translation>
    </message>
    <message>
        <source>收回共享</source>
        <translation>Withdraw a share</translation>
    </message>
    <message>
        <source>share 给出的编号</source>
        <translation>The uid that share gave</translation>
    </message>
    <message>
        <source>把进行中的系列和个案移交给接任者</source>
        <translation>Hand open series and cases to a successor</translation>
    </message>
    <message>
        <source>移交人</source>
        <translation>Who hands over</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>The successor</translation>
    </message>
    <message>
        <source>移交原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>监交人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>说明;突然无法履职时须写</source>
        <translation>In words; needed at a sudden loss</translation>
    </message>
    <message>
        <source>把个案封面或结案表、移交清单、知情同意书写成 PDF</source>
        <translation>Write the cover or closing of a series, a handing over or a consent as PDF</translation>
    </message>
    <message>
        <source>辅导系列或移交</source>
        <translation>Series or handing over</translation>
    </message>
    <message>
        <source>哪张表(默认 cover)</source>
        <translation>Which form (cover unless given)</translation>
    </message>
    <message>
        <source>随机抽查记录:只看框架,姓名与内容遮盖</source>
        <translation>Draw records by chance: frames only, names and texts covered</translation>
    </message>
    <message>
        <source>抽几份(默认 10)</source>
        <translation>How many (10 unless given)</translation>
    </message>
    <message>
        <source>用这个种子重抽</source>
        <translation>Draw again from this seed</translation>
    </message>
    <message>
        <source>已保存辅导记录,尚未签名。</source>
        <translation>The record is saved and not signed yet.</translation>
    </message>
    <message>
        <source>危机评估提示有危险:请马上按第一小时卡处理。</source>
        <translation>The risk check shows danger: act by the first-hour card now.</translation>
    </message>
    <message>
        <source>已开立或并入危机个案 %1。</source>
        <translation>Crisis case %1 was opened or joined.</translation>
    </message>
    <message>
        <source>已签名,记录从此不能再改;更正请用 addendum。</source>
        <translation>Signed; the record does not change any more. Correct it with addendum.</translation>
    </message>
    <message>
        <source>已补记;原文保留。</source>
        <translation>The addendum is kept; the old text stays.</translation>
    </message>
    <message>
        <source>%1 第 %2 次 %3 %4,%5 分钟,%6</source>
        <translation>%1 no. %2 %3 %4, %5 minutes, %6</translation>
    </message>
    <message>
        <source>补记 %1 %2:%3</source>
        <translation>Addendum %1 %2: %3</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>没有找到。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>辅导记录</source>
        <translation>Session record</translation>
    </message>
    <message>
        <source>辅导记录(JSON 文件)</source>
        <translation>The session (JSON file)</translation>
    </message>
    <message>
        <source>辅导记录:写、签名、补记、查看、打印;系列、移交和抽查</source>
        <translation>Sessions: write, sign, add to, show, print; series, handing over and inspection</translation>
    </message>
    <message>
        <source>保存一次辅导的记录</source>
        <translation>Save the record of a session</translation>
    </message>
    <message>
        <source>改写一份没有签名的记录</source>
        <translation>Edit a record that is not signed</translation>
    </message>
    <message>
        <source>签名;从此不能再改</source>
        <translation>Sign; from then on it does not change</translation>
    </message>
    <message>
        <source>给已签名的记录写补记</source>
        <translation>Write an addendum to a signed record</translation>
    </message>
    <message>
        <source>补记的内容</source>
        <translation>The addendum</translation>
    </message>
    <message>
        <source>打开一份记录(会记入审计)</source>
        <translation>Open a record (goes into the audit)</translation>
    </message>
    <message>
        <source>一段时间或一名学生的辅导</source>
        <translation>Sessions of a span of days or of a student</translation>
    </message>
    <message>
        <source>在自己可以看的记录里查找</source>
        <translation>Search the records you may read</translation>
    </message>
    <message>
        <source>要找的文字,至少两个字</source>
        <translation>The words, two characters at least</translation>
    </message>
    <message>
        <source>最多列出几处(默认 50)</source>
        <translation>At most so many places (50 unless given)</translation>
    </message>
    <message>
        <source>把一份记录写成 PDF;不写编号时为一段时间的记录册</source>
        <translation>Write a record as PDF; without a uid the book of a span of days</translation>
    </message>
    <message>
        <source>改为打印这次辅导的第一小时卡</source>
        <translation>Print the first-hour card of this session instead</translation>
    </message>
    <message>
        <source>打印值班记录表(表 1);几个月时前附各月一览</source>
        <translation>print the duty log (form 1); several months begin with an overview</translation>
    </message>
    <message>
        <source>写到这个 PDF 文件</source>
        <translation>write this PDF file</translation>
    </message>
    <message>
        <source>为什么打印</source>
        <translation>why it is printed</translation>
    </message>
    <message>
        <source>打印开放情况统计</source>
        <translation>print the statement of opening hours</translation>
    </message>
    <message>
        <source>规则文件(JSON);不写按学校的规则</source>
        <translation>rule file (JSON); without it the school&apos;s rule</translation>
    </message>
    <message>
        <source>值班:值班记录、值班表和开放时间</source>
        <translation>duty: log, roster and opening hours</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>代班</source>
        <translation>Stand-in</translation>
    </message>
    <message>
        <source>已排 %1 次。</source>
        <translation>%1 turns entered.</translation>
    </message>
    <message>
        <source>%1 没有排:此人已有安排。</source>
        <translation>%1 left out: this person is expected already.</translation>
    </message>
    <message>
        <source>%1 没有排:不上课 %2</source>
        <translation>%1 left out: no school %2</translation>
    </message>
    <message>
        <source>已排入值班表。</source>
        <translation>Entered in the roster.</translation>
    </message>
    <message>
        <source>已从值班表取下。</source>
        <translation>Taken out of the roster.</translation>
    </message>
    <message>
        <source>两次值班已对调。</source>
        <translation>The two turns are swapped.</translation>
    </message>
    <message>
        <source>已安排代班。</source>
        <translation>The stand-in is noted.</translation>
    </message>
    <message>
        <source>值班记录没有缺的。</source>
        <translation>Nothing is missing in the duty log.</translation>
    </message>
    <message>
        <source>已记下没有开放的原因。</source>
        <translation>The reason is noted.</translation>
    </message>
    <message>
        <source>开始时间,如 2026-11-20T12:00</source>
        <translation>beginning, as 2026-11-20T12:00</translation>
    </message>
    <message>
        <source>结束时间,同一天</source>
        <translation>end, on the same day</translation>
    </message>
    <message>
        <source>房间;只有一个时可以不写</source>
        <translation>room; may be left out where there is one</translation>
    </message>
    <message>
        <source>一段时间的值班表</source>
        <translation>the roster of a span</translation>
    </message>
    <message>
        <source>排一次值班,或每周重复</source>
        <translation>enter a turn, or repeat it weekly</translation>
    </message>
    <message>
        <source>每周重复到这一天;不上课的日子不排,并逐一列出</source>
        <translation>repeat weekly until this day; days without school are left out and named</translation>
    </message>
    <message>
        <source>把一周的值班表照样排到另一周</source>
        <translation>copy the roster of a week into another</translation>
    </message>
    <message>
        <source>照哪一周,写其中任意一天</source>
        <translation>the week to copy, any day of it</translation>
    </message>
    <message>
        <source>排到哪一周,写其中任意一天</source>
        <translation>the week to fill, any day of it</translation>
    </message>
    <message>
        <source>取下一次值班安排</source>
        <translation>take a turn out of the roster</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>a turn</translation>
    </message>
    <message>
        <source>两次值班对调</source>
        <translation>swap two turns</translation>
    </message>
    <message>
        <source>另一次值班安排</source>
        <translation>the other turn</translation>
    </message>
    <message>
        <source>安排代班</source>
        <translation>enter a stand-in</translation>
    </message>
    <message>
        <source>谁来代班</source>
        <translation>who stands in</translation>
    </message>
    <message>
        <source>为什么代班</source>
        <translation>why</translation>
    </message>
    <message>
        <source>应开放而没有值班记录的时间</source>
        <translation>openings that are promised and not in the log</translation>
    </message>
    <message>
        <source>第一天;不写为本学期</source>
        <translation>first day; without it this term</translation>
    </message>
    <message>
        <source>记下一次没有开放的原因</source>
        <translation>note why the room stayed closed</translation>
    </message>
    <message>
        <source>为什么没有开放</source>
        <translation>why it was not opened</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>五项制度齐全。</source>
        <translation>All five rules are there.</translation>
    </message>
    <message>
        <source>还没有批准的制度:%1</source>
        <translation>Rules not approved yet: %1</translation>
    </message>
    <message>
        <source>已保存为第 %1 版草稿。</source>
        <translation>Saved as draft of version %1.</translation>
    </message>
    <message>
        <source>已登记批准。</source>
        <translation>The approval is recorded.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>已加入求助名录。</source>
        <translation>Added to the directory.</translation>
    </message>
    <message>
        <source>已从求助名录移去。</source>
        <translation>Removed from the directory.</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>已登记。</source>
        <translation>Entered.</translation>
    </message>
    <message>
        <source>duty 值班、appointment 预约、counselling 辅导、records 档案建设、handover 档案移交管理</source>
        <translation>duty, appointment, counselling, records, handover</translation>
    </message>
    <message>
        <source>五项制度的各版,以及还缺哪几项</source>
        <translation>the versions of the five rules, and which are missing</translation>
    </message>
    <message>
        <source>写一项制度:改草稿,或在批准的一版之后写新版</source>
        <translation>write a rule: its draft, or a new version after the approved one</translation>
    </message>
    <message>
        <source>文本文件(UTF-8)</source>
        <translation>text file (UTF-8)</translation>
    </message>
    <message>
        <source>从自带的参考文本开始</source>
        <translation>begin with the model text</translation>
    </message>
    <message>
        <source>登记一版制度的批准;批准后不再改动</source>
        <translation>record the approval of a version, which no longer changes</translation>
    </message>
    <message>
        <source>制度的一版</source>
        <translation>a version of a rule</translation>
    </message>
    <message>
        <source>谁批准</source>
        <translation>who approved it</translation>
    </message>
    <message>
        <source>批准日期;不写为今天</source>
        <translation>approved on; today without it</translation>
    </message>
    <message>
        <source>打印一版制度,大字,上墙用</source>
        <translation>print a version in large type for the wall</translation>
    </message>
    <message>
        <source>求助名录:热线、医院、绿色通道、专家</source>
        <translation>where help is to be had: hotlines, hospitals, green channels, experts</translation>
    </message>
    <message>
        <source>加入一条求助信息</source>
        <translation>add an entry</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Ask for</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>哪天核对过</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>移去一条求助信息</source>
        <translation>remove an entry</translation>
    </message>
    <message>
        <source>求助信息</source>
        <translation>an entry</translation>
    </message>
    <message>
        <source>打印求助名录</source>
        <translation>Print the directory of help</translation>
    </message>
    <message>
        <source>打印专线和开放时间的海报</source>
        <translation>Print the poster of the school&apos;s line and opening hours</translation>
    </message>
    <message>
        <source>场地和设备,对照 2015 年建设指南</source>
        <translation>areas and equipment, held against the 2015 guide</translation>
    </message>
    <message>
        <source>登记一项场地或设备</source>
        <translation>Enter an area or a piece of equipment</translation>
    </message>
    <message>
        <source>指南中的一项,代码见 room register</source>
        <translation>an item of the guide, by its code in room register</translation>
    </message>
    <message>
        <source>学校自己的一项</source>
        <translation>An item of the school&apos;s own</translation>
    </message>
    <message>
        <source>面积(平方米)</source>
        <translation>area in square metres</translation>
    </message>
    <message>
        <source>在哪个房间</source>
        <translation>in which room</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>not there yet</translation>
    </message>
    <message>
        <source>打印建设情况表</source>
        <translation>Print the statement of areas and equipment</translation>
    </message>
    <message>
        <source>功能室使用从哪天起;不写则不印</source>
        <translation>use of function rooms from this day; not printed without it</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>until this day</translation>
    </message>
    <message>
        <source>房间和每周开放计划</source>
        <translation>rooms and the weekly opening plan</translation>
    </message>
    <message>
        <source>已建立团体,成员 %1 人。</source>
        <translation>Group made, %1 members.</translation>
    </message>
    <message>
        <source>已记录第 %1 次活动,到 %2 人。</source>
        <translation>Meeting %1 recorded, %2 present.</translation>
    </message>
    <message>
        <source>团体</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>带领者</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>最近一次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>第 %1 次活动:%2,%3 分钟,到 %4 人,应到 %5 人</source>
        <translation>Meeting %1: %2, %3 minutes, %4 present of %5</translation>
    </message>
    <message>
        <source>团体“%1”:带领者 %2,活动 %3 次</source>
        <translation>Group “%1”: led by %2, %3 meetings</translation>
    </message>
    <message>
        <source>已签名,此后只能追加说明。</source>
        <translation>Signed; from now on only addenda.</translation>
    </message>
    <message>
        <source>已追加说明。</source>
        <translation>Addendum written.</translation>
    </message>
    <message>
        <source>团体的 uid 或名称</source>
        <translation>uid or name of the group</translation>
    </message>
    <message>
        <source>团体的 uid 或名称,或一次活动的 uid</source>
        <translation>uid or name of the group, or uid of a meeting</translation>
    </message>
    <message>
        <source>一次活动</source>
        <translation>A meeting</translation>
    </message>
    <message>
        <source>团体辅导:团体、成员、活动记录</source>
        <translation>Group counselling: groups, members, meetings</translation>
    </message>
    <message>
        <source>建立一个团体</source>
        <translation>Make a group</translation>
    </message>
    <message>
        <source>团体名称</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>带领者:用户名</source>
        <translation>Leader: a user name</translation>
    </message>
    <message>
        <source>成员:uid、学号或不重名的姓名</source>
        <translation>Members: uid, student number or a unique name</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>成员从哪天起加入,默认今天</source>
        <translation>First day of the members, today unless given</translation>
    </message>
    <message>
        <source>从文件录入一次活动</source>
        <translation>Enter a meeting from a file</translation>
    </message>
    <message>
        <source>活动记录(JSON)</source>
        <translation>Record of the meeting (JSON)</translation>
    </message>
    <message>
        <source>文件是一个 JSON 对象:at、minutes、room、theme、aims{cognition,skill,feeling}、preparation、stages[{name,time,activity,guidance,reaction,observation}]、attendance[{student,presence,reason}]、notes[{student,text}]、safety、evaluation、reflection、next。presence 是 present、late、left_early 或 absent。</source>
        <translation>The file is one JSON object: at, minutes, room, theme, aims{cognition,skill,feeling}, preparation, stages[{name,time,activity,guidance,reaction,observation}], attendance[{student,presence,reason}], notes[{student,text}], safety, evaluation, reflection, next. presence is present, late, left_early or absent.</translation>
    </message>
    <message>
        <source>全部团体</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>一个团体,或一次活动的全部内容</source>
        <translation>A group, or everything of a meeting</translation>
    </message>
    <message>
        <source>给一次活动的记录签名</source>
        <translation>Sign the record of a meeting</translation>
    </message>
    <message>
        <source>签名后追加说明</source>
        <translation>Add to it after the signature</translation>
    </message>
    <message>
        <source>把一次活动,或一个团体的全部活动写成 PDF(表 5)</source>
        <translation>Write a meeting, or all meetings of a group, as PDF (form 5)</translation>
    </message>
    <message>
        <source>空白的团体辅导记录</source>
        <translation>Empty record of a group meeting</translation>
    </message>
    <message>
        <source>已写成 %1 页。</source>
        <translation>%1 pages written.</translation>
    </message>
    <message>
        <source>文中有学生姓名:%1。仍要保存吗?</source>
        <translation>The text names students: %1. Save it all the same?</translation>
    </message>
    <message>
        <source>%1:共 %2 学时</source>
        <translation>%1: %2 hours in all</translation>
    </message>
    <message>
        <source>%1:面谈 %2 次,团体 %3 次,电话 %4 次,信件 %5 封,值班 %6 分钟,授课 %7 节</source>
        <translation>%1: %2 sessions, %3 group meetings, %4 calls, %5 letters, %6 minutes of duty, %7 lessons</translation>
    </message>
    <message>
        <source>谁:用户名、教职工姓名或编号,默认自己</source>
        <translation>Who: user name, name of staff or uid, yourself unless given</translation>
    </message>
    <message>
        <source>所涉学生:uid、学号或不重名的姓名</source>
        <translation>Whom it is about: uid, student number or a unique name</translation>
    </message>
    <message>
        <source>学时,0.5 的倍数</source>
        <translation>Hours, in halves</translation>
    </message>
    <message>
        <source>一条记录的全部内容</source>
        <translation>Everything of an entry</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>电话登记</source>
        <translation>Phone log</translation>
    </message>
    <message>
        <source>登记一次来电</source>
        <translation>Enter a call</translation>
    </message>
    <message>
        <source>来电时间</source>
        <translation>Time of the call</translation>
    </message>
    <message>
        <source>来电者</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>时长,分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>哪条线路</source>
        <translation>Which line</translation>
    </message>
    <message>
        <source>留存这个号码;不写就不留存</source>
        <translation>Keep this number; none is kept unless given</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>后续</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>对应的辅导记录</source>
        <translation>Session record of the same talk</translation>
    </message>
    <message>
        <source>一段时间的来电</source>
        <translation>Calls of a span</translation>
    </message>
    <message>
        <source>把电话登记表写成 PDF</source>
        <translation>Write the phone log as PDF</translation>
    </message>
    <message>
        <source>心理信箱登记</source>
        <translation>Mailbox register</translation>
    </message>
    <message>
        <source>登记一封来信</source>
        <translation>Enter a letter</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>署名、匿名或代号</source>
        <translation>Signed, anonymous or by code</translation>
    </message>
    <message>
        <source>署名或代号</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>附上这个扫描件</source>
        <translation>Attach this scan</translation>
    </message>
    <message>
        <source>一段时间的来信</source>
        <translation>Letters of a span</translation>
    </message>
    <message>
        <source>把信箱登记表写成 PDF</source>
        <translation>Write the mailbox register as PDF</translation>
    </message>
    <message>
        <source>给学校领导和教师的建议</source>
        <translation>Advice to leaders and teachers</translation>
    </message>
    <message>
        <source>记下一条建议;文中有学生姓名时先请确认</source>
        <translation>Enter an advice; asks first when the text names students</translation>
    </message>
    <message>
        <source>给学校领导还是教师</source>
        <translation>To leaders or to a teacher</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>一段时间的建议</source>
        <translation>Advice of a span</translation>
    </message>
    <message>
        <source>把建议写成 PDF(表 20)</source>
        <translation>Write the advice as PDF (form 20)</translation>
    </message>
    <message>
        <source>学年,如 2026-2027;默认本学年</source>
        <translation>School year such as 2026-2027; this one unless given</translation>
    </message>
    <message>
        <source>培训、督导、会议记录和学时</source>
        <translation>Training, supervision, meetings, and their hours</translation>
    </message>
    <message>
        <source>记下一次培训、咨询体验、督导或会议</source>
        <translation>Enter a training, own experience, supervision or meeting</translation>
    </message>
    <message>
        <source>主讲或督导</source>
        <translation>Lecturer or supervisor</translation>
    </message>
    <message>
        <source>证书号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>所督导的个案编号,不写姓名</source>
        <translation>Code of the case supervised, no name</translation>
    </message>
    <message>
        <source>督导意见</source>
        <translation>Opinion of the supervisor</translation>
    </message>
    <message>
        <source>体会</source>
        <translation>Reflection</translation>
    </message>
    <message>
        <source>一学年的记录和各人学时</source>
        <translation>Entries of a school year and the hours of each person</translation>
    </message>
    <message>
        <source>把一学年的记录写成 PDF(表 25)</source>
        <translation>Write a school year as PDF (form 25)</translation>
    </message>
    <message>
        <source>授课,计入工作量</source>
        <translation>Lessons held, part of the workload</translation>
    </message>
    <message>
        <source>登记授课</source>
        <translation>Enter lessons held</translation>
    </message>
    <message>
        <source>节数,默认 1</source>
        <translation>Number of lessons, 1 unless given</translation>
    </message>
    <message>
        <source>一段时间的授课</source>
        <translation>Lessons of a span</translation>
    </message>
    <message>
        <source>各人各月的工作量</source>
        <translation>Workload by person and month</translation>
    </message>
    <message>
        <source>起止日期所在各月的工作量</source>
        <translation>Workload of the months from one day to another</translation>
    </message>
    <message>
        <source>把工作量统计写成 PDF</source>
        <translation>Write the workload as PDF</translation>
    </message>
    <message>
        <source>%1 不上课,没有安排。%2</source>
        <translation>No school on %1, nothing was booked. %2</translation>
    </message>
    <message>
        <source>已登记 %1 次预约。</source>
        <translation>%1 appointments booked.</translation>
    </message>
    <message>
        <source>已登记预约。</source>
        <translation>Appointment booked.</translation>
    </message>
    <message>
        <source>已改期 %1 次预约。</source>
        <translation>%1 appointments moved.</translation>
    </message>
    <message>
        <source>预约已记为:%1</source>
        <translation>The appointment is now: %1</translation>
    </message>
    <message>
        <source>咨询教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>已写成空白表 %1 页。</source>
        <translation>Blank form written, %1 pages.</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>已写出 %1 个时段,不含任何姓名。</source>
        <translation>%1 hours written, without any name.</translation>
    </message>
    <message>
        <source>时间冲突也照样保存</source>
        <translation>Save in spite of clashes</translation>
    </message>
    <message>
        <source>连同同一组中以后的预约</source>
        <translation>Together with those that follow in the series</translation>
    </message>
    <message>
        <source>学生:编号、学号或没有重名的姓名</source>
        <translation>Student: uid, number or a name that nobody else has</translation>
    </message>
    <message>
        <source>家长姓名,另写 --child</source>
        <translation>Name of a parent; --child beside it</translation>
    </message>
    <message>
        <source>家长谈的是哪个学生</source>
        <translation>The student the parent talks about</translation>
    </message>
    <message>
        <source>家长电话</source>
        <translation>Phone of the parent</translation>
    </message>
    <message>
        <source>教职工来访(另册登记)</source>
        <translation>A member of staff comes (register of its own)</translation>
    </message>
    <message>
        <source>代号,如 C-0007;new 为新代号</source>
        <translation>Code such as C-0007; new for a new one</translation>
    </message>
    <message>
        <source>候补时段的名称,没有来访者</source>
        <translation>Title of a placeholder, for nobody yet</translation>
    </message>
    <message>
        <source>咨询教师:用户名、教职工姓名或编号</source>
        <translation>Counsellor: user name, name of staff or uid</translation>
    </message>
    <message>
        <source>时间,如 2026-11-20T12:00</source>
        <translation>Time, such as 2026-11-20T12:00</translation>
    </message>
    <message>
        <source>没有预约,人已到,时间为现在</source>
        <translation>Came without an appointment; the time is now</translation>
    </message>
    <message>
        <source>时长,5 到 480 分钟(默认 40)</source>
        <translation>Length, 5 to 480 minutes (40 unless given)</translation>
    </message>
    <message>
        <source>预约方式</source>
        <translation>Who asked</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>How to reach who asks</translation>
    </message>
    <message>
        <source>求助类别</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>期望时间</source>
        <translation>Time wanted</translation>
    </message>
    <message>
        <source>知情同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>每几周重复一次(默认 1)</source>
        <translation>Every so many weeks (1 unless given)</translation>
    </message>
    <message>
        <source>重复到哪一天</source>
        <translation>Repeat until this day</translation>
    </message>
    <message>
        <source>共重复几次</source>
        <translation>How many times in all</translation>
    </message>
    <message>
        <source>不上课的日子也安排</source>
        <translation>Also on days without school</translation>
    </message>
    <message>
        <source>预约:登记、改期、结果、打印</source>
        <translation>Appointments: book, move, outcome, print</translation>
    </message>
    <message>
        <source>登记一次预约,或一组重复的预约</source>
        <translation>Book an appointment, or a series</translation>
    </message>
    <message>
        <source>来访者写 --student、--parent、--staff、--code 之一,候补时段写 --title。咨询教师、房间或学生的时间有冲突时不保存,并列出冲突的预约。</source>
        <translation>The client is one of --student, --parent, --staff, --code; a placeholder has --title. Where the counsellor, the room or the student is taken, nothing is saved and the clashes are listed.</translation>
    </message>
    <message>
        <source>改期,或换房间、换咨询教师</source>
        <translation>Move to another time, room or counsellor</translation>
    </message>
    <message>
        <source>新的时间</source>
        <translation>New time</translation>
    </message>
    <message>
        <source>新的时长</source>
        <translation>New length</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel an appointment</translation>
    </message>
    <message>
        <source>取消的理由</source>
        <translation>Why it is cancelled</translation>
    </message>
    <message>
        <source>来访者已到</source>
        <translation>The client came</translation>
    </message>
    <message>
        <source>来访者没有来</source>
        <translation>The client did not come</translation>
    </message>
    <message>
        <source>记错了结果,恢复为已预约</source>
        <translation>The outcome was a slip: booked again</translation>
    </message>
    <message>
        <source>一段时间的预约</source>
        <translation>Appointments of a span</translation>
    </message>
    <message>
        <source>只看这位咨询教师</source>
        <translation>Of this counsellor only</translation>
    </message>
    <message>
        <source>按姓名、代号、备注中的文字查找预约</source>
        <translation>Find appointments by names, codes and notes</translation>
    </message>
    <message>
        <source>要找的文字</source>
        <translation>Text to look for</translation>
    </message>
    <message>
        <source>一次预约的全部内容(会记入审计)</source>
        <translation>All about one appointment (goes into the audit)</translation>
    </message>
    <message>
        <source>把预约登记表、学生的预约条或一周的安排写成 PDF</source>
        <translation>Write the register, a student&apos;s slip or a week as PDF</translation>
    </message>
    <message>
        <source>写到哪个文件</source>
        <translation>File to write</translation>
    </message>
    <message>
        <source>登记表的第一天</source>
        <translation>First day of the register</translation>
    </message>
    <message>
        <source>登记表的最后一天</source>
        <translation>Last day of the register</translation>
    </message>
    <message>
        <source>教职工来访的登记表,只列本人可看的</source>
        <translation>The register of staff, with those you may read</translation>
    </message>
    <message>
        <source>这次预约的预约条</source>
        <translation>Slip of this appointment</translation>
    </message>
    <message>
        <source>这一天所在的一周</source>
        <translation>Week of this day</translation>
    </message>
    <message>
        <source>空白表,不留打印记录</source>
        <translation>Blank form, not put on record</translation>
    </message>
    <message>
        <source>打印的理由,记入打印登记</source>
        <translation>Why it is printed, kept in the print log</translation>
    </message>
    <message>
        <source>把时段写成日历文件(iCalendar),不含任何姓名</source>
        <translation>Write the hours as a calendar file (iCalendar) without any name</translation>
    </message>
    <message>
        <source>写上房间名称</source>
        <translation>With the names of rooms</translation>
    </message>
    <message>
        <source>%1 至 %2,%3:%4</source>
        <translation>%1 to %2, %3: %4</translation>
    </message>
    <message>
        <source>改期 %1 次,原定 %2</source>
        <translation>moved %1 times, first %2</translation>
    </message>
    <message>
        <source>%1,已照样保存。</source>
        <translation>%1; saved all the same.</translation>
    </message>
    <message>
        <source>已登记第 %1 节:%2 至 %3。</source>
        <translation>Lesson %1 entered: %2 to %3.</translation>
    </message>
    <message>
        <source>节次</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>上课</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>下课</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>学校:学期、放假、上课日和上课时间</source>
        <translation>School: terms, days off, school days and lesson times</translation>
    </message>
    <message>
        <source>登记一节课的上下课时间</source>
        <translation>Enter when a lesson begins and ends</translation>
    </message>
    <message>
        <source>第几节,1 到 20</source>
        <translation>Which lesson, 1 to 20</translation>
    </message>
    <message>
        <source>上课,如 08:00</source>
        <translation>Begins, such as 08:00</translation>
    </message>
    <message>
        <source>只在星期几,1 为星期一;不写为每个上课日</source>
        <translation>On this weekday only, 1 is Monday; every school day unless given</translation>
    </message>
    <message>
        <source>上课时间一览</source>
        <translation>List of lesson times</translation>
    </message>
    <message>
        <source>把空白表写成 PDF</source>
        <translation>Write an empty form as PDF</translation>
    </message>
    <message>
        <source>已取消这次活动。</source>
        <translation>This meeting is cancelled.</translation>
    </message>
    <message>
        <source>已恢复这次活动。</source>
        <translation>This meeting is held after all.</translation>
    </message>
    <message>
        <source>一次活动不举行了,让出它的时间</source>
        <translation>a meeting is not held; its hour is given back</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>恢复一次取消了的活动</source>
        <translation>hold a cancelled meeting after all</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>附件已存入;原来的文件还在原处。</source>
        <translation>The file is kept now; the original is still where it was.</translation>
    </message>
    <message>
        <source>附件已写出,导出记录里有这一次。看完请删除。</source>
        <translation>The file was written, and the export log says so. Delete it once it was looked at.</translation>
    </message>
    <message>
        <source>附件已移除。</source>
        <translation>The file was removed.</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>辅导记录的附件:存在数据夹里,写出要有理由</source>
        <translation>Files kept with session records inside the vault; to write one out takes a reason</translation>
    </message>
    <message>
        <source>一份记录的附件</source>
        <translation>Files of a record</translation>
    </message>
    <message>
        <source>给没有签名的记录添加附件</source>
        <translation>Add a file to a record that is not signed</translation>
    </message>
    <message>
        <source>要存入的文件</source>
        <translation>file to keep</translation>
    </message>
    <message>
        <source>把附件以明文写出</source>
        <translation>Write a file out in the clear</translation>
    </message>
    <message>
        <source>从没有签名的记录移除附件</source>
        <translation>Remove a file from a record that is not signed</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>谁记的</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>突破保密已记下,以后不能改,只能再记一条。</source>
        <translation>The break of secrecy is on record. It cannot be changed, only another one added.</translation>
    </message>
    <message>
        <source>突破保密:事实、依据、谁决定、告诉了谁</source>
        <translation>Breaking secrecy: facts, ground, who decided, who was told</translation>
    </message>
    <message>
        <source>突破保密的记录,最近的在前;不含内容</source>
        <translation>Records of breaking secrecy, the latest first; without their words</translation>
    </message>
    <message>
        <source>打开一条记录(会记入审计)</source>
        <translation>Open a record (goes into the audit)</translation>
    </message>
    <message>
        <source>突破保密的记录</source>
        <translation>Records of breaking secrecy</translation>
    </message>
    <message>
        <source>记一次突破保密</source>
        <translation>Record a break of secrecy</translation>
    </message>
    <message>
        <source>出自哪一次辅导</source>
        <translation>out of which session</translation>
    </message>
    <message>
        <source>属于哪个个案</source>
        <translation>of which case</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>谁决定的</source>
        <translation>Who decided</translation>
    </message>
    <message>
        <source>还问过谁</source>
        <translation>Who else was asked</translation>
    </message>
    <message>
        <source>告诉了谁</source>
        <translation>who was told</translation>
    </message>
    <message>
        <source>那个人的姓名</source>
        <translation>name of that person</translation>
    </message>
    <message>
        <source>告诉的内容,只说必要的</source>
        <translation>what was said: no more than needed</translation>
    </message>
    <message>
        <source>时间(默认现在)</source>
        <translation>time (default: now)</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>自己的</source>
        <translation>own</translation>
    </message>
    <message>
        <source>辅导室的</source>
        <translation>the room&apos;s</translation>
    </message>
    <message>
        <source>已记下。</source>
        <translation>Stored.</translation>
    </message>
    <message>
        <source>已删除。</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>常用语或模板</source>
        <translation>Snippet or template</translation>
    </message>
    <message>
        <source>常用语和模板:自己的和辅导室的</source>
        <translation>Snippets and templates: own and the room&apos;s</translation>
    </message>
    <message>
        <source>自己能用的,按名称</source>
        <translation>Those that you may use, by title</translation>
    </message>
    <message>
        <source>一条的文字</source>
        <translation>The words of one</translation>
    </message>
    <message>
        <source>写一条</source>
        <translation>Write one</translation>
    </message>
    <message>
        <source>常用语,或新记录自动填的模板</source>
        <translation>snippet, or template that fills a new record</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>哪一栏,如 analysis</source>
        <translation>which field, such as analysis</translation>
    </message>
    <message>
        <source>只用于这种形式的记录</source>
        <translation>only for records of this kind</translation>
    </message>
    <message>
        <source>辅导室的人都能用</source>
        <translation>For everybody of the room</translation>
    </message>
    <message>
        <source>删除一条</source>
        <translation>Delete one</translation>
    </message>
    <message>
        <source>已加入候补。</source>
        <translation>Added to the waitlist.</translation>
    </message>
    <message>
        <source>已从候补安排为预约。</source>
        <translation>Placed: an appointment now.</translation>
    </message>
    <message>
        <source>已不再候补。</source>
        <translation>Off the waitlist.</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Waitlist</translation>
    </message>
    <message>
        <source>希望由哪位老师接待</source>
        <translation>whom he or she asks for</translation>
    </message>
    <message>
        <source>候补:一时排不上的人</source>
        <translation>Waitlist: those for whom there is no time yet</translation>
    </message>
    <message>
        <source>候补的人,最紧急、等得最久的在前;写了日期则列出那些天排上或去掉的</source>
        <translation>Those who wait, the most urgent and the longest first; with days those placed or dropped in them</translation>
    </message>
    <message>
        <source>打开一条候补(会记入审计)</source>
        <translation>Open an entry (goes into the audit)</translation>
    </message>
    <message>
        <source>加入候补</source>
        <translation>Add to waitlist</translation>
    </message>
    <message>
        <source>来访者写 --student、--parent、--staff、--code 之一。</source>
        <translation>For the client give one of --student, --parent, --staff, --code.</translation>
    </message>
    <message>
        <source>给一个时间:候补成为预约</source>
        <translation>Give a time: it becomes an appointment</translation>
    </message>
    <message>
        <source>不再候补</source>
        <translation>Off the waitlist</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>%1 的月报还没有签名。</source>
        <translation>The month %1 is not signed yet.</translation>
    </message>
    <message>
        <source>第 %1 版由 %2 于 %3 签名,留痕 #%4 %5。</source>
        <translation>Revision %1 was signed by %2 at %3, log #%4 %5.</translation>
    </message>
    <message>
        <source>签名以后数字有变,可以再签一版。</source>
        <translation>The figures have changed since; another revision can be signed.</translation>
    </message>
    <message>
        <source>为 %1 的月报签名?签名以后不能改,也不能撤销。</source>
        <translation>Sign the month %1? A signature is neither changed nor undone.</translation>
    </message>
    <message>
        <source>月报:一个月的数字,签名,打印</source>
        <translation>The sheet of a month: figures, signature, print</translation>
    </message>
    <message>
        <source>哪个月</source>
        <translation>Which month</translation>
    </message>
    <message>
        <source>由负责人签名;数字变了以后再签是新的一版</source>
        <translation>Sign it as the head; after a change of the figures it is another revision</translation>
    </message>
    <message>
        <source>辅导室:房间、月报、制度、场地设备、求助名录</source>
        <translation>the counselling room: rooms, the month, rules, equipment, directory of help</translation>
    </message>
    <message>
        <source>班级,一个或几个</source>
        <translation>the class, or several</translation>
    </message>
    <message>
        <source>节次,如“第 3 节”</source>
        <translation>which lesson of the day, such as &quot;3rd lesson&quot;</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Aims</translation>
    </message>
    <message>
        <source>流程</source>
        <translation>Course of the lesson</translation>
    </message>
    <message>
        <source>附件的名称,如“教案”</source>
        <translation>what is attached, by name, such as &quot;lesson plan&quot;</translation>
    </message>
    <message>
        <source>把授课登记表写成 PDF</source>
        <translation>writes the register of lessons as a PDF</translation>
    </message>
    <message>
        <source>把一次授课的记录写成 PDF(表 6)</source>
        <translation>writes the record of one lesson as a PDF (form 6)</translation>
    </message>
    <message>
        <source>授课记录</source>
        <translation>the lesson</translation>
    </message>
    <message>
        <source>附上这张照片(JPEG 或 PNG)</source>
        <translation>attach this photograph (JPEG or PNG)</translation>
    </message>
    <message>
        <source>登记的一项的照片;可以添加或移除一张</source>
        <translation>the photographs of a line of the register; one can be added or removed</translation>
    </message>
    <message>
        <source>登记的一项</source>
        <translation>a line of the register</translation>
    </message>
    <message>
        <source>移除这张照片</source>
        <translation>remove this photograph</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>其中 %1 条里有您不能看的内容,那些内容没有写出;负责人用 --purpose 写明为什么要看,就一起写出。</source>
        <translation>%1 of them hold what you may not read; that was left out. A head of the room who says with --purpose what it is for gets it too.</translation>
    </message>
    <message>
        <source>已加入团体。</source>
        <translation>Joined the group.</translation>
    </message>
    <message>
        <source>一名学生加入团体</source>
        <translation>a student joins a group</translation>
    </message>
    <message>
        <source>从哪天起,默认今天</source>
        <translation>from which day, today by default</translation>
    </message>
    <message>
        <source>节数</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>学时</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>家长与学生的关系</source>
        <translation>Who the parent is to the student</translation>
    </message>
    <message>
        <source>%1 还没有结束:到现在开放 %2 分钟</source>
        <translation>%1 is not over: open for %2 minutes so far</translation>
    </message>
    <message>
        <source>%1 不足:当天没有开放</source>
        <translation>%1 falls short: not open that day</translation>
    </message>
    <message>
        <source>%1 一周还没有结束:到现在开放 %2 分钟,应有 %3 分钟</source>
        <translation>The week of %1 is not over: open for %2 minutes so far, %3 are asked</translation>
    </message>
    <message>
        <source>房间;不写为那时应开放的一个</source>
        <translation>Room; without it the one that was to be open then</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>规则所问的天数或周数</source>
        <translation>Days or weeks the rule asks about</translation>
    </message>
    <message>
        <source>把 %1 进行中的全部系列和个案移交给 %2?移交以后不能撤销。</source>
        <translation>Hand all open series and cases of %1 over to %2? This cannot be undone.</translation>
    </message>
    <message>
        <source>文件里写 student(编号、学号或姓名)或 client(代号,如 C-0007)、kind、at、minutes,以及 state、problem、assessment、analysis、effect 等栏目;risk 写危机评估:self-harm、harm-others、plan、means、protective,各答 yes、no 或 unclear;concerns 写求助类别。</source>
        <translation>The file holds student (uid, student number or name) or client (a code such as C-0007), kind, at, minutes, and fields such as state, problem, assessment, analysis, effect; risk holds the risk check: self-harm, harm-others, plan, means, protective, each answered yes, no or unclear; concerns the concerns.</translation>
    </message>
    <message>
        <source>哪张表</source>
        <translation>Which form</translation>
    </message>
    <message>
        <source>冲突的预约:%1。</source>
        <translation>Clashing appointments: %1.</translation>
    </message>
    <message>
        <source>密钥卡已写到 %1,里面没有秘密。</source>
        <translation>The key card was written to %1; nothing in it is secret.</translation>
    </message>
    <message>
        <source>指纹(抄在纸上盖章,随卡交给对方):%1</source>
        <translation>Fingerprint (copy it onto stamped paper and hand it over with the card): %1</translation>
    </message>
    <message>
        <source>已登记 %1(%2)。</source>
        <translation>%1 (%2) is enrolled.</translation>
    </message>
    <message>
        <source>已停用,第 %1 号停用名单写到 %2;请交给各单位导入。</source>
        <translation>Revoked; list no. %1 was written to %2. Hand it to the units.</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>第 %1 号已写到 %2,共 %3 行,写完已读回核对。</source>
        <translation>Number %1 was written to %2, %3 rows, read back and checked.</translation>
    </message>
    <message>
        <source>请用 U 盘当面交送;不要用微信、QQ 或邮箱发送。</source>
        <translation>Hand it over on a stick, in person; do not send it by chat or mail.</translation>
    </message>
    <message>
        <source>读回核对</source>
        <translation>Reading back</translation>
    </message>
    <message>
        <source>签名完好</source>
        <translation>Signature valid</translation>
    </message>
    <message>
        <source>文件不完整或被改动</source>
        <translation>Not whole, or changed</translation>
    </message>
    <message>
        <source>签名要由收件单位核对</source>
        <translation>The receiver checks the signature</translation>
    </message>
    <message>
        <source>发件:%1</source>
        <translation>Sender: %1</translation>
    </message>
    <message>
        <source>字节:%1</source>
        <translation>Bytes: %1</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Taking in</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>第 %1 号停用名单已导入,停用了 %2 个单位。</source>
        <translation>List no. %1 was taken in; %2 units are revoked.</translation>
    </message>
    <message>
        <source>最近收到</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>收件单位的编号,最多 3 个</source>
        <translation>Key ids of the receivers, 3 at most</translation>
    </message>
    <message>
        <source>报送级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>期间:月 2026-11,学年 2026,学期 2026-1</source>
        <translation>Period: month 2026-11, school year 2026, term 2026-1</translation>
    </message>
    <message>
        <source>写到这个文件(.typ)</source>
        <translation>Write to this file (.typ)</translation>
    </message>
    <message>
        <source>与上级和其他单位用 U 盘往来:密钥卡、报送、导入、回执</source>
        <translation>Exchange by stick with the district and others: key cards, packages, receipts</translation>
    </message>
    <message>
        <source>写出本单位的密钥卡</source>
        <translation>Write our key card</translation>
    </message>
    <message>
        <source>登记对方的密钥卡;指纹照盖章的纸输入</source>
        <translation>Enrol a key card; type the fingerprint from stamped paper</translation>
    </message>
    <message>
        <source>密钥卡文件</source>
        <translation>Key card file</translation>
    </message>
    <message>
        <source>8 组 6 位数字</source>
        <translation>8 groups of 6 digits</translation>
    </message>
    <message>
        <source>停用一个单位的密钥,写出停用名单</source>
        <translation>Revoke a unit&apos;s key and write the list</translation>
    </message>
    <message>
        <source>单位编号</source>
        <translation>Key id</translation>
    </message>
    <message>
        <source>原因;只留在本机</source>
        <translation>Why; stays on this PC</translation>
    </message>
    <message>
        <source>停用名单写到这个文件</source>
        <translation>Write the list to this file</translation>
    </message>
    <message>
        <source>导入上级的停用名单</source>
        <translation>Take a district&apos;s revocation list in</translation>
    </message>
    <message>
        <source>停用名单文件</source>
        <translation>Revocation list</translation>
    </message>
    <message>
        <source>看报送文件里会有什么,一行不差</source>
        <translation>Show what the package will hold, row by row</translation>
    </message>
    <message>
        <source>写出报送文件,写完读回核对</source>
        <translation>Write a package and read it back</translation>
    </message>
    <message>
        <source>给报送单位写回执</source>
        <translation>Write a receipt</translation>
    </message>
    <message>
        <source>报送单位的编号</source>
        <translation>Key id of the sender</translation>
    </message>
    <message>
        <source>不用数据夹,看一个文件的来历</source>
        <translation>Look at a file without a vault</translation>
    </message>
    <message>
        <source>文件或文件夹</source>
        <translation>File or folder</translation>
    </message>
    <message>
        <source>只看结果,不写入</source>
        <translation>Only say what would become of it</translation>
    </message>
    <message>
        <source>各单位最近报送到第几号,缺几号</source>
        <translation>Which number each unit has reached, and what is missing</translation>
    </message>
    <message>
        <source>钥匙文件</source>
        <translation>the key file</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>the data file</translation>
    </message>
    <message>
        <source>以上只是预先看看,还没有写入。</source>
        <translation>This is only what would become of them; nothing was written.</translation>
    </message>
    <message>
        <source>加密文件的密码(不是登录密码);不写就在终端输入</source>
        <translation>password of the encrypted file (not the one for signing in); without it, asked for at the terminal</translation>
    </message>
    <message>
        <source>加密文件的密码:</source>
        <translation>Password of the encrypted file: </translation>
    </message>
    <message>
        <source>已导出 %1 条记录到加密文件 %2,流水号 %3。没有它的密码谁也打不开。</source>
        <translation>Exported %1 records to the encrypted file %2, serial %3. Nobody opens it without its password.</translation>
    </message>
    <message>
        <source>解开</source>
        <translation>Unpacking</translation>
    </message>
    <message>
        <source>已解开到 %1。文件没有加密,用完请删除。</source>
        <translation>Unpacked into %1. The files are not encrypted; delete them when you are done.</translation>
    </message>
    <message>
        <source>装入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>数据夹已建立,装入 %1 条记录。原来的用户只有姓名,不能登录;用 user passwd 和窗口重新启用。</source>
        <translation>The vault is made and holds %1 records. Earlier users are there by name only and cannot sign in; set a password with user passwd and enable them in the window.</translation>
    </message>
    <message>
        <source>写成一个加密文件(--to 是文件名),另定密码;平时请用它</source>
        <translation>write one encrypted file (--to names it) with a password of its own; use this as a rule</translation>
    </message>
    <message>
        <source>把全部记录写成 JSON 和 CSV;别人的咨询内容加 --purpose 才写出。不加 --encrypted 就没有加密</source>
        <translation>write every record as JSON and CSV; what others keep of their sessions only with --purpose. Not encrypted without --encrypted</translation>
    </message>
    <message>
        <source>把加密的导出文件解成 JSON 和 CSV(不加密)</source>
        <translation>open an encrypted export into JSON and CSV (not encrypted)</translation>
    </message>
    <message>
        <source>加密的导出文件</source>
        <translation>the encrypted export</translation>
    </message>
    <message>
        <source>把整库导出装成一个新的数据夹;--user 是第一位使用者,兼负责人与心理教师</source>
        <translation>make a new vault of an export of the whole vault; --user becomes its first user, head and counsellor</translation>
    </message>
    <message>
        <source>导出的文件夹,或加密的导出文件</source>
        <translation>the folder of an export, or an encrypted export</translation>
    </message>
    <message>
        <source>装到哪个文件夹(空的,或还不存在)</source>
        <translation>folder for the new vault (empty, or not there yet)</translation>
    </message>
    <message>
        <source>把一名学生的全部档案写成 JSON 和 CSV;不加 --encrypted 就没有加密</source>
        <translation>write one student&apos;s whole file as JSON and CSV; not encrypted without --encrypted</translation>
    </message>
    <message>
        <source>%1 的密码:</source>
        <translation>Password of %1:</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>答复次数</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>第 %1 次答复已写到 %2,写完已读回核对。</source>
        <translation>Answer %1 written to %2 and read back.</translation>
    </message>
    <message>
        <source>会诊:学生或个案,L1 和 L2 用</source>
        <translation>Consultation: students or cases, for L1 and L2</translation>
    </message>
    <message>
        <source>会诊:为什么送出</source>
        <translation>Consultation: why it leaves</translation>
    </message>
    <message>
        <source>L2:另一位同意的负责人或心理教师</source>
        <translation>L2: another head or counsellor who agrees</translation>
    </message>
    <message>
        <source>L2:那位的密码文件;没有就在终端问</source>
        <translation>L2: that person&apos;s password file; asked for at the terminal without it</translation>
    </message>
    <message>
        <source>L2:一人的辅导室用,书面签批的姓名、职务、日期</source>
        <translation>L2: for a room of one person, name, post and date of a signature on paper</translation>
    </message>
    <message>
        <source>L2:紧急,先送出,签批待补,对方看得到</source>
        <translation>L2: emergency, it leaves now and the signature follows; the receiver sees that</translation>
    </message>
    <message>
        <source>%1:隐去 %2 栏,还有 %3 处要处理</source>
        <translation>%1: %2 fields withheld, %3 places to be settled</translation>
    </message>
    <message>
        <source>会诊第 %1 号已写到 %2,共 %3 个个案,写完已读回核对。</source>
        <translation>Consultation %1 written to %2 and read back, cases: %3.</translation>
    </message>
    <message>
        <source>送来会诊的个案</source>
        <translation>Cases that came for consultation</translation>
    </message>
    <message>
        <source>写出对一个会诊的答复</source>
        <translation>Write the answer to a consultation</translation>
    </message>
    <message>
        <source>会诊的编号或代号</source>
        <translation>Id or code of the consultation</translation>
    </message>
    <message>
        <source>答复:JSON,或每题以“1.”开头的文本</source>
        <translation>The answer: JSON, or text in which each question begins with &quot;1.&quot;</translation>
    </message>
    <message>
        <source>送来会诊的单位的编号</source>
        <translation>Key id of the unit the consultation came from</translation>
    </message>
    <message>
        <source>报送内容:room 心理辅导室月报,care 预警与个案,activities 教学与活动,school 学校概况,screening 测评(L1 是不含姓名的测评结果),consultation 会诊</source>
        <translation>what is reported: room month of the room, care warnings and cases, activities lessons and activities, school profile, screening (at L1 results without names), consultation</translation>
    </message>
    <message>
        <source>单位 %1 个,报送 %2 份。</source>
        <translation>%1 units, %2 packages.</translation>
    </message>
    <message>
        <source>服务器上已是这些数,没有改动。</source>
        <translation>The server has these figures already; nothing was changed.</translation>
    </message>
    <message>
        <source>写入或更新:单位 %1 个,报送 %2 份。</source>
        <translation>Written or replaced: %1 units, %2 packages.</translation>
    </message>
    <message>
        <source>有 %1 份在服务器上已是更新的,没有改动;请确认这是最新的数据夹。</source>
        <translation>The server has %1 packages in a later state and kept them; make sure that this is the latest vault.</translation>
    </message>
    <message>
        <source>把教研室数据夹里各单位的汇总数据装入 PostgreSQL 服务器。</source>
        <translation>Loads the figures of all units in a district&apos;s vault into a PostgreSQL server.</translation>
    </message>
    <message>
        <source>服务器:&quot;host=… port=… dbname=… user=…&quot;,不写密码;默认要求加密的连接</source>
        <translation>The server: &quot;host=… port=… dbname=… user=…&quot;, without a password; the line must be encrypted unless told otherwise</translation>
    </message>
    <message>
        <source>服务器密码所在的文件;不写则由 ~/.pgpass 给出</source>
        <translation>The file with the server&apos;s password; without it ~/.pgpass is asked</translation>
    </message>
    <message>
        <source>只有数,没有学生。同一数据夹可以反复装入:已有的不变,新的报送整份换下旧的。中途停下时,服务器保持原样。</source>
        <translation>Counts only, no student. The same vault may be loaded again and again: what is there stays, a newer package takes the older one&apos;s place whole. Stopped midway, the server stays as it was.</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>pictures</translation>
    </message>
    <message>
        <source>图片已存入 %1;原来的文件还在原处。</source>
        <translation>The picture is stored as %1; the file is still where it was.</translation>
    </message>
    <message>
        <source>已记下您的确认:图片上的姓名在存入之前已经盖住。</source>
        <translation>Your word is on record: names on the picture were covered before it was stored.</translation>
    </message>
    <message>
        <source>还没有遮盖,不会随会诊送出。</source>
        <translation>It is not covered and goes with no consultation.</translation>
    </message>
    <message>
        <source>%1 确认已遮盖</source>
        <translation>covered, says %1</translation>
    </message>
    <message>
        <source>没有遮盖</source>
        <translation>not covered</translation>
    </message>
    <message>
        <source>页</source>
        <translation>page</translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation>cover</translation>
    </message>
    <message>
        <source>已记下您的确认,这一页可以随具名会诊送出。</source>
        <translation>Your word is on record; this page may go with a named consultation.</translation>
    </message>
    <message>
        <source>图片已移除。</source>
        <translation>The picture was removed.</translation>
    </message>
    <message>
        <source>个案的 uid 或编号(C-000012)</source>
        <translation>uid or number of the case (C-000012)</translation>
    </message>
    <message>
        <source>图片页的 uid</source>
        <translation>uid of the page</translation>
    </message>
    <message>
        <source>给个案的附件存入一页图片</source>
        <translation>store a picture of a page with an attachment of a case</translation>
    </message>
    <message>
        <source>图片,JPEG 或 PNG</source>
        <translation>picture, JPEG or PNG</translation>
    </message>
    <message>
        <source>属于哪份附件;不给就新列一份</source>
        <translation>of which attachment; without it a new one is listed</translation>
    </message>
    <message>
        <source>新列的附件叫什么</source>
        <translation>what the new attachment is called</translation>
    </message>
    <message>
        <source>您确认图片上的姓名已经盖住,可以送出</source>
        <translation>you confirm that names on the picture are covered and it may leave</translation>
    </message>
    <message>
        <source>个案附件的图片页</source>
        <translation>pictures of pages of a case&apos;s attachments</translation>
    </message>
    <message>
        <source>盖住一页图片上的姓名并确认</source>
        <translation>cover the names on a page and confirm it</translation>
    </message>
    <message>
        <source>盖住的位置,各为整页的万分之几</source>
        <translation>what to cover, in ten-thousandths of the page</translation>
    </message>
    <message>
        <source>您确认这一页没有写出任何人</source>
        <translation>you confirm that nobody is named on the page</translation>
    </message>
    <message>
        <source>移除一页图片</source>
        <translation>remove a page</translation>
    </message>
    <message>
        <source>随送,%1</source>
        <translation>goes along, %1</translation>
    </message>
    <message>
        <source>没有遮盖,不送</source>
        <translation>not covered, stays</translation>
    </message>
    <message>
        <source>不具名的会诊不带图片,不送</source>
        <translation>a consultation without names takes no picture, stays</translation>
    </message>
    <message>
        <source>没有选,不送</source>
        <translation>not chosen, stays</translation>
    </message>
    <message>
        <source>%1 图片第 %2 页(%3):%4</source>
        <translation>%1 page %2 (%3): %4</translation>
    </message>
    <message>
        <source>L2:随送哪几页图片;不给就送全部已遮盖的,最多 10 页</source>
        <translation>L2: which pages go along; without it all that are covered, at most 10</translation>
    </message>
    <message>
        <source>L2:不送图片页</source>
        <translation>L2: no page goes along</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>案卷号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>止</source>
        <translation>To</translation>
    </message>
    <message>
        <source>监护人同意向外提供:%1</source>
        <translation>Guardian&apos;s consent to passing on: %1</translation>
    </message>
    <message>
        <source>移交单第 %1 号已写到 %2,共 %3 份材料,写完已读回核对。</source>
        <translation>List no. %1 was written to %2 with %3 documents and read back.</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>out</translation>
    </message>
    <message>
        <source>移入</source>
        <translation>in</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>移交单号</source>
        <translation>List no.</translation>
    </message>
    <message>
        <source>名册里可能是同一人:%1 %2(%3)</source>
        <translation>Perhaps the same: %1 %2 (%3)</translation>
    </message>
    <message>
        <source>还没有接收;请用 --student 并入,或用 --class 新建,或用 --refuse 退回。</source>
        <translation>Not taken over yet: join it with --student, begin a new file with --class, or send it back with --refuse.</translation>
    </message>
    <message>
        <source>已退回;请给对方写回执。</source>
        <translation>Sent back; write the other school its receipt.</translation>
    </message>
    <message>
        <source>已接收;请给对方写回执。</source>
        <translation>Taken over; write the other school its receipt.</translation>
    </message>
    <message>
        <source>学生的 uid、学号或姓名</source>
        <translation>uid, student number or name</translation>
    </message>
    <message>
        <source>移交的 uid 或学生姓名</source>
        <translation>uid of the handover, or the name of the student</translation>
    </message>
    <message>
        <source>一名学生有哪些材料可以移交</source>
        <translation>What of a student may be handed over</translation>
    </message>
    <message>
        <source>把一名学生的档案移交给别的学校,写出文件和移交清单</source>
        <translation>Hand a student&apos;s file over to another school: the package and the list</translation>
    </message>
    <message>
        <source>接收学校的编号</source>
        <translation>key id of the other school</translation>
    </message>
    <message>
        <source>为什么移交</source>
        <translation>why</translation>
    </message>
    <message>
        <source>transfer 转学(默认)或 graduation 毕业</source>
        <translation>transfer (default) or graduation</translation>
    </message>
    <message>
        <source>只移交这些:file、sheet、case、opinion、series,或案卷号;不写就是除保护个案外的全部</source>
        <translation>only these: file, sheet, case, opinion, series, or codes; without it all but cases of protection</translation>
    </message>
    <message>
        <source>对方的接收人</source>
        <translation>for whom there</translation>
    </message>
    <message>
        <source>监交人;不写就是同意的人</source>
        <translation>who supervises; without it who agrees</translation>
    </message>
    <message>
        <source>没有监护人同意的记录时,为什么仍要移交</source>
        <translation>why it goes without a guardian&apos;s consent on record</translation>
    </message>
    <message>
        <source>另一位同意的负责人或心理教师</source>
        <translation>another head or counsellor who agrees</translation>
    </message>
    <message>
        <source>那位的密码文件;没有就在终端问</source>
        <translation>their password file; else asked for at the terminal</translation>
    </message>
    <message>
        <source>一人的辅导室用:书面签批的姓名、职务、日期</source>
        <translation>in a room of one person: name, post and date of the signature on paper</translation>
    </message>
    <message>
        <source>移交清单写到这个文件</source>
        <translation>write the list to this file</translation>
    </message>
    <message>
        <source>移出和移入的档案</source>
        <translation>Files that went and came</translation>
    </message>
    <message>
        <source>看移交来的档案,接收或退回</source>
        <translation>Look at a file that came, take it over or send it back</translation>
    </message>
    <message>
        <source>并入这名学生</source>
        <translation>join it to this student</translation>
    </message>
    <message>
        <source>在这个班新建学生,如 七年级1班</source>
        <translation>begin a new file in this class, named as the roll names it</translation>
    </message>
    <message>
        <source>退回,写明原因</source>
        <translation>send it back, and why</translation>
    </message>
    <message>
        <source>打印移交清单</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>一名学生从别的学校移交来的材料</source>
        <translation>Documents of a student that came from another school</translation>
    </message>
    <message>
        <source>打印一份移交来的材料</source>
        <translation>Print a document that came</translation>
    </message>
    <message>
        <source>材料的 uid</source>
        <translation>uid of the document</translation>
    </message>
    <message>
        <source>第 %1 台:新增 %2 条,改动 %3 处,要人决定 %4 处。</source>
        <translation>PC %1: %2 added, %3 changed, %4 to be decided.</translation>
    </message>
    <message>
        <source>第 %1 台:本机</source>
        <translation>PC %1: this one</translation>
    </message>
    <message>
        <source>第 %1 台:还没有收过它的变更文件</source>
        <translation>PC %1: no file of it was taken in yet</translation>
    </message>
    <message>
        <source>第 %1 台:%2 收过它的变更文件</source>
        <translation>PC %1: a file of it was taken in at %2</translation>
    </message>
    <message>
        <source>要人决定的不同之处:%1</source>
        <translation>Differences to be decided: %1</translation>
    </message>
    <message>
        <source>本机是第 %1 台电脑。</source>
        <translation>This is PC %1.</translation>
    </message>
    <message>
        <source>以后不再为第 %1 台写变更文件。</source>
        <translation>No change files are made for PC %1 any more.</translation>
    </message>
    <message>
        <source>%1 条改动写到 %2,写完已读回核对。</source>
        <translation>%1 changes written to %2 and read back.</translation>
    </message>
    <message>
        <source>本机的变更写到 %1。</source>
        <translation>This PC&apos;s changes are written to %1.</translation>
    </message>
    <message>
        <source>还不知道有别的电脑,没有写本机的变更。</source>
        <translation>No other PC is known yet; this one&apos;s changes were not written.</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>What stands</translation>
    </message>
    <message>
        <source>另一个</source>
        <translation>The other one</translation>
    </message>
    <message>
        <source>已决定,随下一个变更文件到其他电脑。</source>
        <translation>Decided; it goes to the other PCs with the next change file.</translation>
    </message>
    <message>
        <source>与它相撞的</source>
        <translation>Collides with</translation>
    </message>
    <message>
        <source>撞在</source>
        <translation>Collides in</translation>
    </message>
    <message>
        <source>电脑编号,1 到 9</source>
        <translation>Number of the PC, 1 to 9</translation>
    </message>
    <message>
        <source>本室的几台电脑互通:变更文件、不同之处、撞在一起的预约</source>
        <translation>The PCs of this room: change files, differences, hours booked twice</translation>
    </message>
    <message>
        <source>有哪几台电脑,各在什么时候收过</source>
        <translation>Which PCs there are, and when their files were taken in</translation>
    </message>
    <message>
        <source>本机是第几台</source>
        <translation>Which PC this is</translation>
    </message>
    <message>
        <source>一台电脑不再用了</source>
        <translation>A PC that is not used any more</translation>
    </message>
    <message>
        <source>写出变更文件,写完读回核对</source>
        <translation>Write a change file and read it back</translation>
    </message>
    <message>
        <source>写到这个文件(.tyc)或文件夹</source>
        <translation>Write to this file (.tyc) or folder</translation>
    </message>
    <message>
        <source>收入另一台电脑的变更文件</source>
        <translation>Take in a change file of another PC</translation>
    </message>
    <message>
        <source>变更文件(.tyc)</source>
        <translation>Change file (.tyc)</translation>
    </message>
    <message>
        <source>与一个共享文件夹或 U 盘互通:收入别的电脑的,写出本机的</source>
        <translation>Meet in a shared folder or on a stick: take in the files of other PCs, write this one&apos;s</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>两台电脑写得不同的地方</source>
        <translation>What two PCs wrote differently</translation>
    </message>
    <message>
        <source>决定用哪一个</source>
        <translation>Decide which one holds</translation>
    </message>
    <message>
        <source>不同之处的编号</source>
        <translation>Id of the difference</translation>
    </message>
    <message>
        <source>kept 现在的,other 另一个</source>
        <translation>kept: what stands, other: the other one</translation>
    </message>
    <message>
        <source>两台电脑约到一起的预约</source>
        <translation>Appointments that two PCs booked for one hour</translation>
    </message>
    <message>
        <source>图片页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 的“%2”(%3)里有 %4 行不认识的内容,没有装入,其余已装入;请运行 tingyuctl vault verify 检查。</source>
        <translation>%1, “%2” (%3): %4 rows are not known and were not loaded, the rest was; run tingyuctl vault verify.</translation>
    </message>
    <message>
        <source>%1 监护人同意会诊:%2</source>
        <translation>%1, guardian&apos;s consent to a consultation: %2</translation>
    </message>
    <message>
        <source>%1 保存期已到</source>
        <translation>%1, keeping period over</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>L2:没有监护人同意时为什么仍要送出;不写就以 --reason 为准,监护人不同意或已撤回时必须写</source>
        <translation>L2: why it goes without a guardian&apos;s consent; without it --reason stands for it, but not where the guardian refused or withdrew</translation>
    </message>
    <message>
        <source>L2:请对方保存到哪一天</source>
        <translation>L2: the last day the office should keep it</translation>
    </message>
    <message>
        <source>没有监护人同意就送出了,理由已记录;对方看得到没有同意。</source>
        <translation>It went without a guardian&apos;s consent, the reason is on record; the office sees that there was none.</translation>
    </message>
    <message>
        <source>已换新密钥,新卡写到 %1;请连同盖章的新指纹交给每个往来单位登记。</source>
        <translation>New keys; the new card is at %1. Hand it, with its stamped fingerprint, to every unit to be enrolled.</translation>
    </message>
    <message>
        <source>代号不随学年更换:对方能把同一学生各学年的结果连起来。</source>
        <translation>The ids outlast the school year: the receiver can join a student&apos;s results of all years.</translation>
    </message>
    <message>
        <source>代号只在这个学年、对这个单位不变;换了学年,对方连不起来。</source>
        <translation>The ids hold for this school year and this unit; over another year the receiver cannot join them.</translation>
    </message>
    <message>
        <source>已允许,请再导入一次</source>
        <translation>Allowed: import it again</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>测评结果 L1:跨学年用同一代号,用来做什么;只有负责人可以</source>
        <translation>results at L1: the same ids over the school years, and what for; a head alone</translation>
    </message>
    <message>
        <source>换一对新密钥,写出新卡;旧密钥为它作证</source>
        <translation>New keys, and a card that the key before vouches for</translation>
    </message>
    <message>
        <source>文件已损坏或被改动</source>
        <translation>Damaged or changed</translation>
    </message>
    <message>
        <source>自称 %1</source>
        <translation>Says it is %1</translation>
    </message>
    <message>
        <source>搁置待查的文件,和核实过的结果</source>
        <translation>Files that were put aside, and what came of asking</translation>
    </message>
    <message>
        <source>核实过跳号的,允许再导入;写出摘要的前几位就行</source>
        <translation>allow one that runs ahead to be imported again; the first digits of its hash will do</translation>
    </message>
    <message>
        <source>问过发件单位,去掉这个被改动的文件</source>
        <translation>the sender was asked: take this changed file off the list</translation>
    </message>
    <message>
        <source>被改动的文件列在 exchange aside 里;请问发件单位,问过后用 --asked 去掉。</source>
        <translation>Changed files are listed by exchange aside; ask their sender, then take them off with --asked.</translation>
    </message>
    <message>
        <source>导入一个文件或一个文件夹里的报送、回执和停用名单</source>
        <translation>Import the reports, receipts and revocation lists of a folder, or one file</translation>
    </message>
    <message>
        <source>量表有关键题,请尽快写明谁代看提示。</source>
        <translation>A scale has a critical item: name a stand-in for the flags soon.</translation>
    </message>
    <message>
        <source>不愿参加</source>
        <translation>Not willing</translation>
    </message>
    <message>
        <source>未获同意</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>不纳入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>占在册</source>
        <translation>of roll</translation>
    </message>
    <message>
        <source>占可测</source>
        <translation>Of those asked</translation>
    </message>
    <message>
        <source>测评:建立、组织、导入答卷、查看进度、打印</source>
        <translation>Campaigns: create, hold, import sheets, follow, print</translation>
    </message>
    <message>
        <source>每天查看提示的人,默认为本人;第二个名字代看</source>
        <translation>who looks at flags each day, you unless given; the second name stands in</translation>
    </message>
    <message>
        <source>代看提示的人,可以没有账户</source>
        <translation>who stands in for the flags, no account needed</translation>
    </message>
    <message>
        <source>代看人的电话</source>
        <translation>phone of the stand-in</translation>
    </message>
    <message>
        <source>负责人,默认为本人</source>
        <translation>in charge, you unless given</translation>
    </message>
    <message>
        <source>没有要办的事。</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>已记下:到今天为止的答卷已收齐,提示已看过。</source>
        <translation>Recorded: sheets until today were collected and their flags seen.</translation>
    </message>
    <message>
        <source>班级,例如 七年级1班</source>
        <translation>name or uid of the class</translation>
    </message>
    <message>
        <source>学生:uid、学号或唯一的姓名</source>
        <translation>student: uid, number, or a name nobody else has</translation>
    </message>
    <message>
        <source>记下学生为什么没有答卷</source>
        <translation>say why a student has no sheet</translation>
    </message>
    <message>
        <source>缺席、不愿参加、未获同意,none 为撤回</source>
        <translation>absent, not willing, no consent; none takes it back</translation>
    </message>
    <message>
        <source>不纳入一名学生,写明理由</source>
        <translation>leave a student out, with a reason</translation>
    </message>
    <message>
        <source>重新纳入</source>
        <translation>Take back in</translation>
    </message>
    <message>
        <source>补测名单,或写成 PDF</source>
        <translation>students still to be asked, or as a PDF</translation>
    </message>
    <message>
        <source>一个班的知情同意书,每名学生一页</source>
        <translation>consent forms of a class, a page for each student</translation>
    </message>
    <message>
        <source>把测评组织表写成 PDF</source>
        <translation>form 24, how the screening was held, as a PDF</translation>
    </message>
    <message>
        <source>记下到今天为止的答卷已收齐、提示已看过</source>
        <translation>say that sheets until today were collected and their flags seen</translation>
    </message>
    <message>
        <source>谁看的,默认为本人;代看人可以没有账户</source>
        <translation>who looked, you unless given; a stand-in needs no account</translation>
    </message>
    <message>
        <source>各次测评今天要办的事</source>
        <translation>what campaigns ask for today</translation>
    </message>
    <message>
        <source>导入学校有权使用的题目文字,加密存入数据夹</source>
        <translation>import wording the school may use, encrypted in the vault</translation>
    </message>
    <message>
        <source>题本包(JSON),或一行一题的 txt、csv、xls、xlsx</source>
        <translation>a text pack (JSON), or one item a line in txt, csv, xls or xlsx</translation>
    </message>
    <message>
        <source>题本的标题;不写用量表的名称</source>
        <translation>title of the wording; without it the name of the scale</translation>
    </message>
    <message>
        <source>指导语;一行一题的文件须写</source>
        <translation>instructions; needed with one item a line</translation>
    </message>
    <message>
        <source>来源与授权;一行一题的文件须写</source>
        <translation>source and licence; needed with one item a line</translation>
    </message>
    <message>
        <source>第一行是标题</source>
        <translation>First line is a heading</translation>
    </message>
    <message>
        <source>生成编号</source>
        <translation>Making codes</translation>
    </message>
    <message>
        <source>屏幕作答的作答条</source>
        <translation>Slips for answering on screen</translation>
    </message>
    <message>
        <source>写作答站</source>
        <translation>Writing the station</translation>
    </message>
    <message>
        <source>已写好作答站,%1 人有编号;作答条在 %2。</source>
        <translation>The station is written; %1 students have a code. The slips are in %2.</translation>
    </message>
    <message>
        <source>%1 人没有监护人同意,没有编号。</source>
        <translation>%1 students are without a guardian&apos;s consent and have no code.</translation>
    </message>
    <message>
        <source>同一份答卷的另一个副本</source>
        <translation>a copy of the same sheet</translation>
    </message>
    <message>
        <source>这名学生已有这份答卷</source>
        <translation>there is a sheet of this student already</translation>
    </message>
    <message>
        <source>不是封给本数据夹的,或已损坏</source>
        <translation>not sealed to this vault, or damaged</translation>
    </message>
    <message>
        <source>没有发过这个编号</source>
        <translation>a code that was never given out</translation>
    </message>
    <message>
        <source>交卷的人没有这个编号</source>
        <translation>handed in by somebody without this code</translation>
    </message>
    <message>
        <source>开始了,还没有交</source>
        <translation>begun, not handed in</translation>
    </message>
    <message>
        <source>收卷</source>
        <translation>Collecting</translation>
    </message>
    <message>
        <source>看了 %1 份:新收 %2,以前收过 %3,重复 %4,来历不明 %5,不能收 %6。</source>
        <translation>%1 looked at: %2 new, %3 taken before, %4 doubles, %5 strangers, %6 refused.</translation>
    </message>
    <message>
        <source>%1 名学生想和老师聊聊,已放进候补名单。</source>
        <translation>%1 students would like to talk and stand on the waitlist.</translation>
    </message>
    <message>
        <source>%1 个作答站的设置被改动过,请查明原因。</source>
        <translation>%1 stations were changed: find out why.</translation>
    </message>
    <message>
        <source>  里面有须当天查看的回答,请打开文件里那名学生的情况核实。</source>
        <translation>  It holds an answer to be looked at today: see to that student.</translation>
    </message>
    <message>
        <source>结尾写的是:心理老师。</source>
        <translation>The last page names: the counsellor.</translation>
    </message>
    <message>
        <source>结尾写的是:%1。</source>
        <translation>The last page names: %1.</translation>
    </message>
    <message>
        <source>写一个作答站文件夹,放在 U 盘或共享文件夹里用</source>
        <translation>Writes a folder of an answering station, for a stick or a shared folder</translation>
    </message>
    <message>
        <source>写到这个新文件夹</source>
        <translation>into this new folder</translation>
    </message>
    <message>
        <source>只给这些班</source>
        <translation>for these classes alone</translation>
    </message>
    <message>
        <source>作答条的 PDF,默认写在文件夹旁边</source>
        <translation>PDF of the slips; beside the folder unless given</translation>
    </message>
    <message>
        <source>packaging/portable.sh 做出的程序文件夹</source>
        <translation>folder of the program as packaging/portable.sh makes it</translation>
    </message>
    <message>
        <source>从作答站收卷,每份只算一次</source>
        <translation>Collects what stations hand in, each sheet once</translation>
    </message>
    <message>
        <source>作答站的文件夹,或装着几个副本的文件夹</source>
        <translation>folder of a station, or one with several copies</translation>
    </message>
    <message>
        <source>屏幕作答结尾写明可以找谁</source>
        <translation>Whom the last page on screen names</translation>
    </message>
    <message>
        <source>学校的说法,如 心语小屋的老师</source>
        <translation>in the school&apos;s words</translation>
    </message>
    <message>
        <source>打印读题单,读给看字有困难的学生听</source>
        <translation>Prints what is read to students who cannot read well</translation>
    </message>
    <message>
        <source>程序不带自己的 Qt 和字体,作答的电脑要装有 Qt;见 packaging/portable.sh。</source>
        <translation>The program comes without Qt and fonts of its own, so the stations need Qt; see packaging/portable.sh.</translation>
    </message>
    <message>
        <source>录入人</source>
        <translation>Keyer</translation>
    </message>
    <message>
        <source>格数</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>错</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>千分之</source>
        <translation>Per thousand</translation>
    </message>
    <message>
        <source>只印这个量表;不写则印测评的全部量表</source>
        <translation>this scale only; without it all scales of the screening</translation>
    </message>
    <message>
        <source>印代码,不印姓名</source>
        <translation>codes instead of names</translation>
    </message>
    <message>
        <source>只印还没有答卷的学生</source>
        <translation>only students without a sheet</translation>
    </message>
    <message>
        <source>每列多少题:10、20 或 25</source>
        <translation>items a column: 10, 20 or 25</translation>
    </message>
    <message>
        <source>一个班的纸质答卷,每名学生每个量表一页</source>
        <translation>answer sheets of a class, one a student and scale</translation>
    </message>
    <message>
        <source>两次录入的差错率,各人和合计</source>
        <translation>errors of keying, by keyer and in all, where sheets were keyed twice</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>导入外部结果</source>
        <translation>Import outside results</translation>
    </message>
    <message>
        <source>读入 %1 行:收下 %2,早已有 %3,未对应 %4,退回 %5;新增结果 %6 条。</source>
        <translation>%1 rows read: %2 taken, %3 here before, %4 unmatched, %5 rejected; %6 new results.</translation>
    </message>
    <message>
        <source>外部结果</source>
        <translation>Outside result</translation>
    </message>
    <message>
        <source>别处算好的测评结果:导入、查看、列入复核</source>
        <translation>results scored elsewhere: import, list, put into review</translation>
    </message>
    <message>
        <source>导入别处算好的结果,不重新计分</source>
        <translation>import results scored elsewhere, without scoring them again</translation>
    </message>
    <message>
        <source>结果文件,xlsx、xls 或 csv</source>
        <translation>file of results, xlsx, xls or csv</translation>
    </message>
    <message>
        <source>来自哪个平台或医院</source>
        <translation>Which platform or hospital</translation>
    </message>
    <message>
        <source>文件没有写量表名称时用的名称</source>
        <translation>name of the scale where the file has none</translation>
    </message>
    <message>
        <source>文件没有写日期时用的日期</source>
        <translation>date where the file has none</translation>
    </message>
    <message>
        <source>列的对应关系,JSON 文件</source>
        <translation>what the columns are, a JSON file</translation>
    </message>
    <message>
        <source>只检查,不写入</source>
        <translation>check only, write nothing</translation>
    </message>
    <message>
        <source>一名学生的外部结果;不写学生则列出等待复核的</source>
        <translation>outside results of a student; without one those that wait for review</translation>
    </message>
    <message>
        <source>学生:编号、学号或姓名</source>
        <translation>student: uid, number or name</translation>
    </message>
    <message>
        <source>把一条外部结果列入复核</source>
        <translation>put an outside result into review</translation>
    </message>
    <message>
        <source>对外部结果作出决定</source>
        <translation>decide on an outside result</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>同时把各组数字写成这个表格文件</source>
        <translation>also writes the figures by group to this spreadsheet</translation>
    </message>
    <message>
        <source>一起决定了 %1 项。</source>
        <translation>Decided %1 together.</translation>
    </message>
    <message>
        <source>面谈已记录。风险没有排除,请不要让学生独处,并按学校的危机流程处理。</source>
        <translation>The interview is recorded. Risk is not ruled out: do not leave the student alone and follow the school&apos;s crisis procedure.</translation>
    </message>
    <message>
        <source>面谈已记录。</source>
        <translation>The interview is recorded.</translation>
    </message>
    <message>
        <source>回执已登记:%1。</source>
        <translation>The slip is back: %1.</translation>
    </message>
    <message>
        <source>关注名单</source>
        <translation>Watch list</translation>
    </message>
    <message>
        <source>线索已登记。</source>
        <translation>Recorded.</translation>
    </message>
    <message>
        <source>已移出关注名单。</source>
        <translation>Taken off the watch list.</translation>
    </message>
    <message>
        <source>已列入关注名单。</source>
        <translation>Put on the watch list.</translation>
    </message>
    <message>
        <source>复核项,不给时为所有等待的</source>
        <translation>reviews; without it all that wait</translation>
    </message>
    <message>
        <source>把许多学生按轻重约进空时段</source>
        <translation>Book many students into free times, the most urgent first</translation>
    </message>
    <message>
        <source>谈话的老师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>房间,用它的开放时间</source>
        <translation>room whose opening plan is used</translation>
    </message>
    <message>
        <source>每次的分钟数,默认 30</source>
        <translation>minutes each, 30 unless given</translation>
    </message>
    <message>
        <source>上课时间也可以约</source>
        <translation>During lessons too</translation>
    </message>
    <message>
        <source>用一个理由一起决定没有遗留风险的几项</source>
        <translation>Decide together, with one reason, those of whom nothing is left open</translation>
    </message>
    <message>
        <source>记录和学生的简短面谈</source>
        <translation>Record the short interview with the student</translation>
    </message>
    <message>
        <source>有不想活或伤害自己的念头</source>
        <translation>Thoughts of not living on or of hurting oneself</translation>
    </message>
    <message>
        <source>有打算或准备</source>
        <translation>A plan or something prepared</translation>
    </message>
    <message>
        <source>以前有过</source>
        <translation>Has done it before</translation>
    </message>
    <message>
        <source>有可以说话的大人</source>
        <translation>A grown-up to talk to</translation>
    </message>
    <message>
        <source>给监护人的信,写成 PDF</source>
        <translation>The letter to guardians as a PDF</translation>
    </message>
    <message>
        <source>答卷</source>
        <translation>answer sheet</translation>
    </message>
    <message>
        <source>给班主任的任务单,写成 PDF</source>
        <translation>The slip for the class teacher as a PDF</translation>
    </message>
    <message>
        <source>请做的事:look、talk、seat、peer、attendance、home、tell</source>
        <translation>what is asked: look, talk, seat, peer, attendance, home, tell</translation>
    </message>
    <message>
        <source>请在此前交回</source>
        <translation>Please return by</translation>
    </message>
    <message>
        <source>登记一张回执:编号、打勾的数字、补充的话</source>
        <translation>Key a returned half: number, ticked boxes, words</translation>
    </message>
    <message>
        <source>一行,例如“1042 1 5 上课常趴着”</source>
        <translation>one line, such as &quot;1042 1 5 often asleep&quot;</translation>
    </message>
    <message>
        <source>各来源的线索和关注名单</source>
        <translation>What the sources say, and the watch list</translation>
    </message>
    <message>
        <source>登记一条线索</source>
        <translation>Record what one source says</translation>
    </message>
    <message>
        <source>看法,默认为需要关注</source>
        <translation>finding, concern unless given</translation>
    </message>
    <message>
        <source>看到或听到了什么</source>
        <translation>What was seen or heard</translation>
    </message>
    <message>
        <source>日期,默认今天</source>
        <translation>date, today unless given</translation>
    </message>
    <message>
        <source>列入关注名单,或用 --end 移出</source>
        <translation>Put on the watch list, or take off with --end</translation>
    </message>
    <message>
        <source>监控测隔多少天</source>
        <translation>days between monitoring tests</translation>
    </message>
    <message>
        <source>移出名单</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>安排重测</source>
        <translation>Let answer again</translation>
    </message>
    <message>
        <source>哪些结果要谈话:只关键题、加总分界值、加两个以上分量表、加任何提示</source>
        <translation>which results call for a talk: critical items, total cut-offs too, two subscales or more too, any hint</translation>
    </message>
    <message>
        <source>一次谈话的分钟数</source>
        <translation>Minutes of one talk</translation>
    </message>
    <message>
        <source>谈话的老师人数</source>
        <translation>Counsellors who hold talks</translation>
    </message>
    <message>
        <source>每人每周用于谈话的分钟数</source>
        <translation>minutes each has for talks in a week</translation>
    </message>
    <message>
        <source>多少天内谈完</source>
        <translation>Days until all are done</translation>
    </message>
    <message>
        <source>每种规则会有多少学生要谈话、要多少时间;不写入</source>
        <translation>How many students and how much time each rule leads to; nothing is written</translation>
    </message>
    <message>
        <source>看或改哪些结果进入复核队列</source>
        <translation>Show or set which results enter the review queue</translation>
    </message>
    <message>
        <source>需要再答一次的名单,可写成 PDF</source>
        <translation>Who is to answer again, also as a PDF</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>输入的内容不能使用,请更正后再试。</source>
        <translation>This input cannot be used; correct it and try again.</translation>
    </message>
    <message>
        <source>没有找到,请核对后再试。</source>
        <translation>Nothing was found; check and try again.</translation>
    </message>
    <message>
        <source>有多个符合的结果,请指明其中一个。</source>
        <translation>Several results match; say which one is meant.</translation>
    </message>
    <message>
        <source>这条内容已被别处改动,请重新查看后再试。</source>
        <translation>This was changed elsewhere; look at it again before you retry.</translation>
    </message>
    <message>
        <source>这一步需要确认后才会进行。</source>
        <translation>This step is carried out only after confirmation.</translation>
    </message>
    <message>
        <source>您的角色不能进行这项操作,这次尝试已留痕。</source>
        <translation>Your role does not allow this; the attempt has been recorded in the audit.</translation>
    </message>
    <message>
        <source>姓名或密码不对,请重新输入。</source>
        <translation>The name or password is wrong; enter them again.</translation>
    </message>
    <message>
        <source>密码连续输错,请等 %1 秒后再试。</source>
        <translation>The password was wrong several times in a row; wait %1 s and try again.</translation>
    </message>
    <message>
        <source>数据夹正被另一个程序使用,请先关闭它。</source>
        <translation>The vault is in use by another program; close that program first.</translation>
    </message>
    <message>
        <source>数据已损坏,程序没有改动它;请用最近的备份恢复。</source>
        <translation>The data is damaged and was left untouched; restore it from the latest backup.</translation>
    </message>
    <message>
        <source>数据由更新的版本写成,请先升级程序(需要 %1)。</source>
        <translation>The data was written by a newer version; update the program first (%1 needed).</translation>
    </message>
    <message>
        <source>磁盘空间不足,没有写入任何内容;请腾出空间后再试。</source>
        <translation>There is not enough disk space and nothing was written; free some space and try again.</translation>
    </message>
    <message>
        <source>系统没有允许读写文件,数据未改动;请检查磁盘后再试。</source>
        <translation>The system did not allow reading or writing a file and the data is unchanged; check the disk and try again.</translation>
    </message>
    <message>
        <source>内存不足,没有改动数据;请关闭其他程序后再试。</source>
        <translation>There is not enough memory and the data is unchanged; close other programs and try again.</translation>
    </message>
    <message>
        <source>内容超出允许的大小,没有读入;请拆分后再试。</source>
        <translation>The content is larger than allowed and was not read; split it and try again.</translation>
    </message>
    <message>
        <source>这种内容不受支持,请换一种格式。</source>
        <translation>This kind of content is not supported; use another format.</translation>
    </message>
    <message>
        <source>已取消,数据没有改动。</source>
        <translation>Cancelled; the data is unchanged.</translation>
    </message>
    <message>
        <source>程序内部出错,已停止这一步,数据没有改动;请记下时间并联系维护人员。</source>
        <translation>The program met an internal error and stopped this step; the data is unchanged. Note the time and contact support.</translation>
    </message>
    <message>
        <source>系统没有允许读写文件(%1,代码 %2),数据未改动;请检查磁盘或文件权限后再试。</source>
        <translation>The system did not allow reading or writing a file (%1, code %2) and the data is unchanged; check the disk or the file permissions and try again.</translation>
    </message>
    <message>
        <source>找不到可用的私有临时文件夹,已停止;请重启电脑后再试。</source>
        <translation>No usable private temporary folder was found, so the program stopped; restart the computer and try again.</translation>
    </message>
    <message>
        <source>已取消输入,没有改动任何内容。</source>
        <translation>Input cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>节假日表有误(位置:%1),没有采用;请换一份正确的节假日表。</source>
        <translation>The holiday table has an error (at %1) and was not used; provide a correct holiday table.</translation>
    </message>
    <message>
        <source>没有找到这个个案;请回到个案列表重新选择。</source>
        <translation>The case was not found; go back to the list of cases and choose again.</translation>
    </message>
    <message>
        <source>个案已结案,没有改动;如需继续,请先写明理由重新打开。</source>
        <translation>The case is closed and was not changed; to go on, first reopen it and give the reason.</translation>
    </message>
    <message>
        <source>个案本来就是打开的,没有改动。</source>
        <translation>The case is already open; nothing was changed.</translation>
    </message>
    <message>
        <source>“%1”一项的选择不在列表中,没有保存;请重新选择。</source>
        <translation>The choice for &quot;%1&quot; is not in the list and was not saved; choose again.</translation>
    </message>
    <message>
        <source>个案报告里没有名为 %1 的栏目,没有保存;请检查栏目名。</source>
        <translation>The case report has no field named %1 and nothing was saved; check the field name.</translation>
    </message>
    <message>
        <source>危机个案结案前要有一份定稿的分析报告,没有结案;请先定稿或打印报告。</source>
        <translation>A crisis case needs a finalised analysis report before it is closed, so it was not closed; finalise or print the report first.</translation>
    </message>
    <message>
        <source>没有这一版报告;请先定稿,再选择版本。</source>
        <translation>There is no such version of the report; finalise the report first, then choose a version.</translation>
    </message>
    <message>
        <source>这一版已经审核过,没有改动;内容改变后会成为新的一版。</source>
        <translation>This version has already been signed off and was not changed; changed content becomes a new version.</translation>
    </message>
    <message>
        <source>自己定稿的报告不能由自己审核;请另一位负责人审核,或在纸上签批后录入签批人、职务和日期。</source>
        <translation>You cannot sign off a report that you finalised yourself; ask another head of the room to sign it off, or have it signed off on paper and enter the signer, their position and the date.</translation>
    </message>
    <message>
        <source>书面签批要写明签批人、职务和日期,没有保存;请照纸面补全。</source>
        <translation>A sign-off on paper needs the signer, their position and the date, so it was not saved; complete it from the paper.</translation>
    </message>
    <message>
        <source>份数应在 1 到 99 之间,没有打印;请改正份数。</source>
        <translation>The number of copies must be from 1 to 99, so nothing was printed; correct it.</translation>
    </message>
    <message>
        <source>会诊意见表里没有名为 %1 的栏目,没有保存;请检查栏目名。</source>
        <translation>The expert opinion form has no field named %1 and nothing was saved; check the field name.</translation>
    </message>
    <message>
        <source>所对应的报告里没有第 %1 题,没有保存;请核对题号和报告版本。</source>
        <translation>The report it belongs to has no question %1 and nothing was saved; check the question number and the report version.</translation>
    </message>
    <message>
        <source>采纳情况只有采纳、部分、不采纳三种,没有保存;请重新选择。</source>
        <translation>Adoption can only be adopted, partly or not adopted, so it was not saved; choose again.</translation>
    </message>
    <message>
        <source>没有写命令;运行 tingyuctl --help 查看全部命令。</source>
        <translation>No command was given; run tingyuctl --help to see all commands.</translation>
    </message>
    <message>
        <source>没有这个命令;运行 tingyuctl --help 查看全部命令。</source>
        <translation>There is no such command; run tingyuctl --help to see all commands.</translation>
    </message>
    <message>
        <source>%1 后面没有写动作;运行 tingyuctl %1 --help 查看可用的动作。</source>
        <translation>No action was given after %1; run tingyuctl %1 --help to see its actions.</translation>
    </message>
    <message>
        <source>%1 没有这个动作;运行 tingyuctl %1 --help 查看可用的动作。</source>
        <translation>%1 has no such action; run tingyuctl %1 --help to see its actions.</translation>
    </message>
    <message>
        <source>这里没有选项 %1;加 --help 查看可用的选项。</source>
        <translation>There is no option %1 here; add --help to see the options.</translation>
    </message>
    <message>
        <source>选项 %1 不带内容,请去掉等号和后面的部分。</source>
        <translation>Option %1 takes no value; remove the equals sign and what follows it.</translation>
    </message>
    <message>
        <source>选项 %1 后面缺少内容,请补上。</source>
        <translation>Option %1 has no value; add one.</translation>
    </message>
    <message>
        <source>选项 %1 写了两次,请只留一个。</source>
        <translation>Option %1 was given twice; keep only one.</translation>
    </message>
    <message>
        <source>参数多了;运行 %1 --help 查看用法,带空格的内容请加引号。</source>
        <translation>There are too many arguments; run %1 --help to see the usage, and put quotes around text with spaces.</translation>
    </message>
    <message>
        <source>缺少参数 %1;运行 %2 --help 查看用法。</source>
        <translation>Argument %1 is missing; run %2 --help to see the usage.</translation>
    </message>
    <message>
        <source>缺少选项 %1;运行 %2 --help 查看用法。</source>
        <translation>Option %1 is missing; run %2 --help to see the usage.</translation>
    </message>
    <message>
        <source>学年应写成 2026-2027 的样子,后一年紧接前一年,请更正。</source>
        <translation>The school year must look like 2026-2027, the second year right after the first; correct it.</translation>
    </message>
    <message>
        <source>%1 应是日期,写成 2026-03-02 的样子,请更正。</source>
        <translation>%1 must be a date such as 2026-03-02; correct it.</translation>
    </message>
    <message>
        <source>%1 应是月份,写成 2026-03 的样子,请更正。</source>
        <translation>%1 must be a month such as 2026-03; correct it.</translation>
    </message>
    <message>
        <source>%1 应是时间,写成 2026-03-02T08:00 的样子,请更正。</source>
        <translation>%1 must be a time such as 2026-03-02T08:00; correct it.</translation>
    </message>
    <message>
        <source>%1 应是 %2 到 %3 之间的整数,请更正。</source>
        <translation>%1 must be a whole number from %2 to %3; correct it.</translation>
    </message>
    <message>
        <source>%1 应是记录的 uid(8-4-4-4-12 位),请更正。</source>
        <translation>%1 must be the uid of a record (8-4-4-4-12 characters); correct it.</translation>
    </message>
    <message>
        <source>%1 里有不认识的角色;可用 head、counsellor、class-teacher、keyer、inspector,教研室数据夹可用 officer、expert、head。</source>
        <translation>%1 contains an unknown role; use head, counsellor, class-teacher, keyer or inspector, and for a district vault officer, expert or head.</translation>
    </message>
    <message>
        <source>没有写数据夹在哪里;请加 --vault 文件夹。</source>
        <translation>No vault was given; add --vault DIR.</translation>
    </message>
    <message>
        <source>没有写以谁的身份进行;请加 --user 姓名(这个数据夹有 %1 位使用者)。</source>
        <translation>No user was given; add --user NAME (users in this vault: %1).</translation>
    </message>
    <message>
        <source>没有终端可以询问密码;请加 --password-file 文件。</source>
        <translation>There is no terminal to ask for the password; add --password-file FILE.</translation>
    </message>
    <message>
        <source>没有终端可以显示恢复单并回填;请加 --sheet-out 文件。</source>
        <translation>There is no terminal to show the recovery sheet and have it typed back; add --sheet-out FILE.</translation>
    </message>
    <message>
        <source>--now 只用于演示数据夹,这个命令不打开数据夹;请去掉它。</source>
        <translation>--now is for demo vaults only and this command opens no vault; remove it.</translation>
    </message>
    <message>
        <source>--now 只用于演示数据夹,这个数据夹是真实的,没有打开;请去掉它。</source>
        <translation>--now is for demo vaults only; this vault is real and was not opened; remove it.</translation>
    </message>
    <message>
        <source>程序里的演示用词读不出来,没有建立;请重新安装程序。</source>
        <translation>The demo wording inside the program cannot be read, so nothing was created; install the program again.</translation>
    </message>
    <message>
        <source>演示数据没有写进文件夹;请检查磁盘空间和文件夹权限。</source>
        <translation>The demo data was not written to the folder; check the disk space and the folder permissions.</translation>
    </message>
    <message>
        <source>已停止建立演示数据,文件夹里没有留下数据。</source>
        <translation>Creating the demo data was stopped; no data was left in the folder.</translation>
    </message>
    <message>
        <source>找不到 %1 指的密码文件;请核对路径。</source>
        <translation>The password file given by %1 was not found; check the path.</translation>
    </message>
    <message>
        <source>%1 指的密码文件读不出来;请检查文件权限。</source>
        <translation>The password file given by %1 cannot be read; check the file permissions.</translation>
    </message>
    <message>
        <source>%1 指的密码文件不是 UTF-8 文本,或超过 4 KB;请换一个文件。</source>
        <translation>The password file given by %1 is not UTF-8 text or is larger than 4 KB; use another file.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样,没有改动;请重新来。</source>
        <translation>The two passwords differ and nothing was changed; start again.</translation>
    </message>
    <message>
        <source>这一步需要确认,而这里没有终端可以询问;确定要做请加 --yes。</source>
        <translation>This step needs confirmation and there is no terminal to ask; if you are sure, add --yes.</translation>
    </message>
    <message>
        <source>没有得到确认,什么也没有做。</source>
        <translation>Confirmation was not given; nothing was done.</translation>
    </message>
    <message>
        <source>输出文件已经存在,没有覆盖;请换一个名字,或加 --yes 覆盖。</source>
        <translation>The output file already exists and was not overwritten; use another name, or add --yes to overwrite it.</translation>
    </message>
    <message>
        <source>结果没有写完:标准输出写不进去;请检查磁盘或接收的程序。</source>
        <translation>The results are incomplete: standard output cannot be written; check the disk or the receiving program.</translation>
    </message>
    <message>
        <source>找不到 %1 指的文件;请核对路径。</source>
        <translation>The file given by %1 was not found; check the path.</translation>
    </message>
    <message>
        <source>%1 指的文件读不出来;请检查文件权限。</source>
        <translation>The file given by %1 cannot be read; check the file permissions.</translation>
    </message>
    <message>
        <source>%1 指的文件超过 %2 MB,没有读入;请拆分后再试。</source>
        <translation>The file given by %1 is larger than %2 MB and was not read; split it and try again.</translation>
    </message>
    <message>
        <source>数据夹没有通过核对,最先在 %1 发现;请停止录入,从最近的备份恢复。</source>
        <translation>The vault did not pass the check, with the first fault found at %1; stop keying and restore it from the latest backup.</translation>
    </message>
    <message>
        <source>留痕与数据不符,最先在 %1 发现;请停止录入,并与最近的备份核对。</source>
        <translation>The audit does not agree with the data, with the first fault found at %1; stop keying and compare with the latest backup.</translation>
    </message>
    <message>
        <source>没有找到所指的记录;请写 uid、学号、班级或完整姓名。</source>
        <translation>The record was not found; give a uid, a student number, a class or a full name.</translation>
    </message>
    <message>
        <source>有 %1 条记录符合,没有进行;请从候选中选一个,写它的 uid。</source>
        <translation>%1 records match, so nothing was done; choose one of the candidates and give its uid.</translation>
    </message>
    <message>
        <source>程序里没有名为 %1 的表;请确认程序安装完整。</source>
        <translation>The program has no form named %1; make sure the program is completely installed.</translation>
    </message>
    <message>
        <source>表的定义读不出来(%1);请重新安装程序。</source>
        <translation>The definition of the form cannot be read (%1); install the program again.</translation>
    </message>
    <message>
        <source>没有找到可打印中文的字体;请安装文泉驿微米黑后再打印。</source>
        <translation>No font that can print Chinese was found; install WenQuanYi Micro Hei, then print.</translation>
    </message>
    <message>
        <source>去标识后的报告里还有 %1 处可能认出人的内容,没有写出;请逐处改写、关联为代称,或确认不是人名。</source>
        <translation>The de-identified report was not written because it might still identify someone (places: %1); rewrite each place, link it to a pseudonym, or confirm that it is not a name.</translation>
    </message>
    <message>
        <source>PDF 没有写成,原有文件未动;请检查所选文件夹能否写入、空间是否足够。</source>
        <translation>The PDF was not written and the existing file is untouched; check that the folder can be written to and has enough space.</translation>
    </message>
    <message>
        <source>打印机没有接受任务;请检查打印机后再打印一次。</source>
        <translation>The printer did not accept the job; check the printer and print again.</translation>
    </message>
    <message>
        <source>名册字段字典有误(位置:%1),不能导入;请重新安装程序。</source>
        <translation>The dictionary of roster fields has an error (at %1), so nothing can be imported; install the program again.</translation>
    </message>
    <message>
        <source>这份列对应设置读不出来;请重新选择各列对应的项目。</source>
        <translation>This column mapping cannot be read; choose the field for each column again.</translation>
    </message>
    <message>
        <source>前 10 行里没有找到表头;请确认表中有“姓名”“班级”等列名,再导入。</source>
        <translation>No header row was found in the first 10 rows; make sure the table has column names such as name and class, then import it.</translation>
    </message>
    <message>
        <source>表中没有“姓名”这一列,无法导入;请加上这一列,或指定哪一列是姓名。</source>
        <translation>The table has no name column and cannot be imported; add one, or say which column holds the names.</translation>
    </message>
    <message>
        <source>文件里没有这个名称的工作表;请核对名称后再试。</source>
        <translation>The file has no worksheet of this name; check the name and try again.</translation>
    </message>
    <message>
        <source>已取消导入,没有改动任何学生。</source>
        <translation>Import cancelled; no student was changed.</translation>
    </message>
    <message>
        <source>这一行没有姓名,未导入;请补上姓名后再导入。</source>
        <translation>This row has no name and was not imported; add the name, then import it.</translation>
    </message>
    <message>
        <source>与第 %1 行是同一名学生(号码或姓名、出生日期、班级相同),未导入;请删去多余的一行。</source>
        <translation>This is the same student as row %1 (same number, or same name, date of birth and class) and was not imported; delete the row that is not needed.</translation>
    </message>
    <message>
        <source>号码已被电子表格改写,末几位丢失,没有保存这个号码;请把该列设为文本后重新填写。</source>
        <translation>The spreadsheet has rewritten this number and lost its last digits, so the number was not saved; set the column to text and enter it again.</translation>
    </message>
    <message>
        <source>身份证件号不是 18 位;已照原样导入,请核对号码和证件类型。</source>
        <translation>The identity number does not have 18 characters; it was imported as it is, so check the number and the type of document.</translation>
    </message>
    <message>
        <source>身份证件号的校验位不符,可能输错一位;已照原样导入,请核对。</source>
        <translation>The check digit of the identity number is wrong, so one digit may be mistyped; it was imported as it is, so check it.</translation>
    </message>
    <message>
        <source>身份证件号里的出生日期不存在;已照原样导入,请核对。</source>
        <translation>The date of birth in the identity number does not exist; it was imported as it is, so check it.</translation>
    </message>
    <message>
        <source>出生日期与号码里的不一致;已导入,请核对是哪一处有误。</source>
        <translation>The date of birth differs from the one in the number; it was imported, so check which of them is wrong.</translation>
    </message>
    <message>
        <source>性别与号码里的不一致;已导入,请核对是哪一处有误。</source>
        <translation>The sex differs from the one in the number; it was imported, so check which of them is wrong.</translation>
    </message>
    <message>
        <source>学籍号应为 G、J 或 L 加 18 位;已照原样导入,请核对。</source>
        <translation>The national student number should be G, J or L and 18 characters; it was imported as it is, so check it.</translation>
    </message>
    <message>
        <source>日期看不懂或不存在,没有保存这一格;请改成如 2011-04-24 的写法。</source>
        <translation>The date is unclear or does not exist, so this cell was not saved; write it like 2011-04-24.</translation>
    </message>
    <message>
        <source>出生日期不像在校学生的,没有保存这一格;请核对年份。</source>
        <translation>The date of birth is unlikely for a student at school, so this cell was not saved; check the year.</translation>
    </message>
    <message>
        <source>电话里没有数字,没有保存这一格;请核对。</source>
        <translation>The phone number has no digits, so this cell was not saved; check it.</translation>
    </message>
    <message>
        <source>这一格的内容不在已知选项之内,没有按选项保存;请核对写法。</source>
        <translation>This cell is not one of the known options and was not saved as one; check how it is written.</translation>
    </message>
    <message>
        <source>只写了“是”,不知是单亲还是双亲外出;已记为留守(未分类),请随后补充。</source>
        <translation>The cell only says yes, not whether one or both parents work away; it was recorded as left-behind (not specified), so add the rest later.</translation>
    </message>
    <message>
        <source>看不懂年级或班级;学生已导入但未编入班级,请核对写法。</source>
        <translation>The grade or class is unclear; the student was imported without a class, so check how it is written.</translation>
    </message>
    <message>
        <source>这一格的公式没有结果,没有保存;请在表格里改正。</source>
        <translation>The formula in this cell has no result, so it was not saved; correct it in the spreadsheet.</translation>
    </message>
    <message>
        <source>这一格的内容太长,没有保存;请缩短后再导入。</source>
        <translation>The content of this cell is too long and was not saved; shorten it, then import it.</translation>
    </message>
    <message>
        <source>没有编号为 %1 的量表;请用 scale list 查看可用的量表。</source>
        <translation>There is no scale with the ID %1; see scale list for the available scales.</translation>
    </message>
    <message>
        <source>量表定义 %1 没有通过检查(位置:%2),没有使用;请用 scale check 查看全部问题。</source>
        <translation>The scale definition %1 did not pass the check (at %2) and was not used; see scale check for all problems.</translation>
    </message>
    <message>
        <source>量表编号 %1 已用于自带量表;请改用另一个编号再导入。</source>
        <translation>The scale ID %1 already belongs to a built-in scale; change the ID, then import it.</translation>
    </message>
    <message>
        <source>量表 %1 的题本包没有通过检查(位置:%2),没有导入;请更正后再试。</source>
        <translation>The text pack for scale %1 did not pass the check (at %2) and was not imported; correct it and try again.</translation>
    </message>
    <message>
        <source>不能写入存放题本包的文件夹,没有导入;请检查磁盘或文件夹权限后再试。</source>
        <translation>The folder for text packs cannot be written to, so nothing was imported; check the disk or the folder permissions and try again.</translation>
    </message>
    <message>
        <source>量表定义有 %1 处问题,不能使用;请逐处更正后再检查。</source>
        <translation>The scale definition cannot be used (problems: %1); correct each problem, then check again.</translation>
    </message>
    <message>
        <source>已停止计分,结果没有写完;需要时请重新开始。</source>
        <translation>Scoring was stopped and the results are incomplete; start again if needed.</translation>
    </message>
    <message>
        <source>量表中没有题目 %1;请核对题号。</source>
        <translation>The scale has no item %1; check the item number.</translation>
    </message>
    <message>
        <source>题目 %1 的答案不是印在量表上的选项值;请核对后更正。</source>
        <translation>The answer to item %1 is not one of the values printed on the scale; check and correct it.</translation>
    </message>
    <message>
        <source>题目 %1 在同一份答卷中出现了两次;请只保留一个答案。</source>
        <translation>Item %1 appears twice in one sheet; keep only one answer.</translation>
    </message>
    <message>
        <source>%1 不能使用(性别填 M 或 F,年龄填周岁数);请更正或留空。</source>
        <translation>%1 cannot be used (sex is M or F, age is in full years); correct it or leave it empty.</translation>
    </message>
    <message>
        <source>这一行不是完整的 JSON 对象;请更正这一行。</source>
        <translation>This line is not a complete JSON object; correct the line.</translation>
    </message>
    <message>
        <source>这一行的格数比表头多;请核对是否多了逗号。</source>
        <translation>This line has more cells than the header; check for extra commas.</translation>
    </message>
    <message>
        <source>这一行太长,没有读入;请核对文件是否完整。</source>
        <translation>This line is too long and was not read; check that the file is complete.</translation>
    </message>
    <message>
        <source>答卷文件的第一行应是表头,并含有 id 一列;请补上后再试。</source>
        <translation>The first line of the file of sheets must be a header with an id column; add it and try again.</translation>
    </message>
    <message>
        <source>答卷文件的表头中 %1 出现了两次;请只保留一列。</source>
        <translation>%1 appears twice in the header of the file of sheets; keep only one column.</translation>
    </message>
    <message>
        <source>答卷文件从第 %1 行起有一个引号没有结束,后面的内容无法读出;请更正后再试。</source>
        <translation>In the file of sheets a quotation mark opened on line %1 is never closed, so what follows cannot be read; correct it and try again.</translation>
    </message>
    <message>
        <source>答卷文件应以 .csv 或 .jsonl 结尾;请换一个文件。</source>
        <translation>A file of sheets must end in .csv or .jsonl; use another file.</translation>
    </message>
    <message>
        <source>结果没有全部写出;请检查磁盘空间或输出位置后再试。</source>
        <translation>The results were not written completely; check the disk space or the output location and try again.</translation>
    </message>
    <message>
        <source>答卷文件没有读完;请检查文件后再试。</source>
        <translation>The file of sheets was not read to the end; check the file and try again.</translation>
    </message>
    <message>
        <source>第 %1 个字节处不是合法的 JSON;请更正。</source>
        <translation>Byte %1 is not valid JSON; correct it.</translation>
    </message>
    <message>
        <source>第 %1 个字节处嵌套过深;请减少层数。</source>
        <translation>The nesting at byte %1 is too deep; use fewer levels.</translation>
    </message>
    <message>
        <source>第 %1 个字节处内容过多;请删减。</source>
        <translation>There is too much content at byte %1; reduce it.</translation>
    </message>
    <message>
        <source>第 %1 个字节前的对象里有重复的字段名;请只保留一个。</source>
        <translation>The object before byte %1 has the same field name twice; keep only one.</translation>
    </message>
    <message>
        <source>文件超过 %1 KB,没有读入;请删减。</source>
        <translation>The file is larger than %1 KB and was not read; reduce it.</translation>
    </message>
    <message>
        <source>不认识的格式标记 %1;请核对文件。</source>
        <translation>The format mark %1 is unknown; check the file.</translation>
    </message>
    <message>
        <source>不认识的字段 %1;请删除或更正拼写。</source>
        <translation>The field %1 is unknown; delete it or correct the spelling.</translation>
    </message>
    <message>
        <source>缺少这个字段;请补上。</source>
        <translation>This field is missing; add it.</translation>
    </message>
    <message>
        <source>还需要 %1;请补上。</source>
        <translation>%1 is needed as well; add it.</translation>
    </message>
    <message>
        <source>这里应是 %1;请更正。</source>
        <translation>This must be %1; correct it.</translation>
    </message>
    <message>
        <source>不认识的取值 %1;请改为允许的取值。</source>
        <translation>The value %1 is unknown; use one of the allowed values.</translation>
    </message>
    <message>
        <source>文字是空的;请填写。</source>
        <translation>The text is empty; fill it in.</translation>
    </message>
    <message>
        <source>文字超过 %1 个字;请缩短。</source>
        <translation>The text is longer than %1 characters; shorten it.</translation>
    </message>
    <message>
        <source>缺少题目 %1 的文字;请补上。</source>
        <translation>The text of item %1 is missing; add it.</translation>
    </message>
    <message>
        <source>选项应有 %1 个;请核对。</source>
        <translation>The number of options must be %1; check it.</translation>
    </message>
    <message>
        <source>这个题本包属于量表 %1,不是 %2;请换一个文件。</source>
        <translation>This text pack belongs to scale %1, not %2; use another file.</translation>
    </message>
    <message>
        <source>编号 %1 只能用英文字母、数字和下划线,最长 40 个字;请更正。</source>
        <translation>The ID %1 may only have English letters, digits and underscores, 40 at most; correct it.</translation>
    </message>
    <message>
        <source>版本号 %1 应写成三段数字,如 1.0.0;请更正。</source>
        <translation>The version %1 must have three numbers, such as 1.0.0; correct it.</translation>
    </message>
    <message>
        <source>数字 %1 不能使用(过大或小数位过多);请更正。</source>
        <translation>The number %1 cannot be used (too large or too many decimal places); correct it.</translation>
    </message>
    <message>
        <source>数值应在 %1 到 %2 之间;请更正。</source>
        <translation>The value must be from %1 to %2; correct it.</translation>
    </message>
    <message>
        <source>最多允许 %1 个;请删减。</source>
        <translation>There may be at most %1; remove some.</translation>
    </message>
    <message>
        <source>至少需要 %1 个;请补上。</source>
        <translation>There must be at least %1; add the rest.</translation>
    </message>
    <message>
        <source>全部算式合计超过 %1 步;请简化。</source>
        <translation>All formulas together have more than %1 steps; simplify them.</translation>
    </message>
    <message>
        <source>%1 出现了两次;请只保留一个。</source>
        <translation>%1 appears twice; keep only one.</translation>
    </message>
    <message>
        <source>提到的 %1 不存在;请核对。</source>
        <translation>%1 is mentioned but does not exist; check it.</translation>
    </message>
    <message>
        <source>题目 %1 标为不计分,不能放进分数;请更正其一。</source>
        <translation>Item %1 is marked as not scored and cannot be part of a score; correct one of the two.</translation>
    </message>
    <message>
        <source>这种分数不能折算缺题;请改用别的缺题规则。</source>
        <translation>This kind of score cannot be prorated for missing items; use another rule for missing items.</translation>
    </message>
    <message>
        <source>%1 没有这个选项值;请核对。</source>
        <translation>%1 has no such option value; check it.</translation>
    </message>
    <message>
        <source>区间颠倒或互相重叠;请更正。</source>
        <translation>The intervals are reversed or overlap; correct them.</translation>
    </message>
    <message>
        <source>互相引用成了一圈,无法计算;请去掉其中一处。</source>
        <translation>The references form a circle and cannot be worked out; remove one of them.</translation>
    </message>
    <message>
        <source>写明的范围与题目能得到的不符(应为 %1 到 %2);请核对。</source>
        <translation>The stated range differs from what the items can give (it should be %1 to %2); check it.</translation>
    </message>
    <message>
        <source>区间 %1 写法不对;请写成 [0, 4] 或 [2, 3) 这样的形式。</source>
        <translation>The interval %1 is badly written; write it like [0, 4] or [2, 3).</translation>
    </message>
    <message>
        <source>分段 %1 里没有任何分数;请更正界值。</source>
        <translation>Band %1 contains no score at all; correct the cut-offs.</translation>
    </message>
    <message>
        <source>分段 %1 与 %2 之间有空隙或重叠;请让它们正好相接。</source>
        <translation>Bands %1 and %2 leave a gap or overlap; make them meet exactly.</translation>
    </message>
    <message>
        <source>分段没有正好覆盖 %1 到 %2 的整个范围;请补足。</source>
        <translation>The bands do not cover exactly the whole range from %1 to %2; complete them.</translation>
    </message>
    <message>
        <source>分数 %1 有两个默认的分段方案;请只保留一个。</source>
        <translation>Score %1 has two default banding schemes; keep only one.</translation>
    </message>
    <message>
        <source>这一行常模与前面的行适用于同样的人;请更正。</source>
        <translation>This line of norms applies to the same people as an earlier one; correct it.</translation>
    </message>
    <message>
        <source>样例应得 %1,实际得到 %2;请核对定义或样例。</source>
        <translation>The example should give %1 but gives %2; check the definition or the example.</translation>
    </message>
    <message>
        <source>算式第 %1 个字符处写法不对;请更正。</source>
        <translation>The formula is badly written at character %1; correct it.</translation>
    </message>
    <message>
        <source>算式第 %1 个字符处把数和真假混用了;请更正。</source>
        <translation>The formula mixes numbers with true and false at character %1; correct it.</translation>
    </message>
    <message>
        <source>算式第 %1 个字符处的 %2 不存在;请核对。</source>
        <translation>At character %1 of the formula, %2 does not exist; check it.</translation>
    </message>
    <message>
        <source>算式第 %1 个字符处的 %2 在这里不能使用;请更正。</source>
        <translation>At character %1 of the formula, %2 cannot be used here; correct it.</translation>
    </message>
    <message>
        <source>算式太长;请拆成几个分数。</source>
        <translation>The formula is too long; split it into several scores.</translation>
    </message>
    <message>
        <source>算式嵌套过深;请拆成几个分数。</source>
        <translation>The formula is nested too deeply; split it into several scores.</translation>
    </message>
    <message>
        <source>算式过大;请拆成几个分数。</source>
        <translation>The formula is too large; split it into several scores.</translation>
    </message>
    <message>
        <source>没有找到这名学生,可能已被删除;请重新查找。</source>
        <translation>The student was not found and may have been deleted; search again.</translation>
    </message>
    <message>
        <source>有几名学生都符合,没有执行;请改用学号或编号指明是哪一名。</source>
        <translation>Several students match, so nothing was done; use a student number or uid to say which one is meant.</translation>
    </message>
    <message>
        <source>姓名是空的,没有保存;请填写姓名。</source>
        <translation>The name is empty and nothing was saved; enter the name.</translation>
    </message>
    <message>
        <source>有一项内容太长,没有保存;请缩短后再试。</source>
        <translation>One of the entries is too long and nothing was saved; shorten it and try again.</translation>
    </message>
    <message>
        <source>出生日期不像在校学生的,没有保存;请核对年份。</source>
        <translation>The date of birth is unlikely for a student at school, so nothing was saved; check the year.</translation>
    </message>
    <message>
        <source>有一项代码不在选项之内,没有保存;请从列表中选择。</source>
        <translation>One of the codes is not among the options and nothing was saved; choose from the list.</translation>
    </message>
    <message>
        <source>这个学籍号已属于另一名学生,没有保存;请核对号码,或打开那名学生的档案。</source>
        <translation>This national student number already belongs to another student, so nothing was saved; check the number, or open that student&apos;s file.</translation>
    </message>
    <message>
        <source>这个证件号已属于另一名学生,没有保存;请核对号码,或打开那名学生的档案。</source>
        <translation>This identity number already belongs to another student, so nothing was saved; check the number, or open that student&apos;s file.</translation>
    </message>
    <message>
        <source>这个学号已属于另一名在校学生,没有保存;请核对学号,或打开那名学生的档案。</source>
        <translation>This student number already belongs to another student at school, so nothing was saved; check the number, or open that student&apos;s file.</translation>
    </message>
    <message>
        <source>学生目前的在校状态不适用这一步,没有保存;请先核对在校状态。</source>
        <translation>This step does not fit the student&apos;s present status at school, so nothing was saved; check the status first.</translation>
    </message>
    <message>
        <source>联系人既没有姓名也没有电话,没有保存;请至少填写一项。</source>
        <translation>The contact has neither a name nor a phone number, so nothing was saved; enter at least one of them.</translation>
    </message>
    <message>
        <source>没有找到这个班级;请核对年级和班号,或先在设置中添加班级。</source>
        <translation>The class was not found; check the grade and class number, or add the class in the settings first.</translation>
    </message>
    <message>
        <source>有几个教学点都有这个班级;请改用班级编号指明是哪一个。</source>
        <translation>Several teaching sites have this class; use the uid of the class to say which one is meant.</translation>
    </message>
    <message>
        <source>班级的年级、班号或学年填写不完整,没有保存;请补全后再试。</source>
        <translation>The grade, class number or school year of the class is incomplete, so nothing was saved; complete it and try again.</translation>
    </message>
    <message>
        <source>这一学年已有相同的班级,没有重复添加;请直接使用已有的班级。</source>
        <translation>This class already exists in this school year and was not added again; use the existing one.</translation>
    </message>
    <message>
        <source>班级里还有 %1 名学生,没有删除;请先把学生调到别的班级。</source>
        <translation>The class still has students (%1) and was not deleted; move them to another class first.</translation>
    </message>
    <message>
        <source>教职工姓名是空的,没有保存;请填写姓名。</source>
        <translation>The name of the staff member is empty and nothing was saved; enter the name.</translation>
    </message>
    <message>
        <source>没有找到这位教职工;请重新选择。</source>
        <translation>The staff member was not found; choose again.</translation>
    </message>
    <message>
        <source>教学点名称是空的,没有保存;请填写名称。</source>
        <translation>The name of the teaching site is empty and nothing was saved; enter the name.</translation>
    </message>
    <message>
        <source>已有同名的教学点,没有重复添加;请换一个名称。</source>
        <translation>A teaching site of this name already exists and was not added again; use another name.</translation>
    </message>
    <message>
        <source>学校名称是空的,没有保存;请填写名称。</source>
        <translation>The name of the school is empty and nothing was saved; enter the name.</translation>
    </message>
    <message>
        <source>学期只能是 1 或 2;请更正后再试。</source>
        <translation>The term can only be 1 or 2; correct it and try again.</translation>
    </message>
    <message>
        <source>学期的起止日期不合适(先后颠倒、过长或不在该学年内),没有保存;请核对日期。</source>
        <translation>The first and last day of the term do not fit (reversed, too far apart or outside the school year), so nothing was saved; check the dates.</translation>
    </message>
    <message>
        <source>与 %1 学年第 %2 学期的日期重叠,没有保存;请先更正其中一个学期。</source>
        <translation>The dates overlap with school year %1, term %2, so nothing was saved; correct one of the two terms first.</translation>
    </message>
    <message>
        <source>这一天没有本校自己的安排,没有可取消的内容;请核对日期。</source>
        <translation>The school has set nothing of its own for this day, so there is nothing to cancel; check the date.</translation>
    </message>
    <message>
        <source>日期是空的或不存在,没有保存;请填写日期。</source>
        <translation>The date is empty or does not exist, so nothing was saved; enter the date.</translation>
    </message>
    <message>
        <source>结束日期早于开始日期,没有保存;请核对日期。</source>
        <translation>The end date is before the start date, so nothing was saved; check the dates.</translation>
    </message>
    <message>
        <source>日期在今天之后,没有保存;请核对日期。</source>
        <translation>The date is after today, so nothing was saved; check the date.</translation>
    </message>
    <message>
        <source>没有写明理由,没有保存;请填写理由。</source>
        <translation>No reason was given, so nothing was saved; enter the reason.</translation>
    </message>
    <message>
        <source>理由太长,没有保存;请缩短后再试。</source>
        <translation>The reason is too long and nothing was saved; shorten it and try again.</translation>
    </message>
    <message>
        <source>内容是空的,没有保存;请填写内容。</source>
        <translation>The content is empty and nothing was saved; enter the content.</translation>
    </message>
    <message>
        <source>内容太长,没有保存;请缩短后再试。</source>
        <translation>The content is too long and nothing was saved; shorten it and try again.</translation>
    </message>
    <message>
        <source>这一天已有相同的标记,没有重复添加;请查看已有的标记。</source>
        <translation>The same circumstance tag already holds on this day and was not added again; see the existing tag.</translation>
    </message>
    <message>
        <source>这项标记已提前结束,不能延续;请重新添加一项。</source>
        <translation>This circumstance tag was ended early and cannot be extended; add a new one.</translation>
    </message>
    <message>
        <source>档案已是这一类别,没有改动;如需补充说明,请写入成长记录。</source>
        <translation>The student file is already in this class and was not changed; put further remarks in the growth record.</translation>
    </message>
    <message>
        <source>没有可撤回的同意记录,没有保存;请先登记当时的同意。</source>
        <translation>There is no consent on record to withdraw, so nothing was saved; first register the consent given at the time.</translation>
    </message>
    <message>
        <source>这份记录刚刚被改过,没有覆盖;请重新打开后再修改。</source>
        <translation>This record was changed a moment ago and was not overwritten; open it again, then edit it.</translation>
    </message>
    <message>
        <source>程序自带的节假日表读不出来,无法计算上课日;请重新安装程序。</source>
        <translation>The built-in holiday table cannot be read, so school days cannot be worked out; install the program again.</translation>
    </message>
    <message>
        <source>导出的文件夹里已有文件,没有写入;请选一个空文件夹,或确认覆盖。</source>
        <translation>The export folder already has files in it, so nothing was written; choose an empty folder, or confirm overwriting.</translation>
    </message>
    <message>
        <source>请给这次测评起一个名称。</source>
        <translation>Give this campaign a name.</translation>
    </message>
    <message>
        <source>请至少选择一个量表。</source>
        <translation>Choose at least one scale.</translation>
    </message>
    <message>
        <source>结束日期早于开始日期或日期不完整,请更正。</source>
        <translation>The end date is before the start date, or a date is incomplete; correct it.</translation>
    </message>
    <message>
        <source>请选择参加的班级,或选择全部班级。</source>
        <translation>Choose the classes taking part, or choose all classes.</translation>
    </message>
    <message>
        <source>没有这次测评,请在测评列表中重新选择。</source>
        <translation>There is no such campaign; choose again in the list of campaigns.</translation>
    </message>
    <message>
        <source>没有这个名字的在用用户,请核对查看人的姓名。</source>
        <translation>There is no active user of this name; check the name of the person who is to look.</translation>
    </message>
    <message>
        <source>没有这份答卷,请重新选择。</source>
        <translation>There is no such sheet; choose again.</translation>
    </message>
    <message>
        <source>没有这名学生,请重新选择。</source>
        <translation>There is no such student; choose again.</translation>
    </message>
    <message>
        <source>这次测评不包括量表 %1,请核对后再录入。</source>
        <translation>This campaign does not include the scale %1; check before keying.</translation>
    </message>
    <message>
        <source>这名学生在这次测评中已有这份答卷;要更正请打开原答卷。</source>
        <translation>This student already has this sheet in this campaign; to correct it, open the existing sheet.</translation>
    </message>
    <message>
        <source>这名学生或监护人已表示不参加测评,答卷没有保存。</source>
        <translation>The student or a guardian has said no to the screening, so the sheet was not saved.</translation>
    </message>
    <message>
        <source>请写明使用这个量表的目的。</source>
        <translation>State the purpose of using this scale.</translation>
    </message>
    <message>
        <source>请写明更正的原因。</source>
        <translation>State the reason for the correction.</translation>
    </message>
    <message>
        <source>这份答卷没有计分结果,请运行数据校验。</source>
        <translation>This sheet has no scores; run the data check.</translation>
    </message>
    <message>
        <source>请写下与谁联系、情况如何。</source>
        <translation>Write down who was contacted and how things are.</translation>
    </message>
    <message>
        <source>复核队列中没有这一项,请刷新后再选。</source>
        <translation>The review queue has no such item; refresh it and choose again.</translation>
    </message>
    <message>
        <source>请写下谈话的内容。</source>
        <translation>Write down what was said in the talk.</translation>
    </message>
    <message>
        <source>请写下作出决定的理由。</source>
        <translation>Write down the reason for the decision.</translation>
    </message>
    <message>
        <source>还没有谈话记录;请先谈话,或写明不经谈话就决定的原因。</source>
        <translation>There is no talk on record yet; hold the talk first, or state why the decision is made without one.</translation>
    </message>
    <message>
        <source>这一项已经作出决定,如有新情况请在学生档案中记录。</source>
        <translation>This item has already been decided; record anything new in the student file.</translation>
    </message>
    <message>
        <source>对应关系文件不是有效的 JSON,请检查后再试。</source>
        <translation>The mapping file is not valid JSON; check it and try again.</translation>
    </message>
    <message>
        <source>前 10 行中没有找到表头,请确认文件第一行是列名。</source>
        <translation>No header row was found in the first 10 rows; make sure the first row of the file has the column names.</translation>
    </message>
    <message>
        <source>没有学号、学籍号或姓名列,无法对应到学生;请补上其中一列。</source>
        <translation>There is no column for student number, national student number or name, so students cannot be matched; add one of them.</translation>
    </message>
    <message>
        <source>没有找到题目列;列名请用题号,例如 1、2、3。</source>
        <translation>No item columns were found; use item numbers as column names, such as 1, 2, 3.</translation>
    </message>
    <message>
        <source>列“%1”对应的题目出现了两次,请删去一列。</source>
        <translation>The item of column &quot;%1&quot; appears twice; delete one of the columns.</translation>
    </message>
    <message>
        <source>这一行没有任何作答</source>
        <translation>No answers in this row</translation>
    </message>
    <message>
        <source>填写的值不在选项之内</source>
        <translation>Value not among the options</translation>
    </message>
    <message>
        <source>没有对应到学生</source>
        <translation>No matching student</translation>
    </message>
    <message>
        <source>号码与姓名对应不上</source>
        <translation>Number and name do not match</translation>
    </message>
    <message>
        <source>对应到多名学生</source>
        <translation>More than one student matches</translation>
    </message>
    <message>
        <source>学生不在这次测评的班级内</source>
        <translation>Student not in a class of this campaign</translation>
    </message>
    <message>
        <source>同一名学生在文件中出现两次</source>
        <translation>Same student twice in the file</translation>
    </message>
    <message>
        <source>已有这名学生的答卷</source>
        <translation>This student already has a sheet</translation>
    </message>
    <message>
        <source>作答日期在测评时间之外,已收下</source>
        <translation>Answered outside the campaign dates, accepted</translation>
    </message>
    <message>
        <source>这次测评有多个量表(%1),请指明文件是哪一个。</source>
        <translation>This campaign has several scales (%1); say which one the file is for.</translation>
    </message>
    <message>
        <source>已取消导入,数据没有改动。</source>
        <translation>Import cancelled; the data is unchanged.</translation>
    </message>
    <message>
        <source>这是预览,数据没有改动。</source>
        <translation>This is a preview; nothing was changed.</translation>
    </message>
    <message>
        <source>待配对的这一行已经处理过,请刷新列表。</source>
        <translation>This row waiting to be matched has already been handled; refresh the list.</translation>
    </message>
    <message>
        <source>打不开这个文件;请确认它还在原处、没有被别的程序占用,再选一次。</source>
        <translation>The file cannot be opened; make sure it is still in its place and not in use by another program, then choose it again.</translation>
    </message>
    <message>
        <source>文件里没有任何内容;请确认选对了文件。</source>
        <translation>The file has no content; make sure it is the right file.</translation>
    </message>
    <message>
        <source>这不是表格文件;请选择 .xlsx、.xls 或 .csv 文件。</source>
        <translation>This is not a spreadsheet file; choose an .xlsx, .xls or .csv file.</translation>
    </message>
    <message>
        <source>认不出文件的文字编码;请用 WPS 或 Excel 打开后另存为 .xlsx 再导入。</source>
        <translation>The text encoding of the file was not recognised; open it in WPS or Excel, save it as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>第 %1 行起有一个引号没有配对,无法可靠分列;请改正后再导入。</source>
        <translation>From row %1 on a quotation mark has no partner, so the columns cannot be told apart safely; correct it, then import it.</translation>
    </message>
    <message>
        <source>文件已损坏或不完整(位置:%1),没有读入;请重新取得文件,或用 WPS、Excel 打开后另存。</source>
        <translation>The file is damaged or incomplete (at %1) and was not read; get the file again, or open it in WPS or Excel and save it anew.</translation>
    </message>
    <message>
        <source>文件设有打开密码;请在 WPS 或 Excel 中去掉密码后另存,再导入。</source>
        <translation>The file needs a password to open; remove the password in WPS or Excel, save the file anew, then import it.</translation>
    </message>
    <message>
        <source>这是 .ods 表格,目前不能直接读取;请另存为 .xlsx 再导入。</source>
        <translation>This is an .ods spreadsheet, which cannot be read directly at present; save it as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>这是二进制工作簿 .xlsb,目前不能直接读取;请另存为 .xlsx 再导入。</source>
        <translation>This is a binary .xlsb workbook, which cannot be read directly at present; save it as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>这是文字文档,不是表格;请把其中的表格复制到 WPS 表格或 Excel 再导入。</source>
        <translation>This is a text document, not a spreadsheet; copy its table into WPS Spreadsheets or Excel, then import it.</translation>
    </message>
    <message>
        <source>文件里含有不该出现的文档类型声明,为安全起见没有读取;请用 WPS 或 Excel 打开后另存。</source>
        <translation>The file contains a document type declaration that should not be there and was not read for safety; open it in WPS or Excel and save it anew.</translation>
    </message>
    <message>
        <source>文件超出可读取的范围(%1 上限 %2),没有读入;请拆成几个较小的文件再导入。</source>
        <translation>The file is beyond what can be read (%1, limit %2) and was not read; split it into smaller files, then import them.</translation>
    </message>
    <message>
        <source>已取消读取,没有改动任何内容。</source>
        <translation>Reading cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>无法启动旧版 .xls 的读取程序;请另存为 .xlsx 再导入。</source>
        <translation>The reader for old .xls files cannot be started; save the file as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>表格没有写成;请检查磁盘空间和文件夹权限后再试。</source>
        <translation>The spreadsheet was not written; check the disk space and the folder permissions and try again.</translation>
    </message>
    <message>
        <source>您的角色不能进行这项操作,这次尝试已留痕;需要时请联系负责人。</source>
        <translation>Your role does not allow this; the attempt has been recorded in the audit. Contact the head of the room if needed.</translation>
    </message>
    <message>
        <source>这个数据夹已在另一个窗口中打开;请切换到那个窗口。</source>
        <translation>This vault is already open in another window; switch to that window.</translation>
    </message>
    <message>
        <source>这个文件夹里已有听屿的数据(或其中一部分),没有改动它;请打开它,或换一个空文件夹。</source>
        <translation>This folder already holds Tingyu data (or part of it) and was left untouched; open it, or use an empty folder.</translation>
    </message>
    <message>
        <source>请填写学校名称。</source>
        <translation>Enter the name of the school.</translation>
    </message>
    <message>
        <source>这个文件夹由同步盘管理,数据放在这里可能丢失;请换到本机的普通文件夹。</source>
        <translation>This folder is managed by a cloud sync tool and data kept here may be lost; use an ordinary folder on this computer.</translation>
    </message>
    <message>
        <source>这个文件夹在网络盘上,数据放在这里可能丢失;请换到本机的普通文件夹。</source>
        <translation>This folder is on a network drive and data kept here may be lost; use an ordinary folder on this computer.</translation>
    </message>
    <message>
        <source>不能建立这个文件夹;请检查权限或换一个位置。</source>
        <translation>The folder cannot be created; check the permissions or use another place.</translation>
    </message>
    <message>
        <source>钥匙文件还在,但数据文件不见了;请把它找回,或从最近的备份恢复。</source>
        <translation>The keyring is there but the data file is missing; find it, or restore from the latest backup.</translation>
    </message>
    <message>
        <source>钥匙文件和数据文件不是一对,没有改动它们;请从最近的备份恢复。</source>
        <translation>The keyring and the data file do not belong together and were left untouched; restore from the latest backup.</translation>
    </message>
    <message>
        <source>数据完整性检查没有通过(%1),没有改动它;请从最近的备份恢复。</source>
        <translation>The data did not pass the integrity check (%1) and was left untouched; restore it from the latest backup.</translation>
    </message>
    <message>
        <source>这个使用者已停用,不能解锁;请联系负责人。</source>
        <translation>This user is disabled and cannot unlock; contact the head of the room.</translation>
    </message>
    <message>
        <source>数据文件还在,但钥匙文件不见了;请用恢复单打开,或从备份恢复。</source>
        <translation>The data file is there but the keyring is missing; open with the recovery sheet, or restore from a backup.</translation>
    </message>
    <message>
        <source>上次解锁以来,有 %1 次密码输错。</source>
        <translation>Wrong passwords entered since the last unlock: %1.</translation>
    </message>
    <message>
        <source>解锁失败的记录有缺失,可能被人删过;请留意谁能接触这台电脑。</source>
        <translation>The record of failed unlocks has gaps and someone may have deleted entries; consider who has access to this computer.</translation>
    </message>
    <message>
        <source>钥匙文件曾损坏或没有写完,已用完好的一份自动修复。</source>
        <translation>The keyring was damaged or not completely written; it has been repaired from a sound copy.</translation>
    </message>
    <message>
        <source>钥匙文件被换回了旧的一份,已按现有使用者修复;请核对使用者,必要时换新恢复单。</source>
        <translation>The keyring was replaced by an older one and has been repaired to match the present users; check the users and, if needed, make a new recovery sheet.</translation>
    </message>
    <message>
        <source>钥匙文件比上次用的旧,旧密码可能又能用;请核对并更换密码。</source>
        <translation>The keyring is older than the one last used, so old passwords may work again; check and change the passwords.</translation>
    </message>
    <message>
        <source>有使用者的钥匙与数据不一致;请在使用者管理里为其重设密码。</source>
        <translation>A user&apos;s key does not agree with the data; reset that user&apos;s password in user management.</translation>
    </message>
    <message>
        <source>本机数据比上次退出时旧,少了 %1 条留痕;请核对,必要时从最近的备份恢复。</source>
        <translation>The data on this computer is older than at the last exit, and audit entries are missing (%1); check it and, if needed, restore from the latest backup.</translation>
    </message>
    <message>
        <source>电脑时间可能不对;请先校准,登记日期时逐一核对。</source>
        <translation>The computer&apos;s clock may be wrong; set it first, and check each date you enter.</translation>
    </message>
    <message>
        <source>恢复单还没有回填核对;请取出恢复单,把九组数字输入一遍。</source>
        <translation>The recovery sheet has not been typed back yet; take out the recovery sheet and type in the nine groups.</translation>
    </message>
    <message>
        <source>备份文件的内容与说明不符,没有使用它;请换一份备份。</source>
        <translation>The content of the backup file does not match its description and was not used; use another backup.</translation>
    </message>
    <message>
        <source>这个文件不是备份;请选择以 B- 开头、以 .tyb 结尾的文件。</source>
        <translation>This file is not a backup; choose a file whose name begins with B- and ends in .tyb.</translation>
    </message>
    <message>
        <source>打不开备份文件;请检查 U 盘是否插好。</source>
        <translation>The backup file cannot be opened; check that the USB stick is plugged in.</translation>
    </message>
    <message>
        <source>找不到备份文件夹;请检查 U 盘是否插好,或另选一个。</source>
        <translation>The backup folder was not found; check that the USB stick is plugged in, or choose another folder.</translation>
    </message>
    <message>
        <source>不能在这里写入备份;请检查 U 盘是否写保护,或换一个文件夹。</source>
        <translation>The backup cannot be written here; check whether the USB stick is write-protected, or use another folder.</translation>
    </message>
    <message>
        <source>备份时数据又有变动,这一份已丢弃;请再备份一次。</source>
        <translation>The data changed during the backup, so this copy was discarded; back up again.</translation>
    </message>
    <message>
        <source>备份写入后读回不一致,已丢弃;这个 U 盘可能坏了,请换一个再备份。</source>
        <translation>The backup read back differently from what was written and was discarded; the USB stick may be faulty, so use another one and back up again.</translation>
    </message>
    <message>
        <source>备份文件名已被占用,没有覆盖它;请再备份一次。</source>
        <translation>The name of the backup file is already taken and that file was not overwritten; back up again.</translation>
    </message>
    <message>
        <source>备份的签名不属于里面的数据,没有恢复;请换一份备份。</source>
        <translation>The signature of the backup does not belong to the data in it, so nothing was restored; use another backup.</translation>
    </message>
    <message>
        <source>请先抄下新的恢复单,并把九组数字完整输入一遍,再更换密钥。</source>
        <translation>Copy down the new recovery sheet and type in all nine groups before the rekey.</translation>
    </message>
    <message>
        <source>留痕与数据不一致(%1),没有更换密钥;请先核对留痕。</source>
        <translation>The audit does not agree with the data (%1), so the vault was not rekeyed; check the audit first.</translation>
    </message>
    <message>
        <source>换密钥的副本与原数据不一致,已丢弃,原数据没有改动;请检查磁盘后再试。</source>
        <translation>The rekeyed copy differs from the original data and was discarded, leaving the original unchanged; check the disk and try again.</translation>
    </message>
    <message>
        <source>这个文件夹里没有听屿的数据;请选择正确的数据夹,或新建一个。</source>
        <translation>This folder holds no Tingyu data; choose the right vault, or create a new one.</translation>
    </message>
    <message>
        <source>姓名或密码不对,请核对后重新输入。</source>
        <translation>The name or password is wrong; check them and enter them again.</translation>
    </message>
    <message>
        <source>密码连续输错,请等 %1 秒后再试;忘记密码时可用恢复单打开。</source>
        <translation>The password was wrong several times in a row; wait %1 s and try again, or use the recovery sheet if the password is forgotten.</translation>
    </message>
    <message>
        <source>解锁需要 %1 MB 内存,现在不够;请关闭其他程序后再试。</source>
        <translation>Unlocking needs %1 MB of memory, which is not available now; close other programs and try again.</translation>
    </message>
    <message>
        <source>加密自检没有通过,已停止,数据没有改动;请联系维护人员。</source>
        <translation>The encryption self-test failed, so the program stopped and the data is unchanged; contact support.</translation>
    </message>
    <message>
        <source>钥匙文件已损坏,数据没有改动;请用恢复单打开,或从备份恢复。</source>
        <translation>The keyring is damaged and the data is unchanged; open with the recovery sheet, or restore from a backup.</translation>
    </message>
    <message>
        <source>钥匙文件由更新的版本写成(第 %1 版格式),请先升级程序。</source>
        <translation>The keyring was written by a newer version (format %1); update the program first.</translation>
    </message>
    <message>
        <source>钥匙文件被别的程序改动过,已停止打开;请从备份恢复,或用恢复单打开。</source>
        <translation>The keyring was altered by another program, so opening was stopped; restore from a backup, or open with the recovery sheet.</translation>
    </message>
    <message>
        <source>钥匙文件里的解锁参数不合理,已停止打开;请从备份恢复。</source>
        <translation>The unlock settings in the keyring are not plausible, so opening was stopped; restore from a backup.</translation>
    </message>
    <message>
        <source>有使用者的钥匙与数据不一致,没有更换密钥;请先为其重设密码。</source>
        <translation>A user&apos;s key does not agree with the data, so the vault was not rekeyed; reset that user&apos;s password first.</translation>
    </message>
    <message>
        <source>钥匙文件写入后读回不一致,原来的仍然有效;请检查磁盘后再试。</source>
        <translation>The keyring read back differently from what was written, and the previous one still holds; check the disk and try again.</translation>
    </message>
    <message>
        <source>恢复单应有九组六位数字,现在读到 %1 组;请补齐或删去多余的。</source>
        <translation>A recovery sheet has nine groups of six digits, but this has %1; add the missing ones or remove the extra ones.</translation>
    </message>
    <message>
        <source>第 %1 组数字抄错了,请对照纸上重新输入这一组。</source>
        <translation>Group %1 was copied wrongly; compare it with the paper and type this group again.</translation>
    </message>
    <message>
        <source>各组数字本身没错,但合起来不对:可能顺序颠倒,或者是另一个数据夹的恢复单。</source>
        <translation>Each group is right by itself but together they are not; they may be in the wrong order, or from the recovery sheet of another vault.</translation>
    </message>
    <message>
        <source>密码至少要 10 个字符,建议用一句只有您知道的话。</source>
        <translation>The password needs at least 10 characters; a sentence only you know works well.</translation>
    </message>
    <message>
        <source>密码最多 128 个字符,请缩短。</source>
        <translation>The password may have at most 128 characters; shorten it.</translation>
    </message>
    <message>
        <source>这个密码太常见,别人容易猜到;请换一个。</source>
        <translation>This password is too common and easy to guess; use another one.</translation>
    </message>
    <message>
        <source>密码里大多是连续或重复的字符,别人容易猜到;请换一个。</source>
        <translation>The password is mostly sequences or repeated characters and easy to guess; use another one.</translation>
    </message>
    <message>
        <source>密码主要是一个日期,别人容易猜到;请换一个。</source>
        <translation>The password is mostly a date and easy to guess; use another one.</translation>
    </message>
    <message>
        <source>密码主要是学校或使用者的名字,别人容易猜到;请换一个。</source>
        <translation>The password is mostly the name of the school or of a user and easy to guess; use another one.</translation>
    </message>
    <message>
        <source>没有这个使用者;请刷新名单后再试。</source>
        <translation>There is no such user; refresh the list and try again.</translation>
    </message>
    <message>
        <source>已有同名的使用者;请换一个能区分的称呼。</source>
        <translation>A user of this name already exists; use a name that tells them apart.</translation>
    </message>
    <message>
        <source>至少要有一位启用的负责人;请先让另一位使用者担任负责人。</source>
        <translation>At least one enabled head of the room is needed; first make another user head of the room.</translation>
    </message>
    <message>
        <source>不能停用或重设自己;请由另一位负责人操作,改自己的密码请用“修改密码”。</source>
        <translation>You cannot disable or reset yourself; ask another head of the room, and use &quot;Change password&quot; for your own password.</translation>
    </message>
    <message>
        <source>请至少选一个适用的角色。</source>
        <translation>Choose at least one suitable role.</translation>
    </message>
    <message>
        <source>使用者最多 %1 位;请先整理名单。</source>
        <translation>There can be at most %1 users; tidy up the list first.</translation>
    </message>
    <message>
        <source>请填写使用者姓名。</source>
        <translation>Enter the name of the user.</translation>
    </message>
    <message>
        <source>使用者姓名太长(最多约 21 个汉字),请缩短。</source>
        <translation>The user&apos;s name is too long (about 21 Chinese characters at most); shorten it.</translation>
    </message>
    <message>
        <source>使用者姓名里有看不见的控制字符,请删去后重新输入。</source>
        <translation>The user&apos;s name contains invisible control characters; delete them and enter it again.</translation>
    </message>
    <message>
        <source>这不是听屿写出的文件,或者文件开头已损坏。</source>
        <translation>This file was not written by Tingyu, or its beginning is damaged.</translation>
    </message>
    <message>
        <source>文件由更新的版本写成(格式 %1),请先升级程序。</source>
        <translation>The file was written by a newer version (format %1); update the program first.</translation>
    </message>
    <message>
        <source>文件不完整,请重新拷贝后再试。</source>
        <translation>The file is incomplete; copy it again and retry.</translation>
    </message>
    <message>
        <source>文件已损坏或被改动过,没有读入任何内容;请换一份。</source>
        <translation>The file is damaged or was altered and nothing was read from it; use another copy.</translation>
    </message>
    <message>
        <source>文件没有写完,可能空间不足或盘已拔出;请检查后再试。</source>
        <translation>The file was not completely written (the disk may be full or unplugged); check and try again.</translation>
    </message>
    <message>
        <source>文件读到一半中断了,可能盘已拔出;请检查后再试。</source>
        <translation>The file could not be read to the end (the drive may have been unplugged); check and try again.</translation>
    </message>
    <message>
        <source>数据文件已损坏,程序没有改动它;请不要新建,改从最近一次备份恢复。</source>
        <translation>The data file is damaged and was left untouched; do not create a new one but restore from the latest backup.</translation>
    </message>
    <message>
        <source>数据文件正被另一个程序使用;请关闭那个程序后再试。</source>
        <translation>The data file is in use by another program; close that program and try again.</translation>
    </message>
    <message>
        <source>磁盘已满,这次没有保存,原有数据未变;请腾出空间后再保存一次。</source>
        <translation>The disk is full, so nothing was saved and the earlier data is unchanged; free some space and save again.</translation>
    </message>
    <message>
        <source>读写数据文件失败(%1),原有数据未变;请检查磁盘后再试。</source>
        <translation>Reading or writing the data file failed (%1) and the earlier data is unchanged; check the disk and try again.</translation>
    </message>
    <message>
        <source>内存不足,这一步没有进行;请关闭其他程序后再试。</source>
        <translation>There is not enough memory, so this step was not carried out; close other programs and try again.</translation>
    </message>
    <message>
        <source>要保存的内容与已有记录冲突,这次没有保存;请重新打开该记录核对后再保存。</source>
        <translation>What you want to save conflicts with existing records and was not saved; open the record again, check it and then save.</translation>
    </message>
    <message>
        <source>要保存的内容太长,这次没有保存;请缩短后再保存。</source>
        <translation>What you want to save is too long and was not saved; shorten it, then save.</translation>
    </message>
    <message>
        <source>程序内部出错(代码 %1),数据未变;请把代码告诉软件维护者。</source>
        <translation>The program met an internal error (code %1) and the data is unchanged; report the code to the software maintainer.</translation>
    </message>
    <message>
        <source>数据文件的保护设置(%1)未能生效,没有打开;请重新安装程序。</source>
        <translation>The protection setting of the data file (%1) did not take effect, so it was not opened; install the program again.</translation>
    </message>
    <message>
        <source>加密组件版本过旧(%1),没有打开数据;请安装新版程序。</source>
        <translation>The encryption component is too old (%1), so the data was not opened; install a new version of the program.</translation>
    </message>
    <message>
        <source>这里已有数据文件,没有覆盖它;请打开它,或另选一个文件夹。</source>
        <translation>There is already a data file here and it was not overwritten; open it, or choose another folder.</translation>
    </message>
    <message>
        <source>这里没有数据文件;请选择正确的文件夹,或从备份恢复。</source>
        <translation>There is no data file here; choose the right folder, or restore from a backup.</translation>
    </message>
    <message>
        <source>程序内部出错:上一步还没有结束,这次没有保存;请再试一次。</source>
        <translation>The program met an internal error: the previous step has not ended, so nothing was saved this time; try again.</translation>
    </message>
    <message>
        <source>程序内部出错:留痕不在一次保存之内,这次没有保存;请告诉软件维护者。</source>
        <translation>The program met an internal error: an audit entry lies outside a save, so nothing was saved this time; report it to the software maintainer.</translation>
    </message>
    <message>
        <source>这份数据由更新的程序写成(数据版本 %1),没有打开;请安装新版程序。</source>
        <translation>This data was written by a newer program (data version %1) and was not opened; install a new version of the program.</translation>
    </message>
    <message>
        <source>数据升级在第 %1 步没有成功,该步已撤回;请从升级前的备份恢复,并告诉软件维护者。</source>
        <translation>The data upgrade failed at step %1 and that step was undone; restore from the backup made before the upgrade and report it to the software maintainer.</translation>
    </message>
    <message>
        <source>程序文件不完整;请重新安装程序。</source>
        <translation>The program files are incomplete; install the program again.</translation>
    </message>
    <message>
        <source>这条记录已不在,可能刚被移除;请刷新后再看。</source>
        <translation>This record is gone and may just have been removed; refresh and look again.</translation>
    </message>
    <message>
        <source>程序内部出错(%1 没有所属记录),这次没有保存;请告诉软件维护者。</source>
        <translation>The program met an internal error (%1 has no parent record), so nothing was saved this time; report it to the software maintainer.</translation>
    </message>
    <message>
        <source>程序内部出错(%1 的所属记录不可更改),这次没有保存;请告诉软件维护者。</source>
        <translation>The program met an internal error (the parent record of %1 cannot be changed), so nothing was saved this time; report it to the software maintainer.</translation>
    </message>
    <message>
        <source>这一步已经撤销过,或已无法撤销;请直接修改记录。</source>
        <translation>This step was already undone or can no longer be undone; edit the record directly.</translation>
    </message>
    <message>
        <source>设置项 %1 不能取这个值,没有更改;请改为允许范围内的值。</source>
        <translation>Setting %1 cannot take this value and was not changed; use a value within the allowed range.</translation>
    </message>
    <message>
        <source>已停止,数据未变;需要时可以重新开始。</source>
        <translation>Stopped; the data is unchanged, and you can start again if needed.</translation>
    </message>
    <message>
        <source>这是另一个数据夹的备份,没有试它;请选这个数据夹自己的备份。</source>
        <translation>This is a backup of another vault and was not tried; please choose a backup of this vault.</translation>
    </message>
    <message>
        <source>备份能打开,但留痕与记录不一致;请不要依靠这一份,核对留痕后再备份一次。</source>
        <translation>The backup opens, but its audit trail does not fit its records; do not rely on it, verify the audit trail and back up again.</translation>
    </message>
    <message>
        <source>档案里没有“%1”这一部分,请从说明里的部分中选。</source>
        <translation>The file has no part &quot;%1&quot;; choose from the parts in the help.</translation>
    </message>
    <message>
        <source>没有这条提醒规则,请刷新后再选。</source>
        <translation>There is no such alert rule; refresh the list and choose again.</translation>
    </message>
    <message>
        <source>这条规则出自量表本身,不能停用;能停用的只有本机构设置的提醒。</source>
        <translation>This rule is the scale&apos;s own and cannot be switched off; only alerts set by this school can.</translation>
    </message>
    <message>
        <source>这条提醒已经停用,请刷新后查看。</source>
        <translation>This alert is switched off already; refresh to see it.</translation>
    </message>
    <message>
        <source>已取消重新计分,数据没有改动。</source>
        <translation>Scoring again was cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>这名学生不在这次测评的班级内,请另选,或先调整测评的班级。</source>
        <translation>This student is not in the classes of the campaign; choose another, or change the classes of the campaign first.</translation>
    </message>
    <message>
        <source>个案、答卷和谈话的内容只有心理教师直接可看;负责人须先写明理由并再次输入密码。</source>
        <translation>Only counsellors read cases, sheets and talks directly; the head first says what for and enters the password again.</translation>
    </message>
    <message>
        <source>请写明为什么要看(至少四个字),例如“审核个案报告”;理由会留痕。</source>
        <translation>Please say what for (at least four characters), for example &quot;approve a case report&quot;; the reason goes on record.</translation>
    </message>
    <message>
        <source>理由超过 %1 个字,请写短一些。</source>
        <translation>The reason has more than %1 characters; please shorten it.</translation>
    </message>
    <message>
        <source>这个班不在这次测评的班级内,请另选一个班,或打印全部班级。</source>
        <translation>This class takes no part in the campaign; choose another class, or print all classes.</translation>
    </message>
    <message>
        <source>房间名称是空的,没有保存;请填写名称。</source>
        <translation>The name of the room is empty, nothing was saved; enter a name.</translation>
    </message>
    <message>
        <source>这里已有同名的房间,没有重复添加;请换一个名称。</source>
        <translation>There is already a room of that name here, none was added; choose another name.</translation>
    </message>
    <message>
        <source>没有找到这个房间;请核对名称,或先添加房间。</source>
        <translation>The room was not found; check the name or add the room first.</translation>
    </message>
    <message>
        <source>没有找到房间所在的教学点,没有保存;请重新选择教学点。</source>
        <translation>The school unit of the room was not found, nothing was saved; choose the unit again.</translation>
    </message>
    <message>
        <source>有几个教学点都有这个名称的房间;请改用房间编号指明是哪一个。</source>
        <translation>Several school units have a room of that name; use the uid of the room to say which one.</translation>
    </message>
    <message>
        <source>开放计划的星期应是星期一到星期日,没有保存;请重新选择。</source>
        <translation>The weekday of the opening plan should be Monday to Sunday, nothing was saved; choose it again.</translation>
    </message>
    <message>
        <source>开放计划的结束时间要晚于开始时间,没有保存;请更正时间。</source>
        <translation>In the opening plan the end must be later than the beginning, nothing was saved; correct the times.</translation>
    </message>
    <message>
        <source>开放计划的最后一天早于第一天,没有保存;请更正日期。</source>
        <translation>The last day of the opening plan is before the first, nothing was saved; correct the dates.</translation>
    </message>
    <message>
        <source>这个房间在这段时间已有开放计划,没有保存;请错开时间或修改原来的计划。</source>
        <translation>The plan already has this room open at that time, nothing was saved; choose other times or change the existing line.</translation>
    </message>
    <message>
        <source>没有找到这一条开放计划;请回到计划重新选择。</source>
        <translation>This line of the opening plan was not found; go back to the plan and choose again.</translation>
    </message>
    <message>
        <source>没有找到这个人;请核对姓名,或先添加为用户或教职工。</source>
        <translation>This person was not found; check the name, or add the person as a user or as staff first.</translation>
    </message>
    <message>
        <source>没有找到这次值班;请回到值班记录重新选择。</source>
        <translation>This duty was not found; go back to the duty log and choose again.</translation>
    </message>
    <message>
        <source>关闭时间要晚于开放时间,没有保存;请更正时间。</source>
        <translation>The closing time must be later than the opening time, nothing was saved; correct the times.</translation>
    </message>
    <message>
        <source>一次值班不能超过 %1 天,没有保存;请核对日期。</source>
        <translation>A duty cannot be longer than %1 days, nothing was saved; check the dates.</translation>
    </message>
    <message>
        <source>人次和次数应在 0 到 %1 之间,没有保存;请更正。</source>
        <translation>Numbers of visits, calls and letters should be between 0 and %1, nothing was saved; correct them.</translation>
    </message>
    <message>
        <source>这位值班人还有一次值班没有关闭;请先关闭那一次。</source>
        <translation>This person has another duty that is not closed; close that one first.</translation>
    </message>
    <message>
        <source>这次值班已经关闭,没有改动;要改时间请修改记录并写明理由。</source>
        <translation>This duty is already closed, nothing was changed; to change its times edit the entry and give a reason.</translation>
    </message>
    <message>
        <source>最后一天早于第一天;请更正起止日期。</source>
        <translation>The last day is before the first; correct the dates.</translation>
    </message>
    <message>
        <source>值班安排要有日期,结束时间要晚于开始时间,没有保存;请更正。</source>
        <translation>A duty turn needs a date and an end later than its beginning, nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>这位值班人同一时间已有安排,没有保存;请换人或错开时间。</source>
        <translation>This person already has a turn at that time, nothing was saved; choose another person or other times.</translation>
    </message>
    <message>
        <source>两边是同一个人,没有改动;请选择另一个人。</source>
        <translation>Both sides are the same person, nothing was changed; choose another person.</translation>
    </message>
    <message>
        <source>没有找到这一次值班安排;请回到值班表重新选择。</source>
        <translation>This duty turn was not found; go back to the duty roster and choose again.</translation>
    </message>
    <message>
        <source>规则文件不是 JSON 对象,没有计算;请检查文件内容。</source>
        <translation>The rule file is not a JSON object, nothing was calculated; check the content of the file.</translation>
    </message>
    <message>
        <source>规则的 kind 应是 per_school_day、per_teaching_week 或 every_school_day,没有计算;请更正。</source>
        <translation>The kind of the rule should be per_school_day, per_teaching_week or every_school_day, nothing was calculated; correct it.</translation>
    </message>
    <message>
        <source>规则的 minutes 应是 %1 到 %2 之间的整数,没有计算;请更正。</source>
        <translation>The minutes of the rule should be a whole number between %1 and %2, nothing was calculated; correct it.</translation>
    </message>
    <message>
        <source>没有找到这位来访者;请核对姓名或代号后重新选择。</source>
        <translation>This client was not found; check the name or code and choose again.</translation>
    </message>
    <message>
        <source>家长来访要写姓名,没有保存;不愿留名的请改用代号。</source>
        <translation>A parent&apos;s name is missing, nothing was saved; use a code for somebody who gives no name.</translation>
    </message>
    <message>
        <source>只有用代号登记的来访者才能归到学生名下,没有改动。</source>
        <translation>Only a client entered under a code can be joined to a student; nothing was changed.</translation>
    </message>
    <message>
        <source>这个代号已归到一名学生名下,没有改动;请核对代号。</source>
        <translation>This code is joined to a student already, nothing was changed; check the code.</translation>
    </message>
    <message>
        <source>节次应在 1 到 %1 之间,没有保存;请更正。</source>
        <translation>The number of a lesson is 1 to %1, nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>上课时间的星期应是星期一到星期日或每天,没有保存;请重新选择。</source>
        <translation>The weekday of a lesson is Monday to Sunday or every day, nothing was saved; choose again.</translation>
    </message>
    <message>
        <source>下课时间要晚于上课时间,没有保存;请更正时间。</source>
        <translation>A lesson must end later than it begins, nothing was saved; correct the times.</translation>
    </message>
    <message>
        <source>与第 %1 节的节次或时间重叠,没有保存;请更正,或修改原来的那一节。</source>
        <translation>It has the number or a part of the time of lesson %1, nothing was saved; correct it, or change that lesson.</translation>
    </message>
    <message>
        <source>没有找到这一节上课时间;请回到列表重新选择。</source>
        <translation>This lesson was not found; go back to the list and choose again.</translation>
    </message>
    <message>
        <source>没有找到这次预约;请回到预约列表重新选择。</source>
        <translation>This appointment was not found; go back to the list and choose again.</translation>
    </message>
    <message>
        <source>预约没有日期或时间,没有保存;请填写。</source>
        <translation>The appointment has no date or time, nothing was saved; fill them in.</translation>
    </message>
    <message>
        <source>预约的时长应在 %1 到 %2 分钟之间,没有保存;请更正。</source>
        <translation>An appointment takes %1 to %2 minutes, nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>候补时段和团体活动要有名称,没有保存;请填写。</source>
        <translation>A placeholder and a group&apos;s meeting need a title, nothing was saved; fill it in.</translation>
    </message>
    <message>
        <source>这种预约不能在这里建立或改成这样,没有保存;团体活动请在团体里安排,候补时段请另建。</source>
        <translation>Such an appointment is not made or changed here, nothing was saved; plan a group&apos;s meeting in the group, and make a placeholder anew.</translation>
    </message>
    <message>
        <source>这次预约已有结果(到访、未到或取消),没有改动;要更正请先恢复为已预约。</source>
        <translation>It is already known what became of this appointment (came, did not come, cancelled), nothing was changed; to correct it, set it back to booked first.</translation>
    </message>
    <message>
        <source>这次预约现在就是已预约,没有改动。</source>
        <translation>This appointment is booked as it is; nothing was changed.</translation>
    </message>
    <message>
        <source>时间冲突:咨询教师、房间或学生在这段时间已有安排,没有保存;请换个时间,或确认后照样保存。</source>
        <translation>Clash: the counsellor, the room or the student is taken at that time, nothing was saved; choose another time, or confirm to save all the same.</translation>
    </message>
    <message>
        <source>重复的间隔应在 1 到 %1 周之间,没有保存;请更正。</source>
        <translation>A series comes every 1 to %1 weeks, nothing was saved; correct it.</translation>
    </message>
    <message>
        <source>请写明重复到哪一天,或者共几次(至少 2 次),两者只写一个;没有保存。</source>
        <translation>Say until which day it repeats, or how many times (at least 2), not both; nothing was saved.</translation>
    </message>
    <message>
        <source>一组重复的预约最多 %1 次,没有保存;请提前结束日期或减少次数。</source>
        <translation>A series has at most %1 appointments, nothing was saved; end it earlier or lower the count.</translation>
    </message>
    <message>
        <source>这些日子都不上课,没有保存;请换一天,或不限于上课日。</source>
        <translation>There is no school on any of these days, nothing was saved; choose another day, or do not keep to school days.</translation>
    </message>
    <message>
        <source>没有找到这条候补登记;请回到候补名单重新选择。</source>
        <translation>This entry was not found; go back to the waitlist and choose again.</translation>
    </message>
    <message>
        <source>这条候补登记已安排或已撤下,没有改动。</source>
        <translation>This entry is placed or dropped already; nothing was changed.</translation>
    </message>
    <message>
        <source>没有找到这次辅导记录;请回到列表重新选择。</source>
        <translation>This session record was not found; choose it again from the list.</translation>
    </message>
    <message>
        <source>“%1”超过 %2 个字,没有保存;请缩短后再试。</source>
        <translation>“%1” is longer than %2 characters and was not saved; shorten it and try again.</translation>
    </message>
    <message>
        <source>查找的内容超过 %1 个字,没有查找;请写短一些。</source>
        <translation>What is searched for is longer than %1 characters and was not searched; make it shorter.</translation>
    </message>
    <message>
        <source>%1 的日期不能晚于 %2 年,请更正。</source>
        <translation>The date of %1 cannot be later than the year %2; correct it.</translation>
    </message>
    <message>
        <source>日期应在 %1 年到 %2 年之间,没有保存;请核对日期。</source>
        <translation>Dates lie between the years %1 and %2 and nothing was saved; check the date.</translation>
    </message>
    <message>
        <source>这个位置在数据夹里面,没有写入;请选数据夹以外的位置。</source>
        <translation>This place is inside a vault folder and nothing was written; choose a place outside it.</translation>
    </message>
    <message>
        <source>这个名字是文件夹或设备,不是文件,没有写入;请换一个文件名。</source>
        <translation>This is the name of a folder or a device, not of a file, and nothing was written; choose another file name.</translation>
    </message>
    <message>
        <source>要写到的文件夹不存在或不能写入,没有写入;请换一个位置。</source>
        <translation>The folder to write to does not exist or cannot be written to, and nothing was written; choose another place.</translation>
    </message>
    <message>
        <source>没有写成:第 %1 号留在导出记录里,留痕注明没有写成;请检查磁盘空间、位置或打印机后再试。</source>
        <translation>Not written: number %1 stays in the export log, and the audit says that it failed; check the disk space, the place or the printer and try again.</translation>
    </message>
    <message>
        <source>辅导要有开始时间,时长在 0 到 %1 分钟之间,没有保存;请更正。</source>
        <translation>A session needs a time and between 0 and %1 minutes; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>栏目 %1 不认识,或写法不对,没有保存;请核对名称和内容。</source>
        <translation>The field %1 is not known, or not written as it should be; nothing was saved. Check its name and content.</translation>
    </message>
    <message>
        <source>没有求助类别 %1,没有保存;请从列表中选择。</source>
        <translation>There is no concern %1; nothing was saved. Choose one from the list.</translation>
    </message>
    <message>
        <source>主要问题只能有一个,没有保存;请只留一个。</source>
        <translation>Only one concern can be the main one; nothing was saved. Keep one.</translation>
    </message>
    <message>
        <source>危机评估没有项目 %1,或它出现了两次,没有保存;请更正。</source>
        <translation>The risk check has no item %1, or has it twice; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>来访者不属于这个辅导系列,没有保存;请另开一个系列或更正来访者。</source>
        <translation>The client does not belong to this series; nothing was saved. Open another series or correct the client.</translation>
    </message>
    <message>
        <source>这个预约不是这位来访者的,没有保存;请核对预约和来访者。</source>
        <translation>This appointment is another client&apos;s; nothing was saved. Check the appointment and the client.</translation>
    </message>
    <message>
        <source>这份记录已经签名,不能再改;要更正请写补记。</source>
        <translation>This record is signed and cannot be changed; write an addendum to correct it.</translation>
    </message>
    <message>
        <source>这份记录还没有签名,可以直接修改;签名之后才写补记。</source>
        <translation>This record is not signed yet and can still be edited; addenda are for signed records.</translation>
    </message>
    <message>
        <source>电脑的时间是 %1,早于 %2,没有签名;请先把电脑的日期和时间调准,再签名。</source>
        <translation>The computer&apos;s time is %1, before %2; nothing was signed. Set its date and time right, then sign.</translation>
    </message>
    <message>
        <source>这份记录连着个案,不能撤回;请改写记录并照常签名。</source>
        <translation>A case hangs on this record, so it cannot be taken back; edit it and sign it as usual.</translation>
    </message>
    <message>
        <source>请给出起止日期,最后一天不早于第一天。</source>
        <translation>Give a first and a last day, the last not before the first.</translation>
    </message>
    <message>
        <source>没有找到这个辅导系列;请回到列表重新选择。</source>
        <translation>This series was not found; choose it again from the list.</translation>
    </message>
    <message>
        <source>这个辅导系列已经结案,没有改动;要继续请先重新打开。</source>
        <translation>This series is closed; nothing was changed. Reopen it first.</translation>
    </message>
    <message>
        <source>这个辅导系列没有结案,不用重新打开。</source>
        <translation>This series is open; there is nothing to reopen.</translation>
    </message>
    <message>
        <source>您与这位来访者已有进行中的系列;请在其中继续。</source>
        <translation>You already keep an open series with this client; go on in that one.</translation>
    </message>
    <message>
        <source>这个系列还没有签名的辅导记录,不能结案;请先写好记录并签名。</source>
        <translation>This series has no signed record, so it cannot be closed; write and sign one first.</translation>
    </message>
    <message>
        <source>这个系列本来就由这位老师负责,不用共享。</source>
        <translation>This teacher keeps the series already; there is nothing to share.</translation>
    </message>
    <message>
        <source>教职工的辅导不与别人共享。</source>
        <translation>Series of colleagues are not shared.</translation>
    </message>
    <message>
        <source>只能与心理教师或负责人共享;请选择另一位。</source>
        <translation>A series can be shared with a counsellor or the head only; choose somebody else.</translation>
    </message>
    <message>
        <source>移交人和接收人是同一个人,没有移交;请选择另一位接收人。</source>
        <translation>Both are the same person; nothing was handed over. Choose another successor.</translation>
    </message>
    <message>
        <source>接收人应是在用的心理教师,没有移交;请选择另一位。</source>
        <translation>The successor must be a counsellor who is active; nothing was handed over. Choose somebody else.</translation>
    </message>
    <message>
        <source>其中有系列不能由这位接收人负责,没有移交;请先把它移交给另一位,再移交其余的。</source>
        <translation>One of the series cannot be kept by this successor; nothing was handed over. Hand that one to somebody else first, then the others.</translation>
    </message>
    <message>
        <source>请写监交人的姓名,没有移交。</source>
        <translation>Name the witness; nothing was handed over.</translation>
    </message>
    <message>
        <source>没有进行中的系列或个案可以移交。</source>
        <translation>There is no open series or case to hand over.</translation>
    </message>
    <message>
        <source>其中有系列不由移交人负责,没有移交;请核对。</source>
        <translation>Some series is not kept by the one who hands over; nothing was handed over. Check them.</translation>
    </message>
    <message>
        <source>没有找到这份移交清单;请回到列表重新选择。</source>
        <translation>This handing over was not found; choose it again from the list.</translation>
    </message>
    <message>
        <source>请写明事实,没有保存。</source>
        <translation>Write down the facts; nothing was saved.</translation>
    </message>
    <message>
        <source>请写明由谁决定,没有保存。</source>
        <translation>Say who decided; nothing was saved.</translation>
    </message>
    <message>
        <source>请至少写明告知了谁、说了什么,没有保存。</source>
        <translation>Say at least whom was told and what; nothing was saved.</translation>
    </message>
    <message>
        <source>没有告知对象 %1,没有保存;请从列表中选择。</source>
        <translation>There is no listener %1; nothing was saved. Choose from the list.</translation>
    </message>
    <message>
        <source>这次辅导不是这名学生的,没有保存;请核对学生和辅导记录。</source>
        <translation>This session is not of this student; nothing was saved. Check the student and the session.</translation>
    </message>
    <message>
        <source>这个个案不是这名学生的,没有保存;请核对学生和个案。</source>
        <translation>This case is not of this student; nothing was saved. Check the student and the case.</translation>
    </message>
    <message>
        <source>没有找到这条突破保密记录;请回到列表重新选择。</source>
        <translation>This exception to secrecy was not found; choose it again from the list.</translation>
    </message>
    <message>
        <source>第一小时没有事项 %1,没有保存;请从列表中选择。</source>
        <translation>The first hour has no item %1; nothing was saved. Choose from the list.</translation>
    </message>
    <message>
        <source>附件要有名称,最多 %1 个字,没有保存;请改名后再试。</source>
        <translation>A file needs a name of at most %1 characters; nothing was saved. Rename it and try again.</translation>
    </message>
    <message>
        <source>附件是空的,没有保存;请检查文件。</source>
        <translation>The file is empty; nothing was saved. Check it.</translation>
    </message>
    <message>
        <source>附件超过 %1 MB,没有保存;请压缩或拆分后再试。</source>
        <translation>The file is larger than %1 MB; nothing was saved. Make it smaller or split it.</translation>
    </message>
    <message>
        <source>没有找到这个附件;请回到记录重新选择。</source>
        <translation>This file was not found; choose it again in the record.</translation>
    </message>
    <message>
        <source>常用语要有名称,最多 %1 个字,没有保存;请更正。</source>
        <translation>A snippet needs a title of at most %1 characters; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>抽查份数应在 1 到 %1 之间;请更正。</source>
        <translation>Draw between 1 and %1 records; correct the number.</translation>
    </message>
    <message>
        <source>没有找到这次抽查;请回到列表重新选择。</source>
        <translation>This draw was not found; choose it again from the list.</translation>
    </message>
    <message>
        <source>这份记录不在这次抽查里,没有揭开。</source>
        <translation>This record is not in the draw; it was not uncovered.</translation>
    </message>
    <message>
        <source>文件不是辅导记录的 JSON 对象,没有保存;请检查文件内容。</source>
        <translation>The file is no JSON object of a session; nothing was saved. Check what it holds.</translation>
    </message>
    <message>
        <source>没有辅导形式 %1,没有保存;可用 face-to-face、phone、letter、online、home-visit。</source>
        <translation>There is no kind of session %1; nothing was saved. Use face-to-face, phone, letter, online or home-visit.</translation>
    </message>
    <message>
        <source>危机评估 %1 的回答应是 yes、no 或 unclear,没有保存;请更正。</source>
        <translation>The answer to %1 of the risk check must be yes, no or unclear; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>这段时间没有您能查看的辅导记录;请更改起止日期。</source>
        <translation>There is no session in these days that you may read; change the days.</translation>
    </message>
    <message>
        <source>值班记录里的“%1”不是可选的内容,没有保存;请重新选择。</source>
        <translation>&quot;%1&quot; of the duty entry is none of the choices; nothing was saved. Choose again.</translation>
    </message>
    <message>
        <source>这一周没有值班安排,没有复制;请另选一周。</source>
        <translation>That week has no turns; nothing was copied. Choose another week.</translation>
    </message>
    <message>
        <source>这段时间已经写过没有开放的原因,没有重复保存。</source>
        <translation>A reason why the room stayed closed is kept for that time already; it was not saved twice.</translation>
    </message>
    <message>
        <source>没有找到这一条未开放说明;请回到值班记录重新选择。</source>
        <translation>That reason was not found; go back to the duty log and choose again.</translation>
    </message>
    <message>
        <source>自带的房间指南读不出来(%1),没有使用;请重新安装程序。</source>
        <translation>The guide to rooms that comes with the program cannot be read (%1) and was not used; install the program again.</translation>
    </message>
    <message>
        <source>没有这种制度;请从五项制度中选择一项。</source>
        <translation>There is no such rule; choose one of the five.</translation>
    </message>
    <message>
        <source>制度内容是空的,没有保存;请写上内容或采用参考文本。</source>
        <translation>The rule is empty; nothing was saved. Write it, or begin with the model text.</translation>
    </message>
    <message>
        <source>没有找到这一版制度;请回到制度列表重新选择。</source>
        <translation>That version was not found; go back to the rules and choose again.</translation>
    </message>
    <message>
        <source>这一版已经批准,不能再改;请写一个新版本。</source>
        <translation>That version is approved and no longer changes; write a new one.</translation>
    </message>
    <message>
        <source>没有写批准人,或名字太长,没有保存;请填写批准人。</source>
        <translation>Who approved it is missing or too long; nothing was saved. Fill it in.</translation>
    </message>
    <message>
        <source>求助名录的类别不在可选范围内,没有保存;请重新选择。</source>
        <translation>The kind of help is none of the choices; nothing was saved. Choose again.</translation>
    </message>
    <message>
        <source>求助名录的名称是空的,没有保存;请填写名称。</source>
        <translation>The name is empty; nothing was saved. Fill it in.</translation>
    </message>
    <message>
        <source>电话和地址都是空的,没有保存;请至少填写一项。</source>
        <translation>Phone and address are both empty; nothing was saved. Fill in one of them.</translation>
    </message>
    <message>
        <source>这一条已有学校自己的内容,没有重复添加;请修改原来的。</source>
        <translation>The school has its own version of that entry already; change that one.</translation>
    </message>
    <message>
        <source>没有找到这一条求助信息;请回到名录重新选择。</source>
        <translation>That entry was not found; go back to the directory and choose again.</translation>
    </message>
    <message>
        <source>要么选择指南中的一项,要么写上自己的名称,没有保存;请更正。</source>
        <translation>Choose an item of the guide, or write a name of your own, not both; nothing was saved.</translation>
    </message>
    <message>
        <source>数量应在 0 到 %1 之间,没有保存;请更正。</source>
        <translation>The count must lie between 0 and %1; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>面积应在 0 到 %1 平方米之间,没有保存;请更正。</source>
        <translation>The area must lie between 0 and %1 square metres; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>没有找到这一条场地设备;请回到登记表重新选择。</source>
        <translation>That line of the register was not found; go back to the register and choose again.</translation>
    </message>
    <message>
        <source>时长应在 1 到 %1 分钟之间,没有保存;请更正。</source>
        <translation>The length must lie between 1 and %1 minutes; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>用途不在可选范围内,没有保存;请重新选择。</source>
        <translation>The use is none of the choices; nothing was saved. Choose again.</translation>
    </message>
    <message>
        <source>没有找到这一条记录;请回到列表重新选择。</source>
        <translation>That entry was not found; go back to the list and choose again.</translation>
    </message>
    <message>
        <source>没有找到这个团体;请回到团体列表重新选择。</source>
        <translation>This group was not found; go back to the list of groups and choose again.</translation>
    </message>
    <message>
        <source>团体名称是空的,没有保存;请填写名称。</source>
        <translation>The group has no name and was not saved; give it one.</translation>
    </message>
    <message>
        <source>带领者中至少要有一位本系统的用户,否则没有人能查看记录,没有保存;请补上。</source>
        <translation>One of the leaders at least must be a user of this program, or nobody could read the records; nothing was saved. Add one.</translation>
    </message>
    <message>
        <source>成员要有加入日期,退出日期不能早于加入日期,没有保存;请更正。</source>
        <translation>A member needs a first day, and the last day cannot come before it; nothing was saved. Correct the days.</translation>
    </message>
    <message>
        <source>这名学生在这段时间里已是本团体的成员,没有重复加入;请核对起止日期。</source>
        <translation>This student is a member of the group in that time already and was not added twice; check the days.</translation>
    </message>
    <message>
        <source>这名成员 %1 至 %2 有出勤记录,起止日期要包括这些天,没有保存;请更正日期。</source>
        <translation>Attendance of this member is on record from %1 to %2; his days must include these, and nothing was saved. Correct the days.</translation>
    </message>
    <message>
        <source>团体已结束,没有改动;要继续请先重新打开。</source>
        <translation>The group has ended and was not changed; open it again to go on.</translation>
    </message>
    <message>
        <source>团体已有活动记录,不能删除;不再进行请改为结束。</source>
        <translation>The group has met and cannot be deleted; end it instead.</translation>
    </message>
    <message>
        <source>一次活动的流程不能超过 %1 行,没有保存;请合并几行。</source>
        <translation>A meeting takes at most %1 lines of stages; nothing was saved. Join some of them.</translation>
    </message>
    <message>
        <source>名单中有人当天不是本团体的成员,没有保存;请核对成员的起止日期。</source>
        <translation>Somebody on the list was not a member of the group on that day; nothing was saved. Check the days of the members.</translation>
    </message>
    <message>
        <source>文件不是可用的 JSON 对象,没有保存;请检查文件内容。</source>
        <translation>The file holds no JSON object that can be used; nothing was saved. Check the file.</translation>
    </message>
    <message>
        <source>文件中的 %1 一项不能使用,没有保存;请更正。</source>
        <translation>%1 in the file cannot be used; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>没有找到这次团体活动;请回到团体重新选择。</source>
        <translation>This meeting was not found; go back to the group and choose again.</translation>
    </message>
    <message>
        <source>这次活动的记录已签名,没有改动;需要补充请写追加说明。</source>
        <translation>The record of this meeting is signed and was not changed; write an addendum instead.</translation>
    </message>
    <message>
        <source>这次活动的记录还没有签名,请直接修改记录。</source>
        <translation>The record of this meeting is not signed yet; change the record itself.</translation>
    </message>
    <message>
        <source>记录还不完整,没有签名;请补全主题、流程、效果评估和每位成员的出勤后再签名。</source>
        <translation>The record is not complete and was not signed; fill in theme, stages, evaluation and the attendance of every member, then sign.</translation>
    </message>
    <message>
        <source>没有找到这条记录;请回到列表重新选择。</source>
        <translation>This entry was not found; go back to the list and choose again.</translation>
    </message>
    <message>
        <source>时长应在 0 到 %1 分钟之间,没有保存;请更正。</source>
        <translation>The length must lie between 0 and %1 minutes; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>学时应是 0.5 的倍数,没有保存;请更正。</source>
        <translation>Hours are counted in halves; nothing was saved. Correct them.</translation>
    </message>
    <message>
        <source>节数应在 1 到 %1 之间,没有保存;请更正。</source>
        <translation>The number of lessons must lie between 1 and %1; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>回复日期早于收到日期,没有保存;请更正日期。</source>
        <translation>The day of the answer comes before the day the letter was received; nothing was saved. Correct the days.</translation>
    </message>
    <message>
        <source>统计的起止月份不对,或超过 %1 个月;请更正后再试。</source>
        <translation>The months asked for run backwards or are more than %1; correct them and try again.</translation>
    </message>
    <message>
        <source>这个团体还没有活动记录,没有打印;请先记录一次活动。</source>
        <translation>This group has not met yet and was not printed; record a meeting first.</translation>
    </message>
    <message>
        <source>最后一天早于第一天,或者一次打印超过一学年;请更正起止日期。</source>
        <translation>The last day is before the first, or a print is longer than a school year; correct the dates.</translation>
    </message>
    <message>
        <source>候补时段和团体活动没有预约条;请选择一位来访者的预约。</source>
        <translation>A placeholder or a group&apos;s meeting has no slip; choose a client&apos;s appointment.</translation>
    </message>
    <message>
        <source>请在 --student、--parent(加 --child)、--staff、--code、--title 中写一个。</source>
        <translation>Give one of --student, --parent (with --child), --staff, --code, --title.</translation>
    </message>
    <message>
        <source>请写 --at 时间;已到的来访者写 --walk-in,不写时间也不重复。</source>
        <translation>Give --at and a time; for somebody who is here --walk-in, without a time and without repeating.</translation>
    </message>
    <message>
        <source>请写要打印什么:--from 和 --to 登记表、--slip 预约条、--week 一周,或 --blank 空白表。</source>
        <translation>Say what to print: --from and --to for the register, --slip, --week, or --blank for an empty form.</translation>
    </message>
    <message>
        <source>这是团体的一次活动,没有改动;请在“团体”里改时间、记出勤或取消。</source>
        <translation>This is a meeting of a group; nothing was changed. Move it, record its attendance or cancel it under Groups.</translation>
    </message>
    <message>
        <source>活动要有时间,时长应在 %1 到 %2 分钟之间,没有保存;请更正。</source>
        <translation>A meeting needs a time and should last %1 to %2 minutes; nothing was saved. Please correct it.</translation>
    </message>
    <message>
        <source>这个文件不是能看的图片,没有存入;请选 PNG 或 JPEG 图片。</source>
        <translation>This file is no picture that can be shown, and was not stored; choose a PNG or JPEG picture.</translation>
    </message>
    <message>
        <source>没有说是哪个月;请写成 2026-11 这样的年月。</source>
        <translation>No month was named; write it like 2026-11.</translation>
    </message>
    <message>
        <source>这个月还没有开始,没有月报;请换一个月。</source>
        <translation>This month has not begun and has no sheet; choose another one.</translation>
    </message>
    <message>
        <source>这个月还没有过完,没有签名;请在当月最后一天或以后再签。</source>
        <translation>This month is not over and was not signed; sign it on its last day or later.</translation>
    </message>
    <message>
        <source>数字在看过之后又变了,没有签名;请再看一遍现在的数字,然后签名。</source>
        <translation>The figures have changed since you looked, nothing was signed; look at them again, then sign.</translation>
    </message>
    <message>
        <source>这个月已经签过,数字也没有变,不必再签。</source>
        <translation>This month is signed and its figures have not changed; there is no need to sign again.</translation>
    </message>
    <message>
        <source>月报里存的数字读不出来;请核对留痕,并从备份恢复。</source>
        <translation>The stored figures of a month cannot be read; verify the log and restore a backup.</translation>
    </message>
    <message>
        <source>人数应在 0 到 %1 之间,没有保存;请更正。</source>
        <translation>The number of pupils must lie between 0 and %1; nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>图片没有名称或名称过长,没有存入;请改一个名称。</source>
        <translation>The picture has no name or one that is too long and was not stored; give it another name.</translation>
    </message>
    <message>
        <source>图片是空文件,没有存入;请重新选择文件。</source>
        <translation>The picture is an empty file and was not stored; choose another.</translation>
    </message>
    <message>
        <source>图片超过 %1 MB,没有存入;请降低分辨率后再试。</source>
        <translation>The picture is larger than %1 MB and was not stored; try again at a lower resolution.</translation>
    </message>
    <message>
        <source>这里只存图片,PDF 没有存入;请在扫描时选 JPEG 格式,或把 PDF 的每一页另存为 JPEG 图片。</source>
        <translation>Only pictures are kept here and the PDF was not stored; choose JPEG when you scan, or save each page of the PDF as a JPEG picture.</translation>
    </message>
    <message>
        <source>没有这种与学生的关系,没有保存;可用 %1。</source>
        <translation>There is no such relation to the student, nothing was saved; use one of %1.</translation>
    </message>
    <message>
        <source>%1 只能是 %2 之一,请更正。</source>
        <translation>%1 must be one of %2; correct it.</translation>
    </message>
    <message>
        <source>这次值班已经记过(同一人、同一房间、同一时间),没有再存;要改请修改那一条。</source>
        <translation>This duty is in the log already (the same person, room and times) and was not saved again; edit that entry instead.</translation>
    </message>
    <message>
        <source>有几个房间(%1),没有进行;请用 --room 写明是哪一个。</source>
        <translation>There are several rooms (%1), nothing was done; name one with --room.</translation>
    </message>
    <message>
        <source>还没有写:%1。没有签名;请补上后再签名。</source>
        <translation>Still empty: %1. The record was not signed; fill them in and sign again.</translation>
    </message>
    <message>
        <source>这个系列还有 %1 份记录没有签名(最早的是 %2),不能结案;请写记录的老师先签名。</source>
        <translation>%1 records of this series are not signed (the earliest is of %2), so it cannot be closed; whoever wrote them signs first.</translation>
    </message>
    <message>
        <source>这不是密钥卡,没有登记;请选择对方交来的密钥卡文件。</source>
        <translation>This is no key card and was not enrolled; choose the card file you were given.</translation>
    </message>
    <message>
        <source>密钥卡内容不完整,没有登记;请对方重新拷一份。</source>
        <translation>The key card is not whole and was not enrolled; ask for another copy.</translation>
    </message>
    <message>
        <source>还没有填写学校名称,没有写出密钥卡;请先在设置里填写。</source>
        <translation>The school has no name yet, so no key card was written; enter it in Settings first.</translation>
    </message>
    <message>
        <source>这张卡说是换新卡,但没有旧卡的签名,没有登记;请与对方当面核对。</source>
        <translation>The card claims to replace one you know, but that one did not sign it; it was not enrolled. Check with the unit in person.</translation>
    </message>
    <message>
        <source>指纹应是 8 组 6 位数字,现在读到 %1 组;请照盖章的纸重新输入。</source>
        <translation>A fingerprint is 8 groups of 6 digits and %1 were read; type it again from the stamped paper.</translation>
    </message>
    <message>
        <source>指纹第 %1 组输错了,请对照纸上的数字。</source>
        <translation>Group %1 of the fingerprint is mistyped; compare it with the paper.</translation>
    </message>
    <message>
        <source>指纹与这张卡不符,没有登记;请确认纸和文件是同一单位的,仍不符就不要使用这张卡。</source>
        <translation>The fingerprint is not this card&apos;s, which was not enrolled; make sure that paper and file are of one unit, and do not use the card if they still differ.</translation>
    </message>
    <message>
        <source>这是本单位自己的密钥,不需要登记也不能停用;请选择对方的。</source>
        <translation>This is your own key, which is neither enrolled nor revoked; choose the other unit&apos;s.</translation>
    </message>
    <message>
        <source>这张密钥卡已经登记过,不用再登记。</source>
        <translation>This key card is enrolled already.</translation>
    </message>
    <message>
        <source>没有登记过这个单位;请先登记它的密钥卡。</source>
        <translation>This unit is not enrolled; enrol its key card first.</translation>
    </message>
    <message>
        <source>这把密钥已经停用,不能再登记;请对方换新卡。</source>
        <translation>This key was revoked and cannot be enrolled again; ask the unit for a new card.</translation>
    </message>
    <message>
        <source>这个单位的密钥已停用或已换新卡,没有写出;请改用它的新卡。</source>
        <translation>The unit&apos;s key was revoked or replaced, so nothing was written; use its new card.</translation>
    </message>
    <message>
        <source>发件单位的密钥已停用(停用名单第 %1 号),没有导入;请对方换新卡后重发。</source>
        <translation>The sender&apos;s key was revoked (list no. %1); nothing was taken in. Ask for a new card and a new package.</translation>
    </message>
    <message>
        <source>没有写停用的原因,没有停用;请写明原因。</source>
        <translation>No reason was given, so nothing was revoked; write one.</translation>
    </message>
    <message>
        <source>这不是停用名单,没有使用;请另选文件。</source>
        <translation>This is no revocation list and was not used; choose another file.</translation>
    </message>
    <message>
        <source>停用名单不完整,没有使用;请重新拷贝。</source>
        <translation>The revocation list is not whole and was not used; copy it again.</translation>
    </message>
    <message>
        <source>停用名单不是上级单位签发的,没有使用。</source>
        <translation>The revocation list is not signed by a district and was not used.</translation>
    </message>
    <message>
        <source>收件单位应为 1 到 3 个,且不能重复;请重新选择。</source>
        <translation>A package has 1 to 3 receivers, each once; choose again.</translation>
    </message>
    <message>
        <source>文件超过 512 MB,没有使用;请对方分开报送。</source>
        <translation>The file is over 512 MB and was not used; ask for it in parts.</translation>
    </message>
    <message>
        <source>这不是报送文件,没有导入;请另选文件。</source>
        <translation>This is no package and was not taken in; choose another file.</translation>
    </message>
    <message>
        <source>未登记的单位(%1),没有导入;请先登记它的密钥卡。</source>
        <translation>The sender (%1) is not enrolled, so nothing was taken in; enrol its key card first.</translation>
    </message>
    <message>
        <source>不是发给本单位的,没有导入;请交给收件单位。</source>
        <translation>It is not addressed to you and was not taken in; hand it to its receiver.</translation>
    </message>
    <message>
        <source>文件内容已损坏或被改动,没有导入;请对方重新写出。</source>
        <translation>The content is damaged or was changed, and was not taken in; ask for it anew.</translation>
    </message>
    <message>
        <source>文件的说明(第 %1 行)有误,没有导入;请对方重新写出。</source>
        <translation>The file&apos;s manifest (line %1) is wrong and nothing was taken in; ask for it anew.</translation>
    </message>
    <message>
        <source>文件由更新的版本写成(格式 %1),先留着;请升级程序后再导入。</source>
        <translation>A newer version wrote the file (format %1); keep it, and take it in after an update.</translation>
    </message>
    <message>
        <source>文件第 %1 行有误,没有导入;请对方重新写出。</source>
        <translation>Line %1 of the file is wrong and nothing was taken in; ask for it anew.</translation>
    </message>
    <message>
        <source>文件第 %1 行含有不该有的内容,没有导入;请对方重新写出。</source>
        <translation>Line %1 of the file holds what it must not, and nothing was taken in; ask for it anew.</translation>
    </message>
    <message>
        <source>文件行数超过限度(第 %1 行),没有导入。</source>
        <translation>The file has too many lines (line %1) and was not taken in.</translation>
    </message>
    <message>
        <source>文件第 %1 行的合计与内容不符,没有导入;请对方重新写出。</source>
        <translation>The totals in line %1 are not those of the file, which was not taken in; ask for it anew.</translation>
    </message>
    <message>
        <source>有一行内容过长,没有写出。</source>
        <translation>One line is too long, so nothing was written.</translation>
    </message>
    <message>
        <source>内容超过 200 万行,没有写出;请分开报送。</source>
        <translation>There are over 2,000,000 lines, so nothing was written; report in parts.</translation>
    </message>
    <message>
        <source>写完再读时内容不一样,文件没有留下;请换一个 U 盘。</source>
        <translation>Read back, the file was not what was written and is gone; use another stick.</translation>
    </message>
    <message>
        <source>本机磁盘放不下这份文件,没有导入;请先清理磁盘。</source>
        <translation>There is no room on this PC for the file, which was not taken in; free some first.</translation>
    </message>
    <message>
        <source>这里只报送汇总数(L0),没有写出 %1;请改选 L0。</source>
        <translation>Only figures (L0) are handed over here and %1 was not written; choose L0.</translation>
    </message>
    <message>
        <source>没有 %1 这种 %2 级别的报送内容;请重新选择。</source>
        <translation>There is no stream %1 at level %2; choose again.</translation>
    </message>
    <message>
        <source>%1 的期间不能是 %2;请重新选择。</source>
        <translation>%2 is no period of %1; choose again.</translation>
    </message>
    <message>
        <source>%1 的月报还没有签字,没有写出;请负责人先签月报。</source>
        <translation>The monthly sheet of %1 is not signed, so nothing was written; the head signs it first.</translation>
    </message>
    <message>
        <source>%1 没有可以报送的内容;请先登记学校和班级。</source>
        <translation>There is nothing to report of %1; enter school and classes first.</translation>
    </message>
    <message>
        <source>%1 的 %2 里有不许报送的内容,没有写出;请告诉开发者。</source>
        <translation>Section %2 of %1 holds what may not leave, so nothing was written; tell the developers.</translation>
    </message>
    <message>
        <source>还没有收到这个单位的报送,没有回执可写。</source>
        <translation>Nothing came from this unit yet, so there is nothing to acknowledge.</translation>
    </message>
    <message>
        <source>打不开这个文件;请检查 U 盘是否插好。</source>
        <translation>The file cannot be opened; see whether the stick is in.</translation>
    </message>
    <message>
        <source>已导入第 %1 号。</source>
        <translation>Number %1 was taken in.</translation>
    </message>
    <message>
        <source>已导入第 %1 号;之前缺 %2 个,内容以这一号为准。</source>
        <translation>Number %1 was taken in; %2 before it are missing, and this one counts.</translation>
    </message>
    <message>
        <source>已导入过(第 %1 号)。</source>
        <translation>It was taken in before (number %1).</translation>
    </message>
    <message>
        <source>第 %1 号是旧版本,已有第 %2 号,没有改动。</source>
        <translation>Number %1 is older than number %2, which is here; nothing changed.</translation>
    </message>
    <message>
        <source>第 %1 号与已收到的接不上,可能有两台电脑在报送或恢复过备份;已搁置,请问发件单位。</source>
        <translation>Number %1 does not follow what came before: two PCs report, or a backup was restored. It was put aside; ask the sender.</translation>
    </message>
    <message>
        <source>编号从第 %2 号跳到第 %1 号,跳得太多;已搁置,请问发件单位。</source>
        <translation>The numbers jump from %2 to %1, which is too far. It was put aside; ask the sender.</translation>
    </message>
    <message>
        <source>“%1”不是单位编号;编号是 32 位的 0-9、a-f,见 exchange state。</source>
        <translation>“%1” is no key id; one has 32 digits 0-9 and a-f, see exchange state.</translation>
    </message>
    <message>
        <source>打不开这个导出文件;请检查位置和 U 盘。</source>
        <translation>This export cannot be opened; check where it is and whether the USB stick is in.</translation>
    </message>
    <message>
        <source>这不是加密的导出文件;请另选一个,备份请用“从备份恢复”。</source>
        <translation>This is not an encrypted export; choose another one. For a backup use &quot;Restore from a backup&quot;.</translation>
    </message>
    <message>
        <source>加密文件的密码不对;它是导出时另定的,不是登录密码,请重新输入。</source>
        <translation>The password of the encrypted file is wrong; it was chosen at the export and is not the one for signing in. Type it again.</translation>
    </message>
    <message>
        <source>导出文件已损坏,什么都没有读入;请向导出的人再要一份。</source>
        <translation>The export is damaged and nothing was read; ask who made it for another copy.</translation>
    </message>
    <message>
        <source>这里没有 manifest.json,不是完整的导出;请选择导出时写入的文件夹或文件。</source>
        <translation>There is no manifest.json here, so this is no whole export; choose the folder or file that the export was written to.</translation>
    </message>
    <message>
        <source>manifest.json 读不懂,不是开放导出或已损坏;请重新导出后再装入。</source>
        <translation>manifest.json cannot be read: it is no open export, or damaged. Export again, then import.</translation>
    </message>
    <message>
        <source>这份导出由较早的程序写出,不能装成数据夹;请用现在的程序重新导出。</source>
        <translation>An earlier program wrote this export and no vault can be made of it; export again with the present one.</translation>
    </message>
    <message>
        <source>这份导出由更新的程序写出(数据版本 %1);请先更新本程序再装入。</source>
        <translation>A newer program wrote this export (schema %1); update this program first.</translation>
    </message>
    <message>
        <source>这是单个学生的导出,不能装成数据夹;请选择整库导出。</source>
        <translation>This is the export of one student, no vault can be made of it; choose one of the whole vault.</translation>
    </message>
    <message>
        <source>这份导出有 %1 条记录的内容没有写出,不能装成数据夹;请负责人写明为什么要看,再导出一次。</source>
        <translation>%1 records of this export were written without what they hold, so no vault can be made of it; let the head export again, saying what for.</translation>
    </message>
    <message>
        <source>导出里有不认识的表 %1,没有装入;请用写出它的程序版本。</source>
        <translation>The export has an unknown table %1 and was not imported; use the version of the program that wrote it.</translation>
    </message>
    <message>
        <source>表 %1 里有不认识的列 %2,没有装入;请用写出它的程序版本。</source>
        <translation>Table %1 has an unknown column %2 and was not imported; use the version of the program that wrote it.</translation>
    </message>
    <message>
        <source>表 %1 的列 %2 类型不对,没有装入;请重新导出。</source>
        <translation>Column %2 of table %1 is of the wrong type, nothing was imported; export again.</translation>
    </message>
    <message>
        <source>导出里缺少 %1,没有装入;请重新导出。</source>
        <translation>The export lacks %1 and was not imported; export again.</translation>
    </message>
    <message>
        <source>导出里缺少文件 %1,没有装入;请找回它或重新导出。</source>
        <translation>The export lacks the file %1 and was not imported; find it or export again.</translation>
    </message>
    <message>
        <source>文件 %1 与导出时不同,没有装入;请用没有改动过的那一份。</source>
        <translation>The file %1 is not as it was exported, nothing was imported; use a copy that was not changed.</translation>
    </message>
    <message>
        <source>表 %1 的 JSON 文件第 %2 行已损坏,没有装入;请重新导出。</source>
        <translation>Line %2 of the JSON file of table %1 is damaged, nothing was imported; export again.</translation>
    </message>
    <message>
        <source>表 %1 的 JSON 文件第 %2 行,列 %3 的值不对,没有装入;请重新导出。</source>
        <translation>Line %2 of the JSON file of table %1 has a wrong value in column %3, nothing was imported; export again.</translation>
    </message>
    <message>
        <source>表 %1 的 JSON 文件第 %2 行的编号前面已经有了,没有装入;请重新导出。</source>
        <translation>The uid in line %2 of the JSON file of table %1 was there before, nothing was imported; export again.</translation>
    </message>
    <message>
        <source>表 %1 的 JSON 文件第 %2 行,列 %3 指向不存在的记录,没有装入;请重新导出。</source>
        <translation>Column %3 in line %2 of the JSON file of table %1 points to a record that is not there, nothing was imported; export again.</translation>
    </message>
    <message>
        <source>表 %1 的 JSON 文件第 %2 行不合这张表的规则,没有装入;请重新导出。</source>
        <translation>Line %2 of the JSON file of table %1 is against a rule of that table, nothing was imported; export again.</translation>
    </message>
    <message>
        <source>这个文件不在待查名单里;请刷新后重新选择。</source>
        <translation>This file is not among those to be looked at; refresh and choose again.</translation>
    </message>
    <message>
        <source>这一期还没有收到;请先导入该单位的文件。</source>
        <translation>Nothing of this period has come yet; import the unit&apos;s file first.</translation>
    </message>
    <message>
        <source>退回要写明原因,不超过 200 字;请补上。</source>
        <translation>To send it back give a reason of at most 200 characters.</translation>
    </message>
    <message>
        <source>名单第 %1 行没有单位名称;请补上或删去这一行。</source>
        <translation>Line %1 of the list has no unit name; add it or remove the line.</translation>
    </message>
    <message>
        <source>名单里 %1 有两行;请删去一行。</source>
        <translation>%1 is on the list twice; remove one line.</translation>
    </message>
    <message>
        <source>名单第 %1 行有一格超过 60 个字;请缩短。</source>
        <translation>A cell in line %1 of the list is longer than 60 characters; shorten it.</translation>
    </message>
    <message>
        <source>这个文件不是跳号,不能这样收下;请打电话问对方,由对方重新写出。</source>
        <translation>This file is not ahead in its numbers and cannot come in this way; ask the unit by telephone to write it again.</translation>
    </message>
    <message>
        <source>会诊文件的内容不完整,没有导入;请对方重新写出。</source>
        <translation>The consultation is not whole and was not imported; ask for it again.</translation>
    </message>
    <message>
        <source>标明不具名的会诊文件里有不该有的内容,没有导入;请对方重新写出。</source>
        <translation>The file says that it is without names and holds what it must not; it was not imported. Ask for it again.</translation>
    </message>
    <message>
        <source>答复超过 32 KB,没有写出;请写短些。</source>
        <translation>The answer is longer than 32 KB and was not written; make it shorter.</translation>
    </message>
    <message>
        <source>会诊要选不具名(L1)或具名(L2);请重新选择。</source>
        <translation>A consultation is without names (L1) or named (L2); choose one of them.</translation>
    </message>
    <message>
        <source>还没有选学生或个案;请先选择。</source>
        <translation>Choose a student or case first.</translation>
    </message>
    <message>
        <source>%1 的报告里还有 %2 处会让人认出是谁,没有写出;请先在报告预览里处理。</source>
        <translation>The report of %1 still says who is meant in %2 places; it was not written. Settle them in its preview first.</translation>
    </message>
    <message>
        <source>没有找到这个会诊;请刷新后重新选择。</source>
        <translation>This consultation was not found; refresh and choose again.</translation>
    </message>
    <message>
        <source>具名会诊要另一人同意,没有写出;请另一人输入密码,或写明书面签批,紧急时注明待补。</source>
        <translation>A named consultation needs another person&apos;s word and was not written: let that person type a password, give the signature on paper, or in an emergency say that it follows.</translation>
    </message>
    <message>
        <source>同意的人不能是您自己,没有写出;请另一人确认。</source>
        <translation>You cannot agree with yourself; it was not written. Let another person confirm.</translation>
    </message>
    <message>
        <source>没有这位负责人或心理教师,没有写出;请重新选择。</source>
        <translation>There is no such head or counsellor; it was not written. Choose again.</translation>
    </message>
    <message>
        <source>这里还有别人可以确认,不能用书面签批代替;请那位输入密码。</source>
        <translation>Somebody else here can agree, so a signature on paper does not do; let that person type a password.</translation>
    </message>
    <message>
        <source>书面签批要写姓名、职务和日期,用逗号隔开;请补全。</source>
        <translation>A signature on paper is name, post and date, with commas between; complete it.</translation>
    </message>
    <message>
        <source>还没有写答复,没有写出;请至少答一题。</source>
        <translation>There is no answer yet and nothing was written; answer one question at least.</translation>
    </message>
    <message>
        <source>答复要有专家的姓名和职务,没有写出;请补上。</source>
        <translation>An answer needs the expert&apos;s name and post and was not written; add them.</translation>
    </message>
    <message>
        <source>报告里没有 %1 这一题或这一栏,没有写出;请核对。</source>
        <translation>The report has no question or field %1; nothing was written. Check it.</translation>
    </message>
    <message>
        <source>这个会诊不是那个单位送来的,没有写出;请核对单位编号。</source>
        <translation>This consultation did not come from that unit; nothing was written. Check the key id.</translation>
    </message>
    <message>
        <source>答复文件要写 expert、questions 和 fields,没有写出;请核对。</source>
        <translation>The answer file must hold expert, questions and fields; nothing was written. Check it.</translation>
    </message>
    <message>
        <source>会诊材料读不出;请学校重新报送。</source>
        <translation>The report cannot be read; ask the school for it again.</translation>
    </message>
    <message>
        <source>第 %1 号答复找不到对应的个案,先放在待查里;请问对方是不是发错了。</source>
        <translation>Answer %1 belongs to no case of ours and was put aside; ask whether it was sent to the wrong unit.</translation>
    </message>
    <message>
        <source>密码不能写在 --server 里,别人会看到;请改用 --server-password-file 文件。</source>
        <translation>A password in --server could be seen by others; put it into a file and name it with --server-password-file.</translation>
    </message>
    <message>
        <source>没有 PostgreSQL 的驱动程序,没有连接;请安装软件包 libqt6sql6-psql。</source>
        <translation>The driver for PostgreSQL is missing, nothing was connected; install the package libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>没有连上服务器,没有装入;请核对 --server 和服务器密码。服务器说:%1</source>
        <translation>The server was not reached and nothing was loaded; check --server and the server&apos;s password. It says: %1</translation>
    </message>
    <message>
        <source>服务器没有完成,请处理后再装入一次,反复装入不会重复。服务器说:%1</source>
        <translation>The server did not finish; mend what it names and load again, which repeats nothing. It says: %1</translation>
    </message>
    <message>
        <source>服务器上的表是第 %1 版,本程序只认到第 %2 版,没有装入;请先升级本程序。</source>
        <translation>The server&apos;s tables are of version %1, this program knows them up to %2, and nothing was loaded; upgrade this program first.</translation>
    </message>
    <message>
        <source>程序不完整,没有装入;请重新安装。</source>
        <translation>The program is not complete, nothing was loaded; install it again.</translation>
    </message>
    <message>
        <source>这是学校的数据夹,没有装入;装入服务器的只能是教研室的汇总数据。</source>
        <translation>This is a school&apos;s vault, nothing was loaded; only the figures of a district office may go to a server.</translation>
    </message>
    <message>
        <source>下发文件的内容不完整,没有导入;请上级重新写出。</source>
        <translation>What was sent down is not whole and was not imported; ask the office for it again.</translation>
    </message>
    <message>
        <source>这份下发不是上级单位签发的,没有导入。</source>
        <translation>This was not signed by an office above and was not imported.</translation>
    </message>
    <message>
        <source>还没有标题,或标题超过 200 字;请改短。</source>
        <translation>There is no title, or it is longer than 200 characters; change it.</translation>
    </message>
    <message>
        <source>正文超过 32 KB;请写短些,长的附在文件里。</source>
        <translation>The text is longer than 32 KB; make it shorter or put it into a file.</translation>
    </message>
    <message>
        <source>还没有选文件,或文件是空的、超过 4 MB;请另选文件。</source>
        <translation>No file is chosen, or it is empty or over 4 MB; choose another.</translation>
    </message>
    <message>
        <source>题目文本要写明量表、版本和已取得的授权;请补全。</source>
        <translation>Wording needs its scale, its version and the licence you hold; complete it.</translation>
    </message>
    <message>
        <source>指名通报要写学生姓名;请补上。</source>
        <translation>A named alert needs the student&apos;s name; add it.</translation>
    </message>
    <message>
        <source>测评任务要写用哪个量表;请补上。</source>
        <translation>A screening needs its scale; add it.</translation>
    </message>
    <message>
        <source>指名通报只能给学生所在的一所学校;请只选一个单位。</source>
        <translation>A named alert goes to the student&apos;s own school alone; choose one unit.</translation>
    </message>
    <message>
        <source>没有找到这份下发;请刷新后重新选择。</source>
        <translation>This item was not found; refresh and choose again.</translation>
    </message>
    <message>
        <source>%1 还没有过完,没有写出;请月底以后再报。</source>
        <translation>%1 is not over yet; nothing was written. Report it after its end.</translation>
    </message>
    <message>
        <source>不含姓名的测评结果一次只能交给一个单位,没有写出;请只选一个单位。</source>
        <translation>Results without names go to one unit at a time; nothing was written. Choose one unit only.</translation>
    </message>
    <message>
        <source>--server 里“%1”不能用;请写成 host=… dbname=… user=…,每个写一次。</source>
        <translation>“%1” in --server cannot be used; write host=… dbname=… user=…, each once.</translation>
    </message>
    <message>
        <source>下属单位的汇总只有教育局能报,没有导入;请核对是谁写出的。</source>
        <translation>Only an education office can report on the units below it, so nothing was imported; please check who wrote the file.</translation>
    </message>
    <message>
        <source>会诊一次只能送给一个单位,没有写出;请只选一个单位。</source>
        <translation>A consultation goes to one unit at a time, so nothing was written; please choose just one unit.</translation>
    </message>
    <message>
        <source>一个个案最多存 %1 页图片,没有存入;请先移除不要的。</source>
        <translation>A case holds at most %1 pictures of pages and nothing was stored; remove some first.</translation>
    </message>
    <message>
        <source>这一页还没有遮盖,没有可以送出的样子;请先遮盖并确认。</source>
        <translation>This page is not covered and has nothing that may leave; cover it and confirm first.</translation>
    </message>
    <message>
        <source>还没有遮盖任何一处,没有存入;请盖住姓名,或确认这一页没有写出任何人。</source>
        <translation>Nothing is covered yet and nothing was stored; cover the names, or confirm that nobody is named on the page.</translation>
    </message>
    <message>
        <source>遮盖的位置不在这一页上,没有存入;请重新遮盖。</source>
        <translation>What is covered does not lie on this page and nothing was stored; cover it again.</translation>
    </message>
    <message>
        <source>会诊文件里第 %1 页图片打不开,没有导入;请对方重新写出。</source>
        <translation>The picture of page %1 in the consultation file cannot be opened and nothing was imported; ask the sender to write it again.</translation>
    </message>
    <message>
        <source>图片页只随具名会诊送出,没有写出;请不选图片页,或改为具名。</source>
        <translation>Pages go with a named consultation alone and nothing was written; choose none, or send it named.</translation>
    </message>
    <message>
        <source>%1 的第 %2 页图片还没有遮盖,没有写出;请先遮盖并确认,或不选这一页。</source>
        <translation>Page %2 of %1 is not covered and nothing was written; cover and confirm it, or leave it out.</translation>
    </message>
    <message>
        <source>%1 选了 %2 页图片,一次会诊最多 %3 页,没有写出;请少选几页。</source>
        <translation>%2 pages of %1 were chosen; at most %3 go with one consultation and nothing was written; choose fewer.</translation>
    </message>
    <message>
        <source>图片页合起来超过 %1 MB,没有写出;请少选几页,或分几次送。</source>
        <translation>Together the pages are larger than %1 MB and nothing was written; choose fewer, or send them in several packages.</translation>
    </message>
    <message>
        <source>这张图片打不开或不完整,没有存入;请重新拍照或扫描,存为 JPEG 或 PNG。</source>
        <translation>This picture cannot be opened or is not whole and was not stored; photograph or scan it again as JPEG or PNG.</translation>
    </message>
    <message>
        <source>图片的长或宽超过 %1 像素,没有存入;请降低分辨率后再试。</source>
        <translation>The picture is longer or wider than %1 pixels and was not stored; lower its resolution and try again.</translation>
    </message>
    <message>
        <source>移交的档案内容不完整,没有导入;请对方重新写出。</source>
        <translation>The file that was handed over is not whole and was not imported; ask the other school to write it again.</translation>
    </message>
    <message>
        <source>学生档案只在学校之间移交,没有导入;请核对是谁写出的、交给谁。</source>
        <translation>Files of students go from school to school only; nothing was imported. Check who wrote it and for whom.</translation>
    </message>
    <message>
        <source>移交单第 %1 号已经收到过另一份,没有导入;请问对方是哪一份。</source>
        <translation>Another file with list no. %1 came before; nothing was imported. Ask the other school which it is.</translation>
    </message>
    <message>
        <source>学生档案只能从学校移交给学校,没有写出;请选择登记过密钥卡的学校。</source>
        <translation>A file goes from school to school only; nothing was written. Choose a school whose key card is enrolled.</translation>
    </message>
    <message>
        <source>还没有选移交的材料,或所选的已经变了;请重新选择。</source>
        <translation>Nothing is chosen to go along, or it has changed since; choose again.</translation>
    </message>
    <message>
        <source>%1 的内容太长,没有写出;请不选这一份,另用纸质移交。</source>
        <translation>%1 is too long; nothing was written. Leave it out and hand it over on paper.</translation>
    </message>
    <message>
        <source>档案里有对方读不了的内容,没有写出;请核对各项的来源和日期。</source>
        <translation>The file holds something its receiver could not read; nothing was written. Check the sources and days of its entries.</translation>
    </message>
    <message>
        <source>移交给别的学校,原因是转学或毕业;请重新选择。</source>
        <translation>A file goes to another school for a transfer or a graduation; choose again.</translation>
    </message>
    <message>
        <source>姓名不能超过 60 个字;请改短。</source>
        <translation>A name has at most 60 characters; make it shorter.</translation>
    </message>
    <message>
        <source>没有监护人同意向外提供的记录,没有写出;请先登记同意,或写明为什么没有。</source>
        <translation>No guardian&apos;s consent to passing on is on record; nothing was written. Record it first, or say why there is none.</translation>
    </message>
    <message>
        <source>移交档案要另一人同意,没有写出;请另一人输入密码,或写明书面签批。</source>
        <translation>Another person has to agree; nothing was written. Have the password entered, or give the signature on paper.</translation>
    </message>
    <message>
        <source>请选并入哪位学生,或在哪个班新建;两者选一。</source>
        <translation>Choose whom to join it to, or the class of a new student: one of the two.</translation>
    </message>
    <message>
        <source>名册里已有同证件号或同学籍号的学生,没有接收;请选并入那位学生。</source>
        <translation>A student with that ID number or roll number is here already; nothing was taken over. Join it to that student.</translation>
    </message>
    <message>
        <source>这份档案已经接收或退回,没有改动;请刷新后再看。</source>
        <translation>This file was taken over or sent back already; nothing was changed. Refresh and look again.</translation>
    </message>
    <message>
        <source>没有找到这份移交来的材料;请刷新后重新选择。</source>
        <translation>This document was not found; refresh and choose again.</translation>
    </message>
    <message>
        <source>移交的档案(第 %1 号)收在“档案移交”里,看过以后再决定接收或退回。</source>
        <translation>A file that was handed over (no. %1) waits under Files handed over: look at it, then take it over or send it back.</translation>
    </message>
    <message>
        <source>教研室的数据夹不分几台电脑,没有写出或收入;各校的数据请用报送文件。</source>
        <translation>A district&apos;s folder is not shared by several PCs, nothing was written or taken in; schools send packages instead.</translation>
    </message>
    <message>
        <source>电脑的编号是 1 到 %1;请换一个编号。</source>
        <translation>PCs are numbered 1 to %1; choose another number.</translation>
    </message>
    <message>
        <source>第 %1 台已经是另一台电脑的编号,没有改;请换一个编号。</source>
        <translation>PC %1 is another one already, nothing was changed; choose another number.</translation>
    </message>
    <message>
        <source>没有这台电脑,没有改动;请在名单里选一台。</source>
        <translation>There is no such PC, nothing was changed; choose one of the list.</translation>
    </message>
    <message>
        <source>还不知道有别的电脑,没有写出;请先用备份在另一台电脑上恢复,在那里定好编号并写出变更文件,再到这里收入。</source>
        <translation>No other PC is known yet, nothing was written; restore a backup on the other PC, give it its number and let it write a change file there, then take that in here.</translation>
    </message>
    <message>
        <source>找不到这个文件夹,什么都没有做;请插好 U 盘或连上共享文件夹再试。</source>
        <translation>This folder is not there, nothing was done; plug in the stick or connect the shared folder and try again.</translation>
    </message>
    <message>
        <source>这不是变更文件,没有收入;请选择另一台电脑写出的 .tyc 文件。</source>
        <translation>This is no change file, nothing was taken in; choose the .tyc file that another PC wrote.</translation>
    </message>
    <message>
        <source>这个文件不是本室的电脑写的,没有收入;别的单位的数据请用报送文件或档案移交。</source>
        <translation>This file was not written by a PC of this room, nothing was taken in; other units send packages or hand files over.</translation>
    </message>
    <message>
        <source>这个文件就是本机写出的,不用收入;请选择另一台电脑的文件。</source>
        <translation>This file was written here and need not be taken in; choose the file of another PC.</translation>
    </message>
    <message>
        <source>两台电脑的程序版本不同,没有收入;请先都升级到同一版本,再重新写出变更文件。</source>
        <translation>The two PCs run different versions of the program, nothing was taken in; bring both to the same version and write the change file again.</translation>
    </message>
    <message>
        <source>两台电脑都叫第 %1 台,没有收入;请由负责人在其中一台上改编号,再重新写出变更文件。</source>
        <translation>Both PCs call themselves PC %1, nothing was taken in; let the head give one of them another number, then write the change file again.</translation>
    </message>
    <message>
        <source>第 %1 台的这个文件接着另一个还没有在这里收入的文件,没有收入;请先把本机的变更文件交给它,请它重新写一次。</source>
        <translation>This file of PC %1 builds upon one that was not taken in here, nothing was taken in; give it this PC&apos;s change file first and let it write again.</translation>
    </message>
    <message>
        <source>变更文件由更新的程序写成,没有收入;请先升级本机的程序。</source>
        <translation>The change file was written by a newer program, nothing was taken in; update the program here first.</translation>
    </message>
    <message>
        <source>变更文件里的内容不完整,没有收入;请在另一台电脑上重新写一次。</source>
        <translation>The content of the change file is not complete, nothing was taken in; write it again on the other PC.</translation>
    </message>
    <message>
        <source>变更文件里 %1 的一条记录对不上,没有收入,数据没有改动;请在另一台电脑上重新写一次。</source>
        <translation>A record of %1 in the change file does not fit, nothing was taken in and nothing changed; write it again on the other PC.</translation>
    </message>
    <message>
        <source>改动历史缺了一段,没有写出;请运行数据检查,必要时用备份恢复。</source>
        <translation>A part of the history is missing, nothing was written; check the data and restore a backup if need be.</translation>
    </message>
    <message>
        <source>这一处已经决定过了,没有再改。</source>
        <translation>This one was decided already; nothing was changed.</translation>
    </message>
    <message>
        <source>这一处只能确认现在的内容;另一份请看后用更正或补记写进去。</source>
        <translation>Here only what stands can be confirmed; read the other one and write it in as a correction or an addendum.</translation>
    </message>
    <message>
        <source>另一份的位置已被别的记录占用,没有改;请先改那一条记录。</source>
        <translation>The place of the other one is taken by another record, nothing was changed; change that record first.</translation>
    </message>
    <message>
        <source>本机是第 %1 台电脑,报送、收件和移交都在第 1 台上做,没有写出或收下。</source>
        <translation>This is PC %1; packages leave from and come in at PC 1, nothing was written or taken in.</translation>
    </message>
    <message>
        <source>本机的流水号已用完,没有保存;请由负责人给本机换一个电脑编号。</source>
        <translation>This PC has used up its numbers, nothing was saved; let the head give it another PC number.</translation>
    </message>
    <message>
        <source>%1 的监护人不同意会诊,或撤回了同意,没有写出;请改为不具名,或写明为什么仍要送出。</source>
        <translation>%1: the guardian refused the consultation or took the consent back, nothing was written. Send it without names, or say why it goes all the same.</translation>
    </message>
    <message>
        <source>只有具名会诊可以写明保存到哪一天,没有写出;请去掉日期,或改为具名。</source>
        <translation>A named consultation alone can say until when it is kept, nothing was written. Leave the day out, or send it named.</translation>
    </message>
    <message>
        <source>请对方保存到的日期已经过了,没有写出;请改日期,或不填。</source>
        <translation>The day until which it should be kept is over, nothing was written. Change the day, or leave it empty.</translation>
    </message>
    <message>
        <source>第 %1 号停用名单,停用了 %2 个单位。</source>
        <translation>Revocation list no. %1, units revoked: %2.</translation>
    </message>
    <message>
        <source>这是本单位自己的密钥卡,不用导入。</source>
        <translation>This is your own key card; there is nothing to import.</translation>
    </message>
    <message>
        <source>这个文件已损坏或被改动,不能收下;请问过发件单位,由对方重新写出。</source>
        <translation>This file is damaged or was changed and cannot come in; ask its sender to write it anew.</translation>
    </message>
    <message>
        <source>这个文件没有被改动,还要核实,没有去掉;请问发件单位。</source>
        <translation>This file was not changed but has to be checked; it stays on the list. Ask its sender.</translation>
    </message>
    <message>
        <source>这是密钥卡,不在这里导入;请在“单位与密钥卡”里照盖章的指纹纸登记。</source>
        <translation>This is a key card and is not imported here; enrol it under “Units and cards” with its stamped paper.</translation>
    </message>
    <message>
        <source>这是一间辅导室几台电脑之间的变更文件;请在那间辅导室的“几台电脑”里收入。</source>
        <translation>This is a change file between the PCs of one room; take it in there, under “Our PCs”.</translation>
    </message>
    <message>
        <source>这是数据夹的备份,不在这里导入;请收好,要恢复时在启动后的“从备份恢复”里选它。</source>
        <translation>This is a backup of a vault and is not imported here; keep it well, and choose it under “Restore from backup” at the start if it is needed.</translation>
    </message>
    <message>
        <source>里面有本机没有的量表(%1),先不收,什么也没有变;请升级程序或装入这个量表,再导入一次。</source>
        <translation>It holds figures of scales that are not known here (%1), so it waits and nothing changed; update the program or import the scale, then import it again.</translation>
    </message>
    <message>
        <source>另一台电脑记得本机以前的改动,本机却没有了:数据夹像是被旧的拷贝换过,没有收入;请用备份恢复本机,再互通。</source>
        <translation>The other PC remembers changes of this one that are gone here: the folder seems to have been replaced by an older copy. Nothing was taken in; restore a backup on this PC, then meet again.</translation>
    </message>
    <message>
        <source>所选量表有关键题,请写明谁每天查看提示、谁代看:再选一名查看人,或填写代看人的姓名和电话。</source>
        <translation>A scale has a critical item: say who looks at flags each day and who stands in. Choose a second one, or write name and phone of the stand-in.</translation>
    </message>
    <message>
        <source>请写明不纳入这名学生的理由。</source>
        <translation>Say why the student is left out.</translation>
    </message>
    <message>
        <source>这名学生或这个班不在这次测评的范围内,请核对班级。</source>
        <translation>This student or class is not part of the campaign. Check the class.</translation>
    </message>
    <message>
        <source>份数不能是负数,收回的也不能多于发出的,请核对后再保存。</source>
        <translation>Counts cannot be below nothing, nor can more come back than went out. Check them.</translation>
    </message>
    <message>
        <source>请填写施测的日期,不能晚于今天。</source>
        <translation>Write the day of the sitting, not later than today.</translation>
    </message>
    <message>
        <source>到测人数应在 1 到 %1 之间(这个班在册的人数),请核对。</source>
        <translation>The number present must be from 1 to %1, the size of the class. Check it.</translation>
    </message>
    <message>
        <source>没有要打印的学生:名单是空的。</source>
        <translation>There is nobody to print for: the list is empty.</translation>
    </message>
    <message>
        <source>请用 1 到 12 的数字写月份,用逗号分开,例如 3,9;留空就不提醒。</source>
        <translation>Write months as numbers from 1 to 12 with commas between, such as 3,9; leave it empty for no reminder.</translation>
    </message>
    <message>
        <source>量表 %1 没有完整的题目文字,不能在屏幕上作答;请先在「量表」里导入学校取得授权的题本。</source>
        <translation>Not every item of the scale %1 has words, so it cannot be answered on screen; first import the wording your school is licensed to use.</translation>
    </message>
    <message>
        <source>量表 %1 第 %2 题要看计分才知道问不问,不能在屏幕上作答,请用纸笔。</source>
        <translation>Whether item %2 of the scale %1 is asked depends on its scoring, so it cannot be answered on screen; use paper.</translation>
    </message>
    <message>
        <source>这个文件夹里的作答设置不完整,请重新写一份。</source>
        <translation>What this folder holds for answering is incomplete; write a new one.</translation>
    </message>
    <message>
        <source>这个文件夹里没有这个编号的作答条。</source>
        <translation>No slip of this folder has this code.</translation>
    </message>
    <message>
        <source>这份密封答卷内容不完整。</source>
        <translation>This sealed sheet is incomplete.</translation>
    </message>
    <message>
        <source>这次测评没有由学生自己作答的量表,不用屏幕作答。</source>
        <translation>No scale of this screening is answered by students themselves; it needs no screen.</translation>
    </message>
    <message>
        <source>没有需要在屏幕上作答的学生:都已交卷、不参加,或未满 14 周岁还没有监护人同意。</source>
        <translation>Nobody is left to answer on screen: all have handed in, do not take part, or are under 14 without a guardian&apos;s consent.</translation>
    </message>
    <message>
        <source>这次测评已经结束,请先重新打开再准备屏幕作答。</source>
        <translation>This screening is closed; open it again first.</translation>
    </message>
    <message>
        <source>这次测评还没有到开始的日期,请到时再在本机作答。</source>
        <translation>This screening has not begun; answer on this PC when its first day has come.</translation>
    </message>
    <message>
        <source>已取消,没有写出作答站。</source>
        <translation>Cancelled; no station was written.</translation>
    </message>
    <message>
        <source>已取消收卷,数据没有改动;可以随时再收。</source>
        <translation>Collecting was cancelled and nothing changed; collect again at any time.</translation>
    </message>
    <message>
        <source>这里没有作答站的答卷,请选作答站的文件夹(里面有 answers)。</source>
        <translation>No answers of a station are here; choose the folder of a station (it holds answers).</translation>
    </message>
    <message>
        <source>作答条上有编号,不能放进作答站的文件夹里,请换一个地方。</source>
        <translation>The slips hold the codes and cannot go into the folder of the station; choose another place.</translation>
    </message>
    <message>
        <source>这个文件夹里已经有东西,请换一个新的空文件夹。</source>
        <translation>There is something in this folder already; choose a new, empty one.</translation>
    </message>
    <message>
        <source>请写明题目文字的来源和使用依据,例如授权书编号。</source>
        <translation>Say where the wording is from and what allows its use, for example a licence number.</translation>
    </message>
    <message>
        <source>请写上指导语,学生作答前先读到它。</source>
        <translation>Write the instructions: they are read before answering.</translation>
    </message>
    <message>
        <source>题目的条数或顺序与量表不一致,没有导入;请对照预览改好文件再选一次。</source>
        <translation>Count or order of the items differ from the scale: nothing was imported. Mend the file by the preview and choose it again.</translation>
    </message>
    <message>
        <source>这份题本配的是量表 %1 版,这里的量表是 %2 版,不能选用;请向下发单位要相符的题本。</source>
        <translation>This wording is for version %1 of the scale, and here it is version %2: ask the office that sent it for one that fits.</translation>
    </message>
    <message>
        <source>还没有 %1 的题目文字,不能打印题本;请先导入学校有权使用的文字。</source>
        <translation>There is no wording of %1 yet, so its form cannot be printed: import wording your school may use.</translation>
    </message>
    <message>
        <source>没有这份题本,请刷新后再选。</source>
        <translation>There is no such wording: refresh and choose again.</translation>
    </message>
    <message>
        <source>已有答卷用过这份题本,不能删除;可以停用它。</source>
        <translation>Sheets name this wording, so it cannot be deleted; it can be put aside.</translation>
    </message>
    <message>
        <source>问卷还有没填好的地方,请按提示补全后再试。</source>
        <translation>Something in the questionnaire is not filled in yet: complete what is pointed out and try again.</translation>
    </message>
    <message>
        <source>与上一版没有不同,不需要再发布。</source>
        <translation>Nothing differs from the last version: there is nothing to release.</translation>
    </message>
    <message>
        <source>还没有作答,没有保存。</source>
        <translation>Nothing was answered, and nothing is kept.</translation>
    </message>
    <message>
        <source>这名学生在量表的适用范围之外,请写明使用的理由。</source>
        <translation>This student lies outside what the scale is made for: say why it is used.</translation>
    </message>
    <message>
        <source>紧急情况下先做后告知,请写明情况和打算何时告知谁。</source>
        <translation>In an emergency it is told afterwards: say what happened, and who will be told when.</translation>
    </message>
    <message>
        <source>不满 14 岁,只有学生本人同意不够;请先取得监护人同意,或写明紧急情况。</source>
        <translation>Under 14 the student&apos;s own word is not enough: ask a guardian first, or say what the emergency is.</translation>
    </message>
    <message>
        <source>找不到给作答站用的程序,请重新安装,或用 --program 指明 portable.sh 做出的文件夹。</source>
        <translation>The program for stations was not found: install anew, or name with --program the folder that portable.sh made.</translation>
    </message>
    <message>
        <source>量表 %1 不是为这些班级的学段编制的;要用请在“理由”里写明原因,会留在记录里。</source>
        <translation>Scale %1 is not made for the stages of these classes: to use it write the reason under “Reason”, where it stays on record.</translation>
    </message>
    <message>
        <source>这个得分对应两个选项,不能还原为作答</source>
        <translation>Two options give this score; it cannot be turned back into an answer</translation>
    </message>
    <message>
        <source>作答的字符数与题数不同</source>
        <translation>As many characters of answers as there are items are needed</translation>
    </message>
    <message>
        <source>这一行没有得分,也没有等级</source>
        <translation>This row has neither a score nor a level</translation>
    </message>
    <message>
        <source>这名学生还没有第一次录入的答卷,请先录入。</source>
        <translation>This student has no sheet from a first keying yet; key it first.</translation>
    </message>
    <message>
        <source>这份答卷不是手工录入的,不需要第二次录入。</source>
        <translation>This sheet was not keyed by hand; it needs no second keying.</translation>
    </message>
    <message>
        <source>第二次录入要换一个人:这份答卷是您录入的,请由别的录入员登录后再录。</source>
        <translation>The second keying is somebody else&apos;s: you keyed this sheet. Let another keyer unlock and key it.</translation>
    </message>
    <message>
        <source>这份答卷已经录过第二次。</source>
        <translation>This sheet was keyed a second time already.</translation>
    </message>
    <message>
        <source>这份答卷已经核对一致,请刷新列表。</source>
        <translation>This sheet has been agreed; refresh the list.</translation>
    </message>
    <message>
        <source>第 %1 题还没有选定以哪一次为准。</source>
        <translation>Which keying holds has not been chosen for item %1 yet.</translation>
    </message>
    <message>
        <source>这份答卷在此期间被更正过,请刷新后重新核对。</source>
        <translation>This sheet was corrected meanwhile; refresh and compare again.</translation>
    </message>
    <message>
        <source>有一个班超过 100 人,不能给每人一个代码;请改为印姓名。</source>
        <translation>A class has more than 100 students and there are not enough codes for it; print names instead.</translation>
    </message>
    <message>
        <source>每列题数请选 10、20 或 25。</source>
        <translation>Choose 10, 20 or 25 items a column.</translation>
    </message>
    <message>
        <source>请写明结果来自哪个平台或医院。</source>
        <translation>Say which platform or hospital the results are from.</translation>
    </message>
    <message>
        <source>没有认出表头;请指明哪一列是学号或姓名,哪一列是得分或等级。</source>
        <translation>No headings were recognised; say which column is the student number or name and which the score or level.</translation>
    </message>
    <message>
        <source>没有得分列,也没有等级列;请指明是哪一列。</source>
        <translation>There is neither a column of scores nor one of levels; say which it is.</translation>
    </message>
    <message>
        <source>文件里没有量表名称,请填写这些结果来自哪个量表。</source>
        <translation>The file names no scale; enter which scale these results are from.</translation>
    </message>
    <message>
        <source>没有这条外部结果,请刷新后再选。</source>
        <translation>There is no such outside result; refresh and choose again.</translation>
    </message>
    <message>
        <source>这条结果已经列入复核。</source>
        <translation>This result is in the review queue already.</translation>
    </message>
    <message>
        <source>一次谈话请填 5 到 240 分钟。</source>
        <translation>A talk takes 5 to 240 minutes: enter a number between them.</translation>
    </message>
    <message>
        <source>谈话的老师请填 1 到 99 人。</source>
        <translation>Enter 1 to 99 counsellors.</translation>
    </message>
    <message>
        <source>每人每周用于谈话的时间请填 10 到 3000 分钟。</source>
        <translation>Enter 10 to 3000 minutes a week for each counsellor.</translation>
    </message>
    <message>
        <source>谈完的期限请填 1 到 200 天。</source>
        <translation>Enter 1 to 200 days.</translation>
    </message>
    <message>
        <source>还没有选中答卷,请先在名单里选。</source>
        <translation>No sheet is chosen: choose some in the list first.</translation>
    </message>
    <message>
        <source>这份答卷已经不在测评里,不用再安排重测。</source>
        <translation>This sheet is in no screening any more: it need not be asked for again.</translation>
    </message>
    <message>
        <source>还没有选中学生,请先在队列里选。</source>
        <translation>No student is chosen: choose some in the queue first.</translation>
    </message>
    <message>
        <source>选中的有 %1 项不能一起决定:有关键题、面谈没有排除风险,或分数最高而还没有和学生谈过;请把它们取消选中,逐个决定。</source>
        <translation>%1 of those chosen cannot be decided together: a critical item, an interview that leaves risk open, or a highest score without a talk. Leave them out and decide them one by one.</translation>
    </message>
    <message>
        <source>请填写要找空时段的起止日期,不超过 200 天。</source>
        <translation>Enter from when until when free times are looked for, at most 200 days.</translation>
    </message>
    <message>
        <source>请写下看到或听到了什么。</source>
        <translation>Write what was seen or heard.</translation>
    </message>
    <message>
        <source>请写下理由。</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>监控测的间隔请填 0 到 %1 天。</source>
        <translation>Enter 0 to %1 days between monitoring tests.</translation>
    </message>
    <message>
        <source>列入关注名单要有两个以上来源都提示需要关注,现在只有 %1 个;请先登记其他来源的线索。</source>
        <translation>The watch list takes a concern from two sources or more, there is %1: record what other sources say first.</translation>
    </message>
    <message>
        <source>这名学生已经在关注名单里。</source>
        <translation>This student is on the watch list already.</translation>
    </message>
    <message>
        <source>这名学生不在关注名单里。</source>
        <translation>This student is not on the watch list.</translation>
    </message>
    <message>
        <source>请至少选一件请班主任做的事。</source>
        <translation>Choose at least one thing to ask for.</translation>
    </message>
    <message>
        <source>交回的日期不能早于今天。</source>
        <translation>The day to return it by cannot be before today.</translation>
    </message>
    <message>
        <source>请先输入回执上的编号,例如:1042 1 5。</source>
        <translation>Begin with the number on the slip, such as: 1042 1 5.</translation>
    </message>
    <message>
        <source>编号后面请输入打勾的数字,例如:1042 1 5。</source>
        <translation>After the number enter the boxes ticked, such as: 1042 1 5.</translation>
    </message>
    <message>
        <source>回执上没有第 %1 项,请核对后再输入。</source>
        <translation>There is no box %1 on the slip: look again.</translation>
    </message>
    <message>
        <source>没有这个编号的任务单,请核对回执上的编号。</source>
        <translation>No slip has this number: look at the slip again.</translation>
    </message>
    <message>
        <source>编号 %1 的回执已经登记过。</source>
        <translation>Slip %1 is back already.</translation>
    </message>
    <message>
        <source>关注名单上还没有人。</source>
        <translation>Nobody is on the watch list yet.</translation>
    </message>
    <message>
        <source>这个量表还没有两次结果,没有变化可看。</source>
        <translation>There are not two results of this scale yet: no change to show.</translation>
    </message>
    <message>
        <source>没有到期的学生,不用建立监控测。</source>
        <translation>No student is due, so no monitoring test is needed.</translation>
    </message>
    <message>
        <source>有 %1 名学生不在任何班级,请到学生页给他们单独做量表。</source>
        <translation>%1 students are in no class: give them a scale from their own file.</translation>
    </message>
</context>
<context>
    <name>FactDialogs</name>
    <message>
        <source>不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>日期看不懂;请写成 20260301、3.1 或 今天。</source>
        <translation>The date cannot be read; write it as 20260301, 3.1 or today.</translation>
    </message>
    <message>
        <source>新增学生</source>
        <translation>New student</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>未编班</source>
        <translation>No class</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>座号</source>
        <translation>Seat number</translation>
    </message>
    <message>
        <source>只有姓名是必填的;其余的随后可以在档案里补。整班学生请用“导入名册”。</source>
        <translation>Only the name is required; the rest can be added to the file later. For a whole class, use &quot;Import roster&quot;.</translation>
    </message>
    <message>
        <source>建立档案</source>
        <translation>Create student file</translation>
    </message>
    <message>
        <source>新增一名学生</source>
        <translation>Added a student</translation>
    </message>
    <message>
        <source>添加联系人</source>
        <translation>Add contact</translation>
    </message>
    <message>
        <source>修改联系人</source>
        <translation>Edit contact</translation>
    </message>
    <message>
        <source>与学生关系</source>
        <translation>Relationship to the student</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>是监护人</source>
        <translation>Is a guardian</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>Edit entry</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来源说明</source>
        <translation>Note on the source</translation>
    </message>
    <message>
        <source>涉及的压力</source>
        <translation>Strain involved</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>记下风险因素</source>
        <translation>Record risk factor</translation>
    </message>
    <message>
        <source>因素</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到(可空)</source>
        <translation>To (optional)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>记下处境标记</source>
        <translation>Record circumstance tag</translation>
    </message>
    <message>
        <source>处境</source>
        <translation>Circumstance</translation>
    </message>
    <message>
        <source>有效到(可空)</source>
        <translation>Valid until (optional)</translation>
    </message>
    <message>
        <source>不填“有效到”时,到本学年末为止;下学年要重新核实。</source>
        <translation>If &quot;Valid until&quot; is left empty, the tag lasts to the end of this school year; next school year it must be verified again.</translation>
    </message>
    <message>
        <source>结束处境标记:%1</source>
        <translation>End circumstance tag: %1</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>核实后延续:%1</source>
        <translation>Extend after verification: %1</translation>
    </message>
    <message>
        <source>核实日期</source>
        <translation>Date of verification</translation>
    </message>
    <message>
        <source>向谁核实</source>
        <translation>Verified with</translation>
    </message>
    <message>
        <source>延续到学年末</source>
        <translation>Extend to the end of the school year</translation>
    </message>
    <message>
        <source>结束风险因素:%1</source>
        <translation>End risk factor: %1</translation>
    </message>
    <message>
        <source>更改档案类别</source>
        <translation>Change file class</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>File class</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>类别由人决定并写明理由;量表分数不会自己改它。</source>
        <translation>The file class is decided by a person who writes the reason; a scale score never changes it by itself.</translation>
    </message>
    <message>
        <source>更改类别</source>
        <translation>Change file class</translation>
    </message>
    <message>
        <source>登记知情同意</source>
        <translation>Register consent</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>表示</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>签字或答复的人</source>
        <translation>Person who signed or answered</translation>
    </message>
    <message>
        <source>纸质件编号</source>
        <translation>Paper document number</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>回到学校</source>
        <translation>Back to school</translation>
    </message>
    <message>
        <source>学籍变动</source>
        <translation>Enrolment change</translation>
    </message>
    <message>
        <source>变动</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>到班级</source>
        <translation>To class</translation>
    </message>
    <message>
        <source>预计到(可空)</source>
        <translation>Expected until (optional)</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Register change</translation>
    </message>
</context>
<context>
    <name>FollowUpText</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>只有关键题</source>
        <translation>Critical items only</translation>
    </message>
    <message>
        <source>关键题和总分界值</source>
        <translation>Critical items and total cut-offs</translation>
    </message>
    <message>
        <source>再加两个以上分量表偏高</source>
        <translation>And two subscales or more that are high</translation>
    </message>
    <message>
        <source>任何提示</source>
        <translation>Any hint</translation>
    </message>
    <message>
        <source>没有可以估计的数据</source>
        <translation>Nothing to estimate it from</translation>
    </message>
    <message>
        <source>%1 名学生,约 %2 小时,%3 周</source>
        <translation>%1 students, about %2 hours, %3 weeks</translation>
    </message>
    <message>
        <source>%1;期限内谈得完</source>
        <translation>%1; can be done in time</translation>
    </message>
    <message>
        <source>%1;期限内不一定谈得完</source>
        <translation>%1; may not be done in time</translation>
    </message>
    <message>
        <source>%1;期限内谈不完</source>
        <translation>%1; cannot be done in time</translation>
    </message>
    <message>
        <source>%1 名学生。没有公开数据,也没有以前的测评可以参照;录入一成答卷后这里会有估计。</source>
        <translation>%1 students. There are no published figures and no earlier screening to go by; once a tenth of the sheets is keyed, an estimate stands here.</translation>
    </message>
    <message>
        <source>%1 名学生,按公开发表的数据估计(%2);有关键题作答的学生另外增加。</source>
        <translation>%1 students, estimated from published figures (%2); students who tick a critical item come on top.</translation>
    </message>
    <message>
        <source>%1 名学生,按“%2”的 %3 人结果估计。</source>
        <translation>%1 students, estimated from the results of %3 in “%2”.</translation>
    </message>
    <message>
        <source>%1 名学生,按本次已录入的 %2 人推算。</source>
        <translation>%1 students, told from the %2 keyed so far.</translation>
    </message>
    <message>
        <source>队列增加 %1 人,撤下 %2 人。</source>
        <translation>%1 came into the queue, %2 were taken out.</translation>
    </message>
    <message>
        <source>%1另有 %2 人已经开始谈话或安排,保留。</source>
        <translation>%1 With %2 more somebody has begun; they stay.</translation>
    </message>
    <message>
        <source>关键题</source>
        <translation>Critical item</translation>
    </message>
    <message>
        <source>已超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>靠前</source>
        <translation>High</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>有不想活或伤害自己的念头</source>
        <translation>Thoughts of not living on or of hurting oneself</translation>
    </message>
    <message>
        <source>有打算或准备</source>
        <translation>A plan or something prepared</translation>
    </message>
    <message>
        <source>以前有过</source>
        <translation>Has done it before</translation>
    </message>
    <message>
        <source>有可以说话的大人</source>
        <translation>A grown-up to talk to</translation>
    </message>
    <message>
        <source>不清楚</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>面谈 %1 %2</source>
        <translation>Interview %1 %2</translation>
    </message>
    <message>
        <source>约好 %1 人,%2 人原来就有时间。</source>
        <translation>%1 booked; %2 had a time already.</translation>
    </message>
    <message>
        <source>约好 %1 人,%2 人原来就有时间;还有 %3 人没有空时段了,请延长日期或增加开放时间。</source>
        <translation>%1 booked; %2 had a time already. For %3 more no free time was left: choose more days or open the room longer.</translation>
    </message>
    <message>
        <source>从头到尾同一个答案</source>
        <translation>The same answer throughout</translation>
    </message>
    <message>
        <source>一半以上连续同一个答案</source>
        <translation>The same answer over half of it in a row</translation>
    </message>
    <message>
        <source>答案按规律重复</source>
        <translation>Answers repeat in a pattern</translation>
    </message>
    <message>
        <source>正反两面的话都同意或都不同意</source>
        <translation>Agrees with statements and their opposites, or with neither</translation>
    </message>
    <message>
        <source>作答太快,来不及读题</source>
        <translation>Answered faster than the items can be read</translation>
    </message>
    <message>
        <source>五分之一以上没有答</source>
        <translation>More than a fifth left out</translation>
    </message>
    <message>
        <source>重新作答</source>
        <translation>Answer again</translation>
    </message>
    <message>
        <source>先谈一谈</source>
        <translation>Talk first</translation>
    </message>
    <message>
        <source>缺答 %1 题,算不出分数</source>
        <translation>%1 items left out, no score</translation>
    </message>
    <message>
        <source>日常观察</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>家访</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>需要关注</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>没有发现</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>每天留意精神、听课和吃饭</source>
        <translation>Notice spirits, lessons and meals each day</translation>
    </message>
    <message>
        <source>找机会聊几句日常</source>
        <translation>A few everyday words</translation>
    </message>
    <message>
        <source>座位靠近老师</source>
        <translation>Seat near the teacher</translation>
    </message>
    <message>
        <source>安排合得来的同学一起活动</source>
        <translation>A classmate to do things with</translation>
    </message>
    <message>
        <source>迟到、缺课当天告诉心理老师</source>
        <translation>Tell of lateness and absence the same day</translation>
    </message>
    <message>
        <source>和家里联系一次</source>
        <translation>Talk with the family once</translation>
    </message>
    <message>
        <source>告诉孩子辅导室在哪里、何时开放</source>
        <translation>Tell where the room is and when it is open</translation>
    </message>
    <message>
        <source>都做了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>做了一部分</source>
        <translation>Done in part</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>Could not be done</translation>
    </message>
    <message>
        <source>和平时一样</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>比平时安静、没精神</source>
        <translation>Quieter or more tired</translation>
    </message>
    <message>
        <source>迟到或缺课</source>
        <translation>Late or absent</translation>
    </message>
    <message>
        <source>和同学闹过矛盾</source>
        <translation>Quarrels with classmates</translation>
    </message>
    <message>
        <source>让人担心</source>
        <translation>Worrying</translation>
    </message>
    <message>
        <source>%1 没有公布的界值,按默认规则不会自动进入队列。</source>
        <translation>%1: no published cut-offs, so by the usual rule nobody enters the queue by it.</translation>
    </message>
    <message>
        <source>教师问卷 %1 还有 %2 份没有收回</source>
        <translation>Teachers&apos; %1: %2 not back yet</translation>
    </message>
    <message>
        <source>家长问卷 %1 还有 %2 份没有收回</source>
        <translation>Parents&apos; %1: %2 not back yet</translation>
    </message>
    <message>
        <source>列入日期</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>监控测间隔(天)</source>
        <translation>Days between tests</translation>
    </message>
</context>
<context>
    <name>GroupDialogs</name>
    <message>
        <source>未问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>新建团体</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>总目标:认知</source>
        <translation>Overall aim: thinking</translation>
    </message>
    <message>
        <source>总目标:技能</source>
        <translation>Overall aim: skills</translation>
    </message>
    <message>
        <source>总目标:情感</source>
        <translation>Overall aim: feelings</translation>
    </message>
    <message>
        <source>成员(姓名或学号,用顿号或空格隔开)</source>
        <translation>Members (names or numbers, with commas or blanks between)</translation>
    </message>
    <message>
        <source>成员加入日期</source>
        <translation>First day of the members</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>加入成员</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>学生(姓名或学号)</source>
        <translation>Student (name or number)</translation>
    </message>
    <message>
        <source>加入日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>最后一天(退出时写)</source>
        <translation>Last day (when leaving)</translation>
    </message>
    <message>
        <source>退出原因</source>
        <translation>Reason of leaving</translation>
    </message>
    <message>
        <source>监护人同意参加</source>
        <translation>Consent of the guardian</translation>
    </message>
    <message>
        <source>本人同意参加</source>
        <translation>Consent of the pupil</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>修改成员</source>
        <translation>Change of a member</translation>
    </message>
    <message>
        <source>结束团体</source>
        <translation>End the group</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Last day of the group</translation>
    </message>
    <message>
        <source>结束说明</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>打印团体辅导记录</source>
        <translation>Print a group meeting</translation>
    </message>
    <message>
        <source>谁带领、谁记录、和谁共享</source>
        <translation>Who leads, who records, who may read</translation>
    </message>
    <message>
        <source>带领的人能写全部,个别记录只有带领的人看得到;记录的人不看个别记录;共享的人只能看。</source>
        <translation>Who leads writes everything and alone sees the notes on single members; who records does not see those; who reads only looks.</translation>
    </message>
    <message>
        <source>无关</source>
        <translation>None</translation>
    </message>
    <message>
        <source>带领</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>只看</source>
        <translation>Reads</translation>
    </message>
    <message>
        <source>团体的人员:%1</source>
        <translation>People of the group: %1</translation>
    </message>
    <message>
        <source>移交团体:%1</source>
        <translation>Hand over the group: %1</translation>
    </message>
    <message>
        <source>接手的人从此带领这个团体,现在的带领者不再能看。已签名的记录不变。</source>
        <translation>Who takes over leads the group from now on, and those who lead it now can no longer read it. Signed records stay as they are.</translation>
    </message>
    <message>
        <source>接手的人</source>
        <translation>Who takes over</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>没有别的咨询教师可以接手;请先在「设置」里添加。</source>
        <translation>There is no other counsellor to take over; add one in Settings first.</translation>
    </message>
</context>
<context>
    <name>GroupTableText</name>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1,看不出变化</source>
        <translation>%1, no clear change</translation>
    </message>
    <message>
        <source>标准差</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>平均的 95% 区间</source>
        <translation>95 % interval of the mean</translation>
    </message>
    <message>
        <source>比上次</source>
        <translation>Since last time</translation>
    </message>
    <message>
        <source>比上次:与“%1”(%2)同一班级、年级的平均相比,± 为 95% 区间;学生有进出,区间按不同的人计算。</source>
        <translation>Since last time: against the mean of the same class or grade in “%1” (%2), ± is the 95 % interval; students come and go, so it is reckoned as of other people.</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>* 表示 1 到 4 人或可由合计推出的格子,不显示。结果不可靠的答卷不计入。</source>
        <translation>* stands for 1 to 4, or what sums would tell: not shown. Sheets that are not valid are in no figure.</translation>
    </message>
    <message>
        <source>分数段</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>分布 %1 %2</source>
        <translation>Distribution %1 %2</translation>
    </message>
    <message>
        <source>班级主题 %1</source>
        <translation>Themes %1</translation>
    </message>
</context>
<context>
    <name>GroupText</name>
    <message>
        <source>带领者</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>记录者</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>可查看</source>
        <translation>May read</translation>
    </message>
    <message>
        <source>到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>迟到</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>早退</source>
        <translation>Left early</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>学校领导</source>
        <translation>Leaders</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>咨询体验</source>
        <translation>Own experience</translation>
    </message>
    <message>
        <source>督导</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>个别辅导</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>团体</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>授课</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>信件</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>HandoutDueDialog</name>
    <message>
        <source>没有收回的问卷</source>
        <translation>Sheets that are not back</translation>
    </message>
    <message>
        <source>%1:发出 %2 份,还有 %3 份没有收回。收回后在测评的“发放与收回”里记份数。</source>
        <translation>%1: %2 handed out, %3 not back. When they are, count them under “Out and back” of the campaign.</translation>
    </message>
    <message>
        <source>发出日期</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>要问的学生</source>
        <translation>Students to ask about</translation>
    </message>
    <message>
        <source>这些班的问卷都已录入,请在“发放与收回”里记下收回的份数。</source>
        <translation>The sheets of these classes are all keyed: count those returned under “Out and back”.</translation>
    </message>
    <message>
        <source>打印名单…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>打印催收名单</source>
        <translation>Print the list of whom to ask</translation>
    </message>
</context>
<context>
    <name>HelpTasks</name>
    <message>
        <source>开始</source>
        <translation>Getting started</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>数据安全</source>
        <translation>Keeping data safe</translation>
    </message>
    <message>
        <source>管理与格式</source>
        <translation>Settings and formats</translation>
    </message>
    <message>
        <source>辅导室</source>
        <translation>Counselling room</translation>
    </message>
    <message>
        <source>辅导</source>
        <translation>Counselling</translation>
    </message>
    <message>
        <source>上报与往来</source>
        <translation>Reporting and exchange</translation>
    </message>
</context>
<context>
    <name>ItemKinds</name>
    <message>
        <source>一件事</source>
        <translation>event</translation>
    </message>
    <message>
        <source>还没有记下经过。按日子写下发生了什么、从谁那里知道。</source>
        <translation>Nothing recorded yet. Write day by day what happened and from whom it is known.</translation>
    </message>
    <message>
        <source>个案里提到的人</source>
        <translation>People mentioned in the case</translation>
    </message>
    <message>
        <source>一个人</source>
        <translation>person</translation>
    </message>
    <message>
        <source>本人、家人和班主任已自动在内。别的人写在这里,会诊版里就会换成代称。</source>
        <translation>The student, the family and the class teacher are included automatically. Write other people here, and the consultation copy will use a pseudonym for them.</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>一份结果</source>
        <translation>result</translation>
    </message>
    <message>
        <source>还没有附上测评结果。可以从该生的答卷里挑选,也可以照纸质结果填写。</source>
        <translation>No screening results attached yet. Pick from the student&apos;s sheets, or fill in from a result on paper.</translation>
    </message>
    <message>
        <source>一种药</source>
        <translation>medicine</translation>
    </message>
    <message>
        <source>没有记下用药。</source>
        <translation>No medication recorded.</translation>
    </message>
    <message>
        <source>一项措施</source>
        <translation>measure</translation>
    </message>
    <message>
        <source>还没有记下措施:谁在陪护、危险物品怎么收好、安全计划。</source>
        <translation>No measures recorded yet: who stays with the student, how dangerous objects are put away, the safety plan.</translation>
    </message>
    <message>
        <source>一次沟通</source>
        <translation>talk with parents</translation>
    </message>
    <message>
        <source>还没有记下与家长的沟通。</source>
        <translation>No talks with the parents recorded yet.</translation>
    </message>
    <message>
        <source>一个问题</source>
        <translation>question</translation>
    </message>
    <message>
        <source>还没有问题。每个问题单独编号,专家按号作答。</source>
        <translation>No questions yet. Each question has its own number, and the expert answers by number.</translation>
    </message>
    <message>
        <source>题号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>next step</translation>
    </message>
    <message>
        <source>还没有写下一步。写明谁、在哪天之前,到期会在今日页提醒。</source>
        <translation>No next steps yet. Write who does it and by which day; the Today page reminds you when it is due.</translation>
    </message>
    <message>
        <source>一份附件</source>
        <translation>attachment</translation>
    </message>
    <message>
        <source>没有列出附件。随报告送出的材料要先遮盖姓名。</source>
        <translation>No attachments listed. Names must be covered in any material sent with the report.</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message>
        <source>两边都改了</source>
        <translation>Changed on both</translation>
    </message>
    <message>
        <source>一边删除,一边还在用</source>
        <translation>Removed on one, used on the other</translation>
    </message>
    <message>
        <source>一边已签名</source>
        <translation>Signed on one</translation>
    </message>
    <message>
        <source>两边各记了一份</source>
        <translation>Entered on both</translation>
    </message>
    <message>
        <source>编号相同,已改一个</source>
        <translation>Same number, one was changed</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>没有删除</source>
        <translation>Not removed</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>文件,%1 字节</source>
        <translation>File, %1 bytes</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
</context>
<context>
    <name>MonitorDialog</name>
    <message>
        <source>已在“%1”</source>
        <translation>in “%1”</translation>
    </message>
    <message>
        <source>还没有安排</source>
        <translation>not planned yet</translation>
    </message>
    <message>
        <source>到期的监控测</source>
        <translation>Monitoring tests that are due</translation>
    </message>
    <message>
        <source>只请名单上到期的学生;同班其他人不纳入这次测评。</source>
        <translation>Only those on the list who are due are asked; nobody else of their classes takes part.</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>到期的学生</source>
        <translation>Students due</translation>
    </message>
    <message>
        <source>给选中的学生单独做一份…</source>
        <translation>Give one to the chosen student…</translation>
    </message>
    <message>
        <source>测评名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监控测 %1</source>
        <translation>Monitoring test %1</translation>
    </message>
    <message>
        <source>到哪天结束</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>代看人(有关键题时要写)</source>
        <translation>Stand-in (with critical items)</translation>
    </message>
    <message>
        <source>代看人电话</source>
        <translation>Stand-in&apos;s phone</translation>
    </message>
    <message>
        <source>现在没有到期的监控测。</source>
        <translation>No monitoring test is due now.</translation>
    </message>
    <message>
        <source>到期的学生都已经安排了。</source>
        <translation>Everybody who is due has been planned for.</translation>
    </message>
    <message>
        <source>建立监控测</source>
        <translation>Plan monitoring test</translation>
    </message>
    <message>
        <source>不在这次监控测的名单里</source>
        <translation>not on the list of this monitoring test</translation>
    </message>
    <message>
        <source>监控测已建立,请 %1 名学生。</source>
        <translation>The monitoring test is planned for %1 students.</translation>
    </message>
</context>
<context>
    <name>ObjectText</name>
    <message>
        <source>数据夹</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>用户</source>
        <translation>User</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>教职工</source>
        <translation>Staff member</translation>
    </message>
    <message>
        <source>学期</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>答卷</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Campaign</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>提醒规则</source>
        <translation>alert rule</translation>
    </message>
    <message>
        <source>查看理由</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>校区或村小</source>
        <translation>School unit</translation>
    </message>
    <message>
        <source>校历中的一天</source>
        <translation>Calendar day</translation>
    </message>
    <message>
        <source>导出记录</source>
        <translation>Export record</translation>
    </message>
    <message>
        <source>待配对的答卷</source>
        <translation>Row to pair</translation>
    </message>
    <message>
        <source>心理辅导室</source>
        <translation>Counselling room</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>Duty turn</translation>
    </message>
    <message>
        <source>值班记录</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>client</translation>
    </message>
    <message>
        <source>上课时间</source>
        <translation>lesson time</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>appointment</translation>
    </message>
    <message>
        <source>候补登记</source>
        <translation>waitlist entry</translation>
    </message>
    <message>
        <source>辅导系列</source>
        <translation>series</translation>
    </message>
    <message>
        <source>辅导记录</source>
        <translation>session record</translation>
    </message>
    <message>
        <source>辅导附件</source>
        <translation>file of a session</translation>
    </message>
    <message>
        <source>第一小时记录</source>
        <translation>first-hour tick</translation>
    </message>
    <message>
        <source>移交清单</source>
        <translation>handing over</translation>
    </message>
    <message>
        <source>突破保密记录</source>
        <translation>exception to secrecy</translation>
    </message>
    <message>
        <source>模板和常用语</source>
        <translation>template or snippet</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>inspection draw</translation>
    </message>
    <message>
        <source>未开放说明</source>
        <translation>Reason for staying closed</translation>
    </message>
    <message>
        <source>送教走访</source>
        <translation>Outreach visit</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>场地设备</source>
        <translation>Line of the register</translation>
    </message>
    <message>
        <source>功能室使用</source>
        <translation>Use of a function room</translation>
    </message>
    <message>
        <source>求助名录</source>
        <translation>Entry of the directory of help</translation>
    </message>
    <message>
        <source>团体</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>团体活动</source>
        <translation>Group meeting</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>培训督导会议</source>
        <translation>Training, supervision, meeting</translation>
    </message>
    <message>
        <source>授课</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>报出的文件</source>
        <translation>package sent</translation>
    </message>
    <message>
        <source>收到的内容</source>
        <translation>content received</translation>
    </message>
    <message>
        <source>收到的文件</source>
        <translation>package received</translation>
    </message>
    <message>
        <source>应报单位</source>
        <translation>Units that are to report</translation>
    </message>
    <message>
        <source>对报送的认可或退回</source>
        <translation>What is said of a report</translation>
    </message>
    <message>
        <source>送出的会诊</source>
        <translation>Consultation sent</translation>
    </message>
    <message>
        <source>送来的会诊</source>
        <translation>Consultation received</translation>
    </message>
    <message>
        <source>会诊答复</source>
        <translation>Answer to a consultation</translation>
    </message>
    <message>
        <source>下发内容</source>
        <translation>Item sent down</translation>
    </message>
    <message>
        <source>下发对象</source>
        <translation>Receiver of an item</translation>
    </message>
    <message>
        <source>档案移交</source>
        <translation>file handed over</translation>
    </message>
    <message>
        <source>两台电脑的不同之处</source>
        <translation>Difference between two PCs</translation>
    </message>
    <message>
        <source>被改动的文件</source>
        <translation>Changed file</translation>
    </message>
    <message>
        <source>自编问卷</source>
        <translation>Questionnaire of our own</translation>
    </message>
    <message>
        <source>量表题本</source>
        <translation>Wording of a scale</translation>
    </message>
    <message>
        <source>屏幕作答的钥匙</source>
        <translation>key for answering on screen</translation>
    </message>
    <message>
        <source>作答站</source>
        <translation>answering station</translation>
    </message>
    <message>
        <source>交来的密封答卷</source>
        <translation>sealed sheet that came in</translation>
    </message>
    <message>
        <source>答卷文件的读法</source>
        <translation>How an answer file is read</translation>
    </message>
    <message>
        <source>外部结果</source>
        <translation>Outside result</translation>
    </message>
    <message>
        <source>进入复核的规则</source>
        <translation>rule of the review queue</translation>
    </message>
    <message>
        <source>线索</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>关注名单</source>
        <translation>watch list</translation>
    </message>
    <message>
        <source>班主任任务单</source>
        <translation>class teacher&apos;s slip</translation>
    </message>
    <message>
        <source>待配对的外部结果</source>
        <translation>outside results to be paired</translation>
    </message>
</context>
<context>
    <name>OperationText</name>
    <message>
        <source>管理用户</source>
        <translation>Manage users</translation>
    </message>
    <message>
        <source>查看用户</source>
        <translation>View users</translation>
    </message>
    <message>
        <source>修改自己的密码</source>
        <translation>Change own password</translation>
    </message>
    <message>
        <source>查看留痕</source>
        <translation>View audit trail</translation>
    </message>
    <message>
        <source>核对留痕</source>
        <translation>Verify audit trail</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>更换密钥</source>
        <translation>Rekey</translation>
    </message>
    <message>
        <source>导出全部数据</source>
        <translation>Export all data</translation>
    </message>
    <message>
        <source>抢救数据</source>
        <translation>Salvage data</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>建立数据夹</source>
        <translation>Create vault</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>修改设置</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>核对恢复单</source>
        <translation>Check recovery sheet</translation>
    </message>
    <message>
        <source>整理密码文件</source>
        <translation>Tidy password file</translation>
    </message>
    <message>
        <source>保存草稿</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>查看学校信息</source>
        <translation>View school details</translation>
    </message>
    <message>
        <source>修改学校信息</source>
        <translation>Edit school details</translation>
    </message>
    <message>
        <source>修改班级</source>
        <translation>Edit classes</translation>
    </message>
    <message>
        <source>查看教职工</source>
        <translation>View staff</translation>
    </message>
    <message>
        <source>修改教职工</source>
        <translation>Edit staff</translation>
    </message>
    <message>
        <source>修改校历</source>
        <translation>Edit school calendar</translation>
    </message>
    <message>
        <source>查找学生</source>
        <translation>Find students</translation>
    </message>
    <message>
        <source>看学生关注程度</source>
        <translation>See a student&apos;s level of attention</translation>
    </message>
    <message>
        <source>新建学生档案</source>
        <translation>Create student file</translation>
    </message>
    <message>
        <source>学生调班或离校</source>
        <translation>Move student to another class or out of school</translation>
    </message>
    <message>
        <source>登记休学、复学或离校</source>
        <translation>Register leave, return or leaving school</translation>
    </message>
    <message>
        <source>导出学生档案</source>
        <translation>Export student file</translation>
    </message>
    <message>
        <source>写成长记录</source>
        <translation>Write growth entries</translation>
    </message>
    <message>
        <source>写处境与风险</source>
        <translation>Write circumstances and risks</translation>
    </message>
    <message>
        <source>改档案分类</source>
        <translation>Change file class</translation>
    </message>
    <message>
        <source>登记同意</source>
        <translation>Register consent</translation>
    </message>
    <message>
        <source>查看学生档案</source>
        <translation>View student file</translation>
    </message>
    <message>
        <source>修改学生档案</source>
        <translation>Edit student file</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>打印学生档案</source>
        <translation>Print a student file</translation>
    </message>
    <message>
        <source>打印测评汇总</source>
        <translation>Print a screening summary</translation>
    </message>
    <message>
        <source>打印测评个人报告</source>
        <translation>Print an individual screening report</translation>
    </message>
    <message>
        <source>重新计分</source>
        <translation>Score again</translation>
    </message>
    <message>
        <source>查看提醒规则</source>
        <translation>See alert rules</translation>
    </message>
    <message>
        <source>停用或启用提醒</source>
        <translation>Switch an alert off or on</translation>
    </message>
    <message>
        <source>负责人按用途查看咨询内容</source>
        <translation>Head opens the notes on purpose</translation>
    </message>
    <message>
        <source>建立或修改测评</source>
        <translation>Create or change a campaign</translation>
    </message>
    <message>
        <source>导入答卷</source>
        <translation>Import answer sheets</translation>
    </message>
    <message>
        <source>查看测评列表</source>
        <translation>List campaigns</translation>
    </message>
    <message>
        <source>查看测评汇总</source>
        <translation>Look at group figures</translation>
    </message>
    <message>
        <source>查看测评进度</source>
        <translation>Look at campaign coverage</translation>
    </message>
    <message>
        <source>录入答卷</source>
        <translation>Key an answer sheet</translation>
    </message>
    <message>
        <source>查看答卷</source>
        <translation>Look at an answer sheet</translation>
    </message>
    <message>
        <source>更正答卷</source>
        <translation>Correct an answer sheet</translation>
    </message>
    <message>
        <source>记录须当天查看的联系</source>
        <translation>Record a same-day contact</translation>
    </message>
    <message>
        <source>查看复核队列</source>
        <translation>Look at the review queue</translation>
    </message>
    <message>
        <source>查看复核记录</source>
        <translation>Look at a review</translation>
    </message>
    <message>
        <source>记录复核谈话</source>
        <translation>Record a review talk</translation>
    </message>
    <message>
        <source>复核决定</source>
        <translation>Decide a review</translation>
    </message>
    <message>
        <source>开立个案</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>查看个案列表</source>
        <translation>List cases</translation>
    </message>
    <message>
        <source>查看个案</source>
        <translation>Look at a case</translation>
    </message>
    <message>
        <source>写个案</source>
        <translation>Write in a case</translation>
    </message>
    <message>
        <source>查看保护类个案</source>
        <translation>Look at a protection case</translation>
    </message>
    <message>
        <source>写保护类个案</source>
        <translation>Write in a protection case</translation>
    </message>
    <message>
        <source>个案结案或重开</source>
        <translation>Close or reopen a case</translation>
    </message>
    <message>
        <source>审核个案报告</source>
        <translation>Approve a case report</translation>
    </message>
    <message>
        <source>登记个案报告的纸面审核</source>
        <translation>Record an approval on paper</translation>
    </message>
    <message>
        <source>打印个案报告</source>
        <translation>Print a case report</translation>
    </message>
    <message>
        <source>决定报告中的字词是否保留</source>
        <translation>Decide whether a word may stay</translation>
    </message>
    <message>
        <source>登记专家意见</source>
        <translation>Record an expert opinion</translation>
    </message>
    <message>
        <source>查看学生人数</source>
        <translation>Look at student counts</translation>
    </message>
    <message>
        <source>登录记录有缺</source>
        <translation>Sign-in records missing</translation>
    </message>
    <message>
        <source>数据夹提醒</source>
        <translation>Vault warning</translation>
    </message>
    <message>
        <source>查看房间和开放计划</source>
        <translation>View rooms and opening plan</translation>
    </message>
    <message>
        <source>修改房间和开放计划</source>
        <translation>Change rooms and opening plan</translation>
    </message>
    <message>
        <source>查看值班</source>
        <translation>View duty</translation>
    </message>
    <message>
        <source>写值班记录</source>
        <translation>Write the duty log</translation>
    </message>
    <message>
        <source>修改值班表</source>
        <translation>Change the duty roster</translation>
    </message>
    <message>
        <source>查看开放时间统计</source>
        <translation>View opening hours</translation>
    </message>
    <message>
        <source>查看来访者</source>
        <translation>view clients</translation>
    </message>
    <message>
        <source>登记来访者</source>
        <translation>enter clients</translation>
    </message>
    <message>
        <source>把代号归到学生名下</source>
        <translation>join a code to a student</translation>
    </message>
    <message>
        <source>查看教职工来访</source>
        <translation>view staff who come as clients</translation>
    </message>
    <message>
        <source>查看预约</source>
        <translation>view appointments</translation>
    </message>
    <message>
        <source>写预约</source>
        <translation>write appointments</translation>
    </message>
    <message>
        <source>打印预约</source>
        <translation>print appointments</translation>
    </message>
    <message>
        <source>导出不含姓名的日历</source>
        <translation>export a calendar without names</translation>
    </message>
    <message>
        <source>查看来访统计</source>
        <translation>view figures of visits</translation>
    </message>
    <message>
        <source>写候补名单</source>
        <translation>write the waitlist</translation>
    </message>
    <message>
        <source>修改上课时间</source>
        <translation>change lesson times</translation>
    </message>
    <message>
        <source>查看辅导记录列表</source>
        <translation>see the list of sessions</translation>
    </message>
    <message>
        <source>查看教职工辅导列表</source>
        <translation>see the list of colleagues&apos; sessions</translation>
    </message>
    <message>
        <source>查看辅导记录</source>
        <translation>read a session record</translation>
    </message>
    <message>
        <source>检索辅导记录</source>
        <translation>search session records</translation>
    </message>
    <message>
        <source>写辅导记录</source>
        <translation>write a session record</translation>
    </message>
    <message>
        <source>签名辅导记录</source>
        <translation>sign a session record</translation>
    </message>
    <message>
        <source>写补记</source>
        <translation>write an addendum</translation>
    </message>
    <message>
        <source>写督导意见</source>
        <translation>write a supervisor&apos;s opinion</translation>
    </message>
    <message>
        <source>打印辅导记录</source>
        <translation>print a session record</translation>
    </message>
    <message>
        <source>导出辅导附件</source>
        <translation>export a file of a session</translation>
    </message>
    <message>
        <source>导出或打印没有写成</source>
        <translation>an export or a print that failed</translation>
    </message>
    <message>
        <source>第一小时记录</source>
        <translation>tick the first hour</translation>
    </message>
    <message>
        <source>写辅导系列</source>
        <translation>write a series</translation>
    </message>
    <message>
        <source>系列结案或重新打开</source>
        <translation>close or reopen a series</translation>
    </message>
    <message>
        <source>共享辅导系列</source>
        <translation>share a series</translation>
    </message>
    <message>
        <source>移交辅导系列</source>
        <translation>hand over series</translation>
    </message>
    <message>
        <source>把别人的辅导系列移交给自己</source>
        <translation>take over another&apos;s series</translation>
    </message>
    <message>
        <source>登记突破保密</source>
        <translation>record an exception to secrecy</translation>
    </message>
    <message>
        <source>查看突破保密列表</source>
        <translation>see exceptions to secrecy</translation>
    </message>
    <message>
        <source>查看突破保密记录</source>
        <translation>read an exception to secrecy</translation>
    </message>
    <message>
        <source>写模板和常用语</source>
        <translation>write templates and snippets</translation>
    </message>
    <message>
        <source>抽查辅导记录</source>
        <translation>draw records for an inspection</translation>
    </message>
    <message>
        <source>揭开抽查的记录</source>
        <translation>uncover a drawn record</translation>
    </message>
    <message>
        <source>打印值班记录和开放情况</source>
        <translation>Print the duty log and opening hours</translation>
    </message>
    <message>
        <source>查看制度和场地设备</source>
        <translation>See rules and register</translation>
    </message>
    <message>
        <source>修改制度和场地设备</source>
        <translation>Change rules and register</translation>
    </message>
    <message>
        <source>登记制度的批准</source>
        <translation>Record the approval of a rule</translation>
    </message>
    <message>
        <source>打印制度、登记表和名录</source>
        <translation>Print rules, register and directory</translation>
    </message>
    <message>
        <source>查看送教和功能室使用</source>
        <translation>See outreach visits and use of function rooms</translation>
    </message>
    <message>
        <source>登记送教和功能室使用</source>
        <translation>Record outreach visits and use of function rooms</translation>
    </message>
    <message>
        <source>查看求助名录</source>
        <translation>See the directory of help</translation>
    </message>
    <message>
        <source>修改求助名录</source>
        <translation>Change the directory of help</translation>
    </message>
    <message>
        <source>查看团体列表</source>
        <translation>See the list of groups</translation>
    </message>
    <message>
        <source>建立团体</source>
        <translation>Set up a group</translation>
    </message>
    <message>
        <source>查看团体和活动记录</source>
        <translation>See a group and its meetings</translation>
    </message>
    <message>
        <source>写团体和活动记录</source>
        <translation>Write a group and its meetings</translation>
    </message>
    <message>
        <source>读写团体成员个别记录</source>
        <translation>Read and write notes on single members</translation>
    </message>
    <message>
        <source>团体活动记录签名和追加</source>
        <translation>Sign a group meeting, add to it</translation>
    </message>
    <message>
        <source>打印团体辅导记录</source>
        <translation>Print a group meeting</translation>
    </message>
    <message>
        <source>团体移交给另一位带领者</source>
        <translation>Hand a group over to another leader</translation>
    </message>
    <message>
        <source>查看电话登记</source>
        <translation>See the phone log</translation>
    </message>
    <message>
        <source>查看来电内容</source>
        <translation>See what a caller said</translation>
    </message>
    <message>
        <source>登记来电</source>
        <translation>Write the phone log</translation>
    </message>
    <message>
        <source>打印电话登记</source>
        <translation>Print the phone log</translation>
    </message>
    <message>
        <source>查看信箱登记</source>
        <translation>See the mailbox register</translation>
    </message>
    <message>
        <source>查看来信内容</source>
        <translation>See what a letter says</translation>
    </message>
    <message>
        <source>登记来信</source>
        <translation>Write the mailbox register</translation>
    </message>
    <message>
        <source>打印信箱登记</source>
        <translation>Print the mailbox register</translation>
    </message>
    <message>
        <source>查看给学校和教师的建议</source>
        <translation>See advice to leaders and teachers</translation>
    </message>
    <message>
        <source>写给学校和教师的建议</source>
        <translation>Write advice to leaders and teachers</translation>
    </message>
    <message>
        <source>打印给学校和教师的建议</source>
        <translation>Print advice to leaders and teachers</translation>
    </message>
    <message>
        <source>查看培训督导会议记录</source>
        <translation>See training, supervision and meetings</translation>
    </message>
    <message>
        <source>写培训督导会议记录</source>
        <translation>Write training, supervision and meetings</translation>
    </message>
    <message>
        <source>打印培训督导会议记录</source>
        <translation>Print training, supervision and meetings</translation>
    </message>
    <message>
        <source>查看授课记录</source>
        <translation>See lessons held</translation>
    </message>
    <message>
        <source>登记授课</source>
        <translation>Write lessons held</translation>
    </message>
    <message>
        <source>查看工作量</source>
        <translation>See the workload</translation>
    </message>
    <message>
        <source>打印工作量统计</source>
        <translation>Print the workload</translation>
    </message>
    <message>
        <source>查看月报</source>
        <translation>Look at the month&apos;s sheet</translation>
    </message>
    <message>
        <source>签月报</source>
        <translation>Sign the month</translation>
    </message>
    <message>
        <source>打印月报</source>
        <translation>Print the month&apos;s sheet</translation>
    </message>
    <message>
        <source>打印授课记录</source>
        <translation>Print lessons</translation>
    </message>
    <message>
        <source>查看报送往来</source>
        <translation>See what was exchanged</translation>
    </message>
    <message>
        <source>写出本单位密钥卡</source>
        <translation>Write our key card</translation>
    </message>
    <message>
        <source>登记往来单位</source>
        <translation>Enrol a unit</translation>
    </message>
    <message>
        <source>停用往来单位的密钥</source>
        <translation>Revoke a unit&apos;s key</translation>
    </message>
    <message>
        <source>写出报送文件</source>
        <translation>Write a package</translation>
    </message>
    <message>
        <source>导入报送文件</source>
        <translation>Take a package in</translation>
    </message>
    <message>
        <source>从开放导出装入</source>
        <translation>Made of an open export</translation>
    </message>
    <message>
        <source>允许收下待查文件</source>
        <translation>Let a set-aside file in</translation>
    </message>
    <message>
        <source>修改应报单位名单</source>
        <translation>Change the list of units that are to report</translation>
    </message>
    <message>
        <source>认可或退回报送</source>
        <translation>Accept or send back a report</translation>
    </message>
    <message>
        <source>保存汇总表</source>
        <translation>Save a table of figures</translation>
    </message>
    <message>
        <source>送专家会诊</source>
        <translation>Ask an expert</translation>
    </message>
    <message>
        <source>查看送来的会诊</source>
        <translation>View a consultation that came</translation>
    </message>
    <message>
        <source>写出会诊答复</source>
        <translation>Write an answer to a consultation</translation>
    </message>
    <message>
        <source>把汇总数据装入上级服务器</source>
        <translation>Load figures into a server</translation>
    </message>
    <message>
        <source>下发给学校</source>
        <translation>Send down to schools</translation>
    </message>
    <message>
        <source>处理上级下发</source>
        <translation>Deal with what the office sent</translation>
    </message>
    <message>
        <source>报送不含姓名的测评结果</source>
        <translation>Send results without names</translation>
    </message>
    <message>
        <source>确认附件图片上没有人名</source>
        <translation>Confirm that nobody is named on a page</translation>
    </message>
    <message>
        <source>查看档案移交</source>
        <translation>Look at files handed over</translation>
    </message>
    <message>
        <source>把学生档案移交给别的学校</source>
        <translation>Hand a student&apos;s file over to another school</translation>
    </message>
    <message>
        <source>接收或退回移交来的档案</source>
        <translation>Take over or send back a file</translation>
    </message>
    <message>
        <source>查看移交来的材料</source>
        <translation>Read a document that was handed over</translation>
    </message>
    <message>
        <source>查看移交来的受限材料</source>
        <translation>Read a restricted document that was handed over</translation>
    </message>
    <message>
        <source>查看本室的几台电脑</source>
        <translation>See the PCs of the room</translation>
    </message>
    <message>
        <source>写出变更文件</source>
        <translation>Write a change file</translation>
    </message>
    <message>
        <source>收入另一台电脑的变更</source>
        <translation>Take in another PC&apos;s changes</translation>
    </message>
    <message>
        <source>定电脑编号</source>
        <translation>Give the PC its number</translation>
    </message>
    <message>
        <source>决定两台电脑的不同之处</source>
        <translation>Decide what two PCs wrote differently</translation>
    </message>
    <message>
        <source>决定个案和测评的不同之处</source>
        <translation>Decide differences in cases and screening</translation>
    </message>
    <message>
        <source>决定辅导记录的不同之处</source>
        <translation>Decide differences in session notes</translation>
    </message>
    <message>
        <source>给本单位换新密钥</source>
        <translation>Give this unit new keys</translation>
    </message>
    <message>
        <source>报送跨学年用同一代号的测评结果</source>
        <translation>Send results under ids that outlast the school year</translation>
    </message>
    <message>
        <source>问过发件单位,去掉被改动的文件</source>
        <translation>Sender asked about a changed file</translation>
    </message>
    <message>
        <source>准备屏幕作答</source>
        <translation>prepare answering on screen</translation>
    </message>
    <message>
        <source>收回屏幕答卷</source>
        <translation>collect sheets answered on screen</translation>
    </message>
    <message>
        <source>打印读题单</source>
        <translation>print the sheet for reading aloud</translation>
    </message>
    <message>
        <source>查看量表</source>
        <translation>See the scales</translation>
    </message>
    <message>
        <source>导入和选用题本</source>
        <translation>Import and choose wording</translation>
    </message>
    <message>
        <source>编制自编问卷</source>
        <translation>Make questionnaires of the school&apos;s own</translation>
    </message>
    <message>
        <source>单独施测一个量表</source>
        <translation>Give one scale alone</translation>
    </message>
    <message>
        <source>导入外部结果</source>
        <translation>Import outside results</translation>
    </message>
    <message>
        <source>查看外部结果</source>
        <translation>Read outside results</translation>
    </message>
    <message>
        <source>复核外部结果</source>
        <translation>Review outside results</translation>
    </message>
    <message>
        <source>安排复核谈话</source>
        <translation>Plan review talks</translation>
    </message>
    <message>
        <source>修改进入复核的规则</source>
        <translation>Change what enters the review queue</translation>
    </message>
    <message>
        <source>安排重测</source>
        <translation>Let answer again</translation>
    </message>
    <message>
        <source>打印给监护人和班主任的说明</source>
        <translation>Print for guardians and class teachers</translation>
    </message>
    <message>
        <source>写班主任任务单</source>
        <translation>Write slips for class teachers</translation>
    </message>
    <message>
        <source>查看多来源线索和关注名单</source>
        <translation>See the sources and the watch list</translation>
    </message>
    <message>
        <source>登记线索</source>
        <translation>Record evidence</translation>
    </message>
    <message>
        <source>修改关注名单</source>
        <translation>Change the watch list</translation>
    </message>
</context>
<context>
    <name>OwnScaleDialog</name>
    <message>
        <source>本校</source>
        <translation>this school</translation>
    </message>
    <message>
        <source>本校自编问卷,题目由本校撰写。</source>
        <translation>A questionnaire of this school&apos;s own; its items were written here.</translation>
    </message>
    <message>
        <source>本校自定</source>
        <translation>set by this school</translation>
    </message>
    <message>
        <source>自编问卷没有常模;分档由本校自定,只供本校参考。</source>
        <translation>No norms: the bands are set by this school and are for its own use.</translation>
    </message>
</context>
<context>
    <name>QueueRuleDialog</name>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>进入队列的规则</source>
        <translation>Rule of the queue</translation>
    </message>
    <message>
        <source>关键题总是进入队列。单个分量表偏高时不找学生单独谈,而是成为班级的主题(见班级汇总)。</source>
        <translation>Critical items always enter the queue. One high subscale leads to no talk with the student, it becomes a theme of the class (see the group figures).</translation>
    </message>
    <message>
        <source>谁要谈话</source>
        <translation>Who is talked with</translation>
    </message>
    <message>
        <source>一次谈话的分钟数</source>
        <translation>Minutes of one talk</translation>
    </message>
    <message>
        <source>谈话的老师人数</source>
        <translation>Counsellors who hold talks</translation>
    </message>
    <message>
        <source>每人每周用于谈话的小时数</source>
        <translation>Hours each has for talks in a week</translation>
    </message>
    <message>
        <source>多少天内谈完</source>
        <translation>Days until all are done</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>会有多少</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>归入班级主题</source>
        <translation>Class themes</translation>
    </message>
    <message>
        <source>每种规则的人数和时间</source>
        <translation>Students and time of each rule</translation>
    </message>
    <message>
        <source>估计</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Based on</translation>
    </message>
    <message>
        <source>还没有测评。请先在“测评”里新建一个,再来定规则。</source>
        <translation>There is no screening yet. Make one under Screening first, then set the rule.</translation>
    </message>
    <message>
        <source>按这个规则</source>
        <translation>Use this rule</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>新建</source>
        <translation>created</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>put back</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>配对</source>
        <translation>paired</translation>
    </message>
    <message>
        <source>不采用</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>停用提醒</source>
        <translation>alert switched off</translation>
    </message>
    <message>
        <source>启用提醒</source>
        <translation>alert switched on</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>重新计分</source>
        <translation>scored again</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>enabled</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>重设密码</source>
        <translation>password reset</translation>
    </message>
    <message>
        <source>改角色</source>
        <translation>roles changed</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>password changed</translation>
    </message>
    <message>
        <source>已验证</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>未验证</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>恢复演练</source>
        <translation>trial restore</translation>
    </message>
    <message>
        <source>恢复单已抄回</source>
        <translation>sheet typed back</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>disk full</translation>
    </message>
    <message>
        <source>系统不允许</source>
        <translation>refused by the system</translation>
    </message>
    <message>
        <source>中途停止</source>
        <translation>stopped on the way</translation>
    </message>
    <message>
        <source>打印机没有接受</source>
        <translation>refused by the printer</translation>
    </message>
    <message>
        <source>用恢复单</source>
        <translation>with the recovery sheet</translation>
    </message>
    <message>
        <source>核对恢复单</source>
        <translation>sheet groups checked</translation>
    </message>
    <message>
        <source>接受较旧的数据</source>
        <translation>older data accepted</translation>
    </message>
    <message>
        <source>密码文件用了备用的一份</source>
        <translation>spare keyring used</translation>
    </message>
    <message>
        <source>密码文件被换成旧的</source>
        <translation>keyring was put back</translation>
    </message>
    <message>
        <source>密码文件较旧</source>
        <translation>keyring is older</translation>
    </message>
    <message>
        <source>数据比上次旧</source>
        <translation>data older than last time</translation>
    </message>
    <message>
        <source>监护人已同意会诊</source>
        <translation>The guardian consented to the consultation</translation>
    </message>
    <message>
        <source>没有问过监护人,写明理由后送出</source>
        <translation>The guardian was not asked; sent for a reason</translation>
    </message>
    <message>
        <source>监护人的同意已过期,写明理由后送出</source>
        <translation>The guardian&apos;s consent had run out; sent for a reason</translation>
    </message>
    <message>
        <source>监护人不同意,写明理由后送出</source>
        <translation>The guardian refused; sent for a reason</translation>
    </message>
    <message>
        <source>监护人已撤回同意,写明理由后送出</source>
        <translation>The guardian took the consent back; sent for a reason</translation>
    </message>
    <message>
        <source>用于适用学段之外</source>
        <translation>used outside its stages</translation>
    </message>
    <message>
        <source>两次录入</source>
        <translation>keyed twice</translation>
    </message>
</context>
<context>
    <name>ReviewDialogs</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>约时间</source>
        <translation>Book times</translation>
    </message>
    <message>
        <source>选中 %1 项。按轻重依次放进房间开放计划里的空时段;已有时间的不变。</source>
        <translation>%1 chosen. The most urgent first, they get the free times of the room&apos;s opening plan; who has a time keeps it.</translation>
    </message>
    <message>
        <source>谈话的老师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>每次分钟</source>
        <translation>Minutes each</translation>
    </message>
    <message>
        <source>上课时间也可以约</source>
        <translation>During lessons too</translation>
    </message>
    <message>
        <source>还没有登记房间和开放计划;请先在“预约”里设置,再来约时间。</source>
        <translation>No room and no opening plan are recorded; set them under Appointments first.</translation>
    </message>
    <message>
        <source>约好</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>一起决定</source>
        <translation>Decide together</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>一起决定 %1 项</source>
        <translation>Decide %1 together</translation>
    </message>
    <message>
        <source>负责人和期限</source>
        <translation>Owner and last day</translation>
    </message>
    <message>
        <source>选中 %1 项。留空的不改。</source>
        <translation>%1 chosen. What is left blank stays as it is.</translation>
    </message>
    <message>
        <source>负责人(用户名)</source>
        <translation>Owner (user name)</translation>
    </message>
    <message>
        <source>最晚日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>简短面谈</source>
        <translation>Short interview</translation>
    </message>
    <message>
        <source>四个问题每次都问。念头或打算有一项是“有”,请不要让学生独处,并按学校的危机流程处理。</source>
        <translation>All four are asked each time. When thoughts or a plan are there, do not leave the student alone and follow the school&apos;s crisis procedure.</translation>
    </message>
    <message>
        <source>四个问题都要选一个回答。</source>
        <translation>Choose an answer to each of the four questions.</translation>
    </message>
    <message>
        <source>已记下,这一项排到最前。请不要让学生独处。</source>
        <translation>Recorded; it comes first now. Do not leave the student alone.</translation>
    </message>
    <message>
        <source>打印班主任任务单</source>
        <translation>Print the class teacher&apos;s slip</translation>
    </message>
    <message>
        <source>打印给监护人的信</source>
        <translation>Print the letter to guardians</translation>
    </message>
    <message>
        <source>班主任任务单</source>
        <translation>Class teacher&apos;s slip</translation>
    </message>
    <message>
        <source>%1:只写请班主任做什么,不写为什么。</source>
        <translation>%1: only what the class teacher is asked to do, not why.</translation>
    </message>
    <message>
        <source>请在此前交回</source>
        <translation>Please return by</translation>
    </message>
    <message>
        <source>发出并打印…</source>
        <translation>Give out and print…</translation>
    </message>
    <message>
        <source>选中 %1 项,其中 %2 项可以一起决定:没有关键题,面谈没有留下风险,分数最高的已经和学生谈过。每一项都会记下同一个决定和理由。</source>
        <translation>%1 chosen, %2 of them can be decided together: no critical item, no risk left open by an interview, and the highest scores were talked with. Each gets the same decision and reason.</translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>负责人</source>
        <translation>Head of the room</translation>
    </message>
    <message>
        <source>心理教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>录入员</source>
        <translation>Keyer</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>督导</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>District officer</translation>
    </message>
    <message>
        <source>专家</source>
        <translation>Expert</translation>
    </message>
</context>
<context>
    <name>RoomDesk</name>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>本校专线</source>
        <translation>our school&apos;s line</translation>
    </message>
    <message>
        <source>紧急电话</source>
        <translation>emergency</translation>
    </message>
    <message>
        <source>热线</source>
        <translation>hotline</translation>
    </message>
    <message>
        <source>医院</source>
        <translation>hospital</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>green channel</translation>
    </message>
    <message>
        <source>专家</source>
        <translation>experts</translation>
    </message>
    <message>
        <source>指导中心等</source>
        <translation>guidance centres</translation>
    </message>
    <message>
        <source>学习</source>
        <translation>study</translation>
    </message>
    <message>
        <source>生活</source>
        <translation>daily life</translation>
    </message>
    <message>
        <source>自我意识</source>
        <translation>self</translation>
    </message>
    <message>
        <source>情绪调适</source>
        <translation>emotions</translation>
    </message>
    <message>
        <source>人际交往</source>
        <translation>relations</translation>
    </message>
    <message>
        <source>升学就业</source>
        <translation>school and work ahead</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>family</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>回班</source>
        <translation>back to class</translation>
    </message>
    <message>
        <source>再约</source>
        <translation>another time</translation>
    </message>
    <message>
        <source>联系家长</source>
        <translation>guardian told</translation>
    </message>
    <message>
        <source>转介</source>
        <translation>referred</translation>
    </message>
    <message>
        <source>每个上课日 %1 分钟</source>
        <translation>%1 minutes each school day</translation>
    </message>
    <message>
        <source>每个上课周 %1 分钟</source>
        <translation>%1 minutes each teaching week</translation>
    </message>
    <message>
        <source>每个上课日都开放</source>
        <translation>open on every school day</translation>
    </message>
</context>
<context>
    <name>RoomLogs</name>
    <message>
        <source>来电</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>来电者</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>时长(分钟)</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>哪条线路</source>
        <translation>Which line</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>后续</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>所涉学生(姓名或学号,可不写)</source>
        <translation>Whom it is about (name or number, may stay empty)</translation>
    </message>
    <message>
        <source>留存来电号码</source>
        <translation>Keep the caller&apos;s number</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>时间看不懂;请写成 19:30。</source>
        <translation>This is no time; write it as 19:30.</translation>
    </message>
    <message>
        <source>登记来电</source>
        <translation>Enter a call</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>署名方式</source>
        <translation>How it is signed</translation>
    </message>
    <message>
        <source>署名或代号</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>署名的学生(姓名或学号,可不写)</source>
        <translation>Who signed (name or number, may stay empty)</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>登记来信</source>
        <translation>Enter a letter</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>这个月还没有来电登记。</source>
        <translation>No calls entered this month.</translation>
    </message>
    <message>
        <source>来电时间</source>
        <translation>Time of the call</translation>
    </message>
    <message>
        <source>时长(分)</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>接听人</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>信箱</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>这个月还没有来信登记。</source>
        <translation>No letters entered this month.</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>待回复</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>文中有学生姓名:%1。确认可以写上的话,请再保存一次。</source>
        <translation>The text names students: %1. If they may stand there, save once more.</translation>
    </message>
    <message>
        <source>记下建议</source>
        <translation>Advice entered</translation>
    </message>
    <message>
        <source>给学校领导和教师的建议</source>
        <translation>Advice to leaders and teachers</translation>
    </message>
    <message>
        <source>不写学生的谈话内容。</source>
        <translation>What pupils confided does not belong here.</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>培训、督导、会议</source>
        <translation>Training, supervision, meeting</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>学时(0.5 的倍数)</source>
        <translation>Hours (in halves)</translation>
    </message>
    <message>
        <source>主讲或督导</source>
        <translation>Lecturer or supervisor</translation>
    </message>
    <message>
        <source>证书号</source>
        <translation>Certificate number</translation>
    </message>
    <message>
        <source>案例号(不写姓名)</source>
        <translation>Code of the case (no name)</translation>
    </message>
    <message>
        <source>督导意见</source>
        <translation>Opinion of the supervisor</translation>
    </message>
    <message>
        <source>体会</source>
        <translation>Reflection</translation>
    </message>
    <message>
        <source>学时要写成 0.5 的倍数,如 1.5。</source>
        <translation>Hours are counted in halves, such as 1.5.</translation>
    </message>
    <message>
        <source>记下培训督导会议</source>
        <translation>Training, supervision or meeting entered</translation>
    </message>
    <message>
        <source>授课</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>节数</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>登记授课</source>
        <translation>Enter lessons</translation>
    </message>
    <message>
        <source>记一条建议</source>
        <translation>Enter advice</translation>
    </message>
    <message>
        <source>这个月还没有给学校领导和教师的建议。</source>
        <translation>No advice to leaders and teachers this month.</translation>
    </message>
    <message>
        <source>提出人</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>培训督导会议</source>
        <translation>Training, supervision, meetings</translation>
    </message>
    <message>
        <source>记一次</source>
        <translation>Enter one</translation>
    </message>
    <message>
        <source>这个月还没有培训、督导或会议记录。</source>
        <translation>No training, supervision or meeting this month.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>学时</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>这个月还没有授课记录。</source>
        <translation>No lessons entered this month.</translation>
    </message>
    <message>
        <source>授课人</source>
        <translation>Held by</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>信的扫描件</source>
        <translation>Scans of the letter</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>节次(如:第 3 节)</source>
        <translation>Lesson of the day (such as: 3rd)</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Aims</translation>
    </message>
    <message>
        <source>流程</source>
        <translation>Course of the lesson</translation>
    </message>
    <message>
        <source>附件(写名称,如:教案)</source>
        <translation>Attached (by name, such as: lesson plan)</translation>
    </message>
    <message>
        <source>人数请写数字。</source>
        <translation>Write the number of pupils in figures.</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>座号</source>
        <translation>Seat number</translation>
    </message>
    <message>
        <source>学籍号</source>
        <translation>National student number</translation>
    </message>
    <message>
        <source>学籍辅号</source>
        <translation>Auxiliary student number</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>ID document type</translation>
    </message>
    <message>
        <source>身份证件号</source>
        <translation>ID document number</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>国籍/地区</source>
        <translation>Nationality or region</translation>
    </message>
    <message>
        <source>健康状况</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>户口性质</source>
        <translation>Household registration</translation>
    </message>
    <message>
        <source>入学年月</source>
        <translation>Month of entry</translation>
    </message>
    <message>
        <source>就读方式</source>
        <translation>Mode of attendance</translation>
    </message>
    <message>
        <source>是否住校</source>
        <translation>Boarding</translation>
    </message>
    <message>
        <source>独生子女</source>
        <translation>Only child</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>留守情况</source>
        <translation>Left-behind status</translation>
    </message>
    <message>
        <source>随迁子女</source>
        <translation>Migrant worker&apos;s child</translation>
    </message>
    <message>
        <source>孤儿</source>
        <translation>Orphan</translation>
    </message>
    <message>
        <source>烈士或优抚子女</source>
        <translation>Child of a martyr or entitled veteran</translation>
    </message>
    <message>
        <source>随班就读</source>
        <translation>Inclusive education</translation>
    </message>
    <message>
        <source>残疾类型</source>
        <translation>Type of disability</translation>
    </message>
    <message>
        <source>监护人姓名</source>
        <translation>Guardian&apos;s name</translation>
    </message>
    <message>
        <source>监护人关系</source>
        <translation>Guardian&apos;s relationship</translation>
    </message>
    <message>
        <source>监护人电话</source>
        <translation>Guardian&apos;s phone</translation>
    </message>
    <message>
        <source>是否监护人</source>
        <translation>Is a guardian</translation>
    </message>
    <message>
        <source>父亲姓名</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>父亲电话</source>
        <translation>Father&apos;s phone</translation>
    </message>
    <message>
        <source>母亲姓名</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>母亲电话</source>
        <translation>Mother&apos;s phone</translation>
    </message>
    <message>
        <source>学籍</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>处境标记</source>
        <translation>Circumstance tag</translation>
    </message>
    <message>
        <source>不导入这一列</source>
        <translation>Do not import this column</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1:%2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>“%1”列:%2</source>
        <translation>Column &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>未变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>未导入</source>
        <translation>Not imported</translation>
    </message>
</context>
<context>
    <name>ScaleFacts</name>
    <message>
        <source>;</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>parents</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>teachers</translation>
    </message>
    <message>
        <source>访谈者</source>
        <translation>interviewer</translation>
    </message>
    <message>
        <source>上级下发</source>
        <translation>From the office above</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian agrees</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>小学</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>初中</source>
        <translation>Junior</translation>
    </message>
    <message>
        <source>高中</source>
        <translation>Senior</translation>
    </message>
    <message>
        <source>%1 题相加</source>
        <translation>sum of %1 items</translation>
    </message>
    <message>
        <source>%1 题的平均</source>
        <translation>mean of %1 items</translation>
    </message>
    <message>
        <source>%1 题中符合条件的题数</source>
        <translation>how many of %1 items meet a condition</translation>
    </message>
    <message>
        <source>一道题的得分</source>
        <translation>the score of one item</translation>
    </message>
    <message>
        <source>几个分数相加</source>
        <translation>sum of several scores</translation>
    </message>
    <message>
        <source>由其他分数换算</source>
        <translation>made from other scores</translation>
    </message>
    <message>
        <source>按作答逐条判断</source>
        <translation>told by rules from the answers</translation>
    </message>
    <message>
        <source>对照常模换算</source>
        <translation>read from a norm</translation>
    </message>
    <message>
        <source>分档(%1;%2):%3</source>
        <translation>Bands (%1; %2): %3</translation>
    </message>
    <message>
        <source>另一种%1</source>
        <translation>Another reading. %1</translation>
    </message>
    <message>
        <source>怎样计分</source>
        <translation>How it is scored</translation>
    </message>
    <message>
        <source>共 %1 题,其中反向计分 %2 题。反向由程序处理,录入时照答卷填。</source>
        <translation>%1 items, %2 of them reversed. The program reverses them: key what stands on the sheet.</translation>
    </message>
    <message>
        <source>,%1–%2 分</source>
        <translation>, %1 to %2</translation>
    </message>
    <message>
        <source>,分高表示更好</source>
        <translation>, higher is better</translation>
    </message>
    <message>
        <source>须当天查看:%1</source>
        <translation>Somebody looks the same day: %1</translation>
    </message>
    <message>
        <source>须当天查看(本机构设置):%1</source>
        <translation>Somebody looks the same day (set by this school): %1</translation>
    </message>
    <message>
        <source>还不知道什么</source>
        <translation>What is not known</translation>
    </message>
    <message>
        <source>没有可靠的界值:只显示分数,不分档。</source>
        <translation>No cut-off that could be relied on: scores are shown without bands.</translation>
    </message>
    <message>
        <source>没有可核对的中国学生常模。</source>
        <translation>No norm of Chinese students that could be checked.</translation>
    </message>
    <message>
        <source>今天能用什么</source>
        <translation>What can be used today</translation>
    </message>
    <message>
        <source>已停用:不再用于新的测评,已有答卷和结果不变。</source>
        <translation>Withdrawn: not for new screenings; sheets and results stay as they are.</translation>
    </message>
    <message>
        <source>可用纸质题本录入:学校按自己的授权使用纸质题本,答卷在这里录入和计分。</source>
        <translation>Answers from paper: the school uses the paper form it is entitled to; answers are keyed and scored here.</translation>
    </message>
    <message>
        <source>缺题目文字:在屏幕上作答和打印题本之前,请导入学校有权使用的题目文字。</source>
        <translation>Missing: the wording. Before it can be answered on screen or printed, import wording that your school may use.</translation>
    </message>
    <message>
        <source>可在屏幕作答:题目是随程序提供的文字;是本项目译本的,结果会注明「非标准译本, 界值仅供参考」。</source>
        <translation>Can be answered on screen with the wording that ships with the program; where that is a translation of this project&apos;s, results say that cut-offs are for orientation only.</translation>
    </message>
    <message>
        <source>可在屏幕作答:题目用学校的题本。</source>
        <translation>Can be answered on screen with the school&apos;s own wording.</translation>
    </message>
    <message>
        <source>%1下发</source>
        <translation>sent down by %1</translation>
    </message>
    <message>
        <source>题本「%1」(%2,%3):%4</source>
        <translation>Wording “%1” (%2, %3): %4</translation>
    </message>
    <message>
        <source>配量表 %1 版,不用于现在的版本</source>
        <translation>for version %1 of the scale, not for the present one</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>未用</source>
        <translation>not in use</translation>
    </message>
    <message>
        <source>%1–%2 岁</source>
        <translation>ages %1 to %2</translation>
    </message>
    <message>
        <source>%1 岁以上</source>
        <translation>from age %1</translation>
    </message>
    <message>
        <source>%1 岁以下</source>
        <translation>up to age %1</translation>
    </message>
    <message>
        <source>%1–%2 年级</source>
        <translation>grades %1 to %2</translation>
    </message>
    <message>
        <source>%1 年级以上</source>
        <translation>from grade %1</translation>
    </message>
    <message>
        <source>%1 年级以下</source>
        <translation>up to grade %1</translation>
    </message>
    <message>
        <source>可自由使用</source>
        <translation>Free to use</translation>
    </message>
    <message>
        <source>可非商业使用</source>
        <translation>Free for non-commercial use</translation>
    </message>
    <message>
        <source>须取得许可</source>
        <translation>Needs permission</translation>
    </message>
    <message>
        <source>须付费授权</source>
        <translation>Needs a paid licence</translation>
    </message>
    <message>
        <source>限制使用</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>权利不明</source>
        <translation>Rights unclear</translation>
    </message>
    <message>
        <source>学校导入</source>
        <translation>brought by the school</translation>
    </message>
    <message>
        <source>本校自编</source>
        <translation>written by this school</translation>
    </message>
    <message>
        <source>学生本人同意</source>
        <translation>The student</translation>
    </message>
    <message>
        <source>双方同意</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>紧急,事后告知</source>
        <translation>Emergency, told afterwards</translation>
    </message>
    <message>
        <source>可在屏幕作答</source>
        <translation>Can be answered on screen</translation>
    </message>
    <message>
        <source>可用纸质题本录入</source>
        <translation>Answers from paper</translation>
    </message>
    <message>
        <source>学段</source>
        <translation>stage</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>age</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>测什么</source>
        <translation>What it measures</translation>
    </message>
    <message>
        <source>给谁用</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>%1填写;%2</source>
        <translation>Filled in by: %1; %2</translation>
    </message>
    <message>
        <source>回想的时间:%1</source>
        <translation>Time looked back on: %1</translation>
    </message>
    <message>
        <source>使用权利</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>没有公布的界值:按默认规则不会自动进入复核队列,请逐份看。</source>
        <translation>No published cut-offs: by the usual rule nobody enters the review queue by it; read each sheet.</translation>
    </message>
    <message>
        <source>进入复核队列:按上面公布的分档,建议关注以上。</source>
        <translation>Enters the review queue by the published bands above, from “attention suggested” on.</translation>
    </message>
</context>
<context>
    <name>SchoolText</name>
    <message>
        <source>学业压力</source>
        <translation>Study pressure</translation>
    </message>
    <message>
        <source>经济困难</source>
        <translation>Financial hardship</translation>
    </message>
    <message>
        <source>情感与人际困扰</source>
        <translation>Emotional and relationship difficulties</translation>
    </message>
    <message>
        <source>家庭变故</source>
        <translation>Change in the family</translation>
    </message>
    <message>
        <source>校园欺凌</source>
        <translation>Bullying at school</translation>
    </message>
    <message>
        <source>就业压力</source>
        <translation>Job-seeking pressure</translation>
    </message>
    <message>
        <source>学习生活环境变化</source>
        <translation>Change of study or living environment</translation>
    </message>
    <message>
        <source>上网时间较多</source>
        <translation>Much time online</translation>
    </message>
    <message>
        <source>行为适应需支持</source>
        <translation>Support needed with conduct and adjustment</translation>
    </message>
    <message>
        <source>学习需支持</source>
        <translation>Support needed with learning</translation>
    </message>
    <message>
        <source>身体健康方面的压力</source>
        <translation>Strain from physical health</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>留守(未分类)</source>
        <translation>Left behind (not specified)</translation>
    </message>
    <message>
        <source>单亲留守</source>
        <translation>Left behind by one parent</translation>
    </message>
    <message>
        <source>双亲留守</source>
        <translation>Left behind by both parents</translation>
    </message>
    <message>
        <source>流动(随迁)</source>
        <translation>Migrant child</translation>
    </message>
    <message>
        <source>单亲家庭</source>
        <translation>Single-parent family</translation>
    </message>
    <message>
        <source>残疾</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>丧亲</source>
        <translation>Bereaved</translation>
    </message>
    <message>
        <source>家庭困难</source>
        <translation>Family in hardship</translation>
    </message>
    <message>
        <source>孤儿</source>
        <translation>Orphan</translation>
    </message>
    <message>
        <source>事实无人抚养</source>
        <translation>Without an actual carer</translation>
    </message>
    <message>
        <source>低收入家庭</source>
        <translation>Low-income family</translation>
    </message>
    <message>
        <source>新生代农民工子女</source>
        <translation>Child of new-generation migrant workers</translation>
    </message>
    <message>
        <source>父母离异</source>
        <translation>Parents divorced</translation>
    </message>
    <message>
        <source>随班就读</source>
        <translation>Inclusive education</translation>
    </message>
    <message>
        <source>烈士或优抚对象子女</source>
        <translation>Child of a martyr or entitled veteran</translation>
    </message>
    <message>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>(外)祖父</source>
        <translation>Grandfather</translation>
    </message>
    <message>
        <source>(外)祖母</source>
        <translation>Grandmother</translation>
    </message>
    <message>
        <source>(外)祖父母</source>
        <translation>Grandparents</translation>
    </message>
    <message>
        <source>继父</source>
        <translation>Stepfather</translation>
    </message>
    <message>
        <source>继母</source>
        <translation>Stepmother</translation>
    </message>
    <message>
        <source>兄弟</source>
        <translation>Brother</translation>
    </message>
    <message>
        <source>姐妹</source>
        <translation>Sister</translation>
    </message>
    <message>
        <source>叔伯舅</source>
        <translation>Uncle</translation>
    </message>
    <message>
        <source>姑姨婶</source>
        <translation>Aunt</translation>
    </message>
    <message>
        <source>养父母</source>
        <translation>Foster or adoptive parent</translation>
    </message>
    <message>
        <source>福利机构</source>
        <translation>Welfare institution</translation>
    </message>
    <message>
        <source>其他亲属</source>
        <translation>Other relative</translation>
    </message>
    <message>
        <source>其他监护人</source>
        <translation>Other guardian</translation>
    </message>
    <message>
        <source>学生本人</source>
        <translation>The student</translation>
    </message>
    <message>
        <source>家长或监护人</source>
        <translation>Parent or guardian</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>任课教师</source>
        <translation>Subject teacher</translation>
    </message>
    <message>
        <source>同学</source>
        <translation>Fellow student</translation>
    </message>
    <message>
        <source>心理教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>家访</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>专职心理教师</source>
        <translation>Full-time counsellor</translation>
    </message>
    <message>
        <source>兼职心理教师</source>
        <translation>Part-time counsellor</translation>
    </message>
    <message>
        <source>德育主任</source>
        <translation>Head of moral education</translation>
    </message>
    <message>
        <source>年级组长</source>
        <translation>Head of grade</translation>
    </message>
    <message>
        <source>校长</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>副校长</source>
        <translation>Vice-principal</translation>
    </message>
    <message>
        <source>校医</source>
        <translation>School doctor</translation>
    </message>
    <message>
        <source>宿舍管理员</source>
        <translation>Dormitory warden</translation>
    </message>
    <message>
        <source>性别不详</source>
        <translation>Sex not known</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>在校</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>休学</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>已离校</source>
        <translation>Left school</translation>
    </message>
    <message>
        <source>已毕业</source>
        <translation>Graduated</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>General</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>重点</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>危机</source>
        <translation>Crisis</translation>
    </message>
    <message>
        <source>家庭情况</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>成长经历</source>
        <translation>Growing up</translation>
    </message>
    <message>
        <source>日常观察</source>
        <translation>Daily observation</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>心理测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>心理辅导</source>
        <translation>Counselling</translation>
    </message>
    <message>
        <source>专家会诊</source>
        <translation>Expert consultation</translation>
    </message>
    <message>
        <source>上报交换</source>
        <translation>Reporting and exchange</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>尚未征求</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>转班</source>
        <translation>Class change</translation>
    </message>
    <message>
        <source>复学</source>
        <translation>Return to school</translation>
    </message>
    <message>
        <source>离校</source>
        <translation>Leaving school</translation>
    </message>
    <message>
        <source>毕业</source>
        <translation>Graduation</translation>
    </message>
    <message>
        <source>%1(来源:%2)</source>
        <translation>%1 (source: %2)</translation>
    </message>
    <message>
        <source>记下风险因素:%1</source>
        <translation>Risk factor recorded: %1</translation>
    </message>
    <message>
        <source>风险因素结束:%1</source>
        <translation>Risk factor ended: %1</translation>
    </message>
    <message>
        <source>记下处境标记:%1</source>
        <translation>Circumstance tag recorded: %1</translation>
    </message>
    <message>
        <source>处境标记结束:%1</source>
        <translation>Circumstance tag ended: %1</translation>
    </message>
    <message>
        <source>处境标记到期:%1</source>
        <translation>Circumstance tag expired: %1</translation>
    </message>
    <message>
        <source>档案类别改为 %1(%2)</source>
        <translation>File class changed to %1 (%2)</translation>
    </message>
    <message>
        <source>%1就%2表示:%3</source>
        <translation>%1 on %2: %3</translation>
    </message>
    <message>
        <source>完成测评:%1</source>
        <translation>Screening completed: %1</translation>
    </message>
    <message>
        <source>复核谈话</source>
        <translation>Review talk</translation>
    </message>
    <message>
        <source>复核决定</source>
        <translation>Review decision</translation>
    </message>
    <message>
        <source>辅导:%1</source>
        <translation>Session: %1</translation>
    </message>
    <message>
        <source>参加团体“%1”第 %2 次活动</source>
        <translation>Took part in meeting %2 of the group “%1”</translation>
    </message>
    <message>
        <source>团体“%1”第 %2 次活动缺席</source>
        <translation>Absent from meeting %2 of the group “%1”</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>信箱来信</source>
        <translation>Letter in the mailbox</translation>
    </message>
    <message>
        <source>档案移交给 %1</source>
        <translation>File handed over to %1</translation>
    </message>
    <message>
        <source>接收 %1 移交来的档案</source>
        <translation>File taken over from %1</translation>
    </message>
</context>
<context>
    <name>Screening</name>
    <message>
        <source>普测</source>
        <translation>General screening</translation>
    </message>
    <message>
        <source>入学普测</source>
        <translation>Entry screening</translation>
    </message>
    <message>
        <source>分类测</source>
        <translation>Targeted screening</translation>
    </message>
    <message>
        <source>监控测</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>可用</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>结果存疑</source>
        <translation>Result in doubt</translation>
    </message>
    <message>
        <source>结果不可靠</source>
        <translation>Result unreliable</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>确认需要支持</source>
        <translation>Confirmed: needs support</translation>
    </message>
    <message>
        <source>未确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>继续观察</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>待谈话</source>
        <translation>Awaiting talk</translation>
    </message>
    <message>
        <source>已谈话,待决定</source>
        <translation>Talked, awaiting decision</translation>
    </message>
    <message>
        <source>已决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>结果不可靠,不作比较</source>
        <translation>not reliable: not compared</translation>
    </message>
    <message>
        <source>量表版本不同,不作比较</source>
        <translation>another version of the scale: not compared</translation>
    </message>
    <message>
        <source>前面没有可比的一次</source>
        <translation>nothing before to compare with</translation>
    </message>
    <message>
        <source>误差未知,不能判断</source>
        <translation>error unknown: no telling</translation>
    </message>
    <message>
        <source>变化超出误差</source>
        <translation>beyond the error</translation>
    </message>
    <message>
        <source>变化在误差之内</source>
        <translation>within the error</translation>
    </message>
    <message>
        <source>第一次</source>
        <translation>first sheet</translation>
    </message>
</context>
<context>
    <name>SecrecyDialog</name>
    <message>
        <source>没有别人</source>
        <translation>Nobody else</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>第 %1 位:告诉了谁</source>
        <translation>Person %1: who was told</translation>
    </message>
    <message>
        <source>第 %1 位:姓名</source>
        <translation>Person %1: name</translation>
    </message>
    <message>
        <source>第 %1 位:几点几分</source>
        <translation>Person %1: time</translation>
    </message>
    <message>
        <source>告诉了谁 %1</source>
        <translation>Who was told %1</translation>
    </message>
    <message>
        <source>说了什么(最少必要) %1</source>
        <translation>What was said (the least) %1</translation>
    </message>
    <message>
        <source>突破保密</source>
        <translation>Breaking secrecy</translation>
    </message>
    <message>
        <source>该说的立刻说,不必等这里填好。记下以后不能改,只能再记一条。</source>
        <translation>Tell at once what must be told; this form can wait. What is recorded cannot be changed, only followed by another.</translation>
    </message>
    <message>
        <source>学生(可不填)</source>
        <translation>Student (optional)</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>条款(可不填)</source>
        <translation>Clause (optional)</translation>
    </message>
    <message>
        <source>谁决定的</source>
        <translation>Who decided</translation>
    </message>
    <message>
        <source>还问过谁(可不填)</source>
        <translation>Who else was asked (optional)</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>突破保密已经记下。</source>
        <translation>The break of secrecy is on record.</translation>
    </message>
    <message>
        <source>时间看不懂;请写成 14:05 或 1405。</source>
        <translation>This is no time; write 14:05 or 1405.</translation>
    </message>
</context>
<context>
    <name>SeriesDialogs</name>
    <message>
        <source>日期看不懂;请写成 20260301、3.1 或 今天。</source>
        <translation>The date cannot be read; write it as 20260301, 3.1 or today.</translation>
    </message>
    <message>
        <source>%1(已停用)</source>
        <translation>%1 (disabled)</translation>
    </message>
    <message>
        <source>目标与知情</source>
        <translation>Goals and assent</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>哪天说的</source>
        <translation>Said on</translation>
    </message>
    <message>
        <source>怎样说明,告诉了家长什么</source>
        <translation>How it was explained, what parents were told</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>结案原因</source>
        <translation>Reason for closing</translation>
    </message>
    <message>
        <source>说明(中断或其他时要写)</source>
        <translation>Words (for interrupted or other)</translation>
    </message>
    <message>
        <source>结案日期</source>
        <translation>Closing date</translation>
    </message>
    <message>
        <source>目标达成</source>
        <translation>Goals reached</translation>
    </message>
    <message>
        <source>后续安排</source>
        <translation>What comes after</translation>
    </message>
    <message>
        <source>归档日期</source>
        <translation>Put away on</translation>
    </message>
    <message>
        <source>档案管理人</source>
        <translation>Keeper of files</translation>
    </message>
    <message>
        <source>重新开始</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>为什么重新开始</source>
        <translation>Why it begins again</translation>
    </message>
    <message>
        <source>共享给同事</source>
        <translation>Share with a colleague</translation>
    </message>
    <message>
        <source>对方能读到这里的每一份记录,直到撤回;何时读过,留痕里都有。</source>
        <translation>The colleague can read every note here until it is withdrawn; the audit shows when.</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>With whom</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>一起看</source>
        <translation>Reading along</translation>
    </message>
    <message>
        <source>督导,可以写意见</source>
        <translation>Supervision, may set opinions</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>到哪天为止(可不填)</source>
        <translation>Until (optional)</translation>
    </message>
    <message>
        <source>共享</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>所有进行中的辅导和个案交给接收人;已签名的记录仍是原作者的。</source>
        <translation>All counselling and cases under way go to the successor; signed notes keep their author.</translation>
    </message>
    <message>
        <source>这一个辅导交给接收人;已签名的记录仍是原作者的。</source>
        <translation>This one goes to the successor; signed notes keep their author.</translation>
    </message>
    <message>
        <source>移交人</source>
        <translation>Who hands over</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Who takes over</translation>
    </message>
    <message>
        <source>移交原因</source>
        <translation>Why handed over</translation>
    </message>
    <message>
        <source>说明(突然离开时要写)</source>
        <translation>Words (for a sudden loss)</translation>
    </message>
    <message>
        <source>监交人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>%1签名之后才能结案。</source>
        <translation>%1 It can be closed once they are signed.</translation>
    </message>
</context>
<context>
    <name>SessionPrints</name>
    <message>
        <source>打印心理辅导记录表</source>
        <translation>Print the session form</translation>
    </message>
    <message>
        <source>打印一段时间的记录</source>
        <translation>Print the notes of some days</translation>
    </message>
    <message>
        <source>前面是目录,迟签和没有签名的会标出来;后面每份记录一页。只有能读的记录。</source>
        <translation>An index first, in which late and missing signatures are marked; then each note on a page. Only notes you may read.</translation>
    </message>
    <message>
        <source>哪一段</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>本学年</source>
        <translation>This school year</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>打印心理辅导记录册</source>
        <translation>Print the book of sessions</translation>
    </message>
    <message>
        <source>打印个案封面与结案表</source>
        <translation>Print cover and closing</translation>
    </message>
    <message>
        <source>打印档案移交清单</source>
        <translation>Print the sheet of handing over</translation>
    </message>
    <message>
        <source>打印抽查表</source>
        <translation>Print the sheet of the draw</translation>
    </message>
    <message>
        <source>打印第一小时卡</source>
        <translation>Print the first-hour card</translation>
    </message>
    <message>
        <source>打印贴墙的第一小时卡</source>
        <translation>Print the first-hour card for the wall</translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>来电时段</source>
        <translation>Time of the call</translation>
    </message>
    <message>
        <source>来电者</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>号码是否留存</source>
        <translation>Number kept</translation>
    </message>
    <message>
        <source>电话号码</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>信息来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>基本信息</source>
        <translation>Basic details</translation>
    </message>
    <message>
        <source>家庭结构与成员</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>教养方式</source>
        <translation>Upbringing</translation>
    </message>
    <message>
        <source>重大生活事件</source>
        <translation>Life events</translation>
    </message>
    <message>
        <source>健康状况</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>在校表现</source>
        <translation>At school</translation>
    </message>
    <message>
        <source>主诉(原话)</source>
        <translation>Complaint (own words)</translation>
    </message>
    <message>
        <source>目前心理状况</source>
        <translation>Present state</translation>
    </message>
    <message>
        <source>主要问题</source>
        <translation>Main problem</translation>
    </message>
    <message>
        <source>问题的评估和鉴定</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>过程与方法</source>
        <translation>Course and methods</translation>
    </message>
    <message>
        <source>学生表现与观察</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>分析与对策</source>
        <translation>Analysis and measures</translation>
    </message>
    <message>
        <source>辅导效果评价</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>效果评价(教师)</source>
        <translation>Effect as the teacher sees it</translation>
    </message>
    <message>
        <source>作业或约定</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>转介</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>下次日期</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>危机评估</source>
        <translation>Risk check</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>学校负责人</source>
        <translation>Head of school</translation>
    </message>
    <message>
        <source>公安机关</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>医院</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>主管部门</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>面谈</source>
        <translation>Face to face</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>书信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>家访</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <source>不清楚</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>尚未征询</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>自愿</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>不愿意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>目标达成</source>
        <translation>Goals achieved</translation>
    </message>
    <message>
        <source>毕业</source>
        <translation>Graduation</translation>
    </message>
    <message>
        <source>中断</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>转学</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>换岗</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>离职</source>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>突然无法履职</source>
        <translation>Sudden loss</translation>
    </message>
    <message>
        <source>自伤或自杀</source>
        <translation>Harm to oneself</translation>
    </message>
    <message>
        <source>伤害他人</source>
        <translation>Harm to others</translation>
    </message>
    <message>
        <source>受到侵害</source>
        <translation>Abuse</translation>
    </message>
    <message>
        <source>司法要求</source>
        <translation>Asked by a court</translation>
    </message>
    <message>
        <source>%1 %2 的第 %3 次</source>
        <translation>%1, %2, session %3</translation>
    </message>
    <message>
        <source>没有签名的记录:%1。</source>
        <translation>Not signed: %1.</translation>
    </message>
</context>
<context>
    <name>StudentWords</name>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>谈话</source>
        <translation>Talk</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>%1 · 至 %2</source>
        <translation>%1 · until %2</translation>
    </message>
    <message>
        <source>监护人尚无有效同意</source>
        <translation>No valid guardian consent yet</translation>
    </message>
    <message>
        <source>监护人同意 · %1</source>
        <translation>Guardian consent · %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>Resident identity card</translation>
    </message>
    <message>
        <source>香港居民证件</source>
        <translation>Hong Kong resident&apos;s document</translation>
    </message>
    <message>
        <source>澳门居民证件</source>
        <translation>Macao resident&apos;s document</translation>
    </message>
    <message>
        <source>台湾居民证件</source>
        <translation>Taiwan resident&apos;s document</translation>
    </message>
    <message>
        <source>境外永久居住证</source>
        <translation>Overseas permanent residence permit</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>健康或良好</source>
        <translation>Healthy or good</translation>
    </message>
    <message>
        <source>一般或较弱</source>
        <translation>Average or rather weak</translation>
    </message>
    <message>
        <source>有慢性病</source>
        <translation>Chronic illness</translation>
    </message>
    <message>
        <source>有生理缺陷</source>
        <translation>Physical impairment</translation>
    </message>
    <message>
        <source>残疾</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>农业户口</source>
        <translation>Agricultural</translation>
    </message>
    <message>
        <source>非农业户口</source>
        <translation>Non-agricultural</translation>
    </message>
    <message>
        <source>其他记录</source>
        <translation>Other record</translation>
    </message>
</context>
<context>
    <name>tingyu::app::Tingyu</name>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>打开这个数据夹。</source>
        <translation>Open this vault.</translation>
    </message>
    <message>
        <source>打开演示数据,退出时清除。</source>
        <translation>Open demo data, cleared on exit.</translation>
    </message>
    <message>
        <source>与 --demo 一起用:退出后保留演示数据。</source>
        <translation>Together with --demo: keep the demo data after exit.</translation>
    </message>
    <message>
        <source>把现在当作这个时间(只用于演示数据)。</source>
        <translation>Take this as the present time (demo data only).</translation>
    </message>
    <message>
        <source>不自动锁定(只用于演示数据)。</source>
        <translation>Do not lock automatically (demo data only).</translation>
    </message>
    <message>
        <source>打印到这个 PDF 文件(只用于演示数据)。</source>
        <translation>Print to this PDF file (demo data only).</translation>
    </message>
    <message>
        <source>显示这些说明。</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>--now 要写成 2026-03-02T08:00 这样的时间。</source>
        <translation>--now must be written like 2026-03-02T08:00.</translation>
    </message>
    <message>
        <source>不认识的参数;可用 --help 查看说明。</source>
        <translation>Unknown argument; use --help to see the options.</translation>
    </message>
</context>
<context>
    <name>tingyu::text::ExchangeText</name>
    <message>
        <source>心理辅导室月报</source>
        <translation>Month of the room</translation>
    </message>
    <message>
        <source>学校概况</source>
        <translation>School profile</translation>
    </message>
    <message>
        <source>测评汇总</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>在册男生</source>
        <translation>Boys on roll</translation>
    </message>
    <message>
        <source>在册女生</source>
        <translation>Girls on roll</translation>
    </message>
    <message>
        <source>在册(性别未填)</source>
        <translation>On roll (sex not given)</translation>
    </message>
    <message>
        <source>岗位未填</source>
        <translation>Post not given</translation>
    </message>
    <message>
        <source>应测</source>
        <translation>To be screened</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>作答无效</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>未答完</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>未获同意</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>开放规则</source>
        <translation>Rule of opening</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>在册学生</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>完成情况</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>全校分段人数</source>
        <translation>Bands, whole school</translation>
    </message>
    <message>
        <source>各年级分段人数</source>
        <translation>Bands by grade</translation>
    </message>
    <message>
        <source>第几次签字</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>学校代码</source>
        <translation>School code</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>校区、教学点</source>
        <translation>Campuses, teaching points</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>To</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>每个上课日</source>
        <translation>Each school day</translation>
    </message>
    <message>
        <source>每个教学周</source>
        <translation>Each teaching week</translation>
    </message>
    <message>
        <source>上课日都开放</source>
        <translation>Open on every school day</translation>
    </message>
    <message>
        <source>普测</source>
        <translation>Census</translation>
    </message>
    <message>
        <source>入学普测</source>
        <translation>Entry screening</translation>
    </message>
    <message>
        <source>过程分类测</source>
        <translation>Typed screening</translation>
    </message>
    <message>
        <source>重点学生监控测</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>%1 学年</source>
        <translation>School year %1</translation>
    </message>
    <message>
        <source>%1 年 %2 月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1 学年第 %2 学期</source>
        <translation>%1, term %2</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>旧版本</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>待查</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>等待升级</source>
        <translation>Waits for an update</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>上级单位</source>
        <translation>Office above</translation>
    </message>
    <message>
        <source>已认可</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>(未填地区)</source>
        <translation>(no region)</translation>
    </message>
    <message>
        <source>专家会诊</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>会诊答复</source>
        <translation>Answer to a consultation</translation>
    </message>
    <message>
        <source>上级下发</source>
        <translation>From the office above</translation>
    </message>
    <message>
        <source>指名通报</source>
        <translation>Named alert</translation>
    </message>
    <message>
        <source>送出的会诊</source>
        <translation>Consultation sent</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>测评任务</source>
        <translation>Screening to be done</translation>
    </message>
    <message>
        <source>量表题目文本</source>
        <translation>Wording of a scale</translation>
    </message>
    <message>
        <source>地区规则</source>
        <translation>Rules of the region</translation>
    </message>
    <message>
        <source>表格样式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>预警与个案月报</source>
        <translation>Warnings and cases of a month</translation>
    </message>
    <message>
        <source>教学与活动月报</source>
        <translation>Lessons and activities of a month</translation>
    </message>
    <message>
        <source>测评结果(不含姓名)</source>
        <translation>Results without names</translation>
    </message>
    <message>
        <source>收到的会诊答复</source>
        <translation>Consultations answered</translation>
    </message>
    <message>
        <source>复核:月末待复核</source>
        <translation>Review: waiting at the end of the month</translation>
    </message>
    <message>
        <source>复核:确认需要关注</source>
        <translation>Review: confirmed</translation>
    </message>
    <message>
        <source>复核:暂不需要</source>
        <translation>Review: not confirmed</translation>
    </message>
    <message>
        <source>复核:继续观察</source>
        <translation>Review: to be watched</translation>
    </message>
    <message>
        <source>月末档案类别:一般</source>
        <translation>File class at the end of the month: general</translation>
    </message>
    <message>
        <source>月末档案类别:关注</source>
        <translation>File class at the end of the month: attention</translation>
    </message>
    <message>
        <source>月末档案类别:重点</source>
        <translation>File class at the end of the month: focus</translation>
    </message>
    <message>
        <source>月末档案类别:危机</source>
        <translation>File class at the end of the month: crisis</translation>
    </message>
    <message>
        <source>月末未结个案:%1</source>
        <translation>Open at the end of the month: %1</translation>
    </message>
    <message>
        <source>本月立案:%1</source>
        <translation>Opened in the month: %1</translation>
    </message>
    <message>
        <source>本月结案:%1</source>
        <translation>Closed in the month: %1</translation>
    </message>
    <message>
        <source>本月个案记事:%1</source>
        <translation>Events in the month: %1</translation>
    </message>
    <message>
        <source>危机个案</source>
        <translation>crisis</translation>
    </message>
    <message>
        <source>关注个案</source>
        <translation>concern</translation>
    </message>
    <message>
        <source>保护个案</source>
        <translation>protection</translation>
    </message>
    <message>
        <source>心理课</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>团体辅导</source>
        <translation>Group meetings</translation>
    </message>
    <message>
        <source>教师培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>临床心理咨询体验</source>
        <translation>Own experience of counselling</translation>
    </message>
    <message>
        <source>督导</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>工作会议</source>
        <translation>Staff meetings</translation>
    </message>
    <message>
        <source>送教到校点</source>
        <translation>Visits to teaching points</translation>
    </message>
    <message>
        <source>功能室使用</source>
        <translation>Use of function rooms</translation>
    </message>
    <message>
        <source>%1:次数</source>
        <translation>%1: times</translation>
    </message>
    <message>
        <source>%1:分钟</source>
        <translation>%1: minutes</translation>
    </message>
    <message>
        <source>%1:人次</source>
        <translation>%1: people</translation>
    </message>
    <message>
        <source>全校预警与个案</source>
        <translation>Warnings and cases of the school</translation>
    </message>
    <message>
        <source>各年级预警与个案</source>
        <translation>Warnings and cases by grade</translation>
    </message>
    <message>
        <source>教学与活动</source>
        <translation>Lessons and activities</translation>
    </message>
    <message>
        <source>测评结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>下级各单位</source>
        <translation>Units of an office below</translation>
    </message>
    <message>
        <source>学生档案移交</source>
        <translation>Student&apos;s file handed over</translation>
    </message>
    <message>
        <source>学生心理档案</source>
        <translation>Student&apos;s file</translation>
    </message>
    <message>
        <source>测评报告</source>
        <translation>Screening report</translation>
    </message>
    <message>
        <source>个案报告</source>
        <translation>Case report</translation>
    </message>
    <message>
        <source>专家意见</source>
        <translation>Expert&apos;s opinion</translation>
    </message>
    <message>
        <source>个案封面与结案表</source>
        <translation>Cover and closing of a series</translation>
    </message>
    <message>
        <source>已送出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>对方已收到</source>
        <translation>Arrived there</translation>
    </message>
    <message>
        <source>待接收</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>代号跨学年不变</source>
        <translation>Ids outlast the school year</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>密钥卡</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>停用名单</source>
        <translation>Revocation list</translation>
    </message>
    <message>
        <source>变更文件</source>
        <translation>Change file</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>另处办理</source>
        <translation>Elsewhere</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ActivityPanel</name>
    <message>
        <source>功能室使用</source>
        <translation>Use of function rooms</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>带领</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>登记使用</source>
        <translation>Enter a use</translation>
    </message>
    <message>
        <source>登记一次功能室使用</source>
        <translation>Enter a use of a function room</translation>
    </message>
    <message>
        <source>移除所选</source>
        <translation>Remove the selected</translation>
    </message>
    <message>
        <source>移除所选的使用登记</source>
        <translation>Remove the selected use</translation>
    </message>
    <message>
        <source>移除使用登记</source>
        <translation>use of a room removed</translation>
    </message>
    <message>
        <source>这个学年还没有登记功能室使用。</source>
        <translation>No use of a function room has been entered this school year.</translation>
    </message>
    <message>
        <source>登记第一次使用</source>
        <translation>Enter the first use</translation>
    </message>
    <message>
        <source>送教走访(村小、教学点)</source>
        <translation>Visits to village schools and teaching points</translation>
    </message>
    <message>
        <source>教学点</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>谁去的</source>
        <translation>Who went</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>登记走访</source>
        <translation>Enter a visit</translation>
    </message>
    <message>
        <source>登记一次送教走访</source>
        <translation>Enter a visit to another place</translation>
    </message>
    <message>
        <source>移除所选的走访登记</source>
        <translation>Remove the selected visit</translation>
    </message>
    <message>
        <source>移除走访登记</source>
        <translation>visit removed</translation>
    </message>
    <message>
        <source>这个学年还没有送教走访。</source>
        <translation>There was no visit to another place this school year.</translation>
    </message>
    <message>
        <source>登记第一次走访</source>
        <translation>Enter the first visit</translation>
    </message>
    <message>
        <source>%1:%2 次,%3,%4 人次</source>
        <translation>%1: %2 visits, %3, %4 visitors</translation>
    </message>
    <message>
        <source>;</source>
        <translation>; </translation>
    </message>
    <message>
        <source>登记功能室使用</source>
        <translation>Use of a function room</translation>
    </message>
    <message>
        <source>修改使用登记</source>
        <translation>Change the use</translation>
    </message>
    <message>
        <source>不分房间</source>
        <translation>No particular room</translation>
    </message>
    <message>
        <source>时长(分)</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>备注(不写姓名)</source>
        <translation>Note (no names)</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>学校还没有登记村小或教学点,请先在“开放计划”里加教学点。</source>
        <translation>The school has no village schools or teaching points yet. Add one under Opening plan.</translation>
    </message>
    <message>
        <source>登记送教走访</source>
        <translation>Visit to another place</translation>
    </message>
    <message>
        <source>修改走访登记</source>
        <translation>Change the visit</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AddedTexts</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AnswerForm</name>
    <message>
        <source>第 %1 题</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>第 %1 题的回答</source>
        <translation>Answer to item %1</translation>
    </message>
    <message>
        <source>几点几分,如 23:30</source>
        <translation>Time of day, as 23:30</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>A number</translation>
    </message>
    <message>
        <source>未答</source>
        <translation>not answered</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AnswerGrid</name>
    <message>
        <source>全部 %1 题已录入</source>
        <translation>All %1 items keyed</translation>
    </message>
    <message>
        <source>第 %1 题,共 %2 题</source>
        <translation>Item %1 of %2</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AnswerWindow</name>
    <message>
        <source>答题</source>
        <translation>Answering</translation>
    </message>
    <message>
        <source>老师:退出</source>
        <translation>Teacher: leave</translation>
    </message>
    <message>
        <source>老师退出答题</source>
        <translation>The teacher leaves answering</translation>
    </message>
    <message>
        <source>请输入作答条上的编号</source>
        <translation>Type the code on your slip</translation>
    </message>
    <message>
        <source>编号有 12 个字母和数字,大小写都可以,横线不用输。</source>
        <translation>The code has 12 letters and digits; capitals or not, and no strokes needed.</translation>
    </message>
    <message>
        <source>校验 %1</source>
        <translation>Check %1</translation>
    </message>
    <message>
        <source>是我</source>
        <translation>That is me</translation>
    </message>
    <message>
        <source>是我,继续</source>
        <translation>That is me, go on</translation>
    </message>
    <message>
        <source>不是我</source>
        <translation>Not me</translation>
    </message>
    <message>
        <source>不是我,返回</source>
        <translation>Not me, back</translation>
    </message>
    <message>
        <source>开始答题</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>交卷</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>回去看看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>回到题目</source>
        <translation>Back to the items</translation>
    </message>
    <message>
        <source>可以停下来</source>
        <translation>You can stop</translation>
    </message>
    <message>
        <source>想休息、不想答了,都可以,没有关系。答过的已经存好,只有用你自己的编号才打得开。</source>
        <translation>To rest, or to answer no more, is all right. What you answered is kept, and opens with your own code alone.</translation>
    </message>
    <message>
        <source>接着答</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>接着答题</source>
        <translation>Go on answering</translation>
    </message>
    <message>
        <source>以后再接着答</source>
        <translation>Go on another time</translation>
    </message>
    <message>
        <source>存好,以后再接着答</source>
        <translation>Keep it and go on another time</translation>
    </message>
    <message>
        <source>不答了,交上答过的</source>
        <translation>No more: hand in what I answered</translation>
    </message>
    <message>
        <source>不答了,把答过的交上去</source>
        <translation>No more: hand in what was answered</translation>
    </message>
    <message>
        <source>我想和老师聊聊</source>
        <translation>I would like to talk with a teacher</translation>
    </message>
    <message>
        <source>已经告诉老师了,老师会来约你。</source>
        <translation>The teacher knows and will come to arrange a time.</translation>
    </message>
    <message>
        <source>没有存上,请直接告诉老师。</source>
        <translation>It could not be kept. Please tell the teacher yourself.</translation>
    </message>
    <message>
        <source>好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>请老师输入密码</source>
        <translation>Teacher: type the password</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回答题</source>
        <translation>Back to answering</translation>
    </message>
    <message>
        <source>请叫老师来</source>
        <translation>Please call the teacher</translation>
    </message>
    <message>
        <source>老师会帮下一位同学开始。</source>
        <translation>The teacher will help the next student begin.</translation>
    </message>
    <message>
        <source>老师:选下一位</source>
        <translation>Teacher: choose the next</translation>
    </message>
    <message>
        <source>老师选下一位同学</source>
        <translation>The teacher chooses the next student</translation>
    </message>
    <message>
        <source>请选作答的同学</source>
        <translation>Choose who answers</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>编号要有 12 个字母和数字,请对照作答条再输一次。</source>
        <translation>A code has 12 letters and digits. Compare it with your slip and type it again.</translation>
    </message>
    <message>
        <source>没有这个编号,请对照作答条再输一次。</source>
        <translation>There is no such code. Compare it with your slip and type it again.</translation>
    </message>
    <message>
        <source>这里的作答设置不完整,请告诉老师。</source>
        <translation>Something is missing here. Please tell the teacher.</translation>
    </message>
    <message>
        <source>%1 %2,你好</source>
        <translation>Hello, %2 of %1</translation>
    </message>
    <message>
        <source>这是你的名字吗?</source>
        <translation>Is this your name?</translation>
    </message>
    <message>
        <source>答案没有对错,按自己的情况选就好。不想答的题可以跳过,随时可以停下来。回答只有心理老师能看到。</source>
        <translation>No answer is right or wrong: choose what fits you. You can leave items out and stop at any time. Only the counsellor sees your answers.</translation>
    </message>
    <message>
        <source>上次答到第 %1 题,可以接着答。</source>
        <translation>Last time you came to item %1; you can go on from there.</translation>
    </message>
    <message>
        <source>答完了</source>
        <translation>That was all</translation>
    </message>
    <message>
        <source>可以交卷了。交了以后就不能再改。</source>
        <translation>You can hand it in now. It cannot be changed afterwards.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 道题跳过了,可以回去补,也可以就这样交。</source>
        <translation>
            <numerusform>%n item was left out. You can go back to it, or hand in as it is.</numerusform>
            <numerusform>%n items were left out. You can go back to them, or hand in as it is.</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有交上</source>
        <translation>Not handed in yet</translation>
    </message>
    <message>
        <source>存不进去。请举手叫老师,先不要关机;老师来了可以再按一次「交卷」。</source>
        <translation>It cannot be kept. Raise your hand for the teacher and do not switch off; then press Hand in once more.</translation>
    </message>
    <message>
        <source>心理老师</source>
        <translation>the counsellor</translation>
    </message>
    <message>
        <source>谢谢你</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>心里有事的时候,可以找%1说一说,也可以拨打 12356。愿意的话,现在就可以告诉老师你想聊聊。</source>
        <translation>When something is on your mind, you can talk with %1, or call 12356. If you like, tell the teacher now that you want to talk.</translation>
    </message>
    <message>
        <source>密码不对。</source>
        <translation>Wrong password.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AnsweringDialog</name>
    <message>
        <source>屏幕作答</source>
        <translation>On screen</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>屏幕作答 · %1</source>
        <translation>On screen · %1</translation>
    </message>
    <message>
        <source>屏幕作答的几种做法</source>
        <translation>Ways of answering on screen</translation>
    </message>
    <message>
        <source>在本机作答</source>
        <translation>On this PC</translation>
    </message>
    <message>
        <source>机房作答站</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>收卷</source>
        <translation>Collecting</translation>
    </message>
    <message>
        <source>读题单</source>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭屏幕作答</source>
        <translation>Close answering on screen</translation>
    </message>
    <message>
        <source>选好作答的学生,输入您的密码。本窗口会上锁,屏幕换成答题;答完由您用密码退出,解锁后答卷自动收进来。</source>
        <translation>Choose the students and type your password. This window locks and the screen turns to the questions; you leave them with your password, and after unlocking the sheets come in by themselves.</translation>
    </message>
    <message>
        <source>作答学生的班级</source>
        <translation>Class of the students</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>要答的量表</source>
        <translation>Scales to answer</translation>
    </message>
    <message>
        <source>作答的学生</source>
        <translation>Students who answer</translation>
    </message>
    <message>
        <source>您的密码</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>开始作答</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>让所选学生在本机作答</source>
        <translation>Let the chosen students answer on this PC</translation>
    </message>
    <message>
        <source>另有:已交 %1 人,不参加 %2 人,监护人没有同意 %3 人。</source>
        <translation>Besides these: %1 handed in, %2 not taking part, %3 without a guardian&apos;s consent.</translation>
    </message>
    <message>
        <source>请先选作答的学生。</source>
        <translation>Choose the students first.</translation>
    </message>
    <message>
        <source>请输入您的密码。</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>答题程序没有启动起来,请检查安装是否完整。</source>
        <translation>The program for answering did not start; check that it is installed.</translation>
    </message>
    <message>
        <source>哪些班级(&amp;B)</source>
        <translation>Which &amp;classes</translation>
    </message>
    <message>
        <source>作答站的班级</source>
        <translation>Classes of the station</translation>
    </message>
    <message>
        <source>写作答站和作答条…</source>
        <translation>Write station and slips…</translation>
    </message>
    <message>
        <source>写作答站文件夹和作答条</source>
        <translation>Write the folder of a station and its slips</translation>
    </message>
    <message>
        <source>作答站写到哪里(U 盘或共享文件夹)</source>
        <translation>Where to write the station (stick or shared folder)</translation>
    </message>
    <message>
        <source>作答条存到哪里(不要和作答站放在一起)</source>
        <translation>Where to keep the slips (not with the station)</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>写作答站</source>
        <translation>Writing the station</translation>
    </message>
    <message>
        <source>屏幕作答的作答条</source>
        <translation>Slips for answering on screen</translation>
    </message>
    <message>
        <source>已写好 %1,共 %2 人有编号,校验码 %3。请马上打印作答条,印好后删掉那个文件。</source>
        <translation>%1 is written; %2 students have a code; check digits %3. Print the slips now and delete their file afterwards.</translation>
    </message>
    <message>
        <source>选作答站的文件夹,或把它拖到窗口上。每份答卷只算一次,同一个文件夹可以收很多次。</source>
        <translation>Choose the folder of a station, or drop it on the window. Each sheet counts once; a folder can be collected many times.</translation>
    </message>
    <message>
        <source>选文件夹收卷…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>选作答站文件夹收卷</source>
        <translation>Choose a station&apos;s folder to collect</translation>
    </message>
    <message>
        <source>作答站的文件夹</source>
        <translation>Folder of the station</translation>
    </message>
    <message numerus="yes">
        <source>%n 份答卷须心理老师当天查看。</source>
        <translation>
            <numerusform>%n sheet is for the counsellor to look at today. </numerusform>
            <numerusform>%n sheets are for the counsellor to look at today. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 名学生想和老师聊聊,已放进候补名单。</source>
        <translation>
            <numerusform>%n student would like to talk and stands on the waitlist. </numerusform>
            <numerusform>%n students would like to talk and stand on the waitlist. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个作答站的设置被改动过,请查明原因。</source>
        <translation>
            <numerusform>%n station was changed: find out why. </numerusform>
            <numerusform>%n stations were changed: find out why. </numerusform>
        </translation>
    </message>
    <message>
        <source>已收 %1 份。</source>
        <translation>%1 taken.</translation>
    </message>
    <message>
        <source>看字有困难的学生,请一位老师照着读题单读,学生自己在纸上或屏幕上选。</source>
        <translation>For students who cannot read well, a teacher reads from the sheet; the student chooses on paper or on screen.</translation>
    </message>
    <message>
        <source>打印读题单…</source>
        <translation>Print the sheet…</translation>
    </message>
    <message>
        <source>打印读题单</source>
        <translation>Print the sheet for reading aloud</translation>
    </message>
    <message>
        <source>全部班级</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>写一个文件夹,放在 U 盘或共享文件夹里,各台电脑从里面打开,不用安装;编号印在作答条上。</source>
        <translation>Writes a folder for a stick or a shared folder; each PC opens it from there, without installation. The codes are printed on slips.</translation>
    </message>
    <message>
        <source>结尾请学生找(&amp;W)</source>
        <translation>The last page &amp;names</translation>
    </message>
    <message>
        <source>结尾写明可以找谁</source>
        <translation>Whom the last page names</translation>
    </message>
    <message>
        <source>心理老师</source>
        <translation>the counsellor</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AppearanceSection</name>
    <message>
        <source>明暗</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>打印总是浅色。</source>
        <translation>Printing is always light.</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>文字缩小</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>文字恢复默认</source>
        <translation>Default text size</translation>
    </message>
    <message>
        <source>文字放大</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>也可以随时按 Ctrl +、Ctrl -、Ctrl 0。</source>
        <translation>You can also press Ctrl +, Ctrl - or Ctrl 0 at any time.</translation>
    </message>
    <message>
        <source>语言 Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>%1 磅</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>请等正在进行的任务完成后再换语言。</source>
        <translation>Please wait until the running task has ended, then change the language.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AppointmentDesk</name>
    <message>
        <source>范围</source>
        <translation>How far</translation>
    </message>
    <message>
        <source>只这一次</source>
        <translation>Only this one</translation>
    </message>
    <message>
        <source>这次和以后各次</source>
        <translation>This one and all later ones</translation>
    </message>
    <message>
        <source>登记到访:%1</source>
        <translation>Arrived: %1</translation>
    </message>
    <message>
        <source>记为未到:%1</source>
        <translation>Did not come: %1</translation>
    </message>
    <message>
        <source>恢复预约:%1</source>
        <translation>Booked again: %1</translation>
    </message>
    <message>
        <source>删除预约:%1</source>
        <translation>Deleted appointment: %1</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel an appointment</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消这个预约</source>
        <translation>Cancel this appointment</translation>
    </message>
    <message>
        <source>取消预约:%1</source>
        <translation>Cancelled: %1</translation>
    </message>
    <message>
        <source>不再候补</source>
        <translation>Off the waitlist</translation>
    </message>
    <message>
        <source>从候补中去掉</source>
        <translation>Take off the waitlist</translation>
    </message>
    <message>
        <source>不再候补:%1</source>
        <translation>Off the waitlist: %1</translation>
    </message>
    <message>
        <source>改期:%1 %2</source>
        <translation>Moved: %1 %2</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>改到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>请写明改到哪一天、几点。</source>
        <translation>Please give the new day and time.</translation>
    </message>
    <message>
        <source>改期:%1</source>
        <translation>Moved: %1</translation>
    </message>
    <message>
        <source>已到访</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>改期…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>取消预约…</source>
        <translation>Cancel appointment…</translation>
    </message>
    <message>
        <source>恢复为已预约</source>
        <translation>Back to booked</translation>
    </message>
    <message>
        <source>录错了,删除</source>
        <translation>Entered by mistake, delete</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>打印预约条…</source>
        <translation>Print slip…</translation>
    </message>
    <message>
        <source>写记录</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>看预约</source>
        <translation>Look at appointment</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AppointmentList</name>
    <message>
        <source>首次</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>登记号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>年级班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>预约方式</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>求助类别</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>期望时间</source>
        <translation>Wished time</translation>
    </message>
    <message>
        <source>咨询教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>是否首次</source>
        <translation>First</translation>
    </message>
    <message>
        <source>知情同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>预约列表</source>
        <translation>Appointments as a list</translation>
    </message>
    <message>
        <source>预约登记簿</source>
        <translation>Appointment register</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AssessmentTab</name>
    <message>
        <source>这名学生还没有测评。</source>
        <translation>This student has no screening yet.</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>这名学生的测评</source>
        <translation>This student&apos;s screening</translation>
    </message>
    <message>
        <source>做一份量表…</source>
        <translation>Give a scale…</translation>
    </message>
    <message>
        <source>给这名学生做一份量表</source>
        <translation>Give this student a scale</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AttachmentsPanel</name>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>文本</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>附件,Enter 导出,Delete 移除</source>
        <translation>Attachments, Enter exports, Delete removes</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>添加附件文件</source>
        <translation>Add an attachment file</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出所选附件</source>
        <translation>Export the chosen attachment</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移除所选附件</source>
        <translation>Remove the chosen attachment</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>移除附件</source>
        <translation>Remove attachment</translation>
    </message>
    <message>
        <source>导出附件</source>
        <translation>Export attachment</translation>
    </message>
    <message>
        <source>文件会以明文离开数据夹,写进导出记录。看完请删除。</source>
        <translation>The file leaves the vault in clear and the export log shows it. Delete it once you have looked.</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请写明为什么导出。</source>
        <translation>Please write why it is exported.</translation>
    </message>
    <message>
        <source>附件已导出,导出记录里有这一次。</source>
        <translation>The attachment was exported; the export log shows it.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AttendanceTable</name>
    <message>
        <source>出勤:按 1 到、2 迟到、3 早退、4 缺席</source>
        <translation>Attendance: press 1 present, 2 late, 3 left early, 4 absent</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>出勤</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AuditSection</name>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>未获准</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>未成功</source>
        <translation>Not successful</translation>
    </message>
    <message>
        <source>留痕</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>从哪一天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>从(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>核对全部留痕</source>
        <translation>Verify whole audit trail</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>缘由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>核对留痕</source>
        <translation>Verify audit trail</translation>
    </message>
    <message numerus="yes">
        <source>%n 条留痕首尾相连,与全部记录一致。</source>
        <translation>
            <numerusform>%n audit entry is linked without a gap and agrees with all records.</numerusform>
            <numerusform>%n audit entries are linked without a gap and agree with all records.</numerusform>
        </translation>
    </message>
    <message>
        <source>留痕与记录不一致:%1。请不要继续修改,联系负责人并用备份核对。</source>
        <translation>The audit trail and the records disagree: %1. Make no further changes; contact the head of the room and check against a backup.</translation>
    </message>
    <message>
        <source>从这一天起没有留痕。</source>
        <translation>There is no audit line from this day on.</translation>
    </message>
    <message>
        <source>看全部留痕</source>
        <translation>Show the whole audit trail</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::BackupSection</name>
    <message>
        <source>备份到</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>备份位置</source>
        <translation>Backup location</translation>
    </message>
    <message>
        <source>另一块磁盘或 U 盘上的文件夹</source>
        <translation>A folder on another disk or a USB stick</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择备份位置</source>
        <translation>Choose backup location</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>备份好以后逐字节读回,并在临时位置打开核对,通过后才说“已验证”。备份文件本身是加密的。</source>
        <translation>Each backup is read back byte by byte and opened in a temporary place to check it; only then is it called &quot;verified&quot;. The backup file itself is encrypted.</translation>
    </message>
    <message>
        <source>这个位置里的备份</source>
        <translation>Backups in this location</translation>
    </message>
    <message>
        <source>保留最近三份、近六个月每月第一份</source>
        <translation>Kept: the last three, and the first of each month for six months</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup files</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>备份放在哪里</source>
        <translation>Where to put the backups</translation>
    </message>
    <message>
        <source>最近一次已验证的备份:第 %1 份,%2</source>
        <translation>Latest verified backup: no. %1, %2</translation>
    </message>
    <message>
        <source>还没有已验证的备份。</source>
        <translation>No verified backup yet.</translation>
    </message>
    <message>
        <source>请先选择备份位置。</source>
        <translation>Choose a backup location first.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>第 %1 份备份已验证:%2</source>
        <translation>Backup no. %1 verified: %2</translation>
    </message>
    <message>
        <source>备份已写好,但留痕与记录不一致:%1。请先核对留痕。</source>
        <translation>The backup was written, but the audit trail and the records disagree: %1. Verify the audit trail first.</translation>
    </message>
    <message>
        <source>已验证</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>留痕不一致</source>
        <translation>Audit trail differs</translation>
    </message>
    <message>
        <source>本机没有核对过</source>
        <translation>Not checked here</translation>
    </message>
    <message>
        <source>别的数据夹</source>
        <translation>Another vault</translation>
    </message>
    <message>
        <source>认不出</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>升级前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>更换密钥前</source>
        <translation>Before a rekey</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>第几份</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>缘由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>试恢复一次…</source>
        <translation>Try a restore…</translation>
    </message>
    <message>
        <source>试恢复所选的备份</source>
        <translation>Try to restore the chosen backup</translation>
    </message>
    <message>
        <source>上次试恢复通过:第 %1 份,%2</source>
        <translation>Last trial restore succeeded: backup %1, %2</translation>
    </message>
    <message>
        <source>还没有试恢复过。备份只有真正打开过一次,才知道出事时用得上。</source>
        <translation>No trial restore yet. Only a backup that was really opened once is known to help when it is needed.</translation>
    </message>
    <message>
        <source>%1(时钟可疑)</source>
        <translation>%1 (clock in doubt)</translation>
    </message>
    <message>
        <source>第 %1 代</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>还没有选备份位置。请选另一块磁盘或 U 盘上的文件夹。</source>
        <translation>No backup place is chosen yet. Choose a folder on another disk or a USB stick.</translation>
    </message>
    <message>
        <source>这个位置里还没有备份。</source>
        <translation>There is no backup in this place yet.</translation>
    </message>
    <message>
        <source>现在找不到这个位置:U 盘可能没有插好。</source>
        <translation>This place cannot be found now: the USB stick may not be plugged in.</translation>
    </message>
    <message>
        <source>做第一份备份</source>
        <translation>Make the first backup</translation>
    </message>
    <message>
        <source>选择备份位置…</source>
        <translation>Choose a backup place…</translation>
    </message>
    <message>
        <source>选一个备份位置</source>
        <translation>Choose a place for backups</translation>
    </message>
    <message>
        <source>要换系统,或交给别的程序读:把全部记录写成开放的格式。</source>
        <translation>To change the system, or for other programs to read: every record in an open format.</translation>
    </message>
    <message>
        <source>整库导出…</source>
        <translation>Export everything…</translation>
    </message>
    <message>
        <source>整库导出</source>
        <translation>Export everything</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::BookingDialog</name>
    <message>
        <source>来访者</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>候补时段</source>
        <translation>Time kept free</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>到哪一天为止</source>
        <translation>Until which day</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Clashes</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>How far</translation>
    </message>
    <message>
        <source>只这一次</source>
        <translation>Only this one</translation>
    </message>
    <message>
        <source>这次和以后各次</source>
        <translation>This one and all later ones</translation>
    </message>
    <message>
        <source>请先选来访者:输入姓名首字母,按 Enter 选中。</source>
        <translation>Please choose who comes first: type initials, then press Enter.</translation>
    </message>
    <message>
        <source>请写明哪一天、几点。</source>
        <translation>Please give day and time.</translation>
    </message>
    <message>
        <source>请写明每周预约到哪一天为止。</source>
        <translation>Please give the last day of the weekly appointments.</translation>
    </message>
    <message>
        <source>预约:%1</source>
        <translation>Booked: %1</translation>
    </message>
    <message>
        <source>修改预约:%1</source>
        <translation>Changed appointment: %1</translation>
    </message>
    <message>
        <source>新预约</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>加入候补</source>
        <translation>Add to waitlist</translation>
    </message>
    <message>
        <source>加入候补:%1</source>
        <translation>On the waitlist: %1</translation>
    </message>
    <message>
        <source>确定预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>先占住时间,还没有定谁来(Alt K)</source>
        <translation>Keep the time, nobody settled yet (Alt K)</translation>
    </message>
    <message>
        <source>以后每周同一时间(Alt W)</source>
        <translation>Every week at this time (Alt W)</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::BusyPage</name>
    <message>
        <source>已在另一个窗口中打开</source>
        <translation>Already open in another window</translation>
    </message>
    <message>
        <source>关闭这个窗口</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>这个窗口会自己关闭。</source>
        <translation>This window closes by itself.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CampaignBoard</name>
    <message>
        <source>还没有测评。先建立一次,再录入或导入答卷。</source>
        <translation>No campaigns yet. Create one first, then key in or import sheets.</translation>
    </message>
    <message>
        <source>新建测评</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>新建第一次测评</source>
        <translation>New first campaign</translation>
    </message>
    <message>
        <source>还没有测评,请心理老师先建立。</source>
        <translation>No campaigns yet; ask the counsellor to create one first.</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Campaigns</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>测评列表</source>
        <translation>List of campaigns</translation>
    </message>
    <message>
        <source>录入答卷</source>
        <translation>Key in sheets</translation>
    </message>
    <message>
        <source>录入所选班级的答卷</source>
        <translation>Key in sheets of the chosen class</translation>
    </message>
    <message>
        <source>导入答卷</source>
        <translation>Import sheets</translation>
    </message>
    <message>
        <source>导入答卷文件</source>
        <translation>Import a file of sheets</translation>
    </message>
    <message>
        <source>班级汇总</source>
        <translation>Summary by class</translation>
    </message>
    <message>
        <source>查看班级汇总</source>
        <translation>View summary by class</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>在籍</source>
        <translation>On roll</translation>
    </message>
    <message>
        <source>有效完成</source>
        <translation>Valid and complete</translation>
    </message>
    <message>
        <source>不可靠</source>
        <translation>Unreliable</translation>
    </message>
    <message>
        <source>不完整</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>各班进度</source>
        <translation>Progress by class</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>还没有学生,请先导入名册</source>
        <translation>No students yet; import a roster first</translation>
    </message>
    <message>
        <source>请先在右边选一个班级。</source>
        <translation>First choose a class on the right.</translation>
    </message>
    <message>
        <source>待配对</source>
        <translation>To pair</translation>
    </message>
    <message>
        <source>打开待配对名单</source>
        <translation>Open the pairing list</translation>
    </message>
    <message>
        <source>待配对 %1</source>
        <translation>To pair %1</translation>
    </message>
    <message>
        <source>占在籍</source>
        <translation>Of the roll</translation>
    </message>
    <message>
        <source>占可测</source>
        <translation>Of those asked</translation>
    </message>
    <message>
        <source>不愿参加</source>
        <translation>Not willing</translation>
    </message>
    <message>
        <source>未获同意</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>不纳入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>组织与名单</source>
        <translation>Plan and lists</translation>
    </message>
    <message>
        <source>所选测评的组织与名单</source>
        <translation>Plan and lists of the chosen campaign</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>修改所选测评</source>
        <translation>Edit the chosen campaign</translation>
    </message>
    <message>
        <source>在籍 %1 人,有效完成 %2 人;占在籍 %3 %,占可测的 %4 人 %5 %</source>
        <translation>On roll %1, valid and complete %2; %3 % of the roll, of the %4 who could be asked %5 %</translation>
    </message>
    <message>
        <source>屏幕作答</source>
        <translation>On screen</translation>
    </message>
    <message>
        <source>屏幕作答:本机、作答站、收卷</source>
        <translation>Answering on screen: this PC, stations, collecting</translation>
    </message>
    <message>
        <source>打印答卷</source>
        <translation>Print sheets</translation>
    </message>
    <message>
        <source>打印所选班级的纸质答卷</source>
        <translation>Print the answer sheets of the selected class</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CampaignCard</name>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>测评待办</source>
        <translation>Screening: to do</translation>
    </message>
    <message>
        <source>缺代看人</source>
        <translation>No stand-in</translation>
    </message>
    <message>
        <source>已看过</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>提示已看过:%1</source>
        <translation>Flags seen: %1</translation>
    </message>
    <message>
        <source>记下提示已看</source>
        <translation>Flags seen</translation>
    </message>
    <message>
        <source>建立监控测:关注名单上到期的学生</source>
        <translation>Plan monitoring test: watch list, due</translation>
    </message>
    <message>
        <source>监控测还没有交回</source>
        <translation>Monitoring tests not back yet</translation>
    </message>
    <message>
        <source>已安排</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>最早 %1</source>
        <translation>first %1</translation>
    </message>
    <message>
        <source>催收</source>
        <translation>ask</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CampaignDialog</name>
    <message>
        <source>新建测评</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>测评名称</source>
        <translation>Campaign name</translation>
    </message>
    <message>
        <source>例如:%1 年秋季普测</source>
        <translation>For example: General screening, autumn %1</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>测评类型</source>
        <translation>Campaign type</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>参加的班级</source>
        <translation>Classes taking part</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>一个也不勾选,就是全部班级。</source>
        <translation>If none is ticked, all classes take part.</translation>
    </message>
    <message>
        <source>学生告知内容</source>
        <translation>Information for students</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>建立测评</source>
        <translation>Create campaign</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消新建测评</source>
        <translation>Cancel new campaign</translation>
    </message>
    <message>
        <source>还没有班级。可以先建立测评,导入名册后学生会自动出现。</source>
        <translation>No classes yet. You can create the campaign first; students appear by themselves once a roster is imported.</translation>
    </message>
    <message>
        <source>新建测评“%1”</source>
        <translation>New campaign &quot;%1&quot;</translation>
    </message>
    <message>
        <source>修改测评</source>
        <translation>Edit campaign</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存测评</source>
        <translation>Save campaign</translation>
    </message>
    <message>
        <source>取消修改测评</source>
        <translation>Cancel editing the campaign</translation>
    </message>
    <message>
        <source>测评负责人</source>
        <translation>In charge of the campaign</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>每天查看提示的人</source>
        <translation>Looks at flags each day</translation>
    </message>
    <message>
        <source>看提示</source>
        <translation>Looks at flags</translation>
    </message>
    <message>
        <source>代看提示的人</source>
        <translation>Stand-in for the flags</translation>
    </message>
    <message>
        <source>看的人不在时找谁,不需要账户</source>
        <translation>Who is called when they are away; no account needed</translation>
    </message>
    <message>
        <source>代看</source>
        <translation>Stand-in</translation>
    </message>
    <message>
        <source>代看人的电话</source>
        <translation>phone of the stand-in</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>学校要补充的话,印在知情同意书上。</source>
        <translation>What the school adds; printed on the consent form.</translation>
    </message>
    <message>
        <source>找量表</source>
        <translation>Find a scale</translation>
    </message>
    <message>
        <source>名称或简称</source>
        <translation>Name or abbreviation</translation>
    </message>
    <message>
        <source>%1(全部)</source>
        <translation>%1 (all)</translation>
    </message>
    <message>
        <source>修改测评“%1”</source>
        <translation>Edited campaign &quot;%1&quot;</translation>
    </message>
    <message>
        <source>也列出其他学段的</source>
        <translation>Also those of other stages</translation>
    </message>
    <message>
        <source>也列出其他学段的量表</source>
        <translation>Also scales of other stages</translation>
    </message>
    <message>
        <source>在适用学段之外使用量表的理由</source>
        <translation>Why a scale is used outside its stages</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CampaignPlanDialog</name>
    <message>
        <source>组织与名单</source>
        <translation>Plan and lists</translation>
    </message>
    <message>
        <source>组织与名单 · %1</source>
        <translation>Plan and lists · %1</translation>
    </message>
    <message>
        <source>看哪一份</source>
        <translation>Which to show</translation>
    </message>
    <message>
        <source>补测名单</source>
        <translation>Still to be asked</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>发放与收回</source>
        <translation>Out and back</translation>
    </message>
    <message>
        <source>施测与查看</source>
        <translation>Sittings and flags</translation>
    </message>
    <message>
        <source>不纳入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭组织与名单</source>
        <translation>Close plan and lists</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CarePage</name>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>开立个案</source>
        <translation>Open a case</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CaseListView</name>
    <message>
        <source>还没有个案。需要持续关注的学生,在这里开立个案,经过、措施和会诊都记在一起。</source>
        <translation>No cases yet. Open a case here for a student who needs continued attention; events, measures and consultations are kept together in it.</translation>
    </message>
    <message>
        <source>开立个案</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>开立第一个个案</source>
        <translation>Open the first case</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>开立</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>下一步期限</source>
        <translation>Next step due</translation>
    </message>
    <message>
        <source>负责</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>看哪些个案</source>
        <translation>Which cases to show</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>开立个案  Ctrl N</source>
        <translation>Open a case  Ctrl N</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>个案列表</source>
        <translation>List of cases</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CaseView</name>
    <message>
        <source>全部个案</source>
        <translation>All cases</translation>
    </message>
    <message>
        <source>回到全部个案</source>
        <translation>Back to all cases</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印个案报告</source>
        <translation>Print case report</translation>
    </message>
    <message>
        <source>首页与问题</source>
        <translation>First page, questions</translation>
    </message>
    <message>
        <source>来源与主诉</source>
        <translation>Sources, concern</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>观察</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>功能与健康</source>
        <translation>Functioning, health</translation>
    </message>
    <message>
        <source>监护与家长</source>
        <translation>Guardians, parents</translation>
    </message>
    <message>
        <source>测评结果</source>
        <translation>Screening results</translation>
    </message>
    <message>
        <source>措施与下一步</source>
        <translation>Measures, next steps</translation>
    </message>
    <message>
        <source>资源与理解</source>
        <translation>Resources, meaning</translation>
    </message>
    <message>
        <source>提到的人</source>
        <translation>People mentioned</translation>
    </message>
    <message>
        <source>附件与结案反思</source>
        <translation>Papers and closing</translation>
    </message>
    <message>
        <source>版本与签批</source>
        <translation>Versions, sign-off</translation>
    </message>
    <message>
        <source>专家意见</source>
        <translation>Expert opinion</translation>
    </message>
    <message>
        <source>个案:%1</source>
        <translation>Case: %1</translation>
    </message>
    <message>
        <source>从答卷里挑选</source>
        <translation>Pick from sheets</translation>
    </message>
    <message>
        <source>从该生的答卷里挑选测评结果</source>
        <translation>Pick screening results from the student&apos;s sheets</translation>
    </message>
    <message>
        <source>做完了</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>所选的下一步做完了,记为措施</source>
        <translation>The chosen next step is done; record it as a measure</translation>
    </message>
    <message>
        <source>所选的下一步记为已采取的措施</source>
        <translation>Record the chosen next step as a measure taken</translation>
    </message>
    <message>
        <source>请先在列表里选一条下一步。</source>
        <translation>First choose a next step in the list.</translation>
    </message>
    <message>
        <source>下一步做完</source>
        <translation>Next step done</translation>
    </message>
    <message>
        <source>自 %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source> · %1 负责</source>
        <translation> · responsible: %1</translation>
    </message>
    <message>
        <source>突破保密</source>
        <translation>Breaking secrecy</translation>
    </message>
    <message>
        <source>个案:记一次突破保密</source>
        <translation>Case: record a break of secrecy</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ClashWrite</name>
    <message>
        <source>%1。还没有保存。</source>
        <translation>%1. Nothing is saved yet.</translation>
    </message>
    <message>
        <source>仍然保存</source>
        <translation>Save all the same</translation>
    </message>
    <message>
        <source>时间冲突</source>
        <translation>Clash of times</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>✓ 没有冲突</source>
        <translation>✓ No clash</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ClassPanel</name>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>最近打开的学生</source>
        <translation>Recently opened students</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>全校</source>
        <translation>Whole school</translation>
    </message>
    <message>
        <source>我的班级</source>
        <translation>My classes</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ClassesCard</name>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>班主任账号</source>
        <translation>Class teacher&apos;s account</translation>
    </message>
    <message>
        <source>还没有班级。导入名册时会自动建立,也可以先把一个年级的班一次添好。</source>
        <translation>There are no classes yet. Importing a roster makes them; you can also add all classes of a grade at once.</translation>
    </message>
    <message>
        <source>添加年级…</source>
        <translation>Add grade…</translation>
    </message>
    <message>
        <source>添加第一个年级</source>
        <translation>Add the first grade</translation>
    </message>
    <message>
        <source>添加班级…</source>
        <translation>Add class…</translation>
    </message>
    <message>
        <source>添加一个班</source>
        <translation>Add a class</translation>
    </message>
    <message>
        <source>添加一个年级的班</source>
        <translation>Add the classes of a grade</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>修改所选的班</source>
        <translation>Edit the chosen class</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移除所选的班</source>
        <translation>Remove the chosen class</translation>
    </message>
    <message>
        <source>给班主任账号</source>
        <translation>Give the class teacher an account</translation>
    </message>
    <message>
        <source>给所选班的班主任一个账号</source>
        <translation>Give the class teacher of the chosen class an account</translation>
    </message>
    <message>
        <source>先在「修改」里写上班主任的姓名</source>
        <translation>First write the class teacher&apos;s name under Edit</translation>
    </message>
    <message numerus="yes">
        <source>%1—%2 学年 · %n 个班</source>
        <translation>
            <numerusform>School year %1–%2 · %n class</numerusform>
            <numerusform>School year %1–%2 · %n classes</numerusform>
        </translation>
    </message>
    <message>
        <source>有账号</source>
        <translation>Has an account</translation>
    </message>
    <message>
        <source>添加年级</source>
        <translation>Add grade</translation>
    </message>
    <message>
        <source>从 1 班起编号;已经有的班不会重复。</source>
        <translation>Numbered from class 1; classes that exist are not made twice.</translation>
    </message>
    <message>
        <source>年级(&amp;G)</source>
        <translation>&amp;Grade</translation>
    </message>
    <message>
        <source>几个班(&amp;C)</source>
        <translation>Number of &amp;classes</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>请写 1 到 %1 之间的班数。</source>
        <translation>Please write a number of classes from 1 to %1.</translation>
    </message>
    <message>
        <source>添加%1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>添加班级</source>
        <translation>Add class</translation>
    </message>
    <message>
        <source>修改班级</source>
        <translation>Edit class</translation>
    </message>
    <message>
        <source>几班(&amp;N)</source>
        <translation>Class &amp;number</translation>
    </message>
    <message>
        <source>数字;只有名称时留空</source>
        <translation>A number; empty when there is only a name</translation>
    </message>
    <message>
        <source>名称(&amp;M)</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>没有可不填,如 实验班</source>
        <translation>Optional, such as Experimental class</translation>
    </message>
    <message>
        <source>班主任(&amp;T)</source>
        <translation>Class &amp;teacher</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>「几班」请写数字;班名写在「名称」里。</source>
        <translation>Please write digits as class number; a class name belongs in the name field.</translation>
    </message>
    <message>
        <source>添加 %1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>修改 %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>移除 %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>%1已有账号,现在也能看到这个班。</source>
        <translation>%1 already has an account and can now see this class too.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ClientPicker</name>
    <message>
        <source>谁来</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>找学生</source>
        <translation>Find a student</translation>
    </message>
    <message>
        <source>家长姓名</source>
        <translation>Parent&apos;s name</translation>
    </message>
    <message>
        <source>与学生关系</source>
        <translation>Relation to the student</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>家长电话</source>
        <translation>Parent&apos;s phone</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>哪位教职工</source>
        <translation>Which member of staff</translation>
    </message>
    <message>
        <source>来过的代号</source>
        <translation>Known code</translation>
    </message>
    <message>
        <source>第一次来请留空;来过的写代号,如 C-0007</source>
        <translation>Leave empty the first time; else the code, such as C-0007</translation>
    </message>
    <message>
        <source>是哪位学生的家长:姓名、首字母或学号</source>
        <translation>Parent of which student: name, initials or number</translation>
    </message>
    <message>
        <source>姓名、首字母或学号</source>
        <translation>Name, initials or student number</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CollectedList</name>
    <message>
        <source>重复 · 有须当天查看的回答</source>
        <translation>Double · with an answer to be looked at today</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Double</translation>
    </message>
    <message>
        <source>来历不明</source>
        <translation>Stranger</translation>
    </message>
    <message>
        <source>不能收</source>
        <translation>Cannot be taken</translation>
    </message>
    <message>
        <source>没有交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>同一份的另一个副本</source>
        <translation>A copy of the same sheet</translation>
    </message>
    <message>
        <source>这名学生已有这份答卷</source>
        <translation>There is a sheet of this student already</translation>
    </message>
    <message>
        <source>不是封给本数据夹的,或已损坏</source>
        <translation>Not sealed to this vault, or damaged</translation>
    </message>
    <message>
        <source>没有发过这个编号</source>
        <translation>A code that was never given out</translation>
    </message>
    <message>
        <source>交卷的人没有这个编号</source>
        <translation>Handed in by somebody without this code</translation>
    </message>
    <message>
        <source>开始了,只有本人的编号能接着答</source>
        <translation>Begun; goes on with its own code alone</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>没有收进来的答卷</source>
        <translation>Sheets that were not taken</translation>
    </message>
    <message>
        <source>看了 %1 份:新收 %2,以前收过 %3,重复 %4,来历不明 %5,不能收 %6;没有交 %7 人。</source>
        <translation>%1 looked at: %2 new, %3 taken before, %4 doubles, %5 strangers, %6 refused; %7 students have not handed in.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CommandSearch</name>
    <message>
        <source>页面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ConcernPicker</name>
    <message>
        <source>添加求助类别</source>
        <translation>Add a concern</translation>
    </message>
    <message>
        <source>求助类别,Enter 设为最主要的,Delete 移除</source>
        <translation>Concerns, Enter puts one on top, Delete removes</translation>
    </message>
    <message>
        <source>Enter 设为最主要的,Delete 移除</source>
        <translation>Enter puts one on top, Delete removes</translation>
    </message>
    <message>
        <source>添加求助类别…</source>
        <translation>Add a concern…</translation>
    </message>
    <message>
        <source>求助类别</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>● 最主要:%1</source>
        <translation>● On top: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ConsentTab</name>
    <message>
        <source>同意</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Does not agree</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>未记录</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>同意记录</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>学生本人</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>记录哪个班的同意书</source>
        <translation>Class whose forms are recorded</translation>
    </message>
    <message>
        <source>打印同意书</source>
        <translation>Print consent forms</translation>
    </message>
    <message>
        <source>打印这个班的知情同意书</source>
        <translation>Print the consent forms of this class</translation>
    </message>
    <message>
        <source>其余都同意</source>
        <translation>All others agree</translation>
    </message>
    <message>
        <source>没有记录的监护人都记为同意</source>
        <translation>Record all guardians without a word as agreeing</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian agrees</translation>
    </message>
    <message>
        <source>所选学生的监护人同意</source>
        <translation>The guardian of the chosen student agrees</translation>
    </message>
    <message>
        <source>监护人不同意</source>
        <translation>Guardian does not</translation>
    </message>
    <message>
        <source>所选学生的监护人不同意</source>
        <translation>The guardian of the chosen student does not agree</translation>
    </message>
    <message>
        <source>收回同意</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>所选学生的监护人收回同意</source>
        <translation>The guardian of the chosen student takes consent back</translation>
    </message>
    <message>
        <source>本人愿意</source>
        <translation>Student agrees</translation>
    </message>
    <message>
        <source>所选学生本人愿意参加</source>
        <translation>The chosen student takes part</translation>
    </message>
    <message>
        <source>本人不愿</source>
        <translation>Student would rather not</translation>
    </message>
    <message>
        <source>所选学生本人不愿参加</source>
        <translation>The chosen student would rather not</translation>
    </message>
    <message>
        <source>记录同意</source>
        <translation>Record consent</translation>
    </message>
    <message>
        <source>这个班的监护人都有记录了。</source>
        <translation>Every guardian of this class has a word on record.</translation>
    </message>
    <message>
        <source>把没有记录的 %1 名监护人都记为同意。请确认他们的同意书都已收回,打开看过,选的都是同意。</source>
        <translation>%1 guardians without a word are recorded as agreeing. Make sure that their forms are back, were opened, and say that they agree.</translation>
    </message>
    <message>
        <source>同意书存放处</source>
        <translation>Where the forms are kept</translation>
    </message>
    <message>
        <source>都记为同意</source>
        <translation>Record all</translation>
    </message>
    <message>
        <source>打印知情同意书</source>
        <translation>Print consent forms</translation>
    </message>
    <message>
        <source>同意书折好收回,收的人只点份数;打开后在这里逐份记录。</source>
        <translation>Forms come back folded, and who collects only counts them; once opened, each is recorded here. </translation>
    </message>
    <message>
        <source>收回同意以后不再作答,已有的结果封存,只有心理老师能看,不计入统计,不送出学校。</source>
        <translation>After consent is taken back nothing more is asked; results that are there are sealed: only counsellors see them, they count in no figure and leave the school no more. </translation>
    </message>
    <message>
        <source>到期按档案规定销毁。</source>
        <translation>They are destroyed when their time is over.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ConsentsTab</name>
    <message>
        <source>现在的同意情况</source>
        <translation>Consent at present</translation>
    </message>
    <message>
        <source>历次表示</source>
        <translation>Answers over time</translation>
    </message>
    <message>
        <source>撤回另记一行,说过的话不改</source>
        <translation>A withdrawal is a new line; earlier answers are not changed</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>%1 起,至 %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>登记…</source>
        <translation>Register…</translation>
    </message>
    <message>
        <source>登记同意:%1</source>
        <translation>Register consent: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>纸质件 %1</source>
        <translation>Paper document %1</translation>
    </message>
    <message>
        <source>至 %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ConsultDialog</name>
    <message>
        <source>写出会诊文件</source>
        <translation>Write the consultation</translation>
    </message>
    <message>
        <source>会诊文件 (*.typ)</source>
        <translation>Consultations (*.typ)</translation>
    </message>
    <message>
        <source>还没有选写到哪里。</source>
        <translation>Choose where it is written.</translation>
    </message>
    <message>
        <source>会诊文件已写好,写完已读回核对。请当面交送。</source>
        <translation>The consultation is written and was read back. Hand it over in person.</translation>
    </message>
    <message>
        <source>送专家会诊</source>
        <translation>Ask an expert</translation>
    </message>
    <message>
        <source>送出的是会诊版报告和编号的问题,就是预览里看到的。答复回来会附在这个个案下。</source>
        <translation>What leaves is the consultation report with its numbered questions, as the preview shows it. The answer joins this case.</translation>
    </message>
    <message>
        <source>送给哪个单位</source>
        <translation>To which office</translation>
    </message>
    <message>
        <source>具名吗</source>
        <translation>Named</translation>
    </message>
    <message>
        <source>不具名</source>
        <translation>Without names</translation>
    </message>
    <message>
        <source>具名</source>
        <translation>Named</translation>
    </message>
    <message>
        <source>为什么送出</source>
        <translation>Why it leaves</translation>
    </message>
    <message>
        <source>书面签批</source>
        <translation>Signature on paper</translation>
    </message>
    <message>
        <source>另一人输入密码</source>
        <translation>Another&apos;s password</translation>
    </message>
    <message>
        <source>紧急,待补</source>
        <translation>Emergency, to follow</translation>
    </message>
    <message>
        <source>谁同意</source>
        <translation>Who agrees</translation>
    </message>
    <message>
        <source>同意的人</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>那位的密码</source>
        <translation>That person&apos;s password</translation>
    </message>
    <message>
        <source>签批:姓名,职务,日期</source>
        <translation>Signature: name, post, date</translation>
    </message>
    <message>
        <source>写到 U 盘…</source>
        <translation>Write to stick…</translation>
    </message>
    <message>
        <source>还没有登记上级单位;请先到“上报”的“单位与密钥卡”登记它的密钥卡。</source>
        <translation>No office is enrolled yet; enrol its card under Report up, Units and cards first.</translation>
    </message>
    <message>
        <source>第 %1 页 · %2</source>
        <translation>Page %1 · %2</translation>
    </message>
    <message>
        <source>还没有遮盖,不送</source>
        <translation>not covered, stays</translation>
    </message>
    <message>
        <source>附件的图片页只随具名会诊送出,笔迹会让人认出是谁:不具名时一页也不带。</source>
        <translation>Pictures of pages go with a named case alone: handwriting names its writer, so without names none goes.</translation>
    </message>
    <message>
        <source>随送的图片页</source>
        <translation>Pages that go along</translation>
    </message>
    <message>
        <source>没有监护人同意会诊的记录;请写明为什么仍要具名送出。</source>
        <translation>No guardian&apos;s consent to a consultation is on record; say why it goes named all the same.</translation>
    </message>
    <message>
        <source>“请对方保存到”不是日期;请改正或留空。</source>
        <translation>“To be kept until” is no date; correct it or leave it empty.</translation>
    </message>
    <message>
        <source>监护人同意会诊</source>
        <translation>Guardian&apos;s consent to it</translation>
    </message>
    <message>
        <source>监护人同意会诊:%1</source>
        <translation>Guardian&apos;s consent to it: %1</translation>
    </message>
    <message>
        <source>为什么仍要具名送出</source>
        <translation>Why it goes named all the same</translation>
    </message>
    <message>
        <source>请对方保存到(可不填)</source>
        <translation>To be kept until (may stay empty)</translation>
    </message>
    <message>
        <source>文件里会有姓名、性别、出生日期和班级,对方看得到监护人是否同意。</source>
        <translation>Name, sex, birth date and class are in the file, and the office sees whether the guardian consented.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ConsultationTab</name>
    <message>
        <source>缺签批</source>
        <translation>Signature missing</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>送来会诊的个案</source>
        <translation>Cases that came</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>答复次数</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>还没有送来会诊的个案。学校送来的文件在“收件”里导入。</source>
        <translation>No cases have come yet. Import the schools&apos; files under Receive.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开所选的会诊</source>
        <translation>Open the chosen case</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回会诊列表</source>
        <translation>Back to the cases</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印这份会诊材料</source>
        <translation>Print this case</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>专家姓名、职务(&amp;E)</source>
        <translation>&amp;Expert&apos;s name and post</translation>
    </message>
    <message>
        <source>专家姓名、职务</source>
        <translation>Expert&apos;s name and post</translation>
    </message>
    <message>
        <source>签发并写到 U 盘…</source>
        <translation>Sign and write to stick…</translation>
    </message>
    <message>
        <source>签发答复并写出文件</source>
        <translation>Sign the answer and write the file</translation>
    </message>
    <message>
        <source>依据所附材料,未面见者不作诊断及用药依据。</source>
        <translation>From the material enclosed; no ground for diagnosis or medication where the student was not seen.</translation>
    </message>
    <message>
        <source>不具名</source>
        <translation>Without names</translation>
    </message>
    <message numerus="yes">
        <source>%n 个待答复</source>
        <translation>
            <numerusform>%n to be answered</numerusform>
            <numerusform>%n to be answered</numerusform>
        </translation>
    </message>
    <message>
        <source>学校以紧急情况送出,另一人的签批还没有补;请提醒学校补签后再送一次。</source>
        <translation>The school sent this as an emergency and the second signature is still missing; remind the school to add it and send again.</translation>
    </message>
    <message numerus="yes">
        <source>已答复 %n 次,再签发就是新的一次,学校两次都看得到。</source>
        <translation>
            <numerusform>Answered %n time; signing again is a revision, and the school sees both.</numerusform>
            <numerusform>Answered %n times; signing again is a revision, and the school sees them all.</numerusform>
        </translation>
    </message>
    <message>
        <source>写出会诊答复</source>
        <translation>Write the answer</translation>
    </message>
    <message>
        <source>会诊答复 (*.typ)</source>
        <translation>Answers (*.typ)</translation>
    </message>
    <message>
        <source>写出并读回核对</source>
        <translation>Writing and reading back</translation>
    </message>
    <message>
        <source>第 %1 次答复已写好,写完已读回核对。请随 U 盘交回学校。</source>
        <translation>Answer %1 is written and was read back. Return it to the school with the stick.</translation>
    </message>
    <message>
        <source>打印会诊材料</source>
        <translation>Print a case</translation>
    </message>
    <message>
        <source>会诊</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>附件的图片页,Enter 放大看</source>
        <translation>Pictures of pages; Enter shows one large</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>第 %1 页 · %2</source>
        <translation>Page %1 · %2</translation>
    </message>
    <message>
        <source>保存期已到</source>
        <translation>Keeping period over</translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>学校没有监护人同意会诊的记录(%1),写明理由后送出。</source>
        <translation>The school has no guardian&apos;s consent to this consultation (%1) and sent it for a reason.</translation>
    </message>
    <message>
        <source>学校请保存到 %1,保存期已到;还要不要留,请与学校商定。</source>
        <translation>The school asked to keep it until %1, which is over; settle with the school whether it stays.</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Keep until</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CounsellingBoard</name>
    <message>
        <source>%1 第 %2 次</source>
        <translation>%1, session %2</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What to see</translation>
    </message>
    <message>
        <source>在能读的记录正文里找</source>
        <translation>Find in the notes you may read</translation>
    </message>
    <message>
        <source>在记录正文里找</source>
        <translation>Find in notes</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>待签名</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>知情</source>
        <translation>Assent</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>进行中的辅导</source>
        <translation>Counselling under way</translation>
    </message>
    <message>
        <source>还没有进行中的辅导。写下第一份记录,辅导就从这里开始。</source>
        <translation>No counselling is under way. It begins with the first note.</translation>
    </message>
    <message>
        <source>新的记录</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>待签名的记录</source>
        <translation>Notes to sign</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>没有等着签名的记录。</source>
        <translation>No note waits for a signature.</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已结案的辅导</source>
        <translation>Closed counselling</translation>
    </message>
    <message>
        <source>还没有结案的辅导。</source>
        <translation>No counselling is closed yet.</translation>
    </message>
    <message>
        <source>同事的</source>
        <translation>Of colleagues</translation>
    </message>
    <message>
        <source>同事的辅导</source>
        <translation>Counselling of colleagues</translation>
    </message>
    <message>
        <source>辅导教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>能读</source>
        <translation>May read</translation>
    </message>
    <message>
        <source>同事还没有辅导记录。这里只看得到有,看不到写了什么。</source>
        <translation>Colleagues have no notes yet. Here one sees only that they exist, not what they say.</translation>
    </message>
    <message>
        <source>突破保密</source>
        <translation>Breaking secrecy</translation>
    </message>
    <message>
        <source>突破保密的记录</source>
        <translation>Records of breaking secrecy</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>谁记的</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>没有突破保密的记录。需要时立刻告诉该告诉的人,再记在这里。</source>
        <translation>Secrecy was never broken. When it must be, tell at once who must be told, and record it here.</translation>
    </message>
    <message>
        <source>记一次突破保密</source>
        <translation>Record a break of secrecy</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>移交清单</source>
        <translation>Sheets of handing over</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>移交人</source>
        <translation>Who hands over</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Who takes over</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>还没有移交。离岗前把进行中的辅导交给接收人,单子可以打印。</source>
        <translation>Nothing was handed over. Before leaving pass what is under way to a successor; the sheet can be printed.</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>抽取</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>其中</source>
        <translation>Out of</translation>
    </message>
    <message>
        <source>随机数</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>谁抽的</source>
        <translation>Drawn by</translation>
    </message>
    <message>
        <source>还没有抽查过。抽查只看得到填没填、何时签名,看不到姓名和文字。</source>
        <translation>Nothing was drawn yet. A draw shows what is filled and when it was signed, no names and no text.</translation>
    </message>
    <message>
        <source>正文里找到的</source>
        <translation>Found in notes</translation>
    </message>
    <message>
        <source>哪一栏</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>在能读的记录里没有找到;至少要两个字。</source>
        <translation>Not found in the notes you may read; two characters at least.</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>共享给我</source>
        <translation>Shared with me</translation>
    </message>
    <message>
        <source>只知道有</source>
        <translation>Exists</translation>
    </message>
    <message>
        <source>查找的结果</source>
        <translation>What the search found</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message numerus="yes">
        <source>找到 %n 处</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最近的 %n 处</source>
        <translation>
            <numerusform>The latest %n place</numerusform>
            <numerusform>The latest %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CounsellingGroupView</name>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>全部团体</source>
        <translation>All groups</translation>
    </message>
    <message>
        <source>返回全部团体</source>
        <translation>Back to all groups</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印这个团体的全部活动记录</source>
        <translation>Print all meetings of this group</translation>
    </message>
    <message>
        <source>结束团体</source>
        <translation>End the group</translation>
    </message>
    <message>
        <source>记一次活动</source>
        <translation>Record a meeting</translation>
    </message>
    <message>
        <source>记一次活动  Ctrl N</source>
        <translation>Record a meeting  Ctrl N</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>本人同意</source>
        <translation>Pupil&apos;s consent</translation>
    </message>
    <message>
        <source>团体成员</source>
        <translation>Members of the group</translation>
    </message>
    <message>
        <source>加入成员</source>
        <translation>Add member</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>时长(分)</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>团体活动</source>
        <translation>Group meeting</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>待签名</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>重新打开团体</source>
        <translation>Open the group again</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>人员与共享…</source>
        <translation>People and sharing…</translation>
    </message>
    <message>
        <source>谁带领、谁记录、和谁共享</source>
        <translation>Who leads, who records, who may read</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>移交这个团体</source>
        <translation>Hand over this group</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CounsellingTab</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>突破保密 第 %1 号</source>
        <translation>Breaking secrecy, no. %1</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>谁决定的</source>
        <translation>Who decided</translation>
    </message>
    <message>
        <source>还问过谁</source>
        <translation>Who else was asked</translation>
    </message>
    <message>
        <source>告诉了 %1</source>
        <translation>Told: %1</translation>
    </message>
    <message>
        <source>%1 %2
%3</source>
        <translation>%1 %2
%3</translation>
    </message>
    <message>
        <source>谁记的</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>移交单 第 %1 号</source>
        <translation>Handing over, no. %1</translation>
    </message>
    <message>
        <source>移交人</source>
        <translation>Who hands over</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Who takes over</translation>
    </message>
    <message>
        <source>监交人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>留下的草稿</source>
        <translation>Drafts left behind</translation>
    </message>
    <message numerus="yes">
        <source>%n 份,没有人能读</source>
        <translation>
            <numerusform>%n, read by nobody</numerusform>
            <numerusform>%n, read by nobody</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 份记录,其中 %3 份没有签名 · %4 至 %5</source>
        <translation>%1 · %2 notes, %3 of them not signed · %4 to %5</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印移交清单</source>
        <translation>Print the sheet of handing over</translation>
    </message>
    <message>
        <source>辅导</source>
        <translation>Counselling</translation>
    </message>
    <message>
        <source>记一次突破保密</source>
        <translation>Record a break of secrecy</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::Cover</name>
    <message>
        <source>正在锁定…</source>
        <translation>Locking…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::CoverEditor</name>
    <message>
        <source>遮盖第 %1 页 · %2</source>
        <translation>Cover page %1 · %2</translation>
    </message>
    <message>
        <source>盖住这一页上所有能认出人的字:姓名、班级、学校、电话、签名。</source>
        <translation>Cover whatever on this page tells who it is: names, class, school, phone, signature. </translation>
    </message>
    <message>
        <source>送出的图片重新制成,不含盖住的地方和拍摄信息;原图只留在本校。</source>
        <translation>What leaves is made anew, without what is covered and what a camera wrote; the original stays at your school.</translation>
    </message>
    <message>
        <source>这一页</source>
        <translation>this page</translation>
    </message>
    <message>
        <source>这一页没有写出任何人(&amp;Q)</source>
        <translation>Nobody is named on this page (&amp;Q)</translation>
    </message>
    <message>
        <source>这一页没有写出任何人</source>
        <translation>Nobody is named on this page</translation>
    </message>
    <message>
        <source>确认这一页可以送出</source>
        <translation>Confirm that this page may leave</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>不改,关闭</source>
        <translation>Leave as it is and close</translation>
    </message>
    <message>
        <source>盖一块 N</source>
        <translation>Cover N</translation>
    </message>
    <message>
        <source>盖住一块</source>
        <translation>Cover an area</translation>
    </message>
    <message>
        <source>移除这块</source>
        <translation>Remove area</translation>
    </message>
    <message>
        <source>移除所选的一块</source>
        <translation>Remove the chosen area</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销上一步</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>还没有盖住任何地方</source>
        <translation>Nothing is covered yet</translation>
    </message>
    <message>
        <source>第 %1 块,共 %2 块:离左 %3%,离上 %4%,宽 %5%,高 %6%</source>
        <translation>Area %1 of %2: %3% from the left, %4% from the top, %5% wide, %6% high</translation>
    </message>
    <message>
        <source>这一页的图片。N 盖一块,方向键移动,Shift 加方向键改大小,空格选下一块</source>
        <translation>The page. N covers an area, arrows move it, Shift and arrows size it, Space goes to the next</translation>
    </message>
    <message>
        <source>我看过整页:没有写出任何人</source>
        <translation>I looked at the whole page: nobody is named</translation>
    </message>
    <message>
        <source>我看过整页:能认出人的都盖住了</source>
        <translation>I looked at the whole page: what tells who it is is covered</translation>
    </message>
    <message numerus="yes">
        <source>已经盖住了 %n 处;没有写出任何人的一页不用盖,请先移除。</source>
        <translation>
            <numerusform>%n area is covered; a page that names nobody needs none, remove it first.</numerusform>
            <numerusform>%n areas are covered; a page that names nobody needs none, remove them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DataTable</name>
    <message>
        <source>筛选:%1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>筛选这张表</source>
        <translation>Filter this table</translation>
    </message>
    <message>
        <source>恢复默认列</source>
        <translation>Restore default columns</translation>
    </message>
    <message>
        <source>筛选中:%1 / %2 行</source>
        <translation>Filtered: %1 / %2 rows</translation>
    </message>
    <message numerus="yes">
        <source>%n 列隐藏</source>
        <translation>
            <numerusform>%n column hidden</numerusform>
            <numerusform>%n columns hidden</numerusform>
        </translation>
    </message>
    <message>
        <source>,</source>
        <translation>, </translation>
    </message>
    <message>
        <source> · 恢复默认</source>
        <translation> · Restore default</translation>
    </message>
    <message>
        <source>恢复默认列与筛选:%1</source>
        <translation>Restore default columns and filter: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DateField</name>
    <message>
        <source>如 20260301</source>
        <translation>Such as 20260301</translation>
    </message>
    <message>
        <source>可以输入 20260301、3.1、今天、+7</source>
        <translation>You can type 20260301, 3.1, today or +7</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DownDialog</name>
    <message>
        <source>选择要下发的文件</source>
        <translation>Choose the file to send down</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>新的下发</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>量表代号</source>
        <translation>Scale id</translation>
    </message>
    <message>
        <source>量表版本</source>
        <translation>Scale version</translation>
    </message>
    <message>
        <source>已取得的授权</source>
        <translation>Licence held</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>学生姓名</source>
        <translation>Student&apos;s name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>同意的人</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>那位的密码</source>
        <translation>That person&apos;s password</translation>
    </message>
    <message>
        <source>签批:姓名,职务,日期</source>
        <translation>Signature: name, post, date</translation>
    </message>
    <message>
        <source>存下</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DownTab</name>
    <message>
        <source>下发给学校的</source>
        <translation>Sent down</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>发给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>已阅</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>还没有下发过。通知、测评任务、量表题目文本、地区规则、表格和指名通报都从这里发给学校。</source>
        <translation>Nothing has been sent down yet. Notices, screenings, wording, rules, forms and named alerts go to the schools from here.</translation>
    </message>
    <message>
        <source>写第一份…</source>
        <translation>Write the first…</translation>
    </message>
    <message>
        <source>新的下发…</source>
        <translation>New item…</translation>
    </message>
    <message>
        <source>写一份新的下发</source>
        <translation>Write a new item</translation>
    </message>
    <message>
        <source>写给学校…</source>
        <translation>Write for schools…</translation>
    </message>
    <message>
        <source>把所选的下发写成给各校的文件</source>
        <translation>Write the chosen item as files for schools</translation>
    </message>
    <message>
        <source>各校回音</source>
        <translation>What schools say</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>选一份下发,这里显示各校哪天收到、已阅、已处理;学校的回执导入后才有。</source>
        <translation>Choose an item to see the day each school got, read and did it; this comes with their receipts.</translation>
    </message>
    <message>
        <source>请先选一份下发。</source>
        <translation>Choose an item first.</translation>
    </message>
    <message>
        <source>还没有登记学校的密钥卡。</source>
        <translation>No school&apos;s card is enrolled yet.</translation>
    </message>
    <message numerus="yes">
        <source>全部 %n 个单位</source>
        <translation>
            <numerusform>The %n unit</numerusform>
            <numerusform>All %n units</numerusform>
        </translation>
    </message>
    <message>
        <source>写给学校</source>
        <translation>Write for schools</translation>
    </message>
    <message>
        <source>每个单位一个文件,写进您选的文件夹;只有收件的单位打得开。</source>
        <translation>One file a unit in the folder you choose; only its receiver can open it.</translation>
    </message>
    <message>
        <source>写给</source>
        <translation>For</translation>
    </message>
    <message>
        <source>选文件夹并写出…</source>
        <translation>Choose folder and write…</translation>
    </message>
    <message>
        <source>下发文件写到哪个文件夹</source>
        <translation>Where the files are written</translation>
    </message>
    <message>
        <source>写下发文件</source>
        <translation>Writing files</translation>
    </message>
    <message numerus="yes">
        <source>写了 %n 个文件,写完都已读回核对。请交给各校。</source>
        <translation>
            <numerusform>%n file written and read back. Pass it to the school.</numerusform>
            <numerusform>%n files written and read back. Pass them to the schools.</numerusform>
        </translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Send down</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DraftWords</name>
    <message>
        <source>个案的文字</source>
        <translation>Text of a case</translation>
    </message>
    <message>
        <source>个案的一条记录</source>
        <translation>Entry of a case</translation>
    </message>
    <message>
        <source>专家意见</source>
        <translation>Expert opinion</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>复核谈话</source>
        <translation>Talk of a review</translation>
    </message>
    <message>
        <source>录入到一半的答卷</source>
        <translation>Sheet half keyed</translation>
    </message>
    <message>
        <source>成长记录</source>
        <translation>Growth entry</translation>
    </message>
    <message>
        <source>值班记录</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>写到一半的辅导记录</source>
        <translation>A half-written session note</translation>
    </message>
    <message>
        <source>辅导记录的补充</source>
        <translation>An addition to a session note</translation>
    </message>
    <message>
        <source>督导意见</source>
        <translation>Supervisor&apos;s opinion</translation>
    </message>
    <message>
        <source>突破保密的记录</source>
        <translation>Records of breaking secrecy</translation>
    </message>
    <message>
        <source>移交单</source>
        <translation>A sheet of handing over</translation>
    </message>
    <message>
        <source>一个辅导的目标、共享或结案</source>
        <translation>Goals, sharing or closing of a thread</translation>
    </message>
    <message>
        <source>填到一半的预约</source>
        <translation>Half-filled appointment</translation>
    </message>
    <message>
        <source>填到一半的来访登记</source>
        <translation>Half-filled walk-in</translation>
    </message>
    <message>
        <source>填到一半的候补</source>
        <translation>Half-filled waitlist entry</translation>
    </message>
    <message>
        <source>来电登记</source>
        <translation>Entry of a call</translation>
    </message>
    <message>
        <source>来信登记</source>
        <translation>Entry of a letter</translation>
    </message>
    <message>
        <source>给学校的建议</source>
        <translation>Advice to the school</translation>
    </message>
    <message>
        <source>培训、督导、会议记录</source>
        <translation>Record of training, supervision or meeting</translation>
    </message>
    <message>
        <source>团体活动记录</source>
        <translation>Record of a group meeting</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DrillDialog</name>
    <message>
        <source>凭什么打开备份</source>
        <translation>How to open the backup</translation>
    </message>
    <message>
        <source>试恢复的进度</source>
        <translation>Progress of the trial restore</translation>
    </message>
    <message>
        <source>试恢复</source>
        <translation>Trial restore</translation>
    </message>
    <message>
        <source>开始试恢复</source>
        <translation>Start the trial restore</translation>
    </message>
    <message>
        <source>试恢复一次</source>
        <translation>Try a restore</translation>
    </message>
    <message>
        <source>把第 %1 份备份在一个临时的私密位置真正打开,逐项核对,然后丢掉;正在用的数据不受影响。</source>
        <translation>Backup %1 is really opened in a private temporary place, checked throughout and thrown away; the data in use is not touched.</translation>
    </message>
    <message>
        <source>用我的密码</source>
        <translation>With my password</translation>
    </message>
    <message>
        <source>用恢复单</source>
        <translation>With the recovery sheet</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不试了</source>
        <translation>Do not try a restore</translation>
    </message>
    <message>
        <source>备份那天您的密码</source>
        <translation>Your password on the day of the backup</translation>
    </message>
    <message>
        <source>备份那天您的密码(&amp;P)</source>
        <translation>Your &amp;password on the day of the backup</translation>
    </message>
    <message>
        <source>正在试恢复…</source>
        <translation>Trying a restore…</translation>
    </message>
    <message>
        <source>试恢复通过:第 %1 份备份能打开,%2 条记录与留痕一致。</source>
        <translation>Trial restore succeeded: backup %1 opens, and its %2 records fit the audit trail.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DutyForm</name>
    <message>
        <source>值班记录的内容</source>
        <translation>Contents of the duty entry</translation>
    </message>
    <message>
        <source>返回列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>返回值班记录列表</source>
        <translation>Back to the duty log</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存值班记录</source>
        <translation>Save the duty entry</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>补记原因</source>
        <translation>Reason for entering later</translation>
    </message>
    <message>
        <source>天气</source>
        <translation>Weather</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>信件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>检查、异常与交接</source>
        <translation>Checks, incidents, handover</translation>
    </message>
    <message>
        <source>勾选的为已看过且正常</source>
        <translation>ticked: looked at, in order</translation>
    </message>
    <message>
        <source>环境与设备还有什么</source>
        <translation>Room and equipment: what else</translation>
    </message>
    <message>
        <source>异常情况及处理</source>
        <translation>Incidents and what was done</translation>
    </message>
    <message>
        <source>交接事项(下一位开门时看到)</source>
        <translation>Handover (the next one sees it at opening)</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>只交接给(可不写)</source>
        <translation>Only for (may stay empty)</translation>
    </message>
    <message>
        <source>来访摘要</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>只写本室编号,不写姓名</source>
        <translation>numbers of the room, no names</translation>
    </message>
    <message>
        <source>加一人</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>来访摘要加一人</source>
        <translation>Add one who came</translation>
    </message>
    <message>
        <source>第 %1 人%2</source>
        <translation>visitor %1: %2</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>男</source>
        <translation>male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>female</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>About</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>不分房间</source>
        <translation>No particular room</translation>
    </message>
    <message>
        <source>补记一次值班</source>
        <translation>Enter a duty afterwards</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1,到 %2</source>
        <translation>%1, until %2</translation>
    </message>
    <message>
        <source>值班记录</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>这里有上次没有写完的内容,已放回各栏。</source>
        <translation>What was left half written last time is back in its fields.</translation>
    </message>
    <message>
        <source>人次:%1</source>
        <translation>Visits: %1</translation>
    </message>
    <message>
        <source>当天登记的人次</source>
        <translation>Visits on record that day</translation>
    </message>
    <message>
        <source>按登记填入</source>
        <translation>Fill in from the records</translation>
    </message>
    <message>
        <source>按当天的登记填入人次和来访摘要</source>
        <translation>Fill in visits and visitors from the records of the day</translation>
    </message>
    <message>
        <source>当天登记:来访 %1(临时来访 %2、团体 %3)、电话 %4、信件 %5</source>
        <translation>On record that day: visits %1 (walk-ins %2, in groups %3), calls %4, letters %5</translation>
    </message>
    <message>
        <source>当天没有登记来访、电话和信件。</source>
        <translation>No visits, calls or letters are on record that day.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DutyLogPanel</name>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>开放哪个房间</source>
        <translation>Which room to open</translation>
    </message>
    <message>
        <source>开门值班</source>
        <translation>Open the room</translation>
    </message>
    <message>
        <source>关门</source>
        <translation>Close the room</translation>
    </message>
    <message>
        <source>关门,结束值班</source>
        <translation>Close the room, end the duty</translation>
    </message>
    <message>
        <source>还没有记录</source>
        <translation>Not in the log yet</translation>
    </message>
    <message>
        <source>上一个月</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>下一个月</source>
        <translation>The next month</translation>
    </message>
    <message>
        <source>补记值班</source>
        <translation>Enter a duty</translation>
    </message>
    <message>
        <source>补记一次值班</source>
        <translation>Enter a duty afterwards</translation>
    </message>
    <message>
        <source>移除所选</source>
        <translation>Remove the selected</translation>
    </message>
    <message>
        <source>移除所选的值班记录</source>
        <translation>Remove the selected duty entry</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印这个月的值班记录</source>
        <translation>Print the duty log of this month</translation>
    </message>
    <message>
        <source>打印学年</source>
        <translation>Print the school year</translation>
    </message>
    <message>
        <source>打印这个学年的值班记录,附各月一览</source>
        <translation>Print the duty log of this school year, with an overview of its months</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>信件</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>这个月还没有值班记录。</source>
        <translation>No duty has been entered this month.</translation>
    </message>
    <message>
        <source>补记第一次值班</source>
        <translation>Enter the first duty</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>%1%2,%3 开放</source>
        <translation>%1%2, open since %3</translation>
    </message>
    <message>
        <source>补记关门…</source>
        <translation>Closed earlier…</translation>
    </message>
    <message>
        <source>补记 %1 的关门时间</source>
        <translation>Enter when %1 closed</translation>
    </message>
    <message>
        <source>辅导室现在没有开放。</source>
        <translation>The room is not open now.</translation>
    </message>
    <message>
        <source>%1 交接(%2):%3</source>
        <translation>%1 hands over (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n opening</numerusform>
            <numerusform>%n openings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <translation>%1 %2%3</translation>
    </message>
    <message>
        <source>现在补记</source>
        <translation>Enter it now</translation>
    </message>
    <message>
        <source>补记 %1 的值班</source>
        <translation>Enter the duty of %1</translation>
    </message>
    <message>
        <source>没有开放…</source>
        <translation>Was not opened…</translation>
    </message>
    <message>
        <source>写明 %1 没有开放的原因</source>
        <translation>Write why the room was not opened on %1</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 次更早的</source>
        <translation>
            <numerusform>%n earlier one</numerusform>
            <numerusform>%n earlier ones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 年 %2 月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>开放中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>Entered later</translation>
    </message>
    <message>
        <source>补记关门</source>
        <translation>Closed earlier</translation>
    </message>
    <message>
        <source>%1 于 %2 %3 开放。</source>
        <translation>%1 opened on %2 at %3.</translation>
    </message>
    <message>
        <source>关门时间</source>
        <translation>Closed at</translation>
    </message>
    <message>
        <source>为什么事后补记</source>
        <translation>Why it is entered later</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>时间看不懂;请写成 14:05 或 1405。</source>
        <translation>This is no time; write 14:05 or 1405.</translation>
    </message>
    <message>
        <source>没有开放</source>
        <translation>Was not opened</translation>
    </message>
    <message>
        <source>%1 %2,%3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>没有开放的原因</source>
        <translation>Why it was not opened</translation>
    </message>
    <message>
        <source>记下原因</source>
        <translation>Note the reason</translation>
    </message>
    <message>
        <source>移除值班记录</source>
        <translation>duty entry removed</translation>
    </message>
    <message>
        <source>打印值班记录表</source>
        <translation>Print the duty log</translation>
    </message>
    <message>
        <source>这个月的值班</source>
        <translation>Duties of this month</translation>
    </message>
    <message>
        <source>现在,和还没有记录的值班</source>
        <translation>Now, and duties without entry</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DutyTab</name>
    <message>
        <source>值班的各部分</source>
        <translation>Parts of duty</translation>
    </message>
    <message>
        <source>值班记录</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>开放计划</source>
        <translation>Opening plan</translation>
    </message>
    <message>
        <source>开放时间</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::EnrolDialog</name>
    <message>
        <source>%1:读不出</source>
        <translation>%1: cannot be read</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>登记密钥卡(第 %1 张,共 %2 张)</source>
        <translation>Enrol key card (%1 of %2)</translation>
    </message>
    <message>
        <source>%1(%2),编号 %3。请照盖章的指纹纸输入 8 组 6 位数字,或用扫码枪扫纸上的码;也可以打电话请对方逐组念。</source>
        <translation>%1 (%2), id %3. Type the eight groups of six digits off the stamped paper, scan its code, or have them read out over the telephone.</translation>
    </message>
    <message>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>跳过这一张</source>
        <translation>Skip this one</translation>
    </message>
    <message>
        <source>没有纸</source>
        <translation>No paper</translation>
    </message>
    <message>
        <source>没有指纹纸,跳过这一张</source>
        <translation>No fingerprint paper: skip this card</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
    <message numerus="yes">
        <source>文件夹里的 %n 张卡都已登记过。</source>
        <translation>
            <numerusform>The %n card in this folder is enrolled already.</numerusform>
            <numerusform>The %n cards in this folder are all enrolled already.</numerusform>
        </translation>
    </message>
    <message>
        <source>这个文件夹里没有密钥卡(.tyk)。</source>
        <translation>There are no key cards (.tyk) in this folder.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::EvidenceBoard</name>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>没有记录</source>
        <translation>Nothing recorded</translation>
    </message>
    <message>
        <source>各来源的线索</source>
        <translation>What the sources say</translation>
    </message>
    <message>
        <source>两个以上来源提示需要关注,才列入关注名单</source>
        <translation>The watch list takes a concern from two sources or more</translation>
    </message>
    <message>
        <source>关注名单</source>
        <translation>Watch list</translation>
    </message>
    <message>
        <source>下次监控测</source>
        <translation>Next monitoring test</translation>
    </message>
    <message>
        <source>还没有线索。测评复核的决定会自动出现在这里,其他来源请登记。</source>
        <translation>Nothing yet. What reviews decide appears here by itself; record what other sources say.</translation>
    </message>
    <message>
        <source>登记线索…</source>
        <translation>Record what is seen…</translation>
    </message>
    <message>
        <source>登记第一条线索</source>
        <translation>Record the first</translation>
    </message>
    <message>
        <source>登记线索</source>
        <translation>Record what is seen</translation>
    </message>
    <message>
        <source>列入关注名单…</source>
        <translation>Put on the watch list…</translation>
    </message>
    <message>
        <source>列入关注名单</source>
        <translation>Put on the watch list</translation>
    </message>
    <message>
        <source>移出名单…</source>
        <translation>Take off the list…</translation>
    </message>
    <message>
        <source>移出关注名单</source>
        <translation>Take off the watch list</translation>
    </message>
    <message>
        <source>班主任任务单</source>
        <translation>Class teacher&apos;s slip</translation>
    </message>
    <message>
        <source>请做的事</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>交回期限</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>补充</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>录入一张回执</source>
        <translation>Key a returned half</translation>
    </message>
    <message>
        <source>回执一行:编号 打勾的数字 补充的话,例如 1042 1 5 上课常趴着</source>
        <translation>One line: number, ticked boxes, words; for example 1042 1 5 often asleep in class</translation>
    </message>
    <message>
        <source>登记回执</source>
        <translation>Key it</translation>
    </message>
    <message>
        <source>再打印…</source>
        <translation>Print again…</translation>
    </message>
    <message>
        <source>再打印选中的任务单</source>
        <translation>Print the chosen slip again</translation>
    </message>
    <message>
        <source>自 %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>该测了 %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>未交回</source>
        <translation>not back</translation>
    </message>
    <message>
        <source>看法</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>看到或听到了什么</source>
        <translation>What was seen or heard</translation>
    </message>
    <message>
        <source>请先选一名学生。</source>
        <translation>Choose a student first.</translation>
    </message>
    <message>
        <source>%1:提示需要关注的来源:%2。由您决定,并写下理由。</source>
        <translation>%1: sources with a concern: %2. You decide, and say why.</translation>
    </message>
    <message>
        <source>监控测隔多少天(0 为不需要)</source>
        <translation>Days between monitoring tests (0: none)</translation>
    </message>
    <message>
        <source>列入名单</source>
        <translation>Put on the list</translation>
    </message>
    <message>
        <source>移出名单</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>已登记 %1 号回执:%2。</source>
        <translation>No. %1 is back: %2.</translation>
    </message>
    <message>
        <source>打印名单…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>打印关注名单</source>
        <translation>Print the watch list</translation>
    </message>
    <message>
        <source>导出名单…</source>
        <translation>Export the list…</translation>
    </message>
    <message>
        <source>把关注名单导出为表格</source>
        <translation>Export the watch list as a table</translation>
    </message>
    <message>
        <source>建立监控测…</source>
        <translation>Plan monitoring test…</translation>
    </message>
    <message>
        <source>为到期的学生建立监控测</source>
        <translation>Plan a monitoring test for students due</translation>
    </message>
    <message>
        <source>导出关注名单</source>
        <translation>Export the watch list</translation>
    </message>
    <message>
        <source>表格里有学生姓名和理由,离开本机后不再加密。请只存到锁好的地方,用完删除。</source>
        <translation>The table holds names and reasons and is not encrypted once it has left. Keep it locked away, and delete it after use.</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>请写下事由。</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>关注名单已导出。</source>
        <translation>The watch list was exported.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ExceptionTab</name>
    <message>
        <source>不纳入的学生</source>
        <translation>Students left out</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>不纳入的学生仍在册,不算在可测的人数里;班主任看不到理由。</source>
        <translation>Students left out stay on the roll and are none of those who could be asked; class teachers do not see the reason.</translation>
    </message>
    <message>
        <source>不纳入一名学生</source>
        <translation>Leave a student out</translation>
    </message>
    <message>
        <source>重新纳入</source>
        <translation>Take back in</translation>
    </message>
    <message>
        <source>重新纳入所选的学生</source>
        <translation>Take the chosen student back in</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>学号,或不重名的姓名</source>
        <translation>Number, or a name that nobody else has</translation>
    </message>
    <message>
        <source>例如:住院治疗、休养</source>
        <translation>For example: in hospital, recovering</translation>
    </message>
    <message>
        <source>不纳入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>不纳入学生</source>
        <translation>Left a student out</translation>
    </message>
    <message>
        <source>重新纳入学生</source>
        <translation>Took a student back in</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ExchangeWords</name>
    <message>
        <source>部分</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>隐去</source>
        <translation>withheld</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FieldDesk</name>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>改写:%1</source>
        <translation>Rewrite: %1</translation>
    </message>
    <message>
        <source>改写个案内容</source>
        <translation>Rewrite case content</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FieldEdit</name>
    <message>
        <source>8:30</source>
        <translation>8:30</translation>
    </message>
    <message>
        <source>%1 几点几分</source>
        <translation>%1, time of day</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not decided</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FiguresTab</name>
    <message>
        <source>汇总</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>看哪一种报送</source>
        <translation>Which report</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>怎样汇总</source>
        <translation>Added up by</translation>
    </message>
    <message>
        <source>按学校</source>
        <translation>By school</translation>
    </message>
    <message>
        <source>按地区</source>
        <translation>By region</translation>
    </message>
    <message>
        <source>按年级</source>
        <translation>By grade</translation>
    </message>
    <message>
        <source>按期间</source>
        <translation>By period</translation>
    </message>
    <message>
        <source>条形图</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>画哪一项</source>
        <translation>Which figure is drawn</translation>
    </message>
    <message>
        <source>所选一项的条形图</source>
        <translation>Bars of the chosen figure</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位数</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>这一种还没有收到。收到各校的报送后,这里自动汇总。</source>
        <translation>Nothing of this kind has come yet. What schools report is added up here by itself.</translation>
    </message>
    <message>
        <source>存为表格…</source>
        <translation>Save as table…</translation>
    </message>
    <message>
        <source>把汇总存为表格</source>
        <translation>Save the figures as a table</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印汇总</source>
        <translation>Print the figures</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FindingRow</name>
    <message>
        <source>改写 R</source>
        <translation>Rewrite R</translation>
    </message>
    <message>
        <source>第 %1 处:是人名,改写</source>
        <translation>Place %1: a name, rewrite</translation>
    </message>
    <message>
        <source>是人名:回到这一栏改写(R)</source>
        <translation>A name: go back to this field and rewrite it (R)</translation>
    </message>
    <message>
        <source>不是人名,保留 K</source>
        <translation>Not a name, keep K</translation>
    </message>
    <message>
        <source>第 %1 处:不是人名,保留</source>
        <translation>Place %1: not a name, keep</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FirstHourCard</name>
    <message>
        <source>第一小时</source>
        <translation>The first hour</translation>
    </message>
    <message>
        <source>做一项,勾一项;时间自动记下</source>
        <translation>Tick what is done; the time is kept</translation>
    </message>
    <message>
        <source>打开个案</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>打开这次开立或并入的个案</source>
        <translation>Open the case that was opened or joined</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印这张第一小时卡</source>
        <translation>Print this first-hour card</translation>
    </message>
    <message>
        <source>打印空白</source>
        <translation>Print blank</translation>
    </message>
    <message>
        <source>打印贴墙的空白第一小时卡</source>
        <translation>Print the blank first-hour card for the wall</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>班主任 %1 %2</source>
        <translation>Class teacher %1 %2</translation>
    </message>
    <message>
        <source>家长 %1 %2</source>
        <translation>Family %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>学生档案里没有家长和班主任的电话。</source>
        <translation>The student&apos;s file holds no number of the family or the class teacher.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FirstRunAssistant</name>
    <message>
        <source>上一步</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N)</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>请输入一个汉字(&amp;T)</source>
        <translation>&amp;Type a Chinese character</translation>
    </message>
    <message>
        <source>输入法测试:请输入一个汉字</source>
        <translation>Input method test: type a Chinese character</translation>
    </message>
    <message>
        <source>试一试输入法,以后写记录时才不会卡住。</source>
        <translation>Try the input method now, so that it does not get in the way when you write records.</translation>
    </message>
    <message>
        <source>数据夹位置(&amp;F)</source>
        <translation>Vault &amp;folder</translation>
    </message>
    <message>
        <source>数据夹位置</source>
        <translation>Vault folder</translation>
    </message>
    <message>
        <source>听屿数据夹</source>
        <translation>Tingyu vault</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择数据夹位置</source>
        <translation>Choose vault folder</translation>
    </message>
    <message>
        <source>数据夹放在哪里</source>
        <translation>Where to put the vault</translation>
    </message>
    <message>
        <source>密码和恢复单都没有了,就没有任何人能打开这些数据,包括我们。</source>
        <translation>If both the password and the recovery sheet are lost, nobody can open this data, and neither can we.</translation>
    </message>
    <message>
        <source>我已在纸上抄好九组数字(&amp;C)</source>
        <translation>I have &amp;copied the nine groups of digits onto paper</translation>
    </message>
    <message>
        <source>我已在纸上抄好九组数字</source>
        <translation>I have copied the nine groups of digits onto paper</translation>
    </message>
    <message>
        <source>直接打印</source>
        <translation>Print directly</translation>
    </message>
    <message>
        <source>直接打印恢复单</source>
        <translation>Print recovery sheet directly</translation>
    </message>
    <message>
        <source>手抄更稳妥:打印机和打印服务器可能留下副本。恢复单不会存成文件。</source>
        <translation>Copying by hand is safer: a printer or print server may keep a copy. The recovery sheet is never saved as a file.</translation>
    </message>
    <message>
        <source>已交校领导封存(&amp;S)</source>
        <translation>&amp;Sealed and handed to the school leadership</translation>
    </message>
    <message>
        <source>已交校领导封存</source>
        <translation>Sealed and handed to the school leadership</translation>
    </message>
    <message>
        <source>装入信封、封口处签名、锁入校领导的保险柜。还没有交出去也可以先开始,程序每天会提醒一次。</source>
        <translation>Put it in an envelope, sign across the seal and lock it in the school leadership&apos;s safe. You can start before it is handed over; the program reminds you once a day.</translation>
    </message>
    <message>
        <source>第 %1 步,共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>再看一次恢复单</source>
        <translation>See the recovery sheet again</translation>
    </message>
    <message>
        <source>建立数据夹</source>
        <translation>Create vault</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Start using</translation>
    </message>
    <message>
        <source>新建数据夹</source>
        <translation>New vault</translation>
    </message>
    <message>
        <source>设一个密码</source>
        <translation>Set a password</translation>
    </message>
    <message>
        <source>密码只用来打开这个数据夹,程序不会发给任何人。</source>
        <translation>The password only opens this vault; the program never sends it to anyone.</translation>
    </message>
    <message>
        <source>抄下恢复单</source>
        <translation>Copy the recovery sheet</translation>
    </message>
    <message>
        <source>忘记密码或换电脑时,凭这九组数字打开数据。请抄在纸上。</source>
        <translation>If you forget the password or change computers, these nine groups of digits open the data. Copy them onto paper.</translation>
    </message>
    <message>
        <source>照着纸输入一遍</source>
        <translation>Type it in from the paper</translation>
    </message>
    <message>
        <source>确认抄写无误:照您的纸逐组输入,每组六个数字。</source>
        <translation>To make sure it is copied correctly, type the groups one by one from your paper, six digits each.</translation>
    </message>
    <message>
        <source>封存恢复单</source>
        <translation>Seal the recovery sheet</translation>
    </message>
    <message>
        <source>恢复单能打开全部数据,请交由校领导保管。</source>
        <translation>The recovery sheet can open all the data; hand it to the school leadership for safekeeping.</translation>
    </message>
    <message>
        <source>请选择一个位置。</source>
        <translation>Choose a place.</translation>
    </message>
    <message>
        <source>这个位置会被同步到网上,也会弄坏数据,请换到本机的其他位置。</source>
        <translation>This place is synchronised to the internet, which also damages the data; choose another place on this computer.</translation>
    </message>
    <message>
        <source>这个位置在网络或共享磁盘上,断线时会丢数据,请换到本机磁盘。</source>
        <translation>This place is on a network or shared disk, and data is lost if the connection drops; choose a disk of this computer.</translation>
    </message>
    <message>
        <source>放在本机磁盘上;不要放在网盘、共享文件夹或桌面同步文件夹里。</source>
        <translation>Keep it on a disk of this computer; not in cloud storage, a shared folder or a synchronised desktop folder.</translation>
    </message>
    <message>
        <source>输入法正常。</source>
        <translation>The input method works.</translation>
    </message>
    <message>
        <source>还不是汉字:请切换到中文输入法再试,或先跳过。</source>
        <translation>Not a Chinese character yet: switch to a Chinese input method and try again, or skip this for now.</translation>
    </message>
    <message>
        <source>正在建立加密的数据夹,约几秒钟…</source>
        <translation>Creating the encrypted vault, this takes a few seconds…</translation>
    </message>
    <message>
        <source>数据夹编号 %1 · 第 %2 代 · %3</source>
        <translation>Vault number %1 · generation %2 · %3</translation>
    </message>
    <message>
        <source>这里是</source>
        <translation>This is</translation>
    </message>
    <message>
        <source>学校心理辅导室</source>
        <translation>A school&apos;s room</translation>
    </message>
    <message>
        <source>教育局或区域指导中心</source>
        <translation>A district office or centre</translation>
    </message>
    <message>
        <source>单位名称(&amp;S)</source>
        <translation>&amp;School or office</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>School or office</translation>
    </message>
    <message>
        <source>写下单位和您的姓名,再选一个放数据的位置。</source>
        <translation>Write down the school or office and your name, then choose where the data lies.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FlagRow</name>
    <message>
        <source>关键题</source>
        <translation>Key item</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>记录联系:%1 %2</source>
        <translation>Record contact: %1 %2</translation>
    </message>
    <message>
        <source>和谁联系了(第 %1 份)</source>
        <translation>Who was contacted (sheet %1)</translation>
    </message>
    <message>
        <source>学生本人</source>
        <translation>The student</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>班主任</source>
        <translation>Class teacher</translation>
    </message>
    <message>
        <source>联系的情况(第 %1 份)</source>
        <translation>About the contact (sheet %1)</translation>
    </message>
    <message>
        <source>一句话:谈了什么,现在怎样,下一步</source>
        <translation>One sentence: what was talked about, how things are now, the next step</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>记下联系(第 %1 份)</source>
        <translation>Record the contact (sheet %1)</translation>
    </message>
    <message>
        <source>一份答卷</source>
        <translation>An answer sheet</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FoldCard</name>
    <message>
        <source>展开或收起:%1</source>
        <translation>Unfold or fold: %1</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>展开</source>
        <translation>Unfold</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ForeignImportDialog</name>
    <message>
        <source>不用这一列</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>学籍号</source>
        <translation>Roll number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>测评日期</source>
        <translation>Date of the test</translation>
    </message>
    <message>
        <source>量表名称</source>
        <translation>Name of the scale</translation>
    </message>
    <message>
        <source>得分,照原样</source>
        <translation>Score, as it is</translation>
    </message>
    <message>
        <source>等级,照原样</source>
        <translation>Level, as it is</translation>
    </message>
    <message>
        <source>导入外部结果</source>
        <translation>Import outside results</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>别处已经算好的得分和等级照原样存档,写明来自哪里,不重新计分,也不进入本系统的统计和复核规则。</source>
        <translation>Scores and levels worked out elsewhere are kept as they are, with where they are from; they are not scored again and enter no figure and no rule here.</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选择外部结果文件</source>
        <translation>Choose a file of outside results</translation>
    </message>
    <message>
        <source>xlsx、xls 或 csv</source>
        <translation>xlsx, xls or csv</translation>
    </message>
    <message>
        <source>来自哪个平台或医院</source>
        <translation>Which platform or hospital</translation>
    </message>
    <message>
        <source>量表名称,文件里没有时填写</source>
        <translation>Name of the scale, if the file has none</translation>
    </message>
    <message>
        <source>测评日期,文件里没有时填写</source>
        <translation>Date of the test, if the file has none</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>例子</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>外部结果文件的列</source>
        <translation>Columns of the file of outside results</translation>
    </message>
    <message>
        <source>所选的列读作</source>
        <translation>The selected column is</translation>
    </message>
    <message>
        <source>外部结果的列读作什么</source>
        <translation>What the column of outside results is read as</translation>
    </message>
    <message>
        <source>记住,下次同样的表头照此读</source>
        <translation>Remember for these headings</translation>
    </message>
    <message>
        <source>记住外部结果文件的读法</source>
        <translation>Remember how the file of outside results is read</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>确认导入外部结果</source>
        <translation>Confirm importing outside results</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭导入外部结果</source>
        <translation>Close importing outside results</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>读取外部结果</source>
        <translation>Reading outside results</translation>
    </message>
    <message>
        <source>第 %1 列</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>请填写结果来自哪个平台或医院。</source>
        <translation>Enter which platform or hospital the results are from.</translation>
    </message>
    <message>
        <source>没有可以导入的行。</source>
        <translation>No row can be imported.</translation>
    </message>
    <message>
        <source>第 %1 行:%2</source>
        <translation>row %1: %2</translation>
    </message>
    <message>
        <source>共 %1 行:收下 %2,早已有 %3,未对应到学生 %4,退回 %5。%6</source>
        <translation>%1 rows: %2 taken, %3 here before, %4 fit no student, %5 rejected. %6</translation>
    </message>
    <message>
        <source>已导入 %1 条外部结果,见学生档案的“测评”。</source>
        <translation>%1 outside results imported; see “Screening” in the student&apos;s file.</translation>
    </message>
    <message>
        <source>导入外部结果 %1 条</source>
        <translation>Import %1 outside results</translation>
    </message>
    <message>
        <source>这是预览,还没有写入。核对后按“导入”。</source>
        <translation>This is a preview; nothing is written yet. Check it, then press Import.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ForeignResults</name>
    <message>
        <source>已决定:需要支持</source>
        <translation>Decided: needs support</translation>
    </message>
    <message>
        <source>已决定:无需跟进</source>
        <translation>Decided: no follow-up</translation>
    </message>
    <message>
        <source>已决定:继续关注</source>
        <translation>Decided: keep watching</translation>
    </message>
    <message>
        <source>等待复核</source>
        <translation>Waits for review</translation>
    </message>
    <message>
        <source>只存档</source>
        <translation>On file only</translation>
    </message>
    <message>
        <source>外部结果(别处计分,与本系统的得分不可比较)</source>
        <translation>Outside results (scored elsewhere, not comparable with scores here)</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>外部结果</source>
        <translation>Outside result</translation>
    </message>
    <message>
        <source>列入复核或作出决定的理由</source>
        <translation>Reason for the review or the decision</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>列入复核</source>
        <translation>Put into review</translation>
    </message>
    <message>
        <source>把所选外部结果列入复核</source>
        <translation>Put the selected outside result into review</translation>
    </message>
    <message>
        <source>需要支持</source>
        <translation>Needs support</translation>
    </message>
    <message>
        <source>决定:需要支持</source>
        <translation>Decision: needs support</translation>
    </message>
    <message>
        <source>继续关注</source>
        <translation>Keep watching</translation>
    </message>
    <message>
        <source>决定:继续关注</source>
        <translation>Decision: keep watching</translation>
    </message>
    <message>
        <source>无需跟进</source>
        <translation>No follow-up</translation>
    </message>
    <message>
        <source>决定:无需跟进</source>
        <translation>Decision: no follow-up</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>等待复核的外部结果</source>
        <translation>Outside results that wait for review</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭外部结果</source>
        <translation>Close outside results</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FormDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消:%1</source>
        <translation>Cancel: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::GroupTab</name>
    <message>
        <source>团体</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>带领者</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>最近一次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>团体列表</source>
        <translation>List of groups</translation>
    </message>
    <message>
        <source>新建团体</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>新建团体  Ctrl N</source>
        <translation>New group  Ctrl N</translation>
    </message>
    <message>
        <source>还没有团体。固定成员的团体辅导在这里建立,每次活动的出勤和过程都记在一起。</source>
        <translation>No groups yet. Groups with fixed members are set up here; attendance and course of every meeting are kept together.</translation>
    </message>
    <message>
        <source>新建第一个团体</source>
        <translation>Set up the first group</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Going on</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::GroupView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>人数少,不显示</source>
        <translation>Few students, not shown</translation>
    </message>
    <message>
        <source>%1 %2 班级汇总</source>
        <translation>%1 %2, summary by class</translation>
    </message>
    <message>
        <source>* 表示 1 到 4 人或可由合计推出的格子,不显示。结果不可靠的答卷不计入。</source>
        <translation>* stands for cells of 1 to 4 students, or cells that could be worked out from the total; they are not shown. Sheets with unreliable results are not counted.</translation>
    </message>
    <message>
        <source>还没有可以汇总的答卷。</source>
        <translation>No sheets to summarise yet.</translation>
    </message>
    <message>
        <source>汇总的班级</source>
        <translation>Class of the figures</translation>
    </message>
    <message>
        <source>全部班级</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>%1 · 非标准译本, 界值仅供参考</source>
        <translation>%1 · not the standard translation: cut-offs are for orientation only</translation>
    </message>
    <message>
        <source>导出表格…</source>
        <translation>Export as a table…</translation>
    </message>
    <message>
        <source>把汇总导出为表格文件</source>
        <translation>Export the group figures as a table file</translation>
    </message>
    <message>
        <source>%1 · 班级主题</source>
        <translation>%1 · class themes</translation>
    </message>
    <message>
        <source>偏高的人占该组的比例,可以在班会和心理课上谈</source>
        <translation>Share of the group that is high: something for class meetings and lessons</translation>
    </message>
    <message>
        <source>导出班级汇总</source>
        <translation>Export group figures</translation>
    </message>
    <message>
        <source>班级汇总已导出。</source>
        <translation>The group figures are exported.</translation>
    </message>
    <message>
        <source>%1 · %2 · 得分分布</source>
        <translation>%1 · %2 · distribution</translation>
    </message>
    <message>
        <source>每根柱子是一段分数里的人数,不足 5 人的并入相邻的一段</source>
        <translation>Each bar: students within a range of scores; fewer than 5 are joined to the next</translation>
    </message>
    <message>
        <source>%1 %2 得分分布图</source>
        <translation>%1 %2 distribution, chart</translation>
    </message>
    <message>
        <source>%1 %2 得分分布表</source>
        <translation>%1 %2 distribution, table</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandedTab</name>
    <message>
        <source>移交出去</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>移交来的档案</source>
        <translation>From another school</translation>
    </message>
    <message>
        <source>移交到其他学校…</source>
        <translation>Hand over to another school…</translation>
    </message>
    <message>
        <source>把这份档案移交到其他学校</source>
        <translation>Hand this file over to another school</translation>
    </message>
    <message>
        <source>原学校打印时的样子,不计入本校的统计</source>
        <translation>as the other school printed it; not counted here</translation>
    </message>
    <message numerus="yes">
        <source>%1 · 移交单第 %2 号 · %n 份材料</source>
        <translation>
            <numerusform>%1 · list no. %2 · 1 document</numerusform>
            <numerusform>%1 · list no. %2 · %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>打印第 %1 份移交清单</source>
        <translation>Print list %1 of what went</translation>
    </message>
    <message>
        <source>这份档案没有移交给别的学校。</source>
        <translation>This file was not handed over to another school.</translation>
    </message>
    <message>
        <source>%1 · 移交单第 %2 号 · 接收人 %3</source>
        <translation>%1 · list no. %2 · taken over by %3</translation>
    </message>
    <message>
        <source>打印移交来的第 %1 份清单</source>
        <translation>Print list %1 of what came</translation>
    </message>
    <message>
        <source>仅接收人查看</source>
        <translation>read by who took it over</translation>
    </message>
    <message>
        <source>查看、打印</source>
        <translation>Read, print</translation>
    </message>
    <message>
        <source>查看第 %1 份移交来的材料</source>
        <translation>Read document %1 that came</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandoutTab</name>
    <message>
        <source>发放与收回</source>
        <translation>Out and back</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>还没收回</source>
        <translation>Not back</translation>
    </message>
    <message>
        <source>已录入</source>
        <translation>Keyed</translation>
    </message>
    <message>
        <source>知情同意书,以及家长和教师填写的问卷:只记份数。收回比录入多的,是还没有录入的。</source>
        <translation>Consent forms, and questionnaires for parents and teachers: counts only. What is back and not keyed is still to be keyed.</translation>
    </message>
    <message>
        <source>记份数</source>
        <translation>Count papers</translation>
    </message>
    <message>
        <source>记下所选材料的份数</source>
        <translation>Count the papers of the chosen line</translation>
    </message>
    <message>
        <source>知情同意书</source>
        <translation>Consent form</translation>
    </message>
    <message>
        <source>打印份数</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>发出份数</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>收回份数</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Store</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandoverDialog</name>
    <message>
        <source>还没有选写到哪里。</source>
        <translation>Choose where it is written.</translation>
    </message>
    <message>
        <source>书面签批</source>
        <translation>Signature on paper</translation>
    </message>
    <message>
        <source>另一人输入密码</source>
        <translation>Another&apos;s password</translation>
    </message>
    <message>
        <source>谁同意</source>
        <translation>Who agrees</translation>
    </message>
    <message>
        <source>同意的人</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>那位的密码</source>
        <translation>That person&apos;s password</translation>
    </message>
    <message>
        <source>签批:姓名,职务,日期</source>
        <translation>Signature: name, post, date</translation>
    </message>
    <message>
        <source>写到 U 盘…</source>
        <translation>Write to stick…</translation>
    </message>
    <message>
        <source>档案已写到 U 盘,写完已读回核对。请打印移交清单,随 U 盘当面交接。</source>
        <translation>The file is on the stick and was read back. Print the list and hand both over in person.</translation>
    </message>
    <message>
        <source>请至少勾选一份材料。</source>
        <translation>Tick at least one document.</translation>
    </message>
    <message>
        <source>请写明为什么移交。</source>
        <translation>Say why it is handed over.</translation>
    </message>
    <message>
        <source>没有监护人同意的记录;请写明为什么仍要移交。</source>
        <translation>No guardian&apos;s consent is on record; say why it goes all the same.</translation>
    </message>
    <message>
        <source>写出移交的档案</source>
        <translation>Write the file that is handed over</translation>
    </message>
    <message>
        <source>移交的档案 (*.typ)</source>
        <translation>Files handed over (*.typ)</translation>
    </message>
    <message>
        <source>移交哪些材料</source>
        <translation>What goes along</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 个辅导系列没有结案,没有结案表可交;要交就先结案。</source>
        <translation>
            <numerusform>One counselling series is open and has no closing to hand over; close it first if it is to go along.</numerusform>
            <numerusform>%n counselling series are open and have no closing to hand over; close them first if they are to go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 份材料您现在不能查看,不在其中。</source>
        <translation>
            <numerusform>One more document that you may not read now is not among them.</numerusform>
            <numerusform>%n more documents that you may not read now are not among them.</numerusform>
        </translation>
    </message>
    <message>
        <source>对方接收人(可不填)</source>
        <translation>For whom (may stay empty)</translation>
    </message>
    <message>
        <source>把%1的档案移交到其他学校</source>
        <translation>Hand over the file of %1 to another school</translation>
    </message>
    <message>
        <source>送出的是勾选的材料打印时的样子;辅导的逐次记录不随档案移交,学籍状态也不会因此改变。</source>
        <translation>What is ticked leaves as it would print. Records of single sessions do not go along, and the status of the student stays as it is.</translation>
    </message>
    <message>
        <source>移交给哪所学校</source>
        <translation>To which school</translation>
    </message>
    <message>
        <source>移交原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>转学</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>毕业升学</source>
        <translation>Graduation</translation>
    </message>
    <message>
        <source>原因说明</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>监护人已同意向外提供。</source>
        <translation>The guardian agreed to passing on.</translation>
    </message>
    <message>
        <source>还没有登记对方学校;请先到“上报”的“单位与密钥卡”登记它的密钥卡。</source>
        <translation>The other school is not enrolled yet; enrol its key card under Report up, Units and key cards.</translation>
    </message>
    <message>
        <source>打印移交清单</source>
        <translation>Print the list of what is handed over</translation>
    </message>
    <message>
        <source>%1移交来的:%2</source>
        <translation>From %1: %2</translation>
    </message>
    <message>
        <source>监交人(可不填)</source>
        <translation>Supervised by (may stay empty)</translation>
    </message>
    <message>
        <source>监护人同意向外提供:%1。</source>
        <translation>Guardian&apos;s consent to passing on: %1.</translation>
    </message>
    <message>
        <source>为什么仍要移交</source>
        <translation>Why all the same</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HandoverTab</name>
    <message>
        <source>收到</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>档案移交</source>
        <translation>Files handed over</translation>
    </message>
    <message>
        <source>移交来的档案</source>
        <translation>Files that came</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>移交单号</source>
        <translation>List no.</translation>
    </message>
    <message>
        <source>还没有学校移交来的档案。U 盘里的文件在“收件”里导入后到这里。</source>
        <translation>No school has handed over a file yet. What is on the stick comes here once it is imported under Receive.</translation>
    </message>
    <message>
        <source>查看并接收…</source>
        <translation>Look and take over…</translation>
    </message>
    <message>
        <source>查看所选的档案,接收或退回</source>
        <translation>Look at the chosen file, take it over or send it back</translation>
    </message>
    <message>
        <source>打开学生</source>
        <translation>Open student</translation>
    </message>
    <message>
        <source>打开接收到的学生</source>
        <translation>Open the student it was joined to</translation>
    </message>
    <message>
        <source>打印清单</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>打印移交来的档案的移交清单</source>
        <translation>Print the list of a file that came</translation>
    </message>
    <message>
        <source>移交出去的档案</source>
        <translation>Files that went</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian&apos;s consent</translation>
    </message>
    <message>
        <source>还没有移交过。在学生的档案里打开“移交”,点“移交到其他学校…”。</source>
        <translation>Nothing was handed over yet. Open Handing over in a student&apos;s file and press Hand over to another school….</translation>
    </message>
    <message>
        <source>打印移交出去的档案的移交清单</source>
        <translation>Print the list of a file that went</translation>
    </message>
    <message numerus="yes">
        <source>%n 份档案待接收</source>
        <translation>
            <numerusform>1 file waits</numerusform>
            <numerusform>%n files wait</numerusform>
        </translation>
    </message>
    <message>
        <source>这份档案已经接收或退回。</source>
        <translation>This file was taken over or sent back already.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HelpPage</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>听屿 %1</source>
        <translation>Tingyu %1</translation>
    </message>
    <message>
        <source>回到刚才的页面</source>
        <translation>Back to the page before</translation>
    </message>
    <message>
        <source>回到%1</source>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>帮助:%1</source>
        <translation>Help: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HelpPanel</name>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>联系人、地址</source>
        <translation>Ask for, address</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>加一条</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>加一条求助信息</source>
        <translation>Add an entry to the directory</translation>
    </message>
    <message>
        <source>今天核对过</source>
        <translation>Checked today</translation>
    </message>
    <message>
        <source>所选的今天核对过</source>
        <translation>The selected entry was checked today</translation>
    </message>
    <message>
        <source>移除所选</source>
        <translation>Remove the selected</translation>
    </message>
    <message>
        <source>移除所选的求助信息</source>
        <translation>Remove the selected entry</translation>
    </message>
    <message>
        <source>打印名录</source>
        <translation>Print the directory</translation>
    </message>
    <message>
        <source>打印求助名录</source>
        <translation>Print the directory of help</translation>
    </message>
    <message>
        <source>打印海报</source>
        <translation>Print the poster</translation>
    </message>
    <message>
        <source>打印专线和开放时间的海报</source>
        <translation>Print the poster of the school&apos;s line and opening hours</translation>
    </message>
    <message>
        <source>%1,满一年</source>
        <translation>%1, over a year ago</translation>
    </message>
    <message>
        <source>没有核对过</source>
        <translation>never checked</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>还没有写本校的专线电话。</source>
        <translation>The school&apos;s own line is not entered yet.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 条一年没有核对,请打电话核实后点“今天核对过”。</source>
        <translation>
            <numerusform>%n entry was not checked for a year: call, then press &quot;Checked today&quot;.</numerusform>
            <numerusform>%n entries were not checked for a year: call, then press &quot;Checked today&quot;.</numerusform>
        </translation>
    </message>
    <message>
        <source>名录会印在结案页和知情同意等表上。</source>
        <translation>The directory is printed on closing pages, consent forms and the like.</translation>
    </message>
    <message>
        <source>修改求助信息</source>
        <translation>Change the entry</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Ask for</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>哪天核对过</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>加入名录</source>
        <translation>Add it</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>核对求助信息</source>
        <translation>entry checked</translation>
    </message>
    <message>
        <source>这是全国统一的号码,不能移除。</source>
        <translation>This number holds in the whole country and stays.</translation>
    </message>
    <message>
        <source>移除求助信息</source>
        <translation>entry removed</translation>
    </message>
    <message>
        <source>热线、医院与专家</source>
        <translation>Hotlines, hospitals, experts</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HelpView</name>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>作用</source>
        <translation>What they do</translation>
    </message>
    <message>
        <source>在帮助里找</source>
        <translation>Find in the help</translation>
    </message>
    <message>
        <source>帮助的各页</source>
        <translation>Pages of the help</translation>
    </message>
    <message>
        <source>没有找到。换一个词再试。</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
    <message>
        <source>帮助内容</source>
        <translation>Help content</translation>
    </message>
    <message>
        <source>在帮助里找  Ctrl F</source>
        <translation>Find in the help  Ctrl F</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭帮助</source>
        <translation>Close the help</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::HousePanel</name>
    <message>
        <source>听屿</source>
        <translation>Tingyu</translation>
    </message>
    <message>
        <source>有人倾听的小岛。</source>
        <translation>A small island where someone listens.</translation>
    </message>
    <message>
        <source>不联网,一切都加密保存在这台电脑上。</source>
        <translation>Works offline; everything is kept encrypted on this computer.</translation>
    </message>
    <message>
        <source>写下的每个字,两秒内存好。</source>
        <translation>Every word you write is saved within two seconds.</translation>
    </message>
    <message>
        <source>听屿 %1    F1 帮助</source>
        <translation>Tingyu %1    F1 Help</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::IdentityCard</name>
    <message>
        <source>基本信息</source>
        <translation>Basic details</translation>
    </message>
    <message>
        <source>离开一栏即已保存,Ctrl Z 撤销</source>
        <translation>Saved as you leave a field; Ctrl Z undoes it</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>座号</source>
        <translation>Seat number</translation>
    </message>
    <message>
        <source>学籍号</source>
        <translation>National student number</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>学籍辅号</source>
        <translation>Auxiliary student number</translation>
    </message>
    <message>
        <source>国籍/地区</source>
        <translation>Nationality or region</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>ID document type</translation>
    </message>
    <message>
        <source>住校</source>
        <translation>Boarding</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>独生子女</source>
        <translation>Only child</translation>
    </message>
    <message>
        <source>健康状况</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>户口</source>
        <translation>Household registration</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>曾用名:%1</source>
        <translation>Former name: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>修改了%1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>入学年月</source>
        <translation>Month of entry</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ImportDialog</name>
    <message>
        <source>导入答卷</source>
        <translation>Import sheets</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>导入答卷 · %1</source>
        <translation>Import sheets · %1</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选择答卷文件</source>
        <translation>Choose a file of sheets</translation>
    </message>
    <message>
        <source>文件是哪个量表的答卷</source>
        <translation>Which scale the sheets in the file belong to</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>确认导入答卷</source>
        <translation>Confirm the import of the sheets</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭导入</source>
        <translation>Close the import</translation>
    </message>
    <message>
        <source>读取答卷</source>
        <translation>Reading the sheets</translation>
    </message>
    <message>
        <source>共 %1 行:完整 %2,有缺答 %3,未对应到学生 %4,退回 %5,不参加 %6;须当天查看 %7。</source>
        <translation>%1 rows in all: %2 complete, %3 with missing answers, %4 not matched to a student, %5 returned, %6 not taking part; %7 need a same-day look.</translation>
    </message>
    <message>
        <source>这是预览,还没有写入。核对后按“导入”。</source>
        <translation>This is a preview; nothing has been written yet. Check it, then press &quot;Import&quot;.</translation>
    </message>
    <message>
        <source>已导入。没有对应到学生的 %1 行在待配对名单中。</source>
        <translation>Imported. Rows not matched to a student: %1; find them in the list of sheets to match.</translation>
    </message>
    <message>
        <source>已导入。</source>
        <translation>Imported.</translation>
    </message>
    <message>
        <source>导入“%1”答卷 %2 份</source>
        <translation>Import sheets of &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>xlsx、xls、csv,或读卡机的 txt。第一行是列名:学号或姓名和班级,再是题号;读卡机的文件不用列名。</source>
        <translation>xlsx, xls, csv, or the txt of a sheet reader. First row: headings, student number or name and class, then item numbers; a sheet reader&apos;s file needs none.</translation>
    </message>
    <message>
        <source>文件里是算好的得分…</source>
        <translation>The file holds scores…</translation>
    </message>
    <message>
        <source>文件里是别处算好的得分,导入为外部结果</source>
        <translation>The file holds scores worked out elsewhere: import as outside results</translation>
    </message>
    <message>
        <source>答卷 (*.xlsx *.xls *.csv *.txt)</source>
        <translation>Answer files (*.xlsx *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>共 %1 行。行数很多,导入时逐行核对。</source>
        <translation>%1 rows. They are many: each is checked during the import.</translation>
    </message>
    <message>
        <source>没有可以导入的行,请看“需要留意的行”。</source>
        <translation>No row can be imported; see “Rows to look at”.</translation>
    </message>
    <message>
        <source>这是预览,还没有写入。数字有两种读法,请先核对。</source>
        <translation>A preview: nothing is written yet. The figures can be read in two ways; check them first.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ImportPreview</name>
    <message>
        <source>学号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>年级</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>未答</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>第 %1 题</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>选项值,或整列都是选项文字</source>
        <translation>Printed values, or labels where a whole column is labels</translation>
    </message>
    <message>
        <source>选项值(卷面上印的数)</source>
        <translation>Printed values (the figures on the form)</translation>
    </message>
    <message>
        <source>选项文字</source>
        <translation>Labels of the options</translation>
    </message>
    <message>
        <source>第几个选项,从 1 数起</source>
        <translation>Which option, counted from 1</translation>
    </message>
    <message>
        <source>第几个选项,从 0 数起</source>
        <translation>Which option, counted from 0</translation>
    </message>
    <message>
        <source>选项字母 A、B、C</source>
        <translation>Letters A, B, C</translation>
    </message>
    <message>
        <source>得分(已反向计分)</source>
        <translation>Scores of the items (reversed already)</translation>
    </message>
    <message>
        <source>不用这一列</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>学籍号</source>
        <translation>Roll number</translation>
    </message>
    <message>
        <source>作答日期</source>
        <translation>Date of answering</translation>
    </message>
    <message>
        <source>全部作答,一题一个字符</source>
        <translation>All answers, one character an item</translation>
    </message>
    <message>
        <source>格子里写的是</source>
        <translation>The cells hold</translation>
    </message>
    <message>
        <source>格子里写的是什么</source>
        <translation>What the cells hold</translation>
    </message>
    <message>
        <source>记住,下次同样的表头照此读</source>
        <translation>Remember for these headings</translation>
    </message>
    <message>
        <source>记住这种读法,下次同样的表头照此读</source>
        <translation>Remember this way of reading for files with these headings</translation>
    </message>
    <message>
        <source>看哪一部分</source>
        <translation>Which part to look at</translation>
    </message>
    <message>
        <source>五名学生</source>
        <translation>Five students</translation>
    </message>
    <message>
        <source>列的对应</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>需要留意的行</source>
        <translation>Rows to look at</translation>
    </message>
    <message>
        <source>五名学生的作答</source>
        <translation>Answers of five students</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>例子</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>文件的列</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>所选的列读作</source>
        <translation>The selected column is</translation>
    </message>
    <message>
        <source>所选的列读作什么</source>
        <translation>What the selected column is read as</translation>
    </message>
    <message>
        <source>%1 · 读得通</source>
        <translation>%1 · reads all</translation>
    </message>
    <message>
        <source>%1 · 有 %2 种写法读不通</source>
        <translation>%1 · %2 cells not understood</translation>
    </message>
    <message>
        <source>照上次记住的读法。</source>
        <translation>Read as remembered. </translation>
    </message>
    <message>
        <source>这些题没有列,按未答:%1。</source>
        <translation>Items without a column count as not answered: %1. </translation>
    </message>
    <message>
        <source>换一种读法也读得通,结果不同:%1。请对着一两份原卷核对下面五名学生。</source>
        <translation>Another way of reading fits as well and gives something else: %1. Compare the five students below with one or two original sheets.</translation>
    </message>
    <message>
        <source>%1 → 多选</source>
        <translation>%1 → several marks</translation>
    </message>
    <message>
        <source>%1 → 读不出</source>
        <translation>%1 → not understood</translation>
    </message>
    <message>
        <source>%1 → 对应两个选项</source>
        <translation>%1 → two options</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>第 %1 列</source>
        <translation>Column %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::InboxTab</name>
    <message>
        <source>上级来件</source>
        <translation>From the office</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已阅</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>今天要看</source>
        <translation>Look at today</translation>
    </message>
    <message>
        <source>未阅</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>上级还没有下发过。U 盘里的下发文件在“收件”里导入后到这里。</source>
        <translation>The office has sent nothing down yet. What is imported under Receive comes here.</translation>
    </message>
    <message>
        <source>来件正文</source>
        <translation>Text of the item</translation>
    </message>
    <message>
        <source>所选来件已阅</source>
        <translation>The chosen item is read</translation>
    </message>
    <message>
        <source>所选来件已处理</source>
        <translation>The chosen item is done</translation>
    </message>
    <message>
        <source>照此建测评</source>
        <translation>Make this screening</translation>
    </message>
    <message>
        <source>照所选来件建一次测评</source>
        <translation>Make a screening of the chosen item</translation>
    </message>
    <message numerus="yes">
        <source>%n 件未阅</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>授权:%1</source>
        <translation>Licence: %1</translation>
    </message>
    <message>
        <source>文件 %1 KB,已存在本机</source>
        <translation>File of %1 KB, kept here</translation>
    </message>
    <message>
        <source>照上级来件建测评</source>
        <translation>Make a screening the office asked for</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::InspectionView</name>
    <message>
        <source>没有签名</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>%1 迟</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>全部抽查</source>
        <translation>All draws</translation>
    </message>
    <message>
        <source>回到全部抽查</source>
        <translation>Back to all draws</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印抽查表</source>
        <translation>Print the sheet of the draw</translation>
    </message>
    <message>
        <source>抽到的记录,Enter 揭开一份</source>
        <translation>Notes drawn, Enter uncovers one</translation>
    </message>
    <message>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>五个部分</source>
        <translation>Five parts</translation>
    </message>
    <message>
        <source>危机评估</source>
        <translation>Risk check</translation>
    </message>
    <message>
        <source>补充</source>
        <translation>Additions</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>这段时间里没有可以抽取的记录。</source>
        <translation>There is no note to draw from in these days.</translation>
    </message>
    <message>
        <source>%1 至 %2 · 共 %3 份,抽取 %4 份 · 随机数 %5</source>
        <translation>%1 to %2 · %4 drawn of %3 · seed %5</translation>
    </message>
    <message>
        <source>问过</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>没有问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>%1 第 %2 次</source>
        <translation>%1, session %2</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>谁写的</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>补充 %1</source>
        <translation>Addition %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ItemsPanel</name>
    <message>
        <source>添加%1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>添加%1:%2</source>
        <translation>Add %1: %2</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>不记</source>
        <translation>Do not record</translation>
    </message>
    <message>
        <source>移除这一条</source>
        <translation>Remove this entry</translation>
    </message>
    <message>
        <source>记下:%1</source>
        <translation>Record: %1</translation>
    </message>
    <message>
        <source>不记:%1</source>
        <translation>Do not record: %1</translation>
    </message>
    <message>
        <source>移除这一条:%1</source>
        <translation>Remove this entry: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>日期或时间看不懂,请写成 2026-03-01 和 8:30 这样。</source>
        <translation>The date or time cannot be read; write it like 2026-03-01 and 8:30.</translation>
    </message>
    <message>
        <source>改写%1:%2</source>
        <translation>Edit %1: %2</translation>
    </message>
    <message>
        <source>移除%1:%2</source>
        <translation>Remove %1: %2</translation>
    </message>
    <message>
        <source>这是还没有记下的草稿。</source>
        <translation>This is a draft that has not been recorded yet.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::JobStrip</name>
    <message>
        <source>任务进度</source>
        <translation>Task progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消正在进行的任务</source>
        <translation>Cancel the running task</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::KeyCardPaper</name>
    <message>
        <source>密 钥 卡 指 纹</source>
        <translation>KEY CARD FINGERPRINT</translation>
    </message>
    <message>
        <source>随密钥卡文件一起交给对方;对方照这张纸输入指纹后才会收下</source>
        <translation>Goes with the card file; the other side takes the card only after typing these digits</translation>
    </message>
    <message>
        <source>单位:%1(%2)</source>
        <translation>Unit: %1 (%2)</translation>
    </message>
    <message>
        <source>编号:%1    日期:%2</source>
        <translation>Id: %1    Date: %2</translation>
    </message>
    <message>
        <source>可用扫码枪代替输入</source>
        <translation>A code reader may type it</translation>
    </message>
    <message>
        <source>请加盖公章,与 U 盘当面交给对方,或在电话里逐组核对。不要拍照用微信、QQ 发送:这样不能证明是谁的卡。</source>
        <translation>Stamp it and hand it over with the stick, or read the groups out over the telephone. Do not send a photo by chat: that does not prove whose card it is.</translation>
    </message>
    <message>
        <source>经办人(签名):</source>
        <translation>Officer (signature):</translation>
    </message>
    <message>
        <source>单位(公章):</source>
        <translation>Unit (stamp):</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::KeyList</name>
    <message>
        <source>查找学生、页面、命令</source>
        <translation>Find students, pages and commands</translation>
    </message>
    <message>
        <source>在当前页新建</source>
        <translation>New on this page</translation>
    </message>
    <message>
        <source>打印当前页</source>
        <translation>Print this page</translation>
    </message>
    <message>
        <source>撤销上一次改动</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>立即锁定</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>文字放大、缩小、恢复</source>
        <translation>Text larger, smaller, normal size</translation>
    </message>
    <message>
        <source>重新读取当前页</source>
        <translation>Reload this page</translation>
    </message>
    <message>
        <source>显示这张按键表</source>
        <translation>Show this list of keys</translation>
    </message>
    <message>
        <source>按键表</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭按键表</source>
        <translation>Close the list of keys</translation>
    </message>
    <message>
        <source>这一页的帮助</source>
        <translation>Help on this page</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::KeyingView</name>
    <message>
        <source>按学号找答卷</source>
        <translation>Find a sheet by student number</translation>
    </message>
    <message>
        <source>本班学生</source>
        <translation>Students of this class</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>记为缺席</source>
        <translation>Mark as absent</translation>
    </message>
    <message>
        <source>不参加</source>
        <translation>Not taking part</translation>
    </message>
    <message>
        <source>记为不参加</source>
        <translation>Mark as not taking part</translation>
    </message>
    <message>
        <source>撤回上一份</source>
        <translation>Take back the last one</translation>
    </message>
    <message>
        <source>撤回上一份答卷</source>
        <translation>Take back the last sheet</translation>
    </message>
    <message>
        <source>离开(已保存)</source>
        <translation>Leave (saved)</translation>
    </message>
    <message>
        <source>离开录入</source>
        <translation>Leave keying</translation>
    </message>
    <message>
        <source>答卷</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>未录入</source>
        <translation>Not keyed</translation>
    </message>
    <message>
        <source>有看不清的题</source>
        <translation>Has illegible items</translation>
    </message>
    <message>
        <source>已录入</source>
        <translation>Keyed</translation>
    </message>
    <message>
        <source>%1 号 %2 %3</source>
        <translation>No. %1 %2 %3</translation>
    </message>
    <message>
        <source>这名学生的答卷已录入或已标记;要更正请由心理老师打开答卷。</source>
        <translation>This student&apos;s sheet is already keyed or marked; ask the counsellor to open the sheet to correct it.</translation>
    </message>
    <message>
        <source>接着上次未录完的答卷继续。</source>
        <translation>Continuing the sheet left unfinished last time.</translation>
    </message>
    <message>
        <source>本班已全部录入</source>
        <translation>The whole class is keyed</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 号</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>第 %1 / %2 题</source>
        <translation>Item %1 of %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>四位时刻,如 2330</source>
        <translation>Four-digit time, e.g. 2330</translation>
    </message>
    <message>
        <source>数字后按回车</source>
        <translation>Press Enter after the number</translation>
    </message>
    <message>
        <source>. = 未答   / = 看不清</source>
        <translation>. = not answered   / = illegible</translation>
    </message>
    <message>
        <source>%1 题 %2</source>
        <translation>Item %1: %2</translation>
    </message>
    <message>
        <source>退格退一题,+ - 跳十题,Esc 离开</source>
        <translation>Backspace goes back one item, + - jump ten items, Esc leaves</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>看不清 %1 题
刚才录入 %2 份</source>
        <translation>Illegible items: %1
Sheets just keyed: %2</translation>
    </message>
    <message>
        <source>录入 %1 的答卷</source>
        <translation>Key the sheet of %1</translation>
    </message>
    <message>
        <source>这个班没有学生,请先导入名册。</source>
        <translation>This class has no students; import the roster first.</translation>
    </message>
    <message>
        <source>本班已全部录入。</source>
        <translation>The whole class is keyed.</translation>
    </message>
    <message>
        <source>未获同意</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>记为未获同意</source>
        <translation>Mark as without consent</translation>
    </message>
    <message>
        <source>答卷的次序</source>
        <translation>Order of the sheets</translation>
    </message>
    <message>
        <source>按名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>按学号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>按代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>第几次录入</source>
        <translation>Which keying</translation>
    </message>
    <message>
        <source>第一次</source>
        <translation>First</translation>
    </message>
    <message>
        <source>第二次</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>学号后几位或姓名首字母 (Ctrl+G)</source>
        <translation>Number&apos;s tail or initials (Ctrl+G)</translation>
    </message>
    <message>
        <source>还没有第一次</source>
        <translation>not keyed yet</translation>
    </message>
    <message>
        <source>待第二次</source>
        <translation>to be keyed again</translation>
    </message>
    <message>
        <source>本人录的,请换人</source>
        <translation>keyed by you</translation>
    </message>
    <message>
        <source>不一致,待核对</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>两次一致</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>不是手工录入</source>
        <translation>not keyed by hand</translation>
    </message>
    <message>
        <source>没有代码</source>
        <translation>no code</translation>
    </message>
    <message>
        <source>每题答案都相同。</source>
        <translation>All answers are the same. </translation>
    </message>
    <message>
        <source>有 %1 题连着答案相同。</source>
        <translation>%1 items in a row have the same answer. </translation>
    </message>
    <message>
        <source>答案是重复的花样。</source>
        <translation>The answers repeat a pattern. </translation>
    </message>
    <message>
        <source>有 %1 题未答。</source>
        <translation>%1 items without an answer. </translation>
    </message>
    <message>
        <source>下一份:代码后两位,回车</source>
        <translation>Next: last two of the code, Enter</translation>
    </message>
    <message>
        <source>尾号两位或姓名首字母</source>
        <translation>Last two digits, or initials</translation>
    </message>
    <message>
        <source>本班没有这个学号或姓名,请核对。</source>
        <translation>Nobody in this class has this number or name.</translation>
    </message>
    <message>
        <source>有 %1 名学生符合:%2。请再多输一位。</source>
        <translation>%1 students fit: %2. Type one more.</translation>
    </message>
    <message>
        <source>核对两次录入</source>
        <translation>Compare keyings</translation>
    </message>
    <message>
        <source>核对两次录入不一致的答卷</source>
        <translation>Compare sheets whose keyings differ</translation>
    </message>
    <message>
        <source>这名学生:%1。</source>
        <translation>This student: %1.</translation>
    </message>
    <message>
        <source>下一份</source>
        <translation>Next sheet</translation>
    </message>
    <message>
        <source>%1与纸上一致请按回车保存,否则退格修改。</source>
        <translation>%1If the paper says so press Enter to save, otherwise Backspace to change.</translation>
    </message>
    <message>
        <source>本班没有等着第二次录入的答卷。</source>
        <translation>No sheet of this class waits for a second keying.</translation>
    </message>
    <message>
        <source>每列多少题,照纸上的排法</source>
        <translation>Items a column, as the paper has them</translation>
    </message>
    <message>
        <source>横排</source>
        <translation>Rows</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::LogView</name>
    <message>
        <source>%1:上一个月</source>
        <translation>%1: the month before</translation>
    </message>
    <message>
        <source>%1:下一个月</source>
        <translation>%1: the month after</translation>
    </message>
    <message>
        <source>%1  Ctrl N</source>
        <translation>%1  Ctrl N</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印:%1</source>
        <translation>Print: %1</translation>
    </message>
    <message>
        <source>第一条:%1</source>
        <translation>The first: %1</translation>
    </message>
    <message>
        <source>删除一条%1记录</source>
        <translation>Entry deleted: %1</translation>
    </message>
    <message>
        <source>列表:%1</source>
        <translation>List: %1</translation>
    </message>
    <message>
        <source>打印所选</source>
        <translation>Print the chosen one</translation>
    </message>
    <message>
        <source>打印所选的一条:%1</source>
        <translation>Print the chosen entry: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MainWindow</name>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MakeUpTab</name>
    <message>
        <source>补测名单</source>
        <translation>Still to be asked</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>要做的量表</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>还能请来补测的学生;不愿参加、未获同意和不纳入的不在名单上。打印的名单不写情况。</source>
        <translation>Students who can still be called in. Who is not willing, has no consent or is left out is not here. On paper no reasons are given.</translation>
    </message>
    <message>
        <source>打印补测名单</source>
        <translation>Print the list</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MeetingForm</name>
    <message>
        <source>返回团体</source>
        <translation>Back to the group</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>保存并签名</source>
        <translation>Save and sign</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存活动记录</source>
        <translation>Save the record of the meeting</translation>
    </message>
    <message>
        <source>活动记录的内容</source>
        <translation>What the record holds</translation>
    </message>
    <message>
        <source>时间与地点</source>
        <translation>Time and place</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>时长(分钟)</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>本次主题</source>
        <translation>Theme of this meeting</translation>
    </message>
    <message>
        <source>出勤</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>按 1 到、2 迟到、3 早退、4 缺席;F2 写原因</source>
        <translation>1 present, 2 late, 3 left early, 4 absent; F2 writes a reason</translation>
    </message>
    <message>
        <source>所选成员的个别记录</source>
        <translation>Note on the chosen member</translation>
    </message>
    <message>
        <source>过程与效果</source>
        <translation>Course and outcome</translation>
    </message>
    <message>
        <source>过程:阶段、时间、活动、引导、反应、观察</source>
        <translation>Course: stage, time, activity, guidance, reaction, observation</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>引导</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>反应</source>
        <translation>Reaction</translation>
    </message>
    <message>
        <source>观察</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>本次目标:认知</source>
        <translation>Aim of this meeting: thinking</translation>
    </message>
    <message>
        <source>本次目标:技能</source>
        <translation>Aim of this meeting: skills</translation>
    </message>
    <message>
        <source>本次目标:情感</source>
        <translation>Aim of this meeting: feelings</translation>
    </message>
    <message>
        <source>准备</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>安全事件及处理</source>
        <translation>Incidents and what was done</translation>
    </message>
    <message>
        <source>效果评估</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>反思</source>
        <translation>Reflection</translation>
    </message>
    <message>
        <source>下次计划</source>
        <translation>Next plan</translation>
    </message>
    <message>
        <source>签名后的追加说明</source>
        <translation>Added after the signature</translation>
    </message>
    <message>
        <source>追加一条说明,按 Enter 写入</source>
        <translation>Add a sentence and press Enter</translation>
    </message>
    <message>
        <source>%1 · 新的活动</source>
        <translation>%1 · new meeting</translation>
    </message>
    <message>
        <source>%1 · 第 %2 次活动</source>
        <translation>%1 · meeting %2</translation>
    </message>
    <message>
        <source>%1 %2:%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>没有追加。</source>
        <translation>Nothing was added.</translation>
    </message>
    <message>
        <source>%1 已于 %2 签名,此后只能追加说明。</source>
        <translation>Signed by %1 at %2; from now on only addenda.</translation>
    </message>
    <message>
        <source>个别记录:%1(只有带领者能看,不会打印)</source>
        <translation>Note on %1 (the leader&apos;s alone, never printed)</translation>
    </message>
    <message>
        <source>这里有上次没有写完的内容,已放回各栏。</source>
        <translation>What was left unfinished last time is back in its fields.</translation>
    </message>
    <message>
        <source>团体活动记录</source>
        <translation>Record of a group meeting</translation>
    </message>
    <message>
        <source>取消这次活动…</source>
        <translation>Cancel this meeting…</translation>
    </message>
    <message>
        <source>取消这次活动</source>
        <translation>Cancel this meeting</translation>
    </message>
    <message>
        <source>恢复这次活动</source>
        <translation>Hold it after all</translation>
    </message>
    <message>
        <source>时间冲突</source>
        <translation>Clash of times</translation>
    </message>
    <message>
        <source>这次活动已取消:%1</source>
        <translation>This meeting is cancelled: %1</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MergeTab</name>
    <message>
        <source>几台电脑</source>
        <translation>Our PCs</translation>
    </message>
    <message>
        <source>变更文件的结果</source>
        <translation>Outcome of the change file</translation>
    </message>
    <message>
        <source>写得不同的地方</source>
        <translation>Written differently</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>What stands</translation>
    </message>
    <message>
        <source>另一个</source>
        <translation>The other one</translation>
    </message>
    <message>
        <source>另一个是谁写的</source>
        <translation>Other one by</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>没有要决定的。两台电脑改了同一处时,两个内容都列在这里。</source>
        <translation>Nothing to decide. Where two PCs changed the same place, both values are listed here.</translation>
    </message>
    <message>
        <source>约到一起的预约</source>
        <translation>Booked twice</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>与它相撞的</source>
        <translation>Collides with</translation>
    </message>
    <message>
        <source>撞在</source>
        <translation>Collides in</translation>
    </message>
    <message>
        <source>没有。两台电脑把同一时间约给了两边时,列在这里。</source>
        <translation>None. Hours that two PCs gave away are listed here.</translation>
    </message>
    <message>
        <source>本室的电脑</source>
        <translation>PCs of this room</translation>
    </message>
    <message>
        <source>写出变更…</source>
        <translation>Write changes…</translation>
    </message>
    <message>
        <source>把本机的变更写到 U 盘</source>
        <translation>Write this PC&apos;s changes to a stick</translation>
    </message>
    <message>
        <source>收入变更…</source>
        <translation>Take changes in…</translation>
    </message>
    <message>
        <source>收入另一台电脑的变更文件</source>
        <translation>Take in a change file of another PC</translation>
    </message>
    <message>
        <source>与共享文件夹互通</source>
        <translation>Meet in the shared folder</translation>
    </message>
    <message>
        <source>与共享文件夹互通一次</source>
        <translation>Meet in the shared folder once</translation>
    </message>
    <message>
        <source>共享文件夹…</source>
        <translation>Shared folder…</translation>
    </message>
    <message>
        <source>选择共享文件夹</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>电脑编号…</source>
        <translation>PC number…</translation>
    </message>
    <message>
        <source>定本机的电脑编号</source>
        <translation>Give this PC its number</translation>
    </message>
    <message>
        <source>用哪一个</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>用现在的</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>所选不同之处用现在的内容</source>
        <translation>Keep what stands of the chosen difference</translation>
    </message>
    <message>
        <source>改用另一个</source>
        <translation>Use the other</translation>
    </message>
    <message>
        <source>所选不同之处改用另一个内容</source>
        <translation>Use the other value of the chosen difference</translation>
    </message>
    <message>
        <source>第 %1 台:本机</source>
        <translation>PC %1: this one</translation>
    </message>
    <message>
        <source>第 %1 台:%2 收过它的变更</source>
        <translation>PC %1: taken in at %2</translation>
    </message>
    <message>
        <source>第 %1 台:还没有收过它的变更</source>
        <translation>PC %1: nothing taken in yet</translation>
    </message>
    <message>
        <source>现在只有这一台。要加一台:在这里备份到 U 盘,到另一台电脑上用它恢复,在那里把编号定为 2 并写出变更,再到这里收入。</source>
        <translation>This is the only one now. To add one: make a backup here, restore it on the other PC, give that one the number 2, write its changes, and take them in here.</translation>
    </message>
    <message>
        <source>没有选共享文件夹:变更文件用 U 盘带。</source>
        <translation>No shared folder chosen: change files go by stick.</translation>
    </message>
    <message>
        <source>共享文件夹:%1;连得上时每十分钟互通一次。</source>
        <translation>Shared folder: %1; met every ten minutes while it is there.</translation>
    </message>
    <message>
        <source>由写的人决定</source>
        <translation>For its writer to decide</translation>
    </message>
    <message>
        <source>%1。内容只给写的人看,由 %2 或 %3 决定。</source>
        <translation>%1. What it says is for its writers alone; %2 or %3 decides.</translation>
    </message>
    <message>
        <source>%1。另一个来自第 %2 台。</source>
        <translation>%1. The other one is from PC %2.</translation>
    </message>
    <message>
        <source>%1。现在的不能换;另一个请看后用更正或补记写进去,再按“用现在的”收起。</source>
        <translation>%1. What stands cannot be replaced; read the other one, write it in as a correction or an addendum, then press “Keep this one”.</translation>
    </message>
    <message>
        <source>选择另一台电脑的变更文件</source>
        <translation>Choose the change file of another PC</translation>
    </message>
    <message>
        <source>变更文件 (*.tyc)</source>
        <translation>Change files (*.tyc)</translation>
    </message>
    <message>
        <source>收入变更</source>
        <translation>Take changes in</translation>
    </message>
    <message>
        <source>第 %1 台的这个文件里没有新的改动。</source>
        <translation>Nothing new in this file of PC %1.</translation>
    </message>
    <message>
        <source>第 %1 台:新增 %2 条,改动 %3 处,要您决定 %4 处。</source>
        <translation>PC %1: %2 added, %3 changed, %4 for you to decide.</translation>
    </message>
    <message>
        <source>变更文件写到哪个文件夹</source>
        <translation>Folder to write the change file to</translation>
    </message>
    <message>
        <source>写出变更</source>
        <translation>Write changes</translation>
    </message>
    <message numerus="yes">
        <source>%n 条改动已写好并读回核对。把 U 盘带到另一台电脑上收入。</source>
        <translation>
            <numerusform>%n change written and read back. Take the stick to the other PC and take it in there.</numerusform>
            <numerusform>%n changes written and read back. Take the stick to the other PC and take them in there.</numerusform>
        </translation>
    </message>
    <message>
        <source>收到 %1 处改动,本机的变更已写好。</source>
        <translation>%1 changes taken in, this PC&apos;s written.</translation>
    </message>
    <message>
        <source>收到 %1 处改动。</source>
        <translation>%1 changes taken in.</translation>
    </message>
    <message>
        <source>几台电脑都能打开的文件夹</source>
        <translation>A folder that all PCs can open</translation>
    </message>
    <message>
        <source>电脑编号</source>
        <translation>PC number</translation>
    </message>
    <message>
        <source>一个辅导室的几台电脑各有一个编号,个案号、登记号等从不同的数起,不会重复。报送和收件在第 1 台上做。</source>
        <translation>The PCs of a room have a number each; their cases and registrations are counted apart and never meet. Packages leave from and come in at PC 1.</translation>
    </message>
    <message>
        <source>第 %1 台</source>
        <translation>PC %1</translation>
    </message>
    <message>
        <source>本机是</source>
        <translation>This is</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>%n 处要决定</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MismatchDialog</name>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>未答</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>核对两次录入</source>
        <translation>Compare keyings</translation>
    </message>
    <message>
        <source>核对两次录入 · %1</source>
        <translation>Compare keyings · %1</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>Differing</translation>
    </message>
    <message>
        <source>两次不一致的答卷</source>
        <translation>Sheets keyed differently</translation>
    </message>
    <message>
        <source>第一次的对</source>
        <translation>First is right</translation>
    </message>
    <message>
        <source>以第一次录入为准</source>
        <translation>The first keying holds</translation>
    </message>
    <message>
        <source>第二次的对</source>
        <translation>Second is right</translation>
    </message>
    <message>
        <source>以第二次录入为准</source>
        <translation>The second keying holds</translation>
    </message>
    <message>
        <source>第一次</source>
        <translation>First</translation>
    </message>
    <message>
        <source>第二次</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>以哪次为准</source>
        <translation>Which holds</translation>
    </message>
    <message>
        <source>不一致的题</source>
        <translation>Differing items</translation>
    </message>
    <message>
        <source>照此定下</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>照所选的定下这份答卷</source>
        <translation>Settle this sheet as chosen</translation>
    </message>
    <message>
        <source>关闭核对</source>
        <translation>Close comparing</translation>
    </message>
    <message>
        <source>%1 / %2 题</source>
        <translation>%1 of %2 items</translation>
    </message>
    <message>
        <source>没有不一致的答卷。</source>
        <translation>No sheets differ.</translation>
    </message>
    <message>
        <source>还没有两次录入并核对过的答卷,算不出录入差错率。</source>
        <translation>No sheet was keyed twice and compared yet: there is no error rate.</translation>
    </message>
    <message>
        <source>%1:%2 格中错 %3,千分之 %4</source>
        <translation>%1: %3 wrong of %2 fields, %4 per thousand</translation>
    </message>
    <message>
        <source>已核对 %1 份,录入差错率合计千分之 %2(%3)。</source>
        <translation>%1 sheets compared; keying errors in all %2 per thousand (%3).</translation>
    </message>
    <message>
        <source>/ 看不清</source>
        <translation>/ unclear</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>open</translation>
    </message>
    <message>
        <source>各题都已选定。</source>
        <translation>Every item is chosen.</translation>
    </message>
    <message>
        <source>第 %1 题:%2 录 %3,%4 录 %5</source>
        <translation>Item %1: %2 keyed %3, %4 keyed %5</translation>
    </message>
    <message>
        <source>两次录入核对后更正</source>
        <translation>Corrected after comparing two keyings</translation>
    </message>
    <message>
        <source>%1 的答卷已定下。</source>
        <translation>The sheet of %1 is settled.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::NewPassword</name>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输入一次新密码</source>
        <translation>Type the new password again</translation>
    </message>
    <message>
        <source>密码(&amp;P):至少 10 个字符,一句只有您知道的话最好</source>
        <translation>&amp;Password: at least 10 characters; a sentence only you know is best</translation>
    </message>
    <message>
        <source>再输入一次(&amp;A)</source>
        <translation>Type it &amp;again</translation>
    </message>
    <message>
        <source>两次输入不一样。</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>强度:很好。</source>
        <translation>Strength: very good.</translation>
    </message>
    <message>
        <source>强度:可以;再长一些更好。</source>
        <translation>Strength: acceptable; longer is better.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::NoteEditor</name>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>必填的五个部分</source>
        <translation>The five required parts</translation>
    </message>
    <message>
        <source>信息来源与背景</source>
        <translation>Sources and background</translation>
    </message>
    <message>
        <source>主诉、目标与过程</source>
        <translation>Complaint, goal and course</translation>
    </message>
    <message>
        <source>约定与转介</source>
        <translation>Agreements and referral</translation>
    </message>
    <message>
        <source>这一次</source>
        <translation>This session</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Day it begins</translation>
    </message>
    <message>
        <source>时长(分)</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>家长谈孩子:记入孩子的辅导</source>
        <translation>A parent about the child: joins the child&apos;s counselling</translation>
    </message>
    <message>
        <source>其他地点</source>
        <translation>Somewhere else</translation>
    </message>
    <message>
        <source>签名前要填</source>
        <translation>Needed to sign</translation>
    </message>
    <message>
        <source>危机评估有“有”或“不清楚”:请写明</source>
        <translation>The risk check says yes or unclear: please write it</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::NoteField</name>
    <message>
        <source>换成它</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>%1:换成建议的写法</source>
        <translation>%1: use the words offered</translation>
    </message>
    <message>
        <source>标签词</source>
        <translation>Label word</translation>
    </message>
    <message>
        <source>“%1”可以写成:%2</source>
        <translation>&quot;%1&quot; may be written: %2</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::NoteView</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>离开这份记录,写到一半的会留着</source>
        <translation>Leave this note; what is half written stays</translation>
    </message>
    <message>
        <source>突破保密</source>
        <translation>Breaking secrecy</translation>
    </message>
    <message>
        <source>记一次突破保密</source>
        <translation>Record a break of secrecy</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>不要这份没有签名的记录</source>
        <translation>Discard this unsigned note</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印这份记录</source>
        <translation>Print this note</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>完成这份记录</source>
        <translation>Finish this note</translation>
    </message>
    <message>
        <source>补充</source>
        <translation>Additions</translation>
    </message>
    <message>
        <source>补充(签名后的更正写在这里)</source>
        <translation>Addition (corrections after signing go here)</translation>
    </message>
    <message>
        <source>记下补充</source>
        <translation>Record addition</translation>
    </message>
    <message>
        <source>补充记录</source>
        <translation>Addition to a note</translation>
    </message>
    <message>
        <source>督导意见</source>
        <translation>Supervisor&apos;s opinion</translation>
    </message>
    <message>
        <source>对这份记录的意见</source>
        <translation>Opinion on this note</translation>
    </message>
    <message>
        <source>写下意见</source>
        <translation>Set opinion</translation>
    </message>
    <message>
        <source>“%1”最多 %2 字,粘贴的文字只留下了装得下的部分。</source>
        <translation>&quot;%1&quot; takes %2 characters at most; of what was pasted only what fits was kept.</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>%1 第 %2 次 · %3</source>
        <translation>%1, session %2 · %3</translation>
    </message>
    <message>
        <source>已签名(迟)</source>
        <translation>Signed (late)</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>有没写完的改动</source>
        <translation>Unfinished changes</translation>
    </message>
    <message>
        <source>待签名,已逾期</source>
        <translation>To sign, overdue</translation>
    </message>
    <message>
        <source>待签名</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>给这份记录签名</source>
        <translation>Sign this note</translation>
    </message>
    <message>
        <source>日期或时间看不懂,请写成 2026-03-01 和 8:30 这样。</source>
        <translation>The date or time cannot be read; write it like 2026-03-01 and 8:30.</translation>
    </message>
    <message>
        <source>记录已完成。先做第一小时要做的事,签名可以等。</source>
        <translation>The note is finished. First do what the first hour asks; signing can wait.</translation>
    </message>
    <message>
        <source>记录已完成。再按 Ctrl+Enter 签名,签名后锁定。</source>
        <translation>The note is finished. Ctrl+Enter once more signs it; then it is locked.</translation>
    </message>
    <message>
        <source>记录已完成,还不能签名;缺:%1</source>
        <translation>The note is finished but cannot be signed yet; missing: %1</translation>
    </message>
    <message>
        <source>签名前还缺:%1</source>
        <translation>Missing before signing: %1</translation>
    </message>
    <message>
        <source>签名后这份记录锁定,任何人都不能再改;更正写成带日期的补充,原文保留。</source>
        <translation>A signed note is locked and nobody can change it; corrections are dated additions, the old text stays.</translation>
    </message>
    <message>
        <source>已经过了应签名的日子,会标明“迟”。</source>
        <translation>The day to sign it by has passed; it will be marked late.</translation>
    </message>
    <message>
        <source>已签名,这份记录锁定了。</source>
        <translation>Signed; the note is locked.</translation>
    </message>
    <message>
        <source>不要这份记录</source>
        <translation>Discard this note</translation>
    </message>
    <message>
        <source>没写完的改动不要了,记录回到上次完成时的样子。</source>
        <translation>The unfinished changes go; the note returns to how it was last finished.</translation>
    </message>
    <message>
        <source>这份没有签名的记录移除;可以撤销。</source>
        <translation>The unsigned note is removed; this can be undone.</translation>
    </message>
    <message>
        <source>写到一半的文字不要了,不能找回。</source>
        <translation>The half-written text goes and cannot be brought back.</translation>
    </message>
    <message>
        <source>移除没有签名的记录</source>
        <translation>Remove an unsigned note</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>管理常用语和模板…</source>
        <translation>Manage snippets and templates…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OneTimeCode</name>
    <message>
        <source>一次性代码</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>已抄下,不再显示</source>
        <translation>Copied down, hide it</translation>
    </message>
    <message>
        <source>已抄下一次性代码,不再显示</source>
        <translation>One-time code copied down, hide it</translation>
    </message>
    <message>
        <source>请当面交给%1。只显示这一次;第一次登录时必须换成自己的密码。</source>
        <translation>Hand it to %1 in person. It is shown only once; at the first unlock it must be replaced by a password of their own.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OpenCaseView</name>
    <message>
        <source>开立个案</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>给哪位学生开立个案</source>
        <translation>Which student to open a case for</translation>
    </message>
    <message>
        <source>姓名、首字母或学号</source>
        <translation>Name, initials or student number</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>个案类别</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>开立日期</source>
        <translation>Date opened</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>开立个案的事由</source>
        <translation>Reason for opening the case</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>保护个案(受侵害线索、强制报告)只有负责人和负责这个案的人能打开。</source>
        <translation>A protection case (signs of harm, mandatory report) can be opened only by the head of the room and the person responsible for the case.</translation>
    </message>
    <message>
        <source>开立</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>开立这个个案</source>
        <translation>Open this case</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回全部个案</source>
        <translation>Back to all cases</translation>
    </message>
    <message>
        <source>换一位学生</source>
        <translation>Choose another student</translation>
    </message>
    <message>
        <source>该生已有进行中的个案:%1</source>
        <translation>This student already has open cases: %1</translation>
    </message>
    <message>
        <source>请先找到学生:输入姓名首字母,按 Enter 选中。</source>
        <translation>Find the student first: type the initials of the name and press Enter to choose.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OpeningHoursPanel</name>
    <message>
        <source>达到</source>
        <translation>met</translation>
    </message>
    <message>
        <source>不足</source>
        <translation>short</translation>
    </message>
    <message>
        <source>看多长时间</source>
        <translation>Which span</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>本学期</source>
        <translation>This term</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印开放情况统计</source>
        <translation>print the statement of opening hours</translation>
    </message>
    <message>
        <source>按教学周</source>
        <translation>By teaching week</translation>
    </message>
    <message>
        <source>教学周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>应开放</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>实开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>按上课日</source>
        <translation>By school day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>规则:%1(在设置的“学校”里改)</source>
        <translation>Rule: %1 (change it in Settings, School)</translation>
    </message>
    <message>
        <source>%1 起的一周</source>
        <translation>the week of %1</translation>
    </message>
    <message>
        <source>这段时间没有上课日。</source>
        <translation>There is no school day in this span.</translation>
    </message>
    <message>
        <source>全部达到规则。</source>
        <translation>All meet the rule.</translation>
    </message>
    <message>
        <source>不足 %1 次:%2</source>
        <translation>Short %1 times: %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还没有登记学期,请先在设置的“学校”里写上起止日期。</source>
        <translation>No term is recorded; enter its dates in Settings, School.</translation>
    </message>
    <message>
        <source>自带的节假日表还没有 %1 年的全部安排,请补登放假和调休。</source>
        <translation>The shipped table does not hold all holidays of %1 yet; enter days off and working weekend days.</translation>
    </message>
    <message numerus="yes">
        <source>%n 次值班尚未关闭,没有计入。</source>
        <translation>
            <numerusform>%n duty is not closed yet and not counted.</numerusform>
            <numerusform>%n duties are not closed yet and not counted.</numerusform>
        </translation>
    </message>
    <message>
        <source>第 %1 周</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>规则:%1</source>
        <translation>Rule: %1</translation>
    </message>
    <message>
        <source>还没有结束</source>
        <translation>Not over yet</translation>
    </message>
    <message>
        <source>当天有开放</source>
        <translation>Some opening</translation>
    </message>
    <message>
        <source>按日还是按周看</source>
        <translation>By day or by week</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OpeningPlanPanel</name>
    <message>
        <source>每周开放计划</source>
        <translation>Weekly opening plan</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>加一段</source>
        <translation>Add hours</translation>
    </message>
    <message>
        <source>加一段开放时间</source>
        <translation>Add opening hours</translation>
    </message>
    <message>
        <source>移除所选</source>
        <translation>Remove the selected</translation>
    </message>
    <message>
        <source>移除所选的开放时间</source>
        <translation>Remove the selected hours</translation>
    </message>
    <message>
        <source>移除开放时间</source>
        <translation>hours removed</translation>
    </message>
    <message>
        <source>还没有开放计划。写上每周哪些时间开放,缺的值班记录就会自己列出来。</source>
        <translation>There is no plan yet. Enter the weekly hours, and what the log lacks will be listed by itself.</translation>
    </message>
    <message>
        <source>加第一段开放时间</source>
        <translation>Add the first hours</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>校区或教学点</source>
        <translation>Campus or unit</translation>
    </message>
    <message>
        <source>加房间</source>
        <translation>Add a room</translation>
    </message>
    <message>
        <source>加一个房间</source>
        <translation>Add a room to the list</translation>
    </message>
    <message>
        <source>加教学点</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>加一个村小或教学点</source>
        <translation>Add a village school or teaching point</translation>
    </message>
    <message>
        <source>还没有房间。</source>
        <translation>There is no room yet.</translation>
    </message>
    <message>
        <source>加第一个房间</source>
        <translation>Add the first room</translation>
    </message>
    <message>
        <source>一直</source>
        <translation>open-ended</translation>
    </message>
    <message>
        <source>修改房间</source>
        <translation>Change the room</translation>
    </message>
    <message>
        <source>不分教学点</source>
        <translation>No particular unit</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>类别(村小、教学点或校区)</source>
        <translation>Kind of unit</translation>
    </message>
    <message>
        <source>村小</source>
        <translation>village school</translation>
    </message>
    <message>
        <source>教学点</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>校区</source>
        <translation>campus</translation>
    </message>
    <message>
        <source>修改开放时间</source>
        <translation>Change the hours</translation>
    </message>
    <message>
        <source>周一到周五</source>
        <translation>Monday to Friday</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>To</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>到哪天(可不写)</source>
        <translation>Until which day (may stay empty)</translation>
    </message>
    <message>
        <source>还没有开放计划。</source>
        <translation>There is no opening plan yet.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OpeningRuleCard</name>
    <message>
        <source>开放时间的规则</source>
        <translation>Rule for opening hours</translation>
    </message>
    <message>
        <source>开放时间按什么要求</source>
        <translation>What is asked of the opening hours</translation>
    </message>
    <message>
        <source>应开放多少分钟</source>
        <translation>How many minutes are asked</translation>
    </message>
    <message>
        <source>值班的开放时间按它核对</source>
        <translation>the duty log is held against it</translation>
    </message>
    <message>
        <source>每个上课日都开放</source>
        <translation>open on every school day</translation>
    </message>
    <message>
        <source>每个上课日若干分钟</source>
        <translation>minutes each school day</translation>
    </message>
    <message>
        <source>每个上课周若干分钟</source>
        <translation>minutes each teaching week</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> minutes</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OpinionPanel</name>
    <message>
        <source>专家怎么说</source>
        <translation>What the experts say</translation>
    </message>
    <message>
        <source>哪一份意见</source>
        <translation>Which opinion</translation>
    </message>
    <message>
        <source>录入一份意见</source>
        <translation>Key in an opinion</translation>
    </message>
    <message>
        <source>录入一份专家意见</source>
        <translation>Key in an expert opinion</translation>
    </message>
    <message>
        <source>专家意见逐条</source>
        <translation>Expert opinion item by item</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>采纳</source>
        <translation>Adoption</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person responsible</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>还没有收到意见。把打印的意见表连同会诊版送出,收回后按题号录入在这里。</source>
        <translation>No opinion has been received yet. Send out the printed opinion form with the consultation copy; when it comes back, key it in here by question number.</translation>
    </message>
    <message>
        <source>逐条采纳</source>
        <translation>Adoption item by item</translation>
    </message>
    <message>
        <source>采纳:%1</source>
        <translation>Adoption: %1</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>记下采纳情况</source>
        <translation>Record the adoption</translation>
    </message>
    <message>
        <source>告知与反馈</source>
        <translation>Informing and feedback</translation>
    </message>
    <message>
        <source>录入专家意见</source>
        <translation>Key in expert opinion</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>收到方式</source>
        <translation>How it was received</translation>
    </message>
    <message>
        <source>录入完成</source>
        <translation>Finish keying</translation>
    </message>
    <message>
        <source>专家意见录入完成</source>
        <translation>Finish keying the expert opinion</translation>
    </message>
    <message>
        <source>收起,留作草稿</source>
        <translation>Close, keep as draft</translation>
    </message>
    <message>
        <source>收起专家意见,留作草稿</source>
        <translation>Close the expert opinion, keep it as a draft</translation>
    </message>
    <message>
        <source>意见:%1</source>
        <translation>Opinion: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>问题 %1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>第 %1 份 · 答第 %2 版 · %3</source>
        <translation>No. %1 · answers version %2 · %3</translation>
    </message>
    <message>
        <source>%1 收到 · %2 录入</source>
        <translation>Received %1 · keyed by %2</translation>
    </message>
    <message>
        <source>逐条采纳:%1</source>
        <translation>Adoption item by item: %1</translation>
    </message>
    <message>
        <source>报告还没有定稿。先定稿或打印会诊版,意见才有对应的版本。</source>
        <translation>The report has not been finalised. Finalise it or print the consultation copy first, so that the opinion has a version to refer to.</translation>
    </message>
    <message>
        <source>录入专家意见 · 对应第 %1 版</source>
        <translation>Key in expert opinion · on version %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::OwnScaleDialog</name>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>自编问卷</source>
        <translation>Questionnaire of our own</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>编制问卷的步骤</source>
        <translation>Steps of making a questionnaire</translation>
    </message>
    <message>
        <source>说明和选项</source>
        <translation>About and options</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>计分和分档</source>
        <translation>Scores and bands</translation>
    </message>
    <message>
        <source>试填</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>发布这一版</source>
        <translation>Release this version</translation>
    </message>
    <message>
        <source>发布这一版问卷</source>
        <translation>Release this version of the questionnaire</translation>
    </message>
    <message>
        <source>先放着</source>
        <translation>Leave for now</translation>
    </message>
    <message>
        <source>先放着,编到一半的会留下</source>
        <translation>Leave for now: the half-made one stays</translation>
    </message>
    <message>
        <source>问卷的名称</source>
        <translation>Name of the questionnaire</translation>
    </message>
    <message>
        <source>例如:住校适应问卷</source>
        <translation>For example: Settling in at boarding school</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>问卷测什么</source>
        <translation>What the questionnaire measures</translation>
    </message>
    <message>
        <source>几个字说清楚</source>
        <translation>In a few words</translation>
    </message>
    <message>
        <source>测什么</source>
        <translation>What it measures</translation>
    </message>
    <message>
        <source>问卷的指导语</source>
        <translation>Instructions of the questionnaire</translation>
    </message>
    <message>
        <source>学生作答前先读到的话</source>
        <translation>What is read before answering</translation>
    </message>
    <message>
        <source>指导语</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>由谁填写这份问卷</source>
        <translation>Who fills in this questionnaire</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>student</translation>
    </message>
    <message>
        <source>家长</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>教师</source>
        <translation>teacher</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>小学</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>初中</source>
        <translation>Junior</translation>
    </message>
    <message>
        <source>高中</source>
        <translation>Senior</translation>
    </message>
    <message>
        <source>给%1用</source>
        <translation>For: %1</translation>
    </message>
    <message>
        <source>学段</source>
        <translation>stage</translation>
    </message>
    <message>
        <source>选项,一行一组</source>
        <translation>Options, one list a line</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>一行一题。选项写第几组;反向的题写“是”,计分时自动倒过来。</source>
        <translation>One question a line, with the number of its list of options; write “yes” where it is reversed, and scoring turns it round.</translation>
    </message>
    <message>
        <source>问卷的题目</source>
        <translation>Questions of the questionnaire</translation>
    </message>
    <message>
        <source>选项第几组</source>
        <translation>List of options</translation>
    </message>
    <message>
        <source>反向</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>添加一题</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>删去所选</source>
        <translation>Remove chosen</translation>
    </message>
    <message>
        <source>删去所选的题</source>
        <translation>Remove the chosen question</translation>
    </message>
    <message>
        <source>一行一个分数:写哪些题(如 1-5,8),相加还是平均。</source>
        <translation>One score a line: which questions (as 1-5,8), sum or mean.</translation>
    </message>
    <message>
        <source>问卷的分数</source>
        <translation>Scores of the questionnaire</translation>
    </message>
    <message>
        <source>题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>相加或平均</source>
        <translation>Sum or mean</translation>
    </message>
    <message>
        <source>分高更好</source>
        <translation>Higher is better</translation>
    </message>
    <message>
        <source>分档可以不写。每档写属于第几个分数、怎么说、从几分起;关注程度 0 到 3;“进入复核”写“是”的,学生会进复核队列。</source>
        <translation>Bands may be left out. Each names its score, what it says and where it begins; attention 0 to 3; with “yes” under “Into review” the student goes into the review queue.</translation>
    </message>
    <message>
        <source>分数的分档</source>
        <translation>Bands of the scores</translation>
    </message>
    <message>
        <source>怎么说</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>第几个分数</source>
        <translation>Of score no.</translation>
    </message>
    <message>
        <source>从几分起</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>关注程度</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>进入复核</source>
        <translation>Into review</translation>
    </message>
    <message>
        <source>添加一个分数</source>
        <translation>Add a score</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>相加</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>删去所选的分数</source>
        <translation>Remove the chosen score</translation>
    </message>
    <message>
        <source>添加一档</source>
        <translation>Add a band</translation>
    </message>
    <message>
        <source>删去所选的档</source>
        <translation>Remove the chosen band</translation>
    </message>
    <message>
        <source>试填这份问卷</source>
        <translation>Try this questionnaire</translation>
    </message>
    <message>
        <source>接着上次没有编完的继续。</source>
        <translation>Going on where it was left.</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>mean</translation>
    </message>
    <message>
        <source>请写上问卷的名称。</source>
        <translation>Give the questionnaire a name.</translation>
    </message>
    <message>
        <source>请写上这份问卷测什么。</source>
        <translation>Say what it measures.</translation>
    </message>
    <message>
        <source>请写上指导语。</source>
        <translation>Write the instructions.</translation>
    </message>
    <message>
        <source>请勾选给哪个学段用。</source>
        <translation>Tick the stages it is for.</translation>
    </message>
    <message>
        <source>还没有题目。</source>
        <translation>There is no question yet.</translation>
    </message>
    <message>
        <source>最多 %1 题。</source>
        <translation>At most %1 questions.</translation>
    </message>
    <message>
        <source>第 %1 题没有文字。</source>
        <translation>Question %1 has no text.</translation>
    </message>
    <message>
        <source>第 %1 组选项不完整:至少两个选项,写“文字=分值”,分值不能重复;或第 %1 题写的组不存在。</source>
        <translation>List %1 of options is not whole: at least two, as “text=value”, no value twice; or question %1 names a list that is not there.</translation>
    </message>
    <message>
        <source>还没有分数。</source>
        <translation>There is no score yet.</translation>
    </message>
    <message>
        <source>最多 %1 个分数。</source>
        <translation>At most %1 scores.</translation>
    </message>
    <message>
        <source>第 %1 个分数没有名称。</source>
        <translation>Score %1 has no name.</translation>
    </message>
    <message>
        <source>第 %1 个分数写的题不存在。</source>
        <translation>Score %1 names questions that are not there.</translation>
    </message>
    <message>
        <source>第 %1 个分数是平均,它的题要用分值范围相同的选项。</source>
        <translation>Score %1 is a mean: its questions need options of one range.</translation>
    </message>
    <message>
        <source>第 %1 个分数有一档没有写怎么说。</source>
        <translation>Score %1 has a band that says nothing.</translation>
    </message>
    <message>
        <source>第 %1 个分数的分档要从低到高,至少两档,起点在分数范围之内。</source>
        <translation>The bands of score %1 go from low to high, at least two, and begin inside its range.</translation>
    </message>
    <message>
        <source>试填不会保存。看分数和分档是否如你所想,再发布;发布后这一版不再改动。</source>
        <translation>A trial is not kept. See whether score and bands are what you meant, then release; a released version never changes.</translation>
    </message>
    <message>
        <source>%1:还有题没答</source>
        <translation>%1: not all answered yet</translation>
    </message>
    <message>
        <source>%1:%2 分,%3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1:%2 分</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>发布自编问卷第 %1 版</source>
        <translation>Release version %1 of a questionnaire</translation>
    </message>
    <message>
        <source>一行一组,写“文字=分值”,例如:从不=0 有时=1 经常=2</source>
        <translation>One list a line, as “text=value”, for example: never=0 sometimes=1 often=2</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PagesPanel</name>
    <message>
        <source>还没有遮盖,不能送出</source>
        <translation>Not covered, must stay</translation>
    </message>
    <message>
        <source>没有写出任何人,%1 确认</source>
        <translation>Nobody is named, says %1</translation>
    </message>
    <message numerus="yes">
        <source>已遮盖 %n 处,%1 确认</source>
        <translation>
            <numerusform>%n area covered, says %1</numerusform>
            <numerusform>%n areas covered, says %1</numerusform>
        </translation>
    </message>
    <message>
        <source>附件的图片页</source>
        <translation>Pictures of pages</translation>
    </message>
    <message>
        <source>图片属于哪份附件</source>
        <translation>Attachment that the picture is of</translation>
    </message>
    <message>
        <source>图片页,Enter 遮盖,Delete 移除</source>
        <translation>Pictures of pages; Enter covers one, Delete removes it</translation>
    </message>
    <message>
        <source>属于哪份附件(&amp;A)</source>
        <translation>Of which attachment (&amp;A)</translation>
    </message>
    <message>
        <source>添加图片…</source>
        <translation>Add picture…</translation>
    </message>
    <message>
        <source>给这份附件添加图片页</source>
        <translation>Add a picture of a page to this attachment</translation>
    </message>
    <message>
        <source>遮盖…</source>
        <translation>Cover…</translation>
    </message>
    <message>
        <source>遮盖所选的一页</source>
        <translation>Cover the chosen page</translation>
    </message>
    <message>
        <source>看原图</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>看所选一页的原图</source>
        <translation>See the original of the chosen page</translation>
    </message>
    <message>
        <source>看送出的样子</source>
        <translation>As it leaves</translation>
    </message>
    <message>
        <source>看所选一页送出的样子</source>
        <translation>See the chosen page as it leaves</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移除所选的一页</source>
        <translation>Remove the chosen page</translation>
    </message>
    <message>
        <source>第 %1 页 · %2 · %3</source>
        <translation>Page %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 页,可送出 %2 页</source>
        <translation>Pages: %1, may leave: %2</translation>
    </message>
    <message>
        <source>先在上面添加一份附件,再放入它的图片页(画、来信、扫描件)。</source>
        <translation>Add an attachment above first, then the pictures of its pages (drawing, letter, scan).</translation>
    </message>
    <message>
        <source>画、来信、扫描件的 JPEG 或 PNG 图片,也可以把文件拖到这里。</source>
        <translation>JPEG or PNG of a drawing, a letter or a scan; a file can also be dropped here. </translation>
    </message>
    <message>
        <source>原图加密存在本校;遮盖并确认过的,可以随具名会诊送出,最多 10 页。</source>
        <translation>The original is kept encrypted at your school; what is covered and confirmed may go with a named case, at most 10 pages.</translation>
    </message>
    <message>
        <source>添加图片页</source>
        <translation>Add a page</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>遮盖图片页</source>
        <translation>Cover a page</translation>
    </message>
    <message>
        <source>第 %1 页 · %2</source>
        <translation>Page %1 · %2</translation>
    </message>
    <message>
        <source>移除图片页</source>
        <translation>Remove a page</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PairingDialog</name>
    <message>
        <source>号码相同,姓名不同</source>
        <translation>same number, other name</translation>
    </message>
    <message>
        <source>姓名相同</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>姓名同音</source>
        <translation>name sounds the same</translation>
    </message>
    <message>
        <source>姓名差一个字</source>
        <translation>one character of the name differs</translation>
    </message>
    <message>
        <source>号码差一位</source>
        <translation>one digit of the number differs</translation>
    </message>
    <message>
        <source>待配对名单</source>
        <translation>Pairing list</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>待配对名单 · %1</source>
        <translation>Pairing list · %1</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭待配对名单</source>
        <translation>Close the pairing list</translation>
    </message>
    <message>
        <source>文件里写的</source>
        <translation>As the file has it</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>没有对应到学生的行</source>
        <translation>Rows that fit no student</translation>
    </message>
    <message>
        <source>不要这一行的原因</source>
        <translation>Reason for dropping the row</translation>
    </message>
    <message>
        <source>不要这一行的原因,例如:外校学生</source>
        <translation>Reason for dropping the row, such as: from another school</translation>
    </message>
    <message>
        <source>不要这一行</source>
        <translation>Drop this row</translation>
    </message>
    <message>
        <source>不要所选的这一行</source>
        <translation>Drop the selected row</translation>
    </message>
    <message>
        <source>可能是谁</source>
        <translation>Who may be meant</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>可能的学生</source>
        <translation>Students who may be meant</translation>
    </message>
    <message>
        <source>在名册中找别的学生</source>
        <translation>Find another student on the roll</translation>
    </message>
    <message>
        <source>在名册中找别的学生:姓名、拼音、学号</source>
        <translation>Find another student on the roll: name, pinyin, number</translation>
    </message>
    <message>
        <source>先留着</source>
        <translation>Leave for now</translation>
    </message>
    <message>
        <source>这一行先留着,看下一行</source>
        <translation>Leave this row for now and see the next</translation>
    </message>
    <message>
        <source>配对</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>把这一行配给所选学生</source>
        <translation>Pair this row with the selected student</translation>
    </message>
    <message>
        <source>没有待配对的行。</source>
        <translation>No rows wait to be paired.</translation>
    </message>
    <message>
        <source>名册中找到</source>
        <translation>found on the roll</translation>
    </message>
    <message>
        <source>%1,同班</source>
        <translation>%1, same class</translation>
    </message>
    <message>
        <source>第 %1 行已配给 %2。</source>
        <translation>Row %1 was paired with %2.</translation>
    </message>
    <message>
        <source>请先写明不要这一行的原因。</source>
        <translation>Please give the reason for dropping this row first.</translation>
    </message>
    <message>
        <source>第 %1 行不再保留。</source>
        <translation>Row %1 was dropped.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销刚才的配对</source>
        <translation>Undo the last pairing</translation>
    </message>
    <message>
        <source>已撤销,这一行回到名单。</source>
        <translation>Undone; the row is back on the list.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PapersTab</name>
    <message>
        <source>房间与制度的各部分</source>
        <translation>Parts of room and rules</translation>
    </message>
    <message>
        <source>五项制度</source>
        <translation>Five written rules</translation>
    </message>
    <message>
        <source>场地设备</source>
        <translation>Areas and equipment</translation>
    </message>
    <message>
        <source>功能室与送教</source>
        <translation>Function rooms and visits</translation>
    </message>
    <message>
        <source>求助名录</source>
        <translation>Where help is</translation>
    </message>
    <message>
        <source>房间与制度</source>
        <translation>Room and rules</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ParticularsTab</name>
    <message>
        <source>家庭与联系人</source>
        <translation>Family and contacts</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加联系人</source>
        <translation>Add contact</translation>
    </message>
    <message>
        <source>处境标记</source>
        <translation>Circumstance tags</translation>
    </message>
    <message>
        <source>添加处境标记</source>
        <translation>Add circumstance tag</translation>
    </message>
    <message>
        <source>风险因素</source>
        <translation>Risk factors</translation>
    </message>
    <message>
        <source>添加风险因素</source>
        <translation>Add risk factor</translation>
    </message>
    <message>
        <source>家庭、成长与观察</source>
        <translation>Family, growth and observations</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>记一条成长或观察</source>
        <translation>Add an entry on growth or an observation</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>修改第 %1 位联系人</source>
        <translation>Edit contact %1</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除第 %1 位联系人</source>
        <translation>Delete contact %1</translation>
    </message>
    <message>
        <source>还没有联系人。</source>
        <translation>No contacts yet.</translation>
    </message>
    <message>
        <source>删除了一位联系人</source>
        <translation>Deleted a contact</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>结束第 %1 个处境标记</source>
        <translation>End circumstance tag %1</translation>
    </message>
    <message>
        <source>延续</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>核实后延续第 %1 个处境标记</source>
        <translation>Extend circumstance tag %1 after checking it</translation>
    </message>
    <message>
        <source>没有处境标记。</source>
        <translation>No circumstance tags.</translation>
    </message>
    <message>
        <source>至 %1 · %2</source>
        <translation>Until %1 · %2</translation>
    </message>
    <message>
        <source>结束第 %1 个风险因素</source>
        <translation>End risk factor %1</translation>
    </message>
    <message>
        <source>没有记下的风险因素。</source>
        <translation>No risk factors recorded.</translation>
    </message>
    <message>
        <source>来源:%1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>来源:%1(%2)</source>
        <translation>Source: %1 (%2)</translation>
    </message>
    <message>
        <source>修改第 %1 条成长记录</source>
        <translation>Edit growth record %1</translation>
    </message>
    <message>
        <source>删除第 %1 条成长记录</source>
        <translation>Delete growth record %1</translation>
    </message>
    <message>
        <source>还没有写下家庭情况、成长经历或观察。</source>
        <translation>Nothing has been written yet about family, growth or observations.</translation>
    </message>
    <message>
        <source>删除了一条成长记录</source>
        <translation>Deleted a growth record</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PasswordDialog</name>
    <message>
        <source>现在的密码</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>修改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不修改密码</source>
        <translation>Do not change the password</translation>
    </message>
    <message>
        <source>请换成您自己的密码</source>
        <translation>Please set a password of your own</translation>
    </message>
    <message>
        <source>这次用的是一次性代码或别人设的密码。换好以后只有您知道。</source>
        <translation>You used a one-time code or a password set by someone else. Once changed, only you will know it.</translation>
    </message>
    <message>
        <source>刚才用的代码或密码(&amp;O)</source>
        <translation>C&amp;ode or password you just used</translation>
    </message>
    <message>
        <source>现在的密码(&amp;O)</source>
        <translation>Current passw&amp;ord</translation>
    </message>
    <message>
        <source>密码已修改;下次解锁用新密码。</source>
        <translation>The password has been changed; use the new one at the next unlock.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PasswordField</name>
    <message>
        <source>显示密码</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>隐藏密码</source>
        <translation>Hide password</translation>
    </message>
    <message>
        <source>大写锁定已打开。</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>正在使用输入法;密码通常用英文状态输入。</source>
        <translation>An input method is active; passwords are usually typed in English mode.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PlanTab</name>
    <message>
        <source>请先在列表中选一行。</source>
        <translation>Choose a line of the list first.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PreviewWidget</name>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 页</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PrintDialog</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>打印事由</source>
        <translation>Reason for printing</translation>
    </message>
    <message>
        <source>印在页脚,并留在打印记录里</source>
        <translation>Stands in the footer and in the print log</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭打印</source>
        <translation>Close printing</translation>
    </message>
    <message numerus="yes">
        <source>已打印 %n 页。</source>
        <translation>
            <numerusform>%n page printed.</numerusform>
            <numerusform>%n pages printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已存为 PDF,%n 页。</source>
        <translation>
            <numerusform>Saved as a PDF, %n page.</numerusform>
            <numerusform>Saved as a PDF, %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>请先写明打印事由,它会印在页脚并留在打印记录里。</source>
        <translation>Please give the reason for printing first; it stands in the footer and in the print log.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PrintPanel</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>曾用名</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>小名</source>
        <translation>Pet name</translation>
    </message>
    <message>
        <source>名字</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>家人姓名</source>
        <translation>Family member&apos;s name</translation>
    </message>
    <message>
        <source>教职工姓名</source>
        <translation>Staff name</translation>
    </message>
    <message>
        <source>姓名拼音</source>
        <translation>Name in pinyin</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Place name</translation>
    </message>
    <message>
        <source>医院</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>长号码</source>
        <translation>Long number</translation>
    </message>
    <message>
        <source>生日</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message numerus="yes">
        <source>已打印 %n 页。</source>
        <translation>
            <numerusform>%n page printed.</numerusform>
            <numerusform>%n pages printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已存为 PDF,%n 页。</source>
        <translation>
            <numerusform>Saved as PDF, %n page.</numerusform>
            <numerusform>Saved as PDF, %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>打印什么</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>会诊版</source>
        <translation>Consultation copy</translation>
    </message>
    <message>
        <source>结案版</source>
        <translation>Closing copy</translation>
    </message>
    <message>
        <source>意见表</source>
        <translation>Opinion form</translation>
    </message>
    <message>
        <source>空白表</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>去标识:不出现姓名、学校、班级和日期</source>
        <translation>De-identified: no names, school, class or dates</translation>
    </message>
    <message>
        <source>去标识</source>
        <translation>De-identified</translation>
    </message>
    <message>
        <source>打印事由</source>
        <translation>Reason for printing</translation>
    </message>
    <message>
        <source>交给谁</source>
        <translation>Given to</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>先决定这几处</source>
        <translation>Decide these places first</translation>
    </message>
    <message>
        <source>打印记录</source>
        <translation>Print log</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>给谁、事由</source>
        <translation>To whom, why</translation>
    </message>
    <message>
        <source>%1 第 %2 版</source>
        <translation>%1 version %2</translation>
    </message>
    <message>
        <source>有内容但不外送:%1</source>
        <translation>Has content but is not sent out: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>保留一个词</source>
        <translation>Keep a word</translation>
    </message>
    <message>
        <source>还有几处可能认出人来,请先逐处决定,再打印。</source>
        <translation>A few places might still identify someone; decide each of them, then print.</translation>
    </message>
    <message>
        <source>请先写明打印事由,它会印在页脚并留在打印记录里。</source>
        <translation>Write the reason for printing first; it is printed in the footer and kept in the print log.</translation>
    </message>
    <message>
        <source>问题 %1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>%1第 %2 行 · %3</source>
        <translation>%1 row %2 · %3</translation>
    </message>
    <message>
        <source>送专家会诊…</source>
        <translation>Ask an expert…</translation>
    </message>
    <message>
        <source>把会诊版写成文件,送给上级的专家</source>
        <translation>Write the consultation for the expert of the office above</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ProgressLine</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止:%1</source>
        <translation>Stop: %1</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PurposeDialog</name>
    <message>
        <source>为什么要看</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>您的密码</source>
        <translation>Your password</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开咨询内容</source>
        <translation>Open the counsellors&apos; notes</translation>
    </message>
    <message>
        <source>审核个案报告</source>
        <translation>Approve a case report</translation>
    </message>
    <message>
        <source>处理危机</source>
        <translation>Act in a crisis</translation>
    </message>
    <message>
        <source>接替离岗的心理教师</source>
        <translation>Take over from a counsellor who left</translation>
    </message>
    <message>
        <source>核查记录是否完整</source>
        <translation>Check that records are complete</translation>
    </message>
    <message>
        <source>选一条,或自己写</source>
        <translation>Choose one or write your own</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不打开咨询内容</source>
        <translation>Do not open the counsellors&apos; notes</translation>
    </message>
    <message>
        <source>个案、答卷和谈话是学生对心理教师说的话。打开 %1 分钟,理由和看过的每一份都会留痕。</source>
        <translation>Cases, sheets and talks are what students told the counsellor. They open for %1 minutes; the reason and every record looked at go on record.</translation>
    </message>
    <message>
        <source>为什么要看(&amp;R)</source>
        <translation>What fo&amp;r</translation>
    </message>
    <message>
        <source>您的密码(&amp;P)</source>
        <translation>Your &amp;password</translation>
    </message>
    <message>
        <source>为什么要看,自己写</source>
        <translation>What for, in your own words</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::QuestionPage</name>
    <message>
        <source>答题</source>
        <translation>Answering</translation>
    </message>
    <message>
        <source>填写你的回答</source>
        <translation>Type your answer</translation>
    </message>
    <message>
        <source>上一题</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>回到上一题</source>
        <translation>Back to the item before</translation>
    </message>
    <message>
        <source>跳过这一题</source>
        <translation>Skip this one</translation>
    </message>
    <message>
        <source>跳过这一题不答</source>
        <translation>Leave this item out</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>到下一题</source>
        <translation>To the next item</translation>
    </message>
    <message>
        <source>先停一下</source>
        <translation>Stop for now</translation>
    </message>
    <message>
        <source>停止答题</source>
        <translation>Stop answering</translation>
    </message>
    <message>
        <source>跳过了</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>第 %1 题,共 %2 题</source>
        <translation>Item %1 of %2</translation>
    </message>
    <message>
        <source>24 小时制,如 22:30</source>
        <translation>24 hours, such as 22:30</translation>
    </message>
    <message>
        <source>你选的是:%1</source>
        <translation>Your answer: %1</translation>
    </message>
    <message>
        <source>上一题你选的是:%1</source>
        <translation>Your answer to the one before: %1</translation>
    </message>
    <message>
        <source>请填一个时间,如 22:30。</source>
        <translation>Type a time, such as 22:30.</translation>
    </message>
    <message>
        <source>请填 %1 到 %2 之间的数。</source>
        <translation>Type a number from %1 to %2.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RailButton</name>
    <message numerus="yes">
        <source>%n 项待处理</source>
        <translation>
            <numerusform>%n item waiting</numerusform>
            <numerusform>%n items waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ReceiveTab</name>
    <message>
        <source>收件</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>这一批文件</source>
        <translation>These files</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>选择放文件的文件夹</source>
        <translation>Choose the folder of the files</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选择一个文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入这一批文件</source>
        <translation>Import these files</translation>
    </message>
    <message>
        <source>写回执…</source>
        <translation>Write receipts…</translation>
    </message>
    <message>
        <source>给各单位各写一份回执</source>
        <translation>Write a receipt for each unit</translation>
    </message>
    <message>
        <source>选第一个文件夹…</source>
        <translation>Choose the first folder…</translation>
    </message>
    <message>
        <source>待查的文件</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>没有待查的文件。</source>
        <translation>Nothing is to be looked at.</translation>
    </message>
    <message>
        <source>核实过,允许收下</source>
        <translation>Checked, may come in</translation>
    </message>
    <message>
        <source>允许收下所选的待查文件</source>
        <translation>Let the chosen file in</translation>
    </message>
    <message>
        <source>核对文件</source>
        <translation>Checking files</translation>
    </message>
    <message>
        <source>导入文件</source>
        <translation>Importing files</translation>
    </message>
    <message>
        <source>还没有写入:%1 个可以收下,%2 个不收或已有。看过后点“导入”。</source>
        <translation>Nothing is written yet: %1 can be taken, %2 are refused or known. Look at them, then press Import.</translation>
    </message>
    <message>
        <source>这一批没有可以收下的,原因见各行。</source>
        <translation>None of these can be taken; each row says why.</translation>
    </message>
    <message>
        <source>收下 %1 个文件,%2 个没有收,原因见各行。记得给对方写回执。</source>
        <translation>%1 files taken, %2 not; each row says why. Remember the receipts.</translation>
    </message>
    <message>
        <source>已允许,请再导入一次</source>
        <translation>Allowed: import it again</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>允许收下待查文件</source>
        <translation>Let a set-aside file in</translation>
    </message>
    <message>
        <source>回执写到哪个文件夹</source>
        <translation>Where receipts are written</translation>
    </message>
    <message>
        <source>写回执</source>
        <translation>Writing receipts</translation>
    </message>
    <message numerus="yes">
        <source>写了 %n 份回执,请随 U 盘交回。</source>
        <translation>
            <numerusform>%n receipt written; return it with the stick.</numerusform>
            <numerusform>%n receipts written; return them with the stick.</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有收到过报送,没有回执可写。</source>
        <translation>Nothing has come yet, so there is nothing to receipt.</translation>
    </message>
    <message>
        <source>问过对方,去掉</source>
        <translation>Asked, take off</translation>
    </message>
    <message>
        <source>问过发件单位,去掉所选的被改动的文件</source>
        <translation>The sender was asked: take the selected changed file off the list</translation>
    </message>
    <message>
        <source>选择往来文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>往来文件 (*.typ *.tyl *.tyk)</source>
        <translation>Files of the exchange (*.typ *.tyl *.tyk)</translation>
    </message>
    <message>
        <source>这里没有往来文件;请换一个文件夹。</source>
        <translation>There is no file of the exchange here; choose another folder.</translation>
    </message>
    <message>
        <source>文件已损坏或被改动</source>
        <translation>Damaged or changed</translation>
    </message>
    <message>
        <source>自称 %1</source>
        <translation>Says it is %1</translation>
    </message>
    <message>
        <source>去掉被改动的文件</source>
        <translation>Take a changed file off</translation>
    </message>
    <message>
        <source>把 U 盘里的报送、回执、停用名单拖到这里,或选一个文件夹。先看结果,确认后再导入。</source>
        <translation>Drop reports, receipts and revocation lists of the stick here, or choose a folder. The result is shown before anything is imported.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RecordDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭:%1</source>
        <translation>Close: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RegisterPanel</name>
    <message>
        <source>具备</source>
        <translation>There</translation>
    </message>
    <message>
        <source>面积不足</source>
        <translation>Too small</translation>
    </message>
    <message>
        <source>缺少</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>有条件时</source>
        <translation>where possible</translation>
    </message>
    <message>
        <source>对照建设指南</source>
        <translation>Held against the guide</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>有无</source>
        <translation>There?</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>登记一项</source>
        <translation>Enter an item</translation>
    </message>
    <message>
        <source>登记一项场地或设备</source>
        <translation>Enter an area or a piece of equipment</translation>
    </message>
    <message>
        <source>移除所选</source>
        <translation>Remove the selected</translation>
    </message>
    <message>
        <source>移除所选的登记</source>
        <translation>Remove the selected line</translation>
    </message>
    <message>
        <source>移除登记</source>
        <translation>line removed</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印建设情况表</source>
        <translation>Print the statement of areas and equipment</translation>
    </message>
    <message>
        <source>还没有登记场地和设备。左边是建设指南要求的,双击一项就可以登记。</source>
        <translation>Nothing has been entered yet. At the left is what the guide asks for; double-click an item to enter it.</translation>
    </message>
    <message>
        <source>登记第一项</source>
        <translation>Enter the first item</translation>
    </message>
    <message>
        <source>%1 平方米以上</source>
        <translation>at least %1 m²</translation>
    </message>
    <message>
        <source>指南要求的都已具备。</source>
        <translation>All that the guide asks for is there. </translation>
    </message>
    <message>
        <source>缺少:%1。</source>
        <translation>Missing: %1. </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>依据:%1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>有</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>无</source>
        <translation>no</translation>
    </message>
    <message>
        <source>修改登记</source>
        <translation>Change the line</translation>
    </message>
    <message>
        <source>学校自己的一项</source>
        <translation>An item of the school&apos;s own</translation>
    </message>
    <message>
        <source>自己的名称</source>
        <translation>Name of its own</translation>
    </message>
    <message>
        <source>不分房间</source>
        <translation>No particular room</translation>
    </message>
    <message>
        <source>已经有了</source>
        <translation>It is there</translation>
    </message>
    <message>
        <source>面积(平方米,场地填)</source>
        <translation>Area in m² (for areas)</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>请写数字。</source>
        <translation>Write figures.</translation>
    </message>
    <message>
        <source>已登记的</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>还没有登记场地和设备。</source>
        <translation>No rooms or equipment are listed yet.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RekeyDialog</name>
    <message>
        <source>更换密钥</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不更换密钥</source>
        <translation>Do not change the key</translation>
    </message>
    <message>
        <source>再看一次恢复单</source>
        <translation>Show the sheet again</translation>
    </message>
    <message>
        <source>再看一次新的恢复单</source>
        <translation>Show the new recovery sheet again</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>您现在的密码</source>
        <translation>Your current password</translation>
    </message>
    <message>
        <source>您现在的密码(&amp;P)</source>
        <translation>Your current &amp;password</translation>
    </message>
    <message>
        <source>各人的密码不变。以前的备份仍用旧恢复单或当时的密码打开;换好以后请马上再备份一次。</source>
        <translation>Passwords stay as they are. Earlier backups still open with the old recovery sheet or the password of that time; please back up again right after the change.</translation>
    </message>
    <message>
        <source>全部数据换一把新钥匙重新加密:旧恢复单、停用的人和流出去的旧文件,都打不开以后写下的内容。</source>
        <translation>All data is encrypted anew under another key: the old recovery sheet, disabled people and old files that got out can no longer open what is written from then on.</translation>
    </message>
    <message>
        <source>我已在纸上抄好九组数字(&amp;C)</source>
        <translation>I have &amp;copied the nine groups onto paper</translation>
    </message>
    <message>
        <source>我已在纸上抄好新的九组数字</source>
        <translation>I have copied the nine new groups onto paper</translation>
    </message>
    <message>
        <source>直接打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>直接打印新的恢复单</source>
        <translation>Print the new recovery sheet</translation>
    </message>
    <message>
        <source>这是新的恢复单,请抄在纸上。换好之前,旧恢复单仍然有效。</source>
        <translation>This is the new recovery sheet; please copy it onto paper. Until the change is done, the old sheet stays valid.</translation>
    </message>
    <message>
        <source>照您的纸逐组输入,每组六个数字;输对了才会开始。</source>
        <translation>Type the groups from your paper, six digits each; the change starts only when they are right.</translation>
    </message>
    <message>
        <source>更换密钥的进度</source>
        <translation>Progress of the key change</translation>
    </message>
    <message>
        <source>先做一份新钥匙的副本,逐项核对一致,最后才换过去。中途停止或断电,数据仍是原来的样子。</source>
        <translation>First a copy under the new key is made, then everything in it is checked, and only then it takes over. If it is stopped or the power fails, the data stays as it was.</translation>
    </message>
    <message>
        <source>旧恢复单请当面撕毁,把新的装入信封交校领导封存。</source>
        <translation>Tear up the old recovery sheet in front of a witness, and have the new one sealed by the school&apos;s head.</translation>
    </message>
    <message>
        <source>密钥已更换,新的恢复单从现在起有效。窗口会锁定,请用原来的密码解锁,然后备份一次。</source>
        <translation>The key is changed, and the new recovery sheet is valid from now on. The window will lock: unlock it with your usual password, then back up.</translation>
    </message>
    <message>
        <source>正在更换密钥…</source>
        <translation>Changing the key…</translation>
    </message>
    <message>
        <source>锁定并重新解锁</source>
        <translation>Lock and unlock again</translation>
    </message>
    <message>
        <source>数据夹编号 %1 · 第 %2 代 · %3</source>
        <translation>Vault %1 · generation %2 · %3</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RepeatDialog</name>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重测名单</source>
        <translation>Who answers again</translation>
    </message>
    <message>
        <source>这些答卷的结果不能用,不等于没有事。先和学生说几句,再请学生重新作答;原来的答卷和结果会保留。</source>
        <translation>The results of these sheets cannot be used, which does not mean that all is well. Have a word with the student first, then the student answers again; the first sheet and its result are kept.</translation>
    </message>
    <message>
        <source>哪次测评</source>
        <translation>Which screening</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>需要再答一次的学生</source>
        <translation>Students who are to answer again</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印重测名单</source>
        <translation>Print the list of who answers again</translation>
    </message>
    <message>
        <source>安排重新作答</source>
        <translation>Let answer again</translation>
    </message>
    <message>
        <source>让选中的学生重新作答</source>
        <translation>Let the chosen students answer again</translation>
    </message>
    <message>
        <source>关闭重测名单</source>
        <translation>Close the list of who answers again</translation>
    </message>
    <message>
        <source>这次测评没有需要再答一次的答卷。</source>
        <translation>No sheet of this screening has to be answered again.</translation>
    </message>
    <message>
        <source>安排重测 %1 份</source>
        <translation>Let %1 be answered again</translation>
    </message>
    <message>
        <source>%1 份已安排重测,学生可以在这次测评里重新作答。</source>
        <translation>%1 can be answered again in this screening.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RequestFields</name>
    <message>
        <source>谁来预约</source>
        <translation>Who asked</translation>
    </message>
    <message>
        <source>求助类别</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>方式与类别</source>
        <translation>Asked by, concern</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>知情同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>期望时间</source>
        <translation>Wished time</translation>
    </message>
    <message>
        <source>联系与期望</source>
        <translation>Contact, wish</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RescoreDialog</name>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新计分</source>
        <translation>Score again</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>重新计分 · %1 %2</source>
        <translation>Score again · %1 %2</translation>
    </message>
    <message>
        <source>原版本</source>
        <translation>Was version</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>重新计分的不同</source>
        <translation>Differences of scoring again</translation>
    </message>
    <message>
        <source>确认重新计分</source>
        <translation>Score again now</translation>
    </message>
    <message>
        <source>打印对照…</source>
        <translation>Print comparison…</translation>
    </message>
    <message>
        <source>打印新旧结果的对照</source>
        <translation>Print old and new results</translation>
    </message>
    <message>
        <source>关闭重新计分</source>
        <translation>Close scoring again</translation>
    </message>
    <message>
        <source>试算</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>%1的分档</source>
        <translation>band of %1</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>答卷 %1 份:已是现在的版本 %2 份,要重新计分 %3 份,其中结果不同 %4 份,无法计分 %5 份。</source>
        <translation>%1 sheets: %2 by the present version already, %3 to be scored again, %4 of them with a difference, %5 that cannot be scored. </translation>
    </message>
    <message>
        <source>%1这是试算,还没有写入;重新计分会另存一份结果,原结果保留。</source>
        <translation>%1This is a trial, nothing is written; scoring again keeps a second result beside the first.</translation>
    </message>
    <message>
        <source>%1没有要重新计分的答卷。</source>
        <translation>%1There is no sheet to score again.</translation>
    </message>
    <message>
        <source>%1原结果保留。有 %2 份须当天查看,请现在去看。</source>
        <translation>%1The earlier results stay. %2 are to be looked at today: please look now.</translation>
    </message>
    <message>
        <source>%1原结果保留。</source>
        <translation>%1The earlier results stay.</translation>
    </message>
    <message>
        <source>重新计分 %1</source>
        <translation>Score %1 again</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RestorePage</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>备份里的一切会放进一个新的数据夹;原来的数据夹不受影响。</source>
        <translation>Everything in the backup is put into a new vault; the existing vault is not touched.</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>恢复到哪里</source>
        <translation>Restore to</translation>
    </message>
    <message>
        <source>凭什么打开</source>
        <translation>How to open it</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>听屿数据夹-恢复</source>
        <translation>Tingyu vault - restored</translation>
    </message>
    <message>
        <source>备份文件(&amp;B)</source>
        <translation>&amp;Backup file</translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation>Choose the backup file</translation>
    </message>
    <message>
        <source>备份 (*.tyb)</source>
        <translation>Backups (*.tyb)</translation>
    </message>
    <message>
        <source>恢复到(&amp;T)</source>
        <translation>Restore &amp;to</translation>
    </message>
    <message>
        <source>选择恢复到哪里</source>
        <translation>Choose where to restore to</translation>
    </message>
    <message>
        <source>用密码</source>
        <translation>With a password</translation>
    </message>
    <message>
        <source>用恢复单</source>
        <translation>With the recovery sheet</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>开始恢复</source>
        <translation>Start restoring</translation>
    </message>
    <message>
        <source>备份里的姓名</source>
        <translation>Name in the backup</translation>
    </message>
    <message>
        <source>备份时的密码</source>
        <translation>Password at the time of the backup</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>备份时的密码(&amp;P)</source>
        <translation>&amp;Password at the time of the backup</translation>
    </message>
    <message>
        <source>恢复后由谁负责</source>
        <translation>Who is in charge after the restore</translation>
    </message>
    <message>
        <source>您的姓名(&amp;Y)</source>
        <translation>&amp;Your name</translation>
    </message>
    <message>
        <source>这个位置会被同步或在网络上,请换到本机磁盘的其他位置。</source>
        <translation>This location is synchronised or on a network; choose another place on a disk of this computer.</translation>
    </message>
    <message>
        <source>恢复的进度</source>
        <translation>Progress of the restore</translation>
    </message>
    <message>
        <source>正在恢复并逐项核对…</source>
        <translation>Restoring and checking everything…</translation>
    </message>
    <message>
        <source>已停止,没有留下任何东西;需要时可以重新开始。</source>
        <translation>Stopped; nothing was left behind. You can start again at any time.</translation>
    </message>
    <message>
        <source>从开放导出装入…</source>
        <translation>From an open export…</translation>
    </message>
    <message>
        <source>从开放导出装入</source>
        <translation>Import from an open export</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ResultView</name>
    <message>
        <source>分数图</source>
        <translation>Score chart</translation>
    </message>
    <message>
        <source>这个分数怎么来的</source>
        <translation>How this score came about</translation>
    </message>
    <message>
        <source>题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>作答</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counts towards</translation>
    </message>
    <message>
        <source>逐题计分</source>
        <translation>Scoring item by item</translation>
    </message>
    <message>
        <source>分数与提示</source>
        <translation>Scores and suggestions</translation>
    </message>
    <message>
        <source>表格与图是同一份数据</source>
        <translation>The table and the chart show the same data</translation>
    </message>
    <message>
        <source>分数</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>界值来源</source>
        <translation>Source of the cut-off</translation>
    </message>
    <message>
        <source>%1,请结合谈话判断,不能当作没有问题。</source>
        <translation>%1; judge it together with a talk, and do not take it as nothing to see.</translation>
    </message>
    <message>
        <source>%1(本机构设置)</source>
        <translation>%1 (set by this institution)</translation>
    </message>
    <message>
        <source>有 %1 题未答。</source>
        <translation>Items not answered: %1.</translation>
    </message>
    <message>
        <source>量表定义在计分之后有过更新;保存的结果没有改变。</source>
        <translation>The scale definition has been updated since scoring; the stored result has not changed.</translation>
    </message>
    <message>
        <source>%1 随时间</source>
        <translation>%1 over time</translation>
    </message>
    <message>
        <source>%1 各分数</source>
        <translation>%1 scores</translation>
    </message>
    <message>
        <source>未答</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>第 %1 题</source>
        <translation>Item %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>量表 %1 %2 · 引擎 %3</source>
        <translation>Scale %1 %2 · engine %3</translation>
    </message>
    <message>
        <source>非标准译本, 界值仅供参考</source>
        <translation>Not a standard translation, cut-offs are for reference only</translation>
    </message>
    <message>
        <source>分数是线索,不是结论。</source>
        <translation>Scores are clues, not conclusions.</translation>
    </message>
    <message>
        <source>%1(本机构设置,提醒已停用)</source>
        <translation>%1 (rule of this school, alert switched off)</translation>
    </message>
    <message>
        <source>题目:学校的纸质题本</source>
        <translation>Wording: the school&apos;s paper form</translation>
    </message>
    <message>
        <source>题目:%1</source>
        <translation>Wording: %1</translation>
    </message>
    <message>
        <source>题目:%1(%2)</source>
        <translation>Wording: %1 (%2)</translation>
    </message>
    <message>
        <source>题目:%1(%2下发)</source>
        <translation>Wording: %1 (sent down by %2)</translation>
    </message>
    <message>
        <source>画哪个分数的变化</source>
        <translation>Score whose course is drawn</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>历次变化:图与表格互换</source>
        <translation>Changes over time: chart or table</translation>
    </message>
    <message>
        <source>打印历次变化</source>
        <translation>Print changes over time</translation>
    </message>
    <message>
        <source>常模提示</source>
        <translation>Norm band</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>可靠变化指数</source>
        <translation>Reliable change index</translation>
    </message>
    <message>
        <source>怎么看</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>历次变化</source>
        <translation>Changes over time</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ReviewBoard</name>
    <message>
        <source>复核队列是空的。分数提示需要看一看的学生会出现在这里。</source>
        <translation>The review queue is empty. Students whose scores suggest a closer look appear here.</translation>
    </message>
    <message>
        <source>等待谈话和决定</source>
        <translation>Waiting for a talk and a decision</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>复核队列</source>
        <translation>Review queue</translation>
    </message>
    <message>
        <source>须当天查看</source>
        <translation>Same-day look</translation>
    </message>
    <message>
        <source>与谁联系、情况如何</source>
        <translation>Who was contacted and how things are</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>记录已联系</source>
        <translation>Record that contact was made</translation>
    </message>
    <message>
        <source>看答卷</source>
        <translation>View sheet</translation>
    </message>
    <message>
        <source>打开这份答卷</source>
        <translation>Open this sheet</translation>
    </message>
    <message>
        <source>记录一次谈话</source>
        <translation>Record a talk</translation>
    </message>
    <message>
        <source>与谁谈话</source>
        <translation>Who the talk was with</translation>
    </message>
    <message>
        <source>谈话内容</source>
        <translation>Content of the talk</translation>
    </message>
    <message>
        <source>只写看到和听到的,不下结论。</source>
        <translation>Write only what you saw and heard; draw no conclusions.</translation>
    </message>
    <message>
        <source>记下谈话</source>
        <translation>Record talk</translation>
    </message>
    <message>
        <source>由您决定</source>
        <translation>You decide</translation>
    </message>
    <message>
        <source>分数不决定等级</source>
        <translation>The score does not decide the level</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>决定的理由</source>
        <translation>Reason for the decision</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>没有谈话的原因</source>
        <translation>Why there was no talk</translation>
    </message>
    <message>
        <source>没有谈话就决定的原因</source>
        <translation>Why a decision is made without a talk</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>自 %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>%1 提示:%2</source>
        <translation>%1 suggests: %2</translation>
    </message>
    <message>
        <source>%1 与%2:%3</source>
        <translation>%1 with %2: %3</translation>
    </message>
    <message>
        <source>还没有谈话记录。</source>
        <translation>No talk recorded yet.</translation>
    </message>
    <message>
        <source>关键题有作答,已过 %1 小时 %2 分。请今天与学生联系。</source>
        <translation>A key item has an answer that needs a look; %1 h %2 min have passed. Please contact the student today.</translation>
    </message>
    <message>
        <source>记录谈话</source>
        <translation>Record talk</translation>
    </message>
    <message>
        <source>复核决定</source>
        <translation>Review decision</translation>
    </message>
    <message>
        <source>已确认。需要时可以为这名学生开立个案。</source>
        <translation>Confirmed. You can open a case for this student if needed.</translation>
    </message>
    <message>
        <source>开立个案</source>
        <translation>Open a case</translation>
    </message>
    <message>
        <source>为这名学生开立个案</source>
        <translation>Open a case for this student</translation>
    </message>
    <message>
        <source>(内容未打开)</source>
        <translation>(not opened)</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>外部结果…</source>
        <translation>Outside results…</translation>
    </message>
    <message>
        <source>等待复核的外部结果</source>
        <translation>Outside results that wait for review</translation>
    </message>
    <message>
        <source>最急的在前</source>
        <translation>The most urgent first</translation>
    </message>
    <message>
        <source>最晚</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>约好</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>约时间…</source>
        <translation>Book times…</translation>
    </message>
    <message>
        <source>给选中的学生约时间</source>
        <translation>Book times for the chosen students</translation>
    </message>
    <message>
        <source>一起决定…</source>
        <translation>Decide together…</translation>
    </message>
    <message>
        <source>一起决定选中的几项</source>
        <translation>Decide the chosen ones together</translation>
    </message>
    <message>
        <source>负责人和期限…</source>
        <translation>Owner and last day…</translation>
    </message>
    <message>
        <source>选中各项的负责人和期限</source>
        <translation>Owner and last day of the chosen ones</translation>
    </message>
    <message>
        <source>进入队列的规则…</source>
        <translation>Rule of the queue…</translation>
    </message>
    <message>
        <source>哪些结果进入队列</source>
        <translation>Which results enter the queue</translation>
    </message>
    <message>
        <source>重测名单…</source>
        <translation>Who answers again…</translation>
    </message>
    <message>
        <source>需要再答一次的学生名单</source>
        <translation>List of students who are to answer again</translation>
    </message>
    <message>
        <source>简短面谈…</source>
        <translation>Short interview…</translation>
    </message>
    <message>
        <source>记录简短面谈</source>
        <translation>Record the short interview</translation>
    </message>
    <message>
        <source>给监护人的信…</source>
        <translation>Letter to guardians…</translation>
    </message>
    <message>
        <source>打印给监护人的信</source>
        <translation>Print the letter to guardians</translation>
    </message>
    <message>
        <source>班主任任务单…</source>
        <translation>Class teacher&apos;s slip…</translation>
    </message>
    <message>
        <source>给班主任的任务单</source>
        <translation>Slip for the class teacher</translation>
    </message>
    <message>
        <source>最晚 %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>负责人 %1</source>
        <translation>owner %1</translation>
    </message>
    <message>
        <source>约在 %1</source>
        <translation>booked for %1</translation>
    </message>
    <message>
        <source>%1,不能当作没有问题</source>
        <translation>%1: not the same as nothing found</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RiskPanel</name>
    <message>
        <source>%1:原话或所见</source>
        <translation>%1: words said or seen</translation>
    </message>
    <message>
        <source>原话或所见</source>
        <translation>Words said or seen</translation>
    </message>
    <message>
        <source>完成这份记录时会开立或并入危机个案,并显示第一小时卡。不要让学生独处。</source>
        <translation>Finishing this note opens or joins a crisis case and shows the first-hour card. Do not leave the student alone.</translation>
    </message>
    <message>
        <source>请写明下一步和日期。</source>
        <translation>Please write the next step and its day.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RoomAnswers</name>
    <message>
        <source>本机作答收进 %1 份,须当天查看 %2 份,想聊聊 %3 人。</source>
        <translation>%1 sheets answered on this PC came in, %2 to look at today; %3 would like to talk.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RoomPage</name>
    <message>
        <source>预约</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>预约页的各部分</source>
        <translation>Parts of the appointments page</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterColumnsStep</name>
    <message>
        <source>不保存</source>
        <translation>Not kept</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>只核对</source>
        <translation>Checking only</translation>
    </message>
    <message>
        <source>已对应</source>
        <translation>Matched</translation>
    </message>
    <message>
        <source>每一列是什么</source>
        <translation>What each column is</translation>
    </message>
    <message>
        <source>住址、监护人电话和身份证件号只在家访、紧急联系和核对身份时才用得到,所以先不勾选;不存入的列照样用来核对。</source>
        <translation>Address, guardian phone and ID number are needed only for home visits, urgent contact and checking identity, so they start unticked; columns not stored are still used for checking.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>文件中的列</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>前几行的内容</source>
        <translation>First few rows</translation>
    </message>
    <message>
        <source>对应到</source>
        <translation>Matched to</translation>
    </message>
    <message>
        <source>存入</source>
        <translation>Store</translation>
    </message>
    <message numerus="yes">
        <source>已沿用上次的对应方式 · %n 张工作表</source>
        <translation>
            <numerusform>Matched as last time · %n worksheet</numerusform>
            <numerusform>Matched as last time · %n worksheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 张工作表</source>
        <translation>
            <numerusform>%n worksheet</numerusform>
            <numerusform>%n worksheets</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”列(第 %2 列)对应到</source>
        <translation>Column &quot;%1&quot; (column %2) matched to</translation>
    </message>
    <message>
        <source>存入“%1”列(第 %2 列)</source>
        <translation>Store column &quot;%1&quot; (column %2)</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterPanel</name>
    <message>
        <source>一周的值班表</source>
        <translation>The roster of a week</translation>
    </message>
    <message>
        <source>还没有人</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>上一周</source>
        <translation>The week before</translation>
    </message>
    <message>
        <source>下一周</source>
        <translation>The next week</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>Add a turn</translation>
    </message>
    <message>
        <source>排一次值班</source>
        <translation>Add a turn of duty</translation>
    </message>
    <message>
        <source>照上周</source>
        <translation>As last week</translation>
    </message>
    <message>
        <source>照上一周排这一周</source>
        <translation>Fill this week as last week</translation>
    </message>
    <message>
        <source>对调…</source>
        <translation>Swap…</translation>
    </message>
    <message>
        <source>与另一次值班对调</source>
        <translation>Swap with another turn</translation>
    </message>
    <message>
        <source>代班…</source>
        <translation>Stand-in…</translation>
    </message>
    <message>
        <source>安排代班</source>
        <translation>enter a stand-in</translation>
    </message>
    <message>
        <source>取下</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>取下这次值班</source>
        <translation>Take this turn out</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>第 %1 周 · %2</source>
        <translation>week %1 · %2</translation>
    </message>
    <message>
        <source>不上课</source>
        <translation>no school</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>代 %1:%2</source>
        <translation>for %1: %2</translation>
    </message>
    <message>
        <source>代班</source>
        <translation>Stand-in</translation>
    </message>
    <message>
        <source>按开放计划,这些时间值班表里没有人</source>
        <translation>hours of the opening plan without anybody in the roster</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 段</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>;</source>
        <translation>; </translation>
    </message>
    <message>
        <source>不代班了</source>
        <translation>No stand-in</translation>
    </message>
    <message>
        <source>请先在“开放计划”里加一个房间。</source>
        <translation>Add a room under Opening plan first.</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>To</translation>
    </message>
    <message>
        <source>每周重复到(可不写)</source>
        <translation>Repeat weekly until (may stay empty)</translation>
    </message>
    <message>
        <source>重复时不上课的日子和已有安排的日子不排,排完逐一列出。</source>
        <translation>Days without school and days on which the person is busy are left out and named.</translation>
    </message>
    <message>
        <source>排入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>已有安排</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>排了 %1 次;没有排:%2</source>
        <translation>%1 turns entered; left out: %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>照上周排班</source>
        <translation>roster as last week</translation>
    </message>
    <message>
        <source>移动值班</source>
        <translation>turn moved</translation>
    </message>
    <message>
        <source>取下值班</source>
        <translation>turn taken out</translation>
    </message>
    <message>
        <source>取消代班</source>
        <translation>stand-in cancelled</translation>
    </message>
    <message>
        <source>%1 %2,%3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>谁来代班</source>
        <translation>who stands in</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>这一周没有别人的值班可以对调。</source>
        <translation>Nobody else has a turn this week to swap with.</translation>
    </message>
    <message>
        <source>对调值班</source>
        <translation>Swap turns</translation>
    </message>
    <message>
        <source>与哪一次对调</source>
        <translation>Swap with which</translation>
    </message>
    <message>
        <source>对调</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>打印周表</source>
        <translation>Print week</translation>
    </message>
    <message>
        <source>打印这一周贴墙的值班表</source>
        <translation>Print the roster of this week for the wall</translation>
    </message>
    <message>
        <source>打印月表</source>
        <translation>Print month</translation>
    </message>
    <message>
        <source>打印这个月贴墙的值班表</source>
        <translation>Print the roster of this month for the wall</translation>
    </message>
    <message>
        <source>打印贴墙的值班表</source>
        <translation>Print the roster for the wall</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterPreviewModel</name>
    <message>
        <source>%1 第 %2 行</source>
        <translation>%1 row %2</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>改了姓名,旧名记为曾用名</source>
        <translation>Name changed, old name kept as former name</translation>
    </message>
    <message>
        <source>临时学籍号升级</source>
        <translation>Temporary national student number upgraded</translation>
    </message>
    <message>
        <source>曾离校,现回到名册</source>
        <translation>Had left the school, now back on the roster</translation>
    </message>
    <message>
        <source>;</source>
        <translation>; </translation>
    </message>
    <message>
        <source>登记离校</source>
        <translation>Record as left</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>文件里有同年级的学生,没有这一名</source>
        <translation>The file has students of this grade, but not this one</translation>
    </message>
    <message>
        <source>文件里没有这个年级</source>
        <translation>The file does not have this grade</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>文件中的行</source>
        <translation>Row in the file</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>学号/学籍号</source>
        <translation>Student no. / national no.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterPreviewStep</name>
    <message>
        <source>新增 %1</source>
        <translation>New %1</translation>
    </message>
    <message>
        <source>更新 %1</source>
        <translation>Updated %1</translation>
    </message>
    <message>
        <source>未变 %1</source>
        <translation>Unchanged %1</translation>
    </message>
    <message>
        <source>有问题 %1</source>
        <translation>With problems %1</translation>
    </message>
    <message>
        <source>在籍而不在文件中 %1</source>
        <translation>Enrolled but not in the file %1</translation>
    </message>
    <message>
        <source>预览哪些行</source>
        <translation>Which rows to preview</translation>
    </message>
    <message>
        <source>名册逐行预览</source>
        <translation>Roster preview row by row</translation>
    </message>
    <message>
        <source>本次不导入所选行</source>
        <translation>Leave the selected rows out this time</translation>
    </message>
    <message>
        <source>把有问题的行存为表格</source>
        <translation>Save rows with problems as a spreadsheet</translation>
    </message>
    <message>
        <source>离校原因</source>
        <translation>Reason for leaving</translation>
    </message>
    <message>
        <source>离校日期</source>
        <translation>Date of leaving</translation>
    </message>
    <message>
        <source>不勾选就什么也不改。勾选的学生登记为离校,原因</source>
        <translation>Unticked students are not changed. Ticked students are recorded as left, reason</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>预览:%1</source>
        <translation>Preview: %1</translation>
    </message>
    <message>
        <source>勾选了离校的学生,还要写明离校原因。</source>
        <translation>Some students are ticked as having left; give the reason for leaving as well.</translation>
    </message>
    <message>
        <source>离校日期看不懂;请写成 20260301、3.1 或 今天。</source>
        <translation>The date of leaving cannot be read; write it like 20260301 or 3.1.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterResultStep</name>
    <message>
        <source>将要写入</source>
        <translation>To be written</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>登记离校</source>
        <translation>Record as left</translation>
    </message>
    <message>
        <source>不动</source>
        <translation>Left alone</translation>
    </message>
    <message>
        <source>未导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>没有需要写入的改动。</source>
        <translation>There are no changes to write.</translation>
    </message>
    <message>
        <source>到这里还没有写入任何内容。确认后一次写完,可以整体撤销;中途取消则什么也不改。</source>
        <translation>Nothing has been written so far. Once confirmed, everything is written in one go and can be undone as a whole; cancelling midway changes nothing.</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>Import finished</translation>
    </message>
    <message>
        <source>已新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>已更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>已登记离校</source>
        <translation>Recorded as left</translation>
    </message>
    <message>
        <source>文件共 %1 行,都有着落。按 Ctrl Z 可以整体撤销这次导入。</source>
        <translation>All %1 rows of the file are accounted for. Press Ctrl Z to undo the whole import.</translation>
    </message>
    <message>
        <source>文件共 %1 行,其中 %2 行没有导入:存为表格改好后再导入一次即可。按 Ctrl Z 可以整体撤销这次导入。</source>
        <translation>The file has %1 rows, of which %2 were not imported: save them as a spreadsheet, correct them and import again. Press Ctrl Z to undo the whole import.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RosterWizard</name>
    <message>
        <source>上一步</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>不导入了</source>
        <translation>Stop importing</translation>
    </message>
    <message>
        <source>不导入了,回到名单</source>
        <translation>Stop importing and go back to the list</translation>
    </message>
    <message>
        <source>把未导入的行存为表格</source>
        <translation>Save the rows not imported as a spreadsheet</translation>
    </message>
    <message>
        <source>1 文件</source>
        <translation>1 File</translation>
    </message>
    <message>
        <source>2 对应列</source>
        <translation>2 Match columns</translation>
    </message>
    <message>
        <source>3 逐行预览</source>
        <translation>3 Preview rows</translation>
    </message>
    <message>
        <source>4 结果</source>
        <translation>4 Result</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选择名册文件</source>
        <translation>Choose the roster file</translation>
    </message>
    <message>
        <source>确认写入</source>
        <translation>Confirm and write</translation>
    </message>
    <message>
        <source>看学生名单</source>
        <translation>View student list</translation>
    </message>
    <message>
        <source>名册 (*.xlsx *.xls *.csv);;所有文件 (*)</source>
        <translation>Rosters (*.xlsx *.xls *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>读取名册</source>
        <translation>Reading the roster</translation>
    </message>
    <message>
        <source>写入名册</source>
        <translation>Writing the roster</translation>
    </message>
    <message>
        <source>导入名册 %1 人</source>
        <translation>Import roster, students: %1</translation>
    </message>
    <message>
        <source>把要改的行存到哪里</source>
        <translation>Where to save the rows to correct</translation>
    </message>
    <message>
        <source>名册待改行.xlsx</source>
        <translation>roster-rows-to-correct.xlsx</translation>
    </message>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Spreadsheets (*.xlsx)</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>已存为表格;改好后从这里再导入一次。</source>
        <translation>Saved as a spreadsheet; correct it, then import it again from here.</translation>
    </message>
    <message>
        <source>把学籍名册(.xlsx、.xls 或 .csv)拖到这里,或选择文件;也可以在 Excel、WPS 里复制整张表,直接粘贴到这里。先逐行核对,确认之后才写入。</source>
        <translation>Drop the roster (.xlsx, .xls or .csv) here or choose a file; you can also copy the whole table in Excel or WPS and paste it here. You look at every row first; nothing is written before you confirm.</translation>
    </message>
    <message>
        <source>粘贴表格</source>
        <translation>Paste table</translation>
    </message>
    <message>
        <source>粘贴复制好的名册表格</source>
        <translation>Paste the copied roster table</translation>
    </message>
    <message>
        <source>剪贴板里没有表格。请在 Excel 或 WPS 里选中名册(连同标题行),复制后再粘贴。</source>
        <translation>There is no table on the clipboard. Select the roster with its headings in Excel or WPS, copy it and paste again.</translation>
    </message>
    <message>
        <source>粘贴的表格</source>
        <translation>Pasted table</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::RulesPanel</name>
    <message>
        <source>制度内容</source>
        <translation>Text of the rule</translation>
    </message>
    <message>
        <source>制度</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>历次版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>保存为草稿</source>
        <translation>Save as a draft</translation>
    </message>
    <message>
        <source>采用参考文本</source>
        <translation>Begin with the model text</translation>
    </message>
    <message>
        <source>采用自带的参考文本</source>
        <translation>Begin with the model text that is shipped</translation>
    </message>
    <message>
        <source>登记批准…</source>
        <translation>Record the approval…</translation>
    </message>
    <message>
        <source>登记这一版的批准</source>
        <translation>Record the approval of this version</translation>
    </message>
    <message>
        <source>删去草稿</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>删去这一版草稿</source>
        <translation>Discard this draft</translation>
    </message>
    <message>
        <source>上墙打印</source>
        <translation>Print for the wall</translation>
    </message>
    <message>
        <source>打印这一版,上墙用</source>
        <translation>Print this version for the wall</translation>
    </message>
    <message>
        <source>五项制度齐全。</source>
        <translation>All five rules are there.</translation>
    </message>
    <message>
        <source>还没有批准:%1</source>
        <translation>Not approved yet: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>第 %1 版</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>%1 · 第 %2 版</source>
        <translation>%1 · version %2</translation>
    </message>
    <message>
        <source>这里有上次没有写完的内容。</source>
        <translation>What was left half written last time is here.</translation>
    </message>
    <message>
        <source>制度草稿</source>
        <translation>draft of a rule</translation>
    </message>
    <message>
        <source>这是自带的参考文本,请按学校情况修改后保存。</source>
        <translation>This is the model text; change it to fit the school and save it.</translation>
    </message>
    <message>
        <source>登记批准</source>
        <translation>Record the approval</translation>
    </message>
    <message>
        <source>%1 第 %2 版。批准后这一版不再改动,要改就写新版。</source>
        <translation>%1, version %2. An approved version no longer changes; changes make a new one.</translation>
    </message>
    <message>
        <source>各项制度</source>
        <translation>The rules</translation>
    </message>
    <message>
        <source>制度和历次版本</source>
        <translation>Rules and their versions</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScaleBrowser</name>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>第 %1 题(%2)</source>
        <translation>item %1 (%2)</translation>
    </message>
    <message>
        <source>连着几题都这样,多半是录入或导入时错了一列。</source>
        <translation>Several in a row: most likely a column slipped in keying or import. </translation>
    </message>
    <message>
        <source>可能是反向题录反了,或这道题被读成了别的意思。</source>
        <translation>Perhaps a reversed item was keyed as it stands, or it was understood the other way round. </translation>
    </message>
    <message>
        <source>%1:%2 与同一分数的其他题方向相反(题与其余题的相关)。%3请先核对这些题再看分数。</source>
        <translation>%1: %2 run against the other items of their score (correlation with the rest). %3Check them before you read the scores.</translation>
    </message>
    <message>
        <source>查找量表</source>
        <translation>Find a scale</translation>
    </message>
    <message>
        <source>名称、缩写、测什么,或拼音</source>
        <translation>Name, short name, what it measures, or pinyin</translation>
    </message>
    <message>
        <source>由谁填写</source>
        <translation>Filled in by whom</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>也列出其他学段的</source>
        <translation>Also those of other stages</translation>
    </message>
    <message>
        <source>也列出其他学段的量表</source>
        <translation>Also scales of other stages</translation>
    </message>
    <message>
        <source>测什么</source>
        <translation>What it measures</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>现在能用</source>
        <translation>Can be used</translation>
    </message>
    <message>
        <source>量表列表</source>
        <translation>List of scales</translation>
    </message>
    <message>
        <source>新建自编问卷…</source>
        <translation>New questionnaire…</translation>
    </message>
    <message>
        <source>新建自编问卷</source>
        <translation>New questionnaire of our own</translation>
    </message>
    <message>
        <source>导入题目文字…</source>
        <translation>Import wording…</translation>
    </message>
    <message>
        <source>为这个量表导入题目文字</source>
        <translation>Import wording for this scale</translation>
    </message>
    <message>
        <source>题本…</source>
        <translation>Wordings…</translation>
    </message>
    <message>
        <source>查看和选用这个量表的题本</source>
        <translation>See and choose the wording of this scale</translation>
    </message>
    <message>
        <source>重新计分…</source>
        <translation>Score again…</translation>
    </message>
    <message>
        <source>重新给这个量表计分</source>
        <translation>Score this scale again</translation>
    </message>
    <message>
        <source>打印题本…</source>
        <translation>Print form…</translation>
    </message>
    <message>
        <source>打印这个量表的题本</source>
        <translation>Print the form of this scale</translation>
    </message>
    <message>
        <source>编新版…</source>
        <translation>New version…</translation>
    </message>
    <message>
        <source>编这份自编问卷的新版</source>
        <translation>Make a new version of this questionnaire</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>停用这份自编问卷</source>
        <translation>Withdraw this questionnaire</translation>
    </message>
    <message>
        <source>这个量表的说明</source>
        <translation>About this scale</translation>
    </message>
    <message>
        <source>没有符合的量表。可以勾选“也列出其他学段的”再找。</source>
        <translation>No scale fits. Tick “Also those of other stages” and look again.</translation>
    </message>
    <message>
        <source>没有符合的量表,请换一个词。</source>
        <translation>No scale fits: try another word.</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Offer again</translation>
    </message>
    <message>
        <source>恢复使用这份自编问卷</source>
        <translation>Offer this questionnaire again</translation>
    </message>
    <message>
        <source>不是为本校的学段编制的;使用时要写明理由。</source>
        <translation>Not made for the stages of your school; using it asks for a reason.</translation>
    </message>
    <message>
        <source>打印题本</source>
        <translation>Print the form</translation>
    </message>
    <message>
        <source>停用自编问卷</source>
        <translation>Withdraw a questionnaire</translation>
    </message>
    <message>
        <source>恢复自编问卷</source>
        <translation>Offer a questionnaire again</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScaleTextsDialog</name>
    <message>
        <source>量表版本</source>
        <translation>Scale version</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>量表的题本</source>
        <translation>Wordings of the scale</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>题本 · %1</source>
        <translation>Wordings · %1</translation>
    </message>
    <message>
        <source>题本</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>来源与授权</source>
        <translation>Source and licence</translation>
    </message>
    <message>
        <source>题本列表</source>
        <translation>List of wordings</translation>
    </message>
    <message>
        <source>学校还没有这个量表的题本。可以导入题目文字;上级下发的也会列在这里。</source>
        <translation>Your school has no wording of this scale yet. Import some; what an office sends down is listed here too.</translation>
    </message>
    <message>
        <source>选用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>选用这份题本</source>
        <translation>Use this wording</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>停用这份题本</source>
        <translation>Put this wording aside</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除这份题本</source>
        <translation>Delete this wording</translation>
    </message>
    <message>
        <source>关闭题本列表</source>
        <translation>Close the list of wordings</translation>
    </message>
    <message>
        <source>已下发,待选用</source>
        <translation>sent down, to be used</translation>
    </message>
    <message>
        <source>配别的版本</source>
        <translation>for another version</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>未用</source>
        <translation>not in use</translation>
    </message>
    <message>
        <source>删除题本</source>
        <translation>Delete a wording</translation>
    </message>
    <message>
        <source>停用题本</source>
        <translation>Put a wording aside</translation>
    </message>
    <message>
        <source>选用题本</source>
        <translation>Use a wording</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScalesSection</name>
    <message>
        <source>只有计分</source>
        <translation>Scoring only</translation>
    </message>
    <message>
        <source>随程序提供</source>
        <translation>Comes with the program</translation>
    </message>
    <message>
        <source>学校导入</source>
        <translation>Imported by the school</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>导入题目文字…</source>
        <translation>Import item texts…</translation>
    </message>
    <message>
        <source>为所选量表导入题目文字</source>
        <translation>Import item texts for the selected scale</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>题数</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>题目文字</source>
        <translation>Item texts</translation>
    </message>
    <message>
        <source>权利人</source>
        <translation>Rights holder</translation>
    </message>
    <message>
        <source>使用权利</source>
        <translation>Rights of use</translation>
    </message>
    <message>
        <source>选中一个量表,这里写明谁拥有题目文字、可以怎样使用。</source>
        <translation>Select a scale; who owns the item texts and how they may be used is shown here.</translation>
    </message>
    <message>
        <source>请先在表中选中一个量表。</source>
        <translation>Select a scale in the table first.</translation>
    </message>
    <message>
        <source>题目文字 (*.json)</source>
        <translation>Item texts (*.json)</translation>
    </message>
    <message>
        <source>题目文字已导入,可以在屏幕上作答。</source>
        <translation>The item texts have been imported; the scale can be answered on screen.</translation>
    </message>
    <message>
        <source>本机构设置的提醒</source>
        <translation>Alerts set by this school</translation>
    </message>
    <message>
        <source>不是量表发布者的规定;停用后仍会计算和显示,但不再提醒</source>
        <translation>Not the publisher&apos;s rule; once switched off it is still worked out and shown, and alerts nobody</translation>
    </message>
    <message>
        <source>停用提醒的原因</source>
        <translation>Reason for switching the alert off</translation>
    </message>
    <message>
        <source>停用的原因</source>
        <translation>Reason for switching off</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>%1 · %2 由 %3 停用:%4</source>
        <translation>%1 · switched off on %2 by %3: %4</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>重新启用</source>
        <translation>Switch on again</translation>
    </message>
    <message>
        <source>停用提醒:%1</source>
        <translation>Switch off the alert: %1</translation>
    </message>
    <message>
        <source>重新启用提醒:%1</source>
        <translation>Switch the alert on again: %1</translation>
    </message>
    <message>
        <source>请先写明停用这条提醒的原因,它会留在记录里。</source>
        <translation>Please give the reason for switching this alert off first; it is kept on record.</translation>
    </message>
    <message>
        <source>已停用这条提醒,此后的答卷按此计;已有的结果不变。</source>
        <translation>The alert is switched off for sheets from now on; results already there stay as they are.</translation>
    </message>
    <message>
        <source>已重新启用这条提醒。</source>
        <translation>The alert is switched on again.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScheduleFacts</name>
    <message>
        <source>✓ 已到访</source>
        <translation>✓ Arrived</translation>
    </message>
    <message>
        <source>▲ 紧急</source>
        <translation>▲ Urgent</translation>
    </message>
    <message>
        <source>◐ 尽快</source>
        <translation>◐ Soon</translation>
    </message>
    <message>
        <source>首次</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source> · 假</source>
        <translation> · holiday</translation>
    </message>
    <message>
        <source>没写房间</source>
        <translation>No room given</translation>
    </message>
    <message>
        <source>第%1节</source>
        <translation>Lesson %1</translation>
    </message>
    <message>
        <source>已占用</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>M月d日 dddd</source>
        <translation>dddd, MMM d</translation>
    </message>
    <message>
        <source>第%1周 · </source>
        <translation>Week %1 · </translation>
    </message>
    <message>
        <source>M月d日</source>
        <translation>MMM d</translation>
    </message>
    <message>
        <source>d日</source>
        <translation>d</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SchedulePrints</name>
    <message>
        <source>打印预约登记表</source>
        <translation>Print the appointment register</translation>
    </message>
    <message>
        <source>打印一周预约</source>
        <translation>Print the week</translation>
    </message>
    <message>
        <source>打印预约条</source>
        <translation>Print a slip</translation>
    </message>
    <message>
        <source>导出日历</source>
        <translation>Export calendar</translation>
    </message>
    <message>
        <source>日历文件 (*.ics)</source>
        <translation>Calendar files (*.ics)</translation>
    </message>
    <message>
        <source>有预约</source>
        <translation>Busy</translation>
    </message>
    <message numerus="yes">
        <source>已导出 %n 个时段,不含姓名。</source>
        <translation>
            <numerusform>%n hour exported, without names.</numerusform>
            <numerusform>%n hours exported, without names.</numerusform>
        </translation>
    </message>
    <message>
        <source>打印学年预约登记簿</source>
        <translation>Print the register of the school year</translation>
    </message>
    <message>
        <source>打印教职工登记簿</source>
        <translation>Print the register of staff</translation>
    </message>
    <message>
        <source>打印哪一本登记簿</source>
        <translation>Which register to print</translation>
    </message>
    <message>
        <source>这个月的登记表…</source>
        <translation>Register of this month…</translation>
    </message>
    <message>
        <source>整个学年,前面有各月一览…</source>
        <translation>Whole school year, months in front…</translation>
    </message>
    <message>
        <source>教职工来访,单独存放…</source>
        <translation>Staff who came, kept apart…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScheduleTab</name>
    <message>
        <source>预约</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>日程</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>登记来访</source>
        <translation>Log a walk-in</translation>
    </message>
    <message>
        <source>新预约</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>这段时间没有预约。</source>
        <translation>No appointments in this time.</translation>
    </message>
    <message>
        <source>在空的列表里新建预约</source>
        <translation>New appointment in the empty list</translation>
    </message>
    <message numerus="yes">
        <source>%n 人在候补</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>导出日历(不含姓名)</source>
        <translation>Export calendar (no names)</translation>
    </message>
    <message>
        <source>打印空白表</source>
        <translation>Print an empty form</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SchoolSection</name>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>名称(&amp;M)</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>学校名称</source>
        <translation>School name</translation>
    </message>
    <message>
        <source>学校代码(&amp;O)</source>
        <translation>School c&amp;ode</translation>
    </message>
    <message>
        <source>学校代码</source>
        <translation>School code</translation>
    </message>
    <message>
        <source>校长(&amp;R)</source>
        <translation>P&amp;rincipal</translation>
    </message>
    <message>
        <source>校长</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>电话(&amp;H)</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>学校电话</source>
        <translation>School phone</translation>
    </message>
    <message>
        <source>地址(&amp;D)</source>
        <translation>A&amp;ddress</translation>
    </message>
    <message>
        <source>学校地址</source>
        <translation>School address</translation>
    </message>
    <message>
        <source>学期</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>教学周和开放时间按学期计算</source>
        <translation>Teaching weeks and opening hours follow the terms</translation>
    </message>
    <message>
        <source>第一学期</source>
        <translation>First term</translation>
    </message>
    <message>
        <source>第二学期</source>
        <translation>Second term</translation>
    </message>
    <message>
        <source>%1开始</source>
        <translation>%1: start</translation>
    </message>
    <message>
        <source>%1结束</source>
        <translation>%1: end</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>放假与调休</source>
        <translation>Days off and make-up days</translation>
    </message>
    <message>
        <source>国家节假日已内置,这里只写学校自己的</source>
        <translation>National holidays are built in; write only the school&apos;s own here</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>放假或上课</source>
        <translation>Day off or school day</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>上课</source>
        <translation>School day</translation>
    </message>
    <message>
        <source>放假或上课的说明</source>
        <translation>Note on the day off or school day</translation>
    </message>
    <message>
        <source>说明,如 运动会</source>
        <translation>Note, e.g. sports day</translation>
    </message>
    <message>
        <source>加入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>加入这一天</source>
        <translation>Add this day</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>移除所选</source>
        <translation>Remove selected</translation>
    </message>
    <message>
        <source>移除所选的日子</source>
        <translation>Remove the selected days</translation>
    </message>
    <message>
        <source>移除 %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>修改学校信息</source>
        <translation>Edit school details</translation>
    </message>
    <message>
        <source>修改学期</source>
        <translation>Edit terms</translation>
    </message>
    <message>
        <source>加入 %1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>学校自己没有另外放假或调休的日子。国家节假日不用在这里写。</source>
        <translation>The school has no days off or on of its own. Public holidays need not be written here.</translation>
    </message>
    <message>
        <source>加入一天</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>加入学校自己的一天</source>
        <translation>Add a day of the school&apos;s own</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SchoolsTab</name>
    <message>
        <source>各校</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>逾期未报</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>已认可</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>迟报</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>密钥卡</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>学校概况</source>
        <translation>School profile</translation>
    </message>
    <message>
        <source>测评汇总</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>缺的号</source>
        <translation>Missing nos.</translation>
    </message>
    <message>
        <source>待查</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>最近报送</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>月份(&amp;M)</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>只看欠报的(&amp;O)</source>
        <translation>&amp;Only those who owe</translation>
    </message>
    <message>
        <source>只看欠报的单位</source>
        <translation>Only units that owe</translation>
    </message>
    <message>
        <source>各校报送情况</source>
        <translation>Reports by school</translation>
    </message>
    <message>
        <source>还没有单位。先到“单位与密钥卡”导入应报单位名单、登记各校的密钥卡。</source>
        <translation>No units yet. Under Units and cards import the list of units and enrol their cards.</translation>
    </message>
    <message>
        <source>认可…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>认可所选单位的一期报送</source>
        <translation>Accept a report of the chosen unit</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <source>退回所选单位的一期报送</source>
        <translation>Send a report of the chosen unit back</translation>
    </message>
    <message>
        <source>看内容…</source>
        <translation>Show…</translation>
    </message>
    <message>
        <source>看所选单位报送的内容</source>
        <translation>Show what the chosen unit reported</translation>
    </message>
    <message>
        <source>打印催报名单</source>
        <translation>Print reminder list</translation>
    </message>
    <message>
        <source>打印欠报单位和电话</source>
        <translation>Print units that owe, with phones</translation>
    </message>
    <message>
        <source>存为表格…</source>
        <translation>Save as table…</translation>
    </message>
    <message>
        <source>把各校报送情况存为表格</source>
        <translation>Save the reports by school as a table</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个单位欠报</source>
        <translation>
            <numerusform>%n unit owes</numerusform>
            <numerusform>%n units owe</numerusform>
        </translation>
    </message>
    <message>
        <source>已报齐</source>
        <translation>All here</translation>
    </message>
    <message>
        <source>月报已收 %1 / %2</source>
        <translation>Months here: %1 of %2</translation>
    </message>
    <message>
        <source>这个单位这一期还没有报送。</source>
        <translation>This unit has not reported for this period yet.</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>认可哪一份</source>
        <translation>Which to accept</translation>
    </message>
    <message>
        <source>退回哪一份</source>
        <translation>Which to send back</translation>
    </message>
    <message>
        <source>退回报送</source>
        <translation>Send a report back</translation>
    </message>
    <message>
        <source>%1:%2 %3。原因随下一份回执交回学校;请写清要改什么,不要写学生的情况。</source>
        <translation>%1: %2, %3. The reason goes down with the next receipt; say what to change, and nothing about students.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>看哪一份</source>
        <translation>Which to show</translation>
    </message>
    <message>
        <source>报送内容</source>
        <translation>What is reported</translation>
    </message>
    <message>
        <source>把这份报送存为表格</source>
        <translation>Save this report as a table</translation>
    </message>
    <message>
        <source>预警与个案</source>
        <translation>Care</translation>
    </message>
    <message>
        <source>教学与活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印各校报送情况</source>
        <translation>Print the reports by school</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScreeningMonthsCard</name>
    <message>
        <source>全校普测</source>
        <translation>General screening</translation>
    </message>
    <message>
        <source>到了月份,今日页提醒建立普测</source>
        <translation>In these months the first page asks for a general screening</translation>
    </message>
    <message>
        <source>普测月份</source>
        <translation>Screening months</translation>
    </message>
    <message>
        <source>例如 3,9;留空不提醒</source>
        <translation>For example 3,9; empty for no reminder</translation>
    </message>
    <message>
        <source>普测月份(&amp;E)</source>
        <translation>Scr&amp;eening months</translation>
    </message>
    <message>
        <source>默认 3 月和 9 月,依据贵州省教育厅 2024 年 11 月 13 日的答复;本地要求不同的,照本地的写。</source>
        <translation>March and September unless changed: Guizhou education department, answer of 13 November 2024. Write what your office asks for.</translation>
    </message>
    <message>
        <source>修改普测月份</source>
        <translation>Changed the screening months</translation>
    </message>
    <message>
        <source>问卷催收天数</source>
        <translation>Days until sheets are asked for</translation>
    </message>
    <message>
        <source>问卷催收天数(&amp;H)</source>
        <translation>Days until s&amp;heets are asked for</translation>
    </message>
    <message>
        <source>家长和教师的问卷发出多少天还没收回,或测评结束后,今日页提醒催收。</source>
        <translation>When sheets of parents and teachers are not back after so many days, or after the screening, the first page asks for them.</translation>
    </message>
    <message>
        <source>修改问卷催收天数</source>
        <translation>Change days until sheets are asked for</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScreeningPage</name>
    <message>
        <source>测评的两个部分</source>
        <translation>The two parts of screening</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>复核队列</source>
        <translation>Review queue</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回上一层</source>
        <translation>Back one level</translation>
    </message>
    <message>
        <source>新建测评</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>今日 %1 份答卷须心理老师当天查看。</source>
        <translation>Sheets that need a same-day look by the counsellor today: %1.</translation>
    </message>
    <message>
        <source>录入答卷</source>
        <translation>Key in sheets</translation>
    </message>
    <message numerus="yes">
        <source>%n 名学生等待谈话和决定</source>
        <translation>
            <numerusform>%n student waiting for a talk and a decision</numerusform>
            <numerusform>%n students waiting for a talk and a decision</numerusform>
        </translation>
    </message>
    <message>
        <source>一份答卷</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>班级汇总</source>
        <translation>Summary by class</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印这份结果</source>
        <translation>Print this result</translation>
    </message>
    <message>
        <source>打印班级测评结果汇总</source>
        <translation>Print the screening summary by class</translation>
    </message>
    <message>
        <source>打印心理测评个人报告</source>
        <translation>Print the individual screening report</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>测什么、给谁用、怎样计分、现在能用什么</source>
        <translation>What they measure, for whom, how they are scored, what can be used</translation>
    </message>
    <message>
        <source>查找量表</source>
        <translation>Find a scale</translation>
    </message>
    <message>
        <source>线索与名单</source>
        <translation>Sources and watch list</translation>
    </message>
    <message>
        <source>测评、观察、家访、社区和家长各看到了什么</source>
        <translation>What the screening, observation, home visits, community and parents say</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SearchBox</name>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换几个字,或只输入首字母</source>
        <translation>Try other words, or type only the initials</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SecuritySection</name>
    <message>
        <source>自动锁定</source>
        <translation>Automatic lock</translation>
    </message>
    <message>
        <source>无操作几分钟后锁定</source>
        <translation>Minutes idle before locking</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>无操作多久后锁定(&amp;I)</source>
        <translation>Lock after being &amp;idle for</translation>
    </message>
    <message>
        <source>锁定时窗口马上遮住,未写完的内容已经存好,内存中的密钥被清除。桌面锁屏时也会一同锁定。</source>
        <translation>When it locks, the window is covered at once, unfinished text is already stored, and the keys in memory are cleared. It also locks when the desktop is locked.</translation>
    </message>
    <message>
        <source>我的密码</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>修改密码…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>修改我的密码</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>改密码不用重新加密数据;旧备份仍用旧密码打开。</source>
        <translation>Changing the password does not re-encrypt the data; old backups still open with the old password.</translation>
    </message>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>已交校领导封存(&amp;S)</source>
        <translation>&amp;Sealed and handed to the school leadership</translation>
    </message>
    <message>
        <source>恢复单已交校领导封存</source>
        <translation>Recovery sheet sealed and handed to the school leadership</translation>
    </message>
    <message>
        <source>密码和恢复单都没有了,就没有任何人能打开这些数据。没有交出去以前,每天提醒一次。</source>
        <translation>If both the password and the recovery sheet are lost, nobody can open these data. Until it has been handed over, there is a reminder every day.</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>更换密钥…</source>
        <translation>Change the key…</translation>
    </message>
    <message>
        <source>更换全部数据的密钥</source>
        <translation>Change the key of all data</translation>
    </message>
    <message>
        <source>恢复单可能被人看过、有人离开了这间辅导室,或数据夹的副本流出去时更换。会得到一张新的恢复单。</source>
        <translation>To be changed when somebody may have seen the recovery sheet, a person has left this counselling room, or a copy of the vault got out. You receive a new recovery sheet.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SendTab</name>
    <message>
        <source>报送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已认可</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>已收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>等回执</source>
        <translation>No receipt yet</translation>
    </message>
    <message>
        <source>将要报送的内容</source>
        <translation>What will leave</translation>
    </message>
    <message>
        <source>选好单位、内容和期间,这里逐行显示文件里会有的全部内容。</source>
        <translation>Choose unit, content and period: every line that will be in the file is shown here.</translation>
    </message>
    <message>
        <source>已报送的</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason it was sent back</translation>
    </message>
    <message>
        <source>还没有报送过。</source>
        <translation>Nothing has been sent yet.</translation>
    </message>
    <message>
        <source>收件单位</source>
        <translation>Receivers</translation>
    </message>
    <message>
        <source>报送内容</source>
        <translation>What is reported</translation>
    </message>
    <message>
        <source>写到 U 盘…</source>
        <translation>Write to stick…</translation>
    </message>
    <message>
        <source>写出报送文件</source>
        <translation>Write the report</translation>
    </message>
    <message>
        <source>请用 U 盘当面交送,或走教育专网的文件交换。不要用微信、QQ 或邮箱发送。</source>
        <translation>Hand the stick over in person or use the education network. Do not send it by chat or mail.</translation>
    </message>
    <message>
        <source>交给(&amp;U)</source>
        <translation>Give to (&amp;U)</translation>
    </message>
    <message>
        <source>内容(&amp;C)</source>
        <translation>&amp;Content</translation>
    </message>
    <message>
        <source>期间(&amp;T)</source>
        <translation>Period (&amp;T)</translation>
    </message>
    <message>
        <source>还没有登记上级单位;请先到“单位与密钥卡”登记它的密钥卡。</source>
        <translation>No office is enrolled yet; enrol its card under Units and cards first.</translation>
    </message>
    <message>
        <source>请勾选收件单位。</source>
        <translation>Tick the receivers.</translation>
    </message>
    <message>
        <source>这一期的第 %1 号。</source>
        <translation>Number %1 of this period.</translation>
    </message>
    <message numerus="yes">
        <source>各年级有 %n 个不足 5 人的数已隐去,文件里也没有。</source>
        <translation>
            <numerusform>%n number under five of the grades is withheld and is not in the file either.</numerusform>
            <numerusform>%n numbers under five of the grades are withheld and are not in the file either.</numerusform>
        </translation>
    </message>
    <message>
        <source>报送文件 (*.typ)</source>
        <translation>Reports (*.typ)</translation>
    </message>
    <message>
        <source>写出并读回核对</source>
        <translation>Writing and reading back</translation>
    </message>
    <message>
        <source>第 %1 号已写好,写完已读回核对。请当面交送,对方的回执导入后这里会显示已收到。</source>
        <translation>Number %1 is written and was read back. Hand it over in person; when their receipt is imported it shows as received here.</translation>
    </message>
    <message>
        <source>为什么送出</source>
        <translation>Why it leaves</translation>
    </message>
    <message>
        <source>跨学年用同一代号(&amp;L)</source>
        <translation>Same ids over the years (&amp;L)</translation>
    </message>
    <message>
        <source>跨学年用同一代号</source>
        <translation>Same ids over the years</translation>
    </message>
    <message>
        <source>跨学年用来做什么</source>
        <translation>What the lasting ids are for</translation>
    </message>
    <message>
        <source>逐人的测评结果要写明为什么送出。</source>
        <translation>Say why results of single students leave.</translation>
    </message>
    <message>
        <source>跨学年用同一代号要写明用来做什么。</source>
        <translation>Say what the same ids over the years are for.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 名学生没有同意、不愿测评或作答无效,不在文件里,只报人数。</source>
        <translation>
            <numerusform>%n student did not agree, would not be screened or answered invalidly: not in the file, only counted.</numerusform>
            <numerusform>%n students did not agree, would not be screened or answered invalidly: not in the file, only counted.</numerusform>
        </translation>
    </message>
    <message>
        <source>代号只在这个学年、对这个单位不变;换了学年,对方连不起来。</source>
        <translation>The ids hold for this school year and this unit; over another year the receiver cannot join them.</translation>
    </message>
    <message>
        <source>代号不随学年更换:对方能把同一学生各学年的结果连起来。</source>
        <translation>The ids outlast the school year: the receiver can join a student&apos;s results of all years.</translation>
    </message>
    <message>
        <source>对方看得到</source>
        <translation>The receiver reads it</translation>
    </message>
    <message>
        <source>为什么送出(&amp;R)</source>
        <translation>Why it leaves (&amp;R)</translation>
    </message>
    <message>
        <source>跨学年用来做什么(&amp;F)</source>
        <translation>What the lasting ids are for (&amp;F)</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SeriesView</name>
    <message>
        <source>待签名</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>已签名(迟)</source>
        <translation>Signed (late)</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>只有一次</source>
        <translation>Only once</translation>
    </message>
    <message>
        <source>%1,测量误差不详</source>
        <translation>%1, error of measurement not known</translation>
    </message>
    <message>
        <source>%1,超出测量误差</source>
        <translation>%1, larger than the error of measurement</translation>
    </message>
    <message>
        <source>%1,在测量误差之内</source>
        <translation>%1, within the error of measurement</translation>
    </message>
    <message>
        <source>%1 结案 · %2 · %3</source>
        <translation>Closed %1 · %2 · %3</translation>
    </message>
    <message>
        <source>目标达成:%1</source>
        <translation>Goals reached: %1</translation>
    </message>
    <message>
        <source>后续安排:%1</source>
        <translation>What comes after: %1</translation>
    </message>
    <message>
        <source>归档:%1</source>
        <translation>Put away: %1</translation>
    </message>
    <message>
        <source>%1 重新开始:%2</source>
        <translation>Begun again %1: %2</translation>
    </message>
    <message>
        <source>全部辅导</source>
        <translation>All counselling</translation>
    </message>
    <message>
        <source>回到全部辅导</source>
        <translation>Back to all counselling</translation>
    </message>
    <message>
        <source>突破保密</source>
        <translation>Breaking secrecy</translation>
    </message>
    <message>
        <source>记一次突破保密</source>
        <translation>Record a break of secrecy</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>把这个辅导移交给同事</source>
        <translation>Hand this counselling over to a colleague</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印封面和记录</source>
        <translation>Print cover and closing</translation>
    </message>
    <message>
        <source>写记录</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>写一份新的记录</source>
        <translation>Write a new note</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>目标与知情</source>
        <translation>Goals and assent</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>各次记录</source>
        <translation>Notes in order</translation>
    </message>
    <message>
        <source>各次记录,Enter 打开</source>
        <translation>Notes in order, Enter opens</translation>
    </message>
    <message>
        <source>次</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>谁写的</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有记录。</source>
        <translation>No note yet.</translation>
    </message>
    <message>
        <source>分数随时间</source>
        <translation>Scores over time</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>各次</source>
        <translation>Each time</translation>
    </message>
    <message>
        <source>从开始到最近</source>
        <translation>From the beginning to the latest</translation>
    </message>
    <message>
        <source>共享与督导</source>
        <translation>Sharing and supervision</translation>
    </message>
    <message>
        <source>共享</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回所选的共享</source>
        <translation>Withdraw the chosen share</translation>
    </message>
    <message>
        <source>谁能读</source>
        <translation>Who may read</translation>
    </message>
    <message>
        <source>只有你能读。</source>
        <translation>Only you can read it.</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新开始</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>重新开始这个辅导</source>
        <translation>Begin this counselling again</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已结案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>自 %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>还没有写目标。</source>
        <translation>No goals written yet.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>督导</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>一起看</source>
        <translation>Reading along</translation>
    </message>
    <message>
        <source>至 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>直到撤回</source>
        <translation>until withdrawn</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>有一份已签名的记录后可以结案。</source>
        <translation>It can be closed once a note is signed.</translation>
    </message>
    <message>
        <source>撤回共享</source>
        <translation>Withdraw a share</translation>
    </message>
    <message>
        <source>效果随时间</source>
        <translation>Effect over time</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>辅导效果评价</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>教师的评价</source>
        <translation>Told by the teacher</translation>
    </message>
    <message>
        <source>效果随时间,Enter 打开记录</source>
        <translation>Effect over time, Enter opens the record</translation>
    </message>
    <message>
        <source>做一份量表…</source>
        <translation>Give a scale…</translation>
    </message>
    <message>
        <source>给这名学生做一份量表</source>
        <translation>Give this student a scale</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SettingsPage</name>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>锁定与安全</source>
        <translation>Lock and security</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>用户</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>留痕</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>设置:%1</source>
        <translation>Settings: %1</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SharedFolder</name>
    <message numerus="yes">
        <source>收到别的电脑的改动,有 %n 处要您决定:上报 · 几台电脑</source>
        <translation>
            <numerusform>Changes came from other PCs, %n for you to decide: Report up · Our PCs</numerusform>
            <numerusform>Changes came from other PCs, %n for you to decide: Report up · Our PCs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>收到别的电脑的 %n 处改动</source>
        <translation>
            <numerusform>%n change came from other PCs</numerusform>
            <numerusform>%n changes came from other PCs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SheetEntry</name>
    <message>
        <source>恢复单第 %1 组</source>
        <translation>Recovery sheet group %1</translation>
    </message>
    <message>
        <source>第 %1 组有数字抄错或输错,请对照恢复单。</source>
        <translation>A digit in group %1 was copied or typed wrongly; check it against the recovery sheet.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SheetPage</name>
    <message>
        <source>恢 复 单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>内部资料 注意保密 · 凭这张纸可以打开全部数据</source>
        <translation>Internal, keep confidential · This sheet opens all the data</translation>
    </message>
    <message>
        <source>学校:%1</source>
        <translation>School: %1</translation>
    </message>
    <message>
        <source>数据夹编号:%1    第 %2 代    日期:%3</source>
        <translation>Vault number: %1    Generation %2    Date: %3</translation>
    </message>
    <message>
        <source>装入信封,封口处签名,交校领导锁入保险柜。所有人都忘记密码、密码文件损坏或换新电脑时使用。怀疑有人看过时,请在设置中更换密钥并作废这张纸。</source>
        <translation>Put it in an envelope, sign across the seal, and give it to the school leadership to lock in a safe. Use it when everyone has forgotten their password, the password file is damaged, or you move to a new computer. If you suspect someone has seen it, rekey in Settings and void this sheet.</translation>
    </message>
    <message>
        <source>心理教师(签名):</source>
        <translation>Counsellor (signature):</translation>
    </message>
    <message>
        <source>校领导(签名):</source>
        <translation>School leadership (signature):</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SheetPrintDialog</name>
    <message>
        <source>打印纸质答卷</source>
        <translation>Print answer sheets</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>打印纸质答卷 · %1 · %2</source>
        <translation>Print answer sheets · %1 · %2</translation>
    </message>
    <message>
        <source>印哪个量表</source>
        <translation>Which scale to print</translation>
    </message>
    <message>
        <source>全部量表</source>
        <translation>All scales</translation>
    </message>
    <message>
        <source>答卷上写姓名还是代码</source>
        <translation>Names or codes on the sheets</translation>
    </message>
    <message>
        <source>学号和姓名</source>
        <translation>Number and name</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>代码表只在保险库里:收卷和录入的人不必知道是谁的答卷。录入时选“按代码”,输入代码后两位。</source>
        <translation>The list of codes is in the vault only: who collects and who keys need not know whose a sheet is. While keying choose “Code” and type the last two figures.</translation>
    </message>
    <message>
        <source>没有题目文字的量表,每列多少题</source>
        <translation>Items a column, where there is no wording</translation>
    </message>
    <message>
        <source>每列多少题</source>
        <translation>Items a column</translation>
    </message>
    <message>
        <source>%1 题</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>只印还没有答卷的学生(补测)</source>
        <translation>Only students without a sheet (make-up)</translation>
    </message>
    <message>
        <source>只印还没有答卷的学生</source>
        <translation>only students without a sheet</translation>
    </message>
    <message>
        <source>预览并打印…</source>
        <translation>Preview and print…</translation>
    </message>
    <message>
        <source>预览并打印答卷</source>
        <translation>Preview and print the sheets</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭打印答卷</source>
        <translation>Close printing sheets</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SheetUnlockPage</name>
    <message>
        <source>用恢复单打开</source>
        <translation>Open with the recovery sheet</translation>
    </message>
    <message>
        <source>照恢复单逐组输入九组数字,再为自己设一个新密码。</source>
        <translation>Type the nine groups of digits from the recovery sheet one by one, then set a new password for yourself.</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N):写已有的姓名会重设他的密码</source>
        <translation>Your &amp;name: an existing name resets that person&apos;s password</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SheetsPicker</name>
    <message>
        <source>该生已有的答卷,勾选后附到个案里:</source>
        <translation>Sheets of this student; tick those to attach to the case:</translation>
    </message>
    <message>
        <source>附上勾选的</source>
        <translation>Attach ticked</translation>
    </message>
    <message>
        <source>附上勾选的答卷</source>
        <translation>Attach the ticked sheets</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>收起答卷列表</source>
        <translation>Hide the list of sheets</translation>
    </message>
    <message>
        <source> · 不完整</source>
        <translation> · incomplete</translation>
    </message>
    <message>
        <source>该生没有还未附上的答卷。</source>
        <translation>This student has no sheets left to attach.</translation>
    </message>
    <message>
        <source>答卷 %1:%2</source>
        <translation>Sheet %1: %2</translation>
    </message>
    <message>
        <source>请先勾选答卷。</source>
        <translation>Tick a sheet first.</translation>
    </message>
    <message>
        <source>附上测评结果</source>
        <translation>Attach screening results</translation>
    </message>
    <message>
        <source>%1 非标准译本, 界值仅供参考</source>
        <translation>%1, not the standard translation: cut-offs are for orientation only</translation>
    </message>
    <message>
        <source>%1 题本:%2</source>
        <translation>%1, wording: %2</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::Shell</name>
    <message>
        <source>上次程序意外结束。写下的内容都在;如果再次发生,请把日志交给维护人员(只含代码,没有学生内容)。</source>
        <translation>The program ended unexpectedly last time. What you wrote is all there; if it happens again, give the log to the maintainers (it holds only codes, no student content).</translation>
    </message>
    <message>
        <source>恢复单还没有交校领导封存;交出去以后,在设置的「锁定与安全」里打勾。</source>
        <translation>The recovery sheet has not yet been sealed and handed to the school leadership; once it has, tick the box in Settings under &quot;Lock and security&quot;.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SingleSheetDialog</name>
    <message>
        <source>单独做一份量表</source>
        <translation>Give one scale alone</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>要做的量表</source>
        <translation>Scale to give</translation>
    </message>
    <message>
        <source>量表</source>
        <translation>Scales</translation>
    </message>
    <message>
        <source>使用的目的</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>为什么做这份量表,做完打算怎样用</source>
        <translation>Why this scale, and what comes of it</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>谁同意</source>
        <translation>Who agreed</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>同意的说明</source>
        <translation>Note on the consent</translation>
    </message>
    <message>
        <source>何时、怎样取得;紧急情况下写明情况和何时告知谁</source>
        <translation>When and how; in an emergency what happened, and who is told when</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>在适用范围之外使用的理由</source>
        <translation>Why it is used outside its range</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作答所用的题目文字</source>
        <translation>Wording that was answered</translation>
    </message>
    <message>
        <source>下面的文字</source>
        <translation>The text below</translation>
    </message>
    <message>
        <source>学校的纸质题本</source>
        <translation>The school&apos;s paper form</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>逐题作答</source>
        <translation>Answers item by item</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>完成这份量表并计分</source>
        <translation>Finish this scale and score it</translation>
    </message>
    <message>
        <source>先放着</source>
        <translation>Leave for now</translation>
    </message>
    <message>
        <source>先放着,填到一半的会留下</source>
        <translation>Leave for now: what is half done stays</translation>
    </message>
    <message>
        <source>%1(适用范围之外)</source>
        <translation>%1 (outside its range)</translation>
    </message>
    <message>
        <source>单独做一份量表 · %1 %2</source>
        <translation>One scale alone · %1 %2</translation>
    </message>
    <message>
        <source>请选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>这名学生的%1在量表的适用范围之外(%2),请写明使用的理由。</source>
        <translation>This student&apos;s %1 lies outside what the scale is made for (%2): say why it is used.</translation>
    </message>
    <message>
        <source>不满 14 岁,须有监护人同意。</source>
        <translation>Under 14: a guardian has to agree.</translation>
    </message>
    <message>
        <source>这份量表由%1填写。</source>
        <translation>This scale is filled in by: %1.</translation>
    </message>
    <message>
        <source>这里没有题目文字:请对照学校有权使用的纸质题本,按题号录入。</source>
        <translation>There is no wording here: go by the paper form your school may use, item by number.</translation>
    </message>
    <message>
        <source>上一次是 %1。</source>
        <translation>Last given on %1.</translation>
    </message>
    <message>
        <source>单独做一份 %1</source>
        <translation>Give %1 alone</translation>
    </message>
    <message>
        <source>这份答卷须当天查看,已列入今日待办。</source>
        <translation>This sheet is to be looked at today and is on today&apos;s list.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SittingTab</name>
    <message>
        <source>施测记录</source>
        <translation>Sittings</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>施测人</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>环境</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>异常情况</source>
        <translation>Out of the ordinary</translation>
    </message>
    <message>
        <source>记录一次施测</source>
        <translation>Record a sitting</translation>
    </message>
    <message>
        <source>记录一个班的一次施测</source>
        <translation>Record a sitting of one class</translation>
    </message>
    <message>
        <source>删除这一行</source>
        <translation>Delete this line</translation>
    </message>
    <message>
        <source>删除所选的施测记录</source>
        <translation>Delete the chosen sitting</translation>
    </message>
    <message>
        <source>已收齐、提示已看</source>
        <translation>Collected, flags seen</translation>
    </message>
    <message>
        <source>到今天为止的答卷已收齐,提示已看过</source>
        <translation>Sheets until today were collected and their flags seen</translation>
    </message>
    <message>
        <source>打印组织表</source>
        <translation>Print form 24</translation>
    </message>
    <message>
        <source>打印测评组织表</source>
        <translation>Print the form on how the screening was held</translation>
    </message>
    <message>
        <source>每个班测完记一行;答卷当天收齐、提示当天看过,今日页就不再提醒。</source>
        <translation>One line for each class that has sat. Once its sheets are collected and its flags seen, the first page reminds no more.</translation>
    </message>
    <message>
        <source>;</source>
        <translation>; </translation>
    </message>
    <message>
        <source>到场人数</source>
        <translation>Number present</translation>
    </message>
    <message>
        <source>地点与环境</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>记录施测</source>
        <translation>Recorded a sitting</translation>
    </message>
    <message>
        <source>删除施测记录</source>
        <translation>Deleted a sitting</translation>
    </message>
    <message>
        <source>记下提示已看</source>
        <translation>Flags seen</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SnippetsDialog</name>
    <message>
        <source>所有形式</source>
        <translation>Every form</translation>
    </message>
    <message>
        <source>任何一栏</source>
        <translation>Any field</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>自己的</source>
        <translation>own</translation>
    </message>
    <message>
        <source>辅导室的</source>
        <translation>the room&apos;s</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>常用语和模板</source>
        <translation>Snippets and templates</translation>
    </message>
    <message>
        <source>还没有常用语。写一条,记录时按 Ctrl+J 插入;模板在新记录里自动填好。</source>
        <translation>No snippets yet. Write one and insert it with Ctrl+J; templates fill a new note by themselves.</translation>
    </message>
    <message>
        <source>新写一条</source>
        <translation>New one</translation>
    </message>
    <message>
        <source>新写一条常用语或模板</source>
        <translation>Write a new snippet or template</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>修改所选的一条</source>
        <translation>Edit the chosen one</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除所选的一条</source>
        <translation>Delete the chosen one</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭常用语</source>
        <translation>Close the snippets</translation>
    </message>
    <message>
        <source>常用语或模板</source>
        <translation>Snippet or template</translation>
    </message>
    <message>
        <source>用法</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>常用语:按 Ctrl+J 插入</source>
        <translation>Snippet: inserted with Ctrl+J</translation>
    </message>
    <message>
        <source>模板:新记录自动填</source>
        <translation>Template: fills new notes</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>哪一栏</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>辅导室的人都能用</source>
        <translation>For everybody of the room</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>模板要说明填在哪一栏。</source>
        <translation>A template names the field it fills.</translation>
    </message>
    <message>
        <source>删除常用语</source>
        <translation>Delete a snippet</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StartChecks</name>
    <message>
        <source>◐ 启动检查没有做完</source>
        <translation>◐ Start-up check not finished</translation>
    </message>
    <message>
        <source>数据检查通过</source>
        <translation>Data checked</translation>
    </message>
    <message>
        <source>▲ 数据检查未通过</source>
        <translation>▲ Data check failed</translation>
    </message>
    <message>
        <source>数据文件有一处读不出来(%1)。请先不要继续写,从最近的备份恢复。</source>
        <translation>A place in the data file cannot be read (%1). Please do not go on writing; restore the latest backup.</translation>
    </message>
    <message>
        <source>留痕的末尾接不上(%1)。请到设置的「留痕」里核对全部留痕,并告诉负责人。</source>
        <translation>The end of the audit trail does not hold together (%1). Please verify the whole trail in Settings, Audit, and tell the head of the room.</translation>
    </message>
    <message>
        <source>正在检查数据…</source>
        <translation>Checking the data…</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentBox</name>
    <message>
        <source>姓名、首字母或学号</source>
        <translation>Name, initials or student number</translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Student</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentFileView</name>
    <message>
        <source>%1  Alt ←</source>
        <translation>%1  Alt ←</translation>
    </message>
    <message>
        <source>档案分页</source>
        <translation>Sections of the student file</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>基本与家庭</source>
        <translation>Basics and family</translation>
    </message>
    <message>
        <source>测评</source>
        <translation>Screening</translation>
    </message>
    <message>
        <source>知情同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>谁看过</source>
        <translation>Viewed by</translation>
    </message>
    <message>
        <source>回到名单</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>回到学生名单</source>
        <translation>Back to the student list</translation>
    </message>
    <message>
        <source>返回学生名单</source>
        <translation>Return to the student list</translation>
    </message>
    <message>
        <source>学籍变动</source>
        <translation>Enrolment change</translation>
    </message>
    <message>
        <source>登记学籍变动</source>
        <translation>Record an enrolment change</translation>
    </message>
    <message>
        <source>档案类别</source>
        <translation>File class</translation>
    </message>
    <message>
        <source>更改档案类别</source>
        <translation>Change file class</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>在档案里记一条</source>
        <translation>Add an entry to the student file</translation>
    </message>
    <message>
        <source>%1 岁</source>
        <translation>Age %1</translation>
    </message>
    <message>
        <source>学号 %1</source>
        <translation>Student number %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 · 自 %2</source>
        <translation>%1 · since %2</translation>
    </message>
    <message>
        <source>另有 %1 项处境</source>
        <translation>Circumstances: %1 more</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印这份档案</source>
        <translation>Print this file</translation>
    </message>
    <message>
        <source>打印学生心理档案</source>
        <translation>Print the student file</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>导出这份档案</source>
        <translation>Export this file</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Handing over</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentGlanceView</name>
    <message>
        <source>返回本班名单</source>
        <translation>Back to the class list</translation>
    </message>
    <message>
        <source>请先与心理老师沟通,再决定怎样做。平时多留意,不在班里公开谈论。</source>
        <translation>Please talk with the counsellor first, then decide what to do. Keep a quiet eye on things, and do not discuss it openly in class.</translation>
    </message>
    <message>
        <source>照常相处即可;有担心时随时找心理老师。</source>
        <translation>Carry on as usual; if you are worried, speak to the counsellor at any time.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentListView</name>
    <message>
        <source>学生名单</source>
        <translation>Student list</translation>
    </message>
    <message>
        <source>还没有学生。把学籍名册拖到窗口里,或从这里导入,核对之后才会写入。</source>
        <translation>No students yet. Drag the school roster into the window or import it from here; it is written only after you have checked it.</translation>
    </message>
    <message>
        <source>还没有分给您的班级,或班里还没有学生;请找心理老师。</source>
        <translation>No classes have been assigned to you yet, or the class has no students; please ask the counsellor.</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>没有符合条件的学生。</source>
        <translation>No students match.</translation>
    </message>
    <message>
        <source>看全部学生</source>
        <translation>Show all students</translation>
    </message>
    <message>
        <source>学籍状态</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>在籍</source>
        <translation>On roll</translation>
    </message>
    <message>
        <source>休学</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>已离校</source>
        <translation>Left school</translation>
    </message>
    <message>
        <source>按档案类别筛选</source>
        <translation>Filter by file class</translation>
    </message>
    <message>
        <source>所有类别</source>
        <translation>All file classes</translation>
    </message>
    <message>
        <source>关注及以上</source>
        <translation>Watch and above</translation>
    </message>
    <message>
        <source>按处境标记筛选</source>
        <translation>Filter by circumstance tag</translation>
    </message>
    <message>
        <source>所有处境</source>
        <translation>All circumstances</translation>
    </message>
    <message numerus="yes">
        <source>%n 天内到期</source>
        <translation>
            <numerusform>Expires within %n day</numerusform>
            <numerusform>Expires within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>导入名册文件</source>
        <translation>Import a roster file</translation>
    </message>
    <message>
        <source>新增学生</source>
        <translation>New student</translation>
    </message>
    <message>
        <source>已选 %1 人 / 共 %2 人</source>
        <translation>%1 selected of %2</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 人</source>
        <translation>
            <numerusform>%n student in all</numerusform>
            <numerusform>%n students in all</numerusform>
        </translation>
    </message>
    <message>
        <source>在籍 %1 人</source>
        <translation>%1 enrolled</translation>
    </message>
    <message>
        <source>在籍 %1 人 · 其中休学 %2 人</source>
        <translation>%1 enrolled · %2 of them on leave</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentTableModel</name>
    <message>
        <source>未编班</source>
        <translation>No class</translation>
    </message>
    <message>
        <source>住校</source>
        <translation>Boarder</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>座号</source>
        <translation>Seat number</translation>
    </message>
    <message>
        <source>学号</source>
        <translation>Student number</translation>
    </message>
    <message>
        <source>档案类别</source>
        <translation>File class</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>住宿</source>
        <translation>Boarding</translation>
    </message>
    <message>
        <source>学籍</source>
        <translation>Enrolment</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::StudentsPage</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>学生</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>新增学生</source>
        <translation>New student</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TableFile</name>
    <message>
        <source>表格 (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>表格已保存。</source>
        <translation>The table is saved.</translation>
    </message>
    <message>
        <source>打印%1</source>
        <translation>Print %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TakeOverDialog</name>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>证件号相同</source>
        <translation>same ID number</translation>
    </message>
    <message>
        <source>学籍号相同</source>
        <translation>same roll number</translation>
    </message>
    <message>
        <source>姓名和出生日期相同</source>
        <translation>same name and birth date</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>请选并入哪位学生,或新建。</source>
        <translation>Choose whom to join it to, or a new student.</translation>
    </message>
    <message>
        <source>已接收。请打印移交清单核对校验值,并给对方写回执。</source>
        <translation>Taken over. Print the list, compare the check value, and write the other school its receipt.</translation>
    </message>
    <message>
        <source>%1 移交单第 %2 号(%3,%4):%5</source>
        <translation>%1, list no. %2 (%3, %4): %5</translation>
    </message>
    <message>
        <source>说明:%1</source>
        <translation>In words: %1</translation>
    </message>
    <message>
        <source>监护人同意:%1</source>
        <translation>Guardian&apos;s consent: %1</translation>
    </message>
    <message>
        <source>监护人同意:%1。%2</source>
        <translation>Guardian&apos;s consent: %1. %2</translation>
    </message>
    <message>
        <source>送来的材料</source>
        <translation>What came</translation>
    </message>
    <message>
        <source>移交来的档案</source>
        <translation>A file that was handed over</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>请选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>并入 %1 %2(%3)</source>
        <translation>Join to %1 %2 (%3)</translation>
    </message>
    <message>
        <source>新建一名学生</source>
        <translation>A new student</translation>
    </message>
    <message>
        <source>归到哪位学生</source>
        <translation>Whose file it is</translation>
    </message>
    <message>
        <source>在哪个班</source>
        <translation>In which class</translation>
    </message>
    <message>
        <source>为什么退回</source>
        <translation>Why it goes back</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TalkLogTab</name>
    <message>
        <source>看哪一种登记</source>
        <translation>Which register</translation>
    </message>
    <message>
        <source>电话与信箱</source>
        <translation>Phone and mailbox</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TextImportDialog</name>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>对应</source>
        <translation>fits</translation>
    </message>
    <message>
        <source>多出的一行</source>
        <translation>one line too many</translation>
    </message>
    <message>
        <source>题号不符</source>
        <translation>another number</translation>
    </message>
    <message>
        <source>缺这一题</source>
        <translation>item missing</translation>
    </message>
    <message>
        <source>与前面重复</source>
        <translation>same as before</translation>
    </message>
    <message>
        <source>导入题目文字</source>
        <translation>Import wording</translation>
    </message>
    <message>
        <source>听屿 心理辅导室</source>
        <translation>Tingyu counselling room</translation>
    </message>
    <message>
        <source>导入题目文字 · %1</source>
        <translation>Import wording · %1</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选择题目文字的文件</source>
        <translation>Choose the file with the wording</translation>
    </message>
    <message>
        <source>一行一题,顺序与量表一致:txt、xlsx、xls 或 csv,共 %1 题。</source>
        <translation>One item a line in the order of the scale: txt, xlsx, xls or csv, %1 items.</translation>
    </message>
    <message>
        <source>第一行是标题</source>
        <translation>First line is a heading</translation>
    </message>
    <message>
        <source>第一行是标题,不是题目</source>
        <translation>The first line is a heading, not an item</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>题</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>题目文字预览</source>
        <translation>Preview of the wording</translation>
    </message>
    <message>
        <source>题本标题</source>
        <translation>Title of the wording</translation>
    </message>
    <message>
        <source>请按自己的真实情况逐题作答,答案没有对错。</source>
        <translation>Please answer each item as it is for you. There is no right or wrong.</translation>
    </message>
    <message>
        <source>题本的指导语</source>
        <translation>Instructions of the wording</translation>
    </message>
    <message>
        <source>指导语</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>题目文字的来源和使用依据</source>
        <translation>Where the wording is from and what allows its use</translation>
    </message>
    <message>
        <source>例如:2026 年购买的正版问卷,授权书编号 …</source>
        <translation>For example: bought in 2026, licence number …</translation>
    </message>
    <message>
        <source>来源与授权</source>
        <translation>Source and licence</translation>
    </message>
    <message>
        <source>确认导入题目文字</source>
        <translation>Import the wording now</translation>
    </message>
    <message>
        <source>关闭导入题目文字</source>
        <translation>Close the import of wording</translation>
    </message>
    <message>
        <source>文字或表格 (*.txt *.xlsx *.xls *.csv)</source>
        <translation>Text or spreadsheet (*.txt *.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>读取题目文字</source>
        <translation>Reading the wording</translation>
    </message>
    <message>
        <source>%1 题都对上了,还没有写入。请逐题核对顺序,写明来源与授权后按“导入”。</source>
        <translation>All %1 items fit; nothing is written yet. Check the order, say where it is from and what allows its use, then press “Import”.</translation>
    </message>
    <message>
        <source>量表有 %1 题,文件里有 %2 行:缺 %3 题,%4 行对不上。请改好文件再选一次。</source>
        <translation>The scale has %1 items, the file %2 lines: %3 items missing, %4 lines do not fit. Mend the file and choose it again.</translation>
    </message>
    <message>
        <source>导入“%1”的题目文字</source>
        <translation>Import the wording of “%1”</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TimeRow</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>几点开始</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>如 1005</source>
        <translation>such as 1005</translation>
    </message>
    <message>
        <source>多少分钟</source>
        <translation>How many minutes</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source>咨询教师</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>房间</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>可不填;写一个新名称就添加一间</source>
        <translation>May stay empty; a new name adds a room</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TimelineTab</name>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>时间线内容</source>
        <translation>What the timeline shows</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>成长与观察</source>
        <translation>Growth and observations</translation>
    </message>
    <message>
        <source>档案与同意</source>
        <translation>File and consent</translation>
    </message>
    <message>
        <source>测评与辅导</source>
        <translation>Screening and counselling</translation>
    </message>
    <message>
        <source>这里还没有记录。</source>
        <translation>No entries here yet.</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>在时间线上记一条</source>
        <translation>Add an entry to the timeline</translation>
    </message>
    <message>
        <source>%1 年</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>依据导入的名册</source>
        <translation>From the imported roster</translation>
    </message>
    <message numerus="yes">
        <source>再显示 %n 条更早的</source>
        <translation>
            <numerusform>Show %n earlier entry</numerusform>
            <numerusform>Show %n earlier entries</numerusform>
        </translation>
    </message>
    <message>
        <source>显示更早的记录</source>
        <translation>Show earlier entries</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 条</source>
        <translation>
            <numerusform>%n entry in all</numerusform>
            <numerusform>%n entries in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::Toast</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销刚才的操作</source>
        <translation>Undo what was just done</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TodayPage</name>
    <message>
        <source>须当天查看</source>
        <translation>Same-day look</translation>
    </message>
    <message>
        <source>本学年进入复核</source>
        <translation>Entered review this school year</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>图与表格互换</source>
        <translation>Switch between chart and table</translation>
    </message>
    <message>
        <source>同一份数据的表格(T)</source>
        <translation>The same data as a table (T)</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>M月d日 dddd</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source> · 第%1周</source>
        <translation> · week %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 人次</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>名册导入之后,学生、班级和检索就都在了。</source>
        <translation>Once the roster is imported, students, classes and search are all there.</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>选一份量表和几个班,录入或导入答卷,须当天查看的会排在最前。</source>
        <translation>Choose a scale and some classes, then key or import sheets; those needing a same-day look come first.</translation>
    </message>
    <message>
        <source>新建测评</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>需要持续关注的学生,经过、措施和会诊记在一个个案里。</source>
        <translation>For students who need continued attention, the course, the measures and the consultation are kept in one case.</translation>
    </message>
    <message>
        <source>开立个案</source>
        <translation>Open a case</translation>
    </message>
    <message numerus="yes">
        <source>%n 份答卷</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source> · 最早已 %1</source>
        <translation> · oldest waiting %1</translation>
    </message>
    <message>
        <source>已 %1</source>
        <translation>Waiting %1</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>写下每周哪天几点开放,今日就会提醒谁值班、开了多久、还缺哪次记录。</source>
        <translation>Write down when the room is open each week; Today then tells who is on duty, how long it was open and which entry is missing.</translation>
    </message>
    <message>
        <source>安排值班</source>
        <translation>Plan duties</translation>
    </message>
    <message>
        <source>第一小时</source>
        <translation>First hour</translation>
    </message>
    <message>
        <source>做了 %1 项,共 %2 项 · %3</source>
        <translation>%1 of %2 done · %3</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TypeBackPage</name>
    <message>
        <source>核对恢复单</source>
        <translation>Check recovery sheet</translation>
    </message>
    <message>
        <source>这个数据夹的恢复单还没有照纸输入核对过。请拿出纸,逐组输入一遍。</source>
        <translation>The recovery sheet of this vault has not yet been checked by typing it from paper. Take out the sheet and type it in group by group.</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>下次再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>下次解锁时再核对</source>
        <translation>Check at the next unlock</translation>
    </message>
    <message>
        <source>纸已经找不到?先进入程序,在设置的「锁定与安全」里更换密钥,会得到一张新的恢复单。</source>
        <translation>Paper lost? Enter the program and change the key in Settings, Lock and security; you receive a new recovery sheet.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::TypedPage</name>
    <message>
        <source>作答条上的编号</source>
        <translation>Code on the slip</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>确定密码</source>
        <translation>Confirm the password</translation>
    </message>
    <message>
        <source>用这个编号开始</source>
        <translation>Begin with this code</translation>
    </message>
    <message>
        <source>请等 %1 秒再试。</source>
        <translation> Wait %1 seconds, please.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::UnitsTab</name>
    <message>
        <source>上报</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>单位与密钥卡</source>
        <translation>Units and cards</translation>
    </message>
    <message>
        <source>往来页的各部分</source>
        <translation>Parts of the exchange page</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>已换新卡</source>
        <translation>Has a new card</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>本单位的密钥卡</source>
        <translation>Our key card</translation>
    </message>
    <message>
        <source>把密钥卡文件和盖章的指纹纸一起当面交给对方。卡里没有秘密;用微信、QQ、邮箱传的卡,对方不能确定是谁的。</source>
        <translation>Hand the card file and the stamped fingerprint over in person. The card holds no secret; but of one sent by chat or mail nobody can say whose it is.</translation>
    </message>
    <message>
        <source>写出密钥卡…</source>
        <translation>Write card…</translation>
    </message>
    <message>
        <source>把本单位的密钥卡写到文件</source>
        <translation>Write our key card to a file</translation>
    </message>
    <message>
        <source>打印指纹纸…</source>
        <translation>Print fingerprint…</translation>
    </message>
    <message>
        <source>打印本单位的指纹纸</source>
        <translation>Print our fingerprint</translation>
    </message>
    <message>
        <source>已登记的单位</source>
        <translation>Enrolled units</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>停用原因</source>
        <translation>Why revoked</translation>
    </message>
    <message>
        <source>登记密钥卡…</source>
        <translation>Enrol cards…</translation>
    </message>
    <message>
        <source>登记一个文件夹里的密钥卡</source>
        <translation>Enrol the cards of a folder</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>停用所选单位的密钥</source>
        <translation>Revoke the chosen unit&apos;s key</translation>
    </message>
    <message>
        <source>还没有登记单位。把对方的密钥卡(.tyk)拷来,照盖章的指纹纸核对后登记。</source>
        <translation>No unit is enrolled yet. Copy their key card (.tyk) and enrol it off the stamped paper.</translation>
    </message>
    <message>
        <source>登记第一张卡…</source>
        <translation>Enrol the first card…</translation>
    </message>
    <message>
        <source>还没有登记单位;由负责人登记。</source>
        <translation>No unit is enrolled yet; the head enrols them.</translation>
    </message>
    <message>
        <source>应报单位</source>
        <translation>Units that are to report</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>密钥卡</source>
        <translation>Key card</translation>
    </message>
    <message>
        <source>导入名单…</source>
        <translation>Import list…</translation>
    </message>
    <message>
        <source>从表格导入应报单位名单</source>
        <translation>Import the list of units from a spreadsheet</translation>
    </message>
    <message>
        <source>还没有应报单位名单。用一张表格导入:名称、地区、电话;名称与密钥卡上一致。</source>
        <translation>There is no list of units yet. Import a spreadsheet: name, region, phone; names as on the cards.</translation>
    </message>
    <message>
        <source>导入第一份名单…</source>
        <translation>Import the first list…</translation>
    </message>
    <message>
        <source>本单位指纹</source>
        <translation>Our fingerprint</translation>
    </message>
    <message>
        <source>还没有单位名称,写不出密钥卡;请先在“设置”里填写。</source>
        <translation>The unit has no name yet, so there is no card to write; fill it in under Settings first.</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message numerus="yes">
        <source>还缺 %n 张卡</source>
        <translation>
            <numerusform>%n card is missing</numerusform>
            <numerusform>%n cards are missing</numerusform>
        </translation>
    </message>
    <message>
        <source>卡已齐</source>
        <translation>All cards are here</translation>
    </message>
    <message numerus="yes">
        <source>已登记 %n 个单位</source>
        <translation>
            <numerusform>%n unit enrolled</numerusform>
            <numerusform>%n units enrolled</numerusform>
        </translation>
    </message>
    <message>
        <source>写出密钥卡</source>
        <translation>Write key card</translation>
    </message>
    <message>
        <source>密钥卡 (*.tyk)</source>
        <translation>Key cards (*.tyk)</translation>
    </message>
    <message>
        <source>密钥卡已写好。别忘了打印指纹纸,盖章后一起交给对方。</source>
        <translation>The card is written. Print the fingerprint too, have it stamped and hand both over.</translation>
    </message>
    <message>
        <source>选择放密钥卡的文件夹</source>
        <translation>Choose the folder of the cards</translation>
    </message>
    <message numerus="yes">
        <source>登记了 %n 个单位。</source>
        <translation>
            <numerusform>%n unit enrolled.</numerusform>
            <numerusform>%n units enrolled.</numerusform>
        </translation>
    </message>
    <message>
        <source>停用密钥</source>
        <translation>Revoke a key</translation>
    </message>
    <message>
        <source>停用后,%1 用这张卡签的文件都不再收。停用名单要写到文件,随回执交给各单位。</source>
        <translation>Once revoked, nothing that %1 signed with this card is taken any more. The revocation list is written to a file and goes to all units with the receipts.</translation>
    </message>
    <message>
        <source>原因(只留在本机)</source>
        <translation>Reason (stays here)</translation>
    </message>
    <message>
        <source>停用并写出名单…</source>
        <translation>Revoke and write list…</translation>
    </message>
    <message>
        <source>写出停用名单</source>
        <translation>Write revocation list</translation>
    </message>
    <message>
        <source>停用名单 (*.tyl)</source>
        <translation>Revocation lists (*.tyl)</translation>
    </message>
    <message>
        <source>还没有选停用名单写到哪里。</source>
        <translation>Choose where the revocation list is written.</translation>
    </message>
    <message>
        <source>选择应报单位名单</source>
        <translation>Choose the list of units</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>导入应报单位名单</source>
        <translation>Import list of units</translation>
    </message>
    <message>
        <source>换新密钥…</source>
        <translation>New keys…</translation>
    </message>
    <message>
        <source>给本单位换一对新密钥</source>
        <translation>New keys for this unit</translation>
    </message>
    <message>
        <source>换新密钥</source>
        <translation>New keys</translation>
    </message>
    <message>
        <source>换密钥并写出新卡…</source>
        <translation>Change keys and write the card…</translation>
    </message>
    <message>
        <source>写出新的密钥卡</source>
        <translation>Write the new key card</translation>
    </message>
    <message>
        <source>还没有选新卡写到哪里。</source>
        <translation>Choose where the new card goes first.</translation>
    </message>
    <message>
        <source>已换新密钥。请打印新的指纹纸,连同新卡交给每个往来单位。</source>
        <translation>New keys. Print the new fingerprint paper and hand it, with the new card, to every unit.</translation>
    </message>
    <message>
        <source>旧密钥可能被别人拿到,或按规定要换时用。新卡由旧密钥作证;换好后,请把新卡和新指纹纸交给每个往来单位登记,在此以前它们不收本单位的新文件。已在路上的来件仍能打开。</source>
        <translation>For when somebody may have got hold of the key, or a rule asks for it. The key before vouches for the new card; hand the card and its fingerprint paper to every unit to be enrolled. Until then they take no new file of this unit. What is under way to you can still be opened.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::UnlockPage</name>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>输入密码后继续;未写完的内容还在原处。</source>
        <translation>Enter the password to continue; unfinished text is still where it was.</translation>
    </message>
    <message numerus="yes">
        <source>今日 %n 份答卷须心理老师当天查看</source>
        <translation>
            <numerusform>%n sheet needs a same-day look by the counsellor today</numerusform>
            <numerusform>%n sheets need a same-day look by the counsellor today</numerusform>
        </translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>密码(&amp;P)</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>忘记密码:用恢复单</source>
        <translation>Forgot the password: use the recovery sheet</translation>
    </message>
    <message>
        <source>打开另一个数据夹</source>
        <translation>Open another vault</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>数据夹:%1</source>
        <translation>Vault: %1</translation>
    </message>
    <message>
        <source>演示数据 — 不可用于真实学生。演示密码:%1</source>
        <translation>Demo data — not for real students. Demo password: %1</translation>
    </message>
    <message>
        <source>正在解锁…</source>
        <translation>Unlocking…</translation>
    </message>
    <message numerus="yes">
        <source>密码连续输错,请等 %n 秒后再试。</source>
        <translation>
            <numerusform>The password was wrong several times in a row; wait %n second and try again.</numerusform>
            <numerusform>The password was wrong several times in a row; wait %n seconds and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::UsersSection</name>
    <message>
        <source>可以登录的人</source>
        <translation>People who can sign in</translation>
    </message>
    <message>
        <source>用户</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>停用所选的人</source>
        <translation>Disable the selected person</translation>
    </message>
    <message>
        <source>已停用;他以前的密码文件副本仍能打开旧备份。</source>
        <translation>Disabled; earlier copies of this person&apos;s password file can still open old backups.</translation>
    </message>
    <message>
        <source>重新启用</source>
        <translation>Enable again</translation>
    </message>
    <message>
        <source>重新启用所选的人</source>
        <translation>Enable the selected person again</translation>
    </message>
    <message>
        <source>已重新启用。</source>
        <translation>Enabled again.</translation>
    </message>
    <message>
        <source>忘记密码:给一次性代码</source>
        <translation>Forgot password: give a one-time code</translation>
    </message>
    <message>
        <source>给所选的人一次性代码</source>
        <translation>Give the selected person a one-time code</translation>
    </message>
    <message>
        <source>改为下面勾选的角色</source>
        <translation>Change to the roles ticked below</translation>
    </message>
    <message>
        <source>把所选的人改为勾选的角色</source>
        <translation>Change the selected person to the ticked roles</translation>
    </message>
    <message>
        <source>角色已修改。</source>
        <translation>The roles have been changed.</translation>
    </message>
    <message>
        <source>添加一个人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>新用户的姓名</source>
        <translation>Name of the new user</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>角色:%1</source>
        <translation>Role: %1</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加这个人</source>
        <translation>Add this person</translation>
    </message>
    <message>
        <source>录入员和督导在程序里只看得到份内的内容;但拿到数据夹和密码的人,技术上可以读到全部,请只给可信的人。</source>
        <translation>In the program, keyers and inspectors see only their own part; but anyone who holds the vault and a password can technically read everything, so give these only to people you trust.</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>待换密码</source>
        <translation>Password change due</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>Enabled</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::VersionsPanel</name>
    <message>
        <source>报告的版本</source>
        <translation>Versions of the report</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>还没有定稿。定稿把报告此刻的内容固定成一版,打印时也会自动定稿。</source>
        <translation>Not finalised yet. Finalising fixes the report as it is now as a version; printing also finalises it automatically.</translation>
    </message>
    <message>
        <source>把报告定稿为一版</source>
        <translation>Finalise the report as a version</translation>
    </message>
    <message>
        <source>签批这一版</source>
        <translation>Sign off this version</translation>
    </message>
    <message>
        <source>签批所选的一版</source>
        <translation>Sign off the selected version</translation>
    </message>
    <message>
        <source>签批第 %1 版</source>
        <translation>Sign off version %1</translation>
    </message>
    <message>
        <source>书面签批</source>
        <translation>Sign-off on paper</translation>
    </message>
    <message>
        <source>领导在纸上签了字,照抄在这里</source>
        <translation>When a leader has signed on paper, copy it here</translation>
    </message>
    <message>
        <source>签批人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>书面签批人</source>
        <translation>Who signed on paper</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>签批人职务</source>
        <translation>Position of the signer</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>记下签批</source>
        <translation>Record sign-off</translation>
    </message>
    <message>
        <source>记下书面签批</source>
        <translation>Record the sign-off on paper</translation>
    </message>
    <message>
        <source>书面签批第 %1 版</source>
        <translation>Sign-off on paper for version %1</translation>
    </message>
    <message>
        <source>结案</source>
        <translation>Close case</translation>
    </message>
    <message>
        <source>结案日期</source>
        <translation>Closing date</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>结案或重开的理由</source>
        <translation>Reason for closing or reopening</translation>
    </message>
    <message>
        <source>重开个案</source>
        <translation>Reopen case</translation>
    </message>
    <message>
        <source>交给别人负责</source>
        <translation>Hand over to someone else</translation>
    </message>
    <message>
        <source>交给谁负责</source>
        <translation>Who to hand over to</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Hand over to</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>移交个案</source>
        <translation>Hand over the case</translation>
    </message>
    <message>
        <source>未签批</source>
        <translation>Not signed off</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>书面签批:%1(%2)· %3</source>
        <translation>Signed off on paper: %1 (%2) · %3</translation>
    </message>
    <message>
        <source>第 %1 版</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>危机个案结案前要有定稿的报告</source>
        <translation>A crisis case needs a finalised report before it is closed</translation>
    </message>
    <message>
        <source>%1 结案:%2</source>
        <translation>Closed %1: %2</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ViewersTab</name>
    <message>
        <source>谁看过、改过这份档案</source>
        <translation>Who viewed or changed this student file</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>(已停用的用户)</source>
        <translation>(disabled user)</translation>
    </message>
    <message>
        <source>未获准</source>
        <translation>Not permitted</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 条</source>
        <translation>
            <numerusform>%n entry in all</numerusform>
            <numerusform>%n entries in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最近 %n 条</source>
        <translation>
            <numerusform>Latest %n entry</numerusform>
            <numerusform>Latest %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WaitingList</name>
    <message numerus="yes">
        <source>等了 %n 天</source>
        <translation>
            <numerusform>waiting %n day</numerusform>
            <numerusform>waiting %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>今天登记</source>
        <translation>entered today</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WaitlistView</name>
    <message>
        <source>候补名单</source>
        <translation>Waitlist</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Entered on</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>年级班级</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>预约方式</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>求助类别</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>期望时间</source>
        <translation>Wished time</translation>
    </message>
    <message>
        <source>想见哪位老师</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>安排时间</source>
        <translation>Find a time</translation>
    </message>
    <message>
        <source>给选中的人安排时间</source>
        <translation>Find a time for the chosen one</translation>
    </message>
    <message>
        <source>不再候补…</source>
        <translation>Take off…</translation>
    </message>
    <message>
        <source>把选中的人从候补中去掉</source>
        <translation>Take the chosen one off the waitlist</translation>
    </message>
    <message>
        <source>加入候补</source>
        <translation>Add to waitlist</translation>
    </message>
    <message>
        <source>没有人在候补。一时排不上的人先记在这里。</source>
        <translation>Nobody is waiting. Whoever cannot have a time yet is kept here.</translation>
    </message>
    <message>
        <source>加入第一个候补</source>
        <translation>Add the first one to the waitlist</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WalkIn</name>
    <message>
        <source>请先选来访者:输入姓名首字母,按 Enter 选中。</source>
        <translation>Please choose who comes first: type initials, then press Enter.</translation>
    </message>
    <message>
        <source>登记来访:%1</source>
        <translation>Walk-in: %1</translation>
    </message>
    <message>
        <source>%1 今天 %2 有预约。</source>
        <translation>%1 has an appointment today at %2.</translation>
    </message>
    <message>
        <source>登记这个预约到访</source>
        <translation>Log this appointment as arrived</translation>
    </message>
    <message>
        <source>登记到访:%1</source>
        <translation>Arrived: %1</translation>
    </message>
    <message>
        <source>登记来访</source>
        <translation>Log a walk-in</translation>
    </message>
    <message>
        <source>来访者</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>求助类别</source>
        <translation>Concern</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WeekChart</name>
    <message>
        <source>第 %1 周</source>
        <translation>Week %1</translation>
    </message>
    <message>
        <source>每周进入复核的人次</source>
        <translation>Entries into review per week</translation>
    </message>
    <message>
        <source>周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>%1 %2 人次</source>
        <translation>%1, entries: %2</translation>
    </message>
    <message>
        <source>还没有进入复核的人次</source>
        <translation>No entries into review yet</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WeekView</name>
    <message>
        <source>%1–%2 · %3分钟</source>
        <translation>%1–%2 · %3 min</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4分钟 %5</source>
        <translation>%1 %2 %3 %4 min %5</translation>
    </message>
    <message>
        <source>%1 %2 空闲</source>
        <translation>%1 %2 free</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WelcomePage</name>
    <message>
        <source>欢迎</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>为学校的心理辅导室建立一个加密的数据夹,或打开已有的。</source>
        <translation>Create an encrypted vault for the school counselling room, or open an existing one.</translation>
    </message>
    <message>
        <source>新建数据夹</source>
        <translation>New vault</translation>
    </message>
    <message>
        <source>第一次使用:学校、密码和恢复单,约三分钟</source>
        <translation>First use: school, password and recovery sheet, about three minutes</translation>
    </message>
    <message>
        <source>打开数据夹</source>
        <translation>Open vault</translation>
    </message>
    <message>
        <source>数据夹已在这台电脑或移动硬盘上</source>
        <translation>The vault is already on this computer or a portable disk</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>用密码或恢复单;也可以把备份文件拖到这里</source>
        <translation>With a password or the recovery sheet; you can also drop the backup file here</translation>
    </message>
    <message>
        <source>看演示</source>
        <translation>See the demo</translation>
    </message>
    <message>
        <source>虚构的学校和学生,不影响真实数据</source>
        <translation>A fictional school and students; real data are not touched</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WentBackPage</name>
    <message>
        <source>这份数据比上次用的旧</source>
        <translation>This data is older than what was used last</translation>
    </message>
    <message numerus="yes">
        <source>这台电脑上次用到的记录比现在多 %n 条:数据夹可能被换回了旧的一份。</source>
        <translation>
            <numerusform>This computer last saw %n line more than there is now: the vault may have been put back to an older copy.</numerusform>
            <numerusform>This computer last saw %n lines more than there are now: the vault may have been put back to an older copy.</numerusform>
        </translation>
    </message>
    <message>
        <source>这台电脑上次用到的数据比现在的新:数据夹可能被换回了旧的一份。</source>
        <translation>This computer last saw newer data than this: the vault may have been put back to an older copy.</translation>
    </message>
    <message>
        <source>如果不是您自己换回的,请不要在这里继续写:先从最近的备份恢复,并告诉负责人谁能接触这台电脑。</source>
        <translation>If you did not put it back yourself, do not go on writing here: restore the latest backup first, and tell the head of the room who can reach this computer.</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>不打开这份旧数据,从备份恢复</source>
        <translation>Leave this older data and restore a backup</translation>
    </message>
    <message>
        <source>是我换回的,继续使用</source>
        <translation>I put it back, go on</translation>
    </message>
    <message>
        <source>是我换回的,继续使用这份数据</source>
        <translation>I put it back, go on with this data</translation>
    </message>
    <message>
        <source>先不打开</source>
        <translation>Do not open it now</translation>
    </message>
    <message>
        <source>先不打开这份数据</source>
        <translation>Do not open this data now</translation>
    </message>
    <message>
        <source>继续使用会写入留痕。</source>
        <translation>Going on is written into the audit trail.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WorkTab</name>
    <message>
        <source>看哪一种工作记录</source>
        <translation>Which records of work</translation>
    </message>
    <message>
        <source>工作量</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>工作</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WorkloadView</name>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>面谈和团体(分)</source>
        <translation>Sessions and groups (min)</translation>
    </message>
    <message>
        <source>值班(分)</source>
        <translation>Duty (min)</translation>
    </message>
    <message>
        <source>看谁的工作量</source>
        <translation>Whose workload</translation>
    </message>
    <message>
        <source>各月工作量</source>
        <translation>Workload by month</translation>
    </message>
    <message>
        <source>每月受理次数</source>
        <translation>Talks of each month</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印工作量统计</source>
        <translation>Print the workload</translation>
    </message>
    <message>
        <source>最近十二个月</source>
        <translation>The last twelve months</translation>
    </message>
    <message>
        <source>最近十二个月还没有工作记录。</source>
        <translation>No work on record in the last twelve months.</translation>
    </message>
    <message>
        <source>每月受理次数(个别辅导、团体、电话、信件)</source>
        <translation>Talks of each month (sessions, groups, calls, letters)</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Sum</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::Workspace</name>
    <message>
        <source>演示数据 — 不可用于真实学生</source>
        <translation>Demo data — not for real students</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>关闭消息</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>%1  Ctrl %2</source>
        <translation>%1  Ctrl %2</translation>
    </message>
    <message>
        <source>找学生、页面、命令</source>
        <translation>Find students, pages, commands</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>锁定窗口</source>
        <translation>Lock window</translation>
    </message>
    <message>
        <source>锁定窗口  Ctrl L</source>
        <translation>Lock window  Ctrl L</translation>
    </message>
    <message>
        <source>尚无改动</source>
        <translation>No changes yet</translation>
    </message>
    <message>
        <source>尚无备份</source>
        <translation>No backup yet</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟无操作后锁定</source>
        <translation>
            <numerusform>Locks after %n minute idle</numerusform>
            <numerusform>Locks after %n minutes idle</numerusform>
        </translation>
    </message>
    <message>
        <source>这一页没有可以打印的内容。</source>
        <translation>There is nothing to print on this page.</translation>
    </message>
    <message>
        <source>已保存 %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>没有可以撤销的改动。</source>
        <translation>There is no change to undo.</translation>
    </message>
    <message>
        <source>已撤销:%1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>已撤销:%1;%2 条记录之后又被改动,保持现状。</source>
        <translation>Undone: %1; records changed again afterwards and left as they are: %2.</translation>
    </message>
    <message>
        <source>今天已备份</source>
        <translation>Backed up today</translation>
    </message>
    <message numerus="yes">
        <source>备份 %n 天前</source>
        <translation>
            <numerusform>Backed up %n day ago</numerusform>
            <numerusform>Backed up %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source> · 已验证</source>
        <translation> · verified</translation>
    </message>
    <message>
        <source> · 未验证</source>
        <translation> · not verified</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒后锁定</source>
        <translation>
            <numerusform>Locks in %n second</numerusform>
            <numerusform>Locks in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>这种文件不能在这里打开。</source>
        <translation>This kind of file cannot be opened here.</translation>
    </message>
    <message>
        <source>写明理由并打开…</source>
        <translation>Say what for and open…</translation>
    </message>
    <message>
        <source>写明理由并打开咨询内容</source>
        <translation>Say what for and open the counsellors&apos; notes</translation>
    </message>
    <message>
        <source>咨询内容打开到 %1</source>
        <translation>Notes open until %1</translation>
    </message>
</context>
<context>
    <name>BlankForms</name>
    <message>
        <source>表 %1 %2</source>
        <translation>Form %1 %2</translation>
    </message>
    <message>
        <source>打印空白表</source>
        <translation>Print an empty form</translation>
    </message>
    <message>
        <source>停电或要手写时用。空白表上没有任何人的信息。</source>
        <translation>For days without power, and for writing by hand. Nothing of anybody stands on it.</translation>
    </message>
    <message>
        <source>哪张表</source>
        <translation>Which form</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::BookingDraft</name>
    <message>
        <source>这里有上次没有写完的内容,已放回各栏。</source>
        <translation>What was left unfinished last time is back in its fields.</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::AppointmentsCard</name>
    <message>
        <source>没记结果</source>
        <translation>No outcome</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>待签名</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>记录未写完</source>
        <translation>Note unfinished</translation>
    </message>
    <message>
        <source>首次</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>今天的预约</source>
        <translation>Appointments today</translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message>
        <source> · 下一位 %1</source>
        <translation> · next %1</translation>
    </message>
    <message>
        <source>今天没有你的预约。按 B 新建预约,有人来按 N 登记。</source>
        <translation>You have no appointments today. B makes one, N logs who comes.</translation>
    </message>
    <message>
        <source>Enter 写记录,A 已到访,X 未到</source>
        <translation>Enter writes the note, A came, X did not come</translation>
    </message>
    <message>
        <source>同事今天的预约</source>
        <translation>Colleagues&apos; appointments today</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::DutyCard</name>
    <message>
        <source>%1没有上课日</source>
        <translation>%1: no school days</translation>
    </message>
    <message>
        <source>%1已开放 %2 / 要求 %3</source>
        <translation>%1: open %2 of %3</translation>
    </message>
    <message>
        <source>%1达标 %2 天 / %3 个上课日</source>
        <translation>%1: %2 of %3 school days kept</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>开门值班</source>
        <translation>Open the room</translation>
    </message>
    <message>
        <source>关门</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关门,结束值班</source>
        <translation>Close, end of duty</translation>
    </message>
    <message>
        <source>登记来访</source>
        <translation>Log a walk-in</translation>
    </message>
    <message>
        <source>新预约</source>
        <translation>New appointment</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>你在值班</source>
        <translation>You are on duty</translation>
    </message>
    <message>
        <source>%1 在值班</source>
        <translation>%1 is on duty</translation>
    </message>
    <message>
        <source>开放中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有排人</source>
        <translation>nobody on the roster</translation>
    </message>
    <message>
        <source>还没有开放计划和值班表:先排一周</source>
        <translation>No plan and no roster yet: begin with a week</translation>
    </message>
    <message>
        <source>今天没有排值班</source>
        <translation>No duty is planned today</translation>
    </message>
    <message>
        <source>今天排的值班都过了</source>
        <translation>Today&apos;s duties are over</translation>
    </message>
    <message>
        <source>该开门了</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>On the roster</translation>
    </message>
    <message>
        <source>下一班</source>
        <translation>Next duty</translation>
    </message>
    <message>
        <source>今天的值班记录:补写来访和交接</source>
        <translation>Today&apos;s duty log: write down who came</translation>
    </message>
    <message numerus="yes">
        <source>团体 %n 人次</source>
        <translation>
            <numerusform>%n came to groups</numerusform>
            <numerusform>%n came to groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>电话 %n 次</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>来信 %n 封</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不足 %n 周</source>
        <translation>
            <numerusform>%n week short</numerusform>
            <numerusform>%n weeks short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不足 %n 天</source>
        <translation>
            <numerusform>%n day short</numerusform>
            <numerusform>%n days short</numerusform>
        </translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::FollowUpsCard</name>
    <message>
        <source>未定期限</source>
        <translation>No deadline</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>%n 天后</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>到期回访和下一步</source>
        <translation>Follow-ups due and next steps</translation>
    </message>
    <message>
        <source>进行中的个案</source>
        <translation>Open cases</translation>
    </message>
    <message numerus="yes">
        <source>%n 个进行中</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n 项逾期</source>
        <translation>
            <numerusform> · %n overdue</numerusform>
            <numerusform> · %n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>没有到期的回访,进行中的个案也没有写下一步。</source>
        <translation>No follow-up is due, and no open case has a next step.</translation>
    </message>
    <message>
        <source>没有到期的回访,也没有进行中的个案。</source>
        <translation>No follow-up is due, and no case is open.</translation>
    </message>
    <message>
        <source>全部进行中的个案</source>
        <translation>All open cases</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>回访:%1</source>
        <translation>Follow-up: %1</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::MonthView</name>
    <message>
        <source>签名后数字有变</source>
        <translation>Changed since signed</translation>
    </message>
    <message>
        <source>已签名</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>本月未完</source>
        <translation>Month not over</translation>
    </message>
    <message>
        <source>月报的样子</source>
        <translation>The sheet as it prints</translation>
    </message>
    <message>
        <source>上一个月的月报</source>
        <translation>The month before</translation>
    </message>
    <message>
        <source>下一个月的月报</source>
        <translation>The month after</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>为这个月的月报签名</source>
        <translation>Sign this month</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印这个月的月报</source>
        <translation>Print this month&apos;s sheet</translation>
    </message>
    <message>
        <source>%1 年 %2 月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>这是到今天为止的数字。当月最后一天起可以签名。</source>
        <translation>These are the figures until today. The month can be signed from its last day on.</translation>
    </message>
    <message>
        <source>纸上是签名时的数字。之后登记簿又变了,再签一次会成为新的一版,原来的一版留着。</source>
        <translation>The paper shows the figures as they were signed. The registers have changed since; signing again makes another revision and keeps the first.</translation>
    </message>
    <message>
        <source>为月报签名</source>
        <translation>Sign the month</translation>
    </message>
    <message>
        <source>%1 年 %2 月的月报,由%3签名。</source>
        <translation>The month %1-%2, signed by %3.</translation>
    </message>
    <message>
        <source>签名以后这一版不能改,也不能撤销;数字再有变化,可以签新的一版。</source>
        <translation>A signed revision is neither changed nor undone; when figures change, another one can be signed.</translation>
    </message>
    <message>
        <source>已签名。留痕 #%1 %2,请抄在纸质登记本上。</source>
        <translation>Signed. Log #%1 %2: copy it into the book on paper.</translation>
    </message>
    <message>
        <source>打印月报</source>
        <translation>Print the month&apos;s sheet</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::SigningCard</name>
    <message>
        <source>待签</source>
        <translation>To sign</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>等你签字</source>
        <translation>For your signature</translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>没有等着签的</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>%1 年 %2 月的月报</source>
        <translation>Sheet of %1-%2</translation>
    </message>
    <message>
        <source>本月月报</source>
        <translation>This month&apos;s sheet</translation>
    </message>
    <message>
        <source>到今天为止</source>
        <translation>until today</translation>
    </message>
    <message>
        <source>个案报告 %1 第 %2 版</source>
        <translation>Case report %1, version %2</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>自己写的:纸面签字后登记</source>
        <translation>your own: sign on paper</translation>
    </message>
    <message>
        <source>辅导记录 %1 第 %2 次的督导意见</source>
        <translation>Supervisor&apos;s opinion on session %1/%2</translation>
    </message>
    <message>
        <source>待督导</source>
        <translation>To supervise</translation>
    </message>
    <message>
        <source>制度的草稿</source>
        <translation>Drafts of written rules</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To approve</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::WaitingCard</name>
    <message>
        <source>待处理</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>快到期的群体标记</source>
        <translation>Circumstance tags about to expire</translation>
    </message>
    <message>
        <source>最早 %1</source>
        <translation>earliest %1</translation>
    </message>
    <message>
        <source>待签名的记录</source>
        <translation>Records to sign</translation>
    </message>
    <message>
        <source>全校待签名的记录</source>
        <translation>Unsigned records of the school</translation>
    </message>
    <message numerus="yes">
        <source>%n 份超期</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>没有值班记录的时段</source>
        <translation>Openings without a duty entry</translation>
    </message>
    <message>
        <source>最近 %1 %2</source>
        <translation>latest %1 %2</translation>
    </message>
    <message>
        <source>过了时间没记结果的预约</source>
        <translation>Appointments without an outcome</translation>
    </message>
    <message>
        <source>等着安排时间的人</source>
        <translation>Waiting for a time</translation>
    </message>
    <message>
        <source>复核队列</source>
        <translation>Review queue</translation>
    </message>
    <message numerus="yes">
        <source>约 %n 小时谈话</source>
        <translation>
            <numerusform>About %n hour of talks</numerusform>
            <numerusform>About %n hours of talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · 最早 %n 天前</source>
        <translation>
            <numerusform> · oldest %n day ago</numerusform>
            <numerusform> · oldest %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>没写完:%1</source>
        <translation>Not finished: %1</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>未交齐的班级 · %1</source>
        <translation>Classes with sheets missing · %1</translation>
    </message>
    <message>
        <source>待配对的答卷 · %1</source>
        <translation>Sheets to match · %1</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>该备份了</source>
        <translation>Backup is due</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>先选一个备份位置</source>
        <translation>Choose a backup location first</translation>
    </message>
    <message>
        <source>今天备份过</source>
        <translation>backed up today</translation>
    </message>
    <message numerus="yes">
        <source>上次 %n 天前</source>
        <translation>
            <numerusform>Last one %n day ago</numerusform>
            <numerusform>Last one %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 份没写完的</source>
        <translation>
            <numerusform>%n more unfinished draft</numerusform>
            <numerusform>%n more unfinished drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>没看的会诊答复</source>
        <translation>Answers not yet read</translation>
    </message>
    <message>
        <source>未阅的上级来件</source>
        <translation>From the office, unread</translation>
    </message>
    <message>
        <source>待接收的移交档案</source>
        <translation>Files handed over, waiting</translation>
    </message>
    <message>
        <source>过了期限的复核</source>
        <translation>Reviews past their last day</translation>
    </message>
    <message numerus="yes">
        <source>最久过期 %n 天</source>
        <translation>
            <numerusform>longest %n day late</numerusform>
            <numerusform>longest %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · 在队列里 %n 天</source>
        <translation>
            <numerusform> · %n day in the queue</numerusform>
            <numerusform> · %n days in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tingyu::ui::KeptPictures</name>
    <message>
        <source>%1,Enter 看,Delete 移除</source>
        <translation>%1: Enter shows, Delete removes</translation>
    </message>
    <message>
        <source>添加图片…</source>
        <translation>Add picture…</translation>
    </message>
    <message>
        <source>添加图片:%1</source>
        <translation>Add a picture: %1</translation>
    </message>
    <message>
        <source>看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>看所选的图片:%1</source>
        <translation>Show the chosen picture: %1</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移除所选的图片:%1</source>
        <translation>Remove the chosen picture: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::PictureView</name>
    <message>
        <source>图片:%1</source>
        <translation>Picture: %1</translation>
    </message>
    <message>
        <source>放大图片</source>
        <translation>Make the picture larger</translation>
    </message>
    <message>
        <source>缩小图片</source>
        <translation>Make the picture smaller</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭图片</source>
        <translation>Close the picture</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScheduleBar</name>
    <message>
        <source>前一段时间</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>前一段时间  PgUp</source>
        <translation>Earlier  PgUp</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>后一段时间</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>后一段时间  PgDn</source>
        <translation>Later  PgDn</translation>
    </message>
    <message>
        <source>看法</source>
        <translation>View</translation>
    </message>
    <message>
        <source>周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Waitlist</translation>
    </message>
    <message>
        <source>遮住姓名</source>
        <translation>Cover names</translation>
    </message>
    <message>
        <source>遮住姓名:旁边有人时用</source>
        <translation>Cover names while somebody stands beside you</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印登记表或这一周</source>
        <translation>Print the register or this week</translation>
    </message>
    <message>
        <source>打印登记表或这一周  Ctrl P</source>
        <translation>Print the register or this week  Ctrl P</translation>
    </message>
    <message>
        <source>新预约</source>
        <translation>New appointment</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScheduleCalendar</name>
    <message>
        <source>日程</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>还没有预约:在时间上拖一下,或按 B。</source>
        <translation>No appointments yet: draw a time, or press B.</translation>
    </message>
    <message>
        <source>候补</source>
        <translation>Waitlist</translation>
    </message>
    <message>
        <source>候补名单:拖到时间上,或按 Enter 安排在光标处</source>
        <translation>Waitlist: drag onto a time, or press Enter for the time under the cursor</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ScheduleFilters</name>
    <message>
        <source>看哪位老师的</source>
        <translation>Whose appointments to show</translation>
    </message>
    <message>
        <source>看哪个房间的</source>
        <translation>Which room to show</translation>
    </message>
    <message>
        <source>一天怎样分列</source>
        <translation>Columns of a day</translation>
    </message>
    <message>
        <source>合在一起</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>按老师</source>
        <translation>By counsellor</translation>
    </message>
    <message>
        <source>按房间</source>
        <translation>By room</translation>
    </message>
    <message>
        <source>全部老师</source>
        <translation>All counsellors</translation>
    </message>
    <message>
        <source>全部房间</source>
        <translation>All rooms</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ExportDialog</name>
    <message>
        <source>导出成什么</source>
        <translation>What to export into</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>Where to write</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择写到哪里</source>
        <translation>Choose where to write</translation>
    </message>
    <message>
        <source>为什么导出</source>
        <translation>Reason for the export</translation>
    </message>
    <message>
        <source>连同咨询内容,写明为什么要看(&amp;W)</source>
        <translation>&amp;With what counsellors keep, saying what for</translation>
    </message>
    <message>
        <source>连同咨询内容</source>
        <translation>With what counsellors keep</translation>
    </message>
    <message>
        <source>导出的进度</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>开始导出</source>
        <translation>Start the export</translation>
    </message>
    <message>
        <source>整库导出</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>一个加密文件</source>
        <translation>One encrypted file</translation>
    </message>
    <message>
        <source>普通文件,不加密</source>
        <translation>Plain files, not encrypted</translation>
    </message>
    <message>
        <source>例如:更换系统</source>
        <translation>for example: change of system</translation>
    </message>
    <message>
        <source>把全部记录写成谁都能读懂的 JSON 和 CSV,可以装成新的数据夹,也可以交给别的系统。每次导出都留痕。</source>
        <translation>Writes every record as JSON and CSV that anyone can read, for a new vault or for another system. Each export is on the audit trail.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>不导出了</source>
        <translation>Do not export</translation>
    </message>
    <message>
        <source>写到(&amp;T)</source>
        <translation>Write &amp;to</translation>
    </message>
    <message>
        <source>为什么导出(&amp;R)</source>
        <translation>&amp;Reason for the export</translation>
    </message>
    <message>
        <source>给这个文件另定一个密码,不是登录密码。没有它,谁也打不开这个文件。</source>
        <translation>Give this file a password of its own, not the one for signing in. Nobody opens the file without it.</translation>
    </message>
    <message>
        <source>拿到这些文件的人都能读到全部内容。用完请彻底删除,不要通过互联网传送。</source>
        <translation>Whoever gets these files can read all of it. Delete them for good when you are done, and do not send them over the internet.</translation>
    </message>
    <message>
        <source>写到哪个文件</source>
        <translation>Which file to write</translation>
    </message>
    <message>
        <source>加密的导出 (*.tyo)</source>
        <translation>Encrypted export (*.tyo)</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Which folder to write to</translation>
    </message>
    <message>
        <source>这里已经有同名的文件,请换一个名字。</source>
        <translation>A file of this name is here already; choose another name.</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>已导出 %1 条记录到 %2,流水号 %3;其中 %4 条里有您不能看的内容,没有写出。</source>
        <translation>Exported %1 records to %2, serial %3; %4 of them hold what you may not read, which was not written.</translation>
    </message>
    <message>
        <source>已导出 %1 条记录到 %2,流水号 %3。</source>
        <translation>Exported %1 records to %2, serial %3.</translation>
    </message>
    <message>
        <source>导出这名学生的档案</source>
        <translation>Export this student&apos;s file</translation>
    </message>
    <message>
        <source>把这名学生的全部档案写成谁都能读懂的 JSON 和 CSV,例如转学移交时。每次导出都留痕。</source>
        <translation>Writes the whole file of this student as JSON and CSV that anyone can read, for a change of school. Each export is on the audit trail.</translation>
    </message>
    <message>
        <source>学生档案</source>
        <translation>Student file</translation>
    </message>
    <message>
        <source>例如:转学移交</source>
        <translation>for example: change of school</translation>
    </message>
</context>
<context>
    <name>tingyu::ui::ImportPage</name>
    <message>
        <source>从开放导出装入</source>
        <translation>Import from an open export</translation>
    </message>
    <message>
        <source>整库导出的全部记录会放进一个新的数据夹;密码和恢复单是新的。</source>
        <translation>Every record of an export of everything goes into a new vault, with a new password and recovery sheet.</translation>
    </message>
    <message>
        <source>装入的进度</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>导出的文件或文件夹(&amp;E)</source>
        <translation>&amp;Exported file or folder</translation>
    </message>
    <message>
        <source>导出的文件或文件夹</source>
        <translation>Exported file or folder</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>选择加密的导出文件</source>
        <translation>Choose an encrypted export</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>选择导出的文件夹</source>
        <translation>Choose the folder of an export</translation>
    </message>
    <message>
        <source>加密文件的密码</source>
        <translation>Password of the encrypted file</translation>
    </message>
    <message>
        <source>装到(&amp;T)</source>
        <translation>Import in&amp;to</translation>
    </message>
    <message>
        <source>装到哪里</source>
        <translation>Where to import into</translation>
    </message>
    <message>
        <source>听屿数据夹-装入</source>
        <translation>Tingyu vault imported</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择装到哪里</source>
        <translation>Choose where to import into</translation>
    </message>
    <message>
        <source>您的姓名(&amp;N)</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>原来的用户只留下姓名,不能登录,由您重设密码后启用。您的姓名若与原来某位相同,其记录就归您名下。</source>
        <translation>Earlier users are there by name only and cannot sign in until you set a password and enable them. If your name is that of one of them, their records are yours.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>装入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>开始装入</source>
        <translation>Start the import</translation>
    </message>
    <message>
        <source>加密的导出文件</source>
        <translation>Encrypted export</translation>
    </message>
    <message>
        <source>加密的导出 (*.tyo)</source>
        <translation>Encrypted export (*.tyo)</translation>
    </message>
    <message>
        <source>导出的文件夹</source>
        <translation>Folder of an export</translation>
    </message>
    <message>
        <source>这是新数据夹的恢复单,只显示这一次。请抄在纸上;下次打开时会请您照着纸再输入一遍。</source>
        <translation>This is the recovery sheet of the new vault, shown this once. Copy it onto paper; the next time you unlock you will be asked to type it back.</translation>
    </message>
    <message>
        <source>直接打印</source>
        <translation>Print now</translation>
    </message>
    <message>
        <source>直接打印恢复单</source>
        <translation>Print the recovery sheet now</translation>
    </message>
    <message>
        <source>已抄好,去打开</source>
        <translation>Copied, unlock now</translation>
    </message>
    <message>
        <source>恢复单已抄好,去打开数据夹</source>
        <translation>Recovery sheet copied, unlock the vault</translation>
    </message>
    <message>
        <source>这个位置会被同步或在网络上,请换到本机磁盘的其他位置。</source>
        <translation>This place is synchronised or on the network; choose another place on a disk of this PC.</translation>
    </message>
    <message>
        <source>正在装入并逐行核对…</source>
        <translation>Importing and checking every row…</translation>
    </message>
    <message>
        <source>已装入 %1 条记录。</source>
        <translation>%1 records imported.</translation>
    </message>
    <message>
        <source>加密文件的密码(&amp;F)</source>
        <translation>Password of the encrypted &amp;file</translation>
    </message>
</context>
</TS>
