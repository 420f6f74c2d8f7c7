// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_section.h"

#include "core/vault/backup_service.h"
#include "core/vault/backup_use.h"
#include "ui/models/value_table_model.h"
#include "ui/settings/drill_dialog.h"
#include "ui/settings/sticks_card.h"
#include "ui/shell/export_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/size_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using State = BackupOnShelf::State;

struct LastBackup
{
    std::optional<BackupStamp> stamp;
    QString folder;
    keeping::DrillStanding drill;
};

Result<LastBackup> readLast(Vault &vault)
{
    BackupService service(vault);
    auto stamp = service.lastVerified();
    if (!stamp)
        return stamp.error();
    auto folder = service.lastFolder();
    if (!folder)
        return folder.error();
    auto drill = keeping::drillStanding(vault);
    if (!drill)
        return drill.error();
    return LastBackup{*stamp, *folder, *drill};
}

ChipContent stateChip(State state)
{
    switch (state) {
    case State::Verified:
        return {BackupSection::tr("已验证"), Tone::Primary, ChipShape::Check};
    case State::Unproved:
        return {BackupSection::tr("留痕不一致"), Tone::Orange, ChipShape::Disc};
    case State::Unknown:
        return {BackupSection::tr("本机没有核对过"), Tone::Amber, ChipShape::HalfDisc};
    case State::Foreign:
        return {BackupSection::tr("别的数据夹"), Tone::Plain, ChipShape::None};
    case State::Unreadable:
        return {BackupSection::tr("认不出"), Tone::Orange, ChipShape::Disc};
    }
    return {};
}

QString reasonText(const QString &code)
{
    if (code == QLatin1String("upgrade"))
        return BackupSection::tr("升级前");
    if (code == QLatin1String("rekey"))
        return BackupSection::tr("更换密钥前");
    if (code == QLatin1String("move"))
        return BackupSection::tr("搬家");
    return code == QLatin1String("manual") ? BackupSection::tr("手动") : code;
}

} // namespace

void showBackupStanding(QObject *guard, PageHost &host)
{
    host.tasks().run(
        guard, [](Vault &vault) { return backupStanding(vault); },
        [&host](const Result<BackupStanding> &standing) {
            if (standing)
                host.setBackupStanding(*standing);
        });
}

BackupSection::BackupSection(PageHost &host)
    : SettingsSection(host), m_last(label({}, "second", this)), m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    m_banner->setObjectName(QStringLiteral("backupVerdict"));
    column->addWidget(m_banner);
    column->addWidget(placeCard());
    m_sticks = new SticksCard(host, this);
    column->addWidget(m_sticks);
    column->addWidget(shelfCard(), 1);
    connect(m_sticks, &SticksCard::folderAsked, this, &BackupSection::setFolder);
    connect(m_sticks, &SticksCard::changed, this, &BackupSection::refresh);
    connect(m_sticks, &SticksCard::said, this, [this](bool well, const QString &sentence) {
        m_banner->say(well ? Banner::Kind::Done : Banner::Kind::Attention, sentence);
    });
    m_folder->setText(QDir::toNativeSeparators(host.settings().backupFolder()));
    connect(m_folder, &QLineEdit::returnPressed, this, [this] { setFolder(folder()); });
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        if (folder() != this->host().settings().backupFolder()) // also comes with every loss of the keyboard
            setFolder(folder());
    });
}

QWidget *BackupSection::placeCard()
{
    auto *card = new Card(tr("备份到"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    m_folder = named(new QLineEdit(card), "backupFolder", tr("备份位置"));
    m_folder->setPlaceholderText(tr("另一块磁盘或 U 盘上的文件夹"));
    auto *choose = named(new ActionButton(tr("选择…"), card), "backupChoose", tr("选择备份位置"));
    auto *now = named(new ActionButton(tr("现在备份"), card), "backupNow", tr("现在备份"));
    now->setPrimary(true);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    row->addWidget(now);
    card->body()->addLayout(row);
    m_place = label({}, "second", card);
    m_place->setObjectName(QStringLiteral("backupPlace"));
    m_warning = label({}, "problem", card);
    m_warning->setObjectName(QStringLiteral("backupPlaceWarning"));
    for (QLabel *words : {m_place, m_warning}) {
        words->setWordWrap(true);
        words->hide();
        card->body()->addWidget(words);
    }
    card->body()->addWidget(m_last);
    auto *why =
        label(tr("备份好以后逐字节读回,并在临时位置打开核对,通过后才说“已验证”。备份文件本身是加密的。"),
              "caption", card);
    why->setWordWrap(true);
    card->body()->addWidget(why);
    if (host().facts().session.roles.has(Role::Head))
        card->body()->addLayout(exportRow(card));
    connect(choose, &QPushButton::clicked, this, &BackupSection::choosePlace);
    connect(now, &QPushButton::clicked, this, &BackupSection::backup);
    return card;
}

QLayout *BackupSection::exportRow(QWidget *card)
{
    auto *row = new QHBoxLayout;
    auto *why = label(tr("要换系统,或交给别的程序读:把全部记录写成开放的格式。"), "caption", card);
    why->setWordWrap(true);
    auto *go = named(new ActionButton(tr("整库导出…"), card), "exportAll", tr("整库导出"));
    row->addWidget(why, 1);
    row->addWidget(go);
    connect(go, &QPushButton::clicked, this, [this] {
        exportVault(this, host(), [this](const QString &sentence) {
            m_banner->say(Banner::Kind::Done, sentence);
            host().saved();
        });
    });
    return row;
}

QWidget *BackupSection::shelfCard()
{
    auto *card = new Card(tr("这个位置里的备份"), this);
    card->setNote(tr("保留最近三份、近六个月每月第一份"));
    m_model = new ValueTableModel(
        {tr("第几份"), tr("备份时间"), tr("大小"), tr("核对"), tr("缘由"), tr("密钥"), tr("文件")}, this);
    m_table = new DataTable("backups", tr("备份文件"), host().settings(), card);
    m_table->setModel(m_model);
    m_table->setMinimumHeight(px(240));
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty = new EmptyState(QStringLiteral("backup"), {}, card);
    m_table->setEmpty(m_empty);
    auto *drillButton =
        named(new ActionButton(tr("恢复演练…"), card), "backupDrill", tr("用所选的备份做恢复演练"));
    m_drill = drillButton;
    m_table->addTool(drillButton);
    m_drilled = label({}, "caption", card);
    m_drilled->setObjectName(QStringLiteral("backupDrilled"));
    m_drilled->setWordWrap(true);
    card->body()->addWidget(m_drilled);
    card->body()->addWidget(m_table, 1);
    connect(drillButton, &QPushButton::clicked, this, &BackupSection::drill);
    connect(m_table, &DataTable::activated, this, &BackupSection::drill);
    const auto judge = [this] {
        const QList<int> rows = m_table->selectedRows();
        const State state = rows.isEmpty() ? State::Unreadable : m_shelf.value(rows.constFirst()).state;
        m_drill->setEnabled(state != State::Unreadable && state != State::Foreign);
        m_drill->setVisible(!m_shelf.isEmpty());
    };
    connect(m_table, &DataTable::selectionChanged, this, judge);
    connect(m_model, &QAbstractItemModel::modelReset, this, judge);
    return card;
}

QString BackupSection::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void BackupSection::choosePlace()
{
    const QString chosen = chooseTargetFolder(this, tr("备份放在哪里"), folder());
    if (chosen.isEmpty())
        return;
    setFolder(chosen);
}

void BackupSection::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
    host().settings().setBackupFolder(folder);
    listShelf();
    readPlace();
}

void BackupSection::readPlace()
{
    host().tasks().run(
        this, [folder = folder()](Vault &vault) { return readSticks(vault, folder); },
        [this](const Result<SticksRead> &read) {
            if (!read) {
                host().showError(read.error());
                return;
            }
            m_sticks->show(*read);
            const QString warning = read->place ? placeWarning(*read->place) : QString();
            m_place->setText(read->place ? placeSentence(*read->place) : QString());
            m_place->setVisible(read->place.has_value());
            m_warning->setText(warning);
            m_warning->setVisible(!warning.isEmpty());
        });
}

void BackupSection::refresh()
{
    host().tasks().run(this, readLast, [this](const Result<LastBackup> &last) {
        if (!last) {
            host().showError(last.error());
            return;
        }
        if (m_folder->text().isEmpty() && !last->folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(last->folder));
        m_last->setText(last->stamp ? tr("最近一次已验证的备份:第 %1 份,%2")
                                          .arg(last->stamp->seq)
                                          .arg(text::timeText(last->stamp->atUtc))
                                    : tr("还没有已验证的备份。"));
        showDrill(last->drill);
        listShelf();
        readPlace();
    });
    showBackupStanding(this, host());
}

void BackupSection::showDrill(const keeping::DrillStanding &standing)
{
    const auto &drill = standing.last;
    QString words = !drill ? tr("还没有试恢复过。备份只有真正打开过一次,才知道出事时用得上")
                           : (drill->bySheet ? tr("上次恢复演练通过(用恢复单):第 %1 份,%2")
                                             : tr("上次试恢复通过(用密码):第 %1 份,%2"))
                                 .arg(drill->seq)
                                 .arg(text::timeText(drill->atUtc));
    if (drill && !drill->person.isEmpty())
        words += tr(",%1").arg(drill->person);
    if (standing.isDue)
        words += tr("。本学期还没有用恢复单演练过:选一份,按「恢复演练…」。");
    m_drilled->setText(words);
}

void BackupSection::listShelf()
{
    host().tasks().run(
        this,
        [folder = folder()](Vault &vault) {
            return folder.isEmpty() ? Result<QList<BackupOnShelf>>(QList<BackupOnShelf>())
                                    : BackupShelf(vault).list(folder);
        },
        [this](const Result<QList<BackupOnShelf>> &shelf) {
            if (shelf)
                showShelf(*shelf);
            else
                host().showError(shelf.error());
        });
}

void BackupSection::showShelf(const QList<BackupOnShelf> &shelf)
{
    m_shelf = shelf;
    QList<QList<ValueCell>> rows;
    for (const BackupOnShelf &one : shelf) {
        const bool told = one.state != State::Unreadable;
        const QDateTime at = one.madeUtc;
        rows.append({{.text = told ? QString::number(one.seq) : QString(), .sort = one.seq, .figure = true},
                     {.text = !told              ? QString()
                              : one.clockSuspect ? tr("%1(时钟可疑)").arg(text::timeText(at))
                                                 : text::timeText(at),
                      .sort = at},
                     {.text = text::sizeText(one.bytes), .sort = one.bytes, .figure = true},
                     {.text = {}, .sort = static_cast<int>(one.state), .chip = stateChip(one.state)},
                     {.text = reasonText(one.reason)},
                     {.text = told ? tr("第 %1 代").arg(one.generation) : QString(), .sort = one.generation},
                     {.text = QFileInfo(one.file).fileName()}});
    }
    const bool chosen = !folder().isEmpty();
    m_empty->setSentence(!chosen ? tr("还没有选备份位置。请选另一块磁盘或 U 盘上的文件夹。")
                         : QDir(folder()).exists() ? tr("这个位置里还没有备份。")
                                                   : tr("现在找不到这个位置:U 盘可能没有插好。"));
    if (chosen && QDir(folder()).exists())
        named(m_empty->setAction(tr("现在备份"), [this] { backup(); }), "backupFirst", tr("做第一份备份"));
    else
        named(m_empty->setAction(tr("选择备份位置…"), [this] { choosePlace(); }), "backupFirst",
              tr("选一个备份位置"));
    m_model->setRows(rows);
    m_table->setModel(m_model);
    if (!rows.isEmpty())
        m_table->selectSourceRow(0);
}

void BackupSection::drill()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || !m_drill->isEnabled())
        return;
    const BackupOnShelf one = m_shelf.value(rows.constFirst());
    tryRestore(this, host(), one.file, one.seq, [this](bool well, const QString &sentence) {
        if (well) {
            m_banner->say(Banner::Kind::Done, sentence);
            host().saved();
        }
        refresh();
    });
}

void BackupSection::backup()
{
    if (folder().isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("请先选择备份位置。"));
        m_folder->setFocus();
        return;
    }
    host().settings().setBackupFolder(folder());
    host().tasks().runLong(
        this, tr("备份"),
        [folder = folder()](Vault &vault, const Progress &progress) {
            return BackupSticks(vault).backup(folder, stickLabels(), BackupReason::Manual, progress);
        },
        [this](const Result<BackupSticks::Made> &made) {
            if (!made) {
                m_banner->say(Banner::Kind::Attention, text::sentence(made.error()));
            } else if (made->backup.verified) {
                m_banner->say(Banner::Kind::Done,
                              tr("第 %1 份备份已写到「%2」,逐字节读回,已验证:%3")
                                  .arg(made->backup.seq)
                                  .arg(made->stick.label, QFileInfo(made->backup.file).fileName()));
            } else {
                m_banner->say(
                    Banner::Kind::Problem,
                    tr("备份已写好,但留痕与记录不一致:%1。请先核对留痕。").arg(made->backup.finding));
            }
            refresh();
        });
}

} // namespace tingyu::ui
