// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/room_answers.h"

#include <QCoreApplication>
#include <QFile>

namespace tingyu::ui {
namespace {

struct RoomAnswers
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::RoomAnswers)
};

} // namespace

QString roomAnswerFolder(const QString &vaultFolder)
{
    return vaultFolder + QStringLiteral("/answering");
}

void collectRoomAnswers(PageHost &host, QObject *guard)
{
    host.tasks().run(
        guard,
        [](OpenVault &open) -> Result<std::optional<Collected>> {
            const QString folder = roomAnswerFolder(open.vault->folder());
            if (!AnsweringService::hasBoxes(folder))
                return std::optional<Collected>();
            auto collected = open.services.answering.collect(folder);
            if (!collected)
                return collected.error();
            for (const QString &path : std::as_const(collected->settled))
                QFile::remove(path);
            return std::optional(*std::move(collected));
        },
        [&host](const Result<std::optional<Collected>> &collected) {
            if (!collected) {
                if (collected.error().code != Errc::Denied) // somebody else will open the vault
                    host.showError(collected.error());
                return;
            }
            if (!*collected)
                return;
            host.say(RoomAnswers::tr("本机作答收进 %1 份,须当天查看 %2 份,想聊聊 %3 人。")
                         .arg((*collected)->counted)
                         .arg((*collected)->flagged)
                         .arg((*collected)->newTalks));
            host.refreshPage();
        });
}

} // namespace tingyu::ui
