// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/merge_tab.h"

#include "core/merge/merge_operations.h"
#include "core/merge/merge_settings.h"
#include "core/services.h"
#include "core/vault/record_number.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/shell/page_write.h"
#include "ui/text/appointment_text.h"
#include "ui/text/merge_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

} // namespace

MergeTab::MergeTab(PageHost &host, QWidget *parent) : PageTab(host, parent)
{
    m_banner = named(new Banner(this), "mergeBanner", tr("变更文件的结果"));
    m_differences =
        new ListCard("merge-differences", tr("写得不同的地方"),
                     {tr("内容"), tr("情况"), tr("现在的"), tr("另一个"), tr("另一个是谁写的"), tr("何时")},
                     host.settings(), this);
    m_differences->setEmpty(QStringLiteral("check"),
                            tr("没有要决定的。两台电脑改了同一处时,两个内容都列在这里。"));
    connect(m_differences, &ListCard::selectionChanged, this,
            [this] { showDifference(m_differences->selected()); });
    m_twice = new ListCard("merge-twice", tr("约到一起的预约"), {tr("预约"), tr("与它相撞的"), tr("撞在")},
                           host.settings(), this);
    m_twice->setEmpty(QStringLiteral("check"), tr("没有。两台电脑把同一时间约给了两边时,列在这里。"));
    connect(m_twice, &ListCard::activated, this, [this](int row) {
        this->host().openPage(QStringLiteral("appointments"),
                              {{QStringLiteral("appointment"), m_facts.twice.at(row).one.uid.toString()}});
    });
    auto *lists = new QVBoxLayout;
    lists->setSpacing(px(16));
    lists->addWidget(m_differences, 3);
    lists->addWidget(m_twice, 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addLayout(lists, 3);
    row->addWidget(buildChoice(), 2);
    keepHeight(m_differences, 230);
    keepHeight(m_twice, 200);
    QVBoxLayout *column = scrolledColumn(this, "mergeColumn");
    column->addWidget(m_banner);
    column->addWidget(buildPcs());
    column->addLayout(row, 1);
}

Card *MergeTab::buildPcs()
{
    auto *card = new Card(tr("本室的电脑"), this);
    m_pcs = label(QString(), nullptr, card);
    m_pcs->setWordWrap(true);
    m_folder = label(QString(), "second", card);
    m_folder->setWordWrap(true);
    m_write = named(new ActionButton(tr("写出变更…"), card), "mergeWrite", tr("把本机的变更写到 U 盘"));
    auto *takeIn =
        named(new ActionButton(tr("收入变更…"), card), "mergeTake", tr("收入另一台电脑的变更文件"));
    m_meet = named(new ActionButton(tr("与共享文件夹互通"), card), "mergeMeet", tr("与共享文件夹互通一次"));
    auto *folder = named(new ActionButton(tr("共享文件夹…"), card), "mergeFolder", tr("选择共享文件夹"));
    connect(m_write, &QPushButton::clicked, this, &MergeTab::askWrite);
    connect(takeIn, &QPushButton::clicked, this, &MergeTab::askTake);
    connect(m_meet, &QPushButton::clicked, this, &MergeTab::meet);
    connect(folder, &QPushButton::clicked, this, &MergeTab::askFolder);
    takeIn->setPrimary(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    for (ActionButton *button : {takeIn, m_write, m_meet, folder})
        buttons->addWidget(button);
    if (may(op::mergeSetUp)) {
        auto *number = named(new ActionButton(tr("电脑编号…"), card), "mergeNumber", tr("定本机的电脑编号"));
        connect(number, &QPushButton::clicked, this, &MergeTab::askNumber);
        buttons->addWidget(number);
    }
    buttons->addStretch(1);
    card->body()->addWidget(m_pcs);
    card->body()->addWidget(m_folder);
    card->body()->addLayout(buttons);
    return card;
}

Card *MergeTab::buildChoice()
{
    m_choice = new Card(tr("用哪一个"), this);
    m_about = label(QString(), "second", m_choice);
    m_about->setWordWrap(true);
    const auto side = [this](const char *name, const QString &title) {
        auto *text = named(new QPlainTextEdit(m_choice), name, title);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        auto *head = label(title, "field", m_choice);
        head->setBuddy(text);
        m_choice->body()->addWidget(head);
        m_choice->body()->addWidget(text, 1);
        return text;
    };
    m_choice->body()->addWidget(m_about);
    m_kept = side("mergeKept", tr("现在的"));
    m_other = side("mergeOther", tr("另一个"));
    m_keep = named(new ActionButton(tr("用现在的"), m_choice), "mergeKeep", tr("所选不同之处用现在的内容"));
    m_take = named(new ActionButton(tr("改用另一个"), m_choice), "mergeUseOther",
                   tr("所选不同之处改用另一个内容"));
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(merge::Choice::Kept); });
    connect(m_take, &QPushButton::clicked, this, [this] { decide(merge::Choice::Other); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(m_keep);
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    m_choice->body()->addLayout(buttons);
    m_choice->hide();
    return m_choice;
}

void MergeTab::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            merge::MergeService merging(services.workplace);
            const auto state = merging.state();
            const auto folder = services.settings.text(setting::sharedFolder);
            const auto differences = merging.differences();
            const auto twice = merging.bookedTwice();
            if (!state || !folder)
                return state ? folder.error() : state.error();
            if (!differences || !twice)
                return differences ? twice.error() : differences.error();
            return Facts{*state, *folder, *differences, *twice};
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
            Q_EMIT titleChanged();
        });
}

void MergeTab::fill()
{
    QStringList pcs;
    for (const merge::Pc &pc : std::as_const(m_facts.state.pcs)) {
        if (pc.isThis)
            pcs.append(tr("第 %1 台:本机").arg(pc.number));
        else if (pc.heardUtc.isValid())
            pcs.append(tr("第 %1 台:%2 收过它的变更").arg(pc.number).arg(text::timeText(pc.heardUtc)));
        else
            pcs.append(tr("第 %1 台:还没有收过它的变更").arg(pc.number));
    }
    m_pcs->setText(m_facts.state.isReady
                       ? pcs.join(QStringLiteral("    "))
                       : tr("现在只有这一台。要加一台:在这里备份到 U "
                            "盘,到另一台电脑上用它恢复,在那里把编号定为 2 并写出变更,再到这里收入。"));
    m_folder->setText(m_facts.folder.isEmpty()
                          ? tr("没有选共享文件夹:变更文件用 U 盘带。")
                          : tr("共享文件夹:%1;连得上时每十分钟互通一次。").arg(m_facts.folder));
    m_write->setEnabled(m_facts.state.isReady);
    m_meet->setEnabled(!m_facts.folder.isEmpty());
    QList<QList<ValueCell>> rows;
    for (const merge::Difference &one : std::as_const(m_facts.differences)) {
        const QString closed = tr("由写的人决定");
        const auto side = [&](merge::Choice choice) {
            return one.isClosed ? closed : text::differenceSide(one, choice).replace(u'\n', u' ');
        };
        rows.append({{text::differenceAbout(one)},
                     {text::differenceKindName(one.kind)},
                     {side(merge::Choice::Kept)},
                     {side(merge::Choice::Other)},
                     {one.otherBy},
                     {text::timeText(one.otherUtc), one.otherUtc}});
    }
    m_differences->setRows(rows);
    rows.clear();
    for (const auto &one : std::as_const(m_facts.twice)) {
        QStringList kinds;
        for (const ClashKind kind : one.kinds)
            kinds.append(text::clashKindName(kind));
        rows.append({{text::hourShown(one.one), one.one.at.toString()},
                     {text::hourShown(one.other)},
                     {kinds.join(QStringLiteral("、"))}});
    }
    m_twice->setRows(rows);
    showDifference(m_differences->selected());
}

void MergeTab::showDifference(int row)
{
    const bool isShown = row >= 0 && row < m_facts.differences.size();
    m_choice->setVisible(isShown);
    if (!isShown)
        return;
    const merge::Difference &one = m_facts.differences.at(row);
    m_about->setText(one.isClosed ? tr("%1。内容只给写的人看,由 %2 或 %3 决定。")
                                        .arg(text::differenceAbout(one), one.keptBy, one.otherBy)
                     : one.canChoose
                         ? tr("%1。另一个来自第 %2 台。").arg(text::differenceAbout(one)).arg(one.pc)
                         : tr("%1。现在的不能换;另一个请看后用更正或补记写进去,再按“用现在的”收起。")
                               .arg(text::differenceAbout(one)));
    m_kept->setPlainText(one.isClosed ? QString() : text::differenceSide(one, merge::Choice::Kept));
    m_other->setPlainText(one.isClosed ? QString() : text::differenceSide(one, merge::Choice::Other));
    m_keep->setEnabled(!one.isClosed);
    m_take->setEnabled(!one.isClosed && one.canChoose);
}

void MergeTab::decide(merge::Choice choice)
{
    const int row = m_differences->selected();
    if (row < 0)
        return;
    write(
        host(), this, {},
        [uid = m_facts.differences.at(row).uid, choice](Services &services) {
            return merge::MergeService(services.workplace).decide(uid, choice);
        },
        [this](const Result<void> &decided) {
            if (!decided)
                host().showError(decided.error());
            refresh();
        });
}

void MergeTab::askTake()
{
    const QString path = chooseOpenFile(this, tr("选择另一台电脑的变更文件"), tr("变更文件 (*.tyc)"));
    if (!path.isEmpty())
        take(path);
}

void MergeTab::take(const QString &path)
{
    host().tasks().runLong(
        this, tr("收入变更"),
        [path](Services &services, const Progress &progress) {
            auto outcome = merge::MergeService(services.workplace).take(path, progress);
            services.search.forget(); // of who was erased there no change tells
            return outcome;
        },
        [this](const Result<merge::MergeOutcome> &outcome) {
            if (!outcome) {
                host().showError(outcome.error());
                return;
            }
            m_banner->say(outcome->differences > 0 ? Banner::Kind::Attention : Banner::Kind::Done,
                          outcome->added + outcome->changed + outcome->differences == 0
                              ? tr("第 %1 台的这个文件里没有新的改动。").arg(outcome->pc)
                              : tr("第 %1 台:新增 %2 条,改动 %3 处,要您决定 %4 处。")
                                    .arg(outcome->pc)
                                    .arg(outcome->added)
                                    .arg(outcome->changed)
                                    .arg(outcome->differences));
            tellErased(outcome->erased);
            host().saved();
            refresh();
        });
}

void MergeTab::tellErased(int students)
{
    if (students > 0)
        host().say(tr("另一台电脑销毁了 %n 份档案,本机也已销毁。", nullptr, students));
}

void MergeTab::askWrite()
{
    const QString folder = chooseTargetFolder(this, tr("变更文件写到哪个文件夹"), m_facts.folder);
    if (folder.isEmpty())
        return;
    host().tasks().runLong(
        this, tr("写出变更"),
        [folder](Services &services, const Progress &progress) {
            return merge::MergeService(services.workplace).write(folder, progress);
        },
        [this](const Result<merge::MergeService::Written> &written) {
            if (written)
                m_banner->say(Banner::Kind::Done,
                              tr("%n 条改动已写好并读回核对。把 U 盘带到另一台电脑上收入。", nullptr,
                                 static_cast<int>(written->rows)));
            else
                host().showError(written.error());
        });
}

void MergeTab::meet()
{
    host().tasks().runLong(
        this, tr("与共享文件夹互通"),
        [folder = m_facts.folder](Services &services, const Progress &progress) {
            auto met = merge::MergeService(services.workplace).meet(folder, progress);
            services.search.forget();
            return met;
        },
        [this](const Result<merge::MergeService::Met> &met) {
            if (!met) {
                host().showError(met.error());
                return;
            }
            qint64 rows = 0;
            int erased = 0;
            for (const auto &one : met->taken) {
                if (one.error) {
                    host().showError(*one.error);
                    continue;
                }
                rows += one.outcome->added + one.outcome->changed;
                erased += one.outcome->erased;
            }
            tellErased(erased);
            m_banner->say(Banner::Kind::Done, met->written ? tr("收到 %1 处改动,本机的变更已写好。").arg(rows)
                                                           : tr("收到 %1 处改动。").arg(rows));
            host().saved();
            refresh();
        });
}

void MergeTab::askFolder()
{
    const QString folder = chooseTargetFolder(this, tr("几台电脑都能打开的文件夹"), m_facts.folder);
    if (folder.isEmpty())
        return;
    write(
        host(), this, {},
        [folder](Services &services) { return services.settings.setText(setting::sharedFolder, folder); },
        [this](const Result<void> &written) {
            if (!written)
                host().showError(written.error());
            refresh();
        });
}

void MergeTab::askNumber()
{
    auto *dialog = new FormDialog("mergePc", tr("电脑编号"), this);
    dialog->addNote(tr(
        "一个辅导室的几台电脑各有一个编号,个案号、登记号等从不同的数起,不会重复。报送和收件在第 1 台上做。"));
    QList<CodeName> choices;
    for (int i = 1; i <= mostPcs; ++i)
        choices.append({QString::number(i), tr("第 %1 台").arg(i)});
    auto *choice = dialog->addChoice("number", tr("本机是"), choices);
    for (const merge::Pc &pc : std::as_const(m_facts.state.pcs)) {
        if (pc.isThis)
            choice->setCurrentIndex(pc.number - 1);
    }
    dialog->setSubmit(tr("保存"), [this, dialog, choice] {
        write(
            host(), this, dialog, {},
            [number = choice->currentData().toString().toInt()](Services &services) {
                return merge::MergeService(services.workplace).setNumber(number);
            },
            [this](const Result<void> &) { refresh(); });
    });
    dialog->show();
}

void MergeTab::open(const PageTarget &target)
{
    if (const QString file = target.value(QStringLiteral("file")).toString(); !file.isEmpty())
        take(file);
}

QString MergeTab::subtitle() const
{
    return m_facts.differences.isEmpty()
               ? QString()
               : tr("%n 处要决定", nullptr, static_cast<int>(m_facts.differences.size()));
}

QWidget *MergeTab::firstFocus()
{
    return m_differences->table()->firstFocus();
}

QString MergeTab::helpTask() const
{
    return QStringLiteral("several_pcs");
}

} // namespace tingyu::ui
