// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/queue_rule_dialog.h"

#include "core/follow_up_services.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page_write.h"
#include "ui/text/follow_up_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

struct QueueRuleDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(QueueRuleDialog)
};

constexpr int pauseMs = 400;
constexpr int minutesAnHour = 60;

/// The fields of the dialog, and what they say together.
struct Fields
{
    QComboBox *campaign = nullptr;
    QComboBox *reach = nullptr;
    QLineEdit *talkMinutes = nullptr;
    QLineEdit *counsellors = nullptr;
    QLineEdit *weekHours = nullptr;
    QLineEdit *dueDays = nullptr;

    Uid chosen() const { return Uid::fromString(chosenCode(campaign)).value_or(Uid()); }
    QueueRule rule() const
    {
        QueueRule rule;
        rule.reach = queueReachFromCode(chosenCode(reach)).value_or(QueueReach::Total);
        rule.talkMinutes = talkMinutes->text().trimmed().toInt();
        rule.counsellors = counsellors->text().trimmed().toInt();
        rule.weekMinutes = static_cast<int>(weekHours->text().trimmed().toDouble() * minutesAnHour);
        rule.dueDays = dueDays->text().trimmed().toInt();
        return rule;
    }
    void show(const QueueRule &rule) const
    {
        chooseCode(reach, queueReachCode(rule.reach));
        talkMinutes->setText(QString::number(rule.talkMinutes));
        counsellors->setText(QString::number(rule.counsellors));
        weekHours->setText(QString::number(static_cast<double>(rule.weekMinutes) / minutesAnHour));
        dueDays->setText(QString::number(rule.dueDays));
    }
};

ValueCell loadCell(const QueueLine &line)
{
    return {.text = text::forecastLine(line)};
}

void fillTable(ValueTableModel *model, const QueueForecast &forecast)
{
    QList<QList<ValueCell>> rows;
    for (const QueueLine &line : forecast.lines) {
        ValueCell name{.text = text::queueReachName(line.reach), .sort = rows.size()};
        rows.append(
            {name,
             loadCell(line),
             {.text = line.isKnown ? QString::number(line.themes) : QStringLiteral("–"), .figure = true}});
    }
    model->setRows(rows);
}

struct Told
{
    QueueForecast forecast;
    QStringList silent; ///< scales of the campaign that queue nobody by themselves
};

Result<QStringList> silentOnes(Services &services, const Uid &uid, QueueReach reach)
{
    auto campaign = services.campaigns.get(uid);
    if (!campaign)
        return campaign.error();
    QStringList silent;
    for (const QString &scale : std::as_const(campaign->scales)) {
        auto definition = services.scales.find(scale);
        if (!definition)
            return definition.error();
        if (!queuesByItself(**definition, std::max(reach, QueueReach::Total)))
            silent.append((*definition)->abbr);
    }
    return silent;
}

} // namespace

void askQueueRule(PageHost &host, QWidget *parent, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("queueRule", QueueRuleDialogWords::tr("进入队列的规则"), parent);
    setHelpTask(*dialog, QStringLiteral("queue_rule"));
    dialog->setMinimumWidth(std::min(px(900), mostDialogWidth));
    dialog->addNote(QueueRuleDialogWords::tr(
        "关键题总是进入队列。单个分量表偏高时不找学生单独谈,而是成为班级的主题(见班级汇总)。"));
    Fields fields;
    fields.campaign = dialog->addChoice("campaign", QueueRuleDialogWords::tr("测评"), {});
    QList<CodeName> reaches;
    for (const QueueReach reach : queueReaches)
        reaches.append({queueReachCode(reach), text::queueReachName(reach)});
    fields.reach = dialog->addChoice("reach", QueueRuleDialogWords::tr("谁要谈话"), reaches);
    fields.talkMinutes = dialog->addLine("minutes", QueueRuleDialogWords::tr("一次谈话的分钟数"));
    fields.counsellors = dialog->addLine("counsellors", QueueRuleDialogWords::tr("谈话的老师人数"));
    fields.weekHours = dialog->addLine("hours", QueueRuleDialogWords::tr("每人每周用于谈话的小时数"));
    fields.dueDays = dialog->addLine("days", QueueRuleDialogWords::tr("多少天内谈完"));
    auto *model = new ValueTableModel({QueueRuleDialogWords::tr("规则"), QueueRuleDialogWords::tr("会有多少"),
                                       QueueRuleDialogWords::tr("归入班级主题")},
                                      dialog);
    auto *table = new DataTable("queueForecast", QueueRuleDialogWords::tr("每种规则的人数和时间"),
                                host.settings(), dialog);
    table->setModel(model);
    table->keepWhole(static_cast<int>(std::size(queueReaches)));
    dialog->addRow(QueueRuleDialogWords::tr("估计"), table, "forecast");
    auto *basis = label({}, "caption", dialog);
    basis->setWordWrap(true);
    dialog->addRow(QueueRuleDialogWords::tr("依据"), basis, "basis");

    auto *pause = new QTimer(dialog);
    pause->setSingleShot(true);
    pause->setInterval(pauseMs);
    const auto tell = [&host, dialog, fields, model, basis](bool ownRule) {
        const Uid campaign = fields.chosen();
        if (campaign.isNull())
            return;
        host.tasks().run(
            dialog,
            [campaign, rule = ownRule ? std::optional<QueueRule>()
                                      : std::optional(fields.rule())](Services &services) -> Result<Told> {
                auto forecast = services.followUp().queueRules.forecast(campaign, rule);
                if (!forecast)
                    return forecast.error();
                auto silent = silentOnes(services, campaign, forecast->rule.reach);
                if (!silent)
                    return silent.error();
                return Told{*std::move(forecast), *std::move(silent)};
            },
            [dialog, fields, model, basis, ownRule](const Result<Told> &told) {
                if (!told) {
                    dialog->refuse(told.error());
                    return;
                }
                dialog->unsay();
                if (ownRule)
                    fields.show(told->forecast.rule);
                fillTable(model, told->forecast);
                const QString silent = text::silentScales(told->silent);
                const QString known = text::forecastBasis(told->forecast);
                basis->setText(silent.isEmpty() ? known : QString(known + QLatin1Char('\n') + silent));
            });
    };
    QObject::connect(pause, &QTimer::timeout, dialog, [tell] { tell(false); });
    for (QLineEdit *line : {fields.talkMinutes, fields.counsellors, fields.weekHours, fields.dueDays})
        QObject::connect(line, &QLineEdit::textEdited, pause, [pause] { pause->start(); });
    QObject::connect(fields.campaign, &QComboBox::activated, dialog, [tell] { tell(true); });
    host.tasks().run(
        dialog, [](Services &services) { return services.campaigns.list(); },
        [dialog, fields, tell](const Result<QList<Campaign>> &campaigns) {
            if (!campaigns) {
                dialog->refuse(campaigns.error());
                return;
            }
            QList<CodeName> choices;
            for (const Campaign &campaign : *campaigns)
                choices.append({campaign.uid.toString(), campaign.name});
            fillChoices(fields.campaign, choices);
            if (choices.isEmpty())
                dialog->tell(QueueRuleDialogWords::tr("还没有测评。请先在“测评”里新建一个,再来定规则。"));
            tell(true);
        });
    dialog->setSubmit(QueueRuleDialogWords::tr("按这个规则"), [=, &host] {
        auto change = std::make_shared<QueueChange>();
        write(
            host, parent, dialog, QueueRuleDialogWords::tr("进入队列的规则"),
            [campaign = fields.chosen(), rule = fields.rule(), change](Services &services) -> Result<void> {
                auto set = services.followUp().queueRules.setRule(campaign, rule);
                if (!set)
                    return set.error();
                *change = *set;
                return {};
            },
            [&host, change, done](const Result<void> &ended) {
                if (!ended)
                    return;
                host.say(text::queueChanged(*change));
                done();
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
