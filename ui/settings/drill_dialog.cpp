// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/drill_dialog.h"

#include "core/vault/backup_shelf.h"
#include "ui/shell/page.h"
#include "ui/shell/sheet_entry.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using Done = std::function<void(bool well, const QString &sentence)>;

class DrillDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::DrillDialog)

public:
    DrillDialog(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done);
    void reject() override;

private:
    QWidget *passwordWay();
    QWidget *sheetWay();
    bool bySheet() const { return m_way->currentCode() == QLatin1String("sheet"); }
    void check();
    void start();
    void finish(const Result<qint64> &records);

    PageHost &m_host;
    QString m_file;
    qint64 m_number;
    Done m_done;
    bool m_busy = false;
    Banner *m_banner = nullptr;
    SegmentedChoice *m_way = nullptr;
    QStackedWidget *m_ways = nullptr;
    PasswordField *m_password = nullptr;
    SheetEntry *m_entry = nullptr;
    ProgressLine *m_progress = nullptr;
    ActionButton *m_go = nullptr;
};

DrillDialog::DrillDialog(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done)
    : QDialog(parent)
    , m_host(host)
    , m_file(file)
    , m_number(number)
    , m_done(std::move(done))
    , m_banner(new Banner(this))
    , m_way(named(new SegmentedChoice(this), "drill.way", tr("凭什么打开备份")))
    , m_ways(new QStackedWidget(this))
    , m_progress(new ProgressLine("drill.progress", tr("试恢复的进度"), this))
    , m_go(named(new ActionButton(tr("试恢复"), this), "drill.go", tr("开始试恢复")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("试恢复一次"));
    setObjectName(QStringLiteral("drillDialog"));
    setMinimumWidth(px(500));
    m_banner->setObjectName(QStringLiteral("drill.message"));
    auto *why = label(
        tr("把第 %1 份备份在一个临时的私密位置真正打开,逐项核对,然后丢掉;正在用的数据不受影响。").arg(number),
        "second", this);
    why->setWordWrap(true);
    m_way->add(QStringLiteral("password"), tr("用我的密码"));
    m_way->add(QStringLiteral("sheet"), tr("用恢复单"));
    m_way->setCurrentCode(QStringLiteral("password"));
    m_ways->addWidget(passwordWay());
    m_ways->addWidget(sheetWay());
    m_go->setPrimary(true);
    auto *cancel = named(new ActionButton(tr("取消"), this), "drill.cancel", tr("不试了"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(label(tr("试恢复一次"), "cardTitle", this));
    column->addWidget(why);
    column->addWidget(m_banner);
    column->addWidget(m_way);
    column->addWidget(m_ways);
    column->addWidget(m_progress);
    column->addLayout(row);
    connect(m_way, &SegmentedChoice::chosen, this, [this] {
        m_ways->setCurrentIndex(bySheet() ? 1 : 0);
        check();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] { start(); });
    connect(m_progress, &ProgressLine::cancelAsked, this, [this] { m_host.tasks().cancelLong(); });
    connect(&m_host.tasks(), &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    check();
    m_password->setFocus();
}

QWidget *DrillDialog::passwordWay()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_password = named(new PasswordField(page), "drill.password", tr("备份那天您的密码"));
    auto *words = label(tr("备份那天您的密码(&P)"), "second", page);
    words->setBuddy(m_password);
    column->addWidget(words);
    column->addWidget(m_password);
    column->addStretch(1);
    connect(m_password, &QLineEdit::textChanged, this, [this] { check(); });
    connect(m_password, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    return page;
}

QWidget *DrillDialog::sheetWay()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_entry = new SheetEntry(page);
    column->addWidget(m_entry);
    connect(m_entry, &SheetEntry::changed, this, [this] { check(); });
    return page;
}

void DrillDialog::check()
{
    m_go->setEnabled(!m_busy && (bySheet() ? m_entry->isComplete() : !m_password->text().isEmpty()));
    m_way->setEnabled(!m_busy);
    m_ways->setEnabled(!m_busy);
}

void DrillDialog::start()
{
    m_busy = true;
    m_banner->clear();
    m_progress->begin(tr("正在试恢复…"));
    const bool sheet = bySheet();
    const QString groups = sheet ? m_entry->text() : QString();
    auto secret = std::make_shared<SecretBytes>(sheet ? SecretBytes() : m_password->take());
    check();
    m_host.tasks().runLong(
        this, tr("试恢复"),
        [file = m_file, user = m_host.facts().session.userName, sheet, groups,
         secret](Vault &vault, const Progress &progress) {
            BackupShelf shelf(vault);
            auto outcome = sheet ? shelf.tryWithSheet(file, groups, progress)
                                 : shelf.tryWithPassword(file, user, *secret, progress);
            *secret = {};
            return outcome;
        },
        [this](const Result<qint64> &records) { finish(records); });
}

void DrillDialog::finish(const Result<qint64> &records)
{
    m_busy = false;
    m_progress->end();
    if (records) {
        m_entry->wipe();
        m_done(true, tr("试恢复通过:第 %1 份备份能打开,%2 条记录与留痕一致。").arg(m_number).arg(*records));
        accept();
        return;
    }
    check();
    if (records.error().subject == QLatin1String("sheet.group"))
        m_entry->markGroup(records.error().detail.value(0).toInt());
    const QString sentence = text::sentence(records.error());
    m_banner->say(records.error().code == Errc::Damaged ? Banner::Kind::Problem : Banner::Kind::Attention,
                  sentence);
    m_done(false, sentence);
}

void DrillDialog::reject()
{
    if (m_busy)
        m_host.tasks().cancelLong();
    else
        QDialog::reject();
}

} // namespace

void tryRestore(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done)
{
    auto *dialog = new DrillDialog(parent, host, file, number, std::move(done));
    dialog->show();
}

} // namespace tingyu::ui
