// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of a student's file in the window: put in, looked at, changed, taken away and printed by keys; and
// while one is on the screen nothing of it stands in clear anywhere on the disk.
#include "core/school/student_document_service.h"
#include "tests/support/pictures.h"
#include "tests/ui/care_world.h"
#include "tests/ui/page_walk.h"
#include "tests/ui/students_world.h"
#include "ui/print/picture_reencoder.h"
#include "ui/text/error_text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

/// No two parts of it are alike, so that any of its bytes tells it.
QImage noise(int side = 160)
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator dice(7);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, 0xff000000 | dice.generate());
    }
    return image;
}

/// A letter on lined paper, for whoever looks at the pictures of this test.
QImage letter()
{
    QImage page(900, 1270, QImage::Format_RGB32);
    page.fill(0xfffaf7ef);
    QPainter painter(&page);
    painter.setPen(QColor(0x30, 0x38, 0x60));
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 26));
    for (int line = 0; line < 8; ++line) {
        painter.drawText(90, 200 + line * 90, QStringLiteral("最近总是睡不着,不想说话,也不知道找谁说"));
        painter.drawLine(80, 220 + line * 90, 820, 220 + line * 90);
    }
    return page;
}

struct DocumentsWorld : StudentsWorld
{
    QTemporaryDir stick; ///< where pictures come from
    QByteArray temporaryBefore = qgetenv("TMPDIR");
    Uid student;
    DocumentsWorld()
    {
        student = add(QStringLiteral("杨同学"), class71, QStringLiteral("0701"));
        // What the program would put away for a while comes under the folder that is searched.
        REQUIRE(QDir(home.path()).mkpath(QStringLiteral("tmp")));
        qputenv("TMPDIR", home.filePath(QStringLiteral("tmp")).toUtf8());
    }
    ~DocumentsWorld()
    {
        if (temporaryBefore.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", temporaryBefore);
    }
    DocumentsWorld(const DocumentsWorld &) = delete;
    DocumentsWorld &operator=(const DocumentsWorld &) = delete;

    void openTab()
    {
        openFile(student, QStringLiteral("documents"));
        settle();
    }
    QString file(const QByteArray &bytes, const QString &name = QStringLiteral("letter.png")) const
    {
        const QString path = stick.filePath(name);
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return path;
    }
    Uid put(const QList<QByteArray> &pages, const QString &title = QStringLiteral("给老师的信"))
    {
        const auto uid = onVault([&](Services &services) -> Result<Uid> {
            StudentDocument document;
            document.kind = QStringLiteral("letter");
            document.title = title;
            document.on = QDate(2026, 11, 18);
            document.source = QStringLiteral("班主任转来");
            QList<NewPicture> pictures;
            for (const QByteArray &bytes : pages)
                pictures.append({QStringLiteral("page.png"), bytes});
            return StudentDocumentService(services.workplace, print::pictures())
                .add(student, document, pictures);
        });
        REQUIRE(uid);
        return *uid;
    }
    QList<StudentDocument> stored()
    {
        const auto all = onVault([this](Services &services) {
            return StudentDocumentService(services.workplace, print::pictures()).of(student);
        });
        REQUIRE(all);
        return *all;
    }
    QListWidget *list() const
    {
        auto *found = find<QListWidget>("documents.list");
        REQUIRE(found != nullptr);
        return found;
    }
    bool isSmallShown(int row) const
    {
        const QImage small = list()->item(row)->icon().pixmap(60, 60).toImage();
        return !small.isNull() && small.pixelColor(small.width() / 2, small.height() / 2).alpha() == 255;
    }
    QDialog *opened(const char *name) const
    {
        REQUIRE_UNTIL([&] { return dialog(name) != nullptr; });
        QApplication::setActiveWindow(dialog(name));
        return dialog(name);
    }
    template<class W>
    static W *field(QDialog *dialog, const char *name)
    {
        auto *found = dialog->findChild<W *>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return found;
    }
    static void send(QDialog *dialog)
    {
        QApplication::setActiveWindow(dialog); // a file dialog may have closed meanwhile
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    }
    /// What is dragged over the list of papers, as Qt hands it on, and dropped where it is taken.
    bool drop(const QMimeData &carried) const
    {
        QWidget *under = list()->viewport();
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(under, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(under, &dropped);
        return true;
    }
    static int pagesIn(QDialog *dialog) { return field<QListWidget>(dialog, "document.pages.list")->count(); }
    /// Files of the program that hold these bytes: vault, journal, settings, log, temporary files.
    QStringList holding(const QByteArray &bytes) const
    {
        QStringList found;
        QDirIterator all(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile one(all.next());
            if (one.open(QIODevice::ReadOnly) && one.readAll().contains(bytes))
                found.append(one.fileName());
        }
        return found;
    }
};

} // namespace

TEST_CASE("A paper is put in, looked at, renamed and taken away by keys, and comes back with undo", "[slow]")
{
    DocumentsWorld world;
    world.openTab();
    auto *first = world.find<QPushButton>("documents.first");
    REQUIRE(first != nullptr);
    world.shoot("documents-empty");
    QTest::keyClick(first, Qt::Key_Space);
    QDialog *dialog = world.opened("document");

    DocumentsWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] {
        const auto *banner = dialog->findChild<Banner *>();
        return banner->isVisible() &&
               banner->text() == text::sentence(fail(Errc::BadInput, "document.no_title"));
    });
    CHECK(dialog->focusWidget()->objectName() == QStringLiteral("document.title"));
    DocumentsWorld::field<QPushButton>(dialog, "document.ok")->setFocus();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    world.settle();
    CHECK(dialog->focusWidget()->objectName() == QStringLiteral("document.title"));
    world.answerFileDialog(world.file("%PDF-1.7\n", QStringLiteral("scan.pdf")));
    QTest::keyClick(DocumentsWorld::field<QPushButton>(dialog, "document.pages.add"), Qt::Key_Space);
    CHECK(dialog->findChild<Banner *>()->text() == text::sentence(fail(Errc::BadInput, "picture.pdf")));
    CHECK(DocumentsWorld::pagesIn(dialog) == 0);

    world.answerFileDialog(world.file(photograph(letter()), QStringLiteral("letter.jpg")));
    QTest::keyClick(DocumentsWorld::field<QPushButton>(dialog, "document.pages.add"), Qt::Key_Space);
    CHECK(DocumentsWorld::pagesIn(dialog) == 1);
    CHECK(dialog->findChild<Banner *>()->isHidden()); // of what was refused nothing is said any more
    chooseCode(DocumentsWorld::field<QComboBox>(dialog, "document.kind"), QStringLiteral("hospital"));
    UiWorld::typeInto(DocumentsWorld::field<QLineEdit>(dialog, "document.title"), QStringLiteral("门诊病历"));
    UiWorld::typeInto(DocumentsWorld::field<QLineEdit>(dialog, "document.source"), QStringLiteral("家长"));
    world.shoot("documents-dialog");
    CHECK(dialog->height() <= 640);
    CHECK(world.stored().isEmpty()); // not before it is saved
    DocumentsWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QListWidget>("documents.list") != nullptr; });
    REQUIRE(world.stored().size() == 1);
    CHECK(world.stored().first().kind == QStringLiteral("hospital"));
    CHECK(world.list()->item(0)->text().contains(QStringLiteral("门诊病历 · 医院材料 · 2026-11-20")));
    StudentsWorld::REQUIRE_UNTIL([&] { return world.isSmallShown(0); }); // it comes after the words

    world.list()->setFocus();
    QTest::keyClick(world.list(), Qt::Key_Return);
    QDialog *view = world.opened("pictureView");
    CHECK(view->windowTitle() == QStringLiteral("查看图片")); // the title of a window names nothing
    world.settle();
    world.shoot("documents-view");
    QTest::keyClick(view, Qt::Key_Escape);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("pictureView") == nullptr; });

    QTest::keyClick(world.list(), Qt::Key_F2);
    dialog = world.opened("document");
    CHECK(DocumentsWorld::pagesIn(dialog) == 1);
    auto *title = DocumentsWorld::field<QLineEdit>(dialog, "document.title");
    CHECK(title->text() == QStringLiteral("门诊病历"));
    title->selectAll();
    UiWorld::typeInto(title, QStringLiteral("出院小结"));
    DocumentsWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] {
        return world.list()->count() == 1 &&
               world.list()->item(0)->text().startsWith(QStringLiteral("出院小结"));
    });

    world.list()->setFocus();
    QTest::keyClick(world.list(), Qt::Key_Delete);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QPushButton>("documents.first") != nullptr; });
    CHECK(world.stored().isEmpty());
    world.press(Qt::Key_Z, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QListWidget>("documents.list") != nullptr; });
    CHECK(world.stored().size() == 1);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.isSmallShown(0); });
}

TEST_CASE("While a paper is on the screen, and after, nothing of it is in clear on the disk", "[slow]")
{
    DocumentsWorld world;
    const QImage picture = noise();
    world.put({pictureBytes(picture, "png"), pictureBytes(drawing(), "png")});
    const QByteArray kept = *world.onVault([&](Services &services) {
        StudentDocumentService documents(services.workplace, print::pictures());
        return documents.firstPage((*documents.of(world.student)).first().uid);
    });
    const QList<QByteArray> plain{
        kept.mid(kept.size() / 2, 24),
        QByteArray(reinterpret_cast<const char *>(picture.constScanLine(picture.height() / 2)), 24),
        QByteArray("IHDR"), QByteArray("给老师的信")};
    // The search finds what is there to be found.
    QFile probe(world.home.filePath(QStringLiteral("tmp/probe")));
    REQUIRE(probe.open(QIODevice::WriteOnly));
    probe.write(kept);
    probe.close();
    CHECK(world.holding(plain.first()).size() == 1);
    REQUIRE(probe.remove());
    const auto isClean = [&] {
        return std::all_of(plain.cbegin(), plain.cend(),
                           [&](const QByteArray &bytes) { return world.holding(bytes).isEmpty(); });
    };
    world.openTab();
    CHECK(isClean());
    world.list()->setFocus();
    QTest::keyClick(world.list(), Qt::Key_Return);
    QDialog *view = world.opened("pictureView");
    const auto *title = DocumentsWorld::field<QLabel>(view, "pictureView.title");
    const auto shown = [view] {
        for (const QLabel *sheet : view->findChildren<QLabel *>()) {
            if (!sheet->pixmap().isNull())
                return sheet->pixmap().size();
        }
        return QSize();
    };
    StudentsWorld::REQUIRE_UNTIL([&] { return shown().width() > 100; });
    CHECK(title->text().contains(QStringLiteral("第 1 页,共 2 页")));
    CHECK(isClean());
    const QSize usual = shown();
    QTest::keyClick(view, Qt::Key_Plus);
    CHECK(shown().width() > usual.width());
    QTest::keyClick(view, Qt::Key_Minus);
    QTest::keyClick(view, Qt::Key_PageDown);
    StudentsWorld::REQUIRE_UNTIL([&] { return title->text().contains(QStringLiteral("第 2 页,共 2 页")); });
    StudentsWorld::REQUIRE_UNTIL([&] { return shown().height() < shown().width(); }); // the other picture
    CHECK(isClean());
    QTest::keyClick(view, Qt::Key_PageDown); // there is no third
    CHECK(title->text().contains(QStringLiteral("第 2 页,共 2 页")));
    QTest::keyClick(view, Qt::Key_Escape);
    world.settle();
    CHECK(isClean());
    world.work().lockNow();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.restarts == 1; });
    CHECK(isClean());
}

TEST_CASE("A picture is pasted and stored by keys; what is no picture is said", "[slow]")
{
    DocumentsWorld world;
    world.openTab();
    QApplication::clipboard()->setText(QStringLiteral("只是一段话"));
    auto *tab = world.find<QAbstractScrollArea>("fileTab.documents");
    REQUIRE(tab != nullptr);
    CHECK(tab->viewport()->acceptDrops());
    QTest::keyClick(world.find<QPushButton>("documents.first"), Qt::Key_V, Qt::ControlModifier);
    const auto *banner = world.find<Banner>("documents.message");
    REQUIRE(banner != nullptr);
    CHECK(banner->text() == text::sentence(fail(Errc::NotFound, "picture.none")));

    QApplication::clipboard()->setImage(letter());
    QTest::keyClick(world.find<QPushButton>("documents.first"), Qt::Key_V, Qt::ControlModifier);
    QDialog *dialog = world.opened("document");
    CHECK(DocumentsWorld::pagesIn(dialog) == 1);
    QTest::keyClick(DocumentsWorld::field<QPushButton>(dialog, "document.pages.paste"), Qt::Key_Space);
    CHECK(DocumentsWorld::pagesIn(dialog) == 2);
    CHECK(DocumentsWorld::field<QLineEdit>(dialog, "document.title")->text().isEmpty());
    UiWorld::typeInto(DocumentsWorld::field<QLineEdit>(dialog, "document.title"), QStringLiteral("画"));
    DocumentsWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.find<QListWidget>("documents.list") != nullptr; });
    REQUIRE(world.stored().first().pages.size() == 2);
    QApplication::clipboard()->clear();
}

TEST_CASE("Files dropped on the papers of a student open their dialog; what is no picture is said", "[slow]")
{
    DocumentsWorld world;
    world.put({pictureBytes(letter(), "jpeg")});
    world.put({pictureBytes(drawing(), "png"), pictureBytes(noise(), "png")}, QStringLiteral("房树人"));
    world.openTab();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.isSmallShown(0) && world.isSmallShown(1); });
    CHECK(world.list()->item(0)->icon().pixmap(60, 60).toImage() !=
          world.list()->item(1)->icon().pixmap(60, 60).toImage());
    world.shoot("documents");

    QMimeData words;
    words.setText(QStringLiteral("只是一段话"));
    CHECK_FALSE(world.drop(words)); // the pointer says that it is not taken
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(world.file(pictureBytes(drawing(), "jpeg"), QStringLiteral("a.jpg"))),
                   QUrl::fromLocalFile(world.file("GIF89a", QStringLiteral("b.gif")))});
    REQUIRE(world.drop(files));
    QDialog *dialog = world.opened("document");
    CHECK(DocumentsWorld::pagesIn(dialog) == 1);
    CHECK(dialog->findChild<Banner *>()->text() ==
          QStringLiteral("b.gif:") % text::sentence(fail(Errc::BadInput, "picture.unknown")));
    UiWorld::typeInto(DocumentsWorld::field<QLineEdit>(dialog, "document.title"), QStringLiteral("画"));
    DocumentsWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.list()->count() == 3; });
    CHECK(world.stored().size() == 3);
}

TEST_CASE(
    "Of many files that are dropped or pasted each good one is taken, and each other one is named with why",
    "[slow]")
{
    DocumentsWorld world;
    world.put({pictureBytes(letter(), "jpeg")});
    world.openTab();
    const QByteArray good = pictureBytes(drawing(), "jpeg");
    const auto carried = [&](const std::vector<std::pair<QByteArray, const char *>> &files) {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> urls;
        for (const auto &[bytes, name] : files)
            urls.append(QUrl::fromLocalFile(world.file(bytes, QLatin1String(name))));
        urls.insert(1, QUrl::fromLocalFile(world.stick.filePath(QStringLiteral("gone.jpg"))));
        data->setUrls(urls);
        return data;
    };
    const auto line = [](const char *name, const Error &error) {
        return QString(QLatin1String(name) % u':' % text::sentence(error));
    };
    const auto batch = carried(
        {{"%PDF-1.7\n", "scan.pdf"}, {good, "one.jpg"}, {QByteArray(), "empty.jpg"}, {good, "two.jpg"}});
    REQUIRE(world.drop(*batch));
    QDialog *dialog = world.opened("document");
    CHECK(DocumentsWorld::pagesIn(dialog) == 2);
    const QString told = QStringList{line("gone.jpg", fail(Errc::Io, "tables.no_file")),
                                     line("scan.pdf", fail(Errc::BadInput, "picture.pdf")),
                                     line("empty.jpg", fail(Errc::BadInput, "picture.empty"))}
                             .join(u'\n');
    const auto *banner = dialog->findChild<Banner *>();
    CHECK(banner->text().toStdString() == told.toStdString());
    world.shoot("documents-refused");
    CHECK(dialog->height() <= 640);

    // Into the dialog itself, more than are told one by one.
    std::vector<std::pair<QByteArray, const char *>> many{{good, "three.jpg"}};
    for (const char *name : {"1.gif", "2.gif", "3.gif", "4.gif", "5.gif", "6.gif", "7.gif"})
        many.emplace_back("GIF89a", name);
    many.emplace_back(good, "four.jpg");
    QApplication::clipboard()->setMimeData(carried(many).release());
    QTest::keyClick(DocumentsWorld::field<QPushButton>(dialog, "document.pages.paste"), Qt::Key_Space);
    CHECK(DocumentsWorld::pagesIn(dialog) == 4);
    CHECK(banner->text().count(u'\n') == 6);
    CHECK(banner->text().endsWith(QStringLiteral("另有 2 个文件没有存入。")));
    UiWorld::typeInto(DocumentsWorld::field<QLineEdit>(dialog, "document.title"), QStringLiteral("画"));
    DocumentsWorld::send(dialog);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.list()->count() == 2; });
    const QList<StudentDocument> stored = world.stored();
    CHECK(std::any_of(stored.cbegin(), stored.cend(),
                      [](const StudentDocument &one) { return one.pages.size() == 4; }));
    QApplication::clipboard()->clear();

    QMimeData none;
    none.setUrls({QUrl::fromLocalFile(world.stick.filePath(QStringLiteral("gone.jpg")))});
    REQUIRE(world.drop(none));
    CHECK(world.find<Banner>("documents.message")->text() ==
          text::sentence(fail(Errc::Io, "tables.no_file")));
}

TEST_CASE("Words of a paper that was not saved are there again after locking", "[slow]")
{
    DocumentsWorld world;
    world.openTab();
    world.click("documents.first");
    QDialog *dialog = world.opened("document");
    UiWorld::typeInto(DocumentsWorld::field<QLineEdit>(dialog, "document.title"), QStringLiteral("门诊病历"));
    world.work().lockNow();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.restarts == 1; });
    world.shell.reset();
    world.startShell();
    world.unlock();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.shell->workspace() != nullptr; });
    world.settle();
    world.openTab();
    world.click("documents.first");
    dialog = world.opened("document");
    auto *title = DocumentsWorld::field<QLineEdit>(dialog, "document.title");
    StudentsWorld::REQUIRE_UNTIL([&] { return title->text() == QStringLiteral("门诊病历"); });
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("A paper goes to paper again with all its pages", "[slow]")
{
    DocumentsWorld world;
    world.put({pictureBytes(letter(), "jpeg"), pictureBytes(drawing(900, 1270), "png")});
    world.openTab();
    world.list()->setFocus();
    QTest::keyClick(world.find<QPushButton>("documents.print"), Qt::Key_Space);
    QDialog *print = world.opened("printDialog");
    world.settle();
    // Without a reason no file is asked for.
    auto *reason = DocumentsWorld::field<QLineEdit>(print, "printReason");
    for (const char *way : {"previewSave", "previewPrint"}) {
        INFO(way);
        auto *action = print->findChild<QAction *>(QLatin1String(way));
        REQUIRE(action != nullptr);
        StudentsWorld::REQUIRE_UNTIL([action] { return action->isEnabled(); });
        DocumentsWorld::field<QPushButton>(print, "closePrint")->setFocus();
        print->findChild<Banner *>()->clear();
        bool isChooserShown = false;
        QTimer::singleShot(300, print, [&isChooserShown, print] {
            auto *above = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            isChooserShown = above != nullptr && above != print;
            if (isChooserShown)
                above->reject();
        });
        action->trigger();
        QTest::qWait(400);
        CHECK_FALSE(isChooserShown);
        CHECK(print->focusWidget() == reason);
        CHECK(print->findChild<Banner *>()->text().contains(QStringLiteral("请先写明打印事由")));
    }
    UiWorld::typeInto(reason, QStringLiteral("交给家长"));
    world.settle();
    world.shoot("documents-print");
    const QString kept = qEnvironmentVariable("TINGYU_SHOTS");
    const QString pdf = kept.isEmpty() ? world.stick.filePath(QStringLiteral("document.pdf"))
                                       : QString(kept % QStringLiteral("/document.pdf"));
    QFile::remove(pdf);
    world.savePreview(*print, pdf);
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("/Type /Page\n") == 3); // what it is, and its two pages
    const auto lines = world.onVault([](Services &services) { return services.audit.list({}); });
    REQUIRE(lines);
    CHECK(std::any_of(lines->cbegin(), lines->cend(), [](const AuditEntry &one) {
        return one.action == QStringLiteral("document.print") && one.outcome == Outcome::Ok;
    }));
}

TEST_CASE("The head opens the papers of a file with a reason and his password", "[slow]")
{
    CareWorld world(CareWorld::Fill::Head);
    world.open("students", {{QStringLiteral("student"), world.pupils.first().uid.toString()},
                            {QStringLiteral("tab"), QStringLiteral("documents")}});
    REQUIRE(CareWorld::until([&] { return world.find<QPushButton>("openOnPurpose") != nullptr; }));
    CHECK(world.find<QPushButton>("documents.first") == nullptr);
    QTest::keyClick(world.find<QPushButton>("openOnPurpose"), Qt::Key_Space);
    REQUIRE(CareWorld::until([&] { return world.find<QComboBox>("purposeReason") != nullptr; }));
    auto *line = world.find<QComboBox>("purposeReason")->lineEdit();
    line->selectAll();
    CareWorld::typeInto(line, QStringLiteral("处理危机"));
    auto *secret = world.find<QLineEdit>("purposePassword");
    CareWorld::typeInto(secret, CareWorld::password());
    QTest::keyClick(secret, Qt::Key_Return);
    world.settle();
    CHECK(CareWorld::until([&] { return world.find<QPushButton>("documents.first") != nullptr; }));
}

TEST_CASE("the head of a file and its papers are whole in the dark, in English and at the largest text, at "
          "1024 x 768 too",
          "[slow]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("plain", "dark", "large", "english", "english-large");
    if (way.starts_with("english"))
        text::speak(text::Language::English);
    DocumentsWorld world;
    const auto filled = world.onVault([&](Services &services) -> Result<void> {
        const QDate today = services.workplace.clock().today();
        if (auto set = services.fileClasses.set(world.student, FileClass::Focus, today,
                                                QStringLiteral("会诊后决定"));
            !set)
            return set.error();
        for (const char *code : {"left_behind_both", "single_parent", "disability", "migrant", "orphan"}) {
            VulnerabilityTag tag;
            tag.code = QString::fromLatin1(code);
            tag.from = today.addDays(-40);
            tag.source = QStringLiteral("class_teacher");
            if (auto added = services.circumstances.addTag(world.student, tag); !added)
                return added.error();
        }
        return {};
    });
    if (!filled)
        FAIL(filled.error().subject.toStdString());
    world.put({photograph(letter()), pictureBytes(drawing(), "png")});
    world.put({pictureBytes(drawing(), "png")}, QStringLiteral("开学时画的房子、树和人,画了两张,背面有字"));
    Theme::instance().apply({way == "dark" ? ThemeChoice::Dark : ThemeChoice::Light,
                             way.ends_with("large") ? largestPoints : defaultPoints});
    QList<QSize> sizes{QSize(1366, 768)};
    if (way != "english-large") // whose buttons need more than the narrow window has
        sizes.append(QSize(1024, 768));
    for (const QSize size : sizes) {
        world.window.resize(size);
        world.openTab();
        StudentsWorld::REQUIRE_UNTIL([&] { return world.isSmallShown(0); });
        const QByteArray name =
            QByteArray("file-head-").append(way.c_str()).append('-').append(QByteArray::number(size.width()));
        INFO(name.toStdString());
        UiWorld::until([&] { return cut(world.page()).isEmpty(); }, 500);
        CHECK(cut(world.page()).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(world.window.size() == size);
        const auto chips = world.page().findChildren<Chip *>();
        CHECK(std::count_if(chips.cbegin(), chips.cend(), [](const Chip *chip) {
                  return chip->isVisible();
              }) >= 6); // class, plan, three circumstances and how many more, consent
        world.picture(name.constData(), &world.window);
    }
    world.window.resize(1366, 768);
    world.click("documents.add");
    QDialog *dialog = world.opened("document");
    world.settle();
    CHECK(cut(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
    CHECK(dialog->height() <= 640);
    world.picture(QByteArray("document-").append(way.c_str()).constData(), dialog);
    dialog->reject();
}
