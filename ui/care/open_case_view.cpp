// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/open_case_view.h"

#include "ui/care/care_words.h"
#include "ui/care/field_edit.h"
#include "ui/students/student_box.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tingyu::ui {

OpenCaseView::OpenCaseView(PageHost &host, QWidget *parent)
    : QWidget(parent), m_host(host), m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(18));
    column->setSpacing(px(16));
    m_banner->setObjectName(QStringLiteral("openCase.message"));
    column->addWidget(m_banner);
    auto *card = new Card(tr("开立个案"), this);
    card->setMaximumWidth(px(720));
    m_search = named(new StudentBox(host, card), "openCase.student", tr("给哪位学生开立个案"));
    auto *words = label(tr("学生"), "second", card);
    words->setBuddy(m_search);
    m_who = label({}, "strong", card);
    m_who->setObjectName(QStringLiteral("openCase.who"));
    m_others = label({}, "caption", card);
    m_others->setWordWrap(true);
    m_kind = new SegmentedChoice(card);
    m_kind->setObjectName(QStringLiteral("openCase.kind"));
    m_kind->setAccessibleName(tr("个案类别"));
    for (const CaseKind kind : {CaseKind::Concern, CaseKind::Crisis, CaseKind::Protection})
        m_kind->add(caseKindCode(kind), caseKindText(kind));
    m_on = new FieldEdit(QStringLiteral("openCase.on"), tr("开立日期"), tr("开立日期"),
                         {FieldEdit::Kind::Day}, host.clock().today(), card);
    m_reason = new FieldEdit(QStringLiteral("openCase.reason"), tr("事由"), tr("开立个案的事由"),
                             {FieldEdit::Kind::Prose, 3}, host.clock().today(), card);
    card->body()->addWidget(words);
    card->body()->addWidget(m_search);
    card->body()->addWidget(m_who);
    card->body()->addWidget(m_others);
    card->body()->addWidget(label(tr("类别"), "second", card));
    card->body()->addWidget(m_kind);
    auto *hint =
        label(tr("保护个案(受侵害线索、强制报告)只有负责人和负责这个案的人能打开。"), "caption", card);
    hint->setVisible(!host.facts().onePerson);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    card->body()->addWidget(m_on);
    card->body()->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *open = named(new ActionButton(tr("开立"), card), "openCase.store", tr("开立这个个案"));
    open->setPrimary(true);
    auto *back = named(new ActionButton(tr("返回"), card), "openCase.leave", tr("返回全部个案"));
    row->addWidget(open);
    row->addWidget(new KeyHint(QKeySequence(QStringLiteral("Ctrl+Return")), card));
    row->addWidget(back);
    row->addStretch(1);
    card->body()->addLayout(row);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_search, &StudentBox::studentChosen, this, [this](const StudentHeader &student) {
        choose(student.uid);
        if (auto *first = m_kind->findChild<QRadioButton *>())
            first->setFocus(Qt::TabFocusReason);
    });
    connect(open, &QPushButton::clicked, this, &OpenCaseView::submit);
    connect(back, &QPushButton::clicked, this, &OpenCaseView::left);
    for (FieldEdit *edit : {m_on, m_reason})
        connect(edit, &FieldEdit::finished, this, &OpenCaseView::submit);
}

void OpenCaseView::begin(const Uid &student, const QString &reason)
{
    m_banner->clear();
    m_student = {};
    m_who->clear();
    m_who->hide();
    m_others->hide();
    m_search->clear();
    m_search->setPlaceholderText(tr("姓名、首字母或学号"));
    m_kind->setCurrentCode(caseKindCode(CaseKind::Concern));
    m_on->setText(dayText(m_host.clock().today()));
    m_reason->setText(reason);
    if (!student.isNull())
        choose(student);
}

QWidget *OpenCaseView::firstFocus() const
{
    return m_student.isNull() ? static_cast<QWidget *>(m_search) : m_reason->editor();
}

void OpenCaseView::choose(const Uid &student)
{
    struct Chosen
    {
        StudentHeader student;
        QList<CareCase> cases;
    };
    m_student = student;
    m_host.tasks().run(
        this,
        [student](Services &services) -> Result<Chosen> {
            auto header = services.students.header(student);
            if (!header)
                return header.error();
            CaseFilter filter;
            filter.studentId = header->id;
            filter.state = CaseState::Open;
            auto cases = services.cases.list(filter);
            if (!cases)
                return cases.error();
            return Chosen{*header, *cases};
        },
        [this, student](const Result<Chosen> &chosen) {
            if (student != m_student)
                return;
            if (!chosen) {
                m_student = {};
                m_banner->say(Banner::Kind::Attention, text::sentence(chosen.error()));
                return;
            }
            m_who->setText(whoText(chosen->student));
            m_who->show();
            m_search->setPlaceholderText(tr("换一位学生"));
            QStringList codes;
            for (const CareCase &one : chosen->cases)
                codes.append(one.code() % QLatin1Char(' ') % caseKindText(one.kind));
            m_others->setText(tr("该生已有进行中的个案:%1").arg(text::listed(codes)));
            m_others->setVisible(!codes.isEmpty());
        });
}

void OpenCaseView::submit()
{
    if (m_student.isNull()) {
        m_banner->say(Banner::Kind::Attention, tr("请先找到学生:输入姓名首字母,按 Enter 选中。"));
        m_search->setFocus(Qt::TabFocusReason);
        return;
    }
    if (m_on->isProblem()) {
        m_on->editor()->setFocus();
        return;
    }
    struct Opened
    {
        Uid uid;
        qint64 set = 0;
    };
    m_host.tasks().run(
        this,
        [student = m_student, kind = caseKindFromCode(m_kind->currentCode()).value_or(CaseKind::Concern),
         reason = m_reason->text(),
         on = QDate::fromString(m_on->text(), Qt::ISODate)](Services &services) -> Result<Opened> {
            auto opened = services.cases.open(student, kind, reason, on);
            if (!opened)
                return opened.error();
            return Opened{*opened, services.workplace.lastChangeSet()};
        },
        [this](const Result<Opened> &opened) {
            if (!opened) {
                m_banner->say(Banner::Kind::Attention, text::sentence(opened.error()));
                m_reason->editor()->setFocus();
                return;
            }
            m_host.saved(tr("开立个案"), opened->set);
            Q_EMIT this->opened(opened->uid);
        });
}

} // namespace tingyu::ui
