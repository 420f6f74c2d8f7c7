// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/units_tab.h"

#include "core/exchange/exchange_operations.h"
#include "core/exchange/unit_service.h"
#include "core/tables/table_reader.h"
#include "ui/exchange/enrol_dialog.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/key_card_paper.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/shell/page_write.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

ChipContent unitChip(const exchange::EnrolledUnit &unit)
{
    if (unit.isRevoked())
        return {UnitsTab::tr("已停用"), Tone::Plain, ChipShape::None};
    if (unit.replacedBy.isValid())
        return {UnitsTab::tr("已换新卡"), Tone::Plain, ChipShape::None};
    return {UnitsTab::tr("已登记"), Tone::Primary, ChipShape::Check};
}

/// Name, region and phone, in this order. A first row whose phone has no figure holds the headings.
QList<exchange::ExpectedUnit> expectedFrom(const Sheet &sheet)
{
    QList<exchange::ExpectedUnit> units;
    for (const TableRow &row : sheet.rows) {
        const QString name = row.at(0).text.trimmed();
        const QString phone = row.at(2).text.trimmed();
        const bool hasFigure = std::any_of(phone.cbegin(), phone.cend(), [](QChar c) { return c.isDigit(); });
        const bool isHeading = &row == &sheet.rows.constFirst() && !phone.isEmpty() && !hasFigure;
        if (!name.isEmpty() && !isHeading)
            units.append({name, row.at(1).text, phone});
    }
    return units;
}

} // namespace

UnitsTab::UnitsTab(PageHost &host, QWidget *parent) : PageTab(host, parent), m_banner(new Banner(this))
{
    m_column = scrolledColumn(this, "unitsColumn");
    m_column->addWidget(m_banner);
    buildOwn();
    buildUnits();
    if (host.facts().kind == VaultKind::District)
        buildExpected();
}

void UnitsTab::buildOwn()
{
    auto *card = new Card(tr("本单位的密钥卡"), this);
    m_fingerprint = label(QString(), "figure", card);
    m_fingerprint->setWordWrap(true);
    m_fingerprint->setObjectName(QStringLiteral("ownFingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::NoTextInteraction); // it goes by paper, not by clipboard
    m_about = label(tr("把密钥卡文件和盖章的指纹纸一起当面交给对方。卡里没有秘密;用微信、QQ、邮箱传的卡,"
                       "对方不能确定是谁的。"),
                    "second", card);
    m_about->setWordWrap(true);
    m_write = named(new ActionButton(tr("写出密钥卡…"), card), "cardWrite", tr("把本单位的密钥卡写到文件"));
    auto *paper = named(new ActionButton(tr("打印指纹纸…"), card), "cardPrint", tr("打印本单位的指纹纸"));
    connect(m_write, &QPushButton::clicked, this, &UnitsTab::writeCard);
    connect(paper, &QPushButton::clicked, this, &UnitsTab::print);
    card->addToHeader(m_write);
    if (may(op::exchangeRotate)) {
        auto *fresh =
            named(new ActionButton(tr("换新密钥…"), card), "cardRotate", tr("给本单位换一对新密钥"));
        connect(fresh, &QPushButton::clicked, this, &UnitsTab::rotate);
        card->addToHeader(fresh);
    }
    card->addToHeader(paper);
    card->body()->addWidget(m_fingerprint);
    card->body()->addWidget(m_about);
    m_column->addWidget(card);
}

void UnitsTab::buildUnits()
{
    m_units = new ListCard("exchange-units", tr("已登记的单位"),
                           {tr("单位"), tr("类别"), tr("编号"), tr("状态"), tr("停用原因")},
                           host().settings(), this);
    if (may(op::exchangeEnrol)) {
        m_units
            ->addButton(tr("登记密钥卡…"), "unitEnrol", tr("登记一个文件夹里的密钥卡"), [this] { enrol(); })
            ->setPrimary(true);
        m_units->addButton(tr("停用…"), "unitRevoke", tr("停用所选单位的密钥"), [this] { revoke(); });
        m_units->setEmpty(QStringLiteral("shield"),
                          tr("还没有登记单位。把对方的密钥卡(.tyk)拷来,照盖章的指纹纸核对后登记。"),
                          tr("登记第一张卡…"), "unitEnrolFirst", [this] { enrol(); });
    } else {
        m_units->setEmpty(QStringLiteral("shield"), tr("还没有登记单位;由负责人登记。"));
    }
    keepHeight(m_units, 220);
    m_column->addWidget(m_units, 2);
}

void UnitsTab::buildExpected()
{
    m_expected = new ListCard("exchange-expected", tr("应报单位"),
                              {tr("单位"), tr("地区"), tr("电话"), tr("密钥卡")}, host().settings(), this);
    if (may(op::exchangeExpect)) {
        m_expected->addButton(tr("导入名单…"), "expectedImport", tr("从表格导入应报单位名单"),
                              [this] { readExpected(); });
        m_expected->setEmpty(QStringLiteral("school"),
                             tr("还没有应报单位名单。用一张表格导入:名称、地区、电话;名称与密钥卡上一致。"),
                             tr("导入第一份名单…"), "expectedFirst", [this] { readExpected(); });
    }
    keepHeight(m_expected, 220);
    m_column->addWidget(m_expected, 3);
}

void UnitsTab::refresh()
{
    const bool isDistrict = m_expected != nullptr;
    readThen(
        host(), this,
        [isDistrict](Services &services) -> Result<Facts> {
            exchange::UnitService units(services.workplace);
            auto own = units.ownCard();
            auto list = units.list();
            if (!own || !list)
                return own ? list.error() : own.error();
            Facts facts{*std::move(own), *std::move(list), {}};
            if (!isDistrict)
                return facts;
            auto expected = exchange::DistrictService(services.workplace).expected();
            if (!expected)
                return expected.error();
            facts.expected = *std::move(expected);
            return facts;
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
            Q_EMIT titleChanged();
        });
}

void UnitsTab::fill()
{
    QStringList groups;
    for (const QString &group : exchange::fingerprintOf(m_facts.own.id()))
        groups.append(group.left(3) % QChar(QChar::Nbsp) % group.mid(3)); // a group stays on one line
    m_fingerprint->setText(groups.join(QStringLiteral("   ")));
    m_fingerprint->setAccessibleName(tr("本单位指纹"));
    const bool isNamed = !m_facts.own.name.isEmpty();
    m_write->setEnabled(isNamed);
    if (!isNamed)
        m_banner->say(Banner::Kind::Attention, tr("还没有单位名称,写不出密钥卡;请先在“设置”里填写。"));
    QList<QList<ValueCell>> rows;
    for (const exchange::EnrolledUnit &unit : std::as_const(m_facts.units))
        rows.append({{unit.card.name},
                     {text::unitKindName(unit.card.kind)},
                     {keyIdShown(unit.card.id())},
                     chipCell(unitChip(unit)),
                     {unit.revokedReason}});
    m_units->setRows(rows);
    if (m_expected == nullptr)
        return;
    rows.clear();
    int missing = 0;
    for (const exchange::ExpectedUnit &one : std::as_const(m_facts.expected)) {
        const bool has = std::any_of(m_facts.units.cbegin(), m_facts.units.cend(),
                                     [&one](const exchange::EnrolledUnit &unit) {
                                         return unit.isReachable() && unit.card.name == one.name;
                                     });
        missing += has ? 0 : 1;
        rows.append({{one.name},
                     {one.region},
                     {one.phone},
                     chipCell(has ? ChipContent{tr("已登记"), Tone::Primary, ChipShape::Check}
                                  : ChipContent{tr("还缺"), Tone::Orange, ChipShape::Disc})});
    }
    m_expected->setRows(rows);
    m_expected->setNote(rows.isEmpty() ? QString()
                        : missing > 0  ? tr("还缺 %n 张卡", nullptr, missing)
                                       : tr("卡已齐"));
}

QString UnitsTab::subtitle() const
{
    return tr("已登记 %n 个单位", nullptr,
              static_cast<int>(std::count_if(m_facts.units.cbegin(), m_facts.units.cend(),
                                             [](const auto &unit) { return unit.isReachable(); })));
}

void UnitsTab::writeCard()
{
    const QString path =
        chooseSaveFile(this, tr("写出密钥卡"),
                       QStringLiteral("card-%1.tyk").arg(keyIdShown(m_facts.own.id())), tr("密钥卡 (*.tyk)"));
    if (path.isEmpty())
        return;
    host().tasks().run(
        this,
        [path](Services &services) { return exchange::UnitService(services.workplace).writeCard(path); },
        [this](const Result<exchange::KeyCard> &written) {
            if (written)
                m_banner->say(Banner::Kind::Done, tr("密钥卡已写好。别忘了打印指纹纸,盖章后一起交给对方。"));
            else
                host().showError(written.error());
        });
}

void UnitsTab::rotate()
{
    auto *dialog = new FormDialog("rotateKeys", tr("换新密钥"), this);
    dialog->addNote(
        tr("旧密钥可能被别人拿到,或按规定要换时用。新卡由旧密钥作证;换好后,请把新卡和新指纹纸交给每个往来单位"
           "登记,在此以前它们不收本单位的新文件。已在路上的来件仍能打开。"));
    dialog->setSubmit(tr("换密钥并写出新卡…"), [this, dialog] {
        const QString path =
            chooseSaveFile(this, tr("写出新的密钥卡"), QStringLiteral("card.tyk"), tr("密钥卡 (*.tyk)"));
        if (path.isEmpty()) {
            dialog->refuse(tr("还没有选新卡写到哪里。"), nullptr);
            return;
        }
        write(
            host(), this, dialog, {},
            [path](Services &services) {
                return outcomeOf(exchange::UnitService(services.workplace).rotate(path));
            },
            [this](const Result<void> &written) {
                if (written)
                    m_banner->say(Banner::Kind::Done,
                                  tr("已换新密钥。请打印新的指纹纸,连同新卡交给每个往来单位。"));
                refresh();
            });
    });
    dialog->show();
}

void UnitsTab::enrol()
{
    const QString folder = chooseFolder(this, tr("选择放密钥卡的文件夹"));
    if (folder.isEmpty())
        return;
    askEnrolment(host(), this, folder, [this](int enrolled) {
        if (enrolled > 0)
            m_banner->say(Banner::Kind::Done, tr("登记了 %n 个单位。", nullptr, enrolled));
        refresh();
    });
}

void UnitsTab::revoke()
{
    const int row = m_units->selected();
    if (row < 0)
        return;
    const exchange::KeyCard card = m_facts.units.at(row).card;
    auto *dialog = new FormDialog("revokeUnit", tr("停用密钥"), this);
    dialog->addNote(
        tr("停用后,%1 用这张卡签的文件都不再收。停用名单要写到文件,随回执交给各单位。").arg(card.name));
    auto *reason = dialog->addLine("reason", tr("原因(只留在本机)"));
    dialog->setSubmit(tr("停用并写出名单…"), [this, dialog, reason, id = card.id()] {
        const QString path =
            chooseSaveFile(this, tr("写出停用名单"), QStringLiteral("revoked.tyl"), tr("停用名单 (*.tyl)"));
        if (path.isEmpty()) {
            dialog->refuse(tr("还没有选停用名单写到哪里。"), nullptr);
            return;
        }
        write(
            host(), this, dialog, {},
            [id, path, why = reason->text()](Services &services) {
                return outcomeOf(exchange::UnitService(services.workplace).revoke(id, why, path));
            },
            [this](const Result<void> &) { refresh(); });
    });
    dialog->show();
}

void UnitsTab::readExpected()
{
    const QString path = chooseOpenFile(this, tr("选择应报单位名单"), tr("表格 (*.xlsx *.xls *.csv)"));
    if (path.isEmpty())
        return;
    write(
        host(), this, tr("导入应报单位名单"),
        [path](Services &services) -> Result<void> {
            auto book = readTable(path);
            if (!book)
                return book.error();
            if (book->sheets.isEmpty())
                return fail(Errc::BadInput, "expected.name", {QStringLiteral("1")});
            return exchange::DistrictService(services.workplace)
                .setExpected(expectedFrom(book->sheets.constFirst()));
        },
        [this](const Result<void> &written) {
            if (written)
                refresh();
            else
                host().showError(written.error());
        });
}

QWidget *UnitsTab::firstFocus()
{
    return m_units->table()->firstFocus();
}

bool UnitsTab::print()
{
    printKeyCardPaper(this, m_facts.own, host().clock().today());
    return true;
}

bool UnitsTab::addNew()
{
    if (may(op::exchangeEnrol))
        enrol();
    return true;
}

QString UnitsTab::helpTask() const
{
    return QStringLiteral("key_cards");
}

} // namespace tingyu::ui
