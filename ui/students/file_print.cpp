// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/file_print.h"

#include "core/keeping/booklet_service.h"
#include "core/report/booklet.h"
#include "core/report/student_report_service.h"
#include "core/services.h"
#include "ui/print/picture_reencoder.h"
#include "ui/shell/help_key.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/settings.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

const auto sheet = QStringLiteral("sheet");
const auto booklet = QStringLiteral("booklet");
const auto named_ = QStringLiteral("named");
const auto nameless = QStringLiteral("nameless");
const auto remembered = QStringLiteral("booklet.parts");

struct FilePrintWords
{
    Q_DECLARE_TR_FUNCTIONS(FilePrint)
};

/// The choices of the booklet, above the pages.
class FileChoices : public QWidget
{
public:
    FileChoices(PageHost &host, QWidget *parent, std::function<void()> changed)
        : QWidget(parent), m_host(host), m_changed(std::move(changed))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(8));
        auto *row = new QHBoxLayout;
        row->setSpacing(px(16));
        m_what = named(new SegmentedChoice(this), "printWhat", FilePrintWords::tr("印什么"));
        m_what->add(sheet, FilePrintWords::tr("档案表"));
        m_what->add(booklet, FilePrintWords::tr("一生一册"));
        m_what->setCurrentCode(sheet);
        row->addWidget(m_what);
        m_names = named(new SegmentedChoice(this), "printNames", FilePrintWords::tr("姓名"));
        m_names->add(named_, FilePrintWords::tr("实名"));
        m_names->add(nameless, FilePrintWords::tr("不署名"));
        m_names->setCurrentCode(named_);
        row->addWidget(m_names);
        row->addStretch(1);
        column->addLayout(row);
        addParts(column);
        m_note = label({}, "caption", this);
        m_note->setWordWrap(true);
        column->addWidget(m_note);
        showBooklet(false);
        connect(m_what, &SegmentedChoice::chosen, this, [this](const QString &code) {
            showBooklet(code == booklet);
            m_changed();
        });
        connect(m_names, &SegmentedChoice::chosen, this, [this] { m_changed(); });
    }

    bool isBooklet() const { return m_what->currentCode() == booklet; }

    keeping::BookletRequest request(const Uid &student) const
    {
        keeping::BookletRequest wanted;
        wanted.student = student;
        wanted.withNames = m_names->currentCode() == named_;
        for (const auto &[code, box] : m_parts) {
            if (box->isChecked() && box->isEnabled())
                wanted.parts.append(code);
        }
        return wanted;
    }

private:
    void addParts(QVBoxLayout *column)
    {
        m_partRow = new QWidget(this);
        auto *row = new WrapRow(m_partRow);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(px(14));
        const QList<QByteArray> unwanted = m_host.settings().listState(remembered).split(',');
        for (const QString &code : report::bookletParts()) {
            const Operation &needed = keeping::bookletOperation(code);
            if (!mayOnPurpose(needed, m_host.facts().session, {}))
                continue; // never this person's to print
            auto *box = new QCheckBox(bookletPartName(code), m_partRow);
            box->setObjectName(QStringLiteral("part.") % code);
            box->setAccessibleName(FilePrintWords::tr("装入:%1").arg(bookletPartName(code)));
            box->setChecked(isAllowed(needed, m_host.facts().session, {}) &&
                            !unwanted.contains(code.toLatin1()));
            connect(box, &QCheckBox::toggled, this, [this] {
                remember();
                m_changed();
            });
            row->addWidget(box);
            m_parts.append({code, box});
        }
        column->addWidget(m_partRow);
    }

    /// Those that are not wanted: a part that is new with the next version is proposed.
    void remember()
    {
        QList<QByteArray> unwanted;
        for (const auto &[code, box] : std::as_const(m_parts)) {
            if (!box->isChecked())
                unwanted.append(code.toLatin1());
        }
        m_host.settings().setListState(remembered, unwanted.join(','));
    }

    void showBooklet(bool isBooklet)
    {
        m_names->setVisible(isBooklet);
        m_partRow->setVisible(isBooklet);
        m_note->setText(
            isBooklet
                ? FilePrintWords::tr(
                      "册子有封面、目录和备考表,页码以装订好的册子为准。没有内容的部分在目录里写「无」。"
                      "保护类个案、暂不提供的申请和草稿从不装入;不署名时只印档案号,材料不装入。")
                : FilePrintWords::tr("保护类个案从不印在档案表上:这张纸可能给家长看。"));
    }

    PageHost &m_host;
    std::function<void()> m_changed;
    SegmentedChoice *m_what = nullptr;
    SegmentedChoice *m_names = nullptr;
    QWidget *m_partRow = nullptr;
    QLabel *m_note = nullptr;
    QList<std::pair<QString, QCheckBox *>> m_parts;
};

PrintDialog::MakeLong sheetOf(const Uid &student)
{
    return [student](Services &services, const report::PrintOrder &order, bool record, const Progress &) {
        report::StudentReportService &files = services.studentReports;
        return record ? files.issue(student, {}, order) : files.preview(student, {}, order);
    };
}

PrintDialog::MakeLong bookletOf(const keeping::BookletRequest &request)
{
    return [request](Services &services, const report::PrintOrder &order, bool record,
                     const Progress &progress) -> Result<report::Printed> {
        if (request.parts.isEmpty())
            return fail(Errc::BadInput, "booklet.no_part");
        keeping::BookletService books(services.workplace, services.scales, services.students,
                                      services.timeline,
                                      StudentDocumentService(services.workplace, print::pictures()));
        return record ? books.issue(request, order, progress) : books.preview(request, order, progress);
    };
}

} // namespace

QString bookletPartName(const QString &part)
{
    static const QHash<QString, const char *> names = {
        {QStringLiteral("particulars"), QT_TRANSLATE_NOOP("FilePrint", "基本与家庭")},
        {QStringLiteral("consents"), QT_TRANSLATE_NOOP("FilePrint", "知情同意")},
        {QStringLiteral("plan"), QT_TRANSLATE_NOOP("FilePrint", "一生一策")},
        {QStringLiteral("assessments"), QT_TRANSLATE_NOOP("FilePrint", "测评与走势")},
        {QStringLiteral("sessions"), QT_TRANSLATE_NOOP("FilePrint", "辅导记录")},
        {QStringLiteral("cases"), QT_TRANSLATE_NOOP("FilePrint", "个案报告")},
        {QStringLiteral("follow_up"), QT_TRANSLATE_NOOP("FilePrint", "复核与关注")},
        {QStringLiteral("requests"), QT_TRANSLATE_NOOP("FilePrint", "申请与答复")},
        {QStringLiteral("attachments"), QT_TRANSLATE_NOOP("FilePrint", "材料")},
        {QStringLiteral("timeline"), QT_TRANSLATE_NOOP("FilePrint", "时间线")}};
    const char *name = names.value(part);
    return name == nullptr ? part : FilePrintWords::tr(name);
}

void printFile(PageHost &host, QWidget *parent, const Uid &student)
{
    auto *dialog = new PrintDialog(host, FilePrintWords::tr("打印学生心理档案"), sheetOf(student), parent);
    setHelpTask(*dialog, QStringLiteral("booklet"));
    auto choices = std::make_shared<FileChoices *>();
    *choices = new FileChoices(host, dialog, [dialog, choices, student] {
        const FileChoices &chosen = **choices;
        dialog->setMake(chosen.isBooklet() ? bookletOf(chosen.request(student)) : sheetOf(student));
    });
    dialog->addChoices(*choices);
    dialog->open();
}

} // namespace tingyu::ui
