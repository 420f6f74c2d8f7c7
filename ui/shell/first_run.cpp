// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run.h"

#include "core/base/platform.h"
#include "ui/shell/new_password.h"
#include "ui/shell/sheet_entry.h"
#include "ui/shell/sheet_print.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

enum Step
{
    Place,
    Password,
    Sheet,
    TypeBack,
    Seal
};
constexpr int stepCount = 5;

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

} // namespace

FirstRunAssistant::FirstRunAssistant(const Clock &clock, QWidget *parent)
    : StartPage({}, {}, parent)
    , m_clock(clock)
    , m_steps(new QStackedWidget(this))
    , m_count(label({}, "caption", this))
    , m_banner(new Banner(this))
    , m_back(named(new ActionButton(tr("上一步"), this), "back", tr("上一步")))
    , m_next(nullptr)
{
    auto *next = named(new ActionButton(tr("下一步"), this), "next", tr("下一步"));
    next->setPrimary(true);
    m_next = next;
    body()->addWidget(m_banner);
    for (QWidget *step : {placeStep(), passwordStep(), sheetStep(), typeBackStep(), sealStep()})
        m_steps->addWidget(step);
    body()->addWidget(m_steps);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    body()->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (step() == 1)
            Q_EMIT cancelled();
        else
            go(m_steps->currentIndex() - 1);
    });
    connect(m_next, &QPushButton::clicked, this, &FirstRunAssistant::next);
    go(Place);
}

FirstRunAssistant::~FirstRunAssistant() = default;

QWidget *FirstRunAssistant::placeStep()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    grid->setColumnStretch(1, 1);
    const auto line = [&](int row, const QString &text, const char *name, const QString &spoken) {
        auto *field = named(new QLineEdit(page), name, spoken);
        auto *words = label(text, nullptr, page);
        words->setBuddy(field);
        grid->addWidget(words, row, 0);
        grid->addWidget(field, row, 1);
        connect(field, &QLineEdit::textChanged, this, &FirstRunAssistant::checkPlace);
        return field;
    };
    m_kind = named(new SegmentedChoice(page), "vaultKind", tr("这里是"));
    m_kind->add(QStringLiteral("school"), tr("学校心理辅导室"));
    m_kind->add(QStringLiteral("district"), tr("教育局或区域指导中心"));
    m_kind->setCurrentCode(QStringLiteral("school"));
    grid->addWidget(label(tr("这里是"), nullptr, page), 0, 0);
    grid->addWidget(m_kind, 0, 1, 1, 2);
    m_school = line(1, tr("单位名称(&S)"), "school", tr("单位名称"));
    m_name = line(2, tr("您的姓名(&N)"), "userName", tr("您的姓名"));
    m_tryInput = line(3, tr("请输入一个汉字(&T)"), "tryInput", tr("输入法测试:请输入一个汉字"));
    m_tryWords = label(tr("试一试输入法,以后写记录时才不会卡住。"), "caption", page);
    m_tryWords->setWordWrap(true);
    grid->addWidget(m_tryWords, 4, 1);
    m_folder = line(5, tr("数据夹位置(&F)"), "folder", tr("数据夹位置"));
    m_folder->setText(QDir::toNativeSeparators(QDir::homePath() % QLatin1Char('/') % tr("听屿数据夹")));
    auto *choose = named(new ActionButton(tr("选择…"), page), "chooseFolder", tr("选择数据夹位置"));
    grid->addWidget(choose, 5, 2);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString chosen = chooseTargetFolder(this, tr("数据夹放在哪里"));
        if (!chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen % QLatin1Char('/') % tr("听屿数据夹")));
    });
    m_folderWords = label({}, "caption", page);
    m_folderWords->setObjectName(QStringLiteral("folderWords"));
    m_folderWords->setWordWrap(true);
    grid->addWidget(m_folderWords, 6, 1, 1, 2);
    grid->setRowStretch(7, 1);
    return page;
}

QWidget *FirstRunAssistant::passwordStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_password = new NewPassword([this] { return QStringList{m_school->text(), m_name->text()}; }, page);
    column->addWidget(m_password);
    auto *truth = label(tr("密码和恢复单都没有了,就没有任何人能打开这些数据,包括我们。"), "caption", page);
    truth->setWordWrap(true);
    column->addWidget(truth);
    column->addStretch(1);
    connect(m_password, &NewPassword::changed, this,
            [this] { m_next->setEnabled(!m_busy && m_password->isGood()); });
    connect(m_password, &NewPassword::finished, this, &FirstRunAssistant::next);
    return page;
}

QWidget *FirstRunAssistant::sheetStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_sheetPlace = new QWidget(page);
    new QVBoxLayout(m_sheetPlace);
    m_sheetPlace->layout()->setContentsMargins(0, 0, 0, 0);
    m_sheetFacts = label({}, "caption", page);
    column->addWidget(m_sheetPlace);
    column->addWidget(m_sheetFacts);
    auto *row = new QHBoxLayout;
    m_copied =
        named(new QCheckBox(tr("我已在纸上抄好九组数字(&C)"), page), "copied", tr("我已在纸上抄好九组数字"));
    auto *print = named(new ActionButton(tr("直接打印"), page), "printSheet", tr("直接打印恢复单"));
    row->addWidget(m_copied);
    row->addStretch(1);
    row->addWidget(print);
    column->addLayout(row);
    auto *why = label(tr("手抄更稳妥:打印机和打印服务器可能留下副本。恢复单不会存成文件。"), "caption", page);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addStretch(1);
    connect(m_copied, &QCheckBox::toggled, this, [this](bool done) { m_next->setEnabled(done); });
    connect(print, &QPushButton::clicked, this, [this] {
        if (printRecoverySheet(this, m_sheet, m_school->text(), m_clock.today()))
            m_copied->setChecked(true);
    });
    return page;
}

QWidget *FirstRunAssistant::typeBackStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_entry = new SheetEntry(page);
    column->addWidget(m_entry);
    column->addStretch(1);
    connect(m_entry, &SheetEntry::changed, this, [this] { m_next->setEnabled(m_entry->isComplete()); });
    return page;
}

QWidget *FirstRunAssistant::sealStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_sealed = named(new QCheckBox(tr("已交校领导封存(&S)"), page), "sealed", tr("已交校领导封存"));
    column->addWidget(m_sealed);
    auto *words =
        label(tr("装入信封、封口处签名、锁入校领导的保险柜。还没有交出去也可以先开始,程序每天会提醒一次。"),
              "caption", page);
    words->setWordWrap(true);
    column->addWidget(words);
    m_restartTest = named(new QCheckBox(tr("下次重启电脑后,看数据还在不在(&R)"), page), "restartTest",
                          tr("下次重启电脑后,看数据还在不在"));
    m_restartTest->setChecked(true);
    column->addWidget(m_restartTest);
    auto *card =
        label(tr("有的学校电脑装了还原卡或冰点,一重启就把磁盘还原。写入重要内容之前,请重启一次电脑,"
                 "再打开听屿:它会说"
                 "“重启检验通过”。如果它像从没用过一样,或什么也没说,数据就没有留住,请把数据夹换到别的盘。"),
              "caption", page);
    card->setWordWrap(true);
    column->addWidget(card);
    column->addStretch(1);
    return page;
}

bool FirstRunAssistant::wantsRestartTest() const
{
    return m_restartTest->isChecked();
}

int FirstRunAssistant::step() const
{
    return m_steps->currentIndex() + 1;
}

void FirstRunAssistant::go(int step)
{
    m_banner->clear();
    m_steps->setCurrentIndex(step);
    m_count->setText(tr("第 %1 步,共 %2 步").arg(step + 1).arg(stepCount));
    // Once the vault is made there is no way back to its names and password, only on to the sheet and back to
    // it.
    m_back->setVisible(step == Place || step == Password || step == TypeBack);
    m_back->setText(step == Place ? tr("返回") : step == TypeBack ? tr("再看一次恢复单") : tr("上一步"));
    m_back->setAccessibleName(m_back->text());
    m_next->setText(step == Password ? tr("建立数据夹") : step == Seal ? tr("开始使用") : tr("下一步"));
    m_next->setAccessibleName(m_next->text());
    switch (static_cast<Step>(step)) {
    case Place:
        setTitle(tr("新建数据夹"));
        setSentence(tr("写下单位和您的姓名,再选一个放数据的位置。"));
        m_school->setFocus();
        checkPlace();
        break;
    case Password:
        setTitle(tr("设一个密码"));
        setSentence(tr("密码只用来打开这个数据夹,程序不会发给任何人。"));
        m_next->setEnabled(m_password->isGood());
        m_password->first()->setFocus();
        break;
    case Sheet:
        setTitle(tr("抄下恢复单"));
        setSentence(tr("忘记密码或换电脑时,凭这九组数字打开数据。请抄在纸上。"));
        m_next->setEnabled(m_copied->isChecked());
        m_copied->setFocus();
        break;
    case TypeBack:
        setTitle(tr("照着纸输入一遍"));
        setSentence(tr("确认抄写无误:照您的纸逐组输入,每组六个数字。"));
        m_entry->wipe();
        m_next->setEnabled(false);
        m_entry->firstField()->setFocus();
        break;
    case Seal:
        setTitle(tr("封存恢复单"));
        setSentence(tr("恢复单能打开全部数据,请交由校领导保管。"));
        m_next->setEnabled(true);
        m_sealed->setFocus();
        break;
    }
}

void FirstRunAssistant::checkPlace()
{
    if (m_folderWords == nullptr) // while the page is being made
        return;
    QString reason;
    const bool unsafe = platform::isUnsafeForVault(folder(), &reason);
    const bool synced = reason == QLatin1String("sync");
    if (folder().isEmpty())
        m_folderWords->setText(tr("请选择一个位置。"));
    else if (unsafe)
        m_folderWords->setText(synced ? tr("这个位置会被同步到网上,也会弄坏数据,请换到本机的其他位置。")
                                      : tr("这个位置在网络或共享磁盘上,断线时会丢数据,请换到本机磁盘。"));
    else
        m_folderWords->setText(tr("放在本机磁盘上;不要放在网盘、共享文件夹或桌面同步文件夹里。"));
    setRole(m_folderWords, "role", unsafe ? QStringLiteral("problem") : QStringLiteral("caption"));
    bool han = false;
    for (const QChar c : m_tryInput->text())
        han = han || isHan(c);
    const QString tried = m_tryInput->text();
    m_tryWords->setText(han               ? tr("输入法正常。")
                        : tried.isEmpty() ? tr("试一试输入法,以后写记录时才不会卡住。")
                                          : tr("还不是汉字:请切换到中文输入法再试,或先跳过。"));
    m_next->setEnabled(!m_school->text().trimmed().isEmpty() && !m_name->text().trimmed().isEmpty() &&
                       !unsafe && !folder().isEmpty());
}

void FirstRunAssistant::next()
{
    switch (static_cast<Step>(m_steps->currentIndex())) {
    case Place:
        go(Password);
        return;
    case Password:
        if (m_password->isGood() && !m_busy)
            Q_EMIT createAsked();
        return;
    case Sheet:
        go(TypeBack);
        return;
    case TypeBack:
        Q_EMIT typedBack(m_entry->text());
        return;
    case Seal:
        Q_EMIT finished(m_sealed->isChecked());
        return;
    }
}

QWidget *FirstRunAssistant::firstFocus()
{
    return m_school;
}

QString FirstRunAssistant::folder() const
{
    const QString typed = m_folder->text().trimmed();
    return typed.isEmpty() ? typed : QDir::fromNativeSeparators(typed);
}

NewVault FirstRunAssistant::wanted() const
{
    NewVault wanted;
    wanted.kind =
        m_kind->currentCode() == QLatin1String("district") ? VaultKind::District : VaultKind::School;
    wanted.schoolName = m_school->text().trimmed();
    wanted.userName = m_name->text().trimmed();
    return wanted;
}

SecretBytes FirstRunAssistant::takePassword()
{
    return m_password->take();
}

void FirstRunAssistant::setBusy(bool busy)
{
    m_busy = busy;
    m_next->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_password->setEnabled(!busy);
    if (busy)
        m_banner->say(Banner::Kind::Info, tr("正在建立加密的数据夹,约几秒钟…"));
    else
        m_banner->clear();
}

void FirstRunAssistant::showFailure(const Error &error)
{
    setBusy(false);
    if (m_steps->currentIndex() == Password) {
        m_next->setEnabled(m_password->isGood());
        m_password->first()->setFocus();
    }
    if (error.subject == QLatin1String("sheet.group"))
        m_entry->markGroup(error.detail.value(0).toInt());
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

void FirstRunAssistant::showSheet(const RecoverySheet &sheet)
{
    setBusy(false);
    m_sheet = sheet;
    m_sheetPlace->layout()->addWidget(makeSheetView(sheet.groups, m_sheetPlace));
    m_sheetFacts->setText(tr("数据夹编号 %1 · 第 %2 代 · %3")
                              .arg(sheet.vaultShortId)
                              .arg(sheet.generation)
                              .arg(m_clock.today().toString(Qt::ISODate)));
    go(Sheet);
}

void FirstRunAssistant::showTypedBack()
{
    m_entry->wipe();
    m_sheet = {};
    go(Seal);
}

} // namespace tingyu::ui
