// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parts/button.h"
#include "parts/formrow.h"
#include "parts/switch.h"
#include "parts/tagedit.h"
#include "publish/publishfields.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QWidget>

namespace spirula::ui
{

/// The fields of a video, or those that several share: then without the title and what belongs to one only.
class PublishForm : public QWidget
{
    Q_OBJECT
public:
    explicit PublishForm(QWidget *parent = nullptr);

    void setFields(const PublishFields &fields, bool hasPassword);
    /// `base` with what stands in the form.
    PublishFields fields(PublishFields base) const;
    void setSeveral(bool several);
    void setCaptions(const std::vector<wire::HomeCaption> &captions);
    void focusTitle(); ///< selected, so that typing replaces it
    /// What is wrong with the chapters, a sentence; empty if nothing. It also stands at its field then.
    QString problem();

Q_SIGNALS:
    void changed();
    void accepted(); ///< Enter in the title
    void captionAdded(const QString &language, const QString &path);
    void captionRemoved(const QString &language);

private:
    void buildMain(QVBoxLayout &column);
    void buildMore(QVBoxLayout &column);
    void watchChanges();
    void showDependent();
    void chooseCaptions();

    bool m_several = false;
    bool m_filling = false;
    std::vector<wire::HomeCaption> m_shownCaptions;
    QLineEdit *m_title;
    QPlainTextEdit *m_description;
    QComboBox *m_privacy;
    QLineEdit *m_password;
    TagEdit *m_tags;
    QComboBox *m_language;
    QComboBox *m_category;
    QComboBox *m_licence;
    QWidget *m_captions;
    QPlainTextEdit *m_chapters;
    Switch *m_scheduled;
    QDateTimeEdit *m_publishAt;
    QComboBox *m_comments;
    QPlainTextEdit *m_support;
    Switch *m_sensitive;
    Switch *m_download;
    FormRow *m_titleRow = nullptr;
    FormRow *m_privacyRow = nullptr;
    FormRow *m_passwordRow = nullptr;
    FormRow *m_captionsRow = nullptr;
    FormRow *m_chaptersRow = nullptr;
};

}
