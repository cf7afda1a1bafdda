// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishform.h"

#include "model/vocabulary.h"
#include "parts/filewish.h"
#include "parts/tokens.h"
#include "publish/chapterstext.h"
#include "words/publishwords.h"
#include "words/videowords.h"

#include <QFileInfo>

namespace spirula::ui
{

namespace
{
constexpr TagEdit::Bounds tagBounds{.most = 5, .shortest = 2, .longest = 30};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QPlainTextEdit *textBox(QWidget *parent, int lines)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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

FormRow *below(const QString &label, QWidget *control, QWidget *parent)
{
    return new FormRow(label, control, FormRow::Place::below, parent);
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
}

PublishForm::PublishForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_description(textBox(this, 4))
    , m_privacy(new QComboBox(this))
    , m_password(new QLineEdit(this))
    , m_tags(new TagEdit(words::tags(), tagBounds, this))
    , m_language(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_licence(new QComboBox(this))
    , m_captions(new QWidget(this))
    , m_chapters(textBox(this, 3))
    , m_scheduled(new Switch(words::publishAtTime(), this))
    , m_publishAt(new QDateTimeEdit(this))
    , m_comments(new QComboBox(this))
    , m_support(textBox(this, 2))
    , m_sensitive(new Switch(words::sensitive(), this))
    , m_download(new Switch(words::download(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step16);
    buildMain(*column);
    auto *moreButton = new Button(Button::Kind::quiet, Icon::down, words::moreFields(), this);
    moreButton->setObjectName(QStringLiteral("more"));
    moreButton->setCheckable(true);
    auto *more = new QWidget(this);
    auto *inMore = new QVBoxLayout(more);
    inMore->setContentsMargins({});
    inMore->setSpacing(metric::step16);
    buildMore(*inMore);
    column->addWidget(moreButton, 0, Qt::AlignLeading);
    column->addWidget(more);
    column->addStretch();
    more->hide();
    connect(moreButton, &QPushButton::toggled, more, &QWidget::setVisible);
    connect(moreButton, &QPushButton::toggled, this,
            [moreButton](bool open) { moreButton->setSymbol(open ? Icon::up : Icon::down); });
    watchChanges();
    showDependent();
}

void PublishForm::buildMain(QVBoxLayout &column)
{
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(120);
    for (const auto privacy : {model::Privacy::everyone, model::Privacy::unlisted, model::Privacy::password,
                               model::Privacy::onlyMe}) {
        m_privacy->addItem(words::privacyName(privacy), static_cast<int>(privacy));
    }
    m_privacy->setObjectName(QStringLiteral("privacy"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_description->setObjectName(QStringLiteral("description"));
    m_tags->setObjectName(QStringLiteral("tags"));
    m_language->addItem(words::unknownLanguage());
    for (const model::Language &language : model::languages()) {
        m_language->addItem(text(language.label), text(language.id));
    }
    m_titleRow = below(words::titleLabel(), m_title, this);
    m_privacyRow = below(words::whoCanWatch(), m_privacy, this);
    m_passwordRow = below(words::password(), m_password, this);
    for (FormRow *row :
         {m_titleRow, below(words::descriptionLabel(), m_description, this), m_privacyRow, m_passwordRow,
          below(words::tags(), m_tags, this), below(words::language(), m_language, this)}) {
        column.addWidget(row);
    }
    connect(m_title, &QLineEdit::returnPressed, this, &PublishForm::accepted);
}

void PublishForm::buildMore(QVBoxLayout &column)
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
    m_publishAt->setObjectName(QStringLiteral("publishAt"));
    m_publishAt->setCalendarPopup(true);
    m_publishAt->setAccessibleName(words::publishAtTime());
    auto *files = new QVBoxLayout(m_captions);
    files->setContentsMargins({});
    files->setAlignment(Qt::AlignLeading);
    auto *add = new Button(Button::Kind::plain, Icon::add, words::addCaptions(), m_captions);
    connect(add, &QPushButton::clicked, this, &PublishForm::chooseCaptions);
    files->addWidget(add, 0, Qt::AlignLeading);
    m_captionsRow = below(words::captions(), m_captions, this);
    m_chaptersRow = below(words::chapters(), m_chapters, this);
    const auto beside = [this](const QString &label, QWidget *control) {
        return new FormRow(label, control, FormRow::Place::beside, this);
    };
    for (QWidget *row : std::initializer_list<QWidget *>{
             m_captionsRow, m_chaptersRow, beside(words::publishAtTime(), m_scheduled), m_publishAt,
             below(words::category(), m_category, this), below(words::licence(), m_licence, this),
             below(words::comments(), m_comments, this), below(words::support(), m_support, this),
             beside(words::sensitive(), m_sensitive), beside(words::download(), m_download)}) {
        column.addWidget(row);
    }
}

void PublishForm::watchChanges()
{
    const auto tell = [this] {
        showDependent();
        if (!m_filling) {
            Q_EMIT changed();
        }
    };
    for (QLineEdit *edit : {m_title, m_password}) {
        connect(edit, &QLineEdit::textChanged, this, tell);
    }
    for (QPlainTextEdit *edit : {m_description, m_chapters, m_support}) {
        connect(edit, &QPlainTextEdit::textChanged, this, tell);
    }
    for (QComboBox *box : {m_privacy, m_language, m_category, m_licence, m_comments}) {
        // The longest language does not say how narrow the page can be.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    }
    for (Switch *box : {m_scheduled, m_sensitive, m_download}) {
        connect(box, &QCheckBox::toggled, this, tell);
    }
    connect(m_tags, &TagEdit::changed, this, tell);
    connect(m_publishAt, &QDateTimeEdit::dateTimeChanged, this, tell);
}

void PublishForm::showDependent()
{
    const auto privacy = static_cast<model::Privacy>(m_privacy->currentData().toInt());
    m_privacyRow->setHelp(words::privacyExplained(privacy));
    m_passwordRow->setVisible(privacy == model::Privacy::password);
    m_publishAt->setVisible(m_scheduled->isChecked());
    m_chaptersRow->setError({});
}

void PublishForm::setSeveral(bool several)
{
    m_several = several;
    for (QWidget *row : {m_titleRow, m_captionsRow, m_chaptersRow}) {
        row->setVisible(!several);
    }
}

void PublishForm::setFields(const PublishFields &fields, bool hasPassword)
{
    m_filling = true;
    const PublishFields shown = this->fields(fields); // what is the same stays, with its cursor
    if (m_title->text().trimmed().toStdString() != fields.title) {
        m_title->setText(QString::fromStdString(fields.title));
    }
    if (shown.description != fields.description) {
        m_description->setPlainText(QString::fromStdString(fields.description));
    }
    choose(m_privacy, static_cast<int>(fields.privacy));
    if (m_password->text().toStdString() != fields.password) {
        m_password->setText(QString::fromStdString(fields.password));
    }
    m_password->setPlaceholderText(hasPassword ? words::passwordKept() : QString());
    if (shown.tags != fields.tags) {
        QStringList tags;
        for (const std::string &tag : fields.tags) {
            tags << QString::fromStdString(tag);
        }
        m_tags->setTags(tags);
    }
    choose(m_language, fields.language ? QVariant(QString::fromStdString(*fields.language)) : QVariant());
    choose(m_category, variant(fields.category));
    choose(m_licence, variant(fields.licence));
    if (m_several || shown.chapters != fields.chapters) {
        m_chapters->setPlainText(ChaptersText::write(fields.chapters));
    }
    if (!fields.publishAt || shown.publishAt != fields.publishAt) {
        m_scheduled->setChecked(fields.publishAt.has_value());
        m_publishAt->setDateTime(fields.publishAt ? QDateTime::fromMSecsSinceEpoch(*fields.publishAt)
                                                  : QDateTime(QDate::currentDate().addDays(1), QTime(18, 0)));
    }
    choose(m_comments, static_cast<int>(fields.commentsPolicy));
    if (shown.support != fields.support) {
        m_support->setPlainText(QString::fromStdString(fields.support));
    }
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
    fields.tags.clear();
    for (const QString &tag : m_tags->tags()) {
        fields.tags.push_back(tag.toStdString());
    }
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

QString PublishForm::problem()
{
    const int wrong = m_several ? 0 : ChaptersText::parse(m_chapters->toPlainText()).wrongLine;
    const QString problem = wrong > 0 ? words::chaptersWrong(wrong) : QString();
    m_chaptersRow->setError(problem);
    return problem;
}

void PublishForm::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

void PublishForm::setCaptions(const std::vector<wire::HomeCaption> &captions)
{
    if (captions == m_shownCaptions) {
        return;
    }
    m_shownCaptions = captions;
    auto *files = static_cast<QVBoxLayout *>(m_captions->layout());
    while (files->count() > 1) { // the last one adds
        const std::unique_ptr<QLayoutItem> old(files->takeAt(0));
        old->widget()->hide();
        old->widget()->deleteLater(); // it may be the button that was just pressed
    }
    for (int at = 0; at < static_cast<int>(captions.size()); ++at) {
        const std::string &id = captions[at].language;
        const QString language = QString::fromStdString(id);
        const QString label = text(model::languageLabel(id).value_or(id));
        auto *remove = new Button(Button::Kind::plain, Icon::close, words::removeCaptions(label), m_captions);
        connect(remove, &QPushButton::clicked, this, [this, language] { Q_EMIT captionRemoved(language); });
        files->insertWidget(at, remove, 0, Qt::AlignLeading);
    }
}

void PublishForm::chooseCaptions()
{
    const FileWish wish{.title = words::addCaptions(),
                        .nameFilter = words::captions() + QStringLiteral(" (*.vtt *.srt)")};
    askForFiles(this, wish, [this](const QStringList &paths) {
        const QString &path = paths.front();
        // "holiday.de.srt" says its language; else it is the video's.
        const std::string tag = QFileInfo(QFileInfo(path).completeBaseName()).suffix().toStdString();
        const auto named = model::languageFromTag(tag);
        const QString spoken = m_language->currentData().toString();
        Q_EMIT captionAdded(named ? text(*named) : spoken.isEmpty() ? QStringLiteral("en") : spoken, path);
    });
}
}
