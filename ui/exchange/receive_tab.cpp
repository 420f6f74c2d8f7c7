// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/receive_tab.h"

#include "core/exchange/exchange_operations.h"
#include "core/exchange/send_service.h"
#include "core/exchange/unit_service.h"
#include "ui/exchange/exchange_words.h"
#include "ui/models/list_card.h"
#include "ui/print/picture_reencoder.h"
#include "ui/shell/page_read.h"
#include "ui/shell/page_write.h"
#include "ui/text/error_text.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {

ReceiveTab::ReceiveTab(PageHost &host, QWidget *parent) : PageTab(host, parent), m_banner(new Banner(this))
{
    setAcceptDrops(true);
    m_files = new ListCard("exchange-files", tr("这一批文件"),
                           {tr("文件"), tr("单位"), tr("内容"), tr("期间"), tr("号"), tr("结果"), tr("说明"),
                            tr("新增"), tr("替换"), tr("不变")},
                           host.settings(), this);
    m_files->addButton(tr("选文件夹…"), "receiveFolder", tr("选择放文件的文件夹"), [this] {
        if (const QString folder = chooseFolder(this, tr("选择放文件的文件夹")); !folder.isEmpty())
            look(exchange::filesAt(folder));
    });
    m_files->addButton(tr("选文件…"), "receiveFile", tr("选择一个文件"), [this] { chooseFiles(); });
    m_take = m_files->addButton(tr("导入"), "receiveTake", tr("导入这一批文件"), [this] { takeIn(); });
    m_take->setPrimary(true);
    m_take->setEnabled(false);
    m_files->addButton(tr("写回执…"), "receiveReceipts", tr("给各单位各写一份回执"),
                       [this] { writeReceipts(); });
    m_files->setEmpty(QStringLiteral("import"),
                      tr("把 U 盘里的报送、回执、停用名单拖到这里,或选一个文件夹。先看结果,确认后再导入。"),
                      tr("选第一个文件夹…"), "receiveFirst", [this] {
                          if (const QString folder = chooseFolder(this, tr("选择放文件的文件夹"));
                              !folder.isEmpty())
                              look(exchange::filesAt(folder));
                      });
    m_aside = new ListCard("exchange-aside", tr("待查的文件"),
                           {tr("收到"), tr("单位"), tr("内容"), tr("期间"), tr("号"), tr("状态")},
                           host.settings(), this);
    m_aside->setEmpty(QStringLiteral("check"), tr("没有待查的文件。"));
    if (isAllowed(op::exchangeAllow, host.facts().session, {}))
        m_aside->addButton(tr("核实过,允许收下"), "receiveAllow", tr("允许收下所选的待查文件"),
                           [this] { allow(); });
    if (isAllowed(op::exchangeAsked, host.facts().session, {}))
        m_aside->addButton(tr("问过对方,去掉"), "receiveAsked", tr("问过发件单位,去掉所选的被改动的文件"),
                           [this] { setAsked(); });
    keepHeight(m_files, 240);
    keepHeight(m_aside, 210);
    QVBoxLayout *column = scrolledColumn(this, "receiveColumn");
    column->addWidget(m_banner);
    column->addWidget(m_files, 3);
    column->addWidget(m_aside, 1);
}

void ReceiveTab::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            auto aside = exchange::ReceiveService(services.workplace).quarantined();
            auto units = exchange::UnitService(services.workplace).list();
            if (!aside || !units)
                return aside ? units.error() : aside.error();
            Facts facts{*std::move(aside), {}};
            for (const exchange::EnrolledUnit &unit : std::as_const(*units))
                facts.names.insert(unit.id, unit.card.name);
            return facts;
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fillAside();
        });
}

void ReceiveTab::open(const PageTarget &target)
{
    if (const QString file = target.value(QStringLiteral("file")).toString(); !file.isEmpty())
        look({file});
}

void ReceiveTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ReceiveTab::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += exchange::filesAt(url.toLocalFile());
    }
    event->acceptProposedAction();
    look(paths);
}

void ReceiveTab::chooseFiles()
{
    const QString path = chooseOpenFile(this, tr("选择往来文件"), tr("往来文件 (*.typ *.tyl *.tyk)"));
    if (!path.isEmpty())
        look({path});
}

void ReceiveTab::look(const QStringList &paths)
{
    m_paths = paths;
    if (paths.isEmpty()) {
        m_banner->say(Banner::Kind::Attention, tr("这里没有往来文件;请换一个文件夹。"));
        return;
    }
    run(true);
}

void ReceiveTab::takeIn()
{
    run(false);
}

void ReceiveTab::run(bool dryRun)
{
    m_take->setEnabled(false);
    using Verdicts = Result<QList<exchange::FileVerdict>>;
    host().tasks().runLong(
        this, dryRun ? tr("核对文件") : tr("导入文件"),
        [paths = m_paths, dryRun](Services &services, const Progress &progress) {
            return exchange::ReceiveService(services.workplace, &print::pictures(), &services.scales)
                .take(paths, dryRun, progress);
        },
        [this, dryRun](const Verdicts &verdicts) {
            if (!verdicts) {
                host().showError(verdicts.error());
                return;
            }
            m_verdicts = *verdicts;
            fillFiles();
            const auto accepted = std::count_if(m_verdicts.cbegin(), m_verdicts.cend(), [](const auto &one) {
                return one.verdict == exchange::Verdict::Accepted;
            });
            const auto others = static_cast<int>(m_verdicts.size() - accepted);
            if (dryRun) {
                // Also what is put aside is kept in mind, so that it is known again.
                const bool hasNews = std::any_of(m_verdicts.cbegin(), m_verdicts.cend(), [](const auto &one) {
                    return one.verdict == exchange::Verdict::Accepted ||
                           one.verdict == exchange::Verdict::Quarantined || one.isPutAside;
                });
                m_take->setEnabled(hasNews);
                m_banner->say(Banner::Kind::Info,
                              hasNews ? tr("还没有写入:%1 个可以收下,%2 个不收或已有。看过后点“导入”。")
                                            .arg(accepted)
                                            .arg(others)
                                      : tr("这一批没有可以收下的,原因见各行。"));
                if (m_take->isEnabled())
                    m_take->setFocus();
                return;
            }
            m_banner->say(
                Banner::Kind::Done,
                tr("收下 %1 个文件,%2 个没有收,原因见各行。记得给对方写回执。").arg(accepted).arg(others));
            m_paths.clear();
            host().saved();
            refresh();
        });
}

void ReceiveTab::fillFiles()
{
    QList<QList<ValueCell>> rows;
    for (const exchange::FileVerdict &one : std::as_const(m_verdicts))
        rows.append({{one.file},
                     {one.sender},
                     {text::contentName(one)},
                     {text::periodText(one.period), one.period},
                     one.number.seq > 0 ? figureCell(one.number.seq) : ValueCell{},
                     chipCell(verdictChip(one.verdict)),
                     {text::sentence(one.reason)},
                     figureCell(one.added),
                     figureCell(one.replaced),
                     figureCell(one.unchanged)});
    m_files->setRows(rows);
}

void ReceiveTab::fillAside()
{
    QList<QList<ValueCell>> rows;
    for (const exchange::PutAside &one : std::as_const(m_facts.aside)) {
        const QString name = m_facts.names.value(one.unit);
        const ChipContent state =
            one.isDamaged   ? ChipContent{tr("文件已损坏或被改动"), Tone::Orange, ChipShape::Disc}
            : one.isAllowed ? ChipContent{tr("已允许,请再导入一次"), Tone::Blue, ChipShape::Check}
                            : ChipContent{tr("待核实"), Tone::Amber, ChipShape::HalfDisc};
        rows.append({{stampDay(one.seenUtc), one.seenUtc},
                     {one.isDamaged ? tr("自称 %1").arg(name) : name},
                     {one.isDamaged ? QString() : text::streamName(one.stream)},
                     {text::periodText(one.period), one.period},
                     one.isDamaged ? ValueCell{} : figureCell(one.number.seq),
                     chipCell(state)});
    }
    m_aside->setRows(rows);
}

void ReceiveTab::allow()
{
    const int row = m_aside->selected();
    if (row < 0)
        return;
    write(
        host(), this, tr("允许收下待查文件"),
        [hash = m_facts.aside.at(row).hash](Services &services) {
            return exchange::ReceiveService(services.workplace).allow(hash);
        },
        [this](const Result<void> &allowed) {
            if (!allowed)
                host().showError(allowed.error());
            refresh();
        });
}

void ReceiveTab::setAsked()
{
    const int row = m_aside->selected();
    if (row < 0)
        return;
    write(
        host(), this, tr("去掉被改动的文件"),
        [hash = m_facts.aside.at(row).hash](Services &services) {
            return exchange::ReceiveService(services.workplace).setAsked(hash);
        },
        [this](const Result<void> &done) {
            if (!done)
                host().showError(done.error());
            refresh();
        });
}

void ReceiveTab::writeReceipts()
{
    const QString folder = chooseTargetFolder(this, tr("回执写到哪个文件夹"));
    if (folder.isEmpty())
        return;
    host().tasks().runLong(
        this, tr("写回执"),
        [folder](Services &services, const Progress &progress) -> Result<int> {
            auto states = exchange::ReceiveService(services.workplace).state();
            if (!states)
                return states.error();
            exchange::SendService sending(services.workplace, services.scales);
            int written = 0;
            for (qsizetype i = 0; i < states->size(); ++i) {
                if (!keepGoing(progress, i, states->size()))
                    return fail(Errc::Cancelled, "cancelled");
                const exchange::EnrolledUnit &unit = states->at(i).unit;
                const bool came =
                    std::any_of(states->at(i).streams.cbegin(), states->at(i).streams.cend(),
                                [](const auto &one) { return one.head.stream != exchange::receiptStream; });
                if (!came || !unit.isReachable())
                    continue;
                const QString name = QStringLiteral("receipt-%1.typ").arg(keyIdShown(unit.card.id()));
                if (auto sent = sending.receipt(unit.card.id(), QDir(folder).filePath(name)); !sent)
                    return sent.error();
                ++written;
            }
            return written;
        },
        [this](const Result<int> &written) {
            if (!written) {
                host().showError(written.error());
                return;
            }
            if (*written > 0)
                m_banner->say(Banner::Kind::Done, tr("写了 %n 份回执,请随 U 盘交回。", nullptr, *written));
            else
                m_banner->say(Banner::Kind::Info, tr("还没有收到过报送,没有回执可写。"));
            host().saved();
        });
}

QWidget *ReceiveTab::firstFocus()
{
    return m_files->table()->firstFocus();
}

bool ReceiveTab::addNew()
{
    chooseFiles();
    return true;
}

QString ReceiveTab::helpTask() const
{
    return QStringLiteral("receiving");
}

} // namespace tingyu::ui
