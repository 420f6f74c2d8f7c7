// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/restore_page.h"

#include "core/base/platform.h"
#include "core/vault/restore.h"
#include "ui/shell/new_password.h"
#include "ui/shell/sheet_entry.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"

#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {

RestorePage::RestorePage(TaskRunner &tasks, const VaultDoor &door, const QString &file, QWidget *parent)
    : StartPage(tr("从备份恢复"), tr("备份里的一切会放进一个新的数据夹;原来的数据夹不受影响。"), parent)
    , m_tasks(tasks)
    , m_door(door)
    , m_file(named(new QLineEdit(this), "restoreFile", tr("备份文件")))
    , m_folder(named(new QLineEdit(this), "restoreFolder", tr("恢复到哪里")))
    , m_way(named(new SegmentedChoice(this), "restoreWay", tr("凭什么打开")))
    , m_ways(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_progress(new ProgressLine("restoreProgress", tr("恢复的进度"), this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, const QString &words, QLineEdit *field, const char *name,
                         const QString &spoken, auto choose) {
        auto *caption = label(words, nullptr, this);
        caption->setBuddy(field);
        auto *button = named(new ActionButton(tr("选择…"), this), name, spoken);
        grid->addWidget(caption, at, 0);
        grid->addWidget(field, at, 1);
        grid->addWidget(button, at, 2);
        connect(button, &QPushButton::clicked, this, choose);
        connect(field, &QLineEdit::textChanged, this, &RestorePage::check);
    };
    m_file->setText(QDir::toNativeSeparators(file));
    m_folder->setText(QDir::toNativeSeparators(QDir::homePath() % QLatin1Char('/') % tr("听屿数据夹-恢复")));
    row(0, tr("备份文件(&B)"), m_file, "restoreChooseFile", tr("选择备份文件"), [this] {
        const QString chosen = chooseOpenFile(this, tr("备份文件"), tr("备份 (*.tyb)"));
        if (!chosen.isEmpty())
            m_file->setText(QDir::toNativeSeparators(chosen));
    });
    row(1, tr("恢复到(&T)"), m_folder, "restoreChooseFolder", tr("选择恢复到哪里"), [this] {
        const QString chosen = chooseTargetFolder(this, tr("恢复到哪里"));
        if (!chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen % QLatin1Char('/') % tr("听屿数据夹-恢复")));
    });
    body()->addWidget(m_banner);
    body()->addLayout(grid);
    m_way->add(QStringLiteral("password"), tr("用密码"));
    m_way->add(QStringLiteral("sheet"), tr("用恢复单"));
    m_way->setCurrentCode(QStringLiteral("password"));
    body()->addWidget(m_way);
    m_ways->addWidget(passwordWay());
    m_ways->addWidget(sheetWay());
    body()->addWidget(m_ways);
    body()->addWidget(m_progress);
    connect(m_progress, &ProgressLine::cancelAsked, &m_tasks, &TaskRunner::cancelLong);
    connect(&m_tasks, &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    auto *buttons = new QHBoxLayout;
    auto *back = named(new ActionButton(tr("返回"), this), "back", tr("返回"));
    auto *go = named(new ActionButton(tr("恢复"), this), "restoreGo", tr("开始恢复"));
    go->setPrimary(true);
    m_go = go;
    m_back = back;
    m_import = named(new ActionButton(tr("从开放导出装入…"), this), "restoreImport", tr("从开放导出装入"));
    buttons->addWidget(m_import);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(go);
    body()->addLayout(buttons);
    connect(m_way, &SegmentedChoice::chosen, this, [this] {
        m_ways->setCurrentIndex(bySheet() ? 1 : 0);
        check();
    });
    connect(back, &QPushButton::clicked, this, &RestorePage::backAsked);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importAsked(QString()); });
    connect(go, &QPushButton::clicked, this, &RestorePage::restore);
    check();
}

QWidget *RestorePage::passwordWay()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_user = named(new QLineEdit(page), "restoreUser", tr("备份里的姓名"));
    m_password = named(new PasswordField(page), "restorePassword", tr("备份时的密码"));
    auto *who = label(tr("姓名(&N)"), "second", page);
    who->setBuddy(m_user);
    auto *word = label(tr("备份时的密码(&P)"), "second", page);
    word->setBuddy(m_password);
    for (QWidget *part : {static_cast<QWidget *>(who), static_cast<QWidget *>(m_user),
                          static_cast<QWidget *>(word), static_cast<QWidget *>(m_password)})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_user, &QLineEdit::textChanged, this, &RestorePage::check);
    connect(m_password, &QLineEdit::textChanged, this, &RestorePage::check);
    connect(m_password, &QLineEdit::returnPressed, this, [this] { m_go->click(); });
    return page;
}

QWidget *RestorePage::sheetWay()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_entry = new SheetEntry(page);
    m_newUser = named(new QLineEdit(page), "restoreNewUser", tr("恢复后由谁负责"));
    m_newPassword = new NewPassword([this] { return QStringList{m_newUser->text()}; }, page);
    auto *who = label(tr("您的姓名(&Y)"), "second", page);
    who->setBuddy(m_newUser);
    column->addWidget(m_entry);
    column->addWidget(who);
    column->addWidget(m_newUser);
    column->addWidget(m_newPassword);
    connect(m_entry, &SheetEntry::changed, this, &RestorePage::check);
    connect(m_newUser, &QLineEdit::textChanged, this, &RestorePage::check);
    connect(m_newPassword, &NewPassword::changed, this, &RestorePage::check);
    return page;
}

bool RestorePage::bySheet() const
{
    return m_way->currentCode() == QLatin1String("sheet");
}

void RestorePage::check()
{
    if (m_go == nullptr)
        return; // while the page is being made
    QString reason;
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const bool unsafe = !folder.isEmpty() && platform::isUnsafeForVault(folder, &reason);
    if (unsafe)
        m_banner->say(Banner::Kind::Attention, tr("这个位置会被同步或在网络上,请换到本机磁盘的其他位置。"));
    const bool places = !m_file->text().trimmed().isEmpty() && !folder.isEmpty() && !unsafe;
    const bool person =
        bySheet() ? m_entry->isComplete() && !m_newUser->text().trimmed().isEmpty() && m_newPassword->isGood()
                  : !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_go->setEnabled(places && person && !m_busy);
    m_back->setEnabled(!m_busy);
    m_import->setEnabled(!m_busy);
    for (QWidget *part : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_folder),
                          static_cast<QWidget *>(m_way), static_cast<QWidget *>(m_ways)})
        part->setEnabled(!m_busy);
}

void RestorePage::restore()
{
    if (!m_go->isEnabled())
        return;
    m_busy = true;
    check();
    m_banner->clear();
    m_progress->begin(tr("正在恢复并逐项核对…"));
    const QString file = QDir::fromNativeSeparators(m_file->text().trimmed());
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const VaultEnvironment world = m_door.environment();
    const bool sheet = bySheet();
    const QString user = (sheet ? m_newUser : m_user)->text().trimmed();
    const QString groups = m_entry->text();
    auto secret = std::make_shared<SecretBytes>(sheet ? m_newPassword->take() : m_password->take());
    m_tasks.runBareLong(
        this, tr("恢复"),
        [=](const Progress &progress) {
            auto outcome = sheet ? restoreWithSheet(file, folder, groups, user, *secret, world, progress)
                                 : restoreWithPassword(file, folder, user, *secret, world, progress);
            *secret = {};
            return outcome;
        },
        [this, folder](const Result<Restored> &outcome) {
            m_busy = false;
            m_progress->end();
            if (outcome) {
                m_entry->wipe();
                Q_EMIT restored(folder);
                return;
            }
            check();
            if (outcome.error().subject == QLatin1String("sheet.group"))
                m_entry->markGroup(outcome.error().detail.value(0).toInt());
            m_banner->say(Banner::Kind::Attention, outcome.error().code == Errc::Cancelled
                                                       ? tr("已停止,没有留下任何东西;需要时可以重新开始。")
                                                       : text::sentence(outcome.error()));
        });
}

QWidget *RestorePage::firstFocus()
{
    return m_file->text().isEmpty() ? m_file : static_cast<QWidget *>(m_user);
}

bool RestorePage::takeFile(const QString &path)
{
    if (path.endsWith(QLatin1String(".tyo"), Qt::CaseInsensitive)) {
        Q_EMIT importAsked(path);
        return true;
    }
    m_file->setText(QDir::toNativeSeparators(path));
    return true;
}

} // namespace tingyu::ui
