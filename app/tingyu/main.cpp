// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_vault.h"
#include "app/tingyu/demo_place.h"
#include "app/tingyu/options.h"
#include "core/base/platform.h"
#include "core/base/stopped_clock.h"
#include "core/tables/table_reader.h"
#include "resources/resources.h"
#include "ui/shell/log.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_lock.h"
#include "ui/shell/shell.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/toggle_access.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

using namespace tingyu;

namespace {

/// A fixed time is obeyed in demo vaults only, which is told without a password.
std::unique_ptr<Clock> chooseClock(const app::Options &options, bool demo)
{
    if (options.now && demo)
        return std::make_unique<StoppedClock>(*options.now);
    return std::make_unique<SystemClock>();
}

/// Says to the process that takes this one's place after a lock that its arguments were obeyed.
constexpr char fileTaken[] = "TINGYU_FILE_TAKEN";

/// A file opened from the desktop goes where a dropped one goes: a backup or an export to the page at the
/// door while nobody is in, anything else to its importer once somebody is. Once: a lock does not bring it
/// again.
void openGiven(const QString &file, ui::MainWindow &window, const ui::Shell &shell)
{
    if (file.isEmpty() || qEnvironmentVariableIsSet(fileTaken))
        return;
    const QString suffix = QFileInfo(file).suffix().toLower();
    const bool isForTheDoor = suffix == QLatin1String("tyb") || suffix == QLatin1String("tyo");
    if (isForTheDoor && window.openFile(file)) {
        qputenv(fileTaken, "1");
        return;
    }
    QObject::connect(
        &shell, &ui::Shell::entered, &window,
        [&window, file] {
            qputenv(fileTaken, "1");
            window.openFile(file);
        },
        Qt::SingleShotConnection);
}

} // namespace

int main(int argc, char **argv)
{
    if (isXlsChild(argc, argv))
        return runXlsChild();
    platform::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tingyu"));
    QApplication::setApplicationVersion(QStringLiteral(TINGYU_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tingyu"));
    QApplication::setQuitOnLastWindowClosed(false); // the shell ends the program after closing the vault
    initDataResources();
    initLookResources();
    ui::installToggleAccess();

    ui::Settings settings({});
    text::speak(text::languageFromCode(settings.language()));
    const app::Options options = app::readOptions(QApplication::arguments());
    if (options.help || !options.problem.isEmpty()) {
        QTextStream(options.help ? stdout : stderr)
            << (options.help ? app::helpText() : options.problem) << Qt::endl;
        return options.help ? 0 : 2;
    }
    ui::keepNoDialogHistory();
    ui::Log log({});
    log.takeQtMessages();
    const QString crashNote = log.folder() % QStringLiteral("/crash");
    const bool crashed = QFile::exists(crashNote);
    QFile::remove(crashNote);
    platform::noteCrashesIn(crashNote);
    log.line("program.started", {QStringLiteral(TINGYU_VERSION)});

    app::DemoPlace demoPlace(options.keep);
    if (options.demo) {
        const auto made = demoPlace.open(options.now.value_or(SystemClock().nowLocal()));
        if (!made) {
            QTextStream(stderr) << text::sentence(made.error()) << Qt::endl;
            log.error(made.error());
            return 1;
        }
    }
    const QString folder = demoPlace.folder().isEmpty() ? options.vaultFolder : demoPlace.folder();
    const auto info =
        folder.isEmpty() ? Result<VaultInfo>(fail(Errc::NotFound, "vault.none")) : Vault::info(folder);
    const bool demo = info && info->demo;
    const std::unique_ptr<Clock> clock = chooseClock(options, demo);
    SystemUidSource uids(*clock);
    ui::VaultDoor door(*clock, uids, KdfPolicy::forPrograms());
    ui::Theme::instance().apply(settings.appearance());
    ui::MainWindow window(settings);
    const auto sessionLock = ui::makeSystemSessionLock();
    ui::Shell shell(
        {.window = window,
         .settings = settings,
         .log = log,
         .door = door,
         .sessionLock = sessionLock.get(),
         .restart =
             [&demoPlace] {
                 demoPlace.passOn();
                 return platform::restartSelf();
             },
         .quit = [] { QApplication::exit(); }, // quit() asks the windows again, and they say no
         .makeDemo = [&demoPlace, &clock](
                         const Progress &progress) { return demoPlace.open(clock->nowLocal(), progress); },
         .demoPassword = QString::fromLatin1(demo::publishedPassword),
         .crashedLastTime = crashed,
         .neverLock = options.noLock && demo});
    shell.start(folder);
    openGiven(options.file, window, shell);
    window.show();
    const int code = QApplication::exec();
    demoPlace.wipe();
    log.line("program.ended");
    return code;
}
