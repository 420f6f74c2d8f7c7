// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog of the screening page in the dark, in English and at the largest text.
#include "core/follow_up_services.h"
#include "core/screening/campaign_plan_service.h"
#include "tests/ui/campaign_world.h"
#include "tests/ui/page_walk.h"
#include "ui/screening/import_dialog.h"
#include "ui/widgets/data_table.h"

#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct DialogWalk : CampaignWorld
{
    DialogWalk() : CampaignWorld({.scales = {QStringLiteral("mht"), QStringLiteral("sdq_p")}})
    {
        clock.setNow({QDate(2026, 10, 1), QTime(8, 0)});
        inVault([this](Services &services) { // on the watch list, with a test that is due by now
            for (const EvidenceSource source : {EvidenceSource::Observation, EvidenceSource::Parent}) {
                Evidence seen;
                seen.source = source;
                seen.on = clock.today();
                seen.note = QStringLiteral("上课常趴着");
                must(services.followUp().evidence.add(students.last(), seen));
            }
            must(services.followUp().evidence.watch(students.last(), QStringLiteral("两个来源"), 30));
        });
        clock.setNow({QDate(2026, 11, 2), QTime(8, 0)});
        inVault([this](Services &services) { // sheets of parents that are out by now for too long
            Handout out;
            out.schoolClass = schoolClass;
            out.item = QStringLiteral("sdq_p");
            out.printed = out.handedOut = 3;
            must(CampaignPlanService(services.workplace, services.scales).setHandout(campaign.id, out));
        });
        clock.setNow({QDate(2026, 11, 20), QTime(8, 0)});
        inVault([this](Services &services) {
            QByteArray file = "学号,姓名";
            QByteArray stranger = "\n9999,外校生";
            for (int item = 1; item <= 25; ++item) {
                file += ',' + QByteArray::number(item);
                stranger += ",1";
            }
            AnswerImportOptions of;
            of.scaleId = QStringLiteral("sdq_p");
            REQUIRE(
                must(services.answerImport.importFile(campaign.uid, file + stranger + '\n', of)).unmatched ==
                1);
            QList<int> answers(100, 0);
            std::fill_n(answers.begin(), 70, 1);
            answers[96] = 1; // a critical item
            store(services, 0, QStringLiteral("mht"), answers);
        });
    }
    /// Fifty children, whose answers can be read in two ways; some of it in no way.
    QString answerFile() const
    {
        const QString path = home.filePath(QStringLiteral("answers.csv"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("学号,姓名");
        for (int item = 1; item <= 90; ++item) // ten have no column
            file.write(',' + QByteArray::number(item));
        for (int child = 0; child < 50; ++child) {
            file.write("\n07" + QByteArray::number(child + 1).rightJustified(2, '0') + ",测试生");
            for (int item = 1; item <= 90; ++item)
                file.write(child == 3 && item == 7 ? ",也许" : item % 3 == 0 ? ",1" : ",0");
        }
        return path;
    }
    QDialog *shown() const
    {
        for (QDialog *one : window.findChildren<QDialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void settle()
    {
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
        QTest::qWait(30);
    }
    void look(QDialog *dialog, const QByteArray &name)
    {
        INFO(name.toStdString());
        until([&] { return cut(*dialog).isEmpty(); });
        CHECK(dialog->height() <= 640);
        CHECK(dialog->width() <= 1366);
        CHECK(cut(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
        picture(name.constData(), dialog);
    }
    /// The dialog that a button of this one opens, which closes with it or takes its place.
    void lookAtNext(QDialog *dialog, const char *button, const char *name, const std::string &way)
    {
        dialog->findChild<QPushButton *>(QString::fromLatin1(button))->click();
        QDialog *next = nullptr;
        REQUIRE(until([&] {
            next = window.findChild<QDialog *>(QString::fromLatin1(name));
            return next != nullptr;
        }));
        settle();
        look(next, QByteArray("dialog-").append(name).append('-').append(way.c_str()));
        CHECK(tabsUp(*next).join(QLatin1String(" / ")).toStdString() == std::string());
        next->reject();
        settle();
    }
    /// Each choice of a row of them is another half of the same dialog.
    void lookAtAll(QDialog *dialog, const char *choice, const QByteArray &name)
    {
        for (QRadioButton *one : dialog->findChildren<QRadioButton *>()) {
            if (!one->objectName().startsWith(QString::fromLatin1(choice) + QLatin1Char('.')) ||
                !one->isVisibleTo(dialog))
                continue;
            one->click();
            settle();
            look(dialog, QByteArray(name).append('-').append(
                             one->objectName().section(QLatin1Char('.'), -1).toLatin1()));
        }
    }
};

struct ScreeningDialog
{
    const char *part;        ///< of the page: its key; a campaign goes by its uid; none: the first page
    const char *value;       ///< what stands beside it
    const char *button;      ///< that opens the dialog; null: the place itself does
    const char *choice = ""; ///< a row of choices in it
    const char *first = "";  ///< a button that leads to that button
};

constexpr ScreeningDialog screeningDialogs[] = {
    {"campaign", "", "answerOnScreen", "answeringWays"},
    {"campaign", "", "importAnswers"},
    {"campaign", "", "printSheets"},
    {"campaign", "", "editCampaign"},
    {"campaign", "", "planCampaign", "campaignPlanView"},
    {"campaign", "", "pairRows"},
    {"campaign", "", "keyingMismatches", "", "keySheets"},
    {"", "", "campaign.handout.1"},
    {"create", "1", nullptr},
    {"queue", "1", "queueRule"},
    {"queue", "1", "repeatList"},
    {"queue", "1", "foreignWaiting"},
    {"queue", "1", "bookReviews"},
    {"queue", "1", "decideTogether"},
    {"queue", "1", "planReviews"},
    {"queue", "1", "askInterview"},
    {"queue", "1", "askSlip"},
    {"sources", "1", "addSource"},
    {"sources", "1", "planTests"},
    {"sources", "1", "endWatch"},
    {"sources", "1", "exportWatch"},
    {"scale", "mht", "importWording"},
    {"scale", "mht", "chooseWording"},
    {"scale", "mht", "rescoreScale"},
    {"scale", "mht", "newOwnScale", "ownSteps"},
};

} // namespace

TEST_CASE(
    "nothing is cut on any dialog of the screening page in the dark and at the largest text, in English too",
    "[slow]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("dark", "large", "english-large");
    if (way == "english-large")
        text::speak(text::Language::English);
    DialogWalk world;
    world.unlock();
    ui::Theme::instance().apply({way == "dark" ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light,
                                 way == "dark" ? ui::defaultPoints : ui::largestPoints});
    world.window.resize(1366, 768);
    for (const ScreeningDialog &one : screeningDialogs) {
        const bool isCampaign = qstrcmp(one.part, "campaign") == 0;
        const QByteArray name = QByteArray("dialog-")
                                    .append(one.button == nullptr ? one.part : one.button)
                                    .append('-')
                                    .append(way.c_str());
        INFO(name.toStdString());
        if (*one.part == '\0')
            world.shell->workspace()->openPage(QStringLiteral("today"), {});
        else
            world.shell->workspace()->openPage(
                QStringLiteral("screening"),
                {{QString::fromLatin1(one.part),
                  isCampaign ? world.campaign.uid.toString() : QString::fromLatin1(one.value)}});
        world.settle();
        UiWorld::until([&] { return cut(world.window).isEmpty(); });
        CHECK(cut(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
        world.picture(QByteArray("behind-").append(name).constData());
        if (*one.first != '\0') {
            world.click(one.first);
            world.settle();
        }
        if (one.button != nullptr) {
            const auto *list = world.find<ui::DataTable>("reviews");
            if (list != nullptr)
                REQUIRE(UiWorld::until([&] { return !list->selectedRows().isEmpty(); }));
            if (auto *sources = world.find<ui::DataTable>("evidence"))
                sources->selectSourceRow(0);
            auto *button = world.find<QPushButton>(one.button);
            REQUIRE(button != nullptr);
            REQUIRE(button->isEnabled());
            button->click();
        }
        REQUIRE(UiWorld::until([&] { return world.shown() != nullptr; }));
        QDialog *dialog = world.shown();
        world.settle();
        world.look(dialog, name);
        if (auto *import = qobject_cast<ui::ImportDialog *>(dialog)) {
            import->setFile(world.answerFile());
            world.settle();
            world.look(dialog, QByteArray(name).append("-read"));
            world.lookAtAll(dialog, "previewPart", name);
            world.lookAtNext(dialog, "foreignInstead", "foreignImportDialog", way);
        }
        if (*one.choice != '\0')
            world.lookAtAll(dialog, one.choice, name);
        if (one.button != nullptr && qstrcmp(one.button, "planTests") == 0)
            world.lookAtNext(dialog, "monitor.single", "singleSheetDialog", way);
        else {
            dialog->reject();
            if (dialog->isVisible())
                dialog->reject(); // what was chosen is asked about
        }
        REQUIRE(UiWorld::until([&] { return world.shown() == nullptr; }));
        world.settle();
    }
}
