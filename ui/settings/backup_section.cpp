// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_section.h"

#include "core/vault/backup_service.h"
#include "ui/shell/file_chooser.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

struct LastBackup
{
    std::optional<BackupStamp> stamp;
    QString folder;
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
    return LastBackup{*stamp, *folder};
}

} // namespace

void showBackupAge(QObject *guard, PageHost &host)
{
    host.tasks().run(guard, readLast, [&host](const Result<LastBackup> &last) {
        if (!last)
            return;
        const int days =
            last->stamp ? static_cast<int>(last->stamp->atUtc.daysTo(host.clock().nowUtc())) : -1;
        host.setBackupAge(last->stamp ? qMax(0, days) : -1, last->stamp.has_value());
    });
}

BackupSection::BackupSection(PageHost &host)
    : SettingsSection(host)
    , m_last(label({}, "second", this))
    , m_banner(new Banner(this))
    , m_model(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    m_banner->setObjectName(QStringLiteral("backupVerdict"));
    column->addWidget(m_banner);

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
    card->body()->addWidget(m_last);
    auto *why =
        label(tr("备份好以后逐字节读回,并在临时位置打开核对,通过后才说“已验证”。备份文件本身是加密的。"),
              "caption", card);
    why->setWordWrap(true);
    card->body()->addWidget(why);
    column->addWidget(card);

    auto *list = new Card(tr("这个位置里的备份"), this);
    list->setNote(tr("保留最近三份、近六个月每月第一份"));
    m_table = new DataTable("backups", tr("备份文件"), host.settings(), list);
    m_model->setHorizontalHeaderLabels({tr("文件"), tr("大小"), tr("时间")});
    m_table->setModel(m_model);
    m_table->setMinimumHeight(px(240));
    list->body()->addWidget(m_table);
    column->addWidget(list, 1);

    m_folder->setText(QDir::toNativeSeparators(host.settings().backupFolder()));
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString chosen =
            chooseFolder(this, tr("备份放在哪里"), QDir::fromNativeSeparators(m_folder->text()));
        if (!chosen.isEmpty()) {
            m_folder->setText(QDir::toNativeSeparators(chosen));
            this->host().settings().setBackupFolder(chosen);
            listGenerations();
        }
    });
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        this->host().settings().setBackupFolder(QDir::fromNativeSeparators(m_folder->text().trimmed()));
        listGenerations();
    });
    connect(now, &QPushButton::clicked, this, &BackupSection::backup);
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
                                          .arg(last->stamp->atUtc.toLocalTime().toString(
                                              QStringLiteral("yyyy-MM-dd HH:mm")))
                                    : tr("还没有已验证的备份。"));
        listGenerations();
    });
    showBackupAge(this, host());
}

void BackupSection::listGenerations()
{
    m_model->setRowCount(0);
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder.isEmpty())
        return;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("B-*.tyb")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        auto *size = new QStandardItem(QLocale().formattedDataSize(file.size()));
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        size->setData(file.size(), DataTable::SortRole);
        m_model->appendRow(
            {new QStandardItem(file.fileName()), size,
             new QStandardItem(file.lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm")))});
    }
    m_table->setModel(m_model);
}

void BackupSection::backup()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder.isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("请先选择备份位置。"));
        return;
    }
    host().settings().setBackupFolder(folder);
    host().tasks().runLong(
        this, tr("备份"),
        [folder](Vault &vault, const Progress &progress) {
            return BackupService(vault).backup(folder, BackupReason::Manual, progress);
        },
        [this](const Result<BackupResult> &result) {
            if (!result)
                m_banner->say(Banner::Kind::Attention, text::sentence(result.error()));
            else if (result->verified)
                m_banner->say(
                    Banner::Kind::Done,
                    tr("第 %1 份备份已验证:%2").arg(result->seq).arg(QFileInfo(result->file).fileName()));
            else
                m_banner->say(Banner::Kind::Problem,
                              tr("备份已写好,但留痕与记录不一致:%1。请先核对留痕。").arg(result->finding));
            refresh();
        });
}

} // namespace tingyu::ui
