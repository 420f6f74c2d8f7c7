// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/answering_dialog.h"

#include "core/answering/station_folder.h"
#include "core/report/answering_report.h"
#include "core/vault/user_service.h"
#include "ui/models/value_table_model.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"
#include "ui/screening/answering_start.h"
#include "ui/screening/collected_list.h"
#include "ui/screening/room_answers.h"
#include "ui/shell/help_key.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

/// Dearer than a station's: it guards the own password of the one who starts.
constexpr answering::CodeCost roomCost{3, 64ULL << 20};
constexpr int highest = 620; ///< fits a small screen at the largest text

AnsweringDialog::Starter &starter()
{
    static AnsweringDialog::Starter one = startAnswering;
    return one;
}

} // namespace

void AnsweringDialog::setStarter(Starter one)
{
    starter() = one ? std::move(one) : startAnswering;
}

AnsweringDialog::AnsweringDialog(PageHost &host, const Campaign *campaign, QWidget *parent)
    : QDialog(parent), m_host(host), m_campaign(campaign == nullptr ? std::nullopt : std::optional(*campaign))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setHelpTask(*this, QStringLiteral("on_screen"));
    named(this, "answeringDialog", tr("屏幕作答"));
    setWindowTitle(tr("听屿 心理辅导室"));
    resize(px(820), std::min(px(560), highest));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(12));
    column->addWidget(
        label(m_campaign ? tr("屏幕作答 · %1").arg(m_campaign->name) : tr("屏幕作答"), "strong", this));
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("answeringMessage"));
    column->addWidget(m_banner);
    m_ways = named(new SegmentedChoice(this), "answeringWays", tr("屏幕作答的几种做法"));
    m_stack = new QStackedWidget(this);
    if (m_campaign) {
        m_ways->add(QStringLiteral("room"), tr("在本机作答"));
        m_ways->add(QStringLiteral("station"), tr("机房作答站"));
        m_stack->addWidget(roomSide());
        m_stack->addWidget(stationSide());
    }
    m_ways->add(QStringLiteral("collect"), tr("收卷"));
    m_stack->addWidget(collectSide());
    if (m_campaign) {
        m_ways->add(QStringLiteral("aloud"), tr("读题单"));
        m_stack->addWidget(aloudSide());
    }
    m_ways->setCurrentCode(m_campaign ? QStringLiteral("room") : QStringLiteral("collect"));
    connect(m_ways, &SegmentedChoice::chosen, this, &AnsweringDialog::show);
    column->addWidget(m_ways);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    if (m_campaign)
        addWhom(row);
    row->addStretch(1);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeAnswering", tr("关闭屏幕作答"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    column->addLayout(row);
    if (m_campaign)
        readCandidates();
}

/// The words of the last page are the school's.
void AnsweringDialog::addWhom(QHBoxLayout *row)
{
    auto *words = label(tr("结尾请学生找(&W)"), "second", this);
    m_whom = named(new QLineEdit(this), "answeringWhom", tr("结尾写明可以找谁"));
    m_whom->setPlaceholderText(tr("心理老师"));
    m_whom->setMaxLength(static_cast<int>(setting::answeringWhom.most));
    words->setBuddy(m_whom);
    row->addWidget(words);
    row->addWidget(m_whom, 1);
    m_host.tasks().run(
        this, [](Services &services) { return services.settings.text(setting::answeringWhom); },
        [this](const Result<QString> &whom) {
            if (whom && !m_whom->isModified())
                m_whom->setText(*whom);
        });
    connect(m_whom, &QLineEdit::editingFinished, this, [this] {
        if (!m_whom->isModified())
            return;
        m_whom->setModified(false);
        m_host.tasks().run(
            this,
            [text = m_whom->text().trimmed()](Services &services) {
                return services.settings.setText(setting::answeringWhom, text);
            },
            [this](const Result<void> &kept) {
                if (kept)
                    m_host.saved();
                else
                    refuse(kept.error());
            });
    });
}

void AnsweringDialog::show(const QString &code)
{
    m_banner->clear();
    const QStringList order = m_campaign ? QStringList{QStringLiteral("room"), QStringLiteral("station"),
                                                       QStringLiteral("collect"), QStringLiteral("aloud")}
                                         : QStringList{QStringLiteral("collect")};
    m_stack->setCurrentIndex(static_cast<int>(order.indexOf(code)));
}

void AnsweringDialog::refuse(const Error &error)
{
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

QWidget *AnsweringDialog::roomSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *why = label(tr("选好作答的学生,输入您的密码。本窗口会上锁,屏幕换成答题;答完由您用密码退出,"
                         "解锁后答卷自动收进来。"),
                      "second", side);
    why->setWordWrap(true);
    column->addWidget(why);
    m_class = named(new QComboBox(side), "answeringClass", tr("作答学生的班级"));
    connect(m_class, &QComboBox::currentIndexChanged, this, [this] { fillCandidates(); });
    column->addWidget(m_class);
    m_takerModel = new ValueTableModel({tr("姓名"), tr("班级"), tr("学号"), tr("要答的量表")}, this);
    m_takers = named(new DataTable("answerTakers", tr("作答的学生"), m_host.settings(), side), "answerTakers",
                     tr("作答的学生"));
    m_takers->setModel(m_takerModel);
    column->addWidget(m_takers, 1);
    m_others = label({}, "caption", side);
    m_others->setWordWrap(true);
    column->addWidget(m_others);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_password = named(new PasswordField(side), "answeringPassword", tr("您的密码"));
    m_password->setPlaceholderText(tr("您的密码"));
    m_start = named(new ActionButton(tr("开始作答"), side), "startAnswering", tr("让所选学生在本机作答"));
    m_start->setPrimary(true);
    m_start->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &AnsweringDialog::startRoom);
    connect(m_password, &QLineEdit::returnPressed, m_start, &QPushButton::click);
    row->addWidget(m_password, 1);
    row->addWidget(m_start);
    column->addLayout(row);
    return side;
}

void AnsweringDialog::readCandidates()
{
    m_host.tasks().run(
        this, [uid = m_campaign->uid](Services &services) { return services.answering.candidates(uid); },
        [this](const Result<AnsweringService::Candidates> &found) {
            if (!found) {
                refuse(found.error());
                m_start->setEnabled(false);
                m_write->setEnabled(false);
                return;
            }
            m_candidates = *found;
            m_class->blockSignals(true);
            m_class->clear();
            m_stationClass->clear();
            m_stationClass->addItem(tr("全部班级"), QVariant());
            QList<SchoolClassId> seen;
            for (const AnsweringService::Candidate &one : std::as_const(m_candidates.students)) {
                if (seen.contains(one.schoolClass))
                    continue;
                seen.append(one.schoolClass);
                m_class->addItem(one.className, one.schoolClass.value());
                m_stationClass->addItem(one.className, one.schoolClass.value());
            }
            m_class->blockSignals(false);
            m_others->setText(tr("另有:已交 %1 人,不参加 %2 人,监护人没有同意 %3 人。")
                                  .arg(m_candidates.others.done)
                                  .arg(m_candidates.others.unwilling)
                                  .arg(m_candidates.others.noConsent));
            fillCandidates();
        });
}

void AnsweringDialog::fillCandidates()
{
    m_shown.clear();
    QList<QList<ValueCell>> rows;
    const qint64 wanted = m_class->currentData().toLongLong();
    for (const AnsweringService::Candidate &one : std::as_const(m_candidates.students)) {
        if (one.schoolClass.value() != wanted)
            continue;
        m_shown.append(one);
        QStringList scales;
        for (const QString &scale : one.scales)
            scales.append(m_campaign->shortName(scale));
        rows.append({{.text = one.name},
                     {.text = one.className},
                     {.text = one.schoolNo},
                     {.text = text::listed(scales)}});
    }
    m_takerModel->setRows(rows);
}

void AnsweringDialog::startRoom()
{
    QList<StudentId> chosen;
    const QList<int> rows = m_takers->selectedRows();
    for (const int row : rows) {
        if (row < m_shown.size())
            chosen.append(m_shown.at(row).student);
    }
    if (chosen.isEmpty() || m_password->text().isEmpty()) {
        m_banner->say(Banner::Kind::Attention,
                      chosen.isEmpty() ? tr("请先选作答的学生。") : tr("请输入您的密码。"));
        return;
    }
    m_start->setEnabled(false);
    auto password = std::make_shared<SecretBytes>(m_password->take());
    m_host.tasks().run(
        this,
        [password, chosen, uid = m_campaign->uid,
         language = text::languageCode(text::spoken())](OpenVault &open) -> Result<QByteArray> {
            if (auto right = UserService(*open.vault).confirmOwnPassword(*password); !right)
                return right.error();
            const QString word = QString::fromUtf8(reinterpret_cast<const char *>(password->data()),
                                                   static_cast<qsizetype>(password->size()));
            AnsweringService::Wanted wanted;
            wanted.cost = roomCost;
            wanted.language = language;
            auto round = open.services.answering.round(uid, chosen, word,
                                                       roomAnswerFolder(open.vault->folder()), wanted);
            if (!round)
                return round.error();
            return answering::written(*round);
        },
        [this](const Result<QByteArray> &round) {
            if (!round) {
                m_start->setEnabled(true);
                refuse(round.error());
                return;
            }
            starter()(*round, [this, host = &m_host](bool started) {
                if (started) {
                    host->lockNow();
                    return;
                }
                m_start->setEnabled(true);
                m_banner->say(Banner::Kind::Attention, tr("答题程序没有启动起来,请检查安装是否完整。"));
            });
        });
}

QWidget *AnsweringDialog::stationSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *why =
        label(tr("写一个文件夹,放在 U 盘或共享文件夹里,各台电脑从里面打开,不用安装;编号印在作答条上。"),
              "second", side);
    why->setWordWrap(true);
    column->addWidget(why);
    auto *line = label(tr("哪些班级(&B)"), "second", side);
    m_stationClass = named(new QComboBox(side), "stationClass", tr("作答站的班级"));
    line->setBuddy(m_stationClass);
    column->addWidget(line);
    column->addWidget(m_stationClass);
    m_write =
        named(new ActionButton(tr("写作答站和作答条…"), side), "writeStation", tr("写作答站文件夹和作答条"));
    m_write->setAutoDefault(false);
    connect(m_write, &QPushButton::clicked, this, &AnsweringDialog::writeStation);
    column->addWidget(m_write, 0, Qt::AlignLeft);
    column->addStretch(1);
    return side;
}

void AnsweringDialog::writeStation()
{
    const QString parent = chooseTargetFolder(this, tr("作答站写到哪里(U 盘或共享文件夹)"));
    if (parent.isEmpty())
        return;
    const QString name =
        QStringLiteral("station-%1").arg(m_host.clock().nowLocal().toString().remove(QLatin1Char(':')));
    const QString folder = parent + QLatin1Char('/') + name;
    const QString slips = chooseSaveFile(this, tr("作答条存到哪里(不要和作答站放在一起)"),
                                         name + QStringLiteral("-slips.pdf"), tr("PDF 文件 (*.pdf)"));
    if (slips.isEmpty())
        return;
    AnsweringService::Wanted wanted;
    wanted.language = text::languageCode(text::spoken());
    if (m_stationClass->currentData().isValid())
        wanted.classes = {SchoolClassId(m_stationClass->currentData().toLongLong())};
    const QString program = answering::stationProgram(QCoreApplication::applicationDirPath());
    const auto language = print::paperLanguage();
    m_write->setEnabled(false);
    struct Done
    {
        qsizetype codes = 0;
        QString digits;
    };
    m_host.tasks().runLong(
        this, tr("写作答站"),
        [=, uid = m_campaign->uid,
         reason = tr("屏幕作答的作答条")](Services &services, const Progress &progress) -> Result<Done> {
            if (auto may = answering::mayWriteStation(folder, program); !may)
                return may.error();
            auto made = services.answering.station(uid, wanted, progress);
            if (!made)
                return made.error();
            report::PrintOrder order;
            order.reason = reason;
            order.language = language;
            auto printed = report::AnsweringReportService(services.workplace, services.answering)
                               .issueSlips(*made, order);
            if (!printed)
                return printed.error();
            if (auto pages = print::writePdf(slips, printed->document, language); !pages)
                return pages.error();
            if (auto written = answering::writeStation(folder, made->plan, program, progress); !written) {
                QFile::remove(slips); // codes for a folder that is not there
                return written.error();
            }
            return Done{made->slips.size(), made->digits};
        },
        [this, folder](const Result<Done> &done) {
            m_write->setEnabled(true);
            if (!done)
                refuse(done.error());
            else
                m_banner->say(Banner::Kind::Done,
                              tr("已写好 %1,共 %2 人有编号,校验码 %3。请马上打印作答条,印好后删掉那个文件。")
                                  .arg(QDir::toNativeSeparators(folder))
                                  .arg(done->codes)
                                  .arg(done->digits));
        });
}

QWidget *AnsweringDialog::collectSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *why = label(tr("选作答站的文件夹,或把它拖到窗口上。每份答卷只算一次,同一个文件夹可以收很多次。"),
                      "second", side);
    why->setWordWrap(true);
    column->addWidget(why);
    m_collect =
        named(new ActionButton(tr("选文件夹收卷…"), side), "collectAnswers", tr("选作答站文件夹收卷"));
    m_collect->setAutoDefault(false);
    connect(m_collect, &QPushButton::clicked, this, [this] {
        const QString folder = chooseFolder(this, tr("作答站的文件夹"));
        if (!folder.isEmpty())
            collect(folder);
    });
    column->addWidget(m_collect, 0, Qt::AlignLeft);
    m_collected = new CollectedList(m_host, side);
    column->addWidget(m_collected, 1);
    return side;
}

void AnsweringDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (m_collect->isEnabled() && urls.size() == 1 && QFileInfo(urls.constFirst().toLocalFile()).isDir())
        event->acceptProposedAction();
}

void AnsweringDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    collect(event->mimeData()->urls().constFirst().toLocalFile());
}

void AnsweringDialog::collect(const QString &folder)
{
    m_ways->setCurrentCode(QStringLiteral("collect"));
    show(QStringLiteral("collect"));
    m_collect->setEnabled(false);
    m_host.tasks().runLong(
        this, tr("收卷"),
        [folder](Services &services, const Progress &progress) {
            return services.answering.collect(folder, progress);
        },
        [this](const Result<Collected> &collected) {
            m_collect->setEnabled(true);
            if (!collected) {
                refuse(collected.error());
                return;
            }
            fillCollected(*collected);
            m_host.saved();
            Q_EMIT changed();
        });
}

void AnsweringDialog::fillCollected(const Collected &collected)
{
    m_collected->fill(collected);
    QStringList notes;
    if (collected.flagged > 0)
        notes.append(tr("%n 份答卷须心理老师当天查看。", nullptr, collected.flagged));
    if (collected.newTalks > 0)
        notes.append(tr("%n 名学生想和老师聊聊,已放进候补名单。", nullptr, collected.newTalks));
    if (collected.changed > 0)
        notes.append(tr("%n 个作答站的设置被改动过,请查明原因。", nullptr, collected.changed));
    if (notes.isEmpty())
        m_banner->say(Banner::Kind::Done, tr("已收 %1 份。").arg(collected.counted));
    else
        m_banner->say(Banner::Kind::Attention, notes.join(QString()));
}

QWidget *AnsweringDialog::aloudSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    auto *why =
        label(tr("看字有困难的学生,请一位老师照着读题单读,学生自己在纸上或屏幕上选。"), "second", side);
    why->setWordWrap(true);
    column->addWidget(why);
    auto *print = named(new ActionButton(tr("打印读题单…"), side), "printReadAloud", tr("打印读题单"));
    print->setAutoDefault(false);
    connect(print, &QPushButton::clicked, this, [this] {
        const auto make = [uid = m_campaign->uid](Services &services, const report::PrintOrder &order,
                                                  bool record) {
            return report::AnsweringReportService(services.workplace, services.answering)
                .readAloud(uid, order, record);
        };
        (new PrintDialog(m_host, tr("打印读题单"), make, this))->open();
    });
    column->addWidget(print, 0, Qt::AlignLeft);
    column->addStretch(1);
    return side;
}

} // namespace tingyu::ui
