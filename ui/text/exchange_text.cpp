// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/exchange_text.h"

#include "core/exchange/streams.h"
#include "core/report/form_words.h"
#include "core/scales/library.h"
#include "core/school/school.h"
#include "core/screening/screening.h"
#include "ui/text/scale_text.h"
#include "ui/text/school_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tingyu::text {
namespace {

struct ExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::text::ExchangeText)
};

struct CodeWord
{
    const char *code;
    const char *word;
};

constexpr CodeWord streams[] = {
    {"room", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "心理辅导室月报")},
    {"school", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "学校概况")},
    {"screening", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "测评汇总")},
    {"care", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "预警与个案月报")},
    {"activities", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "教学与活动月报")},
    {"results", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "测评结果(不含姓名)")},
    {"receipt", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "回执")},
    {"consultation", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "专家会诊")},
    {"units", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "下级各单位")},
    {"down", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "上级下发")},
    {"alert", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "指名通报")},
    {"reply", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "会诊答复")},
    {"handover", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "学生档案移交")},
};

constexpr CodeWord columns[] = {
    {"classes", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "班级")},
    {"roll.male", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "在册男生")},
    {"roll.female", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "在册女生")},
    {"roll.unknown", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "在册(性别未填)")},
    {"staff.unknown", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "岗位未填")},
    {"coverage.on_roll", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "应测")},
    {"coverage.done", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "已完成")},
    {"coverage.invalid", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "作答无效")},
    {"coverage.incomplete", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "未答完")},
    {"coverage.refused", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "未获同意")},
    {"coverage.absent", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "缺席")},
    {"care.consultations.sent", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "送出的会诊")},
    {"care.consultations.answered", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "收到的会诊答复")},
    {"care.reviews.waiting", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "复核:月末待复核")},
    {"care.reviews.confirmed", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "复核:确认需要关注")},
    {"care.reviews.not-confirmed", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "复核:暂不需要")},
    {"care.reviews.watch", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "复核:继续观察")},
    {"care.file_class.general", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月末档案类别:一般")},
    {"care.file_class.attention", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月末档案类别:关注")},
    {"care.file_class.focus", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月末档案类别:重点")},
    {"care.file_class.crisis", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月末档案类别:危机")},
};

/// Counts of cases, each of one kind.
constexpr CodeWord caseCounts[] = {
    {"open", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月末未结个案:%1")},
    {"opened", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "本月立案:%1")},
    {"closed", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "本月结案:%1")},
    {"events", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "本月个案记事:%1")},
};

constexpr CodeWord caseKinds[] = {
    {"crisis", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "危机个案")},
    {"concern", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "关注个案")},
    {"protection", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "保护个案")},
};

constexpr CodeWord activities[] = {
    {"lesson", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "心理课")},
    {"group", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "团体辅导")},
    {"training", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "教师培训")},
    {"experience", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "临床心理咨询体验")},
    {"supervision", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "督导")},
    {"meeting", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "工作会议")},
    {"outreach", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "送教到校点")},
    {"room_use", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "功能室使用")},
};

constexpr CodeWord activityParts[] = {
    {"times", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "%1:次数")},
    {"minutes", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "%1:分钟")},
    {"people", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "%1:人次")},
};

constexpr CodeWord sections[] = {
    {"sheet", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月报")},
    {"rule", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "开放规则")},
    {"figures", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "月报")},
    {"profile", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "学校")},
    {"roll", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "在册学生")},
    {"staff", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "人员")},
    {"campaigns", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "测评")},
    {"coverage", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "完成情况")},
    {"bands", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "全校分段人数")},
    {"grades", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "各年级分段人数")},
    {"receipts", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "回执")},
    {"care", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "全校预警与个案")},
    {"care_grades", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "各年级预警与个案")},
    {"activities", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "教学与活动")},
    {"results", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "测评结果")},
    {"longitudinal", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "代号跨学年不变")},
};

/// Fields that are no figure but say something by themselves.
constexpr CodeWord fields[] = {
    {"revision", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "第几次签字")},
    {"signed_on", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "签字日期")},
    {"kind", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "类别")},
    {"minutes", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "分钟")},
    {"name", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "名称")},
    {"code", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "学校代码")},
    {"region", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "地区")},
    {"phone", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "电话")},
    {"units", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "校区、教学点")},
    {"classes", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "班级")},
    {"from", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "开始")},
    {"to", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "结束")},
    {"stream", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "内容")},
    {"period", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "期间")},
    {"seq", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "号")},
    {"outcome", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "结果")},
    {"reason", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "原因")},
    {"purpose", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "用途")},
};

constexpr CodeWord kinds[] = {
    {"per_school_day", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "每个上课日")},
    {"per_teaching_week", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "每个教学周")},
    {"every_school_day", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "上课日都开放")},
    {"census", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "普测")},
    {"entry", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "入学普测")},
    {"typed", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "过程分类测")},
    {"monitoring", QT_TRANSLATE_NOOP("tingyu::text::ExchangeText", "重点学生监控测")},
};

template<size_t n>
QString wordOf(const CodeWord (&words)[n], const QString &code)
{
    for (const CodeWord &one : words) {
        if (code == QLatin1String(one.code))
            return ExchangeText::tr(one.word);
    }
    return {};
}

/// Of a column whose word has two parts; empty for another.
QString partedWord(const QString &code)
{
    const QString first = code.section(u'.', 1, 1);
    const QString second = code.section(u'.', 2);
    const bool isCare = code.startsWith(QLatin1String("care."));
    if (!isCare && !code.startsWith(QLatin1String("activities.")))
        return {};
    const QString pattern = isCare ? wordOf(caseCounts, first) : wordOf(activityParts, second);
    const QString part = isCare ? wordOf(caseKinds, second) : wordOf(activities, first);
    return pattern.isEmpty() || part.isEmpty() ? QString() : pattern.arg(part);
}

report::Language paperLanguage()
{
    return spoken() == Language::English ? report::Language::English : report::Language::Chinese;
}

QString gradeText(const QString &stage, int grade)
{
    const auto known = schoolStageFromCode(stage);
    return known ? gradeLabel(*known, grade) : QString::number(grade);
}

} // namespace

QString streamName(const QString &stream)
{
    const QString word = wordOf(streams, stream);
    return word.isEmpty() ? stream : word;
}

QString periodText(const QString &period)
{
    if (exchange::isPeriod(exchange::PeriodKind::Case, period))
        return period.left(8); // of its number: enough to tell cases apart
    if (const qsizetype dot = period.indexOf(u'.'); dot > 0)
        return streamName(period.left(dot)) % u' ' % periodText(period.mid(dot + 1));
    const QStringList parts = period.split(u'-');
    const int year = parts.constFirst().toInt();
    if (year == 0)
        return {};
    if (parts.size() == 1)
        return ExchangeText::tr("%1 学年").arg(schoolYearShown(year));
    return parts[1].size() == 2 ? ExchangeText::tr("%1 年 %2 月").arg(year).arg(parts[1].toInt())
                                : ExchangeText::tr("%1 学年第 %2 学期").arg(schoolYearShown(year), parts[1]);
}

QString contentName(const exchange::FileVerdict &file)
{
    switch (file.kind) {
    case exchange::IncomingKind::Package:
        break;
    case exchange::IncomingKind::Revocations:
        return ExchangeText::tr("停用名单");
    case exchange::IncomingKind::KeyCard:
        return ExchangeText::tr("密钥卡");
    case exchange::IncomingKind::Changes:
        return ExchangeText::tr("变更文件");
    case exchange::IncomingKind::Backup:
        return ExchangeText::tr("备份");
    }
    return file.stream.isEmpty() ? QString() : streamName(file.stream);
}

QString verdictName(exchange::Verdict verdict)
{
    switch (verdict) {
    case exchange::Verdict::Accepted:
        return ExchangeText::tr("收下");
    case exchange::Verdict::Duplicate:
        return ExchangeText::tr("已有");
    case exchange::Verdict::Older:
        return ExchangeText::tr("旧版本");
    case exchange::Verdict::Quarantined:
        return ExchangeText::tr("待查");
    case exchange::Verdict::Waiting:
        return ExchangeText::tr("等待升级");
    case exchange::Verdict::Rejected:
        return ExchangeText::tr("拒收");
    case exchange::Verdict::Elsewhere:
        return ExchangeText::tr("另处办理");
    }
    return {};
}

QString unitKindName(exchange::UnitKind kind)
{
    return kind == exchange::UnitKind::School ? ExchangeText::tr("学校") : ExchangeText::tr("上级单位");
}

QString outcomeName(const QString &outcome)
{
    return outcome == QLatin1String("accepted")   ? ExchangeText::tr("已认可")
           : outcome == QLatin1String("returned") ? ExchangeText::tr("已退回")
                                                  : QString();
}

QString handedKindName(exchange::HandedKind kind)
{
    switch (kind) {
    case exchange::HandedKind::File:
        return ExchangeText::tr("学生心理档案");
    case exchange::HandedKind::Sheet:
        return ExchangeText::tr("测评报告");
    case exchange::HandedKind::Case:
        return ExchangeText::tr("个案报告");
    case exchange::HandedKind::Opinion:
        return ExchangeText::tr("专家意见");
    case exchange::HandedKind::Series:
        return ExchangeText::tr("个案封面与结案表");
    }
    return {};
}

QString handedFieldName(const QString &field)
{
    if (field == QLatin1String("name"))
        return ExchangeText::tr("姓名");
    if (field == QLatin1String("birth-date"))
        return ExchangeText::tr("出生日期");
    if (field == QLatin1String("sex"))
        return ExchangeText::tr("性别");
    return ExchangeText::tr("证件号");
}

QString handedFieldValue(const QString &field, const QString &value)
{
    return field == QLatin1String("sex") ? sexName(sexFromCode(value)) : value;
}

QString handoverStateName(exchange::HandoverState state)
{
    switch (state) {
    case exchange::HandoverState::Sent:
        return ExchangeText::tr("已送出");
    case exchange::HandoverState::Arrived:
        return ExchangeText::tr("对方已收到");
    case exchange::HandoverState::Waiting:
        return ExchangeText::tr("待接收");
    case exchange::HandoverState::Taken:
        return ExchangeText::tr("已签收");
    case exchange::HandoverState::Returned:
        return ExchangeText::tr("已退回");
    }
    return {};
}

QString downKindName(exchange::DownKind kind)
{
    switch (kind) {
    case exchange::DownKind::Notice:
        return ExchangeText::tr("通知");
    case exchange::DownKind::Campaign:
        return ExchangeText::tr("测评任务");
    case exchange::DownKind::TextPack:
        return ExchangeText::tr("量表题目文本");
    case exchange::DownKind::PolicyPack:
        return ExchangeText::tr("地区规则");
    case exchange::DownKind::FormTemplate:
        return ExchangeText::tr("表格样式");
    case exchange::DownKind::Alert:
        return ExchangeText::tr("指名通报");
    }
    return {};
}

QString FigureWords::monthWord(const QString &code)
{
    const auto words = report::loadWords(QStringLiteral("month_sheet"), paperLanguage());
    const QString word = words ? words->label(code) : QString();
    return word.isEmpty() ? code : word;
}

QString FigureWords::bandName(const QString &scale, const QString &score, const QString &band)
{
    const auto definition = m_library.find(scale);
    if (!definition)
        return QStringList{scale, score, band}.join(u' ');
    QString scoreName = score;
    const auto at = (*definition)->scoreIndex.constFind(score);
    if (at != (*definition)->scoreIndex.constEnd())
        scoreName = wordsIn(spoken(), (*definition)->scores[static_cast<size_t>(*at)].name);
    QString label = band;
    for (const scales::Banding &banding : (*definition)->bandings) {
        if (banding.key != score)
            continue;
        for (const scales::Band &one : banding.bands) {
            if (one.id == band)
                label = wordsIn(spoken(), one.label);
        }
    }
    return QStringList{(*definition)->abbr.isEmpty() ? scale : (*definition)->abbr, scoreName, label}.join(
        u' ');
}

QString FigureWords::column(const QString &code)
{
    if (const auto known = m_known.constFind(code); known != m_known.constEnd())
        return *known;
    QString word = wordOf(columns, code);
    const QString rest = code.section(u'.', 1);
    if (word.isEmpty())
        word = partedWord(code);
    if (word.isEmpty() && code.startsWith(QLatin1String("figures.")))
        word = monthWord(rest);
    else if (word.isEmpty() && code.startsWith(QLatin1String("staff.")))
        word = postName(rest);
    else if (word.isEmpty() && code.startsWith(QLatin1String("band.")))
        word = bandName(code.section(u'.', 1, 1), code.section(u'.', 2, 2), code.section(u'.', 3));
    if (word.isEmpty())
        word = code;
    m_known.insert(code, word);
    return word;
}

QString FigureWords::line(exchange::FiguresBy by, const QString &key)
{
    if (by == exchange::FiguresBy::Grade)
        return gradeText(key.section(u'.', 0, 0), key.section(u'.', 1).toInt());
    if (by == exchange::FiguresBy::Period)
        return periodText(key);
    return key.isEmpty() ? ExchangeText::tr("(未填地区)") : key;
}

QList<FigureWords::Row> FigureWords::rows(const QList<exchange::StreamRow> &all)
{
    QList<Row> said;
    for (const exchange::StreamRow &row : all) {
        const QJsonObject &values = row.fields;
        const auto text = [&values](const char *name) {
            return values.value(QLatin1String(name)).toVariant().toString();
        };
        QString section = wordOf(sections, row.section);
        if (values.contains(QLatin1String("campaign")))
            section += QStringLiteral(" #") % text("campaign");
        const auto say = [&said, &section](const QString &item, const QJsonValue &value) {
            said.append({section, item, value.isNull() ? QStringLiteral("—") : value.toVariant().toString(),
                         value.isNull()});
        };
        if (row.section == QLatin1String("units")) {
            section = text("unit");
            say(column(text("figure")), values.value(QLatin1String("count")));
        } else if (row.section == QLatin1String("figures")) {
            say(column(QStringLiteral("figures.") % text("code")), values.value(QLatin1String("value")));
        } else if (row.section == QLatin1String("roll")) {
            say(gradeText(text("stage"), text("grade").toInt()) % u' ' %
                    column(QStringLiteral("roll.") % text("sex")),
                values.value(QLatin1String("students")));
        } else if (row.section == QLatin1String("staff")) {
            say(column(QStringLiteral("staff.") % text("post")), values.value(QLatin1String("people")));
        } else if (row.section == QLatin1String("bands") || row.section == QLatin1String("grades")) {
            const QString grade = row.section == QLatin1String("grades")
                                      ? gradeText(text("stage"), text("grade").toInt()) % u' '
                                      : QString();
            say(grade %
                    column(QStringLiteral("band.%1.%2.%3").arg(text("scale"), text("score"), text("band"))),
                values.value(QLatin1String("students")));
        } else if (row.section == QLatin1String("care") || row.section == QLatin1String("care_grades")) {
            const QString grade = values.contains(QLatin1String("grade"))
                                      ? gradeText(text("stage"), text("grade").toInt()) % u' '
                                      : QString();
            say(grade % column(QStringLiteral("care.%1.%2").arg(text("table"), text("code"))),
                values.value(QLatin1String("count")));
        } else if (row.section == QLatin1String("activities")) {
            for (const CodeWord &part : activityParts)
                say(column(QStringLiteral("activities.%1.%2").arg(text("code"), QLatin1String(part.code))),
                    values.value(QLatin1String(part.code)));
        } else if (row.section == QLatin1String("results")) {
            const QJsonArray scores = values.value(QLatin1String("scores")).toArray();
            for (const QJsonValue one : scores) {
                const auto part = [&one](const char *name) {
                    return one.toObject().value(QLatin1String(name)).toString();
                };
                say(text("pid").left(8) % u' ' % // enough to tell students apart
                        column(
                            QStringLiteral("band.%1.%2.%3").arg(text("scale"), part("score"), part("band"))),
                    part("value"));
            }
        } else {
            for (auto it = values.begin(); it != values.end(); ++it) {
                if (it.key() == QLatin1String("campaign"))
                    continue;
                QString item = column(row.section % u'.' % it.key());
                if (const QString word = wordOf(fields, it.key()); !word.isEmpty())
                    item = word;
                QString value = it.value().toVariant().toString();
                if (it.key() == QLatin1String("kind"))
                    value = wordOf(kinds, value);
                else if (it.key() == QLatin1String("stream"))
                    value = streamName(value);
                else if (it.key() == QLatin1String("period"))
                    value = periodText(value);
                if (it.key() == QLatin1String("outcome"))
                    value = outcomeName(value);
                if (it.key() != QLatin1String("package") && it.key() != QLatin1String("hash") &&
                    it.key() != QLatin1String("epoch"))
                    say(item, value);
            }
        }
    }
    return said;
}

} // namespace tingyu::text
