// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/repeat_dialog.h"

#include "core/follow_up_services.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/screening_text.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/follow_up_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {

RepeatDialog::RepeatDialog(PageHost &host, QWidget *parent) : QDialog(parent), m_host(host)
{
    build();
    readCampaigns();
}

void RepeatDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "repeatDialog", tr("重测名单"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 860, 540);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(label(tr("重测名单"), "cardTitle", this));
    auto *note = label(
        tr("这些答卷的结果不能用,不等于没有事。先和学生说几句,再请学生重新作答;原来的答卷和结果会保留。"),
        "second", this);
    note->setWordWrap(true);
    column->addWidget(note);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *bar = new QHBoxLayout;
    m_campaign = named(new QComboBox(this), "repeatCampaign", tr("哪次测评"));
    auto *caption = label(tr("测评"), "second", this);
    caption->setBuddy(m_campaign);
    bar->addWidget(caption);
    bar->addWidget(m_campaign, 1);
    connect(m_campaign, &QComboBox::activated, this, &RepeatDialog::read);
    column->addLayout(bar);
    m_model =
        new ValueTableModel({tr("班级"), tr("姓名"), tr("量表"), tr("状态"), tr("怎么办"), tr("原因")}, this);
    m_list = named(new DataTable("repeats", tr("需要再答一次的学生"), m_host.settings(), this), "repeats",
                   tr("需要再答一次的学生"));
    m_list->setModel(m_model);
    m_list->view()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    m_print = named(new ActionButton(tr("打印…"), this), "printRepeats", tr("打印重测名单"));
    connect(m_print, &QPushButton::clicked, this, &RepeatDialog::print);
    m_again = named(new ActionButton(tr("安排重新作答"), this), "askAgain", tr("让选中的学生重新作答"));
    connect(m_again, &QPushButton::clicked, this, &RepeatDialog::askAgain);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeRepeats", tr("关闭重测名单"));
    close->setAutoDefault(false);
    m_again->setAutoDefault(false);
    m_print->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(close);
    column->addLayout(buttons);
}

Uid RepeatDialog::campaign() const
{
    return Uid::fromString(chosenCode(m_campaign)).value_or(Uid());
}

void RepeatDialog::readCampaigns()
{
    m_host.tasks().run(
        this, [](Services &services) { return services.campaigns.list(); },
        [this](const Result<QList<Campaign>> &campaigns) {
            if (!campaigns) {
                m_banner->say(Banner::Kind::Problem, text::sentence(campaigns.error()));
                return;
            }
            QList<CodeName> choices;
            for (const Campaign &one : *campaigns)
                choices.append({one.uid.toString(), one.name});
            fillChoices(m_campaign, choices);
            if (choices.isEmpty())
                show({});
            else
                read();
        });
}

void RepeatDialog::read()
{
    m_host.tasks().run(
        this,
        [campaign = campaign(), language = text::spoken()](Services &services) -> Result<Loaded> {
            auto rows = services.followUp().repeats.list(campaign);
            if (!rows)
                return rows.error();
            Loaded loaded{*rows, {}, {}};
            for (const RepeatRow &row : std::as_const(loaded.rows)) {
                if (loaded.scaleNames.contains(row.scaleId))
                    continue;
                auto definition = services.scales.find(row.scaleId);
                if (!definition)
                    return definition.error();
                loaded.scaleNames.insert(row.scaleId, (*definition)->abbr);
                for (const scales::Flag &flag : (*definition)->flags)
                    loaded.flagWords[row.scaleId].insert(flag.id, text::wordsIn(language, flag.label));
            }
            return loaded;
        },
        [this](const Result<Loaded> &loaded) {
            if (loaded)
                show(*loaded);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(loaded.error()));
        });
}

void RepeatDialog::show(const Loaded &loaded)
{
    m_rows = loaded.rows;
    QList<QList<ValueCell>> rows;
    for (const RepeatRow &row : std::as_const(m_rows)) {
        ValueCell state;
        state.chip = screening::validityChip(row.validity == SheetValidity::Ok ? SheetValidity::Doubtful
                                                                               : row.validity);
        rows.append(
            {{.text = row.className},
             {.text = row.studentName},
             {.text = loaded.scaleNames.value(row.scaleId, row.scaleId)},
             state,
             {.text = text::repeatTodo(row), .sort = row.mustRepeat() ? 0 : 1},
             {.text =
                  text::repeatReasons(row, loaded.flagWords.value(row.scaleId)).join(QStringLiteral("; "))}});
    }
    m_model->setRows(rows);
    m_print->setEnabled(!rows.isEmpty());
    m_again->setEnabled(!rows.isEmpty());
    if (rows.isEmpty())
        m_banner->say(Banner::Kind::Info, tr("这次测评没有需要再答一次的答卷。"));
    else
        m_banner->clear();
}

void RepeatDialog::askAgain()
{
    QList<Uid> sheets;
    const QList<int> chosen = m_list->selectedRows();
    for (const int row : chosen)
        sheets.append(m_rows.at(row).sheet);
    write(
        m_host, this, tr("安排重测 %1 份").arg(sheets.size()),
        [sheets](Services &services) { return outcomeOf(services.followUp().repeats.askAgain(sheets)); },
        [this, count = sheets.size()](const Result<void> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Problem, text::sentence(done.error()));
                return;
            }
            m_host.say(tr("%1 份已安排重测,学生可以在这次测评里重新作答。").arg(count));
            read();
        });
}

void RepeatDialog::print()
{
    auto *dialog = new PrintDialog(
        m_host, tr("打印重测名单"),
        [campaign = campaign()](Services &services, const report::PrintOrder &order, bool record) {
            return services.followUp().readers.repeats(campaign, order, record);
        },
        this);
    dialog->open();
}

} // namespace tingyu::ui
