// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/papers/register_panel.h"

#include "core/report/room_report_service.h"
#include "core/room/papers/papers_operations.h"
#include "ui/models/list_card.h"
#include "ui/room/kept_pictures.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

ChipContent stateChip(RegisterVerdict::State state)
{
    switch (state) {
    case RegisterVerdict::State::Present:
        return {RegisterPanel::tr("具备"), Tone::Primary, ChipShape::Check};
    case RegisterVerdict::State::TooSmall:
        return {RegisterPanel::tr("面积不足"), Tone::Amber, ChipShape::HalfDisc};
    case RegisterVerdict::State::Missing:
        return {RegisterPanel::tr("缺少"), Tone::Orange, ChipShape::Disc};
    case RegisterVerdict::State::Optional:
        return {RegisterPanel::tr("有条件时"), Tone::Plain, ChipShape::None};
    }
    return {};
}

QString areaText(double area)
{
    return area > 0 ? QString::number(area, 'g', 6) : QString();
}

ValueCell photoCount(qsizetype photos)
{
    return {photos > 0 ? QString::number(photos) : QString(), photos, {}, {}, true};
}

} // namespace

RegisterPanel::RegisterPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent), m_missing(label(QString(), "second", this))
{
    m_guide = new ListCard("register-guide", tr("对照建设指南"),
                           {tr("项目"), tr("要求"), tr("数量"), tr("结果")}, host.settings(), this);
    m_lines = new ListCard(
        "register-lines", tr("已登记的"),
        {tr("项目"), tr("房间"), tr("有无"), tr("数量"), tr("面积"), tr("照片"), tr("核对日期"), tr("备注")},
        host.settings(), this);
    if (may(op::paperWrite))
        addWriting();
    else
        m_lines->setEmpty(QStringLiteral("school"), tr("还没有登记场地和设备。"));
    m_lines->addButton(tr("打印"), "registerPrint", tr("打印建设情况表"), [this] { print(); });
    m_missing->setWordWrap(true);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(px(16));
    lists->addWidget(m_guide, 2);
    lists->addWidget(m_lines, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(m_missing);
    column->addLayout(lists, 1);
}

void RegisterPanel::addWriting()
{
    m_lines->addButton(tr("登记一项"), "registerAdd", tr("登记一项场地或设备"), [this] { addNew(); })
        ->setPrimary(true);
    m_lines->addButton(tr("移除所选"), "registerRemove", tr("移除所选的登记"), [this] {
        if (const int row = m_lines->selected(); row >= 0)
            writeRoom(
                host(), this, tr("移除登记"),
                [uid = m_facts.lines.at(row).uid](Services &services) {
                    return services.room().inventory.remove(uid);
                },
                [this] { refresh(); });
    });
    m_lines->setEmpty(QStringLiteral("school"),
                      tr("还没有登记场地和设备。左边是建设指南要求的,双击一项就可以登记。"), tr("登记第一项"),
                      "registerFirst", [this] { addNew(); });
    connect(m_lines, &ListCard::activated, this, [this](int row) { askLine(m_facts.lines.at(row)); });
    connect(m_guide, &ListCard::activated, this, [this](int row) {
        RegisterLine line;
        line.item = m_verdicts.at(row).item.code;
        askLine(line);
    });
}

void RegisterPanel::refresh()
{
    host().tasks().run(
        this,
        [](Services &services) -> Result<Facts> {
            auto rooms = services.room().rooms.rooms();
            if (!rooms)
                return rooms.error();
            auto lines = services.room().inventory.lines();
            if (!lines)
                return lines.error();
            return Facts{*std::move(rooms), *std::move(lines)};
        },
        [this](Result<Facts> facts) {
            if (!facts) {
                host().showError(facts.error());
                return;
            }
            m_facts = *std::move(facts);
            fill();
        });
}

void RegisterPanel::fill()
{
    const RoomGuide &guide = roomGuide();
    m_verdicts = heldAgainst(guide, m_facts.lines);
    QStringList missing;
    QList<QList<ValueCell>> rows;
    for (const RegisterVerdict &verdict : std::as_const(m_verdicts)) {
        const QString name = verdict.item.words.in(inEnglish());
        if (verdict.state == RegisterVerdict::State::Missing)
            missing.append(name);
        ValueCell state;
        state.chip = stateChip(verdict.state);
        rows.append({{name},
                     {verdict.item.leastArea > 0 ? tr("%1 平方米以上").arg(areaText(verdict.item.leastArea))
                                                 : QString()},
                     {QString::number(verdict.quantity), verdict.quantity, {}, {}, true},
                     state});
    }
    m_guide->setRows(rows);
    m_missing->setText(
        (missing.isEmpty() ? tr("指南要求的都已具备。") : tr("缺少:%1。").arg(missing.join(tr("、")))) +
        tr("依据:%1").arg(guide.source.in(inEnglish())));
    QList<QList<ValueCell>> lines;
    for (const RegisterLine &line : std::as_const(m_facts.lines)) {
        const GuideItem *item = guide.item(line.item);
        lines.append({{item != nullptr ? item->words.in(inEnglish()) : line.name},
                      {line.roomName},
                      {line.isThere ? tr("有") : tr("无")},
                      {QString::number(line.quantity), line.quantity, {}, {}, true},
                      {areaText(line.area), line.area, {}, {}, true},
                      photoCount(line.photos.size()),
                      {dateText(line.checkedOn)},
                      {line.note}});
    }
    m_lines->setRows(lines);
}

void RegisterPanel::askLine(const RegisterLine &line)
{
    const bool isNew = line.uid.isNull();
    const QString title = isNew ? tr("登记一项") : tr("修改登记");
    const QDate today = host().clock().today();
    auto *dialog = new FormDialog("registerLine", title, this);
    QList<CodeName> items{{QString(), tr("学校自己的一项")}};
    for (const GuideItem &item : roomGuide().items)
        items.append({item.code, item.words.in(inEnglish())});
    auto *item = dialog->addChoice("item", tr("项目"), items);
    auto *name = dialog->addLine("name", tr("自己的名称"));
    QList<CodeName> rooms{{QString(), tr("不分房间")}};
    rooms += roomChoices(m_facts.rooms);
    auto *room = dialog->addChoice("room", tr("房间"), rooms);
    auto *isThere = dialog->addCheck("there", tr("已经有了"));
    auto *quantity = dialog->addLine("quantity", tr("数量"));
    auto *area = dialog->addLine("area", tr("面积(平方米,场地填)"));
    auto *checked = dialog->addDate("checked", tr("核对日期"), today);
    auto *note = dialog->addLine("note", tr("备注"));
    const auto read = [](Services &services, const Uid &uid) { return services.room().inventory.photo(uid); };
    auto *photos = new KeptPictures(host(), QStringLiteral("registerLine.photos"), tr("照片"), read, dialog);
    dialog->addRow(tr("照片"), photos, "photos");
    photos->setPictures(line.photos);
    connect(photos, &KeptPictures::adding, dialog, &FormDialog::unsay);
    connect(photos, &KeptPictures::refused, dialog,
            [dialog](const QString &sentence) { dialog->refuse(sentence, nullptr); });
    chooseCode(item, line.item);
    name->setText(line.name);
    dialog->setRowVisible(name, line.item.isEmpty());
    connect(item, &QComboBox::currentIndexChanged, dialog,
            [=] { dialog->setRowVisible(name, chosenCode(item).isEmpty()); });
    dialog->setRowVisible(room, rooms.size() > 1);
    chooseCode(room, line.roomUid.isNull() ? QString() : line.roomUid.toString());
    isThere->setChecked(line.isThere);
    quantity->setText(QString::number(line.quantity));
    area->setText(areaText(line.area));
    checked->setDate(isNew ? today : line.checkedOn);
    note->setText(line.note);
    dialog->setSubmit(isNew ? tr("登记") : tr("记下"), [=, this] {
        bool isCount = false;
        bool isArea = true;
        RegisterLine wanted = line;
        wanted.item = chosenCode(item);
        wanted.name = wanted.item.isEmpty() ? name->text() : QString();
        wanted.roomUid = chosenUid(room);
        wanted.isThere = isThere->isChecked();
        wanted.quantity = quantity->text().trimmed().toInt(&isCount);
        wanted.area = area->text().trimmed().isEmpty() ? 0 : area->text().trimmed().toDouble(&isArea);
        wanted.checkedOn = checked->date();
        wanted.note = note->text();
        if (!isCount || !isArea) {
            dialog->refuse(tr("请写数字。"), isCount ? area : quantity);
            return;
        }
        writeRoom(
            host(), dialog, title,
            [wanted, isNew, edits = photos->edits()](Services &services) {
                RegisterService &inventory = services.room().inventory;
                return isNew ? outcomeOf(inventory.add(wanted, edits)) : inventory.edit(wanted, edits);
            },
            [this] { refresh(); });
    });
    dialog->open();
    (line.item.isEmpty() ? static_cast<QWidget *>(item) : quantity)->setFocus();
}

QWidget *RegisterPanel::firstFocus()
{
    return m_guide->table()->view();
}

bool RegisterPanel::addNew()
{
    if (!may(op::paperWrite))
        return false;
    askLine({});
    return true;
}

bool RegisterPanel::print()
{
    // With how the rooms were used in the last year, for who may know who used them.
    const QDate to = may(op::activityView) ? host().clock().today() : QDate();
    const auto make = [to](Services &services, const report::PrintOrder &order, bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .inventory(to.addYears(-1), to, order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    auto *dialog = new PrintDialog(host(), tr("打印建设情况表"), make, this);
    dialog->open();
    return true;
}

} // namespace tingyu::ui
