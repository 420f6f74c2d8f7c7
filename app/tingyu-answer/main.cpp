// SPDX-License-Identifier: GPL-3.0-or-later
// tingyu-answer [--folder DIR]   a station: the folder it lies in, or the one named
// tingyu-answer --round          a round on the PC of the room, read from standard input and kept in memory
#include "core/answering/answer_lock.h"
#include "core/answering/station_plan.h"
#include "core/base/platform.h"
#include "resources/resources.h"
#include "ui/answering/answer_window.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QLockFile>
#include <QMessageBox>
#include <QTextStream>
#include <QTranslator>

using namespace tingyu;

namespace {

/// As text::speak() does, which knows the sentences of the vault.
void speak(const QString &language)
{
    const QStringList files =
        language == QLatin1String("en")
            ? QStringList{QStringLiteral("tingyu_en.qm")}
            : QStringList{QStringLiteral("qtbase_zh_CN.qm"), QStringLiteral("tingyu_zh_CN.qm")};
    for (const QString &file : files) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(QStringLiteral(":/i18n/") + file))
            QCoreApplication::installTranslator(translator);
    }
}

/// A station brings its own fonts; where it lies beside them they come first.
void useOwnFonts()
{
    const QDir fonts(QCoreApplication::applicationDirPath() + QStringLiteral("/../fonts"));
    const QStringList files =
        fonts.entryList({QStringLiteral("*.tt?"), QStringLiteral("*.otf")}, QDir::Files);
    for (const QString &file : files)
        QFontDatabase::addApplicationFont(fonts.filePath(file));
}

/// The folder named, or the nearest above the program that holds a plan.
QString stationFolder(const QStringList &words)
{
    const qsizetype at = words.indexOf(QStringLiteral("--folder"));
    if (at >= 0)
        return at + 1 < words.size() ? QDir(words.at(at + 1)).absolutePath() : QString();
    QDir dir(QCoreApplication::applicationDirPath());
    for (int up = 0; up < 3; ++up) {
        if (QFile::exists(answering::StationFiles::planFile(dir.absolutePath())))
            return dir.absolutePath();
        if (!dir.cdUp())
            break;
    }
    return {};
}

int refuse(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    if (!qEnvironmentVariableIsSet("TINGYU_ANSWER_QUIET"))
        QMessageBox::warning(nullptr, QApplication::translate("Answer", "答题"), sentence);
    return 1;
}

Result<ui::AnswerWindow::Parts> partsOfRound(const Clock &clock)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(Errc::Io, "answering.plan");
    auto round = answering::readRoomRound(input.readAll());
    if (!round)
        return round.error();
    return ui::AnswerWindow::Parts{
        std::move(round->plan), std::move(round->seats), round->folder, {}, clock, {}};
}

Result<ui::AnswerWindow::Parts> partsOfStation(const QString &folder, const Clock &clock)
{
    QFile file(answering::StationFiles::planFile(folder));
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return fail(Errc::NotFound, "answering.plan");
    const QByteArray bytes = file.readAll();
    auto plan = answering::readStationPlan(bytes);
    if (!plan)
        return plan.error();
    if (plan->slips.isEmpty())
        return fail(Errc::Damaged, "answering.plan");
    return ui::AnswerWindow::Parts{*std::move(plan), {}, folder, answering::checkDigits(bytes), clock, {}};
}

} // namespace

int main(int argc, char **argv)
{
    platform::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tingyu-answer"));
    QApplication::setApplicationVersion(QStringLiteral(TINGYU_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    initWordResources();
    initLookResources();
    useOwnFonts();
    // Before anything is read, so that the window of the room knows in time. A second one, of an impatient
    // double click, leaves the screen to the first; a window that only asks holds the lock for a moment.
    constexpr int patienceMs = 1000;
    QLockFile only(answering::answerLockFile());
    only.setStaleLockTime(0); // however old, it holds while its process lives
    if (!only.tryLock(patienceMs) && only.error() == QLockFile::LockFailedError)
        return 0;
    const SystemClock clock;
    const QStringList words = QApplication::arguments();
    const bool isRound = words.contains(QStringLiteral("--round"));
    auto parts = isRound ? partsOfRound(clock) : partsOfStation(stationFolder(words), clock);
    speak(parts ? parts->plan.language : QStringLiteral("zh"));
    if (!parts) {
        return refuse(
            parts.error().code == Errc::NotFound
                ? QApplication::translate("Answer", "这里没有作答设置,请从作答站的文件夹里打开。")
                : QApplication::translate("Answer", "作答设置不完整,不能开始;请老师重新写一份作答站。"));
    }
    parts->leave = [] { QApplication::exit(0); };
    constexpr double largeText = 14.0; // read from a chair, by children
    ui::Theme::instance().apply({ui::ThemeChoice::Light, largeText});
    ui::AnswerWindow window(*std::move(parts));
    window.holdScreen();
    return QApplication::exec();
}
