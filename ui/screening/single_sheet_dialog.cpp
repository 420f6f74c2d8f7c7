// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/single_sheet_dialog.h"

#include "ui/screening/answer_form.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/scale_facts.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

const auto singleSheetForm = QStringLiteral("single-sheet");
const auto ofThePack = QStringLiteral("pack");
const auto ofTheSchool = QStringLiteral("paper");

} // namespace

struct SingleSheetDialog::Start
{
    StudentHeader header;
    QList<std::pair<QString, QString>> scales; ///< id and title; those that fit first
    QString draft;
};

SingleSheetDialog::SingleSheetDialog(PageHost &host, const Uid &student, QWidget *parent)
    : QDialog(parent), m_host(host), m_student(student)
{
    setAttribute(Qt::WA_DeleteOnClose);
    named(this, "singleSheetDialog", tr("单独做一份量表"));
    setWindowTitle(tr("听屿 心理辅导室"));
    fitDialog(this, 820, 620);
    build();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(1000);
    connect(&m_draftTimer, &QTimer::timeout, this, &SingleSheetDialog::keepDraft);
    load();
}

void SingleSheetDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(px(8));
    m_heading = label({}, "strong", this);
    column->addWidget(m_heading);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *form = new QFormLayout;
    form->setSpacing(px(6));
    const auto row = [&](const QString &words, QWidget *field) {
        auto *caption = new QLabel(words, this);
        caption->setBuddy(field);
        form->addRow(caption, field);
        return caption;
    };
    const auto line = [&](const char *name, const QString &spoken) {
        auto *made = named(new QLineEdit(this), name, spoken);
        connect(made, &QLineEdit::textEdited, this, [this] { m_draftTimer.start(); });
        return made;
    };
    m_scale = named(new QComboBox(this), "singleScale", tr("要做的量表"));
    connect(m_scale, &QComboBox::activated, this, &SingleSheetDialog::chooseScale);
    row(tr("量表"), m_scale);
    m_purpose = line("singlePurpose", tr("使用的目的"));
    m_purpose->setPlaceholderText(tr("为什么做这份量表,做完打算怎样用"));
    row(tr("目的"), m_purpose);
    m_consent = named(new SegmentedChoice(this), "singleConsent", tr("谁同意"));
    for (const UseConsent consent :
         {UseConsent::Student, UseConsent::Guardian, UseConsent::Both, UseConsent::Emergency})
        m_consent->add(useConsentCode(consent), screening::consentName(consent));
    m_consent->setCurrentCode(useConsentCode(UseConsent::Both));
    connect(m_consent, &SegmentedChoice::chosen, this, [this] { m_draftTimer.start(); });
    row(tr("同意"), m_consent);
    m_consentNote = line("singleConsentNote", tr("同意的说明"));
    m_consentNote->setPlaceholderText(tr("何时、怎样取得;紧急情况下写明情况和何时告知谁"));
    row(tr("说明"), m_consentNote);
    m_ageReason = line("singleAgeReason", tr("在适用范围之外使用的理由"));
    m_ageCaption = row(tr("理由"), m_ageReason);
    m_wording = named(new SegmentedChoice(this), "singleWording", tr("作答所用的题目文字"));
    m_wording->add(ofThePack, tr("下面的文字"));
    m_wording->add(ofTheSchool, tr("学校的纸质题本"));
    m_wording->setCurrentCode(ofThePack);
    connect(m_wording, &SegmentedChoice::chosen, this, &SingleSheetDialog::showWording);
    m_wordingCaption = row(tr("题目"), m_wording);
    column->addLayout(form);
    m_form = named(new AnswerForm(this), "singleAnswers", tr("逐题作答"));
    connect(m_form, &AnswerForm::changed, this, [this] { m_draftTimer.start(); });
    column->addWidget(m_form, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_give = named(new ActionButton(tr("完成"), this), "giveSingle", tr("完成这份量表并计分"));
    m_give->setPrimary(true);
    m_give->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_give->setEnabled(false);
    m_give->setAutoDefault(false);
    connect(m_give, &QPushButton::clicked, this, &SingleSheetDialog::give);
    auto *close = named(new ActionButton(tr("先放着"), this), "leaveSingle", tr("先放着,填到一半的会留下"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, [this] {
        keepDraft();
        reject();
    });
    buttons->addWidget(m_give);
    buttons->addWidget(close);
    column->addLayout(buttons);
    m_ageCaption->hide();
    m_ageReason->hide();
    m_wordingCaption->hide();
    m_wording->hide();
    m_scale->setFocus();
}

void SingleSheetDialog::load()
{
    m_host.tasks().run(
        this,
        [student = m_student](Services &services) -> Result<Start> {
            auto header = services.students.header(student);
            if (!header)
                return header.error();
            auto shelf = services.scaleShelf.shelf();
            if (!shelf)
                return shelf.error();
            Start start{*header, {}, {}};
            QList<std::pair<QString, QString>> outside;
            for (const ShelfScale &scale : std::as_const(shelf->scales)) {
                if (scale.withdrawn)
                    continue;
                auto fit = services.singleSheets.fit(header->id, scale.definition->id, QStringLiteral("zh"));
                if (!fit)
                    return fit.error();
                const QString title = screening::scaleTitle(*scale.definition);
                if (fit->misfits.isEmpty())
                    start.scales.append({scale.definition->id, title});
                else
                    outside.append({scale.definition->id, tr("%1(适用范围之外)").arg(title)});
            }
            start.scales += outside;
            auto draft = services.drafts.load(student.toString(), singleSheetForm);
            if (!draft)
                return draft.error();
            start.draft = *draft ? (*draft)->content : QString();
            return start;
        },
        [this](const Result<Start> &start) {
            if (start)
                takeStart(*start);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(start.error()));
        });
}

void SingleSheetDialog::takeStart(const Start &start)
{
    m_studentId = start.header.id;
    m_heading->setText(tr("单独做一份量表 · %1 %2").arg(start.header.name, start.header.classLabel));
    m_scale->addItem(tr("请选择…"), QString());
    for (const auto &[id, title] : start.scales)
        m_scale->addItem(title, id);
    if (!start.draft.isEmpty())
        takeDraft(start.draft);
}

void SingleSheetDialog::chooseScale()
{
    const QString id = m_scale->currentData().toString();
    m_give->setEnabled(false);
    m_fit.reset();
    if (id.isEmpty())
        return;
    m_host.tasks().run(
        this,
        [student = m_studentId, id, language = text::languageCode(text::spoken())](Services &services) {
            return services.singleSheets.fit(student, id, language);
        },
        [this, id](const Result<SingleFit> &fit) {
            if (id != m_scale->currentData().toString())
                return;
            if (fit)
                takeFit(*fit);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(fit.error()));
        });
}

void SingleSheetDialog::takeFit(const SingleFit &fit)
{
    m_fit = fit;
    const bool outside = !fit.misfits.isEmpty();
    m_ageCaption->setVisible(outside);
    m_ageReason->setVisible(outside);
    m_wordingCaption->setVisible(fit.wording.has_value());
    m_wording->setVisible(fit.wording.has_value());
    QStringList remarks;
    if (outside)
        remarks.append(
            tr("这名学生的%1在量表的适用范围之外(%2),请写明使用的理由。")
                .arg(screening::misfitNames(fit.misfits), screening::stageNames(fit.definition->stages)));
    if (fit.guardianNeeded)
        remarks.append(tr("不满 14 岁,须有监护人同意。"));
    if (fit.definition->informant != scales::Informant::Self)
        remarks.append(tr("这份量表由%1填写。").arg(screening::readerName(fit.definition->informant)));
    if (!fit.wording)
        remarks.append(tr("这里没有题目文字:请对照学校有权使用的纸质题本,按题号录入。"));
    if (fit.lastOn.isValid())
        remarks.append(tr("上一次是 %1。").arg(fit.lastOn.toString(QStringLiteral("yyyy-MM-dd"))));
    if (remarks.isEmpty())
        m_banner->clear();
    else
        m_banner->say(outside ? Banner::Kind::Attention : Banner::Kind::Info, remarks.join(QLatin1Char(' ')));
    showWording();
    m_give->setEnabled(true);
    if (m_purpose->text().isEmpty())
        m_purpose->setFocus();
}

void SingleSheetDialog::showWording()
{
    if (!m_fit)
        return;
    const Answers now = m_waiting.isEmpty() ? m_form->answers() : std::exchange(m_waiting, {});
    const bool pack = m_fit->wording && m_wording->currentCode() == ofThePack;
    m_form->setScale(*m_fit->definition, pack ? m_fit->wording : std::nullopt);
    m_form->setAnswers(now);
}

QString SingleSheetDialog::draftText() const
{
    const QJsonObject object{{QStringLiteral("scale"), m_scale->currentData().toString()},
                             {QStringLiteral("purpose"), m_purpose->text()},
                             {QStringLiteral("consent"), m_consent->currentCode()},
                             {QStringLiteral("note"), m_consentNote->text()},
                             {QStringLiteral("reason"), m_ageReason->text()},
                             {QStringLiteral("wording"), m_wording->currentCode()},
                             {QStringLiteral("answers"), answersToJson(m_form->answers())}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void SingleSheetDialog::takeDraft(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto said = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    m_purpose->setText(said("purpose"));
    m_consent->setCurrentCode(said("consent"));
    m_consentNote->setText(said("note"));
    m_ageReason->setText(said("reason"));
    m_wording->setCurrentCode(said("wording"));
    m_waiting = answersFromJson(said("answers"));
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(said("scale"))));
    chooseScale();
}

void SingleSheetDialog::keepDraft()
{
    m_draftTimer.stop();
    if (m_scale->currentData().toString().isEmpty() || !m_fit)
        return;
    m_host.tasks().run(
        this,
        [student = m_student, content = draftText()](Services &services) {
            return services.drafts.save(student.toString(), singleSheetForm, content);
        },
        [this](const Result<void> &kept) {
            if (kept)
                m_host.draftSaved();
        });
}

void SingleSheetDialog::give()
{
    if (!m_fit)
        return;
    m_draftTimer.stop();
    SingleOrder order;
    order.sheet.student = m_studentId;
    order.sheet.scaleId = m_fit->definition->id;
    order.sheet.purpose = m_purpose->text();
    order.sheet.source = SheetSource::Keyed;
    order.sheet.answers = m_form->answers();
    if (m_fit->wording && m_wording->currentCode() == ofThePack)
        order.sheet.textId = m_fit->wording->id;
    order.use.consent = useConsentFromCode(m_consent->currentCode()).value_or(UseConsent::Both);
    order.use.consentNote = m_consentNote->text();
    order.use.ageReason = m_ageReason->text();
    using Done = std::pair<Result<StoredSheet>, qint64>;
    m_give->setEnabled(false);
    m_host.tasks().run(
        this,
        [order, student = m_student](Services &services) -> Done {
            auto stored = services.singleSheets.give(order);
            const qint64 set = services.workplace.lastChangeSet();
            if (stored) {
                if (auto dropped = services.drafts.discard(student.toString(), singleSheetForm); !dropped)
                    return {dropped.error(), 0};
            }
            return {stored, set};
        },
        [this](const Done &done) {
            m_give->setEnabled(true);
            if (!done.first) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.first.error()));
                if (done.first.error().subject == QLatin1String("sheet.no_purpose"))
                    m_purpose->setFocus();
                return;
            }
            m_host.saved(tr("单独做一份 %1").arg(m_fit->definition->abbr), done.second);
            if (done.first->flagged)
                m_host.say(tr("这份答卷须当天查看,已列入今日待办。"));
            Q_EMIT given(done.first->uid);
            accept();
        });
}

} // namespace tingyu::ui
