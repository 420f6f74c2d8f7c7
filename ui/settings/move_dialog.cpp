// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/move_dialog.h"

#include "core/vault/moving.h"
#include "ui/settings/step_dialog.h"
#include "ui/settings/sticks_card.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/wrapped_label.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include <array>

namespace tingyu::ui {
namespace {

constexpr int groupsOfSheet = 9;

class MoveDialog final : public StepDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::MoveDialog)

    enum Step
    {
        Explain,
        Sheet,
        Place,
        Done
    };

public:
    MoveDialog(QWidget *parent, PageHost &host, std::function<void()> moved);

private:
    void addExplanation();
    void addSheet();
    void addPlace();
    void addDone();
    void check() override;
    void entered(int step) override;
    void checkSheet();
    void look();
    void leave();
    QString folder() const { return QDir::fromNativeSeparators(m_folder->text().trimmed()); }

    std::function<void()> m_moved;
    std::array<int, 2> m_asked{}; ///< numbers of the groups, from 1
    std::array<QLineEdit *, 2> m_groups{};
    QLineEdit *m_folder = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_result = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_go = nullptr;
    ActionButton *m_close = nullptr;
};

MoveDialog::MoveDialog(QWidget *parent, PageHost &host, std::function<void()> moved)
    : StepDialog("move", tr("搬家"), QStringLiteral("pc"), tr("搬家的进度"), host, parent)
    , m_moved(std::move(moved))
{
    m_asked[0] = QRandomGenerator::system()->bounded(groupsOfSheet) + 1;
    m_asked[1] = (m_asked[0] + QRandomGenerator::system()->bounded(groupsOfSheet - 1)) % groupsOfSheet + 1;
    auto *cancel = addButton(Side::Right, "move.cancel", tr("不搬了"), tr("不搬了"), {Explain, Sheet, Place});
    auto *skip =
        addButton(Side::Left, "move.skip", tr("恢复单不在手边,先跳过"), tr("恢复单不在手边,先跳过"), {Sheet});
    m_next = addButton(Side::Right, "move.next", tr("下一步"), tr("下一步"), {Explain, Sheet});
    m_go = addButton(Side::Right, "move.go", tr("写备份并关闭这台"),
                     tr("写搬家用的备份,并关闭这台电脑上的数据夹"), {Place});
    m_close = addButton(Side::Right, "move.done", tr("知道了"), tr("知道了,去新电脑上做"), {Done});
    for (ActionButton *button : {m_next, m_go, m_close})
        button->setPrimary(true);
    addExplanation();
    addSheet();
    addPlace();
    addDone();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(skip, &QPushButton::clicked, this, [this] { go(Place); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (step() == Explain)
            go(Sheet);
        else
            checkSheet();
    });
    connect(m_go, &QPushButton::clicked, this, [this] { leave(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    go(Explain);
}

void MoveDialog::addExplanation()
{
    auto *column = addStep();
    for (const QString &words :
         {tr("一、先在新电脑上装好同一版本的听屿,备好一个 U 盘和恢复单。"),
          tr("二、这里写一份搬家用的备份,逐字节读回核对。"),
          tr("三、写好以后,这台电脑上的数据夹只能看,不能写:同一份档案不会在两台电脑上各写各的。"),
          tr("四、在新电脑上恢复它,核对数目,从那以后在新电脑上写。"), tr("没有搬成,可以在这里收回,接着写。")})
        column->addWidget(wrapped(words, nullptr, this));
    column->addStretch(1);
}

void MoveDialog::addSheet()
{
    auto *column = addStep(8);
    column->addWidget(
        wrapped(tr("新电脑上密码打不开时,只有恢复单能打开。请看着纸,输入其中两组,确认它在手边、看得清。"),
                "second", this));
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const QString words = tr("第 %1 组").arg(m_asked.at(i));
        auto *field = named(new QLineEdit(this), i == 0 ? "move.group1" : "move.group2",
                            tr("恢复单上的第 %1 组数字").arg(m_asked.at(i)));
        auto *caption = label(words, "second", this);
        caption->setBuddy(field);
        column->addWidget(caption);
        column->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, [this] { check(); });
        m_groups.at(i) = field;
    }
    connect(m_groups[0], &QLineEdit::returnPressed, m_groups[1], [this] { m_groups[1]->setFocus(); });
    connect(m_groups[1], &QLineEdit::returnPressed, m_next, &QPushButton::click);
    column->addStretch(1);
}

void MoveDialog::addPlace()
{
    auto *column = addStep(8);
    m_folder = named(new QLineEdit(this), "move.folder", tr("搬家用的备份写到哪里"));
    m_folder->setText(QDir::toNativeSeparators(host().settings().backupFolder()));
    auto *choose = named(new ActionButton(tr("选择…"), this), "move.choose", tr("选择搬家用的备份写到哪里"));
    auto *words = label(tr("写到 U 盘上的哪个文件夹(&U)"), "second", this);
    words->setBuddy(m_folder);
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    m_place = wrapped({}, "second", this);
    m_place->setObjectName(QStringLiteral("move.place"));
    column->addWidget(words);
    column->addLayout(row);
    column->addWidget(m_place);
    column->addWidget(
        wrapped(tr("按下去以后,这台电脑上的数据夹就不能再写了。请先让别人都停下来。"), "caption", this));
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
}

void MoveDialog::addDone()
{
    auto *column = addStep();
    m_result = wrapped({}, "strong", this);
    m_result->setObjectName(QStringLiteral("move.result"));
    column->addWidget(m_result);
    for (const QString &words :
         {tr("在新电脑上:打开听屿,在「欢迎」页按「从备份恢复」,选 U 盘上的这个文件,用您的密码打开。"),
          tr("打开以后,到「设置」→「电脑与搬家」看数目是否一样,抄下那里的回执(两组数字)。"),
          tr("回到这台电脑,在「电脑与搬家」里输入回执;确认以后可以把这里的数据夹删掉。")})
        column->addWidget(wrapped(words, nullptr, this));
    column->addStretch(1);
}

void MoveDialog::entered(int step)
{
    switch (static_cast<Step>(step)) {
    case Explain:
        setTitle(tr("搬到另一台电脑"));
        m_next->setFocus();
        break;
    case Sheet:
        setTitle(tr("第 1 步:恢复单在手边吗"));
        m_groups[0]->setFocus();
        break;
    case Place:
        setTitle(tr("第 2 步:写搬家用的备份"));
        m_folder->setFocus();
        look();
        break;
    case Done:
        setTitle(tr("第 3 步:到新电脑上去"));
        m_close->setFocus();
        break;
    }
}

void MoveDialog::check()
{
    const bool isTyped = !m_groups[0]->text().trimmed().isEmpty() && !m_groups[1]->text().trimmed().isEmpty();
    m_next->setEnabled(step() != Sheet || isTyped);
    m_go->setEnabled(!isBusy() && !folder().isEmpty());
    m_folder->parentWidget()->setEnabled(!isBusy());
}

void MoveDialog::checkSheet()
{
    QList<std::pair<int, QString>> typed;
    for (size_t i = 0; i < m_groups.size(); ++i)
        typed.append({m_asked.at(i), m_groups.at(i)->text()});
    host().tasks().run(
        this, [typed](Vault &vault) { return vault.checkSheetGroups(typed); },
        [this](const Result<void> &right) {
            if (right)
                go(Place);
            else
                refuse(right.error());
        });
}

void MoveDialog::look()
{
    if (folder().isEmpty()) {
        m_place->clear();
        return;
    }
    host().tasks().run(
        this, [folder = folder()](Vault &vault) { return BackupSticks(vault).look(folder); },
        [this](const Result<StickLook> &seen) {
            if (seen)
                m_place->setText((seen->state == StickLook::State::New ? QString() : placeSentence(*seen)) %
                                 placeWarning(*seen));
        });
}

void MoveDialog::leave()
{
    host().keepDrafts();
    runLong(
        tr("搬家"), tr("正在写搬家用的备份并读回…"),
        [folder = folder()](Vault &vault, const Progress &progress) {
            return Moving(vault).leave(folder, progress);
        },
        [this](const Result<BackupResult> &made) {
            if (!made) {
                if (made.error().code == Errc::Cancelled)
                    banner().say(Banner::Kind::Attention, tr("已停止,没有搬;这里照常写。"));
                else
                    refuse(made.error());
                return;
            }
            m_result->setText(tr("第 %1 份备份已写好并读回:%2。这台电脑从现在起只能看。")
                                  .arg(made->seq)
                                  .arg(QFileInfo(made->file).fileName()));
            go(Done);
            m_moved();
        });
}

} // namespace

void moveToOtherPc(QWidget *parent, PageHost &host, std::function<void()> moved)
{
    auto *dialog = new MoveDialog(parent, host, std::move(moved));
    dialog->show();
}

} // namespace tingyu::ui
