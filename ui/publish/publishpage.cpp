// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishpage.h"

#include "parts/emptystate.h"
#include "parts/filewish.h"
#include "parts/iconbutton.h"
#include "publish/formcolumns.h"
#include "publish/videofiles.h"
#include "words/format.h"
#include "words/publishwords.h"
#include "words/reachof.h"
#include "words/videowords.h"

#include <QDir>
#include <QShortcut>
#include <QVBoxLayout>

#include <array>

namespace spirula::ui
{

PublishPage::PublishPage(HomeClient &client, ImageCache &images, Preferences &preferences,
                         Navigator &navigator, QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_navigator(navigator)
    , m_whole(new DropArea(this))
    , m_banners(new BannerStack(m_whole))
    , m_frames(new FrameStrip(client, images, m_whole))
    , m_list(new DraftList(client, navigator, m_whole))
    , m_form(new PublishForm(m_whole))
{
    build();
    connectParts();
    addKeys();
    showRows();
}

void PublishPage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_whole);
    auto *column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, metric::step16, 0, metric::step16);
    column->setSpacing(metric::step16);
    auto *banners = new QHBoxLayout;
    banners->setContentsMargins(metric::pagePadding, 0, metric::pagePadding, 0);
    banners->addWidget(m_banners);
    m_empty = buildEmpty();
    m_content = buildContent();
    column->addWidget(buildHead());
    column->addLayout(banners);
    column->addWidget(m_empty, 1);
    column->addWidget(m_content, 1);
}

QWidget *PublishPage::buildHead()
{
    auto *head = new QWidget(m_whole);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metric::step16, 0, metric::pagePadding, 0);
    auto *back = new IconButton(Icon::back, words::keepAndGoBack(), head);
    m_headline = new TextLabel(TextRole::title, {}, head);
    m_saved = new TextLabel(TextRole::caption, {}, head);
    row->addWidget(back);
    row->addWidget(m_headline, 1);
    row->addWidget(m_saved);
    connect(back, &QToolButton::clicked, this, &PublishPage::keepDraft);
    return head;
}

QWidget *PublishPage::buildEmpty()
{
    auto *state = new EmptyState(Icon::upload, words::dropVideos(),
                                 words::dropText() + QLatin1Char(' ') + words::untouched(), m_whole);
    auto *choose = new Button(Button::Kind::primary, words::chooseFiles(), state);
    choose->setObjectName(QStringLiteral("chooseFiles"));
    connect(choose, &QPushButton::clicked, this, &PublishPage::chooseFiles);
    state->addButton(choose);
    return state;
}

QWidget *PublishPage::buildContent()
{
    auto *content = new QWidget(m_whole);
    auto *columns = new FormColumns(content);
    auto *left = new QWidget(columns);
    auto *beside = new QVBoxLayout(left);
    beside->setContentsMargins({});
    beside->setSpacing(metric::step16);
    beside->addWidget(m_frames);
    beside->addWidget(m_list);
    beside->addWidget(TextLabel::paragraph(
        TextRole::caption, words::untouched() + QLatin1Char(' ') + words::locationRemoved(), left));
    beside->addStretch();
    columns->setColumns(left, m_form);
    columns->setNarrowWidth(m_frames->width());
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(metric::step16);
    column->addWidget(columns, 1);
    column->addWidget(buildFooter());
    connect(&Theme::ofApplication(), &Theme::changed, columns,
            [this, columns] { columns->setNarrowWidth(m_frames->width()); });
    return content;
}

QWidget *PublishPage::buildFooter()
{
    auto *footer = new QWidget(m_whole);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metric::pagePadding, 0, metric::pagePadding, 0);
    row->setSpacing(metric::step12);
    m_problem = TextLabel::paragraph(TextRole::body, {}, footer, Token::bad);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_reach = new TextLabel(TextRole::body, {}, footer);
    m_reach->setFit(TextLabel::Fit::wrap);
    m_reach->setInk(Token::muted);
    m_reach->setObjectName(QStringLiteral("reach"));
    m_saveDraft = new Button(Button::Kind::plain, words::saveDraft(), footer);
    m_saveDraft->setObjectName(QStringLiteral("saveDraft"));
    m_publish = new Button(Button::Kind::primary, {}, footer);
    m_publish->setObjectName(QStringLiteral("publish"));
    row->addWidget(m_problem, 1);
    row->addWidget(m_reach, 1);
    row->addWidget(m_saveDraft);
    row->addWidget(m_publish);
    connect(m_saveDraft, &QPushButton::clicked, this, &PublishPage::keepDraft);
    connect(m_publish, &QPushButton::clicked, this, &PublishPage::publish);
    return footer;
}

void PublishPage::connectParts()
{
    connect(m_whole, &DropArea::dropped, this, &PublishPage::addPaths);
    connect(m_list, &DraftList::rowsChanged, this, &PublishPage::showRows);
    connect(m_list, &DraftList::stateChanged, this, &PublishPage::showState);
    connect(m_list, &DraftList::edited, this, [this] { showProblem({}); });
    connect(m_list, &DraftList::emptied, this, [this] {
        if (isVisible()) {
            m_navigator.open({Place::Page::myVideos, {}, {}});
        }
    });
    connect(m_form, &PublishForm::changed, this, &PublishPage::takeForm);
    connect(m_form, &PublishForm::accepted, this, &PublishPage::publish);
    connect(m_form, &PublishForm::captionAdded, this, [this](const QString &language, const QString &path) {
        if (PublishDraft *draft = m_list->single()) {
            draft->setCaption(language, path);
        }
    });
    connect(m_form, &PublishForm::captionRemoved, this, [this](const QString &language) {
        if (PublishDraft *draft = m_list->single()) {
            draft->removeCaption(language);
        }
    });
    connect(m_frames, &FrameStrip::momentChosen, this, [this](qint64 atMs) {
        changeOnly([atMs](PublishFields &fields) {
            fields.thumbnailAtMs = atMs;
            fields.thumbnailPath.clear();
        });
    });
    connect(m_frames, &FrameStrip::pictureChosen, this, [this](const QString &path) {
        changeOnly([path](PublishFields &fields) { fields.thumbnailPath = path.toStdString(); });
    });
    connect(&m_client, &HomeClient::reachChanged, this, [this](const wire::HomeReach &reach) {
        m_reachOfSite = reachOf(reach.state);
        showState();
    });
}

void PublishPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, std::function<void()> then) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(then));
    };
    key(Qt::CTRL | Qt::Key_Return, [this] { publish(); });
    key(Qt::CTRL | Qt::Key_Enter, [this] { publish(); });
    key(Qt::Key_Escape, [this] { keepDraft(); });
    for (int i = 0; i < 4; ++i) {
        key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i), [this, i] { m_frames->choose(i); });
    }
}

void PublishPage::changeOnly(const std::function<void(PublishFields &)> &with)
{
    if (PublishDraft *draft = m_list->single()) {
        PublishFields fields = draft->fields();
        with(fields);
        draft->setFields(std::move(fields));
        showState();
    }
}

QString PublishPage::title() const
{
    const PublishDraft *draft = m_list->single();
    return draft && draft->isOut() ? words::editVideo() : words::newVideo();
}

void PublishPage::arrive(const Place &place)
{
    QCoro::connect(m_client.reach(this), this, [this](const Result<wire::HomeReach> &reach) {
        if (reach) {
            m_reachOfSite = reachOf(reach->state);
            showState();
        }
    });
    const PublishDraft *draft = m_list->single();
    if (const auto id = Uuid::parse(place.subject.toStdString())) {
        if (!draft || draft->id() != *id) {
            m_list->clear();
            m_list->add(*id);
            m_form->focusTitle();
        }
    } else if (draft && draft->isOut()) {
        m_list->clear();
    }
    addPaths(place.files);
    if (m_list->isEmpty()) {
        m_empty->findChild<Button *>()->setFocus();
    }
}

void PublishPage::leave() { m_list->leave(); }

bool PublishPage::isSaving() const { return m_list->isSaving(); }

std::optional<Place> PublishPage::unsaved() const
{
    const PublishDraft *draft = m_list->unsaved();
    return draft
        ? std::optional(Place{Place::Page::publish, QString::fromStdString(draft->id()->toString()), {}})
        : std::nullopt;
}

void PublishPage::saveUnsaved()
{
    takeTyping();
    const PublishDraft *shown = m_list->single();
    const QString wrong = shown && shown->isUnsaved() ? m_form->problem() : QString();
    showProblem(wrong.isEmpty() ? m_list->saveUnsaved() : wrong);
}

void PublishPage::chooseFiles()
{
    askForFiles(this,
                {.title = words::chooseFiles(),
                 .folder = m_preferences.lastFolder(),
                 .mode = QFileDialog::ExistingFiles},
                [this](const QStringList &paths) {
                    m_preferences.setLastFolder(QFileInfo(paths.front()).absolutePath());
                    addPaths(paths);
                });
}

void PublishPage::addPaths(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir()) {
            askAboutFolder(path);
            continue;
        }
        PublishDraft &draft = m_list->add(QFileInfo(path).absoluteFilePath());
        if (m_list->isSeveral()) {
            draft.setFields(m_form->fields(draft.fields())); // what they share
        }
    }
    m_form->focusTitle();
}

void PublishPage::askAboutFolder(const QString &folder)
{
    const QStringList videos = videosIn(folder);
    const QString name = QDir(folder).dirName();
    Banner *banner = m_banners->show(
        folder, Banner::Kind::note,
        videos.isEmpty() ? words::noVideosIn(name) : words::addFolder(int(videos.size()), name), {});
    if (!videos.isEmpty()) {
        QPushButton *add = banner->addAction(words::addVideos(int(videos.size())));
        add->setObjectName(QStringLiteral("addFolder"));
        connect(add, &QPushButton::clicked, this, [this, folder, videos] {
            m_banners->remove(folder);
            addPaths(videos);
        });
    }
    banner->setDismissible();
}

void PublishPage::showRows()
{
    const bool several = m_list->isSeveral();
    m_empty->setVisible(m_list->isEmpty());
    m_content->setVisible(!m_list->isEmpty());
    m_frames->setVisible(!several);
    m_form->setSeveral(several);
    for (DraftRow *row : m_list->rows()) {
        row->setTitleShown(several);
    }
    const PublishDraft *known = m_list->firstKnown();
    const PublishFields fields = known ? known->fields() : PublishFields();
    m_form->setFields(fields, known && !several && known->video().hasPassword);
    m_inForm = m_form->fields(fields);
    if (m_list->isEmpty()) {
        m_frames->clear();
        showProblem({});
    }
    showState();
    Q_EMIT titleChanged();
}

/// Only what the person just changed: the rest of a draft may differ from what several show as theirs.
void PublishPage::takeForm()
{
    const PublishFields before = std::exchange(m_inForm, m_form->fields(m_inForm));
    for (DraftRow *row : m_list->rows()) {
        row->showProblem({});
        if (row->draft().hasFields()) {
            PublishFields fields = row->draft().fields();
            fields.follow(before, m_inForm);
            row->draft().setFields(std::move(fields));
        }
    }
    showProblem({});
    showState();
}

/// Of several that differ the one that lets most people watch: nobody is to be surprised by that.
model::Privacy PublishPage::audience() const
{
    constexpr std::array openFirst{model::Privacy::everyone, model::Privacy::unlisted,
                                   model::Privacy::password};
    for (const model::Privacy privacy : openFirst) {
        if (std::ranges::any_of(m_list->rows(), [privacy](const DraftRow *row) {
                return row->draft().hasFields() && row->draft().fields().privacy == privacy;
            })) {
            return privacy;
        }
    }
    return m_inForm.privacy;
}

void PublishPage::showState()
{
    const PublishDraft *draft = m_list->single();
    const bool isOut = draft && draft->isOut();
    m_headline->setText(title());
    m_reach->setText(words::audience(audience(), m_reachOfSite));
    m_publish->setText(isOut                    ? words::saveChanges()
                           : m_inForm.publishAt ? words::schedule()
                                                : words::publishFor(audience()));
    m_publish->setEnabled(isOut ? draft->hasChanges() : !m_list->isPublishing());
    m_saveDraft->setVisible(!isOut);
    const WallTime savedAt = m_list->savedAt();
    m_saved->setText(savedAt > 0 && !isOut ? words::draftSaved(words::clockTime(savedAt)) : QString());
    if (draft && draft->id()) {
        m_frames->showVideo(draft->video());
        m_form->setCaptions(draft->video().captions);
    }
}

/// A tag that is still being typed counts: leaving its field takes it.
void PublishPage::takeTyping()
{
    if (QWidget *typing = focusWidget()) {
        typing->clearFocus();
        typing->setFocus();
    }
}

void PublishPage::publish()
{
    takeTyping();
    const QString wrong = m_form->problem();
    const QString problem = wrong.isEmpty() ? m_list->publish() : wrong;
    showProblem(problem);
}

/// It stands where else is said how far the video will reach.
void PublishPage::showProblem(const QString &sentence)
{
    m_problem->setTextOrHide(sentence);
    m_reach->setVisible(sentence.isEmpty());
}

void PublishPage::keepDraft()
{
    if (!m_list->isEmpty() && !(m_list->single() && m_list->single()->isOut())) {
        m_list->keep();
    }
    m_navigator.back();
}

}
