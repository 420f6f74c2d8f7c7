// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/drill_dialog.h"

#include "core/vault/backup_shelf.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page.h"
#include "ui/shell/sheet_entry.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using Done = std::function<void(bool well, const QString &sentence)>;

enum Step
{
    Prepare,
    Open,
    Compare
};

class DrillDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::DrillDialog)

public:
    DrillDialog(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done);
    void reject() override;

private:
    QWidget *prepareStep();
    QWidget *openStep();
    QWidget *compareStep();
    QWidget *passwordWay();
    QWidget *sheetWay();
    bool bySheet() const { return m_way->currentCode() == QLatin1String("sheet"); }
    void go(Step step);
    void check();
    void start();
    void finish(const Result<RestoreDrill> &drill);
    void showCounts(const RestoreDrill &drill);

    PageHost &m_host;
    QString m_file;
    qint64 m_number;
    Done m_done;
    bool m_busy = false;
    Banner *m_banner = nullptr;
    QLabel *m_title = nullptr;
    QStackedWidget *m_steps = nullptr;
    SegmentedChoice *m_way = nullptr;
    QStackedWidget *m_ways = nullptr;
    PasswordField *m_password = nullptr;
    SheetEntry *m_entry = nullptr;
    ProgressLine *m_progress = nullptr;
    QGridLayout *m_counts = nullptr;
    QLabel *m_after = nullptr;
    ActionButton *m_cancel = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_go = nullptr;
    ActionButton *m_close = nullptr;
};

QLabel *wrapped(const QString &words, const char *role, QWidget *parent)
{
    auto *made = label(words, role, parent);
    made->setWordWrap(true);
    return made;
}

DrillDialog::DrillDialog(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done)
    : QDialog(parent)
    , m_host(host)
    , m_file(file)
    , m_number(number)
    , m_done(std::move(done))
    , m_banner(new Banner(this))
    , m_title(label({}, "cardTitle", this))
    , m_steps(new QStackedWidget(this))
    , m_way(named(new SegmentedChoice(this), "drill.way", tr("凭什么打开备份")))
    , m_ways(new QStackedWidget(this))
    , m_progress(new ProgressLine("drill.progress", tr("恢复演练的进度"), this))
    , m_cancel(named(new ActionButton(tr("取消"), this), "drill.cancel", tr("不演练了")))
    , m_back(named(new ActionButton(tr("上一步"), this), "drill.back", tr("上一步")))
    , m_next(named(new ActionButton(tr("都拿到了,下一步"), this), "drill.next", tr("都拿到了,下一步")))
    , m_go(named(new ActionButton(tr("开始恢复"), this), "drill.go", tr("开始恢复演练")))
    , m_close(named(new ActionButton(tr("已放回,完成"), this), "drill.done", tr("恢复单已放回,完成演练")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setHelpTask(*this, QStringLiteral("drill"));
    setWindowTitle(tr("恢复演练"));
    setObjectName(QStringLiteral("drillDialog"));
    setMinimumWidth(px(540));
    m_banner->setObjectName(QStringLiteral("drill.message"));
    m_title->setObjectName(QStringLiteral("drill.title"));
    for (QWidget *step : {prepareStep(), openStep(), compareStep()})
        m_steps->addWidget(step);
    for (ActionButton *button : {m_next, m_go, m_close})
        button->setPrimary(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addStretch(1);
    for (ActionButton *button : {m_cancel, m_next, m_go, m_close})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(m_title);
    column->addWidget(m_banner);
    column->addWidget(m_steps);
    column->addWidget(m_progress);
    column->addLayout(row);
    connect(m_way, &SegmentedChoice::chosen, this, [this] {
        m_ways->setCurrentIndex(bySheet() ? 0 : 1);
        check();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Prepare); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(Open); });
    connect(m_go, &QPushButton::clicked, this, [this] { start(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_progress, &ProgressLine::cancelAsked, this, [this] { m_host.tasks().cancelLong(); });
    connect(&m_host.tasks(), &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    go(Prepare);
}

QWidget *DrillDialog::prepareStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(wrapped(
        tr("像真的出了事一样做一遍:备份在一个临时的位置真正打开,逐项核对,然后删掉;正在用的数据不受影响。"),
        "second", page));
    column->addWidget(wrapped(tr("一、请领导取出封存的恢复单,看封口有没有人动过。"), nullptr, page));
    column->addWidget(wrapped(tr("二、插着的备份盘上选的是第 %1 份。").arg(m_number), nullptr, page));
    column->addWidget(wrapped(tr("三、约 10 分钟,中途不要拔盘。"), nullptr, page));
    column->addWidget(label(tr("这次凭什么打开"), "second", page));
    m_way->setParent(page);
    m_way->add(QStringLiteral("sheet"), tr("恢复单(每学期一次)"));
    m_way->add(QStringLiteral("password"), tr("只用我的密码"));
    m_way->setCurrentCode(QStringLiteral("sheet"));
    column->addWidget(m_way);
    column->addStretch(1);
    return page;
}

QWidget *DrillDialog::openStep()
{
    m_ways->addWidget(sheetWay());
    m_ways->addWidget(passwordWay());
    return m_ways;
}

QWidget *DrillDialog::compareStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_counts = new QGridLayout;
    m_counts->setHorizontalSpacing(px(24));
    m_counts->setVerticalSpacing(px(6));
    column->addLayout(m_counts);
    m_after = wrapped({}, "second", page);
    m_after->setObjectName(QStringLiteral("drill.after"));
    column->addWidget(m_after);
    column->addWidget(wrapped(tr("现在请把恢复单装回信封,重新封口、签名,交回领导锁好;备份盘拔下放回原处。"),
                              nullptr, page));
    column->addStretch(1);
    return page;
}

void DrillDialog::go(Step step)
{
    m_banner->clear();
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step == Open);
    m_cancel->setVisible(step != Compare);
    m_next->setVisible(step == Prepare);
    m_go->setVisible(step == Open);
    m_close->setVisible(step == Compare);
    check();
    switch (step) {
    case Prepare:
        m_title->setText(tr("第 1 步:取恢复单,插备份盘"));
        m_next->setFocus();
        break;
    case Open:
        m_title->setText(bySheet() ? tr("第 2 步:照恢复单输入九组数字") : tr("第 2 步:输入备份那天的密码"));
        (bySheet() ? static_cast<QWidget *>(m_entry->firstField()) : m_password)->setFocus();
        break;
    case Compare:
        m_title->setText(tr("第 3 步:核对,收好恢复单"));
        m_close->setFocus();
        break;
    }
    adjustSize();
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
    m_back->setEnabled(!m_busy);
    m_ways->setEnabled(!m_busy);
}

void DrillDialog::start()
{
    m_busy = true;
    m_banner->clear();
    m_progress->begin(tr("正在临时的位置恢复并核对…"));
    const bool sheet = bySheet();
    const QString groups = sheet ? m_entry->text() : QString();
    auto secret = std::make_shared<SecretBytes>(sheet ? SecretBytes() : m_password->take());
    check();
    m_host.tasks().runLong(
        this, tr("恢复演练"),
        [file = m_file, user = m_host.facts().session.userName, sheet, groups,
         secret](Vault &vault, const Progress &progress) {
            BackupShelf shelf(vault);
            auto outcome = sheet ? shelf.tryWithSheet(file, groups, progress)
                                 : shelf.tryWithPassword(file, user, *secret, progress);
            *secret = {};
            return outcome;
        },
        [this](const Result<RestoreDrill> &drill) { finish(drill); });
}

void DrillDialog::finish(const Result<RestoreDrill> &drill)
{
    m_busy = false;
    m_progress->end();
    if (drill) {
        m_entry->wipe();
        showCounts(*drill);
        go(Compare);
        m_banner->say(Banner::Kind::Done,
                      tr("恢复演练通过:第 %1 份备份能打开,记录与留痕一致。").arg(m_number));
        m_done(true, tr("恢复演练通过:第 %1 份备份能打开,%2 条记录与留痕一致。")
                         .arg(m_number)
                         .arg(drill->counts.total()));
        return;
    }
    check();
    if (drill.error().subject == QLatin1String("sheet.group"))
        m_entry->markGroup(drill.error().detail.value(0).toInt());
    const QString sentence = text::sentence(drill.error());
    m_banner->say(drill.error().code == Errc::Damaged ? Banner::Kind::Problem : Banner::Kind::Attention,
                  sentence);
    m_done(false, sentence);
}

void DrillDialog::showCounts(const RestoreDrill &drill)
{
    int row = 0;
    const auto line = [&](const QString &what, const QString &found, const QString &live, const char *role) {
        m_counts->addWidget(label(what, role, this), row, 0, Qt::AlignLeft);
        m_counts->addWidget(label(found, role, this), row, 1, Qt::AlignRight);
        m_counts->addWidget(label(live, role, this), row, 2, Qt::AlignRight);
        ++row;
    };
    line(QString(), tr("备份里"), tr("现在"), "caption");
    const auto counted = [&line](const QString &what, qint64 found, qint64 live) {
        line(what, QString::number(found), QString::number(live), nullptr);
    };
    counted(tr("学生"), drill.counts.students, drill.live.students);
    counted(tr("答卷"), drill.counts.sheets, drill.live.sheets);
    counted(tr("个案"), drill.counts.cases, drill.live.cases);
    counted(tr("谈话记录"), drill.counts.sessions, drill.live.sessions);
    m_after->setText(drill.counts == drill.live
                         ? tr("两边一样多。")
                         : tr("差的是这份备份以后写的或删的:真出了事,要照纸质记录补。"));
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
