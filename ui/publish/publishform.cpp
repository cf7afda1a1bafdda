// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishform.h"

#include "base/text.h"
#include "model/vocabulary.h"
#include "parts/tokens.h"
#include "publish/chapterstext.h"
#include "words/partswords.h"
#include "words/publishwords.h"
#include "words/videowords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QPlainTextEdit *textBox(QWidget *parent, int lines)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + metric::step16);
    return edit;
}

void fill(QComboBox *box, std::span<const model::Term> terms)
{
    box->addItem(words::none());
    for (const model::Term &term : terms) {
        box->addItem(text(term.label), term.id);
    }
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

template<class T>
QVariant variant(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

std::optional<int> number(const QComboBox *box)
{
    const QVariant value = box->currentData();
    return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
}

std::vector<std::string> tagsOf(const QString &line)
{
    std::vector<std::string> tags;
    for (const QString &tag : line.split(QLatin1Char(','))) {
        const std::string name = tag.simplified().toStdString();
        if (!name.empty() && std::find(tags.begin(), tags.end(), name) == tags.end()) {
            tags.push_back(name);
        }
    }
    return tags;
}
}

PublishForm::PublishForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_description(textBox(this, 4))
    , m_privacy(new QComboBox(this))
    , m_password(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_licence(new QComboBox(this))
    , m_captions(new QWidget(this))
    , m_chapters(textBox(this, 3))
    , m_scheduled(new QCheckBox(words::publishAtTime(), this))
    , m_publishAt(new QDateTimeEdit(this))
    , m_comments(new QComboBox(this))
    , m_support(textBox(this, 2))
    , m_sensitive(new QCheckBox(words::sensitive(), this))
    , m_download(new QCheckBox(words::download(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *moreButton = new QToolButton(this);
    moreButton->setText(words::more());
    moreButton->setCheckable(true);
    auto *more = new QWidget(this);
    m_main = new QFormLayout;
    m_more = new QFormLayout(more);
    m_more->setContentsMargins({});
    column->addLayout(m_main);
    column->addWidget(moreButton);
    column->addWidget(more);
    column->addStretch();
    more->hide();
    connect(moreButton, &QToolButton::toggled, more, &QWidget::setVisible);
    buildMain();
    buildMore();
    watchChanges();
    showDependent();
}

void PublishForm::buildMain()
{
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(120);
    for (const auto privacy : {model::Privacy::everyone, model::Privacy::unlisted, model::Privacy::password,
                               model::Privacy::onlyMe}) {
        m_privacy->addItem(words::privacyName(privacy), static_cast<int>(privacy));
        m_privacy->setItemData(m_privacy->count() - 1, words::privacyExplained(privacy), Qt::ToolTipRole);
    }
    m_privacy->setObjectName(QStringLiteral("privacy"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_tags->setPlaceholderText(words::tagsHint());
    m_tags->setObjectName(QStringLiteral("tags"));
    m_language->addItem(words::unknownLanguage());
    for (const model::Language &language : model::languages()) {
        m_language->addItem(text(language.label), text(language.id));
    }
    m_main->addRow(words::titleLabel(), m_title);
    m_main->addRow(words::descriptionLabel(), m_description);
    m_main->addRow(words::whoCanWatch(), m_privacy);
    m_main->addRow(words::password(), m_password);
    m_main->addRow(words::tags(), m_tags);
    m_main->addRow(words::language(), m_language);
    connect(m_title, &QLineEdit::returnPressed, this, &PublishForm::accepted);
}

void PublishForm::buildMore()
{
    fill(m_category, model::categories());
    fill(m_licence, model::licences());
    for (const auto policy : {model::CommentsPolicy::enabled, model::CommentsPolicy::requiresApproval,
                              model::CommentsPolicy::disabled}) {
        m_comments->addItem(words::commentsPolicy(policy), static_cast<int>(policy));
    }
    m_chapters->setPlaceholderText(words::chaptersHint());
    m_chapters->setObjectName(QStringLiteral("chapters"));
    m_scheduled->setObjectName(QStringLiteral("scheduled"));
    m_publishAt->setCalendarPopup(true);
    m_publishAt->setAccessibleName(words::publishAtTime());
    m_captions->setLayout(new QVBoxLayout);
    m_captions->layout()->setContentsMargins({});
    m_more->addRow(words::category(), m_category);
    m_more->addRow(words::licence(), m_licence);
    m_more->addRow(words::captions(), m_captions);
    m_more->addRow(words::chapters(), m_chapters);
    m_more->addRow(m_scheduled, m_publishAt);
    m_more->addRow(words::comments(), m_comments);
    m_more->addRow(words::support(), m_support);
    m_more->addRow(m_sensitive);
    m_more->addRow(m_download);
    setCaptions({});
}

void PublishForm::watchChanges()
{
    const auto tell = [this] {
        showDependent();
        if (!m_filling) {
            Q_EMIT changed();
        }
    };
    for (QLineEdit *edit : {m_title, m_password, m_tags}) {
        connect(edit, &QLineEdit::textChanged, this, tell);
    }
    for (QPlainTextEdit *edit : {m_description, m_chapters, m_support}) {
        connect(edit, &QPlainTextEdit::textChanged, this, tell);
    }
    for (QComboBox *box : {m_privacy, m_language, m_category, m_licence, m_comments}) {
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    }
    for (QCheckBox *box : {m_scheduled, m_sensitive, m_download}) {
        connect(box, &QCheckBox::toggled, this, tell);
    }
    connect(m_publishAt, &QDateTimeEdit::dateTimeChanged, this, tell);
}

void PublishForm::showDependent()
{
    const bool isProtected = m_privacy->currentData().toInt() == static_cast<int>(model::Privacy::password);
    m_main->setRowVisible(m_password, isProtected);
    m_publishAt->setEnabled(m_scheduled->isChecked());
}

void PublishForm::setSeveral(bool several)
{
    m_several = several;
    m_main->setRowVisible(m_title, !several);
    m_more->setRowVisible(m_captions, !several);
    m_more->setRowVisible(m_chapters, !several);
}

void PublishForm::setFields(const PublishFields &fields, bool hasPassword)
{
    m_filling = true;
    m_title->setText(QString::fromStdString(fields.title));
    m_description->setPlainText(QString::fromStdString(fields.description));
    choose(m_privacy, static_cast<int>(fields.privacy));
    m_password->setText(QString::fromStdString(fields.password));
    m_password->setPlaceholderText(hasPassword ? words::passwordKept() : QString());
    QStringList tags;
    for (const std::string &tag : fields.tags) {
        tags << QString::fromStdString(tag);
    }
    m_tags->setText(tags.join(QStringLiteral(", ")));
    choose(m_language, fields.language ? QVariant(QString::fromStdString(*fields.language)) : QVariant());
    choose(m_category, variant(fields.category));
    choose(m_licence, variant(fields.licence));
    m_chapters->setPlainText(ChaptersText::write(fields.chapters));
    m_scheduled->setChecked(fields.publishAt.has_value());
    m_publishAt->setDateTime(fields.publishAt ? QDateTime::fromMSecsSinceEpoch(*fields.publishAt)
                                              : QDateTime(QDate::currentDate().addDays(1), QTime(18, 0)));
    choose(m_comments, static_cast<int>(fields.commentsPolicy));
    m_support->setPlainText(QString::fromStdString(fields.support));
    m_sensitive->setChecked(fields.nsfw);
    m_download->setChecked(fields.downloadEnabled);
    m_filling = false;
}

PublishFields PublishForm::fields(PublishFields fields) const
{
    if (!m_several) {
        fields.title = m_title->text().trimmed().toStdString();
        if (ChaptersText chapters = ChaptersText::parse(m_chapters->toPlainText()); chapters.wrongLine == 0) {
            fields.chapters = std::move(chapters.chapters);
        }
    }
    fields.description = m_description->toPlainText().trimmed().toStdString();
    fields.privacy = static_cast<model::Privacy>(m_privacy->currentData().toInt());
    fields.password
        = fields.privacy == model::Privacy::password ? m_password->text().toStdString() : std::string();
    fields.tags = tagsOf(m_tags->text());
    const QVariant language = m_language->currentData();
    fields.language = language.isValid() ? std::optional(language.toString().toStdString()) : std::nullopt;
    fields.category = number(m_category);
    fields.licence = number(m_licence);
    fields.publishAt = m_scheduled->isChecked()
        ? std::optional<WallTime>(m_publishAt->dateTime().toMSecsSinceEpoch())
        : std::nullopt;
    fields.commentsPolicy = static_cast<model::CommentsPolicy>(m_comments->currentData().toInt());
    fields.support = m_support->toPlainText().trimmed().toStdString();
    fields.nsfw = m_sensitive->isChecked();
    fields.downloadEnabled = m_download->isChecked();
    return fields;
}

QString PublishForm::problem() const
{
    const int wrong = m_several ? 0 : ChaptersText::parse(m_chapters->toPlainText()).wrongLine;
    return wrong > 0 ? words::chaptersWrong(wrong) : QString();
}

void PublishForm::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

void PublishForm::setCaptions(const std::vector<wire::HomeCaption> &captions)
{
    qDeleteAll(m_captions->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    for (const wire::HomeCaption &caption : captions) {
        const QString language = QString::fromStdString(caption.language);
        const QString label = text(model::languageLabel(caption.language).value_or(caption.language));
        auto *remove = new QPushButton(words::removeCaptions(label), m_captions);
        connect(remove, &QPushButton::clicked, this, [this, language] { Q_EMIT captionRemoved(language); });
        m_captions->layout()->addWidget(remove);
    }
    auto *add = new QPushButton(words::addCaptions(), m_captions);
    connect(add, &QPushButton::clicked, this, &PublishForm::chooseCaptions);
    m_captions->layout()->addWidget(add);
}

void PublishForm::chooseCaptions()
{
    auto *dialog = new QFileDialog(this, words::addCaptions());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(words::captions() + QStringLiteral(" (*.vtt *.srt)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        // "holiday.de.srt" says its language; else it is the video's.
        const std::string tag = QFileInfo(QFileInfo(path).completeBaseName()).suffix().toStdString();
        const auto named = model::languageFromTag(tag);
        const QString spoken = m_language->currentData().toString();
        Q_EMIT captionAdded(named ? text(*named) : spoken.isEmpty() ? QStringLiteral("en") : spoken, path);
    });
    dialog->open();
}

}
