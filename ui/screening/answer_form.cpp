// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/answer_form.h"

#include "ui/text/scale_text.h"
#include "ui/widgets/digit_choice.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTime>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr size_t mostDigits = 9;

/// "23:30" or "2330" as minutes after midnight; null: no time of day.
scales::Rational clockMinutes(const QString &typed)
{
    const QString text = typed.simplified();
    for (const char *format : {"H:mm", "HHmm", "H.mm"}) {
        const QTime time = QTime::fromString(text, QLatin1String(format));
        if (time.isValid())
            return scales::Rational(time.hour() * 60 + time.minute());
    }
    return {};
}

} // namespace

AnswerForm::AnswerForm(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // it follows the focus inside
}

void AnswerForm::setScale(const scales::ScaleDefinition &definition,
                          const std::optional<scales::TextPack> &wording)
{
    m_fields.clear();
    auto *inner = new QWidget(this);
    inner->setProperty("ground", true);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, px(8), 0);
    m_column->setSpacing(px(6));
    if (wording) {
        auto *words = label(wording->instructions, "second", inner);
        words->setWordWrap(true);
        m_column->addWidget(words);
    }
    int place = 0;
    for (const scales::Item &item : definition.items) {
        ++place;
        const QString said = wording ? wording->items.value(item.id) : text::spokenWords(item.label);
        auto *question = label(said.isEmpty() ? tr("第 %1 题").arg(item.id) : tr("%1. %2").arg(item.id, said),
                               nullptr, inner);
        question->setWordWrap(true);
        m_column->addWidget(question);
        QWidget *field = makeField(definition, item, place, wording);
        m_column->addWidget(field);
        m_fields.append({item.id, field, definition.setOf(item).kind});
    }
    m_column->addStretch(1);
    setWidget(inner);
}

QWidget *AnswerForm::makeField(const scales::ScaleDefinition &definition, const scales::Item &item, int place,
                               const std::optional<scales::TextPack> &wording)
{
    const scales::ResponseSet &set = definition.setOf(item);
    const QByteArray name = "answer." + QByteArray::number(place);
    const QString spoken = tr("第 %1 题的回答").arg(item.id);
    const qsizetype at = m_fields.size();
    if (!set.isListed()) {
        auto *line = named(new QLineEdit(this), name.constData(), spoken);
        line->setPlaceholderText(set.kind == scales::ResponseSet::Kind::Clock ? tr("几点几分,如 23:30")
                                                                              : tr("数字"));
        connect(line, &QLineEdit::textEdited, this, &AnswerForm::changed);
        connect(line, &QLineEdit::returnPressed, this, [this, at] { goOn(at); });
        return line;
    }
    QList<CodeName> choices;
    const QStringList own = wording ? wording->options.value(set.id) : QStringList();
    for (size_t n = 0; n < set.options.size(); ++n) {
        const scales::Option &option = set.options[n];
        choices.append(
            {QString::fromLatin1(option.value.toText()),
             own.isEmpty() ? text::spokenWords(option.label) : own.value(static_cast<qsizetype>(n))});
    }
    if (set.options.size() > mostDigits) {
        auto *box = named(new QComboBox(this), name.constData(), spoken);
        box->addItem(tr("未答"), QString());
        for (const auto &[code, words] : std::as_const(choices))
            box->addItem(words, code);
        connect(box, &QComboBox::activated, this, &AnswerForm::changed);
        return box;
    }
    auto *choice = named(new DigitChoice(this), name.constData(), spoken);
    choice->setChoices(choices, set.options.size() > 5 ? 3 : static_cast<int>(set.options.size()));
    for (auto *button : choice->findChildren<QAbstractButton *>())
        connect(button, &QAbstractButton::clicked, this, &AnswerForm::changed);
    connect(choice, &DigitChoice::digitTyped, this, [this, at] {
        Q_EMIT changed();
        goOn(at);
    });
    return choice;
}

void AnswerForm::goOn(qsizetype from)
{
    if (from + 1 >= m_fields.size())
        return;
    QWidget *next = m_fields.at(from + 1).widget;
    next->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(next);
}

void AnswerForm::startAtFirst()
{
    if (!m_fields.isEmpty())
        m_fields.first().widget->setFocus(Qt::TabFocusReason);
}

QString AnswerForm::codeOf(const Field &field)
{
    if (const auto *choice = qobject_cast<const DigitChoice *>(field.widget))
        return choice->currentCode();
    if (const auto *box = qobject_cast<const QComboBox *>(field.widget))
        return box->currentData().toString();
    return qobject_cast<const QLineEdit *>(field.widget)->text();
}

Answers AnswerForm::answers() const
{
    Answers answers;
    for (const Field &field : m_fields) {
        const QString code = codeOf(field);
        const scales::Rational value = field.kind == scales::ResponseSet::Kind::Clock
                                           ? clockMinutes(code)
                                           : scales::Rational::parseDecimal(code.trimmed().toLatin1());
        if (!value.isNull())
            answers.insert(field.item, value);
    }
    return answers;
}

void AnswerForm::setAnswers(const Answers &answers)
{
    for (const Field &field : std::as_const(m_fields)) {
        const scales::Rational value = answers.value(field.item);
        if (value.isNull())
            continue;
        const QString code = QString::fromLatin1(value.toText());
        if (auto *choice = qobject_cast<DigitChoice *>(field.widget))
            choice->setCurrentCode(code);
        else if (auto *box = qobject_cast<QComboBox *>(field.widget))
            box->setCurrentIndex(box->findData(code));
        else if (auto *line = qobject_cast<QLineEdit *>(field.widget))
            line->setText(field.kind == scales::ResponseSet::Kind::Clock
                              ? QTime(0, 0)
                                    .addSecs(static_cast<int>(value.toDouble()) * 60)
                                    .toString(QStringLiteral("HH:mm"))
                              : code);
    }
}

} // namespace tingyu::ui
