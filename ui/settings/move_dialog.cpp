// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/move_dialog.h"

#include "core/vault/moving.h"
#include "ui/settings/sticks_card.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace tingyu::ui {
namespace {

enum Step
{
    Explain,
    Sheet,
    Place,
    Done
};

constexpr int groupsOfSheet = 9;

QLabel *wrapped(const QString &words, const char *role, QWidget *parent)
{
    auto *made = label(words, role, parent);
    made->setWordWrap(true);
    return made;
}

class MoveDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::MoveDialog)

public:
    MoveDialog(QWidget *parent, PageHost &host, std::function<void()> moved);
    void reject() override;

private:
    QWidget *explainStep();
    QWidget *sheetStep();
    QWidget *placeStep();
    QWidget *doneStep();
    void go(Step step);
    void check();
    void checkSheet();
    void look();
    void leave();
    QString folder() const { return QDir::fromNativeSeparators(m_folder->text().trimmed()); }

    PageHost &m_host;
    std::function<void()> m_moved;
    bool m_busy = false;
    std::array<int, 2> m_asked{}; ///< numbers of the groups, from 1
    QLabel *m_title = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_steps = nullptr;
    std::array<QLineEdit *, 2> m_groups{};
    QLineEdit *m_folder = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_result = nullptr;
    ProgressLine *m_progress = nullptr;
    ActionButton *m_cancel = nullptr;
    ActionButton *m_skip = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_go = nullptr;
    ActionButton *m_close = nullptr;
};

MoveDialog::MoveDialog(QWidget *parent, PageHost &host, std::function<void()> moved)
    : QDialog(parent)
    , m_host(host)
    , m_moved(std::move(moved))
    , m_title(label({}, "cardTitle", this))
    , m_banner(new Banner(this))
    , m_steps(new QStackedWidget(this))
    , m_progress(new ProgressLine("move.progress", tr("搬家的进度"), this))
    , m_cancel(named(new ActionButton(tr("不搬了"), this), "move.cancel", tr("不搬了")))
    , m_skip(named(new ActionButton(tr("恢复单不在手边,先跳过"), this), "move.skip",
                   tr("恢复单不在手边,先跳过")))
    , m_next(named(new ActionButton(tr("下一步"), this), "move.next", tr("下一步")))
    , m_go(named(new ActionButton(tr("写备份并关闭这台"), this), "move.go",
                 tr("写搬家用的备份,并关闭这台电脑上的数据夹")))
    , m_close(named(new ActionButton(tr("知道了"), this), "move.done", tr("知道了,去新电脑上做")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setHelpTask(*this, QStringLiteral("pc"));
    setWindowTitle(tr("搬家"));
    setObjectName(QStringLiteral("moveDialog"));
    setMinimumWidth(px(540));
    m_banner->setObjectName(QStringLiteral("move.message"));
    m_asked[0] = QRandomGenerator::system()->bounded(groupsOfSheet) + 1;
    m_asked[1] = (m_asked[0] + QRandomGenerator::system()->bounded(groupsOfSheet - 1)) % groupsOfSheet + 1;
    for (QWidget *step : {explainStep(), sheetStep(), placeStep(), doneStep()})
        m_steps->addWidget(step);
    for (ActionButton *button : {m_next, m_go, m_close})
        button->setPrimary(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_skip);
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
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_skip, &QPushButton::clicked, this, [this] { go(Place); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_steps->currentIndex() == Explain)
            go(Sheet);
        else
            checkSheet();
    });
    connect(m_go, &QPushButton::clicked, this, [this] { leave(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_progress, &ProgressLine::cancelAsked, this, [this] { m_host.tasks().cancelLong(); });
    connect(&m_host.tasks(), &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
    go(Explain);
}

QWidget *MoveDialog::explainStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    for (const QString &words :
         {tr("一、先在新电脑上装好同一版本的听屿,备好一个 U 盘和恢复单。"),
          tr("二、这里写一份搬家用的备份,逐字节读回核对。"),
          tr("三、写好以后,这台电脑上的数据夹只能看,不能写:同一份档案不会在两台电脑上各写各的。"),
          tr("四、在新电脑上恢复它,核对数目,从那以后在新电脑上写。"), tr("没有搬成,可以在这里收回,接着写。")})
        column->addWidget(wrapped(words, nullptr, page));
    column->addStretch(1);
    return page;
}

QWidget *MoveDialog::sheetStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(
        wrapped(tr("新电脑上密码打不开时,只有恢复单能打开。请看着纸,输入其中两组,确认它在手边、看得清。"),
                "second", page));
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const QString words = tr("第 %1 组").arg(m_asked.at(i));
        auto *field = named(new QLineEdit(page), i == 0 ? "move.group1" : "move.group2",
                            tr("恢复单上的第 %1 组数字").arg(m_asked.at(i)));
        auto *caption = label(words, "second", page);
        caption->setBuddy(field);
        column->addWidget(caption);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, [this] { check(); });
        m_groups.at(i) = field;
    }
    connect(m_groups[0], &QLineEdit::returnPressed, m_groups[1], [this] { m_groups[1]->setFocus(); });
    connect(m_groups[1], &QLineEdit::returnPressed, m_next, &QPushButton::click);
    column->addStretch(1);
    return page;
}

QWidget *MoveDialog::placeStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_folder = named(new QLineEdit(page), "move.folder", tr("搬家用的备份写到哪里"));
    m_folder->setText(QDir::toNativeSeparators(m_host.settings().backupFolder()));
    auto *choose = named(new ActionButton(tr("选择…"), page), "move.choose", tr("选择搬家用的备份写到哪里"));
    auto *words = label(tr("写到 U 盘上的哪个文件夹(&U)"), "second", page);
    words->setBuddy(m_folder);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    m_place = wrapped({}, "second", page);
    m_place->setObjectName(QStringLiteral("move.place"));
    column->addWidget(words);
    column->addLayout(row);
    column->addWidget(m_place);
    column->addWidget(
        wrapped(tr("按下去以后,这台电脑上的数据夹就不能再写了。请先让别人都停下来。"), "caption", page));
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString chosen = chooseTargetFolder(this, tr("搬家用的备份写到哪里"), folder());
        if (!chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen));
    });
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        check();
        look();
    });
    return page;
}

QWidget *MoveDialog::doneStep()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    m_result = wrapped({}, "strong", page);
    m_result->setObjectName(QStringLiteral("move.result"));
    column->addWidget(m_result);
    for (const QString &words :
         {tr("在新电脑上:打开听屿,在「欢迎」页按「从备份恢复」,选 U 盘上的这个文件,用您的密码打开。"),
          tr("打开以后,到「设置」→「电脑与搬家」看数目是否一样,抄下那里的回执(两组数字)。"),
          tr("回到这台电脑,在「电脑与搬家」里输入回执;确认以后可以把这里的数据夹删掉。")})
        column->addWidget(wrapped(words, nullptr, page));
    column->addStretch(1);
    return page;
}

void MoveDialog::go(Step step)
{
    m_banner->clear();
    m_steps->setCurrentIndex(step);
    m_skip->setVisible(step == Sheet);
    m_cancel->setVisible(step != Done);
    m_next->setVisible(step == Explain || step == Sheet);
    m_go->setVisible(step == Place);
    m_close->setVisible(step == Done);
    check();
    switch (step) {
    case Explain:
        m_title->setText(tr("搬到另一台电脑"));
        m_next->setFocus();
        break;
    case Sheet:
        m_title->setText(tr("第 1 步:恢复单在手边吗"));
        m_groups[0]->setFocus();
        break;
    case Place:
        m_title->setText(tr("第 2 步:写搬家用的备份"));
        m_folder->setFocus();
        look();
        break;
    case Done:
        m_title->setText(tr("第 3 步:到新电脑上去"));
        m_close->setFocus();
        break;
    }
    adjustSize();
}

void MoveDialog::check()
{
    if (m_result == nullptr)
        return; // while the pages are being made
    const bool isTyped = !m_groups[0]->text().trimmed().isEmpty() && !m_groups[1]->text().trimmed().isEmpty();
    m_next->setEnabled(!m_busy && (m_steps->currentIndex() != Sheet || isTyped));
    m_go->setEnabled(!m_busy && !folder().isEmpty());
    m_steps->setEnabled(!m_busy);
}

void MoveDialog::checkSheet()
{
    QList<std::pair<int, QString>> typed;
    for (size_t i = 0; i < m_groups.size(); ++i)
        typed.append({m_asked.at(i), m_groups.at(i)->text()});
    m_host.tasks().run(
        this, [typed](Vault &vault) { return vault.checkSheetGroups(typed); },
        [this](const Result<void> &right) {
            if (right)
                go(Place);
            else
                m_banner->say(Banner::Kind::Attention, text::sentence(right.error()));
        });
}

void MoveDialog::look()
{
    if (folder().isEmpty()) {
        m_place->clear();
        return;
    }
    m_host.tasks().run(
        this, [folder = folder()](Vault &vault) { return BackupSticks(vault).look(folder); },
        [this](const Result<StickLook> &seen) {
            if (seen)
                m_place->setText((seen->state == StickLook::State::New ? QString() : placeSentence(*seen)) %
                                 placeWarning(*seen));
        });
}

void MoveDialog::leave()
{
    m_busy = true;
    m_banner->clear();
    m_progress->begin(tr("正在写搬家用的备份并读回…"));
    check();
    m_host.keepDrafts();
    m_host.tasks().runLong(
        this, tr("搬家"),
        [folder = folder()](Vault &vault, const Progress &progress) {
            return Moving(vault).leave(folder, progress);
        },
        [this](const Result<BackupResult> &made) {
            m_busy = false;
            m_progress->end();
            check();
            if (!made) {
                m_banner->say(Banner::Kind::Attention, made.error().code == Errc::Cancelled
                                                           ? tr("已停止,没有搬;这里照常写。")
                                                           : text::sentence(made.error()));
                return;
            }
            m_result->setText(tr("第 %1 份备份已写好并读回:%2。这台电脑从现在起只能看。")
                                  .arg(made->seq)
                                  .arg(QFileInfo(made->file).fileName()));
            go(Done);
            m_moved();
        });
}

void MoveDialog::reject()
{
    if (m_busy)
        m_host.tasks().cancelLong();
    else
        QDialog::reject();
}

} // namespace

void moveToOtherPc(QWidget *parent, PageHost &host, std::function<void()> moved)
{
    auto *dialog = new MoveDialog(parent, host, std::move(moved));
    dialog->show();
}

} // namespace tingyu::ui
