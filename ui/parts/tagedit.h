// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace spirula::ui
{

class FlowLayout;

/// A few short words, each with a way to take it off. Enter and comma add one, Backspace takes the last.
class TagEdit : public QWidget
{
    Q_OBJECT
public:
    /// No more than `most` tags, each of `shortest` to `longest` characters.
    struct Bounds {
        int most;
        int shortest;
        int longest;
    };

    TagEdit(const QString &name, Bounds bounds, QWidget *parent = nullptr);

    QStringList tags() const { return m_tags; }
    void setTags(const QStringList &tags); ///< changed() is not sent

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(const QStringList &tags); ///< by the person

private:
    bool add(const QString &tag);
    void addTyped();
    void remove(const QString &tag);
    void layOut();

    Bounds m_bounds;
    QStringList m_tags;
    QLineEdit *m_field;
    FlowLayout *m_row;
};

}
