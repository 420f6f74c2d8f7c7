// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/campaign_dialog.h"

#include "ui/screening/screening_text.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tingyu::ui {

CampaignDialog::CampaignDialog(PageHost &host, QWidget *parent) : QDialog(parent), m_host(host)
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "campaignDialog", tr("新建测评"));
    setWindowTitle(tr("听屿 心理辅导室"));
    build();
    const text::Language language = text::spoken();
    host.tasks().run(
        this,
        [language](Services &services) -> Result<Choices> {
            Choices choices;
            const QStringList ids = services.scales.ids();
            for (const QString &id : ids) {
                if (auto definition = services.scales.find(id)) {
                    const scales::Words &name = (*definition)->name;
                    choices.scales.append(
                        {id, (*definition)->abbr + QStringLiteral("  ") + text::wordsIn(language, name)});
                }
            }
            auto year = services.classes.currentSchoolYear();
            if (!year)
                return year.error();
            auto classes = services.classes.classes(*year);
            if (!classes)
                return classes.error();
            for (const SchoolClass &one : std::as_const(*classes))
                choices.classes.append({one.id, classLabel(one)});
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
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(12));
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *form = new QFormLayout;
    form->setSpacing(px(8));
    const auto row = [&](const QString &title, QWidget *field) {
        auto *caption = new QLabel(title, this);
        caption->setBuddy(field);
        form->addRow(caption, field);
    };
    m_name = named(new QLineEdit(this), "campaignName", tr("测评名称"));
    m_name->setPlaceholderText(tr("例如:%1 年秋季普测").arg(m_host.clock().today().year()));
    row(tr("名称"), m_name);
    m_kind = named(new SegmentedChoice(this), "campaignKind", tr("测评类型"));
    for (const CampaignKind kind :
         {CampaignKind::Census, CampaignKind::Entry, CampaignKind::Typed, CampaignKind::Monitoring})
        m_kind->add(campaignKindCode(kind), screening::kindName(kind));
    m_kind->setCurrentCode(campaignKindCode(CampaignKind::Census));
    row(tr("类型"), m_kind);
    m_scales = named(new QListWidget(this), "campaignScales", tr("量表"));
    m_scales->setFixedHeight(px(130));
    row(tr("量表"), m_scales);
    m_from = named(new DateField(m_host.clock().today(), this), "campaignFrom", tr("开始日期"));
    m_from->setDate(m_host.clock().today());
    row(tr("开始"), m_from);
    m_to = named(new DateField(m_host.clock().today(), this), "campaignTo", tr("结束日期"));
    m_to->setDate(m_host.clock().today().addDays(30));
    row(tr("结束"), m_to);
    m_classes = named(new QListWidget(this), "campaignClassChoice", tr("参加的班级"));
    m_classes->setFixedHeight(px(110));
    row(tr("班级"), m_classes);
    form->addRow(QString(), label(tr("一个也不勾选,就是全部班级。"), "caption", this));
    m_consent = named(new QPlainTextEdit(this), "campaignConsent", tr("学生告知内容"));
    m_consent->setStyleSheet(QStringLiteral("min-height: %1px").arg(px(60)));
    m_consent->setTabChangesFocus(true);
    m_consent->setPlaceholderText(tr("目的、自愿与可随时退出、谁能看到结果;打印答卷时随附。"));
    row(tr("告知"), m_consent);
    column->addLayout(form);

    auto *buttons = new QDialogButtonBox(this);
    auto *create = named(new ActionButton(tr("建立"), this), "createCampaign", tr("建立测评"));
    create->setPrimary(true);
    create->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *cancel = named(new ActionButton(tr("取消"), this), "cancelCampaign", tr("取消新建测评"));
    buttons->addButton(create, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(create, &QPushButton::clicked, this, &CampaignDialog::create);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(buttons);
    m_name->setFocus();
}

void CampaignDialog::showChoices(const Choices &choices)
{
    const auto add = [](QListWidget *list, const QString &text, const QVariant &value) {
        auto *item = new QListWidgetItem(text, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, value);
    };
    for (const auto &[id, name] : choices.scales)
        add(m_scales, name, id);
    for (const auto &[id, name] : choices.classes) {
        add(m_classes, name, m_classIds.size());
        m_classIds.append(id);
    }
    if (choices.classes.isEmpty())
        m_banner->say(Banner::Kind::Attention, tr("还没有班级。可以先建立测评,导入名册后学生会自动出现。"));
}

void CampaignDialog::create()
{
    Campaign wanted;
    wanted.name = m_name->text().trimmed();
    wanted.kind = campaignKindFromCode(m_kind->currentCode()).value_or(CampaignKind::Census);
    wanted.from = m_from->date();
    wanted.to = m_to->date();
    wanted.consentText = m_consent->toPlainText().trimmed();
    for (int i = 0; i < m_scales->count(); ++i) {
        if (m_scales->item(i)->checkState() == Qt::Checked)
            wanted.scales.append(m_scales->item(i)->data(Qt::UserRole).toString());
    }
    for (int i = 0; i < m_classes->count(); ++i) {
        if (m_classes->item(i)->checkState() == Qt::Checked)
            wanted.classes.append(m_classIds.at(m_classes->item(i)->data(Qt::UserRole).toInt()));
    }
    wanted.allClasses = wanted.classes.isEmpty();
    using Made = std::pair<Result<Campaign>, qint64>;
    m_host.tasks().run(
        this,
        [wanted](Services &services) -> Made {
            auto made = services.campaigns.create(wanted);
            return {made, services.workplace.lastChangeSet()};
        },
        [this](const Made &made) {
            if (!made.first) {
                m_banner->say(Banner::Kind::Problem, text::sentence(made.first.error()));
                return;
            }
            m_host.saved(tr("新建测评“%1”").arg(made.first->name), made.second);
            Q_EMIT created(made.first->uid);
            accept();
        });
}

} // namespace tingyu::ui
