// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/papers/help_panel.h"

#include "core/report/room_report_service.h"
#include "core/room/papers/papers_operations.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {

HelpPanel::HelpPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent), m_mayEdit(may(op::helpEdit)), m_stale(label(QString(), "second", this))
{
    m_list = new ListCard("help-places", tr("热线、医院与专家"),
                          {tr("类别"), tr("名称"), tr("地区"), tr("电话"), tr("时间"), tr("联系人、地址"),
                           tr("出处"), tr("核对")},
                          host.settings(), this);
    if (m_mayEdit) {
        m_list->addButton(tr("加一条"), "helpAdd", tr("加一条求助信息"), [this] { addNew(); })
            ->setPrimary(true);
        m_list->addButton(tr("今天核对过"), "helpConfirm", tr("所选的今天核对过"),
                          [this] { confirmSelected(); });
        m_list->addButton(tr("移除所选"), "helpRemove", tr("移除所选的求助信息"),
                          [this] { removeSelected(); });
    }
    m_list->addButton(tr("打印名录"), "helpPrint", tr("打印求助名录"), [this] { print(); });
    m_list->addButton(tr("打印海报"), "helpPoster", tr("打印专线和开放时间的海报"),
                      [this] { printPoster(); });
    connect(m_list, &ListCard::activated, this, [this](int row) {
        if (m_mayEdit)
            ask(m_places.at(row));
    });
    m_stale->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addWidget(m_stale);
    column->addWidget(m_list, 1);
}

void HelpPanel::refresh()
{
    readThen(
        host(), this,
        [english = inEnglish()](Services &services) { return services.room().help.list(english); },
        [this](QList<HelpPlace> places) {
            m_places = std::move(places);
            fill();
        });
}

void HelpPanel::fill()
{
    const QDate today = host().clock().today();
    int stale = 0;
    bool hasLine = false;
    QList<QList<ValueCell>> rows;
    for (const HelpPlace &place : std::as_const(m_places)) {
        ValueCell checked{dateText(place.checkedOn)};
        if (isStale(place, today)) {
            ++stale;
            checked.chip = ChipContent{
                place.checkedOn.isValid() ? tr("%1,满一年").arg(dateText(place.checkedOn)) : tr("没有核对过"),
                Tone::Amber, ChipShape::HalfDisc};
        }
        hasLine = hasLine || place.kind == QLatin1String("own_line");
        QStringList who{place.contact, place.address};
        who.removeAll(QString());
        rows.append({{helpKindName(place.kind), helpKinds().indexOf(place.kind)},
                     {place.name},
                     {place.region},
                     {place.phone},
                     {place.hours},
                     {who.join(tr(" · "))},
                     {place.source},
                     checked});
    }
    m_list->setRows(rows);
    QStringList words;
    if (!hasLine)
        words.append(tr("还没有写本校的专线电话。"));
    if (stale > 0)
        words.append(tr("有 %n 条一年没有核对,请打电话核实后点“今天核对过”。", nullptr, stale));
    words.append(tr("名录会印在结案页和知情同意等表上。"));
    m_stale->setText(words.join(QLatin1Char(' ')));
}

void HelpPanel::ask(const HelpPlace &place)
{
    const bool isNew = place.uid.isNull();
    const QString title = isNew && place.code.isEmpty() ? tr("加一条求助信息") : tr("修改求助信息");
    const QDate today = host().clock().today();
    auto *dialog = new FormDialog("helpPlace", title, this);
    QList<CodeName> kinds;
    for (const QString &code : helpKinds())
        kinds.append({code, helpKindName(code)});
    auto *kind = dialog->addChoice("kind", tr("类别"), kinds);
    auto *name = dialog->addLine("name", tr("名称"));
    auto *phone = dialog->addLine("phone", tr("电话"));
    auto *hours = dialog->addLine("hours", tr("时间"));
    auto *region = dialog->addLine("region", tr("地区"));
    auto *contact = dialog->addLine("contact", tr("联系人"));
    auto *address = dialog->addLine("address", tr("地址"));
    auto *source = dialog->addLine("source", tr("出处"));
    auto *checked = dialog->addDate("checked", tr("哪天核对过"), today);
    chooseCode(kind, place.kind.isEmpty() ? QStringLiteral("own_line") : place.kind);
    name->setText(place.name);
    phone->setText(place.phone);
    hours->setText(place.hours);
    region->setText(place.region);
    contact->setText(place.contact);
    address->setText(place.address);
    source->setText(place.source);
    checked->setDate(place.checkedOn);
    dialog->setSubmit(isNew && place.code.isEmpty() ? tr("加入名录") : tr("记下"), [=, this] {
        HelpPlace wanted = place;
        wanted.kind = chosenCode(kind);
        wanted.name = name->text();
        wanted.phone = phone->text();
        wanted.hours = hours->text();
        wanted.region = region->text();
        wanted.contact = contact->text();
        wanted.address = address->text();
        wanted.source = source->text();
        wanted.checkedOn = checked->date();
        writeRoom(
            host(), dialog, title,
            [wanted, isNew](Services &services) {
                HelpService &help = services.room().help;
                return isNew ? outcomeOf(help.add(wanted)) : help.edit(wanted);
            },
            [this] { refresh(); });
    });
    dialog->open();
    name->setFocus();
}

void HelpPanel::confirmSelected()
{
    const int row = m_list->selected();
    if (row < 0)
        return;
    writeRoom(
        host(), this, tr("核对求助信息"),
        [place = m_places.at(row)](Services &services) { return services.room().help.confirm(place); },
        [this] { refresh(); });
}

void HelpPanel::removeSelected()
{
    const int row = m_list->selected();
    if (row < 0)
        return;
    if (m_places.at(row).uid.isNull()) {
        host().say(tr("这是全国统一的号码,不能移除。"));
        return;
    }
    writeRoom(
        host(), this, tr("移除求助信息"),
        [uid = m_places.at(row).uid](Services &services) { return services.room().help.remove(uid); },
        [this] { refresh(); });
}

QWidget *HelpPanel::firstFocus()
{
    return m_list->table()->view();
}

bool HelpPanel::addNew()
{
    if (m_mayEdit)
        ask({});
    return m_mayEdit;
}

bool HelpPanel::print()
{
    const auto make = [](Services &services, const report::PrintOrder &order, bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .directory(order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    auto *dialog = new PrintDialog(host(), tr("打印求助名录"), make, this);
    dialog->open();
    return true;
}

void HelpPanel::printPoster()
{
    const auto make = [](Services &services, const report::PrintOrder &order, bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .poster(order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    auto *dialog = new PrintDialog(host(), tr("打印海报"), make, this);
    dialog->open();
}

} // namespace tingyu::ui
