// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/drill_dialog.h"

#include "core/vault/backup_shelf.h"
#include "ui/settings/step_dialog.h"
#include "ui/shell/sheet_entry.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/wrapped_label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using Done = std::function<void(bool well, const QString &sentence)>;

class DrillDialog final : public StepDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::DrillDialog)

    enum Step
    {
        Prepare,
        Open,
        Compare
    };

public:
    DrillDialog(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done);

private:
    void addPreparing();
    void addOpening();
    void addComparing();
    QWidget *passwordWay();
    QWidget *sheetWay();
    bool bySheet() const { return m_way->currentCode() == QLatin1String("sheet"); }
    void check() override;
    void entered(int step) override;
    void start();
    void finish(const Result<RestoreDrill> &drill);
    void showCounts(const RestoreDrill &drill);

    QString m_file;
    qint64 m_number;
    Done m_done;
    SegmentedChoice *m_way = nullptr;
    QStackedWidget *m_ways = nullptr;
    PasswordField *m_password = nullptr;
    SheetEntry *m_entry = nullptr;
    QGridLayout *m_counts = nullptr;
    QLabel *m_after = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_go = nullptr;
    ActionButton *m_close = nullptr;
};

DrillDialog::DrillDialog(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done)
    : StepDialog("drill", tr("恢复演练"), QStringLiteral("drill"), tr("恢复演练的进度"), host, parent)
    , m_file(file)
    , m_number(number)
    , m_done(std::move(done))
{
    auto *cancel = addButton(Side::Right, "drill.cancel", tr("取消"), tr("不演练了"), {Prepare, Open});
    m_back = addButton(Side::Left, "drill.back", tr("上一步"), tr("上一步"), {Open});
    m_next = addButton(Side::Right, "drill.next", tr("都拿到了,下一步"), tr("都拿到了,下一步"), {Prepare});
    m_go = addButton(Side::Right, "drill.go", tr("开始恢复"), tr("开始恢复演练"), {Open});
    m_close = addButton(Side::Right, "drill.done", tr("已放回,完成"), tr("恢复单已放回,完成演练"), {Compare});
    for (ActionButton *button : {m_next, m_go, m_close})
        button->setPrimary(true);
    addPreparing();
    addOpening();
    addComparing();
    connect(m_way, &SegmentedChoice::chosen, this, [this] {
        m_ways->setCurrentIndex(bySheet() ? 0 : 1);
        check();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Prepare); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(Open); });
    connect(m_go, &QPushButton::clicked, this, [this] { start(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    go(Prepare);
}

void DrillDialog::addPreparing()
{
    auto *column = addStep();
    column->addWidget(wrapped(
        tr("像真的出了事一样做一遍:备份在一个临时的位置真正打开,逐项核对,然后删掉;正在用的数据不受影响。"),
        "second", this));
    column->addWidget(wrapped(tr("一、请领导取出封存的恢复单,看封口有没有人动过。"), nullptr, this));
    column->addWidget(wrapped(tr("二、插着的备份盘上选的是第 %1 份。").arg(m_number), nullptr, this));
    column->addWidget(wrapped(tr("三、约 10 分钟,中途不要拔盘。"), nullptr, this));
    column->addWidget(label(tr("这次凭什么打开"), "second", this));
    m_way = named(new SegmentedChoice(this), "drill.way", tr("凭什么打开备份"));
    m_way->add(QStringLiteral("sheet"), tr("恢复单(每学期一次)"));
    m_way->add(QStringLiteral("password"), tr("只用我的密码"));
    m_way->setCurrentCode(QStringLiteral("sheet"));
    column->addWidget(m_way);
    column->addStretch(1);
}

void DrillDialog::addOpening()
{
    m_ways = new QStackedWidget(this);
    m_ways->addWidget(sheetWay());
    m_ways->addWidget(passwordWay());
    addStep()->addWidget(m_ways);
}

void DrillDialog::addComparing()
{
    auto *column = addStep();
    m_counts = new QGridLayout;
    m_counts->setHorizontalSpacing(px(24));
    m_counts->setVerticalSpacing(px(6));
    column->addLayout(m_counts);
    m_after = wrapped({}, "second", this);
    m_after->setObjectName(QStringLiteral("drill.after"));
    column->addWidget(m_after);
    column->addWidget(wrapped(tr("现在请把恢复单装回信封,重新封口、签名,交回领导锁好;备份盘拔下放回原处。"),
                              nullptr, this));
    column->addStretch(1);
}

void DrillDialog::entered(int step)
{
    switch (static_cast<Step>(step)) {
    case Prepare:
        setTitle(tr("第 1 步:取恢复单,插备份盘"));
        m_next->setFocus();
        break;
    case Open:
        setTitle(bySheet() ? tr("第 2 步:照恢复单输入九组数字") : tr("第 2 步:输入备份那天的密码"));
        (bySheet() ? static_cast<QWidget *>(m_entry->firstField()) : m_password)->setFocus();
        break;
    case Compare:
        setTitle(tr("第 3 步:核对,收好恢复单"));
        m_close->setFocus();
        break;
    }
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
    m_go->setEnabled(!isBusy() && (bySheet() ? m_entry->isComplete() : !m_password->text().isEmpty()));
    m_back->setEnabled(!isBusy());
    m_ways->setEnabled(!isBusy());
}

void DrillDialog::start()
{
    const bool sheet = bySheet();
    const QString groups = sheet ? m_entry->text() : QString();
    auto secret = std::make_shared<SecretBytes>(sheet ? SecretBytes() : m_password->take());
    runLong(
        tr("恢复演练"), tr("正在临时的位置恢复并核对…"),
        [file = m_file, user = host().facts().session.userName, sheet, groups,
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
    if (drill) {
        m_entry->wipe();
        showCounts(*drill);
        go(Compare);
        banner().say(Banner::Kind::Done,
                     tr("恢复演练通过:第 %1 份备份能打开,记录与留痕一致。").arg(m_number));
        m_done(true, tr("恢复演练通过:第 %1 份备份能打开,%2 条记录与留痕一致。")
                         .arg(m_number)
                         .arg(drill->counts.total()));
        return;
    }
    if (drill.error().subject == QLatin1String("sheet.group"))
        m_entry->markGroup(drill.error().detail.value(0).toInt());
    refuse(drill.error());
    m_done(false, text::sentence(drill.error()));
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

} // namespace

void tryRestore(QWidget *parent, PageHost &host, const QString &file, qint64 number, Done done)
{
    auto *dialog = new DrillDialog(parent, host, file, number, std::move(done));
    dialog->show();
}

} // namespace tingyu::ui
