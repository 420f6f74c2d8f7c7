// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rekey_dialog.h"

#include "core/vault/rekey_service.h"
#include "core/vault/user_service.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page.h"
#include "ui/shell/sheet_entry.h"
#include "ui/shell/sheet_print.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

enum Step
{
    Meaning,
    Sheet,
    TypeBack,
    Running,
    Done
};

class RekeyDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::RekeyDialog)

public:
    RekeyDialog(QWidget *parent, PageHost &host);
    void reject() override;

private:
    QWidget *meaningStep();
    QWidget *sheetStep();
    QWidget *typeBackStep();
    QWidget *runningStep();
    QWidget *doneStep();
    QWidget *stepOf(const QString &sentence, std::initializer_list<QWidget *> parts);
    void go(Step step);
    void next();
    void begin();
    void typeBack();
    void run();
    void refuse(const Error &error);

    PageHost &m_host;
    std::shared_ptr<std::unique_ptr<RekeyService>> m_rekey; ///< used on the vault's thread only
    RecoverySheet m_sheet;
    bool m_busy = false;
    QLabel *m_title = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_steps = nullptr;
    PasswordField *m_password = nullptr;
    QWidget *m_sheetPlace = nullptr;
    QLabel *m_sheetFacts = nullptr;
    QCheckBox *m_copied = nullptr;
    SheetEntry *m_entry = nullptr;
    ProgressLine *m_progress = nullptr;
    ActionButton *m_cancel = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
};

RekeyDialog::RekeyDialog(QWidget *parent, PageHost &host)
    : QDialog(parent)
    , m_host(host)
    , m_rekey(std::make_shared<std::unique_ptr<RekeyService>>())
    , m_title(label(tr("更换密钥"), "cardTitle", this))
    , m_banner(new Banner(this))
    , m_steps(new QStackedWidget(this))
    , m_cancel(named(new ActionButton(tr("取消"), this), "rekey.close", tr("不更换密钥")))
    , m_back(named(new ActionButton(tr("再看一次恢复单"), this), "rekey.back", tr("再看一次新的恢复单")))
    , m_next(named(new ActionButton({}, this), "rekey.next", tr("下一步")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setHelpTask(*this, QStringLiteral("rekey"));
    setWindowTitle(tr("更换密钥"));
    setObjectName(QStringLiteral("rekeyDialog"));
    setMinimumWidth(px(560));
    m_banner->setObjectName(QStringLiteral("rekey.message"));
    m_next->setPrimary(true);
    for (QWidget *step : {meaningStep(), sheetStep(), typeBackStep(), runningStep(), doneStep()})
        m_steps->addWidget(step);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(m_title);
    column->addWidget(m_banner);
    column->addWidget(m_steps, 1);
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Sheet); });
    connect(m_next, &QPushButton::clicked, this, [this] { next(); });
    go(Meaning);
}

QWidget *RekeyDialog::stepOf(const QString &sentence, std::initializer_list<QWidget *> parts)
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    auto *words = label(sentence, "second", page);
    words->setWordWrap(true);
    column->addWidget(words);
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addStretch(1);
    return page;
}

QWidget *RekeyDialog::meaningStep()
{
    m_password = named(new PasswordField(this), "rekey.password", tr("您现在的密码"));
    auto *words = label(tr("您现在的密码(&P)"), "second", this);
    words->setBuddy(m_password);
    auto *more =
        label(tr("各人的密码不变。以前的备份仍用旧恢复单或当时的密码打开;换好以后请马上再备份一次。"),
              "caption", this);
    more->setWordWrap(true);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString &typed) { m_next->setEnabled(!m_busy && !typed.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, m_next, &QPushButton::click);
    return stepOf(
        tr("全部数据换一把新钥匙重新加密:旧恢复单、停用的人和流出去的旧文件,都打不开以后写下的内容。"),
        {words, m_password, more});
}

QWidget *RekeyDialog::sheetStep()
{
    m_sheetPlace = new QWidget(this);
    auto *place = new QVBoxLayout(m_sheetPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_sheetFacts = label({}, "caption", this);
    m_sheetFacts->setObjectName(QStringLiteral("rekey.sheetFacts"));
    m_copied = named(new QCheckBox(tr("我已在纸上抄好九组数字(&C)"), this), "rekey.copied",
                     tr("我已在纸上抄好新的九组数字"));
    auto *print = named(new ActionButton(tr("直接打印"), this), "rekey.print", tr("直接打印新的恢复单"));
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_copied);
    row->addStretch(1);
    row->addWidget(print);
    connect(m_copied, &QCheckBox::toggled, m_next, &QWidget::setEnabled);
    connect(print, &QPushButton::clicked, this, [this] {
        if (printRecoverySheet(this, m_sheet, m_host.facts().schoolName, m_host.clock().today()))
            m_copied->setChecked(true);
    });
    return stepOf(tr("这是新的恢复单,请抄在纸上。换好之前,旧恢复单仍然有效。"),
                  {m_sheetPlace, m_sheetFacts, line});
}

QWidget *RekeyDialog::typeBackStep()
{
    m_entry = new SheetEntry(this);
    connect(m_entry, &SheetEntry::changed, this,
            [this] { m_next->setEnabled(!m_busy && m_entry->isComplete()); });
    return stepOf(tr("照您的纸逐组输入,每组六个数字;输对了才会开始。"), {m_entry});
}

QWidget *RekeyDialog::runningStep()
{
    m_progress = new ProgressLine("rekey.progress", tr("更换密钥的进度"), this);
    connect(m_progress, &ProgressLine::cancelAsked, this, [this] { m_host.tasks().cancelLong(); });
    connect(&m_host.tasks(), &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    return stepOf(tr("先做一份新钥匙的副本,逐项核对一致,最后才换过去。中途停止或断电,数据仍是原来的样子。"),
                  {m_progress});
}

QWidget *RekeyDialog::doneStep()
{
    auto *old = label(tr("旧恢复单请当面撕毁,把新的装入信封交校领导封存。"), nullptr, this);
    old->setWordWrap(true);
    return stepOf(tr("密钥已更换,新的恢复单从现在起有效。窗口会锁定,请用原来的密码解锁,然后备份一次。"),
                  {old});
}

void RekeyDialog::go(Step step)
{
    m_banner->clear();
    m_steps->setCurrentIndex(step);
    m_cancel->setVisible(step < Running);
    m_back->setVisible(step == TypeBack);
    m_next->setVisible(step != Running);
    switch (step) {
    case Meaning:
        m_next->setText(tr("下一步"));
        m_next->setEnabled(false);
        m_password->setFocus();
        break;
    case Sheet:
        m_next->setText(tr("下一步"));
        m_next->setEnabled(m_copied->isChecked());
        m_copied->setFocus();
        break;
    case TypeBack:
        m_next->setText(tr("更换密钥"));
        m_next->setEnabled(false);
        m_entry->wipe();
        m_entry->firstField()->setFocus();
        break;
    case Running:
        m_progress->begin(tr("正在更换密钥…"));
        break;
    case Done:
        m_next->setText(tr("锁定并重新解锁"));
        m_next->setEnabled(true);
        m_next->setFocus();
        break;
    }
    m_next->setAccessibleName(m_next->text());
    m_next->setMinimumWidth(m_next->sizeHint().width()); // the words of this step, not of the one before
}

void RekeyDialog::next()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case Meaning:
        begin();
        return;
    case Sheet:
        go(TypeBack);
        return;
    case TypeBack:
        typeBack();
        return;
    case Running:
        return;
    case Done:
        m_host.leaveSpentVault();
        accept();
        return;
    }
}

void RekeyDialog::refuse(const Error &error)
{
    m_busy = false;
    if (error.subject == QLatin1String("sheet.group"))
        m_entry->markGroup(error.detail.value(0).toInt());
    m_banner->say(error.code == Errc::Damaged ? Banner::Kind::Problem : Banner::Kind::Attention,
                  text::sentence(error));
}

void RekeyDialog::begin()
{
    m_busy = true;
    m_next->setEnabled(false);
    auto secret = std::make_shared<SecretBytes>(m_password->take());
    m_host.tasks().run(
        this,
        [secret, rekey = m_rekey](Vault &vault) -> Result<RecoverySheet> {
            if (auto own = UserService(vault).confirmOwnPassword(*secret); !own)
                return own.error();
            *rekey = std::make_unique<RekeyService>(vault);
            return (*rekey)->begin();
        },
        [this](const Result<RecoverySheet> &sheet) {
            if (!sheet) {
                refuse(sheet.error());
                m_password->setFocus();
                return;
            }
            m_busy = false;
            m_sheet = *sheet;
            m_sheetPlace->layout()->addWidget(makeSheetView(m_sheet.groups, m_sheetPlace));
            m_sheetFacts->setText(tr("数据夹编号 %1 · 第 %2 代 · %3")
                                      .arg(m_sheet.vaultShortId)
                                      .arg(m_sheet.generation)
                                      .arg(m_host.clock().today().toString(Qt::ISODate)));
            go(Sheet);
        });
}

void RekeyDialog::typeBack()
{
    m_busy = true;
    m_next->setEnabled(false);
    m_host.tasks().run(
        this, [rekey = m_rekey, typed = m_entry->text()](Vault &) { return (*rekey)->typeBack(typed); },
        [this](const Result<void> &right) {
            if (!right) {
                refuse(right.error());
                return;
            }
            m_busy = false;
            run();
        });
}

void RekeyDialog::run()
{
    go(Running);
    m_host.keepDrafts(); // what is half written goes along into the copy
    m_host.tasks().runLong(
        this, tr("更换密钥"),
        [rekey = m_rekey](Vault &vault, const Progress &progress) -> std::pair<Result<void>, bool> {
            auto done = (*rekey)->run(progress);
            return {done, vault.isSpent()};
        },
        [this](const std::pair<Result<void>, bool> &outcome) {
            m_progress->end();
            const auto &[done, spent] = outcome;
            if (!spent) {
                go(TypeBack);
                refuse(done.error());
                return;
            }
            m_sheet = {};
            go(Done);
            if (!done) // switched all the same; only the old files are still lying there
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
        });
}

void RekeyDialog::reject()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case Running:
        m_host.tasks().cancelLong();
        return;
    case Done:
        next();
        return;
    case Meaning:
    case Sheet:
    case TypeBack:
        QDialog::reject();
        return;
    }
}

} // namespace

void changeVaultKey(QWidget *parent, PageHost &host)
{
    auto *dialog = new RekeyDialog(parent, host);
    dialog->show();
}

} // namespace tingyu::ui
