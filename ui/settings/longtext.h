// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace spirula::ui
{

/// A text of several lines. Tab leaves it; what it holds counts when the focus has gone.
class LongText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LongText(int mostCharacters, QWidget *parent = nullptr);

    // As a QLineEdit has them: whoever handles texts need not know how long they are.
    QString text() const { return toPlainText(); }
    void setText(const QString &text) { setPlainText(text); }
    bool isModified() const { return document()->isModified(); }
    void setModified(bool modified) { document()->setModified(modified); }

Q_SIGNALS:
    void editingFinished();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void cut(int most);
};

}
