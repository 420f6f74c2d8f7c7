// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/scale_browser.h"

#include "core/report/scale_report_service.h"
#include "core/screening/screening_operations.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/own_scale_dialog.h"
#include "ui/screening/rescore_dialog.h"
#include "ui/screening/scale_facts.h"
#include "ui/screening/scale_texts_dialog.h"
#include "ui/screening/text_import_dialog.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

const auto anyReader = QStringLiteral("any");

QString readerCode(scales::Informant informant)
{
    switch (informant) {
    case scales::Informant::Self:
        return QStringLiteral("self");
    case scales::Informant::Parent:
        return QStringLiteral("parent");
    case scales::Informant::Teacher:
        return QStringLiteral("teacher");
    case scales::Informant::Interviewer:
        return QStringLiteral("interviewer");
    }
    return {};
}

} // namespace

QString itemAlarm(const scales::ScaleDefinition &definition, const scales::ItemCheck &check)
{
    if (check.against.isEmpty())
        return {};
    QStringList items;
    for (const scales::ItemAgainst &one : check.against)
        items.append(
            ScaleBrowser::tr("第 %1 题(%2)").arg(one.item, QString::number(one.correlation, 'f', 2)));
    const QString what = check.slipped ? ScaleBrowser::tr("连着几题都这样,多半是录入或导入时错了一列。")
                                       : ScaleBrowser::tr("可能是反向题录反了,或这道题被读成了别的意思。");
    return ScaleBrowser::tr("%1:%2 与同一分数的其他题方向相反(题与其余题的相关)。%3请先核对这些题再看分数。")
        .arg(definition.abbr, text::listed(items), what);
}

ScaleBrowser::ScaleBrowser(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    build();
}

void ScaleBrowser::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(buildList(), 1);
    row->addWidget(buildDetail(), 1);
    column->addLayout(row, 1);
}

QWidget *ScaleBrowser::buildList()
{
    auto *card = new Card(tr("量表"), this);
    m_search = named(new QLineEdit(card), "scaleSearch", tr("查找量表"));
    m_search->setPlaceholderText(tr("名称、缩写、测什么,或拼音"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &ScaleBrowser::fillList);
    card->body()->addWidget(m_search);
    auto *filters = new WrapRow;
    m_reader = named(new SegmentedChoice(card), "scaleReader", tr("由谁填写"));
    m_reader->add(anyReader, tr("不限"));
    for (const scales::Informant informant : {scales::Informant::Self, scales::Informant::Parent,
                                              scales::Informant::Teacher, scales::Informant::Interviewer})
        m_reader->add(readerCode(informant), screening::readerName(informant));
    m_reader->setCurrentCode(anyReader);
    connect(m_reader, &SegmentedChoice::chosen, this, &ScaleBrowser::fillList);
    filters->addWidget(m_reader);
    m_all = named(new QCheckBox(tr("也列出其他学段的"), card), "scaleAllStages", tr("也列出其他学段的量表"));
    connect(m_all, &QCheckBox::toggled, this, &ScaleBrowser::fillList);
    filters->addWidget(m_all);
    card->body()->addLayout(filters);
    m_model = new ValueTableModel({tr("量表"), tr("现在能用"), tr("测什么"), tr("填写")}, this);
    m_list = named(new DataTable("scaleShelf", tr("量表列表"), m_host.settings(), card), "scaleShelf",
                   tr("量表列表"));
    m_list->setModel(m_model);
    m_list->filterLine()->hide(); // the line above also knows pinyin
    connect(m_list, &DataTable::selectionChanged, this, [this] {
        const QList<int> rows = m_list->selectedRows();
        if (m_filling || rows.isEmpty() || rows.first() >= m_rows.size())
            return;
        m_chosen = m_shelf.scales.at(m_rows.at(rows.first())).definition->id;
        showScale();
    });
    card->body()->addWidget(m_list, 1);
    auto *own = named(new ActionButton(tr("新建自编问卷…"), card), "newOwnScale", tr("新建自编问卷"));
    connect(own, &QPushButton::clicked, this, [this] { editOwn({}); });
    card->body()->addWidget(own, 0, Qt::AlignLeft);
    return card;
}

QWidget *ScaleBrowser::buildDetail()
{
    m_detail = new Card({}, this);
    auto *tools = new WrapRow;
    m_import =
        named(new ActionButton(tr("导入题目文字…"), m_detail), "importWording", tr("为这个量表导入题目文字"));
    connect(m_import, &QPushButton::clicked, this, &ScaleBrowser::importText);
    m_texts = named(new ActionButton(tr("题本…"), m_detail), "chooseWording", tr("查看和选用这个量表的题本"));
    connect(m_texts, &QPushButton::clicked, this, &ScaleBrowser::chooseText);
    m_rescore = named(new ActionButton(tr("重新计分…"), m_detail), "rescoreScale", tr("重新给这个量表计分"));
    connect(m_rescore, &QPushButton::clicked, this, &ScaleBrowser::rescore);
    m_print = named(new ActionButton(tr("打印题本…"), m_detail), "printScaleForm", tr("打印这个量表的题本"));
    connect(m_print, &QPushButton::clicked, this, &ScaleBrowser::printForm);
    m_next = named(new ActionButton(tr("编新版…"), m_detail), "nextOwnScale", tr("编这份自编问卷的新版"));
    connect(m_next, &QPushButton::clicked, this, [this] { editOwn(m_chosen); });
    m_withdraw = named(new ActionButton(tr("停用"), m_detail), "withdrawOwnScale", tr("停用这份自编问卷"));
    connect(m_withdraw, &QPushButton::clicked, this, &ScaleBrowser::withdraw);
    for (ActionButton *button : {m_import, m_texts, m_print, m_rescore, m_next, m_withdraw})
        tools->addWidget(button);
    m_detail->body()->addLayout(tools);
    m_items = new Banner(m_detail);
    m_detail->body()->addWidget(m_items);
    auto *scroll = named(new QScrollArea(m_detail), "scaleFacts", tr("这个量表的说明"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(scroll);
    m_facts = new QVBoxLayout(inner);
    m_facts->setContentsMargins(0, 0, px(8), 0);
    m_facts->setSpacing(px(4));
    scroll->setWidget(inner);
    // The card shows through: setWidget() has filled it.
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_detail->body()->addWidget(scroll, 1);
    m_detail->hide();
    return m_detail;
}

QWidget *ScaleBrowser::firstFocus() const
{
    return m_search;
}

void ScaleBrowser::choose(const QString &scaleId)
{
    m_chosen = scaleId;
    m_search->clear();
    refresh();
}

void ScaleBrowser::refresh()
{
    m_host.tasks().run(
        this, [](Services &services) { return services.scaleShelf.shelf(); },
        [this](const Result<ScaleShelfService::Shelf> &shelf) {
            if (!shelf) {
                m_banner->say(Banner::Kind::Problem, text::sentence(shelf.error()));
                return;
            }
            m_shelf = *shelf;
            const bool someElse = std::any_of(m_shelf.scales.begin(), m_shelf.scales.end(),
                                              [](const ShelfScale &scale) { return !scale.fits; });
            m_all->setVisible(someElse);
            if (const ShelfScale *scale = current(); scale != nullptr && !scale->fits)
                m_all->setChecked(true);
            fillList();
        });
}

void ScaleBrowser::fillList()
{
    m_filling = true;
    m_rows.clear();
    QList<QList<ValueCell>> rows;
    for (qsizetype at = 0; at < m_shelf.scales.size(); ++at) {
        const ShelfScale &scale = m_shelf.scales.at(at);
        const scales::ScaleDefinition &definition = *scale.definition;
        const QString reader = m_reader->currentCode();
        if ((!scale.fits && !m_all->isChecked()) ||
            (reader != anyReader && reader != readerCode(definition.informant)) ||
            !scales::matches(definition, m_search->text()))
            continue;
        m_rows.append(static_cast<int>(at));
        rows.append({{.text = screening::scaleTitle(definition)},
                     {.chip = screening::useChip(scale)},
                     {.text = text::spokenWords(definition.measures)},
                     {.text = screening::readerName(definition.informant)}});
    }
    m_model->setRows(rows);
    int place = 0;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_shelf.scales.at(m_rows.at(row)).definition->id == m_chosen)
            place = row;
    }
    m_filling = false;
    if (m_rows.isEmpty()) {
        m_detail->hide();
        m_banner->say(Banner::Kind::Info, m_all->isVisible() && !m_all->isChecked()
                                              ? tr("没有符合的量表。可以勾选“也列出其他学段的”再找。")
                                              : tr("没有符合的量表,请换一个词。"));
        return;
    }
    m_banner->clear();
    m_chosen = m_shelf.scales.at(m_rows.at(place)).definition->id;
    m_list->selectSourceRow(place);
    showScale();
}

const ShelfScale *ScaleBrowser::current() const
{
    const auto found = std::find_if(m_shelf.scales.begin(), m_shelf.scales.end(),
                                    [this](const ShelfScale &one) { return one.definition->id == m_chosen; });
    return found == m_shelf.scales.end() ? nullptr : &*found;
}

void ScaleBrowser::showScale()
{
    const ShelfScale *scale = current();
    m_detail->setVisible(scale != nullptr);
    if (scale == nullptr)
        return;
    m_detail->setTitle(screening::scaleTitle(*scale->definition));
    m_detail->setNote(scale->definition->id + QLatin1Char(' ') + scale->definition->version);
    m_import->setVisible(!scale->own);
    m_texts->setVisible(!scale->own);
    m_rescore->setVisible(scale->sheets > 0);
    m_print->setVisible(useOf(*scale).onScreen); // with its words
    m_next->setVisible(scale->own);
    m_withdraw->setVisible(scale->own);
    m_withdraw->setText(scale->withdrawn ? tr("恢复使用") : tr("停用"));
    m_withdraw->setAccessibleName(scale->withdrawn ? tr("恢复使用这份自编问卷") : tr("停用这份自编问卷"));
    m_items->clear();
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!scale->fits) {
        auto *outside = label(tr("不是为本校的学段编制的;使用时要写明理由。"), "strong");
        outside->setWordWrap(true);
        m_facts->addWidget(outside);
    }
    for (const screening::ScaleFacts &facts : screening::factsOf(*scale)) {
        m_facts->addSpacing(px(8));
        m_facts->addWidget(label(facts.heading, "strong"));
        for (const QString &line : facts.lines) {
            auto *words = label(line, "second");
            words->setWordWrap(true);
            words->setTextInteractionFlags(Qt::NoTextInteraction);
            m_facts->addWidget(words);
        }
    }
    m_facts->addStretch(1);
    if (scale->sheets < scales::fewestSheetsForItems)
        return;
    m_host.tasks().run(
        this,
        [id = m_chosen](Services &services) { return services.scaleShelf.checkItems(id, std::nullopt); },
        [this, id = m_chosen](const Result<scales::ItemCheck> &check) {
            if (check && id == m_chosen)
                showItems(*check);
        });
}

void ScaleBrowser::showItems(const scales::ItemCheck &check)
{
    const ShelfScale *scale = current();
    const QString alarm = scale == nullptr ? QString() : itemAlarm(*scale->definition, check);
    if (!alarm.isEmpty())
        m_items->say(Banner::Kind::Attention, alarm);
}

void ScaleBrowser::importText()
{
    const ShelfScale *scale = current();
    if (scale == nullptr)
        return;
    auto *dialog = new TextImportDialog(m_host, scale->definition, this);
    connect(dialog, &TextImportDialog::imported, this, &ScaleBrowser::refresh);
    dialog->open();
}

void ScaleBrowser::chooseText()
{
    const ShelfScale *scale = current();
    if (scale == nullptr)
        return;
    auto *dialog = new ScaleTextsDialog(m_host, scale->definition, this);
    connect(dialog, &ScaleTextsDialog::changed, this, &ScaleBrowser::refresh);
    dialog->open();
}

void ScaleBrowser::printForm()
{
    const auto make = [id = m_chosen](Services &services, const report::PrintOrder &order, bool record) {
        return report::ScaleReportService(services.workplace, services.scales)
            .form(id, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(m_host, tr("打印题本"), make, this);
    dialog->open();
}

void ScaleBrowser::editOwn(const QString &scaleId)
{
    auto *dialog = new OwnScaleDialog(m_host, scaleId, this);
    connect(dialog, &OwnScaleDialog::released, this, &ScaleBrowser::choose);
    dialog->open();
}

void ScaleBrowser::withdraw()
{
    const ShelfScale *scale = current();
    if (scale == nullptr)
        return;
    using Done = std::pair<Result<void>, qint64>;
    m_host.tasks().run(
        this,
        [id = m_chosen, withdrawn = !scale->withdrawn](Services &services) -> Done {
            auto done = services.ownScales.withdraw(id, withdrawn);
            return {done, services.workplace.lastChangeSet()};
        },
        [this, withdrawn = !scale->withdrawn](const Done &done) {
            if (!done.first) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.first.error()));
                return;
            }
            m_host.saved(withdrawn ? tr("停用自编问卷") : tr("恢复自编问卷"), done.second);
            refresh();
        });
}

void ScaleBrowser::rescore()
{
    const ShelfScale *scale = current();
    if (scale == nullptr)
        return;
    auto *dialog = new RescoreDialog(m_host, scale->definition, this);
    connect(dialog, &RescoreDialog::rescored, this, &ScaleBrowser::refresh);
    dialog->open();
}

} // namespace tingyu::ui
