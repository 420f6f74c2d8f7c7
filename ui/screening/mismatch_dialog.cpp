// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/mismatch_dialog.h"

#include "core/paper_services.h"
#include "core/screening/screening_operations.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/text/error_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

/// What stands on the paper, typed as it is keyed: a key of the form, a figure, '.' or '/'.
std::optional<KeyedItem> keyedAs(const KeyingItem &item, const QString &typed)
{
    KeyingSheet sheet({item});
    auto outcome = KeyingSheet::Outcome::Illegal;
    for (const QChar &key : typed.trimmed()) {
        outcome = sheet.key(key);
        if (outcome == KeyingSheet::Outcome::Illegal)
            return std::nullopt;
    }
    if (outcome == KeyingSheet::Outcome::Pending)
        outcome = sheet.enter();
    if (outcome != KeyingSheet::Outcome::Finished)
        return std::nullopt;
    return KeyedItem{sheet.answers().value(item.id), !sheet.doubtfulItems().isEmpty()};
}

} // namespace

MismatchDialog::MismatchDialog(PageHost &host, const Campaign &campaign, QWidget *parent)
    : QDialog(parent), m_host(host), m_campaign(campaign)
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "mismatchDialog", tr("核对两次录入"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 980, 600);
    build();
    refresh();
}

void MismatchDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    column->addWidget(label(tr("核对两次录入 · %1").arg(m_campaign.name), "strong", this));
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("mismatchMessage"));
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    m_listModel = new ValueTableModel({tr("班级"), tr("学号"), tr("姓名"), tr("量表"), tr("不一致")}, this);
    m_list = named(new DataTable("mismatchSheets", tr("两次不一致的答卷"), m_host.settings(), this),
                   "mismatchSheets", tr("两次不一致的答卷"));
    m_list->setModel(m_listModel);
    connect(m_list, &DataTable::selectionChanged, this, &MismatchDialog::openSheet);
    row->addWidget(m_list, 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(px(8));
    m_asked = label({}, "figure", this);
    m_asked->setObjectName(QStringLiteral("mismatchItem"));
    m_asked->setWordWrap(true);
    side->addWidget(m_asked);
    auto *picks = new QHBoxLayout;
    m_first = named(new ActionButton(tr("第一次的对"), this), "pickFirst", tr("以第一次录入为准"));
    m_first->setKey(Qt::Key_1);
    m_second = named(new ActionButton(tr("第二次的对"), this), "pickSecond", tr("以第二次录入为准"));
    m_second->setKey(Qt::Key_2);
    for (ActionButton *one : {m_first, m_second}) {
        one->setAutoDefault(false);
        picks->addWidget(one);
    }
    m_otherValue = named(new QLineEdit(this), "pickOther", tr("两次都不对时,照纸上的键入,回车"));
    m_otherValue->setPlaceholderText(tr("都不对 (3):照纸上键入,回车"));
    connect(m_otherValue, &QLineEdit::returnPressed, this, &MismatchDialog::takeOther);
    picks->addWidget(m_otherValue, 1);
    connect(m_first, &QPushButton::clicked, this, [this] { pick(1); });
    connect(m_second, &QPushButton::clicked, this, [this] { pick(2); });
    side->addLayout(picks);
    m_itemModel = new ValueTableModel({tr("题"), tr("第一次"), tr("第二次"), tr("以哪次为准")}, this);
    m_itemList = named(new DataTable("mismatchItems", tr("不一致的题"), m_host.settings(), this),
                       "mismatchItems", tr("不一致的题"));
    m_itemList->setModel(m_itemModel);
    // The keys that pick work in the lists, too.
    m_itemList->view()->installEventFilter(this);
    m_list->view()->installEventFilter(this);
    side->addWidget(m_itemList, 1);
    row->addLayout(side, 1);
    column->addLayout(row, 1);
    m_errors = label({}, "second", this);
    m_errors->setObjectName(QStringLiteral("keyingErrors"));
    m_errors->setWordWrap(true);
    column->addWidget(m_errors);
    auto *buttons = new QDialogButtonBox(this);
    m_agree = named(new ActionButton(tr("照此定下"), this), "agreeSheet", tr("照所选的定下这份答卷"));
    m_agree->setPrimary(true);
    m_agree->setAutoDefault(false);
    m_agree->setEnabled(false);
    connect(m_agree, &QPushButton::clicked, this, &MismatchDialog::agree);
    auto *close = named(new ActionButton(tr("关闭"), this), "closeMismatch", tr("关闭核对"));
    close->setAutoDefault(false);
    buttons->addButton(m_agree, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
}

void MismatchDialog::refresh()
{
    const bool staff = m_host.facts().session.roles.intersects(op::screeningStaff);
    m_host.tasks().run(
        this,
        [id = m_campaign.id, staff](Services &services) -> Result<Loaded> {
            auto sheets = services.paper().secondKeying.waiting(id);
            if (!sheets)
                return sheets.error();
            Loaded loaded{*sheets, {}};
            if (staff) {
                auto errors = services.paper().secondKeying.errors(id);
                if (!errors)
                    return errors.error();
                loaded.errors = *errors;
            }
            return loaded;
        },
        [this](const Result<Loaded> &loaded) {
            if (loaded)
                showSheets(*loaded);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(loaded.error()));
        });
}

void MismatchDialog::showSheets(const Loaded &loaded)
{
    m_sheets = loaded.sheets;
    m_opened = {};
    showErrors(loaded.errors);
    QList<QList<ValueCell>> rows;
    for (const KeyedTwice &one : std::as_const(m_sheets))
        rows.append({{.text = one.className, .sort = rows.size()},
                     {.text = one.schoolNo},
                     {.text = one.studentName},
                     {.text = m_campaign.shortName(one.scaleId)},
                     {.text = tr("%1 / %2 题").arg(one.differing).arg(one.items), .figure = true}});
    m_listModel->setRows(rows);
    if (m_sheets.isEmpty()) {
        m_banner->say(Banner::Kind::Done, tr("没有不一致的答卷。"));
        m_differences.clear();
        showDifferences();
        return;
    }
    m_list->selectSourceRow(0);
    openSheet();
}

void MismatchDialog::showErrors(const std::optional<KeyingErrors> &errors)
{
    m_errors->setVisible(errors.has_value());
    if (!errors)
        return;
    const auto rate = [](qint64 wrong, qint64 fields) {
        const auto share = KeyingErrors::perThousand(wrong, fields);
        return share ? QString::number(*share, 'f', 2) : QString();
    };
    if (errors->fields == 0) {
        m_errors->setText(tr("还没有两次录入并核对过的答卷,算不出录入差错率。"));
        return;
    }
    QStringList people;
    for (const OperatorErrors &one : errors->operators)
        people.append(tr("%1:%2 格中错 %3,千分之 %4")
                          .arg(one.name)
                          .arg(one.fields)
                          .arg(one.wrong)
                          .arg(rate(one.wrong, one.fields)));
    m_errors->setText(tr("已核对 %1 份,录入差错率合计千分之 %2(%3)。")
                          .arg(errors->sheets)
                          .arg(rate(errors->wrong, errors->fields), people.join(QStringLiteral(";"))));
}

const KeyedTwice *MismatchDialog::current() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_sheets.size() ? nullptr : &m_sheets.at(rows.first());
}

void MismatchDialog::openSheet()
{
    const KeyedTwice *sheet = current();
    if (sheet == nullptr || sheet->uid == m_opened)
        return; // what was picked already stands
    m_opened = sheet->uid;
    m_host.tasks().run(
        this,
        [uid = sheet->uid, scale = sheet->scaleId,
         language = text::spoken()](Services &services) -> Result<Opened> {
            auto definition = services.scales.find(scale);
            if (!definition)
                return definition.error();
            Opened opened{keyingItems(**definition, language), {}};
            QStringList ids;
            for (const KeyingItem &item : std::as_const(opened.items))
                ids.append(item.id);
            auto differences = services.paper().secondKeying.differences(uid, ids);
            if (!differences)
                return differences.error();
            opened.differences = *differences;
            return opened;
        },
        [this, uid = sheet->uid](const Result<Opened> &opened) {
            const KeyedTwice *now = current();
            if (now == nullptr || now->uid != uid)
                return;
            if (!opened) {
                m_banner->say(Banner::Kind::Attention, text::sentence(opened.error()));
                return;
            }
            m_items = opened->items;
            m_differences = opened->differences;
            m_picked = QList<int>(m_differences.size(), 0);
            m_other.clear();
            showDifferences();
            m_itemList->selectSourceRow(0);
            m_itemList->view()->setFocus();
        });
}

QString MismatchDialog::shown(const QString &item, const KeyedItem &keyed) const
{
    if (keyed.doubtful)
        return tr("/ 看不清");
    if (keyed.value.isNull())
        return tr("未答");
    for (const KeyingItem &one : m_items) {
        if (one.id != item)
            continue;
        for (const KeyingItem::Choice &choice : one.choices) {
            if (choice.value == keyed.value)
                return choice.label.isEmpty() || choice.label == QString(choice.key)
                           ? QString(choice.key)
                           : tr("%1 %2").arg(choice.key).arg(choice.label);
        }
    }
    return QString::number(keyed.value.toDouble());
}

void MismatchDialog::showDifferences()
{
    QList<QList<ValueCell>> rows;
    qsizetype open = -1;
    for (qsizetype i = 0; i < m_differences.size(); ++i) {
        const ItemDifference &one = m_differences.at(i);
        const int picked = m_picked.value(i);
        if (picked == 0 && open < 0)
            open = i;
        rows.append({{.text = one.item, .sort = i},
                     {.text = shown(one.item, one.first)},
                     {.text = shown(one.item, one.second)},
                     {.text = picked == 0   ? tr("未定")
                              : picked == 1 ? tr("第一次")
                              : picked == 2
                                  ? tr("第二次")
                                  : tr("另定:%1").arg(shown(one.item, m_other.value(static_cast<int>(i))))}});
    }
    const int before = m_itemList->selectedRows().value(0);
    m_itemModel->setRows(rows);
    const bool any = !rows.isEmpty();
    m_first->setEnabled(any);
    m_second->setEnabled(any);
    m_otherValue->setEnabled(any);
    m_agree->setEnabled(any && open < 0);
    if (!any) {
        m_asked->clear();
        return;
    }
    const auto at = open >= 0 ? open : std::min<qsizetype>(before, rows.size() - 1);
    m_itemList->selectSourceRow(static_cast<int>(at));
    const KeyedTwice *sheet = current();
    const ItemDifference &one = m_differences.at(at);
    m_asked->setText(
        open < 0
            ? tr("各题都已选定。")
            : tr("第 %1 题:%2 录 %3,%4 录 %5")
                  .arg(one.item, sheet == nullptr ? QString() : sheet->firstBy, shown(one.item, one.first),
                       sheet == nullptr ? QString() : sheet->secondBy, shown(one.item, one.second)));
    if (open < 0)
        m_agree->setFocus();
}

void MismatchDialog::pick(int which)
{
    const int row = m_itemList->selectedRows().value(0, -1);
    if (row < 0 || row >= m_picked.size())
        return;
    if (which == 3) {
        m_otherValue->setFocus();
        m_otherValue->selectAll();
        return;
    }
    m_picked[row] = which;
    showDifferences();
}

void MismatchDialog::takeOther()
{
    const int row = m_itemList->selectedRows().value(0, -1);
    if (row < 0 || row >= m_picked.size())
        return;
    const QString &id = m_differences.at(row).item;
    const auto item =
        std::find_if(m_items.cbegin(), m_items.cend(), [&id](const KeyingItem &one) { return one.id == id; });
    const auto keyed = item == m_items.cend() ? std::nullopt : keyedAs(*item, m_otherValue->text());
    if (!keyed) {
        m_banner->say(Banner::Kind::Attention,
                      tr("第 %1 题没有这个选项。照纸上键入选项的键;. 为未答,/ 为看不清。").arg(id));
        m_otherValue->selectAll();
        return;
    }
    m_banner->clear();
    m_otherValue->clear();
    m_other.insert(row, *keyed);
    m_picked[row] = 3;
    m_itemList->view()->setFocus();
    showDifferences();
}

void MismatchDialog::agree()
{
    const KeyedTwice *sheet = current();
    if (sheet == nullptr || m_picked.contains(0))
        return;
    QStringList ids;
    for (const KeyingItem &item : std::as_const(m_items))
        ids.append(item.id);
    QHash<QString, KeyedItem> agreed;
    for (qsizetype i = 0; i < m_differences.size(); ++i) {
        const ItemDifference &one = m_differences.at(i);
        agreed.insert(one.item, m_picked.at(i) == 1   ? one.first
                                : m_picked.at(i) == 2 ? one.second
                                                      : m_other.value(static_cast<int>(i)));
    }
    m_agree->setEnabled(false);
    m_host.tasks().run(
        this,
        [uid = sheet->uid, ids, agreed, words = tr("两次录入核对后更正")](Services &services) {
            return services.paper().secondKeying.agree(uid, ids, agreed, words);
        },
        [this, name = sheet->studentName](const Result<void> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
                return;
            }
            m_banner->say(Banner::Kind::Done, tr("%1 的答卷已定下。").arg(name));
            m_host.saved();
            refresh();
        });
}

bool MismatchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key >= Qt::Key_1 && key <= Qt::Key_3) {
            pick(key - Qt::Key_0);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void MismatchDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3 && !m_differences.isEmpty()) {
        pick(event->key() - Qt::Key_0);
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace tingyu::ui
