// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/export_dialog.h"

#include "core/open_export_tables.h"
#include "core/school/sealed_export.h"
#include "ui/shell/help_key.h"
#include "ui/shell/new_password.h"
#include "ui/shell/page.h"
#include "ui/shell/purpose_dialog.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using Done = std::function<void(const QString &sentence)>;

struct Wish
{
    Uid student; ///< null: everything
    QString place;
    QString reason;
    bool isSealed = true;
};

Result<ExportOutcome> fulfil(Services &services, const Wish &wish, const SecretBytes &password,
                             const Progress &progress)
{
    if (!wish.isSealed)
        return wish.student.isNull()
                   ? services.openExport.vault(wish.place, wish.reason, false, progress)
                   : services.openExport.student(wish.student, wish.place, wish.reason, false);
    SealedExport sealed(services.workplace, openExportTables(), KdfPolicy::forPrograms());
    return wish.student.isNull() ? sealed.vault(wish.place, password, wish.reason, progress)
                                 : sealed.student(wish.student, wish.place, password, wish.reason);
}

class ExportDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ExportDialog)

public:
    /// A null uid: everything.
    ExportDialog(QWidget *parent, PageHost &host, const Uid &student, Done done);
    void reject() override;

private:
    QWidget *sealedWay();
    QWidget *plainWay();
    bool isWhole() const { return m_student.isNull(); }
    bool isSealed() const { return m_way->currentCode() == QLatin1String("sealed"); }
    QString place() const { return QDir::fromNativeSeparators(m_place->text().trimmed()); }
    void choose();
    void check();
    void start();
    void write();
    void finish(const Result<ExportOutcome> &outcome);

    PageHost &m_host;
    Uid m_student;
    Done m_done;
    bool m_busy = false;
    QString m_agreed; ///< a file that the person agreed to replace
    Banner *m_banner = nullptr;
    SegmentedChoice *m_way = nullptr;
    QLineEdit *m_place = nullptr;
    ActionButton *m_choose = nullptr;
    QLineEdit *m_reason = nullptr;
    QCheckBox *m_whole = nullptr;
    QWidget *m_sealed = nullptr;
    QWidget *m_plain = nullptr;
    NewPassword *m_password = nullptr;
    ProgressLine *m_progress = nullptr;
    ActionButton *m_go = nullptr;
};

ExportDialog::ExportDialog(QWidget *parent, PageHost &host, const Uid &student, Done done)
    : QDialog(parent)
    , m_host(host)
    , m_student(student)
    , m_done(std::move(done))
    , m_banner(new Banner(this))
    , m_way(named(new SegmentedChoice(this), "export.way", tr("导出成什么")))
    , m_place(named(new QLineEdit(this), "export.place", tr("写到哪里")))
    , m_choose(named(new ActionButton(tr("选择…"), this), "export.choose", tr("选择写到哪里")))
    , m_reason(named(new QLineEdit(this), "export.reason", tr("为什么导出")))
    , m_whole(named(new QCheckBox(tr("连同咨询内容,写明为什么要看(&W)"), this), "export.whole",
                    tr("连同咨询内容")))
    , m_progress(new ProgressLine("export.progress", tr("导出的进度"), this))
    , m_go(named(new ActionButton(tr("导出"), this), "export.go", tr("开始导出")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    const QString title = isWhole() ? tr("整库导出") : tr("导出这名学生的档案");
    setHelpTask(*this, QStringLiteral("open_export"));
    setWindowTitle(title);
    setObjectName(QStringLiteral("exportDialog"));
    setMinimumSize(px(540), px(600)); // room for both lines of the password
    m_banner->setObjectName(QStringLiteral("export.message"));
    m_way->add(QStringLiteral("sealed"), tr("一个加密文件"));
    m_way->add(QStringLiteral("plain"), tr("普通文件,不加密"));
    m_way->setCurrentCode(QStringLiteral("sealed"));
    m_reason->setPlaceholderText(isWhole() ? tr("例如:更换系统") : tr("例如:转学移交"));
    const bool isHead = m_host.facts().session.roles.has(Role::Head);
    m_whole->setChecked(isHead);
    m_whole->setVisible(isHead);
    m_sealed = sealedWay();
    m_plain = plainWay();
    m_plain->hide();
    m_go->setPrimary(true);
    auto *why = label(
        isWhole() ? tr("把全部记录写成谁都能读懂的 JSON 和 "
                       "CSV,可以装成新的数据夹,也可以交给别的系统。每次导出都留痕。")
                  : tr("把这名学生的全部档案写成谁都能读懂的 JSON 和 CSV,例如转学移交时。每次导出都留痕。"),
        "second", this);
    why->setWordWrap(true);
    auto *where = new QHBoxLayout;
    where->addWidget(m_place, 1);
    where->addWidget(m_choose);
    auto *cancel = named(new ActionButton(tr("取消"), this), "export.cancel", tr("不导出了"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(label(title, "cardTitle", this));
    column->addWidget(why);
    column->addWidget(m_banner);
    column->addWidget(m_way);
    const auto caption = [this, column](const QString &words, QWidget *field) {
        auto *line = label(words, "second", this);
        line->setBuddy(field);
        column->addWidget(line);
    };
    caption(tr("写到(&T)"), m_place);
    column->addLayout(where);
    caption(tr("为什么导出(&R)"), m_reason);
    column->addWidget(m_reason);
    column->addWidget(m_whole);
    column->addWidget(m_sealed);
    column->addWidget(m_plain);
    column->addStretch(1);
    column->addWidget(m_progress);
    column->addLayout(row);
    connect(m_way, &SegmentedChoice::chosen, this, [this] {
        m_sealed->setVisible(isSealed());
        m_plain->setVisible(!isSealed());
        m_place->clear();
        check();
    });
    connect(m_choose, &QPushButton::clicked, this, [this] { choose(); });
    for (QLineEdit *field : {m_place, m_reason})
        connect(field, &QLineEdit::textChanged, this, [this] { check(); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] { start(); });
    connect(m_progress, &ProgressLine::cancelAsked, this, [this] { m_host.tasks().cancelLong(); });
    connect(&m_host.tasks(), &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    tabAsLaidOut(this);
    check();
    m_place->setFocus();
}

QWidget *ExportDialog::sealedWay()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *words =
        label(tr("给这个文件另定一个密码,不是登录密码。没有它,谁也打不开这个文件。"), "caption", page);
    words->setWordWrap(true);
    m_password = new NewPassword([this] { return QStringList{m_host.facts().session.userName}; }, page);
    column->addWidget(words);
    column->addWidget(m_password);
    connect(m_password, &NewPassword::changed, this, [this] { check(); });
    connect(m_password, &NewPassword::finished, m_go, &QPushButton::click);
    return page;
}

QWidget *ExportDialog::plainWay()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *words =
        label(tr("拿到这些文件的人都能读到全部内容。用完请彻底删除,不要通过互联网传送。"), "problem", page);
    words->setWordWrap(true);
    column->addWidget(words);
    return page;
}

void ExportDialog::choose()
{
    const QString chosen =
        isSealed() ? chooseSaveFile(this, tr("写到哪个文件"),
                                    (isWhole() ? tr("整库导出") : tr("学生档案")) % QStringLiteral(".tyo"),
                                    tr("加密的导出 (*.tyo)"))
                   : chooseTargetFolder(this, tr("写到哪个文件夹"));
    if (chosen.isEmpty())
        return;
    m_agreed = chosen;
    m_place->setText(QDir::toNativeSeparators(chosen));
}

void ExportDialog::check()
{
    const bool isReady =
        !place().isEmpty() && !m_reason->text().trimmed().isEmpty() && (!isSealed() || m_password->isGood());
    m_go->setEnabled(!m_busy && isReady);
    for (QWidget *part :
         {static_cast<QWidget *>(m_way), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_choose),
          static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_whole), m_sealed})
        part->setEnabled(!m_busy);
}

void ExportDialog::start()
{
    if (isSealed() && place() != m_agreed && QFileInfo::exists(place())) {
        m_banner->say(Banner::Kind::Attention, tr("这里已经有同名的文件,请换一个名字。"));
        m_place->setFocus();
        return;
    }
    if (m_whole->isChecked())
        askPurpose(this, m_host, [this] { write(); });
    else
        write();
}

void ExportDialog::write()
{
    m_busy = true;
    m_banner->clear();
    m_progress->begin(tr("正在导出…"));
    const bool sealed = isSealed();
    auto secret = std::make_shared<SecretBytes>(sealed ? m_password->take() : SecretBytes());
    check();
    const Wish wish{m_student, place(), m_reason->text(), sealed};
    m_host.tasks().runLong(
        this, windowTitle(),
        [wish, secret](Services &services, const Progress &progress) {
            auto outcome = fulfil(services, wish, *secret, progress);
            *secret = {};
            return outcome;
        },
        [this](const Result<ExportOutcome> &outcome) { finish(outcome); });
}

void ExportDialog::finish(const Result<ExportOutcome> &outcome)
{
    m_busy = false;
    m_progress->end();
    if (!outcome) {
        check();
        m_banner->say(Banner::Kind::Attention, text::sentence(outcome.error()));
        return;
    }
    const QString name = QFileInfo(place()).fileName();
    m_done(
        outcome->withheld > 0
            ? tr("已导出 %1 条记录到 %2,流水号 %3;其中 %4 条里有您不能看的内容,没有写出。")
                  .arg(outcome->records)
                  .arg(name)
                  .arg(outcome->serial)
                  .arg(outcome->withheld)
            : tr("已导出 %1 条记录到 %2,流水号 %3。").arg(outcome->records).arg(name).arg(outcome->serial));
    accept();
}

void ExportDialog::reject()
{
    if (m_busy)
        m_host.tasks().cancelLong();
    else
        QDialog::reject();
}

} // namespace

void exportVault(QWidget *parent, PageHost &host, Done done)
{
    exportStudent(parent, host, Uid(), std::move(done));
}

void exportStudent(QWidget *parent, PageHost &host, const Uid &student, Done done)
{
    auto *dialog = new ExportDialog(parent, host, student, std::move(done));
    dialog->show();
}

} // namespace tingyu::ui
