// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/keying_view.h"

#include "core/paper_services.h"
#include "ui/screening/keying_head.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int draftDelayMs = 1000;

} // namespace

KeyingView::KeyingView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    build();
    m_draftTimer = new QTimer(this);
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(draftDelayMs);
    connect(m_draftTimer, &QTimer::timeout, this, &KeyingView::flush);
    connect(m_grid, &AnswerGrid::moved, this, [this] {
        m_dirty = true;
        m_asked = false;
        if (!m_draftTimer->isActive())
            m_draftTimer->start();
        showHead();
    });
    connect(m_grid, &AnswerGrid::illegal, this, [this] {
        if (m_asked && m_grid->sheet().isAtEnd())
            store();
        else
            showHead();
    });
    connect(m_grid, &AnswerGrid::finished, this, &KeyingView::sheetFinished);
    connect(m_grid, &AnswerGrid::leaveAsked, this, &KeyingView::leave);
}

void KeyingView::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));

    row->addWidget(buildMembers());

    auto *column = new QVBoxLayout;
    column->setSpacing(px(14));
    m_head = new KeyingHead(this);
    column->addWidget(m_head);

    auto *tools = new WrapRow;
    tools->setSpacing(px(8));
    const auto button = [&](const char *name, const QString &text, const QString &spoken,
                            const QKeySequence &key, auto act) {
        auto *made = named(new ActionButton(text, this), name, spoken);
        made->setKey(key);
        made->setFocusPolicy(Qt::NoFocus);
        connect(made, &QPushButton::clicked, this, act);
        tools->addWidget(made);
    };
    button("keyingAbsent", tr("缺席"), tr("记为缺席"), Qt::Key_F8, [this] { mark(CampaignMark::Absent); });
    button("keyingRefused", tr("不参加"), tr("记为不参加"), Qt::Key_F9,
           [this] { mark(CampaignMark::Refused); });
    button("keyingNoConsent", tr("未获同意"), tr("记为未获同意"), Qt::Key_F7,
           [this] { mark(CampaignMark::NoConsent); });
    button("keyingTakeBack", tr("撤回上一份"), tr("撤回上一份答卷"),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { takeBackLast(); });
    button("keyingMismatches", tr("核对两次录入"), tr("核对两次录入不一致的答卷"), Qt::Key_F6,
           [this] { openMismatches(); });
    tools->addStretch();
    m_columns = named(new SegmentedChoice(this), "keyingColumns", tr("每列多少题,照纸上的排法"));
    m_columns->add(QStringLiteral("0"), tr("横排"));
    for (const char *length : {"10", "20", "25"})
        m_columns->add(QLatin1String(length), QLatin1String(length));
    const QByteArray kept = m_host.settings().listState(QStringLiteral("keyingColumns"));
    m_columns->setCurrentCode(kept.isEmpty() ? QStringLiteral("0") : QString::fromLatin1(kept));
    connect(m_columns, &SegmentedChoice::chosen, this, [this](const QString &length) {
        m_host.settings().setListState(QStringLiteral("keyingColumns"), length.toLatin1());
        m_grid->setColumnLength(length.toInt());
        m_grid->setFocus();
    });
    tools->addWidget(m_columns);
    button("keyingLeave", tr("离开(已保存)"), tr("离开录入"), {}, [this] { leave(); });
    column->addLayout(tools);

    m_banner = new Banner(this);
    column->addWidget(m_banner);
    m_grid = named(new AnswerGrid(this), "answerGrid", tr("答卷"));
    m_grid->setColumnLength(m_columns->currentCode().toInt());
    column->addWidget(m_grid, 1);
    row->addLayout(column, 1);
}

void KeyingView::start(const Campaign &campaign, const ClassCoverage &schoolClass, const QString &scaleId)
{
    m_campaign = campaign;
    m_class = schoolClass;
    m_scaleId = scaleId;
    m_row = -1;
    m_lastSet = 0;
    m_lastRow = -1;
    m_banner->hide();
    loadClass();
    Q_EMIT subtitleChanged();
}

QString KeyingView::subtitle() const
{
    return tr("%1 · %2 · %3")
        .arg(m_campaign.name, m_campaign.shortName(m_scaleId),
             isWholeCampaign() ? tr("全部班级") : m_class.className);
}

PageTarget KeyingView::place() const
{
    PageTarget place{{QStringLiteral("campaign"), m_campaign.uid.toString()},
                     {QStringLiteral("scale"), m_scaleId},
                     {QStringLiteral("class"), m_class.id.value()}};
    if (m_row >= 0)
        place.insert(QStringLiteral("student"), m_members.at(m_row).uid.toString());
    return place;
}

void KeyingView::loadClass()
{
    const text::Language language = text::spoken();
    m_host.tasks().run(
        this,
        [id = m_campaign.id, one = std::pair(m_class.id, m_class.className), all = isWholeCampaign(),
         scale = m_scaleId, language](Services &services) -> Result<Loaded> {
            QList<std::pair<SchoolClassId, QString>> of{one};
            if (all) {
                auto classes = services.campaigns.classesToKey(id);
                if (!classes)
                    return classes.error();
                of.clear();
                for (const ClassCoverage &each : std::as_const(classes->classes))
                    of.append({each.id, each.className});
            }
            QList<CampaignMember> members;
            QHash<StudentId, QString> classNames;
            for (const auto &[schoolClass, name] : of) {
                auto found = services.campaigns.members(id, schoolClass);
                if (!found)
                    return found.error();
                for (const CampaignMember &member : std::as_const(*found))
                    classNames.insert(member.id, name);
                members += *found;
            }
            auto definition = services.scales.find(scale);
            if (!definition)
                return definition.error();
            auto codes = services.paper().codes.codes(id);
            if (!codes)
                return codes.error();
            auto second = services.paper().secondKeying.states(id, scale);
            if (!second)
                return second.error();
            return Loaded{members,   keyingItems(**definition, language), *definition, *codes, *second,
                          classNames};
        },
        [this](const Result<Loaded> &result) {
            if (result)
                loaded(*result);
            else
                m_host.showError(result.error());
        });
}

void KeyingView::loaded(const Loaded &loaded)
{
    m_members = loaded.members;
    m_items = loaded.items;
    m_definition = loaded.definition;
    m_codes = loaded.codes;
    m_second = loaded.second;
    m_classNames = loaded.classNames;
    m_storedToday = 0;
    listMembers();
    advance();
}

void KeyingView::show(int row)
{
    if (m_storing || row < 0 || row >= m_members.size())
        return; // a sheet on its way is still that of the student shown
    flush();
    m_row = row;
    m_asked = false;
    m_list->setCurrentRow(row);
    m_banner->hide();
    m_grid->setSheet(KeyingSheet(m_items));
    m_grid->setEnabled(isOpen(m_members.at(row)));
    if (!isOpen(m_members.at(row)))
        m_banner->say(Banner::Kind::Info,
                      isSecondRound() ? tr("这名学生:%1。").arg(secondWord(m_members.at(row)))
                                      : tr("这名学生的答卷已录入或已标记;要更正请由心理老师打开答卷。"));
    m_grid->setFocus();
    showHead();
    m_host.tasks().run(
        this,
        [key = m_members.at(row).uid.toString(), form = draftForm()](Services &services) {
            auto draft = services.drafts.load(key, form);
            return draft ? *draft : std::optional<Draft>();
        },
        [this, row](const std::optional<Draft> &draft) { showDraft(draft, row); });
}

void KeyingView::showDraft(const std::optional<Draft> &draft, int row)
{
    if (!draft || row != m_row || m_dirty)
        return;
    KeyingSheet sheet(m_items);
    sheet.loadDraft(draft->content);
    m_grid->setSheet(sheet);
    m_banner->say(Banner::Kind::Info, tr("接着上次未录完的答卷继续。"));
    showHead();
}

void KeyingView::showHead()
{
    const KeyingSheet &sheet = m_grid->sheet();
    if (m_row < 0 || m_row >= m_members.size()) {
        m_head->showNobody(isInOrder() ? nothingLeft() : tr("下一份"));
    } else {
        const CampaignMember &member = m_members.at(m_row);
        const bool plain = member.schoolNo.isEmpty() || isByCode() || isWholeCampaign();
        m_head->showSheet(tr("%1\n%2").arg(shownName(member), plain ? m_classNames.value(member.id)
                                                                    : tr("%1 号").arg(member.schoolNo)),
                          sheet);
    }
    int done = 0;
    for (const CampaignMember &member : std::as_const(m_members))
        done += isOpen(member) ? 0 : 1;
    m_progress->setText(tr("%1 / %2").arg(done).arg(m_members.size()));
    m_head->showFigures(sheet, m_storedToday);
}

QString KeyingView::draftForm() const
{
    return QStringLiteral("%1/%2/%3")
        .arg(isSecondRound() ? QStringLiteral("keying-second") : QStringLiteral("keying"),
             m_campaign.uid.toString(), m_scaleId);
}

void KeyingView::flush()
{
    m_draftTimer->stop();
    if (!m_dirty || m_row < 0 || m_storing)
        return;
    m_dirty = false;
    m_host.tasks().run(
        this,
        [key = m_members.at(m_row).uid.toString(), form = draftForm(), content = m_grid->sheet().toDraft()](
            Services &services) { return services.drafts.save(key, form, content); },
        [this](const Result<void> &saved) {
            if (saved)
                m_host.draftSaved();
            else
                m_host.showError(saved.error());
        });
}

void KeyingView::sheetFinished()
{
    const QStringList words = m_asked ? QStringList() : patternWords();
    if (!words.isEmpty()) {
        // Told after the sheet, never in the middle.
        m_asked = true;
        m_banner->say(Banner::Kind::Attention,
                      tr("%1与纸上一致请按回车保存,否则退格修改。").arg(words.join(QString())));
        return;
    }
    store();
}

void KeyingView::store()
{
    if (m_storing || m_row < 0)
        return;
    if (isSecondRound()) {
        storeSecond();
        return;
    }
    m_storing = true;
    m_draftTimer->stop();
    m_grid->setEnabled(false);
    NewSheet sheet;
    sheet.campaign = m_campaign.id;
    sheet.student = m_members.at(m_row).id;
    sheet.scaleId = m_scaleId;
    sheet.source = SheetSource::Keyed;
    sheet.answeredOn = std::min(m_host.clock().today(), m_campaign.to);
    sheet.answers = m_grid->sheet().answers();
    sheet.doubtfulItems = m_grid->sheet().doubtfulItems();
    using Outcome = std::pair<Result<StoredSheet>, qint64>;
    m_host.tasks().run(
        this,
        [sheet, key = m_members.at(m_row).uid.toString(), form = draftForm()](Services &services) -> Outcome {
            auto stored = services.sheets.storeKeyed(sheet, key, form);
            return {stored, services.workplace.lastChangeSet()};
        },
        [this, name = shownName(m_members.at(m_row))](const Outcome &outcome) {
            stored(outcome.first, name, outcome.second);
        });
}

void KeyingView::stored(const Result<StoredSheet> &result, const QString &name, qint64 changeSet)
{
    m_storing = false;
    m_dirty = false;
    if (!result) {
        m_grid->setEnabled(true);
        m_banner->say(Banner::Kind::Problem, text::sentence(result.error()));
        m_grid->setFocus();
        return;
    }
    CampaignMember &member = m_members[m_row];
    member.answered.append(m_scaleId);
    if (result->status == SheetStatus::Incomplete)
        member.incomplete.append(m_scaleId);
    if (!m_grid->sheet().doubtfulItems().isEmpty())
        member.doubtful.append(m_scaleId);
    markRow(m_row);
    ++m_storedToday;
    m_lastSet = changeSet;
    m_lastRow = m_row;
    m_host.saved(tr("录入 %1 的答卷").arg(name), changeSet);
    advance();
}

void KeyingView::advance()
{
    if (!isInOrder()) {
        awaitNumber();
        return;
    }
    for (int step = 1; step <= m_members.size(); ++step) {
        const int row = static_cast<int>((m_row + step) % m_members.size());
        if (isOpen(m_members.at(row))) {
            show(row);
            return;
        }
    }
    m_row = -1;
    m_grid->setSheet(KeyingSheet());
    m_banner->say(Banner::Kind::Done, m_members.isEmpty() ? tr("这个班没有学生,请先导入名册。")
                                      : isSecondRound()   ? tr("没有等着第二次录入的答卷。")
                                                          : tr("%1。").arg(nothingLeft()));
    showHead();
}

void KeyingView::mark(CampaignMark mark)
{
    if (m_row < 0 || m_storing)
        return;
    const int row = m_row;
    m_host.tasks().run(
        this,
        [id = m_campaign.id, student = m_members.at(row).id, mark](Services &services) {
            return services.campaigns.setMark(id, student, mark);
        },
        [this, row, mark](const Result<void> &done) {
            if (!done) {
                m_host.showError(done.error());
                return;
            }
            m_members[row].mark = mark;
            markRow(row);
            m_host.saved();
            if (row == m_row)
                advance();
        });
}

void KeyingView::takeBackLast()
{
    if (m_lastSet == 0 || m_storing)
        return;
    m_host.tasks().run(
        this, [set = m_lastSet](Services &services) { return services.undo.undo(set); },
        [this, row = m_lastRow](const Result<UndoOutcome> &undone) {
            if (!undone) {
                m_host.showError(undone.error());
                return;
            }
            m_lastSet = 0;
            CampaignMember &member = m_members[row];
            member.answered.removeAll(m_scaleId);
            member.incomplete.removeAll(m_scaleId);
            member.doubtful.removeAll(m_scaleId);
            m_storedToday = std::max(0, m_storedToday - 1);
            markRow(row);
            show(row);
        });
}

void KeyingView::leave()
{
    flush();
    m_host.tasks().run(
        this, [](Services &services) { return services.sheets.openFlagCount(); },
        [this](const Result<qint64> &count) {
            m_host.setSheetsToday(count ? static_cast<int>(*count) : 0);
            Q_EMIT left(count ? *count : 0);
        });
}

} // namespace tingyu::ui
