// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sticks_card.h"

#include "ui/models/value_table_model.h"
#include "ui/shell/page.h"
#include "ui/text/error_text.h"
#include "ui/text/size_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using State = StickLook::State;

constexpr int rowsSeen = 4;

ChipContent chipOf(const BackupStick &stick, const std::optional<StickLook> &look, bool isDue)
{
    if (stick.isStruck())
        return {SticksCard::tr("已划掉"), Tone::Plain, ChipShape::None};
    if (!look)
        return {isDue ? SticksCard::tr("下次用它") : SticksCard::tr("没有插上"),
                isDue ? Tone::Amber : Tone::Plain, isDue ? ChipShape::HalfDisc : ChipShape::None};
    switch (look->state) {
    case State::Full:
        return {SticksCard::tr("满了"), Tone::Orange, ChipShape::Disc};
    case State::ReadOnly:
        return {SticksCard::tr("写保护"), Tone::Orange, ChipShape::Disc};
    case State::Older:
        return {SticksCard::tr("比登记的旧"), Tone::Amber, ChipShape::HalfDisc};
    case State::Ahead:
        return {SticksCard::tr("比本机新"), Tone::Orange, ChipShape::Disc};
    case State::New:
    case State::Ready:
    case State::Missing:
    case State::Foreign:
    case State::Struck:
        break;
    }
    return {isDue ? SticksCard::tr("已插上,这次用它") : SticksCard::tr("已插上"), Tone::Primary,
            ChipShape::Check};
}

} // namespace

Result<SticksRead> readSticks(Vault &vault, const QString &folder)
{
    BackupSticks all(vault);
    SticksRead read;
    auto sticks = all.list();
    if (!sticks)
        return sticks.error();
    read.sticks = *std::move(sticks);
    read.due = dueStick(read.sticks);
    auto plugged = all.plugged(BackupSticks::volumeRoots());
    if (!plugged)
        return plugged.error();
    read.plugged = *std::move(plugged);
    for (auto one = read.plugged.cbegin(); one != read.plugged.cend(); ++one) {
        auto look = all.look(one.value());
        if (!look)
            return look.error();
        read.looks.insert(one.key(), *look);
    }
    if (!folder.isEmpty()) {
        auto look = all.look(folder);
        if (!look)
            return look.error();
        read.place = *look;
    }
    return read;
}

QString placeSentence(const StickLook &look)
{
    const QString name = look.stick ? look.stick->label : QString();
    switch (look.state) {
    case State::New:
        return SticksCard::tr("新的备份盘:备份一次,就给它起名登记。");
    case State::Ready:
        return SticksCard::tr("这是备份盘「%1」,上面有 %2 份备份。").arg(name).arg(look.kept);
    case State::Missing:
        return SticksCard::tr("现在找不到这个位置:请插上 U 盘,或另选一个。");
    case State::ReadOnly:
        return SticksCard::tr("这个盘写不进去:请看侧面的写保护开关,或换一个盘。");
    case State::Full:
        return SticksCard::tr("这个盘满了,只剩 %1:请移走上面别的文件,或换一个盘。")
            .arg(text::sizeText(look.freeBytes));
    case State::Foreign:
        return SticksCard::tr("这是另一个数据夹的备份盘:请换一个,或在上面另建一个文件夹。");
    case State::Struck:
        return SticksCard::tr("「%1」已经划掉:找回来要接着用,先在下面选中它,按「重新启用」。").arg(name);
    case State::Older:
        return SticksCard::tr("「%1」上的备份比登记的旧:可能拿了复制的盘,或文件被删过;再备份一次就补上。")
            .arg(name);
    case State::Ahead:
        return SticksCard::tr(
                   "这里的第 %1 份比本机数据新:先弄清是数据夹被换回了旧的,还是另一台电脑在用,再备份。")
            .arg(look.newestSeq);
    }
    return {};
}

QString placeWarning(const StickLook &look)
{
    if (look.state == State::Missing)
        return {};
    if (look.isUnsafe)
        return text::sentence(fail(Errc::BadInput, "backup.unsafe_place"));
    if (look.isOnVaultsDisk)
        return SticksCard::tr("它和数据夹在同一块磁盘上:磁盘坏了,两份一起没。请换成 U 盘或另一块磁盘。");
    return {};
}

QStringList stickLabels()
{
    QStringList labels;
    for (const QChar letter : SticksCard::tr("甲乙丙丁戊己庚辛壬癸"))
        labels.append(letter);
    return labels;
}

SticksCard::SticksCard(PageHost &host, QWidget *parent) : Card(tr("轮换的备份盘"), parent), m_host(host)
{
    setNote(tr("两个以上轮着用,一个放在别处"));
    auto *row = new QHBoxLayout;
    m_due = label({}, "second", this);
    m_due->setObjectName(QStringLiteral("stickDue"));
    m_due->setWordWrap(true);
    m_use = named(new ActionButton(tr("备份到它"), this), "stickUse", tr("把备份位置换成该用的备份盘"));
    row->addWidget(m_due, 1);
    row->addWidget(m_use);
    body()->addLayout(row);
    m_model = new ValueTableModel(
        {tr("名称"), tr("现在"), tr("最近一份"), tr("写入"), tr("读回核对"), tr("位置")}, this);
    m_table = new DataTable("sticks", tr("轮换的备份盘"), host.settings(), this);
    m_table->setModel(m_model);
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->keepWhole(rowsSeen);
    m_verify =
        named(new ActionButton(tr("重读核对"), this), "stickVerify", tr("把所选备份盘上最近一份逐字节重读"));
    m_rename = named(new ActionButton(tr("改名…"), this), "stickRename", tr("给所选的备份盘改名"));
    m_strike = named(new ActionButton(tr("划掉…"), this), "stickStrike", tr("划掉所选的备份盘"));
    for (QPushButton *button : {m_verify, m_rename, m_strike})
        m_table->addTool(button);
    body()->addWidget(m_table);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (m_read.due)
            Q_EMIT folderAsked(m_read.plugged.value(m_read.due->id));
    });
    connect(m_verify, &QPushButton::clicked, this, &SticksCard::verify);
    connect(m_rename, &QPushButton::clicked, this, &SticksCard::rename);
    connect(m_strike, &QPushButton::clicked, this, &SticksCard::strikeOff);
    connect(m_table, &DataTable::activated, this, &SticksCard::rename);
    connect(m_table, &DataTable::selectionChanged, this, &SticksCard::judge);
    show(SticksRead());
}

void SticksCard::show(const SticksRead &read)
{
    m_read = read;
    QList<QList<ValueCell>> rows;
    int inUse = 0;
    for (const BackupStick &one : read.sticks) {
        inUse += one.isStruck() ? 0 : 1;
        const auto found = read.looks.constFind(one.id);
        const auto look = found == read.looks.cend() ? std::nullopt : std::optional(*found);
        rows.append(
            {{.text = one.label},
             {.text = {}, .sort = one.label, .chip = chipOf(one, look, read.due && read.due->id == one.id)},
             {.text = tr("第 %1 份").arg(one.seq), .sort = one.seq},
             {.text = text::timeText(one.writtenUtc), .sort = one.writtenUtc},
             {.text = text::timeText(one.verifiedUtc), .sort = one.verifiedUtc},
             {.text = QDir::toNativeSeparators(read.plugged.value(one.id))}});
    }
    m_model->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    if (!rows.isEmpty())
        m_table->selectSourceRow(0);
    const bool isHere = read.due && read.plugged.contains(read.due->id);
    const bool isChosen = isHere && read.place && read.place->stick && read.place->stick->id == read.due->id;
    if (inUse == 0)
        m_due->setText(tr("还没有备份盘。准备两个 U 盘,写上甲、乙,轮着用:一个在手边,一个锁在别处。"));
    else if (inUse == 1)
        m_due->setText(
            tr("只有一个备份盘「%1」:丢了或坏了就没有备份。请再准备一个,轮着用。").arg(read.due->label));
    else
        m_due->setText(isHere ? tr("这次该用「%1」,已经插上。").arg(read.due->label)
                              : tr("下次该用「%1」,请插上它;别的放回原处。").arg(read.due->label));
    m_use->setVisible(isHere && !isChosen && inUse > 1);
    judge();
}

std::optional<BackupStick> SticksCard::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || rows.constFirst() >= m_read.sticks.size())
        return {};
    return m_read.sticks.at(rows.constFirst());
}

void SticksCard::judge()
{
    const auto stick = chosen();
    m_rename->setEnabled(stick && !stick->isStruck());
    m_strike->setEnabled(stick.has_value());
    m_strike->setText(stick && stick->isStruck() ? tr("重新启用") : tr("划掉…"));
    m_strike->setAccessibleName(stick && stick->isStruck() ? tr("重新启用所选的备份盘")
                                                           : tr("划掉所选的备份盘"));
    m_verify->setEnabled(stick && m_read.plugged.contains(stick->id));
}

void SticksCard::edit(const std::function<Result<void>(BackupSticks &)> &job)
{
    m_host.tasks().run(
        this,
        [job](Vault &vault) {
            BackupSticks sticks(vault);
            return job(sticks);
        },
        [this](const Result<void> &done) {
            if (done)
                m_host.saved();
            else
                Q_EMIT said(false, text::sentence(done.error()));
            Q_EMIT changed();
        });
}

void SticksCard::rename()
{
    const auto stick = chosen();
    if (!stick || !m_rename->isEnabled())
        return;
    auto *dialog = new FormDialog("stick", tr("备份盘改名"), this);
    dialog->addNote(tr("写和盘上贴的标签一样的名字,拿起来就认得。"));
    QLineEdit *name = dialog->addLine("label", tr("名称"));
    name->setMaxLength(BackupSticks::longestLabel);
    name->setText(stick->label);
    name->selectAll();
    dialog->setSubmit(tr("改名"), [this, dialog, name, id = stick->id] {
        m_host.tasks().run(
            dialog,
            [id, label = name->text()](Vault &vault) { return BackupSticks(vault).rename(id, label); },
            [this, dialog](const Result<void> &done) {
                if (!done) {
                    dialog->refuse(done.error());
                    return;
                }
                dialog->finish();
                m_host.saved();
                Q_EMIT changed();
            });
    });
    dialog->show();
}

void SticksCard::strikeOff()
{
    const auto stick = chosen();
    if (!stick)
        return;
    if (stick->isStruck()) {
        edit([id = stick->id](BackupSticks &sticks) { return sticks.takeBack(id); });
        return;
    }
    auto *dialog = new FormDialog("strike", tr("划掉备份盘「%1」").arg(stick->label), this);
    dialog->addNote(tr("丢了、坏了或不再用的盘划掉以后,不再轮到它,也不往上写。"));
    dialog->addNote(tr("丢失的盘没有密码打不开,别人也看不出是哪个学校的;但那时的密码和恢复单仍能打开它。"
                       "密码或恢复单可能也被人知道时,请到「锁定与安全」更换密钥,并告诉负责人。"));
    dialog->setSubmit(tr("划掉"), [this, dialog, id = stick->id] {
        dialog->finish();
        edit([id](BackupSticks &sticks) { return sticks.strikeOff(id); });
    });
    dialog->show();
}

void SticksCard::verify()
{
    const auto stick = chosen();
    if (!stick || !m_verify->isEnabled())
        return;
    m_host.tasks().runLong(
        this, tr("重读核对"),
        [folder = m_read.plugged.value(stick->id)](Vault &vault, const Progress &progress) {
            return BackupSticks(vault).verify(folder, progress);
        },
        [this, label = stick->label](const Result<qint64> &seq) {
            if (seq)
                Q_EMIT said(true, tr("「%1」上的第 %2 份逐字节重读过,完好。").arg(label).arg(*seq));
            else
                Q_EMIT said(false, text::sentence(seq.error()));
            Q_EMIT changed();
        });
}

} // namespace tingyu::ui
