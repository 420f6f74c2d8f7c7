// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/document_dialog.h"

#include "core/report/student_document_report.h"
#include "core/school/school_codes.h"
#include "core/services.h"
#include "ui/print/picture_reencoder.h"
#include "ui/room/form_draft.h"
#include "ui/room/kept_pictures.h"
#include "ui/room/picture_view.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace tingyu::ui {
namespace {

struct DocumentDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(DocumentDialog)
};

constexpr int noteHeight = 56;

QList<CodeName> kindNames()
{
    QList<CodeName> names;
    for (const SchoolCode &one : documentKindCodes()) {
        const QString code = QLatin1String(one.code);
        names.append({code, text::documentKindName(code)});
    }
    return names;
}

void turnPages(PageHost &host, PictureView *view, const StudentDocument &document)
{
    QObject::connect(view, &PictureView::pageAsked, view, [&host, view, document](int page) {
        host.tasks().run(
            view,
            [uid = document.pages.at(page).uid](Services &services) -> Result<QImage> {
                auto bytes = documentsIn(services).page(uid);
                if (!bytes)
                    return bytes.error();
                return print::decodedPicture(*bytes, PictureReencoder::Origin::Person);
            },
            [&host, view, page](const Result<QImage> &picture) {
                if (picture) {
                    view->setPicture(page, QPixmap::fromImage(*picture));
                    return;
                }
                host.showError(picture.error());
                view->reject();
            });
    });
}

} // namespace

StudentDocumentService documentsIn(Services &services)
{
    return {services.workplace, print::pictures()};
}

void askDocument(FileDesk &desk, QWidget *parent, const StudentDocument &document,
                 const CarriedPictures &pages, const std::function<void()> &done)
{
    const bool isNew = document.uid.isNull();
    PageHost &host = desk.host();
    const QString title = isNew ? DocumentDialogWords::tr("添加材料") : DocumentDialogWords::tr("修改材料");
    auto *dialog = new FormDialog("document", title, parent);
    const auto readPage = [](Services &services, const Uid &uid) { return documentsIn(services).page(uid); };
    auto *pictures = new KeptPictures(host, QStringLiteral("document.pages"),
                                      DocumentDialogWords::tr("材料的页"), readPage, dialog);
    dialog->addRow(DocumentDialogWords::tr("页"), pictures, "pages");
    pictures->setPictures(document.pages);
    QObject::connect(pictures, &KeptPictures::adding, dialog, &FormDialog::unsay);
    QObject::connect(pictures, &KeptPictures::refused, dialog,
                     [dialog](const QString &sentence) { dialog->refuse(sentence, nullptr); });
    auto *kind = dialog->addChoice("kind", DocumentDialogWords::tr("种类"), kindNames());
    if (!isNew)
        chooseCode(kind, document.kind);
    auto *name = dialog->addLine("title", DocumentDialogWords::tr("名称"));
    name->setText(document.title);
    auto *day = dialog->addDate("on", DocumentDialogWords::tr("材料日期"), desk.today());
    day->setDate(isNew ? desk.today() : document.on);
    auto *source = dialog->addLine("source", DocumentDialogWords::tr("来源(谁交来的)"));
    source->setText(document.source);
    auto *note = dialog->addText("note", DocumentDialogWords::tr("备注"));
    note->setFixedHeight(px(noteHeight));
    note->setPlainText(document.note);
    QString form = QLatin1String(documentDraft);
    if (!isNew)
        form += u'/' % document.uid.toString();
    auto *draft = new FormDraft(host, dialog, desk.student().toString(), form.toLatin1().constData());
    dialog->setSubmit(DocumentDialogWords::tr("保存"), [=, student = desk.student()] {
        if (day->isProblem()) {
            dialog->refuse(DocumentDialogWords::tr("日期看不懂;请写成 20260301、3.1 或 今天。"), day);
            return;
        }
        if (name->text().trimmed().isEmpty()) {
            const Error missing{Errc::BadInput, QStringLiteral("document.no_title"), {}};
            dialog->refuse(text::sentence(missing), name);
            return;
        }
        StudentDocument written = document;
        written.kind = chosenCode(kind);
        written.title = name->text();
        written.on = day->date();
        written.source = source->text();
        written.note = note->toPlainText();
        const auto job = [student, written, edits = pictures->edits()](Services &services) -> Result<void> {
            StudentDocumentService documents = documentsIn(services);
            return written.uid.isNull() ? outcomeOf(documents.add(student, written, edits.added))
                                        : documents.edit(written, edits);
        };
        draft->send(parent, title, job, done);
    });
    dialog->open();
    // What was dropped or pasted before the dialog: what cannot be taken of it is said inside.
    pictures->addAll(pages);
    if (pictures->count() > 0)
        name->setFocus(Qt::OtherFocusReason);
}

void showDocument(PageHost &host, QWidget *parent, const StudentDocument &document)
{
    if (document.pages.isEmpty())
        return;
    auto *view = new PictureView(document.title, static_cast<int>(document.pages.size()), parent->window());
    turnPages(host, view, document);
    view->setModal(true);
    view->open();
    view->turnTo(0);
}

void printDocument(PageHost &host, QWidget *parent, const Uid &document)
{
    const auto make = [document](Services &services, const report::PrintOrder &order, bool record) {
        return report::StudentDocumentReportService(services.workplace, services.students,
                                                    documentsIn(services))
            .print(document, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(host, DocumentDialogWords::tr("打印材料"), make, parent))->open();
}

} // namespace tingyu::ui
