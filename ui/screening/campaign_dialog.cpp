// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/campaign_dialog.h"

#include "ui/screening/screening_text.h"
#include "ui/text/campaign_text.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

/// The smallest screens have 1366 x 768, of which the frame and the task bar take their part.
constexpr int mostWidth = 1300;
constexpr int mostHeight = 640;
constexpr int classRole = Qt::UserRole;     ///< id of a class; none: a whole grade
constexpr int gradeRole = Qt::UserRole + 1; ///< label of the grade, of a class and of the grade itself
constexpr int fitsRole = Qt::UserRole + 2;  ///< of a scale: made for a stage of this school

/// Scales of the campaign that are not made for those who are to answer, and not explained yet.
Result<QStringList> unexplained(Services &services, const Campaign &campaign)
{
    auto outside = services.scaleShelf.outsideStages(campaign.scales, campaign.classes);
    if (!outside || !campaign.id.isValid())
        return outside;
    auto reasons = services.scaleShelf.reasons(campaign.id);
    if (!reasons)
        return reasons.error();
    outside->removeIf([&reasons](const QString &scale) { return reasons->contains(scale); });
    return outside;
}

/// Kept as the campaign is; a scale outside the stages of its classes only with a reason.
Result<Campaign> kept(Services &services, const Campaign &campaign, const QString &reason)
{
    auto outside = unexplained(services, campaign);
    if (!outside)
        return outside.error();
    if (!outside->isEmpty() && reason.isEmpty()) {
        const auto definition = services.scales.find(outside->constFirst());
        return fail(Errc::BadInput, "campaign.outside_stage",
                    {definition ? (*definition)->abbr : outside->constFirst()});
    }
    using Watch = CampaignService::Watch;
    auto made = campaign.id.isValid() ? services.campaigns.edit(campaign, Watch::Needed)
                                      : services.campaigns.create(campaign, Watch::Needed);
    for (const QString &scale : std::as_const(*outside)) {
        if (!made)
            break;
        if (auto explained = services.scaleShelf.explain(made->id, scale, reason); !explained)
            return explained.error();
    }
    return made;
}

QListWidgetItem *addCheckable(QListWidget *list, const QString &text, const QVariant &value, bool checked)
{
    auto *item = new QListWidgetItem(text, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setData(classRole, value);
    return item;
}

void addField(QFormLayout *form, const QString &title, QWidget *field)
{
    auto *caption = new QLabel(title, form->parentWidget());
    caption->setBuddy(field);
    form->addRow(caption, field);
}

} // namespace

CampaignDialog::CampaignDialog(PageHost &host, QWidget *parent) : QDialog(parent), m_host(host)
{
    build();
    read();
}

CampaignDialog::CampaignDialog(PageHost &host, const Campaign &campaign, QWidget *parent)
    : QDialog(parent), m_host(host), m_campaign(campaign)
{
    build();
    read();
}

void CampaignDialog::read()
{
    const text::Language language = text::spoken();
    m_host.tasks().run(
        this,
        [language,
         chosen = m_campaign ? m_campaign->scales : QStringList()](Services &services) -> Result<Choices> {
            Choices choices;
            auto shelf = services.scaleShelf.shelf();
            if (!shelf)
                return shelf.error();
            for (const ShelfScale &scale : std::as_const(shelf->scales)) {
                const scales::ScaleDefinition &definition = *scale.definition;
                if (scale.withdrawn && !chosen.contains(definition.id))
                    continue;
                QString shown =
                    definition.abbr + QStringLiteral("  ") + text::wordsIn(language, definition.name);
                if (definition.informant != scales::Informant::Self)
                    shown += QStringLiteral(" · ") + text::informant(definition.informant);
                choices.scales.append({definition.id, shown, scale.fits});
            }
            auto year = services.classes.currentSchoolYear();
            if (!year)
                return year.error();
            auto classes = services.classes.classes(*year);
            if (!classes)
                return classes.error();
            choices.classes = *classes;
            auto people = services.campaigns.people();
            if (!people)
                return people.error();
            choices.people = *people;
            return choices;
        },
        [this](const Result<Choices> &choices) {
            if (choices)
                showChoices(*choices);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(choices.error()));
        });
}

void CampaignDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "campaignDialog", m_campaign ? tr("修改测评") : tr("新建测评"));
    setWindowTitle(tr("听屿 心理辅导室"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(10));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("campaignFields"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // the fields scroll it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new QWidget(area);
    auto *sides = new QHBoxLayout(ground);
    sides->setContentsMargins(0, 0, px(8), 0);
    sides->setSpacing(px(20));
    for (const bool left : {true, false}) {
        auto *side = new QWidget(ground);
        auto *form = new QFormLayout(side);
        form->setRowWrapPolicy(
            QFormLayout::WrapLongRows); // two columns of large English words do not fit a small screen
        form->setContentsMargins(0, 0, 0, 0);
        form->setSpacing(px(8));
        if (left)
            buildFacts(form);
        else
            buildScope(form);
        sides->addWidget(side, 1);
    }
    area->setWidget(ground);
    column->addWidget(area, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *create = named(new ActionButton(m_campaign ? tr("保存") : tr("建立"), this), "createCampaign",
                         m_campaign ? tr("保存测评") : tr("建立测评"));
    create->setPrimary(true);
    create->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    create->setAutoDefault(false);
    auto *cancel = named(new ActionButton(tr("取消"), this), "cancelCampaign",
                         m_campaign ? tr("取消修改测评") : tr("取消新建测评"));
    cancel->setAutoDefault(false);
    buttons->addButton(create, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(create, &QPushButton::clicked, this, &CampaignDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(std::min(px(980), mostWidth),
           std::min(ground->sizeHint().height() + buttons->sizeHint().height() + px(60), mostHeight));
    m_name->setFocus();
}

void CampaignDialog::buildFacts(QFormLayout *form)
{
    QWidget *side = form->parentWidget();
    m_name = named(new QLineEdit(side), "campaignName", tr("测评名称"));
    m_name->setPlaceholderText(tr("例如:%1 年秋季普测").arg(m_host.clock().today().year()));
    addField(form, tr("名称"), m_name);
    m_kind = named(new SegmentedChoice(side), "campaignKind", tr("测评类型"));
    for (const CampaignKind kind :
         {CampaignKind::Census, CampaignKind::Entry, CampaignKind::Typed, CampaignKind::Monitoring})
        m_kind->add(campaignKindCode(kind), screening::kindName(kind));
    m_kind->setCurrentCode(campaignKindCode(CampaignKind::Census));
    addField(form, tr("类型"), m_kind);
    m_from = named(new DateField(m_host.clock().today(), side), "campaignFrom", tr("开始日期"));
    m_from->setDate(m_host.clock().today());
    addField(form, tr("开始"), m_from);
    m_to = named(new DateField(m_host.clock().today(), side), "campaignTo", tr("结束日期"));
    m_to->setDate(m_host.clock().today().addDays(30));
    addField(form, tr("结束"), m_to);
    m_charge = named(new QComboBox(side), "campaignCharge", tr("测评负责人"));
    addField(form, tr("负责人"), m_charge);
    m_watchers = named(new QListWidget(side), "campaignWatchers", tr("每天查看提示的人"));
    m_watchers->setFixedHeight(px(62));
    addField(form, tr("看提示"), m_watchers);
    m_standIn = named(new QLineEdit(side), "campaignStandIn", tr("代看提示的人"));
    m_standIn->setPlaceholderText(tr("看的人不在时找谁,不需要账户"));
    addField(form, tr("代看"), m_standIn);
    m_standInPhone = named(new QLineEdit(side), "campaignStandInPhone", tr("代看人的电话"));
    addField(form, tr("电话"), m_standInPhone);
    m_consent = named(new QPlainTextEdit(side), "campaignConsent", tr("学生告知内容"));
    m_consent->setStyleSheet(QStringLiteral("min-height: %1px").arg(px(46)));
    m_consent->setTabChangesFocus(true);
    m_consent->setPlaceholderText(tr("学校要补充的话,印在知情同意书上。"));
    addField(form, tr("告知"), m_consent);
}

void CampaignDialog::buildScope(QFormLayout *form)
{
    QWidget *side = form->parentWidget();
    m_scaleFilter = named(new QLineEdit(side), "campaignScaleFilter", tr("找量表"));
    m_scaleFilter->setPlaceholderText(tr("名称或简称"));
    m_scaleFilter->setClearButtonEnabled(true);
    connect(m_scaleFilter, &QLineEdit::textChanged, this, &CampaignDialog::filterScales);
    addField(form, tr("找量表"), m_scaleFilter);
    m_allStages =
        named(new QCheckBox(tr("也列出其他学段的"), side), "campaignAllStages", tr("也列出其他学段的量表"));
    connect(m_allStages, &QCheckBox::toggled, this, &CampaignDialog::filterScales);
    form->addRow(QString(), m_allStages);
    m_scales = named(new QListWidget(side), "campaignScales", tr("量表"));
    m_scales->setFixedHeight(px(150));
    addField(form, tr("量表"), m_scales);
    m_reason = named(new QLineEdit(side), "campaignReason", tr("在适用学段之外使用量表的理由"));
    m_reasonCaption = new QLabel(tr("理由"), side);
    m_reasonCaption->setBuddy(m_reason);
    form->addRow(m_reasonCaption, m_reason);
    m_reasonCaption->hide();
    m_reason->hide();
    m_classes = named(new QListWidget(side), "campaignClassChoice", tr("参加的班级"));
    m_classes->setMinimumHeight(px(150)); // and what the other side leaves
    connect(m_classes, &QListWidget::itemChanged, this, &CampaignDialog::followGrade);
    addField(form, tr("班级"), m_classes);
    auto *none = label(tr("一个也不勾选,就是全部班级。"), "caption", side);
    none->setWordWrap(true);
    form->addRow(QString(), none);
}

void CampaignDialog::filterScales()
{
    const QString text = m_scaleFilter->text().trimmed();
    for (int i = 0; i < m_scales->count(); ++i) {
        QListWidgetItem *item = m_scales->item(i);
        // What is chosen stays in view, so that nothing is chosen unseen.
        item->setHidden(item->checkState() != Qt::Checked &&
                        (!item->text().contains(text, Qt::CaseInsensitive) ||
                         !(item->data(fitsRole).toBool() || m_allStages->isChecked())));
    }
}

/// A grade is a short way to tick its classes.
void CampaignDialog::followGrade(QListWidgetItem *item)
{
    const bool isGrade = !item->data(classRole).isValid();
    const QVariant grade = item->data(gradeRole);
    const QSignalBlocker still(m_classes);
    bool all = true;
    QListWidgetItem *head = nullptr;
    for (int i = 0; i < m_classes->count(); ++i) {
        QListWidgetItem *one = m_classes->item(i);
        if (one->data(gradeRole) != grade)
            continue;
        if (!one->data(classRole).isValid()) {
            head = one;
            continue;
        }
        if (isGrade)
            one->setCheckState(item->checkState());
        all = all && one->checkState() == Qt::Checked;
    }
    if (head != nullptr)
        head->setCheckState(all ? Qt::Checked : Qt::Unchecked);
}

void CampaignDialog::showChoices(const Choices &choices)
{
    for (const Choices::Scale &scale : choices.scales)
        addCheckable(m_scales, scale.shown, scale.id, m_campaign && m_campaign->scales.contains(scale.id))
            ->setData(fitsRole, scale.fits);
    filterScales();
    {
        const QSignalBlocker still(m_classes);
        QString grade;
        for (const SchoolClass &one : choices.classes) {
            const QString label = gradeLabel(one.stage, one.grade);
            if (label != grade) {
                grade = label;
                addCheckable(m_classes, tr("%1(全部)").arg(grade), {}, false)->setData(gradeRole, grade);
            }
            const bool checked =
                m_campaign && !m_campaign->allClasses && m_campaign->classes.contains(one.id);
            addCheckable(m_classes, QStringLiteral("    ") + classLabel(one), one.id.value(), checked)
                ->setData(gradeRole, grade);
        }
    }
    for (int i = 0; i < m_classes->count(); ++i) {
        if (m_classes->item(i)->data(classRole).isValid())
            followGrade(m_classes->item(i));
    }
    const UserId self = m_host.facts().session.userId;
    for (const CampaignPerson &one : choices.people) {
        m_charge->addItem(one.name, one.id.value());
        addCheckable(m_watchers, one.name, one.id.value(),
                     m_campaign ? m_campaign->watchers.contains(one.id) : one.id == self);
    }
    m_charge->setCurrentIndex(
        std::max(0, m_charge->findData((m_campaign ? m_campaign->personInCharge : self).value())));
    if (m_campaign)
        showCampaign();
    if (choices.classes.isEmpty())
        m_banner->say(Banner::Kind::Attention, tr("还没有班级。可以先建立测评,导入名册后学生会自动出现。"));
}

void CampaignDialog::showCampaign()
{
    m_name->setText(m_campaign->name);
    m_kind->setCurrentCode(campaignKindCode(m_campaign->kind));
    m_from->setDate(m_campaign->from);
    m_to->setDate(m_campaign->to);
    m_standIn->setText(m_campaign->standIn);
    m_standInPhone->setText(m_campaign->standInPhone);
    m_consent->setPlainText(m_campaign->consentText);
}

Campaign CampaignDialog::wanted() const
{
    Campaign campaign = m_campaign.value_or(Campaign());
    campaign.name = m_name->text().trimmed();
    campaign.kind = campaignKindFromCode(m_kind->currentCode()).value_or(CampaignKind::Census);
    campaign.from = m_from->date();
    campaign.to = m_to->date();
    campaign.consentText = m_consent->toPlainText().trimmed();
    campaign.personInCharge = UserId(m_charge->currentData().toLongLong());
    campaign.standIn = m_standIn->text().trimmed();
    campaign.standInPhone = m_standInPhone->text().trimmed();
    const QStringList before = campaign.scales;
    campaign.scales.clear();
    campaign.watchers.clear();
    campaign.classes.clear();
    for (int i = 0; i < m_scales->count(); ++i) {
        if (m_scales->item(i)->checkState() == Qt::Checked)
            campaign.scales.append(m_scales->item(i)->data(classRole).toString());
    }
    for (int i = 0; i < m_watchers->count(); ++i) {
        if (m_watchers->item(i)->checkState() == Qt::Checked)
            campaign.watchers.append(UserId(m_watchers->item(i)->data(classRole).toLongLong()));
    }
    QList<SchoolClassId> listed;
    for (int i = 0; i < m_classes->count(); ++i) {
        const QListWidgetItem *item = m_classes->item(i);
        if (!item->data(classRole).isValid())
            continue;
        listed.append(SchoolClassId(item->data(classRole).toLongLong()));
        if (item->checkState() == Qt::Checked)
            campaign.classes.append(listed.last());
    }
    // Classes of another school year are not on the list and stay.
    for (const SchoolClassId id : m_campaign ? m_campaign->classes : QList<SchoolClassId>()) {
        if (!listed.contains(id))
            campaign.classes.append(id);
    }
    campaign.allClasses = campaign.classes.isEmpty();
    // The order in which they are answered stays where the same scales are there.
    if (QSet<QString>(before.cbegin(), before.cend()) ==
        QSet<QString>(campaign.scales.cbegin(), campaign.scales.cend()))
        campaign.scales = before;
    return campaign;
}

void CampaignDialog::save()
{
    using Made = std::pair<Result<Campaign>, qint64>;
    m_host.tasks().run(
        this,
        [campaign = wanted(), reason = m_reason->text().trimmed()](Services &services) -> Made {
            auto made = kept(services, campaign, reason);
            return {made, services.workplace.lastChangeSet()};
        },
        [this](const Made &made) {
            if (!made.first) {
                m_banner->say(Banner::Kind::Problem, text::sentence(made.first.error()));
                if (made.first.error().subject == QLatin1String("campaign.outside_stage")) {
                    m_reasonCaption->show();
                    m_reason->show();
                    m_reason->setFocus();
                }
                return;
            }
            m_host.saved((m_campaign ? tr("修改测评“%1”") : tr("新建测评“%1”")).arg(made.first->name),
                         made.second);
            Q_EMIT created(made.first->uid);
            accept();
        });
}

} // namespace tingyu::ui
