// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/close_backup.h"

#include "core/vault/settings_store.h"
#include "core/vault/vault_operations.h"
#include "ui/shell/help_key.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

struct CloseBackup
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::CloseBackup)
};

void ask(Workspace &workspace, const BackupStanding &standing, const std::function<void()> &leave)
{
    auto *dialog = new QDialog(workspace.dialogParent());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->setObjectName(QStringLiteral("closeBackup"));
    dialog->setWindowTitle(CloseBackup::tr("退出前"));
    dialog->setMinimumWidth(px(460));
    setHelpTask(*dialog, QStringLiteral("backup"));
    const BackupUse &use = standing.use;
    const QString since =
        use.hasBackup
            ? CloseBackup::tr("上次备份以后用了 %1 天,写了 %2 条记录。").arg(use.days).arg(use.changes)
            : CloseBackup::tr("这个数据夹还没有备份过。");
    auto *words = label(since % CloseBackup::tr("插上备份盘,备份一次再退出?"), "second", dialog);
    words->setObjectName(QStringLiteral("closeBackup.words"));
    words->setWordWrap(true);
    auto *go = named(new ActionButton(CloseBackup::tr("先退出,过几天再提醒"), dialog), "closeBackup.leave",
                     CloseBackup::tr("先退出,过几天再提醒"));
    auto *now = named(new ActionButton(CloseBackup::tr("去备份"), dialog), "closeBackup.now",
                      CloseBackup::tr("去备份,先不退出"));
    now->setPrimary(true);
    now->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(go);
    row->addWidget(now);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(14));
    column->addWidget(label(CloseBackup::tr("该备份了"), "cardTitle", dialog));
    column->addWidget(words);
    column->addLayout(row);
    QObject::connect(now, &QPushButton::clicked, dialog, [dialog, &workspace] {
        dialog->close();
        workspace.openPage(QStringLiteral("settings"),
                           {{QStringLiteral("section"), QStringLiteral("backup")}});
    });
    QObject::connect(go, &QPushButton::clicked, dialog, [dialog, leave] {
        dialog->close();
        leave();
    });
    dialog->show();
    now->setFocus();
}

} // namespace

bool asksAtClosing(const BackupStanding &standing, int askedAt, qint64 putOffDays)
{
    const BackupUse &use = standing.use;
    constexpr int firstDays = 1;
    if (standing.need == BackupNeed::None || (!use.hasBackup && use.days <= firstDays))
        return false;
    return askedAt < 0 || use.days < askedAt || use.days >= askedAt + putOffDays;
}

void askBeforeLeaving(Workspace &workspace, Settings &settings, std::function<void()> leave)
{
    const SessionFacts &facts = workspace.facts();
    if (facts.demo || !op::vaultBackup.everything.intersects(facts.session.roles) ||
        qGuiApp->isSavingSession() || workspace.tasks().hasLong()) {
        leave();
        return;
    }
    struct Read
    {
        BackupStanding standing;
        qint64 putOffDays = 0;
    };
    workspace.tasks().run(
        &workspace,
        [](Vault &vault) -> Result<Read> {
            const auto standing = backupStanding(vault);
            const auto days = SettingsStore(vault.workplace()).number(setting::backupPutOffDays);
            if (!standing || !days)
                return standing ? days.error() : standing.error();
            if (vault.workplace().isClosedForWriting())
                return Read{};
            return Read{*standing, *days};
        },
        [&workspace, &settings, leave = std::move(leave)](const Result<Read> &read) {
            const QString vaultId = workspace.facts().vaultId;
            if (!read || !asksAtClosing(read->standing, settings.backupAskedAt(vaultId), read->putOffDays)) {
                leave();
                return;
            }
            settings.setBackupAskedAt(vaultId, read->standing.use.days);
            ask(workspace, read->standing, leave);
        });
}

} // namespace tingyu::ui
