// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_checks.h"

#include "core/vault/start_check.h"
#include "ui/shell/log.h"
#include "ui/shell/workspace.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace tingyu::ui {
namespace {

struct StartChecks
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::StartChecks)
};

/// Made and used on the vault's thread, read here when the last slice is over.
struct Run
{
    std::unique_ptr<StartCheck> check;
    Result<bool> more = true;
};

void tell(Workspace &workspace, Log &log, const Run &run)
{
    if (!run.more) {
        log.error(run.more.error());
        workspace.setCheckWords(StartChecks::tr("◐ 启动检查没有做完"));
        return;
    }
    const StartFindings &found = run.check->findings();
    if (found.ok()) {
        workspace.setCheckWords(StartChecks::tr("数据检查通过"));
        return;
    }
    const bool isTable = found.database != QLatin1String("ok");
    log.line("vault.start_check", {isTable ? found.database : found.chain});
    workspace.setCheckWords(StartChecks::tr("▲ 数据检查未通过"));
    workspace.showProblem(
        isTable ? StartChecks::tr("数据文件有一处读不出来(%1)。请先不要继续写,从最近的备份恢复。")
                      .arg(found.database)
                : StartChecks::tr("留痕的末尾接不上(%1)。请到设置的「留痕」里核对全部留痕,并告诉负责人。")
                      .arg(found.chain));
}

} // namespace

void runStartChecks(Workspace &workspace, Log &log)
{
    workspace.setCheckWords(StartChecks::tr("正在检查数据…"));
    auto run = std::make_shared<Run>();
    workspace.tasks().runSlices(
        &workspace,
        [run](Services &services) {
            if (!run->check)
                run->check = std::make_unique<StartCheck>(services.workplace);
            run->more = run->check->step();
            return run->more && *run->more;
        },
        [run, &workspace, &log] { tell(workspace, log, *run); });
}

} // namespace tingyu::ui
