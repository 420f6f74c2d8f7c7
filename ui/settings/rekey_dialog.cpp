// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rekey_dialog.h"

#include "core/vault/rekey_service.h"
#include "core/vault/user_service.h"
#include "ui/settings/step_dialog.h"
#include "ui/shell/sheet_entry.h"
#include "ui/shell/sheet_print.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/wrapped_label.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

class RekeyDialog final : public StepDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::RekeyDialog)

    enum Step
    {
        Meaning,
        Sheet,
        TypeBack,
        Running,
        Done
    };

public:
    RekeyDialog(QWidget *parent, PageHost &host);
    void reject() override;

private:
    void addMeaning();
    void addSheet();
    void addTypeBack();
    void addStepOf(const QString &sentence, std::initializer_list<QWidget *> parts);
    void check() override;
    void entered(int step) override;
    void next();
    void begin();
    void typeBack();
    void run();
    void refuseTyped(const Error &error);

    std::shared_ptr<std::unique_ptr<RekeyService>> m_rekey; ///< used on the vault's thread only
    RecoverySheet m_sheet;
    bool m_isChecking = false; ///< what was typed
    PasswordField *m_password = nullptr;
    QWidget *m_sheetPlace = nullptr;
    QLabel *m_sheetFacts = nullptr;
    QCheckBox *m_copied = nullptr;
    SheetEntry *m_entry = nullptr;
    ActionButton *m_next = nullptr;
};

RekeyDialog::RekeyDialog(QWidget *parent, PageHost &host)
    : StepDialog("rekey", tr("更换密钥"), QStringLiteral("rekey"), tr("更换密钥的进度"), host, parent)
    , m_rekey(std::make_shared<std::unique_ptr<RekeyService>>())
{
    auto *cancel =
        addButton(Side::Left, "rekey.close", tr("取消"), tr("不更换密钥"), {Meaning, Sheet, TypeBack});
    auto *back =
        addButton(Side::Right, "rekey.back", tr("再看一次恢复单"), tr("再看一次新的恢复单"), {TypeBack});
    m_next = addButton(Side::Right, "rekey.next", {}, tr("下一步"), {Meaning, Sheet, TypeBack, Done});
    m_next->setPrimary(true);
    addMeaning();
    addSheet();
    addTypeBack();
    addStepOf(tr("先做一份新钥匙的副本,逐项核对一致,最后才换过去。中途停止或断电,数据仍是原来的样子。"), {});
    addStepOf(tr("密钥已更换,新的恢复单从现在起有效。窗口会锁定,请用原来的密码解锁,然后备份一次。"),
              {wrapped(tr("旧恢复单请当面撕毁,把新的装入信封交校领导封存。"), nullptr, this)});
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(back, &QPushButton::clicked, this, [this] { go(Sheet); });
    connect(m_next, &QPushButton::clicked, this, [this] { next(); });
    go(Meaning);
}

void RekeyDialog::addStepOf(const QString &sentence, std::initializer_list<QWidget *> parts)
{
    auto *column = addStep();
    column->addWidget(wrapped(sentence, "second", this));
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addStretch(1);
}

void RekeyDialog::addMeaning()
{
    m_password = named(new PasswordField(this), "rekey.password", tr("您现在的密码"));
    auto *words = label(tr("您现在的密码(&P)"), "second", this);
    words->setBuddy(m_password);
    connect(m_password, &QLineEdit::textChanged, this, [this] { check(); });
    connect(m_password, &QLineEdit::returnPressed, m_next, &QPushButton::click);
    addStepOf(
        tr("全部数据换一把新钥匙重新加密:旧恢复单、停用的人和流出去的旧文件,都打不开以后写下的内容。"),
        {words, m_password,
         wrapped(tr("各人的密码不变。以前的备份仍用旧恢复单或当时的密码打开;换好以后请马上再备份一次。"),
                 "caption", this)});
}

void RekeyDialog::addSheet()
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
    connect(m_copied, &QCheckBox::toggled, this, [this] { check(); });
    connect(print, &QPushButton::clicked, this, [this] {
        if (printRecoverySheet(this, m_sheet, host().facts().schoolName, host().clock().today()))
            m_copied->setChecked(true);
    });
    addStepOf(tr("这是新的恢复单,请抄在纸上。换好之前,旧恢复单仍然有效。"),
              {m_sheetPlace, m_sheetFacts, line});
}

void RekeyDialog::addTypeBack()
{
    m_entry = new SheetEntry(this);
    connect(m_entry, &SheetEntry::changed, this, [this] { check(); });
    addStepOf(tr("照您的纸逐组输入,每组六个数字;输对了才会开始。"), {m_entry});
}

void RekeyDialog::check()
{
    const bool isReady = step() == Meaning    ? !m_password->text().isEmpty()
                         : step() == Sheet    ? m_copied->isChecked()
                         : step() == TypeBack ? m_entry->isComplete()
                                              : step() == Done;
    m_next->setEnabled(isReady && !m_isChecking);
}

void RekeyDialog::entered(int step)
{
    m_next->setText(tr("下一步"));
    switch (static_cast<Step>(step)) {
    case Meaning:
        m_password->setFocus();
        break;
    case Sheet:
        m_copied->setFocus();
        break;
    case TypeBack:
        m_next->setText(tr("更换密钥"));
        m_entry->wipe();
        m_entry->firstField()->setFocus();
        break;
    case Running:
        break;
    case Done:
        m_next->setText(tr("锁定并重新解锁"));
        m_next->setFocus();
        break;
    }
    m_next->setAccessibleName(m_next->text());
    m_next->setMinimumWidth(m_next->sizeHint().width()); // the words of this step, not of the one before
}

void RekeyDialog::next()
{
    switch (static_cast<Step>(step())) {
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
        host().leaveSpentVault();
        accept();
        return;
    }
}

void RekeyDialog::refuseTyped(const Error &error)
{
    m_isChecking = false;
    if (error.subject == QLatin1String("sheet.group"))
        m_entry->markGroup(error.detail.value(0).toInt());
    refuse(error);
}

void RekeyDialog::begin()
{
    m_isChecking = true;
    m_next->setEnabled(false);
    auto secret = std::make_shared<SecretBytes>(m_password->take());
    host().tasks().run(
        this,
        [secret, rekey = m_rekey](Vault &vault) -> Result<RecoverySheet> {
            if (auto own = UserService(vault).confirmOwnPassword(*secret); !own)
                return own.error();
            *rekey = std::make_unique<RekeyService>(vault);
            return (*rekey)->begin();
        },
        [this](const Result<RecoverySheet> &sheet) {
            if (!sheet) {
                refuseTyped(sheet.error());
                m_password->setFocus();
                return;
            }
            m_isChecking = false;
            m_sheet = *sheet;
            m_sheetPlace->layout()->addWidget(makeSheetView(m_sheet.groups, m_sheetPlace));
            m_sheetFacts->setText(tr("数据夹编号 %1 · 第 %2 代 · %3")
                                      .arg(m_sheet.vaultShortId)
                                      .arg(m_sheet.generation)
                                      .arg(host().clock().today().toString(Qt::ISODate)));
            go(Sheet);
        });
}

void RekeyDialog::typeBack()
{
    m_isChecking = true;
    m_next->setEnabled(false);
    host().tasks().run(
        this, [rekey = m_rekey, typed = m_entry->text()](Vault &) { return (*rekey)->typeBack(typed); },
        [this](const Result<void> &right) {
            if (!right) {
                refuseTyped(right.error());
                return;
            }
            m_isChecking = false;
            run();
        });
}

void RekeyDialog::run()
{
    go(Running);
    host().keepDrafts(); // what is half written goes along into the copy
    runLong(
        tr("更换密钥"), tr("正在更换密钥…"),
        [rekey = m_rekey](Vault &vault, const Progress &progress) -> std::pair<Result<void>, bool> {
            auto done = (*rekey)->run(progress);
            return {done, vault.isSpent()};
        },
        [this](const std::pair<Result<void>, bool> &outcome) {
            const auto &[done, spent] = outcome;
            if (!spent) {
                go(TypeBack);
                refuseTyped(done.error());
                return;
            }
            m_sheet = {};
            go(Done);
            if (!done) // switched all the same; only the old files are still lying there
                refuse(done.error());
        });
}

void RekeyDialog::reject()
{
    if (step() == Done)
        next();
    else
        StepDialog::reject();
}

} // namespace

void changeVaultKey(QWidget *parent, PageHost &host)
{
    auto *dialog = new RekeyDialog(parent, host);
    dialog->show();
}

} // namespace tingyu::ui
