// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tingyu::ui {

class HousePanel;
class StartPage;

/// The frame of every page before unlocking: the name of the house at the left, one sheet of paper at the
/// right.
class StartFrame : public QWidget
{
    Q_OBJECT

public:
    explicit StartFrame(QWidget *parent = nullptr);
    void setContent(StartPage *content); ///< takes it; the former one is deleted
    QWidget *content() const { return m_content; }

private:
    HousePanel *m_panel = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_place = nullptr;
};

/// One page of the frame: title, sentence, body.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(const QString &title, const QString &sentence, QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    virtual QWidget *firstFocus() { return nullptr; }
    /// The page of the help that F1 opens here: an id of help_tasks.h.
    virtual QString helpTask() const { return QStringLiteral("first_run"); }
    /// A file dropped on the window; false when the page has no use for it.
    virtual bool takeFile(const QString &path)
    {
        Q_UNUSED(path)
        return false;
    }

private:
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace tingyu::ui
