// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/concern_picker.h"

#include "core/room/sessions/session_words.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

/// 学习 › 考试焦虑
QString concernText(const QString &code)
{
    const QList<CodedWords> &all = sessionWords().concerns;
    const auto one =
        std::find_if(all.cbegin(), all.cend(), [&](const CodedWords &each) { return each.code == code; });
    const QString words = text::sessionWord(code);
    return one == all.cend() || one->parent.isEmpty()
               ? words
               : QString(text::sessionWord(one->parent) % QStringLiteral(" › ") % words);
}

} // namespace

ConcernPicker::ConcernPicker(QWidget *parent)
    : QWidget(parent)
    , m_choice(named(new QComboBox(this), "note.concerns.add", tr("添加求助类别")))
    , m_list(named(new QListWidget(this), "note.concerns", tr("求助类别,Enter 设为最主要的,Delete 移除")))
    , m_hint(label(tr("Enter 设为最主要的,Delete 移除"), "caption", this))
{
    m_choice->addItem(tr("添加求助类别…"));
    for (const CodedWords &one : sessionWords().concerns)
        m_choice->addItem(concernText(one.code), one.code);
    auto *words = label(tr("求助类别"), "second", this);
    words->setBuddy(m_choice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addWidget(words);
    column->addWidget(m_choice);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    m_list->installEventFilter(this);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        const QString code = m_choice->itemData(index).toString();
        m_choice->setCurrentIndex(0);
        if (!code.isEmpty())
            add(code);
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this,
            [this](QListWidgetItem *item) { raise(m_list->row(item)); });
    show(-1);
}

void ConcernPicker::setConcerns(const QList<SessionConcern> &concerns)
{
    m_concerns = concerns;
    show(-1);
}

void ConcernPicker::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_choice->setVisible(!readOnly);
    show(m_list->currentRow());
}

void ConcernPicker::add(const QString &code)
{
    const auto known = std::find_if(m_concerns.cbegin(), m_concerns.cend(),
                                    [&](const SessionConcern &one) { return one.code == code; });
    if (known == m_concerns.cend()) {
        m_concerns.append({code, m_concerns.isEmpty()});
        show(static_cast<int>(m_concerns.size()) - 1);
        Q_EMIT changed();
        return;
    }
    m_list->setCurrentRow(static_cast<int>(known - m_concerns.cbegin()));
}

void ConcernPicker::raise(int row)
{
    if (m_readOnly || row < 0 || row >= m_concerns.size())
        return;
    for (qsizetype i = 0; i < m_concerns.size(); ++i)
        m_concerns[i].isTop = i == row;
    show(row);
    Q_EMIT changed();
}

void ConcernPicker::remove(int row)
{
    if (m_readOnly || row < 0 || row >= m_concerns.size())
        return;
    const bool wasTop = m_concerns.takeAt(row).isTop;
    if (wasTop && !m_concerns.isEmpty())
        m_concerns.first().isTop = true;
    show(qMin(row, static_cast<int>(m_concerns.size()) - 1));
    if (m_concerns.isEmpty())
        m_choice->setFocus();
    Q_EMIT changed();
}

void ConcernPicker::show(int row)
{
    m_list->clear();
    for (const SessionConcern &one : std::as_const(m_concerns)) {
        const QString words = concernText(one.code);
        m_list->addItem(one.isTop && m_concerns.size() > 1 ? tr("● 最主要:%1").arg(words) : words);
    }
    m_list->setCurrentRow(row);
    m_list->setVisible(!m_concerns.isEmpty());
    m_hint->setVisible(!m_readOnly && m_concerns.size() > 1);
    const int high = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(qMax(1, static_cast<int>(m_concerns.size())) * qMax(high, px(24)) + px(10));
}

bool ConcernPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ControlModifier)) {
            raise(m_list->currentRow());
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove(m_list->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tingyu::ui
