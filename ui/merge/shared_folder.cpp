// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/shared_folder.h"

#include "core/merge/merge_operations.h"
#include "core/merge/merge_service.h"
#include "core/merge/merge_settings.h"
#include "core/services.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

namespace tingyu::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto firstAfter = 20s;
constexpr auto again = 10min;

struct SharedFolder
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::SharedFolder)
};

struct News
{
    qint64 rows = 0;
    int differences = 0;
    int erased = 0; ///< students
};

Result<News> meet(Services &services)
{
    const auto folder = services.settings.text(setting::sharedFolder);
    if (!folder)
        return folder.error();
    if (folder->isEmpty() || !QFileInfo(*folder).isDir())
        return News{};
    const auto met = merge::MergeService(services.workplace).meet(*folder);
    services.search.forget(); // of who was erased there no change tells
    if (!met)
        return met.error();
    News news;
    for (const auto &one : met->taken) {
        if (one.outcome) {
            news.rows += one.outcome->added + one.outcome->changed;
            news.differences += one.outcome->differences;
            news.erased += one.outcome->erased;
        }
    }
    return news;
}

void tell(Workspace &workspace, const News &news)
{
    if (news.rows + news.differences + news.erased == 0)
        return;
    workspace.refreshPage();
    if (news.erased > 0)
        workspace.say(SharedFolder::tr("另一台电脑销毁了 %n 份档案,本机也已销毁", nullptr, news.erased));
    if (news.rows + news.differences == 0)
        return;
    workspace.say(news.differences > 0
                      ? SharedFolder::tr("收到别的电脑的改动,有 %n 处要您决定:上报 · 几台电脑", nullptr,
                                         news.differences)
                      : SharedFolder::tr("收到别的电脑的 %n 处改动", nullptr, static_cast<int>(news.rows)));
}

} // namespace

void watchSharedFolder(Workspace &workspace)
{
    if (workspace.facts().kind != VaultKind::School ||
        !isAllowed(op::mergeTake, workspace.facts().session, {}))
        return;
    auto *timer = new QTimer(&workspace);
    QObject::connect(timer, &QTimer::timeout, &workspace, [timer, &workspace] {
        timer->start(again);
        // A folder that cannot be written now is tried again; the page itself says why when it is asked.
        workspace.tasks().run(&workspace, meet, [&workspace](const Result<News> &news) {
            if (news)
                tell(workspace, *news);
        });
    });
    timer->start(firstAfter);
}

} // namespace tingyu::ui
