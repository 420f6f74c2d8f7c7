// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_page.h"

#include "core/base/platform.h"
#include "core/open_export_tables.h"
#include "ui/shell/new_password.h"
#include "ui/shell/sheet_entry.h"
#include "ui/shell/sheet_print.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

Result<std::unique_ptr<ExportSource>> openSource(const QString &path, const SecretBytes &password)
{
    if (QFileInfo(path).isDir())
        return std::unique_ptr<ExportSource>(std::make_unique<FolderSource>(path));
    auto reader = SealedReader::open(path, password, KdfPolicy::forPrograms());
    if (!reader)
        return reader.error();
    return std::unique_ptr<ExportSource>(std::make_unique<SealedSource>(std::move(*reader)));
}

} // namespace

ImportPage::ImportPage(TaskRunner &tasks, const VaultDoor &door, const QString &file, QWidget *parent)
    : StartPage(tr("从开放导出装入"), tr("整库导出的全部记录会放进一个新的数据夹;密码和恢复单是新的。"),
                parent)
    , m_tasks(tasks)
    , m_door(door)
    , m_steps(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_progress(new ProgressLine("importProgress", tr("装入的进度"), this))
{
    body()->addWidget(m_banner);
    m_steps->addWidget(placesStep());
    m_steps->addWidget(sheetStep());
    body()->addWidget(m_steps);
    body()->addWidget(m_progress);
    m_source->setText(QDir::toNativeSeparators(file));
    connect(m_progress, &ProgressLine::cancelAsked, &m_tasks, &TaskRunner::cancelLong);
    connect(&m_tasks, &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    check();
}

QWidget *ImportPage::placesStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_places = new QWidget(page);
    auto *grid = new QGridLayout(m_places);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    grid->setColumnStretch(1, 1);
    const auto line = [this, grid](int row, const QString &words, auto *field) {
        auto *caption = label(words, nullptr, m_places);
        caption->setBuddy(field);
        grid->addWidget(caption, row, 0);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textChanged, this, &ImportPage::check);
        return field;
    };
    m_source = line(0, tr("导出的文件或文件夹(&E)"),
                    named(new QLineEdit(m_places), "importSource", tr("导出的文件或文件夹")));
    auto *file =
        named(new ActionButton(tr("选文件…"), m_places), "importChooseFile", tr("选择加密的导出文件"));
    auto *folder =
        named(new ActionButton(tr("选文件夹…"), m_places), "importChooseSource", tr("选择导出的文件夹"));
    grid->addWidget(file, 0, 2);
    grid->addWidget(folder, 0, 3);
    m_exportPassword = line(1, tr("加密文件的密码(&F)"),
                            named(new PasswordField(m_places), "importExportPassword", tr("加密文件的密码")));
    m_folder = line(2, tr("装到(&T)"), named(new QLineEdit(m_places), "importFolder", tr("装到哪里")));
    m_folder->setText(QDir::toNativeSeparators(QDir::homePath() % QLatin1Char('/') % tr("听屿数据夹-装入")));
    auto *target = named(new ActionButton(tr("选择…"), m_places), "importChooseFolder", tr("选择装到哪里"));
    grid->addWidget(target, 2, 2);
    m_name = line(3, tr("您的姓名(&N)"), named(new QLineEdit(m_places), "importUser", tr("您的姓名")));
    m_password = new NewPassword([this] { return QStringList{m_name->text()}; }, m_places);
    grid->addWidget(m_password, 4, 1, 1, 3);
    auto *who = label(
        tr("原来的用户只留下姓名,不能登录,由您重设密码后启用。您的姓名若与原来某位相同,其记录就归您名下。"),
        "caption", m_places);
    who->setWordWrap(true);
    grid->addWidget(who, 5, 0, 1, 4);
    column->addWidget(m_places);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    m_back = named(new ActionButton(tr("返回"), page), "back", tr("返回"));
    auto *go = named(new ActionButton(tr("装入"), page), "importGo", tr("开始装入"));
    go->setPrimary(true);
    m_go = go;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(file, &QPushButton::clicked, this, [this] {
        const QString chosen = chooseOpenFile(this, tr("加密的导出文件"), tr("加密的导出 (*.tyo)"));
        if (!chosen.isEmpty())
            m_source->setText(QDir::toNativeSeparators(chosen));
    });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString chosen = chooseFolder(this, tr("导出的文件夹"));
        if (!chosen.isEmpty())
            m_source->setText(QDir::toNativeSeparators(chosen));
    });
    connect(target, &QPushButton::clicked, this, [this] {
        const QString chosen = chooseTargetFolder(this, tr("装到哪里"));
        if (!chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen % QLatin1Char('/') % tr("听屿数据夹-装入")));
    });
    connect(m_password, &NewPassword::changed, this, &ImportPage::check);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::backAsked);
    connect(m_go, &QPushButton::clicked, this, &ImportPage::import);
    return page;
}

QWidget *ImportPage::sheetStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_sheetPlace = new QWidget(page);
    new QVBoxLayout(m_sheetPlace);
    m_sheetPlace->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheetPlace);
    auto *why = label(tr("这是新数据夹的恢复单,只显示这一次。请抄在纸上;下次打开时会请您照着纸再输入一遍。"),
                      "second", page);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    auto *print = named(new ActionButton(tr("直接打印"), page), "importPrintSheet", tr("直接打印恢复单"));
    auto *copied =
        named(new ActionButton(tr("已抄好,去打开"), page), "importCopied", tr("恢复单已抄好,去打开数据夹"));
    copied->setPrimary(true);
    m_copied = copied;
    buttons->addStretch(1);
    buttons->addWidget(print);
    buttons->addWidget(m_copied);
    column->addLayout(buttons);
    connect(print, &QPushButton::clicked, this,
            [this] { printRecoverySheet(this, m_sheet, m_school, m_door.clock().today()); });
    connect(m_copied, &QPushButton::clicked, this, [this] {
        m_sheet = {};
        Q_EMIT imported(folder());
    });
    return page;
}

QString ImportPage::source() const
{
    return QDir::fromNativeSeparators(m_source->text().trimmed());
}

QString ImportPage::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

bool ImportPage::isSealed() const
{
    return !source().isEmpty() && !QFileInfo(source()).isDir();
}

void ImportPage::check()
{
    if (m_go == nullptr)
        return; // while the page is being made
    QString reason;
    const bool unsafe = !folder().isEmpty() && platform::isUnsafeForVault(folder(), &reason);
    if (unsafe)
        m_banner->say(Banner::Kind::Attention, tr("这个位置会被同步或在网络上,请换到本机磁盘的其他位置。"));
    m_exportPassword->setEnabled(isSealed());
    const bool isReady = !source().isEmpty() && !folder().isEmpty() && !unsafe &&
                         (!isSealed() || !m_exportPassword->text().isEmpty()) &&
                         !m_name->text().trimmed().isEmpty() && m_password->isGood();
    m_go->setEnabled(isReady && !m_busy);
    m_back->setEnabled(!m_busy);
    m_places->setEnabled(!m_busy);
}

void ImportPage::import()
{
    if (!m_go->isEnabled())
        return;
    m_busy = true;
    m_banner->clear();
    m_progress->begin(tr("正在装入并逐行核对…"));
    const VaultEnvironment world = m_door.environment();
    auto opens = std::make_shared<SecretBytes>(m_exportPassword->take());
    auto secret = std::make_shared<SecretBytes>(m_password->take());
    m_tasks.runBareLong(
        this, tr("装入"),
        [=, source = source(), folder = folder(),
         user = m_name->text().trimmed()](const Progress &progress) -> Result<Imported> {
            const auto opened = openSource(source, *opens);
            auto outcome = opened ? importOpenExport(**opened, openExportTables(),
                                                     {folder, user, *secret, world}, progress)
                                  : Result<Imported>(opened.error());
            *opens = {};
            *secret = {};
            return outcome;
        },
        [this](const Result<Imported> &outcome) {
            m_busy = false;
            m_progress->end();
            check();
            if (outcome)
                showSheet(*outcome);
            else
                m_banner->say(Banner::Kind::Attention, text::sentence(outcome.error()));
        });
    check();
}

void ImportPage::showSheet(const Imported &made)
{
    m_sheet = made.sheet;
    m_school = made.schoolName;
    m_banner->say(Banner::Kind::Done, tr("已装入 %1 条记录。").arg(made.records));
    m_sheetPlace->layout()->addWidget(makeSheetView(m_sheet.groups, m_sheetPlace));
    m_steps->setCurrentIndex(1);
    m_copied->setFocus();
}

QWidget *ImportPage::firstFocus()
{
    return source().isEmpty() ? m_source : isSealed() ? static_cast<QWidget *>(m_exportPassword) : m_name;
}

bool ImportPage::takeFile(const QString &path)
{
    if (m_busy || m_steps->currentIndex() != 0)
        return false;
    m_source->setText(QDir::toNativeSeparators(path));
    return true;
}

} // namespace tingyu::ui
