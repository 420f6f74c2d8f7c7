// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/campaign_board.h"

#include "core/screening/screening_operations.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/answering_dialog.h"
#include "ui/screening/campaign_dialog.h"
#include "ui/screening/campaign_plan_dialog.h"
#include "ui/screening/import_dialog.h"
#include "ui/screening/pairing_dialog.h"
#include "ui/screening/scale_browser.h"
#include "ui/screening/screening_text.h"
#include "ui/screening/sheet_print_dialog.h"
#include "ui/shell/page_read.h"
#include "ui/text/campaign_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {
namespace {

ValueCell share(std::optional<double> value)
{
    return {.text = value ? QStringLiteral("%1 %").arg(*value * 100, 0, 'f', 1) : QString(),
            .sort = value.value_or(-1),
            .figure = true};
}

/// Of those who could be asked: finished and asked.
ValueCell finished(const Coverage &counts)
{
    return {.text = QStringLiteral("%1/%2").arg(counts.done).arg(counts.asked()),
            .sort = counts.coverageAsked().value_or(-1),
            .figure = true};
}

QStringList matrixHeaders(const CampaignStatus &status)
{
    QStringList headers{CampaignBoard::tr("班级")};
    if (status.scales.size() > 1) {
        for (const CampaignStatus::Scale &scale : status.scales) {
            headers.append(
                scale.informant == scales::Informant::Self
                    ? scale.shortName
                    : QString(scale.shortName + QStringLiteral(" · ") + text::informant(scale.informant)));
        }
    }
    return headers + QStringList{CampaignBoard::tr("在籍"),     CampaignBoard::tr("有效完成"),
                                 CampaignBoard::tr("占在籍"),   CampaignBoard::tr("占可测"),
                                 CampaignBoard::tr("未交"),     CampaignBoard::tr("不完整"),
                                 CampaignBoard::tr("不可靠"),   CampaignBoard::tr("不愿参加"),
                                 CampaignBoard::tr("未获同意"), CampaignBoard::tr("缺席"),
                                 CampaignBoard::tr("不纳入")};
}

QList<ValueCell> matrixRow(const QString &name, const QVariant &order, const Coverage &counts,
                           const QList<Coverage> &byScale)
{
    QList<ValueCell> row{{.text = name, .sort = order}};
    if (byScale.size() > 1) {
        for (const Coverage &one : byScale)
            row.append(finished(one));
    }
    row += QList<ValueCell>{ValueCell::ofFigure(counts.onRoll),
                            ValueCell::ofFigure(counts.done),
                            share(counts.coverage()),
                            share(counts.coverageAsked()),
                            ValueCell::ofFigure(counts.open()),
                            ValueCell::ofFigure(counts.incomplete),
                            ValueCell::ofFigure(counts.invalid),
                            ValueCell::ofFigure(counts.refused),
                            ValueCell::ofFigure(counts.noConsent),
                            ValueCell::ofFigure(counts.absent),
                            ValueCell::ofFigure(counts.leftOut)};
    return row;
}

} // namespace

CampaignBoard::CampaignBoard(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_mayPlan(host.facts().session.roles.intersects(op::campaignEdit.everything))
{
    build();
}

void CampaignBoard::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_empty =
        new EmptyState(QStringLiteral("assessment"), tr("还没有测评。先建立一次,再录入或导入答卷。"), this);
    if (m_mayPlan)
        named(m_empty->setAction(tr("新建测评"), [this] { create(); }), "newFirstCampaign",
              tr("新建第一次测评"));
    else
        m_empty->setSentence(tr("还没有测评,请心理老师先建立。"));
    column->addWidget(m_empty);

    m_content = new QWidget(this);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    auto *left = new Card(tr("测评"), m_content);
    m_listModel = new ValueTableModel({tr("名称"), tr("类型"), tr("时间")}, this);
    m_list = named(new DataTable("campaigns", tr("测评列表"), m_host.settings(), left), "campaigns",
                   tr("测评列表"));
    m_list->setModel(m_listModel);
    connect(m_list, &DataTable::selectionChanged, this, [this] {
        if (const Campaign *campaign = current()) {
            m_wanted = campaign->uid;
            showStatus();
        }
    });
    left->body()->addWidget(m_list, 1);
    if (m_mayPlan) {
        auto *below = new QHBoxLayout;
        below->setSpacing(px(8));
        auto *planning =
            named(new ActionButton(tr("组织与名单"), left), "planCampaign", tr("所选测评的组织与名单"));
        connect(planning, &QPushButton::clicked, this, [this] { plan(QStringLiteral("make-up")); });
        auto *editing = named(new ActionButton(tr("修改"), left), "editCampaign", tr("修改所选测评"));
        connect(editing, &QPushButton::clicked, this, &CampaignBoard::edit);
        below->addWidget(planning);
        auto *papers =
            named(new ActionButton(tr("打印答卷"), left), "printSheets", tr("打印所选班级的纸质答卷"));
        connect(papers, &QPushButton::clicked, this, &CampaignBoard::printSheets);
        below->addWidget(editing);
        below->addWidget(papers);
        below->addStretch(1);
        left->body()->addLayout(below);
    }
    row->addWidget(left, 2);

    m_card = new Card({}, m_content);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(px(8));
    m_scaleHolder = new QWidget(m_card);
    m_scaleHolder->setLayout(new QHBoxLayout);
    m_scaleHolder->layout()->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_scaleHolder);
    tools->addStretch(1);
    auto *keying = named(new ActionButton(tr("录入答卷"), m_card), "keySheets", tr("录入所选班级的答卷"));
    keying->setPrimary(true);
    keying->setKey(Qt::Key_F2);
    connect(keying, &QPushButton::clicked, this, &CampaignBoard::key);
    tools->addWidget(keying);
    m_card->body()->addLayout(tools);
    if (m_mayPlan) {
        auto *more = new WrapRow; // in large letters one row does not hold them all
        more->setSpacing(px(8));
        more->addStretch();
        auto *importing =
            named(new ActionButton(tr("导入答卷"), m_card), "importAnswers", tr("导入答卷文件"));
        connect(importing, &QPushButton::clicked, this, [this] { import(); });
        auto *answering = named(new ActionButton(tr("屏幕作答"), m_card), "answerOnScreen",
                                tr("屏幕作答:本机、作答站、收卷"));
        connect(answering, &QPushButton::clicked, this, [this] { collect(); });
        more->addWidget(answering);
        auto *group = named(new ActionButton(tr("班级汇总"), m_card), "groupFigures", tr("查看班级汇总"));
        connect(group, &QPushButton::clicked, this, [this] {
            if (const Campaign *campaign = current())
                Q_EMIT groupAsked(*campaign);
        });
        m_pairing = named(new ActionButton(tr("待配对"), m_card), "pairRows", tr("打开待配对名单"));
        m_pairing->hide();
        connect(m_pairing, &QPushButton::clicked, this, &CampaignBoard::pairRows);
        more->addWidget(m_pairing);
        more->addWidget(importing);
        more->addWidget(group);
        m_card->body()->addLayout(more);
    }
    m_alarm = new Banner(m_card);
    m_card->body()->addWidget(m_alarm);
    m_matrixModel = new ValueTableModel(matrixHeaders({}), this);
    m_matrix = named(new DataTable("campaignClasses", tr("各班进度"), m_host.settings(), m_card),
                     "campaignClasses", tr("各班进度"));
    m_matrix->setModel(m_matrixModel);
    connect(m_matrix, &DataTable::activated, this, [this] { key(); });
    m_card->body()->addWidget(m_matrix, 1);
    row->addWidget(m_card, 3);
    column->addWidget(m_content, 1);
    m_content->hide();
}

QWidget *CampaignBoard::firstFocus() const
{
    return m_content->isVisible() ? m_matrix->view() : static_cast<QWidget *>(m_empty);
}

void CampaignBoard::refresh()
{
    readThen(
        m_host, this, [](Services &services) { return services.campaigns.list(); },
        [this](const QList<Campaign> &campaigns) { showCampaigns(campaigns); });
}

void CampaignBoard::choose(const Uid &uid)
{
    m_wanted = uid;
    refresh();
}

void CampaignBoard::showCampaigns(const QList<Campaign> &campaigns)
{
    m_campaigns = campaigns;
    m_empty->setVisible(campaigns.isEmpty());
    m_content->setVisible(!campaigns.isEmpty());
    QList<QList<ValueCell>> rows;
    int chosen = 0;
    for (int i = 0; i < campaigns.size(); ++i) {
        const Campaign &campaign = campaigns.at(i);
        if (campaign.uid == m_wanted)
            chosen = i;
        rows.append({{.text = campaign.name},
                     {.text = screening::kindName(campaign.kind)},
                     {.text = tr("%1 至 %2")
                                  .arg(campaign.from.toString(QStringLiteral("yyyy-MM-dd")),
                                       campaign.to.toString(QStringLiteral("MM-dd"))),
                      .sort = campaign.from}});
    }
    m_listModel->setRows(rows);
    if (!campaigns.isEmpty()) {
        m_wanted = campaigns.at(chosen).uid;
        m_list->selectSourceRow(chosen);
        showStatus();
    }
    const QString view = std::exchange(m_wantedPlan, {});
    if (view == QLatin1String("edit"))
        edit();
    else if (!view.isEmpty())
        plan(view);
}

void CampaignBoard::choosePlan(const Uid &uid, const QString &view)
{
    m_wantedPlan = view;
    choose(uid);
}

void CampaignBoard::plan(const QString &view)
{
    const Campaign *campaign = current();
    if (campaign == nullptr || !m_mayPlan)
        return;
    auto *dialog = new CampaignPlanDialog(m_host, *campaign, view, this);
    connect(dialog, &CampaignPlanDialog::changed, this, &CampaignBoard::showStatus);
    dialog->open();
}

void CampaignBoard::edit()
{
    const Campaign *campaign = current();
    if (campaign == nullptr || !m_mayPlan)
        return;
    auto *dialog = new CampaignDialog(m_host, *campaign, this);
    connect(dialog, &CampaignDialog::created, this, [this](const Uid &uid) { choose(uid); });
    dialog->open();
}

const Campaign *CampaignBoard::current() const
{
    const QList<int> rows = m_list->selectedRows();
    return rows.isEmpty() || rows.first() >= m_campaigns.size() ? nullptr : &m_campaigns.at(rows.first());
}

void CampaignBoard::showStatus()
{
    const Campaign *campaign = current();
    if (campaign == nullptr)
        return;
    m_card->setTitle(campaign->name);
    countWaiting();
    checkItems();
    const QString chosen = m_scale == nullptr ? QString() : m_scale->currentCode();
    delete m_scale;
    m_scale = named(new SegmentedChoice(m_scaleHolder), "campaignScale", tr("量表"));
    for (const QString &scale : campaign->scales)
        m_scale->add(scale, campaign->shortName(scale));
    m_scale->setCurrentCode(campaign->scales.contains(chosen) ? chosen : campaign->scales.value(0));
    m_scale->setVisible(campaign->scales.size() > 1);
    m_scaleHolder->layout()->addWidget(m_scale);
    m_host.tasks().run(
        this,
        [id = campaign->id, may = m_mayPlan](Services &services) -> Result<CampaignStatus> {
            if (may)
                return services.campaigns.status(id);
            return services.campaigns.classesToKey(
                id); // who keys sees which sheets are missing, nothing else
        },
        [this, uid = campaign->uid](const Result<CampaignStatus> &status) {
            if (uid != m_wanted)
                return;
            if (status)
                fill(*status);
            else
                m_host.showError(status.error());
        });
}

void CampaignBoard::checkItems()
{
    const Campaign *campaign = current();
    m_alarm->clear();
    if (campaign == nullptr || !m_mayPlan)
        return;
    m_host.tasks().run(
        this,
        [id = campaign->id, scales = campaign->scales](Services &services) -> Result<QStringList> {
            QStringList alarms;
            for (const QString &scale : scales) {
                auto check = services.scaleShelf.checkItems(scale, id);
                if (!check)
                    return check.error();
                const auto definition = services.scales.find(scale);
                if (definition && check->tells())
                    alarms.append(itemAlarm(**definition, *check));
            }
            alarms.removeAll(QString());
            return alarms;
        },
        [this, uid = campaign->uid](const Result<QStringList> &alarms) {
            if (alarms && !alarms->isEmpty() && uid == m_wanted)
                m_alarm->say(Banner::Kind::Attention, alarms->join(QLatin1Char('\n')));
        });
}

void CampaignBoard::countWaiting()
{
    const Campaign *campaign = current();
    if (campaign == nullptr || m_pairing == nullptr)
        return;
    m_host.tasks().run(
        this, [id = campaign->id](Services &services) { return services.answerImport.pairingList(id); },
        [this, uid = campaign->uid](const Result<QList<UnmatchedRow>> &rows) {
            if (uid != m_wanted || !rows)
                return;
            m_pairing->setText(tr("待配对 %1").arg(rows->size()));
            m_pairing->setVisible(!rows->isEmpty());
        });
}

void CampaignBoard::pairRows()
{
    const Campaign *campaign = current();
    if (campaign == nullptr)
        return;
    auto *dialog = new PairingDialog(m_host, answerRows(*campaign), this);
    connect(dialog, &PairingDialog::changed, this, &CampaignBoard::showStatus);
    dialog->open();
}

void CampaignBoard::fill(const CampaignStatus &status)
{
    m_classes = status.classes;
    QList<QList<ValueCell>> rows;
    for (int i = 0; i < status.classes.size(); ++i) {
        const ClassCoverage &one = status.classes.at(i);
        rows.append(matrixRow(one.className, i, one.counts, one.byScale));
    }
    m_matrixModel->setHeaders(matrixHeaders(status));
    m_matrixModel->setRows(rows);
    if (!rows.isEmpty())
        m_matrix->selectSourceRow(0);
    const auto ofRoll = status.total.coverage();
    const auto ofAsked = status.total.coverageAsked();
    const auto shown = [](std::optional<double> rate) {
        return rate ? QString::number(*rate * 100, 'f', 1) : QStringLiteral("-");
    };
    m_card->setNote(ofRoll ? tr("在籍 %1 人,有效完成 %2 人;占在籍 %3 %,占可测的 %4 人 %5 %")
                                 .arg(status.total.onRoll)
                                 .arg(status.total.done)
                                 .arg(shown(ofRoll))
                                 .arg(status.total.asked())
                                 .arg(shown(ofAsked))
                           : tr("还没有学生,请先导入名册"));
}

void CampaignBoard::create()
{
    if (!m_mayPlan)
        return;
    auto *dialog = new CampaignDialog(m_host, this);
    connect(dialog, &CampaignDialog::created, this, [this](const Uid &uid) { choose(uid); });
    dialog->open();
}

void CampaignBoard::key()
{
    const Campaign *campaign = current();
    const QList<int> rows = m_matrix->selectedRows();
    if (campaign == nullptr || rows.isEmpty() || rows.first() >= m_classes.size()) {
        m_host.say(tr("请先在右边选一个班级。"));
        return;
    }
    Q_EMIT keyingAsked(*campaign, m_classes.at(rows.first()), m_scale->currentCode());
}

void CampaignBoard::printSheets()
{
    const Campaign *campaign = current();
    const QList<int> rows = m_matrix->selectedRows();
    if (campaign == nullptr || rows.isEmpty() || rows.first() >= m_classes.size()) {
        m_host.say(tr("请先在右边选一个班级。"));
        return;
    }
    auto *dialog =
        new SheetPrintDialog(m_host, *campaign, m_classes.at(rows.first()), m_scale->currentCode(), this);
    dialog->open();
}

void CampaignBoard::import(const QString &path)
{
    const Campaign *campaign = current();
    if (campaign == nullptr || !m_mayPlan)
        return;
    auto *dialog = new ImportDialog(m_host, *campaign, m_scale->currentCode(), this);
    connect(dialog, &ImportDialog::imported, this, [this] { showStatus(); });
    dialog->open();
    if (!path.isEmpty())
        dialog->setFile(path);
}

void CampaignBoard::collect(const QString &folder)
{
    if (!m_mayPlan)
        return;
    auto *dialog = new AnsweringDialog(m_host, folder.isEmpty() ? current() : nullptr, this);
    connect(dialog, &AnsweringDialog::changed, this, [this] { showStatus(); });
    dialog->open();
    if (!folder.isEmpty())
        dialog->collect(folder);
}

void CampaignBoard::importInto(const QString &path)
{
    import(path);
}

} // namespace tingyu::ui
